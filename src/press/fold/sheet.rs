//! One side of a sheet: two pages and the marks of the fold.

use super::Side;
use super::form::{Page, numbers};
use super::layout::{Half, Layout};
use crate::paper::Length;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::fmt::Write;

/// How far a mark reaches into a sheet that the pages fill.
const MARK: Length = Length::millimetres(3);
/// The longest mark, where there is waste.
const LONG_MARK: Length = Length::millimetres(6);
/// Less waste than this is no room for a mark.
const NO_WASTE: Length = Length::millimetres(1);

/// Draws side `at` of the plan (0 is the front of the outermost sheet) and returns its page, which
/// belongs to the page tree `tree`.
pub(super) fn draw(
    out: &mut Document,
    document: &Document,
    pages: &[Page],
    side: &Side,
    at: usize,
    layout: &Layout,
    tree: ObjectId,
) -> Dictionary {
    let depth = u32::try_from(at / 2).unwrap_or(u32::MAX);
    let (mut forms, mut content, mut group) = (Dictionary::new(), String::new(), None);
    for (half, name, page) in [(Half::Left, "L", side.left), (Half::Right, "R", side.right)] {
        let Some(page) = page.and_then(|page| pages.get(page)) else { continue };
        forms.set(name, out.add_object(page.form(document, half, layout.scale)));
        group = group.or_else(|| page.group.clone());
        let [left, bottom, right, top] = layout.half(half);
        let (x, y) = layout.offset(page, half, depth);
        let (width, height, scale) = (right - left, top - bottom, layout.scale);
        let _ = writeln!(
            content,
            "q {left:.4} {bottom:.4} {width:.4} {height:.4} re W n \
             {scale:.6} 0 0 {scale:.6} {x:.4} {y:.4} cm /{name} Do Q"
        );
    }
    content.push_str(&marks(at, layout));
    let mut content = Stream::new(Dictionary::new(), content.into_bytes());
    // Content that cannot be packed is written as it is.
    let _ = content.compress();
    let mut page = dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => numbers([0.0, 0.0, layout.sheet.0, layout.sheet.1]),
        "TrimBox" => numbers(layout.trim()),
        "Resources" => dictionary! { "XObject" => Object::Dictionary(forms) },
        "Contents" => out.add_object(content),
    };
    if let Some(group) = group {
        page.set("Group", group);
    }
    page
}

/// Draws dashed hairlines at both ends of the fold, on the black plate.
///
/// In the waste they are cut away, so every front has them. Where the pages fill the sheet they
/// would stay in the booklet; then only the outside has them, very short and on the fold itself,
/// because whoever staples has the cover before them.
fn marks(at: usize, layout: &Layout) -> String {
    let waste = layout.waste();
    let has_waste = waste >= NO_WASTE.as_points();
    let length = if has_waste { waste.min(LONG_MARK.as_points()) } else { MARK.as_points() };
    if (has_waste && at % 2 == 1) || (!has_waste && at > 0) {
        return String::new();
    }
    let (x, top) = (layout.fold(), layout.sheet.1);
    let inner = top - length;
    format!(
        "q 0 0 0 1 K 0.25 w [1.5 1.5] 0 d {x:.4} {top:.4} m {x:.4} {inner:.4} l \
         {x:.4} 0 m {x:.4} {length:.4} l S Q\n"
    )
}
