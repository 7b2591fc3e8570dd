//! What is known of translations, and how it is written down.
//!
//! In: the kit's folder, and which guides and locales are meant. Out: the kit to read their status
//! from; or the lock files of the kit, changed so that they say what somebody has looked at.

use super::{Failure, Progress, Reader};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::load::read_asset;
use crate::lock::{Locks, SOURCES};
use crate::model::{Kit, LocaleIndex, PageId, Settled};
use crate::publish::{FileEdit, edit_files};
use crate::source::{Date, LocaleId, Place, SourceFile};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

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
    let read = Reader::new(folder).read(today, progress).map_err(Failure::Load)?;
    let mut findings = read.findings;
    findings.sort();
    Ok(Reported::new(read.value.map(|snapshot| snapshot.kit), findings))
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
    let folder = stem.strip_suffix("_index").map(|folder| folder.trim_end_matches('/'));
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
        book.forget_guides(tag);
    }
    if !recorded.is_refused {
        recorded.lines = book.lines();
        recorded.files = book.write(folder)?;
    }
    findings.sort();
    Ok(Reported::new(Some(recorded), findings))
}

fn refused(file: &Arc<SourceFile>) -> Diagnostic {
    Diagnostic::new(&code::LOCK_NOT_WRITTEN).arg("path", file.path()).at(Place::start_of(file))
}

/// The locks as they will be.
struct Book<'a> {
    kit: &'a Kit,
    locks: Locks,
    touched: BTreeSet<LocaleId>,
}

impl<'a> Book<'a> {
    fn new(kit: &'a Kit) -> Self {
        Self { kit, locks: (*kit.locks).clone(), touched: BTreeSet::new() }
    }

    fn record(&mut self, locale: &LocaleId, settled: Settled) {
        self.touched.insert(locale.clone());
        let says = &mut self.locks.locales.entry(locale.clone()).or_default().says;
        for statement in &settled.drops {
            says.remove(statement);
        }
        says.extend(settled.says);
        self.locks.sources.says.extend(settled.texts);
    }

    /// Drops what is said of guides that are not there any more.
    fn forget_guides(&mut self, locale: &LocaleId) {
        let is_known = |guide: &str| self.kit.knows_guide(guide);
        if let Some(lock) = self.locks.locales.get_mut(locale) {
            lock.says.retain(|statement| is_known(&statement.guide));
            self.touched.insert(locale.clone());
        }
    }

    /// Returns how many statements are new, and how many are no longer made.
    fn lines(&self) -> (usize, usize) {
        let (mut new, mut gone) = (0, 0);
        let none = BTreeSet::new();
        for (locale, lock) in &self.locks.locales {
            let before = self.kit.locks.locales.get(locale).map_or(&none, |lock| &lock.says);
            new += lock.says.difference(before).count();
            gone += before.difference(&lock.says).count();
        }
        (new, gone)
    }

    fn write(mut self, folder: &Path) -> Result<usize, Failure> {
        // What a newer program wrote may need any of the words.
        if self.locks.locales.values().all(|lock| !lock.is_newer) {
            let all = self.locks.locales.values().flat_map(|lock| &lock.says);
            let named: BTreeSet<_> = all.map(|statement| statement.source).collect();
            self.locks.sources.says.retain(|digest, _| named.contains(digest));
        }
        // The words come first: a line without its words says less than words without their line.
        let sources = &self.locks.sources;
        let mut edits = vec![edit(folder, SOURCES.into(), sources.file.as_ref(), sources.text())];
        for locale in &self.touched {
            let Some(lock) = self.locks.locales.get(locale) else { continue };
            let path = self.locks.path(locale);
            edits.push(edit(folder, path, lock.file.as_ref(), lock.text()));
        }
        edits.retain(|edit| edit.before.is_some() || !edit.after.is_empty());
        edit_files(folder, &edits).map_err(Failure::Publish)
    }
}

fn edit(folder: &Path, path: String, file: Option<&Arc<SourceFile>>, after: String) -> FileEdit {
    let before = file.map(|file| match file.text() {
        // Some bytes were no text, and are only on the disk.
        text if text.contains(char::REPLACEMENT_CHARACTER) => {
            read_asset(&folder.join(&path)).unwrap_or_default()
        }
        text => text.as_bytes().to_vec(),
    });
    FileEdit { path, before, after: after.into_bytes() }
}
