//! How much two texts have in common.

use std::collections::BTreeMap;

/// The likeness of two texts of which every word is the same.
pub(super) const MOST: u32 = 12;

/// The words of a text that are looked at; longer ones are known by how they begin.
const WORDS: usize = 400;

/// Returns how many of the words of two texts they share, from 0 to [`MOST`].
pub(super) fn likeness(one: &str, other: &str) -> u32 {
    let (mut counts, mut size, mut shared) = (BTreeMap::new(), 0_u32, 0_u32);
    for word in words(one) {
        *counts.entry(word).or_insert(0_u32) += 1;
        size += 1;
    }
    for word in words(other) {
        size += 1;
        if let Some(count) = counts.get_mut(&word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 2;
        }
    }
    (shared * MOST).checked_div(size).unwrap_or(0)
}

/// Words between spaces and marks, and single letters of scripts that put nothing between words.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    let is_wide = |c: char| u32::from(c) >= 0x2E80;
    let parts = runs.flat_map(move |run| run.split_inclusive(is_wide));
    parts.take(WORDS)
}

#[cfg(test)]
mod tests {
    use super::{MOST, likeness};

    #[test]
    fn shared_words_are_counted() {
        for (one, other, expected) in [
            ("", "", 0),
            ("un deux", "un deux", MOST),
            ("un deux", "deux, **un** !", MOST),
            ("un deux", "trois quatre", 0),
            ("un deux", "un trois", MOST / 2),
            ("un un", "un", 8),
            ("请阅读租约", "请阅读", 9),
        ] {
            assert_eq!(likeness(one, other), expected, "{one:?} {other:?}");
        }
    }
}
