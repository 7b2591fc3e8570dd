//! Translations are built as their source: what one has as a list of three, the other has too.
//!
//! In: a guide and its translation. Out: findings that name the part in both files. What is told
//! elsewhere is not told again: links and values by the rest of [`super`], images without words
//! where they are read, and what was added to the source, or removed from it, since the translation
//! was accepted by its status. What somebody accepted is as it should be.
//!
//! 1. [`node`] takes each guide apart, parts within parts.
//! 2. [`lay`] lays the parts of the translation beside the source's, as far as they answer.
//! 3. [`known`] has what locks know of both.
//! 4. [`tell`] says what one side lacks, and where.

mod known;
mod lay;
mod node;
mod tell;

use super::align::{Row, pair_notes};
use super::guide::Guide;
use super::units::Unit;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::{Document, TextBlock, TextKind};
use crate::model::{Freshness, Kit, LocaleIndex, PageId, RowStep};
use known::Known;
use lay::Signs;
use node::{Kind, Node, Note};
use std::cell::{LazyCell, OnceCell, RefCell};
use std::ops::Range;
use tell::Gap;

/// A guide's parts.
#[derive(Debug)]
pub(super) struct Parts {
    body: Vec<Node>,
    notes: Vec<Note>,
}

impl Parts {
    /// Takes a document apart that has these texts.
    pub(super) fn new(document: &Document, texts: &[TextBlock]) -> Self {
        let is_front = |text: &&TextBlock| matches!(text.kind, TextKind::Title | TextKind::Summary);
        let (body, notes) = node::nodes(document, texts.iter().take_while(is_front).count());
        Self { body, notes }
    }
}

/// How many differences of one translation are told one by one; with more it is another text.
const MOST_TOLD: usize = 8;

/// A stretch of the source's units, and one of the translation's.
pub(super) type Stretches = (Range<usize>, Range<usize>);

/// Compares how two guides are built. Returns what belongs together, and in which nothing can be
/// compared one by one.
pub(super) fn check(
    kit: &Kit,
    (page, locale): (PageId, LocaleIndex),
    source: &Guide<'_>,
    translation: &Guide<'_>,
    findings: &mut Findings,
) -> Vec<Stretches> {
    let file = kit.page(page).translations[usize::from(locale.0)].as_ref();
    let Some(file) = file else { return Vec::new() };
    let known = LazyCell::new(|| {
        let texts = [source, translation].map(|guide| guide.file.texts.len());
        Known::new(&kit.answers(page, locale), texts)
    });
    let parity = Parity {
        kit,
        source,
        translation,
        is_tracked: file.freshness != Freshness::Untracked,
        is_stale: matches!(file.freshness, Freshness::Stale(_)),
        known: &|| &*known,
        apart: RefCell::default(),
    };
    let told = parity.compare();
    findings.extend(match told.len() {
        0..=MOST_TOLD => told.into_iter().collect(),
        count => another_text(count, told).into_iter().collect(),
    });
    parity.apart.into_inner()
}

/// Tells many differences as one, at the first of them.
fn another_text(count: usize, told: Vec<Diagnostic>) -> Option<Diagnostic> {
    let Diagnostic { place, labels, .. } = told.into_iter().next()?;
    let other = Diagnostic::new(&code::OTHER_STRUCTURE).number("count", count).at(place?);
    Some(labels.into_iter().fold(other, |other, label| other.label(label.place, "first")))
}

/// A guide and its translation.
struct Parity<'a> {
    kit: &'a Kit,
    source: &'a Guide<'a>,
    translation: &'a Guide<'a>,
    is_tracked: bool,
    is_stale: bool,
    /// What is known of a translation that is tracked.
    known: &'a dyn Fn() -> &'a Known,
    /// The tables whose cells do not answer to each other.
    apart: RefCell<Vec<Stretches>>,
}

/// The units of which parts consist, and their signs, once they are needed.
struct Rows<'a> {
    units: [&'a [Unit]; 2],
    signs: OnceCell<Signs<'a>>,
}

impl<'a> Rows<'a> {
    fn new(source: &'a [Unit], translation: &'a [Unit]) -> Self {
        Self { units: [source, translation], signs: OnceCell::new() }
    }
}

