//! The Markdown files, read and parsed on all cores.

use super::front::{Expected, front_matter};
use super::names::PageName;
use super::split::split;
use super::walk::Found;
use super::{FrontMatter, KitConfig, Located, PageFile, prose, read};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::document::{self, TextBlock, TextKind, Typography};
use crate::i18n::describe;
use crate::source::{LocaleId, Place, SourceFile, Span};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was read before, so that a file whose bytes are unchanged is not parsed again.
#[derive(Default)]
pub struct Reuse {
    setting: Option<Setting>,
    pages: BTreeMap<String, Page>,
}

/// What of `kit.toml` decides how a page is read.
#[derive(Clone, PartialEq)]
struct Setting {
    source: LocaleId,
    locales: Vec<LocaleId>,
    region: Option<String>,
}

/// A page as it was read.
#[derive(Clone)]
struct Page {
    file: Arc<PageFile>,
    findings: Findings,
    is_utf8: bool,
}

/// Reads all pages, in the order in which they are given.
pub(super) fn pages(
    names: Vec<(Found, PageName)>,
    config: &KitConfig,
    reuse: &mut Reuse,
    findings: &mut Findings,
) -> Vec<Arc<PageFile>> {
    let setting = Setting {
        source: config.source.clone(),
        locales: config.locales.clone(),
        region: config.region.clone(),
    };
    if reuse.setting.as_ref() != Some(&setting) {
        *reuse = Reuse { setting: Some(setting), pages: BTreeMap::new() };
    }
    let typographies = prose::typographies(config);
    let before = &reuse.pages;
    let read: Vec<(String, Result<Page, Diagnostic>)> = (names.into_par_iter())
        .map(|(found, name)| {
            let path = format!("content/{}", found.path);
            let typography = typographies[&name.locale];
            let page = page(&found, &path, name, config, typography, before.get(&path));
            (path, page)
        })
        .collect();
    let mut kept = BTreeMap::new();
    let mut files = Vec::with_capacity(read.len());
    for (path, page) in read {
        match page {
            Ok(page) => {
                findings.extend(page.findings.clone());
                files.push(Arc::clone(&page.file));
                kept.insert(path, page);
            }
            Err(fault) => findings.push(fault),
        }
    }
    reuse.pages = kept;
    files
}

fn page(
    found: &Found,
    path: &str,
    name: PageName,
    config: &KitConfig,
    typography: Typography,
    before: Option<&Page>,
) -> Result<Page, Diagnostic> {
    let bytes =
        read::bytes(&found.disk, read::TEXT_LIMIT).map_err(|fault| fault.diagnostic(path))?;
    let same = |page: &&Page| page.is_utf8 && page.file.source.text().as_bytes() == bytes;
    if let Some(page) = before.filter(same) {
        return Ok(page.clone());
    }
    let mut findings = Findings::default();
    let text = read::decode(bytes, path, &mut findings);
    let file = parse(&text.file, &found.path, name, config, typography, &mut findings);
    Ok(Page { file: Arc::new(file), findings, is_utf8: text.is_utf8 })
}

/// Reads the text of a page as if it lay at `path`: the page that `like` is, in a locale.
pub fn page_of_text(
    path: &str,
    text: String,
    like: &PageFile,
    locale: &LocaleId,
    config: &KitConfig,
) -> Reported<PageFile> {
    let facts = describe(locale, config.region.as_deref());
    let typography = Typography::for_locale(&facts.format_id);
    let file = Arc::new(SourceFile::new(path, text));
    let name = PageName { path: like.path.clone(), kind: like.kind, locale: locale.clone() };
    let below = path.strip_prefix("content/").unwrap_or(path);
    let mut findings = Findings::default();
    let page = parse(&file, below, name, config, typography, &mut findings);
    Reported::new(page, findings)
}

