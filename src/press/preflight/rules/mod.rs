//! What a print shop objects to, one group of rules to a file.
//!
//! In: a [`Case`], all pages walked. Out: findings. A rule that many pages break is one finding with
//! a list of pages and the place where it is worst, so that a book of wrong black stays readable.

mod annotations;
mod bleed;
mod boxes;
pub(super) mod claim;
mod colour;
mod count;
mod damage;
mod features;
mod fonts;
mod images;
mod intent;
mod interactive;
mod metadata;
pub(super) mod pages;
mod text;
mod xmp;

use super::Part;
use super::gather::Case;
use crate::diagnostic::Findings;

/// Applies all rules.
pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let for_press = case.expected.part != Part::Fold;
    if for_press {
        claim::judge(case, findings);
        boxes::judge(case, findings);
        bleed::judge(case, findings);
    }
    damage::judge(case, findings);
    count::judge(case, findings);
    fonts::judge(case, findings);
    colour::judge(case, findings);
    images::judge(case, findings);
    text::judge(case, findings);
    features::judge(case, findings);
    annotations::judge(case, findings);
    interactive::judge(case, findings);
}
