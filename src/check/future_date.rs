//! Days that are said to be over and are still to come: a mistyped year would tell readers of a check
//! that never took place.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::RecordKind;
use crate::model::Kit;
use crate::source::{Date, Place};

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    let mut look = |key: &str, day: Date, place: &Place| {
        if day > kit.today {
            let told = Diagnostic::new(&code::FUTURE_DATE).arg("key", key);
            findings.push(told.arg("value", day.to_string()).at(place.clone()));
        }
    };
    for kind in RecordKind::ALL {
        for id in kit.records.listed(kind, None) {
            if let Some(seen) = &kit.record(id).provenance().seen {
                look("seen", seen.value, &seen.place);
            }
        }
    }
    for page in &kit.pages {
        let source = page.translations[usize::from(kit.source.0)].as_ref();
        let file = source.and_then(|source| source.file.as_ref());
        if let (Some(changed), Some(file)) = (page.shared.changed, file) {
            look("changed", changed, &Place::start_of(&file.source));
        }
    }
    if let Some(directive) = &kit.directive {
        look("adopted", directive.adopted, &directive.place);
    }
}
