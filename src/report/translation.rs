//! How far each translation is from its source, in texts and words.

use crate::document::TextBlock;
use crate::model::{Answer, Change, Freshness, Kit, LocaleIndex, Page, PageId};
use std::collections::BTreeSet;

/// A page in a locale other than the source's.
#[derive(Clone, Debug)]
pub struct TranslationRow<'a> {
    /// Which page.
    pub page: PageId,
    /// In which locale.
    pub locale: LocaleIndex,
    /// How true it is; `None` if there is no translation.
    pub freshness: Option<&'a Freshness>,
    /// Whether a speaker has reviewed it.
    pub is_reviewed: bool,
    /// How many texts the source has.
    pub blocks: usize,
    /// How many texts became what, in the order of [`CHANGES`].
    pub changes: [usize; 4],
    /// How long the source is.
    pub words: usize,
    /// How many words of the source are to be translated, as far as one knows.
    pub due: usize,
}

/// What may have become of a text of the source.
pub const CHANGES: [Change; 4] = [Change::Changed, Change::Added, Change::Removed, Change::Moved];

impl TranslationRow<'_> {
    /// Returns the name of its state.
    pub fn state(&self) -> &'static str {
        self.freshness.map_or("missing", Freshness::name)
    }

    /// Returns how many texts somebody has to look at; all of one that is missing.
    pub fn blocks_due(&self) -> usize {
        if self.freshness.is_none() { self.blocks } else { self.changes.iter().sum() }
    }
}

/// Returns a row for every page that has a text in the source locale and for each of these locales.
pub fn translations<'a>(kit: &'a Kit, locales: &[LocaleIndex]) -> Vec<TranslationRow<'a>> {
    let pages = (0..).map(PageId).zip(&kit.pages);
    let rows = pages.filter_map(|(id, page)| Some((id, page, source_of(kit, page)?)));
    let locales = locales.iter().filter(|locale| **locale != kit.source);
    rows.flat_map(|(id, page, source)| {
        locales.clone().map(move |locale| row((id, *locale), page, source))
    })
    .collect()
}

fn source_of<'a>(kit: &Kit, page: &'a Page) -> Option<&'a [TextBlock]> {
    let source = page.translations[usize::from(kit.source.0)].as_ref()?;
    Some(&source.file.as_ref()?.texts)
}

fn row<'a>(
    (page, locale): (PageId, LocaleIndex),
    of: &'a Page,
    source: &[TextBlock],
) -> TranslationRow<'a> {
    let own = of.translations[usize::from(locale.0)].as_ref().filter(|own| own.file.is_some());
    let length = |text: &TextBlock| text.words as usize;
    let words = source.iter().map(length).sum();
    let stale = own.map_or(&[][..], |own| own.freshness.stale());
    let of_change = |change| {
        // What several texts answer to counts once.
        let found = stale.iter().filter(move |answer| answer.change == change);
        found.map(|answer| (answer.source, answer.own.filter(|_| answer.source.is_none())))
    };
    let is_due = |answer: &&Answer| matches!(answer.change, Change::Changed | Change::Added);
    let due: BTreeSet<usize> = stale.iter().filter(is_due).filter_map(|it| it.source).collect();
    TranslationRow {
        page,
        locale,
        freshness: own.map(|own| &own.freshness),
        is_reviewed: own.is_some_and(|own| own.reviewed),
        blocks: source.len(),
        changes: CHANGES.map(|change| of_change(change).collect::<BTreeSet<_>>().len()),
        words,
        due: if own.is_none() { words } else { due.iter().map(|i| length(&source[*i])).sum() },
    }
}
