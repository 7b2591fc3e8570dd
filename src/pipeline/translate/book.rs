//! The locks as they will be, and the edits that make them so.

use super::super::Failure;
use crate::load::read_asset;
use crate::lock::{Locks, SOURCES};
use crate::model::{Kit, Settled};
use crate::publish::{FileEdit, edit_files};
use crate::source::{LocaleId, SourceFile};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// The locks as they will be.
pub(super) struct Book<'a> {
    kit: &'a Kit,
    locks: Locks,
    touched: BTreeSet<LocaleId>,
}

impl<'a> Book<'a> {
    pub(super) fn new(kit: &'a Kit) -> Self {
        Self { kit, locks: (*kit.locks).clone(), touched: BTreeSet::new() }
    }

    pub(super) fn record(&mut self, locale: &LocaleId, settled: Settled) {
        self.touched.insert(locale.clone());
        let says = &mut self.locks.locales.entry(locale.clone()).or_default().says;
        for statement in &settled.drops {
            says.remove(statement);
        }
        says.extend(settled.says);
        self.locks.sources.says.extend(settled.texts);
    }

    /// Has a locale's lock written anew.
    pub(super) fn touch(&mut self, locale: &LocaleId) {
        self.touched.insert(locale.clone());
    }

    /// Drops what is said of guides that are not there any more.
    pub(super) fn forget_guides(&mut self, locale: &LocaleId) {
        let is_known = |guide: &str| self.kit.knows_guide(guide);
        if let Some(lock) = self.locks.locales.get_mut(locale) {
            lock.says.retain(|statement| is_known(&statement.guide));
        }
    }

    /// Returns how many statements are new, and how many are no longer made.
    pub(super) fn lines(&self) -> (usize, usize) {
        let (mut new, mut gone) = (0, 0);
        let none = BTreeSet::new();
        for (locale, lock) in &self.locks.locales {
            let before = self.kit.locks.locales.get(locale).map_or(&none, |lock| &lock.says);
            new += lock.says.difference(before).count();
            gone += before.difference(&lock.says).count();
        }
        (new, gone)
    }

    /// Drops the lines that say nothing.
    pub(super) fn forget_unread(&mut self) {
        self.locks.sources.unread.clear();
        for locale in &self.touched {
            if let Some(lock) = self.locks.locales.get_mut(locale) {
                lock.unread.clear();
            }
        }
    }

    /// Drops the words of source texts that no line names.
    pub(super) fn forget_words(&mut self) {
        // What a newer program wrote may need any of them.
        if self.locks.locales.values().all(|lock| !lock.is_newer) {
            let all = self.locks.locales.values().flat_map(|lock| &lock.says);
            let named: BTreeSet<_> = all.map(|statement| statement.source).collect();
            self.locks.sources.says.retain(|digest, _| named.contains(digest));
        }
    }

    /// Changes the files that say something else, and returns how many there were.
    pub(super) fn write(self, folder: &Path) -> Result<usize, Failure> {
        edit_files(folder, &self.edits(folder)).map_err(Failure::Publish)
    }

    /// Returns the edits that make the files say this.
    pub(super) fn edits(&self, folder: &Path) -> Vec<FileEdit> {
        if self.touched.is_empty() {
            return Vec::new();
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
        edits
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
