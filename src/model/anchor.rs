//! The anchors of headings: a translation's headings answer to the source locale's anchors, so that
//! a link with an anchor works in every locale.

use super::{LocaleIndex, Page};
use crate::document::OutlineEntry;
use std::collections::BTreeSet;

/// Gives every heading of every translation its anchor.
pub(super) fn share(pages: &mut [Page], source: LocaleIndex) {
    for page in pages {
        let shared: Vec<String> =
            leading_outline(page, source).iter().map(|h| h.anchor.clone()).collect();
        for translation in page.translations.iter_mut().flatten() {
            let Some(file) = &translation.file else { continue };
            translation.anchors = corresponding(&file.document.outline, &shared);
        }
    }
}

/// Returns the outline whose anchors all locales use: the source locale's, else that of the first
/// locale that has the page.
pub(super) fn leading_outline(page: &Page, source: LocaleIndex) -> &[OutlineEntry] {
    let of_source = page.translations[usize::from(source.0)].as_ref();
    let leading = of_source.or_else(|| page.translations.iter().flatten().next());
    leading.and_then(|translation| translation.document()).map_or(&[], |document| &document.outline)
}

/// Headings correspond by their place when there are equally many; otherwise only those that repeat
/// a shared anchor do, and the others keep their own.
fn corresponding(outline: &[OutlineEntry], shared: &[String]) -> Vec<String> {
    if outline.len() == shared.len() {
        return shared.to_vec();
    }
    let mut taken = BTreeSet::new();
    let unique = |entry: &OutlineEntry| {
        let mut anchor = entry.anchor.clone();
        let mut number = 2;
        while !taken.insert(anchor.clone()) {
            anchor = format!("{}-{number}", entry.anchor);
            number += 1;
        }
        anchor
    };
    outline.iter().map(unique).collect()
}
