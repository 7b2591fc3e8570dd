//! Every address and output path, decided once.
//!
//! A page lies at `<locale>/<slug of its section>/<its slug>/index.html`, with the slugs that
//! readers of the locale are shown, and side by side with the source at `with-<source>/` below that.
//! What is made of records lies at `<locale>/calendar/`, `<locale>/calendar/<event>/` and
//! `<locale>/glossary/`, whatever the language: those addresses are short, and the same event has the
//! same one everywhere.

use super::assemble::last_segment;
use super::{Kit, Locale, LocaleIndex, Page, PageId, Route, RouteView, Translation};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::source::{OutputPath, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Fills in the paths of all pages and returns the routes of the site, sorted by path.
pub(super) fn decide(
    pages: &mut [Page],
    locales: &[Locale],
    source: LocaleIndex,
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
        for (id, page) in (0..).map(PageId).zip(&*pages) {
            let Some(path) = parallel_path(page, locales, source, locale_index) else { continue };
            match taken.get(&path.as_str().to_lowercase()) {
                Some(other) => findings.push(taken_by_page(
                    &pages[other.0 as usize],
                    index,
                    "parallel-page",
                    &path,
                )),
                None => routes.push(Route { path, view: RouteView::Parallel(id, locale_index) }),
            }
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

impl Kit {
    /// Returns where a page is side by side with the source; `None` for the source itself, and where
    /// either of the two has no text of its own.
    pub fn parallel_path(&self, page: PageId, locale: LocaleIndex) -> Option<OutputPath> {
        parallel_path(self.page(page), &self.locales, self.source, locale)
    }

    /// Returns where what is made of records goes in a locale, whether or not the kit has it; the
    /// path of a page of the kit is its own ([`Page::paths`]).
    pub fn path_of(&self, view: RouteView) -> Option<OutputPath> {
        let tag = &self.locale(view.locale()?).id;
        let id = |event: RecordId| &self.records.get(event).id().value;
        OutputPath::new(match view {
            RouteView::Calendar(_) => format!("{tag}/calendar/index.html"),
            RouteView::Event(event, _) => format!("{tag}/calendar/{}/index.html", id(event)),
            RouteView::CalendarFile(_) => format!("{tag}/calendar.ics"),
            RouteView::EventFile(event, _) => format!("{tag}/calendar/{}.ics", id(event)),
            RouteView::Glossary(_) => format!("{tag}/glossary/index.html"),
            RouteView::Feed(_) => format!("{tag}/feed.xml"),
            RouteView::Sitemap(_) => format!("{tag}/sitemap.xml"),
            RouteView::Chooser
            | RouteView::NotFound
            | RouteView::SitemapIndex
            | RouteView::Page(..)
            | RouteView::Redirect(..) => return None,
            RouteView::Parallel(page, locale) => return self.parallel_path(page, locale),
        })
    }
}

fn parallel_path(
    page: &Page,
    locales: &[Locale],
    source: LocaleIndex,
    locale: LocaleIndex,
) -> Option<OutputPath> {
    let has_text = |locale: LocaleIndex| {
        let translation = page.translations[usize::from(locale.0)].as_ref();
        let document = translation.and_then(Translation::document);
        document.is_some_and(|it| !it.blocks.is_empty() || it.glance.is_some())
    };
    if locale == source || !has_text(locale) || !has_text(source) {
        return None;
    }
    let path = page.paths[usize::from(locale.0)].as_ref()?;
    let source = &locales[usize::from(source.0)].id;
    OutputPath::new(format!("{}with-{source}/index.html", path.address()))
}

/// Adds what is made of records and of what changed to the routes of a kit that is otherwise whole.
pub(super) fn add_records(kit: &mut Kit, findings: &mut Findings) {
    let taken: BTreeMap<String, usize> =
        kit.routes.iter().map(|route| route.path.as_str().to_lowercase()).zip(0..).collect();
    let mut routes = Vec::new();
    for view in kit.locale_indices().flat_map(|locale| views_of_records(kit, locale)) {
        let Some(path) = kit.path_of(view) else { continue };
        match taken.get(&path.as_str().to_lowercase()) {
            Some(other) => findings.push(taken_by(kit, &kit.routes[*other], view, &path)),
            None => routes.push(Route { path, view }),
        }
    }
    kit.routes.extend(routes);
    kit.routes.sort_by(|a, b| a.path.cmp(&b.path));
}

fn views_of_records(kit: &Kit, locale: LocaleIndex) -> Vec<RouteView> {
    let mut views = Vec::new();
    let events = kit.records.listed(RecordKind::Event, None);
    if !events.is_empty() {
        views.extend([RouteView::Calendar(locale), RouteView::CalendarFile(locale)]);
    }
    for event in events {
        views.extend([RouteView::Event(event, locale), RouteView::EventFile(event, locale)]);
    }
    if !kit.records.terms.is_empty() {
        views.push(RouteView::Glossary(locale));
    }
    if !kit.changed_guides(locale).is_empty() {
        views.push(RouteView::Feed(locale));
    }
    views
}

/// Tells of a page of the kit that stands where one made of records would.
fn taken_by(kit: &Kit, other: &Route, view: RouteView, path: &OutputPath) -> Diagnostic {
    let ours = match view {
        RouteView::Event(..) => "event-page",
        RouteView::Glossary(_) => "glossary-page",
        // Only pages lie where pages do.
        _ => "calendar-page",
    };
    match other.view {
        RouteView::Page(page, locale) | RouteView::Parallel(page, locale) => {
            taken_by_page(kit.page(page), usize::from(locale.0), ours, path)
        }
        _ => {
            let told = Diagnostic::new(&code::ROUTE_CONFLICT).arg("path", path.address());
            told.arg("other", ours)
        }
    }
}

fn taken_by_page(page: &Page, locale: usize, ours: &str, path: &OutputPath) -> Diagnostic {
    let told = Diagnostic::new(&code::ROUTE_CONFLICT).arg("path", path.address());
    let told = told.arg("other", ours);
    match place_of(page, locale) {
        Some(place) => told.at(place),
        None => told,
    }
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
    let other_place = place_of(other, locale);
    let name = other_place.as_ref().map_or(&*other.path, |place| place.file.path());
    let diagnostic =
        Diagnostic::new(&code::ROUTE_CONFLICT).arg("path", path.address()).arg("other", name);
    match place_of(page, locale).or(other_place) {
        Some(place) => diagnostic.at(place),
        None => diagnostic,
    }
}

/// Returns where the address of a page is decided.
fn place_of(page: &Page, locale: usize) -> Option<Place> {
    let shown = page.shown[locale]?;
    let file = page.translations[usize::from(shown.0)].as_ref()?.file.as_ref()?;
    let slug = file.front.slug.as_ref().map(|slug| slug.place.clone());
    Some(slug.unwrap_or_else(|| Place::start_of(&file.source)))
}
