//! The builder: open containers on a stack, finished blocks on another.

use super::super::{Block, BlockKind, CalloutKind, Definition, Document, Href, Inline, Inlines};
use super::super::{List, ListItem, Typography};
use super::NESTING_LIMIT;
use super::faults;
use super::headings::Headings;
use super::hidden;
use super::images::OpenImage;
use super::line::Line;
use super::links::OpenLink;
use super::notes::Notes;
use super::records::OpenList;
use super::survey::{Survey, survey};
use super::tables::OpenTable;
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::source::SourceFile;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, RefDefs, Tag};
use std::ops::Range;
use std::sync::Arc;

/// A container that is open; `first` is where its blocks begin on the stack of blocks.
struct Frame {
    kind: Container,
    first: usize,
    start: usize,
}

enum Container {
    Quote(Option<CalloutKind>),
    List { start: Option<u64>, tight: bool, items: Vec<ListItem> },
    Item { task: Option<bool> },
    Definitions(Vec<Definition>),
    Details,
    Note { label: usize, outer: Option<usize> },
}

/// A block that is open and holds running text.
pub(super) enum Leaf {
    Paragraph {
        start: usize,
    },
    /// The text of a list item without a paragraph of its own.
    Bare {
        start: usize,
    },
    Heading {
        level: u8,
        id: Option<Box<str>>,
        start: usize,
    },
    Term,
    Cell,
}

