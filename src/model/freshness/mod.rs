//! How true a translation still is to its source, text by text.
//!
//! In: the texts of a guide in the source locale and in another one, and what the locks say of them.
//! Out: [`Freshness`], and which text [`Answer`]s to which. Dates take no part in it.
//!
//! 1. `evidence` looks up what the locks say of the guide.
//! 2. `align` lays the texts beside each other: by what is said of them, else by where they stand.
//! 3. `judge` says of every pair whether the translation is still true.
//! 4. `settle` says what locks have to say for a translation to be current.
//! 5. `marks` is what readers are told of it.

mod align;
mod evidence;
mod judge;
mod likeness;
mod marks;
mod settle;

pub use marks::{Mark, Marks};
pub use settle::Settled;

use super::{Kit, LocaleIndex, Page, PageId};
use crate::document::TextBlock;
use crate::load::PageFile;
use crate::lock::Locks;
use evidence::Evidence;
use std::sync::Arc;

/// How true a translation still is to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It is the source itself.
    Source,
    /// Every text of the source has been translated as it is now.
    Current,
    /// The source has changed since.
    Stale(Box<[Answer]>),
    /// Nobody has recorded what it was translated from.
    Untracked,
}

/// A text of the source, a text of the translation, or both, and what is between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The text of the source, by its place in [`PageFile::texts`]; `None` if there is none.
    pub source: Option<usize>,
    /// The text of the translation, likewise.
    pub own: Option<usize>,
    /// What became of the source's text since it was translated.
    pub change: Change,
}

/// What became of a text of the source since it was translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Nothing.
    None,
    /// It says something else.
    Changed,
    /// It is new, or the translation has lost it.
    Added,
    /// It is gone, and the translation still says it.
    Removed,
    /// It stands in another place.
    Moved,
}

impl Change {
    /// Returns the name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "current",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
        }
    }
}

impl Freshness {
    /// Returns the name by which messages and programs know it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Current => "current",
            Self::Stale(_) => "stale",
            Self::Untracked => "untracked",
        }
    }

    /// Returns what is not as it was translated, in reading order.
    pub fn stale(&self) -> &[Answer] {
        match self {
            Self::Stale(answers) => answers,
            Self::Source | Self::Current | Self::Untracked => &[],
        }
    }
}

impl Kit {
    /// Lays a page's translation beside its source, in the order of the source; the translation's
    /// texts that answer to none stand where they are read.
    ///
    /// Empty if the source has no text of its own or the locale has none.
    pub fn answers(&self, page: PageId, locale: LocaleIndex) -> Vec<Answer> {
        match self.both(page, locale) {
            Some(both) => both.answers(),
            None => Vec::new(),
        }
    }

    /// Returns what the source's text said from which a text of the translation was made, if it says so
    /// no more and somebody has kept it: of several, the one most like `now`.
    pub fn former(
        &self,
        page: PageId,
        locale: LocaleIndex,
        own: usize,
        now: Option<usize>,
    ) -> Option<&str> {
        let both = self.both(page, locale)?;
        let digest = both.own.texts.get(own)?.digest;
        let now = now.and_then(|i| both.source.texts.get(i));
        let now = now.map(|text| both.source.typed(text)).unwrap_or_default();
        let former = both.evidence.sources(digest).filter(|it| !both.evidence.is_in_source(*it));
        let said = former.filter_map(|it| self.locks.sources.says.get(&it).map(String::as_str));
        said.max_by_key(|said| likeness::likeness(said, &now))
    }

    fn both(&self, page: PageId, locale: LocaleIndex) -> Option<Both<'_>> {
        Both::of(self, self.page(page), locale)
    }
}

/// Settles how fresh each translation is.
pub(super) fn settle(kit: &mut Kit) {
    let of_page = |page: &Page| {
        let of_locale = |locale| match Both::of(kit, page, locale) {
            _ if locale == kit.source => Freshness::Source,
            Some(both) => both.freshness(),
            None => Freshness::Untracked,
        };
        kit.locale_indices().map(of_locale).collect::<Vec<_>>()
    };
    let all: Vec<_> = kit.pages.iter().map(of_page).collect();
    for (page, found) in kit.pages.iter_mut().zip(all) {
        for (translation, found) in page.translations.iter_mut().zip(found) {
            if let Some(translation) = translation {
                translation.freshness = found;
            }
        }
    }
}

/// A guide in the source locale and in another one.
pub(super) struct Both<'a> {
    source: &'a PageFile,
    own: &'a PageFile,
    evidence: Evidence<'a>,
}

impl<'a> Both<'a> {
    fn of(kit: &'a Kit, page: &'a Page, locale: LocaleIndex) -> Option<Self> {
        let file = |locale: LocaleIndex| -> Option<&'a Arc<PageFile>> {
            page.translations[usize::from(locale.0)].as_ref()?.file.as_ref()
        };
        let (source, own) = (file(kit.source)?, file(locale)?);
        if locale == kit.source {
            return None;
        }
        Some(Self::new(source, own, &kit.locks, evidence::names(page)))
    }

    fn new<'n>(
        source: &'a PageFile,
        own: &'a PageFile,
        locks: &'a Locks,
        names: impl Iterator<Item = &'n str>,
    ) -> Self {
        let evidence = Evidence::new(locks, &own.locale, names, &source.texts, &own.texts);
        Self { source, own, evidence }
    }

    fn texts(&self) -> (&'a [TextBlock], &'a [TextBlock]) {
        (&self.source.texts, &self.own.texts)
    }

    fn freshness(&self) -> Freshness {
        if !self.evidence.is_tracked() {
            return Freshness::Untracked;
        }
        // Most translations are as they were accepted, which is seen without laying out anything.
        let (source, own) = self.texts();
        let is_plain = source.len() == own.len()
            && source.iter().zip(own).all(|(a, b)| {
                self.evidence.joins(a.digest, b.digest) || (a.words == 0 && a.digest == b.digest)
            });
        if is_plain {
            return Freshness::Current;
        }
        let stale: Box<[Answer]> =
            self.answers().into_iter().filter(|it| it.change != Change::None).collect();
        if stale.is_empty() { Freshness::Current } else { Freshness::Stale(stale) }
    }

    fn answers(&self) -> Vec<Answer> {
        let alignment = align::align(self);
        judge::judge(self, &alignment)
    }
}

#[cfg(test)]
mod tests;
