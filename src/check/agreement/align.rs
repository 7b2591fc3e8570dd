//! Which texts of a translation answer to which texts of its source.
//!
//! Guides of one structure answer text by text. Where the structure differs, the longest row of
//! answers is looked for: texts of one shape, those that state or link the same before all others.
//! A text without an answer makes one group with its neighbours, because it may have been joined to
//! them or cut from them; headings keep their sections apart.

use super::guide::{Guide, Side};
use super::units::{Shape, Unit};
use super::value::{Strength, Value};
use crate::model::{RowStep, Target, row_steps};
use std::collections::BTreeMap;
use std::ops::Range;
use std::slice::from_ref;

/// Texts of the source and those of the translation that must state the same together.
#[derive(Clone)]
pub(super) struct Pair<'a> {
    /// All texts of the source and of the translation among which these stand.
    rows: (&'a [Unit], &'a [Unit]),
    source: Range<usize>,
    translation: Range<usize>,
    /// How many of the source's have no answer.
    pub(super) missing: usize,
    /// How many of the translation's answer to nothing.
    pub(super) added: usize,
}

impl<'a> Pair<'a> {
    /// Pairs two texts that answer to each other.
    pub(super) fn of(source: &'a Unit, translation: &'a Unit) -> Self {
        Self::at((from_ref(source), from_ref(translation)), 0, 0)
    }

    fn at(rows: (&'a [Unit], &'a [Unit]), source: usize, translation: usize) -> Self {
        Self {
            rows,
            source: source..source + 1,
            translation: translation..translation + 1,
            missing: 0,
            added: 0,
        }
    }

    /// Joins all that lies in these stretches of the guide's texts, or touches them: what stands in
    /// them cannot be compared one by one.
    pub(super) fn join(
        pairs: &mut Vec<Self>,
        (source, translation): &(Range<usize>, Range<usize>),
        units: (&'a [Unit], &'a [Unit]),
    ) {
        let is_in = |pair: &Self| {
            let of_body = std::ptr::eq(pair.rows.0, units.0) && std::ptr::eq(pair.rows.1, units.1);
            let touches = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
            of_body && (touches(&pair.source, source) || touches(&pair.translation, translation))
        };
        let Some(first) = pairs.iter().position(is_in) else { return };
        let mut one = pairs[first].clone();
        for pair in pairs[first..].iter().filter(|pair| is_in(pair)) {
            one.source.end = one.source.end.max(pair.source.end);
            one.translation.end = one.translation.end.max(pair.translation.end);
            one.missing += pair.missing;
            one.added += pair.added;
        }
        one.added += usize::from(!one.is_uneven());
        pairs.retain(|pair| !is_in(pair));
        pairs.insert(first, one);
    }

    /// Returns its texts of the source.
    pub(super) fn source(&self) -> &'a [Unit] {
        &self.rows.0[self.source.clone()]
    }

    /// Returns its texts of the translation.
    pub(super) fn translation(&self) -> &'a [Unit] {
        &self.rows.1[self.translation.clone()]
    }

    /// Returns whether some texts have no answer: what one side lacks is then no difference.
    pub(super) fn is_uneven(&self) -> bool {
        self.missing + self.added > 0
    }

    /// Joins what begins with this pair and ends with another.
    pub(super) fn until(&self, last: &Self) -> Self {
        let mut all = self.clone();
        all.source.end = last.source.end;
        all.translation.end = last.translation.end;
        all
    }

    /// Returns whether two texts that follow each other stand in one list or table.
    pub(super) fn is_row(&self, next: &Self) -> bool {
        let shape = |pair: &Self| match (pair.source(), pair.translation()) {
            ([ours], [theirs]) if ours.shape == theirs.shape => Some(ours.shape),
            _ => None,
        };
        let follows =
            self.source.end == next.source.start && self.translation.end == next.translation.start;
        let shape_here = shape(self).filter(|it| matches!(it.0, Shape::Item | Shape::Cell));
        follows && shape_here.is_some() && shape_here == shape(next)
    }

    fn ends_with_heading(&self) -> bool {
        [self.source().last(), self.translation().last()].into_iter().flatten().any(is_heading)
    }
}

