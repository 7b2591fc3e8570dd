//! Whole kits: what each becomes, compared both ways.

use super::diagnostics::drawn;
use super::scratch::{Scratch, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Returns one trial for every folder below `tests/kits`.
pub fn trials() -> Vec<Trial> {
    let mut kits: Vec<_> = fs::read_dir(checkout().join("tests/kits"))
        .expect("the folder of kits")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    kits.sort();
    let trial = |kit: std::path::PathBuf| {
        let name = kit.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(format!("kits/{name}"), move || run(&kit))
    };
    kits.into_iter().map(trial).collect()
}

fn run(kit: &Path) -> Result<(), Failed> {
    let scratch = Scratch::copy_of(kit);
    let (outcome, files) = scratch.build(true);
    let mut actual: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in files {
        // Theme files bear a digest in their name; the bare theme is not what a kit is about.
        if path.ends_with(".pdf") {
            actual.insert(format!("{path}.txt"), super::booklets::projection(&bytes)?);
        } else if !path.starts_with("theme/") {
            actual.insert(path, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    let drawn = drawn(&outcome.findings, "en");
    if !drawn.is_empty() {
        actual.insert("diagnostics.txt".into(), drawn);
    }
    let folder = kit.join("expected");
    if super::blessing() {
        bless(&folder, &actual);
        return Ok(());
    }
    let expected: BTreeMap<String, String> = files_of(&folder)
        .into_iter()
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect();
    let paths: BTreeSet<&String> = expected.keys().chain(actual.keys()).collect();
    let mut faults = String::new();
    for path in paths {
        match (expected.get(path), actual.get(path)) {
            (Some(_), None) => faults.push_str(&format!("missing: {path}\n")),
            (None, Some(_)) => faults.push_str(&format!("extra: {path}\n")),
            (Some(expected), Some(actual)) if expected != actual => {
                faults.push_str(&format!("{path}, {}", super::difference(expected, actual)));
            }
            _ => {}
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
}

fn bless(folder: &Path, actual: &BTreeMap<String, String>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("a writable checkout");
    }
    for (path, text) in actual {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable checkout");
        fs::write(path, text).expect("a writable checkout");
    }
}
