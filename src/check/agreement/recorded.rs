//! What records state, as texts would.

use super::value::{Value, canonical};
use crate::load::records::{Decimal, FactValue, Phone, Record, Time, When};
use crate::model::{Kit, Target};
use crate::source::Date;
use std::collections::BTreeSet;

/// Adds the values of the record to which a link leads.
///
/// A translation may type what the source shows by a link: that is a lost link, and no other value.
pub(super) fn collect(kit: &Kit, target: &Target, values: &mut BTreeSet<Value>) {
    let Target::Record(id) = target else { return };
    match kit.record(*id) {
        Record::Contact(contact) => {
            values.extend(contact.phones.iter().flat_map(|phone| of_phone(&phone.phone.value)));
        }
        Record::Event(event) => {
            for occurrence in &event.dates {
                for when in std::iter::once(&occurrence.from).chain(&occurrence.to) {
                    of_moment(when, values);
                }
            }
        }
        Record::Fact(fact) => {
            if let Some(value) = &fact.value {
                of_fact(&value.value, values);
            }
        }
        Record::Term(_) => {}
    }
}

fn of_fact(value: &FactValue, values: &mut BTreeSet<Value>) {
    match value {
        FactValue::Money(money) => {
            let (whole, cents) = (money.cents / 100, money.cents % 100);
            let text = canonical(&whole.to_string(), &format!("{cents:02}"));
            values.extend([Value::Money(text.clone()), Value::Number(text)]);
        }
        FactValue::Number(number) => {
            values.insert(Value::Number(of_decimal(number.value)));
        }
        FactValue::Percent(percent) => {
            let text = of_decimal(*percent);
            values.extend([Value::Percent(text.clone()), Value::Number(text)]);
        }
        FactValue::Date(date) => of_date(*date, values),
        FactValue::Time(time) => {
            values.insert(of_time(*time));
        }
        FactValue::Times(span) => values.extend([of_time(span.from), of_time(span.to)]),
        FactValue::Duration(duration) => {
            values.insert(Value::integer(duration.count.into()));
        }
        FactValue::Phone(phone) => values.extend(of_phone(phone)),
        FactValue::Address(_) | FactValue::Web(_) => {}
    }
}

fn of_decimal(decimal: Decimal) -> String {
    let text = decimal.to_string();
    let text = text.trim_start_matches('-');
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    canonical(whole, decimals)
}

fn of_phone(phone: &Phone) -> [Value; 2] {
    let digits: String = phone.dial.chars().filter(char::is_ascii_digit).collect();
    let local = digits.strip_prefix('1').filter(|local| local.len() == 10).unwrap_or(&digits);
    [Value::Phone(local.to_owned()), Value::Number(local.to_owned())]
}

fn of_moment(when: &When, values: &mut BTreeSet<Value>) {
    of_date(when.date, values);
    values.extend(when.time.map(of_time));
}

fn of_date(date: Date, values: &mut BTreeSet<Value>) {
    let (month, day) = (date.month, Some(date.day));
    let year = u16::try_from(date.year).ok();
    values.extend([Value::Date { year, month, day }, Value::Date { year: None, month, day }]);
    values.extend(year.map(|year| Value::integer(year.into())));
}

fn of_time(time: Time) -> Value {
    Value::Time { hour: time.hour % 24, minute: time.minute }
}
