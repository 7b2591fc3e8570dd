//! Which families a booklet is set in.
//!
//! The theme names families for each script, best first. Those that are there are used, and no
//! other; a script of which none is there makes the booklet impossible.

use super::writer::Writer;
use crate::load::{FontRule, Theme};
use std::collections::BTreeSet;
use std::path::Path;
use typst::text::FontBook;
use typst_kit::fonts::{self, FontStore};

/// Finds all fonts that booklets may use: those of the theme, then, if wanted, those installed on
/// the machine, then those inside the program.
pub(super) fn find(theme: &Theme, system_fonts: bool) -> FontStore {
    let mut store = FontStore::new();
    for folder in &theme.font_folders {
        store.extend(scan(folder));
    }
    if system_fonts {
        store.extend(fonts::system());
    }
    store.extend(fonts::embedded());
    store
}

/// Returns the fonts below a folder in the order of their paths: a folder lists its files in any
/// order, and of two equal fonts the first is used.
fn scan(folder: &Path) -> Vec<(fonts::FontPath, typst::text::FontInfo)> {
    let mut found: Vec<_> = fonts::scan(folder).collect();
    found.sort_by(|(a, _), (b, _)| (&a.path, a.index).cmp(&(&b.path, b.index)));
    found
}

/// The script whose families stand beside those of all others.
const LATIN: &str = "Latn";

/// What a theme that names no families is set in: text and headings, and text shown as typed. They
/// are inside the program.
const EMBEDDED: (&str, &str) = ("Libertinus Serif", "DejaVu Sans Mono");

/// The families of one script: text, heading, text shown as typed.
#[derive(Debug, PartialEq)]
struct Row {
    script: String,
    roles: [Vec<String>; 3],
}

/// The families of a booklet.
#[derive(Debug)]
pub(super) struct Families {
    rows: Vec<Row>,
    names: Vec<String>,
}

/// A script that cannot be set: the families of which none is there.
#[derive(Debug, PartialEq)]
pub(super) struct Missing(pub(super) Vec<String>);

impl Families {
    /// Chooses families for the scripts of a booklet's languages, and for all others that can be
    /// set, because a guide may quote any.
    pub(super) fn choose(
        book: &FontBook,
        rules: &[FontRule],
        wanted: &[&str],
    ) -> Result<Self, Missing> {
        let chooser = Chooser::new(book, rules)?;
        let mut rows: Vec<Row> = Vec::new();
        for script in wanted.iter().copied().chain([LATIN]) {
            if rows.iter().all(|row| row.script != script) {
                rows.push(chooser.row(script)?);
            }
        }
        let used = rows.len();
        for script in rules.iter().flat_map(|rule| &rule.scripts) {
            if rows.iter().all(|row| row.script != *script) {
                rows.extend(chooser.row(script).ok());
            }
        }
        let mut names: Vec<String> = Vec::new();
        for row in &rows[..used] {
            // Of families that could stand in for one another the first is what readers see.
            for name in row.roles.iter().flat_map(|role| chooser.seen(role)) {
                if !names.contains(name) {
                    names.push(name.clone());
                }
            }
        }
        Ok(Self { rows, names })
    }

    /// Returns the families that the booklet's languages are set in, for the colophon.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns whether text may be drawn by a family.
    pub(super) fn allows(&self, family: &str) -> bool {
        let mut all = self.rows.iter().flat_map(|row| row.roles.iter().flatten());
        all.any(|name| name.eq_ignore_ascii_case(family))
    }

    /// Appends the dictionary that the theme calls `fonts`.
    pub(super) fn push(&self, out: &mut Writer) {
        out.code("fonts: (");
        for row in &self.rows {
            out.string(&row.script);
            out.code(": (");
            for (role, names) in ["text", "heading", "mono"].iter().zip(&row.roles) {
                out.code(role);
                out.code(": ");
                out.strings(names);
                out.code(", ");
            }
            out.code("), ");
        }
        out.code("),\n");
    }
}

/// Makes the rows of one booklet.
struct Chooser<'a> {
    book: &'a FontBook,
    rules: &'a [FontRule],
    /// Every family that the theme names for Latin, there or not.
    latin_names: BTreeSet<&'a str>,
    /// Those that are there, by role.
    latin: [Vec<String>; 3],
}

impl<'a> Chooser<'a> {
    fn new(book: &'a FontBook, rules: &'a [FontRule]) -> Result<Self, Missing> {
        let latin_rule = rules.iter().find(|rule| serves(rule, LATIN));
        let named = latin_rule.into_iter().flat_map(roles_of).flatten().map(String::as_str);
        let mut chooser = Self { book, rules, latin_names: named.collect(), latin: embedded() };
        if let Some(rule) = latin_rule {
            let [text, heading, code] = roles_of(rule).map(|names| chooser.role(names));
            chooser.latin = [text?, heading?, code?];
        }
        Ok(chooser)
    }

    /// Returns the families of a script. A script that the theme does not name takes Latin's.
    fn row(&self, script: &str) -> Result<Row, Missing> {
        let rule = self.rules.iter().find(|rule| serves(rule, script));
        let Some(rule) = rule.filter(|rule| !serves(rule, LATIN)) else {
            return Ok(Row { script: script.to_owned(), roles: self.latin.clone() });
        };
        let [text, heading, code] = roles_of(rule).map(|names| self.role(names));
        let mut roles = [text?, heading?, code?];
        for (names, latin) in roles.iter_mut().zip(&self.latin) {
            if !names.iter().any(|name| self.is_latin(name)) {
                names.splice(0..0, latin.iter().cloned());
            }
        }
        // What is shown as typed may be in the script too.
        let [text, _, code] = &mut roles;
        code.extend(text.iter().filter(|name| !self.is_latin(name)).cloned());
        let mut seen = BTreeSet::new();
        code.retain(|name| seen.insert(name.clone()));
        Ok(Row { script: script.to_owned(), roles })
    }

    /// Returns those of a rule's families that are there. One of the script's own must be: Latin's,
    /// which the rule names for the letters beside it, cannot stand in for it.
    fn role(&self, names: &[String]) -> Result<Vec<String>, Missing> {
        let is_there = |name: &&String| self.book.contains_family(&name.to_lowercase());
        let there: Vec<String> = names.iter().filter(is_there).cloned().collect();
        let own: Vec<&String> = names.iter().filter(|name| !self.is_latin(name)).collect();
        let needed = if own.is_empty() { names.iter().collect() } else { own };
        if needed.iter().any(|name| there.contains(name)) {
            return Ok(there);
        }
        Err(Missing(needed.into_iter().cloned().collect()))
    }

    fn is_latin(&self, name: &str) -> bool {
        self.latin_names.contains(name)
    }

    /// Returns the families of a role that readers see: the first of Latin's, the first of others.
    fn seen<'b>(&self, names: &'b [String]) -> impl Iterator<Item = &'b String> {
        let latin = names.iter().find(|name| self.is_latin(name));
        let other = names.iter().find(|name| !self.is_latin(name));
        latin.into_iter().chain(other)
    }
}

fn serves(rule: &FontRule, script: &str) -> bool {
    rule.scripts.iter().any(|served| served == script)
}

fn roles_of(rule: &FontRule) -> [&[String]; 3] {
    [&rule.text, &rule.heading, &rule.code]
}

fn embedded() -> [Vec<String>; 3] {
    let (text, code) = EMBEDDED;
    [vec![text.to_owned()], vec![text.to_owned()], vec![code.to_owned()]]
}
