//! What a print shop is asked to make.

use super::Length;
use crate::source::Date;

/// Where the usual sizes come from, for what `kit.toml` does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Half letter, bleed 0.125 in, copier sheets of letter size.
    NorthAmerica,
    /// A5, bleed 3 mm, copier sheets of A4.
    Europe,
}

/// The regions whose offices use letter paper: the countries of CLDR's paper sizes, and the areas of
/// UN M49 that they make up, among them the whole world.
const LETTER_REGIONS: [&str; 20] = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE", "001",
    "003", "013", "019", "021", "419",
];

impl Preset {
    /// Returns what is usual in a region, such as `CA`, or where none is named.
    pub fn for_region(region: Option<&str>) -> Self {
        match region {
            Some(region) if !LETTER_REGIONS.contains(&region) => Self::Europe,
            Some(_) | None => Self::NorthAmerica,
        }
    }

    /// Returns how `kit.toml` writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NorthAmerica => "north-america",
            Self::Europe => "europe",
        }
    }
}

/// The size of a page after cutting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrimSize {
    /// Its name, such as `half-letter`, if it has one.
    pub name: Option<&'static str>,
    /// From edge to edge across.
    pub width: Length,
    /// From edge to edge down.
    pub height: Length,
}

impl TrimSize {
    /// The sizes that have a name.
    pub const NAMED: [Self; 5] = [
        Self::HALF_LETTER,
        Self::named("letter", 215_900, 279_400),
        Self::A5,
        Self::named("a4", 210_000, 297_000),
        Self::named("square-210", 210_000, 210_000),
    ];

    const HALF_LETTER: Self = Self::named("half-letter", 139_700, 215_900);
    const A5: Self = Self::named("a5", 148_000, 210_000);

    const fn named(name: &'static str, width: i64, height: i64) -> Self {
        let (width, height) = (Length::micrometres(width), Length::micrometres(height));
        Self { name: Some(name), width, height }
    }

    /// Returns the size of these edges, under its name if it has one.
    pub fn of(width: Length, height: Length) -> Self {
        let named = Self::NAMED.into_iter();
        let mut same = named.filter(|size| (size.width, size.height) == (width, height));
        same.next().unwrap_or(Self { name: None, width, height })
    }

    /// Returns the size of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|size| size.name == Some(name))
    }
}

/// How leaves become a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Sheets folded into each other and stapled in the fold.
    SaddleStitch,
    /// Leaves glued into the spine of a cover.
    Perfect,
    /// Leaves left loose.
    None,
}

impl Binding {
    /// Returns how `kit.toml` writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SaddleStitch => "saddle-stitch",
            Self::Perfect => "perfect",
            Self::None => "none",
        }
    }

    /// Returns the number of which the count of pages must be a multiple.
    pub const fn multiple(self) -> usize {
        match self {
            Self::SaddleStitch | Self::Perfect => 4,
            Self::None => 2,
        }
    }
}

/// Whether the cover is of the same paper as the rest, and printed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The first and the last leaf of the same stock.
    SelfCover,
    /// Printed apart, on a stock of its own.
    Separate,
}

impl Cover {
    /// Returns how `kit.toml` writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SelfCover => "self",
            Self::Separate => "separate",
        }
    }
}

/// The side on which a booklet is bound, seen from the front: right for languages that run to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// As in French, or Chinese written across.
    Left,
    /// As in Arabic.
    Right,
}

/// The paper in an office copier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldSheet {
    /// 11 in × 8.5 in.
    Letter,
    /// 297 mm × 210 mm.
    A4,
}

impl FoldSheet {
    /// Returns width and height of the sheet lying down.
    pub const fn size(self) -> (Length, Length) {
        let (width, height) = match self {
            Self::Letter => (279_400, 215_900),
            Self::A4 => (297_000, 210_000),
        };
        (Length::micrometres(width), Length::micrometres(height))
    }

