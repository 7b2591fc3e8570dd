//! Blocks as calls of the theme.

use super::composer::{Body, Composer};
use super::plan::heading_anchor;
use super::sign::is_signed;
use crate::document::{
    Alignment, Block, BlockKind, Definition, Image, Inline, Inlines, List, ListItem, Table,
    TextPlace,
};

/// How deep lists, quotations and boxes lie within each other on paper. What lies deeper is set
/// without its own look, because the typesetter gives up some levels further down.
const DEEPEST: usize = 8;

impl<'a> Composer<'a> {
    /// Appends the text of a page: its glance and its blocks.
    pub(super) fn document(&mut self, body: &mut Body<'a>) {
        if let Some(entries) = &body.document.glance {
            self.glance(entries, body);
        }
        self.blocks(&body.document.blocks, body);
    }

    /// Appends blocks as statements, a line each.
    pub(super) fn blocks(&mut self, blocks: &'a [Block], body: &mut Body<'a>) {
        for block in blocks {
            let start = self.out.here();
            self.block(block, body);
            self.out.code("\n");
            self.out.came_from(start, body.place(block.span));
        }
    }

    /// Appends a code block `{ … }` that holds the blocks.
    fn block_body(&mut self, blocks: &'a [Block], body: &mut Body<'a>) {
        self.out.code("{ ");
        self.blocks(blocks, body);
        self.out.code("}");
    }

    /// Appends the same, with a first paragraph as bare text, as tight lists, notes and definitions
    /// want it.
    pub(super) fn tight_body(&mut self, blocks: &'a [Block], body: &mut Body<'a>) {
        let Some((first, rest)) = blocks.split_first() else { return self.out.code("{ }") };
        let BlockKind::Paragraph(inlines) = &first.kind else {
            return self.block_body(blocks, body);
        };
        // After bare text another paragraph would run on.
        if rest.iter().any(|block| matches!(block.kind, BlockKind::Paragraph(_))) {
            return self.block_body(blocks, body);
        }
        let start = self.out.here();
        let place = TextPlace::in_block(first.span.start, 0);
        self.out.code("{ ");
        self.sign_before(place, body);
        self.inlines(inlines, body);
        self.sign_after(place, body);
        self.out.came_from(start, body.place(first.span));
        self.blocks(rest, body);
        self.out.code("}");
    }

    fn block(&mut self, block: &'a Block, body: &mut Body<'a>) {
        if body.depth == DEEPEST {
            return self.flat(block, body);
        }
        body.depth += 1;
        self.nested(block, body);
        body.depth -= 1;
    }

    /// Appends the blocks within a list, a quotation or a box one after another.
    fn flat(&mut self, block: &'a Block, body: &mut Body<'a>) {
        match &block.kind {
            BlockKind::List(list) => {
                for item in &list.items {
                    self.blocks(&item.blocks, body);
                }
            }
            BlockKind::Quote(blocks) | BlockKind::Callout(_, blocks) => self.blocks(blocks, body),
            BlockKind::Definitions(entries) => {
                for (number, entry) in entries.iter().enumerate() {
                    self.out.code("theme.paragraph(");
                    let place = TextPlace::in_block(block.span.start, number);
                    self.text_body(place, &entry.term, body);
                    self.out.code(")\n");
                    entry.details.iter().for_each(|detail| self.blocks(detail, body));
                }
            }
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Figure(_)
            | BlockKind::Table(_)
            | BlockKind::Records(_)
            | BlockKind::Code { .. }
            | BlockKind::Rule => self.nested(block, body),
        }
    }

