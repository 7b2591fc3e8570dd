//! What many pages share, prepared once: the site in each locale, and each section in each locale.

use super::address;
use super::feed;
use super::text::text_html;
use super::view::{self, Html, Shared};
use super::words::lang_attr;
use crate::model::{AssetId, Kit, LocaleIndex, PageId, PageKind, RouteView};
use crate::render::record::Speaker;
use crate::source::{Localized, OutputPath};
use std::collections::BTreeMap;

/// How many section colours a theme has; sections take them in turn.
const COLORS: usize = 6;

/// The prepared views.
pub(super) struct Prepared {
    sites: Vec<Shared>,
    sections: BTreeMap<(LocaleIndex, PageId), Shared>,
    none: Shared,
}

impl Prepared {
    /// Prepares the views of all locales.
    pub(super) fn new(kit: &Kit, speakers: &[Speaker<'_>]) -> Self {
        let mut prepared =
            Self { sites: Vec::new(), sections: BTreeMap::new(), none: Shared::none() };
        for (locale, speaker) in kit.locale_indices().zip(speakers) {
            prepared.sites.push(Shared::from_serializable(&site(kit, speaker)));
            for (id, page) in ids(kit) {
                if page.kind == PageKind::Section
                    && let Some(section) = section(kit, id, locale)
                {
                    prepared.sections.insert((locale, id), Shared::from_serializable(&section));
                }
            }
        }
        prepared
    }

    /// Returns the site as readers of a locale see it.
    pub(super) fn site(&self, locale: LocaleIndex) -> Shared {
        self.sites[usize::from(locale.0)].clone()
    }

    /// Returns a section, or none's view for pages outside of sections.
    pub(super) fn section(&self, locale: LocaleIndex, section: Option<PageId>) -> Shared {
        let found = section.and_then(|section| self.sections.get(&(locale, section)));
        found.unwrap_or(&self.none).clone()
    }
}

fn ids(kit: &Kit) -> impl Iterator<Item = (PageId, &crate::model::Page)> {
    (0u32..).map(PageId).zip(&kit.pages)
}

pub(super) fn site(kit: &Kit, speaker: &Speaker<'_>) -> view::Site {
    let locale = speaker.locale();
    let of_records = |has_any: bool, view: RouteView| {
        let path = kit.path_of(view).filter(|_| has_any)?;
        Some(Html::new(&address::from_root(&path)))
    };
    let home = PageId(0);
    let children = kit.pages.first().map(|home| home.children.as_slice()).unwrap_or_default();
    let of_kind =
        |kind: PageKind| children.iter().copied().filter(move |id| kit.page(*id).kind == kind);
    let sections = of_kind(PageKind::Section).enumerate();
    let guides = of_kind(PageKind::Guide).enumerate();
    view::Site {
        name: localized(kit, locale, &kit.name),
        home: Html::new(&path(kit, home, locale).map(address::from_root).unwrap_or_default()),
        publisher: kit.publisher.clone(),
        version: kit.version.clone(),
        built: kit.today.to_string(),
        sections: sections
            .filter_map(|(index, id)| item(kit, id, locale, index + 1, color(index + 1)))
            .collect(),
        guides: guides.filter_map(|(index, id)| item(kit, id, locale, index + 1, 0)).collect(),
        booklets: kit
            .booklets
            .iter()
            .filter_map(|booklet| take_away(kit, booklet, locale))
            .collect(),
        events: super::calendar_page::next(kit, speaker),
        calendar: of_records(!kit.records.events.is_empty(), RouteView::Calendar(locale)),
        glossary: of_records(!kit.records.terms.is_empty(), RouteView::Glossary(locale)),
        time_zone: kit.time_zone.clone(),
        feed: feed::address(kit, locale).map(|path| Html::new(&address::from_root(&path))),
    }
}

pub(super) fn section(kit: &Kit, id: PageId, locale: LocaleIndex) -> Option<view::Section> {
    let number = section_number(kit, id);
    let (translation, shown) = kit.shown(id, locale)?;
    let children = kit.page(id).children.iter().enumerate();
    Some(view::Section {
        id: id.0,
        number,
        color: color(number),
        title: Html::new(&text_html(&translation.title, kit.locale(shown).direction)),
        href: Html::new(&address::from_root(path(kit, id, locale)?)),
        lang_attr: Html::new(&lang_attr(kit, locale, shown)),
        drawing: kit.page(id).drawing.map(|drawing| drawing_from_root(kit, drawing)),
        guides: children
            .filter_map(|(index, id)| item(kit, *id, locale, index + 1, color(number)))
            .collect(),
    })
}

fn item(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    number: usize,
    color: usize,
) -> Option<view::Item> {
    let (translation, shown) = kit.shown(id, locale)?;
    let base = kit.locale(shown).direction;
    let page = kit.page(id);
    Some(view::Item {
        id: id.0,
        number,
        color,
        title: Html::new(&text_html(&translation.title, base)),
        summary: translation.summary.as_ref().map(|summary| Html::new(&text_html(summary, base))),
        href: Html::new(&address::from_root(path(kit, id, locale)?)),
        lang_attr: Html::new(&lang_attr(kit, locale, shown)),
        count: page.children.iter().filter(|child| path(kit, **child, locale).is_some()).count(),
        drawing: page.drawing.map(|drawing| drawing_from_root(kit, drawing)),
    })
}

/// Returns the booklet in this locale, else in one that stands in for it.
fn take_away(
    kit: &Kit,
    booklet: &crate::model::Booklet,
    locale: LocaleIndex,
) -> Option<view::Booklet> {
    let chain = std::iter::once(locale).chain(kit.locale(locale).fallback.iter().copied());
    let position = |wanted: LocaleIndex| booklet.locales.iter().position(|made| *made == wanted);
    let (made, index) = chain.filter_map(|wanted| Some((wanted, position(wanted)?))).next()?;
    let title = booklet.title.get(kit.chain(made)).map_or(booklet.id.as_str(), |(title, _)| title);
    let language = kit.locale(made);
    Some(view::Booklet {
        title: title.to_owned(),
        href: Html::new(&address::from_root(booklet.paths.get(index)?)),
        lang: language.id.to_string(),
        other_language: (made != locale).then(|| language.autonym.clone()),
    })
}

fn drawing_from_root(kit: &Kit, drawing: AssetId) -> view::Drawing {
    let asset = kit.asset(drawing);
    let (width, height) = asset.size.unzip();
    view::Drawing { src: Html::new(&address::from_root(&asset.path)), width, height }
}

/// Returns where a page is for readers of a locale.
pub(super) fn path(kit: &Kit, id: PageId, locale: LocaleIndex) -> Option<&OutputPath> {
    kit.page(id).paths.get(usize::from(locale.0))?.as_ref()
}

/// Returns a localized text as markup, marked if it is in another language than the page.
pub(super) fn localized(kit: &Kit, locale: LocaleIndex, text: &Localized<String>) -> Html {
    let everyone = kit.locales.iter().map(|locale| &locale.id);
    let Some((text, found)) = text.get(kit.chain(locale).chain(everyone)) else {
        return Html::new("");
    };
    let found =
        kit.locale_indices().find(|index| kit.locale(*index).id == *found).unwrap_or(locale);
    let html = text_html(text, kit.locale(found).direction);
    match lang_attr(kit, locale, found) {
        mark if mark.is_empty() => Html::new(&html),
        mark => Html::new(&format!("<span{mark}>{html}</span>")),
    }
}

/// Returns the section that a page lies in, at whatever depth, as a number from 1; 0 outside.
fn section_number(kit: &Kit, id: PageId) -> usize {
    let mut top = id;
    while let Some(parent) = kit.page(top).parent.filter(|parent| *parent != PageId(0)) {
        top = parent;
    }
    let Some(home) = kit.pages.first() else { return 0 };
    let mut sections =
        home.children.iter().filter(|child| kit.page(**child).kind == PageKind::Section);
    sections.position(|child| *child == top).map_or(0, |index| index + 1)
}

fn color(number: usize) -> usize {
    number.checked_sub(1).map_or(0, |index| index % COLORS + 1)
}
