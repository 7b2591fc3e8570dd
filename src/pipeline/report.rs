//! The way to the report: the kit is read and looked at, and what is known of it is written down.
//!
//! In: the kit's folder, the day, the language, and a folder that is not for the public. Out: findings,
//! and the report, whether or not the kit has errors.

use super::{Failure, Options, Outcome as Run, Progress, Reader, Rendering, Step};
use crate::diagnostic::Findings;
use crate::i18n::ReportWords;
use crate::model::Due;
use crate::publish::{self, Audience, Verdict};
use crate::render::report::files;
use crate::report::report;
use crate::source::Date;
use std::path::Path;

/// What came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was noticed, sorted.
    pub findings: Findings,
    /// The figures to name; `None` if there is no report because `kit.toml` cannot be read.
    pub figures: Option<Figures>,
}

/// The figures that are named when the report is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many guides there are.
    pub guides: usize,
    /// In how many locales.
    pub locales: usize,
    /// How much is due.
    pub due: usize,
    /// How much is due soon.
    pub soon: usize,
}

/// Writes the report on a kit to `out`.
///
/// # Errors
///
/// When the machine refuses, or `out` is where the public gets its files; never for what is wrong
/// with the kit.
pub fn write(
    folder: &Path,
    out: &Path,
    today: &dyn Fn(Option<&str>) -> Date,
    words: &ReportWords,
    progress: Progress,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let read = Reader::new(folder).read(today, progress).map_err(Failure::Load)?;
    if let Some(snapshot) = read.into_value(&mut outcome.findings) {
        // Pages are rendered for what is noticed on the way; booklets take too long for that.
        let options = Options { has_booklets: false, ..Options::default() };
        let mut run = Run::default();
        let rendering = Rendering { snapshot: &snapshot, options: &options, progress };
        rendering.render(None, &mut run).map_err(Failure::Publish)?;
        outcome.findings.extend(run.findings);
        outcome.findings.sort();
        let report = report(&snapshot.kit, &outcome.findings);
        let audience = Audience::House {
            apart_from: ["public", "press"].map(|name| folder.join(name)).to_vec(),
        };
        let to = super::destination(folder, out, &options);
        let to = publish::Destination { audience, ..to };
        progress(Step::Publish);
        publish::replace_folder(&to, |stage| {
            for (path, bytes) in files(&report, words, &snapshot.messages) {
                stage.put(&path, &bytes)?;
            }
            Ok(Verdict::Publish)
        })
        .map_err(Failure::Publish)?;
        outcome.figures = Some(Figures {
            guides: report.guides(),
            locales: report.coverage.len(),
            due: report.count(Due::Now),
            soon: report.count(Due::Soon),
        });
    }
    outcome.findings.sort();
    Ok(outcome)
}
