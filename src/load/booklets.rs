//! The `[[booklet]]` tables of `kit.toml`.

use super::kit::Localize;
use super::press::{Press, stated};
use super::press_table::choice;
use super::toml_table::Table;
use super::toml_value::{Value, invalid};
use super::{BookletConfig, Demand, Located, records, tags};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::LocaleId;

/// Reads all booklets; one without a usable id or contents is told and left out.
pub(super) fn booklets(
    value: Option<Value<'_>>,
    source: &LocaleId,
    locales: &[LocaleId],
    localize: &Localize<'_>,
    press: &Press<'_>,
    findings: &mut Findings,
) -> Vec<BookletConfig> {
    let tables = value.map(|value| value.tables(findings)).unwrap_or_default();
    let mut booklets: Vec<BookletConfig> = Vec::new();
    for table in tables {
        let Some(booklet) = booklet(table, source, locales, localize, press, findings) else {
            continue;
        };
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
    source: &LocaleId,
    all: &[LocaleId],
    localize: &Localize<'_>,
    press: &Press<'_>,
    findings: &mut Findings,
) -> Option<BookletConfig> {
    let id = table.require("id", findings).and_then(|value| value.string(findings));
    let id = id.filter(|id| is_id(id, findings));
    let title = localize(table.require("title", findings), findings);
    let contents = table.require("contents", findings);
    let contents = contents.and_then(|value| contents_of(value, findings));
    let bilingual = table.take("bilingual");
    let is_bilingual = bilingual.is_some_and(|value| is_bilingual(value, source, findings));
    let without = is_bilingual.then_some(source);
    let locales = table.take("locales");
    let locales = locales.and_then(|value| locales_of(value, all, without, findings));
    let translations = table.take("translations").and_then(|value| demand(value, findings));
    let drawing = table.take("drawing").and_then(|value| value.string(findings));
    let events = table.take("events").and_then(|value| records::window(value, findings));
    let audience = table.take("audience").and_then(|value| value.string(findings));
    let (print, profile) = press.of_booklet(stated(table.take("press"), findings), findings);
    table.finish(findings);
    let (id, contents) = (id?, contents?);
    Some(BookletConfig {
        id,
        title,
        contents,
        locales,
        is_bilingual,
        translations,
        drawing,
        events,
        audience,
        print,
        profile,
    })
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

/// Returns whether the value is the source locale, beside which alone other languages can stand.
fn is_bilingual(value: Value<'_>, source: &LocaleId, findings: &mut Findings) -> bool {
    let Some(text) = value.string(findings) else { return false };
    let Some(locale) = tags::tag(&text, findings) else { return false };
    if locale == *source {
        return true;
    }
    let other = Diagnostic::new(&code::BILINGUAL_NOT_SOURCE).arg("tag", locale.as_str());
    let other = other.arg("source", source.as_str()).at(text.place.clone());
    findings.push(other.fix(text.place, format!("\"{source}\"")));
    false
}

fn demand(value: Value<'_>, findings: &mut Findings) -> Option<Located<Demand>> {
    let choices = [Demand::Current, Demand::Reviewed].map(|demand| (demand.name(), demand));
    let text = value.string(findings)?;
    let demand = choice("translations", &text, &choices, findings)?;
    Some(Located { value: demand, place: text.place })
}

/// Reads the locales of a booklet, of which `without` cannot be one.
fn locales_of(
    value: Value<'_>,
    locales: &[LocaleId],
    without: Option<&LocaleId>,
    findings: &mut Findings,
) -> Option<Vec<LocaleId>> {
    let place = value.place();
    let texts = value.strings(findings)?;
    if texts.is_empty() {
        findings.push(invalid("locales", "", "not-empty", &place));
    }
    let mut listed = Vec::new();
    for text in texts {
        match tags::listed(&text, locales, findings) {
            Some(locale) if without == Some(&locale) => {
                let twice = Diagnostic::new(&code::BILINGUAL_IN_SOURCE);
                findings.push(twice.arg("source", locale.as_str()).at(text.place));
            }
            Some(locale) => listed.push((locale, text)),
            None => {}
        }
    }
    Some(tags::once("locales", listed, findings)).filter(|locales| !locales.is_empty())
}
