//! What readers of a translation are shown when its source changes, from one build to the next.

use super::Promise;
use super::command::{ends_with, trousse};
use super::scratch::Scratch;
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeMap;

const CASES: &[Promise] = &[
    ("a deadline that changes marks one paragraph in every locale", deadline),
    ("a slip of the pen that is kept changes no translated page", slip),
    ("a page in two languages is in no sitemap, and never alone", beside),
    ("an address that a page in two languages needs is told", taken),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("readers", CASES)
}

const PERMIT: &str = "# Le permis\n\nIl est gratuit.\n\nDemandez-le avant le 1er novembre.\n\n- Il faut une adresse.\n";

fn kit() -> Result<Scratch, Failed> {
    let kit = Scratch::new([
        (
            "kit.toml",
            &b"base_url = \"https://example.org/\"\nsource = \"fr\"\nlocales = [\"fr\", \"en\", \"ar\", \"ro\"]\n"[..],
        ),
        ("content/_index.fr.md", b"# Bienvenue\n"),
        ("content/_index.en.md", b"# Welcome\n"),
        ("content/_index.ar.md", "# أهلًا\n".as_bytes()),
        ("content/_index.ro.md", b"# Bun venit\n"),
        ("content/permit.fr.md", PERMIT.as_bytes()),
        (
            "content/permit.en.md",
            b"# The permit\n\nIt is free.\n\nAsk for it before November 1.\n\n- You need an address.\n",
        ),
        (
            "content/permit.ar.md",
            "# التصريح\n\nهو مجاني.\n\nاطلبوه قبل 1 نوفمبر.\n\n- لا بد من عنوان.\n".as_bytes(),
        ),
    ]);
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    Ok(kit)
}

/// Builds the kit, and returns its pages.
fn pages(kit: &Scratch) -> BTreeMap<String, String> {
    let (_, files) = kit.build(false);
    let text = |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8_lossy(&bytes).into());
    files.into_iter().filter(|(path, _)| path.ends_with("l")).map(text).collect()
}

fn expect(is_so: bool, otherwise: &str) -> Result<(), Failed> {
    if is_so { Ok(()) } else { Err(otherwise.into()) }
}

fn deadline() -> Result<(), Failed> {
    let kit = kit()?;
    let before = pages(&kit);
    expect(!before.values().any(|page| page.contains("class=\"since")), "a mark on what is true")?;
    kit.write("content/permit.fr.md", PERMIT.replace("1er", "15").as_bytes());
    let after = pages(&kit);
    for (locale, paragraph) in [("en", "1."), ("ar", "نوفمبر.")] {
        let page = &after[&format!("{locale}/permit/index.html")];
        let (ahead, mark) = page.split_once("<details class=\"since").ok_or("no mark")?;
        expect(ahead.trim_end().ends_with(&format!("{paragraph}</p>")), page)?;
        expect(mark.contains("<p>Demandez-le avant le 15"), page)?;
        expect(!mark.contains("class=\"since"), "a second mark")?;
        let beside = &after[&format!("{locale}/permit/with-fr/index.html")];
        expect(beside.matches("class=\"since").count() == 1, beside)?;
    }
    // Whoever is shown the source itself is told nothing, and no other page changes.
    for (path, page) in &after {
        let is_marked = page.contains("class=\"since");
        expect(is_marked == path.contains("n/permit") || path.starts_with("ar/permit"), path)?;
        expect(path.contains("permit") || before.get(path) == Some(page), path)?;
    }
    Ok(())
}

fn slip() -> Result<(), Failed> {
    let kit = kit()?;
    let before = pages(&kit);
    kit.write("content/permit.fr.md", PERMIT.replace("gratuit", "tout à fait gratuit").as_bytes());
    ends_with(&trousse(&kit, &["translate", "keep", "permit", "3"]), 0)?;
    for (path, page) in pages(&kit) {
        let is_translated = ["en/", "ar/"].iter().any(|locale| path.starts_with(locale));
        let is_alone = !path.contains("with-fr");
        if is_translated && is_alone {
            expect(before.get(&path) == Some(&page), &path)?;
        }
        expect(!page.contains("class=\"since"), &path)?;
    }
    Ok(())
}

fn beside() -> Result<(), Failed> {
    let kit = kit()?;
    let pages = pages(&kit);
    for (path, page) in &pages {
        expect(!path.ends_with("sitemap.xml") || !page.contains("with-fr"), path)?;
        expect(!page.contains("hreflang=\"x-default\"") || !path.contains("with-fr"), path)?;
    }
    let there: Vec<&String> = pages.keys().filter(|path| path.contains("with-fr")).collect();
    // The home pages have no text but their titles, and Romanian has no translation.
    let told = ["ar/permit/with-fr/index.html", "en/permit/with-fr/index.html"];
    expect(there == told, &format!("{there:?}"))
}

fn taken() -> Result<(), Failed> {
    let kit = kit()?;
    kit.write("content/_index.fr.md", b"# Bienvenue\n\nBonjour.\n");
    kit.write("content/_index.en.md", b"# Welcome\n\nHello.\n");
    kit.write("content/with-fr.fr.md", b"# Avec\n\nUn mot.\n");
    let (outcome, _) = kit.build(false);
    let told = super::diagnostics::drawn(&outcome.findings, "en");
    expect(told.contains("a page in two languages goes there"), &told)
}
