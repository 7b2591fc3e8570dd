//! Records: the contacts, events, facts and terms of `content/data/`, one file per kind.
//!
//! In: the four TOML files. Out: [`Records`], typed values that know where they stand, and findings:
//! all that is wrong with every record, in one run. A record is kept with what could be read of it,
//! so that links to it are not broken as well. How values are written for readers is not decided
//! here, and what depends on the day, such as facts that are due, is for `check`.

mod address;
mod contact;
mod decimal;
mod event;
mod fact;
mod files;
mod hours;
mod index;
mod phone;
mod provenance;
mod reader;
mod series;
mod skipped;
mod span;
mod term;
#[cfg(test)]
mod tests;
mod time;
mod window;

pub use address::{Address, Web};
pub use contact::{Contact, ContactPhone, Holidays};
pub use decimal::{Decimal, Money};
pub use event::{Event, Fee, Occurrence};
pub use fact::{Fact, FactValue, Number};
pub use hours::{Closure, Hours, Weekday};
pub use index::{Record, RecordId};
pub use phone::Phone;
pub use provenance::Provenance;
pub use term::Term;
pub use time::{Duration, DurationUnit, Time, TimeSpan, When};
pub use window::Window;

pub(super) use files::records;
pub(super) use window::window;

use super::Located;
use crate::document::RecordKind;
use crate::source::Localized;
use std::collections::BTreeMap;

/// A text in several locales, each with its place; a missing translation is an absent key.
pub type Text = Localized<Located<String>>;

/// All records of a kit, each kind in the order of its file.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Whom to turn to.
    pub contacts: Vec<Contact>,
    /// What takes place.
    pub events: Vec<Event>,
    /// What is stated, with its source.
    pub facts: Vec<Fact>,
    /// Official words.
    pub terms: Vec<Term>,
    index: BTreeMap<(RecordKind, String), RecordId>,
    tags: BTreeMap<(RecordKind, String), Vec<RecordId>>,
}
