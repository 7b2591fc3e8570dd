//! Which text of a translation answers to which of the source.
//!
//! Texts that locks join are laid beside each other first, as many as keep their order; of the
//! others those that are joined all the same have been moved. What is left between two that were
//! found is paired by its kind, and by how much it has in common with what it was made from.

use super::Both;
use super::likeness::{self, likeness};
use crate::document::{TextBlock, TextKind};
use crate::model::row::{RowStep, rising, row_steps};
use std::collections::BTreeMap;
use std::ops::Range;

/// Pairs of a translation's texts and the source's.
pub(super) struct Alignment {
    /// For each text of the source, the text that answers to it.
    pub(super) answers: Vec<Option<usize>>,
    /// For each text of the translation, the text to which it answers.
    pub(super) asks: Vec<Option<usize>>,
    /// For each text of the source, whether its answer stands in another place.
    pub(super) is_moved: Vec<bool>,
    /// For each text of the source, whether its answer stands in one row with those of all others of
    /// which this is true: once they are accepted, no text that goes later makes another seem moved.
    pub(super) is_in_row: Vec<bool>,
}

impl Alignment {
    fn pair(&mut self, source: usize, own: usize) {
        self.answers[source] = Some(own);
        self.asks[own] = Some(source);
    }
}

/// How many texts that say the same are tried for each that says it on the other side.
const NEAR: usize = 32;

/// How many pairs of texts are looked at between two that were found, and how many word by word.
const MOST_PAIRS: usize = 1 << 20;
const MOST_READ: usize = 1 << 14;

pub(super) fn align(both: &Both<'_>) -> Alignment {
    let (source, own) = both.texts();
    let mut alignment = Alignment {
        answers: vec![None; source.len()],
        asks: vec![None; own.len()],
        is_moved: vec![false; source.len()],
        is_in_row: vec![false; source.len()],
    };
    let candidates = candidates(both);
    let is_bound =
        |(i, j): &(usize, usize)| !both.evidence.is_free(source[*i].digest, own[*j].digest);
    let pairs = candidates.iter().enumerate();
    let pairs = pairs.flat_map(|(i, near)| near.iter().rev().map(move |j| (i, *j)));
    for (i, j) in rising(pairs.filter(is_bound), true) {
        alignment.pair(i, j);
    }
    let anchors: Vec<(usize, usize)> =
        (0..).zip(&alignment.answers).filter_map(|(i, j)| Some((i, (*j)?))).collect();
    for (i, near) in (0..).zip(&candidates) {
        let free = near.iter().find(|j| alignment.asks[**j].is_none());
        if let (None, Some(j)) = (alignment.answers[i], free) {
            alignment.pair(i, *j);
            alignment.is_moved[i] = !is_in_order(&anchors, i, *j);
        }
    }
    // What is known to stand out of order says nothing of its neighbours.
    let is_free = |j: usize| {
        let digest = own[j].digest;
        both.evidence.sources(digest).any(|it| both.evidence.is_free(it, digest))
    };
    reworded(both, &mut alignment, &anchors, is_free);
    let ends = [(source.len(), own.len())];
    let mut from = (0, 0);
    for (i, j) in anchors.iter().copied().chain(ends) {
        gap(both, &mut alignment, from.0..i, from.1..j);
        from = (i + 1, j + 1);
    }
    reworded(both, &mut alignment, &anchors, |_| true);
    touched_up(both, &mut alignment);
    // What keeps its order is in order with every one of these, so the longest row holds all of it.
    let is_orderly = |(i, j): &(usize, usize)| {
        anchors.binary_search(&(*i, *j)).is_ok() || is_in_order(&anchors, *i, *j)
    };
    let answers = alignment.answers.iter().enumerate().filter_map(|(i, j)| Some((i, (*j)?)));
    for (i, _) in rising(answers.filter(is_orderly), true) {
        alignment.is_in_row[i] = true;
    }
    alignment
}

fn is_in_order(anchors: &[(usize, usize)], i: usize, j: usize) -> bool {
    let next = anchors.partition_point(|anchor| anchor.0 < i);
    let is_after = next == 0 || anchors[next - 1].1 < j;
    is_after && anchors.get(next).is_none_or(|anchor| j < anchor.1)
}

/// Returns for each text of the source those of the translation that were made from it, in order.
fn candidates(both: &Both<'_>) -> Vec<Vec<usize>> {
    let (source, own) = both.texts();
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (j, text) in own.iter().enumerate() {
        places.entry(text.digest).or_default().push(j);
    }
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    let of_text = |text: &TextBlock| {
        let rank = seen.entry(text.digest).or_insert(0);
        *rank += 1;
        let near = rank.saturating_sub(NEAR)..*rank + NEAR;
        let mut found = Vec::new();
        let same = (text.words == 0).then_some(text.digest);
        for digest in both.evidence.translations(text.digest).chain(same) {
            let places = places.get(&digest).map_or(&[][..], |places| places);
            found.extend_from_slice(
                &places[near.start.min(places.len())..near.end.min(places.len())],
            );
        }
        found.retain(|j| is_one_of_a_kind(text.kind, own[*j].kind));
        found.sort_unstable();
        found.dedup();
        found
    };
    source.iter().map(of_text).collect()
}

