//! The files that pages show or link to; those that nothing refers to are not published.

use super::{Asset, AssetId};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::AssetFile;
use crate::source::{OutputPath, Place};
use std::collections::BTreeMap;

/// The folder of the site that holds them.
const FOLDER: &str = "files";

/// All files below `content/`, and which of them are used.
pub(super) struct Assets<'a> {
    files: &'a BTreeMap<String, AssetFile>,
    ids: BTreeMap<&'a str, AssetId>,
    used: Vec<Asset>,
}

impl<'a> Assets<'a> {
    pub(super) fn new(files: &'a BTreeMap<String, AssetFile>) -> Self {
        Self { files, ids: BTreeMap::new(), used: Vec::new() }
    }

    /// Returns the names of all files, for suggestions.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.files.keys().map(String::as_str)
    }

    /// Returns the file of this name, and from the first use on publishes it and tells its faults.
    /// `place` is where the name was used.
    pub(super) fn refer(
        &mut self,
        name: &str,
        place: &Place,
        findings: &mut Findings,
    ) -> Option<AssetId> {
        let (name, file) = self.files.get_key_value(name)?;
        if let Some(id) = self.ids.get(name.as_str()) {
            return Some(*id);
        }
        findings.extend(file.faults.clone());
        let Some(path) = OutputPath::new(format!("{FOLDER}/{name}")) else {
            let diagnostic = Diagnostic::new(&code::INVALID_FILE_NAME);
            findings.push(diagnostic.at(place.clone()).arg("path", name));
            return None;
        };
        let id =
            AssetId(u32::try_from(self.used.len()).expect("fewer assets than bytes of memory"));
        let size = file.image.as_ref().map(|image| (image.width, image.height));
        self.used.push(Asset { name: name.clone(), disk: file.disk.clone(), path, size });
        self.ids.insert(name, id);
        Some(id)
    }

    /// Returns the files that something referred to.
    pub(super) fn into_used(self) -> Vec<Asset> {
        self.used
    }
}
