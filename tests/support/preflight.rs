//! The preflight of finished PDFs: a good booklet passes, and each planted fault is found alone.

mod book;
mod faults;

use super::Promise;
use book::{Book, numbers};
use faults::{FAULTS, Fault, RIGHT};
use libtest_mimic::{Failed, Trial};
use lopdf::{EncryptionState, EncryptionVersion, Object, Permissions, dictionary};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use trousse::diagnostic::{Arg, Diagnostic, Severity, Words};
use trousse::i18n::DiagnosticWords;
use trousse::paper::Length;
use trousse::press::preflight::{Expected, Part, Preflight, preflight};
use trousse::source::LocaleId;

const CASES: &[Promise] = &[
    ("encrypted files are refused", encrypted),
    ("a file that is cut off is told from one that is whole", truncated),
    ("what is no PDF is said to be none", not_a_pdf),
    ("the number of pages", page_count),
    ("a fault on sixty pages is one finding", sixty_pages),
    ("positions are counted from the corner of the cut page", positions),
    ("a link is a lesser fault without a claim", link_without_claim),
    ("what cannot be judged is said", unjudged),
    ("sheets for the copier need no boxes", fold),
    ("the report is JSON in the language asked for", report),
    ("things within themselves come to an end", cycles),
    ("damaged bytes come to an end", damaged_bytes),
];

/// Returns one trial per planted fault, per thing that is right, and per promise.
pub fn trials() -> Vec<Trial> {
    let mut trials = super::promises("preflight", CASES);
    trials.extend(
        FAULTS.iter().map(|fault| {
            Trial::test(format!("preflight/fault: {}", fault.0), move || planted(fault))
        }),
    );
    trials.extend(RIGHT.iter().map(|(name, operators)| {
        Trial::test(format!("preflight/right: {name}"), move || {
            let mut book = Book::good();
            book.draw(2, operators);
            expect_codes(&look(&book.bytes()), &[])
        })
    }));
    trials
}

fn expected() -> Expected {
    Expected {
        trim: Some((Length::micrometres(139_700), Length::micrometres(215_900))),
        bleed: Some(Length::eighths(1)),
        safe: Length::eighths(2),
        ink_limit: 300,
        pages_multiple: Some(4),
        max_saddle: Some(64),
        part: Part::Pages,
    }
}

fn look(bytes: &[u8]) -> Preflight {
    preflight(bytes, &expected())
}

/// Returns the codes of errors and warnings.
fn codes(preflight: &Preflight) -> Vec<&'static str> {
    let matters = |finding: &&Diagnostic| finding.code.severity != Severity::Note;
    preflight.findings.iter().filter(matters).map(|finding| finding.code.name).collect()
}

fn expect_codes(preflight: &Preflight, expected: &[&str]) -> Result<(), Failed> {
    let (mut found, mut expected) = (codes(preflight), expected.to_vec());
    found.sort_unstable();
    expected.sort_unstable();
    if found == expected {
        return Ok(());
    }
    let all: Vec<_> =
        preflight.findings.iter().map(|finding| (finding.code.name, &finding.args)).collect();
    Err(format!("expected {expected:?}, found {all:?}").into())
}

fn planted((_, expected, plant): &Fault) -> Result<(), Failed> {
    let mut book = Book::good();
    plant(&mut book);
    let preflight = look(&book.bytes());
    expect_codes(&preflight, expected)?;
    // Whatever is found has words in both languages, and nothing in them is left open.
    for language in ["fr", "en"] {
        let words = DiagnosticWords::new(&LocaleId::parse(language).expect("a tag"));
        for finding in preflight.findings.iter() {
            for attribute in [None, Some("help"), Some("explain")] {
                let text = words.say(finding.code.name, attribute, &finding.args);
                let text = text.ok_or_else(|| format!("{} is silent", finding.code.name))?;
                if text.contains(['{', '}', '$']) {
                    return Err(format!("{language}: {text}").into());
                }
            }
        }
    }
    Ok(())
}

fn encrypted() -> Result<(), Failed> {
    for password in ["", "secret"] {
        let mut book = Book::good();
        let version = EncryptionVersion::V2 {
            document: &book.document,
            owner_password: "owner",
            user_password: password,
            key_length: 128,
            permissions: Permissions::PRINTABLE,
        };
        let state = EncryptionState::try_from(version).map_err(|error| error.to_string())?;
        book.document.encrypt(&state).map_err(|error| error.to_string())?;
        expect_codes(&look(&book.bytes()), &["encrypted-pdf"])?;
    }
    Ok(())
}

