//! Every address and output path, decided once.
//!
//! A page lies at `<locale>/<slug of its section>/<its slug>/index.html`, with the slugs that
//! readers of the locale are shown.

use super::assemble::last_segment;
use super::{Locale, LocaleIndex, Page, PageId, Route, RouteView};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{OutputPath, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Fills in the paths of all pages and returns the routes of the site, sorted by path.
pub(super) fn decide(
    pages: &mut [Page],
    locales: &[Locale],
    findings: &mut Findings,
) -> Vec<Route> {
    let mut routes = Vec::with_capacity(pages.len() * locales.len() + locales.len() + 3);
    let mut told = BTreeSet::new();
    for (index, locale) in locales.iter().enumerate() {
        let locale_index = LocaleIndex(u16::try_from(index).expect("fewer locales than files"));
        let mut taken: BTreeMap<String, PageId> = BTreeMap::new();
        let mut folders: Vec<String> = Vec::with_capacity(pages.len());
        for number in 0..pages.len() {
            let id = PageId(u32::try_from(number).expect("fewer pages than bytes of memory"));
            let folder = folder(&pages[number], locale, index, &folders);
            let path = OutputPath::new(format!("{folder}/index.html"));
            folders.push(folder);
            let (Some(path), Some(_)) = (path, pages[number].shown[index]) else { continue };
            // Case is folded because the site may be served from a disk that folds it.
            if let Some(other) = taken.insert(path.as_str().to_lowercase(), id) {
                if told.insert((other, id)) {
                    findings.push(conflict(&pages[number], &pages[other.0 as usize], index, &path));
                }
                continue;
            }
            pages[number].paths[index] = Some(path.clone());
            routes.push(Route { path, view: RouteView::Page(id, locale_index) });
        }
        let sitemap = OutputPath::new(format!("{}/sitemap.xml", locale.id));
        let sitemap = sitemap.expect("a locale tag is a plain name");
        routes.push(Route { path: sitemap, view: RouteView::Sitemap(locale_index) });
    }
    for (path, view) in [
        ("index.html", RouteView::Chooser),
        ("404.html", RouteView::NotFound),
        ("sitemap.xml", RouteView::SitemapIndex),
    ] {
        let path = OutputPath::new(path).expect("a plain name");
        routes.push(Route { path, view });
    }
    routes.sort_by(|a, b| a.path.cmp(&b.path));
    routes
}

/// Returns the folder of a page in a locale; the folder of its section was decided before.
fn folder(page: &Page, locale: &Locale, index: usize, folders: &[String]) -> String {
    let Some(parent) = page.parent else { return locale.id.to_string() };
    let shown =
        page.shown[index].and_then(|shown| page.translations[usize::from(shown.0)].as_ref());
    let slug = shown.map_or(last_segment(&page.path), |translation| &translation.slug);
    format!("{}/{slug}", folders[parent.0 as usize])
}

fn conflict(page: &Page, other: &Page, locale: usize, path: &OutputPath) -> Diagnostic {
    let place_of = |page: &Page| {
        let shown = page.shown[locale]?;
        let file = page.translations[usize::from(shown.0)].as_ref()?.file.as_ref()?;
        let slug = file.front.slug.as_ref().map(|slug| slug.place.clone());
        Some(slug.unwrap_or_else(|| Place::start_of(&file.source)))
    };
    let other_place = place_of(other);
    let name = other_place.as_ref().map_or(&*other.path, |place| place.file.path());
    let diagnostic =
        Diagnostic::new(&code::ROUTE_CONFLICT).arg("path", path.address()).arg("other", name);
    match place_of(page).or(other_place) {
        Some(place) => diagnostic.at(place),
        None => diagnostic,
    }
}
