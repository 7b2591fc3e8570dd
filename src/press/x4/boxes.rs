//! Sheet, bleed and trim of each page, with the sheet's corner at the origin, and crop marks.

use std::collections::BTreeSet;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::super::convert::squeeze;
use super::X4;
use crate::paper::Length;

/// How long a crop mark is.
const MARK: Length = Length::millimetres(5);
/// How far marks stay from the trim where there is no bleed.
const NEAREST: Length = Length::millimetres(3);
/// How far the sheet reaches over the bleed when there are marks.
const SLUG: Length = Length::millimetres(9);
/// Differences in points that come from the typesetter's rounding: a hundredth of a millimetre.
const ROUNDING: f64 = 0.03;

/// A rectangle in points: left, bottom, right, top.
type Box = [f64; 4];

/// The sizes that a page is to have, in points.
struct Frame {
    trim: (f64, f64),
    /// Added on every side of the trim.
    bleed: f64,
    /// Added on every side of the bleed.
    slug: f64,
}

impl Frame {
    fn media(&self) -> Box {
        let around = 2.0 * (self.bleed + self.slug);
        [0.0, 0.0, self.trim.0 + around, self.trim.1 + around]
    }

    fn bleed(&self) -> Box {
        let [.., width, height] = self.media();
        [self.slug, self.slug, width - self.slug, height - self.slug]
    }

    fn trim(&self) -> Box {
        let edge = self.slug + self.bleed;
        let [.., width, height] = self.media();
        [edge, edge, width - edge, height - edge]
    }
}

/// Sets the boxes of every page, and moves and crops what it draws to fit them.
pub(super) fn set(document: &mut Document, about: &X4) {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let mut mover = Mover { document, moved: BTreeSet::new(), all: None };
    for id in pages {
        let Some(stated) = stated(mover.document, id, about) else { continue };
        let frame = frame(stated, about);
        let Ok(page) = mover.document.get_dictionary(id) else { continue };
        let mut page = page.clone();
        let [left, bottom, ..] = frame.trim();
        let shift = (left - stated[0], bottom - stated[1]);
        if about.marks || shift.0.abs() > ROUNDING || shift.1.abs() > ROUNDING {
            mover.move_content(&mut page, &frame, shift, about);
        }
        page.set("MediaBox", numbers(frame.media()));
        page.set("BleedBox", numbers(frame.bleed()));
        page.set("TrimBox", numbers(frame.trim()));
        mover.document.set_object(id, page);
    }
}

/// Puts the content of pages at other places.
struct Mover<'a> {
    document: &'a mut Document,
    /// Contents that have become forms.
    moved: BTreeSet<ObjectId>,
    /// The colour of registration, once for all pages.
    all: Option<ObjectId>,
}

impl Mover<'_> {
    /// Makes a form of what a page draws, and draws it shifted, cropped to the bleed.
    ///
    /// It has to be a form: patterns and gradients lie where the page's own corner is, whatever a
    /// page moves before it paints with them, but they follow the form that paints with them.
    fn move_content(
        &mut self,
        page: &mut Dictionary,
        frame: &Frame,
        shift: (f64, f64),
        about: &X4,
    ) {
        let Some(form) = self.form(page, frame, shift) else { return };
        let mut resources = dictionary! { "XObject" => dictionary! { "Content" => form } };
        let (right, up) = (plain(shift.0), plain(shift.1));
        let mut content = format!("q\n1 0 0 1 {right} {up} cm\n/Content Do\nQ\n");
        if about.marks {
            let document = &mut *self.document;
            let all = *self.all.get_or_insert_with(|| document.add_object(all_inks()));
            resources.set("ColorSpace", dictionary! { "Registration" => all });
            marks(frame, about.bleed, &mut content);
        }
        let content = Stream::new(dictionary! {}, content.into_bytes());
        page.set("Contents", self.document.add_object(content));
        page.set("Resources", resources);
    }

    /// Returns the content of a page as a form; nothing if the page is empty.
    fn form(&mut self, page: &Dictionary, frame: &Frame, shift: (f64, f64)) -> Option<ObjectId> {
        let ids: Vec<ObjectId> = match page.get(b"Contents").ok()? {
            Object::Array(all) => all.iter().filter_map(|one| one.as_reference().ok()).collect(),
            one => vec![one.as_reference().ok()?],
        };
        let mut form = match ids.as_slice() {
            [] => return None,
            [one] => self.document.get_object(*one).ok()?.as_stream().ok()?.clone(),
            several => {
                let plain = |id: &ObjectId| {
                    let stream = self.document.get_object(*id).ok()?.as_stream().ok()?;
                    stream.get_plain_content().ok()
                };
                let parts: Vec<Vec<u8>> = several.iter().filter_map(plain).collect();
                let mut form = Stream::new(dictionary! {}, Vec::new());
                squeeze(&mut form, &parts.join(&b'\n'));
                form
            }
        };
        let [left, bottom, right, top] = frame.bleed();
        let shown = [left - shift.0, bottom - shift.1, right - shift.0, top - shift.1];
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        form.dict.set("BBox", numbers(shown));
        if let Ok(resources) = page.get(b"Resources") {
            form.dict.set("Resources", resources.clone());
        }
        // The form takes the place of the content unless another page has taken it before.
        match ids.as_slice() {
            [one] if self.moved.insert(*one) => {
                self.document.set_object(*one, form);
                Some(*one)
            }
            _ => Some(self.document.add_object(form)),
        }
    }
}

