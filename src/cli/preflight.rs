//! `trousse preflight`: any PDF, looked at with the eyes of a print shop.

use super::failure::{Failure, shown};
use super::terminal::{Line, Terminal, number, text};
use super::{Exit, Format};
use crate::diagnostic::Severity;
use crate::load::read_asset;
use crate::press::preflight::{Expected, Preflight as Report, Unjudged, preflight};
use clap::Args;
use std::path::PathBuf;

/// Look at a PDF with the eyes of a print shop
#[derive(Args, Debug)]
#[command(after_help = "\
Any PDF will do, whatever program made it. What cannot be judged is said to be so.

Examples:
  trousse preflight press/welcome-fr/welcome-fr-press.pdf
  trousse preflight flyer.pdf --format json")]
pub(super) struct Preflight {
    /// The file
    #[arg(value_name = "FILE.pdf")]
    file: PathBuf,
    /// Write findings as human (the default) or json
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    format: Format,
}

impl Preflight {
    pub(super) fn run(&self, terminal: &Terminal) -> Result<Exit, Failure> {
        let bytes = read_asset(&self.file)
            .map_err(|source| Failure::Unreadable { path: self.file.clone(), source })?;
        let report = preflight(&bytes, &Expected::default());
        match self.format {
            Format::Json => terminal.print(&report.to_json(terminal.words())),
            Format::Human => {
                let unjudged = report.unjudged.iter().map(Unjudged::diagnostic);
                let mut told = report.findings.clone();
                told.extend(unjudged.collect());
                terminal.draw(&told, |_| true);
                terminal.summarize(&[self.verdict(&report)]);
            }
        }
        Ok(if report.findings.has_errors() { Exit::KitErrors } else { Exit::Clean })
    }

    fn verdict(&self, report: &Report) -> Line {
        let count = |severity| report.findings.count(severity);
        let [errors, warnings] = [Severity::Error, Severity::Warning].map(count);
        let file = ("file", text(shown(&self.file)));
        let unjudged = report.unjudged.len();
        if errors + warnings + unjudged == 0 {
            return Line { id: "cli-preflight-clean", args: vec![file], severity: None };
        }
        let counts = [("errors", errors), ("warnings", warnings), ("unjudged", unjudged)];
        let counts = counts.map(|(name, count)| (name, number(count)));
        let severity = Some(if errors > 0 { Severity::Error } else { Severity::Warning });
        let args = std::iter::once(file).chain(counts).collect();
        Line { id: "cli-preflight-found", args, severity }
    }
}
