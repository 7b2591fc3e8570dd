//! What locales are, and the words, dates, numbers and order of the interface.
//!
//! In: locale tags, Fluent files, values. Out: [`LocaleFacts`], filled-in [`Messages`], the
//! [`Formats`] of dates, numbers, lists and sort orders, the words of diagnostics, of the report and
//! of the ticket for the print shop, and the [`directional_runs`] of text that must keep their direction. This is
//! the only user of fluent and icu. It reads no files: the program's own words are compiled in, a
//! kit's are handed over.

mod amount;
mod autonym;
mod bundle;
mod calendar;
mod clock;
mod columns;
mod digits;
mod facts;
mod formats;
mod ftl;
mod messages;
mod number;
mod references;
mod report;
mod runs;
mod shipped;
mod ticket;
mod typed;
mod usage;
mod voice;
mod words;

pub use columns::{columns, columns_of, is_visible};
pub use facts::{LocaleFacts, describe};
pub use formats::Formats;
pub use messages::{Messages, Phrase, Value};
pub use references::message_references;
pub use report::ReportWords;
pub use runs::{Runs, directional_runs, isolate, runs};
pub use shipped::{Domain, MessageFile, shipped};
pub use ticket::{TicketVoice, TicketWords};
pub use typed::{MessageText, message_texts};
pub use usage::MessageUse;
pub use words::DiagnosticWords;

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}
