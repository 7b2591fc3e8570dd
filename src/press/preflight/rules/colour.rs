//! Colours that are not ink, black on the wrong plates, too much ink.

use super::pages::{at, tell};
use crate::diagnostic::code::Code;
use crate::diagnostic::code::{
    CMYK_PROFILE, GRAY_PROFILE, LAB_COLOUR, REGISTRATION_BLACK, RGB_BLEND, RGB_COLOUR, RGB_IMAGE,
    RICH_BLACK_TEXT, TOO_MUCH_INK, TRANSPARENCY, WHITE_OVERPRINT,
};
use crate::diagnostic::{Diagnostic, Findings};
use crate::press::preflight::gather::{Case, Page};
use crate::press::preflight::ink::ImageInk;
use crate::press::preflight::walk::image::Image;
use crate::press::preflight::walk::paint::Kind;
use crate::press::preflight::walk::seen::{Sighting, Trait};

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let plain = |finding: Diagnostic, _: f64| finding;
    tell(case, findings, Trait::RgbPaint, &RGB_COLOUR, plain);
    tell(case, findings, Trait::LabPaint, &LAB_COLOUR, |f, _| f.arg("what", "paint"));
    tell(case, findings, Trait::GrayProfilePaint, &GRAY_PROFILE, |f, _| f.arg("what", "paint"));
    tell(case, findings, Trait::CmykProfilePaint, &CMYK_PROFILE, |f, _| f.arg("what", "paint"));
    tell(case, findings, Trait::RegistrationText, &REGISTRATION_BLACK, |f, _| {
        f.arg("what", "text")
    });
    tell(case, findings, Trait::RegistrationPaint, &REGISTRATION_BLACK, |f, _| {
        f.arg("what", "paint")
    });
    tell(case, findings, Trait::RichBlackText, &RICH_BLACK_TEXT, plain);
    tell(case, findings, Trait::WhiteOverprint, &WHITE_OVERPRINT, plain);
    tell(case, findings, Trait::RgbBlend, &RGB_BLEND, plain);
    tell(case, findings, Trait::Transparency, &TRANSPARENCY, plain);
    tell(case, findings, Trait::TooMuchInk, &TOO_MUCH_INK, |finding, ink| {
        too_much(case, finding, "paint", ink)
    });
    images(case, findings, &RGB_IMAGE, None, |image| image.kind() == Kind::Rgb);
    images(case, findings, &LAB_COLOUR, Some("image"), |image| image.kind() == Kind::Lab);
    images(case, findings, &GRAY_PROFILE, Some("image"), |image| image.kind() == Kind::GrayProfile);
    images(case, findings, &CMYK_PROFILE, Some("image"), |image| image.kind() == Kind::CmykProfile);
    image_ink(case, findings);
}

fn images(
    case: &Case<'_>,
    findings: &mut Findings,
    code: &'static Code,
    what: Option<&str>,
    is_wrong: impl Fn(&Image<'_>) -> bool,
) {
    let places = placed(case, |image| is_wrong(image).then_some(0.0));
    if !places.is_empty() {
        let finding = at(code, &places);
        findings.push(match what {
            Some(what) => finding.arg("what", what),
            None => finding,
        });
    }
}

fn image_ink(case: &Case<'_>, findings: &mut Findings) {
    // JPEG spreads a little more than eight bits do.
    let limit = f64::from(case.expected.ink_limit) / 100.0 + 0.02;
    let places = placed(case, |image| match case.image_ink.get(&image.key) {
        Some(ImageInk::Sum(sum)) if *sum > limit => Some(*sum),
        _ => None,
    });
    let worst = places.iter().map(|(_, sighting)| sighting.weight).fold(0.0, f64::max);
    if !places.is_empty() {
        findings.push(too_much(case, at(&TOO_MUCH_INK, &places), "image", worst));
    }
}

fn too_much(case: &Case<'_>, finding: Diagnostic, what: &str, ink: f64) -> Diagnostic {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a percentage of a few plates"
    )]
    let percent = (ink * 100.0).round() as usize;
    finding
        .arg("what", what)
        .number("ink", percent)
        .number("limit", usize::from(case.expected.ink_limit))
}

/// Returns where images lie that a test gives a weight.
fn placed<'c, 'a>(
    case: &'c Case<'a>,
    weigh: impl Fn(&Image<'_>) -> Option<f64>,
) -> Vec<(&'c Page<'a>, Sighting)> {
    let on_page = |page: &'c Page<'a>| {
        let places = page.seen.images.iter().filter_map(|placed| {
            Some((page, Sighting { at: placed.at, weight: weigh(&placed.image)? }))
        });
        places.collect::<Vec<_>>()
    };
    case.pages.iter().flat_map(on_page).collect()
}
