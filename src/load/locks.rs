//! The files that say which text was translated from which.

use super::read::{ReadFault, bytes, decode};
use super::walk::{Found, walk};
use crate::diagnostic::Findings;
use crate::document::Digest;
use crate::lock::{self, Lock, Locks, SOURCES, Statement, TRANSLATIONS};
use crate::source::{LocaleId, SourceFile};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

/// The size in bytes beyond which a lock is not read: more than ten thousand guides make.
const LOCK_LIMIT: u64 = 128 << 20;

/// Reads the locks of all locales, those that `kit.toml` does not list too: what they say is not lost.
pub(super) fn locks(root: &Path, findings: &mut Findings) -> Locks {
    // What is wrong with the folder is told by those who read messages.
    let is_wanted = |path: &str| !path.contains('/') || path.ends_with(TRANSLATIONS);
    let found = walk(root, "locales", &is_wanted, &mut Findings::default());
    let read: Vec<(Option<Read>, Findings)> = (found.into_par_iter())
        .map(|found| {
            let mut findings = Findings::default();
            (lock(&found, &mut findings), findings)
        })
        .collect();
    let mut locks = Locks::default();
    for (lock, told) in read {
        findings.extend(told);
        match lock {
            Some(Read::Sources(lock)) => locks.sources = lock,
            Some(Read::Translations(locale, lock)) => {
                locks.locales.insert(locale, lock);
            }
            None => {}
        }
    }
    locks
}

/// A lock that was read.
enum Read {
    Sources(Lock<BTreeMap<Digest, String>>),
    Translations(LocaleId, Lock<BTreeSet<Statement>>),
}

fn lock(found: &Found, findings: &mut Findings) -> Option<Read> {
    let path = format!("locales/{}", found.path);
    if path == SOURCES {
        let file = text(&found.disk, &path, findings)?;
        return Some(Read::Sources(lock::sources(&file, findings)));
    }
    let (folder, name) = found.path.split_once('/')?;
    let locale = LocaleId::parse(folder).filter(|_| name == TRANSLATIONS)?;
    let file = text(&found.disk, &path, findings)?;
    Some(Read::Translations(locale, lock::translations(&file, findings)))
}

/// Reads a lock; bytes that are no text only make their line unreadable.
fn text(disk: &Path, path: &str, findings: &mut Findings) -> Option<Arc<SourceFile>> {
    match bytes(disk, LOCK_LIMIT) {
        Ok(bytes) => Some(decode(bytes, path, &mut Findings::default()).file),
        Err(ReadFault::Io(error)) if error.kind() == ErrorKind::NotFound => None,
        Err(fault) => {
            findings.push(fault.diagnostic(path));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::TestKit;

    #[test]
    fn locks_of_all_locales_are_read() {
        let line = "a 0123456789abcdef fedcba9876543210\n";
        let kit = TestKit::new(&[
            ("content/a.fr.md", "# A\n"),
            ("locales/en/translations.lock", line),
            ("locales/en/old/translations.lock", line),
            ("locales/de/translations.lock", line),
            ("locales/sources.lock", "0123456789abcdef Un deux\n"),
        ]);
        let bytes = [line.as_bytes(), b"b\xff 0123456789abcdef fedcba9876543210\n"].concat();
        kit.write("locales/zh-hans/translations.lock", bytes);
        let told = "locales/zh-hans/translations.lock:2:1 \
                    `b\u{fffd} 0123456789abcdef fedcba9876543210` corrupt-lock count=1";
        let locks = kit.check(&[told]).expect("a kit").locks;
        let read: Vec<_> =
            locks.locales.iter().map(|(tag, lock)| (tag.as_str(), lock.says.len())).collect();
        assert_eq!(read, [("de", 1), ("en", 1), ("zh-Hans", 1)]);
        assert_eq!(locks.sources.says.values().collect::<Vec<_>>(), ["Un deux"]);
        let tag = crate::source::LocaleId::parse("zh-Hans").expect("a tag");
        assert_eq!(locks.path(&tag), "locales/zh-hans/translations.lock");
    }
}
