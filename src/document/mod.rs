//! Markdown as a typed tree.
//!
//! In: one file's Markdown body, and the typography of its locale. Out: an immutable [`Document`]
//! of blocks and inlines with spans, its outline, its links and its footnotes; and what was wrong
//! with it. Text has its locale's typography already. There is no node for raw HTML, so no
//! back-end has to decide what to do with it. A document also names its texts that are translated
//! one by one ([`TextBlock`]). Whether a link leads anywhere is for `model`.
//!
//! This is the only user of pulldown-cmark.

mod marks;
mod outline;
mod parse;
mod record;
mod text;
mod tree;
mod typography;

pub use marks::{Mark, MarkedPiece, is_one_paragraph, marked_pieces};
pub use outline::slugify;
pub use parse::parse;
pub use record::{
    RecordAddress, RecordBlock, RecordKind, TypedRecord, record_address, typed_records,
};
pub use text::{Digest, Passage, TextBlock, TextKind, TextPlace, count_words};
pub use tree::*;
pub use typography::Typography;
