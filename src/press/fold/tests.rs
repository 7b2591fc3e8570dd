//! Imposed documents, read back from their bytes.

use super::{Fold, impose, write};
use crate::paper::{Edge, FoldSheet, Length, Preset, PrintSpec, TrimSize};
use crate::source::Date;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, decode_text_string, dictionary};

/// Writes a document whose pages inherit their boxes and resources and draw their number as a
/// marked point; `split` pages draw by two streams.
fn booklet(pages: usize, trim: (Length, Length), bleed: Length, split: bool) -> Document {
    let mut document = Document::with_version("1.6");
    let tree = document.new_object_id();
    let gray = document.add_object(dictionary! { "Type" => "ExtGState", "CA" => 1 });
    let points = |length: Length| Object::Real(length.as_points() as f32);
    let kids: Vec<Object> = (1..=pages)
        .map(|number| {
            let mark = format!("/P{number} MP 0 0 0 1 k");
            let parts = if split { vec![mark, "0 0 9 9 re f".into()] } else { vec![mark] };
            let streams: Vec<Object> = (parts.into_iter())
                .map(|part| Stream::new(Dictionary::new(), part.into_bytes()))
                .map(|stream| Object::Reference(document.add_object(stream)))
                .collect();
            Object::Reference(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => streams,
                "TrimBox" => vec![
                    points(bleed), points(bleed), points(trim.0 + bleed), points(trim.1 + bleed),
                ],
                "Annots" => vec![dictionary! { "Subtype" => "Link" }.into()],
            }))
        })
        .collect();
    let media = vec![0.into(), 0.into(), points(trim.0 + bleed * 2), points(trim.1 + bleed * 2)];
    document.set_object(
        tree,
        dictionary! {
            "Type" => "Pages", "Count" => pages as i64, "Kids" => kids, "MediaBox" => media,
            "Resources" => dictionary! { "ExtGState" => dictionary! { "G" => gray } },
        },
    );
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => tree, "Outlines" => dictionary! {},
    });
    document.trailer.set("Root", catalog);
    document
}

fn of_spec(pages: usize, spec: &PrintSpec) -> Document {
    booklet(pages, (spec.trim.width, spec.trim.height), spec.bleed, false)
}

fn fold(spec: &PrintSpec, edge: Edge) -> Fold<'_> {
    Fold {
        spec,
        edge,
        title: "Bienvenue à Québec",
        lang: "fr",
        how: "Print double-sided, flip on the short edge.",
        creator: "Trousse",
        ident: "welcome-fr",
        today: Date::new(2026, 11, 22).expect("a day"),
    }
}

fn read_back(document: &Document, spec: &PrintSpec, edge: Edge) -> Document {
    let bytes = write(impose(document, &fold(spec, edge)));
    assert!(bytes.starts_with(b"%PDF-1.6"));
    Document::load_mem(&bytes).expect("a PDF")
}

/// What a side of a sheet shows of one page.
#[derive(Debug)]
struct Shown {
    number: String,
    clip: Vec<f64>,
    matrix: Vec<f64>,
    bounds: Vec<f64>,
}

fn floats(numbers: &[Object]) -> Vec<f64> {
    numbers.iter().map(|number| f64::from(number.as_float().expect("a number"))).collect()
}

fn array(document: &Document, dict: &Dictionary, key: &[u8]) -> Vec<f64> {
    floats(dict.get_deref(key, document).and_then(Object::as_array).expect("an array"))
}

fn operations(bytes: &[u8]) -> Vec<Operation> {
    Content::decode(bytes).expect("content").operations
}

/// Returns what each side shows, from left to right, and how often it strokes a mark.
fn shown(document: &Document) -> Vec<(Vec<Shown>, usize)> {
    let side = |id| {
        let page = document.get_dictionary(id).expect("a page");
        let resources = page.get_deref(b"Resources", document).and_then(Object::as_dict);
        let forms = resources.and_then(|dict| dict.get_deref(b"XObject", document));
        let forms = forms.and_then(Object::as_dict).expect("forms");
        let (mut all, mut clip, mut matrix, mut strokes) = (Vec::new(), vec![], vec![], 0);
        for operation in operations(&document.get_page_content(id)) {
            match operation.operator.as_str() {
                "re" => clip = floats(&operation.operands),
                "cm" => matrix = floats(&operation.operands),
                "S" => strokes += 1,
                "Do" => {
                    let name = operation.operands[0].as_name().expect("a name");
                    let form = forms.get_deref(name, document).and_then(Object::as_stream);
                    let form = form.expect("a form");
                    assert!(form.dict.get(b"Group").is_err());
                    let resources = form.dict.get_deref(b"Resources", document);
                    let resources = resources.and_then(Object::as_dict).expect("resources");
                    assert!(resources.has(b"ExtGState"));
                    let first = &operations(&form.get_plain_content().expect("bytes"))[0];
                    let name = first.operands[0].as_name().expect("a name");
                    all.push(Shown {
                        number: String::from_utf8_lossy(name).into_owned(),
                        clip: clip.clone(),
                        matrix: matrix.clone(),
                        bounds: array(document, &form.dict, b"BBox"),
                    });
                }
                _ => {}
            }
        }
        (all, strokes)
    };
    document.page_iter().map(side).collect()
}

