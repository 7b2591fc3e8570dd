//! Images: the least change that leaves no RGB in them.
//!
//! A gray image only gets another name for its space, a palette is converted entry by entry; all
//! others are decoded, laid on paper white where they are transparent, and written anew.

mod jpeg;
mod picture;
mod samples;

use lopdf::{Document, Object, Stream};

use super::Role;
use super::ink::{Inks, is_neutral};
use super::overlay::{Overlay, squeeze};
use super::shading::keep;
use super::space::{Space, Spaces};
use picture::{Colours, Picture};

/// What goes on at the end of an image's filters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coding {
    Plain,
    Jpeg,
    /// Facsimile and the like, whose samples are not decoded here.
    Opaque,
}

/// Returns an image in process inks, or in gray for a luminosity mask; nothing if it can stay.
pub(super) fn convert(
    document: &Document,
    image: &Stream,
    inks: Inks,
    role: Role,
) -> Option<Stream> {
    let is_stencil = image.dict.get_deref(b"ImageMask", document).and_then(Object::as_bool);
    if is_stencil.unwrap_or(false) {
        return None;
    }
    let stated = image.dict.get(b"ColorSpace").ok()?;
    let mut spaces = Spaces::new(document);
    let space = spaces.read(stated);
    let transparent = is_transparent(document, image);
    match &*space {
        Space::Named(_) => return named(document, image, stated, inks),
        Space::Gray if !transparent => return renamed(image, stated, "DeviceGray".into()),
        Space::Indexed(base, table) if !transparent => {
            let palette = palette(base, table, inks, role)?;
            return renamed(image, stated, palette);
        }
        space if !space.is_converted() => return None,
        _ => {}
    }
    let coding = coding(image);
    if coding == Coding::Opaque {
        return None;
    }
    let picture = Picture::decode(document, image, &space, coding == Coding::Jpeg)?;
    if role == Role::Paint
        && !transparent
        && *space == Space::Cmyk
        && let Colours::Cmyk(pixels) = &picture.colours
        && fits(pixels, inks.limit)
    {
        return renamed(image, stated, "DeviceCMYK".into());
    }
    let picture = picture.on_paper();
    let picture = match role {
        Role::Mask => picture.into_gray(),
        Role::Paint => picture.into_inks(inks),
    };
    Some(encode(document, image, &picture, coding == Coding::Jpeg, inks))
}

/// Whether pixels of an image let show what lies under it, other than through a stencil.
fn is_transparent(document: &Document, image: &Stream) -> bool {
    let is_soft = |mask: &Object| matches!(mask, Object::Stream(_));
    image.dict.get_deref(b"SMask", document).is_ok_and(is_soft)
        || matches!(image.dict.get_deref(b"Mask", document), Ok(Object::Array(_)))
}

/// Returns the image under another colour space, its samples as they are.
fn renamed(image: &Stream, stated: &Object, space: Object) -> Option<Stream> {
    (*stated != space).then(|| {
        let mut image = image.clone();
        image.dict.set("ColorSpace", space);
        image
    })
}

/// Converts the space of an image in named inks, whose samples stay.
fn named(document: &Document, image: &Stream, stated: &Object, inks: Inks) -> Option<Stream> {
    // A table that would have to be an object of its own cannot come from here.
    let mut overlay = Overlay::new(document);
    let kept = keep(stated, &mut overlay, &mut Spaces::new(document), inks);
    if overlay.into_changes().is_empty() { renamed(image, stated, kept) } else { None }
}

