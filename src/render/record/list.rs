//! Which records a list holds, and in what order.

use super::Speaker;
use super::event::{comes_back, upcoming};
use crate::document::RecordKind;
use crate::load::records::{Record, RecordId, When};

impl Speaker<'_> {
    /// Returns the records of a list in the order in which readers want them.
    ///
    /// Events that are to come stand by date, then those that come back in a season as yet without
    /// dates; what is over for good is left out. Terms stand by the reader's alphabet, and contacts as
    /// in their file.
    pub fn list(&self, kind: RecordKind, tag: Option<&str>) -> Vec<RecordId> {
        let mut records = self.kit.records.listed(kind, tag);
        match kind {
            RecordKind::Event => {
                records.retain(|record| self.is_to_come(*record));
                records.sort_by_cached_key(|record| {
                    let next = self.next(*record);
                    (next.is_none(), next)
                });
            }
            RecordKind::Term => {
                let mut words: Vec<(String, RecordId)> =
                    records.into_iter().map(|record| (self.word_of(record), record)).collect();
                words.sort_by(|a, b| self.formats.compare(&a.0, &b.0));
                records = words.into_iter().map(|(_, record)| record).collect();
            }
            RecordKind::Contact | RecordKind::Fact => {}
        }
        records
    }

    /// Returns what stands in the place of a list that holds nothing.
    pub fn nothing(&self) -> String {
        self.word("record-nothing")
    }

    /// Returns the words of the link from a list of events to all of them.
    pub fn more(&self) -> String {
        self.word("record-all-events")
    }

    fn is_to_come(&self, record: RecordId) -> bool {
        let Record::Event(event) = self.kit.record(record) else { return true };
        comes_back(event) || self.next(record).is_some()
    }

    fn next(&self, record: RecordId) -> Option<When> {
        let Record::Event(event) = self.kit.record(record) else { return None };
        upcoming(event, self.kit.today).map(|date| date.from).min()
    }

    fn word_of(&self, record: RecordId) -> String {
        match self.kit.record(record) {
            Record::Term(term) => self.headword(term),
            Record::Contact(_) | Record::Event(_) | Record::Fact(_) => String::new(),
        }
    }
}
