//! The `[[booklet]]` tables of `kit.toml`.

use super::kit::Localize;
use super::press::{Press, stated};
use super::toml_table::Table;
use super::toml_value::{Value, invalid};
use super::{BookletConfig, Located, records, tags};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::LocaleId;

/// Reads all booklets; one without a usable id or contents is told and left out.
pub(super) fn booklets(
    value: Option<Value<'_>>,
    locales: &[LocaleId],
    localize: &Localize<'_>,
    press: &Press<'_>,
    findings: &mut Findings,
) -> Vec<BookletConfig> {
    let tables = value.map(|value| value.tables(findings)).unwrap_or_default();
    let mut booklets: Vec<BookletConfig> = Vec::new();
    for table in tables {
        let Some(booklet) = booklet(table, locales, localize, press, findings) else { continue };
        let id = &booklet.id;
        if booklets.iter().any(|other| other.id.value == id.value) {
            let twice = Diagnostic::new(&code::DUPLICATE_BOOKLET).arg("id", &*id.value);
            findings.push(twice.at(id.place.clone()));
        } else {
            booklets.push(booklet);
        }
    }
    booklets
}

fn booklet(
    mut table: Table<'_>,
    locales: &[LocaleId],
    localize: &Localize<'_>,
    press: &Press<'_>,
    findings: &mut Findings,
) -> Option<BookletConfig> {
    let id = table.require("id", findings).and_then(|value| value.string(findings));
    let id = id.filter(|id| is_id(id, findings));
    let title = localize(table.require("title", findings), findings);
    let contents = table.require("contents", findings);
    let contents = contents.and_then(|value| contents_of(value, findings));
    let locales = table.take("locales").and_then(|value| locales_of(value, locales, findings));
    let drawing = table.take("drawing").and_then(|value| value.string(findings));
    let events = table.take("events").and_then(|value| records::window(value, findings));
    let audience = table.take("audience").and_then(|value| value.string(findings));
    let (print, profile) = press.of_booklet(stated(table.take("press"), findings), findings);
    table.finish(findings);
    let (id, contents) = (id?, contents?);
    Some(BookletConfig { id, title, contents, locales, drawing, events, audience, print, profile })
}

fn is_id(id: &Located<String>, findings: &mut Findings) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_id = id.value.len() <= 60
        && id.value.chars().all(is_plain)
        && !id.value.starts_with('-')
        && !id.value.ends_with('-')
        && !super::names::is_reserved(&id.value);
    if !is_id {
        findings.push(invalid("id", &id.value, "booklet-id", &id.place));
    }
    is_id
}

fn contents_of(value: Value<'_>, findings: &mut Findings) -> Option<Vec<Located<String>>> {
    let place = value.place();
    let contents = value.strings(findings)?;
    if contents.is_empty() {
        findings.push(invalid("contents", "", "not-empty", &place));
        return None;
    }
    Some(contents)
}

fn locales_of(
    value: Value<'_>,
    locales: &[LocaleId],
    findings: &mut Findings,
) -> Option<Vec<LocaleId>> {
    let place = value.place();
    let texts = value.strings(findings)?;
    if texts.is_empty() {
        findings.push(invalid("locales", "", "not-empty", &place));
    }
    let mut listed = Vec::new();
    for text in texts {
        if let Some(locale) = tags::listed(&text, locales, findings) {
            listed.push((locale, text));
        }
    }
    Some(tags::once("locales", listed, findings)).filter(|locales| !locales.is_empty())
}
