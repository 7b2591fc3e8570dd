//! Which text exists in which locale, and how long it is.

use super::words;
use crate::model::{Due, Kit, LocaleIndex, Page, PageId, PageKind};
use crate::source::Date;

/// What a locale has of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextState {
    /// It is the language that the page is written in.
    Source,
    /// A translation that a speaker has reviewed.
    Reviewed,
    /// A translation that no speaker has reviewed.
    Draft,
    /// Nothing: readers are shown another language.
    Missing,
}

/// A page in one locale.
#[derive(Clone, Copy, Debug)]
pub struct PageText {
    /// What there is.
    pub state: TextState,
    /// How long it is, title and summary included; see [`unit`](super::unit).
    pub words: usize,
}

/// A page in all locales.
#[derive(Clone, Debug)]
pub struct PageRow {
    /// Which page.
    pub id: PageId,
    /// What it is.
    pub kind: PageKind,
    /// The day on which somebody should read it again.
    pub recheck: Option<Date>,
    /// How near that day is.
    pub due: Due,
    /// One per locale, in the order of the kit's.
    pub texts: Vec<PageText>,
}

/// What a locale has of the kit.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// The locale.
    pub locale: LocaleIndex,
    /// How many guides are written in it.
    pub written: usize,
    /// How many guides are translations that a speaker has reviewed.
    pub reviewed: usize,
    /// How many guides are translations that no speaker has reviewed.
    pub drafts: usize,
    /// How many guides there are in other locales only.
    pub missing: usize,
    /// How long its texts are, sections and the home page included.
    pub words: usize,
    /// How many words of the source locale these texts stand for.
    pub covered: usize,
    /// The booklets that are made in it, by their place in the kit.
    pub booklets: Vec<usize>,
}

/// Returns the pages that have a text in any locale.
pub(super) fn pages(kit: &Kit) -> Vec<PageRow> {
    let is_written = |page: &&Page| page.translations.iter().flatten().any(|it| it.file.is_some());
    let row = |(id, page): (PageId, &Page)| {
        let recheck = page.shared.recheck.as_ref().map(|day| day.value);
        let texts = kit.locale_indices().map(|locale| text(kit, page, locale)).collect();
        PageRow { id, kind: page.kind, recheck, due: kit.due(recheck), texts }
    };
    (0..).map(PageId).zip(&kit.pages).filter(|(_, page)| is_written(page)).map(row).collect()
}

fn text(kit: &Kit, page: &Page, locale: LocaleIndex) -> PageText {
    let own = page.translations[usize::from(locale.0)].as_ref();
    let Some(own) = own.filter(|own| own.file.is_some()) else {
        return PageText { state: TextState::Missing, words: 0 };
    };
    let state = match () {
        () if locale == kit.source => TextState::Source,
        () if own.reviewed => TextState::Reviewed,
        () => TextState::Draft,
    };
    PageText { state, words: words::of_translation(own) }
}

/// Sums up each locale.
pub(super) fn coverage(kit: &Kit, pages: &[PageRow]) -> Vec<Coverage> {
    let source = usize::from(kit.source.0);
    let one = |locale: LocaleIndex| {
        let index = usize::from(locale.0);
        let guides = pages.iter().filter(|page| page.kind == PageKind::Guide);
        let count = |state| guides.clone().filter(|page| page.texts[index].state == state).count();
        let there = pages.iter().filter(|page| page.texts[index].state != TextState::Missing);
        let booklets = kit.booklets.iter().zip(0..);
        let booklets = booklets.filter(|(booklet, _)| booklet.locales.contains(&locale));
        Coverage {
            locale,
            written: count(TextState::Source),
            reviewed: count(TextState::Reviewed),
            drafts: count(TextState::Draft),
            missing: count(TextState::Missing),
            words: there.clone().map(|page| page.texts[index].words).sum(),
            covered: there.map(|page| page.texts[source].words).sum(),
            booklets: booklets.map(|(_, index)| index).collect(),
        }
    };
    kit.locale_indices().map(one).collect()
}
