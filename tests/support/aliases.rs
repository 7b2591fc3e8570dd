//! Pages that were elsewhere: the ways from their former addresses, in every locale.

use super::Promise;
use super::scratch::Scratch;
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeMap;

const CASES: &[Promise] = &[
    ("every former address leads to where the page is, in every locale", lead_on),
    ("what leads on is a page without a script, in the reader's language", page),
    ("what leads on is not in the sitemap, and is not linked to", unlisted),
    ("what a section was called, its guides were called", sections),
    ("a page that is where it was has no way to itself", none_to_itself),
    ("locales that are built alone have their own", alone),
];

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    super::promises("aliases", CASES)
}

const KIT: &str = "base_url = \"https://example.org/kit/\"\nsource = \"fr\"\n\
                   locales = [\"fr\", \"en\", \"ar\"]\n";

fn kit() -> Scratch {
    Scratch::new([
        ("kit.toml", KIT.as_bytes()),
        ("content/_index.fr.md", b"+++\ntitle = \"Accueil\"\naliases = [\"start\"]\n+++\n"),
        ("content/_index.en.md", b"# Home\n"),
        (
            "content/life/_index.fr.md",
            b"+++\ntitle = \"Vivre ici\"\nslug = \"vivre\"\naliases = [\"daily\"]\n+++\n",
        ),
        ("content/life/_index.en.md", b"# Living here\n"),
        ("content/life/bus.fr.md", b"# Le bus\n"),
        ("content/housing/_index.fr.md", b"+++\ntitle = \"Se loger\"\nslug = \"logement\"\n+++\n"),
        ("content/housing/_index.en.md", b"# Housing\n"),
        (
            "content/housing/rent.fr.md",
            "+++\ntitle = \"Le loyer & le bail\"\nslug = \"loyer\"\n\
             aliases = [\"housing/lease\", \"law/lease\"]\n+++\n"
                .as_bytes(),
        ),
        ("content/housing/rent.en.md", b"# Rent\n"),
        ("content/housing/rent.ar.md", "# الإيجار\n".as_bytes()),
    ])
}

fn built(kit: &Scratch) -> Result<BTreeMap<String, String>, Failed> {
    let (outcome, files) = kit.build(false);
    if outcome.findings.has_errors() || files.is_empty() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    let text = |(name, bytes): (String, Vec<u8>)| Some((name, String::from_utf8(bytes).ok()?));
    Ok(files.into_iter().filter_map(text).collect())
}

/// Returns which pages lead on, and where.
fn redirects(files: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    files
        .iter()
        .filter_map(|(name, text)| {
            let (_, rest) = text.split_once("content=\"0; url=")?;
            Some((name.strip_suffix("index.html")?, rest.split('"').next()?))
        })
        .collect()
}

fn expect(
    found: &BTreeMap<&str, &str>,
    expected: &[(&str, &str)],
    files: &BTreeMap<String, String>,
) -> Result<(), Failed> {
    let expected: BTreeMap<&str, &str> = expected.iter().copied().collect();
    if *found != expected {
        return Err(format!("{found:#?} not {expected:#?}").into());
    }
    // Every one of them arrives.
    for (from, to) in found {
        let mut parts: Vec<&str> = from.trim_end_matches('/').split('/').collect();
        for part in to.split('/').filter(|part| !part.is_empty()) {
            match part {
                ".." => parts.truncate(parts.len() - 1),
                part => parts.push(part),
            }
        }
        let page = files.get(&format!("{}/index.html", parts.join("/")));
        if page.is_none_or(|page| page.contains("http-equiv=\"refresh\"")) {
            return Err(format!("{from} leads to {to}, which is no page").into());
        }
    }
    Ok(())
}

fn lead_on() -> Result<(), Failed> {
    let files = built(&kit())?;
    let expected = [
        ("fr/start/", "../"),
        ("en/start/", "../"),
        ("ar/start/", "../"),
        // The slug is the section's own, so it never changed.
        ("fr/daily/", "../vivre/"),
        ("en/daily/", "../life/"),
        ("ar/daily/", "../vivre/"),
        ("fr/daily/bus/", "../../vivre/bus/"),
        ("en/daily/bus/", "../../life/bus/"),
        ("ar/daily/bus/", "../../vivre/bus/"),
        ("fr/logement/lease/", "../loyer/"),
        ("en/housing/lease/", "../rent/"),
        ("ar/logement/lease/", "../rent/"),
        ("fr/law/lease/", "../../logement/loyer/"),
        ("fr/law/loyer/", "../../logement/loyer/"),
        ("en/law/lease/", "../../housing/rent/"),
        ("ar/law/lease/", "../../logement/rent/"),
    ];
    expect(&redirects(&files), &expected, &files)
}

