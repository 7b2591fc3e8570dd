//! Times of day, stretches of time, and moments of the calendar.

use super::span::backwards;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use crate::load::toml_table::Table;
use crate::load::toml_value::{Value, invalid};
use crate::source::Date;
use std::fmt;
use toml::de::DeValue;

/// A time of day by the clocks of the kit's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// 0 to 23; 24 only as the end of a day, with no minutes.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// From one time of day to another, which is the next day's if it is the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// When it begins.
    pub from: Time,
    /// When it ends.
    pub to: Time,
}

/// How long something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// In what it is counted, as its source does: 12 months are not 1 year.
    pub unit: DurationUnit,
    /// How many.
    pub count: u32,
}

/// What durations are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DurationUnit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
}

impl DurationUnit {
    /// All units, longest first.
    pub const ALL: [Self; 6] =
        [Self::Years, Self::Months, Self::Weeks, Self::Days, Self::Hours, Self::Minutes];

    /// Returns the unit's key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Months => "months",
            Self::Weeks => "weeks",
            Self::Days => "days",
            Self::Hours => "hours",
            Self::Minutes => "minutes",
        }
    }
}

/// A day, or a moment of it by the clocks of the kit's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The day.
    pub date: Date,
    /// The time; none for whole days.
    pub time: Option<Time>,
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{} {time}", self.date),
            None => self.date.fmt(f),
        }
    }
}

/// Reads a time of day.
pub(super) fn time(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<Time>> {
    let value = value?;
    let place = value.place();
    let (shown, time) = match &value.value {
        DeValue::Datetime(moment) if moment.date.is_none() && moment.offset.is_none() => {
            // A time that no clock shows has been told as a fault of syntax.
            (moment.to_string(), whole_minute(moment.time?))
        }
        DeValue::Datetime(moment) => (moment.to_string(), None),
        DeValue::String(text) => (text.trim().to_owned(), parse(text.trim())),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => {
            value.wrong_type("time", findings);
            return None;
        }
    };
    if time.is_none() {
        findings.push(invalid(&value.key, &shown, "time", &place));
    }
    Some(Located { value: time?, place })
}

/// Returns a time of day without seconds; `None` if there are any, which nothing would show.
fn whole_minute(time: toml::value::Time) -> Option<Time> {
    let is_whole = time.second.unwrap_or(0) == 0 && time.nanosecond.unwrap_or(0) == 0;
    is_whole.then_some(Time { hour: time.hour, minute: time.minute })
}

/// Reads `8:00`, `08:00` or `24:00`.
fn parse(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(hour) || !is_digits(minute) || minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    let time = Time { hour: hour.parse().ok()?, minute: minute.parse().ok()? };
    let is_time = (time.hour < 24 && time.minute < 60) || (time.hour, time.minute) == (24, 0);
    is_time.then_some(time)
}

/// Reads two times of a table; they may pass midnight, but must not be the same.
pub(super) fn time_span(value: Value<'_>, findings: &mut Findings) -> Option<TimeSpan> {
    let mut table = value.table(findings)?;
    let from = time(table.require("from", findings), findings);
    let to = time(table.require("to", findings), findings);
    table.finish(findings);
    let (from, to) = (from?, to?);
    if from.value == to.value {
        findings.push(invalid("to", &to.value.to_string(), "another-time", &to.place));
        return None;
    }
    Some(TimeSpan { from: from.value, to: to.value })
}

/// Reads a duration: a table with one unit and how many of it.
pub(super) fn duration(value: Value<'_>, findings: &mut Findings) -> Option<Duration> {
    let (place, shown) = (value.place(), value.first_line());
    let mut table = value.table(findings)?;
    let mut found = Vec::new();
    let mut count = 0;
    for unit in DurationUnit::ALL {
        let Some(value) = table.take(unit.name()) else { continue };
        count += 1;
        let Some(number) = value.integer(findings) else { continue };
        match u32::try_from(number.value).ok().filter(|count| (1..=9999).contains(count)) {
            Some(count) => found.push(Duration { unit, count }),
            None => {
                let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", unit.name());
                let told = told.arg("value", number.value.to_string());
                findings.push(told.arg("least", "1").arg("most", "9999").at(number.place));
            }
        }
    }
    let is_unknown = table.has_rest();
    table.finish(findings);
    if count > 1 || (count == 0 && !is_unknown) {
        findings.push(invalid("duration", &shown, "duration", &place));
        return None;
    }
    found.pop()
}

/// Reads a day or a moment.
pub(super) fn when(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<When>> {
    let value = value?;
    let place = value.place();
    let (shown, when) = match &value.value {
        DeValue::Datetime(moment) => {
            // Neither a day nor a time: told as a fault of syntax.
            if moment.date.is_none() && moment.time.is_none() {
                return None;
            }
            let day = moment.date.filter(|_| moment.offset.is_none());
            let day = day.and_then(|d| Date::new(i32::from(d.year), d.month, d.day));
            let time = moment.time.map(whole_minute);
            let is_whole = time != Some(None);
            let when = day.map(|date| When { date, time: time.flatten() });
            (moment.to_string(), when.filter(|_| is_whole))
        }
        DeValue::String(text) => {
            let text = text.trim();
            let (day, time) = match text.split_once(['T', ' ']) {
                Some((day, time)) => {
                    let seconds = time.strip_suffix(":00").filter(|rest| rest.contains(':'));
                    (day, Some(parse(seconds.unwrap_or(time))))
                }
                None => (text, None),
            };
            let date = Date::parse(day);
            let when = match time {
                None => date.map(|date| When { date, time: None }),
                Some(time) => date.zip(time).map(|(date, time)| When { date, time: Some(time) }),
            };
            (text.to_owned(), when)
        }
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => {
            value.wrong_type("date", findings);
            return None;
        }
    };
    if when.is_none() {
        findings.push(invalid(&value.key, &shown, "moment", &place));
    }
    Some(Located { value: when?, place })
}

/// Reads `from` and `to`; without `to`, it begins and ends alike.
pub(super) fn from_to(
    table: &mut Table<'_>,
    findings: &mut Findings,
) -> Option<(Located<When>, Option<Located<When>>)> {
    let from = when(table.require("from", findings), findings);
    let to = when(table.take("to"), findings);
    let from = from?;
    if from.value.time.is_some_and(|time| time.hour == 24) {
        findings.push(invalid("from", &from.value.to_string(), "next-day", &from.place));
        return None;
    }
    let Some(to) = to else { return Some((from, None)) };
    if from.value.time.is_some() != to.value.time.is_some() {
        let expected = if from.value.time.is_some() { "moment-too" } else { "day-too" };
        findings.push(invalid("to", &to.value.to_string(), expected, &to.place));
        return Some((from, None));
    }
    if to.value < from.value {
        findings.push(backwards(("from", &from), ("to", &to)));
        return Some((from, None));
    }
    Some((from, Some(to)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn clocks_show_these_times() {
        for (typed, shown) in [("8:00", "08:00"), ("08:30", "08:30"), ("24:00", "24:00")] {
            assert_eq!(parse(typed).expect("a time").to_string(), shown);
        }
        for wrong in ["", "8", "8h00", "24:01", "12:60", "8:0", "+8:00", "008:00", "8:00 am"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
