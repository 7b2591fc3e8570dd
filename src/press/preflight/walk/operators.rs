//! The operators, one after the other (ISO 32000-1, annex A).

use super::geometry::{Matrix, Rect};
use super::lexer::{Lexer, Operand};
use super::paint::Paint;
use super::seen::Doubt;
use super::space::Space;
use super::state::{Brush, State};
use super::{Walker, font::Font};
use lopdf::{Dictionary, Object};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Returns how many operands an operator takes, where that is always the same.
fn arity(operator: &[u8]) -> Option<usize> {
    Some(match operator {
        b"cm" | b"c" | b"Tm" => 6,
        b"re" | b"v" | b"y" | b"k" | b"K" => 4,
        b"rg" | b"RG" | b"\"" => 3,
        b"m" | b"l" | b"Tf" | b"Td" | b"TD" => 2,
        b"w" | b"g" | b"G" | b"cs" | b"CS" | b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Tr"
        | b"Tj" | b"TJ" | b"'" | b"Do" | b"sh" | b"gs" => 1,
        _ => return None,
    })
}

/// Saved states that any sane stream needs; more are not kept.
const MOST_SAVED: usize = 512;

/// One content stream while it is walked.
pub(super) struct Frame<'a> {
    pub(super) resources: Option<&'a Dictionary>,
    pub(super) state: State<'a>,
    /// The map at the stream's beginning, on which patterns are laid.
    pub(super) start: Matrix,
    pub(super) text_map: Matrix,
    pub(super) line_map: Matrix,
    pub(super) depth: usize,
    saved: Vec<State<'a>>,
    path: Rect,
    clips: bool,
    spaces: BTreeMap<Vec<u8>, Space>,
    pub(super) fonts: BTreeMap<Vec<u8>, Option<Arc<Font<'a>>>>,
}

