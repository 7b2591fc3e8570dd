//! The view of one page.

use super::address::{self, absolute};
use super::content::{self, Reading};
use super::data;
use super::original;
use super::shared::path;
use super::sitemap::{alternates, own_path};
use super::text::text_html;
use super::view::{self, Html};
use super::words::{Words, lang_attr};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::model::{Kit, LocaleIndex, PageId, PageKind};
use crate::render::record::Speaker;
use crate::source::OutputPath;

/// Returns the view of a page in a locale, at the place where it goes; `None` if no locale of the
/// chain has it.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    speakers: &[Speaker<'_>],
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Page> {
    let (translation, shown) = kit.shown(id, locale)?;
    let page = kit.page(id);
    let (reader, base) = (kit.locale(locale), kit.locale(shown).direction);
    let records = kit.records_of(id, locale);
    let is_dated = |record: &RecordId| kit.record(*record).provenance().seen.is_some();
    let mut stated = records.iter().filter(|record| record.kind != RecordKind::Term);
    let are_all_dated = stated.all(is_dated);
    let checked = kit.seen_between(records);
    let reading = Reading {
        kit,
        from,
        reader: locale,
        translation,
        direction: base,
        words: words.body(shown),
        speaker: &speakers[usize::from(shown.0)],
        reader_speaker: &speakers[usize::from(locale.0)],
        is_dated_below: checked.is_some_and(|(first, last)| first == last) && are_all_dated,
    };
    let document = translation.document();
    let body = document.map(|document| content::body(&reading, document));
    let contents =
        document.map(|document| content::contents(kit, translation, document, reading.speaker));
    let (glance, body) = body.map_or((None, String::new()), |body| (body.glance, body.body));
    let front = translation.file.as_ref().map(|file| &file.front);
    let own = own_path(page, locale).is_some();
    // A page that shows another locale's text gives way to the page that it is taken from.
    let canonical = if own { from } else { path(kit, id, shown).unwrap_or(from) };
    Some(view::Page {
        id: id.0,
        kind: match page.kind {
            PageKind::Home => "home",
            PageKind::Section => "section",
            PageKind::Guide => "guide",
        },
        lang: reader.id.to_string(),
        dir: reader.direction.as_str(),
        root: Html::new(&address::root(from)),
        document_title: document_title(kit, &translation.title, locale),
        description: translation.summary.clone(),
        canonical: Html::new(&absolute(&kit.base_url, canonical)),
        data: own.then(|| data::page_data(kit, reading.reader_speaker, id, from)),
        alternates: if own { alternate_views(alternates(kit, page)) } else { Vec::new() },
        languages: languages(kit, id, locale, from),
        breadcrumbs: breadcrumbs(kit, id, locale, from),
        notice: notice(kit, id, locale, from),
        original: original::of_page(kit, words, id, locale, from),
        lang_attr: Html::new(&lang_attr(kit, locale, shown)),
        title: Html::new(&text_html(&translation.title, base)),
        summary: translation.summary.as_ref().map(|summary| Html::new(&text_html(summary, base))),
        drawing: page.drawing.map(|drawing| {
            let asset = kit.asset(drawing);
            let (width, height) = asset.size.unzip();
            view::Drawing { src: Html::new(&address::relative(from, &asset.path)), width, height }
        }),
        glance: glance.as_deref().map(Html::new),
        contents: contents.unwrap_or_default(),
        body: Html::new(&body),
        previous: neighbour(kit, id, locale, from, false),
        next: neighbour(kit, id, locale, from, true),
        checked: checked.map(|(first, _)| first.to_string()),
        checked_last: checked
            .filter(|(first, last)| first < last)
            .map(|(_, last)| last.to_string()),
        changed: page.shared.changed.map(|date| date.to_string()),
        recheck: page.shared.recheck.as_ref().map(|date| date.value.to_string()),
        credit: front.and_then(|front| front.credit.clone()),
        ..view::Page::default()
    })
}

/// Returns the alternates as templates see them.
pub(super) fn alternate_views(alternates: Vec<(String, String)>) -> Vec<view::Alternate> {
    let view = |(lang, href): (String, String)| {
        let mut escaped = String::with_capacity(href.len());
        super::text::push_escaped(&mut escaped, &href);
        view::Alternate { lang, href: Html::new(&escaped) }
    };
    alternates.into_iter().map(view).collect()
}

/// Returns the kit's name in a locale, as text.
pub(super) fn kit_name(kit: &Kit, locale: LocaleIndex) -> &str {
    let everyone = kit.locales.iter().map(|locale| &locale.id);
    kit.name.get(kit.chain(locale).chain(everyone)).map_or("", |(name, _)| name)
}

/// Returns a title with the kit's name.
pub(super) fn document_title(kit: &Kit, title: &str, locale: LocaleIndex) -> String {
    match kit_name(kit, locale) {
        name if name.is_empty() || name == title => title.to_owned(),
        name => format!("{title} – {name}"),
    }
}

fn languages(kit: &Kit, id: PageId, locale: LocaleIndex, from: &OutputPath) -> Vec<view::Language> {
    let language = |index: LocaleIndex| {
        let target = path(kit, id, index).or_else(|| path(kit, PageId(0), index))?;
        let other = kit.locale(index);
        Some(view::Language {
            lang: other.id.to_string(),
            dir: other.direction.as_str(),
            name: other.autonym.clone(),
            href: Html::new(&address::relative(from, target)),
            current: index == locale,
            translated: own_path(kit.page(id), index).is_some(),
        })
    };
    kit.locale_indices().filter_map(language).collect()
}

fn breadcrumbs(kit: &Kit, id: PageId, locale: LocaleIndex, from: &OutputPath) -> Vec<view::Link> {
    let mut links = Vec::new();
    let mut above = kit.page(id).parent;
    while let Some(id) = above {
        links.extend(link(kit, id, locale, from));
        above = kit.page(id).parent;
    }
    links.reverse();
    links
}

fn notice(kit: &Kit, id: PageId, locale: LocaleIndex, from: &OutputPath) -> Option<view::Notice> {
    let (translation, shown) = kit.shown(id, locale)?;
    let (kind, other) = if shown != locale {
        ("fallback", shown)
    } else if !translation.reviewed && locale != kit.source {
        ("draft", kit.source)
    } else {
        return None;
    };
    let there = own_path(kit.page(id), other);
    Some(view::Notice {
        kind,
        language: kit.locale(other).autonym.clone(),
        lang: kit.locale(other).id.to_string(),
        href: there.map(|there| Html::new(&address::relative(from, there))),
    })
}

/// Returns the guide before or after a guide, in the order in which the kit is read.
fn neighbour(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
    after: bool,
) -> Option<view::Link> {
    if kit.page(id).kind != PageKind::Guide {
        return None;
    }
    let mut index = id.0;
    loop {
        index = if after { index.checked_add(1)? } else { index.checked_sub(1)? };
        let page = kit.pages.get(index as usize)?;
        if page.kind == PageKind::Guide
            && let Some(link) = link(kit, PageId(index), locale, from)
        {
            return Some(link);
        }
    }
}

/// Returns a link to a page as readers of a locale see it.
pub(super) fn link(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Link> {
    let (translation, shown) = kit.shown(id, locale)?;
    Some(view::Link {
        title: Html::new(&text_html(&translation.title, kit.locale(shown).direction)),
        href: Html::new(&address::relative(from, path(kit, id, locale)?)),
        lang_attr: Html::new(&lang_attr(kit, locale, shown)),
    })
}
