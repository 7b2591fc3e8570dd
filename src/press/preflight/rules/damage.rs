//! What a page uses and nobody can read.

use super::pages::{Numbers, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{DAMAGED_STREAM, UNREAD_CONTENT};
use crate::press::preflight::gather::Case;
use crate::press::preflight::ink::ImageInk;
use crate::press::preflight::walk::seen::Doubt;
use std::collections::BTreeMap;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let mut all: BTreeMap<(Doubt, &str), Numbers> = BTreeMap::new();
    for page in &case.pages {
        for (doubt, name) in page.seen.doubts.iter().filter(|(doubt, _)| doubt.is_fault()) {
            all.entry((*doubt, name)).or_default().insert(page.number);
        }
        for placed in &page.seen.images {
            if case.image_ink.get(&placed.image.key) == Some(&ImageInk::Damaged) {
                all.entry((Doubt::DamagedImage, "")).or_default().insert(page.number);
            }
        }
    }
    for ((doubt, name), pages) in all {
        let code = match doubt {
            Doubt::DamagedContent | Doubt::DamagedImage | Doubt::DamagedFont => &DAMAGED_STREAM,
            _ => &UNREAD_CONTENT,
        };
        findings.push(on(code, &pages).arg("what", doubt.as_str()).arg("name", name));
    }
}
