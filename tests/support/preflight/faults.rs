//! One planted fault each, and the one finding that tells of it.

use super::book::{Book, numbers, picture, profile};
use lopdf::{Object, dictionary};

/// A name, the codes that are found, and what is done to a good booklet.
pub type Fault = (&'static str, &'static [&'static str], fn(&mut Book));

pub const FAULTS: &[Fault] = &[
    ("nothing wrong", &[], |_| {}),
    // PDF/X-4.
    ("no claim", &["no-pdfx-claim"], |book| {
        book.catalog().remove(b"Metadata");
    }),
    ("PDF 1.7", &["pdfx-rule"], |book| book.document.version = "1.7".to_owned()),
    ("no output intent", &["pdfx-rule"], |book| {
        book.catalog().remove(b"OutputIntents");
    }),
    ("two output intents", &["pdfx-rule"], |book| {
        let intents = book.catalog().get_mut(b"OutputIntents").and_then(Object::as_array_mut);
        let intents = intents.expect("intents");
        intents.push(intents[0].clone());
    }),
    ("a nameless printing condition", &["pdfx-rule"], |book| {
        intent(book).remove(b"OutputConditionIdentifier");
    }),
    ("no registry", &["pdfx-rule"], |book| {
        intent(book).remove(b"RegistryName");
    }),
    ("a condition without words", &["pdfx-rule"], |book| {
        intent(book).remove(b"Info");
    }),
    ("no profile", &["pdfx-rule"], |book| {
        intent(book).remove(b"DestOutputProfile");
    }),
    ("the profile of a screen", &["pdfx-rule"], |book| {
        let screen = book.stream(dictionary! { "N" => 4 }, &profile(b"mntr", b"CMYK"));
        intent(book).set("DestOutputProfile", screen);
    }),
    ("an RGB profile", &["pdfx-rule", "pdfx-rule"], |book| {
        let screen = book.stream(dictionary! { "N" => 3 }, &profile(b"prtr", b"RGB "));
        intent(book).set("DestOutputProfile", screen);
    }),
    ("metadata without a date", &["pdfx-rule"], |book| {
        book.metadata(|xmp| xmp.replace("xmp:MetadataDate", "xmp:Other"));
    }),
    ("two titles", &["pdfx-rule"], |book| {
        book.metadata(|xmp| xmp.replace(">Welcome<", ">Bienvenue<"));
    }),
    ("two dates", &["pdfx-rule"], |book| {
        book.metadata(|xmp| xmp.replace("CreateDate>2026-11-22", "CreateDate>2026-11-23"));
    }),
    ("trapping not said", &["pdfx-rule"], |book| {
        let info = book.info;
        book.dictionary(info).remove(b"Trapped");
    }),
    ("no identifier", &["pdfx-rule"], |book| {
        book.document.trailer.remove(b"ID");
    }),
    // Boxes and pages.
    ("no TrimBox", &["missing-trim-box"], |book| {
        book.page(2).remove(b"TrimBox");
        book.page(2).remove(b"BleedBox");
    }),
    ("a trim outside the bleed", &["boxes-not-nested"], |book| {
        book.page(2).set("MediaBox", numbers(&[-20, -20, 450, 650]));
        book.page(2).set("BleedBox", numbers(&[0, 0, 400, 630]));
    }),
    ("another trim size", &["wrong-trim-size"], |book| {
        book.page(2).set("TrimBox", numbers(&[9, 9, 405, 611]));
    }),
    ("a trim of no size", &["boxes-not-nested", "wrong-trim-size"], |book| {
        book.page(2).set("TrimBox", numbers(&[9, 9, 9, 9]));
    }),
    ("a view that hides the page", &["doubtful-feature"], |book| {
        book.page(2).set("CropBox", numbers(&[50, 50, 200, 200]));
    }),
    ("a page that is turned a little", &["doubtful-feature"], |book| {
        book.page(2).set("Rotate", 45);
    }),
    ("a unit below zero", &["doubtful-feature"], |book| book.page(2).set("UserUnit", -2)),
    ("colour that ends at the cut", &["colour-without-bleed"], |book| {
        book.draw(2, "0 0 0 0.5 k 300 50 105 100 re f");
    }),
    // Pages and streams that are not whole.
    ("a page within the tree itself", &["damaged-pdf"], |book| {
        let page = dictionary! { "Type" => "Page" };
        book.kids().push(page.into());
    }),
    ("a page that is nothing", &["damaged-pdf"], |book| book.kids().push(Object::Null)),
    ("a page that is there twice", &["damaged-pdf"], |book| {
        let first = book.kids()[0].clone();
        book.kids().push(first);
    }),
    ("a wrong number of pages", &["damaged-pdf"], |book| book.tree().set("Count", 5)),
    ("content that is not packed", &["damaged-stream"], |book| {
        let content = book.stream(dictionary! { "Filter" => "FlateDecode" }, b"0 0 0 1 k");
        book.page(2).set("Contents", Object::Array(vec![content.into()]));
    }),
    ("content that is cut", &["damaged-stream"], |book| {
        let mut form = lopdf::Stream::new(
            dictionary! {
                "Subtype" => "Form", "BBox" => numbers(&[0, 0, 400, 400]),
            },
            "0 0 0 1 k 60 150 9 9 re f\n".repeat(50).into_bytes(),
        );
        form.compress().expect("bytes compress");
        let length = form.content.len();
        form.content.truncate(length - 3);
        let form = book.document.add_object(form);
        book.name("XObject", "Cut", form);
        book.draw(2, "/Cut Do");
    }),
    ("content with an unknown filter", &["unread-content"], |book| {
        let content = book.stream(dictionary! { "Filter" => "Magic" }, b"0 0 0 1 k");
        book.page(2).set("Contents", Object::Array(vec![content.into()]));
    }),
    ("a font that is not there", &["unread-content"], |book| {
        book.draw(2, "BT /F7 10 Tf 60 200 Td (Hello) Tj ET");
    }),
    ("a colour space that is not there", &["unread-content"], |book| {
        book.draw(2, "/Nowhere cs 1 scn 60 200 9 9 re f");
    }),
    ("content that ends within", &["unread-content"], |book| book.draw(2, "0 0 m (no end")),
    ("a font program that is empty", &["damaged-stream"], |book| {
        let file = book.stream(dictionary! {}, b"");
        let font = book.named("Font", "F1").get(b"FontDescriptor").and_then(Object::as_reference);
        book.dictionary(font.expect("a descriptor")).set("FontFile2", file);
    }),
    ("a gray picture without pixels", &["damaged-stream"], |book| {
        let mut short = picture("DeviceGray", 75, &[100]);
        short.content.truncate(70);
        let image = book.document.add_object(short);
        book.name("XObject", "Short", image);
        book.draw(2, "q 18 0 0 18 60 150 cm /Short Do Q");
    }),
    ("a profile that is cut", &["damaged-stream"], |book| {
        let packed = dictionary! { "N" => 4, "Filter" => "FlateDecode" };
        let cut = book.stream(packed, b"x\x9c\x03");
        intent(book).set("DestOutputProfile", cut);
    }),
    ("a photograph of one pixel", &["low-resolution"], |book| {
        book.draw(2, "q 90 0 0 90 60 150 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 1 EI Q");
    }),
    ("a pattern first used off the page", &["rgb-colour"], |book| {
        let pattern = dictionary! {
            "PatternType" => 1, "PaintType" => 1, "TilingType" => 1, "XStep" => 9, "YStep" => 9,
            "BBox" => numbers(&[0, 0, 9, 9]),
        };
        let pattern = book.stream(pattern, b"1 0 0 rg 0 0 9 9 re f");
        book.name("Pattern", "P", pattern);
        book.draw(2, "/Pattern cs /P scn -300 -300 50 50 re f 60 150 50 50 re f");
    }),
    ("every ink in an area", &["too-much-ink"], |book| {
        book.draw(2, "1 1 1 1 k 60 150 50 50 re f");
    }),
    ("a command that is none", &["unread-content"], |book| book.draw(2, "1 2 frob")),
    ("RGB behind too many numbers", &["rgb-colour"], |book| {
        book.draw(2, "1 1 1 1 0 0 rg 60 150 50 50 re f");
    }),
    ("the phase of a screen", &["doubtful-feature"], |book| {
        book.name("ExtGState", "Phase", dictionary! { "HTP" => numbers(&[0, 0]) });
        book.draw(2, "/Phase gs");
    }),
    ("too little bleed", &["bleed-too-small"], |book| {
        book.page(2).set("BleedBox", numbers(&[4, 4, 410, 626]));
    }),
    // Fonts.
    ("a font that is not embedded", &["font-not-embedded"], |book| {
        let font = book.document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        book.name("Font", "F9", font);
        book.draw(2, "BT /F9 10 Tf 0 0 0 1 k 60 200 Td (Hello) Tj ET");
    }),
    // Colour.
    ("RGB paint", &["rgb-colour"], |book| book.draw(2, "1 0 0 rg 60 150 50 50 re f")),
    ("RGB lines", &["rgb-colour"], |book| book.draw(2, "1 0 0 RG 60 150 m 80 150 l S")),
    ("RGB in a form in a pattern", &["rgb-colour"], |book| {
        let form = dictionary! { "Subtype" => "Form", "BBox" => numbers(&[0, 0, 9, 9]) };
        let form = book.stream(form, b"0 1 0 rg 0 0 9 9 re f");
        let pattern = dictionary! {
            "PatternType" => 1, "PaintType" => 1, "TilingType" => 1, "XStep" => 9, "YStep" => 9,
            "BBox" => numbers(&[0, 0, 9, 9]),
            "Resources" => dictionary! { "XObject" => dictionary! { "X" => form } },
        };
        let pattern = book.stream(pattern, b"/X Do");
        book.name("Pattern", "P", pattern);
        book.draw(2, "/Pattern cs /P scn 60 150 50 50 re f");
    }),
    ("RGB in a shading", &["rgb-colour"], |book| {
        shading(book, "DeviceRGB", &[1, 0, 0], &[0, 0, 1]);
        book.draw(2, "q 60 150 50 50 re W n /S sh Q");
    }),
    ("an RGB image", &["rgb-image"], |book| {
        let image = book.document.add_object(picture("DeviceRGB", 75, &[200, 100, 50]));
        book.name("XObject", "Wrong", image);
        book.draw(2, "q 18 0 0 18 60 150 cm /Wrong Do Q");
    }),
    ("an RGB image in the stream", &["rgb-image"], |book| {
        book.draw(2, "q 1 0 0 1 60 150 cm BI /W 5 /H 5 /BPC 8 /CS /RGB ID 123456789012345678901234567890123456789012345678901234567890123456789012345 EI Q");
    }),
    ("gray with a profile", &["gray-profile"], |book| {
        book.draw(2, "/IccGray cs 0 scn BT /F1 10 Tf 60 150 Td (Hello) Tj ET");
    }),
    ("text in registration colour", &["registration-black"], |book| {
        book.draw(2, "/All cs 1 scn BT /F1 10 Tf 60 150 Td (Hello) Tj ET");
    }),
    ("text in all four inks", &["registration-black"], |book| {
        book.draw(2, "1 1 1 1 k BT /F1 10 Tf 60 150 Td (Hello) Tj ET");
    }),
    ("black text on four plates", &["rich-black-text"], |book| {
        book.draw(2, "0.6 0.5 0.5 0.9 k BT /F1 10 Tf 60 150 Td (Hello) Tj ET");
    }),
    ("too much ink in a colour", &["too-much-ink"], |book| {
        book.draw(2, "0.8 0.8 0.8 0.9 k 60 150 50 50 re f");
    }),
    ("too much ink in a shading", &["too-much-ink"], |book| {
        shading(book, "DeviceCMYK", &[0, 0, 0, 0], &[1, 1, 0, 1]);
        book.draw(2, "q 60 150 50 50 re W n /S sh Q 1 1 0.2 1 k 60 90 50 50 re f");
    }),
    ("too much ink in an image", &["too-much-ink"], |book| {
        let image = book.document.add_object(picture("DeviceCMYK", 75, &[220, 220, 220, 220]));
        book.name("XObject", "Wrong", image);
        book.draw(2, "q 18 0 0 18 60 150 cm /Wrong Do Q");
    }),
    ("white that overprints", &["white-overprint"], |book| {
        let state = dictionary! { "op" => true, "OP" => true, "OPM" => 1 };
        book.name("ExtGState", "Over", state);
        book.draw(2, "/Over gs 0 0 0 0 k BT /F1 14 Tf 60 560 Td (Hello) Tj ET");
    }),
    ("transparency mixed in RGB", &["rgb-blend"], |book| {
        let group = dictionary! { "S" => "Transparency", "CS" => "DeviceRGB" };
        let form = dictionary! {
            "Subtype" => "Form", "BBox" => numbers(&[60, 150, 90, 190]), "Group" => group,
        };
        let form = book.stream(form, b"0 0 0 1 k 60 150 30 30 re f");
        book.name("XObject", "Mixed", form);
        book.draw(2, "/Mixed Do");
    }),
    // Images.
    ("a photograph of 120 ppi", &["low-resolution"], |book| {
        book.draw(2, "q 45 0 0 45 60 150 cm /Photo Do Q");
    }),
    ("a photograph of 250 ppi", &["modest-resolution"], |book| {
        book.draw(2, "q 0 21.6 -21.6 0 90 150 cm /Photo Do Q");
    }),
    ("line art of 300 ppi", &["low-resolution"], |book| {
        book.draw(2, "q 72 0 0 72 60 150 cm /Line Do Q");
    }),
    ("line art of 800 ppi", &["modest-resolution"], |book| {
        book.draw(2, "q 27 0 0 27 60 150 cm /Line Do Q");
    }),
    // Text.
    ("text of 4 pt", &["small-text"], |book| {
        book.draw(2, "0 0 0 1 k BT /F1 1 Tf 4 0 0 4 60 150 Tm (Hello) Tj ET");
    }),
    ("white text of 8 pt", &["small-white-text"], |book| {
        book.draw(2, "1 g BT /F1 8 Tf 60 560 Td (Hello) Tj ET");
    }),
    ("text near the left edge", &["text-near-edge"], |book| {
        book.draw(2, "0 0 0 1 k BT /F1 10 Tf 17 150 Td (Hello) Tj ET");
    }),
    ("text that ends near the right edge", &["text-near-edge"], |book| {
        book.draw(2, "0 0 0 1 k BT /F1 10 Tf 370 150 Td [(Hel)-100(lo)] TJ ET");
    }),
    ("turned text near the top", &["text-near-edge"], |book| {
        book.draw(2, "q 0 1 -1 0 200 590 cm 0 0 0 1 k BT /F1 10 Tf (Hello) Tj ET Q");
    }),
    ("text over the edge", &["text-cut-off"], |book| {
        book.draw(2, "0 0 0 1 k BT /F1 10 Tf 390 150 Td (Hello) Tj ET");
    }),
    // What a file does and carries.
    ("JavaScript", &["javascript-in-pdf", "interactive-pdf"], |book| {
        let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("1") };
        book.catalog().set("OpenAction", script);
    }),
    ("a link", &["annotation-on-page"], |book| {
        let link = dictionary! { "Subtype" => "Link", "Rect" => numbers(&[60, 150, 90, 160]) };
        book.page(2).set("Annots", Object::Array(vec![link.into()]));
    }),
    ("a form", &["interactive-pdf"], |book| {
        let field = dictionary! { "FT" => "Tx" };
        book.catalog().set("AcroForm", dictionary! { "Fields" => vec![field.into()] });
    }),
    ("an attached file", &["interactive-pdf"], |book| {
        let names = dictionary! { "EmbeddedFiles" => dictionary! {} };
        book.catalog().set("Names", names);
    }),
    ("a film", &["interactive-pdf"], |book| {
        let film = dictionary! { "Subtype" => "Movie", "Rect" => numbers(&[60, 150, 90, 160]) };
        book.page(2).set("Annots", Object::Array(vec![film.into()]));
    }),
    ("PostScript", &["forbidden-feature"], |book| {
        let postscript = book.stream(dictionary! { "Subtype" => "PS" }, b"showpage");
        book.name("XObject", "PS", postscript);
        book.draw(2, "/PS Do");
    }),
    ("a picture elsewhere", &["forbidden-feature"], |book| {
        book.named("XObject", "Photo").set("OPI", dictionary! {});
    }),
    ("a transfer curve", &["forbidden-feature"], |book| {
        let curve = dictionary! { "FunctionType" => 2, "Domain" => numbers(&[0, 1]), "N" => 2 };
        book.name("ExtGState", "Curve", dictionary! { "TR" => curve });
        book.draw(2, "/Curve gs");
    }),
    ("LZW", &["forbidden-feature"], |book| {
        let image = dictionary! { "Filter" => "LZWDecode" };
        book.stream(image, b"");
    }),
    ("layers", &["doubtful-feature"], |book| {
        let layer = book.document.add_object(dictionary! { "Type" => "OCG" });
        let layers = dictionary! { "OCGs" => vec![layer.into()] };
        book.catalog().set("OCProperties", layers);
    }),
];

/// What looks wrong and is right.
pub const RIGHT: &[(&str, &str)] = &[
    ("crop marks on all plates outside the bleed", "/All CS 1 SCN 0.25 w 9 -2 m 9 -12 l S"),
    ("white areas in any space", "1 1 1 rg 60 150 50 50 re f 1 G 60 150 m 80 150 l S"),
    ("invisible text", "1 0 0 rg BT /F1 3 Tf 3 Tr 10 150 Td (Hello) Tj ET"),
    ("spaces near the edge", "0 0 0 1 k BT /F1 10 Tf 340 150 Td (Hello      ) Tj ET"),
    ("text outside the page", "0 0 0 1 k BT /F1 6 Tf 100 -30 Td (job 7) Tj ET"),
    ("text that is clipped away", "q 200 200 50 50 re W n BT /F1 3 Tf 20 150 Td (Hello) Tj ET Q"),
    ("a dark blue", "1 0.6 0 0.5 k BT /F1 10 Tf 60 150 Td (Hello) Tj ET"),
    ("a drawn font", "0 0 0 1 k BT /T3 10 Tf 60 150 Td (aa) Tj ET"),
    ("a ramp of one pixel", "q 1 0 0 90 60 150 cm BI /W 1 /H 4 /BPC 8 /CS /G ID 1234 EI Q"),
    ("a command of later versions", "BX 1 2 frob EX"),
    ("a dot of one pixel", "q 5 0 0 5 60 150 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 1 EI Q"),
    ("a frame along the cut", "0 0 0 1 k 9 9 2 612 re f 9 9 396 2 re f"),
    (
        "a strip that ends at the cut within one that goes on",
        "0 0 0 0.2 k 300 0 114 200 re f 0 0 0 0.5 k 350 50 55 100 re f",
    ),
    ("gray on the black plate", "0.5 g 60 150 50 50 re f"),
    ("a large spot colour", "/Logo cs 0.4 scn 0 0 414 60 re f"),
    ("a clipped bleed", "q 0 0 0 0.2 k 0 0 414 630 re W n -50 -50 999 99 re f Q"),
];

fn intent(book: &mut Book) -> &mut lopdf::Dictionary {
    let intents = book.catalog().get(b"OutputIntents").and_then(Object::as_array);
    let id = intents.expect("intents")[0].as_reference().expect("a reference");
    book.dictionary(id)
}

fn shading(book: &mut Book, space: &str, from: &[i64], to: &[i64]) {
    let function = dictionary! {
        "FunctionType" => 2, "Domain" => numbers(&[0, 1]), "N" => 1,
        "C0" => numbers(from), "C1" => numbers(to),
    };
    let shading = dictionary! {
        "ShadingType" => 2, "ColorSpace" => space, "Function" => function,
        "Coords" => numbers(&[60, 150, 110, 150]),
    };
    book.name("Shading", "S", shading);
}
