//! The kit as a whole: everything resolved, every address decided.
//!
//! In: `load`'s `Inputs` and the day. Out: [`Kit`], plain data that rendering reads, and findings.
//! It is rebuilt whole after every edit, which is what keeps every dependant right. It holds no HTML
//! and no opinion on style.

mod kit;

pub use kit::*;
