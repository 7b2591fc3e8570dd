//! How long texts are.
//!
//! Words are what stands between spaces and has a letter or a digit in it. Scripts that put no spaces
//! between words are counted letter by letter.

use crate::document::Inline;

/// Counts words, and the letters of scripts that have no spaces between words.
pub fn count_words(text: &str) -> usize {
    let mut words = Words::default();
    words.text(text);
    words.count
}

/// Counts the words of inlines, as [`plain_text`](crate::document::plain_text) has them.
pub(super) fn words_of(inlines: &[Inline]) -> usize {
    let mut words = Words::default();
    words.inlines(inlines);
    words.count
}

/// A count that grows.
#[derive(Default)]
struct Words {
    count: usize,
    /// Whether a word has begun that has a letter or a digit.
    is_open: bool,
}

impl Words {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.is_open = false;
            } else if is_spaceless(c) {
                self.count += 1;
                self.is_open = false;
            } else if !self.is_open && c.is_alphanumeric() {
                self.count += 1;
                self.is_open = true;
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.text(text),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Link(_, inner)
                | Inline::Record { words: inner, .. } => self.inlines(inner),
                Inline::Image(image) => self.inlines(&image.alt),
                Inline::Footnote(_) => {}
                Inline::SoftBreak | Inline::HardBreak => self.is_open = false,
            }
        }
    }
}

/// Returns whether a character belongs to a script that is written without spaces between words.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF // Thai and Lao
        | 0x1000..=0x109F // Myanmar
        | 0x1780..=0x17FF // Khmer
        | 0x3005..=0x3007 | 0x3040..=0x30FF // kana
        | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // Han
    ) && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::count_words;

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
            assert_eq!(count_words(text), expected, "{text}");
        }
    }
}
