//! How much ink an image lays on paper.
//!
//! Ink is measured over squares of 8 × 8 pixels, two thirds of a millimetre at 300 ppi: paper takes
//! up no less at once, and the noise of JPEG around an edge is not ink that anybody sees.

use super::objects::{LARGEST_STREAM, Objects};
use super::unpack::Fault;
use super::walk::image::Image;
use super::walk::paint::Paint;
use super::walk::space::{Ink, Space};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// What is known of an image's ink.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ImageInk {
    /// The highest sum of plates over a square, 1 for one plate in full.
    Sum(f64),
    /// Its colours are not those of plates, which is another rule's matter.
    NotPlates,
    /// It does not unpack to its last pixel.
    Damaged,
    /// It cannot be unpacked or understood here.
    Unknown,
}

/// Pixels to a side of the squares that are measured.
const SQUARE: usize = 8;

/// Unpacks an image, all of it, and measures it.
pub(super) fn of(objects: Objects<'_>, image: &Image<'_>) -> ImageInk {
    let pixels = match pixels(objects, image) {
        Ok(pixels) => pixels,
        Err(Fault::Damaged) => return ImageInk::Damaged,
        // The budget speaks for itself.
        Err(Fault::UnknownFilter | Fault::TooMuch) => None,
    };
    match &image.space {
        // A stencil's colour is judged where it is painted; gray is on one plate, and at most full.
        None => ImageInk::NotPlates,
        Some(Space::Gray { profile: false }) => ImageInk::Sum(1.0),
        Some(Space::Gray { profile: true } | Space::Rgb | Space::Lab) => ImageInk::NotPlates,
        Some(Space::Indexed { base, table }) => indexed(image, base, table, pixels.as_deref()),
        Some(Space::Inks(inks)) if inks.len() == 1 => match inks[0] {
            Ink::All => ImageInk::Sum(4.0),
            _ => ImageInk::Sum(1.0),
        },
        Some(Space::Cmyk { .. }) => samples(image, 4, pixels),
        Some(Space::Inks(inks)) => samples(image, inks.len(), pixels),
        Some(Space::Pattern(_) | Space::Unknown) => ImageInk::Unknown,
    }
}

/// Returns the bytes of the pixels; `None` where a codec is not known here.
fn pixels(objects: Objects<'_>, image: &Image<'_>) -> Result<Option<Vec<u8>>, Fault> {
    let filters: Vec<&[u8]> = image.filters.iter().map(|name| name.as_bytes()).collect();
    let codec = filters.last().copied().filter(|name| CODECS.contains(name));
    let plain = &filters[..filters.len() - usize::from(codec.is_some())];
    let bytes = match objects.1.unpack(plain, &image.stream, LARGEST_STREAM) {
        Err(Fault::TooMuch) if !objects.1.is_spent() => return Ok(None),
        bytes => bytes?,
    };
    if bytes.is_empty() {
        return Err(Fault::Damaged);
    }
    let components = match &image.space {
        None => Some(1),
        Some(space) => space.components(),
    };
    match codec {
        Some(b"DCTDecode") => jpeg(objects, image, &bytes, components),
        Some(_) => Ok(None),
        None => {
            let row = components.and_then(|count| {
                Some(count.checked_mul(image.bits)?.checked_mul(image.width)?.div_ceil(8))
            });
            let wanted = row.and_then(|row| row.checked_mul(image.height));
            if wanted.is_some_and(|wanted| bytes.len() < wanted) {
                return Err(Fault::Damaged);
            }
            Ok(Some(bytes))
        }
    }
}

/// Codecs of images, which are no filters of bytes.
const CODECS: [&[u8]; 4] = [b"DCTDecode", b"JPXDecode", b"JBIG2Decode", b"CCITTFaxDecode"];

/// Takes the entry with the most ink that any pixel uses; any entry where pixels are not known.
fn indexed(image: &Image<'_>, base: &Space, table: &[u8], pixels: Option<&[u8]>) -> ImageInk {
    let Some(components) = base.components() else { return ImageInk::Unknown };
    if matches!(base, Space::Rgb | Space::Lab | Space::Gray { profile: true }) {
        return ImageInk::NotPlates;
    }
    let used = match pixels {
        Some(pixels) if matches!(image.bits, 1 | 2 | 4 | 8) => used(image, pixels),
        _ => [true; 256],
    };
    let entry = |bytes: &[u8]| {
        let numbers: Vec<f64> = bytes.iter().map(|byte| f64::from(*byte) / 255.0).collect();
        Paint::of(base, &numbers).sum()
    };
    let entries = table.chunks_exact(components).zip(used).filter(|(_, used)| *used);
    ImageInk::Sum(entries.map(|(bytes, _)| entry(bytes)).fold(0.0, f64::max))
}

/// Returns which entries of a palette pixels use; the bits that fill up a row are none.
fn used(image: &Image<'_>, pixels: &[u8]) -> [bool; 256] {
    let mut used = [false; 256];
    let row = (image.width * image.bits).div_ceil(8).max(1);
    let each = 8 / image.bits;
    let mask = u8::try_from((1_u16 << image.bits) - 1).expect("at most eight bits");
    for line in pixels.chunks(row).take(image.height) {
        for (index, byte) in line.iter().enumerate() {
            for part in 0..each.min(image.width.saturating_sub(index * each)) {
                let shift = 8 - image.bits * (part + 1);
                used[usize::from(byte >> shift & mask)] = true;
            }
        }
    }
    used
}

