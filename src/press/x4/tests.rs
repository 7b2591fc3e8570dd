//! One test for each row of the table of PDF/X-4, and what goes with it.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::super::profile::{Profile, samples};
use super::{X4, finish, pages};
use crate::paper::{Condition, Edge, Length};
use crate::source::Date;

const TITLE: &str = "Bienvenue à <Québec> & environs";

fn points(all: [f32; 4]) -> Object {
    all.into_iter().map(Object::Real).collect::<Vec<_>>().into()
}

/// A document of three pages with all that must not go to the press.
fn document() -> Document {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.beep()") };
    let orphan = document.add_object(Object::string_literal("nobody needs this"));
    let resources = document.add_object(dictionary! {
        "ExtGState" => dictionary! { "G0" => dictionary! { "TR" => "Identity", "ca" => 1 } },
    });
    let mut kids = Vec::new();
    for number in 0..3 {
        let content = format!("0 0 0 1 k {number} 0 10 10 re f");
        let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let link = document.add_object(dictionary! { "Subtype" => "Link", "A" => script.clone() });
        kids.push(Object::from(document.add_object(dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => content, "Annots" => vec![link.into()],
            "StructParents" => number, "Tabs" => "S", "AA" => script.clone(), "Metadata" => orphan,
            "TrimBox" => points([-1.5, 8.5, 418.0, 603.8]), "CropBox" => points([0.0, 0.0, 9.0, 9.0]),
        })));
    }
    document.set_object(
        root,
        dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => 3, "Resources" => resources,
            "MediaBox" => points([-10.0, 0.0, 426.5, 612.3]),
        },
    );
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => root, "OpenAction" => script, "Outlines" => orphan,
        "Names" => orphan, "Dests" => orphan, "StructTreeRoot" => orphan, "AcroForm" => orphan,
        "MarkInfo" => dictionary! { "Marked" => true },
    });
    document.trailer.set("Root", catalog);
    document
}

fn finished(marks: bool, edge: Edge) -> Vec<u8> {
    let profile = samples::profile();
    finish(document(), &about(&profile, &condition(), marks, edge))
}

fn condition() -> Condition {
    Condition { identifier: "FOGRA39".to_owned(), description: "Coated".to_owned() }
}

fn about<'a>(profile: &'a Profile, condition: &'a Condition, marks: bool, edge: Edge) -> X4<'a> {
    X4 {
        title: TITLE,
        ident: "kit/welcome/fr",
        creator: "Trousse",
        lang: "fr",
        today: Date::new(2026, 11, 22).expect("a day"),
        condition,
        profile,
        trim: (Length::millimetres(148), Length::millimetres(210)),
        bleed: Length::millimetres(3),
        marks,
        edge,
    }
}

fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("a readable file")
}

fn numbers(of: &Dictionary, key: &[u8]) -> Vec<f32> {
    let array = of.get(key).and_then(Object::as_array).expect("a box");
    array.iter().map(|one| one.as_float().expect("a number")).collect()
}

fn page(document: &Document, at: usize) -> &Dictionary {
    let id = document.page_iter().nth(at).expect("a page");
    document.get_dictionary(id).expect("a dictionary")
}

#[test]
fn row_1_version() {
    let bytes = finished(false, Edge::Left);
    assert!(bytes.starts_with(b"%PDF-1.6\n"));
    assert!(!read(&bytes).catalog().expect("one").has(b"Version"));
}

#[test]
fn rows_2_and_3_one_output_intent_with_its_profile() {
    let document = read(&finished(false, Edge::Left));
    let intents = document.catalog().expect("one").get(b"OutputIntents").expect("some");
    let [intent] = intents.as_array().expect("a list").as_slice() else { panic!("one intent") };
    let (_, intent) = document.dereference(intent).expect("an intent");
    let intent = intent.as_dict().expect("a dictionary");
    let text = |key: &[u8]| intent.get(key).and_then(Object::as_str).expect("a text").to_vec();
    assert_eq!(intent.get(b"S").and_then(Object::as_name).expect("a name"), b"GTS_PDFX");
    assert_eq!(text(b"OutputConditionIdentifier"), b"FOGRA39");
    assert_eq!(text(b"OutputCondition"), b"Coated");
    assert_eq!(text(b"RegistryName"), b"http://www.color.org");
    assert_eq!(text(b"Info"), b"Coated");
    let profile = intent.get_deref(b"DestOutputProfile", &document).expect("a profile");
    let profile = profile.as_stream().expect("a stream");
    assert_eq!(profile.dict.get(b"N").and_then(Object::as_i64).expect("a number"), 4);
    assert_eq!(profile.get_plain_content().expect("bytes"), samples::bytes());
}

