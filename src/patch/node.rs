//! What a page consists of, and which of its texts stand in which part.

use super::lines::{before, line_start};
use crate::document::{Block, BlockKind, Definition, Image, TextKind};
use crate::load::PageFile;
use std::ops::Range;

/// A part of a page.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: NodeKind,
    /// Where it stands in the file, without white space at its ends.
    pub(super) span: Range<usize>,
    /// Its texts, by their places in [`PageFile::texts`].
    pub(super) texts: Range<usize>,
    pub(super) children: Vec<Node>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NodeKind {
    /// The whole body.
    Body,
    /// A heading of a level.
    Heading(u8),
    /// A paragraph, a figure, cards, code, a rule.
    Leaf,
    /// A quotation or a callout.
    Quote,
    /// A list, and whether its items stand close together.
    List {
        is_tight: bool,
    },
    Item,
    Table,
    Row,
    Definitions,
    Definition,
    /// One explanation of a term.
    Detail,
    /// A note at the foot.
    Note,
}

impl NodeKind {
    /// Returns whether one part can stand where the other stands.
    pub(super) fn is_like(self, other: Self) -> bool {
        let is_block = |kind| {
            !matches!(kind, Self::Body | Self::Item | Self::Row | Self::Definition | Self::Detail)
        };
        match (self, other) {
            (Self::Note, _) | (_, Self::Note) => self == other,
            _ => self == other || (is_block(self) && is_block(other)),
        }
    }
}

impl Node {
    /// Returns the parts that hold a text, from this one inwards.
    pub(super) fn path(&self, text: usize) -> Vec<&Node> {
        let mut path = vec![self];
        let mut inner = self;
        while let Some(child) = inner.children.iter().find(|child| child.texts.contains(&text)) {
            path.push(child);
            inner = child;
        }
        path
    }
}

/// Takes a page apart; `None` if its texts are not where they are looked for.
pub(super) fn nodes(page: &PageFile) -> Option<Node> {
    let is_front = |text: &&crate::document::TextBlock| {
        let front = &page.front;
        match text.kind {
            TextKind::Title => true,
            TextKind::Summary => front.summary.is_some(),
            _ => false,
        }
    };
    let next = page.texts.iter().take_while(is_front).count();
    let mut taker = Taker { page, next };
    let mut children = Vec::new();
    if let Some(glance) = &page.document.glance {
        children.push(taker.definitions(glance)?);
    }
    children.extend(taker.blocks(&page.document.blocks)?);
    for note in &page.document.footnotes {
        let inner = taker.blocks(&note.blocks)?;
        children.extend(taker.around(NodeKind::Note, inner));
    }
    let body = Node {
        kind: NodeKind::Body,
        span: 0..page.source.text().len(),
        texts: next..page.texts.len(),
        children,
    };
    (taker.next == page.texts.len()).then_some(body)
}

struct Taker<'a> {
    page: &'a PageFile,
    /// The next text.
    next: usize,
}

impl Taker<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Option<Vec<Node>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Option<Node> {
        let from = self.next;
        let mut children = Vec::new();
        let kind = match &block.kind {
            BlockKind::Heading { entry, .. } => {
                self.next += 1;
                NodeKind::Heading(self.page.document.outline.get(*entry)?.level)
            }
            BlockKind::Paragraph(_) => {
                self.next += 1;
                NodeKind::Leaf
            }
            BlockKind::Figure(image) => {
                self.next += texts_of(image);
                NodeKind::Leaf
            }
            BlockKind::Records(records) => {
                self.next += records.len();
                NodeKind::Leaf
            }
            BlockKind::Code { .. } | BlockKind::Rule => NodeKind::Leaf,
            BlockKind::Quote(inner) | BlockKind::Callout(_, inner) => {
                children = self.blocks(inner)?;
                NodeKind::Quote
            }
            BlockKind::List(list) => {
                for item in &list.items {
                    let inner = self.blocks(&item.blocks)?;
                    children.extend(self.around(NodeKind::Item, inner));
                }
                NodeKind::List { is_tight: list.tight }
            }
            BlockKind::Table(table) => {
                for _ in 0..=table.rows.len() {
                    let text = self.page.texts.get(self.next)?;
                    let texts = self.next..self.next + 1;
                    let span = text.span.range();
                    children.push(Node { kind: NodeKind::Row, span, texts, children: Vec::new() });
                    self.next += 1;
                }
                NodeKind::Table
            }
            BlockKind::Definitions(definitions) => {
                return self.definitions(definitions);
            }
        };
        let span = self.trimmed(block.span.range());
        Some(Node { kind, span, texts: from..self.next, children })
    }

    fn definitions(&mut self, definitions: &[Definition]) -> Option<Node> {
        let from = self.next;
        let mut children = Vec::new();
        for definition in definitions {
            let first = self.next;
            let term = self.page.texts.get(first)?.span.range();
            self.next += 1;
            let mut details = Vec::new();
            for detail in &definition.details {
                let inner = self.blocks(detail)?;
                details.extend(self.around(NodeKind::Detail, inner));
            }
            let end = details.last().map_or(term.end, |detail: &Node| detail.span.end);
            let texts = first..self.next;
            let span = term.start..end.max(term.end);
            children.push(Node { kind: NodeKind::Definition, span, texts, children: details });
        }
        // What a parser takes for the place of such a list may reach into what follows it.
        let span = children.first()?.span.start..children.last()?.span.end;
        Some(Node { kind: NodeKind::Definitions, span, texts: from..self.next, children })
    }

    /// Makes a part that has no place of its own around those within it; an empty one is none.
    fn around(&self, kind: NodeKind, children: Vec<Node>) -> Option<Node> {
        let (first, last) = (children.first()?, children.last()?);
        let span = first.span.start..last.span.end;
        let texts = first.texts.start..last.texts.end;
        Some(Node { kind, span, texts, children })
    }

    /// Narrows a stretch to what is no white space, and no mark of a quotation alone, at its ends.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let file = self.page.source.text();
        let Some(text) = file.get(span.clone()) else { return span };
        let start = span.start + (text.len() - text.trim_start().len());
        let mut end = span.start + text.trim_end().len();
        loop {
            let line = line_start(file, end).max(start);
            let rest = file[line..end].trim_matches([' ', '\t', '\r', '>']);
            if rest.is_empty() && line > start {
                end = start + file[start..line].trim_end().len();
            } else {
                return start..end.max(start);
            }
        }
    }
}

fn texts_of(image: &Image) -> usize {
    usize::from(!image.alt.is_empty()) + usize::from(image.caption.is_some())
}

/// Returns what opens the first line of a part, its own marks left out.
pub(super) fn lead<'a>(page: &'a PageFile, node: &Node) -> &'a str {
    before(page.source.text(), node.span.start)
}
