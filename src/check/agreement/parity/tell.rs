//! What one side has and the other lacks, and where.

use super::super::links::is_same;
use super::super::units::Unit;
use super::node::{Kind, Node};
use super::{Parity, Rows};
use crate::check::agreement::guide::{Guide, Side};
use crate::diagnostic::{Diagnostic, code};
use crate::document::LinkId;
use crate::model::Target;
use crate::source::{Place, Span};
use std::cmp::Ordering;

/// What lies between two pairs of parts that answer to each other.
#[derive(Default)]
pub(super) struct Gap<'a> {
    /// The pair before it.
    pub(super) before: Option<(&'a Node, &'a Node)>,
    /// The pair behind it.
    pub(super) after: Option<(&'a Node, &'a Node)>,
    /// The first parts of two classes that stand for each other.
    pub(super) swapped: Option<(&'a Node, &'a Node)>,
    /// What only the source has.
    pub(super) missing: Vec<&'a Node>,
    /// What only the translation has.
    pub(super) added: Vec<&'a Node>,
}

impl<'a> Parity<'a> {
    /// Tells what lies between two pairs, once; `within` are the parts that hold all of it.
    pub(super) fn gap(
        &self,
        rows: &Rows<'a>,
        mut gap: Gap<'_>,
        within: Option<(&Node, &Node)>,
        told: &mut Vec<Diagnostic>,
    ) {
        if self.is_tracked && (gap.swapped.is_some() || !gap.is_even()) {
            let known = (self.known)();
            gap.swapped = gap.swapped.filter(|(ours, theirs)| !known.tells(ours, theirs));
            gap.missing.retain(|ours| !known.excuses_missing(&ours.texts));
            gap.added.retain(|theirs| !known.excuses_added(&theirs.texts));
        }
        let first =
            gap.missing.first().zip(gap.added.first()).map(|(ours, theirs)| (*ours, *theirs));
        if let Some((ours, theirs)) = gap.swapped.or(first) {
            told.push(self.other_block(rows, ours, theirs));
        } else if let Some(ours) = gap.missing.first() {
            let (place, beside) = match (gap.before, gap.after, within) {
                (Some((_, theirs)), ..) => (self.their_place(rows, theirs), "after"),
                (_, Some((_, theirs)), _) => (self.their_place(rows, theirs), "before"),
                (.., Some((_, theirs))) => (self.their_place(rows, theirs), "in"),
                _ => (last_of(self.translation), "after"),
            };
            let missing = counted(&code::MISSING_BLOCK, &gap.missing).arg("beside", beside);
            told.push(missing.at(place).label(self.our_place(rows, ours), "first"));
        } else if let Some(theirs) = gap.added.first() {
            let (place, beside) = match (gap.before, gap.after, within) {
                (Some((ours, _)), ..) => (self.our_place(rows, ours), "after"),
                (_, Some((ours, _)), _) => (self.our_place(rows, ours), "before"),
                (.., Some((ours, _))) => (self.our_place(rows, ours), "in"),
                _ => (last_of(self.source), "after"),
            };
            let added = counted(&code::ADDED_BLOCK, &gap.added).arg("beside", beside);
            told.push(added.at(self.their_place(rows, theirs)).label(place, "first"));
        }
    }

    /// Tells that a part is of another kind.
    pub(super) fn other_block(&self, rows: &Rows<'a>, ours: &Node, theirs: &Node) -> Diagnostic {
        Diagnostic::new(&code::OTHER_BLOCK)
            .arg("found", theirs.kind.name())
            .arg("expected", ours.kind.name())
            .at(self.their_place(rows, theirs))
            .label(self.our_place(rows, ours), "first")
    }

    /// Tells that a table has more columns, or fewer.
    pub(super) fn other_columns(&self, rows: &Rows<'a>, ours: &Node, theirs: &Node) -> Diagnostic {
        Diagnostic::new(&code::OTHER_COLUMNS)
            .number("found", theirs.columns)
            .number("expected", ours.columns)
            .at(self.their_place(rows, theirs))
            .label(self.our_place(rows, ours), "first")
    }

    /// Tells that only one side has a summary.
    pub(super) fn missing_summary(&self, ours: &Unit) -> Diagnostic {
        Diagnostic::new(&code::MISSING_BLOCK)
            .arg("kind", "summary")
            .number("count", 1)
            .arg("beside", "after")
            .at(self.translation.side.place_of(&self.translation.title))
            .label(self.source.side.place_of(ours), "first")
    }

