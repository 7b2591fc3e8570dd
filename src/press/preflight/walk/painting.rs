//! What becomes of a colour when something is painted in it.

use super::Walker;
use super::geometry::Rect;
use super::operators::Frame;
use super::paint::{Kind, Paint};
use super::seen::{Doubt, Trait};
use super::state::Brush;

/// Whether colour makes letters, which have rules of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Area,
    Letters,
}

impl<'a> Walker<'a, '_> {
    /// Fills an area.
    pub(super) fn fill(&mut self, frame: &mut Frame<'a>, area: Rect) {
        let brush = frame.state.fill.clone();
        self.brush(frame, &brush, area, Shape::Area);
    }

    /// Draws lines within an area.
    pub(super) fn stroke(&mut self, frame: &mut Frame<'a>, area: Rect) {
        let brush = frame.state.stroke.clone();
        self.brush(frame, &brush, area, Shape::Area);
    }

    /// Paints with a brush, whatever it is loaded with.
    pub(super) fn brush(
        &mut self,
        frame: &mut Frame<'a>,
        brush: &Brush<'a>,
        area: Rect,
        shape: Shape,
    ) {
        let visible = area.meet(frame.state.clip);
        if visible.is_nothing() {
            return;
        }
        match brush.pattern {
            Some(pattern) => self.pattern(frame, pattern, brush, visible),
            None => self.painted(frame, &brush.paint, visible, shape, brush.opacity),
        }
    }

    /// Notes what is to be said of a colour on a part of the page.
    pub(super) fn painted(
        &mut self,
        frame: &Frame<'a>,
        paint: &Paint,
        visible: Rect,
        shape: Shape,
        opacity: f64,
    ) {
        let inside = visible.meet(self.boxes.bleed);
        // Marks around the page have every ink, and are cut away.
        if inside.is_nothing() || !is_seen(inside, visible) {
            return;
        }
        if frame.state.mixes {
            self.seen.note(Trait::Transparency, inside, 0.0);
            self.seen.doubt(Doubt::MixedInk, "");
        }
        if paint.white {
            if frame.state.overprints && paint.kind == Kind::Plates {
                self.seen.note(Trait::WhiteOverprint, inside, 0.0);
            }
            return;
        }
        let shown = visible.meet(self.boxes.media);
        let is_area = shape == Shape::Area;
        if is_area && !self.boxes.trim.grown(-EDGE).holds(shown, 0.0) {
            self.seen.note(Trait::ReachesEdge, shown, 0.0);
            self.along_edges(visible);
        }
        match paint.kind {
            Kind::Plates => {}
            Kind::Rgb => self.seen.note(Trait::RgbPaint, inside, 0.0),
            Kind::Lab => self.seen.note(Trait::LabPaint, inside, 0.0),
            Kind::GrayProfile => self.seen.note(Trait::GrayProfilePaint, inside, 0.0),
            Kind::CmykProfile => self.seen.note(Trait::CmykProfilePaint, inside, 0.0),
            Kind::Unknown => self.seen.doubt(Doubt::Colour, ""),
        }
        if matches!(paint.kind, Kind::Plates | Kind::CmykProfile) {
            self.plates(paint, inside, shape, opacity);
        }
    }

    fn plates(&mut self, paint: &Paint, inside: Rect, shape: Shape, opacity: f64) {
        let names = ["Cyan", "Magenta", "Yellow", "Black"];
        for (name, _) in names.iter().zip(paint.cmyk).filter(|(_, plate)| *plate > 0.0) {
            if !self.seen.inks.contains(*name) {
                self.seen.inks.insert((*name).into());
            }
        }
        self.seen.inks.extend(paint.spots.iter().cloned());
        let ink = paint.sum() * opacity;
        self.seen.most_ink = self.seen.most_ink.max(ink);
        let text = shape == Shape::Letters;
        // All four inks in full are a dark colour to an area, and too much ink.
        if paint.registration || text && paint.is_registration() {
            let what = if text { Trait::RegistrationText } else { Trait::RegistrationPaint };
            self.seen.note(what, inside, ink);
            return;
        }
        if shape == Shape::Letters && paint.is_rich_black() {
            self.seen.note(Trait::RichBlackText, inside, ink);
        }
        if ink > self.limits.ink + TOLERANCE {
            self.seen.note(Trait::TooMuchInk, inside, ink);
        }
    }
}

/// Half a percent: what rounding to eight bits on four plates may add.
const TOLERANCE: f64 = 0.005;

/// A hair's breadth in points, within which a thing lies at the edge.
const EDGE: f64 = 0.2;

/// Returns whether enough lies within to leave a mark: crop marks may touch the bleed with a corner.
fn is_seen(inside: Rect, whole: Rect) -> bool {
    let enough = |inside: f64, whole: f64| inside >= EDGE || whole < EDGE;
    enough(inside.width(), whole.width()) && enough(inside.height(), whole.height())
}
