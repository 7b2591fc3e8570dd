//! All parts of a kit, read in turn.

use super::pages::{Reuse, pages};
use super::read::{ReadFault, TEXT_LIMIT, bytes, decode};
use super::{Inputs, assets, content, kit, locks, messages, records, theme};
use crate::diagnostic::{Findings, Reported};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, io};

/// Why a kit could not be read at all: the machine's fault, or a folder that is no kit.
#[derive(Debug)]
pub struct LoadError {
    /// What could not be read.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.source)
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Reads the kit in a folder.
///
/// The value is absent if `kit.toml` names no usable locale, which nothing can be checked against.
///
/// # Errors
///
/// If the folder or its `kit.toml` is not there or cannot be read.
pub fn load(kit: &Path, reuse: &mut Reuse) -> Result<Reported<Option<Inputs>>, LoadError> {
    let root =
        fs::canonicalize(kit).map_err(|source| LoadError { path: kit.to_owned(), source })?;
    let mut findings = Findings::default();
    let inputs = match bytes(&root.join("kit.toml"), TEXT_LIMIT) {
        Ok(bytes) => {
            let file = decode(bytes, "kit.toml", &mut findings).file;
            kit::kit(&root, &file, &mut findings).map(|config| {
                let content = content::content(&root, &config, &mut findings);
                Inputs {
                    pages: pages(content.pages, &config, reuse, &mut findings),
                    assets: assets::assets(content.assets),
                    records: Arc::new(records::records(&root, &config, &mut findings)),
                    locks: Arc::new(locks::locks(&root, &mut findings)),
                    messages: messages::messages(&root, &config, &mut findings),
                    theme: theme::theme(&root, &config, &mut findings),
                    config,
                }
            })
        }
        Err(fault @ ReadFault::TooLarge { .. }) => {
            findings.push(fault.diagnostic("kit.toml"));
            None
        }
        Err(fault) => {
            let source = match fault {
                ReadFault::Io(source) => source,
                ReadFault::NotAFile | ReadFault::TooLarge { .. } => {
                    io::Error::other("not a plain file")
                }
            };
            return Err(LoadError { path: kit.join("kit.toml"), source });
        }
    };
    Ok(Reported::new(inputs, findings))
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::TestKit;
    use super::{Reuse, load};
    use std::path::Path;

    #[test]
    fn a_folder_that_is_no_kit_is_an_error() {
        let error =
            load(Path::new("no/such/folder"), &mut Reuse::default()).err().expect("an error");
        assert_eq!(error.path, Path::new("no/such/folder"));
        let kit = TestKit::new(&[("inner/a.txt", "")]);
        let error = load(&kit.root().join("inner"), &mut Reuse::default()).err().expect("an error");
        assert!(error.path.ends_with("inner/kit.toml"));
    }

    #[test]
    fn a_kit_without_locales_is_only_told() {
        let kit =
            TestKit::new(&[("kit.toml", "base_url = 'https://a.example'\nlocale = ['fr']\n")]);
        assert!(kit.load().0.is_none());
        let kit = TestKit::new(&[]);
        kit.write("kit.toml", b"source = 'fr'\nlocales = ['fr']\nbase_url = 'https://a.example'\npublisher = '\xe9'\n");
        assert!(kit.check(&["kit.toml:4:14 `\u{fffd}` not-utf8 path=kit.toml"]).is_some());
    }
}
