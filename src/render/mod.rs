//! The kit as files for readers.
//!
//! In: the model, the theme and the words. Out: bytes. Nothing here writes, and the kinds of output
//! know nothing of each other. [`report`] is for those who keep the kit rather than for its readers.

pub mod calendar;
pub mod html;
pub mod original;
#[cfg(feature = "booklets")]
pub mod print;
pub mod record;
pub mod report;
