//! What day it is, asked once.

use super::failure::Failure;
use crate::source::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The day, or how to find it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Today {
    Given(Date),
    Now,
}

/// Takes the day that was asked for, else that of `SOURCE_DATE_EPOCH`, else the clock's.
pub(super) fn choose(asked: Option<Date>) -> Result<Today, Failure> {
    let epoch = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty());
    match (asked, epoch) {
        (Some(date), _) => Ok(Today::Given(date)),
        (None, None) => Ok(Today::Now),
        (None, Some(epoch)) => {
            let epoch = epoch.to_string_lossy().into_owned();
            let seconds = epoch.trim().parse().ok().and_then(|it| Timestamp::from_second(it).ok());
            let day = seconds.and_then(|seconds| day(seconds, TimeZone::UTC));
            day.map(Today::Given).ok_or(Failure::Epoch(epoch))
        }
    }
}

impl Today {
    /// Returns the day in a time zone; a zone that nobody knows is for `load` to tell.
    pub(super) fn there(self, zone: Option<&str>) -> Date {
        let zone = zone.and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
        match self {
            Self::Given(date) => date,
            Self::Now => {
                day(Timestamp::now(), zone).expect("the clock shows a year of four digits")
            }
        }
    }
}

fn day(time: Timestamp, zone: TimeZone) -> Option<Date> {
    let date = time.to_zoned(zone).date();
    let part = |number: i8| u8::try_from(number).ok();
    Date::new(date.year().into(), part(date.month())?, part(date.day())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_time_zone() {
        let midnight = Timestamp::from_second(1_795_305_600).expect("2026-11-22T00:00Z");
        let check = |zone: &str, expected: &str| {
            let zone = TimeZone::get(zone).expect("a zone");
            assert_eq!(day(midnight, zone).expect("a day").to_string(), expected);
        };
        check("UTC", "2026-11-22");
        check("America/Toronto", "2026-11-21");
        check("Asia/Shanghai", "2026-11-22");
    }
}
