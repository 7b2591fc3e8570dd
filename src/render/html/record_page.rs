//! Pages made of records: what they have in common, whatever they show.
//!
//! Such a page is there in every locale, as guides are: where nobody has translated its record, it
//! gives way to the page from which its words are taken.

use super::address::{self, absolute};
use super::original;
use super::page::{alternate_views, document_title, link};
use super::said::Sayer;
use super::view::{self, Html};
use super::words::Words;
use crate::load::records::{Record, Text};
use crate::model::{Kit, LocaleIndex, PageId, RouteView};
use crate::render::record::Said;
use crate::source::OutputPath;

/// The messages that these pages ask for by themselves, beside those that templates name.
pub(super) const WORDS: [&str; 8] = [
    "calendar",
    "calendar-summary",
    "calendar-undated",
    "calendar-empty",
    "event-years",
    "glossary",
    "glossary-summary",
    "glossary-letters",
];

/// What no item of a list has as its `id`.
pub(super) const NO_PAGE: u32 = u32::MAX;

/// Returns what all pages made of records say of themselves; the rest is empty.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    view: RouteView,
    title: &str,
    from: &OutputPath,
) -> Option<view::Page> {
    let locale = view.locale()?;
    let reader = kit.locale(locale);
    let own = has_text(kit, view);
    let told_in = teller(kit, view);
    let canonical = kit.path_of(view.in_locale(told_in))?;
    Some(view::Page {
        id: NO_PAGE,
        lang: reader.id.to_string(),
        dir: reader.direction.as_str(),
        root: Html::new(&address::root(from)),
        document_title: document_title(kit, title, locale),
        canonical: Html::new(&absolute(&kit.base_url, &canonical)),
        alternates: if own { alternate_views(alternates(kit, view)) } else { Vec::new() },
        languages: languages(kit, view, from),
        breadcrumbs: breadcrumbs(kit, words, view, from),
        notice: (!own).then(|| {
            let other = kit.locale(told_in);
            view::Notice {
                kind: "fallback",
                changes: None,
                language: other.autonym.clone(),
                lang: other.id.to_string(),
                href: Some(Html::new(&address::relative(from, &canonical))),
            }
        }),
        original: original::of_records(kit, words, view, from),
        ..view::Page::default()
    })
}

/// Returns words as markup for readers of a locale.
pub(super) fn html(kit: &Kit, locale: LocaleIndex, said: &Said) -> Html {
    let mut out = String::new();
    Sayer { kit, is_linked: false }.said(&mut out, said, locale);
    Html::new(&out)
}

/// Returns whether a page made of records has text in its locale's own language; false for all other
/// views.
pub(super) fn has_text(kit: &Kit, view: RouteView) -> bool {
    let Some(locale) = view.locale() else { return false };
    let id = &kit.locale(locale).id;
    let has = |text: &Text| text.0.contains_key(id);
    match view {
        RouteView::Event(event, _) => {
            matches!(kit.record(event), Record::Event(event) if has(&event.name))
        }
        RouteView::Calendar(_) => kit.records.events.iter().any(|event| has(&event.name)),
        RouteView::Glossary(_) => {
            let terms = &kit.records.terms;
            locale == kit.source || terms.iter().any(|term| has(&term.gloss) || has(&term.meaning))
        }
        RouteView::Chooser
        | RouteView::NotFound
        | RouteView::Page(..)
        | RouteView::Parallel(..)
        | RouteView::Redirect(..)
        | RouteView::SitemapIndex
        | RouteView::Sitemap(_)
        | RouteView::CalendarFile(_)
        | RouteView::EventFile(..)
        | RouteView::Feed(_) => false,
    }
}

/// Returns the locale whose words a page shows: its own, else the nearest that has any.
fn teller(kit: &Kit, view: RouteView) -> LocaleIndex {
    let Some(locale) = view.locale() else { return kit.source };
    let chain = std::iter::once(locale).chain(kit.locale(locale).fallback.iter().copied());
    let mut tellers = chain.filter(|other| has_text(kit, view.in_locale(*other)));
    tellers.next().unwrap_or(kit.source)
}

/// Returns the languages in which a page has text of its own, and last the source's page for
/// everyone else.
pub(super) fn alternates(kit: &Kit, view: RouteView) -> Vec<(String, String)> {
    let address = |locale: LocaleIndex| {
        let view = view.in_locale(locale);
        let path = has_text(kit, view).then(|| kit.path_of(view)).flatten()?;
        Some(absolute(&kit.base_url, &path))
    };
    let own = |locale: LocaleIndex| Some((kit.locale(locale).id.to_string(), address(locale)?));
    let mut alternates: Vec<(String, String)> = kit.locale_indices().filter_map(own).collect();
    alternates.extend(address(kit.source).map(|href| ("x-default".to_owned(), href)));
    alternates
}

fn languages(kit: &Kit, view: RouteView, from: &OutputPath) -> Vec<view::Language> {
    let language = |index: LocaleIndex| {
        let (there, other) = (view.in_locale(index), kit.locale(index));
        Some(view::Language {
            lang: other.id.to_string(),
            dir: other.direction.as_str(),
            name: other.autonym.clone(),
            href: Html::new(&address::relative(from, &kit.path_of(there)?)),
            current: there == view,
            translated: has_text(kit, there),
        })
    };
    kit.locale_indices().filter_map(language).collect()
}

/// Returns the way from the home page; that of an event leads through the calendar.
fn breadcrumbs(kit: &Kit, words: &Words, view: RouteView, from: &OutputPath) -> Vec<view::Link> {
    let Some(locale) = view.locale() else { return Vec::new() };
    let mut links: Vec<view::Link> = link(kit, PageId(0), locale, from).into_iter().collect();
    if let (RouteView::Event(..), Some(calendar)) = (view, kit.path_of(RouteView::Calendar(locale)))
    {
        links.push(view::Link {
            title: Html::new(&words.html(locale, "calendar")),
            href: Html::new(&address::relative(from, &calendar)),
            lang_attr: Html::default(),
        });
    }
    links
}
