//! Text: how large, in which colour, how near to the edge (ISO 32000-1, 9.4).

use super::font::{Font, FontKind};
use super::geometry::{Matrix, Rect};
use super::lexer::Operand;
use super::operators::Frame;
use super::painting::Shape;
use super::seen::{Doubt, Trait};
use super::{SMALLEST_TEXT, SMALLEST_WHITE_TEXT, Walker};
use std::sync::Arc;

impl<'a> Walker<'a, '_> {
    /// Text operators.
    pub(super) fn text(
        &mut self,
        frame: &mut Frame<'a>,
        operator: &[u8],
        of: &[Operand<'_>],
    ) -> bool {
        let at = |index: usize| of.get(index).and_then(Operand::number).unwrap_or(0.0);
        match operator {
            b"BT" => frame.set_line(Matrix::IDENTITY),
            b"ET" => {}
            b"Tc" => frame.state.text.character_space = at(0),
            b"Tw" => frame.state.text.word_space = at(0),
            b"Tz" => frame.state.text.stretch = at(0) / 100.0,
            b"TL" => frame.state.text.leading = at(0),
            b"Ts" => frame.state.text.rise = at(0),
            b"Tr" => {
                let mode = (0..8).find(|mode| f64::from(*mode) == at(0));
                frame.state.text.mode = mode.unwrap_or(0);
            }
            b"Tf" => {
                frame.state.text.size = at(1);
                let name = of.first().and_then(Operand::name).unwrap_or_default();
                frame.state.text.font = self.font(frame, name);
            }
            b"Td" => frame.next_line(at(0), at(1)),
            b"TD" => {
                frame.state.text.leading = -at(1);
                frame.next_line(at(0), at(1));
            }
            b"Tm" => frame.set_line(Matrix([at(0), at(1), at(2), at(3), at(4), at(5)])),
            b"T*" => frame.next_line(0.0, -frame.state.text.leading),
            b"Tj" => self.show(frame, of),
            b"'" => {
                frame.next_line(0.0, -frame.state.text.leading);
                self.show(frame, of);
            }
            b"\"" => {
                frame.state.text.word_space = at(0);
                frame.state.text.character_space = at(1);
                frame.next_line(0.0, -frame.state.text.leading);
                self.show(frame, of.get(2..).unwrap_or_default());
            }
            b"TJ" => {
                if let Some(Operand::List(parts)) = of.first() {
                    self.show(frame, parts);
                }
            }
            _ => return false,
        }
        true
    }

    fn font(&mut self, frame: &mut Frame<'a>, name: &[u8]) -> Option<Arc<Font<'a>>> {
        if let Some(font) = frame.fonts.get(name) {
            return font.clone();
        }
        let objects = self.store.objects;
        let found = self.resource(frame.resources, b"Font", name);
        let font = found.and_then(|object| {
            let font = objects.follow(object)?.as_dict().ok()?;
            match object.as_reference() {
                Ok(id) => self.store.font(id, font),
                Err(_) => Some(Arc::new(Font::read(objects, font))),
            }
        });
        if found.is_some() && font.is_none() {
            self.seen.doubt(Doubt::MissingResource, String::from_utf8_lossy(name));
        }
        frame.fonts.insert(name.to_owned(), font.clone());
        font
    }

    /// Shows strings, with steps between them.
    fn show(&mut self, frame: &mut Frame<'a>, parts: &[Operand<'_>]) {
        let Some(font) = frame.state.text.font.clone() else { return };
        let start = frame.text_map;
        let Some((from, to)) = self.advance(frame, &font, parts) else { return };
        let text = &frame.state.text;
        if !text.fills() && !text.strokes() {
            return;
        }
        let map =
            Matrix([text.stretch, 0.0, 0.0, 1.0, 0.0, text.rise]).then(start).then(frame.state.map);
        let (below, above) = (font.reach.0 * text.size, font.reach.1 * text.size);
        let area = if font.vertical {
            let half = text.size / 2.0;
            map.rect(Rect::between((-half, from), (half, to)))
        } else {
            // The stretch is in the positions already.
            let place = Rect::between(
                (from / nonzero(text.stretch), below),
                (to / nonzero(text.stretch), above),
            );
            map.rect(place)
        };
        let visible = area.meet(frame.state.clip);
        let printed = visible.meet(self.boxes.bleed);
        if printed.is_nothing() {
            return;
        }
        let key = (font.name.clone(), font.embedded);
        self.seen.fonts.entry(key).or_insert_with(|| Arc::clone(&font));
        if font.damaged {
            self.seen.doubt(Doubt::DamagedFont, font.name.as_str());
        }
        let (fill, stroke) = (frame.state.fill.clone(), frame.state.stroke.clone());
        let (fills, strokes) = (text.fills(), text.strokes());
        let size = text.size.abs() * map.along();
        if fills {
            self.brush(frame, &fill, visible, Shape::Letters);
        }
        if strokes {
            self.brush(frame, &stroke, visible, Shape::Letters);
        }
        let white = fills && fill.pattern.is_none() && fill.paint.white && !strokes;
        self.size(&font, size, white, printed);
        self.edge(&font, visible);
    }

    /// Moves on behind the strings; returns where ink begins and ends along the line, before the move.
    fn advance(
        &mut self,
        frame: &mut Frame<'a>,
        font: &Arc<Font<'a>>,
        parts: &[Operand<'_>],
    ) -> Option<(f64, f64)> {
        let (mut at, mut ink) = (0.0_f64, None::<(f64, f64)>);
        let text = frame.state.text.clone();
        let stretch = if font.vertical { 1.0 } else { text.stretch };
        for part in parts {
            if let Some(step) = part.number() {
                at -= step / 1000.0 * text.size * stretch;
            }
            let bytes = part.text().unwrap_or_default();
            if !self.step(bytes.len()) {
                return None;
            }
            for code in bytes.chunks(font.bytes_per_code()) {
                let is_space = code == b" ";
                let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                let width = if font.vertical { -1.0 } else { font.width(code) };
                let end = at + width * text.size * stretch;
                if !font.is_blank(code) && (width != 0.0 || !font.has_widths) {
                    let (from, to) = ink.unwrap_or((at, at));
                    ink = Some((from.min(at).min(end), to.max(at).max(end)));
                }
                if font.kind == FontKind::Type3 {
                    self.glyph(frame, font, code, at);
                }
                let space = text.character_space + if is_space { text.word_space } else { 0.0 };
                at = end + space * if font.vertical { -1.0 } else { stretch };
            }
        }
        let step = if font.vertical { Matrix::shift(0.0, at) } else { Matrix::shift(at, 0.0) };
        let moved = step.then(frame.text_map);
        if moved.is_finite() {
            frame.text_map = moved;
        }
        ink
    }

    fn size(&mut self, font: &Font<'_>, size: f64, white: bool, at: Rect) {
        // A Type 3 font may be drawn in any unit, so its nominal size says nothing unless it is the usual one.
        let unit = font.type3.as_ref().map_or(0.001, |type3| type3.matrix.along());
        if !(0.000_4..0.002_1).contains(&unit) {
            self.seen.doubt(Doubt::TextSize, font.name.as_str());
            return;
        }
        if size < SMALLEST_TEXT - ROUNDING {
            self.seen.note(Trait::SmallText, at, -size);
        } else if white && size < SMALLEST_WHITE_TEXT - ROUNDING {
            self.seen.note(Trait::SmallWhiteText, at, -size);
        }
    }

    fn edge(&mut self, font: &Font<'_>, area: Rect) {
        let trim = self.boxes.trim;
        if area.meet(trim).is_nothing() {
            return;
        }
        // Where such text begins is known, and where it ends is not.
        if !font.has_widths {
            self.seen.doubt(Doubt::TextPosition, font.name.as_str());
        }
        let distance = (area.left - trim.left)
            .min(trim.right - area.right)
            .min(area.bottom - trim.bottom)
            .min(trim.top - area.top);
        if distance < -ROUNDING {
            self.seen.note(Trait::TextOverEdge, area, -distance);
        } else if distance < self.limits.safe - SLACK {
            self.seen.note(Trait::TextNearEdge, area, -distance);
        }
    }
}

/// Sizes and positions come out of several multiplications.
const ROUNDING: f64 = 0.05;
/// A tenth of a millimetre: side bearings are wider.
const SLACK: f64 = 0.3;

fn nonzero(number: f64) -> f64 {
    if number == 0.0 { 1.0 } else { number }
}

impl Frame<'_> {
    fn set_line(&mut self, map: Matrix) {
        if map.is_finite() {
            self.line_map = map;
            self.text_map = map;
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.set_line(Matrix::shift(x, y).then(self.line_map));
    }
}
