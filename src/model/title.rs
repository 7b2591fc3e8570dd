//! Titles as plain text, records in them included.
//!
//! A title names the page in menus, in its address and in the bookmarks of a booklet, so it is
//! settled before there is a [`Kit`](super::Kit). Values are written by the same formats and messages
//! as everywhere else, but a title says less: an event's name without its dates, a term alone.

use super::{Locale, LocaleIndex};
use crate::document::{Href, Inline, RecordAddress, plain_text_with, record_address};
use crate::i18n::{Formats, Messages, Value};
use crate::load::Inputs;
use crate::load::records::{Fact, FactValue, Record, RecordId, Text, Time};
use crate::source::LocaleId;

/// Returns the text of a title, whose links are not resolved yet.
pub(super) fn title_text(
    title: &[Inline],
    links: &[Href],
    inputs: &Inputs,
    locale: &Locale,
    locales: &[Locale],
) -> String {
    plain_text_with(title, &mut |link| {
        let target = links.get(link.0 as usize).map_or("", |href| &href.target);
        let found = match record_address(target) {
            Some(RecordAddress::One(kind, name)) => inputs.records.find(kind, name),
            Some(RecordAddress::List(..)) | None => None,
        };
        let Some(record) = found else { return target.to_owned() };
        let formats = Formats::new(&locale.format_id);
        Titles { inputs, locale, locales, formats }.record(record)
    })
}

/// What the titles of a locale are written with.
struct Titles<'a> {
    inputs: &'a Inputs,
    locale: &'a Locale,
    locales: &'a [Locale],
    formats: Formats,
}

impl Titles<'_> {
    fn record(&self, id: RecordId) -> String {
        match self.inputs.records.get(id) {
            Record::Contact(contact) => {
                let name = self.text(&contact.name);
                match contact.phones.first() {
                    Some(phone) => {
                        let phone = phone.phone.value.shown.clone();
                        self.message("record-contact", &[("name", name), ("phone", phone)])
                    }
                    None => name,
                }
            }
            Record::Event(event) => self.text(&event.name),
            Record::Fact(fact) => self.fact(fact),
            Record::Term(term) => term.term.value.clone(),
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        let formats = &self.formats;
        match fact.value.as_ref().map(|value| &value.value) {
            Some(FactValue::Money(money)) => formats.money(money.cents, &money.currency),
            Some(FactValue::Number(number)) => {
                let value = formats.decimal(number.value.digits, number.value.decimals);
                match self.text(&number.unit) {
                    unit if unit.is_empty() => value,
                    unit => self.message("record-counted", &[("number", value), ("unit", unit)]),
                }
            }
            Some(FactValue::Percent(percent)) => formats.percent(percent.digits, percent.decimals),
            Some(FactValue::Date(date)) => formats.date(*date),
            Some(FactValue::Time(Time { hour, minute })) => formats.time(*hour, *minute),
            Some(FactValue::Times(times)) => {
                let from = formats.bare_time(times.from.hour, times.from.minute);
                let to = formats.time(times.to.hour, times.to.minute);
                self.message("record-times", &[("from", from), ("to", to)])
            }
            Some(FactValue::Duration(duration)) => {
                let id = format!("record-duration-{}", duration.unit.name());
                let count = Value::Number(f64::from(duration.count));
                let phrase = self.messages().format(&self.locale.id, &id, &[("count", count)]);
                phrase.map(|phrase| phrase.text).unwrap_or_default()
            }
            Some(FactValue::Phone(phone)) => phone.shown.clone(),
            Some(FactValue::Address(address)) => address.street.clone(),
            Some(FactValue::Web(web)) => {
                let everyone = self.locales.iter().map(|locale| &locale.id);
                let found = web.get(self.chain().chain(everyone));
                found.map_or(String::new(), |(web, _)| web.value.0.clone())
            }
            None => self.text(&fact.label),
        }
    }

    fn messages(&self) -> &Messages {
        &self.inputs.messages
    }

    /// Returns a message filled in; a finding speaks of one that is missing.
    fn message(&self, id: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, Value)> =
            args.iter().map(|(name, text)| (*name, Value::from(text.as_str()))).collect();
        let phrase = self.messages().format(&self.locale.id, id, &args);
        phrase.map(|phrase| phrase.text).unwrap_or_default()
    }

    fn text(&self, text: &Text) -> String {
        text.get(self.chain()).map_or(String::new(), |(text, _)| text.value.clone())
    }

    fn chain(&self) -> impl Iterator<Item = &LocaleId> {
        let of = |index: &LocaleIndex| &self.locales[usize::from(index.0)].id;
        std::iter::once(&self.locale.id).chain(self.locale.fallback.iter().map(of))
    }
}
