//! The kit's own files with some of their texts put anew.
//!
//! In: a file as it is, and new texts for some of its places. Out: the file as it is to be, in which
//! nothing else has changed: not the order, the comments, the line ends, nor what translators added.
//! What was put together is read again, and a text that Markdown, TOML or Fluent would take for
//! something else is refused. Nothing here reads or writes files, or knows why a text changes.

mod fluent;
mod lines;
mod node;
mod page;
mod place;
mod rendition;
mod toml;

#[cfg(test)]
mod tests;

/// How many texts that would be read as something else are looked for: nobody reads on, and each
/// takes time.
const SPOILER_LIMIT: usize = 50;

pub use fluent::{Message, messages, with_messages};
pub use page::{Change, Patched, Refusal, page};
pub use rendition::{NewPage, NoPage, Texts, new_page};
pub use toml::{Step, Text, TomlFile, literal_text};
