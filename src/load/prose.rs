//! Short texts that readers see: titles, summaries, names.

use super::Located;
use crate::diagnostic::{Diagnostic, Findings};
use crate::document::Typography;
use crate::source::{LocaleId, Localized, Place, Span, is_bidi_control};

/// Sets a short text in its locale's typography, on one line; invisible characters that reorder
/// text are told.
pub(super) fn set(
    text: &Located<String>,
    typography: Typography,
    findings: &mut Findings,
) -> String {
    let mut told = Vec::new();
    for control in text.value.chars().filter(|c| is_bidi_control(*c)) {
        if !told.contains(&control) {
            told.push(control);
            let place = place_of(control, &text.place);
            findings.push(Diagnostic::hidden_character(control).at(place));
        }
    }
    // Only the white space of ASCII: no-break spaces are the author's choice.
    let words: Vec<&str> = text.value.split_ascii_whitespace().collect();
    typography.apply(&words.join(" ")).into_owned()
}

/// Sets the values of all locales, each in its own typography.
pub(super) fn set_all(
    texts: Localized<Located<String>>,
    typography: &dyn Fn(&LocaleId) -> Typography,
    findings: &mut Findings,
) -> Localized<String> {
    let texts = texts.0.into_iter().map(|(locale, text)| {
        let text = set(&text, typography(&locale), findings);
        (locale, text)
    });
    Localized(texts.collect())
}

/// Finds the character itself within a value; one that is written as an escape is not there.
fn place_of(control: char, value: &Place) -> Place {
    let range = value.span.range();
    let written = value.file.text().get(range.clone()).unwrap_or_default();
    match written.find(control) {
        Some(at) => {
            let start = range.start + at;
            Place::new(&value.file, Span::new(start..start + control.len_utf8()))
        }
        None => value.clone(),
    }
}
