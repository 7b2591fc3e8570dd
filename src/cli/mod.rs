//! The command line: one file per verb.
//!
//! In: arguments, environment and clock. Out: text for people, JSON for programs, and an exit code:
//! 0 clean, 1 the kit has errors, 2 could not run. This is the only code that prints, and the only
//! one that asks what day it is. Everything it decides is handed on as values.

mod build;
mod check;
mod explain;
mod failure;
mod language;
#[cfg(feature = "booklets")]
mod preflight;
#[cfg(feature = "booklets")]
mod press;
mod progress;
mod report;
mod serve;
mod summary;
mod terminal;
mod today;
mod translate;

use crate::source::{Date, LocaleId};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use terminal::Terminal;

/// Turn a folder of Markdown guides into a multilingual website and booklets
#[derive(Debug, Parser)]
#[command(name = "trousse", version, arg_required_else_help = true, disable_help_subcommand = true)]
#[command(subcommand_value_name = "VERB", subcommand_help_heading = "Verbs")]
#[command(after_help = "\
Examples:
  trousse serve --open              See the kit in this folder live, while you write
  trousse build                     Make public/, the site and its booklets
  trousse check --kit ../welcome    Look for mistakes, write nothing
  trousse press welcome             Make the booklet `welcome` ready for a print shop

`trousse VERB --help` tells more. Exit codes: 0 clean, 1 the kit has errors, 2 could not run.")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    general: General,
}

/// What every verb takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Options of every verb")]
struct General {
    /// Take the kit in this folder instead of the current one
    #[arg(long, global = true, value_name = "DIR", default_value = ".", hide_default_value = true)]
    kit: PathBuf,
    /// Pretend that today is this day, such as 2026-11-22
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    today: Option<Date>,
    /// Speak this language, fr or en, instead of the environment's
    #[arg(long, global = true, hide_possible_values = true)]
    lang: Option<Language>,
    /// Say only what is wrong
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Build(build::Build),
    Check(check::Check),
    Serve(serve::Serve),
    #[cfg(feature = "booklets")]
    Press(press::Press),
    #[cfg(feature = "booklets")]
    Preflight(preflight::Preflight),
    Translate(translate::Translate),
    Report(report::Report),
    Explain(explain::Explain),
}

/// What `build` and `check` make of the kit.
#[derive(Args, Debug)]
struct Selection {
    /// Take this locale only; give it again for more
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = locale)]
    locale: Vec<LocaleId>,
    /// Leave the booklets out
    #[arg(long)]
    no_booklets: bool,
    /// Count warnings as errors
    #[arg(long, value_name = "warnings", hide_possible_values = true)]
    deny: Option<Deny>,
    /// Let booklets use the fonts that are installed
    #[arg(long)]
    system_fonts: bool,
}

impl Selection {
    fn options(&self) -> crate::pipeline::Options {
        crate::pipeline::Options {
            locales: self.locale.clone(),
            has_booklets: !self.no_booklets,
            has_system_fonts: self.system_fonts,
            denies_warnings: self.deny.is_some(),
        }
    }
}

/// A language that diagnostics and summaries are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    /// Every finding but a note keeps the kit from being published.
    Warnings,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

/// How a run ended, in the terms of exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// All is well, or there is nothing worse than a warning.
    Clean = 0,
    /// The kit has errors.
    KitErrors = 1,
    /// The run could not be made.
    CouldNotRun = 2,
}

/// Runs the program with these arguments, the first of which is its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are errors to clap, and a reader who went away is none to us.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let terminal = Terminal::new(language::choose(cli.general.lang), cli.general.quiet);
    let exit = match &cli.verb {
        Verb::Build(verb) => verb.run(&cli.general, &terminal),
        Verb::Check(verb) => verb.run(&cli.general, &terminal),
        Verb::Serve(verb) => verb.run(&cli.general, &terminal),
        #[cfg(feature = "booklets")]
        Verb::Press(verb) => verb.run(&cli.general, &terminal),
        #[cfg(feature = "booklets")]
        Verb::Preflight(verb) => verb.run(&terminal),
        Verb::Translate(verb) => verb.run(&cli.general, &terminal),
        Verb::Report(verb) => verb.run(&cli.general, &terminal),
        Verb::Explain(verb) => Ok(verb.run(&terminal)),
    };
    let exit = exit.unwrap_or_else(|failure| {
        terminal.fail(&failure);
        Exit::CouldNotRun
    });
    let exit = match terminal.loss() {
        Some(reason) => {
            terminal
                .error(&terminal.say("cli-error-output", &[("reason", terminal::text(reason))]));
            Exit::CouldNotRun
        }
        None => exit,
    };
    ExitCode::from(exit as u8)
}

fn date(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("a date is written 2026-11-22")
}

fn locale(text: &str) -> Result<LocaleId, &'static str> {
    LocaleId::parse(text).ok_or("a locale is a language tag such as fr or zh-Hans")
}
