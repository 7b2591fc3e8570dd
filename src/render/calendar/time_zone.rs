//! The rules of a time zone as a `VTIMEZONE`, so that programs without a database of their own, and
//! those whose database is old, show the right time.

use super::line::Lines;
use super::zone::{Change, Zone, last_year};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;

/// Which of a month's Mondays, Tuesdays and so on: 1 to 4 from its beginning, -1 for the last.
type Ordinal = i8;

/// Changes of the clocks that follow one rule, year after year.
struct Run<'a> {
    changes: Vec<&'a Change>,
    /// The ordinals that fit all of them; a change on its own needs none.
    ordinals: Vec<Ordinal>,
}

/// Writes the zone as it is in these years.
pub(super) fn push(lines: &mut Lines, zone: &Zone, first: i32, last: i32) {
    let changes = zone.changes(first, last);
    lines.push("BEGIN", "VTIMEZONE");
    lines.push("TZID", zone.name());
    for run in runs(&changes) {
        // What still holds in the last year that was looked at is said to hold for good.
        push_run(lines, &run, last_year(last));
    }
    lines.push("END", "VTIMEZONE");
}

fn push_run(lines: &mut Lines, run: &Run<'_>, last_year: i32) {
    let [first, .., last] = &run.changes[..] else {
        return run.changes.iter().for_each(|only| push_change(lines, only, None));
    };
    let Some(ordinal) = run.ordinals.last() else { return };
    let weekday = match first.at.weekday() {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    let mut rule = format!("FREQ=YEARLY;BYMONTH={};BYDAY={ordinal}{weekday}", first.at.month());
    if i32::from(last.at.year()) < last_year {
        // Some programs take the moment for a local time and would lose the last change; a day later
        // is as right, because the next one would be a year away.
        let until = last.moment.checked_add(24.hours()).unwrap_or(last.moment);
        let until = Offset::UTC.to_datetime(until).strftime("%Y%m%dT%H%M%SZ");
        rule.push_str(&format!(";UNTIL={until}"));
    }
    push_change(lines, first, Some(&rule));
}

fn push_change(lines: &mut Lines, change: &Change, rule: Option<&str>) {
    let kind = if change.is_summer { "DAYLIGHT" } else { "STANDARD" };
    lines.push("BEGIN", kind);
    lines.push("DTSTART", &change.at.strftime("%Y%m%dT%H%M%S").to_string());
    if let Some(rule) = rule {
        lines.push("RRULE", rule);
    }
    lines.push("TZOFFSETFROM", &offset(change.before));
    lines.push("TZOFFSETTO", &offset(change.after));
    lines.text("TZNAME", None, &change.name);
    lines.push("END", kind);
}

/// Joins the changes that follow a rule, in the order in which the rules begin to hold.
fn runs(changes: &[Change]) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for change in changes {
        let ordinals = ordinals(change.at.date());
        // The zone's other changes of the year come in between.
        let going_on = runs.iter_mut().rev().find_map(|run| {
            let ordinals: Vec<Ordinal> =
                run.ordinals.iter().copied().filter(|ordinal| ordinals.contains(ordinal)).collect();
            (run.leads_to(change) && !ordinals.is_empty()).then_some((run, ordinals))
        });
        match going_on {
            Some((run, ordinals)) => {
                run.changes.push(change);
                run.ordinals = ordinals;
            }
            None => runs.push(Run { changes: vec![change], ordinals }),
        }
    }
    runs
}

impl Run<'_> {
    /// Returns whether a change is like these, one year later.
    fn leads_to(&self, change: &Change) -> bool {
        let Some(last) = self.changes.last() else { return false };
        let (there, here) = (last.at, change.at);
        there.year() + 1 == here.year()
            && (there.month(), there.weekday(), there.time())
                == (here.month(), here.weekday(), here.time())
            && (last.before, last.after, last.is_summer)
                == (change.before, change.after, change.is_summer)
            && last.name == change.name
    }
}

fn ordinals(day: Date) -> Vec<Ordinal> {
    let ordinal = (day.day() - 1) / 7 + 1;
    // Not every month has a fifth.
    let mut ordinals: Vec<Ordinal> =
        Some(ordinal).filter(|ordinal| *ordinal < 5).into_iter().collect();
    if day.day() + 7 > day.days_in_month() {
        ordinals.push(-1);
    }
    ordinals
}

/// Returns an offset as calendars write it: `-0500`.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, rest) = (seconds.unsigned_abs() / 60, seconds.unsigned_abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{:02}{:02}{rest}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, first: i32, last: i32) -> String {
        let mut lines = Lines::default();
        push(&mut lines, &Zone::named(name).expect("a zone"), first, last);
        lines.into_text().replace("\r\n", "\n")
    }

    #[test]
    fn a_rule_that_holds_is_one() {
        assert_eq!(
            written("America/Toronto", 2027, 2029),
            "BEGIN:VTIMEZONE\nTZID:America/Toronto\n\
             BEGIN:STANDARD\nDTSTART:20251102T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n\
             TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:EST\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:20260308T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n\
             TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:EDT\nEND:DAYLIGHT\n\
             END:VTIMEZONE\n"
        );
        let europe = written("Europe/Paris", 2020, 2029);
        assert!(
            europe.contains("BYMONTH=3;BYDAY=-1SU\n") && europe.contains("BYMONTH=10;BYDAY=-1SU\n")
        );
        assert_eq!(europe.matches("BEGIN:").count(), 3);
    }

    #[test]
    fn a_rule_that_was_changed_ends() {
        // In 2007 North America moved the changes of its clocks.
        let text = written("America/Toronto", 2005, 2008);
        assert!(text.contains("DTSTART:20040404T020000\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060403T070000Z\n"), "{text}");
        assert!(
            text.contains("DTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n"),
            "{text}"
        );
    }

    #[test]
    fn a_rule_that_was_given_up_ends() {
        // Mexico's clocks stand still since the end of 2022.
        let text = written("America/Mexico_City", 2022, 2023);
        assert!(text.contains("UNTIL=20220404T080000Z\n"), "{text}");
        assert!(text.contains("UNTIL=20221031T070000Z\n"), "{text}");
        assert_eq!(written("America/Toronto", 9999, 9999).matches("UNTIL").count(), 0);
    }

    #[test]
    fn zones_that_stand_still_and_odd_ones_are_written_too() {
        assert_eq!(
            written("America/Regina", 2027, 2027),
            "BEGIN:VTIMEZONE\nTZID:America/Regina\nBEGIN:STANDARD\nDTSTART:19600424T020000\n\
             TZOFFSETFROM:-0700\nTZOFFSETTO:-0600\nTZNAME:CST\nEND:STANDARD\nEND:VTIMEZONE\n"
        );
        assert!(written("UTC", 2027, 2027).contains("DTSTART:20260101T000000\n"));
        // Morocco's clocks follow the moon.
        assert!(!written("Africa/Casablanca", 2026, 2027).contains("UNTIL"));
        assert_eq!(offset(Offset::from_seconds(-17_762).expect("an offset")), "-045602");
    }
}
