//! `trousse explain`: what a finding means, at length.

use super::Exit;
use super::terminal::{Terminal, text};
use crate::diagnostic::{code, nearest};
use clap::Args;

/// Explain a finding by its code
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  trousse explain broken-link      What it means, and what to do
  trousse explain                  The codes there are")]
pub(super) struct Explain {
    /// The name in brackets after `error` or `warning`, such as broken-link
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, terminal: &Terminal) -> Exit {
        let names = || code::ALL.iter().map(|code| code.name);
        let Some(asked) = &self.code else {
            let mut names: Vec<&str> = names().collect();
            names.sort_unstable();
            terminal.print(&(names.join("\n") + "\n"));
            return Exit::Clean;
        };
        match names().find(|name| name == asked) {
            Some(name) => {
                terminal.print(&format!("{}\n", terminal.explanation(name)));
                Exit::Clean
            }
            None => {
                let near = nearest(asked, names()).unwrap_or_default();
                let args = [("code", text(asked.as_str())), ("nearest", text(near))];
                terminal.error(&terminal.say("cli-error-unknown-code", &args));
                Exit::CouldNotRun
            }
        }
    }
}
