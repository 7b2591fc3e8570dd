//! How long texts are.
//!
//! Scripts that put no spaces between words are counted letter by letter: a number of characters is
//! at least true, and it is what translators of Chinese are paid by. Values of records are no text of
//! the page and are not counted.

use crate::document::{Block, BlockKind, Definition, Image, Inline, count_words, plain_text};
use crate::model::{Locale, Translation};

/// In what the length of a locale's texts is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words between spaces.
    Words,
    /// Letters, because there are no spaces between words.
    Characters,
}

/// Returns in what the length of a locale's texts is counted.
pub fn unit(locale: &Locale) -> Unit {
    match locale.script.as_str() {
        "Hans" | "Hant" | "Hani" | "Jpan" | "Thai" | "Laoo" | "Khmr" | "Mymr" => Unit::Characters,
        _ => Unit::Words,
    }
}

/// Returns how long a page is, title and summary included.
pub(super) fn of_translation(translation: &Translation) -> usize {
    let summary = translation.summary.as_deref().map_or(0, count_words);
    let Some(document) = translation.document() else { return summary };
    let glance = document.glance.as_deref().map_or(0, definitions);
    let notes: usize = document.footnotes.iter().map(|note| blocks(&note.blocks)).sum();
    count_words(&translation.title) + summary + glance + blocks(&document.blocks) + notes
}

fn blocks(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| of_block(&block.kind)).sum()
}

fn of_block(kind: &BlockKind) -> usize {
    match kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => inlines(content),
        BlockKind::Figure(image) => figure(image),
        BlockKind::List(list) => list.items.iter().map(|item| blocks(&item.blocks)).sum(),
        BlockKind::Quote(inner) | BlockKind::Callout(_, inner) => blocks(inner),
        BlockKind::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).map(|cell| inlines(cell)).sum()
        }
        BlockKind::Definitions(list) => definitions(list),
        BlockKind::Records(records) => records.iter().map(|record| inlines(record.words())).sum(),
        BlockKind::Code { text, .. } => count_words(text),
        BlockKind::Rule => 0,
    }
}

fn definitions(list: &[Definition]) -> usize {
    let one = |definition: &Definition| {
        let details: usize = definition.details.iter().map(|detail| blocks(detail)).sum();
        inlines(&definition.term) + details
    };
    list.iter().map(one).sum()
}

fn figure(image: &Image) -> usize {
    inlines(&image.alt) + image.caption.as_deref().map_or(0, count_words)
}

fn inlines(inlines: &[Inline]) -> usize {
    count_words(&plain_text(inlines))
}
