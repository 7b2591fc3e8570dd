//! The boxes that say where paper is cut.

use super::pages::{Numbers, millimetres, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{
    BOXES_NOT_NESTED, MISSING_TRIM_BOX, PAGE_SIZES_DIFFER, WRONG_TRIM_SIZE,
};
use crate::press::preflight::gather::{Case, Page};
use std::collections::BTreeMap;

/// A tenth of a millimetre, in points: nobody cuts more exactly.
const SLACK: f64 = 0.3;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let missing = numbers(case, |page| page.given.trim.is_none() && page.given.art.is_none());
    if !missing.is_empty() {
        findings.push(on(&MISSING_TRIM_BOX, &missing));
    }
    for (what, is_wrong) in [
        ("trim", outside as fn(&Page<'_>) -> bool),
        ("bleed", bleed_outside),
        ("both", |page| page.given.trim.is_some() && page.given.art.is_some()),
        ("media", |page| page.given.media.is_none()),
        ("tiny", is_tiny),
    ] {
        let pages = numbers(case, is_wrong);
        if !pages.is_empty() {
            findings.push(on(&BOXES_NOT_NESTED, &pages).arg("what", what));
        }
    }
    sizes(case, findings);
}

/// Returns whether the finished page sticks out of the bleed.
pub(super) fn outside(page: &Page<'_>) -> bool {
    page.given.trim.is_some_and(|trim| !page.boxes.bleed.holds(trim, SLACK))
}

/// No page is smaller: 5 mm, in points.
const SMALLEST: f64 = 14.0;

fn is_tiny(page: &Page<'_>) -> bool {
    page.given.trim.is_some_and(|trim| trim.width() < SMALLEST || trim.height() < SMALLEST)
}

fn bleed_outside(page: &Page<'_>) -> bool {
    page.given.bleed.is_some_and(|bleed| !page.boxes.media.holds(bleed, SLACK))
}

fn numbers(case: &Case<'_>, is_wrong: impl Fn(&Page<'_>) -> bool) -> Numbers {
    case.pages.iter().filter(|page| is_wrong(page)).map(|page| page.number).collect()
}

fn sizes(case: &Case<'_>, findings: &mut Findings) {
    let size = |page: &Page<'_>| {
        let (width, height) = (page.boxes.trim.width(), page.boxes.trim.height());
        if page.boxes.turn % 180 == 90 { (height, width) } else { (width, height) }
    };
    let near =
        |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() <= SLACK && (a.1 - b.1).abs() <= SLACK;
    let words = |(width, height): (f64, f64)| {
        let text = |points| format!("{:.1}", millimetres(points)).replace(".0", "");
        format!("{} × {} mm", text(width), text(height))
    };
    if let Some((width, height)) = case.expected.trim {
        let wanted = (width.as_points(), height.as_points());
        let mut wrong: BTreeMap<String, Numbers> = BTreeMap::new();
        let cut = |page: &&Page<'_>| page.given.trim.or(page.given.art).is_some();
        for page in case.pages.iter().filter(cut).filter(|page| !near(size(page), wanted)) {
            wrong.entry(words(size(page))).or_default().insert(page.number);
        }
        for (found, pages) in wrong {
            let finding = on(&WRONG_TRIM_SIZE, &pages).arg("found", found);
            findings.push(finding.arg("expected", words(wanted)));
        }
        return;
    }
    let Some(first) = case.pages.first().map(size) else { return };
    let other = numbers(case, |page| !near(size(page), first));
    if !other.is_empty() {
        findings.push(on(&PAGE_SIZES_DIFFER, &other).arg("found", words(first)));
    }
}
