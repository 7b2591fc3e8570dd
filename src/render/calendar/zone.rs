//! A time zone: which moment a local time is, and when its clocks change.

use crate::load::records::{Time, When};
use crate::model::Kit;
use crate::source::Date;
use jiff::civil::{self, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// The time zone of a kit.
#[derive(Clone, Debug)]
pub struct Zone {
    zone: TimeZone,
    name: String,
}

/// A moment at which the clocks of a zone change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// What the clocks show when they are about to change.
    pub(super) at: DateTime,
    /// When that is.
    pub(super) moment: Timestamp,
    /// The offset until then.
    pub(super) before: Offset,
    /// The offset from then on.
    pub(super) after: Offset,
    /// What the time is called from then on, such as `EST`.
    pub(super) name: String,
    /// Whether it is summer time from then on.
    pub(super) is_summer: bool,
}

impl Zone {
    /// Returns the time zone of a kit that names one.
    pub fn of(kit: &Kit) -> Option<Self> {
        Self::named(kit.time_zone.as_deref()?)
    }

    /// Returns the time zone with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let zone = TimeZone::get(name).ok()?;
        let name = zone.iana_name().unwrap_or(name).to_owned();
        Some(Self { zone, name })
    }

    /// Returns its name as the database of time zones writes it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Returns a moment as programs read it, with its offset: `2026-06-23T20:00:00-04:00`. A time
    /// that the clocks show twice is the first of the two.
    pub fn moment(&self, when: When) -> String {
        let offset = self.zone.to_ambiguous_timestamp(local(when)).compatible();
        let offset = offset.map(|moment| self.zone.to_offset(moment));
        let offset = offset.unwrap_or(Offset::UTC).seconds();
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs() / 60;
        format!("{}{sign}{:02}:{:02}", local_time(when), minutes / 60, minutes % 60)
    }

    /// Returns the changes of the clocks that one must know to tell the times of these years, in
    /// order: a year more on each side, and the last change before. A zone whose clocks never change
    /// has one that changes nothing.
    pub(super) fn changes(&self, first: i32, last: i32) -> Vec<Change> {
        let start = self.new_year(first.saturating_sub(1));
        let end = self.new_year(last_year(last).saturating_add(1));
        let mut changes = Vec::new();
        let earlier = self.zone.preceding(start).next().map(|change| change.timestamp());
        let just_before = start.checked_sub(1.second()).unwrap_or(start);
        let later = self.zone.following(just_before).map(|change| change.timestamp());
        for moment in earlier.into_iter().chain(later.take_while(|moment| *moment < end)) {
            changes.push(self.change(moment));
        }
        if changes.is_empty() {
            changes.push(self.change(start));
        }
        changes
    }

    fn change(&self, moment: Timestamp) -> Change {
        let before = self.zone.to_offset(moment.checked_sub(1.second()).unwrap_or(moment));
        let info = self.zone.to_offset_info(moment);
        Change {
            at: before.to_datetime(moment),
            moment,
            before,
            after: info.offset(),
            name: info.abbreviation().to_owned(),
            is_summer: info.dst().is_dst(),
        }
    }

    fn new_year(&self, year: i32) -> Timestamp {
        let year = i16::try_from(year.clamp(1, 9999)).expect("a year of four digits");
        let day = civil::date(year, 1, 1).at(0, 0, 0, 0);
        self.zone.to_ambiguous_timestamp(day).compatible().unwrap_or(Timestamp::MAX)
    }
}

/// Returns the last year whose changes one must know to tell the times up to this one; the calendar
/// ends in 9999.
pub(super) fn last_year(year: i32) -> i32 {
    year.saturating_add(1).min(9998)
}

/// Returns a day in the calendar of the time zones.
pub(super) fn day(date: Date) -> civil::Date {
    let part = |number: u8| i8::try_from(number).expect("days and months are small");
    let year = i16::try_from(date.year).expect("a year of four digits");
    civil::Date::new(year, part(date.month), part(date.day)).expect("a day of the calendar")
}

/// Returns what the clocks show; whole days begin at midnight, and hour 24 is the next day's first.
pub(super) fn local(when: When) -> DateTime {
    let day = day(when.date);
    let Time { hour, minute } = when.time.unwrap_or(Time { hour: 0, minute: 0 });
    let (day, hour) = match (hour, day.tomorrow()) {
        (24, Ok(tomorrow)) => (tomorrow, 0),
        (hour, _) => (day, hour.min(23)),
    };
    let part = |number: u8| i8::try_from(number).expect("hours and minutes are small");
    day.at(part(hour), part(minute), 0, 0)
}

/// Returns what the clocks show as programs read it: `2026-06-23T20:00:00`.
pub fn local_time(when: When) -> String {
    local(when).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(day: &str, hour: u8, minute: u8) -> When {
        let date = Date::parse(day).expect("a day");
        When { date, time: Some(Time { hour, minute }) }
    }

    #[test]
    fn moments_have_the_offset_of_their_season() {
        let zone = Zone::named("america/toronto").expect("a zone");
        assert_eq!(zone.name(), "America/Toronto");
        for (local, moment) in [
            (when("2027-01-15", 20, 0), "2027-01-15T20:00:00-05:00"),
            (when("2027-03-14", 1, 59), "2027-03-14T01:59:00-05:00"),
            (when("2027-03-14", 3, 0), "2027-03-14T03:00:00-04:00"),
            (when("2027-07-15", 24, 0), "2027-07-16T00:00:00-04:00"),
            // Shown twice: the first is meant.
            (when("2027-11-07", 1, 30), "2027-11-07T01:30:00-04:00"),
            (when("2027-11-07", 2, 0), "2027-11-07T02:00:00-05:00"),
            (when("9999-12-31", 24, 0), "9999-12-31T23:00:00+00:00"),
        ] {
            assert_eq!(zone.moment(local), moment);
        }
        let zone = Zone::named("Asia/Kolkata").expect("a zone");
        assert_eq!(zone.moment(when("2027-01-01", 9, 5)), "2027-01-01T09:05:00+05:30");
    }

    #[test]
    fn changes_reach_a_year_beyond() {
        let zone = Zone::named("America/Toronto").expect("a zone");
        let changes: Vec<String> =
            zone.changes(2027, 2027).iter().map(|change| change.at.to_string()).collect();
        assert_eq!(
            changes,
            [
                "2025-11-02T02:00:00",
                "2026-03-08T02:00:00",
                "2026-11-01T02:00:00",
                "2027-03-14T02:00:00",
                "2027-11-07T02:00:00",
                "2028-03-12T02:00:00",
                "2028-11-05T02:00:00",
            ]
        );
        // The last change of this one was long ago; that one never had any.
        for (name, count) in [("America/Regina", 1), ("UTC", 1)] {
            assert_eq!(Zone::named(name).expect("a zone").changes(2027, 2027).len(), count);
        }
        for year in [1, 9999] {
            assert!(!zone.changes(year, year).is_empty());
        }
    }
}
