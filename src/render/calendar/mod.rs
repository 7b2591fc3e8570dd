//! Events as files for calendar programs (RFC 5545).
//!
//! In: the model and a [`Speaker`]. Out: the text of a file: all events of a locale, to which people
//! subscribe, or one. Only dates that a source confirms are in it. How events look on pages is not
//! decided here.
//!
//! - **Which dates.** Those that are not over, and those of this year and the last. A program that
//!   has subscribed forgets what the file no longer holds: nobody loses last summer while the year is
//!   young, and the file does not grow for ever.
//! - **Identity.** The `UID` of a date is made of the event's id, the year, and from the second date
//!   of a year on its place among them in the record. A date that is moved within its year, or called
//!   off, stays the same entry of everybody's calendar, and `SEQUENCE` says that it has changed.
//! - **Time.** Local times with the name of the kit's time zone, whose rules ([`time_zone`]) the file
//!   brings along. Without a time zone they are whatever the reader's own clock shows.

mod line;
mod time_zone;
mod zone;

pub use zone::{Zone, local_time};

use crate::document::RecordKind;
use crate::load::records::{Event, Occurrence, Record, RecordId, Text, When};
use crate::model::{Kit, LocaleIndex, RouteView};
use crate::render::record::{Speaker, plain};
use crate::source::Date;
use line::Lines;
use std::collections::BTreeMap;
use url::Url;
use zone::{day, local};

/// What stands for the day on which a record was seen, where none is given: it must be some moment,
/// and must not change from build to build.
const UNSEEN: &str = "19700101T000000Z";

/// Returns the events of a locale as one file.
pub fn of_locale(kit: &Kit, speaker: &Speaker<'_>) -> String {
    let events = kit.records.listed(RecordKind::Event, None);
    let name = kit_name(kit, speaker);
    file(kit, speaker, RouteView::CalendarFile(speaker.locale()), &name, &events)
}

/// Returns an event as a file of its own.
pub fn of_event(kit: &Kit, speaker: &Speaker<'_>, id: RecordId) -> String {
    let name = match kit.record(id) {
        Record::Event(event) => words(speaker, &event.name).map_or(String::new(), |(name, _)| name),
        Record::Contact(_) | Record::Fact(_) | Record::Term(_) => String::new(),
    };
    file(kit, speaker, RouteView::EventFile(id, speaker.locale()), &name, &[id])
}

/// Returns the dates of an event that its calendar file holds, in the order of time.
pub fn dates<'a>(kit: &Kit, event: &'a Event) -> impl Iterator<Item = &'a Occurrence> + use<'a> {
    let oldest = kit.today.year - 1;
    event.dates.iter().filter(move |date| date.to.unwrap_or(date.from).date.year >= oldest)
}

/// A date of an event, ready to be written.
struct Entry<'a> {
    id: RecordId,
    event: &'a Event,
    date: &'a Occurrence,
    uid: String,
}

fn file(
    kit: &Kit,
    speaker: &Speaker<'_>,
    view: RouteView,
    name: &str,
    events: &[RecordId],
) -> String {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.push("PRODID", "-//Trousse//Trousse//EN");
    // Programs disagree on where the name of a calendar stands.
    lines.text("NAME", None, name);
    lines.text("X-WR-CALNAME", None, name);
    lines.push("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.push("X-PUBLISHED-TTL", "P1D");
    if let Some(address) = address(kit, view) {
        lines.push("SOURCE;VALUE=URI", &address);
    }
    let entries = entries(kit, events);
    let zone = Zone::of(kit);
    push_time_zone(&mut lines, kit, zone.as_ref(), &entries);
    for entry in &entries {
        push_entry(&mut lines, kit, speaker, zone.as_ref(), entry);
    }
    lines.push("END", "VCALENDAR");
    lines.into_text()
}

/// Returns the dates of some events in the order of time.
fn entries<'a>(kit: &'a Kit, events: &[RecordId]) -> Vec<Entry<'a>> {
    let host = host(kit);
    let mut entries = Vec::new();
    for id in events {
        let Record::Event(event) = kit.record(*id) else { continue };
        let keys = keys(event);
        for date in dates(kit, event) {
            let uid = format!("{}-{}@{host}", event.id.value, keys[&date.at.span.start]);
            entries.push(Entry { id: *id, event, date, uid });
        }
    }
    entries.sort_by(|a, b| (a.date.from, &a.uid).cmp(&(b.date.from, &b.uid)));
    entries
}

/// Returns what tells the dates of an event apart, by where they stand: `2027`, and `2027.2` for the
/// second one of the year.
fn keys(event: &Event) -> BTreeMap<u32, String> {
    let written: BTreeMap<u32, i32> =
        event.dates.iter().map(|date| (date.at.span.start, date.from.date.year)).collect();
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    let mut key = |year: i32| {
        let count = counts.entry(year).or_default();
        *count += 1;
        if *count == 1 { format!("{year:04}") } else { format!("{year:04}.{count}") }
    };
    written.into_iter().map(|(at, year)| (at, key(year))).collect()
}

