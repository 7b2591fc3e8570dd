//! Whom to turn to: one table of `contacts.toml`.

use super::address::{address, email, web};
use super::hours::{closures, hours};
use super::phone::phone;
use super::provenance::provenance;
use super::reader::Reader;
use super::{Address, Closure, Hours, Phone, Provenance, Text, Web};
use crate::diagnostic::Findings;
use crate::load::press_table::choice;
use crate::load::toml_table::Table;
use crate::load::toml_value::Value;
use crate::load::{Located, tags};
use crate::source::{LocaleId, Localized};
use std::collections::BTreeMap;

/// An office, a service or a team.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The name by which links know it, where its table begins.
    pub id: Located<String>,
    /// What it is called; the source locale has it.
    pub name: Text,
    /// What one asks there.
    pub role: Text,
    /// Its telephone numbers, the best one first.
    pub phones: Vec<ContactPhone>,
    /// Its address of e-mail.
    pub email: Option<Located<String>>,
    /// Its website.
    pub web: Localized<Located<Web>>,
    /// Where to go, or to write to.
    pub address: Option<Located<Address>>,
    /// When it is open; nothing is known if empty.
    pub hours: Vec<Hours>,
    /// When it is closed though its hours say otherwise.
    pub closed: Vec<Closure>,
    /// Whether it is open on public holidays, if known.
    pub holidays: Option<Holidays>,
    /// What people with disabilities find there.
    pub accessibility: Text,
    /// The languages in which it serves people.
    pub languages: Vec<LocaleId>,
    /// Whether it belongs to the city or another public body, and not to an association.
    pub is_government: bool,
    /// Whether one can ask for an interpreter, if known.
    pub interpreter: Option<bool>,
    /// Anything else.
    pub note: Text,
    /// Where all this comes from.
    pub provenance: Provenance,
}

/// One telephone number of a contact.
#[derive(Clone, Debug)]
pub struct ContactPhone {
    /// The number.
    pub phone: Located<Phone>,
    /// For whom or what it is.
    pub label: Text,
}

/// What public holidays change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holidays {
    /// Closed on public holidays.
    Closed,
    /// Open as on other days.
    Open,
}

/// Reads a contact.
pub(super) fn contact(
    id: Located<String>,
    table: &mut Table<'_>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Contact {
    Contact {
        id,
        name: reader.required_text(table, "name", findings),
        role: reader.text(table.take("role"), findings),
        phones: phones(table.take("phones"), reader, findings),
        email: email(table.take("email"), findings),
        web: reader.localized(table.take("web"), |text, told| web("web", text, told), findings),
        address: address(table.take("address"), findings),
        hours: hours(table.take("hours"), findings),
        closed: closures(table.take("closed"), reader, findings),
        holidays: holidays(table.take("holidays"), findings),
        accessibility: reader.text(table.take("accessibility"), findings),
        languages: languages(table.take("languages"), findings),
        is_government: table
            .take("government")
            .and_then(|value| value.boolean(findings))
            .unwrap_or(true),
        interpreter: table.take("interpreter").and_then(|value| value.boolean(findings)),
        note: reader.text(table.take("note"), findings),
        provenance: provenance(table, false, findings),
    }
}

fn phones(
    value: Option<Value<'_>>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Vec<ContactPhone> {
    let mut phones = Vec::new();
    for item in value.and_then(|value| value.list(findings)).into_iter().flatten() {
        let (number, label) = if item.is_table() {
            let Some(mut table) = item.table(findings) else { continue };
            let number = table.require("number", findings);
            let number = number.and_then(|value| value.string(findings));
            let label = reader.text(table.take("label"), findings);
            table.finish(findings);
            (number, label)
        } else {
            (item.string(findings), Localized(BTreeMap::new()))
        };
        let Some(text) = number else { continue };
        if let Some(value) = phone("phones", &text, findings) {
            phones.push(ContactPhone { phone: Located { value, place: text.place }, label });
        }
    }
    phones
}

fn holidays(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Holidays> {
    let text = value?.string(findings)?;
    let choices = [("closed", Holidays::Closed), ("open", Holidays::Open)];
    choice("holidays", &text, &choices, findings)
}

/// Reads the languages served, which need not be locales of the kit.
fn languages(value: Option<Value<'_>>, findings: &mut Findings) -> Vec<LocaleId> {
    let texts = value.and_then(|value| value.strings(findings)).unwrap_or_default();
    let mut read = Vec::new();
    for text in texts {
        if let Some(language) = tags::tag(&text, findings) {
            read.push((language, text));
        }
    }
    tags::once("languages", read, findings)
}
