//! Which texts of a translation answer to which texts of its source.
//!
//! Guides of one structure answer text by text. Where the structure differs, whole sections answer
//! to each other, by their number or else by their anchors: inside, nothing is guessed.

use super::units::{Unit, Units};
use std::collections::BTreeMap;

/// Texts of the source and those of the translation that must state the same together.
pub(super) struct Pair<'a> {
    pub(super) source: Vec<&'a Unit>,
    pub(super) translation: Vec<&'a Unit>,
    /// Whether the texts differ in number or kind, so that they are compared as one.
    pub(super) is_uneven: bool,
}

/// A guide in one locale.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) units: &'a Units,
    /// The anchors of its headings, by their entry in the outline.
    pub(super) anchors: &'a [String],
}

/// Lays a translation beside its source.
pub(super) fn align<'a>(source: Side<'a>, translation: Side<'a>) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let (body, other) = (&source.units.body, &translation.units.body);
    if is_even(body, other) {
        push(body, other, &mut pairs);
    } else {
        sections(source, translation, &mut pairs);
    }
    notes(source.units, translation.units, &mut pairs);
    pairs
}

fn is_even(source: &[Unit], translation: &[Unit]) -> bool {
    source.len() == translation.len()
        && source.iter().zip(translation).all(|(a, b)| a.shape == b.shape)
}

fn push<'a>(source: &'a [Unit], translation: &'a [Unit], pairs: &mut Vec<Pair<'a>>) {
    if is_even(source, translation) {
        pairs.extend(source.iter().zip(translation).map(|(source, translation)| Pair {
            source: vec![source],
            translation: vec![translation],
            is_uneven: false,
        }));
    } else {
        let (source, translation) = (source.iter().collect(), translation.iter().collect());
        pairs.push(Pair { source, translation, is_uneven: true });
    }
}

fn sections<'a>(source: Side<'a>, translation: Side<'a>, pairs: &mut Vec<Pair<'a>>) {
    let ours = split(&source.units.body);
    let theirs = split(&translation.units.body);
    if ours.len() == theirs.len() {
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            push(ours, theirs, pairs);
        }
        return;
    }
    let mut by_anchor: BTreeMap<Option<&str>, &[Unit]> = BTreeMap::new();
    let mut rest = Pair { source: Vec::new(), translation: Vec::new(), is_uneven: true };
    for section in theirs {
        if let Some(earlier) = by_anchor.insert(anchor(section, translation.anchors), section) {
            rest.translation.extend(earlier);
        }
    }
    for section in ours {
        match by_anchor.remove(&anchor(section, source.anchors)) {
            Some(theirs) => push(section, theirs, pairs),
            None => rest.source.extend(section),
        }
    }
    rest.translation.extend(by_anchor.into_values().flatten());
    rest.translation.sort_by_key(|unit| unit.span.start);
    if !rest.source.is_empty() || !rest.translation.is_empty() {
        pairs.push(rest);
    }
}

/// Cuts units before each heading; the first section has none and may be empty.
fn split(units: &[Unit]) -> Vec<&[Unit]> {
    let mut sections = Vec::new();
    let mut start = 0;
    for (at, unit) in units.iter().enumerate() {
        if unit.heading.is_some() {
            sections.push(&units[start..at]);
            start = at;
        }
    }
    sections.push(&units[start..]);
    sections
}

fn anchor<'a>(section: &[Unit], anchors: &'a [String]) -> Option<&'a str> {
    let entry = section.first()?.heading?;
    anchors.get(entry).map(String::as_str)
}

/// Notes answer by their names, else by their order.
fn notes<'a>(source: &'a Units, translation: &'a Units, pairs: &mut Vec<Pair<'a>>) {
    let mut by_label: BTreeMap<&str, &[Unit]> =
        translation.notes.iter().map(|(label, units)| (&**label, &**units)).collect();
    let mut nameless = Vec::new();
    for (label, units) in &source.notes {
        match by_label.remove(&**label) {
            Some(theirs) => push(units, theirs, pairs),
            None => nameless.push(units),
        }
    }
    let left: Vec<&[Unit]> =
        translation.notes.iter().filter_map(|(label, _)| by_label.get(&**label).copied()).collect();
    if nameless.len() == left.len() {
        for (ours, theirs) in nameless.into_iter().zip(left) {
            push(ours, theirs, pairs);
        }
    } else {
        let source = nameless.into_iter().flatten().collect();
        let translation = left.into_iter().flatten().collect();
        pairs.push(Pair { source, translation, is_uneven: true });
    }
}
