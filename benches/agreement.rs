//! What comparing translations costs beside reading them, in one run.
//!
//! `cargo bench --bench agreement` makes a kit of 2,000 guides in seven languages of the sample
//! kit's, and prints the medians and their ratio.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench is no part of the program"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use trousse::check::check;
use trousse::load::{self, Reuse};
use trousse::model;
use trousse::source::Date;

const ROUNDS: usize = 5;
const GUIDES: usize = 2_000;
const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn main() {
    let kit = tempfile::tempdir().expect("a temporary folder");
    enlarge(Path::new(env!("CARGO_MANIFEST_DIR")), kit.path());
    let (mut loading, mut modelling, mut checking) = (Vec::new(), Vec::new(), Vec::new());
    let mut pages = 0;
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        let inputs = load::load(kit.path(), &mut Reuse::default()).expect("a readable kit");
        let inputs = inputs.value.expect("a whole kit");
        let loaded = Instant::now();
        let model = model::model(&inputs, TODAY).value;
        let modelled = Instant::now();
        let findings = check(&model);
        checking.push(modelled.elapsed());
        modelling.push(modelled - loaded);
        loading.push(loaded - begin);
        let texts = model.pages.iter().map(|page| page.translations.iter().flatten().count());
        pages = texts.sum();
        assert!(!findings.has_errors(), "the bench has a sound kit");
    }
    let (loading, modelling, checking) = (median(loading), median(modelling), median(checking));
    let ratio = checking.as_secs_f64() / loading.as_secs_f64();
    println!(
        "{pages} texts: loading {loading:.0?}, model {modelling:.0?}, check {checking:.0?}, \
         check to loading {ratio:.2}"
    );
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Copies the sample kit with every section many times over.
fn enlarge(sample: &Path, kit: &Path) {
    let sections = ["municipal-services", "housing", "events"];
    let content = kit.join("content");
    fs::create_dir_all(&content).expect("a writable folder");
    fs::copy(sample.join("kit.toml"), kit.join("kit.toml")).expect("a kit");
    copy_files(&sample.join("content"), &content);
    copy_files(&sample.join("content/data"), &content.join("data"));
    let mut guides = 0;
    for number in 0.. {
        for section in sections {
            // The first has the name to which the others' links lead.
            let name = if number == 0 { section.to_owned() } else { format!("{section}-{number}") };
            let from = sample.join("content").join(section);
            guides += copy_files(&from, &content.join(name));
        }
        if guides >= GUIDES {
            return;
        }
    }
}

/// Copies the files of a folder, and returns how many of them are guides in the source locale.
fn copy_files(from: &Path, to: &Path) -> usize {
    fs::create_dir_all(to).expect("a writable folder");
    let mut guides = 0;
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        if entry.path().is_file() {
            let name = entry.file_name();
            fs::copy(entry.path(), to.join(&name)).expect("a writable folder");
            let name = name.to_string_lossy();
            guides += usize::from(name.ends_with(".fr.md") && !name.starts_with('_'));
        }
    }
    guides
}
