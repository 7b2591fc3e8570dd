//! A guide in one locale, taken apart, and where its links lead.

use super::language::Language;
use super::units::{Unit, Units, front, units};
use crate::document::{Href, LinkId};
use crate::load::PageFile;
use crate::model::{Target, Translation};
use crate::source::{Place, SourceFile, Span};
use std::sync::Arc;

/// A guide in one locale.
pub(super) struct Text<'a> {
    translation: &'a Translation,
    /// Its file.
    pub(super) source: &'a Arc<SourceFile>,
    /// The addresses in the file.
    pub(super) links: &'a [Href],
    /// The language part of its locale's tag.
    pub(super) language: &'a str,
    pub(super) title: Unit,
    pub(super) summary: Option<Unit>,
    pub(super) units: Units,
}

impl<'a> Text<'a> {
    /// Takes a guide apart.
    pub(super) fn new(
        translation: &'a Translation,
        file: &'a PageFile,
        language: &'a Language,
    ) -> Self {
        let source = &file.source;
        let title_span = match &file.front.title {
            Some(title) => title.place.span,
            None => line_of(source.text(), "# "),
        };
        let summary = translation.summary.as_deref();
        let summary_span = line_of(source.text(), "summary");
        Self {
            translation,
            source,
            links: &file.document.links,
            language: &language.tag,
            title: front(&translation.title, title_span, language),
            summary: summary.map(|summary| front(summary, summary_span, language)),
            units: units(&file.document, source.text(), language),
        }
    }

    /// Returns where a link leads.
    pub(super) fn target(&self, link: LinkId) -> &'a Target {
        self.translation.target(link)
    }

    /// Returns the address of a link as typed.
    pub(super) fn typed(&self, link: LinkId) -> &'a str {
        &self.links[link.0 as usize].target
    }

    /// Returns where the address of a link stands.
    pub(super) fn place_of_link(&self, link: LinkId) -> Place {
        Place::new(self.source, self.links[link.0 as usize].span)
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
