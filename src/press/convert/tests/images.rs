//! Images: RGB, gray, palettes, transparency, JPEG, and broken ones.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::super::super::profile::{limit, samples};
use super::super::image::decoded_jpeg;
use super::{Sample, content, named};

fn image(width: i64, height: i64, bits: i64, space: impl Into<Object>) -> Dictionary {
    let space = space.into();
    dictionary! {
        "Subtype" => "Image", "Width" => width, "Height" => height, "BitsPerComponent" => bits,
        "ColorSpace" => space,
    }
}

fn convert(sample: Sample) -> Stream {
    let document: Document = sample.convert("/x0 Do");
    named(&document, "XObject", "x0").as_stream().expect("an image").clone()
}

fn converted(dictionary: Dictionary, samples: &[u8]) -> Stream {
    let mut sample = Sample::new();
    let id = sample.stream(dictionary, samples);
    sample.name("XObject", "x0", id);
    convert(sample)
}

fn space(image: &Stream) -> &[u8] {
    image.dict.get(b"ColorSpace").and_then(Object::as_name).expect("a name")
}

fn inks(rgb: [u8; 3]) -> [u8; 4] {
    let inks = samples::profile().inks(&rgb);
    limit([inks[0], inks[1], inks[2], inks[3]], 300)
}

#[test]
fn rgb_pixels_become_limited_inks() {
    let rgb = [255, 0, 0, 255, 255, 255, 10, 0, 0];
    let done = converted(image(3, 1, 8, "DeviceRGB"), &rgb);
    assert_eq!(space(&done), b"DeviceCMYK");
    let pixels = done.get_plain_content().expect("samples");
    assert_eq!(pixels, [inks([255, 0, 0]), [0; 4], inks([10, 0, 0])].concat());
    assert!(pixels[8..].iter().map(|ink| u32::from(*ink)).sum::<u32>() <= 765);
    let deep: Vec<u8> = rgb.iter().flat_map(|byte| [*byte, 7]).collect();
    let done = converted(image(3, 1, 16, "DeviceRGB"), &deep);
    assert_eq!(done.get_plain_content().expect("samples"), pixels);
}

#[test]
fn pictures_without_colour_are_black_ink() {
    let done = converted(image(2, 1, 8, "DeviceRGB"), &[0, 0, 0, 200, 201, 200]);
    assert_eq!(space(&done), b"DeviceGray");
    assert_eq!(done.get_plain_content().expect("samples"), [0, 201]);
    let mut sample = Sample::new();
    let gray = sample.icc(1);
    let id = sample.stream(image(8, 1, 1, gray), &[0xa5]);
    sample.name("XObject", "x0", id);
    let done = convert(sample);
    assert_eq!((space(&done), &done.content[..]), (&b"DeviceGray"[..], &[0xa5][..]));
}

#[test]
fn palettes_are_converted_entry_by_entry() {
    let palette = |table: Vec<u8>| -> Object {
        vec!["Indexed".into(), "DeviceRGB".into(), 1.into(), Object::string_literal(table)].into()
    };
    let done = converted(image(4, 1, 2, palette(vec![255, 0, 0, 255, 255, 255])), &[0b0100_0100]);
    let space = done.dict.get(b"ColorSpace").and_then(Object::as_array).expect("a palette");
    assert_eq!(space[1].as_name().expect("a name"), b"DeviceCMYK");
    let table = space[3].as_str().expect("a table");
    assert!(table.iter().zip(inks([255, 0, 0])).all(|(a, b)| a.abs_diff(b) <= 1), "{table:?}");
    assert_eq!(done.content, [0b0100_0100]);
    let done = converted(image(4, 1, 2, palette(vec![0, 0, 0, 255, 255, 255])), &[0b0100_0100]);
    let space = done.dict.get(b"ColorSpace").and_then(Object::as_array).expect("a palette");
    assert_eq!(space[1].as_name().expect("a name"), b"DeviceGray");
    assert_eq!(space[3].as_str().expect("a table"), [0, 255]);
}

#[test]
fn transparency_shows_paper() {
    let mut sample = Sample::new();
    let mask = sample.stream(image(2, 2, 8, "DeviceGray"), &[255, 128, 0, 255]);
    let mut picture = image(1, 1, 8, "DeviceRGB");
    picture.set("SMask", mask);
    let id = sample.stream(picture, &[255, 0, 0]);
    sample.name("XObject", "x0", id);
    let done = convert(sample);
    assert!(!done.dict.has(b"SMask"));
    // The mask is finer than the picture, and its edges are kept.
    assert_eq!(done.dict.get(b"Width").and_then(Object::as_i64).expect("a width"), 2);
    let pixels = done.get_plain_content().expect("samples");
    let wanted = [inks([255, 0, 0]), inks([255, 127, 127]), [0; 4], inks([255, 0, 0])];
    assert_eq!(pixels, wanted.concat());
}

#[test]
fn colour_keys_show_paper() {
    let mut keyed = image(2, 1, 8, "DeviceRGB");
    keyed.set("Mask", [0, 9, 0, 9, 250, 255].map(Object::Integer).to_vec());
    let done = converted(keyed, &[5, 5, 255, 255, 0, 0]);
    assert!(!done.dict.has(b"Mask"));
    let pixels = done.get_plain_content().expect("samples");
    assert_eq!(pixels, [[0; 4], inks([255, 0, 0])].concat());
}

