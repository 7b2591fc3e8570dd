//! What is due for checking as of the kit's day, and who answers for it.

use super::{Kit, PageId};
use crate::document::RecordKind;
use crate::load::records::{Event, Record, RecordId};
use crate::source::Date;
use std::collections::BTreeMap;

/// How many days ahead of its time something counts as due soon.
pub const SOON: u32 = 90;

/// How near the day is on which somebody should look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// It is today, or over.
    Now,
    /// It is within [`SOON`] days.
    Soon,
    /// It is later than that.
    Later,
    /// Nobody has set a day.
    Unset,
}

impl Kit {
    /// Returns how near a day of checking is.
    pub fn due(&self, recheck: Option<Date>) -> Due {
        match recheck {
            None => Due::Unset,
            Some(day) if day <= self.today => Due::Now,
            Some(day) if day <= self.today.plus_days(SOON) => Due::Soon,
            Some(_) => Due::Later,
        }
    }

    /// Returns who answers for a page: its own owner, else that of the nearest section above it.
    pub fn owner_of(&self, page: PageId) -> Option<&str> {
        let mut next = Some(page);
        while let Some(id) = next {
            let page = self.page(id);
            let owner = page.shared.owner.as_deref().map(str::trim);
            if let Some(owner) = owner.filter(|owner| !owner.is_empty()) {
                return Some(owner);
            }
            next = page.parent;
        }
        None
    }

    /// Returns who answers for a record.
    pub fn owner_of_record(&self, record: RecordId) -> Option<&str> {
        let owner = self.record(record).provenance().owner.as_ref()?.value.trim();
        (!owner.is_empty()).then_some(owner)
    }

    /// Returns the events that have no date in the coming year that is confirmed and not called off,
    /// in the order of their file. The events of a series are one; the first with an owner stands for
    /// it.
    pub fn events_without_dates(&self) -> Vec<RecordId> {
        let mut series: BTreeMap<&str, (RecordId, bool)> = BTreeMap::new();
        for id in self.records.listed(RecordKind::Event, None) {
            let Record::Event(event) = self.record(id) else { continue };
            let is_dated = self.is_dated(event);
            series
                .entry(&event.series)
                .and_modify(|(first, any)| {
                    *any |= is_dated;
                    if self.owner_of_record(*first).is_none() && self.owner_of_record(id).is_some()
                    {
                        *first = id;
                    }
                })
                .or_insert((id, is_dated));
        }
        let undated = series.into_values().filter(|(_, is_dated)| !is_dated);
        let mut undated: Vec<RecordId> = undated.map(|(id, _)| id).collect();
        undated.sort_unstable();
        undated
    }

    /// Returns whether an event takes place on a day of the coming year.
    fn is_dated(&self, event: &Event) -> bool {
        let end = self.today.plus_year();
        event.dates.iter().any(|date| {
            let last = date.to.unwrap_or(date.from).date;
            !date.is_cancelled && last >= self.today && date.from.date <= end
        })
    }
}
