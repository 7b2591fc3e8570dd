//! The one door through which text enters the program.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// The size in bytes beyond which a text file is not read at all.
pub(super) const TEXT_LIMIT: u64 = 4 << 20;

/// The size in bytes beyond which a drawing is not read, and of any file of a theme.
pub(super) const DRAWING_LIMIT: u64 = 8 << 20;

/// The size in bytes beyond which an asset is not read into memory.
const ASSET_LIMIT: u64 = 256 << 20;

const MEBIBYTE: u64 = 1 << 20;

/// Why bytes could not be had.
pub(super) enum ReadFault {
    /// The system says so.
    Io(io::Error),
    /// It is a pipe, a device or a folder.
    NotAFile,
    /// It holds more bytes than the limit.
    TooLarge { size: u64, limit: u64 },
}

impl ReadFault {
    /// Turns the fault into a finding about the file `path`.
    pub(super) fn diagnostic(&self, path: &str) -> Diagnostic {
        let place = Place::start_of(&unread(path));
        match self {
            Self::Io(error) => unreadable(path, &reason(error)),
            Self::NotAFile => unreadable(path, "not-a-file"),
            Self::TooLarge { size, limit } => {
                let mebibytes = |bytes: u64| usize::try_from(bytes.div_ceil(MEBIBYTE));
                let large = Diagnostic::new(&code::FILE_TOO_LARGE).arg("path", path).at(place);
                let large = large.number("size", mebibytes(*size).unwrap_or(usize::MAX));
                large.number("limit", mebibytes(*limit).unwrap_or(usize::MAX))
            }
        }
    }
}

/// Starts a finding about a file or folder that cannot be read.
pub(super) fn unreadable(path: &str, reason: &str) -> Diagnostic {
    let unreadable = Diagnostic::new(&code::UNREADABLE_FILE).arg("path", path);
    unreadable.arg("reason", reason).at(Place::start_of(&unread(path)))
}

/// Stands for a file whose text is not at hand, so that findings can name it.
pub(super) fn unread(path: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile::new(path, ""))
}

/// Names the usual reasons by a word that each language can translate; others in the system's words.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "not-found".to_owned(),
        io::ErrorKind::PermissionDenied => "permission-denied".to_owned(),
        _ => error.to_string(),
    }
}

/// Reads a plain file of at most `limit` bytes.
pub(super) fn bytes(disk: &Path, limit: u64) -> Result<Vec<u8>, ReadFault> {
    // Opening a pipe would wait for its writer, so the kind is asked for first.
    let facts = fs::metadata(disk).map_err(ReadFault::Io)?;
    if !facts.is_file() {
        return Err(ReadFault::NotAFile);
    }
    let size = facts.len();
    if size > limit {
        return Err(ReadFault::TooLarge { size, limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    let file = File::open(disk).map_err(ReadFault::Io)?;
    // The file may be growing, hence the limit here too.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(ReadFault::Io)?;
    Ok(bytes)
}

/// Reads an asset that the model names, for those who show it.
///
/// # Errors
///
/// The system's own, or `InvalidData` if the file is no plain file or has outgrown all limits.
pub fn read_asset(disk: &Path) -> io::Result<Vec<u8>> {
    bytes(disk, ASSET_LIMIT).map_err(|fault| match fault {
        ReadFault::Io(error) => error,
        ReadFault::NotAFile | ReadFault::TooLarge { .. } => io::ErrorKind::InvalidData.into(),
    })
}

/// What came of reading a file that must not be larger than a limit.
pub enum Bounded {
    /// All of it.
    Bytes(Vec<u8>),
    /// Nothing: it holds so many bytes.
    TooLarge(u64),
}

/// Reads a file that somebody named, if it holds no more than `limit` bytes.
///
/// # Errors
///
/// The system's own, or `InvalidData` if it is no plain file.
pub fn read_bounded(disk: &Path, limit: u64) -> io::Result<Bounded> {
    match bytes(disk, limit) {
        Ok(bytes) => Ok(Bounded::Bytes(bytes)),
        Err(ReadFault::TooLarge { size, .. }) => Ok(Bounded::TooLarge(size)),
        Err(ReadFault::Io(error)) => Err(error),
        Err(ReadFault::NotAFile) => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// A text file, and whether it was UTF-8 throughout.
pub(super) struct Text {
    /// The file; bytes that are not UTF-8 are replaced.
    pub(super) file: Arc<SourceFile>,
    /// Whether nothing had to be replaced.
    pub(super) is_utf8: bool,
}

/// Reads a text file, and says what is wrong with it.
pub(super) fn text(disk: &Path, path: &str, findings: &mut Findings) -> Option<Text> {
    match bytes(disk, TEXT_LIMIT) {
        Ok(bytes) => Some(decode(bytes, path, findings)),
        Err(fault) => {
            findings.push(fault.diagnostic(path));
            None
        }
    }
}

/// Takes bytes for UTF-8; where they are not, the first bad byte is told.
pub(super) fn decode(bytes: Vec<u8>, path: &str, findings: &mut Findings) -> Text {
    let fault = match String::from_utf8(bytes) {
        Ok(text) => return Text { file: Arc::new(SourceFile::new(path, text)), is_utf8: true },
        Err(fault) => fault,
    };
    // Everything before the first bad byte is UTF-8, so its position is the same in both texts.
    let start = fault.utf8_error().valid_up_to();
    let file = Arc::new(SourceFile::new(path, String::from_utf8_lossy(fault.as_bytes())));
    let span = Span::new(start..start + char::REPLACEMENT_CHARACTER.len_utf8());
    let not_utf8 = Diagnostic::new(&code::NOT_UTF8).arg("path", path);
    findings.push(not_utf8.at(Place::new(&file, span)));
    Text { file, is_utf8: false }
}

/// Returns where the text begins behind a byte-order mark, which some editors put first.
pub(super) fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
