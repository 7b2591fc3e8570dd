//! What goes to translators, and what comes back.
//!
//! In: the kit's folder, and a locale or a file that came back. Out: the text of a file for
//! translators; or the kit's files and locks, changed as the file says. What leaves is gathered anew
//! when a file comes back, and both are held against each other: only what differs is taken over.

mod faults;
mod guides;
mod import;
mod messages;
mod names;
mod put;
mod tables;
mod terms;
mod unread;

use super::super::{Failure, Progress, Step};
use super::{Wanted, locales};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::exchange::{Exchange, Format, Left, State, Unit, write};
use crate::i18n::MessageFile;
use crate::load::{self, KitConfig, Reuse, own_messages};
use crate::model::{self, Change, Kit, LocaleIndex, PageId};
use crate::patch::Step as KeyStep;
use crate::source::{Date, LocaleId};
use std::path::Path;
use unread::unread;

pub use import::{Imported, import};

/// Why a text is to be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// There is no translation.
    Missing,
    /// It was made from another source text.
    Stale,
    /// Nobody has recorded what it was made from.
    Untracked,
    /// It is translated.
    None,
}

/// What is to leave.
#[derive(Clone, Debug)]
pub struct Export {
    /// The locale to translate into.
    pub locale: LocaleId,
    /// The format of the file.
    pub format: Format,
    /// Only texts of these needs; all if empty.
    pub only: Vec<Need>,
}

/// A file for translators.
#[derive(Clone, Debug)]
pub struct Exported {
    /// Its text.
    pub text: String,
    /// How many texts it holds, and how many words there are to translate in them.
    pub units: usize,
    /// How many words of the source those texts hold that are not translated.
    pub words: usize,
    /// Whether texts are missing because something could not be read, which the findings tell.
    pub is_partial: bool,
}

/// Returns a file for translators; the value is absent if `kit.toml` is too broken to go on. Of the
/// kit's findings only those are told that are about locks, or texts that could not be read.
///
/// # Errors
///
/// When there is no kit, it cannot be read, or has no such locale.
pub fn export(
    folder: &Path,
    wanted: &Export,
    today: &dyn Fn(Option<&str>) -> Date,
    progress: Progress,
) -> Result<Reported<Option<Exported>>, Failure> {
    let mut findings = Findings::default();
    let Some(read) = Read::new(folder, today, progress)?.into_value(&mut findings) else {
        return Ok(Reported::new(None, findings));
    };
    let named = Wanted { guide: None, locales: vec![wanted.locale.clone()] };
    let locale = locales(&read.kit, &named)?.first().copied();
    let Some(locale) = locale else { return Err(Failure::UnknownLocale(wanted.locale.clone())) };
    let known = read.known(locale);
    let is_wanted = |need: Need| wanted.only.is_empty() || wanted.only.contains(&need);
    let units = known.exchange.units.into_iter().zip(&known.homes);
    let units: Vec<Unit> =
        units.filter(|(_, home)| is_wanted(home.need)).map(|(unit, _)| unit).collect();
    let due = units.iter().filter(|unit| unit.state < State::Translated);
    let words = due.map(|unit| unit.words).sum();
    let exchange = Exchange { units, ..known.exchange };
    let text = write(&exchange, wanted.format);
    let unread = unread(&read, locale, &findings);
    let is_partial = !unread.is_empty();
    let mut told = of_locks(&findings);
    told.extend(unread);
    told.sort();
    let exported = Exported { text, units: exchange.units.len(), words, is_partial };
    Ok(Reported::new(Some(exported), told))
}

/// Returns the findings that keep locks from being read or written.
fn of_locks(findings: &Findings) -> Findings {
    let is_it = |finding: &&Diagnostic| {
        [&code::CORRUPT_LOCK, &code::NEWER_LOCK].iter().any(|code| finding.code.name == code.name)
    };
    findings.iter().filter(is_it).cloned().collect()
}

/// A kit, and what of it the model does not hold.
struct Read {
    kit: Kit,
    config: KitConfig,
    messages: Vec<MessageFile>,
}

impl Read {
    fn new(
        folder: &Path,
        today: &dyn Fn(Option<&str>) -> Date,
        progress: Progress,
    ) -> Result<Reported<Option<Self>>, Failure> {
        let mut findings = Findings::default();
        progress(Step::Load);
        let inputs = load::load(folder, &mut Reuse::default()).map_err(Failure::Load)?;
        let read = inputs.into_value(&mut findings).map(|inputs| {
            progress(Step::Model);
            let today = today(inputs.config.time_zone.as_deref());
            let kit = model::model(&inputs, today).into_value(&mut findings);
            Self { kit, config: inputs.config, messages: own_messages(folder) }
        });
        findings.sort();
        Ok(Reported::new(read, findings))
    }

    /// Gathers all units of a locale, in the order in which they leave.
    fn known(&self, locale: LocaleIndex) -> Known {
        let (source, target) = (self.kit.locale(self.kit.source), self.kit.locale(locale));
        let (source, target) = (source.id.clone(), target.id.clone());
        let exchange = Exchange { source, target, units: Vec::new() };
        let mut known = Known { exchange, homes: Vec::new() };
        self.add_guides(locale, &mut known);
        self.add_tables(locale, &mut known);
        self.add_messages(locale, &mut known);
        known
    }

    /// Returns the absolute address of a file of the site.
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.kit.base_url)
    }
}

/// Everything that can be translated into a locale.
struct Known {
    exchange: Exchange,
    /// For each unit, where it lives.
    homes: Vec<Home>,
}

impl Known {
    fn add(&mut self, unit: Unit, home: Home) {
        let left = Some(Left::of(unit.translation()));
        self.exchange.units.push(Unit { left, ..unit });
        self.homes.push(home);
    }
}

/// Where a unit lives.
struct Home {
    need: Need,
    place: HomePlace,
}

enum HomePlace {
    /// A text of a page.
    Guide {
        page: PageId,
        source: usize,
        /// The texts that answer to it, the first of which is its own place.
        own: Vec<usize>,
        change: Change,
    },
    /// A text of a TOML file.
    Table {
        /// The file's path in the kit.
        file: String,
        path: Vec<KeyStep>,
    },
    /// A message.
    Message {
        /// The name of its file in the folder of each locale.
        file: &'static str,
        id: String,
    },
}
