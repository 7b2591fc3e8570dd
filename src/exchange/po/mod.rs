//! PO, as GNU gettext reads and writes it.
//!
//! In: units, or the text of a file. Out: the text, in the order and with the line ends of gettext's
//! own tools without wrapping, or units with their places. Inline Markdown stays as it is typed.

mod entries;
mod lines;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The header that names the locale translated from; gettext has none of its own.
const SOURCE_HEADER: &str = "X-Source-Language";

/// What opens the line on what people call the place of a text.
const GUIDE: &str = "Guide: ";

/// What opens the line with the address at which the text can be looked at.
const PAGE: &str = "Page: ";

/// What opens the line on what the translation was when the file left.
const LEFT: &str = "Left: ";

/// What opens the last line about the place of a text; the kit's notes follow.
const WORDS: &str = "Words: ";