fn truncated() -> Result<(), Failed> {
    let bytes = Book::good().bytes();
    for part in [1, 5, 9] {
        let cut = &bytes[..bytes.len() * part / 10];
        let found = codes(&look(cut));
        if !found.contains(&"damaged-pdf") {
            return Err(format!("{part} tenths: {found:?}").into());
        }
    }
    // Only the end mark is gone: all else is there to be judged.
    let end = bytes.len() - 10;
    expect_codes(&look(&bytes[..end]), &["damaged-pdf"])
}

fn not_a_pdf() -> Result<(), Failed> {
    for bytes in [&b""[..], b"Hello", b"\x89PNG\r\n", &[0; 4096]] {
        expect_codes(&look(bytes), &["not-a-pdf"])?;
    }
    expect_codes(&look(b"%PDF-1.6\n"), &["damaged-pdf"])
}

fn page_count() -> Result<(), Failed> {
    expect_codes(&look(&Book::of_pages(6).bytes()), &["page-count"])?;
    expect_codes(&look(&Book::of_pages(68).bytes()), &["too-many-pages-to-staple"])?;
    let loose = Expected { pages_multiple: None, max_saddle: None, ..expected() };
    expect_codes(&preflight(&Book::of_pages(67).bytes(), &loose), &[])
}

fn argument<'f>(finding: &'f Diagnostic, name: &str) -> &'f Arg {
    let found = finding.args.iter().find(|(key, _)| *key == name);
    &found.unwrap_or_else(|| panic!("{} has no {name}", finding.code.name)).1
}

fn sixty_pages() -> Result<(), Failed> {
    let mut book = Book::of_pages(60);
    for page in 1..=60 {
        book.draw(page, &"1 0 0 rg BT /F1 10 Tf 60 150 Td (Hello) Tj ET\n".repeat(50));
    }
    let preflight = look(&book.bytes());
    expect_codes(&preflight, &["rgb-colour"])?;
    let finding = preflight.findings.iter().next().expect("a finding");
    assert_eq!(argument(finding, "pages"), &Arg::from("1–60"));
    assert_eq!(argument(finding, "count"), &Arg::Number(60));
    Ok(())
}

fn positions() -> Result<(), Failed> {
    // An inch from the left and two inches from the top of the cut page.
    let area = "1 0 0 rg 81 377 100 100 re f";
    for (turn, place) in [(0, "25.4 mm, 50.8 mm"), (90, "129.8 mm, 25.4 mm")] {
        let mut book = Book::good();
        book.page(3).set("Rotate", turn);
        book.draw(3, area);
        let free = Expected { trim: None, ..expected() };
        let preflight = preflight(&book.bytes(), &free);
        let finding = preflight.findings.iter().find(|it| it.code.name == "rgb-colour");
        let finding = finding.ok_or("nothing found")?;
        assert_eq!(argument(finding, "page"), &Arg::Number(3));
        assert_eq!(argument(finding, "position"), &Arg::from(place));
    }
    Ok(())
}

fn link_without_claim() -> Result<(), Failed> {
    let mut book = Book::good();
    book.catalog().remove(b"Metadata");
    let link = dictionary! { "Subtype" => "Link", "Rect" => numbers(&[60, 150, 90, 160]) };
    book.page(2).set("Annots", Object::Array(vec![link.into()]));
    expect_codes(&look(&book.bytes()), &["no-pdfx-claim", "link-on-page"])
}

fn unjudged() -> Result<(), Failed> {
    let said = |plant: fn(&mut Book)| {
        let mut book = Book::good();
        plant(&mut book);
        let preflight = look(&book.bytes());
        let said = preflight.unjudged.iter().map(|it| (it.what.as_str(), it.pages.clone()));
        said.collect::<Vec<_>>()
    };
    assert_eq!(said(|_| {}), []);
    assert_eq!(
        said(|book| {
            let state = dictionary! { "ca" => 0.5 };
            book.name("ExtGState", "Half", state);
            book.draw(3, "/Half gs 0 0 0 1 k 60 150 50 50 re f");
        }),
        [("mixed-ink", vec![3])]
    );
    let packed = said(|book| book.named("XObject", "Photo").set("Filter", "JPXDecode"));
    assert_eq!(packed, [("image-ink", vec![1, 2, 3, 4])]);
    Ok(())
}