    /// Tells that only one side has words below its figure, unless its status does.
    pub(super) fn caption(
        &self,
        rows: &Rows<'a>,
        ours: &Node,
        theirs: &Node,
    ) -> Option<Diagnostic> {
        let code = if ours.has_caption { &code::MISSING_BLOCK } else { &code::ADDED_BLOCK };
        // The caption is the last text of its figure.
        let last = |node: &Node| node.texts.end.saturating_sub(1)..node.texts.end;
        let is_excused = self.is_tracked
            && match ours.has_caption {
                true => (self.known)().excuses_missing(&last(ours)),
                false => (self.known)().excuses_added(&last(theirs)),
            };
        let told = Diagnostic::new(code).arg("kind", "caption").number("count", 1);
        let told = told.arg("beside", "in").at(self.their_place(rows, theirs));
        (!is_excused).then(|| told.label(self.our_place(rows, ours), "first"))
    }

    /// Tells images that only one side shows among the words of two parts.
    pub(super) fn images(
        &self,
        rows: &Rows<'a>,
        ours: &Node,
        theirs: &Node,
        told: &mut Vec<Diagnostic>,
    ) {
        if ours.images.is_empty() && theirs.images.is_empty() {
            return;
        }
        let (source, translation) = (self.source.side, self.translation.side);
        let is_broken = |side: Side<'_>, images: &[LinkId]| {
            images.iter().any(|image| *side.target(*image) == Target::Broken)
        };
        if is_broken(source, &ours.images) || is_broken(translation, &theirs.images) {
            return;
        }
        let tags = (&*source.language.tag, &*translation.language.tag);
        let mut added = theirs.images.clone();
        let mut missing = ours.images.clone();
        missing.retain(|image| {
            let target = source.target(*image);
            let is_answer =
                |other: &LinkId| is_same(self.kit, target, translation.target(*other), tags);
            let answer = added.iter().position(is_answer);
            answer.map(|at| added.remove(at)).is_none()
        });
        for at in 0..missing.len().max(added.len()) {
            let (expected, found) = (missing.get(at).copied(), added.get(at).copied());
            let typed = |side: Side<'a>, image: Option<LinkId>| {
                image.map_or("none", |image| side.typed(image)).to_owned()
            };
            let place = match found {
                Some(image) => translation.place_of_link(image),
                None => self.their_place(rows, theirs),
            };
            let place_there = match expected {
                Some(image) => source.place_of_link(image),
                None => self.our_place(rows, ours),
            };
            let other = Diagnostic::new(&code::IMAGE_MISMATCH)
                .arg("found", typed(translation, found))
                .arg("expected", typed(source, expected));
            told.push(other.at(place).label(place_there, "first"));
        }
    }

    fn our_place(&self, rows: &Rows<'a>, node: &Node) -> Place {
        place(self.source.side, rows.units[0], node)
    }

    fn their_place(&self, rows: &Rows<'a>, node: &Node) -> Place {
        place(self.translation.side, rows.units[1], node)
    }
}

impl Gap<'_> {
    /// Returns whether it holds what a pair beside it has lost, such as the rest of a list in which a
    /// paragraph stands now.
    pub(super) fn holds_rest_of(&self, ours: &Node, theirs: &Node) -> bool {
        match ours.units.len().cmp(&theirs.units.len()) {
            Ordering::Less => !self.missing.is_empty(),
            Ordering::Equal => false,
            Ordering::Greater => !self.added.is_empty(),
        }
    }

    fn is_even(&self) -> bool {
        self.missing.is_empty() && self.added.is_empty()
    }
}

/// Begins a finding that says how many parts there are, and what they are if they are of one kind.
fn counted(code: &'static crate::diagnostic::Code, nodes: &[&Node]) -> Diagnostic {
    let class = nodes.first().map(|node| node.kind.class());
    let is_one = nodes.iter().all(|node| Some(node.kind.class()) == class);
    let kind = nodes.first().filter(|_| is_one).map_or("block", |node| match node.kind {
        Kind::Heading(_) => "heading",
        Kind::List(_) => "list",
        Kind::Callout(_) => "callout",
        kind => kind.name(),
    });
    Diagnostic::new(code).arg("kind", kind).number("count", nodes.len())
}

/// Returns where a part begins: its first line, where it has several.
fn place(side: Side<'_>, units: &[Unit], node: &Node) -> Place {
    match (node.units(units).first(), node.kind) {
        // Several records may stand in one paragraph.
        (Some(Unit { links, .. }), Kind::Record) if !links.is_empty() => {
            side.place_of_link(links[0])
        }
        (Some(unit), _) => side.place_of(unit),
        (None, _) => {
            let text = side.file.text().get(node.span.range()).unwrap_or_default();
            let line = text.lines().next().unwrap_or_default().trim_end().len();
            let start = node.span.start as usize;
            Place::new(side.file, Span::new(start..start + line))
        }
    }
}

/// Returns where the text of a guide ends: its last unit, else its title.
fn last_of(guide: &Guide<'_>) -> Place {
    guide.side.place_of(guide.units.body.last().unwrap_or(&guide.title))
}
