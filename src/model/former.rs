//! What pages were called, and the ways from where they were to where they are.
//!
//! A page's `aliases` are its former paths. So are the former paths of its section with its own name
//! behind them: whoever renames a section renames all that it holds. Where a page was, its readers find
//! the way to where it is, in every locale. Slugs are what they are today, because nobody has written
//! down what they were; a former path may therefore lead to two addresses, one with the slug and one
//! with the name, and both lead on.

use super::assemble::last_segment;
use super::{Former, Kit, LocaleIndex, Page, PageId, Route, RouteView};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use crate::source::{OutputPath, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Settles what each page was called. `withheld` are the paths of pages that are not published.
pub(super) fn settle(
    pages: &mut [Page],
    withheld: &BTreeSet<String>,
    source: LocaleIndex,
    findings: &mut Findings,
) {
    let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
    for path in withheld {
        taken.insert(path.to_lowercase(), Taken::Hidden);
    }
    for (page, id) in pages.iter().zip((0..).map(PageId)).filter(|it| !it.0.path.is_empty()) {
        taken.insert(page.path.to_lowercase(), Taken::Page(id));
    }
    let mut all: Vec<Vec<Former>> = Vec::with_capacity(pages.len());
    for (page, id) in pages.iter().zip((0..).map(PageId)) {
        let mut former = Vec::new();
        for alias in &page.shared.aliases {
            let path = alias.value.clone();
            let place = Some(alias.place.clone());
            match taken.get(&path.to_lowercase()) {
                None => {
                    let said = Taken::Alias(id, alias.place.clone());
                    taken.insert(path.to_lowercase(), said);
                    former.push(Former { path, place });
                }
                Some(own) if own.is_of(id) => {
                    findings.push(idle(page, alias, own));
                    // Locks may know the page by letters of another case.
                    if path != page.path && former.iter().all(|it: &Former| it.path != path) {
                        former.push(Former { path, place: None });
                    }
                }
                Some(other) => findings.push(conflict(pages, alias, other, source)),
            }
        }
        all.push(former);
    }
    // What a page says of itself goes before what its section says.
    for (index, page) in pages.iter().enumerate() {
        // Home is in nobody's path.
        let Some(parent) = page.parent.filter(|parent| *parent != PageId(0)) else { continue };
        let name = last_segment(&page.path);
        let of_section = all[parent.0 as usize].iter();
        let mut implied: Vec<String> =
            of_section.map(|section| format!("{}/{name}", section.path)).collect();
        implied.retain(|path| !taken.contains_key(&path.to_lowercase()));
        taken.extend(implied.iter().map(|path| (path.to_lowercase(), Taken::Hidden)));
        all[index].extend(implied.into_iter().map(|path| Former { path, place: None }));
    }
    for (page, former) in pages.iter_mut().zip(all) {
        page.former = former;
    }
}

/// Who has a path, in letters of whatever case.
enum Taken {
    /// A page.
    Page(PageId),
    /// A page that had it, and says so here.
    Alias(PageId, Place),
    /// A page that is not published, or one whose section had it.
    Hidden,
}

impl Taken {
    fn is_of(&self, page: PageId) -> bool {
        matches!(self, Self::Page(id) | Self::Alias(id, _) if *id == page)
    }
}

fn idle(page: &Page, alias: &Located<String>, own: &Taken) -> Diagnostic {
    let how = match own {
        Taken::Page(_) if page.path == alias.value => "itself",
        Taken::Page(_) => "case",
        Taken::Alias(..) | Taken::Hidden => "twice",
    };
    let told = Diagnostic::new(&code::IDLE_ALIAS).arg("alias", &*alias.value).arg("how", how);
    told.at(alias.place.clone())
}

fn conflict(
    pages: &[Page],
    alias: &Located<String>,
    other: &Taken,
    source: LocaleIndex,
) -> Diagnostic {
    let page = |id: &PageId| &pages[id.0 as usize];
    let (how, name, place) = match other {
        Taken::Page(id) => ("page", page(id).name(), place_of(page(id), source)),
        Taken::Alias(id, place) => ("alias", page(id).name(), Some(place.clone())),
        Taken::Hidden => ("page", &*alias.value, None),
    };
    let told = Diagnostic::new(&code::ALIAS_CONFLICT)
        .arg("alias", &*alias.value)
        .arg("how", how)
        .arg("page", name)
        .at(alias.place.clone());
    match place {
        Some(place) => told.label(place, "first"),
        None => told,
    }
}

/// Returns where a page begins in the locale of the source.
fn place_of(page: &Page, source: LocaleIndex) -> Option<Place> {
    let file = page.translations[usize::from(source.0)].as_ref()?.file.as_ref()?;
    Some(Place::start_of(&file.source))
}

/// Adds the ways from former addresses to the routes of a kit that is otherwise whole.
pub(super) fn add_redirects(kit: &mut Kit, findings: &mut Findings) {
    if kit.pages.iter().all(|page| page.former.is_empty()) {
        return;
    }
    let mut taken: BTreeMap<String, RouteView> =
        (kit.routes.iter()).map(|route| (route.path.as_str().to_lowercase(), route.view)).collect();
    let mut told = BTreeSet::new();
    let mut routes = Vec::new();
    let addresses = Addresses::new(kit);
    for locale in kit.locale_indices() {
        for (page, id) in kit.pages.iter().zip((0..).map(PageId)) {
            if page.paths[usize::from(locale.0)].is_none() {
                continue;
            }
            for former in &page.former {
                let mut other = None;
                let mut is_there = false;
                for folder in addresses.of_path(locale, &former.path) {
                    let path = OutputPath::new(format!("{folder}/index.html"));
                    let Some(path) = path else { continue };
                    match taken.get(&path.as_str().to_lowercase()) {
                        None => {
                            let view = RouteView::Redirect(id, locale);
                            taken.insert(path.as_str().to_lowercase(), view);
                            routes.push(Route { path, view });
                            is_there = true;
                        }
                        Some(RouteView::Page(it, _) | RouteView::Redirect(it, _)) if *it == id => {
                            is_there = true;
                        }
                        Some(view) => other = Some((path, *view)),
                    }
                }
                if let (Some((path, view)), false, Some(place)) = (other, is_there, &former.place)
                    && told.insert((id, former.path.as_str()))
                {
                    findings.push(taken_address(kit, &path, view, place));
                }
            }
        }
    }
    kit.routes.extend(routes);
    kit.routes.sort_by(|a, b| a.path.cmp(&b.path));
}

/// Tells that nothing leads on from a former address, because something else is there now.
fn taken_address(kit: &Kit, path: &OutputPath, view: RouteView, place: &Place) -> Diagnostic {
    let told = Diagnostic::new(&code::TAKEN_ADDRESS).arg("path", path.address()).at(place.clone());
    let (RouteView::Page(other, _) | RouteView::Redirect(other, _)) = view else { return told };
    match place_of(kit.page(other), kit.source) {
        Some(other) => told.label(other, "first"),
        None => told,
    }
}

/// Where pages are and were.
struct Addresses<'a> {
    kit: &'a Kit,
    now: BTreeMap<&'a str, PageId>,
    then: BTreeMap<&'a str, PageId>,
}

