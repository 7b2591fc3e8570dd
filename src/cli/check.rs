//! `trousse check`: `build` without writing.

use super::failure::Failure;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Exit, Format, General, Selection, summary, today};
use crate::pipeline;
use clap::Args;

/// Look for mistakes, and write nothing
#[derive(Args, Debug)]
#[command(after_help = "\
This does all that build does, booklets included, and tells notes too.

Examples:
  trousse check                    Everything, for people
  trousse check --no-booklets      Only what concerns the website
  trousse check --format json      Everything, for editors and scripts")]
pub(super) struct Check {
    #[command(flatten)]
    selection: Selection,
    /// Write findings as human (the default) or json
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    format: Format,
}

impl Check {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let options = self.selection.options();
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let outcome = pipeline::run(&general.kit, None, &|zone| today.there(zone), &options, &tell);
        watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        match self.format {
            Format::Human => {
                terminal.draw(&outcome.findings, |_| true);
                terminal.summarize(&summary::of_check(&outcome));
            }
            Format::Json => terminal.write_json(&outcome.findings),
        }
        Ok(if options.forbid(&outcome.findings) { Exit::KitErrors } else { Exit::Clean })
    }
}
