//! `trousse press`: booklets as a print shop wants them.

use super::failure::Failure;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Exit, General, summary, today};
use crate::pipeline;
use crate::pipeline::press::{self, Request};
use crate::source::LocaleId;
use clap::Args;
use std::path::PathBuf;

/// Make booklets ready for a print shop
#[derive(Args, Debug)]
#[command(after_help = "\
Each booklet gets a folder of its own, with one archive in it to send: the press PDF, a
cover where it is separate, a PDF to print and fold in the office, and the ticket. A
booklet that a print shop would send back is not written, unless --force says so.

Examples:
  trousse press                          Every booklet in every language, to press/
  trousse press welcome --locale ar      One booklet in one language
  trousse press --out /tmp/press         To another folder")]
pub(super) struct Press {
    /// Make this booklet only, by its id in kit.toml; name more for more
    #[arg(value_name = "BOOKLET")]
    booklets: Vec<String>,
    /// Make this locale only; give it again for more
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = super::locale)]
    locale: Vec<LocaleId>,
    /// Write to this folder instead of press/ inside the kit
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write booklets whose preflight found errors, and say so on their tickets
    #[arg(long)]
    force: bool,
    /// Let booklets use the fonts that are installed
    #[arg(long)]
    system_fonts: bool,
    /// Tell how long each stage took
    #[arg(long)]
    timings: bool,
}

impl Press {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let out = self.out.clone().unwrap_or_else(|| general.kit.join("press"));
        let request = Request {
            booklets: self.booklets.clone(),
            locales: self.locale.clone(),
            has_system_fonts: self.system_fonts,
            is_forced: self.force,
        };
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let outcome = press::press(&general.kit, &out, &|zone| today.there(zone), &request, &tell);
        let timings = watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        terminal.draw(&outcome.findings, summary::is_pressing);
        for booklet in &outcome.booklets {
            terminal.heading(&booklet.name, &booklet.findings, summary::is_pressing_for_press);
            terminal.draw(&booklet.findings, summary::is_pressing_for_press);
        }
        if self.timings {
            terminal.explain(&timings.table());
        }
        terminal.summarize(&summary::of_press(&outcome, &out));
        let is_whole = outcome.booklets.iter().all(|booklet| booklet.is_written());
        let is_clean = is_whole && !outcome.findings.has_errors();
        Ok(if is_clean { Exit::Clean } else { Exit::KitErrors })
    }
}
