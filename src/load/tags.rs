//! Locale tags in TOML: alone, in lists, and as the keys of localized texts.

use super::Located;
use super::names::nearest_locale;
use super::toml_table::Table;
use super::toml_value::{Value, invalid};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{LocaleId, Localized};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a tag, mending its case, and says so if it is none.
pub(super) fn tag(text: &Located<String>, findings: &mut Findings) -> Option<LocaleId> {
    let locale = LocaleId::parse(&text.value);
    if locale.is_none() {
        let mended = LocaleId::parse(&text.value.replace('_', "-"));
        let mut wrong = Diagnostic::new(&code::INVALID_LOCALE).arg("tag", &*text.value);
        if let Some(mended) = mended {
            wrong = wrong.fix(text.place.clone(), format!("\"{mended}\""));
        }
        findings.push(wrong.at(text.place.clone()));
    }
    locale
}

/// Reads a tag that must be one of the kit's.
pub(super) fn listed(
    text: &Located<String>,
    locales: &[LocaleId],
    findings: &mut Findings,
) -> Option<LocaleId> {
    let locale = tag(text, findings)?;
    if locales.contains(&locale) {
        return Some(locale);
    }
    let near = nearest_locale(locale.as_str(), locales).unwrap_or_default();
    let unlisted = Diagnostic::new(&code::UNLISTED_LOCALE).arg("tag", locale.as_str());
    findings.push(unlisted.arg("nearest", near).at(text.place.clone()));
    None
}

/// Keeps the first of every locale, and says which ones stand twice.
pub(super) fn once(
    key: &str,
    tags: impl IntoIterator<Item = (LocaleId, Located<String>)>,
    findings: &mut Findings,
) -> Vec<LocaleId> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for (locale, text) in tags {
        if seen.insert(locale.clone()) {
            kept.push(locale);
        } else {
            findings.push(invalid(key, &text.value, "once", &text.place));
        }
    }
    kept
}

/// Reads a text that is the source locale's, or a table of texts by locale.
pub(super) fn localized(
    value: Value<'_>,
    source: &LocaleId,
    locales: &[LocaleId],
    findings: &mut Findings,
) -> Localized<Located<String>> {
    let mut texts = Localized(BTreeMap::new());
    if !value.is_table() {
        if !value.is_string() {
            value.wrong_type("localized", findings);
        } else if let Some(text) = value.string(findings) {
            texts.0.insert(source.clone(), text);
        }
        return texts;
    }
    match value.table(findings) {
        Some(table) => localized_table(table, locales, findings),
        None => texts,
    }
}

/// Reads what is left of a table as texts by locale.
pub(super) fn localized_table(
    mut table: Table<'_>,
    locales: &[LocaleId],
    findings: &mut Findings,
) -> Localized<Located<String>> {
    let mut texts = Localized(BTreeMap::new());
    for (key, value) in table.take_rest() {
        let locale = listed(&key, locales, findings);
        if let (Some(locale), Some(text)) = (locale, value.string(findings)) {
            texts.0.insert(locale, text);
        }
    }
    texts
}
