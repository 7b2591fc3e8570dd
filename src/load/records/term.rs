//! Official words: one table of `terms.toml`.

use super::provenance::provenance;
use super::reader::Reader;
use super::{Provenance, Text};
use crate::diagnostic::Findings;
use crate::load::Located;
use crate::load::toml_table::Table;

/// A word that readers will meet at the counter.
#[derive(Clone, Debug)]
pub struct Term {
    /// The name by which links know it, where its table begins.
    pub id: Located<String>,
    /// The official word, in the source locale; empty only beside an error.
    pub term: Located<String>,
    /// What it is called in other languages.
    pub gloss: Text,
    /// What it means, in one plain sentence.
    pub meaning: Text,
    /// Whether it is never translated, as a proper name is not.
    pub keep: bool,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Reads a term.
pub(super) fn term(
    id: Located<String>,
    table: &mut Table<'_>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Term {
    let place = table.place();
    let term = reader.official(table.require("term", findings), findings);
    Term {
        id,
        term: term.unwrap_or(Located { value: String::new(), place }),
        gloss: reader.text(table.take("gloss"), findings),
        meaning: reader.text(table.take("meaning"), findings),
        keep: table.take("keep").and_then(|value| value.boolean(findings)).unwrap_or_default(),
        provenance: provenance(table, false, findings),
    }
}