impl<'a> Parity<'a> {
    fn compare(&self) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        if let (Some(ours), None) = (&self.source.summary, &self.translation.summary)
            && !self.is_tracked
        {
            told.push(self.missing_summary(ours));
        }
        let (ours, theirs) = (&self.source.parts, &self.translation.parts);
        let rows = Rows::new(&self.source.units.body, &self.translation.units.body);
        self.parts(&rows, (&ours.body, &theirs.body), None, &mut told);
        let labels = |notes: &'a [Note]| notes.iter().map(|(label, _)| &**label).collect();
        for (i, j) in pair_notes(labels(&ours.notes), labels(&theirs.notes)) {
            self.notes(i, j, &mut told);
        }
        told
    }

    fn notes(&self, i: Option<usize>, j: Option<usize>, told: &mut Vec<Diagnostic>) {
        let (ours, theirs) = (&self.source.parts.notes, &self.translation.parts.notes);
        let units = |guide: &'a Guide<'a>, at: Option<usize>| {
            let notes = &guide.units.notes;
            at.and_then(|at| notes.get(at)).map_or(&[][..], |(_, units)| &**units)
        };
        let rows = Rows::new(units(self.source, i), units(self.translation, j));
        match (i, j) {
            (Some(i), Some(j)) => self.parts(&rows, (&ours[i].1, &theirs[j].1), None, told),
            (Some(i), None) => {
                // A mark without its note, or a note without its mark, has been told.
                let (label, parts) = &ours[i];
                let file = self.translation.side.file.text();
                let is_named = file.contains(&format!("[^{label}]"));
                if let Some(note) = whole(parts).filter(|_| !is_named) {
                    let gap = Gap { missing: vec![&note], ..Gap::default() };
                    self.gap(&rows, gap, None, told);
                }
            }
            (None, Some(j)) => {
                if let Some(note) = whole(&theirs[j].1) {
                    let gap = Gap { added: vec![&note], ..Gap::default() };
                    self.gap(&rows, gap, None, told);
                }
            }
            (None, None) => {}
        }
    }

    /// Compares parts that stand beside each other, within two others if there are any.
    fn parts(
        &self,
        rows: &Rows<'a>,
        (ours, theirs): (&'a [Node], &'a [Node]),
        within: Option<(&'a Node, &'a Node)>,
        told: &mut Vec<Diagnostic>,
    ) {
        let is_even = !self.is_stale
            && ours.len() == theirs.len()
            && ours.iter().zip(theirs).all(|(a, b)| a.kind.class() == b.kind.class());
        if is_even {
            for (ours, theirs) in ours.iter().zip(theirs) {
                self.pair(rows, ours, theirs, told);
                self.parts(rows, (&ours.parts, &theirs.parts), Some((ours, theirs)), told);
            }
            return;
        }
        let signs = rows.signs.get_or_init(|| {
            let row = |guide: &Guide<'a>, units: &'a [Unit]| Row::new(units, guide.side);
            Signs::new(row(self.source, rows.units[0]), row(self.translation, rows.units[1]))
        });
        let known = self.is_tracked.then(|| (self.known)());
        let mut gaps = vec![Gap::default()];
        for step in signs.lay(ours, theirs, known) {
            let gap = gaps.last_mut().expect("one gap before all pairs");
            match step {
                RowStep::Both(i, j) if ours[i].kind.class() == theirs[j].kind.class() => {
                    let pair = Some((&ours[i], &theirs[j]));
                    gap.after = pair;
                    gaps.push(Gap { before: pair, ..Gap::default() });
                }
                RowStep::Both(i, j) => gap.swapped = gap.swapped.or(Some((&ours[i], &theirs[j]))),
                RowStep::Source(i) => gap.missing.push(&ours[i]),
                RowStep::Translation(j) => gap.added.push(&theirs[j]),
            }
        }
        let pairs: Vec<_> = gaps.iter().filter_map(|gap| gap.after).collect();
        for (at, (ours, theirs)) in pairs.into_iter().enumerate() {
            self.pair(rows, ours, theirs, told);
            // A list that was cut in two is told once, as what stands beside its first half.
            let is_cut = gaps[at..=at + 1].iter().any(|gap| gap.holds_rest_of(ours, theirs));
            if !is_cut {
                self.parts(rows, (&ours.parts, &theirs.parts), Some((ours, theirs)), told);
            }
        }
        gaps.into_iter().for_each(|gap| self.gap(rows, gap, within, told));
    }

    /// Compares two parts of one class that answer to each other, and not what they hold.
    fn pair(&self, rows: &Rows<'a>, ours: &'a Node, theirs: &'a Node, told: &mut Vec<Diagnostic>) {
        if ours.kind != theirs.kind {
            told.push(self.other_block(rows, ours, theirs));
        }
        self.images(rows, ours, theirs, told);
        if ours.has_caption != theirs.has_caption {
            told.extend(self.caption(rows, ours, theirs));
        }
        let is_body = std::ptr::eq(rows.units[0], &*self.source.units.body);
        if ours.columns != theirs.columns && is_body {
            self.apart.borrow_mut().push((ours.units.clone(), theirs.units.clone()));
        }
        let is_told = || self.is_stale && (self.known)().tells(ours, theirs);
        if ours.columns != theirs.columns && !is_told() {
            told.push(self.other_columns(rows, ours, theirs));
        }
    }
}

/// Returns a note as one part.
fn whole(parts: &[Node]) -> Option<Node> {
    let (first, last) = (parts.first()?, parts.last()?);
    Some(Node::of(Kind::Note, first, last))
}
