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

#[cfg(test)]
mod tests {
    use super::super::test_kit::{TestKit, told};
    use super::{ProfileSource, read_profile, unusable_profile, usual};
    use crate::diagnostic::Findings;
    use crate::source::{Place, SourceFile, Span};
    use std::sync::Arc;

    /// Reads the profile `path` of a kit, and returns its bytes or what is told.
    fn read(kit: &TestKit, path: &str) -> Result<Vec<u8>, Vec<String>> {
        read_profile(&named(kit, path)).map_err(|told_one| told(&Findings::from_iter([told_one])))
    }

    fn named(kit: &TestKit, path: &str) -> ProfileSource {
        let file = Arc::new(SourceFile::new("kit.toml", format!("icc = '{path}'")));
        let place = Place::new(&file, Span::new(6..path.len() + 8));
        ProfileSource::Kit { root: kit.root(), path: path.to_owned(), place }
    }

    #[test]
    fn a_named_profile_lies_in_the_kit() {
        let kit = TestKit::new(&[("profiles/a.icc", "bytes")]);
        assert_eq!(read(&kit, "profiles/a.icc").expect("bytes"), b"bytes");
        let told = "kit.toml:1:7 `'b.icc'` missing-profile profile=b.icc command=";
        assert_eq!(read(&kit, "b.icc").expect_err("no file"), [told]);
        let told = "kit.toml:1:7 `'profiles'` unreadable-file path=profiles reason=not-a-file";
        assert_eq!(read(&kit, "profiles").expect_err("a folder"), [told]);
        let disk = std::fs::File::create(kit.root().join("large.icc")).expect("a new file");
        disk.set_len((16 << 20) + 1).expect("a file without blocks");
        let told = "kit.toml:1:7 `'large.icc'` file-too-large path=large.icc size=17 limit=16";
        assert_eq!(read(&kit, "large.icc").expect_err("too large"), [told]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_lead_out() {
        let outside = TestKit::new(&[("a.icc", "bytes")]);
        let kit = TestKit::new(&[]);
        kit.link("a.icc", outside.root().join("a.icc"));
        let told = "kit.toml:1:7 `'a.icc'` outside-kit path=a.icc";
        assert_eq!(read(&kit, "a.icc").expect_err("a link out"), [told]);
    }

    #[test]
    fn the_kits_own_copy_comes_first() {
        let kit = TestKit::new(&[("profiles/ISOcoated_v2_300_bas.icc", "own")]);
        let source = ProfileSource::Usual { root: kit.root() };
        assert_eq!(read_profile(&source).expect("bytes"), b"own");
        let folders =
            [kit.root().join("none"), kit.root().join("kit.toml"), kit.root().join("profiles")];
        assert_eq!(usual(folders.into_iter()).expect("bytes"), b"own");
        let missing = usual([kit.root()].into_iter()).expect_err("no profile");
        let told = told(&Findings::from_iter([missing])).concat();
        assert_eq!(
            told,
            "missing-profile profile= command=apt-get install --no-install-recommends scribus-data"
        );
    }

    #[test]
    fn findings_point_at_the_key() {
        let kit = TestKit::new(&[]);
        let one = |source: &ProfileSource| {
            told(&Findings::from_iter([unusable_profile(source, "not-cmyk", "RGB ")])).concat()
        };
        assert_eq!(
            one(&named(&kit, "a.icc")),
            "kit.toml:1:7 `'a.icc'` unusable-profile profile=a.icc reason=not-cmyk found=RGB"
        );
        assert_eq!(
            one(&ProfileSource::Usual { root: kit.root() }),
            "unusable-profile profile=ISOcoated_v2_300_bas.icc reason=not-cmyk found=RGB"
        );
    }
}