/// Returns where a page is cut: where it says so, or as far inside its sheet as the bleed reaches.
fn stated(document: &Document, id: ObjectId, about: &X4) -> Option<Box> {
    let page = document.get_dictionary(id).ok()?;
    let read = |key: &[u8]| -> Option<Box> {
        let array = page.get_deref(key, document).ok()?.as_array().ok()?;
        let number = |object: &Object| document.dereference(object).ok()?.1.as_float().ok();
        let all: Vec<f64> = array.iter().filter_map(number).map(f64::from).collect();
        let [x, y, z, w] = *all.first_chunk()?;
        Some([x.min(z), y.min(w), x.max(z), y.max(w)])
    };
    if let Some(trim) = read(b"TrimBox") {
        return Some(trim);
    }
    let media = read(b"MediaBox")?;
    let bleed = about.bleed.as_points();
    let [left, bottom, right, top] = media;
    let inside = [left + bleed, bottom + bleed, right - bleed, top - bleed];
    Some(if is_wanted(inside, about) { inside } else { media })
}

/// Whether a page is as large as it should be, but for what a typesetter rounds.
fn is_wanted([left, bottom, right, top]: Box, about: &X4) -> bool {
    let (width, height) = (about.trim.0.as_points(), about.trim.1.as_points());
    (right - left - width).abs() < 0.5 && (top - bottom - height).abs() < 0.5
}

/// Returns the sizes of a page; its own trim counts where it is another than it should be, so that
/// nothing is cut in silence and preflight sees it.
fn frame(stated: Box, about: &X4) -> Frame {
    let trim = if is_wanted(stated, about) {
        (about.trim.0.as_points(), about.trim.1.as_points())
    } else {
        (stated[2] - stated[0], stated[3] - stated[1])
    };
    let bleed = about.bleed.as_points().max(0.0);
    let slug = if about.marks { SLUG.as_points() } else { 0.0 };
    Frame { trim, bleed, slug }
}

/// Draws the crop marks: two at each corner, along the lines of the trim.
fn marks(frame: &Frame, bleed: Length, out: &mut String) {
    let near = bleed.as_points().max(NEAREST.as_points());
    let far = near + MARK.as_points();
    let [left, bottom, right, top] = frame.trim();
    out.push_str("q\n/Registration CS 1 SCN 0.25 w\n");
    let mut line = |x: f64, y: f64, to_x: f64, to_y: f64| {
        let (x, y, to_x, to_y) = (plain(x), plain(y), plain(to_x), plain(to_y));
        let _ = writeln!(out, "{x} {y} m {to_x} {to_y} l S");
    };
    for y in [bottom, top] {
        line(left - near, y, left - far, y);
        line(right + near, y, right + far, y);
    }
    for x in [left, right] {
        line(x, bottom - near, x, bottom - far);
        line(x, top + near, x, top + far);
    }
    out.push_str("Q\n");
}

/// The colour of registration: all inks that there are.
fn all_inks() -> Object {
    let ink = |amount: i64| vec![Object::Integer(amount); 4];
    let domain = vec![Object::Integer(0), Object::Integer(1)];
    let tint = dictionary! {
        "FunctionType" => 2, "Domain" => domain, "C0" => ink(0), "C1" => ink(1), "N" => 1,
    };
    vec!["Separation".into(), "All".into(), "DeviceCMYK".into(), tint.into()].into()
}

fn numbers(of: Box) -> Vec<Object> {
    let number = |value: f64| {
        let value = (value * 1e4).round() / 1e4;
        if value.fract() == 0.0 { Object::Integer(value as i64) } else { Object::from(value) }
    };
    of.into_iter().map(number).collect()
}

/// Writes a number as PDF has it: four decimals at most, no exponent.
fn plain(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" { "0".to_owned() } else { text.to_owned() }
}
