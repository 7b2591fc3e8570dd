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

/// A set of bytes at which a rule may have something to do.
pub(super) struct Triggers([bool; 256]);

impl Triggers {
    /// Collects the given bytes; for a character beyond ASCII give its first one.
    pub(super) const fn new(bytes: &[u8]) -> Self {
        let mut set = [false; 256];
        let mut i = 0;
        while i < bytes.len() {
            set[bytes[i] as usize] = true;
            i += 1;
        }
        Self(set)
    }

    /// Calls `rule` at each place where one of the bytes stands.
    pub(super) fn each(&self, text: &str, mut rule: impl FnMut(u8, usize)) {
        for (at, byte) in text.bytes().enumerate() {
            if self.0[byte as usize] {
                rule(byte, at);
            }
        }
    }
}
