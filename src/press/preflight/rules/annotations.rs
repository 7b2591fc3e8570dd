//! Notes, links and fields that lie on the page.

use super::claim;
use super::pages::{Numbers, at, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{ANNOTATION_ON_PAGE, INTERACTIVE_PDF, LINK_ON_PAGE};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::walk::geometry::Rect;
use crate::press::preflight::walk::seen::Sighting;
use std::collections::BTreeMap;

const MOVING: [&[u8]; 5] = [b"Movie", b"Sound", b"Screen", b"RichMedia", b"3D"];

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let objects = case.objects;
    let is_claimed = claim::of(objects).is_some();
    let mut links: Vec<(&Page<'_>, Sighting)> = Vec::new();
    let mut others: BTreeMap<String, Vec<(&Page<'_>, Sighting)>> = BTreeMap::new();
    let mut media = Numbers::new();
    for page in &case.pages {
        let unit = objects.number(page.dictionary, b"UserUnit").unwrap_or(1.0);
        let all = objects.array(page.dictionary, b"Annots").unwrap_or_default();
        for annotation in all {
            let Some(annotation) = objects.follow(annotation).and_then(|it| it.as_dict().ok())
            else {
                continue;
            };
            let kind = objects.name(annotation, b"Subtype").unwrap_or_default();
            // Traps and marks of the printer are part of the print.
            if matches!(kind, b"TrapNet" | b"PrinterMark" | b"Popup") {
                continue;
            }
            let place = objects.rect(annotation, b"Rect").map(|place| place.scaled(unit));
            let place = place.unwrap_or(page.boxes.trim);
            if !overlaps(place, page.boxes.bleed) {
                continue;
            }
            let sighting = Sighting { at: place, weight: 0.0 };
            if MOVING.contains(&kind) {
                media.insert(page.number);
            } else if kind == b"Link" && !is_claimed {
                links.push((page, sighting));
            } else {
                let kind = String::from_utf8_lossy(kind).into_owned();
                others.entry(kind).or_default().push((page, sighting));
            }
        }
    }
    if !links.is_empty() {
        findings.push(at(&LINK_ON_PAGE, &links));
    }
    for (kind, places) in others {
        findings.push(at(&ANNOTATION_ON_PAGE, &places).arg("kind", kind));
    }
    if !media.is_empty() {
        findings.push(on(&INTERACTIVE_PDF, &media).arg("what", "media"));
    }
}

fn overlaps(a: Rect, b: Rect) -> bool {
    let both = a.meet(b);
    !both.is_nothing() && (both.width() > 0.0 || both.height() > 0.0)
}
