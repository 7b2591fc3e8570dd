//! The ICC profile of the press: which inks make which colour.

use std::fmt;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use moxcms::{
    ColorProfile, Layout, ProfileText, RenderingIntent, Transform8BitExecutor, TransformOptions,
};

/// A CMYK output profile, parsed once and used from any thread.
pub struct Profile {
    bytes: Vec<u8>,
    description: String,
    parsed: ColorProfile,
    to_inks: Arc<Transform8BitExecutor>,
    packed: OnceLock<Vec<u8>>,
}

/// Why a file is no profile for a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileFault {
    /// Something else than an ICC profile, or less than a whole one.
    NotAProfile,
    /// A profile of something that does not print, such as a monitor.
    NotAnOutputProfile {
        /// The class that its header states, such as `mntr`.
        class: String,
    },
    /// A profile of other inks than the four of the press.
    NotCmyk {
        /// The colour space that its header states, such as `RGB`.
        space: String,
    },
    /// A profile of the right kind from which no colour can be calculated.
    Unusable {
        /// What is wrong, in English, for the words of a diagnostic.
        reason: String,
    },
}

/// The fixed part at the start of a profile (ICC.1:2022, 7.2), and the count of tags behind it.
const HEADER: usize = 132;

impl Profile {
    /// Reads the bytes of an ICC profile.
    ///
    /// # Errors
    ///
    /// When it is no output profile for four process inks, or says nothing about how to reach them.
    pub fn read(bytes: Vec<u8>) -> Result<Self, ProfileFault> {
        let field = |at: usize| bytes.get(at..at + 4).ok_or(ProfileFault::NotAProfile);
        if bytes.len() < HEADER || field(36)? != b"acsp" {
            return Err(ProfileFault::NotAProfile);
        }
        let (class, space) = (field(12)?, field(16)?);
        if class != b"prtr" {
            return Err(ProfileFault::NotAnOutputProfile { class: words_of(class) });
        }
        if space != b"CMYK" {
            return Err(ProfileFault::NotCmyk { space: words_of(space) });
        }
        let stated = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        if usize::try_from(stated).is_ok_and(|stated| stated > bytes.len()) {
            return Err(ProfileFault::Unusable { reason: "its end is missing".to_owned() });
        }
        if !tags(&bytes).any(|tag| matches!(&tag, b"B2A0" | b"B2A1" | b"B2A2")) {
            let reason = "it has no table that leads from colours to inks".to_owned();
            return Err(ProfileFault::Unusable { reason });
        }
        let parsed = ColorProfile::new_from_slice(&bytes).map_err(unusable)?;
        let to_inks = transform(&ColorProfile::new_srgb(), &parsed)?;
        let description = parsed.description.as_ref().map(text_of).unwrap_or_default();
        let profile = Self { bytes, description, parsed, to_inks, packed: OnceLock::new() };
        profile.inks_or_fault(&[255, 255, 255, 0, 0, 0])?;
        Ok(profile)
    }

    /// Returns the bytes that it was read from.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns what it calls itself; empty if it has no name.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// Returns its bytes as a zlib stream, packed once however many files embed it.
    pub fn packed(&self) -> &[u8] {
        self.packed.get_or_init(|| {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
            encoder.write_all(&self.bytes).expect("memory takes every byte");
            encoder.finish().expect("memory takes every byte")
        })
    }

    /// Turns sRGB triples into CMYK quadruples, from 0 for no ink to 255 for all of it.
    ///
    /// The sum of the inks is what the profile says and may exceed the limit of a print run.
    /// White is bare paper. A triple that is not whole is left out.
    pub fn inks(&self, rgb: &[u8]) -> Vec<u8> {
        self.inks_or_fault(rgb).expect("the transform took its first colours when it was read")
    }

    /// Turns triples of the RGB space that another ICC profile describes into CMYK quadruples.
    ///
    /// Returns nothing if that profile does not describe an RGB space.
    pub(super) fn inks_from(&self, source: &[u8], rgb: &[u8]) -> Option<Vec<u8>> {
        let source = ColorProfile::new_from_slice(source).ok()?;
        if source.color_space != moxcms::DataColorSpace::Rgb {
            return None;
        }
        let to_inks = transform(&source, &self.parsed).ok()?;
        run(&to_inks, rgb).ok()
    }

    fn inks_or_fault(&self, rgb: &[u8]) -> Result<Vec<u8>, ProfileFault> {
        run(&self.to_inks, rgb)
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Profile").field(&self.description).finish()
    }
}