/// Lays a translation beside its source.
pub(super) fn align<'a>(source: &'a Guide<'a>, translation: &'a Guide<'a>) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let lay = |ours: &'a [Unit], theirs: &'a [Unit], pairs: &mut Vec<Pair<'a>>| {
        if is_even(ours, theirs) {
            pairs.extend((0..ours.len()).map(|at| Pair::at((ours, theirs), at, at)));
        } else {
            groups(&Row::new(ours, source.side), &Row::new(theirs, translation.side), pairs);
        }
    };
    lay(&source.units.body, &translation.units.body, &mut pairs);
    let (ours, theirs) = (&source.units.notes, &translation.units.notes);
    let labels = |notes: &'a [(Box<str>, Vec<Unit>)]| notes.iter().map(|note| &*note.0).collect();
    for (i, j) in pair_notes(labels(ours), labels(theirs)) {
        let units = |notes: &'a [(Box<str>, Vec<Unit>)], at: Option<usize>| {
            at.map_or(&[][..], |at| &*notes[at].1)
        };
        lay(units(ours, i), units(theirs, j), &mut pairs);
    }
    pairs
}

fn is_even(source: &[Unit], translation: &[Unit]) -> bool {
    source.len() == translation.len()
        && source.iter().zip(translation).all(|(a, b)| a.shape == b.shape)
}

fn is_heading(unit: &Unit) -> bool {
    unit.shape.0 == Shape::Heading
}

/// The texts of one side, with what tells them apart from each other.
pub(super) struct Row<'a> {
    units: &'a [Unit],
    signs: Vec<Vec<Sign<'a>>>,
}

/// Something by which a text is known in every language.
#[derive(PartialEq)]
pub(super) enum Sign<'a> {
    Value(&'a Value),
    Target(&'a Target),
}

/// By how many signs a text is known.
const MOST_SIGNS: usize = 16;

impl<'a> Row<'a> {
    pub(super) fn new(units: &'a [Unit], side: Side<'a>) -> Self {
        let of_unit = |unit: &'a Unit| {
            let found = unit.found(side.language).iter();
            let sure = found.filter(|found| found.strength == Strength::Digits);
            let links = unit.links.iter().map(|link| Sign::Target(side.target(*link)));
            sure.map(|found| Sign::Value(&found.value)).chain(links).take(MOST_SIGNS).collect()
        };
        Self { units, signs: units.iter().map(of_unit).collect() }
    }

    /// Returns its texts.
    pub(super) fn units(&self) -> &'a [Unit] {
        self.units
    }

    /// Returns by what a stretch of its texts is known.
    pub(super) fn signs_of(&self, texts: &Range<usize>) -> Vec<&Sign<'a>> {
        let signs = self.signs.get(texts.clone()).unwrap_or_default();
        signs.iter().flatten().take(MOST_SIGNS).collect()
    }
}

/// What two texts of one shape count, and what each sign counts that they share.
const SHAPE: u32 = 3;
const SHARED: u32 = 4;

/// How many pairs of texts are looked at; longer guides of two structures are one group.
const MOST_PAIRS: usize = 1 << 20;

/// Returns how many signs two texts share; nothing if neither has any.
fn shared(ours: &Row<'_>, theirs: &Row<'_>, at: (usize, usize)) -> Option<usize> {
    let (ours, theirs) = (&ours.signs[at.0], &theirs.signs[at.1]);
    let is_known = !ours.is_empty() || !theirs.is_empty();
    is_known.then(|| ours.iter().filter(|sign| theirs.contains(sign)).count())
}

