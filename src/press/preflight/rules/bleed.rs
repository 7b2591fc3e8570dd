//! Whether there is ink beyond the edge, so that a cut a little off leaves no white line.

use super::pages::{Numbers, decimal, millimetres, on, showing};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{BLEED_TOO_SMALL, COLOUR_WITHOUT_BLEED};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::walk::seen::Trait;

/// What shops ask for at least, in points: 2 mm and less is refused nearly everywhere.
const LEAST: f64 = 2.5 * 72.0 / 25.4;
const SLACK: f64 = 0.3;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    // Boxes that do not lie in each other are another rule's matter.
    let is_sound = |page: &&Page<'_>| page.given.trim.is_some() && !super::boxes::outside(page);
    let unfilled = showing(case, Trait::UnfilledBleed);
    let unfilled: Vec<_> = unfilled
        .iter()
        .filter(|(page, _)| is_sound(page) && page.given.bleed.is_some())
        .map(|(page, _)| &page.number)
        .collect();
    if !unfilled.is_empty() {
        let finding = on(&COLOUR_WITHOUT_BLEED, unfilled);
        findings.push(decimal(finding, ("found", "found-tenths"), 0.0));
    }
    let with_trim = case.pages.iter().filter(is_sound);
    if let Some(bleed) = case.expected.bleed {
        let wanted = bleed.as_points();
        let short = with_trim.filter(|page| least(page) < wanted - SLACK);
        let (pages, least) = gather(short);
        if !pages.is_empty() {
            let finding = on(&BLEED_TOO_SMALL, &pages);
            let finding = decimal(finding, ("found", "found-tenths"), millimetres(least));
            let names = ("expected", "expected-tenths");
            findings.push(decimal(finding, names, bleed.as_millimetres()));
        }
        return;
    }
    // Nobody said how much; only pages with colour at the edge need any.
    let reaching: Numbers =
        showing(case, Trait::ReachesEdge).iter().map(|(page, _)| page.number).collect();
    let short = case.pages.iter();
    let short = short.filter(|page| reaching.contains(&page.number) && least(page) < LEAST);
    let (pages, least) = gather(short);
    if !pages.is_empty() {
        let finding = on(&COLOUR_WITHOUT_BLEED, &pages);
        findings.push(decimal(finding, ("found", "found-tenths"), millimetres(least)));
    }
}

/// Returns the bleed of the side that has least, in points.
fn least(page: &Page<'_>) -> f64 {
    let (trim, bleed) = (page.boxes.trim, page.boxes.bleed);
    (trim.left - bleed.left)
        .min(trim.bottom - bleed.bottom)
        .min(bleed.right - trim.right)
        .min(bleed.top - trim.top)
        .max(0.0)
}

fn gather<'p, 'a: 'p>(pages: impl Iterator<Item = &'p Page<'a>>) -> (Numbers, f64) {
    pages.fold((Numbers::new(), f64::INFINITY), |(mut numbers, smallest), page| {
        numbers.insert(page.number);
        (numbers, smallest.min(least(page)))
    })
}
