//! What would be wrong with the kit's files by texts that came back.

use super::Read;
use crate::diagnostic::{Arg, Diagnostic, Findings, Reported, Severity};
use crate::i18n::{Domain, MessageFile, message_texts};
use crate::load::{PageFile, page_of_text, with_shipped};
use crate::source::{LocaleId, Place, SourceFile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many faults of one page are told: more of them have one cause.
const FAULT_LIMIT: usize = 100;

/// What makes two faults the same, wherever they stand.
fn key(fault: &Diagnostic, owner: &str) -> String {
    let args: Vec<String> = (fault.args.iter())
        .map(|(name, value)| match value {
            Arg::Text(text) => format!("{name}={text}"),
            Arg::Number(number) => format!("{name}={number}"),
        })
        .collect();
    format!("{}\n{owner}\n{}", fault.code.name, args.join("\n"))
}

fn errors(findings: &Findings) -> impl Iterator<Item = &Diagnostic> {
    findings.iter().filter(|it| it.code.severity == Severity::Error)
}

/// Tells a fault where the text stands that brings it.
fn told_at(fault: &Diagnostic, place: Place) -> Diagnostic {
    let (labels, fix) = (Vec::new(), None);
    Diagnostic { place: Some(place), labels, fix, ..fault.clone() }
}

/// Tells the errors that a page would have and that it had not, nor has its source.
///
/// `place_of` says where a text of the page stands in the file that came back.
pub(super) fn page_faults(
    read: &Read,
    page: &PageFile,
    before: &[&PageFile],
    place_of: &dyn Fn(usize) -> Option<Place>,
    told: &mut Findings,
) {
    let findings_of = |page: &PageFile| {
        let text = page.source.text().to_owned();
        page_of_text(page.source.path(), text, page, &page.locale, &read.config).findings
    };
    let after = findings_of(page);
    if !after.has_errors() {
        return;
    }
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for before in before {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for fault in errors(&findings_of(before)) {
            *counts.entry(key(fault, "")).or_default() += 1;
        }
        for (key, count) in counts {
            let most = known.entry(key).or_default();
            *most = count.max(*most);
        }
    }
    let mut faults: Vec<(&Diagnostic, Option<Place>)> = errors(&after)
        .map(|fault| {
            let at = fault.place.as_ref().map_or(0, |place| place.span.start);
            let is_there = |(_, text): &(usize, &crate::document::TextBlock)| {
                text.span.start <= at && at <= text.span.end
            };
            let text = page.texts.iter().enumerate().rev().find(is_there);
            (fault, text.and_then(|(number, _)| place_of(number)))
        })
        .collect();
    // Those of texts that stay are the ones that were there before.
    faults.sort_by_key(|(_, place)| place.is_some());
    let mut count = 0;
    for (fault, place) in faults {
        match known.get_mut(&key(fault, "")) {
            Some(count) if *count > 0 => *count -= 1,
            _ if count >= FAULT_LIMIT => break,
            _ => {
                count += 1;
                told.push(match place {
                    Some(place) => told_at(fault, place),
                    None => fault.clone(),
                });
            }
        }
    }
}

/// A file of messages as it is to be.
pub(super) struct NewMessages {
    pub(super) domain: Domain,
    pub(super) file: Arc<SourceFile>,
    /// The messages that came back, and where.
    pub(super) places: Vec<(String, Place)>,
}

/// Tells the errors that the kit's messages would have and have not.
pub(super) fn message_faults(
    read: &Read,
    tag: &LocaleId,
    new: &[NewMessages],
    told: &mut Findings,
) {
    if new.is_empty() {
        return;
    }
    let mut files = read.messages.clone();
    files.retain(|old| old.locale != *tag || new.iter().all(|it| it.domain != old.domain));
    files.extend(new.iter().map(|it| MessageFile {
        locale: tag.clone(),
        domain: it.domain,
        file: Arc::clone(&it.file),
    }));
    let Reported { findings: before, .. } = with_shipped(read.messages.clone(), &read.config);
    let Reported { findings: after, .. } = with_shipped(files, &read.config);
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for fault in errors(&before) {
        *known.entry(key(fault, &owner(fault))).or_default() += 1;
    }
    let mut seen: Vec<(String, Option<Place>)> = Vec::new();
    for fault in errors(&after) {
        let key = key(fault, &owner(fault));
        if let Some(count) = known.get_mut(&key).filter(|count| **count > 0) {
            *count -= 1;
            continue;
        }
        let place = new.iter().find_map(|new| blamed(fault, new)).cloned();
        // A file that serves several locales is tried out in each.
        if seen.iter().any(|(other, at)| *other == key && is_same(at.as_ref(), place.as_ref())) {
            continue;
        }
        told.push(match &place {
            Some(place) => told_at(fault, place.clone()),
            None => fault.clone(),
        });
        seen.push((key, place));
    }
}

fn is_same(a: Option<&Place>, b: Option<&Place>) -> bool {
    a.map(|place| place.span) == b.map(|place| place.span)
}

/// Returns the message, without its attributes, in which a fault lies.
fn owner(fault: &Diagnostic) -> String {
    let Some(place) = &fault.place else { return String::new() };
    let at = place.span.range().start;
    let texts = message_texts(place.file.text()).0;
    let id = texts.iter().find(|it| at <= it.end).map_or("", |it| it.id.as_str());
    let message = id.split('.').next().unwrap_or(id);
    format!("{}#{message}", place.file.path())
}

/// Returns where the text stands that brings a fault into a file.
fn blamed<'a>(fault: &Diagnostic, new: &'a NewMessages) -> Option<&'a Place> {
    let place = fault.place.as_ref().filter(|place| Arc::ptr_eq(&place.file, &new.file))?;
    let at = place.span.range().start;
    let texts = message_texts(new.file.text()).0;
    let within = texts.iter().find(|it| it.span.range().contains(&at));
    let message = texts.iter().find(|it| at <= it.end)?.id.split('.').next()?;
    let is_part = |id: &str| id.split('.').next() == Some(message);
    let found = new.places.iter().find(|(id, _)| within.is_some_and(|it| it.id == *id));
    let found = found.or_else(|| new.places.iter().find(|(id, _)| id == message));
    let found = found.or_else(|| new.places.iter().find(|(id, _)| is_part(id)));
    found.map(|(_, place)| place)
}
