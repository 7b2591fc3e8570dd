//! A page as a form XObject: drawn anywhere, any number of times, without being changed.

use super::layout::{Half, OVERLAP, Rect};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// How far up the page tree attributes are looked for; trees of real files are four deep or so.
const DEEPEST: usize = 64;

/// A page of the document that comes in, with what it inherits.
pub(super) struct Page {
    id: ObjectId,
    /// Its TrimBox, in its own points.
    pub(super) trim: Rect,
    /// What it may draw on: its BleedBox, or all of it.
    pub(super) bleed: Rect,
    /// Its transparency group, if it has one.
    pub(super) group: Option<Object>,
    resources: Object,
}

impl Page {
    /// Reads a page; a box that is missing is the next larger one.
    pub(super) fn of(document: &Document, id: ObjectId) -> Self {
        let page = document.get_dictionary(id).ok();
        let own = |key: &[u8]| rect(document, page?.get(key).ok()?);
        let media = inherited(document, id, b"MediaBox").and_then(|found| rect(document, found));
        let media = media.unwrap_or([0.0, 0.0, 612.0, 792.0]);
        let empty = || Object::Dictionary(Dictionary::new());
        Self {
            id,
            trim: own(b"TrimBox").unwrap_or(media),
            bleed: own(b"BleedBox").unwrap_or(media),
            group: page.and_then(|page| page.get(b"Group").ok()).cloned(),
            resources: inherited(document, id, b"Resources").cloned().unwrap_or_else(empty),
        }
    }

    /// Makes the form: what the page draws, up to the fold on its inner side and with its bleed on
    /// the others.
    pub(super) fn form(&self, document: &Document, half: Half, scale: f64) -> Stream {
        let [mut left, bottom, mut right, top] = self.bleed;
        let overlap = OVERLAP.as_points() / scale;
        match half {
            Half::Left => right = right.min(self.trim[2] + overlap),
            Half::Right => left = left.max(self.trim[0] - overlap),
        }
        let mut form = contents(document, self.id);
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        form.dict.set("BBox", numbers([left, bottom, right, top]));
        form.dict.set("Resources", self.resources.clone());
        form
    }
}

/// Returns what a page draws as one stream, still packed if it was one.
fn contents(document: &Document, page: ObjectId) -> Stream {
    if let [only] = document.get_page_contents(page)[..]
        && let Ok(stream) = document.get_object(only).and_then(Object::as_stream)
    {
        let mut dict = Dictionary::new();
        for key in [&b"Filter"[..], b"DecodeParms"] {
            if let Ok(value) = stream.dict.get(key) {
                dict.set(key, value.clone());
            }
        }
        return Stream::new(dict, stream.content.clone());
    }
    let mut stream = Stream::new(dictionary! {}, document.get_page_content(page));
    // Content that cannot be packed is written as it is.
    let _ = stream.compress();
    stream
}

fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(found) = node.get(key) {
            return Some(found);
        }
        node = document.get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

/// Reads four numbers, whichever two opposite corners they name; `None` if they enclose nothing.
fn rect(document: &Document, object: &Object) -> Option<Rect> {
    let (_, object) = document.dereference(object).ok()?;
    let number = |at: usize| {
        let (_, number) = document.dereference(object.as_array().ok()?.get(at)?).ok()?;
        number.as_float().ok().map(f64::from)
    };
    let [a, b, c, d] = [number(0)?, number(1)?, number(2)?, number(3)?];
    let rect = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (rect[0] < rect[2] && rect[1] < rect[3]).then_some(rect)
}

/// Writes a rectangle as PDF does.
pub(super) fn numbers(rect: Rect) -> Object {
    #[expect(clippy::cast_possible_truncation, reason = "lopdf keeps numbers in 32 bits")]
    let number = |value: f64| Object::Real((value * 1000.0).round() as f32 / 1000.0);
    Object::Array(rect.map(number).into())
}
