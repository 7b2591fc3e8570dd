//! The view of a page side by side with the source.

use super::address::{self, absolute};
use super::content::Reading;
use super::page::{breadcrumbs, document_title, frame, is_dated_below, languages, link};
use super::parallel;
use super::record_page::NO_PAGE;
use super::since::Since;
use super::text::text_html;
use super::view::{self, Html};
use super::voice::{Standing, Voice};
use super::words::{Words, lang_attr};
use crate::model::{Kit, LocaleIndex, PageId};
use crate::render::record::Speaker;
use crate::source::OutputPath;

/// Returns the view of a page in a locale beside the source; `None` if either has no text.
///
/// Search engines are told of neither its alternates nor its data: it says nothing that the two pages
/// do not say.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    speakers: &[Speaker<'_>],
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Page> {
    let voice = |locale: LocaleIndex, standing| {
        let translation = kit.page(id).translations[usize::from(locale.0)].as_ref()?;
        let speaker = &speakers[usize::from(locale.0)];
        let text = (translation, translation.document()?);
        Some(Voice::new(kit, text, words.body(locale), [speaker, speaker], standing))
    };
    let (own, source) = (voice(locale, Standing::Own)?, voice(kit.source, Standing::Beside)?);
    let (translation, original) = (own.translation, source.translation);
    let reading = Reading {
        kit,
        from,
        reader: locale,
        voice: own,
        is_dated_below: is_dated_below(kit, id, locale),
        since: Since::new(kit, id, locale, None),
        repeats: Some(id),
    };
    let body = parallel::body(reading, source, &kit.parallel(id, locale));
    let [reader, there] = [locale, kit.source].map(|locale| kit.locale(locale));
    let html = |text: &String| Html::new(&text_html(text, there.direction));
    let way = link(kit, id, locale, from);
    Some(view::Page {
        id: NO_PAGE,
        kind: "parallel",
        document_title: document_title(
            kit,
            &format!("{} · {}", translation.title, original.title),
            locale,
        ),
        canonical: Html::new(&absolute(&kit.base_url, from)),
        languages: languages_beside(kit, id, locale, from),
        breadcrumbs: breadcrumbs(kit, id, locale, from).into_iter().chain(way).collect(),
        parallel: link(kit, id, locale, from).map(|there| view::Link {
            title: Html::new(&words.html(locale, "parallel-back")),
            lang_attr: Html::default(),
            ..there
        }),
        beside: Some(view::Beside {
            title: html(&original.title),
            summary: original.summary.as_ref().map(html),
            lang_attr: Html::new(&lang_attr(kit, locale, kit.source)),
            language: there.autonym.clone(),
            own_language: reader.autonym.clone(),
        }),
        ..frame(kit, words, id, locale, from, &body)?
    })
}

/// Returns the language menu: the same beside the source where that exists, else the page.
fn languages_beside(
    kit: &Kit,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Vec<view::Language> {
    let mut menu = languages(kit, id, locale, from);
    for language in &mut menu {
        let other = kit.locale_indices().find(|it| kit.locale(*it).id.as_str() == language.lang);
        if let Some(path) = other.and_then(|other| kit.parallel_path(id, other)) {
            language.href = Html::new(&address::relative(from, &path));
        }
    }
    menu
}
