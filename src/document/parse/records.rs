//! Links to records: short form or own words, in a line or as cards and lists.

use super::super::record_address;
use super::super::{Inline, Inlines, LinkId, RecordAddress, RecordBlock, RecordKind};
use super::blocks::Builder;
use super::inlines::printable;
use super::line::{Opened, Wrap};
use crate::diagnostic::{Diagnostic, code};
use crate::source::Span;
use std::ops::Range;

/// A link to a list, for which the block that is open may turn out to have no room.
pub(super) struct OpenList {
    link: LinkId,
    kind: RecordKind,
    is_short: bool,
    range: Range<usize>,
}

/// Starts a finding about a record that cannot stand in some place, if it cannot.
pub(super) fn misplaced(kind: RecordKind, is_list: bool, place: &str) -> Option<Diagnostic> {
    let name = match kind {
        _ if is_list => "list",
        RecordKind::Term => "term",
        RecordKind::Contact | RecordKind::Event | RecordKind::Fact => return None,
    };
    Some(Diagnostic::new(&code::MISPLACED_RECORD).arg("kind", name).arg("where", place))
}

/// Returns whether a link's text says nothing but its address, as some editors save it.
pub(super) fn is_short(text: Option<&str>, target: &str) -> bool {
    text.is_some_and(|text| text.trim().is_empty() || text.trim().eq_ignore_ascii_case(target))
}

impl Builder<'_> {
    /// Ends a link if it leads to records; `false` if it does not.
    pub(super) fn close_record(
        &mut self,
        link: LinkId,
        opened: Opened,
        range: &Range<usize>,
    ) -> bool {
        let target = &self.links[link.0 as usize].target;
        let Some(address) = record_address(target) else { return false };
        let is_short = is_short(self.line.text_since(opened), target);
        let is_plain = !self.open_links.is_empty();
        match address {
            RecordAddress::List(kind, _) => {
                let words = [Inline::Text(printable(target).into())];
                if is_plain {
                    let finding = misplaced(kind, true, "link");
                    finding.into_iter().for_each(|finding| self.report(finding, range.clone()));
                } else {
                    self.open_lists.push(OpenList { link, kind, is_short, range: range.clone() });
                }
                if is_short {
                    self.line.replace(opened, Inline::Link(link, words.into()));
                } else {
                    self.line.close();
                }
            }
            RecordAddress::One(kind, _) => {
                if let Some(finding) = misplaced(kind, false, "link").filter(|_| is_plain) {
                    self.report(finding, range.clone());
                }
                if is_short {
                    let words = Inlines::default();
                    self.line.replace(opened, Inline::Record { kind, link, words, is_plain });
                } else {
                    self.line.rewrap(opened, Wrap::Record { kind, link, is_plain });
                    self.line.close();
                }
            }
        }
        true
    }

    /// Takes the content of a paragraph as cards and lists, if it holds nothing else.
    pub(super) fn record_blocks(&mut self, content: &[Inline]) -> Option<Vec<RecordBlock>> {
        let mut blocks = Vec::new();
        for inline in content {
            match inline {
                Inline::SoftBreak | Inline::HardBreak => {}
                Inline::Text(text) if text.trim().is_empty() => {}
                Inline::Record { kind, link, words, .. } if kind.has_card() => {
                    let (link, kind, words) = (*link, *kind, words.clone());
                    blocks.push(RecordBlock::Card { link, kind, words });
                }
                Inline::Link(link, words) => {
                    let list = self.open_lists.iter().find(|list| list.link == *link)?;
                    let words = if list.is_short { Inlines::default() } else { words.clone() };
                    blocks.push(RecordBlock::List { link: *link, kind: list.kind, words });
                }
                _ => return None,
            }
        }
        if blocks.is_empty() {
            return None;
        }
        self.open_lists.clear();
        Some(blocks)
    }

    /// Reports the lists of the block that ends, which has no room for them.
    pub(super) fn refuse_lists(&mut self) {
        for list in std::mem::take(&mut self.open_lists) {
            if let Some(finding) = misplaced(list.kind, true, "line") {
                self.report(finding, list.range);
            }
        }
    }

    /// Makes plain text of the records in the page's title.
    pub(super) fn plain_title(&mut self, mut title: Inlines) -> Inlines {
        self.make_plain(&mut title);
        title
    }

    fn make_plain(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Record { kind, link, words, is_plain } => {
                    // Within a link it has been told.
                    let finding = misplaced(*kind, false, "title").filter(|_| !*is_plain);
                    let Span { start, end } = self.links[link.0 as usize].span;
                    let range = start as usize - self.base..end as usize - self.base;
                    finding.into_iter().for_each(|finding| self.report(finding, range.clone()));
                    *is_plain = true;
                    self.make_plain(words);
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Link(_, inner) => self.make_plain(inner),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Image(_)
                | Inline::Footnote(_)
                | Inline::SoftBreak
                | Inline::HardBreak => {}
            }
        }
    }

    /// Returns the id that a link names, of which an anchor can be made.
    pub(super) fn record_name(&self, link: LinkId) -> String {
        match record_address(&self.links[link.0 as usize].target) {
            Some(RecordAddress::One(_, name)) => name.to_owned(),
            Some(RecordAddress::List(..)) | None => String::new(),
        }
    }
}