impl<'a> Walker<'a, '_> {
    /// Walks a content stream.
    pub(super) fn run(
        &mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
        state: State<'a>,
        depth: usize,
    ) {
        let mut frame = Frame {
            resources,
            start: state.map,
            state,
            text_map: Matrix::IDENTITY,
            line_map: Matrix::IDENTITY,
            depth,
            saved: Vec::new(),
            path: Rect::NOTHING,
            clips: false,
            spaces: BTreeMap::new(),
            fonts: BTreeMap::new(),
        };
        // White space and the like take time too.
        if !self.step(content.len() / 32) {
            return;
        }
        let mut lexer = Lexer::new(content);
        // Operators of later versions may stand between `BX` and `EX`.
        let mut lenient = 0_usize;
        while let Some(operator) = lexer.next() {
            if !self.step(1) {
                return;
            }
            // Of too many, the last ones count.
            let spare =
                arity(operator).map_or(0, |count| lexer.operands.len().saturating_sub(count));
            let operands = &lexer.operands[spare..];
            let done = self.graphics(&mut frame, operator, operands)
                || self.colour(&mut frame, operator, operands)
                || self.text(&mut frame, operator, operands);
            if !done {
                match operator {
                    b"Do" => self.external(&mut frame, operands),
                    b"BI" => self.inline_image(&mut frame, operands),
                    b"sh" => self.shading(&mut frame, operands),
                    b"gs" => self.extended(&mut frame, operands),
                    b"BX" => lenient += 1,
                    b"EX" => lenient = lenient.saturating_sub(1),
                    b"BMC" | b"BDC" | b"EMC" | b"MP" | b"DP" | b"d0" | b"d1" => {}
                    _ if lenient > 0 => {}
                    _ => self.seen.doubt(Doubt::UnknownOperator, ""),
                }
            }
        }
        if lexer.broken {
            self.seen.doubt(Doubt::BrokenContent, "");
        }
    }

    /// State and paths.
    fn graphics(&mut self, frame: &mut Frame<'a>, operator: &[u8], of: &[Operand<'_>]) -> bool {
        let at = |index: usize| of.get(index).and_then(Operand::number).unwrap_or(0.0);
        let point = |x, y, frame: &Frame<'_>| frame.state.map.point((at(x), at(y)));
        match operator {
            b"q" => {
                if frame.saved.len() < MOST_SAVED {
                    frame.saved.push(frame.state.clone());
                }
            }
            b"Q" => frame.state = frame.saved.pop().unwrap_or_else(|| frame.state.clone()),
            b"cm" => {
                let map = Matrix([at(0), at(1), at(2), at(3), at(4), at(5)]).then(frame.state.map);
                if map.is_finite() {
                    frame.state.map = map;
                }
            }
            b"w" => frame.state.line_width = at(0).abs(),
            b"m" | b"l" => frame.path.reach(point(0, 1, frame)),
            b"c" => [(0, 1), (2, 3), (4, 5)]
                .into_iter()
                .for_each(|(x, y)| frame.path.reach(point(x, y, frame))),
            b"v" | b"y" => {
                [(0, 1), (2, 3)].into_iter().for_each(|(x, y)| frame.path.reach(point(x, y, frame)))
            }
            b"re" => {
                let rect = Rect::between((at(0), at(1)), (at(0) + at(2), at(1) + at(3)));
                let around = frame.state.map.rect(rect);
                frame.path.reach((around.left, around.bottom));
                frame.path.reach((around.right, around.top));
            }
            b"h" | b"i" | b"d" | b"j" | b"J" | b"M" | b"ri" => {}
            b"W" | b"W*" => frame.clips = true,
            b"f" | b"F" | b"f*" => self.end_path(frame, true, false),
            b"S" | b"s" => self.end_path(frame, false, true),
            b"B" | b"B*" | b"b" | b"b*" => self.end_path(frame, true, true),
            b"n" => self.end_path(frame, false, false),
            _ => return false,
        }
        true
    }

    fn end_path(&mut self, frame: &mut Frame<'a>, fills: bool, strokes: bool) {
        let path = std::mem::replace(&mut frame.path, Rect::NOTHING);
        if fills {
            self.fill(frame, path);
        }
        if strokes {
            let map = frame.state.map;
            let half = frame.state.line_width * map.across().max(map.along()) / 2.0;
            self.stroke(frame, path.grown(half));
        }
        if std::mem::take(&mut frame.clips) {
            frame.state.clip = frame.state.clip.meet(path);
        }
    }

    /// Colours; those of lines have capital letters.
    fn colour(&mut self, frame: &mut Frame<'a>, operator: &[u8], operands: &[Operand<'_>]) -> bool {
        let device: &[u8] = match operator {
            b"g" | b"G" => b"DeviceGray",
            b"rg" | b"RG" => b"DeviceRGB",
            b"k" | b"K" => b"DeviceCMYK",
            b"cs" | b"CS" => operands.first().and_then(Operand::name).unwrap_or_default(),
            b"sc" | b"SC" | b"scn" | b"SCN" => b"",
            _ => return false,
        };
        let is_line = operator[0].is_ascii_uppercase();
        let brush = if is_line { &frame.state.stroke } else { &frame.state.fill };
        let opacity = brush.opacity;
        let choose = matches!(operator, b"cs" | b"CS");
        let space = match operator {
            b"sc" | b"SC" | b"scn" | b"SCN" => brush.space.clone(),
            _ => self.space(frame, device),
        };
        let numbers: Vec<f64> = if choose {
            space.initial()
        } else {
            let all: Vec<f64> = operands.iter().filter_map(Operand::number).collect();
            let count = match &space {
                Space::Pattern(Some(under)) => under.components(),
                space => space.components(),
            };
            let spare = count.map_or(0, |count| all.len().saturating_sub(count));
            all[spare..].to_vec()
        };
        let pattern = operands.last().and_then(Operand::name).filter(|_| !choose);
        let pattern = pattern.and_then(|name| self.resource(frame.resources, b"Pattern", name));
        let paint = match &space {
            Space::Pattern(Some(under)) => Paint::of(under, &numbers),
            Space::Pattern(None) => Paint::unknown(),
            space => Paint::of(space, &numbers),
        };
        let brush = Brush { space, paint, pattern, opacity };
        *(if is_line { &mut frame.state.stroke } else { &mut frame.state.fill }) = brush;
        true
    }

    /// Returns a colour space by the name that the stream's resources give it.
    pub(super) fn space(&mut self, frame: &mut Frame<'a>, name: &[u8]) -> Space {
        if let Some(space) = frame.spaces.get(name) {
            return space.clone();
        }
        let objects = self.store.objects;
        let named = frame.resources.and_then(|all| objects.dictionary(all, b"ColorSpace"));
        let space = Space::by_name(objects, name, named);
        let is_known = Space::is_device(name) || named.is_some_and(|named| named.has(name));
        if !is_known {
            self.seen.doubt(Doubt::MissingResource, String::from_utf8_lossy(name));
        }
        frame.spaces.insert(name.to_owned(), space.clone());
        space
    }

    /// Returns what the resources call by a name; the reference, where it is one.
    pub(super) fn resource(
        &mut self,
        resources: Option<&'a Dictionary>,
        kind: &[u8],
        name: &[u8],
    ) -> Option<&'a Object> {
        let found = (self.store.objects.dictionary(resources?, kind))
            .and_then(|named| named.get(name).ok())
            .filter(|object| self.store.objects.follow(object).is_some());
        if found.is_none() {
            self.seen.doubt(Doubt::MissingResource, String::from_utf8_lossy(name));
        }
        found
    }
}
