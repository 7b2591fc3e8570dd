//! Which records links name, and what a record is called within a text.

use super::{Kit, Locale, LocaleIndex, Target, Translation};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::document::{Inline, LinkId, RecordAddress, RecordKind, plain_text_with, record_address};
use crate::load::Records;
use crate::load::records::{FactValue, Record, RecordId, Text};
use crate::source::{LocaleId, Place};
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

    /// Returns what a record is called within a text of a locale.
    pub fn record_text(&self, id: RecordId, locale: &Locale) -> String {
        short_text(&self.records, id, locale, &self.locales)
    }

    /// Returns what a link to records says where it has no words of its own.
    pub fn link_text(&self, translation: &Translation, link: LinkId, locale: &Locale) -> String {
        match translation.target(link) {
            Target::Record(id) => self.record_text(*id, locale),
            Target::RecordList { kind, tag } => {
                let records = self.records.listed(*kind, tag.as_deref());
                let names = records.iter().map(|id| self.record_text(*id, locale));
                names.collect::<Vec<_>>().join("; ")
            }
            // A finding speaks of it, and nothing is published; the preview shows the address.
            Target::Page { .. } | Target::Asset(_) | Target::External(_) | Target::Broken => {
                let document = translation.document();
                let href = document.and_then(|document| document.links.get(link.0 as usize));
                href.map(|href| href.target.clone()).unwrap_or_default()
            }
        }
    }

    /// Returns the text of inlines without any marks, records included.
    pub fn plain_text(
        &self,
        inlines: &[Inline],
        translation: &Translation,
        locale: &Locale,
    ) -> String {
        plain_text_with(inlines, &mut |link| self.link_text(translation, link, locale))
    }
}

/// Returns the text of a title, whose links are not resolved yet.
pub(super) fn title_text(
    title: &[Inline],
    links: &[crate::document::Href],
    records: &Records,
    locale: &Locale,
    locales: &[Locale],
) -> String {
    plain_text_with(title, &mut |link| {
        let target = links.get(link.0 as usize).map_or("", |href| &href.target);
        let found = match record_address(target) {
            Some(RecordAddress::One(kind, name)) => records.find(kind, name),
            Some(RecordAddress::List(..)) | None => None,
        };
        found.map_or(target.to_owned(), |id| short_text(records, id, locale, locales))
    })
}

/// Returns a record in a few words: a contact's name and first number, an event's name, a fact's
/// value, a term.
///
/// This is the one place that puts a record into a line of text.
fn short_text(records: &Records, id: RecordId, locale: &Locale, locales: &[Locale]) -> String {
    let say = |text: &Text| {
        let fallback = locale.fallback.iter().map(|index: &LocaleIndex| {
            let other: &Locale = &locales[usize::from(index.0)];
            &other.id
        });
        let chain = std::iter::once(&locale.id).chain(fallback).collect::<Vec<&LocaleId>>();
        text.get(chain).map_or(String::new(), |(text, _)| text.value.clone())
    };
    match records.get(id) {
        Record::Contact(contact) => {
            let phone = contact.phones.first().map(|phone| phone.phone.value.shown.as_str());
            let name = say(&contact.name);
            phone.map_or(name.clone(), |phone| format!("{name}, {phone}"))
        }
        Record::Event(event) => say(&event.name),
        Record::Fact(fact) => match fact.value.as_ref().map(|value| &value.value) {
            Some(FactValue::Money(money)) => {
                let (units, cents) = (money.cents / 100, money.cents % 100);
                format!("{units}.{cents:02} {}", money.currency)
            }
            Some(FactValue::Number(number)) => match say(&number.unit) {
                unit if unit.is_empty() => number.value.to_string(),
                unit => format!("{} {unit}", number.value),
            },
            Some(FactValue::Percent(percent)) => format!("{percent} %"),
            Some(FactValue::Date(date)) => date.to_string(),
            Some(FactValue::Time(time)) => time.to_string(),
            Some(FactValue::Times(times)) => format!("{}–{}", times.from, times.to),
            Some(FactValue::Duration(duration)) => {
                format!("{} {}", duration.count, duration.unit.name())
            }
            Some(FactValue::Phone(phone)) => phone.shown.clone(),
            Some(FactValue::Address(address)) => address.street.clone(),
            Some(FactValue::Web(web)) => {
                let chain = std::iter::once(&locale.id).chain(locales.iter().map(|it| &it.id));
                web.get(chain).map_or(String::new(), |(web, _)| web.value.0.clone())
            }
            None => say(&fact.label),
        },
        Record::Term(term) => term.term.value.clone(),
    }
}
