//! Images that have too few pixels for their size.

use super::pages::at;
use crate::diagnostic::Findings;
use crate::diagnostic::code::{Code, LOW_RESOLUTION, MODEST_RESOLUTION};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::walk::image::ImageKey;
use crate::press::preflight::walk::seen::{Placed, Sighting};
use std::collections::BTreeMap;

/// Pixels to the inch below which an image is bad, and below which it is not quite good.
///
/// The eye sees stairs in black and white where a photograph of as many pixels looks even.
const PHOTOGRAPH: (f64, f64) = (200.0, 300.0);
const LINE_ART: (f64, f64) = (600.0, 1200.0);

/// More images than this with one fault are one finding.
const MOST_APART: usize = 12;

type Places<'c, 'a> = Vec<(&'c Page<'a>, Sighting)>;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    for (kind, is_line_art, limits) in
        [("photograph", false, PHOTOGRAPH), ("line-art", true, LINE_ART)]
    {
        // Half a pixel is lost wherever sizes are rounded.
        let (bad, good) = (limits.0 - 0.5, limits.1 - 0.5);
        let low =
            grouped(case, |placed| placed.image.is_line_art() == is_line_art && placed.ppi < bad);
        push(findings, &LOW_RESOLUTION, kind, limits.1, low);
        let modest = grouped(case, |placed| {
            placed.image.is_line_art() == is_line_art && (bad..good).contains(&placed.ppi)
        });
        push(findings, &MODEST_RESOLUTION, kind, limits.1, modest);
    }
}

/// Returns the places of images that a test picks, by image; all together if there are many.
fn grouped<'c, 'a>(case: &'c Case<'a>, picks: impl Fn(&Placed<'_>) -> bool) -> Vec<Places<'c, 'a>> {
    let mut groups: BTreeMap<ImageKey, Places<'c, 'a>> = BTreeMap::new();
    for page in &case.pages {
        for placed in page.seen.images.iter().filter(|placed| picks(placed)) {
            let sighting = Sighting { at: placed.at, weight: -placed.ppi };
            groups.entry(placed.image.key).or_default().push((page, sighting));
        }
    }
    if groups.len() > MOST_APART {
        return vec![groups.into_values().flatten().collect()];
    }
    groups.into_values().collect()
}

fn push(
    findings: &mut Findings,
    code: &'static Code,
    kind: &str,
    wanted: f64,
    groups: Vec<Places<'_, '_>>,
) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "below the limit, and never negative"
    )]
    let whole = |ppi: f64| ppi.round() as usize;
    for places in groups {
        let worst = places.iter().map(|(_, sighting)| -sighting.weight).fold(wanted, f64::min);
        let finding = at(code, &places).arg("kind", kind);
        findings.push(finding.number("ppi", whole(worst)).number("wanted", whole(wanted)));
    }
}
