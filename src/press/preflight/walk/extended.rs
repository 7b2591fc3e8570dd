//! Graphics state parameter dictionaries and transparency groups (ISO 32000-1, 8.4.5 and 11.6.6).

use super::Walker;
use super::geometry::Rect;
use super::lexer::Operand;
use super::operators::Frame;
use super::paint::{Kind, Paint};
use super::seen::{Doubt, Trait};
use super::space::Space;
use crate::press::preflight::objects::{as_dictionary, number};
use lopdf::{Dictionary, Object};
use std::sync::Arc;

impl<'a> Walker<'a, '_> {
    /// `gs`.
    pub(super) fn extended(&mut self, frame: &mut Frame<'a>, operands: &[Operand<'_>]) {
        let Some(name) = operands.first().and_then(Operand::name) else { return };
        let objects = self.store.objects;
        let found = self.resource(frame.resources, b"ExtGState", name);
        let Some(set) = found.and_then(|found| as_dictionary(objects.follow(found)?)) else {
            return;
        };
        let here = frame.state.clip.meet(self.boxes.bleed);
        let flag = |key: &[u8]| objects.get(set, key).and_then(|value| value.as_bool().ok());
        if let Some(width) = objects.number(set, b"LW") {
            frame.state.line_width = width.abs();
        }
        if let Some([font, size]) = objects.array(set, b"Font") {
            if let Some(dictionary) = objects.follow(font).and_then(|font| font.as_dict().ok()) {
                let read = || Some(Arc::new(super::font::Font::read(objects, dictionary)));
                let id = font.as_reference().ok();
                frame.state.text.font = id.map_or_else(read, |id| self.store.font(id, dictionary));
            }
            frame.state.text.size = number(size).unwrap_or(frame.state.text.size);
        }
        self.blend(frame, set);
        let lines = flag(b"OP");
        if let Some(overprints) = flag(b"op").or(lines) {
            let all_plates = objects.number(set, b"OPM").unwrap_or(0.0) == 0.0;
            frame.state.overprints = overprints && !all_plates;
            if overprints || lines == Some(true) {
                self.seen.note(Trait::Overprint, here, 0.0);
                self.seen.doubt(Doubt::MixedInk, "");
            }
        }
        let plain = |key: &[u8]| match objects.get(set, key) {
            None => true,
            Some(value) => matches!(value.as_name(), Ok(b"Default" | b"Identity")),
        };
        if !plain(b"TR2") || (!set.has(b"TR2") && !plain(b"TR")) {
            self.seen.note(Trait::TransferFunction, here, 0.0);
        }
        if !plain(b"HT") || set.has(b"HTP") {
            self.seen.note(Trait::Halftone, here, 0.0);
        }
    }

    /// Reads what mixes colours with those below.
    fn blend(&mut self, frame: &mut Frame<'a>, set: &'a Dictionary) {
        let objects = self.store.objects;
        if let Some(opacity) = objects.number(set, b"ca") {
            frame.state.fill.opacity = opacity.clamp(0.0, 1.0);
        }
        if let Some(opacity) = objects.number(set, b"CA") {
            frame.state.stroke.opacity = opacity.clamp(0.0, 1.0);
        }
        if let Some(mode) = objects.get(set, b"BM") {
            let mode = match mode {
                Object::Array(modes) => modes.first().and_then(|mode| mode.as_name().ok()),
                mode => mode.as_name().ok(),
            };
            frame.state.blends = !matches!(mode, Some(b"Normal" | b"Compatible"));
        }
        if let Some(mask) = objects.get(set, b"SMask") {
            frame.state.masked = as_dictionary(mask).is_some();
        }
        let solid = |opacity: f64| opacity > 0.999;
        frame.state.mixes = frame.state.blends
            || frame.state.masked
            || !solid(frame.state.fill.opacity)
            || !solid(frame.state.stroke.opacity);
    }

    /// Looks at the colours in which a transparency group is mixed.
    pub(super) fn group(
        &mut self,
        group: &'a Dictionary,
        resources: Option<&'a Dictionary>,
        at: Rect,
    ) {
        let objects = self.store.objects;
        if objects.name(group, b"S") != Some(b"Transparency") {
            return;
        }
        let Some(space) = objects.get(group, b"CS") else { return };
        let named = resources.and_then(|all| objects.dictionary(all, b"ColorSpace"));
        let space = Space::read(objects, space, named);
        if Paint::of(&space, &space.initial()).kind == Kind::Rgb {
            self.seen.note(Trait::RgbBlend, at, 0.0);
        }
    }
}
