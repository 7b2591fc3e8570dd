//! The files of a folder that is not published yet.

use super::claim::{Claim, create_folders};
use super::manifest::{Entry, Manifest};
use super::{PublishError, PublishErrorKind};
use crate::source::OutputPath;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

const BUFFER: usize = 32 * 1024;

/// Takes the files of a folder; may be used by many threads at once.
///
/// A file whose bytes are those that are published already is not written again.
pub struct Stage<'a> {
    pub(super) folder: PathBuf,
    out: &'a Path,
    old: Option<&'a Manifest>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    // Paths in lower case, since many file systems hold only one of `A` and `a`.
    files: HashSet<String>,
    folders: HashSet<String>,
    // Folders that are made on disk, as they are written.
    made: HashSet<String>,
    staged: Vec<Staged>,
}

/// One file that was handed over.
pub(super) struct Staged {
    pub(super) entry: Entry,
    /// Whether the published file has the same bytes, in which case this one is not written yet.
    pub(super) is_unchanged: bool,
}

impl<'a> Stage<'a> {
    pub(super) fn new(claim: &'a Claim) -> Result<Self, PublishError> {
        let folder = claim.site();
        create_folders(&folder)?;
        let (out, old) = (claim.out.as_path(), claim.old.as_ref());
        Ok(Self { folder, out, old, state: Mutex::default() })
    }

    /// Takes a file's bytes.
    ///
    /// # Errors
    ///
    /// When the path is taken, or the disk refuses.
    pub fn put(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), PublishError> {
        self.reserve(path)?;
        let entry = Entry {
            path: path.as_str().to_owned(),
            size: bytes.len() as u64,
            digest: blake3::hash(bytes),
        };
        let is_unchanged =
            self.published(&entry).is_some_and(|file| is_equal(bytes, file).unwrap_or(false));
        if !is_unchanged {
            self.write(path, |file| file.write_all(bytes).map(|()| entry.size))?;
        }
        self.remember(entry, is_unchanged);
        Ok(())
    }

    /// Takes a copy of a file on disk.
    ///
    /// # Errors
    ///
    /// As [`Self::put`], and when `from` cannot be read.
    pub fn copy(&self, path: &OutputPath, from: &Path) -> Result<(), PublishError> {
        self.reserve(path)?;
        let mut source = File::open(from).map_err(PublishError::system(from))?;
        let (size, digest) = digest(&mut source).map_err(PublishError::system(from))?;
        let entry = Entry { path: path.as_str().to_owned(), size, digest };
        let same = |file| is_equal(BufReader::new(File::open(from)?), file);
        let is_unchanged = self.published(&entry).is_some_and(|file| same(file).unwrap_or(false));
        if !is_unchanged {
            source.rewind().map_err(PublishError::system(from))?;
            if self.write(path, |file| io::copy(&mut source, file))? != size {
                // It was changed while it was being copied.
                return Err(PublishError::new(PublishErrorKind::Incomplete, from));
            }
        }
        self.remember(entry, is_unchanged);
        Ok(())
    }

    pub(super) fn take_staged(&mut self) -> Vec<Staged> {
        std::mem::take(&mut self.state().staged)
    }

    /// Makes the folders above a staged file, and returns where it goes.
    pub(super) fn place(&self, path: &str) -> Result<PathBuf, PublishError> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !self.state().made.contains(folder) {
            // Two threads may both make it, which does no harm; holding the lock meanwhile would.
            create_folders(&self.folder.join(folder)).map_err(|error| self.shown(path, error))?;
            self.state().made.insert(folder.to_owned());
        }
        Ok(self.folder.join(path))
    }

    fn write(
        &self,
        path: &OutputPath,
        fill: impl FnOnce(&mut File) -> io::Result<u64>,
    ) -> Result<u64, PublishError> {
        let place = self.place(path.as_str())?;
        let open = File::options().write(true).create_new(true).open(&place);
        let written = open.and_then(|mut file| fill(&mut file));
        written
            .map_err(PublishError::system(&place))
            .map_err(|error| self.shown(path.as_str(), error))
    }

    /// Returns the published file that a new one seems to equal.
    fn published(&self, new: &Entry) -> Option<File> {
        let old = self.old?.find(&new.path)?;
        if old.size != new.size || old.digest != new.digest {
            return None;
        }
        open_plain(&self.out.join(&new.path)).ok()
    }

    fn reserve(&self, path: &OutputPath) -> Result<(), PublishError> {
        let folded = path.as_str().to_lowercase();
        let mut state = self.state();
        let mut is_taken = state.folders.contains(&folded);
        let mut rest = folded.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            is_taken |= state.files.contains(folder);
            if !state.folders.insert(folder.to_owned()) {
                break;
            }
            rest = folder;
        }
        if is_taken || !state.files.insert(folded) {
            return Err(PublishError::new(
                PublishErrorKind::SamePath,
                &self.out.join(path.as_str()),
            ));
        }
        Ok(())
    }

    fn remember(&self, entry: Entry, is_unchanged: bool) {
        self.state().staged.push(Staged { entry, is_unchanged });
    }

    /// Names the folder as readers know it, not its stage.
    fn shown(&self, path: &str, error: PublishError) -> PublishError {
        PublishError { path: self.out.join(path), ..error }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every change to the state is one push or insert, so a panic elsewhere leaves it whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns size and digest of what is left to read.
fn digest(source: &mut impl Read) -> io::Result<(u64, blake3::Hash)> {
    let mut hasher = blake3::Hasher::new();
    let mut buffer = [0; BUFFER];
    loop {
        match source.read(&mut buffer)? {
            0 => return Ok((hasher.count(), hasher.finalize())),
            n => hasher.update(&buffer[..n]),
        };
    }
}

fn is_equal(mut new: impl BufRead, mut old: impl Read) -> io::Result<bool> {
    let mut buffer = [0; BUFFER];
    loop {
        let mut part = match old.read(&mut buffer)? {
            0 => return Ok(new.fill_buf()?.is_empty()),
            n => &buffer[..n],
        };
        while !part.is_empty() {
            let there = new.fill_buf()?;
            let n = there.len().min(part.len());
            if n == 0 || there[..n] != part[..n] {
                return Ok(false);
            }
            new.consume(n);
            part = &part[n..];
        }
    }
}

/// Opens a file that is no symbolic link, since a link's target is not ours.
fn open_plain(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).expect("flags are small"));
    }
    options.open(path)
}
