//! The moment in which one folder takes the place of another.

use super::PublishError;
use super::claim::Claim;
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Puts the new folder in the place of the old one, which is then in the staging folder.
///
/// On Linux the two change places in one step. Where the system or the file system has no such
/// step, there is a moment without the folder, between two renames.
pub(super) fn swap(claim: &Claim) -> Result<(), PublishError> {
    let (new, out) = (&claim.site(), &claim.out);
    sync_folder(new);
    let swapped = match claim.is_there {
        true => exchange(new, out, &claim.aside()),
        false => rename(new, out),
    };
    swapped.map_err(PublishError::system(out))?;
    out.parent().map(sync_folder);
    Ok(())
}

fn exchange(new: &Path, out: &Path, aside: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
            other => return other.map_err(io::Error::from),
        }
    }
    rename_twice(new, out, aside)
}

fn rename_twice(new: &Path, out: &Path, aside: &Path) -> io::Result<()> {
    rename(out, aside)?;
    rename(new, out).inspect_err(|_| {
        // Should this fail as well, the next run does it: see `Claim`.
        let _ = rename(aside, out);
    })
}

#[expect(clippy::disallowed_methods, reason = "publish renames")]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Makes the names in a folder outlast a power cut, where the system can.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Removes a folder and all in it, as far as the system permits; never follows links.
///
/// The folders of a site are removed by several threads, since a site of 10,000 pages has as many.
pub(super) fn remove_folder(folder: &Path) {
    let Ok(metadata) = folder.symlink_metadata() else { return };
    if metadata.is_dir() {
        let inner: Vec<PathBuf> = folders_in(folder).collect();
        let inner: Vec<PathBuf> = inner.iter().flat_map(|folder| folders_in(folder)).collect();
        inner.par_iter().for_each(|folder| remove_all(folder));
    }
    remove_all(folder);
}

fn folders_in(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_type().is_ok_and(|it| it.is_dir())).map(|entry| entry.path())
}

#[expect(clippy::disallowed_methods, reason = "publish removes")]
fn remove_all(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test's own files")]
    fn two_renames_do_what_one_exchange_does_not_support() {
        let temp = tempfile::tempdir().expect("a folder");
        let [new, out, aside] = ["new", "out", "aside"].map(|name| temp.path().join(name));
        for folder in [&new, &out] {
            fs::create_dir(folder).expect("a folder");
            fs::write(folder.join("name"), folder.file_name().unwrap().as_encoded_bytes()).unwrap();
        }
        rename_twice(&new, &out, &aside).expect("two renames");
        assert_eq!(fs::read_to_string(out.join("name")).unwrap(), "new");
        assert_eq!(fs::read_to_string(aside.join("name")).unwrap(), "out");
        assert!(rename_twice(&new, &out, &temp.path().join("b")).is_err());
        assert_eq!(fs::read_to_string(out.join("name")).unwrap(), "new", "the old one is back");
    }
}
