//! Fonts that a print shop does not have.

use super::pages::{Numbers, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::FONT_NOT_EMBEDDED;
use crate::press::preflight::gather::Case;
use std::collections::BTreeMap;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let mut missing: BTreeMap<&str, Numbers> = BTreeMap::new();
    for page in &case.pages {
        for (name, embedded) in page.seen.fonts.keys() {
            if !embedded {
                missing.entry(name).or_default().insert(page.number);
            }
        }
    }
    for (name, pages) in missing {
        findings.push(on(&FONT_NOT_EMBEDDED, &pages).arg("font", name));
    }
}
