//! Terms: the official word beside the reader's own.

use super::{Card, Piece, Said, Speaker};
use crate::document::RecordKind;
use crate::load::records::{Record, RecordId, Term};

impl Speaker<'_> {
    /// Returns the reader's word with the official one, or a name with what it is.
    pub(super) fn term_short(&self, term: &Term) -> Vec<Piece> {
        let official = self.official(term);
        match self.gloss(term) {
            Some(gloss) if term.keep => {
                self.phrase("record-name", [("name", official), ("gloss", gloss.pieces)])
            }
            Some(gloss) => {
                self.phrase("record-term", [("word", gloss.pieces), ("official", official)])
            }
            None => official,
        }
    }

    /// Returns what stands before and after a link's own words for a term where a text names it
    /// first: the official form, or what a name means. `None` if they need nothing, as in the source
    /// locale, or as where the words hold the official form already.
    pub fn around(&self, record: RecordId, words: &str) -> Option<(Vec<Piece>, Vec<Piece>)> {
        let Record::Term(term) = self.kit.record(record) else { return None };
        if self.locale == self.kit.source {
            return None;
        }
        // The apostrophes of another locale's text may be straight ones.
        let folded = |text: &str| text.to_lowercase().replace('’', "'");
        let has_official = folded(words).contains(&folded(&term.term.value));
        match (term.keep, has_official) {
            (true, true) => {
                let gloss = self.gloss(term)?.pieces;
                Some(self.around_first("record-name", ["name", "gloss"], gloss))
            }
            (false, true) => None,
            (_, false) => {
                let official = self.official(term);
                Some(self.around_first("record-term", ["word", "official"], official))
            }
        }
    }

    pub(super) fn term_card(&self, term: &Term) -> Card {
        Card {
            kind: RecordKind::Term,
            id: term.id.value.clone(),
            name: self.own(self.term_short(term)),
            lines: self.text(&term.meaning).into_iter().collect(),
            rows: Vec::new(),
            notes: Vec::new(),
            checked: None,
            is_cancelled: false,
        }
    }

    /// Returns the word by which a reader looks for a term.
    pub(super) fn headword(&self, term: &Term) -> String {
        let gloss = self.gloss(term).filter(|_| !term.keep);
        gloss.map_or_else(|| term.term.value.clone(), |gloss| super::plain(&gloss.pieces))
    }

    fn official(&self, term: &Term) -> Vec<Piece> {
        let word = term.term.value.clone();
        vec![if self.locale == self.kit.source { Piece::Text(word) } else { Piece::Official(word) }]
    }

    /// Returns the word in the reader's own language; another language's would be no help.
    pub(super) fn gloss(&self, term: &Term) -> Option<Said> {
        let own = &self.kit.locale(self.locale).id;
        let gloss = term.gloss.0.get(own)?;
        Some(self.own(vec![Piece::Text(gloss.value.clone())]))
    }
}
