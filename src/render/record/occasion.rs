//! All there is to say of one event, on a page of its own.

use super::event::{comes_back, is_to_come, upcoming};
use super::value::page;
use super::{Piece, Row, RowKind, Said, Speaker};
use crate::load::records::{Event, Occurrence, Provenance, Record, RecordId, Web};

/// An event as its page tells it.
pub struct Occasion {
    /// What it is called.
    pub name: Said,
    /// What one does there.
    pub summary: Option<Said>,
    /// When, where, for how much; the dates come first.
    pub rows: Vec<Row>,
    /// Whether any date is to come.
    pub has_dates: bool,
    /// Whether all that was to come was called off.
    pub is_cancelled: bool,
    /// Its other years, the latest first.
    pub years: Vec<Year>,
    /// On which day somebody last looked at the source.
    pub checked: Option<Said>,
    /// Where all this comes from.
    pub source: Option<Said>,
}

/// Another time at which an event took place, or will.
pub struct Year {
    /// The event of the series that it belongs to, with its name, if it is another one.
    pub event: Option<(RecordId, Said)>,
    /// When.
    pub when: Said,
    /// The word for what was called off.
    pub cancelled: Option<String>,
}

impl Speaker<'_> {
    /// Returns what the page of an event says; `None` for other records.
    pub fn occasion(&self, id: RecordId) -> Option<Occasion> {
        let Record::Event(event) = self.kit.record(id) else { return None };
        let dates: Vec<&Occurrence> = upcoming(event, self.kit.today).collect();
        let is_cancelled = !dates.is_empty() && dates.iter().all(|date| date.is_cancelled);
        let has_dates = !dates.is_empty();
        let (when, typical) = if !dates.is_empty() {
            (dates.iter().map(|date| self.own(self.dated(date))).collect(), None)
        } else if comes_back(event) {
            (vec![self.said_word("record-unconfirmed")], self.text(&event.typical))
        } else {
            (vec![self.said_word("record-over")], None)
        };
        let fee = event.fee.iter().flat_map(|fee| self.fee(fee)).collect();
        let web = self.web(&event.web).map(|web| self.own(vec![page(web)]));
        let rows = [
            self.row(RowKind::Typical, typical.into_iter().collect()),
            self.row(RowKind::Dates, when),
            self.row(RowKind::Place, self.text(&event.place).into_iter().collect()),
            self.row(RowKind::Fee, fee),
            self.row(RowKind::Web, web.into_iter().collect()),
        ];
        Some(Occasion {
            name: self.name(event),
            summary: self.text(&event.summary),
            rows: rows.into_iter().flatten().collect(),
            has_dates,
            is_cancelled,
            years: self.years(id, event),
            checked: self.checked(&event.provenance),
            source: self.source(&event.provenance),
        })
    }

    /// Returns what of the series is not told above: what is over, and the dates of its other events.
    fn years(&self, id: RecordId, event: &Event) -> Vec<Year> {
        let mut found: Vec<(&Occurrence, RecordId, &Event)> = Vec::new();
        for other in self.series.get(&*event.series).into_iter().flatten() {
            let Record::Event(of_series) = self.kit.record(*other) else { continue };
            let is_over = |date: &&Occurrence| !is_to_come(date, self.kit.today);
            let is_own = |date: &&Occurrence| event.dates.iter().any(|own| own.from == date.from);
            let is_told =
                |date: &&Occurrence| if *other == id { is_over(date) } else { !is_own(date) };
            let dates = of_series.dates.iter().filter(is_told);
            found.extend(dates.map(|date| (date, *other, of_series)));
        }
        found.sort_by_key(|(date, ..)| std::cmp::Reverse(date.from));
        let year = |(date, other, event): (&Occurrence, RecordId, &Event)| Year {
            event: (other != id).then(|| (other, self.name(event))),
            when: self.own(self.occurrence(date)),
            cancelled: date.is_cancelled.then(|| self.word("record-called-off")),
        };
        found.into_iter().map(year).collect()
    }

    /// Returns what a record was read from: words, or the site's name as a link to the page.
    fn source(&self, provenance: &Provenance) -> Option<Said> {
        let source = provenance.source.as_ref()?;
        let is_address = ["https://", "http://"].iter().any(|web| source.value.starts_with(web));
        let source = if is_address {
            site(&Web(source.value.clone()))
        } else {
            // Like addresses by post, sources are named in the source locale's language.
            let pieces = vec![Piece::Text(source.value.clone())];
            return Some(self.own(self.phrase(
                "record-source",
                [("source", self.within(Said { pieces, locale: self.kit.source }))],
            )));
        };
        Some(self.own(self.phrase("record-source", [("source", vec![source])])))
    }

    fn said_word(&self, id: &'static str) -> Said {
        self.own(vec![Piece::Text(self.word(id))])
    }
}

/// Returns a link to a page that shows nothing but the name of its site: the whole address of a
/// source says nothing to readers.
fn site(web: &Web) -> Piece {
    let shown = web.0.split_once("://").map_or(&*web.0, |(_, shown)| shown);
    let host = shown.split(['/', '?', '#']).next().unwrap_or(shown);
    let host = host.strip_prefix("www.").unwrap_or(host);
    Piece::Link { address: web.0.clone(), pieces: vec![Piece::Ltr(host.to_owned())] }
}
