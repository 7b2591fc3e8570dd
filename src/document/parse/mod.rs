//! From Markdown to the tree, in one forward pass.
//!
//! In: the events of pulldown-cmark with their byte ranges. Out: the [`Document`], and every
//! finding about the Markdown itself. Open containers stand on a stack of their own and are never
//! nested deeper than [`NESTING_LIMIT`], so that whatever walks the tree may recurse.
//!
//! - `blocks` takes the events and builds containers and blocks;
//! - `line` collects the running text of one block, sets its typography and builds its inlines;
//! - `headings`, `links`, `records`, `images`, `notes`, `html` and `faults` each know one part of
//!   Markdown;
//! - `hidden` finds the characters that nobody sees;
//! - `survey` spares most files the rarer of these looks.

mod blocks;
mod faults;
mod headings;
mod hidden;
mod html;
mod images;
mod inlines;
mod line;
mod links;
mod notes;
mod records;
mod survey;
mod tables;

use super::{Document, Typography};
use crate::diagnostic::{Diagnostic, Reported, code};
use crate::source::{Place, SourceFile, Span};
use blocks::Builder;
use pulldown_cmark::{BrokenLink, CowStr, LinkType, Options, Parser};
use std::sync::Arc;

/// How deep quotes, lists and notes may stand in each other, and emphasis likewise.
const NESTING_LIMIT: usize = 24;

/// The Markdown of kits: CommonMark and what `docs/kit.md` adds to it.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// Reads the Markdown of one file.
///
/// `body` is what follows the front matter. With `has_title` the front matter has a title, and a
/// level-one heading is a finding; without it the first such heading becomes the title. Spans
/// count from the start of the file.
pub fn parse(
    source: &Arc<SourceFile>,
    body: Span,
    has_title: bool,
    typography: Typography,
) -> Reported<Document> {
    let (base, text) = body_text(source, body);
    let mut unknown: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    let on_unknown = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        // Brackets alone are ordinary text, two pairs of them were meant as a link.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            unknown.push((link.span, link.reference.to_string()));
        }
        None
    };
    let mut builder = Builder::new(source, base, text, has_title, typography);
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(on_unknown));
    let mut events = parser.into_offset_iter();
    while let Some((event, range)) = events.next() {
        builder.take(event, range, events.reference_definitions());
    }
    drop(events);
    for (range, label) in unknown {
        builder.report(Diagnostic::new(&code::UNDEFINED_REFERENCE).arg("label", label), range);
    }
    builder.finish()
}

/// Returns the body and its first byte in the file, without a byte-order mark.
fn body_text(source: &Arc<SourceFile>, body: Span) -> (usize, &str) {
    let range = body.range();
    let text = source.text().get(range.clone()).unwrap_or("");
    match text.strip_prefix('\u{FEFF}') {
        Some(rest) => (range.start + '\u{FEFF}'.len_utf8(), rest),
        None => (range.start, text),
    }
}

impl Builder<'_> {
    /// Returns a range of the body as a place in the file.
    fn place(&self, range: std::ops::Range<usize>) -> Place {
        Place::new(self.source, self.span(range))
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.base + range.start..self.base + range.end)
    }

    /// Adds a finding about a range of the body.
    fn report(&mut self, diagnostic: Diagnostic, range: std::ops::Range<usize>) {
        let place = self.place(range);
        self.findings.push(diagnostic.at(place));
    }
}

#[cfg(test)]
mod tests;
