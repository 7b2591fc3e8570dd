//! What is known of translations, and how it is written down.
//!
//! In: the kit's folder, and which guides and locales are meant. Out: the kit to read their status
//! from; or the lock files of the kit, changed so that they say what somebody has looked at.

mod book;
mod handover;
mod stale;

use super::{Failure, Progress, Step};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::load::{self, Reuse};
use crate::model::{self, Kit, LocaleIndex, PageId};
use crate::source::{Date, LocaleId, Place, SourceFile};
use book::Book;
use std::path::Path;
use std::sync::Arc;

pub use handover::{Export, Exported, Imported, Need, export, import};
pub use stale::{Rewording, StaleText, keep, rewordings, stale};

/// Which translations are meant.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The guide as typed: its path below `content/`, or the name of one of its files; all if `None`.
    pub guide: Option<String>,
    /// The locales; all but the source's if empty.
    pub locales: Vec<LocaleId>,
}

/// What came of writing locks.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// How many translations were looked at.
    pub translations: usize,
    /// How many lines are new, and how many went.
    pub lines: (usize, usize),
    /// How many files were changed.
    pub files: usize,
    /// Whether a newer program wrote the files, so that nothing was written.
    pub is_refused: bool,
}

/// Reads the kit for its status; the value is absent if `kit.toml` is too broken to go on.
///
/// # Errors
///
/// When there is no kit, or the folder cannot be read.
pub fn read(
    folder: &Path,
    today: &dyn Fn(Option<&str>) -> Date,
    progress: Progress,
) -> Result<Reported<Option<Kit>>, Failure> {
    let mut findings = Findings::default();
    progress(Step::Load);
    let inputs = load::load(folder, &mut Reuse::default()).map_err(Failure::Load)?;
    // What rules say of the texts takes longer than all of this, and is told by `check`.
    let kit = inputs.into_value(&mut findings).map(|inputs| {
        progress(Step::Model);
        let today = today(inputs.config.time_zone.as_deref());
        model::model(&inputs, today).into_value(&mut findings)
    });
    findings.sort();
    Ok(Reported::new(kit, findings))
}

/// Returns the locales that are meant, in the order of the kit's, the source's left out.
///
/// # Errors
///
/// When the kit has no such locale, or it is the one that guides are written in.
pub fn locales(kit: &Kit, wanted: &Wanted) -> Result<Vec<LocaleIndex>, Failure> {
    for tag in &wanted.locales {
        let known = kit.locale_indices().find(|index| kit.locale(*index).id == *tag);
        match known {
            None => return Err(Failure::UnknownLocale(tag.clone())),
            Some(index) if index == kit.source => {
                return Err(Failure::SourceLocale(tag.clone()));
            }
            Some(_) => {}
        }
    }
    let is_meant = |index: &LocaleIndex| {
        let is_named = wanted.locales.contains(&kit.locale(*index).id);
        *index != kit.source && (wanted.locales.is_empty() || is_named)
    };
    Ok(kit.locale_indices().filter(is_meant).collect())
}

/// Returns the pages that are meant.
///
/// # Errors
///
/// When the kit has no such guide.
pub fn pages(kit: &Kit, wanted: &Wanted) -> Result<Vec<PageId>, Failure> {
    let all = (0..).map(PageId).zip(&kit.pages);
    let Some(guide) = &wanted.guide else { return Ok(all.map(|(id, _)| id).collect()) };
    let path = guide_path(kit, guide);
    let found = all.clone().find(|(_, page)| page.path == path);
    match found {
        Some((id, _)) => Ok(vec![id]),
        None => Err(Failure::UnknownGuide(guide.clone())),
    }
}

/// Reads a guide's name as people type it: with or without `content/`, slashes around it, locale and
/// ending.
fn guide_path(kit: &Kit, typed: &str) -> String {
    let path = typed.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let Some(stem) = path.strip_suffix(".md") else { return path.to_owned() };
    let tagged = kit.locales.iter().find_map(|locale| {
        stem.strip_suffix(locale.id.as_str()).and_then(|stem| stem.strip_suffix('.'))
    });
    let stem = tagged.unwrap_or(stem);
    let folder = if stem == "_index" { Some("") } else { stem.strip_suffix("/_index") };
    folder.unwrap_or(stem).to_owned()
}

/// Records that translations say what their sources say now, and forgets what nothing needs any more.
///
/// # Errors
///
/// When the kit cannot be read or written, or has no such guide, locale or translation.
pub fn accept(
    folder: &Path,
    wanted: &Wanted,
    today: &dyn Fn(Option<&str>) -> Date,
    progress: Progress,
) -> Result<Reported<Option<Recorded>>, Failure> {
    let mut findings = Findings::default();
    let Some(kit) = read(folder, today, progress)?.into_value(&mut findings) else {
        return Ok(Reported::new(None, findings));
    };
    let (locales, pages) = (locales(&kit, wanted)?, pages(&kit, wanted)?);
    let mut book = Book::new(&kit);
    let mut recorded = Recorded::default();
    // What could not be read may need what seems to be needed by nothing.
    let is_whole = !findings.has_errors();
    for locale in locales {
        let tag = &kit.locale(locale).id;
        if let Some(file) = kit.locks.newer(tag) {
            findings.push(refused(file));
            recorded.is_refused = true;
            break;
        }
        for page in &pages {
            match kit.accepted(*page, locale) {
                Some(settled) => {
                    recorded.translations += 1;
                    book.record(tag, settled);
                }
                None if wanted.guide.is_some() && !wanted.locales.is_empty() => {
                    let guide = kit.page(*page).name().to_owned();
                    return Err(Failure::NoTranslation { guide, locale: tag.clone() });
                }
                None => {}
            }
        }
        book.touch(tag);
        if is_whole {
            book.forget_guides(tag);
        }
    }
    if !recorded.is_refused {
        book.forget_unread();
        if is_whole {
            book.forget_words();
        }
        recorded.lines = book.lines();
        recorded.files = book.write(folder)?;
    }
    findings.sort();
    Ok(Reported::new(Some(recorded), findings))
}

fn refused(file: &Arc<SourceFile>) -> Diagnostic {
    Diagnostic::new(&code::LOCK_NOT_WRITTEN).arg("path", file.path()).at(Place::start_of(file))
}
