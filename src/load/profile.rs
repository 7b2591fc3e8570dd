//! The ICC profile of a printing condition: where it comes from, and its bytes.
//!
//! What the bytes mean is for the press to say; a profile is read only when something is printed,
//! so that a kit whose profile may not be passed on still makes its website everywhere.

use super::read::{self, ReadFault};
use super::walk::is_inside;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::Place;
use std::io;
use std::path::{Path, PathBuf};

/// Where the profile of a booklet comes from.
#[derive(Clone, Debug)]
pub enum ProfileSource {
    /// The file that `icc` names.
    Kit {
        /// The kit's folder.
        root: PathBuf,
        /// Its path in the kit.
        path: String,
        /// Where `icc` stands.
        place: Place,
    },
    /// The profile that most shops of offset printing on coated paper can work with, for `FOGRA39`.
    Usual {
        /// The kit's folder, whose own copy comes first.
        root: PathBuf,
    },
}

/// The file of the usual profile, by basICColor, whose licence allows all use.
const USUAL: &str = "ISOcoated_v2_300_bas.icc";

/// Where Debian's packages put profiles.
const SYSTEM_FOLDERS: [&str; 2] = ["/usr/share/scribus/profiles", "/usr/share/color/icc"];

/// The command that brings the usual profile.
const COMMAND: &str = "apt-get install --no-install-recommends scribus-data";

/// The size in bytes beyond which a profile is not read; the largest for four inks hold 3 MB.
const LIMIT: u64 = 16 << 20;

impl ProfileSource {
    /// Returns the profile's path in the kit, or the name of the usual profile's file.
    pub fn name(&self) -> &str {
        match self {
            Self::Kit { path, .. } => path,
            Self::Usual { .. } => USUAL,
        }
    }

    /// Puts a finding where the profile is named, if it is named at all.
    fn at(&self, told: Diagnostic) -> Diagnostic {
        match self {
            Self::Kit { place, .. } => told.at(place.clone()),
            Self::Usual { .. } => told,
        }
    }
}

/// Reads the bytes of a profile.
///
/// # Errors
///
/// A finding that says why they cannot be had, and what to do.
pub fn read_profile(source: &ProfileSource) -> Result<Vec<u8>, Diagnostic> {
    match source {
        ProfileSource::Kit { root, path, .. } => named(root, path).map_err(|told| source.at(told)),
        ProfileSource::Usual { root } => {
            let checkout = Path::new(env!("CARGO_MANIFEST_DIR"));
            let near = [root.join("profiles"), checkout.join("profiles")];
            let folders = near.into_iter().chain(SYSTEM_FOLDERS.map(PathBuf::from));
            usual(folders)
        }
    }
}

/// Starts a finding about a profile that cannot be used for printing with four inks.
///
/// `reason` is `not-a-profile`, `not-an-output-profile` (then `found` is the class that the file
/// states), `not-cmyk` (then `found` is its colour space), or what a reader said of it.
pub fn unusable_profile(source: &ProfileSource, reason: &str, found: &str) -> Diagnostic {
    let told = Diagnostic::new(&code::UNUSABLE_PROFILE).arg("profile", source.name());
    source.at(told.arg("reason", reason).arg("found", found.trim()))
}

fn named(root: &Path, path: &str) -> Result<Vec<u8>, Diagnostic> {
    let missing =
        || Diagnostic::new(&code::MISSING_PROFILE).arg("profile", path).arg("command", "");
    let mut findings = Findings::default();
    if !is_inside(root, path, &mut findings) {
        let told = findings.iter().next().cloned();
        return Err(told.unwrap_or_else(missing));
    }
    read::bytes(&root.join(path), LIMIT).map_err(|fault| match fault {
        ReadFault::Io(error) if error.kind() == io::ErrorKind::NotFound => missing(),
        fault => fault.diagnostic(path),
    })
}

fn usual(folders: impl Iterator<Item = PathBuf>) -> Result<Vec<u8>, Diagnostic> {
    for folder in folders {
        match read::bytes(&folder.join(USUAL), LIMIT) {
            Ok(bytes) => return Ok(bytes),
            Err(ReadFault::Io(error)) if is_absent(&error) => {}
            Err(fault) => return Err(fault.diagnostic(&folder.join(USUAL).to_string_lossy())),
        }
    }
    let missing = Diagnostic::new(&code::MISSING_PROFILE).arg("profile", "");
    Err(missing.arg("command", COMMAND))
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
