//! A guide as a row of short texts that can be laid beside another guide's.

use super::language::Language;
use super::read::read;
use super::value::Found;
use crate::document::{
    Block, BlockKind, Definition, Document, Footnote, Inline, LinkId, OutlineEntry, Table,
    plain_text,
};
use crate::source::Span;
use std::cell::OnceCell;
use std::ops::Range;

/// A text that stands for itself: a paragraph, a cell, a heading, a term.
#[derive(Debug)]
pub(super) struct Unit {
    /// What it is and how deep it stands, or the level of a heading; guides of one structure have
    /// the same row of these.
    pub(super) shape: (Shape, u8),
    /// Its text as read.
    pub(super) text: String,
    /// The words of its links.
    pub(super) marks: Vec<Mark>,
    /// The links in it.
    pub(super) links: Vec<LinkId>,
    /// Where it stands, as closely as the tree knows.
    pub(super) span: Span,
    found: OnceCell<Vec<Found>>,
    /// The names in it that are kept, if it is the source's.
    pub(super) names: Vec<usize>,
}

impl Unit {
    /// Returns what its text states; most texts are never read, because they state nothing.
    pub(super) fn found(&self, language: &Language) -> &[Found] {
        self.found.get_or_init(|| read(&self.text, language))
    }

    /// Returns whether a link has words of its own.
    pub(super) fn has_words(&self, link: LinkId) -> bool {
        self.marks.iter().any(|mark| mark.link == link && !mark.at.is_empty())
    }

    /// Returns the links of whose words a stretch of its text is part.
    pub(super) fn links_around(&self, at: &Range<usize>) -> impl Iterator<Item = LinkId> {
        // Marks stand in the order of their ends, and those around a word soon follow.
        let from = self.marks.partition_point(|mark| mark.at.end < at.end);
        let near = self.marks[from..].iter().take(NEAR_MARKS);
        let (start, end) = (at.start, at.end);
        near.filter(move |mark| mark.at.start <= start && end <= mark.at.end).map(|mark| mark.link)
    }
}

/// How many marks behind a word may be around it.
const NEAR_MARKS: usize = 32;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// The title or the summary.
    Front,
    Heading,
    Paragraph,
    /// The first paragraph of a list's item.
    Item,
    Figure,
    Callout,
    Quote,
    Head,
    Cell,
    Term,
    Records,
    Code,
    Rule,
}

/// The words of a link, to a record too.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) at: Range<usize>,
    pub(super) link: LinkId,
}

/// A guide's units.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// Those of the text, in reading order.
    pub(super) body: Vec<Unit>,
    /// Those of each note, under its name in the source.
    pub(super) notes: Vec<(Box<str>, Vec<Unit>)>,
}

/// Takes a document apart.
pub(super) fn units(document: &Document, file: &str) -> Units {
    let start = document.glance.as_deref().and_then(first_span).map_or(0, |span| span.start);
    let outline = &document.outline;
    let mut walk = Walk { file, outline, units: Vec::new(), cursor: line_before(file, start) };
    if let Some(glance) = &document.glance {
        walk.definitions(glance, 0);
    }
    walk.blocks(&document.blocks, 0);
    let body = walk.units;
    let of_note = |note: &Footnote| {
        let mut walk = Walk { file, outline, units: Vec::new(), cursor: 0 };
        walk.blocks(&note.blocks, 0);
        (note.label.clone(), walk.units)
    };
    Units { body, notes: document.footnotes.iter().map(of_note).collect() }
}

/// Makes a unit of the title or the summary.
pub(super) fn front(text: &str, span: Span) -> Unit {
    Unit {
        shape: (Shape::Front, 0),
        text: text.to_owned(),
        marks: Vec::new(),
        links: Vec::new(),
        span,
        found: OnceCell::new(),
        names: Vec::new(),
    }
}

struct Walk<'a> {
    file: &'a str,
    outline: &'a [OutlineEntry],
    units: Vec<Unit>,
    /// Where the last block ended: what has no span of its own stands behind it.
    cursor: u32,
}

