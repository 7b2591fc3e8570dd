//! The kit's own files, changed all or none.

use super::claim::create_folders;
use super::{PublishError, PublishErrorKind};
use crate::source::OutputPath;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What a file of the kit is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEdit {
    /// The file's path in the kit, with `/` between parts.
    pub path: String,
    /// What it holds as far as one knows; `None` if it is not there.
    pub before: Option<Vec<u8>>,
    /// What it is to hold.
    pub after: Vec<u8>,
}

/// Changes files of the kit in `root`, and returns how many were not as they are to be.
///
/// Each file is whole at every moment. If one cannot be changed, or holds something else by now than
/// the edit says, those that were changed are put back.
///
/// # Errors
///
/// When a file was changed by somebody else, is a symbolic link or lies outside the kit, or when the
/// disk refuses. The files are then as they were before.
pub fn edit_files(root: &Path, edits: &[FileEdit]) -> Result<usize, PublishError> {
    let root = fs::canonicalize(root).map_err(PublishError::system(root))?;
    let due = edits.iter().filter(|edit| edit.before.as_ref() != Some(&edit.after));
    let places: Vec<(PathBuf, &FileEdit)> =
        due.map(|edit| Ok((place(&root, edit)?, edit))).collect::<Result<_, _>>()?;
    let staged = places.iter().try_for_each(|(file, edit)| write(&beside(file), file, &edit.after));
    let swapped = staged.and_then(|()| swap(&places));
    for (file, _) in &places {
        remove(&beside(file));
    }
    swapped.map(|()| places.len())
}

/// Returns where an edit goes, if the file is as the edit expects.
fn place(root: &Path, edit: &FileEdit) -> Result<PathBuf, PublishError> {
    let file = root.join(&edit.path);
    let refuse = |kind| Err(PublishError::new(kind, &file));
    if OutputPath::new(edit.path.as_str()).is_none() {
        return refuse(PublishErrorKind::System);
    }
    let folder = file.parent().expect("a file in the kit has a folder");
    create_folders(folder)?;
    let folder = fs::canonicalize(folder).map_err(PublishError::system(folder))?;
    if !folder.starts_with(root) {
        return refuse(PublishErrorKind::Symlink);
    }
    let file = folder.join(file.file_name().expect("a plain path has a name"));
    if file.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
        return Err(PublishError::new(PublishErrorKind::Symlink, &file));
    }
    let now = read(&file).map_err(PublishError::system(&file))?;
    if now != edit.before {
        return Err(PublishError::new(PublishErrorKind::Changed, &file));
    }
    Ok(file)
}

/// Puts all new files in the place of the old ones, or puts the old ones back.
fn swap(places: &[(PathBuf, &FileEdit)]) -> Result<(), PublishError> {
    for (done, (file, _)) in places.iter().enumerate() {
        if let Err(error) = rename(&beside(file), file) {
            for (file, edit) in &places[..done] {
                restore(file, edit.before.as_deref());
            }
            return Err(PublishError::system(file)(error));
        }
    }
    Ok(())
}

/// Puts back what a file held, as far as the system still permits anything.
fn restore(file: &Path, before: Option<&[u8]>) {
    match before {
        Some(bytes) => {
            if write(&beside(file), file, bytes).is_ok() {
                let _ = rename(&beside(file), file);
            }
        }
        None => remove(file),
    }
}

/// Returns where a file's new bytes wait; hidden, so that nobody reads them as part of the kit.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.trousse-new"))
}

fn write(new: &Path, old: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    // A run that was killed may have left one, of which nothing is needed.
    remove(new);
    let written = File::options().write(true).create_new(true).open(new).and_then(|mut file| {
        file.write_all(bytes)?;
        if let Ok(metadata) = fs::metadata(old) {
            file.set_permissions(metadata.permissions())?;
        }
        file.sync_all()
    });
    written.map_err(PublishError::system(old))
}

