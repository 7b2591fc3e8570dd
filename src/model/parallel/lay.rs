//! Two rows of units, laid side by side by what is known to say the same.

use crate::document::{Block, TextPlace};
use crate::model::row::rising;
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// One side, cut into units: blocks, items, terms or notes.
pub(super) struct Units {
    count: usize,
    /// Where the blocks of the units start and end, sorted, and whose they are.
    blocks: Vec<(u32, u32, usize)>,
    /// Texts that are in no block of a unit, and whose they are.
    places: BTreeMap<TextPlace, usize>,
}

impl Units {
    /// Makes units that consist of blocks.
    pub(super) fn of<'b>(units: impl Iterator<Item = &'b [Block]>) -> Self {
        let spans = |blocks: &[Block]| blocks.iter().map(|block| block.span).collect();
        Self::new(units.map(spans).collect(), Vec::new())
    }

    /// Makes units of which each has blocks, and a text besides.
    pub(super) fn new(blocks: Vec<Vec<Span>>, places: Vec<TextPlace>) -> Self {
        let count = blocks.len();
        let of_unit = |(unit, spans): (usize, Vec<Span>)| {
            spans.into_iter().map(move |span| (span.start, span.end, unit))
        };
        let mut blocks: Vec<_> = blocks.into_iter().enumerate().flat_map(of_unit).collect();
        blocks.sort_unstable();
        Self { count, blocks, places: places.into_iter().zip(0..).collect() }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Returns the unit that a text is part of.
    pub(super) fn at(&self, place: TextPlace) -> Option<usize> {
        if let Some(unit) = self.places.get(&place) {
            return Some(*unit);
        }
        let start = place.block()?;
        let next = self.blocks.partition_point(|block| block.0 <= start);
        let (_, end, unit) = self.blocks.get(next.checked_sub(1)?)?;
        (start < *end).then_some(*unit)
    }

    /// Returns those of the known texts that are part of a unit, and of which.
    pub(super) fn texts<T>(
        &self,
        known: &BTreeMap<TextPlace, T>,
    ) -> impl Iterator<Item = (usize, TextPlace)> {
        let of_block = |(start, end, unit): &(u32, u32, usize)| {
            let unit = *unit;
            let range = TextPlace::in_block(*start, 0)..TextPlace::in_block(*end, 0);
            known.range(range).map(move |(place, _)| (unit, *place))
        };
        let others = self.places.iter().filter(|(place, _)| known.contains_key(place));
        self.blocks.iter().flat_map(of_block).chain(others.map(|(place, unit)| (*unit, *place)))
    }
}

/// A row: units of both sides, of which one side may have none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Laid {
    pub(super) source: Range<usize>,
    pub(super) own: Range<usize>,
}

/// Lays units side by side in the order of the source.
///
/// `pairs` are units that say the same, sorted. Pairs that keep their order hold the rows together;
/// what was moved stands beside its source. What is left is paired if `is_same` says so.
pub(super) fn lay(
    source: usize,
    own: usize,
    pairs: &[(usize, usize)],
    is_same: impl Fn(usize, usize) -> bool,
) -> Vec<Laid> {
    let groups = groups(&rising(pairs.iter().copied(), false));
    let mut is_laid = vec![false; own];
    let mut is_answered = vec![false; source];
    for group in &groups {
        is_laid[group.own.clone()].fill(true);
        is_answered[group.source.clone()].fill(true);
    }
    let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, j) in pairs {
        if !is_answered[*i] && !is_laid[*j] {
            (is_answered[*i], is_laid[*j]) = (true, true);
            moved.insert(*i, *j);
        }
    }
    let mut rows = Rows { rows: Vec::new(), moved, is_laid, is_same };
    let mut from = (0, 0);
    let end = Laid { source: source..source, own: own..own };
    for group in groups.into_iter().chain([end]) {
        rows.gap(from.0..group.source.start, from.1..group.own.start);
        from = (group.source.end, group.own.end);
        rows.add(group.source, group.own);
    }
    rows.rows
}

/// Joins pairs that share a unit, such as two paragraphs that were translated as one.
fn groups(pairs: &[(usize, usize)]) -> Vec<Laid> {
    let mut groups: Vec<Laid> = Vec::new();
    for (i, j) in pairs {
        match groups.last_mut().filter(|last| *i < last.source.end || *j < last.own.end) {
            Some(last) => (last.source.end, last.own.end) = (i + 1, j + 1),
            None => groups.push(Laid { source: *i..i + 1, own: *j..j + 1 }),
        }
    }
    groups
}

/// How far ahead a unit without texts is looked for.
const NEAR: usize = 64;

struct Rows<F> {
    rows: Vec<Laid>,
    /// Units of the source whose answer stands in another place, and where.
    moved: BTreeMap<usize, usize>,
    /// Which units of the translation have a row elsewhere.
    is_laid: Vec<bool>,
    is_same: F,
}

impl<F: Fn(usize, usize) -> bool> Rows<F> {
    /// Adds what stands between two rows.
    fn gap(&mut self, source: Range<usize>, own: Range<usize>) {
        let mut next = own.start;
        for i in source {
            if let Some(j) = self.moved.get(&i).copied() {
                self.add(i..i + 1, j..j + 1);
                continue;
            }
            let near = next..own.end.min(next + NEAR);
            let same = near.into_iter().find(|j| !self.is_laid[*j] && (self.is_same)(i, *j));
            let Some(j) = same else {
                self.add(i..i + 1, 0..0);
                continue;
            };
            self.alone(next..j);
            self.add(i..i + 1, j..j + 1);
            next = j + 1;
        }
        self.alone(next..own.end);
    }

    /// Adds units of the translation that answer to nothing.
    fn alone(&mut self, own: Range<usize>) {
        for j in own {
            if !self.is_laid[j] {
                self.add(0..0, j..j + 1);
            }
        }
    }

    fn add(&mut self, source: Range<usize>, own: Range<usize>) {
        if !source.is_empty() || !own.is_empty() {
            self.rows.push(Laid { source, own });
        }
    }
}
