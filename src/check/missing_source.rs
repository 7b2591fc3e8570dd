//! Guides that the source locale lacks: whoever keeps the kit cannot read them.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::Kit;
use crate::source::Place;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    for page in &kit.pages {
        if page.translations[usize::from(kit.source.0)].is_some() {
            continue;
        }
        let Some(file) = page.translations.iter().flatten().find_map(|t| t.file.as_ref()) else {
            continue;
        };
        let diagnostic = Diagnostic::new(&code::MISSING_SOURCE)
            .arg("page", page.name())
            .arg("source", kit.locale(kit.source).id.to_string());
        findings.push(diagnostic.at(Place::start_of(&file.source)));
    }
}
