//! `trousse translate`: what is known of translations, and how to change it.

mod accept;
mod diff;
mod export;
mod import;
mod keep;
mod read;
mod shown;
mod status;
mod table;

use super::failure::Failure;
use super::terminal::Terminal;
use super::{Exit, General};
use clap::{Args, Subcommand};

/// See which translations are current, record that they are, and send texts to translators
#[derive(Args, Debug)]
#[command(subcommand_value_name = "VERB", subcommand_help_heading = "Verbs")]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
#[command(after_help = "\
Every paragraph of a translation is compared with the paragraph of the source that it was
made from. What is known of that lies in locales/TAG/translations.lock and
locales/sources.lock, which belong into version control and are never edited by hand.

Examples:
  trousse translate status                             What is to be translated, everywhere
  trousse translate diff housing/lease ro              What the Romanian guide lags behind in
  trousse translate accept housing/lease ro            The Romanian guide is up to date now
  trousse translate keep housing/lease                 The source only mended a typing error
  trousse translate export --locale ro --out ro.po     A file for the Romanian translator
  trousse translate import ro.po                       What came back")]
pub(super) struct Translate {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Status(status::Status),
    Diff(diff::Diff),
    Accept(accept::Accept),
    Keep(keep::Keep),
    Export(export::Export),
    Import(import::Import),
}

impl Translate {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        match &self.verb {
            Verb::Status(verb) => verb.run(general, terminal),
            Verb::Diff(verb) => verb.run(general, terminal),
            Verb::Keep(verb) => verb.run(general, terminal),
            Verb::Accept(verb) => verb.run(general, terminal),
            Verb::Export(verb) => verb.run(general, terminal),
            Verb::Import(verb) => verb.run(general, terminal),
        }
    }
}
