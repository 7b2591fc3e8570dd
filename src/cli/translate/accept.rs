//! `trousse translate accept`: a translation says what its source says.

use super::super::failure::Failure;
use super::super::progress::Watch;
use super::super::terminal::{Line, Terminal, number};
use super::super::{Exit, General, locale, summary, today};
use crate::pipeline;
use crate::pipeline::translate::{self, Wanted};
use crate::source::LocaleId;
use clap::Args;

/// Record that a translation says all that its source says now
#[derive(Args, Debug)]
#[command(after_help = "\
Translate what `trousse translate status` calls stale, then accept it. This writes the
locks anew, and drops what nothing needs any more. It does not say that a speaker has
reviewed the translation: `reviewed = true` in its front matter does.

Examples:
  trousse translate accept housing/lease ro       One guide in one locale
  trousse translate accept housing/lease          One guide in every locale
  trousse translate accept --all --locale ro      Every guide in one locale")]
pub(super) struct Accept {
    /// The guide: its path below content/, or one of its files
    #[arg(required_unless_present = "all")]
    guide: Option<String>,
    /// The locales; all if left out
    #[arg(value_name = "LOCALE", value_parser = locale)]
    locales: Vec<LocaleId>,
    /// Take every guide
    #[arg(long, conflicts_with = "guide")]
    all: bool,
    /// Take this locale only; give it again for more
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = locale)]
    locale: Vec<LocaleId>,
}

impl Accept {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let locales = [&self.locales[..], &self.locale].concat();
        let wanted = Wanted { guide: self.guide.clone(), locales };
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let outcome = translate::accept(&general.kit, &wanted, &|zone| today.there(zone), &tell);
        watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        let Some(recorded) = outcome.value else {
            terminal.draw(&outcome.findings, summary::is_pressing);
            return Ok(Exit::KitErrors);
        };
        terminal.draw(&outcome.findings, summary::is_of_locks);
        if recorded.is_refused {
            return Ok(Exit::KitErrors);
        }
        let args = vec![
            ("translations", number(recorded.translations)),
            ("new", number(recorded.lines.0)),
            ("gone", number(recorded.lines.1)),
        ];
        let id = match (recorded.translations, recorded.files) {
            (0, _) => "cli-accepted-none",
            (_, 0) => "cli-accepted-already",
            _ => "cli-accepted",
        };
        terminal.summarize(&[Line { id, args, severity: None }]);
        Ok(Exit::Clean)
    }
}