fn samples(image: &Image<'_>, components: usize, pixels: Option<Vec<u8>>) -> ImageInk {
    let bytes = match image.bits {
        _ if image.filters.iter().any(|name| name == "DCTDecode") => pixels,
        8 => pixels,
        16 => pixels.map(|bytes| bytes.chunks(2).map(|pair| pair[0]).collect()),
        _ => None,
    };
    let Some(bytes) = bytes else { return ImageInk::Unknown };
    let decode = image.decode.as_deref().filter(|decode| decode.len() == components * 2);
    let usual: Vec<f64> = [0.0, 1.0].repeat(components);
    most(&bytes, image.width, image.height, decode.unwrap_or(&usual))
        .map_or(ImageInk::Unknown, ImageInk::Sum)
}

/// Returns the components of a JPEG as the file has them; a photograph that was cut is damaged.
fn jpeg(
    objects: Objects<'_>,
    image: &Image<'_>,
    data: &[u8],
    components: Option<usize>,
) -> Result<Option<Vec<u8>>, Fault> {
    let options = DecoderOptions::new_safe().set_max_width(1 << 16).set_max_height(1 << 16);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(data), options);
    decoder.decode_headers().map_err(|_| Fault::Damaged)?;
    let (Some(space), Some((width, height))) = (decoder.input_colorspace(), decoder.dimensions())
    else {
        return Err(Fault::Damaged);
    };
    // The decoder fills up what is missing, so the end mark is looked for; little may follow it.
    let end = &data[data.len().saturating_sub(1024)..];
    if !end.windows(2).any(|pair| pair == [0xff, 0xd9]) {
        return Err(Fault::Damaged);
    }
    let known = matches!(space, ColorSpace::CMYK | ColorSpace::YCCK);
    if !objects.1.take_bytes(width.saturating_mul(height).saturating_mul(4)) {
        return Err(Fault::TooMuch);
    }
    decoder.set_options(options.jpeg_set_out_colorspace(space));
    let mut bytes = decoder.decode().map_err(|_| Fault::Damaged)?;
    if components != Some(4) || !known || (width, height) != (image.width, image.height) {
        return Ok(None);
    }
    if space == ColorSpace::YCCK {
        bytes.chunks_exact_mut(4).for_each(from_luma);
    }
    Ok(Some(bytes))
}

/// Turns luma and chroma into cyan, magenta and yellow (JFIF, with CMY the negative of RGB).
fn from_luma(pixel: &mut [u8]) {
    let [luma, blue, red] = [pixel[0], pixel[1], pixel[2]].map(f64::from);
    let (blue, red) = (blue - 128.0, red - 128.0);
    let rgb = [luma + 1.402 * red, luma - 0.344_136 * blue - 0.714_136 * red, luma + 1.772 * blue];
    for (ink, light) in pixel.iter_mut().zip(rgb) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a byte"
        )]
        let value = (255.0 - light).round().clamp(0.0, 255.0) as u8;
        *ink = value;
    }
}

/// Returns the highest mean of the sum of components over any square; `None` if bytes are missing.
fn most(bytes: &[u8], width: usize, height: usize, decode: &[f64]) -> Option<f64> {
    let components = decode.len() / 2;
    let row = width.checked_mul(components)?;
    if bytes.len() < row.checked_mul(height)? || row == 0 {
        return None;
    }
    let mut most = 0.0_f64;
    let across = width.div_ceil(SQUARE);
    for rows in bytes[..row * height].chunks(row * SQUARE) {
        let mut sums = vec![0_u32; across * components];
        for line in rows.chunks_exact(row) {
            for (square, pixels) in
                sums.chunks_exact_mut(components).zip(line.chunks(SQUARE * components))
            {
                for pixel in pixels.chunks_exact(components) {
                    for (sum, value) in square.iter_mut().zip(pixel) {
                        *sum += u32::from(*value);
                    }
                }
            }
        }
        let lines = rows.len() / row;
        for (index, square) in sums.chunks_exact(components).enumerate() {
            let pixels = SQUARE.min(width - index * SQUARE) * lines;
            let ink: f64 = square
                .iter()
                .zip(decode.chunks_exact(2))
                .map(|(sum, range)| {
                    #[expect(clippy::cast_precision_loss, reason = "at most 64")]
                    let mean = f64::from(*sum) / (255.0 * pixels as f64);
                    range[0] + mean * (range[1] - range[0])
                })
                .sum();
            most = most.max(ink);
        }
    }
    Some(most)
}

#[cfg(test)]
mod tests {
    use super::most;

    #[test]
    fn squares_are_averaged_and_decoded() {
        let usual = [0.0, 1.0].repeat(4);
        let inverted = [1.0, 0.0].repeat(4);
        let full = vec![255; 9 * 9 * 4];
        assert_eq!(most(&full, 9, 9, &usual), Some(4.0));
        assert_eq!(most(&full, 9, 9, &inverted), Some(0.0));
        let mut one = vec![0; 8 * 8 * 4];
        one[..4].fill(255);
        assert_eq!(most(&one, 8, 8, &usual), Some(4.0 / 64.0));
        assert_eq!(most(&one, 8, 9, &usual), None);
    }
}
