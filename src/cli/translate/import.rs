//! `trousse translate import`: a file that came back from translators.

use super::super::failure::{Failure, shown};
use super::super::progress::Watch;
use super::super::terminal::{Line, Terminal, number, text};
use super::super::{Exit, General, summary, today};
use crate::diagnostic::{Findings, Severity};
use crate::exchange::{SIZE_LIMIT, too_large};
use crate::load::{Bounded, read_bounded};
use crate::pipeline;
use crate::pipeline::translate::{self, Imported};
use clap::Args;
use std::path::PathBuf;

/// Take over what translators wrote, and record that it says what its source says
#[derive(Args, Debug)]
#[command(after_help = "\
The file is PO or XLIFF 1.2, as `trousse translate export` wrote it. Texts that still bear
their mark (fuzzy, needs-translation) are left out, and so is what was made from a source
text that is another by now. If anything in the file is wrong, nothing is written.

Examples:
  trousse translate import ro.po")]
pub(super) struct Import {
    /// The file that came back
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Import {
    pub(super) fn run(&self, general: &General, terminal: &Terminal) -> Result<Exit, Failure> {
        let today = today::choose(general.today)?;
        let name = shown(&self.file);
        let limit = u64::try_from(SIZE_LIMIT).unwrap_or(u64::MAX);
        let bytes = read_bounded(&self.file, limit)
            .map_err(|source| Failure::Unreadable { path: self.file.clone(), source })?;
        let bytes = match bytes {
            Bounded::Bytes(bytes) => bytes,
            Bounded::TooLarge(size) => {
                let mut told = Findings::default();
                told.push(too_large(&name, size));
                terminal.draw(&told, |_| true);
                return Ok(refused(terminal));
            }
        };
        let watch = Watch::new(terminal);
        let tell = |step: pipeline::Step<'_>| watch.tell(step);
        let outcome =
            translate::import(&general.kit, &name, bytes, &|zone| today.there(zone), &tell);
        watch.finish();
        let outcome = outcome.map_err(Failure::Run)?;
        let Some(imported) = outcome.value else {
            terminal.draw(&outcome.findings, summary::is_pressing);
            return Ok(Exit::KitErrors);
        };
        // Of the kit's findings only those on locks and on what could not be read are among them; all
        // others are about the file.
        terminal.draw(&outcome.findings, |_| true);
        if imported.is_refused {
            return Ok(refused(terminal));
        }
        terminal.summarize(&lines(&imported));
        Ok(Exit::Clean)
    }
}

fn refused(terminal: &Terminal) -> Exit {
    let severity = Some(Severity::Error);
    terminal.summarize(&[Line { id: "cli-import-refused", args: Vec::new(), severity }]);
    Exit::KitErrors
}

fn lines(imported: &Imported) -> Vec<Line> {
    let line = |id, args| Line { id, args, severity: None };
    let mut lines = Vec::new();
    if imported.files == 0 {
        lines.push(line("cli-imported-none", Vec::new()));
    } else {
        let args = vec![
            ("texts", number(imported.texts)),
            ("recorded", number(imported.recorded)),
            ("files", number(imported.files)),
        ];
        lines.push(line("cli-imported", args));
    }
    if !imported.created.is_empty() {
        let args = vec![
            ("count", number(imported.created.len())),
            ("paths", text(imported.created.join(", "))),
        ];
        lines.push(line("cli-imported-created", args));
    }
    if imported.marked > 0 {
        lines.push(line("cli-imported-marked", vec![("count", number(imported.marked))]));
    }
    if imported.untracked > 0 {
        lines.push(line("cli-imported-untracked", vec![("count", number(imported.untracked))]));
    }
    lines
}
