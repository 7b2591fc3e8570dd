//! How many pages there are.

use crate::diagnostic::code::{PAGE_COUNT, TOO_MANY_PAGES_TO_STAPLE};
use crate::diagnostic::{Diagnostic, Findings};
use crate::press::preflight::gather::Case;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let count = case.pages.len();
    if let Some(multiple) = case.expected.pages_multiple.filter(|multiple| *multiple > 1)
        && !count.is_multiple_of(multiple)
    {
        let missing = multiple - count % multiple;
        findings.push(
            Diagnostic::new(&PAGE_COUNT)
                .number("found", count)
                .number("multiple", multiple)
                .number("missing", missing),
        );
    }
    if let Some(limit) = case.expected.max_saddle.filter(|limit| count > *limit) {
        findings.push(
            Diagnostic::new(&TOO_MANY_PAGES_TO_STAPLE)
                .number("found", count)
                .number("limit", limit),
        );
    }
}
