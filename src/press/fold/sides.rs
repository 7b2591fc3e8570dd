//! Which two pages share a side of a sheet.

use crate::paper::Edge;

/// One side of a sheet lying down: the pages left and right of the fold, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The page on the left half, `None` if it stays blank.
    pub left: Option<usize>,
    /// The page on the right half, `None` if it stays blank.
    pub right: Option<usize>,
}

/// Plans a saddle-stitched booklet: the front of sheet 1, which is the outermost, its back, the
/// front of sheet 2, and so on.
///
/// Four pages fill a sheet. Blanks that are needed come before the last page, so that the back
/// cover stays outside.
pub fn sides(pages: usize, edge: Edge) -> Vec<Side> {
    let places = pages.next_multiple_of(4);
    let page = |place: usize| {
        if place + 1 == places && pages > 1 {
            Some(pages - 1)
        } else {
            // A single page is the front cover, and nothing else.
            (place + 1 < pages || place == 0).then_some(place)
        }
    };
    let mut sides = Vec::with_capacity(places / 2);
    for outer in (0..places / 2).step_by(2) {
        let (front, back) = ((places - 1 - outer, outer), (outer + 1, places - 2 - outer));
        for (left, right) in [front, back] {
            let (left, right) = match edge {
                Edge::Left => (left, right),
                Edge::Right => (right, left),
            };
            sides.push(Side { left: page(left), right: page(right) });
        }
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::VecDeque;

    /// Folds the sheets, nests them, and reads leaf by leaf from the front cover.
    ///
    /// Paper is modelled here, not the plan: a sheet lies with its front up, both its halves have
    /// a back that meets the front edge to edge, and folding puts the fold on the bound side.
    fn read(sides: &[Side], edge: Edge) -> Vec<Option<usize>> {
        /// Both sides of a leaf: the one that is seen when it has not been turned, and the other.
        type Leaf = (Option<usize>, Option<usize>);
        let mut leaves: VecDeque<Leaf> = VecDeque::new();
        // The innermost sheet is folded first; each further one goes around it.
        for sheet in sides.chunks(2).rev() {
            let [front, back] = sheet else { panic!("a sheet has two sides") };
            // Turned around its short edge, the left half of the back lies under the right half of
            // the front.
            let right_half = (front.right, back.left);
            let left_half = (front.left, back.right);
            // Seen from the front cover, the half beside the fold that is on the bound side opens
            // the booklet; the other half is behind all leaves, with its front facing out.
            let (first, last) = match edge {
                Edge::Left => (right_half, left_half),
                Edge::Right => (left_half, right_half),
            };
            leaves.push_front(first);
            leaves.push_back((last.1, last.0));
        }
        leaves.into_iter().flat_map(|(seen, turned)| [seen, turned]).collect()
    }

    #[test]
    fn folding_gives_reading_order_for_every_page_count() {
        for edge in [Edge::Left, Edge::Right] {
            for pages in 1..=200 {
                let sides = sides(pages, edge);
                assert_eq!(sides.len(), pages.div_ceil(4) * 2, "{pages} pages");
                let read = read(&sides, edge);
                let found: Vec<usize> = read.iter().copied().flatten().collect();
                assert_eq!(found, (0..pages).collect::<Vec<_>>(), "{pages} pages, {edge:?}");
                assert_eq!(read.first(), Some(&Some(0)), "{pages} pages, {edge:?}");
                if pages > 1 {
                    assert_eq!(read.last(), Some(&Some(pages - 1)), "{pages} pages, {edge:?}");
                }
            }
        }
    }

    #[test]
    fn a_booklet_of_eight_pages() {
        let from_one = |page: Option<usize>| page.map_or(0, |page| page + 1);
        let plan = |edge| -> Vec<[usize; 2]> {
            let sides = sides(8, edge);
            sides.iter().map(|side| [from_one(side.left), from_one(side.right)]).collect()
        };
        assert_eq!(plan(Edge::Left), [[8, 1], [2, 7], [6, 3], [4, 5]]);
        assert_eq!(plan(Edge::Right), [[1, 8], [7, 2], [3, 6], [5, 4]]);
    }

    #[test]
    fn blanks_leave_the_back_cover_outside() {
        let blank = None;
        assert_eq!(
            sides(6, Edge::Left),
            [
                Side { left: Some(5), right: Some(0) },
                Side { left: Some(1), right: blank },
                Side { left: blank, right: Some(2) },
                Side { left: Some(3), right: Some(4) },
            ]
        );
        let single = Side { left: blank, right: Some(0) };
        assert_eq!(sides(1, Edge::Left), [single, Side { left: blank, right: blank }]);
        assert_eq!(sides(0, Edge::Left), []);
    }
}
