//! The official words that stand in a text, for those who translate it.

use crate::model::{Kit, LocaleIndex};

/// The words of a kit's glossary, each with what it is in a locale.
pub(super) struct Terms<'a> {
    terms: Vec<(String, &'a str, &'a str)>,
}

impl<'a> Terms<'a> {
    /// Gathers the terms that have a word in a locale, and names, which keep theirs.
    pub(super) fn new(kit: &'a Kit, locale: LocaleIndex) -> Self {
        let tag = &kit.locale(locale).id;
        let terms = kit.records.terms.iter().filter_map(|term| {
            let official = term.term.value.as_str();
            let word = match term.keep {
                true => official,
                false => term.gloss.0.get(tag)?.value.as_str(),
            };
            (!official.is_empty()).then(|| (plain(official), official, word))
        });
        Self { terms: terms.collect() }
    }

    /// Returns a line for each term that stands in a text or is linked from it, in the order of the
    /// glossary.
    pub(super) fn notes(&self, text: &str) -> Vec<String> {
        let text = plain(text);
        let is_there = |term: &&(String, &str, &str)| has_word(&text, &term.0);
        let found = self.terms.iter().filter(is_there);
        found.map(|(_, official, word)| format!("{official} = {word}")).collect()
    }
}

/// Returns a text in lower case with plain spaces and apostrophes.
fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '’' | 'ʼ' => '\'',
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        c => c,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// Returns whether a word stands in a text for itself.
fn has_word(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}