fn parse(
    source: &Arc<SourceFile>,
    below_content: &str,
    name: PageName,
    config: &KitConfig,
    typography: Typography,
    findings: &mut Findings,
) -> PageFile {
    let parts = split(source.text());
    if let Some(opening) = &parts.unclosed {
        let unclosed = Diagnostic::new(&code::FRONT_MATTER_UNCLOSED);
        findings.push(unclosed.at(Place::new(source, Span::new(opening.clone()))));
    }
    let file_name = below_content.rsplit('/').next().unwrap_or(below_content);
    let stem = file_name.split('.').next().unwrap_or(file_name);
    let source_file = format!("{stem}.{}.md", config.source);
    let is_translation = name.locale != config.source;
    let expected = Expected {
        name: name.path.rsplit('/').next().unwrap_or(stem),
        typography,
        source_file: is_translation.then_some(&*source_file),
    };
    let mut is_readable = parts.unclosed.is_none();
    let front = match parts.front {
        // Where front matter ends is a guess then, so what it seems to say wrong is not told.
        Some(range) if parts.unclosed.is_some() => {
            front_matter(source, range, &expected, &mut Findings::default())
        }
        Some(range) => {
            let mut told = Findings::default();
            let front = front_matter(source, range, &expected, &mut told);
            is_readable = !told.has_errors();
            findings.extend(told);
            front
        }
        None => FrontMatter::default(),
    };
    let has_title = front.title.is_some();
    let body = Span::new(parts.body);
    let document = document::parse(source, body, has_title, typography).into_value(findings);
    let mut texts = Vec::new();
    let alone = [(TextKind::Title, &front.title), (TextKind::Summary, &front.summary)];
    for (kind, text) in alone {
        let text = text.as_ref();
        texts.extend(text.map(|text| TextBlock::alone(kind, &text.value, text.place.span)));
    }
    texts.extend(document.texts(source.text(), body));
    // The title is first, wherever it stands.
    texts.sort_by_key(|text| text.kind != TextKind::Title);
    let mut file = PageFile {
        source: Arc::clone(source),
        kind: name.kind,
        path: name.path,
        locale: name.locale,
        front,
        document,
        texts: texts.into(),
    };
    if !is_readable && !has_title && file.document.title.is_none() {
        // A title may stand in the part that could not be read: its absence is not told as well.
        let place = Place::start_of(source);
        file.front.title = Some(Located { value: stem.to_owned(), place });
    }
    file
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{KIT, TestKit, check};
    use super::Reuse;
    use std::sync::Arc;

    #[test]
    fn a_pasted_file_is_a_guide() {
        let inputs =
            check(&[("content/a.fr.md", "# Bail\n\nTexte.\n"), ("content/b.fr.md", "")], &[]);
        assert_eq!(inputs.expect("a kit").pages.len(), 2);
    }

    #[test]
    fn unclosed_front_matter_is_told_alone() {
        let text = "\u{feff}+++\r\ntitle = 'A'\r\nodd\r\n\r\nText.\r\n";
        let inputs = check(
            &[("content/a.fr.md", text)],
            &["content/a.fr.md:1:2 `+++` front-matter-unclosed"],
        );
        assert_eq!(
            inputs.expect("a kit").pages[0].front.title.as_ref().expect("a title").value,
            "A"
        );
    }

    #[test]
    fn a_title_that_could_not_be_read_is_not_missing_too() {
        let kit = TestKit::new(&[("content/lease.fr.md", "+++\ntitle = Lease: one\n+++\nText.\n")]);
        let (inputs, told) = kit.load();
        assert!(told.iter().all(|line| line.contains("toml-syntax")), "{told:?}");
        assert!(inputs.expect("a kit").pages[0].front.title.is_some());
    }

    #[test]
    fn the_first_byte_that_is_not_utf_8_is_told() {
        let kit = TestKit::new(&[]);
        kit.write("content/a.fr.md", b"# Caf\xc3\xa9\n\nLa\xe9 \xff.\n");
        let inputs = kit.check(&["content/a.fr.md:3:3 `\u{fffd}` not-utf8 path=content/a.fr.md"]);
        assert_eq!(inputs.expect("a kit").pages.len(), 1);
    }

    #[test]
    fn a_file_larger_than_any_guide_is_not_read() {
        let kit = TestKit::new(&[("content/b.fr.md", "# B\n")]);
        let file = std::fs::File::create(kit.root().join("content/a.fr.md")).expect("a file");
        file.set_len(50 << 20).expect("a sparse file");
        let inputs = kit
            .check(&["content/a.fr.md:1:1 `` file-too-large path=content/a.fr.md size=50 limit=4"]);
        assert_eq!(inputs.expect("a kit").pages.len(), 1);
    }

    #[test]
    fn unchanged_files_are_not_parsed_again() {
        let kit = TestKit::new(&[
            ("content/a.fr.md", "+++\nodd = 1\n+++\n"),
            ("content/b.fr.md", "# B\n"),
        ]);
        let mut reuse = Reuse::default();
        let (first, told) = kit.load_again(&mut reuse);
        let first = first.expect("a kit").pages;
        kit.write("content/b.fr.md", "# C\n");
        let (second, told_again) = kit.load_again(&mut reuse);
        let second = second.expect("a kit").pages;
        assert!(Arc::ptr_eq(&first[0], &second[0]) && !Arc::ptr_eq(&first[1], &second[1]));
        assert_eq!(told, told_again);
        kit.write("kit.toml", KIT.replace("\"en\", ", ""));
        let (third, _) = kit.load_again(&mut reuse);
        assert!(!Arc::ptr_eq(&second[0], &third.expect("a kit").pages[0]));
    }
}
