//! Booklets as facts: pages, sizes, outline, text; and what an independent validator says of them.

use super::Promise;
use super::scratch::{Scratch, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use lopdf::content::Content;
use lopdf::{Document, Object};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Command;
use std::sync::OnceLock;

/// Returns the trials of the sample kit's booklets.
pub fn trials() -> Vec<Trial> {
    if cfg!(not(feature = "booklets")) {
        return Vec::new();
    }
    let cases: &[Promise] = &[
        ("every one is valid PDF/UA-1 and PDF/A-2a", valid),
        ("in two languages, each text says in which one it is, row by row", rows_are_told_apart),
        ("in two languages, both texts can be read out of the file", both_can_be_read),
        ("a sign says what it means, and stands for every text that lags behind", signs_speak),
    ];
    super::promises("booklets", cases)
}

/// The bilingual booklet of the sample kit.
const BILINGUAL: &str = "side-by-side";

/// Returns the sample kit's booklets by their file names.
fn sample() -> &'static BTreeMap<String, Vec<u8>> {
    static SAMPLE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let scratch = Scratch::copy_of(&checkout());
        let (outcome, files) = scratch.build(true);
        assert!(
            outcome.published.is_some(),
            "{}",
            super::diagnostics::drawn(&outcome.findings, "en")
        );
        let name = |path: String| path.strip_prefix("booklets/").map(str::to_owned);
        files.into_iter().filter_map(|(path, bytes)| Some((name(path)?, bytes))).collect()
    })
}

/// An element of a PDF's structure: what it is, and its language, its parents' if it has none.
struct Element {
    role: String,
    language: String,
}

/// Returns the elements of a PDF's structure in reading order.
fn structure(pdf: &Document) -> Result<Vec<Element>, Failed> {
    fn walk(pdf: &Document, kid: &Object, language: &str, found: &mut Vec<Element>) {
        let Ok((_, kid)) = pdf.dereference(kid) else { return };
        if let Ok(kids) = kid.as_array() {
            return kids.iter().for_each(|kid| walk(pdf, kid, language, found));
        }
        let Ok(element) = kid.as_dict() else { return };
        let own = element.get(b"Lang").and_then(Object::as_str);
        let own = own.map(|own| String::from_utf8_lossy(own).into_owned());
        let language = own.unwrap_or_else(|_| language.to_owned());
        if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
            let role = String::from_utf8_lossy(role).into_owned();
            found.push(Element { role, language: language.clone() });
        }
        if let Ok(kids) = element.get(b"K") {
            walk(pdf, kids, &language, found);
        }
    }
    let catalog = pdf.catalog()?;
    let language = String::from_utf8_lossy(catalog.get(b"Lang")?.as_str()?).into_owned();
    let mut found = Vec::new();
    walk(pdf, catalog.get(b"StructTreeRoot")?, &language, &mut found);
    Ok(found)
}

/// What stands beside a heading follows it, in its own language, and is no heading itself.
fn rows_are_told_apart() -> Result<(), Failed> {
    for own in ["ar", "ro"] {
        let pdf = Document::load_mem(&sample()[&format!("{BILINGUAL}-{own}.pdf")])?;
        let structure = structure(&pdf)?;
        let mut rows = structure.split(|element| element.role == "H3").skip(1);
        let begins_in_french = |row: &[Element]| {
            row.iter().find(|it| it.role != "Span").is_some_and(|it| it.language.starts_with("fr"))
        };
        if rows.clone().count() < 8 || !rows.all(begins_in_french) {
            return Err(format!("{own}: something stands between the sides of a heading").into());
        }
        let headings = structure.iter().filter(|it| it.role.starts_with('H'));
        if let Some(other) = headings.clone().find(|it| !it.language.starts_with(own)) {
            return Err(format!("{own}: {} in {}", other.role, other.language).into());
        }
        for role in ["P", "LI", "TD"] {
            let of_role = structure.iter().filter(|element| element.role == role);
            let french = of_role.clone().filter(|it| it.language.starts_with("fr")).count();
            if french == 0 || french == of_role.count() {
                return Err(format!("{own}: no {role} in one of the languages").into());
            }
        }
    }
    Ok(())
}

