//! The report on a kit as files: one page to show, and sheets to reckon with.
//!
//! In: the data of [`crate::report`], the language of the run, and the words of the interface, in which
//! facts are written. Out: `index.html` and three CSV files. The page needs nothing from anywhere: its
//! style stands inside, and there is no script.
//!
//! 1. [`names`] says what pages, records, days and numbers are called in that language.
//! 2. [`page`] sets the page in order, and [`parts`] and [`fresh`] make the tables of its parts.
//! 3. [`html`] writes both; everything but literals is escaped there.
//! 4. [`sheets`] makes the CSV files.
//!
//! [`status`] writes apart from these how translations stand, for programs.

mod fresh;
mod html;
mod names;
mod page;
mod parts;
mod sheets;
mod status;

use crate::i18n::{Messages, ReportWords};
use crate::report::Report;
use crate::source::OutputPath;
use names::Names;

pub use status::status_json;

/// Makes the files of a report.
pub fn files(
    report: &Report<'_>,
    words: &ReportWords,
    messages: &Messages,
) -> Vec<(OutputPath, Vec<u8>)> {
    let names = Names::new(report.kit, words, messages);
    [
        ("index.html", page::page(report, &names).into_bytes()),
        ("guides.csv", sheets::guides(report, &names)),
        ("facts.csv", sheets::facts(report, &names)),
        ("coverage.csv", sheets::coverage(report, &names)),
    ]
    .into_iter()
    .map(|(name, bytes)| (OutputPath::new(name).expect("a plain name"), bytes))
    .collect()
}
