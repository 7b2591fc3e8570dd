//! Colour operators, spaces by name, forms, patterns, masks and gradients.

use lopdf::{Object, dictionary};

use super::super::super::profile::{limit, samples};
use super::{Sample, content, named, plain};

fn rewritten(source: &str) -> String {
    content(&Sample::new().convert(source))
}

/// Returns the operator for an RGB colour that goes through the profile.
fn through_profile(rgb: [u8; 3]) -> Vec<f32> {
    let inks = samples::profile().inks(&rgb);
    let inks = limit([inks[0], inks[1], inks[2], inks[3]], 300);
    inks.map(|ink| f32::from(ink) / 255.0).to_vec()
}

fn numbers(line: &str) -> Vec<f32> {
    line.split(' ').filter_map(|word| word.parse().ok()).collect()
}

fn is_near(a: &[f32], b: &[f32]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.003)
}

#[test]
fn grays_and_neutral_rgb_are_black_ink() {
    assert_eq!(rewritten("0 g 0 0 1 1 re f"), "0 0 0 1 k 0 0 1 1 re f");
    assert_eq!(rewritten(".25 G 0 0 m 1 1 l S"), "0 0 0 0.75 K 0 0 m 1 1 l S");
    assert_eq!(rewritten("0.2 0.2 0.2 rg f"), "0 0 0 0.8 k f");
    assert_eq!(rewritten("0.502 0.5 0.4985 RG S"), "0 0 0 0.4998 K S");
    assert_eq!(rewritten("1 1 1 rg f"), "0 0 0 0 k f");
}

#[test]
fn rgb_goes_through_the_profile() {
    let line = rewritten("1 0 0 rg f");
    assert!(
        line.ends_with(" k f") && is_near(&numbers(&line), &through_profile([255, 0, 0])),
        "{line}"
    );
    let dark = rewritten("0.02 0 0 RG S");
    assert!(numbers(&dark).iter().sum::<f32>() <= 3.0, "{dark}");
}

#[test]
fn process_inks_are_left_or_limited() {
    assert_eq!(rewritten("0.1 .2 0.3 1 k f"), "0.1 .2 0.3 1 k f");
    let limited = rewritten("1 1 1 1 k f");
    assert_eq!(limited, "0.6666 0.6666 0.6666 1 k f");
}

#[test]
fn spaces_by_name_are_resolved() {
    let mut sample = Sample::new();
    let (gray, rgb, cmyk) = (sample.icc(1), sample.icc(3), sample.icc(4));
    let gray = sample.add(gray);
    sample.name("ColorSpace", "c0", gray);
    sample.name("ColorSpace", "c1", rgb);
    sample.name("ColorSpace", "c2", cmyk);
    sample.name("ColorSpace", "DefaultCMYK", "DeviceCMYK");
    let palette = Object::string_literal(vec![0, 0, 0, 255, 255, 255]);
    let palette = vec!["Indexed".into(), "DeviceRGB".into(), 1.into(), palette];
    sample.name("ColorSpace", "c3", palette);
    let document = sample.convert(
        "/c0 cs 0.5 scn f\n/c1 CS 0.1 0.1 0.1 SCN S\n/c2 cs 0 1 0 0 sc f\n/c3 cs 0 sc f\n\
         q /c0 cs f Q\n/DeviceRGB cs 0 0 0 sc B",
    );
    assert_eq!(
        content(&document).split_ascii_whitespace().collect::<Vec<_>>().join(" "),
        "0 0 0 0.5 k f 0 0 0 0.9 K S 0 1 0 0 k f 0 0 0 1 k f q 0 0 0 1 k f Q 0 0 0 1 k B"
    );
    let everything = format!("{:?}", named_resources(&document));
    assert!(!everything.contains("ColorSpace"), "{everything}");
}

fn named_resources(document: &lopdf::Document) -> Object {
    let page = document.page_iter().next().expect("a page");
    let page = document.get_dictionary(page).expect("a dictionary");
    page.get_deref(b"Resources", document).expect("resources").clone()
}

