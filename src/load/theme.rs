//! The theme: the kit's own, or the one inside the program.

use super::theme_table::{ThemeTable, theme_table};
use super::walk::{is_inside, walk};
use super::{KitConfig, Theme, names, read};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile};
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name of the theme inside the program.
const DEFAULT: &str = "default";

/// The templates that every theme must have.
const REQUIRED_TEMPLATES: [&str; 5] =
    ["guide.html", "section.html", "home.html", "chooser.html", "not-found.html"];

static TABLE: &str = include_str!("../../themes/default/theme.toml");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default/templates");
static STATICS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default/static");
static BOOKLET: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default/booklet");

/// Reads the theme that the kit names; where it cannot be used, the one inside the program stands
/// in, so that the rest of the kit is checked in the same run.
pub(super) fn theme(root: &Path, config: &KitConfig, findings: &mut Findings) -> Theme {
    let name = &config.theme.value;
    let is_name = names::is_plain_name(name);
    let folder = format!("themes/{name}");
    if is_name && root.join(&folder).join("theme.toml").is_file() {
        if is_inside(root, &format!("{folder}/theme.toml"), findings)
            && let Some(theme) = kit_theme(root, name, &folder, findings)
        {
            return theme;
        }
    } else if name != DEFAULT {
        let unknown = Diagnostic::new(&code::UNKNOWN_THEME).arg("name", name);
        findings.push(unknown.at(config.theme.place.clone()));
    }
    shipped_theme(root, findings)
}

fn shipped_theme(root: &Path, findings: &mut Findings) -> Theme {
    let folder = format!("themes/{DEFAULT}");
    let file = Arc::new(SourceFile::new(format!("{folder}/theme.toml"), TABLE));
    let table = theme_table(&file, findings);
    let mut raw = BTreeMap::new();
    collect(&STATICS, STATICS.path(), &mut raw);
    let statics = raw.into_iter().map(|(name, bytes)| (name, Arc::from(bytes)));
    let statics = statics.collect();
    let mut texts = |dir: &Dir<'static>, part: &str| {
        let mut raw = BTreeMap::new();
        collect(dir, dir.path(), &mut raw);
        let texts = raw.into_iter().map(|(name, bytes)| {
            let path = format!("{folder}/{part}/{name}");
            let text = read::decode(bytes.to_vec(), &path, findings);
            (name, text.file)
        });
        texts.collect()
    };
    let templates = texts(&TEMPLATES, "templates");
    let booklet = texts(&BOOKLET, "booklet");
    // Font files are too large to be inside the program; they lie in the kit, or where `npm ci` has
    // put them in the checkout that the program was built from.
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fonts = [root, checkout].into_iter().flat_map(|root| font_folders(root, &folder)).collect();
    assemble(DEFAULT, file, table, templates, statics, booklet, fonts)
}

fn collect(dir: &Dir<'static>, root: &Path, raw: &mut BTreeMap<String, &'static [u8]>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, root, raw),
            DirEntry::File(file) => {
                let below = file.path().strip_prefix(root).unwrap_or(file.path());
                let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
                raw.insert(parts.collect::<Vec<_>>().join("/"), file.contents());
            }
        }
    }
}

fn kit_theme(root: &Path, name: &str, folder: &str, findings: &mut Findings) -> Option<Theme> {
    let path = format!("{folder}/theme.toml");
    let file = read::text(&root.join(&path), &path, findings)?.file;
    let table = theme_table(&file, findings);
    // A newer theme may be made of other files; faults in those would say nothing.
    if table.is_newer {
        return None;
    }
    let templates = texts(root, &format!("{folder}/templates"), findings);
    for required in REQUIRED_TEMPLATES {
        if !templates.contains_key(required) {
            let missing = Diagnostic::new(&code::MISSING_TEMPLATE).arg("name", required);
            findings.push(missing.at(Place::start_of(&file)));
        }
    }
    let statics = statics(root, &format!("{folder}/static"), findings);
    let booklet = texts(root, &format!("{folder}/booklet"), findings);
    Some(assemble(name, file, table, templates, statics, booklet, font_folders(root, folder)))
}

fn texts(root: &Path, folder: &str, findings: &mut Findings) -> BTreeMap<String, Arc<SourceFile>> {
    let mut texts = BTreeMap::new();
    for found in walk(root, folder, &|_| true, findings) {
        let path = format!("{folder}/{}", found.path);
        if let Some(text) = read::text(&found.disk, &path, findings) {
            texts.insert(found.path, text.file);
        }
    }
    texts
}

fn statics(root: &Path, folder: &str, findings: &mut Findings) -> BTreeMap<String, Arc<[u8]>> {
    let mut statics = BTreeMap::new();
    for found in walk(root, folder, &|_| true, findings) {
        match read::bytes(&found.disk, read::DRAWING_LIMIT) {
            Ok(bytes) => {
                statics.insert(found.path, Arc::from(bytes));
            }
            Err(fault) => findings.push(fault.diagnostic(&format!("{folder}/{}", found.path))),
        }
    }
    statics
}

