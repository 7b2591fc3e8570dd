//! Sheet, bleed and trim of each page, with the sheet's corner at the origin, and crop marks.

use std::fmt::Write;

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

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
    let mut restore = None;
    let mut all = None;
    for id in pages {
        let Some(stated) = stated(document, id, about) else { continue };
        let frame = frame(stated, about);
        let Ok(page) = document.get_dictionary(id) else { continue };
        let mut page = page.clone();
        page.remove(b"CropBox");
        page.set("MediaBox", numbers(frame.media()));
        page.set("BleedBox", numbers(frame.bleed()));
        page.set("TrimBox", numbers(frame.trim()));
        let [left, bottom, ..] = frame.trim();
        let (right, up) = (left - stated[0], bottom - stated[1]);
        if about.marks || right.abs() > ROUNDING || up.abs() > ROUNDING {
            let mut contents = match page.get(b"Contents") {
                Ok(Object::Array(all)) => all.clone(),
                Ok(one @ Object::Reference(_)) => vec![one.clone()],
                _ => Vec::new(),
            };
            let before = document.add_object(Stream::new(dictionary! {}, moved(&frame, right, up)));
            contents.insert(0, before.into());
            let after = *restore.get_or_insert_with(|| {
                document.add_object(Stream::new(dictionary! {}, b"\nQ\n".to_vec()))
            });
            contents.push(after.into());
            if about.marks {
                let space = *all.get_or_insert_with(|| document.add_object(all_inks()));
                let name = name_space(document, &mut page, space);
                let marks = Stream::new(dictionary! {}, marks(&frame, about.bleed, &name));
                contents.push(document.add_object(marks).into());
            }
            page.set("Contents", contents);
        }
        document.set_object(id, page);
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

/// Opens the content: from here on, nothing is drawn over the bleed, and the origin is the old one.
fn moved(frame: &Frame, right: f64, up: f64) -> Vec<u8> {
    let [left, bottom, end, top] = frame.bleed();
    let mut out = String::from("q\n");
    let (width, height) = (plain(end - left), plain(top - bottom));
    let _ = writeln!(out, "{} {} {width} {height} re W n", plain(left), plain(bottom));
    let _ = writeln!(out, "1 0 0 1 {} {} cm", plain(right), plain(up));
    out.into_bytes()
}

/// Draws the crop marks: two at each corner, along the lines of the trim.
fn marks(frame: &Frame, bleed: Length, space: &str) -> Vec<u8> {
    let near = bleed.as_points().max(NEAREST.as_points());
    let far = near + MARK.as_points();
    let [left, bottom, right, top] = frame.trim();
    let mut out = format!("q\n/{space} CS 1 SCN 0.25 w\n");
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
    out.into_bytes()
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

/// Gives a colour space a name on one page alone, and returns the name.
fn name_space(document: &Document, page: &mut lopdf::Dictionary, space: ObjectId) -> String {
    let dictionary = |of: &lopdf::Dictionary, key: &[u8]| {
        of.get_deref(key, document).and_then(Object::as_dict).cloned().unwrap_or_default()
    };
    let mut resources = dictionary(page, b"Resources");
    let mut spaces = dictionary(&resources, b"ColorSpace");
    let free = |name: &String| !spaces.has(name.as_bytes());
    let name = (0..).map(|number| format!("Registration{number}")).find(free);
    let name = name.expect("one of endless names is free");
    spaces.set(name.clone(), space);
    resources.set("ColorSpace", spaces);
    page.set("Resources", resources);
    name
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
