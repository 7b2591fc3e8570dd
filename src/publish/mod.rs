//! The only code that writes: a folder of outputs is replaced whole, or not at all, and so are the
//! kit's own files.
//!
//! In: a [`Destination`], and a function that hands files to a [`Stage`], from as many threads as
//! it likes. Out: the folder with exactly these files, and [`Published`], what became of each.
//! Commands that change the kit itself bring [`FileEdit`]s instead, for `edit` to make.
//!
//! 1. `claim` refuses folders that are not ours to replace, and takes the staging folder beside.
//! 2. `stage` takes the files. One whose bytes are published already is only remembered.
//! 3. If all is as it was, nothing is touched. Otherwise `assemble` links the unchanged files, so
//!    that inode and modification time stay, keeps what others put into the folder, writes the
//!    `manifest`, and verifies every file.
//! 4. `swap` exchanges the two folders in one step; then the old one is removed.
//!
//! A run that fails, panics or is killed leaves the old folder as it was; what it left beside is
//! cleaned up by the next one. Power cuts are met half-way: manifest and folders are synced, the
//! files are left to the system, and the next run compares real bytes, so it mends what was lost.
//! Nothing here knows what the files mean.

mod assemble;
mod claim;
mod edit;
mod error;
#[cfg(test)]
mod hardship;
mod manifest;
mod stage;
mod swap;
#[cfg(test)]
mod tests;

pub use edit::{FileEdit, edit_files};
pub use error::{PublishError, PublishErrorKind};
pub use stage::Stage;

use claim::Claim;
use std::path::PathBuf;

/// The folder to replace, and what must not happen to it.
#[derive(Clone, Debug)]
pub struct Destination {
    /// The folder; it need not exist, nor the folders above it.
    pub out: PathBuf,
    /// Files and folders that `out` must neither be, nor hold, nor lie in: the kit's own.
    pub protected: Vec<PathBuf>,
    /// Whether this is a part of the site only, which may replace a part but never a whole.
    pub is_partial: bool,
    /// Who gets the folder.
    pub audience: Audience,
}

/// Who gets a folder: what is for the house alone and what is not never take each other's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Readers, or a print shop.
    Public,
    /// Those who keep the kit. The folder lies in no folder that we published, nor in one of these,
    /// whether or not they are there yet.
    House {
        /// Where the public gets its folders.
        apart_from: Vec<PathBuf>,
    },
}

/// What the function that fills a stage decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The stage takes the folder's place.
    Publish,
    /// The stage is thrown away, and the folder stays as it is.
    Abandon,
}

/// How many files of the folder are new, the same, and gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new, or have new bytes.
    pub written: usize,
    /// Files that kept their bytes, and with them inode and modification time.
    pub unchanged: usize,
    /// Files that were there before and are no more.
    pub removed: usize,
}

impl Published {
    /// Returns whether the folder was left untouched.
    pub fn is_unchanged(self) -> bool {
        self.written == 0 && self.removed == 0
    }
}

/// Replaces a folder by the files that `fill` puts on the stage; `None` if it abandoned them.
///
/// # Errors
///
/// When the folder is not ours to replace, another run is at work on it, or the disk refuses. The
/// folder is then as it was before.
pub fn replace_folder(
    destination: &Destination,
    fill: impl FnOnce(&Stage) -> Result<Verdict, PublishError>,
) -> Result<Option<Published>, PublishError> {
    let claim = Claim::take(destination)?;
    let stage = Stage::new(&claim)?;
    match fill(&stage)? {
        Verdict::Publish => assemble::publish(&claim, stage).map(Some),
        Verdict::Abandon => Ok(None),
    }
}
