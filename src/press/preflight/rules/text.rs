//! Text that cannot be read, or that is cut.

use super::pages::{decimal, millimetres, tell};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{SMALL_TEXT, SMALL_WHITE_TEXT, TEXT_CUT_OFF, TEXT_NEAR_EDGE};
use crate::press::preflight::gather::Case;
use crate::press::preflight::walk::seen::Trait;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let size = ("size", "size-tenths");
    tell(case, findings, Trait::SmallText, &SMALL_TEXT, |finding, weight| {
        decimal(finding, size, -weight)
    });
    tell(case, findings, Trait::SmallWhiteText, &SMALL_WHITE_TEXT, |finding, weight| {
        decimal(finding, size, -weight)
    });
    let distance = ("distance", "distance-tenths");
    tell(case, findings, Trait::TextOverEdge, &TEXT_CUT_OFF, |finding, weight| {
        decimal(finding, distance, millimetres(weight))
    });
    tell(case, findings, Trait::TextNearEdge, &TEXT_NEAR_EDGE, |finding, weight| {
        let finding = decimal(finding, distance, millimetres(-weight));
        decimal(finding, ("safe", "safe-tenths"), case.expected.safe.as_millimetres())
    });
}
