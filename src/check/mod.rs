//! Opinions on a kit that could be built as it is: one rule per file, one row per rule here.
//!
//! In: the model. Out: findings. What makes a kit impossible to build is told where it is met, in
//! `load` and `model`; nothing here changes the kit.

mod agreement;
mod freshness;
mod future_date;
mod literal_contact;
mod missing_source;
mod missing_time_zone;
mod missing_translation;
mod old_directive;
mod stale_translation;

use crate::diagnostic::Findings;
use crate::model::Kit;

type Rule = fn(&Kit, &mut Findings);

const RULES: &[Rule] = &[
    missing_source::check,
    missing_time_zone::check,
    missing_translation::check,
    stale_translation::check,
    agreement::check,
    old_directive::check,
    freshness::check,
    future_date::check,
    literal_contact::check,
];

/// Holds every rule against the kit.
pub fn check(kit: &Kit) -> Findings {
    let mut findings = Findings::default();
    for rule in RULES {
        rule(kit, &mut findings);
    }
    findings
}
