//! Where texts stand in the tree, and what stands there.

use crate::document::{Inline, Inlines, RecordBlock};

/// Where in the tree a text stands, as those who show it meet it: the innermost block that holds it, and
/// which of the block's texts it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextPlace {
    block: u32,
    part: u32,
}

impl TextPlace {
    /// The page's title, wherever it is written.
    pub const TITLE: Self = Self { block: u32::MAX, part: 0 };

    /// The summary of the front matter.
    pub const SUMMARY: Self = Self { block: u32::MAX, part: 1 };

    /// Returns the place of a text in the block that starts there in the file: the row of a table (0 is
    /// its header), a term of definitions, a record of several, a figure's alternative text (0) and
    /// caption (1); 0 for blocks that are one text.
    pub fn in_block(start: u32, part: usize) -> Self {
        Self { block: start, part: u32::try_from(part).unwrap_or(u32::MAX) }
    }

    /// Returns where the block starts in the file; `None` for what is in no block.
    pub fn block(self) -> Option<u32> {
        (self.block != u32::MAX).then_some(self.block)
    }

    /// Returns the place of the text that follows as the `number`th in the same block; 0 is itself.
    pub fn nth(self, number: usize) -> Self {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        Self { part: self.part.saturating_add(number), ..self }
    }

    /// Returns the place of a term of the guide at a glance, which is in no block.
    pub fn in_glance(number: usize) -> Self {
        Self::in_block(u32::MAX, number.saturating_add(2))
    }
}

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub enum Passage<'a> {
    /// Running text.
    Inlines(&'a [Inline]),
    /// The cells of a row.
    Row(&'a [Inlines]),
    /// Text in which no character means anything.
    Text(&'a str),
    /// A card or a list of records.
    Record(&'a RecordBlock),
}
