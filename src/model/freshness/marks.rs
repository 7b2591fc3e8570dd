//! What readers of a translation are told of its texts.

use super::{Change, Freshness};
use crate::document::TextPlace;
use crate::model::{Kit, LocaleIndex, PageId};
use std::collections::BTreeMap;

/// What readers of a stale translation are told, by where it stands. Empty for all others.
///
/// A text that only stands in another place misleads nobody, so nothing is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    texts: BTreeMap<TextPlace, Mark>,
    missing: BTreeMap<TextPlace, Vec<TextPlace>>,
}

/// What is told of a text of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// [`Change::Changed`] if the source says something else by now, [`Change::Removed`] if it says
    /// nothing of this any more.
    pub change: Change,
    /// What the source says, by where it stands there.
    pub source: Vec<TextPlace>,
}

impl Marks {
    /// Returns what is told of the text at a place of the translation.
    pub fn at(&self, place: TextPlace) -> Option<&Mark> {
        self.texts.get(&place)
    }

    /// Returns where in the source stands what has yet to be translated, and would then follow the text
    /// at this place of the translation. Behind the title stands what would come first.
    pub fn missing_after(&self, place: TextPlace) -> &[TextPlace] {
        self.missing.get(&place).map_or(&[], Vec::as_slice)
    }

    /// Returns what is told of all texts, in no order that readers know.
    pub fn texts(&self) -> impl Iterator<Item = &Mark> {
        self.texts.values()
    }

    /// Returns behind how many texts something has yet to be translated.
    pub fn gaps(&self) -> usize {
        self.missing.len()
    }

    /// Returns whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.missing.is_empty()
    }
}

impl Kit {
    /// Returns what readers of a page's translation are told of its texts.
    pub fn marks(&self, page: PageId, locale: LocaleIndex) -> Marks {
        let mut marks = Marks::default();
        let of_page = self.page(page);
        let translation = of_page.translations[usize::from(locale.0)].as_ref();
        let is_stale = translation.is_some_and(|it| matches!(it.freshness, Freshness::Stale(_)));
        let Some(both) = self.both(page, locale).filter(|_| is_stale) else { return marks };
        let (source, own) = both.texts();
        let mut last = TextPlace::TITLE;
        for answer in both.answers() {
            let from = answer.source.map(|i| source[i].place);
            let Some(place) = answer.own.map(|j| own[j].place) else {
                let is_missing = answer.change == Change::Added;
                if let Some(from) = from.filter(|_| is_missing) {
                    marks.missing.entry(last).or_default().push(from);
                }
                continue;
            };
            // The title stands above all, and what is missing behind a summary is of the body.
            if place != TextPlace::SUMMARY {
                last = place;
            }
            if matches!(answer.change, Change::Changed | Change::Removed) {
                let change = answer.change;
                let mark = marks.texts.entry(place).or_insert(Mark { change, source: Vec::new() });
                mark.source.extend(from.filter(|from| !mark.source.contains(from)));
                if change == Change::Changed {
                    mark.change = change;
                }
            }
        }
        marks
    }
}
