//! The files below a folder of the kit, in one order on every machine.
//!
//! Symbolic links are followed as long as they stay inside the kit. What editors and systems leave
//! behind is passed over. A link that leads out or round in a circle, and a folder that cannot be
//! read, is told once, and the walk goes on.

use super::read::{reason, unread, unreadable};
use crate::diagnostic::{Code, Diagnostic, Findings, code};
use crate::source::Place;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};
use walkdir::{DirEntry, WalkDir};

/// How often one folder may be reached through links: folders that link to each other by twos would
/// otherwise make more paths than there is time for.
const LINK_LIMIT: usize = 64;

/// What the system says of it (`ELOOP`); the standard library has no stable name for it.
const TOO_MANY_LINKS: i32 = if cfg!(target_os = "linux") { 40 } else { 62 };

/// A plain file that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// Its path below the folder that was walked, with `/` between parts.
    pub(super) path: String,
    /// Where it lies.
    pub(super) disk: PathBuf,
}

/// Finds the plain files below `folder`, a path relative to the kit, sorted by path.
///
/// `root` is the kit's folder without symbolic links in it. `is_wanted` is asked about every path
/// below `folder` and can leave out files, and folders with all they hold.
pub(super) fn walk(
    root: &Path,
    folder: &str,
    is_wanted: &dyn Fn(&str) -> bool,
    findings: &mut Findings,
) -> Vec<Found> {
    let start = root.join(folder);
    if !is_inside(root, folder, findings) {
        return Vec::new();
    }
    let mut links = Links { root, reached: BTreeMap::new() };
    let mut found = Vec::new();
    let mut entries = WalkDir::new(&start).min_depth(1).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let disk = error.path().unwrap_or(&start);
                if !disk.strip_prefix(&start).is_ok_and(is_leftover_path) {
                    findings.push(fault(&error, &kit_path(root, disk)));
                }
                continue;
            }
        };
        let is_folder = entry.file_type().is_dir();
        let below = entry.path().strip_prefix(&start).unwrap_or(entry.path());
        let verdict = if is_leftover(entry.file_name()) {
            Some(None)
        } else if entry.file_name().to_str().is_none() {
            Some(Some(&code::INVALID_FILE_NAME))
        } else if entry.path_is_symlink() {
            links.refusal(&entry)
        } else {
            None
        };
        let path = slashed(below);
        if verdict.is_some() || !is_wanted(&path) {
            if let Some(Some(code)) = verdict {
                findings.push(about(code, &kit_path(root, entry.path())));
            }
            if is_folder {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            found.push(Found { path, disk: entry.into_path() });
        } else if !is_folder {
            findings.push(unreadable(&kit_path(root, entry.path()), "not-a-file"));
        }
    }
    found.sort();
    found
}

/// Returns whether a file or folder of the kit is there and does not lead out of it; the latter is
/// told.
pub(super) fn is_inside(root: &Path, path: &str, findings: &mut Findings) -> bool {
    match fs::canonicalize(root.join(path)) {
        Ok(target) if target.starts_with(root) => return true,
        Ok(_) => findings.push(about(&code::OUTSIDE_KIT, path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => findings.push(unreadable(path, &reason(&error))),
    }
    false
}

/// Judges symbolic links.
struct Links<'a> {
    root: &'a Path,
    reached: BTreeMap<PathBuf, usize>,
}

impl Links<'_> {
    /// Returns whether a link must not be followed, and what is to be told of it.
    fn refusal(&mut self, link: &DirEntry) -> Option<Option<&'static Code>> {
        let target = fs::canonicalize(link.path()).ok()?;
        let Ok(inside) = target.strip_prefix(self.root) else {
            return Some(Some(&code::OUTSIDE_KIT));
        };
        // Hidden folders hold what is not meant for publishing, such as a repository's settings.
        if inside.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b".")) {
            return Some(Some(&code::OUTSIDE_KIT));
        }
        if !link.file_type().is_dir() {
            return None;
        }
        let holder = link.path().parent().and_then(|folder| fs::canonicalize(folder).ok());
        if holder.is_some_and(|holder| holder.starts_with(&target)) {
            return Some(Some(&code::SYMLINK_LOOP));
        }
        let times = self.reached.entry(target).or_default();
        *times += 1;
        let is_first = *times == LINK_LIMIT + 1;
        (*times > LINK_LIMIT).then_some(is_first.then_some(&code::SYMLINK_LOOP))
    }
}

fn fault(error: &walkdir::Error, path: &str) -> Diagnostic {
    // The system gives up after some forty links on the way to one file.
    let too_many_links = error.io_error().and_then(io::Error::raw_os_error) == Some(TOO_MANY_LINKS);
    let is_loop = error.loop_ancestor().is_some() || error.path().is_some_and(leads_to_itself);
    if is_loop || too_many_links {
        return about(&code::SYMLINK_LOOP, path);
    }
    unreadable(path, &error.io_error().map_or_else(|| error.to_string(), reason))
}

/// Returns whether a link names itself, directly or through other links; such a link has no target.
fn leads_to_itself(link: &Path) -> bool {
    let mut link = link.to_owned();
    for _ in 0..64 {
        let Ok(target) = fs::read_link(&link) else { return false };
        link = link.parent().unwrap_or(Path::new("")).join(target);
    }
    true
}

