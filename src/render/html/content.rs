//! Blocks as HTML: one exhaustive match over the tree, pushing into one string.
//!
//! Ids that begin with `p_` are the page's own; anchors made from headings have no underscore.

use super::inline::MarkId;
use super::since::Since;
use super::text::{push_escaped, push_text, text_html};
use super::voice::{Standing, Voice};
use crate::document::{
    Alignment, Block, BlockKind, CalloutKind, Definition, Document, Footnote, Image, Inline,
    Inlines, List, ListItem, Table, TextPlace,
};
use crate::model::{Change, Kit, LocaleIndex, PageId, Translation};
use crate::render::record::Speaker;
use crate::source::OutputPath;
use std::fmt::Write;

/// The parts of a translation that templates place.
#[derive(Default)]
pub(super) struct Body {
    /// What the source says of title and summary by now.
    pub(super) since: Option<String>,
    /// The definition list that opens the guide, without its heading.
    pub(super) glance: Option<String>,
    /// Everything else, the notes at the end included.
    pub(super) body: String,
}

/// What is written, for whom, and where it goes.
pub(super) struct Reading<'a> {
    /// The kit.
    pub(super) kit: &'a Kit,
    /// The page that is written.
    pub(super) from: &'a OutputPath,
    /// The locale of the page, into which links lead even when the text is in another.
    pub(super) reader: LocaleIndex,
    /// The text.
    pub(super) voice: Voice<'a>,
    /// Whether the page says below on which day all its records were checked, so that cards need not.
    pub(super) is_dated_below: bool,
    /// What readers are told that has changed in the source since.
    pub(super) since: Option<Since<'a>>,
    /// The page whose headings are here too, though it is at another address.
    pub(super) repeats: Option<PageId>,
}

/// Returns a document as HTML.
pub(super) fn body(reading: Reading<'_>) -> Body {
    let mut writer = Writer::new(reading);
    let document = writer.voice.document;
    let since = writer.told_above();
    let glance = document.glance.as_ref().map(|definitions| {
        writer.definitions(definitions, TextPlace::in_glance);
        writer.missing_in_glance();
        writer.take()
    });
    writer.out.reserve(document.blocks.len() * 256);
    writer.missing();
    writer.blocks(&document.blocks);
    writer.footnotes(&document.footnotes);
    Body { since, glance, body: writer.out }
}

/// The string that grows, and what its parts need to know.
pub(super) struct Writer<'a> {
    pub(super) out: String,
    pub(super) kit: &'a Kit,
    pub(super) from: &'a OutputPath,
    pub(super) reader: LocaleIndex,
    /// Whose text is being written.
    pub(super) voice: Voice<'a>,
    /// What readers are told of it.
    pub(super) since: Option<Since<'a>>,
    /// The page whose headings are here too, though it is at another address.
    pub(super) repeats: Option<PageId>,
    /// Whether cards leave out the day on which somebody looked at their source.
    pub(super) is_dated_below: bool,
    /// Whether a heading is being written.
    pub(super) is_heading: bool,
    /// Whether a link is being written, which may hold no other one.
    pub(super) is_linked: bool,
    /// The last number given to an id of our own.
    ids: u32,
    /// The anchor of the heading above, which names what scrolls.
    heading: Option<&'a str>,
}

impl<'a> Writer<'a> {
    /// Prepares to write.
    pub(super) fn new(reading: Reading<'a>) -> Self {
        Self {
            out: String::new(),
            kit: reading.kit,
            from: reading.from,
            reader: reading.reader,
            voice: reading.voice,
            since: reading.since,
            repeats: reading.repeats,
            is_dated_below: reading.is_dated_below,
            is_heading: false,
            is_linked: false,
            ids: 0,
            heading: None,
        }
    }

