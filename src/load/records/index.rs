//! Records by id and by tag.

use super::{Contact, Event, Fact, Provenance, Records, Term};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::RecordKind;
use crate::load::Located;
use std::collections::BTreeMap;

/// One record of a kit: its kind, and its place in the list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// Which list.
    pub kind: RecordKind,
    /// Where in it.
    pub index: u32,
}

/// A record of whatever kind.
#[derive(Clone, Copy, Debug)]
pub enum Record<'a> {
    /// A contact.
    Contact(&'a Contact),
    /// An event.
    Event(&'a Event),
    /// A fact.
    Fact(&'a Fact),
    /// A term.
    Term(&'a Term),
}

impl<'a> Record<'a> {
    /// Returns the record's id, with the place where it is defined.
    pub fn id(self) -> &'a Located<String> {
        match self {
            Self::Contact(contact) => &contact.id,
            Self::Event(event) => &event.id,
            Self::Fact(fact) => &fact.id,
            Self::Term(term) => &term.id,
        }
    }

    /// Returns where the record comes from and who answers for it.
    pub fn provenance(self) -> &'a Provenance {
        match self {
            Self::Contact(contact) => &contact.provenance,
            Self::Event(event) => &event.provenance,
            Self::Fact(fact) => &fact.provenance,
            Self::Term(term) => &term.provenance,
        }
    }
}

impl Records {
    /// Returns a record.
    pub fn get(&self, id: RecordId) -> Record<'_> {
        let index = id.index as usize;
        match id.kind {
            RecordKind::Contact => Record::Contact(&self.contacts[index]),
            RecordKind::Event => Record::Event(&self.events[index]),
            RecordKind::Fact => Record::Fact(&self.facts[index]),
            RecordKind::Term => Record::Term(&self.terms[index]),
        }
    }

    /// Returns the record of this kind and name, if there is one.
    pub fn find(&self, kind: RecordKind, name: &str) -> Option<RecordId> {
        self.index.get(&(kind, name.to_owned())).copied()
    }

    /// Returns all records of a kind, or those with a tag, in the order of the file.
    pub fn listed(&self, kind: RecordKind, tag: Option<&str>) -> Vec<RecordId> {
        match tag {
            Some(tag) => self.tags.get(&(kind, tag.to_owned())).cloned().unwrap_or_default(),
            None => self.of_kind(kind).collect(),
        }
    }

    /// Returns the names of all records of a kind, from A to Z.
    pub fn names(&self, kind: RecordKind) -> impl Iterator<Item = &str> {
        let of_kind = self.index.keys().filter(move |(other, _)| *other == kind);
        of_kind.map(|(_, name)| name.as_str())
    }

    /// Returns the tags that records of a kind have, from A to Z.
    pub fn tags(&self, kind: RecordKind) -> impl Iterator<Item = &str> {
        let of_kind = self.tags.keys().filter(move |(other, _)| *other == kind);
        of_kind.map(|(_, tag)| tag.as_str())
    }

    /// Returns whether there are no records at all.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = RecordId> + use<> {
        let length = match kind {
            RecordKind::Contact => self.contacts.len(),
            RecordKind::Event => self.events.len(),
            RecordKind::Fact => self.facts.len(),
            RecordKind::Term => self.terms.len(),
        };
        let length = u32::try_from(length).expect("a file has fewer records than bytes");
        (0..length).map(move |index| RecordId { kind, index })
    }

    /// Fills the index of records that were made by hand.
    #[cfg(test)]
    pub(crate) fn index_for_tests(&mut self) {
        self.index(&mut Findings::default());
    }

    /// Fills the index, and tells ids that would be taken for one another.
    pub(super) fn index(&mut self, findings: &mut Findings) {
        let mut index = BTreeMap::new();
        let mut tags: BTreeMap<_, Vec<RecordId>> = BTreeMap::new();
        let mut first: BTreeMap<&str, RecordId> = BTreeMap::new();
        for kind in RecordKind::ALL {
            for id in self.of_kind(kind) {
                let record = self.get(id);
                let name = record.id();
                index.insert((kind, name.value.clone()), id);
                for tag in &record.provenance().tags {
                    tags.entry((kind, tag.value.clone())).or_default().push(id);
                }
                // A term is called as the word is, which may well be that of an event.
                if kind == RecordKind::Term {
                    continue;
                }
                if let Some(other) = first.get(&*name.value) {
                    let told = Diagnostic::new(&code::AMBIGUOUS_RECORD_ID).arg("id", &*name.value);
                    let told = told.arg("kind", kind.name()).arg("other", other.kind.name());
                    let other = self.get(*other).id().place.clone();
                    findings.push(told.at(name.place.clone()).label(other, "first"));
                } else {
                    first.insert(&name.value, id);
                }
            }
        }
        (self.index, self.tags) = (index, tags);
    }
}
