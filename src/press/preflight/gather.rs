//! Everything that the rules judge: the pages of a document, walked.

use super::Expected;
use super::ink::{self, ImageInk};
use super::objects::Objects;
use super::walk::geometry::Rect;
use super::walk::image::ImageKey;
use super::walk::seen::{Boxes, Seen};
use super::walk::{self, Limits, Store};
use lopdf::{Dictionary, Object};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One page.
pub(super) struct Page<'a> {
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) dictionary: &'a Dictionary,
    /// The boxes as far as the file gives them, in points.
    pub(super) given: Given,
    /// The boxes with what holds where none is given.
    pub(super) boxes: Boxes,
    pub(super) seen: Seen<'a>,
}

/// The boxes that a page or those above it give.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Given {
    pub(super) media: Option<Rect>,
    pub(super) bleed: Option<Rect>,
    pub(super) trim: Option<Rect>,
    pub(super) art: Option<Rect>,
    pub(super) crop: Option<Rect>,
}

/// A document ready to be judged.
pub(super) struct Case<'a> {
    pub(super) objects: Objects<'a>,
    pub(super) expected: Expected,
    pub(super) pages: Vec<Page<'a>>,
    /// The ink of the images that are placed anywhere.
    pub(super) image_ink: BTreeMap<ImageKey, ImageInk>,
}

/// Steps of one page that no sane file needs; a step is an operator or a byte of text.
const MOST_STEPS_OF_PAGE: usize = 5_000_000;

/// The widest bleed that shops ask for, 5 mm, in points.
const USUAL_BLEED: f64 = 5.0 * 72.0 / 25.4;

/// Walks all pages, and measures the images on them.
pub(super) fn gather<'a>(store: &Store<'a>, expected: &Expected) -> Case<'a> {
    let objects = store.objects;
    let mut known = BTreeSet::new();
    let dictionaries: Vec<&Dictionary> = (objects.0.page_iter())
        // A tree that leads back to itself gives its pages again and again.
        .filter(|id| known.insert(*id))
        .filter_map(|id| objects.0.get_object(id).ok().and_then(|page| page.as_dict().ok()))
        .collect();
    let limits = Limits {
        ink: f64::from(expected.ink_limit) / 100.0,
        safe: expected.safe.as_points(),
        steps: MOST_STEPS_OF_PAGE,
    };
    let pages: Vec<Page<'a>> = dictionaries
        .into_par_iter()
        .enumerate()
        .map(|(index, page)| {
            let number = index + 1;
            let unit = objects.number(page, b"UserUnit").filter(|unit| *unit > 0.0).unwrap_or(1.0);
            let (given, boxes) = boxes(objects, page, unit);
            let seen = walk::page(store, (number, page), boxes, unit, limits);
            Page { number, dictionary: page, given, boxes, seen }
        })
        .collect();
    let mut images = BTreeMap::new();
    for placed in pages.iter().flat_map(|page| &page.seen.images) {
        images.entry(placed.image.key).or_insert_with(|| &placed.image);
    }
    let images: Vec<_> = images.into_iter().collect();
    let image_ink =
        images.into_par_iter().map(|(key, image)| (key, ink::of(objects, image))).collect();
    Case { objects, expected: expected.clone(), pages, image_ink }
}

fn boxes(objects: Objects<'_>, page: &Dictionary, unit: f64) -> (Given, Boxes) {
    let rect = |key: &[u8]| Some(objects.rect(page, key)?.scaled(unit));
    // Of the boxes, only these two are inherited.
    let inherited = |key: &[u8]| {
        let Object::Array(four) = objects.inherited(page, key)? else { return None };
        Some(objects.corners(four)?.scaled(unit))
    };
    let given = Given {
        media: inherited(b"MediaBox"),
        bleed: rect(b"BleedBox"),
        trim: rect(b"TrimBox"),
        art: rect(b"ArtBox"),
        crop: inherited(b"CropBox"),
    };
    let media = given.media.unwrap_or(Rect::between((0.0, 0.0), (612.0, 792.0)));
    let crop = given.crop.map_or(media, |crop| crop.meet(media));
    let crop = if crop.is_nothing() { media } else { crop };
    let trim = given.trim.or(given.art).unwrap_or(crop);
    // Where nothing says how far bleed goes, marks may follow soon.
    let bleed = given.bleed.unwrap_or_else(|| trim.grown(USUAL_BLEED).meet(media));
    let turn = match objects.inherited(page, b"Rotate") {
        Some(Object::Integer(turn)) => turn.rem_euclid(360),
        _ => 0,
    };
    (given, Boxes { media, bleed, trim, turn })
}