/// How many addresses a path may have had.
const MOST_ADDRESSES: usize = 8;

impl<'a> Addresses<'a> {
    fn new(kit: &'a Kit) -> Self {
        let pages = || kit.pages.iter().zip((0..).map(PageId));
        Self {
            kit,
            now: pages().map(|(page, id)| (page.path.as_str(), id)).collect(),
            then: pages()
                .flat_map(|(page, id)| page.former.iter().map(move |it| (it.path.as_str(), id)))
                .collect(),
        }
    }

    /// Returns the folders of a locale in which a page may have been that has, or had, this path.
    fn of_path(&self, locale: LocaleIndex, path: &str) -> Vec<String> {
        let index = usize::from(locale.0);
        if path.is_empty() {
            return vec![self.kit.locale(locale).id.to_string()];
        }
        let now = self.now.get(path).and_then(|id| self.kit.page(*id).paths[index].as_ref());
        if let Some(now) = now {
            return vec![now.address().trim_end_matches('/').to_owned()];
        }
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let shown = self.then.get(path).and_then(|id| self.kit.shown(*id, locale));
        let slug = shown.and_then(|(translation, _)| {
            translation.file.as_ref()?.front.slug.as_ref().map(|slug| slug.value.as_str())
        });
        let names: BTreeSet<&str> = slug.into_iter().chain([name]).collect();
        let above = self.of_path(locale, above).into_iter();
        let all = above.flat_map(|above| names.iter().map(move |name| format!("{above}/{name}")));
        all.take(MOST_ADDRESSES).collect()
    }
}
