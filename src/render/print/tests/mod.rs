//! Booklets of small kits, made in memory from files in temporary folders.

mod faults;
mod layout;
mod pairs;
mod records;
mod source;

use super::{Job, Prepared, Typesetter, jobs};
use crate::diagnostic::{Arg, Diagnostic, Findings};
use crate::load::{Inputs, Reuse, load};
use crate::model::{Kit, model};
use crate::source::Date;
use std::fs;
use tempfile::TempDir;

/// A kit of one booklet, `all`, in every locale.
const KIT: &str = r#"
base_url = "https://kit.example/"
source = "en"
locales = ["en", "fr", "ar"]
name = { en = "The kit" }
publisher = "The city"
[[booklet]]
id = "all"
title = { en = "Welcome" }
contents = ["home"]
"#;

/// A kit and all that a booklet needs of it.
struct TestKit {
    /// Goes away with the value; pictures are read from it.
    _folder: TempDir,
    inputs: Inputs,
    kit: Kit,
}

impl TestKit {
    /// Reads a kit of these files, in which `kit.toml` may be left out.
    fn new(files: &[(&str, &str)]) -> Self {
        let files: Vec<_> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
        Self::of_bytes(&files)
    }

    #[expect(clippy::disallowed_methods, reason = "tests make their own kits")]
    fn of_bytes(files: &[(&str, &[u8])]) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for (path, bytes) in [("kit.toml", KIT.as_bytes())].iter().chain(files) {
            let disk = folder.path().join(path);
            fs::create_dir_all(disk.parent().expect("a folder")).expect("a writable folder");
            fs::write(disk, bytes).expect("a writable folder");
        }
        let mut findings = Findings::default();
        let loaded = load(folder.path(), &mut Reuse::default()).expect("a kit");
        let mut inputs = loaded.into_value(&mut findings).expect("a kit");
        // Only the fonts inside the program, whatever is installed beside it.
        inputs.theme.font_folders.clear();
        let today = Date::new(2026, 11, 22).expect("a day");
        let kit = model(&inputs, today).into_value(&mut findings);
        Self { _folder: folder, inputs, kit }
    }

    /// Replaces a file of the theme.
    fn with_theme_file(mut self, name: &str, change: impl Fn(&str) -> String) -> Self {
        let file = &self.inputs.theme.booklet[name];
        let changed = crate::source::SourceFile::new(file.path(), change(file.text()));
        self.inputs.theme.booklet.insert(name.to_owned(), changed.into());
        self
    }

    fn typesetter(&self) -> Typesetter {
        Typesetter::new(&self.inputs.theme, false)
    }

    fn job(&self, tag: &str) -> Job {
        let is_wanted = |job: &Job| self.kit.locale(job.locale).id.as_str() == tag;
        jobs(&self.kit).into_iter().find(is_wanted).expect("a booklet in this locale")
    }

    /// Makes the booklet of a locale.
    fn render(&self, tag: &str) -> (Option<Vec<u8>>, Vec<String>) {
        let (theme, messages) = (&self.inputs.theme, &self.inputs.messages);
        let typesetter = self.typesetter();
        let mut made = typesetter.render(&self.kit, theme, messages, &self.job(tag));
        made.findings.sort();
        (made.value, made.findings.iter().map(told).collect())
    }

    /// Prepares the booklet of a locale.
    fn prepare(&self, tag: &str) -> Prepared<'_> {
        let (theme, messages) = (&self.inputs.theme, &self.inputs.messages);
        let mut findings = Findings::default();
        let typesetter = self.typesetter();
        let prepared = typesetter.prepare(&self.kit, theme, messages, self.job(tag), &mut findings);
        prepared.expect("fonts inside the program")
    }

    /// Returns the source of the booklet of a locale, from its first section on.
    fn source(&self, tag: &str) -> String {
        let prepared = self.prepare(tag);
        let source = prepared.desk.generated();
        let start = source.find("theme.section(").unwrap_or(0);
        source[start..].to_owned()
    }
}

/// Writes a finding down: place, code, values.
fn told(finding: &Diagnostic) -> String {
    let place = finding.place.as_ref().map(|place| {
        let (line, column) = place.file.line_column(place.span.start);
        format!("{}:{line}:{column}: ", place.file.path())
    });
    let values = finding.args.iter().map(|(name, value)| match value {
        Arg::Text(text) => format!(" {name}={text}"),
        Arg::Number(number) => format!(" {name}={number}"),
    });
    format!("{}{}{}", place.unwrap_or_default(), finding.code.name, values.collect::<String>())
}
