//! Events of which nobody knows when they take place next.

use super::{Item, tell};
use crate::diagnostic::{Findings, code};
use crate::model::Kit;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    let items = kit.events_without_dates().into_iter().map(|id| {
        let name = kit.record(id).id();
        Item { owner: kit.owner_of_record(id), name: &name.value, place: name.place.clone() }
    });
    tell(&code::EVENTS_WITHOUT_DATES, items, findings);
}
