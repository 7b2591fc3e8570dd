//! Whether a folder is ours to replace, and the staging folder beside it.
//!
//! Beside `public` lies `public.staging` while a run is at work: in it a locked file that marks it
//! as ours, the new folder, and for a moment the old one. Its fixed name lets the next run find
//! what a killed one left; the lock tells the two cases apart.

use super::manifest::{Manifest, Reading};
use super::{Audience, Destination, PublishError, PublishErrorKind};
use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

const MARK: &str = "trousse is publishing here, or was stopped while it did; this folder may go\n";

/// The right to replace a folder; giving it up removes the staging folder.
pub(super) struct Claim {
    /// The folder to replace, with no symbolic link in it.
    pub(super) out: PathBuf,
    /// What is there now, if it is ours.
    pub(super) old: Option<Manifest>,
    /// Whether `out` is there at all, if only as an empty folder.
    pub(super) is_there: bool,
    pub(super) is_partial: bool,
    pub(super) is_private: bool,
    staging: PathBuf,
    // Held for its lock, which ends with it.
    _lock: File,
}

impl Claim {
    pub(super) fn take(destination: &Destination) -> Result<Self, PublishError> {
        let out = resolve(&destination.out)?;
        check_apart(&out, &destination.protected, PublishErrorKind::Kit)?;
        if let Audience::House { apart_from } = &destination.audience {
            check_apart(&out, apart_from, PublishErrorKind::Public)?;
            check_unpublished(&out)?;
        }
        let parent = out.parent().expect("a resolved path with a name has a parent");
        create_folders(parent)?;
        let mut name = out.file_name().unwrap_or_default().to_owned();
        name.push(".staging");
        let staging = parent.join(name);
        let lock = lock(&staging)?;
        let mut claim = Self {
            out,
            old: None,
            is_there: false,
            is_partial: destination.is_partial,
            is_private: destination.audience != Audience::Public,
            staging,
            _lock: lock,
        };
        claim.clean_up();
        claim.inspect()?;
        Ok(claim)
    }

    /// Where the new folder grows.
    pub(super) fn site(&self) -> PathBuf {
        self.staging.join("new")
    }

    /// Where the old folder goes when the two cannot be exchanged in one step.
    pub(super) fn aside(&self) -> PathBuf {
        self.staging.join("old")
    }

    fn inspect(&mut self) -> Result<(), PublishError> {
        let refuse = |kind| Err(PublishError::new(kind, &self.out));
        let kind = match fs::symlink_metadata(&self.out) {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(PublishError::system(&self.out)(error)),
        };
        if kind.is_symlink() {
            return refuse(PublishErrorKind::Symlink);
        }
        if !kind.is_dir() {
            return refuse(PublishErrorKind::NotAFolder);
        }
        self.is_there = true;
        match Manifest::read(&self.out).map_err(PublishError::system(&self.out))? {
            Reading::Newer => refuse(PublishErrorKind::NewerManifest),
            Reading::Ours(old) if self.is_private && !old.is_private => {
                refuse(PublishErrorKind::Public)
            }
            Reading::Ours(old) if !self.is_private && old.is_private => {
                refuse(PublishErrorKind::Private)
            }
            Reading::Ours(old) if self.is_partial && !old.is_partial => {
                refuse(PublishErrorKind::WholeSite)
            }
            Reading::Ours(old) => {
                self.old = Some(old);
                Ok(())
            }
            Reading::Foreign if is_empty(&self.out)? => Ok(()),
            Reading::Foreign => refuse(PublishErrorKind::ForeignFolder),
        }
    }

    /// Removes the new folder if it is not published, and the old one if it is not needed.
    ///
    /// What cannot be removed now is left to the next run: the outcome does not depend on it.
    #[expect(clippy::disallowed_methods, reason = "publish removes and renames")]
    fn clean_up(&self) {
        if !self.out.exists() && self.aside().exists() {
            // A run was killed between two renames, and this is the only copy.
            let _ = fs::rename(self.aside(), &self.out);
        }
        super::swap::remove_folder(&self.site());
        super::swap::remove_folder(&self.aside());
    }
}

