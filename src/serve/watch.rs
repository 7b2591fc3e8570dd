//! Notices that something of the kit was saved, and nothing more: whoever is told reads it all.
//!
//! Editors save in many ways (write, rename over, remove and create), and systems tell of them in
//! as many, so every event but reading counts as a change. The published folder is never watched: a
//! swap leaves a watcher on the folder that was there before.

use super::{Notice, Tell};
use notify::{EventKind, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, new_debouncer};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

/// How long a burst of events may last before it is told: about as long as saving takes.
const DEBOUNCE: Duration = Duration::from_millis(40);
const FILE: &str = "kit.toml";
const FOLDERS: [&str; 3] = ["content", "locales", "themes"];

/// Calls `changed` after every change from now on, from a thread of its own, until it returns false.
///
/// What cannot be watched is told, and the rest is watched. A kit that is not there is for others to
/// tell of.
pub(super) fn watch(kit: &Path, tell: Tell, changed: impl Fn() -> bool + Send + 'static) {
    let Ok(root) = kit.canonicalize() else { return };
    let not_watched = move |path: &Path, error: notify::Error| {
        tell(Notice::NotWatched { path: path.to_owned(), reason: error.to_string() });
    };
    let (sender, events) = mpsc::channel::<DebounceEventResult>();
    let mut debouncer = match new_debouncer(DEBOUNCE, None, sender) {
        Ok(debouncer) => debouncer,
        Err(error) => return not_watched(&root, error),
    };
    if let Err(error) = debouncer.watch(&root, RecursiveMode::NonRecursive) {
        not_watched(&root, error);
    }
    let folders = FOLDERS.map(|name| root.join(name));
    let mut watched = BTreeSet::new();
    let mut watch_folders = move || {
        for folder in &folders {
            if !folder.is_dir() {
                // It may come back as another folder, which has to be watched anew.
                if watched.remove(folder) {
                    let _ = debouncer.unwatch(folder);
                }
            } else if watched.insert(folder.clone())
                && let Err(error) = debouncer.watch(folder, RecursiveMode::Recursive)
            {
                not_watched(folder, error);
            }
        }
    };
    watch_folders();
    std::thread::spawn(move || {
        for events in events {
            let is_change = match events {
                Ok(events) => events.iter().any(|event| is_change(&root, event)),
                // Events that were lost may have been changes.
                Err(_) => true,
            };
            if is_change {
                watch_folders();
                if !changed() {
                    return;
                }
            }
        }
    });
}

fn is_change(root: &Path, event: &DebouncedEvent) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.paths.is_empty() || event.paths.iter().any(|path| is_of_kit(root, path))
}

fn is_of_kit(root: &Path, path: &Path) -> bool {
    // Links lead to folders elsewhere; whatever is watched there belongs to the kit.
    let Ok(below) = path.strip_prefix(root) else { return true };
    let Some(first) = below.iter().next().and_then(|name| name.to_str()) else { return false };
    first == FILE || FOLDERS.contains(&first)
}