/// Returns a palette of inks in place of one of other colours.
fn palette(base: &Space, table: &[u8], inks: Inks, role: Role) -> Option<Object> {
    let count = base.components();
    if !base.is_converted() || count == 0 {
        return None;
    }
    let colours: Vec<Vec<f32>> = table
        .chunks_exact(count)
        .map(|entry| {
            let part = |(at, byte): (usize, &u8)| {
                let [low, high] = base.decode_range(at);
                low + f32::from(*byte) / 255.0 * (high - low)
            };
            entry.iter().enumerate().map(part).collect()
        })
        .collect();
    let is_gray = role == Role::Mask
        || matches!(base, Space::Gray)
        || matches!(base, Space::Rgb(_)) && table.as_chunks().0.iter().all(|rgb| is_neutral(*rgb));
    let (device, bytes): (&str, Vec<u8>) = if is_gray {
        let lightness = |colour: &Vec<f32>| base.lightness(colour).unwrap_or_default();
        let byte = |light: f32| (light.clamp(0.0, 1.0) * 255.0).round() as u8;
        ("DeviceGray", colours.iter().map(|colour| byte(lightness(colour))).collect())
    } else {
        let inks = |colour: &Vec<f32>| base.inks(colour, &inks).map(super::ink::Cmyk::bytes);
        let all: Option<Vec<_>> = colours.iter().map(inks).collect();
        ("DeviceCMYK", all?.concat())
    };
    let highest = i64::try_from(colours.len()).ok()?.checked_sub(1)?;
    Some(Object::Array(vec![
        "Indexed".into(),
        device.into(),
        highest.into(),
        Object::String(bytes, lopdf::StringFormat::Hexadecimal),
    ]))
}

fn coding(image: &Stream) -> Coding {
    match image.filters().ok().and_then(|all| all.last().copied()) {
        Some(b"DCTDecode" | b"DCT") => Coding::Jpeg,
        Some(b"JPXDecode" | b"CCITTFaxDecode" | b"CCF" | b"JBIG2Decode") => Coding::Opaque,
        _ => Coding::Plain,
    }
}

/// Whether the inks of all pixels are within the limit, as near as a JPEG can tell: a few stray over
/// it at hard edges, however it was made.
fn fits(pixels: &[u8], limit: u16) -> bool {
    let pixels = pixels.as_chunks::<4>().0;
    let percent = |share: u32| (u32::from(limit) + share) * 255 / 100;
    let (near, far) = (percent(2), percent(15));
    let mut strays = 0;
    for inks in pixels {
        let sum: u32 = inks.iter().map(|ink| u32::from(*ink)).sum();
        if sum > far {
            return false;
        }
        strays += usize::from(sum > near);
    }
    strays * 1000 <= pixels.len()
}

/// Writes a picture in place of the image that it came from.
fn encode(
    document: &Document,
    image: &Stream,
    picture: &Picture,
    as_jpeg: bool,
    inks: Inks,
) -> Stream {
    let mut dict = image.dict.clone();
    for key in ["SMask", "SMaskInData", "Decode", "DecodeParms", "Intent", "Alternates", "Matte"] {
        dict.remove(key.as_bytes());
    }
    if !matches!(dict.get_deref(b"Mask", document), Ok(Object::Stream(_))) {
        dict.remove(b"Mask");
    }
    dict.set("Width", i64::from(picture.width));
    dict.set("Height", i64::from(picture.height));
    dict.set("BitsPerComponent", 8);
    let (space, samples) = match &picture.colours {
        Colours::Gray(samples) => ("DeviceGray", samples),
        Colours::Rgb(samples) => ("DeviceRGB", samples),
        Colours::Cmyk(samples) => ("DeviceCMYK", samples),
    };
    dict.set("ColorSpace", space);
    let mut stream = Stream::new(dict, Vec::new());
    let packed = as_jpeg.then(|| jpeg::encode(picture, inks.limit)).flatten();
    match packed {
        Some(packed) => {
            stream.dict.set("Filter", "DCTDecode");
            if matches!(picture.colours, Colours::Cmyk(_)) {
                // The encoder stores inks the way Photoshop does: 0 for all, 255 for none.
                let inverted = [1, 0].repeat(4).into_iter().map(Object::Integer);
                stream.dict.set("Decode", inverted.collect::<Vec<_>>());
            }
            stream.set_content(packed);
        }
        None => squeeze(&mut stream, samples),
    }
    stream
}

/// Returns the samples of a JPEG, for tests of what was written.
#[cfg(test)]
pub(super) fn decoded_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    jpeg::decode(bytes).map(|decoded| decoded.samples)
}
