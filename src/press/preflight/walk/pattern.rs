//! Patterns, and glyphs that are drawings (ISO 32000-1, 8.7 and 9.6.5).

use super::Walker;
use super::font::Font;
use super::geometry::{Matrix, Rect};
use super::operators::Frame;
use super::painting::Shape;
use super::seen::Doubt;
use super::state::Brush;
use crate::press::preflight::objects::{as_dictionary, numbered};
use lopdf::Object;

impl<'a> Walker<'a, '_> {
    /// Paints an area with a pattern.
    pub(super) fn pattern(
        &mut self,
        frame: &mut Frame<'a>,
        object: &'a Object,
        brush: &Brush<'a>,
        visible: Rect,
    ) {
        let objects = self.store.objects;
        let Some(pattern) = objects.follow(object).and_then(as_dictionary) else { return };
        if objects.count(pattern, b"PatternType") == Some(2) {
            if let Some(shading) = objects.get(pattern, b"Shading") {
                self.shaded(frame, shading, visible, brush.opacity);
            }
            return;
        }
        let Some((id, stream)) = numbered(objects, object) else { return };
        if objects.count(pattern, b"PaintType") == Some(2) {
            self.painted(frame, &brush.paint, visible, Shape::Area, brush.opacity);
            return;
        }
        let printed = visible.meet(self.boxes.bleed);
        // Where it is cut away, it is not the use that counts.
        if printed.is_nothing() || self.open.contains(&id) || self.done.contains(&(id, 0)) {
            return;
        }
        let Some(depth) = frame.depth.checked_sub(1) else {
            self.seen.doubt(Doubt::TooMuch, "");
            return;
        };
        let matrix = objects.numbers(pattern, b"Matrix").and_then(|six| six.try_into().ok());
        let mut state = super::state::State::new(self.base, visible);
        state.map = matrix.map_or(frame.start, |six| Matrix(six).then(frame.start));
        if !state.map.is_finite() {
            return;
        }
        // Only one cell is walked: what it paints is repeated all over the area.
        let cell = objects.rect(pattern, b"BBox").map_or(printed, |cell| state.map.rect(cell));
        let fits = cell.width() <= printed.width() && cell.height() <= printed.height();
        if !printed.holds(cell, 0.0) && (fits || printed.meet(cell).is_nothing()) {
            let (x, y) = (printed.left - cell.left, printed.bottom - cell.bottom);
            state.map = state.map.then(Matrix::shift(x, y));
        }
        // A whole cell looks the same wherever it is used, so once on a page is enough.
        if fits {
            self.done.insert((id, 0));
        }
        let resources = objects.dictionary(pattern, b"Resources").or(frame.resources);
        match self.store.content(stream) {
            Ok(content) => {
                self.open.push(id);
                self.run(&content, resources, state, depth);
                self.open.pop();
            }
            Err(fault) => self.seen.fault(fault),
        }
    }

    /// Walks a glyph of a Type 3 font that brings its own colours, `at` so far along the line.
    pub(super) fn glyph(&mut self, frame: &mut Frame<'a>, font: &Font<'a>, code: u32, at: f64) {
        let Some(type3) = &font.type3 else { return };
        let Some(&(id, glyph)) = type3.glyphs.get(&code) else { return };
        let text = &frame.state.text;
        let visible = text.fills() || text.strokes();
        let key = (id, code.saturating_add(1));
        if !visible || self.open.contains(&id) || self.done.contains(&key) {
            return;
        }
        let Some(depth) = frame.depth.checked_sub(1) else {
            self.seen.doubt(Doubt::TooMuch, "");
            return;
        };
        let content = match self.store.content(glyph) {
            Ok(content) => content,
            Err(fault) => {
                self.seen.fault(fault);
                return;
            }
        };
        let mut state = frame.state.clone();
        let size = Matrix([text.size * text.stretch, 0.0, 0.0, text.size, at, text.rise]);
        state.map = type3.matrix.then(size).then(frame.text_map).then(frame.state.map);
        if state.map.is_finite() && brings_colours(&content) {
            // Once on a page is enough for its colours, if all of it is printed there.
            let (below, above) = (-0.5 * text.size, 1.5 * text.size);
            let around = Rect::between((at + below, below), (at + above, above));
            let around = frame.text_map.then(frame.state.map).rect(around);
            if frame.state.clip.meet(self.boxes.bleed).holds(around, 0.0) {
                self.done.insert(key);
            }
            self.open.push(id);
            self.run(&content, type3.resources.or(frame.resources), state, depth);
            self.open.pop();
        }
    }
}

/// Returns whether a glyph sets colours of its own: its first operator is then `d0`, else `d1`.
fn brings_colours(content: &[u8]) -> bool {
    let mut lexer = super::lexer::Lexer::new(content);
    lexer.next() == Some(b"d0")
}
