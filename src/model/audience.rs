//! For whom each page is: its own audience, or one that it inherits from the section it lies in.

use super::{AudienceIndex, Page, PageId};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::load::Located;
use std::collections::BTreeSet;

/// Settles the audience of every page; a section stands before all that it holds.
pub(super) fn settle(pages: &mut [Page], declared: &[Located<String>], findings: &mut Findings) {
    for number in 0..pages.len() {
        let page = &pages[number];
        let own = page.shared.audience.as_ref();
        let own = own.and_then(|name| named(declared, name, findings));
        let inherited = page.parent.and_then(|parent| pages[parent.0 as usize].audience);
        pages[number].audience = own.or(inherited);
    }
}

/// Returns the audience of a name, or tells that `kit.toml` declares none.
pub(super) fn named(
    declared: &[Located<String>],
    name: &Located<String>,
    findings: &mut Findings,
) -> Option<AudienceIndex> {
    let found = declared.iter().position(|audience| audience.value == name.value);
    if let Some(found) = found {
        return u16::try_from(found).ok().map(AudienceIndex);
    }
    let near = nearest(&name.value, declared.iter().map(|audience| audience.value.as_str()));
    let unknown = Diagnostic::new(&code::UNKNOWN_AUDIENCE)
        .arg("name", &*name.value)
        .arg("nearest", near.unwrap_or("none"));
    let unknown = match near {
        Some(near) => unknown.fix(name.place.clone(), format!("\"{near}\"")),
        None => unknown,
    };
    findings.push(unknown.at(name.place.clone()));
    None
}

/// Returns all audiences of the pages in a booklet and of what lies below them, each once.
pub(super) fn of_contents(pages: &[Page], contents: &[PageId]) -> Vec<AudienceIndex> {
    let mut found = BTreeSet::new();
    let mut open = contents.to_vec();
    while let Some(PageId(number)) = open.pop() {
        let page = &pages[number as usize];
        found.extend(page.audience);
        open.extend(&page.children);
    }
    found.into_iter().collect()
}
