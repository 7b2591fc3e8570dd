//! A guide as a tree of its parts: what readers see as one thing, and what it holds.

use super::super::units::Unit;
use crate::document::{
    Block, BlockKind, CalloutKind, Definition, Document, Image, Inline, Inlines, LinkId, List,
    OutlineEntry, Table,
};
use crate::source::Span;
use std::ops::Range;

/// What a part is. Two parts are alike if their [`Class`] is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(u8),
    Paragraph,
    Figure,
    List(Marks),
    Item,
    Quote,
    Callout(CalloutKind),
    Table,
    Row,
    Definitions,
    Definition,
    Record,
    Code,
    Rule,
    Note,
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    Bullets,
    Numbers,
    Boxes,
}

/// What a part is, whatever its level, its marks or its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Heading,
    Paragraph,
    Figure,
    List,
    Item,
    Quote,
    Table,
    Row,
    Definitions,
    Definition,
    Record,
    Code,
    Rule,
    Note,
}

impl Kind {
    pub(super) fn class(self) -> Class {
        match self {
            Self::Heading(_) => Class::Heading,
            Self::Paragraph => Class::Paragraph,
            Self::Figure => Class::Figure,
            Self::List(_) => Class::List,
            Self::Item => Class::Item,
            Self::Quote | Self::Callout(_) => Class::Quote,
            Self::Table => Class::Table,
            Self::Row => Class::Row,
            Self::Definitions => Class::Definitions,
            Self::Definition => Class::Definition,
            Self::Record => Class::Record,
            Self::Code => Class::Code,
            Self::Rule => Class::Rule,
            Self::Note => Class::Note,
        }
    }

    /// Returns the name by which messages know it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Heading(2) => "heading-2",
            Self::Heading(3) => "heading-3",
            Self::Heading(4) => "heading-4",
            Self::Heading(5) => "heading-5",
            Self::Heading(_) => "heading-6",
            Self::Paragraph => "paragraph",
            Self::Figure => "figure",
            Self::List(Marks::Bullets) => "list",
            Self::List(Marks::Numbers) => "numbered-list",
            Self::List(Marks::Boxes) => "task-list",
            Self::Item => "item",
            Self::Quote => "quote",
            Self::Callout(kind) => kind.name(),
            Self::Table => "table",
            Self::Row => "row",
            Self::Definitions | Self::Definition => "definition",
            Self::Record => "record",
            Self::Code => "code",
            Self::Rule => "rule",
            Self::Note => "footnote",
        }
    }
}

/// A part of a guide.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Where it stands, its parts included.
    pub(super) span: Span,
    /// Its units, those of its parts included.
    pub(super) units: Range<usize>,
    /// Its texts, likewise; see [`crate::load::PageFile::texts`].
    pub(super) texts: Range<usize>,
    /// The images among its own words.
    pub(super) images: Vec<LinkId>,
    pub(super) has_caption: bool,
    /// How many columns it has, if it is a table.
    pub(super) columns: usize,
    pub(super) parts: Vec<Node>,
}

/// A note under its name, and its parts.
pub(super) type Note = (Box<str>, Vec<Node>);

/// Takes a document apart; `first` is the place of the first of its texts that is not its title or
/// its summary. Units and texts are counted in the order in which they are made elsewhere.
pub(super) fn nodes(document: &Document, first: usize) -> (Vec<Node>, Vec<Note>) {
    let mut walk = Walk { outline: &document.outline, units: 0, texts: first };
    let mut body = Vec::new();
    if let Some(glance) = &document.glance {
        let span = glance.iter().flat_map(|one| &one.details).flatten().next();
        let span = span.map_or(Span::default(), |block| block.span);
        body.push(walk.definitions(glance, span));
    }
    body.extend(walk.blocks(&document.blocks));
    let of_note = |note: &crate::document::Footnote| {
        // The units of each note are counted by themselves.
        walk.units = 0;
        (note.label.clone(), walk.blocks(&note.blocks))
    };
    (body, document.footnotes.iter().map(of_note).collect())
}

impl Node {
    /// Makes one part of all from `first` to `last`.
    pub(super) fn of(kind: Kind, first: &Self, last: &Self) -> Self {
        Self {
            kind,
            span: first.span,
            units: first.units.start..last.units.end,
            texts: first.texts.start..last.texts.end,
            images: Vec::new(),
            has_caption: false,
            columns: 0,
            parts: Vec::new(),
        }
    }

    /// Returns the units that are its own or of its parts.
    pub(super) fn units<'a>(&self, units: &'a [Unit]) -> &'a [Unit] {
        units.get(self.units.clone()).unwrap_or_default()
    }
}

struct Walk<'a> {
    outline: &'a [OutlineEntry],
    units: usize,
    texts: usize,
}

