//! `trousse report`: the state of the kit, for whoever answers for it.

use super::failure::{Failure, shown};
use super::progress::Watch;
use super::terminal::{Line, Terminal, number, text};
use super::{Exit, General, summary, today};
use crate::pipeline;
use crate::pipeline::report;
use clap::Args;
use std::path::PathBuf;

/// Write what exists in which language, what is due, and who answers for it
#[derive(Args, Debug)]
#[command(after_help = "\
The report is one page to read, to print and to show, with the same as CSV files for
spreadsheets. It names the teams that answer for guides and records, so it is never
written to where the site or the press files go. It speaks the language of --lang.

Examples:
  trousse report                         To report/, as of today
  trousse report --lang fr --out ~/etat  In French, to another folder
  trousse report --today 2027-09-01      What will be due then")]
pub(super) struct Report {
    /// Write to this folder instead of report/ inside the kit
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Report {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let out = self.out.clone().unwrap_or_else(|| general.kit.join("report"));
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let words = terminal.report_words();
        let outcome = report::write(&general.kit, &out, &|zone| today.there(zone), &words, &tell);
        watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        terminal.draw(&outcome.findings, summary::is_pressing);
        let line = |id, args| Line { id, args, severity: None };
        terminal.summarize(&match outcome.figures {
            None => vec![line("cli-no-report", Vec::new())],
            Some(figures) => vec![
                line(
                    "cli-summary-report",
                    vec![
                        ("guides", number(figures.guides)),
                        ("locales", number(figures.locales)),
                        ("due", number(figures.due)),
                        ("soon", number(figures.soon)),
                    ],
                ),
                line("cli-summary-report-where", vec![("path", text(shown(&out)))]),
            ],
        });
        Ok(if outcome.findings.has_errors() { Exit::KitErrors } else { Exit::Clean })
    }
}
