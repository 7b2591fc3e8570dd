//! Files become pages, and pages a tree: home, sections, guides.

use super::locale::index_of;
use super::title::title_text;
use super::{Freshness, Locale, LocaleIndex, Page, PageId, PageKind, Translation};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::i18n::Formats;
use crate::load::{Inputs, KitConfig, PageFile, PageFileKind};
use crate::source::Place;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Returns all pages that are published, home first and each section before what it holds.
pub(super) fn pages(
    inputs: &Inputs,
    locales: &[Locale],
    source: LocaleIndex,
    findings: &mut Findings,
) -> Vec<Page> {
    let mut by_path: BTreeMap<&str, Page> = BTreeMap::new();
    by_path.insert("", empty_page(PageKind::Home, "", locales.len()));
    for file in &inputs.pages {
        let Some(locale) = index_of(locales, &file.locale) else { continue };
        let kind = match file.kind {
            PageFileKind::Index if file.path.is_empty() => PageKind::Home,
            PageFileKind::Index => PageKind::Section,
            PageFileKind::Guide => PageKind::Guide,
        };
        for folder in folders_above(&file.path) {
            let section = || empty_page(PageKind::Section, folder, locales.len());
            by_path.entry(folder).or_insert_with(section);
        }
        let page = by_path
            .entry(&file.path)
            .or_insert_with(|| empty_page(kind, &file.path, locales.len()));
        let title = file.document.title.as_deref().map(|title| {
            let own = &locales[usize::from(locale.0)];
            title_text(title, &file.document.links, inputs, own, locales)
        });
        let translation = translation(file, title, locale == source, findings);
        page.translations[usize::from(locale.0)] = Some(translation);
        if locale == source {
            page.shared = file.front.shared.clone();
        }
    }
    for page in by_path.values_mut() {
        if page.translations.iter().all(Option::is_none) {
            findings.push(missing_index(&inputs.config, page));
            let title = stand_in_title(&inputs.config, &page.path);
            page.translations[usize::from(source.0)] = Some(untitled(title, &page.path));
        }
    }
    let titles = Formats::new(&locales[usize::from(source.0)].format_id);
    let mut pages = in_reading_order(by_path, &titles);
    for page in &mut pages {
        page.shown = (0..locales.len()).map(|index| shown(page, locales, index)).collect();
    }
    pages
}

/// Returns the paths of pages that have files and are not among those that are published.
pub(super) fn withheld(inputs: &Inputs, pages: &[Page]) -> BTreeSet<String> {
    let published: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let all = inputs.pages.iter().map(|file| file.path.as_str());
    all.filter(|path| !published.contains(path)).map(str::to_owned).collect()
}

/// Returns the folders above a path, outermost first: `a/b/c` has `a` and `a/b`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(slash, _)| &path[..slash])
}

fn empty_page(kind: PageKind, path: &str, locales: usize) -> Page {
    Page {
        kind,
        path: path.to_owned(),
        parent: None,
        children: Vec::new(),
        shared: Default::default(),
        former: Vec::new(),
        audience: None,
        drawing: None,
        translations: vec![None; locales],
        shown: Vec::new(),
        paths: vec![None; locales],
    }
}

/// Makes a translation of a file, and of the title that opens its text, if one does.
fn translation(
    file: &Arc<PageFile>,
    title: Option<String>,
    is_source: bool,
    findings: &mut Findings,
) -> Translation {
    let front = &file.front;
    let written = front.title.as_ref().map(|title| title.value.clone());
    let title = written.or(title);
    let title = title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| {
        findings.push(Diagnostic::new(&code::MISSING_TITLE).at(Place::start_of(&file.source)));
        last_segment(&file.path).to_owned()
    });
    let slug = front.slug.as_ref().map(|slug| slug.value.clone());
    Translation {
        file: Some(Arc::clone(file)),
        title,
        summary: front.summary.as_ref().map(|summary| summary.value.clone()),
        slug: slug.unwrap_or_else(|| last_segment(&file.path).to_owned()),
        reviewed: is_source || front.reviewed,
        freshness: if is_source { Freshness::Source } else { Freshness::Untracked },
        anchors: Vec::new(),
        targets: Vec::new(),
    }
}

fn untitled(title: String, path: &str) -> Translation {
    Translation {
        file: None,
        title,
        summary: None,
        slug: last_segment(path).to_owned(),
        reviewed: true,
        freshness: Freshness::Source,
        anchors: Vec::new(),
        targets: Vec::new(),
    }
}

fn missing_index(config: &KitConfig, page: &Page) -> Diagnostic {
    let folder =
        if page.path.is_empty() { "content".into() } else { format!("content/{}", page.path) };
    let path = format!("{folder}/_index.{}.md", config.source);
    Diagnostic::new(&code::MISSING_INDEX).at(Place::start_of(&config.file)).arg("path", path)
}

/// Returns what a section without `_index` is called: the kit's name at home, else its folder's name.
fn stand_in_title(config: &KitConfig, path: &str) -> String {
    if path.is_empty() {
        let chain = std::iter::once(&config.source).chain(&config.locales);
        let host = || config.base_url.split('/').nth(2).unwrap_or_default().to_owned();
        return config.name.get(chain).map_or_else(host, |(name, _)| name.clone());
    }
    let words = last_segment(path).replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn last_segment(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Turns the map into a list in which every page follows its section, leaving out what is not
/// published.
fn in_reading_order(by_path: BTreeMap<&str, Page>, titles: &Formats) -> Vec<Page> {
    let mut below: BTreeMap<String, Vec<Page>> = BTreeMap::new();
    let mut home = None;
    for (path, page) in by_path {
        if path.is_empty() {
            home = Some(page);
        } else if page.shared.publish {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            below.entry(folder.to_owned()).or_default().push(page);
        }
    }
    // Pages without an order come last, and equals stand from A to Z as the source locale sorts.
    for pages in below.values_mut() {
        let order = |page: &Page| (page.shared.order.is_none(), page.shared.order);
        pages.sort_by(|a, b| {
            order(a).cmp(&order(b)).then_with(|| titles.compare(leading_title(a), leading_title(b)))
        });
    }
    let mut pages: Vec<Page> = Vec::new();
    let mut waiting = vec![(home.expect("the home page is always made"), None)];
    while let Some((page, parent)) = waiting.pop() {
        let id = PageId(u32::try_from(pages.len()).expect("fewer pages than bytes of memory"));
        let children = below.remove(&page.path).unwrap_or_default();
        waiting.extend(children.into_iter().rev().map(|child| (child, Some(id))));
        pages.push(Page { parent, ..page });
        if let Some(PageId(parent)) = parent {
            pages[parent as usize].children.push(id);
        }
    }
    pages
}

/// Returns the title in the first locale that has the page.
fn leading_title(page: &Page) -> &str {
    page.translations.iter().flatten().next().map_or(&page.path, |translation| &translation.title)
}

fn shown(page: &Page, locales: &[Locale], index: usize) -> Option<LocaleIndex> {
    let own = LocaleIndex(u16::try_from(index).ok()?);
    let mut chain = std::iter::once(own).chain(locales[index].fallback.iter().copied());
    chain.find(|locale| page.translations[usize::from(locale.0)].is_some())
}