impl Walk<'_> {
    fn blocks(&mut self, blocks: &[Block], depth: u8) {
        for block in blocks {
            self.block(block, depth);
            self.cursor = block.span.end;
        }
    }

    fn block(&mut self, block: &Block, depth: u8) {
        let span = block.span;
        let deeper = depth.saturating_add(1);
        match &block.kind {
            BlockKind::Heading { entry, content } => {
                let level = self.outline.get(*entry).map_or(depth, |entry| entry.level);
                self.unit(Shape::Heading, level, content, span);
            }
            BlockKind::Paragraph(content) => self.unit(Shape::Paragraph, depth, content, span),
            BlockKind::Figure(image) => {
                self.unit(Shape::Figure, depth, &image.alt, span);
                if let (Some(caption), Some(unit)) = (&image.caption, self.units.last_mut()) {
                    unit.text.push('\n');
                    unit.text.push_str(caption);
                }
            }
            BlockKind::List(list) => {
                for item in &list.items {
                    let first = self.units.len();
                    self.blocks(&item.blocks, deeper);
                    if let Some(unit) = self.units.get_mut(first)
                        && unit.shape.0 == Shape::Paragraph
                    {
                        unit.shape.0 = Shape::Item;
                    }
                }
            }
            BlockKind::Quote(inner) => {
                self.unit(Shape::Quote, depth, &[], span);
                self.blocks(inner, deeper);
            }
            BlockKind::Callout(_, inner) => {
                self.unit(Shape::Callout, depth, &[], span);
                self.blocks(inner, deeper);
            }
            BlockKind::Table(table) => self.table(table, depth, span),
            BlockKind::Definitions(definitions) => {
                self.cursor = span.start;
                self.definitions(definitions, depth);
            }
            BlockKind::Records(records) => {
                for record in records {
                    self.unit(Shape::Records, depth, record.words(), span);
                    if let Some(unit) = self.units.last_mut() {
                        let at = 0..unit.text.len();
                        unit.marks.push(Mark { at, link: record.link() });
                        unit.links.push(record.link());
                    }
                }
            }
            BlockKind::Code { text, .. } => {
                self.unit(Shape::Code, depth, &[], span);
                if let Some(unit) = self.units.last_mut() {
                    unit.text.push_str(text);
                }
            }
            BlockKind::Rule => self.unit(Shape::Rule, depth, &[], span),
        }
    }

    /// Takes a table apart; its rows are lines of the file.
    fn table(&mut self, table: &Table, depth: u8, span: Span) {
        let mut lines = Vec::new();
        let mut start = span.start as usize;
        for line in self.file.get(span.range()).unwrap_or("").split_inclusive('\n') {
            lines.push(Span::new(start..start + line.trim_end().len()));
            start += line.len();
        }
        let line = |number: usize| lines.get(number).copied().unwrap_or(span);
        for cell in &table.head {
            self.unit(Shape::Head, depth, cell, line(0));
        }
        for (row, number) in table.rows.iter().zip(2..) {
            for cell in row {
                self.unit(Shape::Cell, depth, cell, line(number));
            }
        }
    }

    fn definitions(&mut self, definitions: &[Definition], depth: u8) {
        for definition in definitions {
            let first = definition.details.iter().flatten().next();
            let end = first.map_or(self.cursor, |block| block.span.start).max(self.cursor);
            let between = self.file.get(self.cursor as usize..end as usize).unwrap_or("");
            let lead = between.len() - between.trim_start().len();
            let typed = between.trim().trim_end_matches(':').trim_end().len();
            let start = self.cursor as usize + lead;
            self.unit(Shape::Term, depth, &definition.term, Span::new(start..start + typed));
            for detail in &definition.details {
                self.blocks(detail, depth.saturating_add(1));
            }
        }
    }

    fn unit(&mut self, shape: Shape, depth: u8, content: &[Inline], span: Span) {
        let mut unit = Unit {
            shape: (shape, depth),
            text: String::new(),
            marks: Vec::new(),
            links: Vec::new(),
            span,
            found: OnceCell::new(),
            names: Vec::new(),
        };
        collect(content, &mut unit);
        self.units.push(unit);
    }
}

/// Adds inlines to a unit: their text, their links and their marks.
fn collect(inlines: &[Inline], unit: &mut Unit) {
    for inline in inlines {
        let start = unit.text.len();
        match inline {
            Inline::Text(text) | Inline::Code(text) => unit.text.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Strikethrough(inner) => {
                collect(inner, unit);
            }
            Inline::Link(link, inner) => {
                unit.links.push(*link);
                collect(inner, unit);
                let at = start..unit.text.len();
                unit.marks.push(Mark { at, link: *link });
            }
            Inline::Record { link, words, .. } => {
                unit.links.push(*link);
                collect(words, unit);
                let at = start..unit.text.len();
                unit.marks.push(Mark { at, link: *link });
                // What the record says itself keeps the words around it apart.
                if words.is_empty() {
                    unit.text.push('\u{FFFC}');
                }
            }
            Inline::Image(image) => unit.text.push_str(&plain_text(&image.alt)),
            // A note's mark ends the word before it.
            Inline::Footnote(_) => unit.text.push('\u{FFFC}'),
            Inline::SoftBreak | Inline::HardBreak => unit.text.push(' '),
        }
    }
}

/// Returns where the first explanation stands.
fn first_span(definitions: &[Definition]) -> Option<Span> {
    definitions.iter().flat_map(|one| &one.details).flatten().next().map(|block| block.span)
}

/// Returns the start of the line before the one that holds a byte: a term stands there.
fn line_before(file: &str, byte: u32) -> u32 {
    let before = |end: usize| file.get(..end).and_then(|text| text.rfind('\n')).unwrap_or(0);
    let line = before(byte as usize);
    Span::new(before(line)..0).start
}