#[test]
fn a_saved_state_keeps_its_space() {
    let mut sample = Sample::new();
    let rgb = sample.icc(3);
    sample.name("ColorSpace", "c0", rgb);
    let document = sample.convert("/c0 cs q 0.4 g f Q 0 0 0 scn f");
    assert_eq!(content(&document).replace('\n', " ").trim(), "q 0 0 0 0.6 k f Q 0 0 0 1 k f");
}

#[test]
fn other_bytes_are_untouched_and_states_closed() {
    let source = "BT /F1 9 Tf (0 g \\) 1 0 0 rg) Tj [<30> -20 (rg)] TJ ET /Span <</A 1>> BDC EMC q";
    assert_eq!(rewritten(source), format!("{source}\nQ"));
}

#[test]
fn named_inks_stay_and_stand_for_process_inks() {
    let mut sample = Sample::new();
    let tint = dictionary! {
        "FunctionType" => 2, "N" => 1, "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![1.into(), 1.into(), 1.into()], "C1" => vec![1.into(), 0.into(), 0.into()],
    };
    let tint = sample.add(tint);
    let rgb = sample.icc(3);
    let name = Object::from("PANTONE 300 C");
    sample.name("ColorSpace", "c0", vec!["Separation".into(), name, rgb, tint.into()]);
    let document = sample.convert("/c0 cs 0.5 scn f");
    assert_eq!(content(&document), "/c0 cs 0.5 scn f");
    let space = named(&document, "ColorSpace", "c0").as_array().expect("a space").clone();
    assert_eq!(space[2].as_name().expect("a name"), b"DeviceCMYK");
    let (_, table) = document.dereference(&space[3]).expect("a function");
    let samples = table.as_stream().and_then(lopdf::Stream::get_plain_content).expect("samples");
    assert_eq!(samples[..4], [0; 4]);
    let full: Vec<f32> = samples[255 * 4..].iter().map(|ink| f32::from(*ink) / 255.0).collect();
    assert!(is_near(&full, &through_profile([255, 0, 0])), "{full:?}");
}

#[test]
fn forms_patterns_and_glyphs_are_reached_once_each() {
    let mut sample = Sample::new();
    let group = dictionary! { "S" => "Transparency", "I" => true, "CS" => "DeviceRGB" };
    let form = dictionary! { "Subtype" => "Form", "Group" => group };
    let form = sample.stream(form, b"0 g f");
    sample.name("XObject", "x0", form);
    sample.name("XObject", "x1", form);
    let cell = sample.stream(dictionary! { "PatternType" => 1, "PaintType" => 1 }, b"1 g f");
    sample.name("Pattern", "p0", cell);
    let glyph = sample.stream(dictionary! {}, b"9 0 d0 0.5 g f");
    let font = dictionary! { "Subtype" => "Type3", "CharProcs" => dictionary! { "a" => glyph } };
    let font = sample.add(font);
    sample.name("Font", "f0", font);
    let document = sample.convert("/Pattern cs /p0 scn f /x0 Do /x1 Do");
    assert_eq!(content(&document), "/Pattern cs /p0 scn f /x0 Do /x1 Do");
    assert_eq!(plain(named(&document, "XObject", "x1")), "0 0 0 1 k f");
    let cell = plain(named(&document, "Pattern", "p0"));
    assert!(cell.ends_with("0 0 0 0 k f"), "{cell}");
    let font = named(&document, "Font", "f0").as_dict().expect("a font");
    let glyphs = font.get(b"CharProcs").and_then(Object::as_dict).expect("glyphs");
    assert_eq!(plain(glyphs.get_deref(b"a", &document).expect("a glyph")), "9 0 d0 0 0 0 0.5 k f");
    let form = named(&document, "XObject", "x0").as_stream().expect("a form");
    let group = form.dict.get(b"Group").and_then(Object::as_dict).expect("a group");
    assert_eq!(group.get(b"CS").and_then(Object::as_name).expect("a space"), b"DeviceCMYK");
}

#[test]
fn uncoloured_patterns_take_process_inks() {
    let mut sample = Sample::new();
    sample.name("ColorSpace", "c0", vec!["Pattern".into(), "DeviceRGB".into()]);
    let document = sample.convert("/c0 cs 0 0 0 /p0 scn f");
    assert_eq!(content(&document), "/c0 cs 0 0 0 1 /p0 scn f");
    let space = named(&document, "ColorSpace", "c0").as_array().expect("a space");
    assert_eq!(space[1].as_name().expect("a name"), b"DeviceCMYK");
}