fn fold() -> Result<(), Failed> {
    let mut book = Book::good();
    book.catalog().remove(b"Metadata");
    for page in 1..=4 {
        book.page(page).remove(b"TrimBox");
        book.page(page).remove(b"BleedBox");
    }
    let sheets = Expected { part: Part::Fold, trim: None, bleed: None, ..expected() };
    expect_codes(&preflight(&book.bytes(), &sheets), &[])
}

fn report() -> Result<(), Failed> {
    let mut book = Book::good();
    book.draw(2, "1 0 0 rg 60 150 50 50 re f");
    let bytes = book.bytes();
    let write = |language: &str| {
        let words = DiagnosticWords::new(&LocaleId::parse(language).expect("a tag"));
        look(&bytes).to_json(&words)
    };
    let french: serde_json::Value = serde_json::from_str(&write("fr"))?;
    assert_eq!(french["passed"], false);
    assert_eq!(french["facts"]["claim"], "PDF/X-4");
    assert_eq!(french["facts"]["page_count"], 4);
    assert_eq!(french["facts"]["fonts"][0]["name"], "ABCDEF+Tiny");
    assert_eq!(french["facts"]["pages"][0]["inks"][3], "PANTONE 300 C");
    assert_eq!(french["findings"][0]["code"], "rgb-colour");
    let message = french["findings"][0]["message"].as_str().expect("words");
    assert!(message.starts_with("une couleur pour écrans"), "{message}");
    assert_eq!(write("fr"), write("fr"));
    assert_ne!(write("fr"), write("en"));
    Ok(())
}

fn cycles() -> Result<(), Failed> {
    let mut book = Book::good();
    // A form that draws itself, and one that draws thousands of others many times over.
    let form = dictionary! { "Subtype" => "Form", "BBox" => numbers(&[0, 0, 400, 400]) };
    let own = book.stream(form.clone(), b"/Own Do");
    book.name("XObject", "Own", own);
    let mut inner = book.stream(form.clone(), b"0 0 0 1 k 60 150 9 9 re f");
    for _ in 0..20 {
        let names = dictionary! { "XObject" => dictionary! { "X" => inner } };
        let mut outer = form.clone();
        outer.set("Resources", names);
        inner = book.stream(outer, &b"/X Do ".repeat(20));
    }
    book.name("XObject", "Many", inner);
    let pattern = dictionary! {
        "PatternType" => 1, "PaintType" => 1, "BBox" => numbers(&[0, 0, 9, 9]),
    };
    let pattern = book.stream(pattern, b"/Pattern cs /P scn 0 0 9 9 re f");
    book.name("Pattern", "P", pattern);
    book.draw(2, "/Own Do /Many Do /Pattern cs /P scn 60 150 50 50 re f");
    // Trees of pages and colour spaces that lead back to themselves.
    let parent = book.page(1).get(b"Parent").and_then(Object::as_reference).expect("a parent");
    book.dictionary(parent).set("Parent", parent);
    let kids = book.dictionary(parent).get_mut(b"Kids").and_then(Object::as_array_mut);
    kids.expect("kids").push(parent.into());
    let space = book.document.new_object_id();
    let round = Object::Array(vec!["Indexed".into(), space.into(), 1.into(), "x".into()]);
    book.document.objects.insert(space, round);
    book.name("ColorSpace", "Round", space);
    book.draw(3, "/Round cs 0 scn 60 150 50 50 re f");
    let preflight = look(&book.bytes());
    let unjudged = preflight.unjudged.iter().map(|it| (it.what.as_str(), it.pages.clone()));
    assert_eq!(unjudged.collect::<Vec<_>>(), [("colour", vec![3])]);
    assert!(!preflight.is_judged_whole());
    expect_codes(&preflight, &["damaged-pdf", "unread-content"])?;
    Ok(())
}

fn damaged_bytes() -> Result<(), Failed> {
    let mut book = Book::good();
    // All but those that take away what others change.
    for (name, _, plant) in FAULTS {
        if !["no claim", "no output intent"].contains(name) {
            plant(&mut book);
        }
    }
    let bytes = book.bytes();
    let length = bytes.len();
    let mut runner =
        TestRunner::new(Config { cases: 150, failure_persistence: None, ..Config::default() });
    let changes = proptest::collection::vec((0..length, any::<u8>()), 0..12);
    runner.run(&(changes, 0..length), |(changes, end)| {
        let mut damaged = bytes.clone();
        for (at, byte) in changes {
            damaged[at] = byte;
        }
        look(&damaged);
        look(&damaged[..end]);
        Ok(())
    })?;
    Ok(())
}
