//! `trousse translate diff`: what a guide's source said, what it says now, and its translation.

use super::super::failure::Failure;
use super::super::terminal::{Line, Terminal};
use super::super::{Exit, General, locale};
use super::read::read;
use super::shown::Shown;
use crate::pipeline::translate::{self, Wanted};
use crate::source::LocaleId;
use clap::Args;

/// Show each stale text of a guide: the source then and now, beside the translation
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  trousse translate diff housing/lease ro")]
pub(super) struct Diff {
    /// The guide: its path below content/, or one of its files
    guide: String,
    /// The locale of the translation
    #[arg(value_parser = locale)]
    locale: LocaleId,
}

impl Diff {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let Some(kit) = read(general, terminal)? else { return Ok(Exit::KitErrors) };
        let wanted = Wanted { guide: Some(self.guide.clone()), locales: vec![self.locale.clone()] };
        let stale = translate::stale(&kit, &wanted).map_err(Failure::Run)?;
        let shown = Shown { kit: &kit, terminal };
        for text in &stale {
            terminal.print(&shown.with_translation(text));
        }
        if stale.is_empty() {
            let id = "cli-diff-none";
            terminal.summarize(&[Line { id, args: Vec::new(), severity: None }]);
        }
        Ok(Exit::Clean)
    }
}