    /// Returns how `kit.toml` writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }
}

/// The printing condition that colours are made for, as PDF/X-4 names it (ISO 15930-7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Its reference name in the ICC's registry of characterization data, such as `FOGRA39`.
    pub identifier: String,
    /// In words, such as `ISO Coated v2 300% (basICColor)`; may be empty.
    pub description: String,
}

/// An ink of its own, such as the colour of a city's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its name in the ink maker's book, such as `PANTONE 300 C`.
    pub name: String,
    /// How it looks in process inks, in percent, for proofs and screens.
    pub cmyk: [u8; 4],
}

/// Who ordered the print run, as far as the kit says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The number of the job.
    pub job: Option<String>,
    /// When it is due.
    pub due: Option<Date>,
    /// The person to call.
    pub contact: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their address of electronic mail.
    pub email: Option<String>,
}

/// All that a print shop is told, but for what depends on the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintSpec {
    /// Where defaults came from.
    pub preset: Preset,
    /// The size of a page.
    pub trim: TrimSize,
    /// How far colour runs over the edge, to be cut away.
    pub bleed: Length,
    /// How far from the edge text must stay.
    pub safe: Length,
    /// How leaves become a booklet.
    pub binding: Binding,
    /// The thickness of one leaf of the inside stock.
    pub caliper: Length,
    /// Whether the cover is printed apart; always [`Cover::Separate`] in perfect binding.
    pub cover: Cover,
    /// Whether crop marks are drawn outside the bleed.
    pub marks: bool,
    /// The paper of the fold PDF.
    pub sheet: FoldSheet,
    /// What this print run is called, such as `2026-11`.
    pub edition: Option<String>,
    /// How many copies.
    pub quantity: Option<u32>,
    /// The paper of the inside, or of all if the cover is not separate.
    pub stock: Option<String>,
    /// The paper of a separate cover.
    pub cover_stock: Option<String>,
    /// The most ink at one place: the sum of all plates, in percent.
    pub ink_limit: u16,
    /// The printing condition of the profile.
    pub condition: Condition,
    /// An ink of its own, if one is asked for.
    pub spot: Option<Spot>,
    /// Who ordered it.
    pub order: Order,
}

impl PrintSpec {
    /// Returns what is usual where nothing is said.
    pub fn preset(preset: Preset) -> Self {
        let (trim, bleed, sheet) = match preset {
            Preset::NorthAmerica => (TrimSize::HALF_LETTER, Length::eighths(1), FoldSheet::Letter),
            Preset::Europe => (TrimSize::A5, Length::millimetres(3), FoldSheet::A4),
        };
        let safe = match preset {
            Preset::NorthAmerica => Length::eighths(2),
            Preset::Europe => Length::millimetres(5),
        };
        Self {
            preset,
            trim,
            bleed,
            safe,
            binding: Binding::SaddleStitch,
            caliper: Length::micrometres(100),
            cover: Cover::SelfCover,
            marks: false,
            sheet,
            edition: None,
            quantity: None,
            stock: None,
            cover_stock: None,
            ink_limit: 300,
            condition: Condition {
                identifier: "FOGRA39".to_owned(),
                description: "ISO Coated v2 300% (basICColor)".to_owned(),
            },
            spot: None,
            order: Order::default(),
        }
    }

    /// Returns how thick the spine of a perfect binding of so many pages is: a leaf for every two
    /// pages between the four of the cover.
    pub fn spine(&self, pages: usize) -> Length {
        let leaves = pages.saturating_sub(4).div_ceil(2);
        self.caliper * i64::try_from(leaves).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spine_is_as_thick_as_its_leaves() {
        let spec = PrintSpec::preset(Preset::Europe);
        assert_eq!(spec.spine(104), Length::millimetres(5));
        assert_eq!(spec.spine(103), Length::millimetres(5));
        assert_eq!(spec.spine(2), Length::ZERO);
    }
}
