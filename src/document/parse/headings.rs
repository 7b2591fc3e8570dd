//! Headings: the title, levels, and the outline.

use super::super::{BlockKind, Inlines, OutlineEntry, holds_record, plain_text_with};
use super::blocks::Builder;
use crate::diagnostic::{Diagnostic, code};
use crate::source::Place;
use std::ops::Range;

/// The headings read so far.
pub(super) struct Headings {
    has_title: bool,
    pub(super) title: Option<Inlines>,
    title_range: Option<Range<usize>>,
    pub(super) outline: Vec<OutlineEntry>,
    level: u8,
}

impl Headings {
    pub(super) fn new(has_title: bool) -> Self {
        Self { has_title, title: None, title_range: None, outline: Vec::new(), level: 1 }
    }
}

impl Builder<'_> {
    pub(super) fn end_heading(&mut self, typed: u8, id: Option<Box<str>>, range: Range<usize>) {
        let range = range.start..range.start + self.body[range].trim_end().len();
        let content = self.end_line();
        if content.is_empty() {
            return;
        }
        let is_title = typed == 1
            && !self.headings.has_title
            && self.headings.title.is_none()
            && self.is_outermost();
        if is_title {
            self.headings.title = Some(self.plain_title(content));
            self.headings.title_range = Some(range);
            return;
        }
        if typed == 1 {
            self.second_title(&range);
        }
        let level = typed.max(2);
        let expected = self.headings.level + 1;
        if level > expected {
            self.skipped_level(level, expected, &range);
        }
        self.headings.level = level;
        let entry = self.headings.outline.len();
        self.headings.outline.push(OutlineEntry {
            level,
            anchor: id.map(String::from).unwrap_or_default(),
            text: plain_text_with(&content, &mut |link| self.record_name(link)),
            content: holds_record(&content).then(|| content.clone()),
            span: self.span(range.clone()),
        });
        self.push(BlockKind::Heading { entry, content }, range);
    }

    fn second_title(&mut self, range: &Range<usize>) {
        let heading = &self.body[range.clone()];
        let mut finding = Diagnostic::new(&code::SECOND_TITLE);
        if heading.starts_with('#') {
            finding = finding.fix(self.place(range.start..range.start), "#");
        } else if let Some(line) = heading.rfind('\n') {
            // The underline of the other form: `===` becomes `---`.
            let underline = heading[line..].trim_start_matches(|c: char| c != '=');
            let start = range.end - underline.len();
            finding = finding.fix(self.place(start..range.end), "-".repeat(underline.len()));
        }
        if let Some(first) = self.headings.title_range.clone() {
            finding = finding.label(self.place(first), "first");
        }
        self.report(finding, range.clone());
    }

    fn skipped_level(&mut self, found: u8, expected: u8, range: &Range<usize>) {
        let finding = Diagnostic::new(&code::SKIPPED_HEADING_LEVEL)
            .number("found", found.into())
            .number("expected", expected.into());
        let marks = range.start..range.start + usize::from(found);
        let place: Place = self.place(marks);
        self.report(finding.fix(place, "#".repeat(expected.into())), range.clone());
    }
}
