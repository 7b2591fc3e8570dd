//! What stands around a place in a text.

use super::{LINE_END, OBJECT};

/// A no-break space.
pub(super) const NBSP: char = '\u{A0}';

/// A narrow no-break space.
pub(super) const NNBSP: char = '\u{202F}';

/// Returns the character before a byte.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Returns the character that starts at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Returns whether a character is a space that may break, line ends within a paragraph included.
pub(super) fn is_plain_space(c: char) -> bool {
    matches!(c, ' ' | '\n')
}

/// Returns whether a character is any space between words.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | NBSP | NNBSP | '\u{2009}' | LINE_END)
}

/// Returns whether a place before `c` ends a word: a space, a line's end, the text's end.
pub(super) fn ends_word(c: Option<char>) -> bool {
    c.is_none_or(is_space)
}

/// Returns whether `c` is part of a word, or stands for something that reads as one.
pub(super) fn is_wordlike(c: char) -> bool {
    c.is_alphanumeric() || c == OBJECT
}

/// Returns whether `c` can be the last character of what a punctuation mark follows.
pub(super) fn ends_phrase(c: char) -> bool {
    is_wordlike(c)
        || matches!(c, '»' | '”' | '"' | ')' | ']' | '%' | '$' | '€' | '.' | '…' | '°' | '*')
}

/// Returns how many ASCII digits end just before a byte.
pub(super) fn digits_before(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Returns how many ASCII digits start at a byte.
pub(super) fn digits_after(text: &str, at: usize) -> usize {
    text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Calls `rule` at each byte of a text that `may_matter`.
///
/// `may_matter` is best written without branches: stretches of text in which nothing does are
/// passed over many bytes at a time.
pub(super) fn each(text: &str, may_matter: impl Fn(u8) -> bool, mut rule: impl FnMut(u8, usize)) {
    const STRETCH: usize = 16;
    for (index, stretch) in text.as_bytes().chunks(STRETCH).enumerate() {
        if stretch.iter().fold(false, |found, byte| found | may_matter(*byte)) {
            for (offset, byte) in stretch.iter().enumerate() {
                if may_matter(*byte) {
                    rule(*byte, index * STRETCH + offset);
                }
            }
        }
    }
}

/// Returns whether a byte is one of ASCII's marks between `!` and `?`, or a digit.
pub(super) fn is_mark_or_digit(byte: u8) -> bool {
    byte.wrapping_sub(b'!') <= b'?' - b'!'
}