fn numbers(document: &Document) -> Vec<Vec<String>> {
    let sides = shown(document);
    sides
        .into_iter()
        .map(|(pages, _)| pages.into_iter().map(|page| page.number).collect())
        .collect()
}

#[track_caller]
fn near(found: &[f64], expected: &[f64]) {
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.01);
    assert!(close && found.len() == expected.len(), "{found:?} is not {expected:?}");
}

#[test]
fn pages_stand_where_the_plan_says() {
    let spec = PrintSpec::preset(Preset::NorthAmerica);
    let document = of_spec(8, &spec);
    let left = read_back(&document, &spec, Edge::Left);
    assert_eq!(numbers(&left), [["P8", "P1"], ["P2", "P7"], ["P6", "P3"], ["P4", "P5"]]);
    let right = read_back(&document, &spec, Edge::Right);
    assert_eq!(numbers(&right), [["P1", "P8"], ["P7", "P2"], ["P3", "P6"], ["P5", "P4"]]);
    let blanks = read_back(&of_spec(6, &spec), &spec, Edge::Left);
    let expected: [&[&str]; 4] = [&["P6", "P1"], &["P2"], &["P3"], &["P4", "P5"]];
    assert_eq!(numbers(&blanks), expected);
}

#[test]
fn two_half_letters_fill_a_letter_sheet() {
    let spec = PrintSpec::preset(Preset::NorthAmerica);
    let imposed = read_back(&of_spec(8, &spec), &spec, Edge::Left);
    let ids: Vec<_> = imposed.page_iter().collect();
    for id in ids {
        let page = imposed.get_dictionary(id).expect("a page");
        near(&array(&imposed, page, b"MediaBox"), &[0.0, 0.0, 792.0, 612.0]);
        near(&array(&imposed, page, b"TrimBox"), &[0.0, 0.0, 792.0, 612.0]);
        assert!(page.get(b"Annots").is_err() && page.get(b"Group").is_err());
    }
    let sides = shown(&imposed);
    let (outside, _) = &sides[0];
    // Bleed is 9 points: it is left of page 8 and right of page 1, and ends at the fold but for a
    // twentieth of a millimetre.
    let over = 0.05 * 72.0 / 25.4;
    near(&outside[0].clip, &[0.0, 0.0, 396.0 + over, 612.0]);
    near(&outside[0].bounds, &[0.0, 0.0, 405.0 + over, 630.0]);
    near(&outside[0].matrix, &[1.0, 0.0, 0.0, 1.0, -9.0, -9.0]);
    near(&outside[1].clip, &[396.0 - over, 0.0, 396.0 + over, 612.0]);
    near(&outside[1].bounds, &[9.0 - over, 0.0, 414.0, 630.0]);
    near(&outside[1].matrix, &[1.0, 0.0, 0.0, 1.0, 387.0, -9.0]);
    // One leaf of 0.1 mm further in, pages are nearer to the fold by as much.
    let creep = spec.caliper.as_points();
    for side in &sides[2..] {
        near(&side.0[0].matrix, &[1.0, 0.0, 0.0, 1.0, -9.0 + creep, -9.0]);
        near(&side.0[1].matrix, &[1.0, 0.0, 0.0, 1.0, 387.0 - creep, -9.0]);
    }
    let marks: Vec<usize> = sides.iter().map(|(_, marks)| *marks).collect();
    assert_eq!(marks, [1, 0, 0, 0], "only the cover, where marks would stay");
}

#[test]
fn two_a5_lie_in_the_middle_of_a4() {
    let spec = PrintSpec::preset(Preset::Europe);
    let imposed = read_back(&of_spec(4, &spec), &spec, Edge::Left);
    let side = &shown(&imposed)[0].0;
    let mm = |length: f64| length * 72.0 / 25.4;
    near(&side[0].matrix, &[1.0, 0.0, 0.0, 1.0, mm(148.5 - 151.0), mm(-3.0)]);
    near(&side[1].matrix, &[1.0, 0.0, 0.0, 1.0, mm(148.5 - 3.0), mm(-3.0)]);
}

