//! Why a folder could not be published.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// A reason of the machine, not of the kit; nothing was changed.
#[derive(Debug)]
pub struct PublishError {
    /// What kind of reason.
    pub kind: PublishErrorKind,
    /// The file or folder that it is about.
    pub path: PathBuf,
    /// What the system said, if it was the system.
    pub source: Option<io::Error>,
}

/// The kinds of reasons, each with a remedy of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishErrorKind {
    /// The folder holds files and no manifest of ours: it is somebody else's.
    ForeignFolder,
    /// The manifest was written by a newer program.
    NewerManifest,
    /// There is something, but not a folder.
    NotAFolder,
    /// The name is a symbolic link, which the swap would replace.
    Symlink,
    /// The folder is, holds, or lies in a folder of the kit.
    Kit,
    /// What is for the house alone would lie where the public gets its folders.
    Public,
    /// What is for the public would replace what is for the house alone.
    Private,
    /// A part of the site would replace the whole.
    WholeSite,
    /// Another run is publishing to the same folder.
    Busy,
    /// Two files of this run have one path, on some file systems at least.
    SamePath,
    /// Somebody else's file lies where one of ours goes.
    ForeignFile,
    /// A file that was written is not there, or not whole.
    Incomplete,
    /// A file of the kit is not as it was when it was read.
    Changed,
    /// The disk or the quota is full.
    NoSpace,
    /// The system does not permit it.
    Denied,
    /// Any other refusal of the system.
    System,
}

impl PublishError {
    pub(super) fn new(kind: PublishErrorKind, path: &Path) -> Self {
        Self { kind, path: path.to_owned(), source: None }
    }

    /// Returns a function that joins the system's refusal with the path that it is about.
    pub(super) fn system(path: &Path) -> impl FnOnce(io::Error) -> Self + use<'_> {
        move |source| {
            let kind = match source.kind() {
                io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge => PublishErrorKind::NoSpace,
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    PublishErrorKind::Denied
                }
                _ => PublishErrorKind::System,
            };
            Self { kind, path: path.to_owned(), source: Some(source) }
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            PublishErrorKind::ForeignFolder => "holds files that trousse did not write",
            PublishErrorKind::NewerManifest => "was written by a newer trousse",
            PublishErrorKind::NotAFolder => "is not a folder",
            PublishErrorKind::Symlink => "is a symbolic link",
            PublishErrorKind::Kit => "is, holds or lies in a folder of the kit",
            PublishErrorKind::Public => "is published, or lies in a folder that is",
            PublishErrorKind::Private => "holds what is not for the public",
            PublishErrorKind::WholeSite => "holds a whole site, which a part must not replace",
            PublishErrorKind::Busy => "is being published by another run",
            PublishErrorKind::SamePath => "would be written twice",
            PublishErrorKind::ForeignFile => "was not written by trousse and is in the way",
            PublishErrorKind::Incomplete => "was not written whole",
            PublishErrorKind::Changed => "has changed since it was read",
            PublishErrorKind::NoSpace => "there is no space left to write it",
            PublishErrorKind::Denied => "writing is not permitted",
            PublishErrorKind::System => "cannot be written",
        };
        write!(f, "{}: {what}", self.path.display())?;
        self.source.as_ref().map_or(Ok(()), |source| write!(f, " ({source})"))
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
