//! From the tree to its texts, in reading order.

use super::{Passage, TextKind, TextPlace, typed};
use crate::document::{Block, BlockKind, Definition, Document, Href, Image, Table};
use crate::source::Span;

/// A text and where it was met.
pub(super) struct Found<'a> {
    pub(super) kind: TextKind,
    pub(super) place: TextPlace,
    pub(super) passage: Passage<'a>,
    pub(super) span: Span,
    pub(super) quotes: u8,
}

pub(super) fn found<'a>(document: &'a Document, file: &'a str, body: Span) -> Vec<Found<'a>> {
    let links = &*document.links;
    let mut walk = Walk { file, links, texts: Vec::new(), quotes: 0, cursor: body.start };
    if let Some(title) = &document.title {
        let span = typed::heading(file, title_line(file, body));
        walk.add(TextKind::Title, TextPlace::TITLE, Passage::Inlines(title), span);
        walk.cursor = span.end;
    }
    if let Some(glance) = &document.glance {
        walk.definitions(glance, TextPlace::in_glance);
    }
    walk.blocks(&document.blocks);
    for note in &document.footnotes {
        walk.blocks(&note.blocks);
    }
    walk.texts
}

/// Returns where the heading stands that opens a body.
fn title_line(file: &str, body: Span) -> Span {
    let text = file.get(body.range()).unwrap_or_default();
    let mut start = body.start as usize;
    let mut first = None;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start..start + line.len());
        if line.trim_start_matches('\u{feff}').trim_start().starts_with("# ") {
            let mark = line.find('#').unwrap_or(0);
            return Span::new(start + mark..start + line.len());
        }
        if !line.trim().is_empty() {
            // With a line below it, text is a heading too.
            let below = text[start + line.len() - body.start as usize..].lines().next();
            if below.is_some_and(|below| below.trim_start().starts_with('=')) {
                let end = start + line.len() + below.map_or(0, str::len);
                return Span::new(start..end);
            }
            first = first.or(Some(span));
        }
        start += line.len();
    }
    first.unwrap_or(body)
}

struct Walk<'a> {
    file: &'a str,
    links: &'a [Href],
    texts: Vec<Found<'a>>,
    quotes: u8,
    /// Where the last text ended: what has no span of its own stands behind it.
    cursor: u32,
}

impl<'a> Walk<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block, TextKind::Paragraph);
        }
    }

    /// Adds blocks of which the first, if it is a paragraph, is called something else.
    fn blocks_from(&mut self, blocks: &'a [Block], first: TextKind) {
        for (block, number) in blocks.iter().zip(0..) {
            self.block(block, if number == 0 { first } else { TextKind::Paragraph });
        }
    }

    /// Adds the texts of a block; a paragraph is called `paragraph`.
    fn block(&mut self, block: &'a Block, paragraph: TextKind) {
        let span = block.span;
        let place = |part| TextPlace::in_block(span.start, part);
        match &block.kind {
            BlockKind::Heading { content, .. } => {
                let typed = typed::heading(self.file, span);
                self.add(TextKind::Heading, place(0), Passage::Inlines(content), typed);
            }
            BlockKind::Paragraph(content) => {
                let typed = typed::trimmed(self.file, span);
                self.add(paragraph, place(0), Passage::Inlines(content), typed);
            }
            BlockKind::Figure(image) => self.figure(image, span),
            BlockKind::List(list) => {
                for item in &list.items {
                    self.blocks_from(&item.blocks, TextKind::Item);
                }
            }
            BlockKind::Quote(inner) | BlockKind::Callout(_, inner) => {
                self.quotes = self.quotes.saturating_add(1);
                self.blocks(inner);
                self.quotes -= 1;
            }
            BlockKind::Table(table) => self.table(table, span),
            BlockKind::Definitions(definitions) => {
                self.cursor = span.start;
                self.definitions(definitions, place);
            }
            BlockKind::Records(records) => {
                let lines = typed::lines(self.file, span);
                for (number, record) in records.iter().enumerate() {
                    let Some(link) = self.links.get(record.link().0 as usize) else { continue };
                    let line = lines.iter().find(|line| line.end >= link.span.end);
                    let span = line.copied().unwrap_or(span);
                    self.add(TextKind::Record, place(number), Passage::Record(record), span);
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
        self.cursor = self.cursor.max(span.end);
    }

    fn figure(&mut self, image: &'a Image, span: Span) {
        let place = |part| TextPlace::in_block(span.start, part);
        let address = self.links.get(image.link.0 as usize).map_or(span, |href| href.span);
        let (alternative, caption) = typed::figure(self.file, span, address);
        // An image that only adorns has nothing to translate.
        if !image.alt.is_empty() {
            let alt = Passage::Inlines(&image.alt);
            self.add(TextKind::Alternative, place(0), alt, alternative);
        }
        if let Some(text) = &image.caption {
            self.add(TextKind::Caption, place(1), Passage::Text(text), caption);
        }
    }

    fn table(&mut self, table: &'a Table, span: Span) {
        let lines = typed::lines(self.file, span);
        // The line below the header only says how columns are set.
        let rows = std::iter::once(&table.head).chain(&table.rows);
        for ((number, row), line) in rows.enumerate().zip([0].into_iter().chain(2..)) {
            let line = lines.get(line).copied().unwrap_or(span);
            let place = TextPlace::in_block(span.start, number);
            self.add(TextKind::Row, place, Passage::Row(row), line);
        }
    }

    /// Adds terms, of which `place` tells where each stands, and what they mean.
    fn definitions(&mut self, definitions: &'a [Definition], place: impl Fn(usize) -> TextPlace) {
        for (number, definition) in definitions.iter().enumerate() {
            let first = definition.details.iter().flatten().next();
            let end = first.map_or(self.cursor, |block| block.span.start).max(self.cursor);
            let between = Span::new(self.cursor as usize..end as usize);
            let term = Passage::Inlines(&definition.term);
            self.add(TextKind::Term, place(number), term, self.term(between));
            for detail in &definition.details {
                self.blocks_from(detail, TextKind::Definition);
            }
        }
    }

    /// Narrows what stands before an explanation to the last line in it that is no mark: the term.
    fn term(&self, between: Span) -> Span {
        let lines = typed::lines(self.file, between);
        let is_text = |span: &Span| {
            let text = self.file.get(span.range()).unwrap_or_default();
            !text.trim_start_matches(['>', ' ', ':', '\t']).is_empty()
        };
        let line = lines.into_iter().rev().find(is_text).unwrap_or(between);
        let text = self.file.get(line.range()).unwrap_or_default();
        let lead = text.len() - text.trim_start_matches(['>', ' ', '\t']).len();
        typed::trimmed(self.file, Span::new(line.start as usize + lead..line.end as usize))
    }

    fn add(&mut self, kind: TextKind, place: TextPlace, passage: Passage<'a>, span: Span) {
        self.texts.push(Found { kind, place, passage, span, quotes: self.quotes });
    }
}
