//! Which records links name.

use super::{Kit, Target};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::document::{RecordAddress, RecordKind};
use crate::load::Records;
use crate::load::records::{Record, RecordId};
use crate::source::Place;
use std::collections::BTreeMap;

/// Resolves links to records, and remembers what each wrong name may have meant: all translations
/// of a guide repeat it.
pub(super) struct RecordNames<'a> {
    records: &'a Records,
    near: BTreeMap<(RecordKind, bool, String), Option<&'a str>>,
}

impl<'a> RecordNames<'a> {
    pub(super) fn new(records: &'a Records) -> Self {
        Self { records, near: BTreeMap::new() }
    }

    /// Returns where a link leads; what does not exist is told.
    pub(super) fn target(
        &mut self,
        address: RecordAddress<'_>,
        place: Place,
        findings: &mut Findings,
    ) -> Target {
        let (kind, name, is_list) = match address {
            RecordAddress::One(kind, name) => match self.records.find(kind, name) {
                Some(id) => return Target::Record(id),
                None => (kind, name, false),
            },
            RecordAddress::List(kind, None) => return Target::RecordList { kind, tag: None },
            RecordAddress::List(kind, Some(tag)) => {
                if self.records.tags(kind).any(|known| known == tag) {
                    return Target::RecordList { kind, tag: Some(tag.to_owned()) };
                }
                (kind, tag, true)
            }
        };
        let near = self.nearest(kind, name, is_list);
        let told = if is_list {
            Diagnostic::new(&code::UNKNOWN_TAG).arg("kind", kind.name()).arg("tag", name)
        } else {
            let shown = if name.is_empty() { "none" } else { name };
            Diagnostic::new(&code::UNKNOWN_RECORD).arg("kind", kind.name()).arg("id", shown)
        };
        let told = told.arg("nearest", near.unwrap_or("none")).at(place.clone());
        findings.push(match near {
            Some(near) => {
                let scheme = if is_list { kind.plural() } else { kind.name() };
                told.fix(place, format!("{scheme}:{near}"))
            }
            None => told,
        });
        Target::Broken
    }

    fn nearest(&mut self, kind: RecordKind, name: &str, is_list: bool) -> Option<&'a str> {
        let records = self.records;
        let find = || {
            if is_list {
                nearest(name, records.tags(kind))
            } else {
                nearest(name, records.names(kind))
            }
        };
        *self.near.entry((kind, is_list, name.to_owned())).or_insert_with(find)
    }
}

impl Kit {
    /// Returns a record.
    pub fn record(&self, id: RecordId) -> Record<'_> {
        self.records.get(id)
    }
}
