//! Colour that ends at the cut although there is room for it beyond.

use super::Walker;
use super::geometry::Rect;
use super::seen::Trait;

/// How near to an edge a thing ends that ends there, in points: 0.2 mm.
const NEAR: f64 = 0.57;
/// How long a thing lies along an edge before a white line beside it is seen, in points: 5 mm.
const LONG: f64 = 14.17;
/// How far a thing goes into the page if it is more than a frame, in points: 2 mm.
const DEEP: f64 = 5.67;
/// Things to an edge that are kept apart; pages with more are busy enough to hide a line.
const MOST: usize = 4096;

/// One stretch along an edge, with the thing that lies there.
type Stretch = (f64, f64, Rect);

/// What comes to the edges of a page: left, bottom, right, top.
#[derive(Debug, Default)]
pub(super) struct Edges {
    /// Things that end at the cut.
    ends: [Vec<Stretch>; 4],
    /// Things that go on to the end of the bleed.
    goes_on: [Vec<Stretch>; 4],
}

impl Walker<'_, '_> {
    /// Notes where an area that is printed lies along the edges.
    pub(super) fn along_edges(&mut self, area: Rect) {
        let (trim, bleed) = (self.boxes.trim, self.boxes.bleed);
        let sides = |rect: Rect| [-rect.left, -rect.bottom, rect.right, rect.top];
        let (area_sides, trim_sides, bleed_sides) = (sides(area), sides(trim), sides(bleed));
        for side in 0..4 {
            let upright = side % 2 == 0;
            let (from, to, deep) = if upright {
                (area.bottom.max(trim.bottom), area.top.min(trim.top), area.width())
            } else {
                (area.left.max(trim.left), area.right.min(trim.right), area.height())
            };
            if to <= from || bleed_sides[side] - trim_sides[side] <= 2.0 * NEAR {
                continue;
            }
            // A thing on the other side of the page, beyond the cut there, is none of this edge.
            let list = if area_sides[side] >= bleed_sides[side] - NEAR {
                &mut self.edges.goes_on[side]
            } else if (area_sides[side] - trim_sides[side]).abs() <= NEAR
                && to - from >= LONG
                && deep >= DEEP
            {
                &mut self.edges.ends[side]
            } else {
                continue;
            };
            if list.len() < MOST {
                list.push((from, to, area));
            }
        }
    }

    /// Notes the longest thing that ends at the cut with nothing that goes on beside it.
    pub(super) fn unfilled_bleed(&mut self) {
        for side in 0..4 {
            let mut goes_on = std::mem::take(&mut self.edges.goes_on[side]);
            goes_on.sort_by(|a, b| a.0.total_cmp(&b.0));
            for (from, to, area) in std::mem::take(&mut self.edges.ends[side]) {
                let bare = bare(from, to, &goes_on);
                if bare >= LONG {
                    self.seen.note(Trait::UnfilledBleed, area, bare);
                }
            }
        }
    }
}

/// Returns the length of a stretch that no other covers; those are in order.
fn bare(from: f64, to: f64, covers: &[Stretch]) -> f64 {
    let (mut bare, mut at) = (0.0, from);
    for (start, end, _) in covers {
        if *start >= to {
            break;
        }
        bare += (start - at).max(0.0);
        at = at.max(*end);
    }
    bare + (to - at).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::press::preflight::walk::geometry::Rect;

    #[test]
    fn what_is_covered_is_not_bare() {
        let cover = |from, to| (from, to, Rect::NOTHING);
        assert!((bare(0.0, 10.0, &[]) - 10.0).abs() < 1e-9);
        assert!((bare(0.0, 10.0, &[cover(-5.0, 4.0), cover(2.0, 6.0)]) - 4.0).abs() < 1e-9);
        assert!(bare(0.0, 10.0, &[cover(0.0, 20.0), cover(11.0, 12.0)]) < 1e-9);
    }
}
