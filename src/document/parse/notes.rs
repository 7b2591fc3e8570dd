//! Footnotes: numbered by their first mark, wherever they are written.

use super::super::{Block, BlockKind, Footnote, FootnoteId, Inline};
use super::blocks::Builder;
use crate::diagnostic::{Diagnostic, code, nearest};
use std::collections::BTreeMap;
use std::ops::Range;

/// A name that occurred, as mark or as note.
struct Note {
    label: Box<str>,
    /// Where it is written and what it says, once it is read.
    written: Option<(Range<usize>, Vec<Block>)>,
    is_begun: bool,
}

/// The notes and marks read so far. Until the end, a mark holds the index of its name.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
    by_name: BTreeMap<String, usize>,
    /// For each mark the note in which it stands, its name, and its place.
    marks: Vec<(Option<usize>, usize, Range<usize>)>,
    /// The note that is being read.
    pub(super) within: Option<usize>,
    /// Text that looks like a mark.
    pub(super) unresolved: Vec<(Box<str>, Range<usize>)>,
}

/// Labels are compared without case, as CommonMark does.
fn fold(label: &str) -> String {
    label.to_uppercase().to_lowercase()
}

impl Notes {
    fn named(&mut self, label: &str) -> usize {
        let next = self.notes.len();
        let index = *self.by_name.entry(fold(label)).or_insert(next);
        if index == next {
            self.notes.push(Note { label: label.into(), written: None, is_begun: false });
        }
        index
    }

    /// Returns the index of the note that begins; a second one of the same name gets its own.
    pub(super) fn begin(&mut self, label: &str) -> usize {
        let mut index = self.named(label);
        if self.notes[index].is_begun {
            index = self.notes.len();
            self.notes.push(Note { label: label.into(), written: None, is_begun: false });
        }
        self.notes[index].is_begun = true;
        index
    }

    /// Adds a mark.
    pub(super) fn mark(&mut self, label: &str, range: Range<usize>) -> FootnoteId {
        let index = self.named(label);
        self.marks.push((self.within, index, range));
        id(index)
    }

    fn is_written(&self, label: &str) -> bool {
        self.by_name.get(&fold(label)).is_some_and(|index| self.notes[*index].is_begun)
    }
}

fn id(index: usize) -> FootnoteId {
    FootnoteId(u32::try_from(index).expect("a file has fewer notes than bytes"))
}

impl Builder<'_> {
    pub(super) fn end_note(&mut self, index: usize, blocks: Vec<Block>, range: Range<usize>) {
        self.notes.notes[index].written = Some((range, blocks));
    }

    /// Puts the notes in the order of their first marks, and the numbers into the marks.
    pub(super) fn number_notes(&mut self) -> Vec<Footnote> {
        let mut notes = std::mem::take(&mut self.notes);
        self.report_unresolved(&notes);
        if notes.notes.is_empty() {
            return Vec::new();
        }
        let mut inner: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut order = Vec::new();
        let mut counts = vec![0; notes.notes.len()];
        let mut count = |index: usize, order: &mut Vec<usize>| {
            if counts[index] == 0 {
                order.push(index);
            }
            counts[index] += 1;
        };
        for (within, index, _) in &notes.marks {
            match within {
                None => count(*index, &mut order),
                Some(outer) => inner.entry(*outer).or_default().push(*index),
            }
        }
        let mut next = 0;
        while let Some(outer) = order.get(next) {
            next += 1;
            for index in inner.remove(outer).unwrap_or_default() {
                count(index, &mut order);
            }
        }
        let mut numbers = vec![0; notes.notes.len()];
        for (number, index) in order.iter().enumerate() {
            numbers[*index] = number;
        }
        let mut footnotes = Vec::with_capacity(order.len());
        for index in &order {
            let note = &mut notes.notes[*index];
            let (_, blocks) = note.written.take().unwrap_or_default();
            let label = std::mem::take(&mut note.label);
            footnotes.push(Footnote { label, blocks, marks: counts[*index] });
        }
        for note in notes.notes.iter().filter(|note| note.written.is_some()) {
            self.report_unused(note);
        }
        if order.iter().enumerate().any(|(number, index)| number != *index) {
            let (blocks, glance, title) = self.parts();
            let mut renumber = Renumber { numbers: &numbers };
            renumber.blocks(blocks);
            for definition in glance.iter_mut().flatten() {
                renumber.inlines(&mut definition.term);
                definition.details.iter_mut().for_each(|blocks| renumber.blocks(blocks));
            }
            renumber.inlines(title.as_deref_mut().unwrap_or_default());
            footnotes.iter_mut().for_each(|note| renumber.blocks(&mut note.blocks));
        }
        footnotes
    }

    fn report_unused(&mut self, note: &Note) {
        if let Some((range, _)) = &note.written {
            let line = self.body[range.clone()].lines().next().unwrap_or("");
            let length = line.find("]:").map_or(line.len(), |at| at + 1);
            let finding = Diagnostic::new(&code::UNUSED_FOOTNOTE).arg("label", &*note.label);
            self.report(finding, range.start..range.start + length);
        }
    }

    fn report_unresolved(&mut self, notes: &Notes) {
        /// Suggestions are for people: a file with more faults than this needs none.
        const SUGGESTIONS: usize = 50;
        let names = || notes.notes.iter().filter(|note| note.is_begun).map(|note| &*note.label);
        let few = names().take(SUGGESTIONS).collect::<Vec<_>>();
        // A note that stands too deep was skipped, and its marks are not at fault.
        let lost = notes.marks.iter().filter(|(_, index, _)| !notes.notes[*index].is_begun);
        let lost = lost.map(|(_, index, range)| (notes.notes[*index].label.clone(), range.clone()));
        let literal =
            notes.unresolved.iter().filter(|(label, _)| !notes.is_written(label)).cloned();
        let all: Vec<_> = lost.chain(literal).collect();
        for (i, (label, range)) in all.into_iter().enumerate() {
            let short = i < SUGGESTIONS && label.len() < 64;
            let near = if short { nearest(&label, few.iter().copied()) } else { None };
            let mut finding = Diagnostic::new(&code::UNDEFINED_FOOTNOTE).arg("label", &*label);
            finding = finding.arg("nearest", near.unwrap_or("none"));
            if let Some(near) = near {
                finding = finding.fix(self.place(range.clone()), format!("[^{near}]"));
            }
            self.report(finding, range);
        }
    }
}

/// Walks the finished tree, whose depth is bounded.
struct Renumber<'a> {
    numbers: &'a [usize],
}

impl Renumber<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                    self.inlines(content);
                }
                BlockKind::List(list) => {
                    list.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                BlockKind::Quote(blocks) | BlockKind::Callout(_, blocks) => self.blocks(blocks),
                BlockKind::Table(table) => {
                    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                BlockKind::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&mut definition.term);
                        definition.details.iter_mut().for_each(|blocks| self.blocks(blocks));
                    }
                }
                BlockKind::Records(records) => {
                    records.iter_mut().for_each(|record| self.inlines(record.words_mut()));
                }
                BlockKind::Figure(_) | BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Footnote(mark) => *mark = id(self.numbers[mark.0 as usize]),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Link(_, inner)
                | Inline::Record { words: inner, .. } => self.inlines(inner),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Image(_)
                | Inline::SoftBreak
                | Inline::HardBreak => {}
            }
        }
    }
}
