//! What a content stream has set so far (ISO 32000-1, 8.4 and 9.3).

use super::font::Font;
use super::geometry::{Matrix, Rect};
use super::paint::Paint;
use super::space::Space;
use lopdf::Object;
use std::sync::Arc;

/// One of the two colours: for areas and for lines.
#[derive(Clone)]
pub(super) struct Brush<'a> {
    pub(super) space: Space,
    pub(super) paint: Paint,
    pub(super) pattern: Option<&'a Object>,
    pub(super) opacity: f64,
}

impl Brush<'_> {
    fn black() -> Self {
        let space = Space::Gray { profile: false };
        Self { space, paint: Paint::black(), pattern: None, opacity: 1.0 }
    }
}

/// The graphics state, as much of it as leaves a trace in a finding.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) map: Matrix,
    pub(super) clip: Rect,
    pub(super) fill: Brush<'a>,
    pub(super) stroke: Brush<'a>,
    pub(super) line_width: f64,
    pub(super) text: TextState<'a>,
    pub(super) blends: bool,
    pub(super) masked: bool,
    /// Whether what is drawn is mixed with what is below it, for any reason.
    pub(super) mixes: bool,
    /// Whether areas are printed over what is below and do not knock it out.
    pub(super) overprints: bool,
}

/// What holds from one text object to the next.
#[derive(Clone)]
pub(super) struct TextState<'a> {
    pub(super) font: Option<Arc<Font<'a>>>,
    pub(super) size: f64,
    pub(super) character_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) mode: u8,
}

impl State<'_> {
    /// Returns the state at the beginning of a page.
    pub(super) fn new(map: Matrix, clip: Rect) -> Self {
        let text = TextState {
            font: None,
            size: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
        };
        let (fill, stroke) = (Brush::black(), Brush::black());
        Self {
            map,
            clip,
            fill,
            stroke,
            line_width: 1.0,
            text,
            blends: false,
            masked: false,
            mixes: false,
            overprints: false,
        }
    }

    /// Sets opacity, blend mode and mask as they are at the beginning of a group.
    pub(super) fn unmix(&mut self) {
        (self.fill.opacity, self.stroke.opacity) = (1.0, 1.0);
        (self.blends, self.masked, self.mixes) = (false, false, false);
    }
}

impl TextState<'_> {
    /// Returns whether letters are filled, as by far the most are.
    pub(super) fn fills(&self) -> bool {
        matches!(self.mode, 0 | 2 | 4 | 6)
    }

    /// Returns whether letters are outlined.
    pub(super) fn strokes(&self) -> bool {
        matches!(self.mode, 1 | 2 | 5 | 6)
    }
}
