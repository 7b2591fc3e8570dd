//! The website.
//!
//! In: the model, a theme and the words. Out: the bytes of one route at a time, and the theme's own
//! files. Rendering a route is a pure function: it needs no other page's HTML, and may run on any
//! thread.
//!
//! 1. [`Site::new`] compiles the templates, checks the messages that they use, and prepares what
//!    pages share: words, menus, sections.
//! 2. [`Site::render`] writes a document as HTML ([`content`], [`inline`]), builds the typed view of
//!    its page ([`view`]) and fills a template with it ([`engine`]).
//!
//! Addresses were decided by the model; what a page looks like is the theme's. This is the only user
//! of tera.

mod address;
mod calendar_page;
mod content;
mod data;
mod door;
mod engine;
mod event_page;
mod fault;
mod feed;
mod glossary_page;
mod inline;
mod original;
mod page;
mod parallel;
mod parallel_page;
mod record;
mod record_page;
mod redirect;
mod said;
mod scan;
mod shared;
mod since;
mod sitemap;
mod text;
mod view;
mod voice;
mod words;

#[cfg(test)]
mod tests;

use crate::diagnostic::{Findings, Reported};
use crate::i18n::Messages;
use crate::load::Theme;
use crate::model::{Kit, LocaleIndex, PageId, PageKind, Route, RouteView};
use crate::render::calendar;
use crate::render::original as originals;
use crate::render::record::{self as records, Speaker};
use crate::source::OutputPath;
use shared::Prepared;
use std::sync::Arc;
use tera::{Context, Tera, Value};
use words::Words;

/// A kit's website, ready to render any of its routes.
pub struct Site<'a> {
    kit: &'a Kit,
    theme: &'a Theme,
    words: Arc<Words>,
    /// One per locale, in the order of the kit's.
    speakers: Vec<Speaker<'a>>,
    tera: Tera,
    prepared: Prepared,
}

impl<'a> Site<'a> {
    /// Compiles the theme and prepares what pages share; `None` if the theme is at fault.
    pub fn new(kit: &'a Kit, theme: &'a Theme, messages: &'a Messages) -> Reported<Option<Self>> {
        let mut findings = Findings::default();
        let uses = engine::message_uses(theme).into_value(&mut findings);
        let scanned = !findings.has_errors();
        let words = Arc::new(Words::new(kit, messages, uses).into_value(&mut findings));
        if !kit.records.is_empty() {
            findings.extend(records::check_messages(messages));
        }
        findings.extend(originals::check_messages(kit, messages));
        let assets =
            static_paths(theme).map(|(name, path)| (name.to_owned(), address::from_root(&path)));
        let tera = engine::compile(theme, &words, assets.collect()).into_value(&mut findings);
        let speakers: Vec<Speaker<'_>> =
            kit.locale_indices().map(|index| Speaker::new(kit, messages, index)).collect();
        let site = tera.filter(|_| scanned).map(|tera| Self {
            kit,
            theme,
            words,
            tera,
            prepared: Prepared::new(kit, &speakers),
            speakers,
        });
        Reported::new(site, findings)
    }

    /// Returns the bytes of one route; a fault of the theme's leaves them empty.
    pub fn render(&self, route: &Route) -> Reported<String> {
        match route.view {
            RouteView::Chooser => {
                self.fill("chooser.html", &door::chooser(self.kit, &self.words, &route.path))
            }
            RouteView::NotFound => {
                self.fill("not-found.html", &door::not_found(self.kit, &self.words))
            }
            RouteView::Page(page, locale) => self.page(page, locale, &route.path),
            RouteView::Parallel(page, locale) => self.parallel(page, locale, &route.path),
            RouteView::Redirect(page, locale) => {
                let page = redirect::page(self.kit, &self.words, page, locale, &route.path);
                whole(page.unwrap_or_default())
            }
            RouteView::SitemapIndex => whole(sitemap::index(self.kit)),
            RouteView::Sitemap(locale) => whole(sitemap::of_locale(self.kit, locale)),
            RouteView::CalendarFile(locale) => {
                whole(calendar::of_locale(self.kit, self.speaker(locale)))
            }
            RouteView::EventFile(event, locale) => {
                whole(calendar::of_event(self.kit, self.speaker(locale), event))
            }
            RouteView::Feed(locale) => whole(feed::of_locale(self.kit, locale)),
            RouteView::Calendar(_) | RouteView::Event(..) | RouteView::Glossary(_) => {
                self.record_page(route)
            }
        }
    }

