//! Kits in temporary folders, for the tests of this module.

use super::{Inputs, Reuse, load};
use crate::diagnostic::{Arg, Diagnostic, Findings};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The smallest `kit.toml`.
pub(super) const KIT: &str = "base_url = \"https://kit.example/\"\nsource = \"fr\"\nlocales = [\"fr\", \"en\", \"zh-Hans\"]\n";

/// A folder that is removed with the value.
pub(super) struct TestKit {
    folder: TempDir,
}

impl TestKit {
    /// Writes the files of a kit; `kit.toml` is [`KIT`] if it is not among them.
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        let kit = Self { folder: TempDir::new().expect("a temporary folder") };
        fs::create_dir(kit.root().join("content")).expect("a new folder");
        kit.write("kit.toml", KIT);
        for (path, text) in files {
            kit.write(path, text);
        }
        kit
    }

    /// Returns the kit's folder, without symbolic links in its path.
    pub(super) fn root(&self) -> PathBuf {
        fs::canonicalize(self.folder.path()).expect("the folder was just made")
    }

    /// Writes a file and the folders above it.
    #[expect(clippy::disallowed_methods, reason = "tests make their own kits")]
    pub(super) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let disk = self.root().join(path);
        fs::create_dir_all(disk.parent().expect("a folder")).expect("a writable folder");
        fs::write(disk, bytes).expect("a writable folder");
    }

    /// Makes a symbolic link.
    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "tests make their own kits")]
    pub(super) fn link(&self, path: &str, target: impl AsRef<Path>) {
        let disk = self.root().join(path);
        fs::create_dir_all(disk.parent().expect("a folder")).expect("a writable folder");
        std::os::unix::fs::symlink(target, disk).expect("a writable folder");
    }

    /// Loads the kit.
    pub(super) fn load(&self) -> (Option<Inputs>, Vec<String>) {
        self.load_again(&mut Reuse::default())
    }

    /// Loads the kit with what was read before.
    pub(super) fn load_again(&self, reuse: &mut Reuse) -> (Option<Inputs>, Vec<String>) {
        let mut loaded = load(self.folder.path(), reuse).expect("a kit");
        loaded.findings.sort();
        (loaded.value, told(&loaded.findings))
    }

    /// Loads the kit and compares the findings.
    pub(super) fn check(&self, expected: &[&str]) -> Option<Inputs> {
        let (inputs, told) = self.load();
        assert_eq!(told, expected);
        inputs
    }
}

/// Loads a kit of these files and compares the findings.
pub(super) fn check(files: &[(&str, &str)], expected: &[&str]) -> Option<Inputs> {
    TestKit::new(files).check(expected)
}

/// Writes findings down, each as its place, code and values.
pub(super) fn told(findings: &Findings) -> Vec<String> {
    findings.iter().map(one).collect()
}

fn one(diagnostic: &Diagnostic) -> String {
    for (name, _) in &diagnostic.args {
        assert!(diagnostic.code.args.contains(name), "{} has no `{name}`", diagnostic.code.name);
    }
    let mut line = match &diagnostic.place {
        Some(place) => {
            let (row, column) = place.file.line_column(place.span.start);
            let marked = &place.file.text()[place.span.range()];
            let marked = marked.lines().next().unwrap_or_default();
            format!("{}:{row}:{column} `{marked}` ", place.file.path())
        }
        None => String::new(),
    };
    line += diagnostic.code.name;
    for (name, value) in &diagnostic.args {
        match value {
            Arg::Text(text) => line += &format!(" {name}={text}"),
            Arg::Number(number) => line += &format!(" {name}={number}"),
        }
    }
    if let Some(fix) = &diagnostic.fix {
        line += &format!(" fix={}", fix.replacement);
    }
    line
}
