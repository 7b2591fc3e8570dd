//! What begins before it ends.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use std::fmt::Display;

/// A key and its value.
pub(super) type Named<'a, T> = (&'static str, &'a Located<T>);

/// Returns whether a value does not come before another one, and says so if it does.
pub(super) fn ordered<T: PartialOrd + Display>(
    start: Named<'_, T>,
    end: Named<'_, T>,
    findings: &mut Findings,
) -> bool {
    let is_ordered = start.1.value <= end.1.value;
    if !is_ordered {
        findings.push(backwards(start, end));
    }
    is_ordered
}

/// Starts a finding about an end that comes before its start.
pub(super) fn backwards<T: Display>(start: Named<'_, T>, end: Named<'_, T>) -> Diagnostic {
    let told = Diagnostic::new(&code::END_BEFORE_START).arg("key", end.0);
    let told = told.arg("end", end.1.value.to_string()).arg("other", start.0);
    let told = told.arg("start", start.1.value.to_string()).at(end.1.place.clone());
    told.label(start.1.place.clone(), "first")
}
