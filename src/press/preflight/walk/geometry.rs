//! Points, rectangles and the matrices between coordinate systems (ISO 32000-1, 8.3).

/// A rectangle with its sides along the axes, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::press::preflight) struct Rect {
    pub(in crate::press::preflight) left: f64,
    pub(in crate::press::preflight) bottom: f64,
    pub(in crate::press::preflight) right: f64,
    pub(in crate::press::preflight) top: f64,
}

impl Rect {
    /// Holds nothing; joining it with a point gives that point.
    pub(in crate::press::preflight) const NOTHING: Self = Self {
        left: f64::INFINITY,
        bottom: f64::INFINITY,
        right: f64::NEG_INFINITY,
        top: f64::NEG_INFINITY,
    };

    /// Returns the rectangle between two corners, whichever they are.
    pub(in crate::press::preflight) fn between(a: (f64, f64), b: (f64, f64)) -> Self {
        Self { left: a.0.min(b.0), bottom: a.1.min(b.1), right: a.0.max(b.0), top: a.1.max(b.1) }
    }

    /// Grows until it holds the point.
    pub(in crate::press::preflight) fn reach(&mut self, (x, y): (f64, f64)) {
        self.left = self.left.min(x);
        self.right = self.right.max(x);
        self.bottom = self.bottom.min(y);
        self.top = self.top.max(y);
    }

    /// Returns what both have.
    pub(in crate::press::preflight) fn meet(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    /// Returns whether no point lies in it; a line without thickness does hold points.
    pub(in crate::press::preflight) fn is_nothing(self) -> bool {
        !(self.left <= self.right && self.bottom <= self.top)
    }

    /// Returns whether `other` lies inside, give or take `slack` points.
    pub(in crate::press::preflight) fn holds(self, other: Self, slack: f64) -> bool {
        other.left >= self.left - slack
            && other.bottom >= self.bottom - slack
            && other.right <= self.right + slack
            && other.top <= self.top + slack
    }

    /// Returns the rectangle moved outward on every side.
    pub(in crate::press::preflight) fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            bottom: self.bottom - by,
            right: self.right + by,
            top: self.top + by,
        }
    }

    /// Returns the distance across.
    pub(in crate::press::preflight) fn width(self) -> f64 {
        self.right - self.left
    }

    /// Returns the distance up.
    pub(in crate::press::preflight) fn height(self) -> f64 {
        self.top - self.bottom
    }

    /// Returns the four sides times a factor.
    pub(in crate::press::preflight) fn scaled(self, by: f64) -> Self {
        Self {
            left: self.left * by,
            bottom: self.bottom * by,
            right: self.right * by,
            top: self.top * by,
        }
    }
}

/// An affine map, its six numbers as a content stream writes them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::press::preflight) struct Matrix(pub(in crate::press::preflight) [f64; 6]);

impl Matrix {
    pub(in crate::press::preflight) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Returns the map that moves.
    pub(in crate::press::preflight) fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// Returns the map that does `self` first and `next` then.
    pub(in crate::press::preflight) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [ga, gb, gc, gd, ge, gf]) = (self.0, next.0);
        Self([
            a * ga + b * gc,
            a * gb + b * gd,
            c * ga + d * gc,
            c * gb + d * gd,
            e * ga + f * gc + ge,
            e * gb + f * gd + gf,
        ])
    }

    /// Returns where a point comes to lie.
    pub(in crate::press::preflight) fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Returns the smallest rectangle around where another comes to lie.
    pub(in crate::press::preflight) fn rect(self, rect: Rect) -> Rect {
        let mut around = Rect::NOTHING;
        for x in [rect.left, rect.right] {
            for y in [rect.bottom, rect.top] {
                around.reach(self.point((x, y)));
            }
        }
        around
    }

    /// Returns how long a unit along x becomes.
    pub(in crate::press::preflight) fn across(self) -> f64 {
        self.0[0].hypot(self.0[1])
    }

    /// Returns how long a unit along y becomes.
    pub(in crate::press::preflight) fn along(self) -> f64 {
        self.0[2].hypot(self.0[3])
    }

    /// Returns whether every number is one.
    pub(in crate::press::preflight) fn is_finite(self) -> bool {
        self.0.iter().all(|number| number.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Rect};

    #[test]
    fn maps_follow_each_other_and_keep_lengths() {
        let map = Matrix([2.0, 0.0, 0.0, 3.0, 0.0, 0.0]).then(Matrix::shift(10.0, 20.0));
        assert_eq!(map.point((1.0, 1.0)), (12.0, 23.0));
        assert_eq!((map.across(), map.along()), (2.0, 3.0));
        let turned = Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]);
        let rect = turned.rect(Rect::between((0.0, 0.0), (4.0, 2.0)));
        assert_eq!(rect, Rect::between((-2.0, 0.0), (0.0, 4.0)));
        assert!(Rect::NOTHING.is_nothing() && !rect.is_nothing());
    }
}
