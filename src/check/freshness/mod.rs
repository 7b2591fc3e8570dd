//! What somebody should look at again, told owner by owner: records and guides whose day has come,
//! and events whose next date nobody has confirmed.
//!
//! All of it depends on the day, so all of it is notes: a kit that was clean stays clean, however
//! long one waits.

mod events;
mod guides;
mod records;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::model::Kit;
use crate::source::Place;
use std::collections::BTreeMap;

/// How many things a note names and shows; it counts the others.
const SHOWN: usize = 5;

/// Something to look at.
struct Item<'a> {
    owner: Option<&'a str>,
    name: &'a str,
    place: Place,
}

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    records::check(kit, findings);
    guides::check(kit, findings);
    events::check(kit, findings);
}

/// Tells of all items of one kind: one note for each owner, and one for those that have none.
fn tell<'a>(
    code: &'static Code,
    items: impl IntoIterator<Item = Item<'a>>,
    findings: &mut Findings,
) {
    let mut by_owner: BTreeMap<Option<&str>, Vec<Item<'_>>> = BTreeMap::new();
    for item in items {
        by_owner.entry(item.owner).or_default().push(item);
    }
    for (owner, items) in by_owner {
        let shown = &items[..items.len().min(SHOWN)];
        let names: Vec<&str> = shown.iter().map(|item| item.name).collect();
        let note = Diagnostic::new(code)
            .arg("owner", owner.unwrap_or("none"))
            .number("count", items.len())
            .arg("names", names.join(", "))
            .number("more", items.len() - shown.len())
            .at(items[0].place.clone());
        findings.push(
            shown[1..].iter().fold(note, |note, item| note.label(item.place.clone(), "other")),
        );
    }
}
