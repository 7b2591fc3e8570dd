//! Days, opening hours and the dates of events.

use super::{Piece, Speaker};
use crate::load::records::{Closure, Hours, Occurrence, Time, Weekday, When};
use crate::source::Date;

/// This many days in a row are told by the first and the last.
const RANGE: usize = 3;

/// When it opens and when it closes.
type Open = (Time, Time);

impl Speaker<'_> {
    /// Returns a day in full.
    pub(super) fn date(&self, date: Date) -> Piece {
        Piece::Time { machine: date.to_string(), text: self.formats.date(date) }
    }

    /// Returns one day or several in a row.
    pub(super) fn days(&self, from: Date, to: Date) -> Vec<Piece> {
        if from == to {
            return vec![self.date(from)];
        }
        let (first, last) = self.formats.date_range(from, to);
        let first = Piece::Time { machine: from.to_string(), text: first };
        let last = Piece::Time { machine: to.to_string(), text: last };
        self.phrase("record-days", [("from", vec![first]), ("to", vec![last])])
    }

    /// Returns when an event takes place, without whether it was called off.
    pub(super) fn occurrence(&self, occurrence: &Occurrence) -> Vec<Piece> {
        let (from, to) = (occurrence.from, occurrence.to.unwrap_or(occurrence.from));
        match (from.time, to.time) {
            (Some(first), Some(last)) if from.date == to.date => {
                let times =
                    if first == last { vec![self.time(first)] } else { self.times(first, last) };
                let day = vec![self.date(from.date)];
                self.phrase("record-day-and-time", [("day", day), ("time", times)])
            }
            (Some(_), Some(_)) => {
                let (from, to) = (self.moment(from), self.moment(to));
                self.phrase("record-days", [("from", from), ("to", to)])
            }
            _ => self.days(from.date, to.date),
        }
    }

    fn moment(&self, when: When) -> Vec<Piece> {
        let day = vec![self.date(when.date)];
        match when.time {
            Some(time) => {
                let time = vec![self.time(time)];
                self.phrase("record-day-and-time", [("day", day), ("time", time)])
            }
            None => day,
        }
    }

    /// Returns the days on which a contact is closed, and why.
    pub(super) fn closure(&self, closure: &Closure) -> Vec<Piece> {
        let days = self.days(closure.from, closure.to);
        match self.inside(&closure.reason) {
            Some(reason) => self.phrase("record-with-note", [("what", days), ("note", reason)]),
            None => days,
        }
    }

    /// Returns one line for all days with the same hours, in the order of the week, and one for those
    /// on which it is closed.
    pub(super) fn week(&self, hours: &[Hours]) -> Vec<Vec<Piece>> {
        let mut lines: Vec<(Vec<Weekday>, Vec<Open>)> = Vec::new();
        for day in Weekday::ALL {
            let rows = hours.iter().filter(|row| row.days.contains(&day));
            let mut times: Vec<_> = rows.map(|row| (row.open, row.close)).collect();
            times.sort_unstable();
            match lines.iter_mut().find(|(_, other)| *other == times) {
                Some((days, _)) => days.push(day),
                None => lines.push((vec![day], times)),
            }
        }
        // The days on which it is closed come last.
        lines.sort_by_key(|(_, times)| times.is_empty());
        lines.iter().map(|(days, times)| self.hours(days, times)).collect()
    }

    fn hours(&self, days: &[Weekday], times: &[Open]) -> Vec<Piece> {
        let days = self.weekdays(days);
        if times.is_empty() {
            let state = vec![Piece::Text(self.word("record-closed"))];
            return self.phrase("record-state", [("what", days), ("state", state)]);
        }
        let whole_day = |(from, to): &Open| (from.hour, from.minute, to.hour) == (0, 0, 24);
        let times = match times {
            [times] if whole_day(times) => vec![Piece::Text(self.word("record-all-day"))],
            times => self.join(times.iter().map(|(from, to)| self.times(*from, *to)).collect()),
        };
        self.phrase("record-day-and-time", [("day", days), ("time", times)])
    }

    fn weekdays(&self, days: &[Weekday]) -> Vec<Piece> {
        if days.len() == Weekday::ALL.len() {
            return vec![Piece::Text(self.word("record-every-day"))];
        }
        let name = |day: Weekday| vec![Piece::Text(self.formats.weekday(day as usize))];
        let mut items = Vec::new();
        let runs = days.chunk_by(|a, b| *a as usize + 1 == *b as usize);
        for run in runs {
            match run {
                [first, .., last] if run.len() >= RANGE => {
                    let range = [("from", name(*first)), ("to", name(*last))];
                    items.push(self.phrase("record-weekdays", range));
                }
                run => items.extend(run.iter().map(|day| name(*day))),
            }
        }
        self.join(items)
    }

    /// Joins items as in a sentence.
    pub(super) fn join(&self, items: Vec<Vec<Piece>>) -> Vec<Piece> {
        let marks: Vec<String> =
            (0xF_F000..).filter_map(char::from_u32).map(String::from).take(items.len()).collect();
        let mut items = items.into_iter();
        let mut line = Vec::new();
        let mut text = String::new();
        for c in self.formats.list(&marks).chars() {
            if u32::from(c) < 0xF_F000 {
                text.push(c);
                continue;
            }
            if !text.is_empty() {
                line.push(Piece::Text(std::mem::take(&mut text)));
            }
            line.extend(items.next().into_iter().flatten());
        }
        if !text.is_empty() {
            line.push(Piece::Text(text));
        }
        line
    }
}