/// The state of one pass over a file.
pub(super) struct Builder<'a> {
    pub(super) source: &'a Arc<SourceFile>,
    /// Where the body begins in the file.
    pub(super) base: usize,
    pub(super) body: &'a str,
    pub(super) survey: Survey,
    pub(super) typography: Typography,
    pub(super) findings: Findings,
    pub(super) line: Line,
    pub(super) leaf: Option<Leaf>,
    /// The links whose text is being read; one may stand in another's text.
    pub(super) open_links: Vec<OpenLink>,
    /// The links to lists in the block that is open.
    pub(super) open_lists: Vec<OpenList>,
    pub(super) image: Option<OpenImage>,
    pub(super) links: Vec<Href>,
    pub(super) headings: Headings,
    pub(super) notes: Notes,
    pub(super) table: Option<OpenTable>,
    /// Where the inline read last ends in the body.
    pub(super) inline_end: usize,
    glance: Option<Vec<Definition>>,
    blocks: Vec<Block>,
    frames: Vec<Frame>,
    /// How many elements are open within what stands too deep, and is skipped.
    skipped: usize,
    depth: usize,
    /// Whether something was too deep before; one finding says enough.
    was_too_deep: bool,
    code: Option<(Box<str>, String)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        source: &'a Arc<SourceFile>,
        base: usize,
        body: &'a str,
        has_title: bool,
        typography: Typography,
    ) -> Self {
        let survey = survey(body);
        Self {
            source,
            base,
            body,
            survey,
            typography,
            findings: Findings::default(),
            line: Line::new(survey),
            leaf: None,
            open_links: Vec::new(),
            open_lists: Vec::new(),
            image: None,
            links: Vec::new(),
            headings: Headings::new(has_title),
            notes: Notes::default(),
            table: None,
            inline_end: 0,
            glance: None,
            blocks: Vec::new(),
            frames: Vec::new(),
            skipped: 0,
            depth: 0,
            was_too_deep: false,
            code: None,
        }
    }

    /// Takes one event; `definitions` are those of reference links.
    pub(super) fn take(
        &mut self,
        event: Event<'a>,
        range: Range<usize>,
        definitions: &RefDefs<'_>,
    ) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range, definitions),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.text(&text, range),
            },
            Event::Rule => {
                self.end_bare();
                self.push(BlockKind::Rule, range);
            }
            Event::TaskListMarker(done) => {
                if let Some(Frame { kind: Container::Item { task }, .. }) = self.frames.last_mut() {
                    *task = Some(done);
                }
            }
            // An HTML block is read whole when it starts.
            Event::Html(_) => {}
            inline => self.inline(inline, range),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>, definitions: &RefDefs<'_>) {
        let start = range.start;
        match tag {
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => return self.start_inline(tag, range, definitions),
            Tag::Item | Tag::DefinitionListTitle | Tag::TableCell => {}
            _ => self.end_bare(),
        }
        match tag {
            Tag::Paragraph => {
                if let Some(Frame { kind: Container::Item { .. }, .. }) = self.frames.last() {
                    self.loosen();
                }
                self.leaf = Some(Leaf::Paragraph { start });
            }
            Tag::Heading { level, id, .. } => {
                let id = id.map(|id| id.as_ref().into());
                self.leaf = Some(Leaf::Heading { level: level as u8, id, start });
            }
            Tag::BlockQuote(kind) => {
                self.open(Container::Quote(kind.map(callout_kind)), range);
            }
            Tag::CodeBlock(kind) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', ',', '\t']).next().unwrap_or("")
                    }
                    CodeBlockKind::Indented => "",
                };
                self.code = Some((language.into(), String::new()));
            }
            Tag::HtmlBlock => {
                self.html_block(range);
                self.skipped = 1;
            }
            Tag::List(start) => {
                self.open(Container::List { start, tight: true, items: Vec::new() }, range);
            }
            Tag::Item => self.push_frame(Container::Item { task: None }, start),
            Tag::FootnoteDefinition(label) => {
                let index = self.notes.begin(&label);
                let outer = self.notes.within.replace(index);
                if !self.open(Container::Note { label: index, outer }, range) {
                    self.notes.within = outer;
                }
            }
            Tag::DefinitionList => {
                self.open(Container::Definitions(Vec::new()), range);
            }
            Tag::DefinitionListTitle => self.leaf = Some(Leaf::Term),
            Tag::DefinitionListDefinition => self.push_frame(Container::Details, start),
            Tag::Table(columns) => self.table = Some(OpenTable::new(&columns)),
            Tag::TableHead | Tag::TableRow => {}
            Tag::TableCell => self.leaf = Some(Leaf::Cell),
            Tag::MetadataBlock(_) => self.skipped = 1,
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {}
        }
    }

    fn end(&mut self, tag: pulldown_cmark::TagEnd, range: Range<usize>) {
        use pulldown_cmark::TagEnd;
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.end_leaf(range.end),
            TagEnd::DefinitionListTitle => {
                self.leaf = None;
                let term = self.end_line();
                if let Some(Container::Definitions(list)) = self.container() {
                    list.push(Definition { term, details: Vec::new() });
                }
            }
            TagEnd::TableCell => {
                self.leaf = None;
                let cell = self.end_line();
                if let Some(table) = &mut self.table {
                    table.cell(cell, range.end);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(range),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(BlockKind::Table(Box::new(table.finish())), range);
                }
            }
            TagEnd::CodeBlock => {
                if let Some((language, code)) = self.code.take() {
                    let text = code_text(code);
                    self.push(BlockKind::Code { language, text }, range);
                }
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition => {
                self.end_bare();
                self.close(range);
            }
            TagEnd::Link => self.end_inline(true, range),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Image => self.end_inline(false, range),
            TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn container(&mut self) -> Option<&mut Container> {
        self.frames.last_mut().map(|frame| &mut frame.kind)
    }

    /// Opens a container, unless it stands too deep: then all of it is skipped.
    fn open(&mut self, container: Container, range: Range<usize>) -> bool {
        if self.depth == NESTING_LIMIT {
            self.too_deep(range.start);
            self.skipped = 1;
            return false;
        }
        self.depth += 1;
        self.push_frame(container, range.start);
        true
    }

    fn push_frame(&mut self, kind: Container, start: usize) {
        self.frames.push(Frame { kind, first: self.blocks.len(), start });
    }

    /// Reports the first thing that is nested too deep.
    pub(super) fn too_deep(&mut self, at: usize) {
        if !std::mem::replace(&mut self.was_too_deep, true) {
            let length = self.body[at..].chars().next().map_or(0, char::len_utf8);
            let finding = Diagnostic::new(&code::NESTING_TOO_DEEP).number("limit", NESTING_LIMIT);
            self.report(finding, at..at + length);
        }
    }

    fn close(&mut self, range: Range<usize>) {
        let Some(frame) = self.frames.pop() else { return };
        let blocks: Vec<Block> = match frame.kind {
            Container::List { .. } | Container::Definitions(_) => Vec::new(),
            _ => self.blocks.drain(frame.first..).collect(),
        };
        let range = frame.start..range.end;
        match frame.kind {
            Container::Item { task } => {
                if let Some(Container::List { items, .. }) = self.container() {
                    items.push(ListItem { task, blocks });
                }
                return;
            }
            Container::Details => {
                if let Some(Container::Definitions(list)) = self.container()
                    && let Some(last) = list.last_mut()
                {
                    last.details.push(blocks);
                }
                return;
            }
            // What stood in it was a note or a comment.
            Container::Quote(None) if blocks.is_empty() => {}
            Container::Quote(None) => self.push(BlockKind::Quote(blocks), range),
            Container::Quote(Some(kind)) => self.push(BlockKind::Callout(kind, blocks), range),
            Container::List { start, tight, mut items } => {
                items.shrink_to_fit();
                self.push(BlockKind::List(Box::new(List { start, tight, items })), range);
            }
            Container::Definitions(mut list) => {
                list.shrink_to_fit();
                let opens_page = self.frames.is_empty() && self.headings.outline.is_empty();
                if opens_page && self.glance.is_none() {
                    self.glance = Some(list);
                } else {
                    self.push(BlockKind::Definitions(list), range);
                }
            }
            Container::Note { label, outer } => {
                self.notes.within = outer;
                self.end_note(label, blocks, range);
            }
        }
        self.depth -= 1;
    }

    /// Notes that the list whose item is open has paragraphs.
    fn loosen(&mut self) {
        let list = self.frames.len().checked_sub(2).and_then(|i| self.frames.get_mut(i));
        if let Some(Frame { kind: Container::List { tight, .. }, .. }) = list {
            *tight = false;
        }
    }

    pub(super) fn push(&mut self, kind: BlockKind, range: Range<usize>) {
        let span = self.span(range);
        self.blocks.push(Block { kind, span });
    }

    /// Returns whether the block that is open is the first of a quotation that is no callout.
    fn opens_quote(&self) -> bool {
        self.frames.last().is_some_and(|frame| {
            matches!(frame.kind, Container::Quote(None)) && frame.first == self.blocks.len()
        })
    }

    /// Returns whether the block that is open stands where cards and lists have room: not in a list,
    /// a definition or a note.
    fn has_room(&self) -> bool {
        self.frames.iter().all(|frame| matches!(frame.kind, Container::Quote(_)))
    }

    /// Returns whether the block that is open stands in no container.
    pub(super) fn is_outermost(&self) -> bool {
        self.frames.is_empty()
    }

    /// Ends the text of a list item that has no paragraph of its own.
    fn end_bare(&mut self) {
        if let Some(Leaf::Bare { .. }) = self.leaf {
            self.end_leaf(self.inline_end);
        }
    }

    fn end_leaf(&mut self, end: usize) {
        match self.leaf.take() {
            Some(Leaf::Paragraph { start } | Leaf::Bare { start }) => {
                if self.opens_quote() {
                    faults::callout_marker(self);
                }
                faults::look(self);
                let content = self.line.finish(self.typography);
                let records = self.has_room().then(|| self.record_blocks(&content)).flatten();
                if let Some(records) = records {
                    return self.push(BlockKind::Records(records), start..end);
                }
                self.refuse_lists();
                if content.iter().all(is_blank) {
                    return;
                }
                let kind = match <Box<[Inline; 1]>>::try_from(content).map(|one| *one) {
                    Ok([Inline::Image(image)]) => BlockKind::Figure(image),
                    Ok(one) => BlockKind::Paragraph(Box::new(one)),
                    Err(content) => BlockKind::Paragraph(content),
                };
                self.push(kind, start..end);
            }
            Some(Leaf::Heading { level, id, start }) => self.end_heading(level, id, start..end),
            Some(Leaf::Term | Leaf::Cell) | None => {}
        }
    }

    /// Ends the running text that is open, and looks for what is wrong with it.
    pub(super) fn end_line(&mut self) -> Inlines {
        faults::look(self);
        self.refuse_lists();
        self.line.finish(self.typography)
    }

    /// Ends the pass.
    pub(super) fn finish(mut self) -> Reported<Document> {
        hidden::look(&mut self);
        let footnotes = self.number_notes();
        let mut outline = std::mem::take(&mut self.headings.outline);
        super::super::outline::name_anchors(&mut outline, self.source, &mut self.findings);
        self.blocks.shrink_to_fit();
        let document = Document {
            glance: self.glance,
            blocks: self.blocks,
            outline,
            links: self.links,
            footnotes,
            title: self.headings.title,
        };
        Reported::new(document, self.findings)
    }

    /// Returns the parts of the document in which marks of notes may stand.
    pub(super) fn parts(
        &mut self,
    ) -> (&mut [Block], &mut Option<Vec<Definition>>, &mut Option<Inlines>) {
        (&mut self.blocks, &mut self.glance, &mut self.headings.title)
    }
}

fn callout_kind(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

/// Returns whether an inline leaves nothing on the page, as a line break does that stands alone.
fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Code keeps its tabs and line ends, as `\n`, and loses other control characters.
fn code_text(code: String) -> Box<str> {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !code.contains(odd) {
        return code.into();
    }
    let lines = code.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| !odd(*c)).collect::<String>().into()
}
