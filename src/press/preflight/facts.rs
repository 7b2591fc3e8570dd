//! What a file is, without judgement.

use super::gather::Case;
use super::rules::claim;
use super::walk::geometry::Rect;
use super::walk::seen::Trait;
use std::collections::BTreeMap;

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The version of PDF, such as `1.6`; empty if the file could not be read.
    pub version: String,
    /// What kind of PDF/X it says it is, if any.
    pub claim: Option<String>,
    /// The pages in order.
    pub pages: Vec<PageFacts>,
    /// The fonts of visible text, by name.
    pub fonts: Vec<FontFacts>,
    /// The images, each where it is placed.
    pub images: Vec<ImageFacts>,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageFacts {
    /// Left, bottom, right, top of the MediaBox, in millimetres.
    pub media: Option<[f64; 4]>,
    /// The same of the BleedBox.
    pub bleed: Option<[f64; 4]>,
    /// The same of the TrimBox.
    pub trim: Option<[f64; 4]>,
    /// The plates that something is printed on by name; images are not taken apart.
    pub inks: Vec<String>,
    /// The highest sum of plates at one place, in percent: paints and images.
    pub most_ink: f64,
    /// Whether anything is transparent.
    pub transparency: bool,
    /// Whether anything is set to overprint.
    pub overprint: bool,
}

/// A font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFacts {
    /// Its PostScript name.
    pub name: String,
    /// Its kind, such as `TrueType`.
    pub kind: String,
    /// Whether it is in the file.
    pub embedded: bool,
    /// The pages that show it.
    pub pages: Vec<usize>,
}

/// An image in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageFacts {
    /// The page, counted from 1.
    pub page: usize,
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Bits of one component.
    pub bits: usize,
    /// Pixels to the inch as placed; `None` for ramps and plain strips.
    pub ppi: Option<f64>,
    /// Whether it is a stencil that takes the colour of the page.
    pub stencil: bool,
}

pub(super) fn collect(case: &Case<'_>) -> Facts {
    let mut fonts: BTreeMap<(&str, bool), FontFacts> = BTreeMap::new();
    for page in &case.pages {
        for ((name, embedded), font) in &page.seen.fonts {
            let known = fonts.entry((name, *embedded)).or_insert_with(|| FontFacts {
                name: name.clone(),
                kind: font.subtype.clone(),
                embedded: *embedded,
                pages: Vec::new(),
            });
            known.pages.push(page.number);
        }
    }
    let images = case.pages.iter().flat_map(|page| {
        page.seen.images.iter().map(|placed| ImageFacts {
            page: page.number,
            width: placed.image.width,
            height: placed.image.height,
            bits: placed.image.bits,
            ppi: placed.ppi.is_finite().then(|| rounded(placed.ppi, 1.0)),
            stencil: placed.image.space.is_none(),
        })
    });
    Facts {
        version: claim::version(case.objects),
        claim: claim::of(case.objects),
        pages: case.pages.iter().map(|page| page_facts(case, page)).collect(),
        fonts: fonts.into_values().collect(),
        images: images.collect(),
    }
}

fn page_facts(case: &Case<'_>, page: &super::gather::Page<'_>) -> PageFacts {
    let images =
        page.seen.images.iter().filter_map(|placed| match case.image_ink.get(&placed.image.key) {
            Some(super::ink::ImageInk::Sum(sum)) => Some(*sum),
            _ => None,
        });
    PageFacts {
        media: page.given.media.map(millimetres),
        bleed: page.given.bleed.map(millimetres),
        trim: page.given.trim.map(millimetres),
        inks: page.seen.inks.iter().map(|ink| ink.to_string()).collect(),
        most_ink: rounded(images.fold(page.seen.most_ink, f64::max) * 100.0, 10.0),
        transparency: page.seen.traits.contains_key(&Trait::Transparency),
        overprint: page.seen.traits.contains_key(&Trait::Overprint),
    }
}

fn millimetres(rect: Rect) -> [f64; 4] {
    [rect.left, rect.bottom, rect.right, rect.top]
        .map(|points| rounded(points * 25.4 / 72.0, 1000.0))
}

fn rounded(number: f64, steps: f64) -> f64 {
    (number * steps).round() / steps
}
