//! Kits in temporary folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use trousse::pipeline::{self, Options, Outcome};
use trousse::source::Date;

/// The day of every test.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

const KIT: &str = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\"]\n";

/// A kit in a folder that goes away with it.
pub struct Scratch {
    folder: TempDir,
}

impl Scratch {
    /// Makes a kit of these files; one without `kit.toml` has `en` alone.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let scratch = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        scratch.write("kit.toml", KIT.as_bytes());
        copy_folder(&checkout().join("tests/themes/bare"), &scratch.path().join("themes/bare"));
        for (name, bytes) in files {
            scratch.write(name, bytes);
        }
        fs::create_dir_all(scratch.path().join("content")).expect("a writable folder");
        scratch
    }

    /// Makes a copy of a kit.
    pub fn copy_of(kit: &Path) -> Self {
        let scratch = Self::new([]);
        for name in ["kit.toml", "content", "locales", "themes"] {
            let (from, to) = (kit.join(name), scratch.path().join(name));
            if from.is_dir() {
                copy_folder(&from, &to);
            } else if from.is_file() {
                fs::copy(&from, &to).expect("a readable kit");
            }
        }
        scratch
    }

    /// Returns the kit's folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes one file.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a writable folder");
        fs::write(path, bytes).expect("a writable file");
    }

    /// Checks the kit, booklets included.
    pub fn check(&self) -> Outcome {
        run(self.path(), None, true)
    }

    /// Builds the kit, and returns what came of it and the files.
    pub fn build(&self, has_booklets: bool) -> (Outcome, BTreeMap<String, Vec<u8>>) {
        let out = self.path().join("public");
        let outcome = run(self.path(), Some(&out), has_booklets);
        (outcome, files_of(&out))
    }
}

/// Runs the whole way through.
pub fn run(kit: &Path, out: Option<&Path>, has_booklets: bool) -> Outcome {
    let options = Options { has_booklets, ..Options::default() };
    pipeline::run(kit, out, &|_| TODAY, &options, &|_| {}).expect("a machine that lets us work")
}

/// Returns the folder that holds `Cargo.toml`.
pub fn checkout() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns every file below a folder by its path there, our own manifest left out.
pub fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(current) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&current) else { continue };
        for entry in entries {
            let path = entry.expect("a readable entry").path();
            let name = path.strip_prefix(folder).expect("an entry of the folder");
            let name = name.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                waiting.push(path);
            } else if !name.starts_with('.') {
                files.insert(name, fs::read(&path).expect("a readable file"));
            }
        }
    }
    files
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        let target = to.join(entry.file_name());
        if entry.file_name() == "node_modules" {
            // Fonts are large, and never written to.
            std::os::unix::fs::symlink(entry.path(), target).expect("a writable folder");
        } else if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a readable file");
        }
    }
}
