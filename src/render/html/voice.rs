//! Whose text is written.

use super::words::BodyWords;
use crate::document::Document;
use crate::i18n::Direction;
use crate::load::records::RecordId;
use crate::model::{Kit, LocaleIndex, Translation};
use crate::render::record::Speaker;
use std::collections::BTreeSet;

/// A text, the words around it, and what of it has been written so far.
pub(super) struct Voice<'a> {
    /// The text.
    pub(super) translation: &'a Translation,
    /// Its tree.
    pub(super) document: &'a Document,
    /// The direction of the text's locale.
    pub(super) direction: Direction,
    /// The words of the text's locale.
    pub(super) words: &'a BodyWords,
    /// Tells records in the language of the text.
    pub(super) speaker: &'a Speaker<'a>,
    /// Tells cards and lists of records.
    pub(super) card_speaker: &'a Speaker<'a>,
    /// The terms that the text has named so far.
    pub(super) named: BTreeSet<RecordId>,
    /// How many marks each note has had so far.
    pub(super) marks: Vec<u32>,
    /// What headings and notes are to the page.
    pub(super) standing: Standing,
}

/// What a text is to the page that it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The page's own text, whose headings and notes can be led to.
    Own,
    /// The source beside the page's own text. Its headings repeat the page's and are none; its notes
    /// have ids of their own.
    Beside,
    /// The same where the page's own text has nothing, so that its headings are the page's.
    Alone,
    /// A passage of the source within the page's own text, without its notes.
    Quoted,
}

impl Standing {
    /// Returns how ids of notes and of their marks begin; `None` if they are not written.
    pub(super) fn prefix(self) -> Option<&'static str> {
        match self {
            Self::Own => Some("p_"),
            Self::Beside | Self::Alone => Some("p_s"),
            Self::Quoted => None,
        }
    }
}

impl<'a> Voice<'a> {
    /// Prepares to write a text in a locale.
    pub(super) fn new(
        kit: &Kit,
        (translation, document): (&'a Translation, &'a Document),
        words: &'a BodyWords,
        [speaker, card_speaker]: [&'a Speaker<'a>; 2],
        standing: Standing,
    ) -> Self {
        Self {
            translation,
            document,
            direction: kit.locale(speaker.locale()).direction,
            words,
            speaker,
            card_speaker,
            named: BTreeSet::new(),
            marks: vec![0; document.footnotes.len()],
            standing,
        }
    }

    /// Returns whose text it is.
    pub(super) fn locale(&self) -> LocaleIndex {
        self.speaker.locale()
    }
}
