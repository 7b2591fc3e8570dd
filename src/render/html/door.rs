//! The two pages that belong to no locale: the choice of a language, and the page for addresses
//! that lead nowhere.

use super::address::{self, absolute};
use super::page::{alternate_views, kit_name};
use super::shared::path;
use super::sitemap::alternates;
use super::text::{push_escaped, text_html};
use super::view::{Door, Drawing, Entrance, Html};
use super::words::Words;
use crate::model::{Kit, LocaleIndex, PageId};
use crate::source::OutputPath;

/// Returns the view of the page where one chooses a language.
pub(super) fn chooser(kit: &Kit, words: &Words, from: &OutputPath) -> Door {
    let entrance = |locale: LocaleIndex, home: &OutputPath| {
        let title = kit.shown(PageId(0), locale);
        let title = title.map(|(home, shown)| text_html(&home.title, kit.locale(shown).direction));
        Entrance {
            href: Html::new(&address::relative(from, home)),
            title: Html::new(&title.unwrap_or_default()),
            text: Html::new(""),
            action: Html::new(&words.html(locale, "choose-language")),
            ..empty(kit, locale)
        }
    };
    let drawing = kit.pages.first().and_then(|home| home.drawing).map(|drawing| {
        let asset = kit.asset(drawing);
        let (width, height) = asset.size.unzip();
        Drawing { src: Html::new(&address::relative(from, &asset.path)), width, height }
    });
    Door {
        root: Html::new(&address::root(from)),
        drawing,
        alternates: kit
            .pages
            .first()
            .map(|home| alternate_views(alternates(kit, home)))
            .unwrap_or_default(),
        locales: entrances(kit, entrance),
        ..door(kit)
    }
}

/// Returns the view of the page for addresses that lead nowhere; it is served at any depth, so its
/// addresses are absolute.
pub(super) fn not_found(kit: &Kit, words: &Words) -> Door {
    let entrance = |locale: LocaleIndex, home: &OutputPath| {
        let mut href = String::new();
        push_escaped(&mut href, &absolute(&kit.base_url, home));
        Entrance {
            href: Html::new(&href),
            title: Html::new(&words.html(locale, "not-found-title")),
            text: Html::new(&words.html(locale, "not-found-text")),
            action: Html::new(&words.html(locale, "back-home")),
            ..empty(kit, locale)
        }
    };
    Door { locales: entrances(kit, entrance), ..door(kit) }
}

fn door(kit: &Kit) -> Door {
    let mut base_url = String::new();
    push_escaped(&mut base_url, &kit.base_url);
    let source = kit.locale(kit.source);
    Door {
        lang: source.id.to_string(),
        dir: source.direction.as_str(),
        root: Html::new(&base_url),
        document_title: kit_name(kit, kit.source).to_owned(),
        canonical: Html::new(&base_url),
        alternates: Vec::new(),
        drawing: None,
        locales: Vec::new(),
    }
}

fn entrances(kit: &Kit, entrance: impl Fn(LocaleIndex, &OutputPath) -> Entrance) -> Vec<Entrance> {
    kit.locale_indices()
        .filter_map(|locale| Some(entrance(locale, path(kit, PageId(0), locale)?)))
        .collect()
}

fn empty(kit: &Kit, locale: LocaleIndex) -> Entrance {
    let locale = kit.locale(locale);
    Entrance {
        lang: locale.id.to_string(),
        dir: locale.direction.as_str(),
        name: locale.autonym.clone(),
        href: Html::new(""),
        title: Html::new(""),
        text: Html::new(""),
        action: Html::new(""),
    }
}
