//! A guide in two languages, side by side.
//!
//! In: a page and the locale beside the source. Out: rows of what says the same in both, in the order of
//! the source. Lists and definitions that both sides have are taken apart, so that items stand beside
//! each other; tables, quotations and callouts stay whole.

mod lay;
#[cfg(test)]
mod tests;

use super::{Answer, Kit, LocaleIndex, PageId};
use crate::document::{
    Block, BlockKind, Definition, Document, Footnote, List, ListItem, TextPlace,
};
use crate::load::PageFile;
use lay::{Laid, Units, lay};
use std::collections::BTreeMap;
use std::ops::Range;

/// What stands side by side; one side may have nothing.
#[derive(Clone, Copy, Debug)]
pub struct ParallelRow<'a> {
    /// What the source says.
    pub source: Option<Stretch<'a>>,
    /// What the translation says.
    pub own: Option<Stretch<'a>>,
}

impl ParallelRow<'_> {
    /// Returns whether it is part of the guide at a glance, which opens the rows.
    pub fn is_glance(&self) -> bool {
        match self.own.or(self.source) {
            Some(Stretch::Terms(_, place)) => place.block().is_none(),
            _ => false,
        }
    }
}

/// A stretch of a guide.
#[derive(Clone, Copy, Debug)]
pub enum Stretch<'a> {
    /// Blocks, at least one.
    Blocks(&'a [Block]),
    /// Items of a list, at least one, and the number of the first, counted from 0.
    Items(&'a List, &'a [ListItem], usize),
    /// Terms and what they mean, at least one, and where the first one stands.
    Terms(&'a [Definition], TextPlace),
    /// Notes at the foot of the page, at least one, and the number of the first, counted from 0.
    Notes(&'a [Footnote], usize),
}

impl Kit {
    /// Lays a page's translation beside its source; without rows if either has no text of its own.
    ///
    /// Titles and summaries are not in the rows: there is one of each.
    pub fn parallel(&self, page: PageId, locale: LocaleIndex) -> Vec<ParallelRow<'_>> {
        let translations = &self.page(page).translations;
        let file = |locale: LocaleIndex| {
            translations[usize::from(locale.0)].as_ref().and_then(|it| it.file.as_deref())
        };
        let (Some(source), Some(own)) = (file(self.source), file(locale)) else {
            return Vec::new();
        };
        let pairs = Pairs::new(source, own, &self.answers(page, locale));
        pairs.documents(&source.document, &own.document)
    }
}

/// The texts of the source, each with those of the translation that answer to it.
struct Pairs(BTreeMap<TextPlace, Vec<TextPlace>>);

impl Pairs {
    fn new(source: &PageFile, own: &PageFile, answers: &[Answer]) -> Self {
        let mut pairs: BTreeMap<TextPlace, Vec<TextPlace>> = BTreeMap::new();
        for answer in answers {
            if let (Some(i), Some(j)) = (answer.source, answer.own) {
                pairs.entry(source.texts[i].place).or_default().push(own.texts[j].place);
            }
        }
        Self(pairs)
    }

    fn documents<'a>(&self, source: &'a Document, own: &'a Document) -> Vec<ParallelRow<'a>> {
        let mut rows = Vec::new();
        let glance = |document: &'a Document| document.glance.as_deref().unwrap_or_default();
        self.terms(
            [glance(source), glance(own)],
            &TextPlace::in_glance,
            &TextPlace::in_glance,
            &mut rows,
        );
        self.blocks(&source.blocks, &own.blocks, &mut rows);
        let units = |notes: &[Footnote]| Units::of(notes.iter().map(|note| &*note.blocks));
        let laid = self.lay(units(&source.footnotes), units(&own.footnotes), |_, _| false);
        let notes = |all: &'a [Footnote], range: Range<usize>| {
            (!range.is_empty()).then(|| Stretch::Notes(&all[range.clone()], range.start))
        };
        rows.extend(laid.into_iter().map(|laid| ParallelRow {
            source: notes(&source.footnotes, laid.source),
            own: notes(&own.footnotes, laid.own),
        }));
        rows
    }

    fn blocks<'a>(&self, source: &'a [Block], own: &'a [Block], rows: &mut Vec<ParallelRow<'a>>) {
        let units = |blocks: &'a [Block]| Units::of(blocks.iter().map(std::slice::from_ref));
        // What has no text of its own is beside its like.
        let is_same = |i: usize, j: usize| {
            matches!(
                (&source[i].kind, &own[j].kind),
                (BlockKind::Code { .. }, BlockKind::Code { .. })
                    | (BlockKind::Rule, BlockKind::Rule)
                    | (BlockKind::Figure(_), BlockKind::Figure(_))
            )
        };
        for laid in self.lay(units(source), units(own), is_same) {
            let (source, own) = (&source[laid.source], &own[laid.own]);
            if let ([ours], [theirs]) = (source, own) {
                match (&ours.kind, &theirs.kind) {
                    (BlockKind::List(ours), BlockKind::List(theirs))
                        if ours.start.is_some() == theirs.start.is_some() =>
                    {
                        self.items(ours, theirs, rows);
                        continue;
                    }
                    (BlockKind::Definitions(first), BlockKind::Definitions(second)) => {
                        let [ours, theirs] = [ours, theirs].map(|block| block.span.start);
                        let place = |start| move |part| TextPlace::in_block(start, part);
                        self.terms([first, second], &place(ours), &place(theirs), rows);
                        continue;
                    }
                    _ => {}
                }
            }
            let blocks =
                |blocks: &'a [Block]| (!blocks.is_empty()).then_some(Stretch::Blocks(blocks));
            rows.push(ParallelRow { source: blocks(source), own: blocks(own) });
        }
    }

    fn items<'a>(&self, source: &'a List, own: &'a List, rows: &mut Vec<ParallelRow<'a>>) {
        let units = |list: &List| Units::of(list.items.iter().map(|item| &*item.blocks));
        let items = |list: &'a List, range: Range<usize>| {
            (!range.is_empty())
                .then(|| Stretch::Items(list, &list.items[range.clone()], range.start))
        };
        let laid = self.lay(units(source), units(own), |_, _| false);
        rows.extend(laid.into_iter().map(|laid| ParallelRow {
            source: items(source, laid.source),
            own: items(own, laid.own),
        }));
    }

    fn terms<'a>(
        &self,
        [source, own]: [&'a [Definition]; 2],
        source_place: &dyn Fn(usize) -> TextPlace,
        own_place: &dyn Fn(usize) -> TextPlace,
        rows: &mut Vec<ParallelRow<'a>>,
    ) {
        let units = |all: &[Definition], place: &dyn Fn(usize) -> TextPlace| {
            let blocks = |it: &Definition| it.details.iter().flatten().map(|it| it.span).collect();
            Units::new(all.iter().map(blocks).collect(), (0..all.len()).map(place).collect())
        };
        let laid = self.lay(units(source, source_place), units(own, own_place), |_, _| false);
        let terms =
            |all: &'a [Definition], range: Range<usize>, place: &dyn Fn(usize) -> TextPlace| {
                (!range.is_empty()).then(|| Stretch::Terms(&all[range.clone()], place(range.start)))
            };
        rows.extend(laid.into_iter().map(|laid| ParallelRow {
            source: terms(source, laid.source, source_place),
            own: terms(own, laid.own, own_place),
        }));
    }

    fn lay(&self, source: Units, own: Units, is_same: impl Fn(usize, usize) -> bool) -> Vec<Laid> {
        let mut pairs = Vec::new();
        for (i, place) in source.texts(&self.0) {
            let answers = self.0.get(&place).into_iter().flatten();
            pairs.extend(answers.filter_map(|it| Some((i, own.at(*it)?))));
        }
        pairs.sort_unstable();
        lay(source.count(), own.count(), &pairs, is_same)
    }
}
