//! Trousse turns a folder of Markdown guides into a multilingual website and booklets.
//!
//! One way through: [`load`] reads the kit, [`model`] resolves it, [`check`] holds opinions on it,
//! [`render`] makes bytes of it, [`publish`] writes them. [`cli`] and [`serve`] call these in turn.

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod document;
pub mod exchange;
pub mod i18n;
pub mod load;
pub mod lock;
pub mod model;
pub mod paper;
pub mod patch;
pub mod pipeline;
#[cfg(feature = "booklets")]
pub mod press;
pub mod publish;
pub mod render;
pub mod report;
pub mod serve;
pub mod source;
