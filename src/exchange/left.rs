//! What a translation was when it left, so that what a translator changed can be told from what the
//! kit changed meanwhile.

use super::compare::plain;
use std::fmt;

/// The translation of a unit as it left, in sixteen characters, or that there was none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left(Option<u64>);

/// Stands for the translation where there was none.
const NONE: &str = "none";

impl Left {
    /// Sums up a translation. Line ends, space around it and what XML cannot hold do not count: tools
    /// change these.
    pub fn of(translation: Option<&str>) -> Self {
        let text = translation.map(plain).unwrap_or_default();
        let text = text.trim();
        if text.is_empty() {
            return Self(None);
        }
        let hash = blake3::hash(text.as_bytes());
        let (first, _) = hash.as_bytes().split_at(8);
        Self(Some(first.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))))
    }

    /// Reads what a file says of it.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == NONE {
            return Some(Self(None));
        }
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_sum = text.len() == 16 && text.bytes().all(is_digit);
        is_sum.then(|| u64::from_str_radix(text, 16).ok().map(|sum| Self(Some(sum))))?
    }
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(sum) => write!(f, "{sum:016x}"),
            None => f.write_str(NONE),
        }
    }
}
