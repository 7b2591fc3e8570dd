//! Guides, sections and the home page whose own day of checking has come.

use super::{Item, tell};
use crate::diagnostic::{Findings, code};
use crate::model::{Due, Kit, PageId};

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    let mut due: Vec<_> = (0..)
        .map(PageId)
        .zip(&kit.pages)
        .filter_map(|(id, page)| Some((page.shared.recheck.as_ref()?, id, page)))
        .filter(|(recheck, ..)| kit.due(Some(recheck.value)) == Due::Now)
        .collect();
    due.sort_by_key(|(recheck, id, _)| (recheck.value, *id));
    let items = due.into_iter().map(|(recheck, id, page)| Item {
        owner: kit.owner_of(id),
        name: page.name(),
        place: recheck.place.clone(),
    });
    tell(&code::GUIDES_DUE, items, findings);
}
