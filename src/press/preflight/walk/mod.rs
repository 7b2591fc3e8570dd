//! Walks the content of a page and notes what a print shop would object to.
//!
//! In: a page of a document and the limits of the job. Out: [`Seen`], facts without judgement. Forms,
//! patterns and the glyphs of Type 3 fonts are walked where they are used, with the colours and the
//! position that they have there; each walk has a budget of steps, so that no file keeps it busy.
//!
//! A reader of our own and not `hayro-interpret`, which draws: it hands out colours as RGB only, and
//! which plates a colour prints on is the question here. Text is as wide as the font's own table
//! says; outlines are not read, so the ink of a letter may end a little sooner than its width.

mod edges;
mod extended;
pub(super) mod font;
pub(super) mod geometry;
pub(super) mod image;
mod inline;
mod lexer;
mod operators;
pub(super) mod paint;
mod painting;
mod pattern;
mod place;
pub(super) mod seen;
mod shading;
mod show;
pub(super) mod space;
mod state;
mod store;

use super::objects::Objects;
use super::unpack::Fault;
use geometry::Matrix;
use lopdf::{Dictionary, Object, ObjectId};
use seen::{Boxes, Doubt, Seen};
use state::State;
use std::collections::BTreeSet;
use std::sync::Arc;
pub(super) use store::Store;

/// How much is too much, in points and in plates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The highest sum of plates, 1 for one plate in full.
    pub(super) ink: f64,
    /// How far text stays from the edge.
    pub(super) safe: f64,
    /// How many steps one page may take.
    pub(super) steps: usize,
}

/// Steps that a page takes at once from the budget of the file.
const CREDIT: usize = 1000;

/// How deep forms and patterns lie in others in any sane file.
const DEEPEST: usize = 24;

/// How far from the sheet things are looked at, in points.
const AROUND: f64 = 1000.0;

/// The smallest text that prints well, in points.
const SMALLEST_TEXT: f64 = 5.0;
/// The same for white text, which ink creeps into from all sides.
const SMALLEST_WHITE_TEXT: f64 = 9.0;

struct Walker<'a, 's> {
    store: &'s Store<'a>,
    limits: Limits,
    /// Counted from 1.
    number: usize,
    boxes: Boxes,
    /// From the page's own units to points.
    base: Matrix,
    seen: Seen<'a>,
    edges: edges::Edges,
    /// Steps of this page so far.
    steps: usize,
    /// Steps that are taken from the budget of the file and not yet used.
    credit: usize,
    /// The forms, patterns and glyphs that are being walked, so that none is walked within itself.
    open: Vec<ObjectId>,
    /// Patterns and glyphs that were walked on this page.
    done: BTreeSet<(ObjectId, u32)>,
}

/// Walks one page. `unit` is the length of the page's own unit in points.
pub(super) fn page<'a>(
    store: &Store<'a>,
    (number, page): (usize, &'a Dictionary),
    boxes: Boxes,
    unit: f64,
    limits: Limits,
) -> Seen<'a> {
    let base = Matrix([unit, 0.0, 0.0, unit, 0.0, 0.0]);
    let mut walker = Walker {
        store,
        limits,
        number,
        boxes,
        base,
        seen: Seen::default(),
        edges: edges::Edges::default(),
        steps: 0,
        credit: 0,
        open: Vec::new(),
        done: BTreeSet::new(),
    };
    let objects = store.objects;
    let resources = objects.inherited(page, b"Resources").and_then(|found| found.as_dict().ok());
    if let Some(group) = objects.dictionary(page, b"Group") {
        walker.group(group, resources, boxes.trim);
    }
    let content = walker.page_content(objects, page);
    // What leaves the sheet is still there for the rules: text, for one, that is cut.
    walker.run(&content, resources, State::new(base, boxes.media.grown(AROUND)), DEEPEST);
    objects.1.give_steps(walker.credit);
    walker.unfilled_bleed();
    walker.seen
}

impl<'a> Walker<'a, '_> {
    /// Returns the streams of a page as the one that they are parts of.
    fn page_content(&mut self, objects: Objects<'a>, page: &'a Dictionary) -> Arc<[u8]> {
        let mut whole: Vec<Arc<[u8]>> = Vec::new();
        let mut length = 0;
        let parts = match objects.get(page, b"Contents") {
            Some(Object::Array(parts)) => parts.iter().map(|part| objects.follow(part)).collect(),
            Some(part) => vec![Some(part)],
            None => Vec::new(),
        };
        for part in parts {
            let stream = part.and_then(|part| part.as_stream().ok());
            let Some(stream) = stream else {
                self.seen.doubt(Doubt::BrokenContent, "");
                continue;
            };
            match objects.unpacked(stream) {
                Ok(bytes) if length + bytes.len() < super::objects::LARGEST_STREAM => {
                    length += bytes.len();
                    whole.push(bytes);
                }
                Ok(_) => self.seen.fault(Fault::TooMuch),
                Err(fault) => self.seen.fault(fault),
            }
        }
        if let [one] = &whole[..] {
            return Arc::clone(one);
        }
        if !objects.1.take_bytes(length) {
            return Arc::default();
        }
        whole.join(&b'\n').into()
    }

    /// Takes some steps of the budget; `false` when it is spent.
    fn step(&mut self, count: usize) -> bool {
        self.steps = self.steps.saturating_add(count);
        if self.steps > self.limits.steps {
            self.seen.doubt(Doubt::TooMuch, "");
            return false;
        }
        if self.credit < count {
            let more = count.max(CREDIT);
            if !self.store.objects.1.take_steps(more) {
                return false;
            }
            self.credit += more;
        }
        self.credit -= count;
        true
    }
}
