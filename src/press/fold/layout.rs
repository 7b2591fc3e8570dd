//! Where pages lie on the sheet, in points from its lower left corner.

use super::form::Page;
use crate::paper::{Length, PrintSpec};

/// A half of a sheet that lies down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Left,
    Right,
}

/// A rectangle: left, bottom, right, top.
pub(super) type Rect = [f64; 4];

/// How far each half reaches over the fold. Where two edges only touch, printers and viewers that
/// smooth edges let a hairline of paper shine through, and on a dark cover it is seen.
pub(super) const OVERLAP: Length = Length::micrometres(50);

/// The measures that all sheets of a booklet share, in points.
pub(super) struct Layout {
    /// Width and height of the sheet.
    pub(super) sheet: (f64, f64),
    /// The factor by which pages are made smaller; 1 if two fit.
    pub(super) scale: f64,
    /// How much further towards the fold each sheet lies than the one around it.
    creep: f64,
    /// How high the tallest page is on the sheet.
    height: f64,
    /// How wide two of the widest pages are on the sheet.
    width: f64,
}

/// Returns the factor by which pages are made smaller to fit the copier sheet; 1 if two fit.
pub fn scale(spec: &PrintSpec) -> f64 {
    scale_of((spec.trim.width, spec.trim.height), spec.sheet.size())
}

fn scale_of(trim: (Length, Length), sheet: (Length, Length)) -> f64 {
    let fit = |need: Length, room: Length| {
        if need <= room { 1.0 } else { room.as_points() / need.as_points() }
    };
    fit(trim.0 * 2, sheet.0).min(fit(trim.1, sheet.1))
}

impl Layout {
    /// Finds the measures for `pages` on so many sheets.
    pub(super) fn new(spec: &PrintSpec, pages: &[Page], sheets: usize) -> Self {
        let size = |page: &Page| {
            let [left, bottom, right, top] = page.trim;
            (Length::from_points(right - left), Length::from_points(top - bottom))
        };
        let widest = pages.iter().map(|page| size(page).0).max().unwrap_or_default();
        let tallest = pages.iter().map(|page| size(page).1).max().unwrap_or_default();
        let sheet = spec.sheet.size();
        let scale = scale_of((widest, tallest), sheet);
        // Text keeps the safe margin, so the innermost sheet moves no further than that.
        let inside = u32::try_from(sheets.saturating_sub(1)).unwrap_or(u32::MAX).max(1);
        let most = spec.safe.as_points().max(0.0) * scale / f64::from(inside);
        Self {
            sheet: (sheet.0.as_points(), sheet.1.as_points()),
            scale,
            creep: spec.caliper.as_points().clamp(0.0, most),
            height: tallest.as_points() * scale,
            width: (widest * 2).as_points() * scale,
        }
    }

    /// Returns how far from the left edge the fold is.
    pub(super) fn fold(&self) -> f64 {
        self.sheet.0 / 2.0
    }

    /// Returns the height of the waste above the pages, and below them.
    pub(super) fn waste(&self) -> f64 {
        (self.sheet.1 - self.height) / 2.0
    }

    /// Returns the part of the sheet that is left when the waste is cut away.
    pub(super) fn trim(&self) -> Rect {
        let (across, down) = (self.width / 2.0, self.waste());
        [self.fold() - across, down, self.fold() + across, self.sheet.1 - down]
    }

    /// Returns the half of the sheet, from edge to fold, outside of which a page draws nothing.
    pub(super) fn half(&self, half: Half) -> Rect {
        let overlap = OVERLAP.as_points();
        match half {
            Half::Left => [0.0, 0.0, self.fold() + overlap, self.sheet.1],
            Half::Right => [self.fold() - overlap, 0.0, self.sheet.0, self.sheet.1],
        }
    }

    /// Returns how far right and up a page is moved, after scaling, so that its inner trim edge is
    /// on the fold, or beyond it by what the sheets around (`depth` of them) add in thickness.
    pub(super) fn offset(&self, page: &Page, half: Half, depth: u32) -> (f64, f64) {
        let [left, bottom, right, top] = page.trim;
        let creep = self.creep * f64::from(depth);
        let x = match half {
            Half::Left => self.fold() + creep - right * self.scale,
            Half::Right => self.fold() - creep - left * self.scale,
        };
        (x, self.sheet.1 / 2.0 - (bottom + top) / 2.0 * self.scale)
    }
}
