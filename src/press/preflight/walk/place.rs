//! Images and forms where they are placed (ISO 32000-1, 8.8 to 8.10).

use super::Walker;
use super::geometry::{Matrix, Rect};
use super::image::Image;
use super::lexer::Operand;
use super::operators::Frame;
use super::painting::Shape;
use super::seen::{Doubt, Placed, Trait};
use crate::press::preflight::objects::numbered;
use lopdf::{ObjectId, Stream};
use std::sync::Arc;

/// Strips of one or two pixels may be ramps and rules, which have no resolution.
const THINNEST: usize = 3;
/// How wide such a strip may be placed, in points.
const RULE: f64 = 2.0;
/// How large a single pixel may be placed, in points: 3 mm.
const DOT: f64 = 8.5;

impl<'a> Walker<'a, '_> {
    /// `Do`.
    pub(super) fn external(&mut self, frame: &mut Frame<'a>, operands: &[Operand<'_>]) {
        let Some(name) = operands.first().and_then(Operand::name) else { return };
        let objects = self.store.objects;
        let Some(found) = self.resource(frame.resources, b"XObject", name) else { return };
        // Streams are always objects of their own.
        let Some((id, stream)) = numbered(objects, found) else {
            self.seen.doubt(Doubt::MissingResource, String::from_utf8_lossy(name));
            return;
        };
        let here = frame.state.clip.meet(self.boxes.bleed);
        if stream.dict.has(b"OPI") || stream.dict.has(b"Ref") {
            self.seen.note(Trait::Proxy, here, 0.0);
        }
        let kind = objects.name(&stream.dict, b"Subtype").unwrap_or_default();
        let inner = objects.name(&stream.dict, b"Subtype2");
        if kind == b"PS" || inner == Some(b"PS") || stream.dict.has(b"PS") {
            self.seen.note(Trait::PostScript, here, 0.0);
        }
        match kind {
            b"Image" => self.image(frame, id, stream),
            b"Form" => self.form(frame, id, stream),
            b"PS" => {}
            _ => self.seen.doubt(Doubt::MissingResource, String::from_utf8_lossy(name)),
        }
    }

    fn form(&mut self, frame: &mut Frame<'a>, id: ObjectId, stream: &'a Stream) {
        let objects = self.store.objects;
        let Some(depth) = frame.depth.checked_sub(1).filter(|_| !self.open.contains(&id)) else {
            self.seen.doubt(Doubt::TooMuch, "");
            return;
        };
        let matrix = objects.numbers(&stream.dict, b"Matrix").and_then(|six| six.try_into().ok());
        let mut state = frame.state.clone();
        state.map = matrix.map_or(state.map, |six| Matrix(six).then(state.map));
        if !state.map.is_finite() {
            return;
        }
        if let Some(bounds) = objects.rect(&stream.dict, b"BBox") {
            state.clip = state.clip.meet(state.map.rect(bounds));
        }
        if state.clip.meet(self.boxes.media).is_nothing() {
            return;
        }
        let resources = objects.dictionary(&stream.dict, b"Resources").or(frame.resources);
        if let Some(group) = objects.dictionary(&stream.dict, b"Group") {
            let here = state.clip.meet(self.boxes.bleed);
            self.group(group, resources, here);
            // A group is mixed as a whole, and begins within as if nothing were mixed.
            if state.mixes {
                self.seen.note(Trait::Transparency, here, 0.0);
                self.seen.doubt(Doubt::MixedInk, "");
                state.unmix();
            }
        }
        match self.store.content(stream) {
            Ok(content) => {
                self.open.push(id);
                self.run(&content, resources, state, depth);
                self.open.pop();
            }
            Err(fault) => self.seen.fault(fault),
        }
    }

    fn image(&mut self, frame: &mut Frame<'a>, id: ObjectId, stream: &'a Stream) {
        let objects = self.store.objects;
        let named = frame.resources.and_then(|all| objects.dictionary(all, b"ColorSpace"));
        let Some(image) = self.store.image(id, stream, named) else {
            self.seen.doubt(Doubt::DamagedImage, "");
            return;
        };
        let visible = self.place(frame, image);
        if visible.is_nothing() {
            return;
        }
        if stream.dict.has(b"Alternates") {
            self.seen.note(Trait::Alternate, visible, 0.0);
        }
        let soft = objects.stream(&stream.dict, b"SMask").is_some()
            || stream.dict.has(b"SMaskInData")
                && objects.count(&stream.dict, b"SMaskInData") != Some(0);
        if soft {
            self.seen.note(Trait::Transparency, visible, 0.0);
        }
    }

    /// Notes an image on the unit square; returns what of it is printed.
    pub(super) fn place(&mut self, frame: &mut Frame<'a>, image: Arc<Image<'a>>) -> Rect {
        let map = frame.state.map;
        let whole = map.rect(Rect::between((0.0, 0.0), (1.0, 1.0)));
        let visible = whole.meet(frame.state.clip);
        let printed = visible.meet(self.boxes.bleed);
        if printed.is_nothing() {
            return printed;
        }
        match &image.space {
            // A stencil takes the colour that areas have.
            None => {
                let brush = frame.state.fill.clone();
                self.brush(frame, &brush, visible, Shape::Area);
            }
            Some(_) => {
                if !self.boxes.trim.grown(-0.2).holds(visible.meet(self.boxes.media), 0.0) {
                    self.seen.note(Trait::ReachesEdge, visible, 0.0);
                    self.along_edges(visible);
                }
                if frame.state.mixes {
                    self.seen.note(Trait::Transparency, printed, 0.0);
                    self.seen.doubt(Doubt::MixedInk, "");
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "no image has 2^53 pixels to a side")]
        let density = |pixels: usize, points: f64| pixels as f64 * 72.0 / points.max(1e-6);
        let across = density(image.width, map.across());
        let along = density(image.height, map.along());
        let thin = |pixels: usize, points: f64| pixels < THINNEST && points <= RULE;
        let is_dot = image.width == 1 && image.height == 1 && map.across().max(map.along()) <= DOT;
        let is_rule = thin(image.width, map.across()) || thin(image.height, map.along());
        let ppi = if is_dot || is_rule { f64::INFINITY } else { across.min(along) };
        self.seen.images.push(Placed { image, at: printed, ppi });
        printed
    }
}