fn about(code: &'static Code, path: &str) -> Diagnostic {
    Diagnostic::new(code).arg("path", path).at(Place::start_of(&unread(path)))
}

/// Returns a path relative to the kit's folder as findings show it.
pub(super) fn kit_path(root: &Path, disk: &Path) -> String {
    slashed(disk.strip_prefix(root).unwrap_or(disk))
}

fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn is_leftover_path(path: &Path) -> bool {
    path.components().any(|part| is_leftover(part.as_os_str()))
}

/// Returns whether a name is hidden, or what an editor or a system leaves behind.
fn is_leftover(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let folded = name.to_ascii_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || matches!(&*folded, "node_modules" | "thumbs.db" | "desktop.ini" | "__macosx")
        || [".swp", ".swo", ".bak", ".orig", ".tmp"].iter().any(|end| folded.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{TestKit, told};
    use super::{Found, walk};
    use crate::diagnostic::Findings;

    fn paths(kit: &TestKit) -> (Vec<String>, Vec<String>) {
        let mut findings = Findings::default();
        let found = walk(&kit.root(), "content", &|path| path != "data", &mut findings);
        findings.sort();
        (found.into_iter().map(|Found { path, .. }| path).collect(), told(&findings))
    }

    #[test]
    fn leftovers_and_unwanted_folders_are_passed_over() {
        let names = [
            "b.md",
            "a.md",
            "a/c.svg",
            ".hidden",
            ".git/config",
            "node_modules/x/y.md",
            "a.md~",
            ".a.md.swp",
            "a.md.swp",
            "Thumbs.db",
            "desktop.ini",
            ".DS_Store",
            "#a.md#",
            "~$a.docx",
            "data/facts.toml",
        ];
        let files: Vec<_> = names.iter().map(|name| (format!("content/{name}"), "")).collect();
        let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let (found, told) = paths(&TestKit::new(&files));
        assert_eq!(found, ["a.md", "a/c.svg", "b.md"]);
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn a_folder_that_is_not_there_is_empty() {
        let mut findings = Findings::default();
        let kit = TestKit::new(&[]);
        assert!(walk(&kit.root(), "locales", &|_| true, &mut findings).is_empty());
        assert!(findings.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_the_kit_only() {
        let outside = TestKit::new(&[("secret/a.md", "")]);
        let kit = TestKit::new(&[("shared/a.md", ""), (".git/config", ""), ("content/b.md", "")]);
        kit.link("content/folder", "../shared");
        kit.link("content/file.md", "../shared/a.md");
        kit.link("content/out", outside.root().join("secret"));
        kit.link("content/out.md", outside.root().join("secret/a.md"));
        kit.link("content/hidden", "../.git");
        kit.link("content/nowhere.md", "gone.md");
        let (found, told) = paths(&kit);
        assert_eq!(found, ["b.md", "file.md", "folder/a.md"]);
        assert_eq!(
            told,
            [
                "content/hidden:1:1 `` outside-kit path=content/hidden",
                "content/nowhere.md:1:1 `` unreadable-file path=content/nowhere.md reason=not-found",
                "content/out:1:1 `` outside-kit path=content/out",
                "content/out.md:1:1 `` outside-kit path=content/out.md",
            ]
        );
    }

    #[cfg(unix)]
    #[test]
    fn loops_are_told_once_and_left() {
        let kit = TestKit::new(&[("content/a/x.md", ""), ("content/b/y.md", "")]);
        kit.link("content/a/up", "..");
        kit.link("content/kit", "..");
        kit.link("content/itself", "itself");
        kit.link("content/b/to-c", "../../c");
        kit.link("c/to-b", "../content/b");
        let (found, told) = paths(&kit);
        assert_eq!(found, ["a/x.md", "b/y.md"]);
        let line = |path: &str| format!("{path}:1:1 `` symlink-loop path={path}");
        let loops = ["content/a/up", "content/b/to-c/to-b", "content/itself", "content/kit"];
        assert_eq!(told, loops.map(line));
    }

    #[cfg(unix)]
    #[test]
    fn folders_that_link_to_each_other_by_twos_end() {
        let kit = TestKit::new(&[]);
        for level in 0..30 {
            for name in ["a", "b"] {
                kit.link(&format!("d{level}/{name}"), format!("../d{}", level + 1));
            }
        }
        kit.write("d30/x.md", "");
        kit.link("content/start", "../d0");
        let (found, told) = paths(&kit);
        assert!(found.len() <= 64, "{}", found.len());
        assert!(told.iter().all(|line| line.contains("symlink-loop")), "{told:#?}");
        assert!(told.len() <= 31, "{told:#?}");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_told() {
        use std::os::unix::net::UnixListener;
        let kit = TestKit::new(&[]);
        let _socket = UnixListener::bind(kit.root().join("content/socket.md")).expect("a socket");
        let (found, told) = paths(&kit);
        assert!(found.is_empty());
        let line =
            "content/socket.md:1:1 `` unreadable-file path=content/socket.md reason=not-a-file";
        assert_eq!(told, [line]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_text_is_told() {
        use std::os::unix::ffi::OsStrExt;
        let kit = TestKit::new(&[]);
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
        std::fs::File::create(kit.root().join("content").join(name)).expect("a file");
        let (found, told) = paths(&kit);
        assert!(found.is_empty());
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("invalid-file-name"), "{told:?}");
    }
}
