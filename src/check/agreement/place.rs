//! Where a value stands in its file.
//!
//! The tree keeps the places of blocks, not of words, so a value is looked for in its block's text:
//! as often as it stands before in the same unit, it is skipped.

use super::guide::Side;
use super::units::Unit;
use crate::source::{Place, Span};
use std::ops::Range;

/// How many characters of a value are looked for; a longer one is marked in part.
const MOST_CHARACTERS: usize = 64;

/// How many places are looked at.
const MOST_PLACES: usize = 1_000;

impl Side<'_> {
    /// Returns the place of a stretch of a unit's text, or else that of the unit.
    pub(super) fn place(&self, unit: &Unit, at: &Range<usize>) -> Place {
        let Some(wanted) = unit.text.get(at.clone()) else { return self.place_of(unit) };
        let earlier = unit.text[..at.start].matches(wanted).count();
        let wanted: Vec<char> = wanted.chars().map(plain).take(MOST_CHARACTERS).collect();
        let found = self.search(unit.span, &wanted, earlier);
        let found = found.or_else(|| self.search(unit.span, &wanted, 0));
        found.map_or_else(|| self.place_of(unit), |span| Place::new(self.file, span))
    }

    /// Returns where some words first stand in a unit.
    pub(super) fn place_of_words(&self, unit: &Unit, words: &str) -> Option<Place> {
        let wanted: Vec<char> = words.chars().map(plain).take(MOST_CHARACTERS).collect();
        let span = self.search(unit.span, &wanted, 0)?;
        Some(Place::new(self.file, span))
    }

    /// Returns the place of a unit: its first line, where it has several.
    pub(super) fn place_of(&self, unit: &Unit) -> Place {
        let text = self.file.text().get(unit.span.range()).unwrap_or("");
        let length = text.find('\n').unwrap_or(text.len());
        let start = unit.span.start as usize;
        let end = start + text[..length].trim_end().len();
        Place::new(self.file, Span::new(start..end))
    }

    /// Returns where texts begin that lack something.
    pub(super) fn place_of_first(&self, units: &[Unit]) -> Place {
        units.first().map_or_else(|| Place::start_of(self.file), |unit| self.place_of(unit))
    }

    fn search(&self, within: Span, wanted: &[char], skipped: usize) -> Option<Span> {
        let text = self.file.text().get(within.range())?;
        let (mut left, mut budget) = (skipped, MOST_PLACES);
        let base = within.start as usize;
        for (start, _) in text.char_indices() {
            let Some(length) = length_if_begins(&text[start..], wanted) else { continue };
            budget -= 1;
            if budget == 0 {
                return None;
            }
            let span = Span::new(base + start..base + start + length);
            if self
                .links
                .iter()
                .any(|href| href.span.start <= span.start && span.end <= href.span.end)
            {
                continue;
            }
            if left == 0 {
                return Some(span);
            }
            left -= 1;
        }
        None
    }
}

/// Returns how many bytes of a text `wanted` takes up at its beginning.
fn length_if_begins(text: &str, wanted: &[char]) -> Option<usize> {
    let mut letters = text.char_indices();
    let mut end = 0;
    for expected in wanted {
        // Typography puts spaces where none are typed.
        let typed = letters.clone().next();
        match typed {
            Some((at, c)) if plain(c) == *expected => {
                letters.next();
                end = at + c.len_utf8();
            }
            _ if *expected == ' ' => {}
            _ => return None,
        }
    }
    (end > 0).then_some(end)
}

/// Typography changes spaces, hyphens and apostrophes.
fn plain(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{2019}' => '\'',
        c => c,
    }
}
