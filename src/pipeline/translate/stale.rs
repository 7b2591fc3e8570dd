//! What is stale, then and now, and what of it means the same.

use super::super::Failure;
use super::book::Book;
use super::{Recorded, Wanted, locales, pages, refused};
use crate::diagnostic::{Findings, Reported};
use crate::load::PageFile;
use crate::model::{Change, Kit, LocaleIndex, PageId, Translation};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A text of a guide that is not as it was translated.
#[derive(Clone, Debug)]
pub struct StaleText {
    /// What became of it.
    pub change: Change,
    /// File and line: of the source, or of the translation if the source has no such text.
    pub place: Option<String>,
    /// What the source said, if that is known and it says something else now.
    pub then: Option<String>,
    /// What the source says.
    pub now: Option<String>,
    /// The locale of the translation.
    pub locale: LocaleIndex,
    /// What the translation says.
    pub own: Option<String>,
}

/// Returns the stale texts of the translations that are meant, in reading order.
///
/// # Errors
///
/// When the kit has no such guide, locale or translation.
pub fn stale(kit: &Kit, wanted: &Wanted) -> Result<Vec<StaleText>, Failure> {
    let mut found = Vec::new();
    let pages = pages(kit, wanted)?;
    for locale in locales(kit, wanted)? {
        for page in &pages {
            let Some((own, translation)) = file(kit, *page, locale) else {
                let guide = kit.page(*page).name().to_owned();
                return Err(Failure::NoTranslation {
                    guide,
                    locale: kit.locale(locale).id.clone(),
                });
            };
            let source = file(kit, *page, kit.source).map(|(file, _)| file);
            let texts = translation.freshness.stale().iter().map(|answer| {
                let now = answer.source.zip(source).and_then(|(i, file)| said(file, i));
                let theirs = answer.own.and_then(|j| said(own, j));
                let then = answer.own.filter(|_| answer.change != Change::Moved);
                let then = then.and_then(|j| kit.former(*page, locale, j, answer.source));
                StaleText {
                    change: answer.change,
                    place: now.as_ref().or(theirs.as_ref()).map(|(place, _)| place.clone()),
                    then: then.map(str::to_owned),
                    now: now.map(|(_, text)| text),
                    locale,
                    own: theirs.map(|(_, text)| text),
                }
            });
            found.extend(texts);
        }
    }
    Ok(found)
}

/// A text of a guide's source that was changed or moved, and the locales in which it was translated
/// as it was then.
#[derive(Clone, Debug)]
pub struct Rewording {
    page: PageId,
    text: usize,
    /// File and line of the source.
    pub place: String,
    /// What it said, if that is known.
    pub then: Option<String>,
    /// What it says now.
    pub now: String,
    /// The locales.
    pub locales: Vec<LocaleIndex>,
}

/// Returns each distinct change of the guides that are meant: those that begin on one of these lines of
/// the source, or all if there are no lines.
///
/// # Errors
///
/// When the kit has no such guide or locale, or no change begins on one of the lines.
pub fn rewordings(kit: &Kit, wanted: &Wanted, lines: &[usize]) -> Result<Vec<Rewording>, Failure> {
    let mut found: BTreeMap<(PageId, usize, Option<String>), Vec<LocaleIndex>> = BTreeMap::new();
    let pages = pages(kit, wanted)?;
    for locale in locales(kit, wanted)? {
        for page in &pages {
            let Some((_, translation)) = file(kit, *page, locale) else { continue };
            for answer in translation.freshness.stale() {
                let (Some(i), Some(j)) = (answer.source, answer.own) else { continue };
                if matches!(answer.change, Change::Changed | Change::Moved) {
                    let then = kit.former(*page, locale, j, Some(i)).map(str::to_owned);
                    let locales = found.entry((*page, i, then)).or_default();
                    if locales.last() != Some(&locale) {
                        locales.push(locale);
                    }
                }
            }
        }
    }
    let mut begun = BTreeSet::new();
    let mut changes = Vec::new();
    for ((page, text, then), locales) in found {
        let Some((source, _)) = file(kit, page, kit.source) else { continue };
        let Some((place, now)) = said(source, text) else { continue };
        let (line, _) = source.source.line_column(source.texts[text].span.start);
        if lines.is_empty() || lines.contains(&line) {
            begun.insert(line);
            changes.push(Rewording { page, text, place, then, now, locales });
        }
    }
    match lines.iter().find(|line| !begun.contains(line)) {
        Some(line) => Err(Failure::NoSuchChange {
            guide: wanted.guide.clone().unwrap_or_default(),
            line: *line,
        }),
        None => Ok(changes),
    }
}

/// Records that these changes mean the same as what was translated.
///
/// # Errors
///
/// When the kit cannot be written.
pub fn keep(
    folder: &Path,
    kit: &Kit,
    changes: &[Rewording],
) -> Result<Reported<Recorded>, Failure> {
    let mut findings = Findings::default();
    let mut book = Book::new(kit);
    let mut recorded = Recorded::default();
    let meant: BTreeSet<_> = (changes.iter())
        .flat_map(|it| it.locales.iter().map(|locale| (it.page, *locale, it.text)))
        .collect();
    let translations: BTreeSet<_> =
        meant.iter().map(|(page, locale, _)| (*page, *locale)).collect();
    for (page, locale) in translations {
        let tag = &kit.locale(locale).id;
        if let Some(file) = kit.locks.newer(tag) {
            findings.push(refused(file));
            recorded.is_refused = true;
            break;
        }
        if let Some(kept) = kit.kept(page, locale, &|text| meant.contains(&(page, locale, text))) {
            recorded.translations += 1;
            book.record(tag, kept);
        }
    }
    if !recorded.is_refused {
        recorded.lines = book.lines();
        recorded.files = book.write(folder)?;
    }
    Ok(Reported::new(recorded, findings))
}

fn file(kit: &Kit, page: PageId, locale: LocaleIndex) -> Option<(&PageFile, &Translation)> {
    let translation = kit.page(page).translations[usize::from(locale.0)].as_ref()?;
    Some((translation.file.as_ref()?, translation))
}

/// Returns where a text stands and what it says.
fn said(file: &PageFile, at: usize) -> Option<(String, String)> {
    let text = file.texts.get(at)?;
    let (line, _) = file.source.line_column(text.span.start);
    Some((format!("{}:{line}", file.source.path()), file.typed(text)))
}
