//! From the tree to its texts, in reading order.

use super::{TextBlock, TextKind, typed};
use crate::document::{Block, BlockKind, Definition, Document, Href, Image, Inline, Table};
use crate::source::Span;

pub(super) fn texts(document: &Document, file: &str, body: Span) -> Vec<TextBlock> {
    let links = &*document.links;
    let mut walk = Walk { file, links, texts: Vec::new(), quotes: 0, cursor: body.start };
    if let Some(title) = &document.title {
        let span = typed::heading(file, title_line(file, body));
        walk.add(TextKind::Title, &[title], span);
        walk.cursor = span.end;
    }
    if let Some(glance) = &document.glance {
        walk.definitions(glance);
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
    texts: Vec<TextBlock>,
    quotes: u8,
    /// Where the last text ended: what has no span of its own stands behind it.
    cursor: u32,
}

impl Walk<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block, TextKind::Paragraph);
        }
    }

    /// Adds blocks of which the first, if it is a paragraph, is called something else.
    fn blocks_from(&mut self, blocks: &[Block], first: TextKind) {
        for (block, number) in blocks.iter().zip(0..) {
            self.block(block, if number == 0 { first } else { TextKind::Paragraph });
        }
    }

    /// Adds the texts of a block; a paragraph is called `paragraph`.
    fn block(&mut self, block: &Block, paragraph: TextKind) {
        let span = block.span;
        match &block.kind {
            BlockKind::Heading { content, .. } => {
                self.add(TextKind::Heading, &[content], typed::heading(self.file, span));
            }
            BlockKind::Paragraph(content) => {
                self.add(paragraph, &[content], typed::trimmed(self.file, span));
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
                self.definitions(definitions);
            }
            BlockKind::Records(records) => {
                let lines = typed::lines(self.file, span);
                for record in records {
                    let Some(link) = self.links.get(record.link().0 as usize) else { continue };
                    let line = lines.iter().find(|line| line.end >= link.span.end);
                    let span = line.copied().unwrap_or(span);
                    let text = TextBlock::record(record.words(), link, span, self.quotes);
                    self.texts.push(text);
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
        self.cursor = self.cursor.max(span.end);
    }

    fn figure(&mut self, image: &Image, span: Span) {
        let address = self.links.get(image.link.0 as usize).map_or(span, |href| href.span);
        let (alternative, caption) = typed::figure(self.file, span, address);
        self.add(TextKind::Alternative, &[&image.alt], alternative);
        if let Some(text) = &image.caption {
            self.add(TextKind::Caption, &[&[Inline::Text(text.clone())]], caption);
        }
    }

    fn table(&mut self, table: &Table, span: Span) {
        let lines = typed::lines(self.file, span);
        // The line below the header only says how columns are set.
        for (row, line) in
            std::iter::once(&table.head).chain(&table.rows).zip([0].into_iter().chain(2..))
        {
            let cells: Vec<&[Inline]> = row.iter().map(|cell| &**cell).collect();
            self.add(TextKind::Row, &cells, lines.get(line).copied().unwrap_or(span));
        }
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        for definition in definitions {
            let first = definition.details.iter().flatten().next();
            let end = first.map_or(self.cursor, |block| block.span.start).max(self.cursor);
            let between = Span::new(self.cursor as usize..end as usize);
            self.add(TextKind::Term, &[&definition.term], self.term(between));
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

    fn add(&mut self, kind: TextKind, pieces: &[&[Inline]], span: Span) {
        // An image that only adorns has nothing to translate.
        if kind == TextKind::Alternative && pieces.iter().all(|piece| piece.is_empty()) {
            return;
        }
        self.texts.push(TextBlock::new(kind, pieces, self.links, span, self.quotes));
    }
}
