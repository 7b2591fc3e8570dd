//! Blocks as HTML: one exhaustive match over the tree, pushing into one string.
//!
//! Ids that begin with `p_` are the page's own; anchors made from headings have no underscore.

use super::inline::MarkId;
use super::text::{push_escaped, push_text, text_html};
use super::words::BodyWords;
use crate::document::{
    Alignment, Block, BlockKind, CalloutKind, Definition, Document, Footnote, Image, Inline, List,
    ListItem, Table,
};
use crate::i18n::Direction;
use crate::load::records::RecordId;
use crate::model::{Kit, LocaleIndex, Translation};
use crate::render::record::Speaker;
use crate::source::OutputPath;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The parts of a translation that templates place.
pub(super) struct Body {
    /// The definition list that opens the guide, without its heading.
    pub(super) glance: Option<String>,
    /// Everything else, the notes at the end included.
    pub(super) body: String,
}

/// Whose text is written, for whom, and where it goes.
pub(super) struct Reading<'a> {
    /// The kit.
    pub(super) kit: &'a Kit,
    /// The page that is written.
    pub(super) from: &'a OutputPath,
    /// The locale of the page, into which links lead even when the text is in another.
    pub(super) reader: LocaleIndex,
    /// The text.
    pub(super) translation: &'a Translation,
    /// The direction of the text's locale.
    pub(super) direction: Direction,
    /// The words of the text's locale.
    pub(super) words: &'a BodyWords,
    /// Tells records in the language of the text.
    pub(super) speaker: &'a Speaker<'a>,
    /// Tells records in the language of the page.
    pub(super) reader_speaker: &'a Speaker<'a>,
    /// Whether the page says below on which day all its records were checked, so that cards need not.
    pub(super) is_dated_below: bool,
}

/// Returns a document as HTML.
pub(super) fn body<'a>(reading: &Reading<'a>, document: &'a Document) -> Body {
    let mut writer = Writer {
        out: String::new(),
        kit: reading.kit,
        from: reading.from,
        reader: reading.reader,
        translation: reading.translation,
        document,
        direction: reading.direction,
        words: reading.words,
        speaker: reading.speaker,
        reader_speaker: reading.reader_speaker,
        is_dated_below: reading.is_dated_below,
        named: BTreeSet::new(),
        is_heading: false,
        is_linked: false,
        marks: vec![0; document.footnotes.len()],
        ids: 0,
        heading: None,
    };
    let glance = document.glance.as_ref().map(|definitions| {
        writer.definitions(definitions);
        std::mem::take(&mut writer.out)
    });
    writer.out.reserve(document.blocks.len() * 256);
    writer.blocks(&document.blocks);
    writer.footnotes(&document.footnotes);
    Body { glance, body: writer.out }
}

/// The string that grows, and what its parts need to know.
pub(super) struct Writer<'a> {
    pub(super) out: String,
    pub(super) kit: &'a Kit,
    pub(super) from: &'a OutputPath,
    pub(super) reader: LocaleIndex,
    pub(super) translation: &'a Translation,
    pub(super) direction: Direction,
    /// Tells records in the language of the text.
    pub(super) speaker: &'a Speaker<'a>,
    /// Tells records in the language of the page.
    pub(super) reader_speaker: &'a Speaker<'a>,
    /// Whether cards leave out the day on which somebody looked at their source.
    pub(super) is_dated_below: bool,
    /// The terms that the text has named so far.
    pub(super) named: BTreeSet<RecordId>,
    /// Whether a heading is being written.
    pub(super) is_heading: bool,
    /// Whether a link is being written, which may hold no other one.
    pub(super) is_linked: bool,
    /// How many marks each note has had so far.
    pub(super) marks: Vec<u32>,
    document: &'a Document,
    words: &'a BodyWords,
    /// The last number given to an id of our own.
    ids: u32,
    /// The heading above, which names what scrolls.
    heading: Option<usize>,
}

