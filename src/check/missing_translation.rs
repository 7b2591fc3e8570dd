//! Guides that some locales lack: their readers are shown another language, with a notice.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::Kit;
use crate::source::Place;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    for page in &kit.pages {
        let Some(source) = page.translations[usize::from(kit.source.0)].as_ref() else { continue };
        let Some(file) = &source.file else { continue };
        let present = page.translations.iter().zip(&kit.locales);
        let missing = present.filter(|(translation, _)| translation.is_none());
        let missing: Vec<&str> = missing.map(|(_, locale)| locale.id.as_str()).collect();
        if !missing.is_empty() {
            let diagnostic = Diagnostic::new(&code::MISSING_TRANSLATION)
                .arg("page", page.name())
                .arg("locales", missing.join(", "));
            findings.push(diagnostic.at(Place::start_of(&file.source)));
        }
    }
}
