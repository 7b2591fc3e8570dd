//! Images: alternative text and caption.

use super::super::{Image, Inline, RecordAddress, record_address, typed_records};
use super::blocks::Builder;
use super::inlines::printable;
use crate::diagnostic::{Diagnostic, code};
use pulldown_cmark::{LinkType, RefDefs};
use std::ops::Range;

/// An image whose alternative text is being read.
pub(super) struct OpenImage {
    image: Image,
    /// The text since the last record.
    pub(super) alt: String,
    /// What stands before it: texts and records.
    parts: Vec<Inline>,
    /// How many marks, links or images are open within the text.
    pub(super) depth: usize,
    /// Whether the address follows the text.
    is_inline: bool,
    record: Option<OpenRecord>,
}

/// A link to a record within alternative text.
struct OpenRecord {
    target: String,
    kind: LinkType,
    label: String,
    range: Range<usize>,
    /// How many marks are open, itself included.
    depth: usize,
    /// Where its text begins in [`OpenImage::alt`].
    start: usize,
}

impl Builder<'_> {
    pub(super) fn open_image(
        &mut self,
        kind: LinkType,
        target: &str,
        title: &str,
        label: &str,
        range: &Range<usize>,
        definitions: &RefDefs<'_>,
    ) {
        let link = self.add_href(target.to_owned(), kind, label, range, Some(definitions), true);
        let title = printable(title.trim());
        for typed in typed_records(&title) {
            let finding = Diagnostic::new(&code::RECORD_LINK_AS_TEXT);
            self.report(finding.arg("typed", &title[typed.range]), range.clone());
        }
        let caption = (!title.is_empty()).then(|| self.typography.apply(&title).into());
        self.image = Some(OpenImage {
            image: Image { link, alt: Box::default(), caption },
            alt: String::new(),
            parts: Vec::new(),
            depth: 0,
            is_inline: kind == LinkType::Inline,
            record: None,
        });
    }

    pub(super) fn close_image(&mut self, range: &Range<usize>) {
        let Some(mut open) = self.image.take() else { return };
        if open.is_inline {
            self.locate(open.image.link, range);
        }
        self.end_alt_part(&mut open, true);
        if open.parts.is_empty() {
            let target = self.links[open.image.link.0 as usize].target.as_str();
            let finding = Diagnostic::new(&code::MISSING_ALT_TEXT).arg("target", target);
            self.report(finding, range.clone());
        }
        open.image.alt = open.parts.into();
        self.line.whole(Inline::Image(Box::new(open.image)));
    }

    /// Begins a link within alternative text, which is plain text unless it names a record.
    pub(super) fn link_in_alt(
        &mut self,
        kind: LinkType,
        target: &str,
        label: &str,
        range: Range<usize>,
    ) {
        let Some(address) = record_address(target) else { return };
        let misplaced = match address {
            RecordAddress::One(record, _) => super::records::misplaced(record, false, "alt"),
            RecordAddress::List(record, _) => super::records::misplaced(record, true, "alt"),
        };
        if let Some(finding) = misplaced {
            self.report(finding, range);
        } else if let Some(open) = &mut self.image
            && open.record.is_none()
        {
            open.record = Some(OpenRecord {
                target: target.to_owned(),
                kind,
                label: label.to_owned(),
                range,
                depth: open.depth,
                start: open.alt.len(),
            });
        }
    }

    /// Ends a link within alternative text: a record without words of its own says itself.
    pub(super) fn end_link_in_alt(&mut self) {
        let Some(mut open) = self.image.take() else { return };
        if let Some(record) = open.record.take_if(|record| record.depth == open.depth)
            && let Some(RecordAddress::One(kind, _)) = record_address(&record.target)
            && super::records::is_short(open.alt.get(record.start..), &record.target)
        {
            open.alt.truncate(record.start);
            self.end_alt_part(&mut open, false);
            let OpenRecord { target, kind: typed, label, range, .. } = record;
            let link = self.add_href(target, typed, &label, &range, None, false);
            if typed == LinkType::Inline {
                self.locate(link, &range);
            }
            let words = Box::default();
            open.parts.push(Inline::Record { kind, link, words, is_plain: true });
        }
        self.image = Some(open);
    }

    /// Ends a stretch of alternative text between records.
    fn end_alt_part(&mut self, open: &mut OpenImage, is_last: bool) {
        let alt = std::mem::take(&mut open.alt);
        let mut text = printable(&alt);
        if open.parts.is_empty() {
            text = text.trim_start().to_owned().into();
        }
        if is_last {
            text = text.trim_end().to_owned().into();
        }
        if !text.is_empty() {
            open.parts.push(Inline::Text(self.typography.apply(&text).into()));
        }
    }
}
