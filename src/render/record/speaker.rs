//! The kit, the words and the formats of one locale's readers.

use super::{Card, Piece, Said};
use crate::document::{Inline, LinkId, RecordKind, plain_text_with};
use crate::i18n::{Formats, Messages};
use crate::load::Located;
use crate::load::records::{Record, RecordId, Text, Web};
use crate::model::{Kit, LocaleIndex, Target, Translation};
use crate::source::{LocaleId, Localized};
use std::collections::BTreeMap;

/// Tells records to the readers of one locale; made once per locale and shared between threads.
pub struct Speaker<'a> {
    pub(super) kit: &'a Kit,
    pub(super) messages: &'a Messages,
    pub(super) locale: LocaleIndex,
    pub(super) formats: Formats,
    /// The events of each series.
    pub(super) series: BTreeMap<&'a str, Vec<RecordId>>,
}

impl<'a> Speaker<'a> {
    /// Prepares to speak to the readers of a locale.
    pub fn new(kit: &'a Kit, messages: &'a Messages, locale: LocaleIndex) -> Self {
        let formats = Formats::new(&kit.locale(locale).format_id);
        let mut series: BTreeMap<&str, Vec<RecordId>> = BTreeMap::new();
        for id in kit.records.listed(RecordKind::Event, None) {
            if let Record::Event(event) = kit.record(id) {
                series.entry(&event.series).or_default().push(id);
            }
        }
        Self { kit, messages, locale, formats, series }
    }

    /// Returns whose readers these are.
    pub fn locale(&self) -> LocaleIndex {
        self.locale
    }

    /// Returns a record in a few words, as it stands in a sentence: a contact's name and first
    /// number, an event's name and dates, a fact's value, a term in both languages.
    pub fn short(&self, record: RecordId) -> Said {
        match self.kit.record(record) {
            Record::Contact(contact) => self.contact_short(contact),
            Record::Event(event) => self.event_short(event, None),
            Record::Fact(fact) => self.fact_short(fact),
            Record::Term(term) => self.own(self.term_short(term)),
        }
    }

    /// Returns the same with the name as a link to the page of a record that has one.
    pub fn short_with_link(&self, record: RecordId, address: String) -> Said {
        match self.kit.record(record) {
            Record::Event(event) => self.event_short(event, Some(address)),
            Record::Contact(_) | Record::Fact(_) | Record::Term(_) => self.short(record),
        }
    }

    /// Returns all that there is to say of a record.
    pub fn card(&self, record: RecordId) -> Card {
        match self.kit.record(record) {
            Record::Contact(contact) => self.contact_card(contact),
            Record::Event(event) => self.event_card(event),
            Record::Fact(fact) => self.fact_card(fact),
            Record::Term(term) => self.term_card(term),
        }
    }

    /// Returns where the own words of a link to a record lead: they call a contact, or open the
    /// website of what has one; `None` if there is neither.
    pub fn address(&self, record: RecordId) -> Option<String> {
        match self.kit.record(record) {
            Record::Contact(contact) => self.contact_address(contact),
            Record::Event(event) => self.web(&event.web).map(|web| web.0.clone()),
            Record::Fact(fact) => self.fact_address(fact),
            Record::Term(_) => None,
        }
    }

    /// Returns what a link to records says as plain text where it has no words of its own.
    pub fn link_text(&self, translation: &Translation, link: LinkId) -> String {
        match translation.target(link) {
            Target::Record(record) => plain(&self.short(*record).pieces),
            Target::RecordList { kind, tag } => {
                let names = self.list(*kind, tag.as_deref()).into_iter();
                let names = names.map(|record| plain(&self.card(record).name.pieces));
                self.formats.list(&names.collect::<Vec<_>>())
            }
            // A finding speaks of it, and nothing is published; the preview shows the address.
            Target::Page { .. } | Target::Asset(_) | Target::External(_) | Target::Broken => {
                let document = translation.document();
                let href = document.and_then(|document| document.links.get(link.0 as usize));
                href.map(|href| href.target.clone()).unwrap_or_default()
            }
        }
    }

    /// Returns the text of inlines without any marks, records included: for alternative texts,
    /// contents and bookmarks.
    pub fn plain_text(&self, inlines: &[Inline], translation: &Translation) -> String {
        plain_text_with(inlines, &mut |link| self.link_text(translation, link))
    }

    /// Returns pieces in the reader's own language.
    pub(super) fn own(&self, pieces: Vec<Piece>) -> Said {
        Said { pieces, locale: self.locale }
    }

    /// Returns a text in the reader's language, else in the nearest one; `None` if there is none.
    pub fn text(&self, text: &Text) -> Option<Said> {
        let (text, found) = text.get(self.kit.chain(self.locale))?;
        let pieces = vec![Piece::Text(text.value.clone())];
        Some(Said { pieces, locale: self.index_of(found) })
    }

    /// Returns a text as part of a line in the reader's language.
    pub(super) fn inside(&self, text: &Text) -> Option<Vec<Piece>> {
        self.text(text).map(|said| self.within(said))
    }

    /// Returns words as part of a line in the reader's language.
    pub(super) fn within(&self, said: Said) -> Vec<Piece> {
        if said.locale == self.locale { said.pieces } else { vec![Piece::Foreign(said)] }
    }

    /// Returns the page of the web that is meant for the reader.
    pub fn web<'k>(&self, web: &'k Localized<Located<Web>>) -> Option<&'k Web> {
        let everyone = self.kit.locales.iter().map(|locale| &locale.id);
        web.get(self.kit.chain(self.locale).chain(everyone)).map(|(web, _)| &web.value)
    }

    fn index_of(&self, id: &LocaleId) -> LocaleIndex {
        let mut indices = self.kit.locale_indices();
        indices.find(|index| self.kit.locale(*index).id == *id).unwrap_or(self.locale)
    }
}

/// Returns pieces as plain text.
pub fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    push_plain(&mut text, pieces);
    text
}

fn push_plain(out: &mut String, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Text(text)
            | Piece::Together(text)
            | Piece::Time { text, .. }
            | Piece::Ltr(text)
            | Piece::Official(text) => out.push_str(text),
            Piece::Link { pieces, .. } => push_plain(out, pieces),
            Piece::Foreign(said) => push_plain(out, &said.pieces),
        }
    }
}
