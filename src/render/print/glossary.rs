//! The glossary at a booklet's end: the terms that its text names.

use super::composer::Composer;
use crate::i18n::Formats;
use crate::load::records::{Record, RecordId, Term};
use crate::model::{Kit, LocaleIndex};
use crate::render::record::{Piece, Said, plain};

/// The name of the glossary in links; no page's begins without a slash.
const ANCHOR: &str = "glossary";

/// Returns the name of a term's entry.
pub(super) fn term_anchor(kit: &Kit, id: RecordId) -> String {
    format!("{ANCHOR}#{}", kit.record(id).id().value)
}

impl<'a> Composer<'a> {
    /// Appends the glossary, unless the text names no term, or there is nothing to say of them.
    ///
    /// Readers of another language find the official words first, then the way back from their own.
    pub(super) fn glossary(&mut self) {
        let (kit, reader) = (self.kit, self.reader);
        let named: Vec<(RecordId, &Term)> =
            self.terms.iter().filter_map(|id| Some((*id, term(kit, *id)?))).collect();
        let mut by_official: Vec<_> = named
            .into_iter()
            .filter(|(id, _)| {
                !self.speaks_officially(reader) || self.meaning(*id, reader).is_some()
            })
            .collect();
        if by_official.is_empty() {
            return;
        }
        let official = Formats::new(&kit.locale(kit.source).format_id);
        by_official.sort_by(|a, b| official.compare(&a.1.term.value, &b.1.term.value));
        let own = Formats::new(&kit.locale(reader).format_id);
        let mut by_word: Vec<(RecordId, String)> = by_official
            .iter()
            .filter_map(|(id, _)| Some((*id, plain(&self.gloss(*id, reader)?.pieces))))
            .collect();
        by_word.sort_by(|a, b| own.compare(&a.1, &b.1));
        self.out.code("theme.glossary((title: ");
        let title = self.words.word("booklet-glossary");
        self.line(&title, kit.locale(reader));
        self.out.code(", anchor: ");
        self.out.string(ANCHOR);
        self.out.code("), (\n");
        for (id, _) in by_official {
            let anchor = term_anchor(kit, id);
            self.term_entry(id, Some(&anchor), reader);
            self.out.code(",\n");
        }
        self.out.code("), (\n");
        for (id, _) in by_word {
            self.term_entry(id, None, reader);
            self.out.code(",\n");
        }
        self.out.code("))\n");
    }

    /// Appends what the theme calls TERM.
    pub(super) fn term_entry(&mut self, id: RecordId, anchor: Option<&str>, around: LocaleIndex) {
        let Some(term) = term(self.kit, id) else { return };
        self.out.code("(anchor: ");
        self.out.optional_string(anchor);
        self.out.code(", official: ");
        self.out.string(&term.term.value);
        for (key, said) in
            [(", word: ", self.gloss(id, around)), (", meaning: ", self.meaning(id, around))]
        {
            self.out.code(key);
            match said {
                Some(said) => self.said_body(&said, around),
                None => self.out.code("none"),
            }
        }
        self.out.code(")");
    }

    /// Returns whether readers of a locale speak the language of the official words.
    pub(super) fn speaks_officially(&self, locale: LocaleIndex) -> bool {
        let language = |locale| self.kit.locale(locale).id.language();
        language(locale) == language(self.kit.source)
    }

    /// Returns the word that stands for a term once its official form is known; `None` if that is
    /// all there is.
    pub(super) fn word(&self, id: RecordId, locale: LocaleIndex) -> Option<Said> {
        let term = term(self.kit, id)?;
        if term.keep || self.speaks_officially(locale) {
            let pieces = vec![Piece::Official(term.term.value.clone())];
            return Some(Said { pieces, locale });
        }
        self.gloss(id, locale)
    }

    /// Returns a term in the readers' language; `None` if it is the official one, or none is known.
    fn gloss(&self, id: RecordId, locale: LocaleIndex) -> Option<Said> {
        if self.speaks_officially(locale) {
            return None;
        }
        // Another language's word would be no help.
        let own = &self.kit.locale(locale).id;
        let gloss = term(self.kit, id)?.gloss.0.get(own)?;
        Some(Said { pieces: vec![Piece::Text(gloss.value.clone())], locale })
    }

    /// Returns what a term means, in the nearest language that says it.
    fn meaning(&self, id: RecordId, locale: LocaleIndex) -> Option<Said> {
        let (text, found) = term(self.kit, id)?.meaning.get(self.kit.chain(locale))?;
        let found = self.kit.locale_indices().find(|index| self.kit.locale(*index).id == *found)?;
        Some(Said { pieces: vec![Piece::Text(text.value.clone())], locale: found })
    }
}

fn term(kit: &Kit, id: RecordId) -> Option<&Term> {
    match kit.record(id) {
        Record::Term(term) => Some(term),
        Record::Contact(_) | Record::Event(_) | Record::Fact(_) => None,
    }
}
