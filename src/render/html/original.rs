//! What a page in another language than the source's says of itself: for whom it is, and the way to
//! the same page in the source's language.

use super::address;
use super::shared::path;
use super::text::text_html;
use super::view::{self, Html};
use super::words::{Words, lang_attr};
use crate::load::records::Record;
use crate::model::{AudienceIndex, Kit, LocaleIndex, PageId, RouteView};
use crate::source::OutputPath;

/// Returns what a page of the kit says; nothing in the language of the source.
pub(super) fn of_page(
    kit: &Kit,
    words: &Words,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Original> {
    let page = kit.page(id);
    let there = page.translations[usize::from(kit.source.0)].as_ref();
    let there = there.and_then(|source| Some((source.title.as_str(), path(kit, id, kit.source)?)));
    original(kit, words, page.audience, there, locale, from)
}

/// Returns what a page made of records says: it is for those for whom the home page is.
pub(super) fn of_records(
    kit: &Kit,
    words: &Words,
    view: RouteView,
    from: &OutputPath,
) -> Option<view::Original> {
    let source = kit.source;
    let title = match view {
        RouteView::Event(event, _) => match kit.record(event) {
            Record::Event(event) => {
                let everyone = kit.locales.iter().map(|locale| &locale.id);
                let name = event.name.get(kit.chain(source).chain(everyone));
                name.map_or(String::new(), |(name, _)| name.value.clone())
            }
            Record::Contact(_) | Record::Fact(_) | Record::Term(_) => return None,
        },
        RouteView::Calendar(_) => words.plain(source, "calendar"),
        _ => words.plain(source, "glossary"),
    };
    let target = kit.path_of(view.in_locale(source));
    let there = target.as_ref().map(|target| (title.as_str(), target));
    original(kit, words, kit.page(PageId(0)).audience, there, view.locale()?, from)
}

fn original(
    kit: &Kit,
    words: &Words,
    audience: Option<AudienceIndex>,
    there: Option<(&str, &OutputPath)>,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<view::Original> {
    if kit.is_original(locale) {
        return None;
    }
    let source = kit.locale(kit.source);
    let link = there.map(|(title, target)| view::Link {
        title: Html::new(&text_html(&words.version(kit, title), source.direction)),
        href: Html::new(&address::relative(from, target)),
        lang_attr: Html::new(&lang_attr(kit, locale, kit.source)),
    });
    Some(view::Original {
        audience: audience.and_then(|audience| words.audience(kit, audience, locale)),
        link,
    })
}