/// Lowers cyan, magenta and yellow, never black, until the sum of the inks is at most `percent`.
///
/// An ink is 255 for 100 %. Black alone is never lowered, even under a limit below 100.
pub fn limit(cmyk: [u8; 4], percent: u16) -> [u8; 4] {
    let most = u32::from(percent) * 255 / 100;
    let [c, m, y, k] = cmyk.map(u32::from);
    let colours = c + m + y;
    if colours + k <= most {
        return cmyk;
    }
    let room = most.saturating_sub(k);
    // Rounded down, so that the sum cannot creep back over the limit.
    let lower = |ink: u32| u8::try_from(ink * room / colours.max(1)).unwrap_or(u8::MAX);
    [lower(c), lower(m), lower(y), cmyk[3]]
}

/// Builds the way from one profile's RGB to the inks.
///
/// The perceptual table is used because the library has no black point compensation: in the
/// colorimetric tables, all shadows darker than the darkest ink would become one.
fn transform(
    from: &ColorProfile,
    to: &ColorProfile,
) -> Result<Arc<Transform8BitExecutor>, ProfileFault> {
    let options = TransformOptions {
        rendering_intent: RenderingIntent::Perceptual,
        ..TransformOptions::default()
    };
    from.create_transform_8bit(Layout::Rgb, to, Layout::Rgba, options).map_err(unusable)
}

fn run(to_inks: &Arc<Transform8BitExecutor>, rgb: &[u8]) -> Result<Vec<u8>, ProfileFault> {
    let (pixels, _) = rgb.as_chunks::<3>();
    let mut inks = vec![0; pixels.len() * 4];
    to_inks.transform(pixels.as_flattened(), &mut inks).map_err(unusable)?;
    for (pixel, inks) in pixels.iter().zip(inks.as_chunks_mut::<4>().0) {
        if *pixel == [255; 3] {
            *inks = [0; 4];
        }
    }
    Ok(inks)
}

/// Returns the signatures of the tags that the table behind the header lists.
fn tags(bytes: &[u8]) -> impl Iterator<Item = [u8; 4]> {
    let entries = bytes.get(HEADER..).unwrap_or_default().as_chunks::<12>().0;
    let stated = u32::from_be_bytes([bytes[128], bytes[129], bytes[130], bytes[131]]);
    let count = usize::try_from(stated).unwrap_or(usize::MAX).min(1024);
    entries.iter().take(count).map(|entry| [entry[0], entry[1], entry[2], entry[3]])
}

fn unusable(fault: moxcms::CmsError) -> ProfileFault {
    ProfileFault::Unusable { reason: fault.to_string() }
}

/// Returns a signature of the header as a person reads it.
fn words_of(signature: &[u8]) -> String {
    let printable = |byte: &u8| if byte.is_ascii_graphic() { char::from(*byte) } else { ' ' };
    signature.iter().map(printable).collect::<String>().trim().to_owned()
}

fn text_of(text: &ProfileText) -> String {
    let text = match text {
        ProfileText::PlainString(text) => text,
        ProfileText::Localizable(all) => {
            let english = all.iter().find(|one| one.language == "en").or(all.first());
            english.map(|one| &one.value).map_or("", String::as_str)
        }
        ProfileText::Description(one) if one.ascii_string.is_empty() => &one.unicode_string,
        ProfileText::Description(one) => &one.ascii_string,
    };
    text.trim_matches(|c: char| c.is_whitespace() || c == '\0').to_owned()
}

#[cfg(test)]
pub(super) mod samples {
    //! A profile small enough to be made here, so that tests need none installed.

    use super::Profile;