    fn nested(&mut self, block: &'a Block, body: &mut Body<'a>) {
        let start = block.span.start;
        let place = TextPlace::in_block(start, 0);
        match &block.kind {
            BlockKind::Heading { entry, content } => self.heading(*entry, content, place, body),
            BlockKind::Paragraph(inlines) => {
                self.out.code("theme.paragraph(");
                self.text_body(place, inlines, body);
                self.out.code(")");
            }
            BlockKind::Figure(image) => self.figure(image, start, body),
            BlockKind::List(list) => self.list(list, body),
            BlockKind::Quote(blocks) => {
                self.out.code("theme.quote(");
                self.block_body(blocks, body);
                self.out.code(")");
            }
            BlockKind::Callout(kind, blocks) => {
                self.out.code("theme.callout(");
                self.out.string(kind.name());
                self.out.code(", ");
                self.block_body(blocks, body);
                self.out.code(")");
            }
            BlockKind::Table(table) => self.table(table, start, body),
            BlockKind::Definitions(entries) => {
                self.definitions(entries, place, body);
            }
            BlockKind::Records(records) => self.records(records, place, body),
            BlockKind::Code { language, text } => {
                self.out.code("theme.code-block(");
                self.out.string(language);
                self.out.code(", ");
                self.out.string(text.strip_suffix('\n').unwrap_or(text));
                self.out.code(")");
            }
            BlockKind::Rule => self.out.code("theme.rule()"),
        }
    }

    fn heading(
        &mut self,
        entry: usize,
        content: &'a [Inline],
        place: TextPlace,
        body: &mut Body<'a>,
    ) {
        let title = self.plain_text(content, body);
        let title = title.trim();
        let outline = body.document.outline.get(entry);
        // A heading without words has no place in bookmarks, nor has one inside a note.
        let outline = outline.filter(|_| !title.is_empty() && body.open_notes.is_empty());
        let Some(outline) = outline else {
            self.out.code("theme.paragraph({ theme.strong(");
            self.text_body(place, content, body);
            return self.out.code(") })");
        };
        // A skipped level is told while reading; PDF/UA takes no file that has one.
        let level = outline.level.clamp(2, body.level.saturating_add(1).max(2));
        body.level = level;
        if body.is_beside {
            self.out.code(&format!("theme.heading-beside({level}, "));
            body.in_heading = true;
            self.text_body(place, content, body);
            body.in_heading = false;
            return self.out.code(")");
        }
        let anchor = body.translation.anchors.get(entry).unwrap_or(&outline.anchor);
        let anchor = heading_anchor(self.kit, body.page, anchor);
        body.in_heading = true;
        self.out.code("theme.heading(");
        self.out.code(&level.to_string());
        self.out.code(", ");
        self.out.string(&anchor);
        self.out.code(", ");
        self.line(title, body.locale);
        self.out.code(", ");
        self.text_body(place, content, body);
        self.out.code(")");
        body.in_heading = false;
    }

    fn figure(&mut self, image: &'a Image, start: u32, body: &mut Body<'a>) {
        let places = [0, 1].map(|part| TextPlace::in_block(start, part));
        let Some(path) = self.picture(image, body) else {
            let alt = self.alt(image, body);
            self.out.code("theme.paragraph({ ");
            places.iter().for_each(|place| self.sign_before(*place, body));
            self.text(&alt, body.locale);
            places.iter().for_each(|place| self.sign_after(*place, body));
            return self.out.code("})");
        };
        self.out.code("theme.figure(");
        self.out.string(&path);
        self.out.code(", ");
        let alt = self.alt(image, body);
        self.out.string(&alt);
        self.out.code(", ");
        self.caption(image, start, body);
        self.out.code(", none)");
    }

    /// Appends what stands below a picture, or `none`.
    pub(super) fn caption(&mut self, image: &'a Image, start: u32, body: &mut Body<'a>) {
        let places = [0, 1].map(|part| TextPlace::in_block(start, part));
        // What a picture shows is seen by nobody, so its signs stand beside the caption.
        let is_signed = places.iter().any(|place| is_signed(&body.marks, *place));
        if image.caption.is_some() || is_signed {
            self.out.code("{ ");
            places.iter().for_each(|place| self.sign_before(*place, body));
            self.text(image.caption.as_deref().unwrap_or_default(), body.locale);
            places.iter().for_each(|place| self.sign_after(*place, body));
            self.out.code("}");
        } else {
            self.out.code("none");
        }
    }

    /// Appends a list; items with a box and items without are lists of their own.
    fn list(&mut self, list: &'a List, body: &mut Body<'a>) {
        self.list_items(list, &list.items, 0, body);
    }