fn both_can_be_read() -> Result<(), Failed> {
    for (own, words) in [("ro", "Faceți primele demersuri"), ("ar", "قبل كل موعد")] {
        let text = super::one_record::words(&sample()[&format!("{BILINGUAL}-{own}.pdf")])?;
        let letters =
            |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
        let text = letters(&text);
        for words in [words, "Faire ses premières démarches", "Avant chaque rendez-vous"] {
            if !text.contains(&letters(words)) {
                return Err(format!("{own}: no `{words}` in {text}").into());
            }
        }
    }
    Ok(())
}

/// Every sign is a picture with an alternative text, in the language of the booklet.
fn signs_speak() -> Result<(), Failed> {
    let scratch = Scratch::copy_of(&checkout().join("tests/kits/translations"));
    let kit = std::fs::read_to_string(scratch.path().join("kit.toml"))?;
    scratch.write("kit.toml", kit.replace("theme    = \"bare\"\n", "").as_bytes());
    let (outcome, files) = scratch.build(true);
    if outcome.published.is_none() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    let pdf = Document::load_mem(&files["booklets/town-en.pdf"])?;
    let mut told = BTreeMap::new();
    for page in pdf.get_pages().into_values() {
        let content = Content::decode(&pdf.get_page_content(page))?;
        for operation in content.operations {
            let properties = operation.operands.get(1).and_then(|it| it.as_dict().ok());
            let Some(Ok(alt)) = properties.map(|it| it.get(b"Alt")) else { continue };
            let alt = lopdf::decode_text_string(alt)?;
            *told.entry(alt).or_insert(0) += 1;
        }
    }
    let signs = ["has changed since", "no longer says", "says more"];
    let counted = signs.map(|sign| -> usize {
        told.iter().filter(|(alt, _)| alt.contains(sign)).map(|(_, count)| count).sum()
    });
    // As `trousse translate status` counts the texts of the guides in the booklet.
    match counted {
        [7, 1, 2] => Ok(()),
        _ => Err(format!("{counted:?}: {told:?}").into()),
    }
}

/// Builds the sample kit's booklets and hands them to the validator.
fn valid() -> Result<(), Failed> {
    let python = checkout().join(".venv/bin/python");
    if !python.exists() {
        return Err("the validator is not installed: run `make tools`".into());
    }
    let scratch = Scratch::copy_of(&checkout());
    let (outcome, _) = scratch.build(true);
    if outcome.findings.has_errors() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    let folder = scratch.path().join("public/booklets");
    let booklets: Vec<_> = files_of(&folder).into_keys().map(|name| folder.join(name)).collect();
    if booklets.len() != 14 {
        return Err(format!("{} booklets, not 14", booklets.len()).into());
    }
    let output = Command::new(python)
        .arg(checkout().join("tests/validate_pdf.py"))
        .args(&booklets)
        .output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
        .into()),
    }
}

/// Returns what can be compared of a PDF: its pages, their size, the outline, the text.
pub fn projection(bytes: &[u8]) -> Result<String, Failed> {
    let pdf = Document::load_mem(bytes)?;
    let mut text = String::new();
    let catalog = pdf.catalog()?;
    if let Ok(language) = catalog.get(b"Lang").and_then(Object::as_str) {
        writeln!(text, "language {}", String::from_utf8_lossy(language))?;
    }
    for (number, page) in pdf.get_pages() {
        let media = pdf.get_dictionary(page)?.get(b"MediaBox").and_then(Object::as_array)?;
        let mut sides = Vec::new();
        for side in media {
            sides.push(format!("{:.2}", side.as_float()?));
        }
        writeln!(text, "\n--- page {number}, {}", sides.join(" "))?;
        // Leaders of contents lists are lines of single dots.
        let words = pdf.extract_text(&[number])?;
        for line in words.lines().map(str::trim_end).filter(|line| !matches!(*line, "." | "")) {
            writeln!(text, "{line}")?;
        }
    }
    Ok(text)
}
