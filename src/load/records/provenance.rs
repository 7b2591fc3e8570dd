//! What all kinds share: source, dates of checking, owner, tags.

use super::files::is_id;
use super::reader::{date, plain};
use super::span;
use crate::diagnostic::Findings;
use crate::load::Located;
use crate::load::toml_table::Table;
use crate::load::toml_value::{Value, invalid};
use crate::source::Date;
use std::collections::BTreeSet;

/// Where a record comes from, who answers for it, and what it is listed under.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// An address, or words that name the source.
    pub source: Option<Located<String>>,
    /// The day on which somebody saw it there.
    pub seen: Option<Located<Date>>,
    /// The team that answers for it.
    pub owner: Option<Located<String>>,
    /// The day on which somebody should look again.
    pub recheck: Option<Located<Date>>,
    /// The names of the lists that it belongs to.
    pub tags: Vec<Located<String>>,
}

/// Reads the keys that all kinds share; facts must have a source.
pub(super) fn provenance(
    table: &mut Table<'_>,
    needs_source: bool,
    findings: &mut Findings,
) -> Provenance {
    let source = table.take("source");
    if needs_source && source.is_none() {
        table.missing("source", findings);
    }
    let has_source = source.is_some();
    let source = plain(source, findings);
    let seen = table.take("seen");
    if has_source && seen.is_none() {
        table.missing("seen", findings);
    }
    let seen = date(seen, findings);
    let recheck = date(table.take("recheck"), findings);
    if let (Some(seen), Some(recheck)) = (&seen, &recheck) {
        span::ordered(("seen", seen), ("recheck", recheck), findings);
    }
    Provenance {
        source,
        seen,
        owner: plain(table.take("owner"), findings),
        recheck,
        tags: tags(table.take("tags"), findings),
    }
}

fn tags(value: Option<Value<'_>>, findings: &mut Findings) -> Vec<Located<String>> {
    let mut kept: Vec<Located<String>> = Vec::new();
    let mut seen = BTreeSet::new();
    let texts = value.and_then(|value| value.strings(findings));
    for text in texts.into_iter().flatten() {
        if !is_id(&text.value) {
            findings.push(invalid("tags", &text.value, "record-tag", &text.place));
        } else if !seen.insert(text.value.clone()) {
            findings.push(invalid("tags", &text.value, "once", &text.place));
        } else {
            kept.push(text);
        }
    }
    kept
}
