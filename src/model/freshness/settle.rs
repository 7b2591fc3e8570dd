//! What locks have to say for a translation to be current.

use super::align::{Alignment, align};
use super::evidence::names;
use super::judge::judge;
use super::{Answer, Both, Change, Freshness};
use crate::document::Digest;
use crate::load::PageFile;
use crate::lock::{Locks, Statement};
use crate::model::{Kit, LocaleIndex, PageId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is to be said of a guide in a locale.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// What is to be said.
    pub says: BTreeSet<Statement>,
    /// What is no longer needed.
    pub drops: BTreeSet<Statement>,
    /// The words of the source's texts that are named.
    pub texts: BTreeMap<Digest, String>,
}

impl Kit {
    /// Returns what makes a translation current as it is; `None` if there is none, or no source.
    pub fn accepted(&self, page: PageId, locale: LocaleIndex) -> Option<Settled> {
        let both = self.both(page, locale)?;
        let mut settled = both.accepted(self.page(page).name());
        let tag = &self.locale(locale).id;
        // A name that another page has by now is that page's.
        let is_taken = |name: &str| {
            (0..).map(PageId).zip(&self.pages).any(|(id, it)| id != page && it.name() == name)
        };
        let names = names(self.page(page)).filter(|name| !is_taken(name));
        let known = names.flat_map(|name| self.locks.of_guide(tag, name));
        settled.drops = known.filter(|it| !settled.says.contains(it)).cloned().collect();
        Some(settled)
    }

    /// Returns what records that texts of a translation, as it will be, were made from texts of the
    /// source as they are: the pairs of their places. Those whose place `is_moved` stay so.
    pub fn taken_over(
        &self,
        page: PageId,
        own: &PageFile,
        pairs: &[(usize, usize)],
        is_moved: &dyn Fn(usize) -> bool,
    ) -> Settled {
        let mut settled = Settled::default();
        let of = self.page(page);
        let source = of.translations[usize::from(self.source.0)].as_ref();
        let Some(source) = source.and_then(|it| it.file.as_ref()) else { return settled };
        let guide: Arc<str> = of.name().into();
        let mut locks = Locks::default();
        let known: BTreeSet<Statement> = names(of)
            .flat_map(|name| self.locks.of_guide(&own.locale, name))
            .map(|it| Statement { guide: Arc::clone(&guide), ..it.clone() })
            .collect();
        for statement in &known {
            let said = self.locks.sources.says.get_key_value(&statement.source);
            locks.sources.says.extend(said.map(|(digest, text)| (*digest, text.clone())));
        }
        let mut say = |i: usize, translation: Digest| {
            let (guide, source_digest) = (Arc::clone(&guide), source.texts[i].digest);
            settled.says.insert(Statement { guide, source: source_digest, translation });
            let text = || source.typed(&source.texts[i]);
            settled.texts.entry(source_digest).or_insert_with(text);
        };
        pairs.iter().for_each(|(i, j)| say(*i, own.texts[*j].digest));
        let says = pairs.iter().map(|(i, j)| Statement {
            guide: Arc::clone(&guide),
            source: source.texts[*i].digest,
            translation: own.texts[*j].digest,
        });
        locks.locales.entry(own.locale.clone()).or_default().says =
            known.into_iter().chain(says).collect();
        let both = Both::new(source, own, &locks, [&*guide].into_iter());
        let alignment = align(&both);
        for (i, j) in pairs {
            if is_anywhere(&alignment, *i, *j) && !is_moved(*i) {
                say(*i, own.texts[*j].digest.anywhere());
            }
        }
        settled
    }

    /// Returns what makes those texts of a translation current whose source changed or moved without
    /// meaning anything else: the ones that `is_wanted` is told of, by their place in the source.
    pub fn kept(
        &self,
        page: PageId,
        locale: LocaleIndex,
        is_wanted: &dyn Fn(usize) -> bool,
    ) -> Option<Settled> {
        let both = self.both(page, locale).filter(|both| both.evidence.is_tracked())?;
        Some(both.kept(self.page(page).name(), is_wanted))
    }
}

/// How often what was said is looked at again. Texts that say the same may be laid beside others once
/// more is known of them, and then more has to be said.
const ROUNDS: usize = 16;