/// Returns the folder where a theme's fonts may lie, if the kit has it.
fn font_folders(root: &Path, folder: &str) -> Vec<PathBuf> {
    let fonts = root.join(folder).join("fonts");
    if fonts.is_dir() { vec![fonts] } else { Vec::new() }
}

fn assemble(
    name: &str,
    file: Arc<SourceFile>,
    table: ThemeTable,
    templates: BTreeMap<String, Arc<SourceFile>>,
    statics: BTreeMap<String, Arc<[u8]>>,
    booklet: BTreeMap<String, Arc<SourceFile>>,
    font_folders: Vec<PathBuf>,
) -> Theme {
    let ThemeTable { name: shown, fonts, font_command, .. } = table;
    let name = shown.unwrap_or_else(|| name.to_owned());
    Theme { name, file, templates, statics, booklet, fonts, font_folders, font_command }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{KIT, TestKit, check};
    use super::REQUIRED_TEMPLATES;

    /// Makes a kit with a theme of its own, without the template `lacking`.
    fn bare(table: &str, lacking: &str) -> TestKit {
        let kit = TestKit::new(&[
            ("themes/bare/theme.toml", table),
            ("themes/bare/static/a/style.css", "x"),
        ]);
        kit.write("kit.toml", format!("{KIT}theme = 'bare'\n"));
        for name in REQUIRED_TEMPLATES.into_iter().filter(|name| *name != lacking) {
            kit.write(&format!("themes/bare/templates/{name}"), "x");
        }
        kit.write("themes/bare/booklet/booklet.typ", "x");
        kit
    }

    #[test]
    fn the_theme_inside_the_program_is_whole() {
        let theme = check(&[("themes/default/fonts/readme.txt", "")], &[]).expect("a kit").theme;
        for name in REQUIRED_TEMPLATES {
            assert!(theme.templates.contains_key(name), "{name}");
        }
        assert!(
            theme.statics.contains_key("style.css") && theme.booklet.contains_key("booklet.typ")
        );
        // The kit's own fonts come before those of the checkout, which may lack them.
        let checkout = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(!theme.font_folders[0].starts_with(checkout));
        let others = check(&[], &[]).expect("a kit").theme.font_folders;
        assert!(others.iter().all(|folder| folder.starts_with(checkout)));
    }

    #[test]
    fn a_kit_can_have_a_theme() {
        let kit = bare(
            "name = 'Bare'\ncontract = 1\nfont_command = 'npm ci'\n[[fonts]]\nscripts = ['arab']\ntext = ['A', 'B']\n",
            "",
        );
        let theme = kit.check(&[]).expect("a kit").theme;
        assert_eq!(theme.name, "Bare");
        assert_eq!(theme.statics.keys().collect::<Vec<_>>(), ["a/style.css"]);
        assert_eq!(theme.fonts[0].scripts, ["Arab"]);
        assert_eq!(theme.fonts[0].heading, ["A", "B"]);
        assert_eq!(theme.font_command.as_deref(), Some("npm ci"));
    }

    #[cfg(unix)]
    #[test]
    fn a_theme_lies_inside_the_kit() {
        let outside = bare("contract = 1\n", "");
        let kit = TestKit::new(&[]);
        kit.write("kit.toml", format!("{KIT}theme = 'bare'\n"));
        kit.link("themes/bare", outside.root().join("themes/bare"));
        let path = "themes/bare/theme.toml";
        kit.check(&[&format!("{path}:1:1 `` outside-kit path={path}")]);
    }

    #[test]
    fn faults_of_themes_are_told() {
        let kit = |line: &str| TestKit::new(&[("kit.toml", &format!("{KIT}{line}\n"))]);
        kit("theme = 'sunset'").check(&["kit.toml:4:9 `'sunset'` unknown-theme name=sunset"]);
        kit("theme = '../x'").check(&["kit.toml:4:9 `'../x'` unknown-theme name=../x"]);
        let newer = bare("contract = 99\nnew_key = 1\n", "");
        newer.check(&["themes/bare/theme.toml:1:12 `99` newer-contract found=99 supported=1"]);
        bare("contract = 0\nfont = 1\n[[fonts]]\nscripts = ['Arabic']\n", "").check(&[
            "themes/bare/theme.toml:1:12 `0` invalid-value key=contract value=0 expected=contract",
            "themes/bare/theme.toml:2:1 `font` unknown-key key=font nearest=fonts fix=fonts",
            "themes/bare/theme.toml:3:1 `[[fonts]]` missing-key key=text file=themes/bare/theme.toml",
            "themes/bare/theme.toml:4:12 `'Arabic'` invalid-value key=scripts value=Arabic expected=script",
        ]);
        let missing = bare("contract = 1\n", "home.html");
        missing.write("themes/bare/templates/part.html", b"a\xff");
        missing.check(&[
            "themes/bare/templates/part.html:1:2 `\u{fffd}` not-utf8 path=themes/bare/templates/part.html",
            "themes/bare/theme.toml:1:1 `` missing-template name=home.html",
        ]);
    }
}
