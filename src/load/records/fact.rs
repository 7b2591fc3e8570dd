//! What is stated, with its source: one table of `facts.toml`.

use super::address::{address, web};
use super::decimal::{money, number, plain_number};
use super::phone::phone;
use super::provenance::provenance;
use super::reader::{Reader, date};
use super::time::{duration, time, time_span};
use super::{Address, Decimal, Duration, Money, Phone, Provenance, Text, Time, TimeSpan, Web};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use crate::load::toml_table::Table;
use crate::load::toml_value::Value;
use crate::source::{Date, Localized, Place};

/// A value that pages state.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The name by which links know it, where its table begins.
    pub id: Located<String>,
    /// What the value is of; the source locale has it.
    pub label: Text,
    /// The value and where it stands; `None` only beside an error.
    pub value: Option<Located<FactValue>>,
    /// How far one may rely on it.
    pub note: Text,
    /// Where it comes from; a fact has a source.
    pub provenance: Provenance,
}

/// The value of a fact.
#[derive(Clone, Debug)]
pub enum FactValue {
    /// An amount.
    Money(Money),
    /// A count or a measure.
    Number(Number),
    /// So many of a hundred.
    Percent(Decimal),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// From one time of day to another.
    Times(TimeSpan),
    /// How long something takes.
    Duration(Duration),
    /// A telephone number.
    Phone(Phone),
    /// A postal address.
    Address(Address),
    /// A page of the web, which may differ by locale.
    Web(Localized<Located<Web>>),
}

/// A number and what is counted.
#[derive(Clone, Debug)]
pub struct Number {
    /// The number.
    pub value: Decimal,
    /// The word behind it; may be empty.
    pub unit: Text,
}

/// The keys of which a fact has one, in the order in which they are taken.
const VALUE_KEYS: [&str; 10] =
    ["money", "number", "percent", "date", "time", "times", "duration", "phone", "address", "web"];

/// Reads a fact.
pub(super) fn fact(
    id: Located<String>,
    table: &mut Table<'_>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Fact {
    Fact {
        id,
        label: reader.required_text(table, "label", findings),
        value: value(table, reader, findings),
        note: reader.text(table.take("note"), findings),
        provenance: provenance(table, true, findings),
    }
}

fn value(
    table: &mut Table<'_>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Option<Located<FactValue>> {
    let mut values: Vec<Value<'_>> =
        VALUE_KEYS.into_iter().filter_map(|key| table.take(key)).collect();
    values.sort_by_key(|value| value.span.start);
    let places: Vec<Place> = values.iter().map(Value::place).collect();
    let names: Vec<&str> = values.iter().map(|value| &*value.key).collect();
    if let [first, second, ..] = places.as_slice() {
        let told = Diagnostic::new(&code::SEVERAL_VALUES).arg("keys", names.join(", "));
        findings.push(told.at(second.clone()).label(first.clone(), "first"));
    }
    if places.is_empty() && table.is_whole() {
        let told = Diagnostic::new(&code::FACT_WITHOUT_VALUE).arg("keys", VALUE_KEYS.join(", "));
        findings.push(told.at(table.place()));
    }
    let (currency, unit) = match names.first() {
        Some(&"money") => (table.take("currency"), None),
        Some(&"number") => (None, table.take("unit")),
        _ => (None, None),
    };
    let value = values.into_iter().next()?;
    let place = value.place();
    let value = match &*value.key {
        "money" => FactValue::Money(money(value, currency, findings)?),
        "number" => {
            let unit = reader.text(unit, findings);
            FactValue::Number(Number { value: plain_number(value, findings)?, unit })
        }
        "percent" => FactValue::Percent(number(value, (0, 1000), findings)?),
        "date" => FactValue::Date(date(Some(value), findings)?.value),
        "time" => FactValue::Time(time(Some(value), findings)?.value),
        "times" => FactValue::Times(time_span(value, findings)?),
        "duration" => FactValue::Duration(duration(value, findings)?),
        "phone" => {
            let text = value.string(findings)?;
            FactValue::Phone(phone("phone", &text, findings)?)
        }
        "address" => FactValue::Address(address(Some(value), findings)?.value),
        _ => {
            let read = |text: &Located<String>, told: &mut Findings| web("web", text, told);
            let web = reader.localized(Some(value), read, findings);
            if web.0.is_empty() {
                return None;
            }
            FactValue::Web(web)
        }
    };
    Some(Located { value, place })
}
