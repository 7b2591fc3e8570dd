//! What it costs to tell the status of translations beside building the site, in one run.
//!
//! `cargo bench --bench status` makes a kit of 400 guides in ten locales of the sample kit's, of which
//! one guide in ten is stale, runs the program for both in turns, and prints the medians and their
//! ratios: to a build into a new folder, and to one that finds the site as it would write it. It fails
//! if the status takes more than a fifth of the time of the former.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is no part of the program"
)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const GUIDES: usize = 400;
const LIMIT: f64 = 0.2;

/// The kit's locales, and whose texts of the sample kit each has.
const LOCALES: [(&str, &str); 10] = [
    ("fr", "fr"),
    ("en", "en"),
    ("ro", "ro"),
    ("bg", "bg"),
    ("zh-Hans", "zh-Hans"),
    ("ar", "ar"),
    ("es", "es"),
    ("es-MX", "es"),
    ("ro-MD", "ro"),
    ("en-US", "en"),
];

fn main() {
    let kit = tempfile::tempdir().expect("a temporary folder");
    let guides = enlarge(Path::new(env!("CARGO_MANIFEST_DIR")), kit.path());
    run(kit.path(), &["translate", "accept", "--all"]);
    let stale = make_stale(&kit.path().join("content"));
    let (mut status, mut building, mut again) = (Vec::new(), Vec::new(), Vec::new());
    // The first round warms the disk's cache for all.
    for round in 0..=ROUNDS {
        let told = run(kit.path(), &["translate", "status", "--format", "json"]);
        let site = tempfile::tempdir().expect("a temporary folder");
        let out = site.path().join("site");
        let build = ["build", "--no-booklets", "--out", out.to_str().expect("a plain path")];
        let (built, rebuilt) = (run(kit.path(), &build), run(kit.path(), &build));
        if round > 0 {
            status.push(told);
            building.push(built);
            again.push(rebuilt);
        }
    }
    let (status, building, again) = (median(status), median(building), median(again));
    let ratio = status.as_secs_f64() / building.as_secs_f64();
    let least = status.as_secs_f64() / again.as_secs_f64();
    println!(
        "{guides} guides in {} locales, {stale} of them stale: status {status:.0?}, \
         build {building:.0?}, status to build {ratio:.3}; with nothing changed {again:.0?}, {least:.3}",
        LOCALES.len(),
    );
    assert!(ratio < LIMIT, "the status takes more than a fifth of the time of a build");
}

/// Runs the program, and returns how long it took.
fn run(kit: &Path, arguments: &[&str]) -> Duration {
    let begin = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_trousse"))
        .args(arguments)
        .args(["--today", "2026-11-22", "--lang", "en"])
        .current_dir(kit)
        .output()
        .expect("the program starts");
    let taken = begin.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    taken
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Copies the sample kit with every section many times over, in all locales, and returns how many
/// guides there are.
fn enlarge(sample: &Path, kit: &Path) -> usize {
    let config = fs::read_to_string(sample.join("kit.toml")).expect("a kit");
    let tags: Vec<String> = LOCALES.iter().map(|(tag, _)| format!("\"{tag}\"")).collect();
    // The first such line is the kit's; booklets have their own.
    let line = config.lines().find(|line| line.starts_with("locales ")).expect("locales");
    let config = config.replacen(line, &format!("locales = [{}]", tags.join(", ")), 1);
    let content = kit.join("content");
    copy(&sample.join("content"), &content);
    copy(&sample.join("content/data"), &content.join("data"));
    fs::write(kit.join("kit.toml"), config).expect("a writable folder");
    for (tag, of) in LOCALES {
        let words = sample.join("locales").join(of).join("audience.ftl");
        let to = kit.join("locales").join(tag);
        fs::create_dir_all(&to).expect("a writable folder");
        fs::copy(words, to.join("audience.ftl")).expect("a writable folder");
    }
    let mut guides = 0;
    for number in 0.. {
        for section in ["municipal-services", "housing", "events"] {
            // The first has the name to which the others' links lead.
            let name = if number == 0 { section.to_owned() } else { format!("{section}-{number}") };
            guides += copy(&sample.join("content").join(section), &content.join(name));
        }
        if guides >= GUIDES {
            break;
        }
    }
    guides
}

/// Copies the files of a folder, each guide into the locales that have its texts, and returns how many
/// are guides in the source locale.
fn copy(from: &Path, to: &Path) -> usize {
    fs::create_dir_all(to).expect("a writable folder");
    let mut guides = 0;
    for entry in fs::read_dir(from).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !path.is_file() {
            continue;
        }
        guides += usize::from(name.ends_with(".fr.md") && !name.starts_with('_'));
        let stem = name.strip_suffix(".md").and_then(|stem| stem.split_once('.'));
        let Some((stem, of)) = stem else {
            fs::copy(&path, to.join(&name)).expect("a writable folder");
            continue;
        };
        for (tag, _) in LOCALES.iter().filter(|(_, source)| *source == of) {
            let text = fs::read_to_string(&path).expect("a guide");
            let mut text = text.replace(&format!(".{of}.md"), &format!(".{tag}.md"));
            if name.starts_with('_') {
                // Sections that are copied have addresses of their own.
                text =
                    text.split_inclusive('\n').filter(|line| !line.starts_with("slug")).collect();
            }
            fs::write(to.join(format!("{stem}.{tag}.md")), text).expect("a writable folder");
        }
    }
    guides
}

/// Changes, adds and removes a paragraph in one of ten guides of the source, and returns how many.
fn make_stale(content: &Path) -> usize {
    let mut count = 0;
    let sections = fs::read_dir(content).expect("a readable folder");
    let folders = sections.map(|entry| entry.expect("a readable folder").path());
    let mut guides: Vec<_> = folders
        .filter(|path| path.is_dir())
        .flat_map(|folder| fs::read_dir(folder).expect("a readable folder"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.to_string_lossy().ends_with(".fr.md"))
        .collect();
    guides.sort();
    for guide in guides.iter().step_by(10) {
        let text = fs::read_to_string(guide).expect("a guide");
        let mut blocks: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
        let is_text = |block: &String| block.starts_with(char::is_alphabetic);
        let texts: Vec<usize> = (0..blocks.len()).filter(|at| is_text(&blocks[*at])).collect();
        if let [first, .., last] = texts[..] {
            blocks[first].push_str(" Et davantage encore.");
            blocks.insert(last, "Un paragraphe que personne n'a encore traduit.".to_owned());
            fs::write(guide, blocks.join("\n\n")).expect("a writable file");
            count += 1;
        }
    }
    count
}