impl Both<'_> {
    pub(super) fn accepted(&self, guide: &str) -> Settled {
        let mut settled = self.accepted_once(guide);
        for _ in 0..ROUNDS {
            let mut locks = Locks::default();
            locks.sources.says = settled.texts.clone();
            let own = locks.locales.entry(self.own.locale.clone()).or_default();
            own.says = settled.says.clone();
            let again = Both::new(self.source, self.own, &locks, [guide].into_iter());
            if again.freshness() == Freshness::Current {
                break;
            }
            settled.says.extend(again.accepted_once(guide).says);
        }
        settled
    }

    fn accepted_once(&self, guide: &str) -> Settled {
        let (source, own) = self.texts();
        let alignment = align(self);
        let mut settled = Settled::default();
        let guide: Arc<str> = guide.into();
        let mut say = |i: usize, translation: Digest| {
            let source = &source[i];
            settled.says.insert(Statement {
                guide: guide.clone(),
                source: source.digest,
                translation,
            });
            settled.texts.entry(source.digest).or_insert_with(|| self.source.typed(source));
        };
        for answer in self.answers() {
            match answer {
                Answer { source: Some(i), own: Some(j), .. } => {
                    say(i, own[j].digest);
                    if is_anywhere(&alignment, i, j) {
                        say(i, own[j].digest.anywhere());
                    }
                }
                // It is said of the nearest text that it holds this one as well, whose place says
                // nothing then.
                Answer { source: Some(i), .. } => {
                    let is_other = |it: &usize| {
                        let answer = alignment.answers[*it].map(|j| own[j].digest);
                        let is_said =
                            answer.is_some_and(|it| self.evidence.joins(source[i].digest, it));
                        source[*it].digest != source[i].digest && !is_said
                    };
                    let pairs = (0..source.len()).filter(|it| alignment.answers[*it].is_some());
                    let nearest = pairs.filter(is_other).min_by_key(|it| it.abs_diff(i));
                    if let Some(j) = nearest.and_then(|it| alignment.answers[it]) {
                        say(i, own[j].digest);
                        say(i, own[j].digest.anywhere());
                    }
                }
                Answer { own: Some(j), .. } => {
                    let is_other = |it: &usize| {
                        let asks = alignment.asks[*it].map(|i| source[i].digest);
                        let is_said = asks.is_some_and(|it| self.evidence.joins(it, own[j].digest));
                        own[*it].digest != own[j].digest && !is_said
                    };
                    let pairs = (0..own.len()).filter(|it| alignment.asks[*it].is_some());
                    let nearest = pairs.filter(is_other).min_by_key(|it| it.abs_diff(j));
                    if let Some(i) = nearest.and_then(|it| alignment.asks[it]) {
                        say(i, own[j].digest);
                        say(i, own[j].digest.anywhere());
                    }
                }
                Answer { .. } => {}
            }
        }
        settled
    }

    pub(super) fn kept(&self, guide: &str, is_wanted: &dyn Fn(usize) -> bool) -> Settled {
        let (source, own) = self.texts();
        let alignment = align(self);
        let guide: Arc<str> = guide.into();
        let mut settled = Settled::default();
        for answer in judge(self, &alignment) {
            let (Some(i), Some(j)) = (answer.source, answer.own) else { continue };
            let is_kept = matches!(answer.change, Change::Changed | Change::Moved);
            if !is_kept || !is_wanted(i) {
                continue;
            }
            let mut say = |translation| {
                let (guide, source) = (Arc::clone(&guide), source[i].digest);
                settled.says.insert(Statement { guide, source, translation });
            };
            say(own[j].digest);
            if is_anywhere(&alignment, i, j) {
                say(own[j].digest.anywhere());
            }
            let text = || self.source.typed(&source[i]);
            settled.texts.entry(source[i].digest).or_insert_with(text);
        }
        settled
    }
}

/// Returns whether the place of an answer says nothing: it is out of order, or part of an answer that
/// consists of several.
fn is_anywhere(alignment: &Alignment, source: usize, own: usize) -> bool {
    alignment.answers[source] != Some(own) || !alignment.is_in_row[source]
}
