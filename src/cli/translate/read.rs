//! The kit, read for what is known of its translations.

use super::super::failure::Failure;
use super::super::progress::Watch;
use super::super::terminal::Terminal;
use super::super::{General, summary, today};
use crate::model::Kit;
use crate::pipeline;
use crate::pipeline::translate;

/// Reads the kit, and tells what is wrong with its locks; with anything else only if that keeps it from
/// being read, in which case there is no value.
pub(super) fn read(general: &General, terminal: &Terminal) -> Result<Option<Kit>, Failure> {
    let today = today::choose(general.today)?;
    let watch = Watch::new(terminal);
    let tell = |step: pipeline::Step<'_>| watch.tell(step);
    let read = translate::read(&general.kit, &|zone| today.there(zone), &tell);
    watch.finish();
    let read = read.map_err(Failure::Run)?;
    terminal.draw(&read.findings, summary::is_of_locks);
    if read.value.is_none() {
        terminal.draw(&read.findings, summary::is_pressing);
    }
    Ok(read.value)
}
