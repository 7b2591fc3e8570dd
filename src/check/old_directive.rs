//! A directive older than the years for which it is good: its notices may say what no longer holds.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::Kit;

/// For how many years a directive is good before it must be revised.
const YEARS: i32 = 5;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    let Some(directive) = &kit.directive else { return };
    let (adopted, today) = (directive.adopted, kit.today);
    let due = (adopted.year + YEARS, adopted.month, adopted.day);
    if due <= (today.year, today.month, today.day) {
        let old = Diagnostic::new(&code::OLD_DIRECTIVE).arg("adopted", adopted.to_string());
        findings.push(old.arg("years", YEARS.to_string()).at(directive.place.clone()));
    }
}
