//! `trousse translate export`: a file for translators.

use super::super::failure::{Failure, shown};
use super::super::progress::Watch;
use super::super::terminal::{Line, Terminal, number, text};
use super::super::{Exit, General, locale, summary, today};
use crate::exchange;
use crate::load::read_asset;
use crate::pipeline;
use crate::pipeline::translate::{self, Exported, Need};
use crate::publish::{FileEdit, edit_files};
use crate::source::{LocaleId, OutputPath};
use clap::{Args, ValueEnum};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Write a file for translators: what is to be translated into a locale, and what already is
#[derive(Args, Debug)]
#[command(after_help = "\
The file holds every text of the guides, the records, kit.toml and the kit's own messages.
A stale text leaves marked, with what the source said before; so does an untracked one,
of which nobody has recorded what it was made from.

Examples:
  trousse translate export --locale ro > ro.po
  trousse translate export --locale ro --only stale,missing --out ro.po
  trousse translate export --locale ar --format xliff --out ar.xlf")]
pub(super) struct Export {
    /// The locale to translate into
    #[arg(long, value_name = "TAG", value_parser = locale)]
    locale: LocaleId,
    /// Write po (the default) or xliff
    #[arg(long, value_name = "FORMAT", default_value = "po")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    format: Format,
    /// Take only texts that are stale, missing or untracked; give it again for more
    #[arg(long, value_name = "STATE", value_delimiter = ',', hide_possible_values = true)]
    only: Vec<Only>,
    /// Write to this file instead of the standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Po,
    Xliff,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    Missing,
    Stale,
    Untracked,
}

impl Export {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let only = self.only.iter().map(|only| match only {
            Only::Missing => Need::Missing,
            Only::Stale => Need::Stale,
            Only::Untracked => Need::Untracked,
        });
        let wanted = translate::Export {
            locale: self.locale.clone(),
            format: match self.format {
                Format::Po => exchange::Format::Po,
                Format::Xliff => exchange::Format::Xliff,
            },
            only: only.collect(),
        };
        let outcome = translate::export(&general.kit, &wanted, &|zone| today.there(zone), &tell);
        watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        let Some(exported) = outcome.value else {
            terminal.draw(&outcome.findings, summary::is_pressing);
            return Ok(Exit::KitErrors);
        };
        // Of the kit's findings only those on locks are among them, and on what could not be read.
        terminal.draw(&outcome.findings, |_| true);
        match &self.out {
            Some(out) => write(out, &exported)?,
            None => terminal.print(&exported.text),
        }
        let args = vec![
            ("locale", text(self.locale.as_str())),
            ("texts", number(exported.units)),
            ("words", number(exported.words)),
        ];
        let id = if exported.units == 0 { "cli-exported-none" } else { "cli-exported" };
        let mut lines = vec![Line { id, args, severity: None }];
        if let Some(out) = &self.out {
            let args = vec![("path", text(shown(out)))];
            lines.push(Line { id: "cli-exported-where", args, severity: None });
        }
        terminal.summarize(&lines);
        Ok(if exported.is_partial { Exit::KitErrors } else { Exit::Clean })
    }
}

/// Writes the file, whole or not at all.
fn write(out: &Path, exported: &Exported) -> Result<(), Failure> {
    let before = match read_asset(out) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(source) => return Err(Failure::Unreadable { path: out.to_owned(), source }),
    };
    // A slip of the hand must not cost a guide.
    let is_ours =
        |bytes: &Vec<u8>| bytes.is_empty() || exchange::read("", bytes.clone()).value.is_some();
    if before.as_ref().is_some_and(|bytes| !is_ours(bytes)) {
        return Err(Failure::NotForTranslators(out.to_owned()));
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if OutputPath::new(&*name).is_none() {
        let source = ErrorKind::InvalidData.into();
        return Err(Failure::Unreadable { path: out.to_owned(), source });
    }
    let edit = FileEdit { path: name, before, after: exported.text.as_bytes().to_vec() };
    let written = edit_files(folder.unwrap_or(Path::new(".")), &[edit]);
    written.map(|_| ()).map_err(|error| Failure::Run(pipeline::Failure::Publish(error)))
}
