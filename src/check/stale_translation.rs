//! Translations whose source has changed since: their readers are told, text by text.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::{Change, Kit};
use crate::source::Place;
use std::collections::BTreeSet;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    for page in &kit.pages {
        let source = page.translations[usize::from(kit.source.0)].as_ref();
        let Some(source) = source.and_then(|it| it.file.as_ref()) else { continue };
        let mut locales = Vec::new();
        let mut changed = BTreeSet::new();
        let mut removed = 0;
        let mut moved = BTreeSet::new();
        for (translation, locale) in page.translations.iter().zip(&kit.locales) {
            let stale = translation.as_ref().map(|it| it.freshness.stale()).unwrap_or_default();
            if !stale.is_empty() {
                locales.push(locale.id.as_str());
                // What only stands elsewhere misleads nobody, and is told if there is nothing else.
                let told = stale.iter().filter(|answer| answer.change != Change::Moved);
                changed.extend(told.clone().filter_map(|answer| answer.source));
                removed = removed.max(told.filter(|answer| answer.source.is_none()).count());
                moved.extend(stale.iter().filter_map(|answer| answer.source));
            }
        }
        let Some(locale) = locales.first() else { continue };
        let first =
            changed.first().map(|text| Place::new(&source.source, source.texts[*text].span));
        let diagnostic = Diagnostic::new(&code::STALE_TRANSLATION)
            .arg("page", page.name())
            .arg("locale", *locale)
            .arg("locales", locales.join(", "))
            .number("count", changed.len() + removed);
        findings.push(diagnostic.at(first.unwrap_or_else(|| Place::start_of(&source.source))));
    }
}