    /// Returns the theme's own files and where they go.
    pub fn statics(&self) -> Vec<(OutputPath, Arc<[u8]>)> {
        let bytes = |name: &str| self.theme.statics.get(name).cloned();
        static_paths(self.theme).filter_map(|(name, path)| Some((path, bytes(name)?))).collect()
    }

    fn speaker(&self, locale: LocaleIndex) -> &Speaker<'a> {
        &self.speakers[usize::from(locale.0)]
    }

    fn page(&self, id: PageId, locale: LocaleIndex, path: &OutputPath) -> Reported<String> {
        let Some(view) = page::page(self.kit, &self.words, &self.speakers, id, locale, path) else {
            return Reported::default();
        };
        let template = match self.kit.page(id).kind {
            PageKind::Home => "home.html",
            PageKind::Section => "section.html",
            PageKind::Guide => "guide.html",
        };
        self.fill_page(template, &view, locale, self.section_of(id))
    }

    /// Fills the template of a page in two languages; a theme that lacks it makes it as it makes guides.
    fn parallel(&self, id: PageId, locale: LocaleIndex, path: &OutputPath) -> Reported<String> {
        let page = parallel_page::page(self.kit, &self.words, &self.speakers, id, locale, path);
        let Some(view) = page else { return Reported::default() };
        self.fill_page(self.template("parallel.html"), &view, locale, self.section_of(id))
    }

    /// Returns the section that a page is, or that holds it.
    fn section_of(&self, id: PageId) -> Option<PageId> {
        let page = self.kit.page(id);
        match page.kind {
            PageKind::Home => None,
            PageKind::Section => Some(id),
            PageKind::Guide => page.parent,
        }
    }

    /// Returns a template that themes may lack, or what stands in for it.
    fn template(&self, name: &'static str) -> &'static str {
        if self.theme.templates.contains_key(name) { name } else { "guide.html" }
    }

    /// Fills the template of a page made of records; a theme that lacks it makes such pages as it
    /// makes guides.
    fn record_page(&self, route: &Route) -> Reported<String> {
        let Some(locale) = route.view.locale() else { return Reported::default() };
        let (kit, words, from) = (self.kit, &*self.words, &route.path);
        let speaker = &self.speakers[usize::from(locale.0)];
        let (view, template) = match route.view {
            RouteView::Event(event, _) => {
                (event_page::page(kit, words, speaker, event, from), "event.html")
            }
            RouteView::Calendar(_) => {
                (calendar_page::page(kit, words, speaker, from), "calendar.html")
            }
            _ => (glossary_page::page(kit, words, speaker, from), "glossary.html"),
        };
        let Some(view) = view else { return Reported::default() };
        self.fill_page(self.template(template), &view, locale, None)
    }

    fn fill_page(
        &self,
        template: &str,
        view: &view::Page,
        locale: LocaleIndex,
        section: Option<PageId>,
    ) -> Reported<String> {
        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(view));
        context.insert_value("site", self.prepared.site(locale));
        context.insert_value("section", self.prepared.section(locale, section));
        engine::fill(&self.tera, self.theme, template, &context)
    }

    fn fill(&self, template: &str, door: &view::Door) -> Reported<String> {
        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(door));
        engine::fill(&self.tera, self.theme, template, &context)
    }
}

/// Returns a file in which nothing can be wrong.
fn whole(text: String) -> Reported<String> {
    Reported::new(text, Findings::default())
}

/// Returns the name of each file of the theme and where it goes. A style sheet's path holds a digest
/// of its bytes, so that browsers may keep it for ever; other files keep their names, because style
/// sheets refer to them.
fn static_paths(theme: &Theme) -> impl Iterator<Item = (&str, OutputPath)> {
    let path = |(name, bytes): (&'_ String, &Arc<[u8]>)| match name.strip_suffix(".css") {
        Some(stem) => {
            let digest = blake3::hash(bytes).to_hex();
            OutputPath::new(format!("theme/{stem}.{}.css", &digest[..10]))
        }
        None => OutputPath::new(format!("theme/{name}")),
    };
    theme
        .statics
        .iter()
        .filter_map(move |(name, bytes)| Some((name.as_str(), path((name, bytes))?)))
}
