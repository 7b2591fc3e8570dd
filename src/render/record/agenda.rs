//! The calendar: all that is to come, month by month, then what has no dates yet.

use super::event::{self, upcoming};
use super::{Piece, RowKind, Said, Speaker};
use crate::document::RecordKind;
use crate::load::records::{Event, Occurrence, Record, RecordId};
use crate::source::Date;

/// What a calendar shows.
pub struct Agenda {
    /// The months in which something is confirmed, from this one on.
    pub months: Vec<Month>,
    /// The events that will come back, but nobody knows when, in the order of the file.
    pub undated: Vec<Entry>,
}

/// A month and what begins in it, or is under way in it.
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its name as a heading, with the year.
    pub name: String,
    /// What takes place, by date.
    pub entries: Vec<Entry>,
}

/// An event in a calendar, once for each of its dates.
pub struct Entry {
    /// The event.
    pub event: RecordId,
    /// What it is called.
    pub name: Said,
    /// When it takes place, else when it usually does, if anybody knows.
    pub when: Option<Said>,
    /// Where.
    pub place: Option<Said>,
    /// The word for what was called off.
    pub cancelled: Option<String>,
}

/// A date that a source confirms, and where it stands.
struct Confirmed<'a> {
    month: Date,
    date: &'a Occurrence,
    id: RecordId,
    event: &'a Event,
}

impl Speaker<'_> {
    /// Returns the calendar as it stands today: what is over is left out.
    ///
    /// What is under way stands in the month of today, by the day on which it began.
    pub fn agenda(&self) -> Agenda {
        let of_kind = self.kit.records.listed(RecordKind::Event, None).into_iter();
        let undated = of_kind.filter_map(|id| {
            let Record::Event(event) = self.kit.record(id) else { return None };
            let is_confirmed = upcoming(event, self.kit.today).next().is_some();
            let is_undated = !is_confirmed && event::comes_back(event);
            is_undated.then(|| self.entry(id, event, self.usually(event), false))
        });
        let undated = undated.collect();
        let mut months: Vec<Month> = Vec::new();
        for confirmed in self.confirmed() {
            let first = confirmed.month;
            let entry = self.dated_entry(&confirmed);
            match months.last_mut().filter(|month| month.first == first) {
                Some(month) => month.entries.push(entry),
                None => {
                    let name = self.formats.month(first);
                    months.push(Month { first, name, entries: vec![entry] });
                }
            }
        }
        Agenda { months, undated }
    }

    /// Returns the first dates of the calendar.
    pub fn coming(&self, count: usize) -> Vec<Entry> {
        self.confirmed().iter().take(count).map(|date| self.dated_entry(date)).collect()
    }

    /// Returns all dates that are not over, by month and day.
    fn confirmed(&self) -> Vec<Confirmed<'_>> {
        let mut dates = Vec::new();
        for id in self.kit.records.listed(RecordKind::Event, None) {
            let Record::Event(event) = self.kit.record(id) else { continue };
            dates.extend(upcoming(event, self.kit.today).map(|date| {
                let shown = date.from.date.max(self.kit.today);
                Confirmed { month: Date { day: 1, ..shown }, date, id, event }
            }));
        }
        dates.sort_by_key(|it| (it.month, it.date.from, it.date.to, it.id));
        dates
    }

    fn dated_entry(&self, confirmed: &Confirmed<'_>) -> Entry {
        let Confirmed { date, id, event, .. } = *confirmed;
        let when = Some(self.own(self.occurrence(date)));
        self.entry(id, event, when, date.is_cancelled)
    }

    fn entry(&self, id: RecordId, event: &Event, when: Option<Said>, is_cancelled: bool) -> Entry {
        Entry {
            event: id,
            name: self.name(event),
            when,
            place: self.text(&event.place),
            cancelled: is_cancelled.then(|| self.word("record-called-off")),
        }
    }

    /// Returns that an event usually is at some time of the year.
    fn usually(&self, event: &Event) -> Option<Said> {
        let typical = self.inside(&event.typical)?;
        let label = vec![Piece::Text(self.word(RowKind::Typical.label()))];
        Some(self.own(self.phrase("record-state", [("what", label), ("state", typical)])))
    }
}