fn page() -> Result<(), Failed> {
    let files = built(&kit())?;
    let page = files.get("fr/law/lease/index.html").ok_or("no page")?;
    for part in [
        "<html lang=\"fr\" dir=\"ltr\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=../../logement/loyer/\">",
        "<link rel=\"canonical\" href=\"https://example.org/kit/fr/logement/loyer/\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<h1>Cette page a été déplacée</h1>",
        "<a href=\"../../logement/loyer/\">Le loyer &amp; le bail</a>",
    ] {
        if !page.contains(part) {
            return Err(format!("{part} is not in {page}").into());
        }
    }
    let arabic = files.get("ar/daily/bus/index.html").ok_or("no page")?;
    let parts = ["<html lang=\"ar\" dir=\"rtl\">", "lang=\"fr\" dir=\"ltr\">Le bus</a>"];
    let has_all = parts.iter().all(|part| arabic.contains(part));
    if !has_all || page.contains("<script") {
        return Err(arabic.clone().into());
    }
    Ok(())
}

fn unlisted() -> Result<(), Failed> {
    let files = built(&kit())?;
    let names = redirects(&files);
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".xml")) {
        if let Some((from, _)) = names.iter().find(|(from, _)| text.contains(&format!("/{from}"))) {
            return Err(format!("{name} names {from}").into());
        }
    }
    let linked = |text: &String| text.contains("lease/\"") || text.contains("daily/\"");
    match files.iter().find(|(_, text)| linked(text)) {
        Some((name, _)) => Err(format!("{name} leads there").into()),
        None => Ok(()),
    }
}

fn sections() -> Result<(), Failed> {
    let kit = kit();
    // The section is new under its old name; what it was called leads there, and not on.
    kit.write("content/daily/bus.fr.md", b"# Un autre bus\n");
    let outcome = kit.check();
    let told: Vec<&str> = outcome.findings.iter().map(|finding| finding.code.name).collect();
    if !told.contains(&"alias-conflict") {
        return Err(format!("{told:?}").into());
    }
    kit.write("content/life/_index.fr.md", b"# Vivre ici\n");
    kit.write("content/life/bus.fr.md", b"+++\ntitle = \"Le bus\"\naliases = [\"law/bus\"]\n+++\n");
    let files = built(&kit)?;
    let redirects = redirects(&files);
    let has = |name: &str| redirects.contains_key(name);
    if has("fr/daily/bus/") || !has("fr/law/bus/") || !has("en/law/bus/") {
        return Err(format!("{redirects:?}").into());
    }
    Ok(())
}

fn none_to_itself() -> Result<(), Failed> {
    let kit = kit();
    // Renamed, but its slug is the same in every locale.
    let text = |tag: &str| {
        let aliases = if tag == "fr" { "aliases = [\"housing/old\"]\n" } else { "" };
        format!("+++\ntitle = \"Neuf\"\nslug = \"neuf\"\n{aliases}+++\n")
    };
    for tag in ["fr", "en", "ar"] {
        kit.write(&format!("content/housing/new.{tag}.md"), text(tag).as_bytes());
    }
    let files = built(&kit)?;
    let redirects = redirects(&files);
    // Whoever had come before there was a slug is led on all the same.
    match redirects.get("fr/logement/old/") {
        Some(&"../neuf/") if !redirects.contains_key("fr/logement/neuf/") => Ok(()),
        _ => Err(format!("{redirects:?}").into()),
    }
}

fn alone() -> Result<(), Failed> {
    let kit = kit();
    let locale = trousse::source::LocaleId::parse("en").ok_or("a tag")?;
    let options = trousse::pipeline::Options { locales: vec![locale], ..Default::default() };
    let out = kit.path().join("public");
    let today = |_: Option<&str>| super::scratch::TODAY;
    let run = trousse::pipeline::run(kit.path(), Some(&out), &today, &options, &|_| {});
    run.map_err(|_| "not built")?;
    let files = super::scratch::files_of(&out);
    let has = |name: &str| files.contains_key(name);
    match has("en/law/lease/index.html") && !has("fr/law/lease/index.html") {
        true => Ok(()),
        false => Err(format!("{:?}", files.keys()).into()),
    }
}