#[test]
fn stencils_and_fitting_inks_stay() {
    let mut stencil = image(8, 1, 1, "DeviceGray");
    stencil.remove(b"ColorSpace");
    stencil.set("ImageMask", true);
    assert_eq!(converted(stencil, &[0x55]).content, [0x55]);
    let done = converted(image(1, 1, 8, "DeviceCMYK"), &[9, 8, 7, 255]);
    assert_eq!(done.content, [9, 8, 7, 255]);
    let done = converted(image(1, 1, 8, "DeviceCMYK"), &[255; 4]);
    let pixels = done.get_plain_content().expect("samples");
    assert_eq!(pixels, [170, 170, 170, 255]);
}

fn jpeg(samples: &[u8], kind: jpeg_encoder::ColorType) -> Vec<u8> {
    let mut out = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut out, 95);
    encoder.encode(samples, 16, 16, kind).expect("encoded");
    out
}

/// Returns the inks of the first pixel of an image that is a JPEG, as its Decode array has them.
fn first_inks(image: &Stream) -> [u8; 4] {
    let decode = image.dict.get(b"Decode").and_then(Object::as_array).expect("an array");
    assert_eq!(decode[0].as_i64().expect("a number"), 1);
    let samples = decoded_jpeg(&image.content).expect("a JPEG");
    [samples[0], samples[1], samples[2], samples[3]].map(|sample| 255 - sample)
}

#[test]
fn jpegs_stay_jpegs() {
    let mut picture = image(16, 16, 8, "DeviceRGB");
    picture.set("Filter", "DCTDecode");
    let done = converted(picture, &jpeg(&[230, 20, 30].repeat(256), jpeg_encoder::ColorType::Rgb));
    assert_eq!(space(&done), b"DeviceCMYK");
    assert_eq!(done.dict.get(b"Filter").and_then(Object::as_name).expect("a name"), b"DCTDecode");
    let (got, wanted) = (first_inks(&done), inks([230, 20, 30]));
    assert!(got.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 8), "{got:?} {wanted:?}");
}

#[test]
fn the_profile_in_a_photograph_counts() {
    let profile = moxcms::ColorProfile::new_adobe_rgb().encode().expect("a profile");
    let mut source = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut source, 95);
    encoder.add_icc_profile(&profile).expect("small");
    let pixels = [60, 200, 80].repeat(256);
    encoder.encode(&pixels, 16, 16, jpeg_encoder::ColorType::Rgb).expect("encoded");
    let mut picture = image(16, 16, 8, "DeviceRGB");
    picture.set("Filter", "DCTDecode");
    let got = first_inks(&converted(picture, &source));
    let wanted = samples::profile().inks_from(&profile, &[60, 200, 80]).expect("inks");
    assert!(got.iter().zip(&wanted).all(|(a, b)| a.abs_diff(*b) < 8), "{got:?} {wanted:?}");
    let plain = inks([60, 200, 80]);
    assert!(wanted.iter().zip(plain).any(|(a, b)| a.abs_diff(b) > 20), "{wanted:?} {plain:?}");
}

#[test]
fn process_jpegs_pass_if_their_inks_fit() {
    let with = |inks: [u8; 4]| {
        let mut picture = image(16, 16, 8, "DeviceCMYK");
        picture.set("Filter", "DCTDecode");
        picture
            .set("Decode", [1, 0].repeat(4).into_iter().map(Object::Integer).collect::<Vec<_>>());
        let source = jpeg(&inks.repeat(256), jpeg_encoder::ColorType::Cmyk);
        (converted(picture, &source), source)
    };
    let (fitting, source) = with([200, 100, 0, 50]);
    assert_eq!(fitting.content, source);
    let (heavy, source) = with([255; 4]);
    assert_ne!(heavy.content, source);
    let got = first_inks(&heavy);
    assert!(got.iter().map(|ink| u32::from(*ink)).sum::<u32>() <= 765, "{got:?}");
    assert!(got[3] > 250 && got[0] > 140, "{got:?}");
}

#[test]
fn broken_images_stay() {
    let done = converted(image(1000, 1000, 8, "DeviceRGB"), &[1, 2, 3]);
    assert_eq!(done.content, [1, 2, 3]);
    let mut picture = image(16, 16, 8, "DeviceRGB");
    picture.set("Filter", "DCTDecode");
    assert_eq!(converted(picture, b"\xff\xd8 no").content, b"\xff\xd8 no");
    let huge = image(i64::MAX, i64::MAX, 8, "DeviceRGB");
    assert_eq!(converted(huge, &[1]).content, [1]);
}

#[test]
fn images_within_content_are_converted() {
    let document =
        Sample::new().convert("q BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID ff0000> EI Q 0 g f");
    let done = content(&document);
    let hex: String = inks([255, 0, 0]).iter().map(|ink| format!("{ink:02x}")).collect();
    assert!(done.contains("/ColorSpace /DeviceCMYK"), "{done}");
    assert!(done.contains(&format!("/F /AHx ID {hex}>\nEI Q 0 0 0 1 k f")), "{done}");
    let plain = "BI /W 2 /H 1 /BPC 8 /CS /G ID EI EI f";
    assert_eq!(content(&Sample::new().convert(plain)), plain);
}
