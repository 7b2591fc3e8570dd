//! A colour chosen for painting, as ink on plates.

use super::space::{Ink, Space};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a print shop minds in a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::press::preflight) enum Kind {
    /// Plates are known.
    Plates,
    /// Gray with a profile: a RIP may make it of four inks.
    GrayProfile,
    /// Light, not ink.
    Rgb,
    /// CMYK with a profile of its own.
    CmykProfile,
    /// L*a*b*.
    Lab,
    /// A colour that nobody here can tell.
    Unknown,
}

/// One colour.
#[derive(Clone, Debug)]
pub(in crate::press::preflight) struct Paint {
    pub(in crate::press::preflight) kind: Kind,
    /// Cyan, magenta, yellow, black, from 0 to 1; for `Plates` and `CmykProfile`.
    pub(in crate::press::preflight) cmyk: [f64; 4],
    /// The sum of all other plates.
    pub(in crate::press::preflight) other: f64,
    /// Whether it is on every plate by name.
    pub(in crate::press::preflight) registration: bool,
    /// Whether it leaves the paper bare.
    pub(in crate::press::preflight) white: bool,
    /// The plates of their own.
    pub(in crate::press::preflight) spots: BTreeSet<Arc<str>>,
}

impl Paint {
    /// Returns the black that a page begins with, on one plate.
    pub(in crate::press::preflight) fn black() -> Self {
        Self { cmyk: [0.0, 0.0, 0.0, 1.0], ..Self::nothing(Kind::Plates) }
    }

    /// Returns a colour that cannot be told.
    pub(in crate::press::preflight) fn unknown() -> Self {
        Self::nothing(Kind::Unknown)
    }

    fn nothing(kind: Kind) -> Self {
        Self {
            kind,
            cmyk: [0.0; 4],
            other: 0.0,
            registration: false,
            white: false,
            spots: BTreeSet::new(),
        }
    }

    /// Returns the colour that some numbers mean in a space.
    pub(in crate::press::preflight) fn of(space: &Space, numbers: &[f64]) -> Self {
        if space.components().is_some_and(|count| count > numbers.len()) {
            return Self::unknown();
        }
        let at = |index: usize| numbers.get(index).map_or(0.0, |number| number.clamp(0.0, 1.0));
        match space {
            Space::Gray { profile } => {
                let kind = if *profile { Kind::GrayProfile } else { Kind::Plates };
                let black = 1.0 - at(0);
                Self { cmyk: [0.0, 0.0, 0.0, black], white: black < BARE, ..Self::nothing(kind) }
            }
            Space::Rgb => {
                let white = (0..3).all(|index| at(index) > 1.0 - BARE);
                Self { white, ..Self::nothing(Kind::Rgb) }
            }
            Space::Cmyk { profile } => {
                let kind = if *profile { Kind::CmykProfile } else { Kind::Plates };
                let cmyk = [at(0), at(1), at(2), at(3)];
                Self { cmyk, white: is_bare(cmyk.iter().sum()), ..Self::nothing(kind) }
            }
            Space::Lab => {
                let white = numbers[0] > 99.5 && numbers[1].abs() < 1.0 && numbers[2].abs() < 1.0;
                Self { white, ..Self::nothing(Kind::Lab) }
            }
            Space::Inks(inks) => Self::inks(inks, numbers),
            Space::Indexed { base, table } => {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "clamped to what a byte holds"
                )]
                let index = numbers[0].clamp(0.0, 255.0) as usize;
                let count = base.components().unwrap_or(0);
                let entry = table.get(index * count..(index + 1) * count);
                let entry = entry.filter(|_| count > 0 && !matches!(**base, Space::Lab));
                entry.map_or_else(Self::unknown, |entry| {
                    let numbers: Vec<f64> = entry.iter().map(|b| f64::from(*b) / 255.0).collect();
                    Self::of(base, &numbers)
                })
            }
            Space::Pattern(_) | Space::Unknown => Self::unknown(),
        }
    }

    /// Returns only what kind of colour it is.
    pub(super) fn without_ink(self) -> Self {
        Self { white: false, ..Self::nothing(self.kind) }
    }

    fn inks(inks: &[Ink], numbers: &[f64]) -> Self {
        let mut paint = Self::nothing(Kind::Plates);
        for (ink, tint) in inks.iter().zip(numbers) {
            let tint = tint.clamp(0.0, 1.0);
            match ink {
                Ink::Process(plate) => paint.cmyk[*plate] = tint,
                Ink::All => {
                    paint.cmyk = [tint; 4];
                    paint.registration = tint >= BARE;
                }
                Ink::Spot(name) if tint >= BARE => {
                    paint.other += tint;
                    paint.spots.insert(Arc::clone(name));
                }
                Ink::Spot(_) | Ink::None => {}
            }
        }
        paint.white = is_bare(paint.sum());
        paint
    }

    /// Returns the sum of all plates, 1 for one plate in full.
    pub(in crate::press::preflight) fn sum(&self) -> f64 {
        self.cmyk.iter().sum::<f64>() + self.other
    }

    /// Returns whether it is black on all four plates in full, as registration marks are.
    pub(in crate::press::preflight) fn is_registration(&self) -> bool {
        self.registration || self.cmyk.iter().all(|plate| *plate > 0.95)
    }

    /// Returns whether it looks black and is made of black and other inks.
    ///
    /// The measure is generous to real colours: a dark blue has little of at least one ink.
    pub(in crate::press::preflight) fn is_rich_black(&self) -> bool {
        let [cyan, magenta, yellow, black] = self.cmyk;
        let least = cyan.min(magenta).min(yellow);
        let others = cyan.max(magenta).max(yellow);
        others > 0.02 && (black >= 0.85 || black + least >= 0.9)
    }
}

/// Less ink than this is none: the step of eight bits.
const BARE: f64 = 1.0 / 255.0;

fn is_bare(sum: f64) -> bool {
    sum < BARE
}

#[cfg(test)]
mod tests {
    use super::{Kind, Paint, Space};

    fn cmyk(numbers: [f64; 4]) -> Paint {
        Paint::of(&Space::Cmyk { profile: false }, &numbers)
    }

    #[test]
    fn blacks_are_told_apart() {
        assert!(!cmyk([0.0, 0.0, 0.0, 1.0]).is_rich_black());
        assert!(cmyk([0.75, 0.68, 0.67, 0.9]).is_rich_black());
        assert!(cmyk([0.6, 0.4, 0.4, 1.0]).is_rich_black());
        assert!(!cmyk([1.0, 0.7, 0.1, 0.5]).is_rich_black());
        assert!(cmyk([1.0; 4]).is_registration());
        assert!(cmyk([0.0; 4]).white);
        assert!(Paint::of(&Space::Rgb, &[1.0; 3]).white);
        assert_eq!(Paint::of(&Space::Lab, &[50.0, 0.0]).kind, Kind::Unknown);
    }
}