#[test]
fn rows_4_to_6_metadata_says_the_same_twice() {
    let bytes = finished(false, Edge::Left);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // Found in the raw bytes, so the packet is not compressed.
    let said = |name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>")).unwrap_or_else(|| panic!("{name}"));
        rest.split_once(&format!("</{name}>")).expect("an end").0.to_owned()
    };
    assert_eq!(said("pdfxid:GTS_PDFXVersion"), "PDF/X-4");
    assert!(said("dc:title").contains("Bienvenue à &lt;Québec&gt; &amp; environs"));
    for date in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
        assert_eq!(said(date), "2026-11-22T00:00:00Z");
    }
    assert_eq!(said("xmp:CreatorTool"), "Trousse");
    assert_eq!(said("pdf:Producer"), "Trousse");
    assert_eq!(said("pdf:Trapped"), "False");
    assert_eq!(said("xmpMM:VersionID"), "1");
    assert_eq!(said("xmpMM:RenditionClass"), "default");
    let (document_id, instance) = (said("xmpMM:DocumentID"), said("xmpMM:InstanceID"));
    assert!(document_id.starts_with("uuid:") && document_id.len() == 41);
    assert_ne!(document_id, instance);

    let document = read(&bytes);
    let info = document.trailer.get_deref(b"Info", &document).expect("one").as_dict().expect("one");
    let entry =
        |key: &[u8]| lopdf::decode_text_string(info.get(key).expect("an entry")).expect("text");
    assert_eq!(entry(b"Title"), TITLE);
    assert_eq!(entry(b"CreationDate"), "D:20261122000000Z");
    assert_eq!(entry(b"ModDate"), "D:20261122000000Z");
    assert_eq!(entry(b"Creator"), "Trousse");
    assert_eq!(entry(b"Producer"), "Trousse");
    assert_eq!(entry(b"GTS_PDFXVersion"), "PDF/X-4");
    assert_eq!(info.get(b"Trapped").and_then(Object::as_name).expect("a name"), b"False");
    let ids = document.trailer.get(b"ID").and_then(Object::as_array).expect("two").clone();
    assert!(ids.len() == 2 && ids[0] != ids[1]);
}

#[test]
fn row_7_boxes_from_the_origin() {
    let document = read(&finished(false, Edge::Left));
    for at in 0..3 {
        let page = page(&document, at);
        let (media, bleed, trim) =
            (numbers(page, b"MediaBox"), numbers(page, b"BleedBox"), numbers(page, b"TrimBox"));
        assert_eq!(media[..2], [0.0, 0.0]);
        assert_eq!(media, bleed);
        assert!((trim[0] - 8.5039).abs() < 1e-3 && (trim[2] - trim[0] - 419.5276).abs() < 1e-3);
        assert!((media[3] - trim[3] - 8.5039).abs() < 1e-3);
        assert!(!page.has(b"ArtBox") && !page.has(b"CropBox"));
        let content = document.get_page_content(document.page_iter().nth(at).expect("a page"));
        let content = String::from_utf8(content).expect("text");
        assert!(content.starts_with("q\n1 0 0 1 10.0039 0.0039 cm\n/Content Do\nQ"), "{content}");
    }
}

#[test]
fn rows_9_and_10_nothing_for_screens() {
    let bytes = finished(false, Edge::Left);
    let document = read(&bytes);
    let catalog = document.catalog().expect("one");
    let keys: Vec<String> =
        catalog.iter().map(|(k, _)| String::from_utf8_lossy(k).into()).collect();
    assert_eq!(keys, ["Type", "Pages", "OutputIntents", "Metadata", "Lang"]);
    for key in [&b"Annots"[..], b"StructParents", b"Tabs", b"AA", b"Metadata"] {
        assert!(!page(&document, 0).has(key));
    }
    let everything = format!("{:?}", document.objects);
    for word in ["JavaScript", "nobody needs this", "/TR "] {
        assert!(!everything.contains(word), "{word}");
    }
    assert!(!document.is_encrypted());
}

