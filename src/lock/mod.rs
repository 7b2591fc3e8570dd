//! What is known of translations: which text was made from which.
//!
//! In: the text of a lock file. Out: a sorted set of true statements, and what could not be read; and
//! the text again. `locales/<tag>/translations.lock` says of a guide's texts from which of the
//! source's each was made; `locales/sources.lock` keeps the words of every source text that is so
//! named, since the guide itself may say something else by now. Every line is true by itself, so two
//! branches are merged by putting their lines together. What statements mean for a guide is for
//! `model`; reading and writing files is not done here.

mod read;
mod write;

use crate::document::Digest;
use crate::source::{LocaleId, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use read::{sources, translations};

/// The name of a locale's lock, in its folder below `locales/`.
pub const TRANSLATIONS: &str = "translations.lock";

/// Where the words of source texts are kept.
pub const SOURCES: &str = "locales/sources.lock";

/// The version of the lock files that this program reads and writes.
const VERSION: u32 = 1;

/// A true statement: a text of a guide was made from this text of the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement {
    /// The guide's path below `content/`; `/` for the home page.
    pub guide: Arc<str>,
    /// The source's text.
    pub source: Digest,
    /// The translation's text.
    pub translation: Digest,
}

/// All locks of a kit.
#[derive(Clone, Debug, Default)]
pub struct Locks {
    /// Each locale's statements; a locale without a lock is not among them.
    pub locales: BTreeMap<LocaleId, Lock<BTreeSet<Statement>>>,
    /// The words of the source's texts, each on one line.
    pub sources: Lock<BTreeMap<Digest, String>>,
}

/// One lock file.
#[derive(Clone, Debug, Default)]
pub struct Lock<T> {
    /// What it says.
    pub says: T,
    /// The lines that say nothing, such as what is left of a merge. They may be mended yet.
    pub unread: Vec<String>,
    /// The file; `None` if there is none yet.
    pub file: Option<Arc<SourceFile>>,
    /// Whether a newer program wrote it, so that it must not be written by this one.
    pub is_newer: bool,
}

impl Locks {
    /// Returns the file that a newer program wrote, if there is one among those that `locale` needs.
    pub fn newer(&self, locale: &LocaleId) -> Option<&Arc<SourceFile>> {
        let own = self.locales.get(locale).filter(|lock| lock.is_newer);
        let own = own.and_then(|lock| lock.file.as_ref());
        own.or(self.sources.file.as_ref().filter(|_| self.sources.is_newer))
    }

    /// Returns where a locale's lock lies in the kit, whether or not it is there.
    pub fn path(&self, locale: &LocaleId) -> String {
        let file = self.locales.get(locale).and_then(|lock| lock.file.as_ref());
        file.map_or_else(|| format!("locales/{locale}/{TRANSLATIONS}"), |it| it.path().to_owned())
    }

    /// Returns what a locale's lock says of a guide.
    pub fn of_guide<'a>(
        &'a self,
        locale: &LocaleId,
        guide: &'a str,
    ) -> impl Iterator<Item = &'a Statement> {
        let says = self.locales.get(locale).map(|lock| &lock.says);
        let least = Digest::parse("0000000000000000").expect("sixteen digits");
        let from = Statement { guide: guide.into(), source: least, translation: least };
        let all = says.into_iter().flat_map(move |says| says.range(from.clone()..));
        all.take_while(move |statement| *statement.guide == *guide)
    }
}

#[cfg(test)]
mod tests;
