//! Shadings: colours that run into each other (ISO 32000-1, 8.7.4.5).

use super::Walker;
use super::geometry::Rect;
use super::lexer::Operand;
use super::operators::Frame;
use super::paint::Paint;
use super::painting::Shape;
use super::seen::Doubt;
use super::space::Space;
use crate::press::preflight::objects::as_dictionary;
use lopdf::Object;

mod function;
use function::Function;

/// At how many places along a shading its colour is looked at.
const SAMPLES: u32 = 32;

impl<'a> Walker<'a, '_> {
    /// `sh`.
    pub(super) fn shading(&mut self, frame: &mut Frame<'a>, operands: &[Operand<'_>]) {
        let Some(name) = operands.first().and_then(Operand::name) else { return };
        let Some(shading) = self.resource(frame.resources, b"Shading", name) else { return };
        let visible = frame.state.clip;
        let opacity = frame.state.fill.opacity;
        if !visible.is_nothing() {
            self.shaded(frame, shading, visible, opacity);
        }
    }

    /// Paints an area with the colours of a shading.
    pub(super) fn shaded(
        &mut self,
        frame: &mut Frame<'a>,
        shading: &'a Object,
        visible: Rect,
        opacity: f64,
    ) {
        let objects = self.store.objects;
        let Some(shading) = objects.follow(shading).and_then(as_dictionary) else { return };
        let named = frame.resources.and_then(|all| objects.dictionary(all, b"ColorSpace"));
        let space = objects.get(shading, b"ColorSpace");
        let space = space.map_or(Space::Unknown, |space| Space::read(objects, space, named));
        let visible = match objects.rect(shading, b"BBox") {
            Some(bounds) => visible.meet(frame.state.map.rect(bounds)),
            None => visible,
        };
        let along = matches!(objects.count(shading, b"ShadingType"), Some(2 | 3));
        let functions = objects.get(shading, b"Function").filter(|_| along);
        let functions = functions.and_then(|functions| Function::read_all(objects, functions));
        let Some(functions) = functions else {
            // The kind of colour is known even where its values are not.
            self.painted(
                frame,
                &Paint::of(&space, &space.initial()).without_ink(),
                visible,
                Shape::Area,
                opacity,
            );
            self.seen.doubt(Doubt::ShadingInk, "");
            return;
        };
        let domain = objects.numbers(shading, b"Domain").unwrap_or_default();
        let (from, to) = match domain[..] {
            [from, to] => (from, to),
            _ => (0.0, 1.0),
        };
        for sample in 0..=SAMPLES {
            let at = from + (to - from) * f64::from(sample) / f64::from(SAMPLES);
            let numbers: Vec<f64> = functions.iter().flat_map(|function| function.at(at)).collect();
            self.painted(frame, &Paint::of(&space, &numbers), visible, Shape::Area, opacity);
        }
    }
}
