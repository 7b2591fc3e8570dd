//! The texts of a document that are translated one by one.
//!
//! In: a document and the file it was read from. Out: [`TextBlock`]s in reading order, each with
//! where it is typed and a [`Digest`] of what it says. Code is shown as typed in every language and
//! is none of them. Which text of a translation answers to which of its source is for `model`.

mod digest;
mod fold;
mod passage;
mod typed;
mod walk;
mod words;

pub use digest::Digest;
pub use passage::{Passage, TextPlace};
pub use words::count_words;

use super::Document;
use crate::source::Span;
use std::collections::BTreeMap;

/// A text that is translated by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// What it is.
    pub kind: TextKind,
    /// Where it is typed, without what makes it a heading or an item; a row is its line.
    pub span: Span,
    /// Where in the tree it stands.
    pub place: TextPlace,
    /// What it says.
    pub digest: Digest,
    /// How long it is: words between spaces, and letters of scripts that have none. A text of no
    /// words, such as a contact's card, needs no translating.
    pub words: u32,
    /// In how many quotations and callouts it stands, whose marks open its further lines.
    pub quotes: u8,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// The page's title, wherever it is written.
    Title,
    /// The summary of the front matter.
    Summary,
    /// A heading of any level.
    Heading,
    /// A paragraph.
    Paragraph,
    /// The first paragraph of a list's item.
    Item,
    /// A row of a table, the header among them.
    Row,
    /// What a figure shows, for those who do not see it.
    Alternative,
    /// What stands below a figure.
    Caption,
    /// What is explained in a definition list.
    Term,
    /// The first paragraph of an explanation.
    Definition,
    /// A card or a list of records, with its own words if it has any.
    Record,
}

impl TextKind {
    /// Returns the name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Row => "row",
            Self::Alternative => "alternative",
            Self::Caption => "caption",
            Self::Term => "term",
            Self::Definition => "definition",
            Self::Record => "record",
        }
    }
}

impl TextBlock {
    /// Makes the text of a title or a summary that stands alone, such as in front matter.
    pub fn alone(kind: TextKind, text: &str, span: Span) -> Self {
        let place = match kind {
            TextKind::Summary => TextPlace::SUMMARY,
            _ => TextPlace::TITLE,
        };
        Self::new(kind, place, &Passage::Text(text), &[], span, 0)
    }

    /// Returns the text as typed, on one line and without the marks of quotations around it.
    ///
    /// `file` is the whole file. What stands in front matter is returned with its quotes.
    pub fn typed(&self, file: &str) -> String {
        typed::on_one_line(file.get(self.span.range()).unwrap_or_default(), self.quotes)
    }

    /// Returns the same with line ends where readers see them, each behind a backslash.
    pub fn typed_with_breaks(&self, file: &str) -> String {
        typed::with_breaks(file.get(self.span.range()).unwrap_or_default(), self.quotes)
    }
}

impl Document {
    /// Returns the texts in reading order, the heading that became the title first and notes last.
    ///
    /// `file` is the whole text of the file, and `body` where its Markdown stands.
    pub fn texts(&self, file: &str, body: Span) -> Vec<TextBlock> {
        let block = |it: walk::Found<'_>| {
            TextBlock::new(it.kind, it.place, &it.passage, &self.links, it.span, it.quotes)
        };
        walk::found(self, file, body).into_iter().map(block).collect()
    }

    /// Returns what stands at each place. A title or a summary of the front matter is not among them.
    pub fn passages(&self) -> BTreeMap<TextPlace, Passage<'_>> {
        let found = walk::found(self, "", Span::default()).into_iter();
        found.map(|it| (it.place, it.passage)).collect()
    }
}

#[cfg(test)]
mod tests;