impl Drop for Claim {
    #[expect(clippy::disallowed_methods, reason = "publish removes")]
    fn drop(&mut self) {
        self.clean_up();
        // The mark goes last, while its lock is held; a folder with anything else in it stays.
        let _ = fs::remove_file(mark(&self.staging));
        let _ = fs::remove_dir(&self.staging);
    }
}

fn mark(staging: &Path) -> PathBuf {
    staging.join("trousse-staging.txt")
}

/// Takes the staging folder, which may be left from a run that was killed.
fn lock(staging: &Path) -> Result<File, PublishError> {
    let refuse = |kind| Err(PublishError::new(kind, staging));
    // Another run may be removing the folder at this moment, so a vanished one is tried again.
    for _ in 0..100 {
        match fs::create_dir(staging) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(PublishError::system(staging)(error));
            }
            Err(_) if !staging.symlink_metadata().is_ok_and(|it| it.is_dir()) => {
                return refuse(PublishErrorKind::ForeignFolder);
            }
            Err(_) if !mark(staging).exists() && !is_empty(staging).unwrap_or(true) => {
                return refuse(PublishErrorKind::ForeignFolder);
            }
            _ => {}
        }
        let open = File::options().create(true).truncate(false).write(true).open(mark(staging));
        let mut file = match open {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other.map_err(PublishError::system(staging))?,
        };
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return refuse(PublishErrorKind::Busy),
            // A file system without locks is used by one run at a time, as far as we can know.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        if is_same_file(&file, &mark(staging)) {
            file.write_all(MARK.as_bytes()).map_err(PublishError::system(staging))?;
            return Ok(file);
        }
    }
    refuse(PublishErrorKind::Busy)
}

/// Returns whether the locked file is still the one that others will find under its name.
#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    file.metadata().ok().map(id) == path.metadata().ok().map(id)
}

#[cfg(not(unix))]
fn is_same_file(_: &File, path: &Path) -> bool {
    path.exists()
}

fn is_empty(folder: &Path) -> Result<bool, PublishError> {
    let mut entries = fs::read_dir(folder).map_err(PublishError::system(folder))?;
    Ok(entries.next().is_none())
}

#[expect(clippy::disallowed_methods, reason = "publish writes")]
pub(super) fn create_folders(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(folder).map_err(PublishError::system(folder))
}

/// Returns the path with the links in the folders above it followed, whether it exists or not.
fn resolve(path: &Path) -> Result<PathBuf, PublishError> {
    let not_a_folder = || PublishError::new(PublishErrorKind::NotAFolder, path);
    let absolute = std::path::absolute(path).map_err(PublishError::system(path))?;
    let mut plain = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    let name: &OsStr = plain.file_name().ok_or_else(not_a_folder)?;
    let parent = plain.parent().ok_or_else(not_a_folder)?;
    Ok(follow(parent).join(name))
}

/// Follows links as far as the path exists.
fn follow(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => follow(parent).join(name),
        _ => path.to_owned(),
    }
}

/// Refuses a folder that lies in one that we published, wherever that is.
fn check_unpublished(out: &Path) -> Result<(), PublishError> {
    for above in out.ancestors().skip(1) {
        if matches!(Manifest::read(above), Ok(Reading::Ours(_) | Reading::Newer)) {
            return Err(PublishError::new(PublishErrorKind::Public, out));
        }
    }
    Ok(())
}

/// Refuses a folder that is, holds, or lies in one of these.
fn check_apart(
    out: &Path,
    protected: &[PathBuf],
    kind: PublishErrorKind,
) -> Result<(), PublishError> {
    for path in protected {
        let absolute = std::path::absolute(path).map_err(PublishError::system(path))?;
        // Both where the kit says that it is and where its links lead.
        let named = match (absolute.parent(), absolute.file_name()) {
            (Some(parent), Some(name)) => follow(parent).join(name),
            _ => absolute.clone(),
        };
        if [named, follow(&absolute)].iter().any(|p| p.starts_with(out) || out.starts_with(p)) {
            return Err(PublishError::new(kind, out));
        }
    }
    Ok(())
}
