//! Findings that are about places on pages.

use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Findings};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::walk::geometry::Rect;
use crate::press::preflight::walk::seen::{Boxes, Sighting, Trait};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Numbers of pages.
pub(in crate::press::preflight) type Numbers = BTreeSet<usize>;

/// Writes numbers of pages as people do: `1–4, 7`.
pub(in crate::press::preflight) fn ranges<'n>(
    pages: impl IntoIterator<Item = &'n usize>,
) -> String {
    let mut text = String::new();
    let mut pages = pages.into_iter().copied().peekable();
    while let Some(first) = pages.next() {
        let mut last = first;
        while let Some(next) = pages.next_if(|next| *next == last + 1) {
            last = next;
        }
        let comma = if text.is_empty() { "" } else { ", " };
        let written = match last - first {
            0 => write!(text, "{comma}{first}"),
            1 => write!(text, "{comma}{first}, {last}"),
            _ => write!(text, "{comma}{first}–{last}"),
        };
        written.expect("text takes more text");
    }
    text
}

/// Starts a finding about some pages; `count` lets words choose between one page and several.
pub(super) fn on<'n>(
    code: &'static Code,
    pages: impl IntoIterator<Item = &'n usize>,
) -> Diagnostic {
    let pages: Numbers = pages.into_iter().copied().collect();
    Diagnostic::new(code).arg("pages", ranges(&pages)).number("count", pages.len())
}

/// Starts a finding about places on pages, with the position of the worst one.
pub(super) fn at(code: &'static Code, places: &[(&Page<'_>, Sighting)]) -> Diagnostic {
    let numbers: Numbers = places.iter().map(|(page, _)| page.number).collect();
    let finding = on(code, &numbers);
    // The first of equals, so that a reader finds it soonest.
    let worst = places.iter().reduce(|a, b| if b.1.weight > a.1.weight { b } else { a });
    let Some((page, sighting)) = worst else { return finding };
    let (x, y) = position(page.boxes, sighting.at);
    let finding =
        finding.number("page", page.number).arg("position", format!("{x:.1} mm, {y:.1} mm"));
    whole(whole(finding, "x", x), "y", y)
}

/// Adds a number without its fraction; below zero is possible here, and `number` counts only.
fn whole(mut finding: Diagnostic, name: &'static str, value: f64) -> Diagnostic {
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and no page is that large")]
    let rounded = value.round() as i64;
    finding.args.push((name, crate::diagnostic::Arg::Number(rounded)));
    finding
}

/// Adds a number with one decimal in two parts, since words write the mark between them.
pub(super) fn decimal(
    finding: Diagnostic,
    names: (&'static str, &'static str),
    value: f64,
) -> Diagnostic {
    let tenths = (value.abs() * 10.0).round();
    let finding = whole(finding, names.0, (tenths / 10.0).floor());
    whole(finding, names.1, tenths % 10.0)
}

/// Returns where the top left corner of a thing lies, in millimetres to the right and down from the
/// top left corner of the trimmed page as a reader holds it.
fn position(boxes: Boxes, at: Rect) -> (f64, f64) {
    let trim = boxes.trim;
    let (x, y) = match boxes.turn {
        90 => (at.bottom - trim.bottom, at.left - trim.left),
        180 => (trim.right - at.right, at.bottom - trim.bottom),
        270 => (trim.top - at.top, trim.right - at.right),
        _ => (at.left - trim.left, trim.top - at.top),
    };
    (millimetres(x), millimetres(y))
}

/// Returns points in millimetres.
pub(super) fn millimetres(points: f64) -> f64 {
    // Not below zero by rounding alone.
    let tenths = (points * 254.0 / 72.0).round();
    if tenths == 0.0 { 0.0 } else { tenths / 10.0 }
}

/// Returns where pages show a trait.
pub(super) fn showing<'c, 'a>(case: &'c Case<'a>, what: Trait) -> Vec<(&'c Page<'a>, Sighting)> {
    let sighting = |page: &'c Page<'a>| Some((page, *page.seen.traits.get(&what)?));
    case.pages.iter().filter_map(sighting).collect()
}

/// Pushes one finding if any page shows a trait.
pub(super) fn tell(
    case: &Case<'_>,
    findings: &mut Findings,
    what: Trait,
    code: &'static Code,
    dress: impl FnOnce(Diagnostic, f64) -> Diagnostic,
) {
    let places = showing(case, what);
    if !places.is_empty() {
        let worst = places.iter().map(|(_, sighting)| sighting.weight);
        findings.push(dress(at(code, &places), worst.fold(f64::NEG_INFINITY, f64::max)));
    }
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_of_pages_are_written_short() {
        assert_eq!(ranges(&[1, 2, 3, 4, 7, 9, 10]), "1–4, 7, 9, 10");
        assert_eq!(ranges(&[]), "");
    }
}
