//! Short texts that readers see: titles, summaries, names.

use super::{KitConfig, Located};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::{Typography, typed_records};
use crate::i18n::describe;
use crate::source::{LocaleId, Localized, Place, Span, is_bidi_control};
use std::collections::BTreeMap;

/// Returns the typography of each of the kit's locales.
pub(super) fn typographies(config: &KitConfig) -> BTreeMap<LocaleId, Typography> {
    let typography = |locale: &LocaleId| {
        let facts = describe(locale, config.region.as_deref());
        (locale.clone(), Typography::for_locale(&facts.format_id))
    };
    config.locales.iter().map(typography).collect()
}

/// Sets a short text in its locale's typography, on one line; what [`look`] finds is told.
pub(super) fn set(
    text: &Located<String>,
    typography: Typography,
    findings: &mut Findings,
) -> String {
    look(text, findings);
    // Only the white space of ASCII: no-break spaces are the author's choice.
    let words: Vec<&str> = text.value.split_ascii_whitespace().collect();
    typography.apply(&words.join(" ")).into_owned()
}

/// Tells of invisible characters that reorder text, and of links to records, which short texts
/// cannot hold.
pub(super) fn look(text: &Located<String>, findings: &mut Findings) {
    let mut told = Vec::new();
    for control in text.value.chars().filter(|c| is_bidi_control(*c)) {
        if !told.contains(&control) {
            told.push(control);
            let mut letters = [0; 4];
            let place = place_of(control.encode_utf8(&mut letters), &text.place);
            findings.push(Diagnostic::hidden_character(control).at(place));
        }
    }
    for typed in typed_records(&text.value) {
        let link = &text.value[typed.range];
        let told = Diagnostic::new(&code::RECORD_LINK_AS_TEXT).arg("typed", link);
        findings.push(told.at(place_of(link, &text.place)));
    }
}

/// Tells what of a text would be wrong as a value of records or of `kit.toml`.
pub fn look_at_value(text: &str, place: &Place, findings: &mut Findings) {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let text = Located { value: text.to_owned(), place: place.clone() };
    if let Some(control) = text.value.chars().find(|c| is_control(*c)) {
        let mut letters = [0; 4];
        let place = place_of(control.encode_utf8(&mut letters), place);
        findings.push(Diagnostic::hidden_character(control).at(place));
    }
    look(&text, findings);
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

/// Finds a piece of text within a value; one that is written with an escape is not there.
fn place_of(piece: &str, value: &Place) -> Place {
    let range = value.span.range();
    let written = value.file.text().get(range.clone()).unwrap_or_default();
    match written.find(piece) {
        Some(at) => {
            let start = range.start + at;
            Place::new(&value.file, Span::new(start..start + piece.len()))
        }
        None => value.clone(),
    }
}