/// Returns what it counts that two texts answer to each other; nothing if they do not.
fn likeness(ours: &Row<'_>, theirs: &Row<'_>, at: (usize, usize)) -> u32 {
    if ours.units[at.0].shape != theirs.units[at.1].shape {
        return 0;
    }
    match shared(ours, theirs, at) {
        None => SHAPE,
        Some(0) => SHAPE - 1,
        Some(shared) => SHAPE + SHARED * u32::try_from(shared).unwrap_or(0),
    }
}

fn steps(ours: &Row<'_>, theirs: &Row<'_>) -> Vec<RowStep> {
    let (rows, columns) = (ours.units.len(), theirs.units.len());
    if rows.saturating_mul(columns) > MOST_PAIRS {
        let missing = (0..rows).map(RowStep::Source);
        return missing.chain((0..columns).map(RowStep::Translation)).collect();
    }
    let steps = row_steps(rows, columns, |i, j| likeness(ours, theirs, (i, j)));
    without_strangers(ours, theirs, steps)
}

/// Parts texts that answer to each other by their shape alone, if there are so many that the
/// translation is another text.
fn without_strangers(ours: &Row<'_>, theirs: &Row<'_>, steps: Vec<RowStep>) -> Vec<RowStep> {
    let share = |step: &RowStep| match step {
        RowStep::Both(i, j) => shared(ours, theirs, (*i, *j)),
        RowStep::Source(_) | RowStep::Translation(_) => None,
    };
    let shares: Vec<Option<usize>> = steps.iter().map(share).collect();
    let strangers = shares.iter().filter(|shared| **shared == Some(0)).count();
    let answers = shares.iter().flatten().count() - strangers;
    if strangers <= answers.max(FEW) {
        return steps;
    }
    let parted = steps.into_iter().zip(shares).flat_map(|pair| match pair {
        (RowStep::Both(i, j), Some(0)) => vec![RowStep::Source(i), RowStep::Translation(j)],
        (step, _) => vec![step],
    });
    parted.collect()
}

/// How many texts may share nothing with their answers in any guide.
const FEW: usize = 3;

fn groups<'a>(ours: &Row<'a>, theirs: &Row<'a>, pairs: &mut Vec<Pair<'a>>) {
    let first = pairs.len();
    let mut is_open = false;
    let (mut source, mut translation) = (0..0, 0..0);
    for step in steps(ours, theirs) {
        let missing = matches!(step, RowStep::Source(_));
        let added = matches!(step, RowStep::Translation(_));
        source = source.end..source.end + usize::from(!added);
        translation = translation.end..translation.end + usize::from(!missing);
        let next = Pair {
            rows: (ours.units, theirs.units),
            source: source.clone(),
            translation: translation.clone(),
            missing: missing.into(),
            added: added.into(),
        };
        let is_heading = next.source().iter().chain(next.translation()).any(is_heading);
        let may_join = !is_heading && (is_open || missing || added);
        is_open = missing || added;
        match pairs[first..].last_mut().filter(|last| may_join && !last.ends_with_heading()) {
            Some(last) => {
                last.source.end = next.source.end;
                last.translation.end = next.translation.end;
                last.missing += next.missing;
                last.added += next.added;
            }
            None => pairs.push(next),
        }
    }
}

/// Lays notes beside each other: by their names, and those that have other names by their order.
pub(super) fn pair_notes(
    source: Vec<&str>,
    translation: Vec<&str>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut by_label: BTreeMap<&str, usize> = translation.into_iter().zip(0..).collect();
    let mut pairs = Vec::new();
    let mut nameless = Vec::new();
    for (i, label) in source.into_iter().enumerate() {
        match by_label.remove(label) {
            Some(j) => pairs.push((Some(i), Some(j))),
            None => nameless.push(i),
        }
    }
    let mut others: Vec<usize> = by_label.into_values().collect();
    others.sort_unstable();
    let count = nameless.len().max(others.len());
    pairs.extend((0..count).map(|at| (nameless.get(at).copied(), others.get(at).copied())));
    pairs
}
