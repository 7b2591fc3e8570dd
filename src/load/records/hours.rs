//! When a contact is open, and when it is not.

use super::Text;
use super::reader::Reader;
use super::span::backwards;
use super::time::{Time, from_to, time};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::load::Located;
use crate::load::toml_table::Table;
use crate::load::toml_value::{Value, invalid};
use crate::source::{Date, Place};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// All days, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Returns the day's name in records.
    pub fn name(self) -> &'static str {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][self as usize]
    }
}

/// From when to when a contact is open on some days; a lunch break makes two of them.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The days, Monday first, each once.
    pub days: Vec<Weekday>,
    /// When it opens.
    pub open: Time,
    /// When it closes, later than it opens.
    pub close: Time,
    /// Where this stands.
    pub place: Place,
}

/// Days on which a contact is closed though it would be open.
#[derive(Clone, Debug)]
pub struct Closure {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Why.
    pub reason: Text,
    /// Where this stands.
    pub place: Place,
}

/// Reads all opening hours; no two may overlap on a day.
pub(super) fn hours(value: Option<Value<'_>>, findings: &mut Findings) -> Vec<Hours> {
    let tables = value.map(|value| value.tables(findings)).unwrap_or_default();
    let rows: Vec<Hours> = tables.into_iter().filter_map(|table| row(table, findings)).collect();
    overlaps(&rows, findings);
    rows
}

fn row(mut table: Table<'_>, findings: &mut Findings) -> Option<Hours> {
    let place = table.place();
    let days = table.require("days", findings).and_then(|value| value.string(findings));
    let days = days.map(|days| weekdays(&days, findings));
    let open = time(table.require("open", findings), findings);
    let close = time(table.require("close", findings), findings);
    table.finish(findings);
    let (days, open, close) = (days?, open?, close?);
    if close.value <= open.value {
        findings.push(backwards(("open", &open), ("close", &close)));
        return None;
    }
    Some(Hours { days, open: open.value, close: close.value, place })
}

/// Reads `mon-fri, sun`; a range may pass the end of the week.
fn weekdays(text: &Located<String>, findings: &mut Findings) -> Vec<Weekday> {
    let mut days = Vec::new();
    for piece in text.value.split(',').map(str::trim) {
        let (first, last) = match piece.split_once('-') {
            Some((first, last)) => (first.trim(), Some(last.trim())),
            None => (piece, None),
        };
        let first = weekday(first, text, findings);
        let last = last.map_or(first, |last| weekday(last, text, findings));
        let (Some(first), Some(last)) = (first, last) else { continue };
        let mut day = first as usize;
        loop {
            let here = Weekday::ALL[day % 7];
            if days.contains(&here) {
                findings.push(invalid("days", here.name(), "once", &text.place));
            } else {
                days.push(here);
            }
            if here == last {
                break;
            }
            day += 1;
        }
    }
    days.sort_unstable();
    days
}

fn weekday(name: &str, whole: &Located<String>, findings: &mut Findings) -> Option<Weekday> {
    let names = || Weekday::ALL.into_iter().map(Weekday::name);
    let folded = name.to_lowercase();
    if let Some(day) = Weekday::ALL.into_iter().find(|day| day.name() == folded) {
        return Some(day);
    }
    // `monday` and `thurs` begin with what is meant.
    let near = names().find(|name| folded.starts_with(name)).or_else(|| nearest(&folded, names()));
    let told = Diagnostic::new(&code::UNKNOWN_CHOICE).arg("key", "days").arg("value", name);
    let told = told.arg("choices", names().collect::<Vec<_>>().join(", "));
    let told = told.arg("nearest", near.unwrap_or_default()).at(whole.place.clone());
    findings.push(match near {
        Some(near) if !name.is_empty() => {
            let fixed = whole.value.replacen(name, near, 1);
            told.fix(whole.place.clone(), format!("\"{fixed}\""))
        }
        _ => told,
    });
    None
}

fn overlaps(rows: &[Hours], findings: &mut Findings) {
    let mut told = Vec::new();
    for day in Weekday::ALL {
        let mut open: Vec<(usize, &Hours)> =
            rows.iter().enumerate().filter(|(_, row)| row.days.contains(&day)).collect();
        open.sort_by_key(|(number, row)| (row.open, row.close, *number));
        for pair in open.windows(2) {
            let [(a, first), (b, second)] = pair else { continue };
            let pair = (*a.min(b), *a.max(b));
            if second.open >= first.close || told.contains(&pair) {
                continue;
            }
            told.push(pair);
            let overlap = Diagnostic::new(&code::OVERLAPPING_HOURS).arg("day", day.name());
            let overlap = overlap.at(rows[pair.1].place.clone());
            findings.push(overlap.label(rows[pair.0].place.clone(), "first"));
        }
    }
}

/// Reads the days on which a contact is closed.
pub(super) fn closures(
    value: Option<Value<'_>>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Vec<Closure> {
    let tables = value.map(|value| value.tables(findings)).unwrap_or_default();
    let closure = |mut table: Table<'_>| {
        let place = table.place();
        let days = from_to(&mut table, findings);
        let reason = reader.text(table.take("reason"), findings);
        table.finish(findings);
        let (from, to) = days?;
        for end in [Some(&from), to.as_ref()].into_iter().flatten() {
            if end.value.time.is_some() {
                findings.push(invalid("closed", &end.value.to_string(), "date", &end.place));
                return None;
            }
        }
        let to = to.as_ref().unwrap_or(&from).value.date;
        Some(Closure { from: from.value.date, to, reason, place })
    };
    tables.into_iter().filter_map(closure).collect()
}