/// Returns what a file holds; `None` if it is not there.
fn read(file: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    match File::open(file).and_then(|mut file| file.read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[expect(clippy::disallowed_methods, reason = "publish renames")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[expect(clippy::disallowed_methods, reason = "publish removes")]
fn remove(file: &Path) {
    let _ = fs::remove_file(file);
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make and read the files themselves")]
mod tests {
    use super::*;

    fn edit(path: &str, before: Option<&str>, after: &str) -> FileEdit {
        let before = before.map(|text| text.as_bytes().to_vec());
        FileEdit { path: path.into(), before, after: after.as_bytes().to_vec() }
    }

    fn names(root: &Path) -> Vec<String> {
        let names = fs::read_dir(root).expect("a folder").map(|it| it.expect("an entry"));
        let mut names: Vec<_> =
            names.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn all_files_are_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::write(root.join("a"), "1").expect("a file");
        fs::write(root.join(".a.trousse-new"), "left behind").expect("a file");
        let edits =
            [edit("a", Some("1"), "2"), edit("b/c.lock", None, "3"), edit("d", Some("4"), "4")];
        assert_eq!(edit_files(root, &edits).expect("edits"), 2);
        assert_eq!(fs::read_to_string(root.join("a")).expect("a file"), "2");
        assert_eq!(fs::read_to_string(root.join("b/c.lock")).expect("a file"), "3");
        assert_eq!(
            (names(root), names(&root.join("b"))),
            (vec!["a".into(), "b".into()], vec!["c.lock".into()])
        );
    }

    #[test]
    fn none_is_changed_if_one_cannot_be() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::write(root.join("a"), "1").expect("a file");
        fs::create_dir(root.join("folder")).expect("a folder");
        for (wrong, kind) in [
            (edit("b", Some("1"), "2"), PublishErrorKind::Changed),
            (edit("a", None, "2"), PublishErrorKind::Changed),
            (edit("../x", None, "2"), PublishErrorKind::System),
            (edit("folder", None, "2"), PublishErrorKind::System),
        ] {
            let error = edit_files(root, &[edit("a", Some("1"), "2"), edit("n", None, "2"), wrong]);
            assert_eq!(error.expect_err("a refusal").kind, kind);
            assert_eq!(fs::read_to_string(root.join("a")).expect("a file"), "1");
            assert_eq!(names(root), ["a", "folder"]);
        }
    }

    #[test]
    fn what_was_changed_is_put_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = fs::canonicalize(folder.path()).expect("a folder");
        fs::write(root.join("a"), "1").expect("a file");
        let edits = [edit("a", Some("1"), "2"), edit("n", None, "2"), edit("full", None, "2")];
        let places: Vec<_> = edits.iter().map(|edit| (root.join(&edit.path), edit)).collect();
        for (file, edit) in &places {
            write(&beside(file), file, &edit.after).expect("a file");
        }
        // Something is in the way by now.
        fs::create_dir_all(root.join("full/of")).expect("a folder");
        assert!(swap(&places).is_err());
        assert_eq!(fs::read_to_string(root.join("a")).expect("a file"), "1");
        assert!(!root.join("n").exists());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed_out_of_the_kit() {
        let folder = tempfile::tempdir().expect("a folder");
        let (root, other) = (folder.path().join("kit"), folder.path().join("other"));
        fs::create_dir(&root).expect("a folder");
        fs::create_dir(&other).expect("a folder");
        fs::write(other.join("a"), "1").expect("a file");
        std::os::unix::fs::symlink(&other, root.join("out")).expect("a link");
        std::os::unix::fs::symlink(other.join("a"), root.join("a")).expect("a link");
        for path in ["out/a", "a"] {
            let error = edit_files(&root, &[edit(path, Some("1"), "2")]).expect_err("a refusal");
            assert_eq!(error.kind, PublishErrorKind::Symlink, "{path}");
        }
        assert_eq!(fs::read_to_string(other.join("a")).expect("a file"), "1");
    }
}
