//! How long texts are.
//!
//! Words are what stands between spaces and has a letter or a digit in it. Scripts that put no spaces
//! between words are counted letter by letter: a number of characters is at least true, and it is what
//! translators of Chinese are paid by. Values of records are no text of the page and are not counted.

use crate::document::{Block, BlockKind, Definition, Image, Inline, plain_text};
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
    let summary = translation.summary.as_deref().map_or(0, count);
    let Some(document) = translation.document() else { return summary };
    let glance = document.glance.as_deref().map_or(0, definitions);
    let notes: usize = document.footnotes.iter().map(|note| blocks(&note.blocks)).sum();
    count(&translation.title) + summary + glance + blocks(&document.blocks) + notes
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
        BlockKind::Code { text, .. } => count(text),
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
    inlines(&image.alt) + image.caption.as_deref().map_or(0, count)
}

fn inlines(inlines: &[Inline]) -> usize {
    count(&plain_text(inlines))
}

/// Counts words, and the letters of scripts that have no spaces between words.
fn count(text: &str) -> usize {
    text.split_whitespace().map(of_run).sum()
}

/// Counts a run without spaces: each letter of such a script is one, and so is what stands between.
fn of_run(run: &str) -> usize {
    let letters = run.chars().filter(|c| is_spaceless(*c)).count();
    let others = run.split(is_spaceless).filter(|part| part.contains(char::is_alphanumeric));
    letters + others.count()
}

/// Returns whether a character belongs to a script that is written without spaces between words.
fn is_spaceless(c: char) -> bool {
    c.is_alphabetic()
        && matches!(u32::from(c),
            0x0E00..=0x0EFF // Thai and Lao
            | 0x1000..=0x109F // Myanmar
            | 0x1780..=0x17FF // Khmer
            | 0x3005..=0x3007 | 0x3040..=0x30FF // kana
            | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // Han
        )
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_and_characters_are_counted() {
        for (text, expected) in [
            ("", 0),
            ("Lisez le bail.", 3),
            ("«\u{a0}Bonjour\u{a0}!\u{a0}»", 1),
            ("l’hôtel de ville", 3),
            ("1\u{202f}234,50\u{a0}$ par mois – ou plus", 6),
            ("من فضلك اقرأ", 3),
            ("请阅读租约。", 5),
            ("拨打311，或写信。", 6),
            ("RTC单次", 3),
            ("買い物カゴ", 5),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
    }
}
