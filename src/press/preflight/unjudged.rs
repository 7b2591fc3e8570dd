//! What could not be judged, in words and with pages.

use super::gather::Case;
use super::ink::ImageInk;
use super::rules::pages::{Numbers, ranges};
use super::walk::seen::Doubt;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::UNJUDGED;
use std::collections::BTreeMap;

/// What it is that could not be judged.
pub type What = Doubt;

/// Something that a person has to look at, because this preflight cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged {
    /// What could not be judged.
    pub what: What,
    /// The name of the font or resource that it is about; may be empty.
    pub name: String,
    /// The pages, counted from 1; none if it is about the whole file.
    pub pages: Vec<usize>,
}

impl Unjudged {
    /// Returns it as a note, for those who show findings.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(&UNJUDGED)
            .arg("what", self.what.as_str())
            .arg("name", self.name.as_str())
            .arg("pages", ranges(&self.pages))
            .number("count", self.pages.len())
    }
}

pub(super) fn list(case: &Case<'_>) -> Vec<Unjudged> {
    let mut all: BTreeMap<(Doubt, String), Numbers> = BTreeMap::new();
    for page in &case.pages {
        let images = page
            .seen
            .images
            .iter()
            .filter(|placed| case.image_ink.get(&placed.image.key) == Some(&ImageInk::Unknown));
        let images = images.map(|_| (Doubt::ImageInk, String::new()));
        let doubts = page.seen.doubts.iter().filter(|(doubt, _)| !doubt.is_fault());
        for doubt in doubts.cloned().chain(images) {
            all.entry(doubt).or_default().insert(page.number);
        }
    }
    if super::rules::claim::is_other(case) {
        all.insert((Doubt::OtherConformance, String::new()), Numbers::new());
    }
    all.into_iter()
        .map(|((what, name), pages)| Unjudged { what, name, pages: pages.into_iter().collect() })
        .collect()
}
