//! Events at a time of day, in a kit that does not say by whose clocks: a calendar program would
//! show them at that hour wherever it is.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::Kit;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    if kit.time_zone.is_some() {
        return;
    }
    let dates = kit.records.events.iter().flat_map(|event| &event.dates);
    if let Some(date) = dates.into_iter().find(|date| date.from.time.is_some()) {
        findings.push(Diagnostic::new(&code::MISSING_TIME_ZONE).at(date.at.clone()));
    }
}
