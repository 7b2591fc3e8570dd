//! JPEG as PDF means it (ISO 32000-2, 7.4.8).

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::super::super::profile::limit;
use super::picture::{Colours, Picture};

/// Of 100; below it, edges of lettering in photographs begin to show.
const QUALITY: u8 = 92;
/// How far the samples of a JPEG may stray over the inks that went into it, in percent of one ink.
const STRAY: u16 = 12;

/// The samples of a JPEG, as a reader of PDF gets them from the filter.
pub(super) struct Decoded {
    pub(super) width: usize,
    pub(super) height: usize,
    /// One, three or four.
    pub(super) components: usize,
    pub(super) samples: Vec<u8>,
    /// The ICC profile that lies in the JPEG itself.
    pub(super) profile: Option<Vec<u8>>,
}

/// Decodes a JPEG; nothing if it is broken or of an unusual kind.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let options = DecoderOptions::default()
        .set_max_width(1 << 16)
        .set_max_height(1 << 16)
        .set_strict_mode(false);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    let (wanted, components) = match decoder.input_colorspace()? {
        ColorSpace::Luma => (ColorSpace::Luma, 1),
        ColorSpace::YCbCr | ColorSpace::RGB => (ColorSpace::RGB, 3),
        ColorSpace::CMYK => (ColorSpace::CMYK, 4),
        ColorSpace::YCCK => (ColorSpace::YCCK, 4),
        _ => return None,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let mut samples = decoder.decode().ok()?;
    if wanted == ColorSpace::YCCK {
        samples.as_chunks_mut::<4>().0.iter_mut().for_each(inks_of_ycck);
    }
    let profile = decoder.icc_profile();
    let is_whole = samples.len() >= width * height * components;
    is_whole.then_some(Decoded { width, height, components, samples, profile })
}

/// Turns luminance and chrominance into the three inks that they stand for; the black is plain.
fn inks_of_ycck(pixel: &mut [u8; 4]) {
    let [y, cb, cr] = [pixel[0], pixel[1], pixel[2]].map(f32::from);
    let (cb, cr) = (cb - 128.0, cr - 128.0);
    let rgb = [y + 1.402 * cr, y - 0.344_14 * cb - 0.714_14 * cr, y + 1.772 * cb];
    for (ink, part) in pixel.iter_mut().zip(rgb) {
        *ink = 255 - part.round().clamp(0.0, 255.0) as u8;
    }
}

/// Encodes gray or inks; nothing for pictures that a JPEG cannot hold.
///
/// Inks are stored inverted and as YCCK, as Photoshop does; the image needs a Decode array.
/// They are kept a little below the limit, because a JPEG does not give back what it was given.
pub(super) fn encode(picture: &Picture, percent: u16) -> Option<Vec<u8>> {
    let width = u16::try_from(picture.width).ok()?;
    let height = u16::try_from(picture.height).ok()?;
    let mut out = Vec::new();
    let encoder = Encoder::new(&mut out, QUALITY);
    let encoded = match &picture.colours {
        Colours::Gray(samples) => encoder.encode(samples, width, height, ColorType::Luma),
        Colours::Cmyk(samples) => {
            let lower = percent.saturating_sub(STRAY);
            let mut samples = samples.clone();
            for inks in samples.as_chunks_mut::<4>().0 {
                *inks = limit(*inks, lower);
            }
            encoder.encode(&samples, width, height, ColorType::CmykAsYcck)
        }
        Colours::Rgb(_) => return None,
    };
    encoded.is_ok().then_some(out)
}
