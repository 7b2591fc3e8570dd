//! What the press step costs beside the typesetting of the same booklet, in one run.
//!
//! `cargo bench --bench press` makes a booklet of 64 pages of the sample kit's guides in French,
//! several times over, and prints the medians and their ratio.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is no part of the program"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use trousse::diagnostic::Severity;
use trousse::pipeline::{Reader, press};
use trousse::render::print::{self, Typesetter};
use trousse::source::Date;

const ROUNDS: usize = 7;
const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn main() {
    let kit = tempfile::tempdir().expect("a temporary folder");
    enlarge(Path::new(env!("CARGO_MANIFEST_DIR")), kit.path());
    let read = Reader::new(kit.path()).read(&|_| TODAY, &|_| {}).expect("a readable kit");
    let errors = read.findings.iter().filter(|it| it.code.severity == Severity::Error);
    let errors: Vec<_> = errors.map(|it| (it.code.name, &it.args)).collect();
    assert!(errors.is_empty(), "the bench has a sound kit: {errors:?}");
    let snapshot = read.value.expect("a whole kit");
    let typesetter = Typesetter::new(&snapshot.theme, false);
    let job = print::jobs(&snapshot.kit)[0];
    let (mut typesetting, mut pressing, mut pages) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        typesetter.forget(0);
        let begin = Instant::now();
        let made = typesetter.press(&snapshot.kit, &snapshot.theme, &snapshot.messages, &job);
        let typeset = Instant::now();
        let made = made.value.expect("pages");
        let package = press::package(&snapshot, &job, &made);
        pressing.push(typeset.elapsed());
        typesetting.push(typeset - begin);
        assert!(!package.findings.has_errors(), "the preflight finds nothing");
        pages = made.count;
    }
    let (typesetting, pressing) = (median(typesetting), median(pressing));
    let ratio = pressing.as_secs_f64() / typesetting.as_secs_f64();
    println!(
        "{pages} pages: typesetting {typesetting:.0?}, press step {pressing:.0?}, ratio {ratio:.2}"
    );
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Copies the sample kit with every section twice, and one booklet of both.
fn enlarge(sample: &Path, kit: &Path) {
    let sections = ["municipal-services", "housing", "events"];
    for name in ["content", "locales"] {
        copy(&sample.join(name), &kit.join(name));
    }
    let mut contents = Vec::new();
    for section in sections {
        let again = format!("{section}-again");
        copy(&sample.join("content").join(section), &kit.join("content").join(&again));
        contents.extend([section.to_owned(), again]);
    }
    let config = format!(
        "base_url = 'https://example.org/'\nsource = 'fr'\nlocales = ['fr']\nregion = 'CA'\n\
         [[booklet]]\nid = 'long'\ntitle = 'Bienvenue'\ncontents = {contents:?}\n"
    );
    fs::write(kit.join("kit.toml"), config).expect("a writable folder");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            copy(&path, &target);
        } else if name.ends_with(".fr.md") {
            // Without its slug, a second copy has an address of its own.
            let text = fs::read_to_string(&path).expect("a readable file");
            let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("slug")).collect();
            fs::write(&target, kept.join("\n")).expect("a writable folder");
        } else if !name.ends_with(".md") {
            fs::copy(&path, &target).expect("a readable file");
        }
    }
}