    /// Appends some of the items of a list; `first` is the number of the first, counted from 0.
    pub(super) fn list_items(
        &mut self,
        list: &'a List,
        items: &'a [ListItem],
        first: usize,
        body: &mut Body<'a>,
    ) {
        let mut number = list.start.map(|start| start.saturating_add(first as u64));
        for items in items.chunk_by(|a, b| a.task.is_some() == b.task.is_some()) {
            if items.iter().all(|item| item.task.is_some()) {
                self.checklist(items, body);
            } else {
                self.items(number, list.tight, items, body);
            }
            self.out.code("; ");
            number = number.map(|number| number.saturating_add(items.len() as u64));
        }
    }

    fn checklist(&mut self, items: &'a [ListItem], body: &mut Body<'a>) {
        self.out.code("theme.checklist((");
        for item in items {
            let is_done = item.task == Some(true);
            self.out.code(if is_done { "(done: true, body: " } else { "(done: false, body: " });
            self.tight_body(&item.blocks, body);
            self.out.code("), ");
        }
        self.out.code("))");
    }

    fn items(
        &mut self,
        start: Option<u64>,
        tight: bool,
        items: &'a [ListItem],
        body: &mut Body<'a>,
    ) {
        match start {
            Some(start) => self.out.code(&format!("theme.steps({start}, {tight}, (")),
            None => self.out.code(&format!("theme.bullets({tight}, (")),
        }
        for item in items {
            if tight {
                self.tight_body(&item.blocks, body);
            } else {
                self.block_body(&item.blocks, body);
            }
            self.out.code(", ");
        }
        self.out.code("))");
    }

    fn table(&mut self, table: &'a Table, start: u32, body: &mut Body<'a>) {
        self.out.code("theme.table(");
        self.table_parts(table, start, body);
        self.out.code(")");
    }

    /// Appends how columns are set, the header and the rows.
    pub(super) fn table_parts(&mut self, table: &'a Table, start: u32, body: &mut Body<'a>) {
        let name = |alignment: &Alignment| match alignment {
            Alignment::Start => "start",
            Alignment::Center => "center",
            Alignment::End => "end",
        };
        self.out.strings(table.columns.iter().map(name));
        self.out.code(", ");
        self.row(&table.head, TextPlace::in_block(start, 0), body);
        self.out.code(", (");
        for (number, row) in (1..).zip(&table.rows) {
            self.row(row, TextPlace::in_block(start, number), body);
            self.out.code(", ");
        }
        self.out.code(")");
    }

    /// Appends the cells of a row, whose signs stand in the first.
    fn row(&mut self, cells: &'a [Inlines], place: TextPlace, body: &mut Body<'a>) {
        self.out.code("(");
        for (number, cell) in cells.iter().enumerate() {
            if number == 0 {
                self.text_body(place, cell, body);
            } else {
                self.inline_body(cell, body);
            }
            self.out.code(", ");
        }
        self.out.code(")");
    }

    fn glance(&mut self, entries: &'a [Definition], body: &mut Body<'a>) {
        self.out.code("theme.glance((");
        self.glance_entries(entries, TextPlace::in_glance(0), body);
        self.out.code("))\n");
    }

    /// Appends names and meanings, of which the first stands at `place`.
    pub(super) fn glance_entries(
        &mut self,
        entries: &'a [Definition],
        place: TextPlace,
        body: &mut Body<'a>,
    ) {
        for (number, entry) in entries.iter().enumerate() {
            self.out.code("(");
            self.text_body(place.nth(number), &entry.term, body);
            self.out.code(", ");
            match entry.details.as_slice() {
                [detail] => self.tight_body(detail, body),
                details => {
                    self.out.code("{ ");
                    for detail in details {
                        self.blocks(detail, body);
                    }
                    self.out.code("}");
                }
            }
            self.out.code("), ");
        }
    }

    /// Appends terms and their meanings, of which the first stands at `place`.
    pub(super) fn definitions(
        &mut self,
        entries: &'a [Definition],
        place: TextPlace,
        body: &mut Body<'a>,
    ) {
        self.out.code("theme.definitions((");
        for (number, entry) in entries.iter().enumerate() {
            self.definition(entry, place.nth(number), body);
        }
        self.out.code("))");
    }

    fn definition(&mut self, entry: &'a Definition, place: TextPlace, body: &mut Body<'a>) {
        self.out.code("(");
        self.text_body(place, &entry.term, body);
        self.out.code(", (");
        for detail in &entry.details {
            self.tight_body(detail, body);
            self.out.code(", ");
        }
        self.out.code(")), ");
    }
}