/// Writes the time zone if anything needs it. A calendar must hold something: one without dates
/// holds its time zone.
fn push_time_zone(lines: &mut Lines, kit: &Kit, zone: Option<&Zone>, entries: &[Entry<'_>]) {
    let timed = entries.iter().filter(|entry| entry.date.from.time.is_some());
    let years = timed.flat_map(|entry| {
        let date = entry.date;
        [date.from.date.year, date.to.unwrap_or(date.from).date.year]
    });
    let years: Vec<i32> = years.collect();
    match (years.iter().min(), years.iter().max(), zone) {
        (Some(first), Some(last), Some(zone)) => time_zone::push(lines, zone, *first, *last),
        _ if entries.is_empty() => {
            if let Some(zone) = zone.cloned().or_else(|| Zone::named("UTC")) {
                time_zone::push(lines, &zone, kit.today.year, kit.today.year);
            }
        }
        _ => {}
    }
}

fn push_entry(
    lines: &mut Lines,
    kit: &Kit,
    speaker: &Speaker<'_>,
    zone: Option<&Zone>,
    entry: &Entry<'_>,
) {
    let Entry { event, date, .. } = entry;
    lines.push("BEGIN", "VEVENT");
    lines.push("UID", &entry.uid);
    let seen =
        event.provenance.seen.as_ref().map(|seen| format!("{}T000000Z", compact(seen.value)));
    lines.push("DTSTAMP", seen.as_deref().unwrap_or(UNSEEN));
    lines.push("SEQUENCE", &event.revision.to_string());
    push_times(lines, zone, date);
    lines.push("STATUS", if date.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    // What takes place in the city keeps nobody from an appointment.
    lines.push("TRANSP", "TRANSPARENT");
    push_words(lines, kit, speaker, "SUMMARY", words(speaker, &event.name));
    push_words(lines, kit, speaker, "DESCRIPTION", description(speaker, event));
    push_words(lines, kit, speaker, "LOCATION", words(speaker, &event.place));
    lines.texts("CATEGORIES", event.provenance.tags.iter().map(|tag| &*tag.value));
    if let Some(address) = address(kit, RouteView::Event(entry.id, speaker.locale())) {
        lines.push("URL", &address);
    }
    lines.push("END", "VEVENT");
}

/// Writes when it begins and ends. The end of whole days is the day after the last.
fn push_times(lines: &mut Lines, zone: Option<&Zone>, date: &Occurrence) {
    let last = date.to.unwrap_or(date.from);
    if date.from.time.is_none() {
        lines.push("DTSTART;VALUE=DATE", &compact(date.from.date));
        if let Ok(end) = day(last.date).tomorrow() {
            lines.push("DTEND;VALUE=DATE", &end.strftime("%Y%m%d").to_string());
        }
        return;
    }
    let mut push = |name: &str, when: When| {
        let time = local(when).strftime("%Y%m%dT%H%M%S").to_string();
        match zone {
            Some(zone) => lines.push(&format!("{name};TZID={}", zone.name()), &time),
            None => lines.push(name, &time),
        }
    };
    push("DTSTART", date.from);
    if local(last) > local(date.from) {
        push("DTEND", last);
    }
}

/// Words and whose language they are.
type Words = (String, LocaleIndex);

fn words(speaker: &Speaker<'_>, text: &Text) -> Option<Words> {
    let said = speaker.text(text)?;
    Some((plain(&said.pieces), said.locale))
}

/// Returns what there is to say of an event, a line each: what one does there, what it costs, where
/// to read more. Words of several languages bear the mark of none.
fn description(speaker: &Speaker<'_>, event: &Event) -> Option<Words> {
    let summary = speaker.text(&event.summary);
    let fee = speaker.fee_line(event);
    let web = speaker.web(&event.web).map(|web| web.0.clone());
    let locale = match (&summary, &fee) {
        (Some(summary), None) => summary.locale,
        _ => speaker.locale(),
    };
    let said = summary.iter().chain(&fee).map(|said| plain(&said.pieces));
    let text = said.chain(web).collect::<Vec<_>>().join("\n");
    (!text.is_empty()).then_some((text, locale))
}

fn push_words(
    lines: &mut Lines,
    kit: &Kit,
    speaker: &Speaker<'_>,
    name: &str,
    words: Option<Words>,
) {
    let Some((text, locale)) = words else { return };
    let is_borrowed = locale != speaker.locale();
    let language = is_borrowed.then(|| kit.locale(locale).id.as_str());
    lines.text(name, language, &text);
}

fn kit_name(kit: &Kit, speaker: &Speaker<'_>) -> String {
    let everyone = kit.locales.iter().map(|locale| &locale.id);
    let name = kit.name.get(kit.chain(speaker.locale()).chain(everyone));
    name.map_or_else(|| host(kit), |(name, _)| name.clone())
}

fn host(kit: &Kit) -> String {
    let url = Url::parse(&kit.base_url).ok();
    url.as_ref().and_then(Url::host_str).unwrap_or("localhost").to_owned()
}

/// Returns an address of the published site. What is made of records bears plain names: nothing in
/// them needs encoding.
fn address(kit: &Kit, view: RouteView) -> Option<String> {
    Some(format!("{}{}", kit.base_url, kit.path_of(view)?.address()))
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}
