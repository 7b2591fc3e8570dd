//! The view of one page.

use super::address::{self, absolute};
use super::content::{self, Body, Reading};
use super::data;
use super::original;
use super::shared::path;
use super::since::{self, Since};
use super::sitemap::{alternates, own_path};
use super::text::text_html;
use super::view::{self, Html};
use super::voice::{Standing, Voice};
use super::words::{Words, lang_attr};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::model::{Freshness, Kit, LocaleIndex, PageId, PageKind, Translation};
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
    let [speaker, reader_speaker] = [shown, locale].map(|it| &speakers[usize::from(it.0)]);
    let voice = translation.document().map(|document| {
        let text = (translation, document);
        Voice::new(kit, text, words.body(shown), [speaker, reader_speaker], Standing::Own)
    });
    let mut contents = Vec::new();
    let body = voice.map_or_else(Body::default, |voice| {
        contents = content::contents(kit, translation, voice.document, speaker);
        let since = is_stale(translation, shown == locale).then(|| {
            let source = kit.page(id).translations[usize::from(kit.source.0)].as_ref()?;
            let text = (source, source.document()?);
            let of_source = &speakers[usize::from(kit.source.0)];
            let speakers = [of_source, reader_speaker];
            let voice = Voice::new(kit, text, words.body(kit.source), speakers, Standing::Quoted);
            Since::new(kit, id, locale, Some(voice))
        });
        let since = since.flatten();
        let is_dated_below = is_dated_below(kit, id, locale);
        let repeats = None;
        content::body(Reading { kit, from, reader: locale, voice, is_dated_below, since, repeats })
    });
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
        document_title: document_title(kit, &translation.title, locale),
        canonical: Html::new(&absolute(&kit.base_url, canonical)),
        data: own.then(|| data::page_data(kit, reader_speaker, id, from)),
        alternates: if own { alternate_views(alternates(kit, page)) } else { Vec::new() },
        languages: languages(kit, id, locale, from),
        breadcrumbs: breadcrumbs(kit, id, locale, from),
        parallel: kit.parallel_path(id, locale).map(|there| view::Link {
            title: Html::new(&words.html(locale, "parallel-link")),
            href: Html::new(&address::relative(from, &there)),
            lang_attr: Html::default(),
        }),
        drawing: page.drawing.map(|drawing| {
            let asset = kit.asset(drawing);
            let (width, height) = asset.size.unzip();
            view::Drawing { src: Html::new(&address::relative(from, &asset.path)), width, height }
        }),
        contents,
        previous: neighbour(kit, id, locale, from, false),
        next: neighbour(kit, id, locale, from, true),
        ..frame(kit, words, id, locale, from, &body)?
    })
}

/// Returns what a page says of itself and of its text, however it shows it; the rest is empty.
pub(super) fn frame(
    kit: &Kit,
    words: &Words,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
    body: &Body,
) -> Option<view::Page> {
    let (translation, shown) = kit.shown(id, locale)?;
    let (page, reader, base) = (kit.page(id), kit.locale(locale), kit.locale(shown).direction);
    let checked = kit.seen_between(kit.records_of(id, locale));
    let front = translation.file.as_ref().map(|file| &file.front);
    Some(view::Page {
        lang: reader.id.to_string(),
        dir: reader.direction.as_str(),
        root: Html::new(&address::root(from)),
        description: translation.summary.clone(),
        notice: notice(kit, words, id, locale, from),
        original: original::of_page(kit, words, id, locale, from),
        lang_attr: Html::new(&lang_attr(kit, locale, shown)),
        title: Html::new(&text_html(&translation.title, base)),
        summary: translation.summary.as_ref().map(|summary| Html::new(&text_html(summary, base))),
        since: body.since.as_deref().map(Html::new),
        glance: body.glance.as_deref().map(Html::new),
        body: Html::new(&body.body),
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

/// Returns whether the page says below on which day all its records were checked.
pub(super) fn is_dated_below(kit: &Kit, id: PageId, locale: LocaleIndex) -> bool {
    let records = kit.records_of(id, locale);
    let is_dated = |record: &RecordId| kit.record(*record).provenance().seen.is_some();
    let mut stated = records.iter().filter(|record| record.kind != RecordKind::Term);
    let are_all_dated = stated.all(is_dated);
    are_all_dated && kit.seen_between(records).is_some_and(|(first, last)| first == last)
}

/// Returns whether a translation that is shown to its own readers lags behind its source.
fn is_stale(translation: &Translation, is_own: bool) -> bool {
    is_own && matches!(translation.freshness, Freshness::Stale(_))
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

pub(super) fn languages(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Vec<view::Language> {
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

pub(super) fn breadcrumbs(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Vec<view::Link> {
    let mut links = Vec::new();
    let mut above = kit.page(id).parent;
    while let Some(id) = above {
        links.extend(link(kit, id, locale, from));
        above = kit.page(id).parent;
    }
    links.reverse();
    links
}

fn notice(
    kit: &Kit,
    words: &Words,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Notice> {
    let (translation, shown) = kit.shown(id, locale)?;
    let count = if shown == locale { since::count(translation) } else { 0 };
    let (kind, other) = if shown != locale {
        ("fallback", shown)
    } else if !translation.reviewed && locale != kit.source {
        ("draft", kit.source)
    } else if count > 0 {
        ("stale", kit.source)
    } else {
        return None;
    };
    let changes = (count > 0).then(|| words.stale(kit, locale, count)).flatten();
    let there = own_path(kit.page(id), other);
    Some(view::Notice {
        kind,
        changes: changes.as_deref().map(Html::new),
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
