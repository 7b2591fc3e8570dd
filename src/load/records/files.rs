//! The files of `content/data/`.

use super::reader::Reader;
use super::{Records, contact, event, fact, series, term};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::document::RecordKind;
use crate::load::toml_table::{Table, parse};
use crate::load::toml_value::Value;
use crate::load::walk::{Found, walk};
use crate::load::{KitConfig, Located, read};
use crate::source::Place;
use std::path::Path;

/// The size in bytes beyond which a file is not read: ten thousand records in ten locales are less.
const RECORDS_LIMIT: u64 = 64 << 20;

/// Reads the records of the kit in the folder `root`.
pub(in crate::load) fn records(
    root: &Path,
    config: &KitConfig,
    findings: &mut Findings,
) -> Records {
    let reader = Reader::new(config);
    let mut records = Records::default();
    let is_wanted = |path: &str| !path.contains('/');
    for found in walk(root, "content/data", &is_wanted, findings) {
        let Some((name, "toml")) = found.path.rsplit_once('.') else {
            stray(&found, findings);
            continue;
        };
        match RecordKind::ALL.into_iter().find(|kind| kind.plural() == name) {
            Some(kind) => file(&found, kind, &reader, &mut records, findings),
            None => stray(&found, findings),
        }
    }
    records.index(findings);
    records
}

/// Tells of a file that looks like records and is none; notes of other kinds may lie about.
fn stray(found: &Found, findings: &mut Findings) {
    if !found.path.to_ascii_lowercase().ends_with(".toml") {
        return;
    }
    let names = RecordKind::ALL.map(|kind| format!("{}.toml", kind.plural()));
    let near = nearest(&found.path, names.iter().map(String::as_str));
    let path = format!("content/data/{}", found.path);
    let place = Place::start_of(&read::unread(&path));
    let told = Diagnostic::new(&code::UNKNOWN_RECORDS_FILE).arg("path", path);
    findings.push(told.arg("nearest", near.unwrap_or_default()).at(place));
}

fn file(
    found: &Found,
    kind: RecordKind,
    reader: &Reader<'_>,
    records: &mut Records,
    findings: &mut Findings,
) {
    let path = format!("content/data/{}", found.path);
    let file = match read::bytes(&found.disk, RECORDS_LIMIT) {
        Ok(bytes) => read::decode(bytes, &path, findings).file,
        Err(fault) => return findings.push(fault.diagnostic(&path)),
    };
    let start = read::after_mark(file.text());
    let mut table = parse(&file, start..file.text().len(), findings);
    let mut typed_series = Vec::new();
    for (id, value) in table.take_rest() {
        let Some((id, mut table)) = record(id, value, findings) else { continue };
        match kind {
            RecordKind::Contact => {
                records.contacts.push(contact::contact(id, &mut table, reader, findings));
            }
            RecordKind::Event => {
                let (event, series) = event::event(id, &mut table, reader, findings);
                records.events.push(event);
                typed_series.push(series);
            }
            RecordKind::Fact => {
                records.facts.push(fact::fact(id, &mut table, reader, findings));
            }
            RecordKind::Term => {
                records.terms.push(term::term(id, &mut table, reader, findings));
            }
        }
        table.finish(findings);
    }
    if kind == RecordKind::Event {
        series::settle(&mut records.events, &typed_series, findings);
    }
}

/// Returns the table of one record, whose key is its id.
fn record<'a>(
    id: Located<String>,
    value: Value<'a>,
    findings: &mut Findings,
) -> Option<(Located<String>, Table<'a>)> {
    if !value.is_table() {
        let told = Diagnostic::new(&code::KEY_OUTSIDE_RECORD).arg("key", &*id.value);
        findings.push(told.at(id.place));
        return None;
    }
    if !is_id(&id.value) {
        let slug = crate::document::slugify(&id.value);
        let suggestion = if is_id(&slug) { slug } else { String::new() };
        let told = Diagnostic::new(&code::INVALID_RECORD_ID).arg("id", &*id.value);
        let told = told.arg("suggestion", &*suggestion).at(id.place.clone());
        findings.push(match &*suggestion {
            "" => told,
            suggestion => told.fix(id.place.clone(), suggestion),
        });
    }
    let table = value.table(findings)?;
    Some((id, table))
}

/// Returns whether a name can stand in links and addresses.
pub(super) fn is_id(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=100).contains(&name.len())
        && name.chars().all(is_plain)
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !crate::load::names::is_reserved(name)
}
