//! What takes place: one table of `events.toml`.

use super::address::web;
use super::provenance::provenance;
use super::reader::{Reader, plain};
use super::skipped;
use super::time::from_to;
use super::{Provenance, Text, Web, When};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use crate::load::toml_table::Table;
use crate::load::toml_value::{Value, invalid};
use crate::source::{Localized, Place};

/// Something that takes place, once or every year.
#[derive(Clone, Debug)]
pub struct Event {
    /// The name by which links know it, where its table begins.
    pub id: Located<String>,
    /// What it is called; the source locale has it.
    pub name: Text,
    /// What one does there.
    pub summary: Text,
    /// When it usually takes place, in words.
    pub typical: Text,
    /// The dates that a source confirms, in the order of time.
    pub dates: Vec<Occurrence>,
    /// Where it takes place.
    pub place: Text,
    /// What it costs, if known.
    pub fee: Option<Fee>,
    /// Its website.
    pub web: Localized<Located<Web>>,
    /// What ties its years together: the id of the series, which is the event's own if left out.
    pub series: String,
    /// How often it has been changed since it was announced; calendars count it.
    pub revision: u32,
    /// Where all this comes from.
    pub provenance: Provenance,
}

/// One time at which an event takes place.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// The first day, or the moment at which it begins.
    pub from: When,
    /// The last day, or the moment at which it ends; of the same form as [`Self::from`].
    pub to: Option<When>,
    /// Whether it was called off.
    pub is_cancelled: bool,
    /// Where this stands.
    pub at: Place,
}

/// What an event costs.
#[derive(Clone, Debug)]
pub struct Fee {
    /// Whether it costs nothing.
    pub is_free: bool,
    /// What there is to say of it.
    pub text: Text,
}

/// Reads an event, and the series as it is typed.
pub(super) fn event(
    id: Located<String>,
    table: &mut Table<'_>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> (Event, Option<Located<String>>) {
    let series = plain(table.take("series"), findings);
    let event = Event {
        series: id.value.clone(),
        id,
        name: reader.required_text(table, "name", findings),
        summary: reader.text(table.take("summary"), findings),
        typical: reader.text(table.take("typical"), findings),
        dates: dates(table.take("dates"), reader, findings),
        place: reader.text(table.take("place"), findings),
        fee: table.take("fee").and_then(|value| fee(value, reader, findings)),
        web: reader.localized(table.take("web"), |text, told| web("web", text, told), findings),
        revision: table.take("revision").and_then(|value| revision(value, findings)).unwrap_or(0),
        provenance: provenance(table, false, findings),
    };
    (event, series)
}

fn dates(
    value: Option<Value<'_>>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Vec<Occurrence> {
    let tables = value.map(|value| value.tables(findings)).unwrap_or_default();
    let mut dates: Vec<Occurrence> = Vec::new();
    for mut table in tables {
        let at = table.place();
        let days = from_to(&mut table, findings);
        let cancelled = table.take("cancelled").and_then(|value| value.boolean(findings));
        table.finish(findings);
        let Some((from, to)) = days else { continue };
        for when in [Some(&from), to.as_ref()].into_iter().flatten() {
            skipped::look(when, reader.zone.as_ref(), findings);
        }
        if dates.iter().any(|other| other.from == from.value) {
            findings.push(invalid("from", &from.value.to_string(), "once", &from.place));
            continue;
        }
        dates.push(Occurrence {
            from: from.value,
            to: to.map(|to| to.value),
            is_cancelled: cancelled.unwrap_or_default(),
            at,
        });
    }
    dates.sort_by_key(|date| (date.from, date.to));
    dates
}

/// Reads a text, or a table of texts in which `free = true` may stand as well.
fn fee(value: Value<'_>, reader: &Reader<'_>, findings: &mut Findings) -> Option<Fee> {
    if !value.is_table() {
        let text = reader.text(Some(value), findings);
        return (!text.0.is_empty()).then_some(Fee { is_free: false, text });
    }
    let mut table = value.table(findings)?;
    let is_free = table.take("free").and_then(|value| value.boolean(findings));
    let is_free = is_free.unwrap_or_default();
    let text = reader.text_table(table, findings);
    (is_free || !text.0.is_empty()).then_some(Fee { is_free, text })
}

fn revision(value: Value<'_>, findings: &mut Findings) -> Option<u32> {
    let number = value.integer(findings)?;
    let revision = u32::try_from(number.value).ok().filter(|revision| *revision <= 99_999);
    if revision.is_none() {
        let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", "revision");
        let told = told.arg("value", number.value.to_string());
        findings.push(told.arg("least", "0").arg("most", "99999").at(number.place));
    }
    revision
}
