//! What was seen on a page, for the rules to judge.

use super::font::Font;
use super::geometry::Rect;
use super::image::Image;
use crate::press::preflight::unpack::Fault;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The boxes of a page in points, as they lie on the page before it is turned.
#[derive(Clone, Copy, Debug)]
pub(in crate::press::preflight) struct Boxes {
    pub(in crate::press::preflight) media: Rect,
    pub(in crate::press::preflight) bleed: Rect,
    pub(in crate::press::preflight) trim: Rect,
    /// Degrees clockwise.
    pub(in crate::press::preflight) turn: i64,
}

/// What a content stream may do that somebody has to hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::press::preflight) enum Trait {
    RgbPaint,
    LabPaint,
    GrayProfilePaint,
    CmykProfilePaint,
    RegistrationText,
    RegistrationPaint,
    RichBlackText,
    SmallText,
    SmallWhiteText,
    TextNearEdge,
    TextOverEdge,
    TooMuchInk,
    /// Something other than white reaches the edge where the page is cut.
    ReachesEdge,
    /// Something ends there although there is room for bleed.
    UnfilledBleed,
    RgbBlend,
    Transparency,
    Overprint,
    TransferFunction,
    Halftone,
    PostScript,
    Proxy,
    Alternate,
    WhiteOverprint,
}

/// The worst place where something was seen.
#[derive(Clone, Copy, Debug)]
pub(in crate::press::preflight) struct Sighting {
    pub(in crate::press::preflight) at: Rect,
    /// How bad; what it measures depends on what was seen. The higher, the worse.
    pub(in crate::press::preflight) weight: f64,
}

/// What nobody here can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// A content stream that is damaged.
    BrokenContent,
    /// A content stream that does not unpack to its end.
    DamagedContent,
    /// An image that lacks pixels.
    DamagedImage,
    /// A font whose program does not unpack, or is none.
    DamagedFont,
    /// A stream that is packed in a way that is not known here.
    UnknownFilter,
    /// An operator that no version of PDF has.
    UnknownOperator,
    /// A page that takes too many steps, or things too deep in others.
    TooMuch,
    /// Ink where transparent things or overprint lie over others.
    MixedInk,
    /// The colour of something in an unknown space.
    Colour,
    /// The ink of an image.
    ImageInk,
    /// The ink of a shading.
    ShadingInk,
    /// The position of text.
    TextPosition,
    /// The size of text.
    TextSize,
    /// What a resource names is not there.
    MissingResource,
    /// Rules of another kind of PDF/X than 4.
    OtherConformance,
}

/// An image on a page.
#[derive(Clone, Debug)]
pub(in crate::press::preflight) struct Placed<'a> {
    pub(in crate::press::preflight) image: Arc<Image<'a>>,
    pub(in crate::press::preflight) at: Rect,
    /// Pixels to the inch, in the direction that has fewer.
    pub(in crate::press::preflight) ppi: f64,
}

/// All that was seen on one page.
#[derive(Debug, Default)]
pub(in crate::press::preflight) struct Seen<'a> {
    pub(in crate::press::preflight) traits: BTreeMap<Trait, Sighting>,
    pub(in crate::press::preflight) doubts: BTreeSet<(Doubt, String)>,
    pub(in crate::press::preflight) images: Vec<Placed<'a>>,
    /// By name; two fonts of one name are one to a reader unless only one is embedded.
    pub(in crate::press::preflight) fonts: BTreeMap<(String, bool), Arc<Font<'a>>>,
    pub(in crate::press::preflight) inks: BTreeSet<Arc<str>>,
    /// The highest sum of plates in any paint, 1 for one plate in full.
    pub(in crate::press::preflight) most_ink: f64,
}

impl Seen<'_> {
    /// Notes something at a place, keeping the worst.
    pub(super) fn note(&mut self, what: Trait, at: Rect, weight: f64) {
        let known = self.traits.entry(what).or_insert(Sighting { at, weight });
        if weight > known.weight {
            *known = Sighting { at, weight };
        }
    }

    /// Notes why content cannot be read.
    pub(super) fn fault(&mut self, fault: Fault) {
        match fault {
            Fault::Damaged => self.doubt(Doubt::DamagedContent, ""),
            Fault::UnknownFilter => self.doubt(Doubt::UnknownFilter, ""),
            Fault::TooMuch => self.doubt(Doubt::TooMuch, ""),
        }
    }

    /// Notes that something cannot be judged.
    pub(super) fn doubt(&mut self, what: Doubt, name: impl Into<String>) {
        self.doubts.insert((what, name.into()));
    }
}

impl Doubt {
    /// Returns whether it is a fault of the file, and not of those who judge it.
    pub(in crate::press::preflight) fn is_fault(self) -> bool {
        matches!(
            self,
            Self::BrokenContent
                | Self::DamagedContent
                | Self::DamagedImage
                | Self::DamagedFont
                | Self::UnknownFilter
                | Self::UnknownOperator
                | Self::TooMuch
                | Self::MissingResource
        )
    }

    /// Returns the word by which messages choose.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BrokenContent => "broken-content",
            Self::DamagedContent => "content",
            Self::DamagedImage => "image",
            Self::DamagedFont => "font",
            Self::UnknownFilter => "unknown-filter",
            Self::UnknownOperator => "unknown-operator",
            Self::TooMuch => "too-much",
            Self::MixedInk => "mixed-ink",
            Self::Colour => "colour",
            Self::ImageInk => "image-ink",
            Self::ShadingInk => "shading-ink",
            Self::TextPosition => "text-position",
            Self::TextSize => "text-size",
            Self::MissingResource => "missing-resource",
            Self::OtherConformance => "other-conformance",
        }
    }
}
