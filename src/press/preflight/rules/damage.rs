//! What a page uses and nobody can read.

use super::pages::{Numbers, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{DAMAGED_STREAM, UNREAD_CONTENT};
use crate::press::preflight::gather::Case;
use crate::press::preflight::ink::ImageInk;
use crate::press::preflight::walk::seen::Doubt;
use std::collections::BTreeMap;

/// More names than this are not told one by one.
const MOST_NAMES: usize = 4;

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
    // What is missing is one finding, however many names it has.
    let missing = |key: &(Doubt, &str)| key.0 == Doubt::MissingResource;
    let names: Vec<&str> = all.keys().filter(|key| missing(key)).map(|(_, name)| *name).collect();
    let pages: Numbers =
        all.iter().filter(|(key, _)| missing(key)).flat_map(|(_, pages)| pages).copied().collect();
    if !names.is_empty() {
        let more = if names.len() > MOST_NAMES { ", …" } else { "" };
        let names = names[..names.len().min(MOST_NAMES)].join(", ") + more;
        let what = Doubt::MissingResource.as_str();
        findings.push(on(&UNREAD_CONTENT, &pages).arg("what", what).arg("name", names));
    }
    for ((doubt, name), pages) in all.into_iter().filter(|(key, _)| !missing(key)) {
        let code = match doubt {
            Doubt::DamagedContent | Doubt::DamagedImage | Doubt::DamagedFont => &DAMAGED_STREAM,
            _ => &UNREAD_CONTENT,
        };
        findings.push(on(code, &pages).arg("what", doubt.as_str()).arg("name", name));
    }
}
