//! Events.

use super::value::page;
use super::{Card, Piece, RowKind, Said, Speaker};
use crate::document::RecordKind;
use crate::load::records::{Event, Fee, Occurrence, Record, RecordId, Window};
use crate::source::Date;

impl Speaker<'_> {
    /// Returns the name and the next dates, else when it usually is; the name leads to the event's
    /// page, if that has an address.
    pub(super) fn event_short(&self, event: &Event, address: Option<String>) -> Said {
        let pieces = self.inside(&event.name).unwrap_or_default();
        let name = match address {
            Some(address) => vec![Piece::Link { address, pieces }],
            None => pieces,
        };
        let next =
            upcoming(event, self.kit.today).min_by_key(|date| (date.is_cancelled, date.from));
        let when = match next {
            Some(next) => Some(self.dated(next)),
            None => self.inside(&event.typical),
        };
        self.own(match when {
            Some(when) => self.phrase("record-event", [("name", name), ("when", when)]),
            None => name,
        })
    }

    pub(super) fn event_card(&self, event: &Event) -> Card {
        self.card_with(event, upcoming(event, self.kit.today).collect())
    }

    /// Returns the card of an event with its dates in some days only; `None` if it has none in them
    /// that is still to come.
    pub fn card_within(&self, id: RecordId, window: Window) -> Option<Card> {
        let Record::Event(event) = self.kit.record(id) else { return None };
        let mut dates: Vec<_> = dates_within(event, window, self.kit.today).collect();
        dates.sort_by_key(|date| date.from);
        (!dates.is_empty()).then(|| self.card_with(event, dates))
    }

    fn card_with(&self, event: &Event, dates: Vec<&Occurrence>) -> Card {
        let is_cancelled = !dates.is_empty() && dates.iter().all(|date| date.is_cancelled);
        let dates = dates.into_iter().map(|date| self.own(self.dated(date))).collect();
        let fee = event.fee.iter().flat_map(|fee| self.fee(fee)).collect();
        let web = self.web(&event.web).map(|web| self.own(vec![page(web)]));
        let rows = [
            self.row(RowKind::Dates, dates),
            self.row(RowKind::Typical, self.text(&event.typical).into_iter().collect()),
            self.row(RowKind::Place, self.text(&event.place).into_iter().collect()),
            self.row(RowKind::Fee, fee),
            self.row(RowKind::Web, web.into_iter().collect()),
        ];
        let cancelled = is_cancelled.then(|| self.word("record-cancelled"));
        Card {
            kind: RecordKind::Event,
            id: event.id.value.clone(),
            name: self.name(event),
            lines: self.text(&event.summary).into_iter().collect(),
            rows: rows.into_iter().flatten().collect(),
            notes: cancelled.map(|word| self.own(vec![Piece::Text(word)])).into_iter().collect(),
            checked: self.checked(&event.provenance),
            is_cancelled,
        }
    }

    /// Returns what an event is called.
    pub(super) fn name(&self, event: &Event) -> Said {
        self.text(&event.name).unwrap_or_else(|| self.own(Vec::new()))
    }

    /// Returns when an event takes place, or that it does not.
    pub(super) fn dated(&self, date: &Occurrence) -> Vec<Piece> {
        let when = self.occurrence(date);
        if !date.is_cancelled {
            return when;
        }
        let state = vec![Piece::Text(self.word("record-called-off"))];
        self.phrase("record-state", [("what", when), ("state", state)])
    }

    /// Returns what an event costs in a line that says so: `Price: free`.
    pub fn fee_line(&self, event: &Event) -> Option<Said> {
        let fee = event.fee.as_ref()?;
        let text = self.inside(&fee.text);
        let value = match (fee.is_free.then(|| vec![Piece::Text(self.word("record-free"))]), text) {
            (Some(free), Some(text)) => {
                self.phrase("record-with-note", [("what", free), ("note", text)])
            }
            (free, text) => free.or(text)?,
        };
        let label = vec![Piece::Text(self.word(RowKind::Fee.label()))];
        Some(self.own(self.phrase("record-state", [("what", label), ("state", value)])))
    }

    pub(super) fn fee(&self, fee: &Fee) -> Vec<Said> {
        let free = fee.is_free.then(|| self.own(vec![Piece::Text(self.word("record-free"))]));
        free.into_iter().chain(self.text(&fee.text)).collect()
    }
}

/// Returns the dates that are not over.
pub(super) fn upcoming(event: &Event, today: Date) -> impl Iterator<Item = &Occurrence> {
    event.dates.iter().filter(move |date| is_to_come(date, today))
}

/// Returns the dates that are not over and of which some day lies in a window.
pub fn dates_within(
    event: &Event,
    window: Window,
    today: Date,
) -> impl Iterator<Item = &Occurrence> {
    let last = |date: &Occurrence| date.to.unwrap_or(date.from).date;
    upcoming(event, today)
        .filter(move |date| date.from.date <= window.to && last(date) >= window.from)
}

/// Returns whether a date is not over.
pub(super) fn is_to_come(date: &Occurrence, today: Date) -> bool {
    date.to.unwrap_or(date.from).date >= today
}

/// Returns whether an event may be expected even when no date is known.
pub(super) fn comes_back(event: &Event) -> bool {
    !event.typical.0.is_empty() || event.dates.is_empty()
}
