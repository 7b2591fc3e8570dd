//! Whether a translation leads and shows where its source does.

use super::markup::{CELL, Code, codes, tokens};
use super::{Syntax, Unit};
use crate::diagnostic::{Code as Finding, Diagnostic, Findings, code};
use crate::i18n::message_references;
use crate::source::{LocaleId, Place};
use std::collections::BTreeMap;

/// What a placeholder is to readers, however it is typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// Stress of a kind.
    Emphasis(String),
    /// It leads to an address, or shows what is there.
    Address(String),
    /// Anything else is what is typed.
    Typed(String),
}

/// The placeholders of a text by what they are to readers, in order.
type Senses = BTreeMap<Sense, Vec<Code>>;

/// Tells which placeholders a translation lost or gained; returns whether it may be taken over.
///
/// What the translation that is there has beyond its source, or lacks, is no fault of the new one.
pub(super) fn same_placeholders(
    unit: &Unit,
    text: &str,
    place: &Place,
    findings: &mut Findings,
) -> bool {
    if unit.syntax == Syntax::Message && message_references(text).is_none() {
        // What is no message is told as such where it is put in.
        return true;
    }
    let source = senses(&unit.source, unit.syntax);
    let present = unit.translation().map(|text| senses(text, unit.syntax));
    let found = senses(text, unit.syntax);
    let mut is_whole = true;
    let mut tell = |kind: &'static Finding, codes: &[Code]| {
        for code in codes {
            let finding = Diagnostic::new(kind).arg("shown", code.shown().trim());
            findings.push(finding.at(place.clone()));
        }
    };
    let none = Vec::new();
    for (sense, wanted) in &source {
        let count = found.get(sense).unwrap_or(&none).len();
        let least = match &present {
            Some(present) => wanted.len().min(present.get(sense).unwrap_or(&none).len()),
            None => wanted.len(),
        };
        let lost = &wanted[count.min(least)..least];
        match sense {
            Sense::Emphasis(_) => tell(&code::LOST_EMPHASIS, lost),
            Sense::Address(_) | Sense::Typed(_) => {
                tell(&code::LOST_PLACEHOLDER, lost);
                is_whole &= lost.is_empty();
            }
        }
    }
    for (sense, given) in &found {
        let before = present.as_ref().and_then(|present| present.get(sense)).unwrap_or(&none);
        let most = source.get(sense).unwrap_or(&none).len().max(before.len());
        let added = &given[most.min(given.len())..];
        if !matches!(sense, Sense::Emphasis(_)) {
            tell(&code::ADDED_PLACEHOLDER, added);
            is_whole &= added.is_empty();
        }
    }
    is_whole
}

fn senses(text: &str, syntax: Syntax) -> Senses {
    let mut senses = Senses::new();
    if syntax == Syntax::Message {
        // How often and in which order is up to the language.
        for reference in message_references(text).into_iter().flatten() {
            let code = Code::alone("x-placeable", &format!("{{ {reference} }}"));
            senses.insert(Sense::Typed(code.open.clone()), vec![code]);
        }
        return senses;
    }
    let tokens = tokens(text, syntax);
    for code in codes(&tokens) {
        if let Some(sense) = sense(code) {
            senses.entry(sense).or_default().push(code.clone());
        }
    }
    senses
}

/// Returns what a placeholder is to readers; `None` if it is nothing that each translation needs.
pub(super) fn sense(code: &Code) -> Option<Sense> {
    if code.is_emphasis() {
        return Some(Sense::Emphasis(code.kind.clone()));
    }
    Some(match code.kind.as_str() {
        // A character, a line end or a comment may be typed otherwise, or not at all.
        "x-character" | "lb" | "x-html" => return None,
        CELL => Sense::Typed("|".to_owned()),
        "x-code" | "x-footnote" | "x-placeable" => Sense::Typed(code.open.clone()),
        // Its address stands before its title, which is a placeholder too.
        _ if code.close == ")" => return None,
        kind => Sense::Address(address(code, kind)),
    })
}

/// Returns where a link leads, whichever way it is typed and whatever locale a file name bears.
fn address(code: &Code, kind: &str) -> String {
    let is_open = code.close.is_empty() || kind == "x-title";
    let typed = if is_open { &code.open } else { &code.close };
    if let Some(address) = typed.strip_prefix('<').and_then(|typed| typed.strip_suffix('>')) {
        return without_locale(address);
    }
    let Some((_, rest)) = typed.split_once("](") else { return typed.clone() };
    let rest = rest.trim_start();
    let address = match rest.strip_prefix('<') {
        Some(rest) => rest.split('>').next().unwrap_or(rest),
        None => match rest.find(char::is_whitespace) {
            Some(end) => &rest[..end],
            None => rest.strip_suffix(')').unwrap_or(rest),
        },
    };
    without_locale(address)
}

/// Links to guides may name the file of any locale: all lead to the reader's own.
fn without_locale(address: &str) -> String {
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (address, None),
    };
    let stem = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
    let stem = stem.filter(|(_, tag)| LocaleId::parse(tag).is_some()).map(|(stem, _)| stem);
    let path = stem.unwrap_or(path);
    match anchor {
        Some(anchor) => format!("{path}#{anchor}"),
        None => path.to_owned(),
    }
}
