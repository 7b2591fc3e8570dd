//! One colour at a time: from what a file says to inks under the limit.

use super::super::profile::{Profile, limit};

/// The inks of one colour, in ten thousandths: whole numbers, so that what is written cannot exceed
/// the limit by a rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cmyk(pub(super) [u16; 4]);

/// The lightest channel of a colour that nobody tells from black.
const DARKEST: u8 = 24;

/// All of one ink.
const FULL: f32 = 10_000.0;

impl Cmyk {
    /// Black on the black plate.
    pub(super) const BLACK: Self = Self([0, 0, 0, 10_000]);

    /// Returns the share of the black plate that a gray needs; 0 is black, 1 is paper.
    pub(super) fn gray(gray: f32) -> Self {
        Self([0, 0, 0, share(1.0 - gray).round() as u16])
    }

    fn of_bytes(inks: [u8; 4]) -> Self {
        Self(inks.map(|ink| (u32::from(ink) * 10_000 / 255) as u16))
    }

    /// Returns the inks as bytes, 255 for all of one.
    pub(super) fn bytes(self) -> [u8; 4] {
        self.0.map(|ink| ((u32::from(ink) * 255 + 5_000) / 10_000) as u8)
    }

    /// Returns the lightness that a luminosity mask sees in these inks (ISO 32000-2, 11.5.3).
    pub(super) fn luminosity(self) -> f32 {
        let [c, m, y, k] = self.0.map(|ink| f32::from(ink) / FULL);
        (1.0 - (0.3 * c + 0.59 * m + 0.11 * y + k)).max(0.0)
    }
}

/// Returns a share between 0 and 1 in ten thousandths; what is no number counts as nothing.
fn share(share: f32) -> f32 {
    if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) * FULL }
}

/// The way from colours to inks.
#[derive(Clone, Copy)]
pub(super) struct Inks<'a> {
    pub(super) profile: &'a Profile,
    /// The most ink at one place, in percent.
    pub(super) limit: u16,
    /// Whether grays are made by the profile too, because they shade into colours; black ink alone
    /// beside the dark of four inks would show as an edge.
    pub(super) shades: bool,
}

impl Inks<'_> {
    /// Returns the inks of an sRGB colour: on the black plate alone if it is neutral.
    pub(super) fn rgb(&self, rgb: [f32; 3]) -> Cmyk {
        let bytes = rgb.map(|part| (share(part) * 255.0 / FULL).round() as u8);
        if !self.shades && is_neutral(bytes) {
            return Cmyk::gray((rgb[0] + rgb[1] + rgb[2]) / 3.0);
        }
        let inks = self.profile.inks(&bytes);
        let inks = inks.first_chunk().copied().unwrap_or([0, 0, 0, 255]);
        Cmyk::of_bytes(limit(inks, self.limit))
    }

    /// Returns inks with cyan, magenta and yellow lowered to the limit.
    pub(super) fn cmyk(&self, inks: [f32; 4]) -> Cmyk {
        let exact = inks.map(share);
        let most = f32::from(self.limit) * 100.0;
        let colours = exact[0] + exact[1] + exact[2];
        let rounded = exact.map(|ink| ink.round() as u16);
        if rounded.iter().map(|ink| f32::from(*ink)).sum::<f32>() <= most {
            return Cmyk(rounded);
        }
        let factor = (most - exact[3]).max(0.0) / colours.max(1.0);
        let lower = |ink: f32| (ink * factor).floor() as u16;
        Cmyk([lower(exact[0]), lower(exact[1]), lower(exact[2]), exact[3].floor() as u16])
    }
}

/// Whether a colour is a gray, but for the rounding of whoever wrote it.
pub(super) fn is_neutral([r, g, b]: [u8; 3]) -> bool {
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    // What is nearly black is meant to be black, and four plates of it would only blur.
    most - least <= 1 || most <= DARKEST
}

/// Returns the lightness of an RGB colour as a luminosity mask sees it.
pub(super) fn luminosity([r, g, b]: [f32; 3]) -> f32 {
    0.3 * r + 0.59 * g + 0.11 * b
}

/// Turns CIE L*a*b* under the white of PDF (D50, by default) into sRGB, out-of-gamut colours clipped.
pub(super) fn rgb_of_lab([l, a, b]: [f32; 3]) -> [f32; 3] {
    let middle = (l + 16.0) / 116.0;
    let back = |t: f32| if t > 6.0 / 29.0 { t.powi(3) } else { (t - 4.0 / 29.0) * 0.128_418_55 };
    let x = 0.964_2 * back(middle + a / 500.0);
    let y = back(middle);
    let z = 0.824_9 * back(middle - b / 200.0);
    // sRGB's primaries, adapted to D50.
    let linear = [
        3.134_136 * x - 1.617_386 * y - 0.490_662 * z,
        -0.978_795 * x + 1.916_254 * y + 0.033_443 * z,
        0.071_955 * x - 0.228_977 * y + 1.405_386 * z,
    ];
    linear.map(|v| {
        let v = v.clamp(0.0, 1.0);
        if v <= 0.003_130_8 { v * 12.92 } else { 1.055 * v.powf(1.0 / 2.4) - 0.055 }
    })
}

/// Writes a share in ten thousandths as a PDF number.
pub(super) fn write_share(out: &mut Vec<u8>, share: u16) {
    out.push(b'0' + (share / 10_000).min(9) as u8);
    let mut rest = share % 10_000;
    if rest == 0 {
        return;
    }
    out.push(b'.');
    let mut unit = 1_000;
    while rest > 0 {
        out.push(b'0' + (rest / unit) as u8);
        rest %= unit;
        unit = (unit / 10).max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::{Cmyk, rgb_of_lab, write_share};

    #[test]
    fn shares_are_plain_numbers() {
        for (share, text) in [
            (0, "0"),
            (10_000, "1"),
            (5_000, "0.5"),
            (1, "0.0001"),
            (9_020, "0.902"),
            (250, "0.025"),
        ] {
            let mut out = Vec::new();
            write_share(&mut out, share);
            assert_eq!(String::from_utf8_lossy(&out), text);
        }
    }

    #[test]
    fn gray_is_black_ink_only() {
        assert_eq!(Cmyk::gray(0.0), Cmyk::BLACK);
        assert_eq!(Cmyk::gray(1.0), Cmyk([0; 4]));
        assert_eq!(Cmyk::gray(0.25), Cmyk([0, 0, 0, 7_500]));
        assert_eq!(Cmyk::gray(f32::NAN), Cmyk([0; 4]));
    }

    #[test]
    fn lab_reaches_white_black_and_red() {
        let near = |lab, rgb: [f32; 3]| {
            let got = rgb_of_lab(lab);
            assert!(got.iter().zip(rgb).all(|(a, b)| (a - b).abs() < 0.02), "{got:?} {rgb:?}");
        };
        near([100.0, 0.0, 0.0], [1.0, 1.0, 1.0]);
        near([0.0, 0.0, 0.0], [0.0, 0.0, 0.0]);
        near([54.29, 80.81, 69.89], [1.0, 0.0, 0.0]);
    }
}
