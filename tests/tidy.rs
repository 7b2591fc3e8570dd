//! Holds the code to what `docs/architecture.md` says of it.
//!
//! Uses nothing but the standard library, and nothing of Trousse: it reads files.

#![allow(clippy::disallowed_methods, reason = "the fence is around the program, not its tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns every Rust file below `folder`, sorted.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Returns the module a file belongs to: the first part of its path below `src`.
fn module_of(file: &Path) -> String {
    let below = file.strip_prefix(root().join("src")).expect("a file of src");
    let first = below.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Returns the code of a file: no comments, and none of its tests.
fn code_of(file: &Path) -> String {
    let is_test = |part: &std::ffi::OsStr| part == "tests" || part == "tests.rs";
    if file.strip_prefix(root()).expect("our file").iter().any(is_test) {
        return String::new();
    }
    let text = read(file);
    let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    let code = text[..end].lines().filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// Reads the table under a heading of the architecture page: first column to the words of the second.
fn table(heading: &str) -> BTreeMap<String, BTreeSet<String>> {
    let page = read(&root().join("docs/architecture.md"));
    let (_, section) = page.split_once(&format!("## {heading}\n")).expect("the heading exists");
    let section = section.split("\n## ").next().expect("text");
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    let words = |cell: &str| {
        cell.split(',')
            .map(|word| word.trim().trim_matches('`').to_owned())
            .filter(|w| !w.is_empty())
            .collect()
    };
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        (cells[0].trim().trim_matches('`').to_owned(), words(cells[1]))
    })
    .collect()
}

/// Returns the names that follow `prefix` in some code, such as `load` after `crate::`.
fn names_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        // `use crate::{load::X, model::Y}` names several modules at once.
        let group = rest.strip_prefix('{').map(|rest| rest.split('}').next().unwrap_or(rest));
        let pieces: Vec<&str> = group.map_or(vec![rest], |group| group.split(',').collect());
        for piece in pieces {
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name: String = piece.trim().chars().take_while(|c| plain(*c)).collect();
            names.insert(name);
        }
    }
    names
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let allowed = table("What may use what");
    let mut faults = Vec::new();
    for file in rust_files(&root().join("src")) {
        let module = module_of(&file);
        if module == "lib" || module == "main" {
            continue;
        }
        let Some(may_use) = allowed.get(&module) else {
            faults.push(format!("{}: `{module}` is not in the table", file.display()));
            continue;
        };
        for used in names_after(&code_of(&file), "crate::") {
            let known = allowed.contains_key(&used);
            if known && used != module && !may_use.contains(&used) {
                faults.push(format!("{}: `{module}` must not use `{used}`", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_two_renderers_do_not_know_each_other() {
    for (folder, other) in [("html", "print"), ("print", "html")] {
        for file in rust_files(&root().join("src/render").join(folder)) {
            let code = code_of(&file);
            assert!(!code.contains(&format!("render::{other}")), "{} uses {other}", file.display());
        }
    }
}

#[test]
fn crates_are_used_behind_their_doors_only() {
    let doors = table("Crates and their doors");
    let mut faults = Vec::new();
    for file in rust_files(&root().join("src")) {
        let below = file.strip_prefix(root().join("src")).expect("a file of src");
        let below = below.to_string_lossy().replace('\\', "/");
        let code = code_of(&file);
        for (krate, users) in &doors {
            let name = krate.replace('-', "_");
            let used = code
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == ':'))
                .any(|word| word == name || word.starts_with(&format!("{name}::")))
                && (code.contains(&format!("{name}::")) || code.contains(&format!("use {name};")));
            let is_user = |user: &String| {
                below == format!("{user}.rs") || below.starts_with(&format!("{user}/"))
            };
            if used && !users.iter().any(is_user) {
                faults.push(format!("{}: uses `{krate}`", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_dependency_has_a_door() {
    let doors = table("Crates and their doors");
    let manifest = read(&root().join("Cargo.toml"));
    let mut section = "";
    let mut missing = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]") && !section.contains("dev-") {
            let Some((name, _)) = line.split_once('=') else { continue };
            if !doors.contains_key(name.trim()) {
                missing.push(name.trim().to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "not in docs/architecture.md: {missing:?}");
}

#[test]
fn files_stay_small() {
    let long: Vec<String> = rust_files(&root().join("src"))
        .into_iter()
        .map(|file| (read(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, file)| format!("{}: {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn modules_say_what_they_are_for() {
    for file in rust_files(&root().join("src")) {
        assert!(read(&file).starts_with("//!"), "{} does not open with `//!`", file.display());
    }
}

#[test]
fn no_module_is_a_drawer() {
    for file in rust_files(&root().join("src")) {
        let stem = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let drawers = ["utils", "util", "helpers", "helper", "common", "misc", "manager"];
        assert!(!drawers.contains(&&*stem), "{} says nothing", file.display());
    }
}

#[test]
fn lock_files_hold_no_download_addresses() {
    for folder in ["themes/default/fonts", "tests/browser", "tests/vocabulary"] {
        let lock = read(&root().join(folder).join("package-lock.json"));
        assert!(
            !lock.contains("\"resolved\""),
            "{folder}: write it with --omit-lockfile-registry-resolved"
        );
    }
}

#[test]
fn no_test_file_is_forgotten() {
    let list = read(&root().join("tests/support/mod.rs"));
    for entry in fs::read_dir(root().join("tests/support")).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(
            stem == "mod" || list.contains(&format!("pub mod {stem};")),
            "{} is not run",
            path.display()
        );
    }
}