    /// Returns the bytes of a press profile: three inks and half the black make a dark 350 %.
    pub(in crate::press) fn bytes() -> Vec<u8> {
        let mut table = b"mft1\0\0\0\0\x03\x04\x09\0".to_vec();
        for at in 0..9_i32 {
            table.extend((if at % 4 == 0 { 0x0001_0000 } else { 0_i32 }).to_be_bytes());
        }
        let steps: Vec<u8> = (0..=255).collect();
        table.extend(steps.repeat(3));
        let stop = |at: i32| (at * 255 / 8).min(255);
        for (l, a, b) in (0..729).map(|at| (stop(at / 81), stop(at / 9 % 9), stop(at % 9))) {
            let (dark, a, b) = (255 - l, a - 128, b - 128);
            let inks = [dark - a - b / 2, dark + a - b / 4, dark + b, dark / 2];
            table.extend(inks.map(|ink| ink.clamp(0, 255) as u8));
        }
        table.extend(steps.repeat(4));
        let mut text = b"desc\0\0\0\0\0\0\0\x0bTest press\0".to_vec();
        text.resize(12 + 11 + 12 + 67, 0);
        let white = b"XYZ \0\0\0\0\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d".to_vec();
        let mut header = vec![0; 128];
        header[8] = 2;
        header[12..24].copy_from_slice(b"prtrCMYKLab ");
        header[24..36].copy_from_slice(&[7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
        header[36..40].copy_from_slice(b"acsp");
        header[68..80].copy_from_slice(&[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
        let tags = [(b"desc", text), (b"wtpt", white), (b"B2A0", table)];
        let mut file = header;
        file.extend(3_u32.to_be_bytes());
        let mut data: Vec<u8> = Vec::new();
        for (name, bytes) in tags {
            let start = 132 + 36 + data.len();
            file.extend(name);
            file.extend(u32::try_from(start).expect("small").to_be_bytes());
            file.extend(u32::try_from(bytes.len()).expect("small").to_be_bytes());
            data.extend(bytes);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        file.extend(data);
        let size = u32::try_from(file.len()).expect("small");
        file[..4].copy_from_slice(&size.to_be_bytes());
        file
    }

    /// Returns that profile, read.
    pub(in crate::press) fn profile() -> Profile {
        Profile::read(bytes()).expect("a press profile")
    }
}

#[cfg(test)]
mod tests {
    use super::{Profile, ProfileFault, limit, samples};
    use proptest::prelude::*;

    #[test]
    fn paper_is_bare_and_colours_are_inks() {
        let profile = samples::profile();
        assert_eq!(profile.description(), "Test press");
        let inks = profile.inks(&[255, 255, 255, 0, 0, 0, 255, 0, 0, 9]);
        assert_eq!(inks.len(), 12);
        assert_eq!(inks[..4], [0; 4]);
        assert!(inks[4..7].iter().all(|ink| *ink > 240), "{inks:?}");
        let [c, m, y] = [inks[8], inks[9], inks[10]];
        assert!(c < 60 && m > 180 && y > 180, "{inks:?}");
    }

    #[test]
    fn other_files_are_told_apart() {
        let with = |at: usize, name: &[u8; 4]| {
            let mut bytes = samples::bytes();
            bytes[at..at + 4].copy_from_slice(name);
            Profile::read(bytes).expect_err("a fault")
        };
        assert_eq!(with(12, b"mntr"), ProfileFault::NotAnOutputProfile { class: "mntr".into() });
        assert_eq!(with(16, b"RGB "), ProfileFault::NotCmyk { space: "RGB".into() });
        assert_eq!(with(36, b"....\0"[..4].try_into().expect("four")), ProfileFault::NotAProfile);
        assert!(matches!(with(132 + 24, b"A2B0"), ProfileFault::Unusable { .. }));
        assert_eq!(Profile::read(Vec::new()).expect_err("a fault"), ProfileFault::NotAProfile);
        let mut half = samples::bytes();
        half.truncate(half.len() / 2);
        assert!(matches!(Profile::read(half), Err(ProfileFault::Unusable { .. })));
    }

    proptest! {
        #[test]
        fn the_limit_holds_and_black_stays(cmyk: [u8; 4], percent in 0_u16..=400) {
            let limited = limit(cmyk, percent);
            prop_assert_eq!(limited[3], cmyk[3]);
            let sum: u32 = limited.iter().map(|ink| u32::from(*ink)).sum();
            let most = (u32::from(percent) * 255 / 100).max(u32::from(cmyk[3]));
            prop_assert!(sum <= most);
            prop_assert!(limited.iter().zip(cmyk).all(|(after, before)| *after <= before));
        }

        #[test]
        fn broken_profiles_are_faults(
            cut in 0_usize..5000,
            changes in prop::collection::vec((0_usize..4500, any::<u8>()), 0..12),
        ) {
            let mut bytes = samples::bytes();
            bytes.truncate(cut);
            for (at, byte) in changes {
                if let Some(old) = bytes.get_mut(at) {
                    *old = byte;
                }
            }
            if let Ok(profile) = Profile::read(bytes) {
                prop_assert_eq!(profile.inks(&[1, 2, 3, 255, 0, 9]).len(), 8);
            }
        }
    }
}
