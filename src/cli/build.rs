//! `trousse build`: the kit becomes a folder.

use super::failure::Failure;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Exit, General, Selection, summary, today};
use crate::pipeline;
use clap::Args;
use std::path::PathBuf;

/// Build the website and its booklets
#[derive(Args, Debug)]
#[command(after_help = "\
The folder is replaced in one step, and unchanged files keep their time. While the kit
has errors, or if anything goes wrong, it stays as it was.

Examples:
  trousse build                              All locales, with booklets, to public/
  trousse build --no-booklets                The website alone, much sooner
  trousse build --locale ro --out /tmp/ro    One locale, to look at")]
pub(super) struct Build {
    /// Write to this folder instead of public/ inside the kit
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    selection: Selection,
    /// Leave the search out
    #[arg(long)]
    no_search: bool,
    /// Tell how long each stage took
    #[arg(long)]
    timings: bool,
}

impl Build {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let out = self.out.clone().unwrap_or_else(|| general.kit.join("public"));
        let options = self.selection.options();
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let outcome =
            pipeline::run(&general.kit, Some(&out), &|zone| today.there(zone), &options, &tell);
        let timings = watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        // What can wait until somebody asks is counted here, and told by `check`.
        terminal.draw(&outcome.findings, summary::is_pressing);
        if self.timings {
            terminal.explain(&timings.table());
        }
        terminal.summarize(&summary::of_build(&outcome, &out));
        Ok(if options.forbid(&outcome.findings) { Exit::KitErrors } else { Exit::Clean })
    }
}
