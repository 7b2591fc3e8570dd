//! The kit, the words and the formats of one locale's readers.

use super::{Card, Piece, Said};
use crate::document::RecordKind;
use crate::i18n::{Formats, Messages};
use crate::load::records::{FactValue, Record, RecordId, Text};
use crate::model::{Kit, LocaleIndex};

/// Tells records to the readers of one locale; made once per locale and shared between threads.
pub struct Speaker<'a> {
    pub(super) kit: &'a Kit,
    #[expect(dead_code, reason = "values are still plain")]
    pub(super) messages: &'a Messages,
    /// Whose readers these are.
    pub(super) locale: LocaleIndex,
    #[expect(dead_code, reason = "values are still plain")]
    pub(super) formats: Formats,
}

impl<'a> Speaker<'a> {
    /// Prepares to speak to the readers of a locale.
    pub fn new(kit: &'a Kit, messages: &'a Messages, locale: LocaleIndex) -> Self {
        Self { kit, messages, locale, formats: Formats::new(&kit.locale(locale).format_id) }
    }

    /// Returns whose readers these are.
    pub fn locale(&self) -> LocaleIndex {
        self.locale
    }

    /// Returns a record in a few words, as it stands in a sentence: a contact's name and first
    /// number, an event's name and dates, a fact's value, a term in both languages.
    pub fn short(&self, record: RecordId) -> Said {
        let text = self.kit.record_text(record, self.kit.locale(self.locale));
        self.own(vec![Piece::Text(text)])
    }

    /// Returns the value of a fact.
    pub fn value(&self, value: &FactValue) -> Vec<Piece> {
        match value {
            FactValue::Phone(phone) => vec![Piece::Link {
                address: format!("tel:{}", phone.dial),
                pieces: vec![Piece::Ltr(phone.shown.clone())],
            }],
            FactValue::Date(date) => {
                vec![Piece::Time { machine: date.to_string(), text: date.to_string() }]
            }
            FactValue::Money(_)
            | FactValue::Number(_)
            | FactValue::Percent(_)
            | FactValue::Time(_)
            | FactValue::Times(_)
            | FactValue::Duration(_)
            | FactValue::Address(_)
            | FactValue::Web(_) => vec![Piece::Together(format!("{value:?}"))],
        }
    }

    /// Returns where the own words of a link to a record lead: they call the contact, or open the
    /// website; `None` if the record has neither.
    pub fn address(&self, _record: RecordId) -> Option<String> {
        None
    }

    /// Returns what stands before and after a link's own words for a term where a text names it
    /// first: `None` if they need nothing, as in the source locale.
    pub fn around(&self, _record: RecordId, _words: &str) -> Option<(Vec<Piece>, Vec<Piece>)> {
        None
    }

    /// Returns all that there is to say of a record.
    pub fn card(&self, record: RecordId) -> Card {
        let found = self.kit.record(record);
        let own = Said { pieces: Vec::new(), locale: self.locale };
        let name = match found {
            Record::Contact(contact) => self.text(&contact.name).unwrap_or(own),
            Record::Event(event) => self.text(&event.name).unwrap_or(own),
            Record::Fact(fact) => self.text(&fact.label).unwrap_or(own),
            Record::Term(term) => self.own(vec![Piece::Official(term.term.value.clone())]),
        };
        Card {
            kind: record.kind,
            id: found.id().value.clone(),
            name,
            lines: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            checked: None,
            is_cancelled: false,
        }
    }

    /// Returns the records of a list in the order in which readers want them: events that are to come
    /// by date, then those without dates; contacts as in their file; terms by the reader's alphabet.
    pub fn list(&self, kind: RecordKind, tag: Option<&str>) -> Vec<RecordId> {
        self.kit.records.listed(kind, tag)
    }

    /// Returns pieces in the reader's own language.
    pub(super) fn own(&self, pieces: Vec<Piece>) -> Said {
        Said { pieces, locale: self.locale }
    }

    /// Returns a text in the reader's language, else in the nearest one; `None` if there is none.
    pub(super) fn text(&self, text: &Text) -> Option<Said> {
        let (text, found) = text.get(self.kit.chain(self.locale))?;
        let locale = self.kit.locale_indices().find(|index| self.kit.locale(*index).id == *found);
        let pieces = vec![Piece::Text(text.value.clone())];
        Some(Said { pieces, locale: locale.unwrap_or(self.locale) })
    }
}
