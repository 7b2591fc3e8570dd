//! The glossary: every official word with what it means, and the way back from the reader's own.

use super::{Piece, Said, Speaker};
use crate::document::RecordKind;
use crate::i18n::Formats;
use crate::load::records::{Record, RecordId, Term};

/// A glossary shorter than this is seen at a glance, and needs no letters to jump to.
const LONG: usize = 20;

/// All terms, twice.
pub struct Glossary {
    /// By the official word, in the order of the source locale.
    pub official: Vec<Letter>,
    /// By the reader's own word, in the order of the reader's locale; empty for those who speak the
    /// language of the official words.
    pub own: Vec<Letter>,
}

/// Words that begin alike.
pub struct Letter {
    /// The letter; `None` if the list is short, or its script is not looked up by letters.
    pub letter: Option<char>,
    /// The words, in order.
    pub entries: Vec<Definition>,
}

/// A term in the glossary.
pub struct Definition {
    /// The term.
    pub term: RecordId,
    /// The official word.
    pub official: Said,
    /// The reader's own word, if there is one that the official word does not say already.
    pub gloss: Option<Said>,
    /// What it means.
    pub meaning: Option<Said>,
    /// Whether it is a name, which is never translated.
    pub is_kept: bool,
}

impl Speaker<'_> {
    /// Returns the glossary of a locale.
    pub fn glossary(&self) -> Glossary {
        let terms = || self.kit.records.listed(RecordKind::Term, None).into_iter();
        let official = terms().filter_map(|id| self.definition(id)).map(|definition| {
            let word = super::plain(&definition.official.pieces);
            (word, definition)
        });
        let source = Formats::new(&self.kit.locale(self.kit.source).format_id);
        let own = terms().filter_map(|id| self.definition(id)).filter_map(|definition| {
            let word = super::plain(&definition.gloss.as_ref()?.pieces);
            Some((word, definition))
        });
        Glossary {
            official: by_letter(official.collect(), &source),
            own: by_letter(own.collect(), &self.formats),
        }
    }

    /// Returns whether the reader speaks the language of the official words.
    fn speaks_officially(&self) -> bool {
        let language = |locale| self.kit.locale(locale).id.language();
        language(self.locale) == language(self.kit.source)
    }

    fn definition(&self, id: RecordId) -> Option<Definition> {
        let Record::Term(term) = self.kit.record(id) else { return None };
        let Term { term: word, keep, meaning, .. } = term;
        let pieces = vec![Piece::Text(word.value.clone())];
        Some(Definition {
            term: id,
            official: Said { pieces, locale: self.kit.source },
            gloss: self.gloss(term).filter(|_| !self.speaks_officially()),
            meaning: self.text(meaning),
            is_kept: *keep,
        })
    }

    /// Returns the word for a name that is never translated.
    pub fn kept(&self) -> String {
        self.word("record-kept")
    }
}

fn by_letter(mut words: Vec<(String, Definition)>, formats: &Formats) -> Vec<Letter> {
    words.sort_by(|a, b| formats.compare(&a.0, &b.0));
    let has_letters = words.len() >= LONG;
    let mut letters: Vec<Letter> = Vec::new();
    for (word, definition) in words {
        // What begins with a figure stands before the first letter, without one.
        let letter = formats.letter(&word).filter(|_| has_letters);
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(definition),
            None => letters.push(Letter { letter, entries: vec![definition] }),
        }
    }
    letters
}