impl Walk<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(blocks.len());
        for block in blocks {
            if let BlockKind::Records(records) = &block.kind {
                nodes.extend(records.iter().map(|_| self.leaf(Kind::Record, block.span, 1)));
            } else {
                nodes.push(self.block(block));
            }
        }
        nodes
    }

    fn block(&mut self, block: &Block) -> Node {
        let span = block.span;
        match &block.kind {
            BlockKind::Heading { entry, content } => {
                let level = self.outline.get(*entry).map_or(2, |entry| entry.level);
                self.words(Kind::Heading(level), content, span)
            }
            BlockKind::Paragraph(content) => self.words(Kind::Paragraph, content, span),
            BlockKind::Figure(image) => self.figure(image, span),
            BlockKind::List(list) => self.list(list, span),
            BlockKind::Quote(inner) => self.boxed(Kind::Quote, inner, span),
            BlockKind::Callout(kind, inner) => self.boxed(Kind::Callout(*kind), inner, span),
            BlockKind::Table(table) => self.table(table, span),
            BlockKind::Definitions(definitions) => self.definitions(definitions, span),
            BlockKind::Records(_) => self.leaf(Kind::Record, span, 1),
            BlockKind::Code { .. } => self.leaf(Kind::Code, span, 0),
            BlockKind::Rule => self.leaf(Kind::Rule, span, 0),
        }
    }

    /// Makes a part of one unit.
    fn leaf(&mut self, kind: Kind, span: Span, texts: usize) -> Node {
        let node = self.begin(kind, span);
        self.units += 1;
        self.texts += texts;
        self.end(node)
    }

    fn words(&mut self, kind: Kind, content: &[Inline], span: Span) -> Node {
        let mut node = self.leaf(kind, span, 1);
        collect(content, &mut node.images);
        node
    }

    fn figure(&mut self, image: &Image, span: Span) -> Node {
        let has_caption = image.caption.is_some();
        let texts = usize::from(!image.alt.is_empty()) + usize::from(has_caption);
        let node = self.leaf(Kind::Figure, span, texts);
        Node { images: vec![image.link], has_caption, ..node }
    }

    fn list(&mut self, list: &List, span: Span) -> Node {
        let marks = match list.start {
            _ if list.items.iter().any(|item| item.task.is_some()) => Marks::Boxes,
            Some(_) => Marks::Numbers,
            None => Marks::Bullets,
        };
        let mut node = self.begin(Kind::List(marks), span);
        for item in &list.items {
            let span = item.blocks.first().map_or(span, |block| block.span);
            let part = self.begin(Kind::Item, span);
            let parts = self.blocks(&item.blocks);
            node.parts.push(self.end(Node { parts, ..part }));
        }
        self.end(node)
    }

    fn boxed(&mut self, kind: Kind, inner: &[Block], span: Span) -> Node {
        let node = self.begin(kind, span);
        self.units += 1;
        let parts = self.blocks(inner);
        self.end(Node { parts, ..node })
    }

    fn table(&mut self, table: &Table, span: Span) -> Node {
        let mut node = self.begin(Kind::Table, span);
        node.columns = table.columns.len();
        for cells in std::iter::once(&table.head).chain(&table.rows) {
            let mut row = self.begin(Kind::Row, span);
            self.units += cells.len();
            self.texts += 1;
            cells.iter().for_each(|cell: &Inlines| collect(cell, &mut row.images));
            node.parts.push(self.end(row));
        }
        self.end(node)
    }

    fn definitions(&mut self, definitions: &[Definition], span: Span) -> Node {
        let mut node = self.begin(Kind::Definitions, span);
        for definition in definitions {
            let mut part = self.begin(Kind::Definition, span);
            self.units += 1;
            self.texts += 1;
            collect(&definition.term, &mut part.images);
            for detail in &definition.details {
                part.parts.extend(self.blocks(detail));
            }
            node.parts.push(self.end(part));
        }
        self.end(node)
    }

    fn begin(&self, kind: Kind, span: Span) -> Node {
        Node {
            kind,
            span,
            units: self.units..self.units,
            texts: self.texts..self.texts,
            images: Vec::new(),
            has_caption: false,
            columns: 0,
            parts: Vec::new(),
        }
    }

    fn end(&self, mut node: Node) -> Node {
        node.units.end = self.units;
        node.texts.end = self.texts;
        node
    }
}

/// Adds the images that stand among words.
fn collect(inlines: &[Inline], images: &mut Vec<LinkId>) {
    for inline in inlines {
        match inline {
            Inline::Image(image) => images.push(image.link),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link(_, inner)
            | Inline::Record { words: inner, .. } => collect(inner, images),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Footnote(_)
            | Inline::SoftBreak
            | Inline::HardBreak => {}
        }
    }
}
