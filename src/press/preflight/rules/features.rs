//! What PDF can do and presses cannot.

use super::claim;
use super::pages::{Numbers, on, showing};
use crate::diagnostic::code::{DOUBTFUL_FEATURE, FORBIDDEN_FEATURE};
use crate::diagnostic::{Diagnostic, Findings};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::objects::number;
use crate::press::preflight::walk::seen::Trait;
use lopdf::Object;

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    for (what, seen) in [
        ("postscript", Trait::PostScript),
        ("proxy", Trait::Proxy),
        ("alternate", Trait::Alternate),
        ("transfer", Trait::TransferFunction),
    ] {
        let places = showing(case, seen);
        if !places.is_empty() {
            let pages = places.iter().map(|(page, _)| &page.number);
            findings.push(on(&FORBIDDEN_FEATURE, pages).arg("what", what));
        }
    }
    let halftones = showing(case, Trait::Halftone);
    if !halftones.is_empty() {
        let pages = halftones.iter().map(|(page, _)| &page.number);
        findings.push(on(&DOUBTFUL_FEATURE, pages).arg("what", "halftone"));
    }
    for (what, is_odd) in [
        ("crop", hides as fn(&Case<'_>, &Page<'_>) -> bool),
        ("rotate", is_askew),
        ("unit", has_odd_unit),
    ] {
        let odd = case.pages.iter().filter(|page| is_odd(case, page));
        let odd: Numbers = odd.map(|page| page.number).collect();
        if !odd.is_empty() {
            findings.push(on(&DOUBTFUL_FEATURE, &odd).arg("what", what));
        }
    }
    let packed: Numbers = (case.pages.iter())
        .filter(|page| {
            let images = &page.seen.images;
            images.iter().any(|placed| placed.image.filters.iter().any(|name| name == "JPXDecode"))
        })
        .map(|page| page.number)
        .collect();
    if !packed.is_empty() {
        findings.push(on(&DOUBTFUL_FEATURE, &packed).arg("what", "jpx"));
    }
    if has_lzw(case) {
        let is_claimed = claim::of(case.objects).is_some();
        let code = if is_claimed { &FORBIDDEN_FEATURE } else { &DOUBTFUL_FEATURE };
        findings.push(whole_file(code, "lzw"));
    }
    if has_layers(case) {
        findings.push(whole_file(&DOUBTFUL_FEATURE, "layers"));
    }
}

/// Returns whether viewers show less than the finished page.
fn hides(_: &Case<'_>, page: &Page<'_>) -> bool {
    let cut = page.given.trim.zip(page.given.crop);
    cut.is_some_and(|(trim, crop)| !crop.holds(trim, 0.3))
}

/// Returns whether a page is turned by something else than quarters.
fn is_askew(case: &Case<'_>, page: &Page<'_>) -> bool {
    let turn = case.objects.inherited(page.dictionary, b"Rotate");
    turn.is_some_and(|turn| !turn.as_i64().is_ok_and(|turn| turn % 90 == 0))
}

fn has_odd_unit(case: &Case<'_>, page: &Page<'_>) -> bool {
    let unit = case.objects.get(page.dictionary, b"UserUnit");
    unit.is_some_and(|unit| !number(unit).is_some_and(|unit| unit > 0.0))
}

fn whole_file(code: &'static crate::diagnostic::Code, what: &str) -> Diagnostic {
    on(code, &[]).arg("what", what)
}

fn has_lzw(case: &Case<'_>) -> bool {
    let is_lzw = |object: &Object| {
        let Object::Stream(stream) = object else { return false };
        case.objects.names(&stream.dict, b"Filter").contains(&b"LZWDecode".as_slice())
    };
    let inline = case.pages.iter().flat_map(|page| &page.seen.images);
    case.objects.0.objects.values().any(is_lzw)
        || inline.flat_map(|placed| &placed.image.filters).any(|name| name == "LZWDecode")
}

fn has_layers(case: &Case<'_>) -> bool {
    let layers = case.objects.catalog().and_then(|catalog| {
        let all = case.objects.dictionary(catalog, b"OCProperties")?;
        case.objects.array(all, b"OCGs")
    });
    layers.is_some_and(|layers| !layers.is_empty())
}
