//! Times that no clock shows: those that are skipped when summer time begins.

use super::When;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};

/// Tells of a moment that the clocks of the kit's time zone skip.
pub(super) fn look(when: &Located<When>, zone: Option<&TimeZone>, findings: &mut Findings) {
    let (Some(zone), Some(local)) = (zone, local(when.value)) else { return };
    let moment = zone.to_ambiguous_timestamp(local);
    if !matches!(moment.offset(), AmbiguousOffset::Gap { .. }) {
        return;
    }
    let Ok(after) = moment.compatible() else { return };
    let after = zone.to_datetime(after).strftime("%H:%M").to_string();
    let told = Diagnostic::new(&code::SKIPPED_TIME).arg("value", when.value.to_string());
    let told = told.arg("zone", zone.iana_name().unwrap_or_default()).arg("after", after);
    findings.push(told.at(when.place.clone()));
}

/// Returns what the clocks would show; `None` for whole days.
fn local(when: When) -> Option<DateTime> {
    let (day, time) = (when.date, when.time?);
    let part = |number: u8| i8::try_from(number).ok();
    let date = Date::new(i16::try_from(day.year).ok()?, part(day.month)?, part(day.day)?).ok()?;
    // Hour 24 is the next day's first.
    let (date, hour) = if time.hour == 24 { (date.tomorrow().ok()?, 0) } else { (date, time.hour) };
    Some(date.at(part(hour)?, part(time.minute)?, 0, 0))
}
