//! Which parts of a translation answer to which of its source, among neighbours.
//!
//! The likeliest row of answers is looked for: parts of one class, that hold the same links and
//! values, and are about as long. What locks know goes before all of these. A part may also stand
//! for one of another class: a list became a paragraph.

use super::super::align::{Row, Sign};
use super::super::units::Unit;
use super::known::Known;
use super::node::{Class, Node};
use crate::model::{RowStep, row_steps};

/// What parts are compared by.
pub(super) struct Signs<'a> {
    source: Row<'a>,
    translation: Row<'a>,
    /// How long the translation is for a hundred letters of the source.
    scale: usize,
}

/// What it counts that two parts are of one kind, of one class, or stand for each other; that
/// locks join them; that they are of one length; and what each sign counts that they share.
const KIND: u32 = 16;
const CLASS: u32 = 14;
const OTHER_CLASS: u32 = 4;
const JOINED: u32 = 64;
const LENGTH: u32 = 6;
const SHARED: u32 = 8;

/// What it counts that neither has any, or only one of them.
const NO_SIGNS: u32 = 4;
const ONE_HAS_SIGNS: u32 = 2;

/// How many pairs of parts are looked at.
const MOST_PAIRS: usize = 1 << 18;

impl<'a> Signs<'a> {
    pub(super) fn new(source: Row<'a>, translation: Row<'a>) -> Self {
        let length = |units: &[Unit]| units.iter().map(letters).sum::<usize>();
        let (ours, theirs) = (length(source.units()), length(translation.units()));
        let scale = (theirs * 100).checked_div(ours).unwrap_or(100).clamp(10, 1000);
        Self { source, translation, scale }
    }

    /// Lays parts beside each other, in order.
    pub(super) fn lay(
        &self,
        ours: &[Node],
        theirs: &[Node],
        known: Option<&Known>,
    ) -> Vec<RowStep> {
        let (rows, columns) = (ours.len(), theirs.len());
        if rows.saturating_mul(columns) > MOST_PAIRS {
            let missing = (0..rows).map(RowStep::Source);
            return missing.chain((0..columns).map(RowStep::Translation)).collect();
        }
        let our_traits: Vec<_> = ours.iter().map(|it| traits(it, &self.source)).collect();
        let their_traits: Vec<_> = theirs.iter().map(|it| traits(it, &self.translation)).collect();
        let mut likeness = Vec::with_capacity(rows * columns);
        for (ours, our_traits) in ours.iter().zip(&our_traits) {
            for (theirs, their_traits) in theirs.iter().zip(&their_traits) {
                let is_known = known.map(|known| known.joins(ours, theirs));
                let class = likeness_of_kind(ours, theirs, is_known.flatten());
                let traits = || self.likeness_of_traits(our_traits, their_traits);
                likeness.push(if class == 0 { 0 } else { class + traits() });
            }
        }
        row_steps(rows, columns, |i, j| likeness[i * columns + j])
    }

    /// Returns what it counts that two parts are about as long and share signs.
    fn likeness_of_traits(&self, ours: &Traits<'_>, theirs: &Traits<'_>) -> u32 {
        let (ours_long, theirs_long) = (ours.letters * self.scale / 100 + 1, theirs.letters + 1);
        let (short, long) = (ours_long.min(theirs_long), ours_long.max(theirs_long));
        let length = u32::try_from(short * LENGTH as usize / long).unwrap_or_default();
        let signs = match (ours.signs.is_empty(), theirs.signs.is_empty()) {
            (true, true) => NO_SIGNS,
            // One language writes in words what another one writes in digits.
            (true, false) | (false, true) => ONE_HAS_SIGNS,
            (false, false) => {
                let shared = ours.signs.iter().filter(|sign| theirs.signs.contains(sign)).count();
                SHARED * u32::try_from(shared).unwrap_or_default()
            }
        };
        length + signs
    }
}

/// By what a part is known in every language.
struct Traits<'a> {
    letters: usize,
    signs: Vec<&'a Sign<'a>>,
}

fn traits<'a>(node: &Node, row: &'a Row<'a>) -> Traits<'a> {
    let letters = node.units(row.units()).iter().map(letters).sum();
    Traits { letters, signs: row.signs_of(&node.units) }
}

/// Returns what it counts what two parts are, and that locks join them; nothing if they cannot answer
/// to each other.
fn likeness_of_kind(ours: &Node, theirs: &Node, is_joined: Option<bool>) -> u32 {
    let class = match (ours.kind.class(), theirs.kind.class()) {
        _ if ours.kind == theirs.kind => KIND,
        (a, b) if a == b => CLASS,
        (a, b) if may_stand(a, b) => OTHER_CLASS,
        _ => return 0,
    };
    match is_joined {
        Some(true) => class + JOINED,
        Some(false) => 0,
        None => class,
    }
}

fn letters(unit: &Unit) -> usize {
    unit.text.chars().count()
}

/// Returns whether a part of one class may stand where one of the other should.
fn may_stand(ours: Class, theirs: Class) -> bool {
    let is_apart = |class| matches!(class, Class::Code | Class::Rule);
    let is_heading = |class| class == Class::Heading;
    let is_words = |class| matches!(class, Class::Heading | Class::Paragraph);
    match (is_heading(ours) || is_heading(theirs), is_apart(ours) || is_apart(theirs)) {
        (_, true) => false,
        (true, _) => is_words(ours) && is_words(theirs),
        _ => true,
    }
}