#[test]
fn grays_of_a_luminosity_mask_stay_what_they_are() {
    let mut sample = Sample::new();
    let gray = sample.icc(1);
    let inside = dictionary! { "ColorSpace" => dictionary! { "c0" => gray } };
    let group = dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" };
    let form = dictionary! { "Subtype" => "Form", "Resources" => inside, "Group" => group };
    let form = sample.stream(form, b"/c0 cs 0.3 scn f 1 0 0 rg f 0.6 g f");
    let mask = dictionary! { "S" => "Luminosity", "G" => form, "BC" => vec![0.into(), 0.into(), 0.into()] };
    let state = sample.add(dictionary! { "Type" => "ExtGState", "SMask" => mask });
    sample.name("ExtGState", "g0", state);
    // The same form is painted as well, and there its grays are ink.
    sample.name("XObject", "x0", form);
    let document = sample.convert("/g0 gs /x0 Do");
    let painted = plain(named(&document, "XObject", "x0"));
    assert!(painted.trim().starts_with("0 0 0 0.7 k f"), "{painted}");
    let state = named(&document, "ExtGState", "g0").as_dict().expect("a state");
    let mask = state.get(b"SMask").and_then(Object::as_dict).expect("a mask");
    assert_eq!(mask.get(b"BC").and_then(Object::as_array).expect("a colour").len(), 1);
    let form = mask.get_deref(b"G", &document).expect("a form");
    assert_eq!(plain(form).trim(), "0.3 g f 0.3 g f 0.6 g f");
    let group = form.as_stream().expect("a form").dict.get(b"Group").expect("a group");
    let space = group.as_dict().and_then(|group| group.get(b"CS")).expect("a space");
    assert_eq!(space.as_name().expect("a name"), b"DeviceGray");
}

#[test]
fn gradients_become_tables_of_inks() {
    let zero_to_one = || -> Object { vec![0.into(), 1.into()].into() };
    let between = |from: [i64; 3], to: [i64; 3]| {
        let colour = |of: [i64; 3]| of.into_iter().map(Object::Integer).collect::<Vec<_>>();
        Object::from(dictionary! {
            "FunctionType" => 2, "N" => 1, "Domain" => zero_to_one(),
            "C0" => colour(from), "C1" => colour(to),
        })
    };
    let stitched = dictionary! {
        "FunctionType" => 3, "Domain" => zero_to_one(), "Bounds" => vec![Object::Real(0.5)],
        "Encode" => vec![0.into(), 1.into(), 0.into(), 1.into()],
        "Functions" => vec![between([0, 0, 0], [1, 1, 1]), between([1, 1, 1], [1, 0, 0])],
    };
    let mut sample = Sample::new();
    for (name, function) in [
        ("s0", between([0, 0, 0], [1, 1, 1])),
        ("s1", between([0, 0, 0], [1, 0, 0])),
        ("s2", stitched.into()),
    ] {
        let shading = dictionary! {
            "ShadingType" => 2, "ColorSpace" => "DeviceRGB", "Function" => function,
            "Coords" => vec![0.into(), 0.into(), 9.into(), 0.into()],
        };
        sample.name("Shading", name, shading);
    }
    let document = sample.convert("/s0 sh");
    let table = |name: &str| {
        let shading = named(&document, "Shading", name).as_dict().expect("a shading");
        let space = shading.get(b"ColorSpace").and_then(Object::as_name).expect("a space");
        assert_eq!(space, b"DeviceCMYK");
        let function = shading.get_deref(b"Function", &document).expect("a function");
        function.as_stream().and_then(lopdf::Stream::get_plain_content).expect("samples")
    };
    let gray = table("s0");
    assert_eq!((&gray[..4], &gray[gray.len() - 4..]), (&[0, 0, 0, 255][..], &[0; 4][..]));
    // Black that shades into a colour is the black of that colour's inks.
    assert!(table("s1")[0] > 0 && table("s1")[..4] != [0, 0, 0, 255]);
    let middle = table("s2");
    assert!(middle[2048..2052].iter().all(|ink| *ink < 3), "{:?}", &middle[2044..2056]);
}
