//! `trousse translate keep`: the source says it in other words, and means the same.

use super::super::failure::Failure;
use super::super::terminal::{Line, Terminal, number};
use super::super::{Exit, General, locale, summary};
use super::read::read;
use super::shown::Shown;
use crate::pipeline::translate::{self, Wanted};
use crate::source::LocaleId;
use clap::Args;
use std::io::{BufRead, IsTerminal, stdin};

/// Record that a change of the source did not change what it means, in every locale at once
#[derive(Args, Debug)]
#[command(after_help = "\
Each change is shown, then and now, and you are asked about it. Where nobody can answer,
in a script for instance, what is named is kept and shown.

Examples:
  trousse translate keep housing/lease           Ask about every change of the guide
  trousse translate keep housing/lease 12 31     Only about what begins on these lines of the source")]
pub(super) struct Keep {
    /// The guide: its path below content/, or one of its files
    guide: String,
    /// The lines of the source's file on which the texts begin; every changed text if left out
    #[arg(value_name = "BLOCK")]
    lines: Vec<usize>,
    /// Take this locale only; give it again for more
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = locale)]
    locale: Vec<LocaleId>,
}

impl Keep {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let Some(kit) = read(general, terminal)? else { return Ok(Exit::KitErrors) };
        let wanted = Wanted { guide: Some(self.guide.clone()), locales: self.locale.clone() };
        let changes = translate::rewordings(&kit, &wanted, &self.lines).map_err(Failure::Run)?;
        let shown = Shown { kit: &kit, terminal };
        let is_asked = stdin().is_terminal();
        let mut kept = Vec::new();
        for change in changes {
            terminal.print(&shown.with_locales(&change));
            if !is_asked || ask(terminal) {
                kept.push(change);
            }
        }
        let recorded = translate::keep(&general.kit, &kit, &kept).map_err(Failure::Run)?;
        terminal.draw(&recorded.findings, summary::is_of_locks);
        if recorded.value.is_refused {
            return Ok(Exit::KitErrors);
        }
        let id = if kept.is_empty() { "cli-kept-none" } else { "cli-kept" };
        let args = vec![("count", number(kept.len()))];
        terminal.summarize(&[Line { id, args, severity: None }]);
        Ok(Exit::Clean)
    }
}

/// Asks whether the meaning is the same; anything but a clear yes is no.
fn ask(terminal: &Terminal) -> bool {
    terminal.whisper(&format!("{} ", terminal.say("cli-keep-ask", &[])));
    let mut answer = String::new();
    let is_read = stdin().lock().read_line(&mut answer).is_ok();
    is_read && matches!(answer.trim().to_lowercase().as_str(), "o" | "oui" | "y" | "yes")
}