#[test]
fn row_14_no_lzw() {
    let mut source = document();
    let id = source.page_iter().next().expect("a page");
    let content = source.get_page_contents(id)[0];
    // Clear code, `q`, space, `Q`, end of data, in nine bits each.
    let packed = vec![0x80, 0x1c, 0x48, 0x15, 0x18, 0x08];
    source.set_object(content, Stream::new(dictionary! { "Filter" => "LZWDecode" }, packed));
    let document = pages(&source, &[0]);
    assert!(!format!("{:?}", document.objects).contains("LZWDecode"));
}

#[test]
fn marks_stand_outside_the_bleed_in_all_inks() {
    let document = read(&finished(true, Edge::Left));
    let page = page(&document, 0);
    let bleed = numbers(page, b"BleedBox");
    assert!((bleed[0] - 25.5118).abs() < 1e-3, "{bleed:?}");
    let id = document.page_iter().next().expect("a page");
    let content = String::from_utf8(document.get_page_content(id)).expect("text");
    let mut lines = 0;
    for line in content.lines().filter(|line| line.ends_with(" l S")) {
        let numbers: Vec<f32> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        for point in numbers.chunks(2) {
            let inside_across = point[0] > bleed[0] - 0.01 && point[0] < bleed[2] + 0.01;
            let inside_down = point[1] > bleed[1] - 0.01 && point[1] < bleed[3] + 0.01;
            let on_edge = [bleed[0], bleed[2]].iter().any(|edge| (point[0] - edge).abs() < 0.01)
                || [bleed[1], bleed[3]].iter().any(|edge| (point[1] - edge).abs() < 0.01);
            assert!(!(inside_across && inside_down) || on_edge, "{line}");
        }
        lines += 1;
    }
    assert_eq!(lines, 8);
    assert!(content.contains("/Registration CS 1 SCN 0.25 w"));
    assert!(format!("{:?}", document.objects).contains("/Separation"));
}

#[test]
fn right_bound_booklets_open_from_the_right() {
    let document = read(&finished(false, Edge::Right));
    let preferences = document.catalog().expect("one").get(b"ViewerPreferences").expect("some");
    let direction = preferences.as_dict().and_then(|p| p.get(b"Direction")).expect("one");
    assert_eq!(direction.as_name().expect("a name"), b"R2L");
}

#[test]
fn same_input_same_bytes_and_other_input_other_identity() {
    assert!(finished(true, Edge::Left) == finished(true, Edge::Left));
    let profile = samples::profile();
    let condition = condition();
    let one = pages(&document(), &[0]);
    let about = X4 { title: "Other", ..about(&profile, &condition, false, Edge::Left) };
    let trailer = |bytes: &[u8]| read(bytes).trailer.get(b"ID").expect("some").clone();
    let (first, second) = (finish(one, &about), finish(document(), &about));
    let (first, second) = (trailer(&first), trailer(&second));
    let (first, second) = (first.as_array().expect("two"), second.as_array().expect("two"));
    assert_eq!(first[0], second[0]);
    assert_ne!(first[1], second[1]);
}

#[test]
fn pages_are_selected_in_order_with_what_they_inherit() {
    let source = document();
    let selected = pages(&source, &[2, 0, 7]);
    assert_eq!(selected.page_iter().count(), 2);
    let content = |at: usize| selected.get_page_content(selected.page_iter().nth(at).expect("one"));
    assert!(String::from_utf8(content(0)).expect("text").contains("2 0 10 10 re"));
    assert!(String::from_utf8(content(1)).expect("text").contains("0 0 10 10 re"));
    assert!(page(&selected, 0).has(b"MediaBox") && page(&selected, 0).has(b"Resources"));
    // A catalogue, a tree, shared resources, and a page and a content for each.
    assert_eq!(selected.objects.len(), 7);
}
