//! One record, everywhere: a telephone number is changed in one place, and two builds are compared.
//!
//! Whatever told the old number tells the new one, in every locale and on paper; all else is the
//! same to the byte.

use super::Promise;
use super::scratch::{Scratch, TODAY, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use trousse::pipeline::press::{Request, press};
use trousse::source::LocaleId;

/// A contact of the sample kit that one guide tells of, which one of the booklets holds.
const CONTACT: &str = "omhq";
const GUIDE: &str = "report-a-bad-dwelling";
/// The last four digits before and after; nothing else in the kit has them.
const BEFORE: &str = "7351";
const AFTER: &str = "7352";

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("a changed number changes on every page that tells it, and nothing else does", pages),
        ("a changed number changes in every booklet that tells it, and in no other", booklets),
        ("what goes to the print shop follows its booklet", print_shop),
    ];
    super::promises("one record", cases)
}

type Files = BTreeMap<String, Vec<u8>>;

/// What the kit becomes before and after the change.
struct Builds {
    before: Files,
    after: Files,
}

impl Builds {
    /// Returns the paths of files that are not the same, and those that only one build has.
    fn changed(&self) -> BTreeSet<&str> {
        let paths = self.before.keys().chain(self.after.keys());
        let differ = |path: &&String| self.before.get(*path) != self.after.get(*path);
        paths.filter(differ).map(String::as_str).collect()
    }
}

/// Returns the sample kit with a number for the contact.
fn kit(digits: &str) -> Scratch {
    let scratch = Scratch::copy_of(&checkout());
    let path = scratch.path().join("content/data/contacts.toml");
    let contacts = fs::read_to_string(&path).expect("the contacts of the sample kit");
    let head = format!("[{CONTACT}]\n");
    assert!(contacts.contains(&head), "the sample kit has a contact {CONTACT}");
    let phones = format!("{head}phones = [\"418 555-{digits}\"]\n");
    scratch.write("content/data/contacts.toml", contacts.replace(&head, &phones).as_bytes());
    scratch
}

fn site() -> &'static Builds {
    static SITE: OnceLock<Builds> = OnceLock::new();
    let build = |digits| {
        let (outcome, files) = kit(digits).build(cfg!(feature = "booklets"));
        assert!(
            outcome.published.is_some(),
            "{}",
            super::diagnostics::drawn(&outcome.findings, "en")
        );
        files
    };
    SITE.get_or_init(|| Builds { before: build(BEFORE), after: build(AFTER) })
}

fn pages() -> Result<(), Failed> {
    let site = site();
    let mut told = BTreeSet::new();
    for (path, bytes) in &site.before {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        if text.contains(BEFORE) {
            told.insert(path.as_str());
        }
        let expected = text.replace(BEFORE, AFTER);
        if site.after.get(path).is_none_or(|after| after != expected.as_bytes()) {
            return Err(format!("{path} differs by more than the number").into());
        }
    }
    let pages: BTreeSet<&str> =
        site.changed().into_iter().filter(|path| !path.ends_with(".pdf")).collect();
    if pages != told {
        return Err(format!("{pages:?} changed, {told:?} told the number").into());
    }
    // A locale without the guide shows another's, in which the card is in the reader's language.
    for locale in ["fr", "en", "ro", "bg", "zh-Hans", "ar", "es"] {
        let has_changed = pages.iter().any(|path| path.starts_with(&format!("{locale}/")));
        if !has_changed {
            return Err(format!("no page of {locale} told the number of {GUIDE}").into());
        }
    }
    Ok(())
}

fn booklets() -> Result<(), Failed> {
    if cfg!(not(feature = "booklets")) {
        return Ok(());
    }
    let site = site();
    let changed = site.changed();
    for (path, before) in site.before.iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let (before, after) = (words(before)?, words(&site.after[path])?);
        let is_told = before.contains(BEFORE);
        if is_told != path.contains("welcome") {
            return Err(format!("{path}: the number is told: {is_told}").into());
        }
        if is_told != changed.contains(path.as_str()) {
            return Err(format!("{path}: changed without reason, or not at all").into());
        }
        if before.replace(BEFORE, AFTER) != after {
            return Err(format!("{path} differs by more than the number").into());
        }
    }
    Ok(())
}

fn print_shop() -> Result<(), Failed> {
    if cfg!(not(feature = "booklets")) {
        return Ok(());
    }
    let make = |digits| {
        let scratch = kit(digits);
        let locales = ["fr", "ar"].iter().filter_map(|tag| LocaleId::parse(tag)).collect();
        let request = Request { locales, ..Request::default() };
        let out = scratch.path().join("press");
        let outcome = press(scratch.path(), &out, &|_| TODAY, &request, &|_| {});
        let outcome = outcome.expect("a machine that lets us work");
        assert!(outcome.booklets.iter().all(|booklet| booklet.is_written()));
        files_of(&out)
    };
    let press = Builds { before: make(BEFORE), after: make(AFTER) };
    let changed = press.changed();
    for locale in ["fr", "ar"] {
        for ending in ["press.pdf", "fold.pdf", "ticket.json", "ticket.txt"] {
            let path = format!("welcome-{locale}/welcome-{locale}-{ending}");
            if !changed.contains(path.as_str()) {
                return Err(format!("{path} did not change, but {changed:?}").into());
            }
        }
    }
    match changed.iter().find(|path| !path.starts_with("welcome-")) {
        Some(path) => Err(format!("{path} changed, and holds no such number").into()),
        None => Ok(()),
    }
}

/// Returns the text of a PDF.
pub fn words(pdf: &[u8]) -> Result<String, Failed> {
    let mut tool = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("pdftotext is not installed, run `make tools`: {error}"))?;
    let mut input = tool.stdin.take().expect("the pipe was asked for");
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = tool.wait_with_output()?;
    writer.join().expect("a thread that only writes")?;
    Ok(String::from_utf8(output.stdout)?)
}
