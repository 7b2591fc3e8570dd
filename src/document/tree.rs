//! The types of the tree. Two exhaustive matches (web and print) consume them.

use super::{RecordBlock, RecordKind};
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
    /// Cards and lists of records: a paragraph that holds links to them and nothing else.
    Records(Vec<RecordBlock>),
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
    /// A record within text.
    Record {
        /// What the record is.
        kind: RecordKind,
        /// Where the link leads.
        link: LinkId,
        /// The link's own words; empty in the short form, which shows the record itself.
        words: Inlines,
        /// Whether it stands where nothing can be followed: within a link, the page's title or
        /// alternative text.
        is_plain: bool,
    },
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
    /// What it shows, for those who do not see it: text, and records that are to be read as text.
    pub alt: Inlines,
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
    /// Its text without marks, with the names of records in place of what they say.
    pub text: String,
    /// Its content if records stand in it, which only the kit as a whole can put into words.
    pub content: Option<Inlines>,
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
/// Records in their short form, which have no words of their own, are left out.
pub fn plain_text(inlines: &[Inline]) -> String {
    plain_text_with(inlines, &mut |_| String::new())
}

/// Returns the text of inlines without any marks; `say` puts a record in its short form into words.
pub fn plain_text_with(inlines: &[Inline], say: &mut dyn FnMut(LinkId) -> String) -> String {
    let mut text = String::new();
    push_plain(inlines, say, &mut text);
    text
}

/// Returns whether a record stands anywhere among inlines.
pub fn holds_record(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Record { .. } => true,
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strikethrough(inner)
        | Inline::Link(_, inner) => holds_record(inner),
        Inline::Image(image) => holds_record(&image.alt),
        Inline::Text(_)
        | Inline::Code(_)
        | Inline::Footnote(_)
        | Inline::SoftBreak
        | Inline::HardBreak => false,
    })
}

fn push_plain(inlines: &[Inline], say: &mut dyn FnMut(LinkId) -> String, text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link(_, inner) => {
                push_plain(inner, say, text);
            }
            Inline::Record { link, words, .. } if words.is_empty() => text.push_str(&say(*link)),
            Inline::Record { words, .. } => push_plain(words, say, text),
            Inline::Image(image) => push_plain(&image.alt, say, text),
            Inline::Footnote(_) => {}
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
        }
    }
}