/// Pairs what stands between two pairs that were found.
fn gap(both: &Both<'_>, alignment: &mut Alignment, source: Range<usize>, own: Range<usize>) {
    let texts = both.texts();
    // What is part of another text's translation has its place already.
    let is_left = |i: &usize| {
        let text = &texts.0[*i];
        let mut made = both.evidence.translations(text.digest);
        alignment.answers[*i].is_none() && !made.any(|it| both.evidence.is_in_own(it))
    };
    let is_open = |j: &usize| {
        let text = &texts.1[*j];
        let mut from = both.evidence.sources(text.digest);
        alignment.asks[*j].is_none() && !from.any(|it| both.evidence.is_in_source(it))
    };
    let ours: Vec<usize> = source.filter(is_left).collect();
    let theirs: Vec<usize> = own.filter(is_open).collect();
    for (i, j) in pairs(both, &ours, &theirs) {
        alignment.pair(i, j);
    }
}

/// Returns the best pairs that rise on both sides.
fn pairs(both: &Both<'_>, ours: &[usize], theirs: &[usize]) -> Vec<(usize, usize)> {
    let (rows, columns) = (ours.len(), theirs.len());
    let count = rows.saturating_mul(columns);
    if count > MOST_PAIRS {
        let pairs = ours.iter().copied().zip(theirs.iter().copied());
        return pairs.filter(|(i, j)| worth(both, *i, *j, false) > 0).collect();
    }
    let is_read = (2..=MOST_READ).contains(&count);
    let worth: Vec<u32> = (ours.iter())
        .flat_map(|i| theirs.iter().map(move |j| (*i, *j)))
        .map(|(i, j)| worth(both, i, j, is_read))
        .collect();
    let steps = row_steps(rows, columns, |i, j| worth[i * columns + j]).into_iter();
    let pair = |step| match step {
        RowStep::Both(i, j) => Some((ours[i], theirs[j])),
        RowStep::Source(_) | RowStep::Translation(_) => None,
    };
    steps.filter_map(pair).collect()
}

/// Returns whether one text may answer to the other: titles and summaries answer to their like only.
fn is_one_of_a_kind(source: TextKind, own: TextKind) -> bool {
    let is_fixed = |kind| matches!(kind, TextKind::Title | TextKind::Summary);
    source == own || (!is_fixed(source) && !is_fixed(own))
}

/// What it is worth that two texts are of one kind.
const SAME_KIND: u32 = 5;

/// Returns what it is worth to pair two texts; nothing if they cannot be one.
fn worth(both: &Both<'_>, i: usize, j: usize, is_read: bool) -> u32 {
    let texts = both.texts();
    let (source, own) = (&texts.0[i], &texts.1[j]);
    if !is_one_of_a_kind(source.kind, own.kind) {
        return 0;
    }
    let kind = if source.kind == own.kind { SAME_KIND } else { 1 };
    if !is_read {
        return kind;
    }
    let now = || both.source.typed(source);
    let former = both.evidence.sources(own.digest);
    let former = former.filter_map(|it| both.evidence.locks.sources.says.get(&it));
    let alike = former.map(|former| likeness(former, &now())).max();
    // A text that was touched up answers to one that was translated, and a new one to none.
    let fits = match alike {
        Some(alike) => alike,
        None if both.evidence.knows_source(source.digest)
            != both.evidence.knows_own(own.digest) =>
        {
            likeness::MOST / 2
        }
        None => 0,
    };
    kind + fits
}

/// How much a text of the source must have in common with a former one to be it in another place.
const ALIKE: u32 = likeness::MOST * 2 / 3;

/// Pairs new texts of the source with texts whose source is gone and was much like them: they were put
/// in other words, and stand in another place than where they would be looked for.
fn reworded(
    both: &Both<'_>,
    alignment: &mut Alignment,
    anchors: &[(usize, usize)],
    is_meant: impl Fn(usize) -> bool,
) {
    let (source, own) = both.texts();
    let is_new = |i: &usize| {
        alignment.answers[*i].is_none() && !both.evidence.knows_source(source[*i].digest)
    };
    let new: Vec<usize> = (0..source.len()).filter(is_new).collect();
    let is_left = |j: &usize| {
        let mut from = both.evidence.sources(own[*j].digest).peekable();
        let is_gone = from.peek().is_some() && !from.any(|it| both.evidence.is_in_source(it));
        alignment.asks[*j].is_none() && is_gone && is_meant(*j)
    };
    let left: Vec<usize> = (0..own.len()).filter(is_left).collect();
    if new.len().saturating_mul(left.len()) > MOST_READ {
        return;
    }
    for i in new {
        let open = left.iter().filter(|j| alignment.asks[**j].is_none());
        let best = open.map(|j| (worth(both, i, *j, true), *j)).max_by_key(|(worth, _)| *worth);
        if let Some((_, j)) = best.filter(|(worth, _)| *worth >= SAME_KIND + ALIKE) {
            alignment.pair(i, j);
            alignment.is_moved[i] = !is_in_order(anchors, i, j);
        }
    }
}

/// Pairs texts of the source whose translations are not there any more with texts that nothing is
/// known of: they were touched up, in another place than where they would be looked for.
fn touched_up(both: &Both<'_>, alignment: &mut Alignment) {
    let (source, own) = both.texts();
    let unknown = |j: &usize, alignment: &Alignment| {
        alignment.asks[*j].is_none() && !both.evidence.knows_own(own[*j].digest)
    };
    let mut open: Vec<usize> = (0..own.len()).filter(|j| unknown(j, alignment)).collect();
    for (i, text) in source.iter().enumerate() {
        let digest = text.digest;
        let mut made = both.evidence.translations(digest).peekable();
        let is_lost = made.peek().is_some() && !made.any(|it| both.evidence.is_in_own(it));
        if alignment.answers[i].is_some() || !is_lost {
            continue;
        }
        if let Some(at) = open.iter().position(|j| own[*j].kind == text.kind) {
            alignment.pair(i, open.remove(at));
            alignment.is_moved[i] = true;
        }
    }
}
