//! XLIFF 1.2: words for translators, and syntax as placeholders.
//!
//! In: units, or the text of a file. Out: the text, valid by the strict schema, or units with their
//! places. A placeholder carries its Markdown in `equiv-text`; in a translation it bears the number of
//! its fellow in the source.

mod elements;
mod inline;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The kind of a context that holds what people call the place of a text.
const GUIDE: &str = "x-guide";

/// The kind of a context that holds the address at which the text can be looked at.
const PAGE: &str = "x-page";

/// The kind of a context that holds what the translation was when the file left.
const LEFT: &str = "x-left";

/// The kind of an alternative that holds the source text that a translation was made from.
const PREVIOUS: &str = "previous-version";

/// Who wrote the notes that the kit did not.
const TRANSLATOR: &str = "translator";

/// What stands for a file where the text belongs to none.
const NO_FILE: &str = "kit";