impl<'a> Writer<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(&block.kind);
        }
    }

    fn block(&mut self, kind: &'a BlockKind) {
        match kind {
            BlockKind::Heading { entry, content } => self.heading(*entry, content),
            BlockKind::Paragraph(inlines) => {
                self.out.push_str("<p>");
                self.inlines(inlines);
                self.out.push_str("</p>\n");
            }
            BlockKind::Figure(image) => self.figure(image),
            BlockKind::List(list) => self.list(list),
            BlockKind::Quote(blocks) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Callout(kind, blocks) => self.callout(*kind, blocks),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Definitions(definitions) => self.definitions(definitions),
            BlockKind::Records(records) => self.records(records),
            BlockKind::Code { language, text } => self.code(language, text),
            BlockKind::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn heading(&mut self, entry: usize, content: &'a [Inline]) {
        self.heading = Some(entry);
        let level = self.document.outline.get(entry).map_or(2, |heading| heading.level.clamp(2, 6));
        let anchor = self.anchor(entry);
        // The link to the heading stands beside it, so that it is no part of the heading's name.
        let _ = write!(self.out, "<div class=\"heading\"><h{level} id=\"");
        push_escaped(&mut self.out, anchor);
        self.out.push_str("\">");
        self.is_heading = true;
        self.inlines(content);
        self.is_heading = false;
        let _ = write!(self.out, "</h{level}><a class=\"self\" href=\"#");
        super::inline::push_anchor(&mut self.out, anchor);
        self.out.push_str("\" aria-labelledby=\"");
        push_escaped(&mut self.out, anchor);
        self.out.push_str("\">#</a></div>\n");
    }

    fn anchor(&self, entry: usize) -> &'a str {
        let own = || self.document.outline.get(entry).map(|heading| heading.anchor.as_str());
        self.translation.anchors.get(entry).map(String::as_str).or_else(own).unwrap_or_default()
    }

    fn figure(&mut self, image: &'a Image) {
        self.out.push_str("<figure>\n");
        self.image(image);
        if let Some(caption) = &image.caption {
            self.out.push_str("\n<figcaption>");
            push_text(&mut self.out, caption, self.direction);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("\n</figure>\n");
    }

    fn list(&mut self, list: &'a List) {
        let tasks = list.items.iter().any(|item| item.task.is_some());
        let tag = match list.start {
            Some(start) => {
                self.out.push_str("<ol class=\"steps\"");
                if start != 1 {
                    let _ = write!(self.out, " start=\"{start}\"");
                }
                self.out.push_str(">\n");
                "</ol>\n"
            }
            None => {
                self.out.push_str(if tasks { "<ul class=\"tasks\">\n" } else { "<ul>\n" });
                "</ul>\n"
            }
        };
        for item in &list.items {
            self.item(item, list.tight);
        }
        self.out.push_str(tag);
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
    fn item_blocks(&mut self, blocks: &'a [Block], tight: bool) {
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(inlines) if tight => self.inlines(inlines),
                kind => {
                    if index == 0 || tight {
                        self.out.push('\n');
                    }
                    self.block(kind);
                }
            }
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
        self.out.push_str(self.words.callout(kind));
        self.out.push_str("</p>\n");
        self.blocks(blocks);
        self.out.push_str("</div>\n");
    }

    fn table(&mut self, table: &'a Table) {
        // What scrolls must take the focus, and what takes the focus must have a name.
        self.out.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"");
        match self.heading {
            Some(entry) => {
                let anchor = self.anchor(entry);
                push_escaped(&mut self.out, anchor);
            }
            None => self.out.push_str("p_title"),
        }
        self.out.push_str("\">\n<table>\n<thead>\n<tr>");
        for (cell, column) in table.head.iter().zip(&table.columns) {
            self.out.push_str("<th scope=\"col\"");
            self.out.push_str(alignment(*column));
            self.inlines(cell);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (cell, column) in row.iter().zip(&table.columns) {
                self.out.push_str("<td");
                self.out.push_str(alignment(*column));
                self.inlines(cell);
                self.out.push_str("</td>");
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn definitions(&mut self, definitions: &'a [Definition]) {
        self.out.push_str("<dl>\n");
        for definition in definitions {
            self.out.push_str("<div><dt>");
            self.inlines(&definition.term);
            self.out.push_str("</dt>");
            for details in &definition.details {
                self.out.push_str("<dd>");
                match details.as_slice() {
                    [Block { kind: BlockKind::Paragraph(inlines), .. }] => self.inlines(inlines),
                    blocks => self.blocks(blocks),
                }
                self.out.push_str("</dd>");
            }
            self.out.push_str("</div>\n");
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
        self.out.push_str(
            "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"p_notes\">\n\
             <h2 id=\"p_notes\">",
        );
        self.out.push_str(&self.words.footnotes);
        self.out.push_str("</h2>\n<ol>\n");
        for (index, note) in footnotes.iter().enumerate() {
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            let _ = write!(self.out, "<li id=\"p_n{number}\">");
            let (last, first) = match note.blocks.split_last() {
                Some((Block { kind: BlockKind::Paragraph(inlines), .. }, first)) => {
                    (Some(inlines), first)
                }
                _ => (None, note.blocks.as_slice()),
            };
            self.blocks(first);
            self.out.push_str("<p>");
            if let Some(inlines) = last {
                self.inlines(inlines);
            }
            self.back_links(number, self.marks.get(index).copied().unwrap_or_default());
            self.out.push_str("</p></li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn back_links(&mut self, number: u32, marks: u32) {
        let label = self.words.back_to_text(number);
        for mark in 1..=marks {
            let id = MarkId { number, mark };
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
