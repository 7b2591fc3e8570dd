//! The kit as files for readers.
//!
//! In: the model, the theme and the words. Out: bytes. Nothing here writes, and the two kinds of
//! output know nothing of each other.

pub mod html;
#[cfg(feature = "booklets")]
pub mod print;
pub mod record;
