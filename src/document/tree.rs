//! The types of the tree. Two exhaustive matches (web and print) consume them.

use crate::source::Span;

/// One file's Markdown, read once and never changed.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The definition list that stands before the first heading: the guide at a glance.
    pub glance: Option<Vec<Definition>>,
    /// Everything else in reading order; the first heading is not among them if it became [`Self::title`].
    pub blocks: Vec<Block>,
    /// Headings in reading order, without the title.
    pub outline: Vec<OutlineEntry>,
    /// Every destination, in the order of [`LinkId`].
    pub links: Vec<Href>,
    /// Notes in the order of their first mark, which is their number.
    pub footnotes: Vec<Footnote>,
    /// The level-one heading that opens the body, if the front matter has no title.
    pub title: Option<Inlines>,
}

/// A run of inlines, without spare room: most of a kit's memory is these.
pub type Inlines = Box<[Inline]>;

/// A block and where it stands.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the file.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Debug)]
pub enum BlockKind {
    /// A heading of level 2 to 6; `entry` is its place in the outline.
    Heading {
        /// Its index in [`Document::outline`], which holds level and anchor.
        entry: usize,
        /// Its text.
        content: Inlines,
    },
    /// A paragraph.
    Paragraph(Inlines),
    /// A paragraph that holds an image only; the image's title is its caption.
    Figure(Box<Image>),
    /// A bulleted, numbered or task list.
    List(Box<List>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A boxed note.
    Callout(CalloutKind, Vec<Block>),
    /// A table.
    Table(Box<Table>),
    /// Terms and what they mean.
    Definitions(Vec<Definition>),
    /// Text shown as typed.
    Code {
        /// The word after the opening fence, often empty.
        language: Box<str>,
        /// The text.
        text: Box<str>,
    },
    /// A break between subjects.
    Rule,
}

/// A list.
#[derive(Clone, Debug)]
pub struct List {
    /// The first number of a numbered list.
    pub start: Option<u64>,
    /// Whether items stand close together.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct ListItem {
    /// Whether its box is ticked, if it has one.
    pub task: Option<bool>,
    /// What it holds. In a tight list the text is a paragraph too.
    pub blocks: Vec<Block>,
}

/// The five kinds of boxed notes, as GitHub writes them (`> [!WARNING]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalloutKind {
    /// Worth knowing.
    Note,
    /// Makes it easier.
    Tip,
    /// Needed for success.
    Important,
    /// Something bad follows otherwise.
    Warning,
    /// Danger.
    Caution,
}

impl CalloutKind {
    /// Returns the name by which themes and messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// How a table's column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end.
    End,
}

/// A table; every row has as many cells as there are columns.
#[derive(Clone, Debug)]
pub struct Table {
    /// One per column.
    pub columns: Vec<Alignment>,
    /// The header row.
    pub head: Vec<Inlines>,
    /// The rows below.
    pub rows: Vec<Vec<Inlines>>,
}

/// Terms that share one or more meanings.
#[derive(Clone, Debug)]
pub struct Definition {
    /// What is explained.
    pub term: Inlines,
    /// The explanations.
    pub details: Vec<Vec<Block>>,
}

/// The index of a destination in [`Document::links`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub u32);

/// The index of a note in [`Document::footnotes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FootnoteId(pub u32);

/// A piece of running text.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Text with the locale's typography.
    Text(Box<str>),
    /// Text shown as typed.
    Code(Box<str>),
    /// Stress.
    Emphasis(Inlines),
    /// Strong importance.
    Strong(Inlines),
    /// No longer true.
    Strikethrough(Inlines),
    /// A link.
    Link(LinkId, Inlines),
    /// An image within text.
    Image(Box<Image>),
    /// The mark of a note.
    Footnote(FootnoteId),
    /// A line end in the source, which is a space or, between Han characters, nothing.
    SoftBreak,
    /// A line end that is kept.
    HardBreak,
}

/// An image.
#[derive(Clone, Debug)]
pub struct Image {
    /// Where it lies.
    pub link: LinkId,
    /// What it shows, for those who do not see it.
    pub alt: Box<str>,
    /// The title in quotation marks after the address, shown as the caption.
    pub caption: Option<Box<str>>,
}

/// A note at the foot of the page.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// Its name in the source.
    pub label: Box<str>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// How many marks refer to it.
    pub marks: u32,
}

/// A heading, as contents lists and links see it.
#[derive(Clone, Debug)]
pub struct OutlineEntry {
    /// 2 to 6.
    pub level: u8,
    /// `{#id}`, else made from the text; unique in the document.
    pub anchor: String,
    /// Its text without marks.
    pub text: String,
    /// Where the heading stands.
    pub span: Span,
}

/// A destination as typed.
#[derive(Clone, Debug)]
pub struct Href {
    /// The address.
    pub target: String,
    /// Where the address stands in the file.
    pub span: Span,
    /// Whether it is to be shown rather than followed.
    pub is_image: bool,
}

/// Returns the text of inlines without any marks, for titles, contents lists and descriptions.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link(_, inner) => {
                push_plain(inner, text);
            }
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Footnote(_) => {}
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
        }
    }
}
