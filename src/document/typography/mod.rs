//! Typography by locale: quotes, no-break spaces, apostrophes, ellipses.
//!
//! In: text as typed, and the locale by which it is set. Out: [`Edit`]s of that text, or the text
//! itself with the edits made. Readers see the result, so each rule changes only what is certain
//! and leaves the rest as typed; doing it twice changes nothing more. It never sees code,
//! addresses or links typed bare, and does not hyphenate or space lines: that is for themes.

mod chinese;
mod context;
mod french;
mod general;
mod quotes;

use crate::source::LocaleId;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

pub(super) use chinese::joins_lines;

/// Stands in running text for what is not text: code, an image, a note's mark.
pub(super) const OBJECT: char = '\u{FFFC}';

/// Stands in running text for a kept line end.
pub(super) const LINE_END: char = '\u{2028}';

/// How the text of one locale is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typography {
    language: Language,
}

/// The languages whose typography is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    French(french::Usage),
    /// Text is only composed (NFC), and gets quotes and ellipses as the table says.
    Listed(&'static general::Habits),
    Chinese(&'static quotes::Marks),
    Other,
}

/// A change to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// The first byte that goes.
    pub start: usize,
    /// The first byte that stays again.
    pub end: usize,
    /// What comes instead.
    pub with: &'static str,
}

impl Edit {
    /// Replaces what stands at `start` and is `length` bytes long.
    fn new(start: usize, length: usize, with: &'static str) -> Self {
        Self { start, end: start + length, with }
    }
}

impl Typography {
    /// Returns the typography of a tag that is complete for formats, such as `fr-CA`.
    pub fn for_locale(format_id: &LocaleId) -> Typography {
        let tag = format_id.as_str();
        let language = match format_id.language() {
            "fr" => Language::French(french::Usage::of_region(format_id.region())),
            "zh" => {
                let traditional = tag.contains("-Hant")
                    || (!tag.contains("-Hans")
                        && matches!(format_id.region(), Some("TW" | "HK" | "MO")));
                let marks = if traditional { &quotes::CORNERS } else { &quotes::CURLY };
                Language::Chinese(marks)
            }
            language => match general::habits(language, format_id.region()) {
                Some(habits) => Language::Listed(habits),
                None => Language::Other,
            },
        };
        Typography { language }
    }

    /// Sets a text that stands alone, such as a title or a summary.
    pub fn apply(self, text: &str) -> Cow<'_, str> {
        let composed = compose(text);
        let mut edits = Vec::new();
        self.edits(&composed, &mut edits);
        if edits.is_empty() {
            return composed;
        }
        let mut set = String::with_capacity(composed.len() + 4 * edits.len());
        let mut done = 0;
        for edit in &edits {
            set.push_str(&composed[done..edit.start]);
            set.push_str(edit.with);
            done = edit.end;
        }
        set.push_str(&composed[done..]);
        Cow::Owned(set)
    }

    /// Fills `edits` with the changes to a whole run of text, in order and apart from each other.
    ///
    /// `text` is in composed form; a `\n` in it is a line end that counts as a space.
    pub(super) fn edits(self, text: &str, edits: &mut Vec<Edit>) {
        edits.clear();
        match self.language {
            Language::French(usage) => french::edits(text, usage, edits),
            Language::Listed(habits) => general::edits(text, habits, edits),
            Language::Chinese(marks) => chinese::edits(text, marks, edits),
            Language::Other => return,
        }
        edits.sort_by_key(|edit| (edit.start, edit.end));
        let mut free_from = 0;
        edits.retain(|edit| {
            let free = edit.start >= free_from;
            if free {
                free_from = edit.end;
            }
            free
        });
    }
}

/// Returns the text in Unicode's composed form, which fonts and searches expect.
pub(super) fn compose(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Returns whether [`compose`] would change nothing.
pub(super) fn is_composed(text: &str) -> bool {
    text.is_ascii() || ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

#[cfg(test)]
mod tests;
