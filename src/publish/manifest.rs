//! The list of files that marks a folder as ours: path, size and digest of each.
//!
//! It is the only cache of a run to the next, and holds nothing that depends on the day or the
//! machine, so that the same input gives the same manifest.

use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// The manifest's name; no [`OutputPath`](crate::source::OutputPath) starts with a dot.
pub(super) const NAME: &str = ".trousse.json";

const FORMAT: u32 = 1;

/// The files of a published folder, in the order of their paths.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    /// Whether the folder holds a part of the site only.
    pub(super) is_partial: bool,
    /// Whether the folder is for those who keep the kit, and for nobody else.
    #[serde(default)]
    pub(super) is_private: bool,
    /// Sorted by path.
    pub(super) files: Vec<Entry>,
}

/// One file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Below the folder, with `/` between parts.
    pub(super) path: String,
    /// In bytes.
    pub(super) size: u64,
    /// BLAKE3 of the bytes.
    #[serde(with = "hex")]
    pub(super) digest: blake3::Hash,
}

/// What a folder's manifest says.
pub(super) enum Reading {
    /// There is none, or it is not one of ours.
    Foreign,
    /// It is of a format that this program does not know.
    Newer,
    /// It is ours.
    Ours(Manifest),
}

impl Manifest {
    pub(super) fn new(is_partial: bool, is_private: bool, mut files: Vec<Entry>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { format: FORMAT, is_partial, is_private, files }
    }

    pub(super) fn find(&self, path: &str) -> Option<&Entry> {
        let index = self.files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        Some(&self.files[index])
    }

    #[expect(clippy::disallowed_methods, reason = "the manifest is no file of the kit")]
    pub(super) fn read(folder: &Path) -> io::Result<Reading> {
        #[derive(Deserialize)]
        struct Header {
            format: u32,
        }
        let bytes = match std::fs::read(folder.join(NAME)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Reading::Foreign),
            Err(error) => return Err(error),
        };
        let Ok(Header { format }) = serde_json::from_slice(&bytes) else {
            return Ok(Reading::Foreign);
        };
        if format > FORMAT {
            return Ok(Reading::Newer);
        }
        let read = serde_json::from_slice::<Self>(&bytes);
        Ok(read.map_or(Reading::Foreign, |read| {
            Reading::Ours(Self::new(read.is_partial, read.is_private, read.files))
        }))
    }

    /// Returns the manifest as text, one file to a line so that people can compare two.
    pub(super) fn to_json(&self) -> String {
        let json = |entry| serde_json::to_string(entry).expect("an entry has string keys");
        let files: Vec<String> = self.files.iter().map(json).collect();
        format!(
            "{{\"format\":{},\"is_partial\":{},{}\"files\":[\n{}\n]}}\n",
            self.format,
            self.is_partial,
            if self.is_private { "\"is_private\":true," } else { "" },
            files.join(",\n")
        )
    }
}

mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(hash: &blake3::Hash, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hash.to_hex())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<blake3::Hash, D::Error> {
        let text = String::deserialize(from)?;
        blake3::Hash::from_hex(text).map_err(D::Error::custom)
    }
}
