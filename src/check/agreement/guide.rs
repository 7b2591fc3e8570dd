//! A guide in one locale, taken apart, and the file in which it stands.

use super::language::Language;
use super::parity::Parts;
use super::units::{Unit, Units, front, units};
use crate::document::{Href, LinkId};
use crate::load::PageFile;
use crate::model::{Target, Translation};
use crate::source::{Place, SourceFile, Span};
use std::sync::Arc;

/// A file and what its texts lean on.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) language: &'a Language,
    /// The addresses in the file, in the order of [`LinkId`], and where they lead.
    pub(super) links: &'a [Href],
    pub(super) targets: &'a [Target],
}

impl<'a> Side<'a> {
    /// Returns where a link leads.
    pub(super) fn target(&self, link: LinkId) -> &'a Target {
        self.targets.get(link.0 as usize).unwrap_or(&Target::Broken)
    }

    /// Returns the address of a link as typed.
    pub(super) fn typed(&self, link: LinkId) -> &'a str {
        self.links.get(link.0 as usize).map_or("", |href| &href.target)
    }

    /// Returns where the address of a link stands.
    pub(super) fn place_of_link(&self, link: LinkId) -> Place {
        let span = self.links.get(link.0 as usize).map_or(Span::default(), |href| href.span);
        Place::new(self.file, span)
    }
}

/// A guide in one locale.
pub(super) struct Guide<'a> {
    pub(super) side: Side<'a>,
    pub(super) file: &'a PageFile,
    pub(super) title: Unit,
    pub(super) summary: Option<Unit>,
    pub(super) units: Units,
    pub(super) parts: Parts,
}

impl<'a> Guide<'a> {
    /// Takes a guide apart.
    pub(super) fn new(
        translation: &'a Translation,
        page: &'a PageFile,
        language: &'a Language,
    ) -> Self {
        let (file, links) = (&page.source, &*page.document.links);
        let text = file.text();
        let title_span = match &page.front.title {
            Some(title) => title.place.span,
            None => line_of(text, "# "),
        };
        let summary = translation.summary.as_deref();
        Self {
            side: Side { file, language, links, targets: &translation.targets },
            file: page,
            title: front(&translation.title, title_span),
            summary: summary.map(|summary| front(summary, line_of(text, "summary"))),
            units: units(&page.document, text),
            parts: Parts::new(&page.document, &page.texts),
        }
    }
}

impl Guide<'_> {
    /// Returns all its texts.
    pub(super) fn units_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        let notes = self.units.notes.iter_mut().flat_map(|(_, units)| units);
        let front = std::iter::once(&mut self.title).chain(&mut self.summary);
        front.chain(&mut self.units.body).chain(notes)
    }
}

/// Returns the first line that begins with a word.
fn line_of(text: &str, lead: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(lead) {
            return Span::new(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    Span::default()
}