#[test]
fn pages_that_do_not_fit_are_made_smaller() {
    let mut spec = PrintSpec::preset(Preset::Europe);
    spec.trim = TrimSize::by_name("half-letter").expect("a size");
    let imposed = read_back(&of_spec(4, &spec), &spec, Edge::Left);
    let scale = 210.0 / 215.9;
    let first = &shown(&imposed)[0].0[1];
    near(&first.matrix[..4], &[scale, 0.0, 0.0, scale]);
    assert!((super::scale(&spec) - scale).abs() < 1e-9);

    spec.sheet = FoldSheet::Letter;
    spec.trim = TrimSize::by_name("a5").expect("a size");
    let imposed = read_back(&of_spec(8, &spec), &spec, Edge::Left);
    let sides = shown(&imposed);
    let scale = 279.4 / 296.0;
    near(&sides[0].0[1].matrix[..4], &[scale, 0.0, 0.0, scale]);
    assert_eq!(sides.iter().map(|side| side.1).collect::<Vec<_>>(), [1, 0, 1, 0], "in the waste");

    spec.trim = TrimSize { name: None, width: Length::millimetres(100), height: spec.trim.height };
    assert!((super::scale(&spec) - 1.0).abs() < 1e-9, "never larger");
}

#[test]
fn creep_never_takes_more_than_the_safe_margin() {
    let mut spec = PrintSpec::preset(Preset::Europe);
    let moved = |spec: &PrintSpec| {
        let sides = shown(&read_back(&of_spec(40, spec), spec, Edge::Left));
        let by = |at: usize| sides[0].0[1].matrix[4] - sides[at].0[1].matrix[4];
        (Length::from_points(by(2)), Length::from_points(by(18)))
    };
    let near = |(a, b): (Length, Length), (c, d): (i64, i64)| {
        (a.as_micrometres() - c).abs() < 5 && (b.as_micrometres() - d).abs() < 5
    };
    assert!(near(moved(&spec), (100, 900)));
    spec.caliper = Length::millimetres(1);
    assert!(near(moved(&spec), (556, 5000)));
    spec.caliper = Length::millimetres(-1);
    assert!(near(moved(&spec), (0, 0)));
}

#[test]
fn the_file_says_how_to_print_it() {
    let spec = PrintSpec::preset(Preset::NorthAmerica);
    let imposed = read_back(&of_spec(4, &spec), &spec, Edge::Left);
    let catalog = imposed.catalog().expect("a catalogue");
    assert!(catalog.get(b"Outlines").is_err());
    let wishes = catalog.get_deref(b"ViewerPreferences", &imposed).and_then(Object::as_dict);
    let wishes = wishes.expect("preferences");
    let wish = |key: &[u8]| wishes.get(key).and_then(Object::as_name).expect("a name");
    assert_eq!(wish(b"Duplex"), b"DuplexFlipShortEdge");
    assert_eq!(wish(b"PrintScaling"), b"None");
    assert!(wishes.get(b"NumCopies").is_err());
    let info = imposed.trailer.get_deref(b"Info", &imposed).and_then(Object::as_dict);
    let info = info.expect("properties");
    let property = |key: &[u8]| decode_text_string(info.get(key).expect("it")).expect("text");
    assert_eq!(property(b"Title"), "Bienvenue à Québec");
    assert!(property(b"Subject").contains("short edge"));
    assert_eq!(property(b"CreationDate"), "D:20261122000000Z");
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let spec = PrintSpec::preset(Preset::NorthAmerica);
    let make = || write(impose(&of_spec(7, &spec), &fold(&spec, Edge::Right)));
    assert_eq!(make(), make());
}

#[test]
fn contents_in_parts_are_joined() {
    let spec = PrintSpec::preset(Preset::Europe);
    let document = booklet(1, (spec.trim.width, spec.trim.height), spec.bleed, true);
    let imposed = read_back(&document, &spec, Edge::Left);
    let forms = imposed.objects.values().filter_map(|object| object.as_stream().ok());
    let content = forms.filter(|form| form.dict.has(b"BBox")).map(|form| form.get_plain_content());
    let content: Vec<_> = content.flatten().collect();
    assert_eq!(content, [b"/P1 MP 0 0 0 1 k\n0 0 9 9 re f\n"]);
}

#[test]
fn poor_documents_do_no_harm() {
    let spec = PrintSpec::preset(Preset::Europe);
    let mut document = booklet(2, (Length::ZERO, Length::millimetres(-3)), Length::ZERO, false);
    assert_eq!(numbers(&read_back(&document, &spec, Edge::Left)).len(), 2);
    let ids: Vec<_> = document.page_iter().collect();
    document.objects.insert(ids[0], Object::Dictionary(dictionary! { "Type" => "Page" }));
    read_back(&document, &spec, Edge::Left);
    let empty = impose(&Document::new(), &fold(&spec, Edge::Left));
    assert_eq!(empty.page_iter().count(), 0);
}
