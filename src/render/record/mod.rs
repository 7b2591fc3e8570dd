//! What a record says to readers of a locale, without HTML and without Typst.
//!
//! In: the model and the words of the interface. Out: a record in a line ([`Said`]), as a card
//! ([`Card`]), and which records a list holds and in what order. Both back-ends write these as they
//! write everything else; how a card looks is the theme's. Nothing here depends on the page on which
//! a record stands: that a term's French form is told once per text is for the back-ends to see to.
//!
//! 1. [`Speaker`] holds what all of it needs: the kit, the words and the formats of one locale.
//! 2. [`value`] writes facts, [`when`] dates and hours; [`contact`], [`event`], [`fact`] and [`term`]
//!    make cards of their kind, and [`list`] orders them.
//! 3. [`occasion`], [`agenda`] and [`glossary`] say what stands on pages made of records.
//! 4. [`phrase`] puts pieces into messages, which stand in `records.ftl`.

mod agenda;
mod contact;
mod event;
mod fact;
mod glossary;
mod list;
mod occasion;
mod phrase;
mod speaker;
mod term;
#[cfg(test)]
mod tests;
mod value;
mod when;

pub use agenda::{Agenda, Entry, Month};
pub use event::dates_within;
pub use glossary::{Definition, Glossary, Letter};
pub use occasion::{Occasion, Year};
pub use phrase::check_messages;
pub use speaker::{Speaker, plain};

use crate::document::RecordKind;
use crate::model::LocaleIndex;

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Running text of the surrounding language; it may break anywhere.
    Text(String),
    /// An amount, a number, a time or the like: never broken across lines.
    Together(String),
    /// A day or a moment: never broken across lines.
    Time {
        /// As programs read it: `2026-07-01`, `2026-06-23T20:00` or `14:30`.
        machine: String,
        /// As readers see it.
        text: String,
    },
    /// A telephone number or an address of the net: set left to right whatever stands around it, and
    /// never broken across lines if it is at most [`SHORT`] characters long.
    Ltr(String),
    /// Words that lead somewhere.
    Link {
        /// Where: `tel:`, `mailto:`, `https:` or `http:`, or the address that a back-end gave.
        address: String,
        /// The words.
        pieces: Vec<Piece>,
    },
    /// The official word of a term, in the source locale's language.
    Official(String),
    /// Words of another language: a text that lacks a translation, or a postal address.
    Foreign(Said),
}

/// How many characters of an address still fit on the line of a telephone's screen.
pub const SHORT: usize = 26;

/// Words of a locale, which is the fallback's where a translation is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub pieces: Vec<Piece>,
    /// Whose language they are.
    pub locale: LocaleIndex,
}

/// What a row of a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// Telephone numbers.
    Phones,
    /// The address of e-mail.
    Email,
    /// The website.
    Web,
    /// The postal address.
    Address,
    /// The opening hours.
    Hours,
    /// Days on which it is closed all the same.
    Closed,
    /// What people with disabilities find there.
    Accessibility,
    /// The languages served.
    Languages,
    /// Confirmed dates.
    Dates,
    /// When it usually is.
    Typical,
    /// Where it is.
    Place,
    /// What it costs.
    Fee,
}

impl RowKind {
    /// Returns the name by which themes know it.
    pub fn name(self) -> &'static str {
        self.label().trim_start_matches("record-label-")
    }

    /// Returns the message that says it to readers.
    fn label(self) -> &'static str {
        match self {
            Self::Phones => "record-label-phones",
            Self::Email => "record-label-email",
            Self::Web => "record-label-web",
            Self::Address => "record-label-address",
            Self::Hours => "record-label-hours",
            Self::Closed => "record-label-closed",
            Self::Accessibility => "record-label-accessibility",
            Self::Languages => "record-label-languages",
            Self::Dates => "record-label-dates",
            Self::Typical => "record-label-typical",
            Self::Place => "record-label-place",
            Self::Fee => "record-label-fee",
        }
    }
}

/// A line of a card: what it is about, and what there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about, for themes.
    pub kind: RowKind,
    /// The same for readers, in their language.
    pub label: String,
    /// One or several values, each on a line of its own.
    pub values: Vec<Said>,
}

/// All that there is to say of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What the record is.
    pub kind: RecordKind,
    /// The name by which links know it.
    pub id: String,
    /// What it is called.
    pub name: Said,
    /// What one asks there, what one does there, what a word means.
    pub lines: Vec<Said>,
    /// Its particulars.
    pub rows: Vec<Row>,
    /// Whatever else one must know.
    pub notes: Vec<Said>,
    /// On which day somebody last looked at the source.
    pub checked: Option<Said>,
    /// Whether an event was called off.
    pub is_cancelled: bool,
}
