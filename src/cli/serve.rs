//! `trousse serve`: the kit as a site that follows every change.

use super::failure::{Failure, shown};
use super::summary::is_pressing;
use super::terminal::{Terminal, number, text};
use super::{Exit, General, language, today};
use crate::serve::{self, Notice, Settings};
use clap::Args;
use std::sync::atomic::{AtomicBool, Ordering};

/// Show the site live while you write
#[derive(Args, Debug)]
#[command(after_help = "\
Pages follow every change by themselves, and show what is wrong as long as something is.
Booklets are typeset when they are opened. Nothing is written, and nobody but this
machine can look.

Examples:
  trousse serve --open             Open the site in the browser
  trousse serve --port 8000        At http://127.0.0.1:8000/")]
pub(super) struct Serve {
    /// Listen at this port; if it is taken, at the next free one
    #[arg(long, value_name = "N", default_value_t = 4321)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Let booklets use the fonts that are installed
    #[arg(long)]
    system_fonts: bool,
}

impl Serve {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let settings = Settings {
            kit: general.kit.clone(),
            port: self.port,
            has_system_fonts: self.system_fonts,
            words: language::choose(general.lang),
            today: Box::new(move |zone| today.there(zone)),
        };
        let terminal = terminal.clone();
        let (must_open, is_first) = (self.open, AtomicBool::new(true));
        let tell = move |notice| match notice {
            Notice::Ready { address } => {
                let line = terminal.say("cli-serving", &[("address", text(address.as_str()))]);
                terminal.explain(&format!("{line}\n{}", terminal.say("cli-stop-hint", &[])));
                if must_open && let Err(error) = opener::open_browser(&address) {
                    terminal.error(&error.to_string());
                }
            }
            Notice::Read { time, findings } => {
                terminal.draw(&findings, is_pressing);
                if !is_first.swap(false, Ordering::Relaxed) {
                    let time = number(usize::try_from(time.as_millis()).unwrap_or(usize::MAX));
                    terminal.explain(&terminal.say("cli-rebuilt", &[("milliseconds", time)]));
                }
            }
            Notice::Unreadable(error) => {
                let error = crate::pipeline::Failure::Load(error);
                terminal.fail(&Failure::Run(error));
            }
            Notice::NotWatched { path, reason } => {
                let args = [("path", text(shown(&path))), ("reason", text(reason))];
                terminal.error(&terminal.say("cli-error-not-watched", &args));
            }
        };
        serve::serve(settings, std::sync::Arc::new(tell)).map_err(Failure::Serve)?;
        Ok(Exit::Clean)
    }
}