    /// Takes what has been written.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
            self.missing();
        }
    }

    fn block(&mut self, block: &'a Block) {
        let start = block.span.start;
        match &block.kind {
            BlockKind::Heading { entry, content } => {
                self.heading(*entry, content);
                self.told(TextPlace::in_block(start, 0));
            }
            BlockKind::Paragraph(inlines) => {
                self.out.push_str("<p>");
                self.inlines(inlines);
                self.out.push_str("</p>\n");
                self.told(TextPlace::in_block(start, 0));
            }
            BlockKind::Figure(image) => {
                self.figure(image);
                self.told(TextPlace::in_block(start, 0));
                self.told(TextPlace::in_block(start, 1));
            }
            BlockKind::List(list) => self.list(list),
            BlockKind::Quote(blocks) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Callout(kind, blocks) => self.callout(*kind, blocks),
            BlockKind::Table(table) => self.table(table, start),
            BlockKind::Definitions(definitions) => {
                self.definitions(definitions, |term| TextPlace::in_block(start, term));
            }
            BlockKind::Records(records) => self.records(records, start),
            BlockKind::Code { language, text } => self.code(language, text),
            BlockKind::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn heading(&mut self, entry: usize, content: &'a [Inline]) {
        let outline = &self.voice.document.outline;
        let level = outline.get(entry).map_or(2, |heading| heading.level.clamp(2, 6));
        let anchor = self.anchor(entry);
        self.is_heading = true;
        match self.voice.standing {
            Standing::Own => {
                self.heading = Some(anchor);
                // The link to the heading stands beside it, so that it is no part of the heading's name.
                let _ = write!(self.out, "<div class=\"heading\"><h{level} id=\"");
                push_escaped(&mut self.out, anchor);
                self.out.push_str("\">");
                self.inlines(content);
                let _ = write!(self.out, "</h{level}><a class=\"self\" href=\"#");
                super::inline::push_anchor(&mut self.out, anchor);
                self.out.push_str("\" aria-labelledby=\"");
                push_escaped(&mut self.out, anchor);
                self.out.push_str("\">#</a></div>\n");
            }
            Standing::Alone => {
                let _ = write!(self.out, "<div class=\"heading\"><h{level}>");
                self.inlines(content);
                let _ = writeln!(self.out, "</h{level}></div>");
            }
            Standing::Beside | Standing::Quoted => {
                let _ = write!(self.out, "<p class=\"heading-{level}\">");
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
        }
        self.is_heading = false;
    }

    fn anchor(&self, entry: usize) -> &'a str {
        let document = self.voice.document;
        let own = || document.outline.get(entry).map(|heading| heading.anchor.as_str());
        self.voice
            .translation
            .anchors
            .get(entry)
            .map(String::as_str)
            .or_else(own)
            .unwrap_or_default()
    }

    fn figure(&mut self, image: &'a Image) {
        self.out.push_str("<figure>\n");
        self.image(image);
        if let Some(caption) = &image.caption {
            self.out.push_str("\n<figcaption>");
            push_text(&mut self.out, caption, self.voice.direction);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("\n</figure>\n");
    }

    fn list(&mut self, list: &'a List) {
        let tag = self.open_list(list);
        for (index, item) in list.items.iter().enumerate() {
            // What is missing behind the last item may well be no item, and stands behind the list.
            let outside = self.hold(index + 1 == list.items.len());
            self.item(item, list.tight);
            self.hold(outside);
        }
        self.out.push_str(tag);
    }

    /// Appends a list's opening tag, and returns what closes it.
    pub(super) fn open_list(&mut self, list: &List) -> &'static str {
        let Some(start) = list.start else {
            let tasks = list.items.iter().any(|item| item.task.is_some());
            self.out.push_str(if tasks { "<ul class=\"tasks\">\n" } else { "<ul>\n" });
            return "</ul>\n";
        };
        self.out.push_str("<ol class=\"steps\"");
        if start != 1 {
            let _ = write!(self.out, " start=\"{start}\"");
        }
        self.out.push_str(">\n");
        "</ol>\n"
    }

    fn item(&mut self, item: &'a ListItem, tight: bool) {
        let Some(done) = item.task else {
            self.out.push_str("<li>");
            self.item_blocks(&item.blocks, tight);
            self.out.push_str("</li>\n");
            return;
        };
        let id = self.next_id();
        let checked = if done { " checked" } else { "" };
        let _ = write!(
            self.out,
            "<li class=\"task\"><input type=\"checkbox\" disabled{checked} \
             aria-labelledby=\"p_t{id}\"><div id=\"p_t{id}\">"
        );
        self.item_blocks(&item.blocks, tight);
        self.out.push_str("</div></li>\n");
    }

    /// Appends what an item holds; in a tight list its text stands without paragraph tags.
    pub(super) fn item_blocks(&mut self, blocks: &'a [Block], tight: bool) {
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(inlines) if tight => {
                    self.inlines(inlines);
                    self.told(TextPlace::in_block(block.span.start, 0));
                }
                _ => {
                    if index == 0 || tight {
                        self.out.push('\n');
                    }
                    self.block(block);
                }
            }
            self.missing();
        }
    }

    fn callout(&mut self, kind: CalloutKind, blocks: &'a [Block]) {
        let id = self.next_id();
        let name = kind.name();
        let _ = write!(
            self.out,
            "<div class=\"callout callout-{name}\" role=\"note\" aria-labelledby=\"p_c{id}\">\n\
             <p class=\"callout-word\" id=\"p_c{id}\">"
        );
        self.out.push_str(self.voice.words.callout(kind));
        self.out.push_str("</p>\n");
        self.blocks(blocks);
        self.out.push_str("</div>\n");
    }

    fn table(&mut self, table: &'a Table, start: u32) {
        self.open_table();
        self.out.push_str("<thead>\n");
        self.row(&table.head, &table.columns, true, TextPlace::in_block(start, 0));
        self.out.push_str("</thead>\n<tbody>\n");
        for (number, row) in (1..).zip(&table.rows) {
            self.row(row, &table.columns, false, TextPlace::in_block(start, number));
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
        self.told_rows(start, table.rows.len() + 1);
    }

    /// Appends what opens a table.
    pub(super) fn open_table(&mut self) {
        // What scrolls must take the focus, and what takes the focus must have a name.
        self.out.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"");
        push_escaped(&mut self.out, self.heading.unwrap_or("p_title"));
        self.out.push_str("\">\n<table>\n");
    }

    /// Appends a row of a table, with the word for what the source says no more.
    pub(super) fn row(
        &mut self,
        cells: &'a [Inlines],
        columns: &[Alignment],
        is_head: bool,
        place: TextPlace,
    ) {
        let change = self.change(place);
        self.out.push_str(if change.is_some() { "<tr class=\"since-row\">" } else { "<tr>" });
        let (opening, closing) =
            if is_head { ("<th scope=\"col\"", "</th>") } else { ("<td", "</td>") };
        let columns = columns.iter().copied().chain(std::iter::repeat(Alignment::Start));
        for (number, (cell, column)) in cells.iter().zip(columns).enumerate() {
            self.out.push_str(opening);
            self.out.push_str(alignment(column));
            self.inlines(cell);
            if number == 0 && change == Some(Change::Removed) {
                self.out.push_str(" <small class=\"since since-removed\">");
                self.out.push_str(&self.voice.words.removed);
                self.out.push_str("</small>");
            }
            self.out.push_str(closing);
        }
        self.out.push_str("</tr>\n");
    }

    /// Appends definitions; `place` says where each term stands.
    pub(super) fn definitions(
        &mut self,
        definitions: &'a [Definition],
        place: impl Fn(usize) -> TextPlace,
    ) {
        self.out.push_str("<dl>\n");
        for (number, definition) in definitions.iter().enumerate() {
            let outside = self.hold(number + 1 == definitions.len());
            self.out.push_str("<div><dt>");
            self.inlines(&definition.term);
            self.out.push_str("</dt>");
            self.told_of_term(place(number));
            let last = definition.details.len().saturating_sub(1);
            for (index, details) in definition.details.iter().enumerate() {
                self.out.push_str("<dd>");
                match details.as_slice() {
                    [Block { kind: BlockKind::Paragraph(inlines), span }] => {
                        self.inlines(inlines);
                        self.told(TextPlace::in_block(span.start, 0));
                    }
                    blocks => self.blocks(blocks),
                }
                if index == last {
                    self.missing();
                }
                self.out.push_str("</dd>");
            }
            self.out.push_str("</div>\n");
            self.hold(outside);
        }
        self.out.push_str("</dl>\n");
    }

    fn code(&mut self, language: &str, text: &str) {
        self.out.push_str("<pre dir=\"ltr\" translate=\"no\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.push_str(" class=\"language-");
            push_escaped(&mut self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.out.push_str("</code></pre>\n");
    }

    fn footnotes(&mut self, footnotes: &'a [Footnote]) {
        if footnotes.is_empty() {
            return;
        }
        self.open_notes();
        for (number, note) in (1..).zip(footnotes) {
            let _ = write!(self.out, "<li id=\"p_n{number}\">");
            self.note(number, note);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Appends what opens the notes.
    pub(super) fn open_notes(&mut self) {
        self.out.push_str(
            "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"p_notes\">\n\
             <h2 id=\"p_notes\">",
        );
        self.out.push_str(&self.voice.words.footnotes);
        self.out.push_str("</h2>\n<ol>\n");
    }

    /// Appends what a note says, and the ways back to its marks.
    pub(super) fn note(&mut self, number: u32, note: &'a Footnote) {
        let (last, first) = match note.blocks.split_last() {
            Some((Block { kind: BlockKind::Paragraph(inlines), span }, first)) => {
                (Some((inlines, span.start)), first)
            }
            _ => (None, note.blocks.as_slice()),
        };
        self.blocks(first);
        self.out.push_str("<p>");
        if let Some((inlines, _)) = last {
            self.inlines(inlines);
        }
        let marks = self.voice.marks.get(number as usize - 1).copied().unwrap_or_default();
        self.back_links(number, marks);
        self.out.push_str("</p>");
        if let Some((_, start)) = last {
            self.told(TextPlace::in_block(start, 0));
        }
        self.missing();
    }

    fn back_links(&mut self, number: u32, marks: u32) {
        let Some(prefix) = self.voice.standing.prefix() else { return };
        let label = self.voice.words.back_to_text(number);
        for mark in 1..=marks {
            let id = MarkId { prefix, number, mark };
            let _ = write!(
                self.out,
                " <a class=\"back\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\""
            );
            push_escaped(&mut self.out, &label);
            if marks > 1 {
                let _ = write!(self.out, " {mark}");
            }
            // The style sheet draws the arrow, so that a number alone is what is seen of the name.
            self.out.push_str("\">");
            if marks > 1 {
                let _ = write!(self.out, "{mark}");
            }
            self.out.push_str("</a>");
        }
    }

    pub(super) fn next_id(&mut self) -> u32 {
        self.ids += 1;
        self.ids
    }
}

/// Returns the end of a cell's opening tag.
fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Start => ">",
        Alignment::Center => " class=\"center\">",
        Alignment::End => " class=\"end\">",
    }
}

/// Returns the first-level entries of a page's contents: headings of level 2 and 3.
pub(super) fn contents(
    kit: &Kit,
    translation: &Translation,
    document: &Document,
    speaker: &Speaker<'_>,
) -> Vec<super::view::Entry> {
    let direction = kit.locale(speaker.locale()).direction;
    let entries = document.outline.iter().enumerate().filter(|(_, heading)| heading.level <= 3);
    let entry = |(index, heading): (usize, &crate::document::OutlineEntry)| {
        let anchor = translation.anchors.get(index).unwrap_or(&heading.anchor);
        let mut href = String::from("#");
        super::inline::push_anchor(&mut href, anchor);
        let content = heading.content.as_ref();
        let said = content.map(|content| speaker.plain_text(content, translation));
        let text = said.as_ref().unwrap_or(&heading.text);
        super::view::Entry {
            href: super::view::Html::new(&href),
            title: super::view::Html::new(&text_html(text, direction)),
            level: heading.level,
        }
    };
    entries.map(entry).collect()
}
