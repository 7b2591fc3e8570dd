//! PO to units.

use super::super::{Context, Left, Returned, ReturnedUnit, State, Unit};
use super::entries::{Entry, entries};
use super::{GUIDE, LEFT, PAGE, SOURCE_HEADER, WORDS};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{LocaleId, Place, SourceFile, Span};
use std::sync::Arc;

/// Reads a PO file.
pub(in crate::exchange) fn read(
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Option<Returned> {
    let mut returned =
        Returned { file: Arc::clone(file), source: None, target: None, units: Vec::new() };
    let mut header = None;
    for entry in entries(file, findings) {
        let is_header =
            entry.context.is_none() && entry.id.as_ref().is_some_and(|id| id.text.is_empty());
        if is_header && header.is_none() {
            header = entry.translation;
        } else if !entry.is_broken && !is_header {
            returned.units.extend(unit(entry, file, findings));
        }
    }
    let (text, range) = header.map(|field| (field.text, field.range)).unwrap_or_default();
    let place = Place::new(file, Span::new(range));
    let locale = |name| field(&text, name).and_then(|tag| LocaleId::parse(&tag.replace('_', "-")));
    returned.source = locale(SOURCE_HEADER);
    returned.target = locale("Language");
    if returned.target.is_none() {
        findings.push(Diagnostic::new(&code::NO_EXCHANGE_LOCALE).at(place.clone()));
    }
    // The bytes are UTF-8 here; under another name they may have been read and written wrongly.
    let charset = field(&text, "Content-Type").and_then(|kind| kind.split_once("charset="));
    if let Some((_, charset)) = charset
        && !["utf-8", "utf8", "us-ascii", "ascii", "charset"]
            .contains(&&*charset.trim().to_lowercase())
        && !file.text().trim_start_matches('\u{feff}').is_ascii()
    {
        let other = Diagnostic::new(&code::OTHER_CHARSET).arg("charset", charset.trim());
        findings.push(other.at(place));
    }
    Some(returned)
}

/// Returns the value of a header.
fn field<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn unit(entry: Entry, file: &Arc<SourceFile>, findings: &mut Findings) -> Option<ReturnedUnit> {
    let (source, translation) = (entry.id?, entry.translation?);
    let Some(id) = entry.context else {
        // A text without a name is nobody's, but it says which text it is.
        let typed: String = source.text.chars().take(60).collect();
        let unknown = Diagnostic::new(&code::UNKNOWN_UNIT).arg("id", typed).arg("nearest", "none");
        findings.push(unknown.at(Place::new(file, Span::new(source.range))));
        return None;
    };
    let (context, about) = about(entry.notes, &entry.references);
    let About { left, words, notes } = about;
    let state = match translation.text.is_empty() {
        true => State::New,
        false if entry.flags.iter().any(|flag| flag == "fuzzy") => State::NeedsWork,
        false => State::Translated,
    };
    let unit = Unit {
        id: id.text,
        context,
        source: source.text,
        target: Some(translation.text).filter(|text| !text.is_empty()),
        left,
        previous: entry.previous,
        notes,
        remarks: entry.remarks,
        state,
        words,
        ..Unit::default()
    };
    Some(ReturnedUnit {
        unit,
        id: Span::new(id.range),
        source: Span::new(source.range),
        target: Span::new(translation.range),
    })
}

/// What the program wrote of a unit, beside its place.
struct About {
    left: Option<Left>,
    words: usize,
    notes: Vec<String>,
}

/// Tells what the program wrote of a place from the kit's own notes.
fn about(mut lines: Vec<String>, references: &[String]) -> (Context, About) {
    let mut context = Context::default();
    let first = references.first().map_or("", String::as_str);
    // Other tools put several references on a line; the first is the text's own.
    let (file, line) = match first.strip_prefix('\u{2068}').and_then(|r| r.split_once('\u{2069}')) {
        Some((file, line)) => (file, line.trim_start_matches(':')),
        None => {
            let first = first.split_whitespace().next().unwrap_or("");
            let numbered = first.rsplit_once(':');
            let is_number = |line: &str| line.bytes().all(|b| b.is_ascii_digit());
            numbered.filter(|(_, line)| is_number(line)).unwrap_or((first, ""))
        }
    };
    context.file = file.to_owned();
    context.line = line.split_whitespace().next().and_then(|line| line.parse().ok()).unwrap_or(0);
    let (mut left, mut words) = (None, 0);
    let place = |line: &String| [GUIDE, PAGE, LEFT].iter().any(|lead| line.starts_with(lead));
    let last = lines.iter().position(|line| line.starts_with(WORDS));
    if let Some(last) = last.filter(|last| lines[..*last].iter().all(place)) {
        for line in lines.drain(..=last) {
            if let Some(guide) = line.strip_prefix(GUIDE) {
                context.guide = guide.to_owned();
            } else if let Some(page) = line.strip_prefix(PAGE) {
                context.page = Some(page.to_owned());
            } else if let Some(sum) = line.strip_prefix(LEFT) {
                left = Left::parse(sum);
            } else if let Some(count) = line.strip_prefix(WORDS) {
                words = count.parse().unwrap_or(0);
            }
        }
    }
    (context, About { left, words, notes: lines })
}
