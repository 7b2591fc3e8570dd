//! `trousse translate status`: how far each translation is from its source.

use super::super::failure::Failure;
use super::super::terminal::{Line, Terminal, number, text};
use super::super::{Exit, Format, General, locale};
use super::read::read;
use super::table::{Set, table};
use crate::model::{Kit, LocaleIndex};
use crate::pipeline::translate::{self, Wanted};
use crate::render::report::status_json;
use crate::report::{TranslationRow, translations};
use crate::source::LocaleId;
use clap::Args;
use std::mem::ManuallyDrop;

/// Show which translations are current, stale, untracked or missing
#[derive(Args, Debug)]
#[command(after_help = "\
Blocks and words are those of the source: how many are to be translated, and how many
there are. A draft is a translation that no speaker has reviewed; it may be current.

Examples:
  trousse translate status                     Every guide in every locale
  trousse translate status --locale ro,ar      In these locales only
  trousse translate status --format json       With every paragraph, for programs")]
pub(super) struct Status {
    /// Take this locale only; give it again for more
    #[arg(long, value_name = "TAG", value_delimiter = ',', value_parser = locale)]
    locale: Vec<LocaleId>,
    /// Write the table as human (the default) or json
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    format: Format,
}

impl Status {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let Some(kit) = read(general, terminal)? else { return Ok(Exit::KitErrors) };
        // The program ends behind this, and taking a large kit apart takes as long as a part of reading it.
        let kit = ManuallyDrop::new(kit);
        let wanted = Wanted { guide: None, locales: self.locale.clone() };
        let locales = translate::locales(&kit, &wanted).map_err(Failure::Run)?;
        let rows = translations(&kit, &locales);
        match self.format {
            Format::Json => terminal.print(&status_json(&kit, &rows)),
            Format::Human => {
                if !rows.is_empty() {
                    terminal.print(&drawn(&kit, &rows, terminal));
                }
                let lines: Vec<Line> =
                    locales.iter().map(|locale| sum(&kit, *locale, &rows)).collect();
                terminal.summarize(&lines);
            }
        }
        Ok(Exit::Clean)
    }
}

fn drawn(kit: &Kit, rows: &[TranslationRow<'_>], terminal: &Terminal) -> String {
    let say = |id: &str| terminal.say(id, &[]);
    let header = [
        "cli-status-guide",
        "cli-status-locale",
        "cli-status-state",
        "cli-status-review",
        "cli-status-blocks",
        "cli-status-words",
    ];
    let set = [Set::Start, Set::Start, Set::Start, Set::Start, Set::End, Set::End];
    let row = |row: &TranslationRow<'_>| {
        let review = match (row.freshness, row.is_reviewed) {
            (None, _) => String::new(),
            (Some(_), true) => say("cli-status-reviewed"),
            (Some(_), false) => say("cli-status-draft"),
        };
        vec![
            kit.page(row.page).name().to_owned(),
            kit.locale(row.locale).id.to_string(),
            say(match row.state() {
                "missing" => "cli-status-missing",
                "stale" => "cli-status-stale",
                "untracked" => "cli-status-untracked",
                _ => "cli-status-current",
            }),
            review,
            of(row.blocks_due(), row.blocks),
            of(row.due, row.words),
        ]
    };
    let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
    table(&header.map(say), &set, &rows)
}

/// Writes how many of all.
fn of(some: usize, all: usize) -> String {
    format!("{some}/{all}")
}

/// Sums up a locale.
fn sum(kit: &Kit, locale: LocaleIndex, rows: &[TranslationRow<'_>]) -> Line {
    let rows = rows.iter().filter(|row| row.locale == locale);
    let count = |state| number(rows.clone().filter(|row| row.state() == state).count());
    let args = vec![
        ("locale", text(kit.locale(locale).id.as_str())),
        ("pages", number(rows.clone().count())),
        ("current", count("current")),
        ("stale", count("stale")),
        ("untracked", count("untracked")),
        ("missing", count("missing")),
        ("words", number(rows.clone().map(|row| row.due).sum())),
    ];
    Line { id: "cli-status-sum", args, severity: None }
}
