//! Names that are never translated: where the source names one, the translation does too.

use super::align::Pair;
use super::guide::Side;
use super::units::Unit;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::RecordKind;
use crate::load::Records;
use crate::load::records::{Record, RecordId};
use crate::model::{Kit, Target};
use crate::source::Place;
use std::collections::BTreeMap;
use std::ops::Range;

/// The names of a kit that are kept.
#[derive(Default)]
pub(super) struct Names {
    names: Vec<Name>,
    by_first_word: BTreeMap<String, Vec<usize>>,
}

struct Name {
    id: RecordId,
    /// The name with plain spaces, hyphens and apostrophes.
    text: String,
}

/// How many names of one text are looked for.
const MOST_NAMES: usize = 256;

impl Names {
    /// Gathers the terms that say `keep = true`.
    pub(super) fn new(records: &Records) -> Self {
        let mut names = Self::default();
        for (term, index) in records.terms.iter().zip(0..).filter(|(term, _)| term.keep) {
            let text = plain(&term.term.value);
            let text = text.trim_matches(|c: char| !c.is_alphanumeric());
            if let Some((_, word)) = words(text).next() {
                names.by_first_word.entry(word.to_owned()).or_default().push(names.names.len());
                let id = RecordId { kind: RecordKind::Term, index };
                names.names.push(Name { id, text: text.to_owned() });
            }
        }
        names
    }

    /// Looks for the names in a text of the source.
    pub(super) fn mark(&self, unit: &mut Unit) {
        if self.names.is_empty() {
            return;
        }
        let text = plain(&unit.text);
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, word) in words(&text) {
            for index in self.by_first_word.get(word).into_iter().flatten() {
                let name = &*self.names[*index].text;
                let Some(rest) = text[at..].strip_prefix(name) else { continue };
                let ends = !rest.starts_with(char::is_alphanumeric);
                let is_full = found.len() >= MOST_NAMES;
                if ends && !is_full && found.iter().all(|(other, _)| other != index) {
                    found.push((*index, at..at + name.len()));
                }
            }
        }
        // "Ville" within "Ville de Québec" is not named for itself.
        let is_inner = |(index, at): &(usize, Range<usize>)| {
            let mut others = found.iter().filter(|(other, _)| other != index);
            others.any(|(_, other)| other.start <= at.start && at.end <= other.end)
        };
        unit.names = found.iter().filter(|one| !is_inner(one)).map(|(index, _)| *index).collect();
    }

    /// Tells the names in the source's texts that the translation's texts lack.
    pub(super) fn check(
        &self,
        kit: &Kit,
        pair: &Pair<'_>,
        source: Side<'_>,
        translation: Side<'_>,
        findings: &mut Findings,
    ) {
        let mut theirs: Option<String> = None;
        for unit in pair.source() {
            for name in unit.names.iter().map(|index| &self.names[*index]) {
                let theirs = theirs.get_or_insert_with(|| {
                    pair.translation().iter().map(|unit| plain(&unit.text) + "\n").collect()
                });
                let is_linked = pair.translation().iter().any(|unit| {
                    unit.links.iter().any(|link| match translation.target(*link) {
                        Target::Record(id) if *id == name.id => true,
                        // Words of the link's own stand in place of what the record is called.
                        Target::Record(id) => {
                            !unit.has_words(*link) && is_called(kit, *id, &name.text)
                        }
                        _ => false,
                    })
                });
                if is_linked || says(theirs, &name.text) {
                    continue;
                }
                let translated = place_of_gloss(kit, name.id, pair.translation(), translation);
                let place =
                    translated.unwrap_or_else(|| translation.place_of_first(pair.translation()));
                let place_there = source.place_of_words(unit, &name.text);
                let place_there = place_there.unwrap_or_else(|| source.place_of(unit));
                let told = Diagnostic::new(&code::TRANSLATED_NAME).arg("name", &*name.text);
                findings.push(told.at(place).label(place_there, "first"));
            }
        }
    }
}

/// Returns where texts write what a name means instead of the name.
fn place_of_gloss(kit: &Kit, id: RecordId, units: &[Unit], side: Side<'_>) -> Option<Place> {
    let Record::Term(term) = kit.record(id) else { return None };
    let mut glosses = term.gloss.0.values();
    glosses.find_map(|gloss| units.iter().find_map(|unit| side.place_of_words(unit, &gloss.value)))
}

/// Returns whether a record shows a name by itself, as a contact does.
fn is_called(kit: &Kit, id: RecordId, name: &str) -> bool {
    let shown = match kit.record(id) {
        Record::Contact(contact) => &contact.name,
        Record::Event(event) => &event.name,
        Record::Fact(_) | Record::Term(_) => return false,
    };
    shown.0.values().any(|text| says(&plain(&text.value), name))
}

/// Returns whether a name stands in a text, perhaps with an ending.
fn says(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| !text[..at].ends_with(is_latin))
}

/// Returns whether a word stands in a text, just as it is.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        !text[..at].ends_with(is_latin) && !text[at + word.len()..].starts_with(is_latin)
    })
}

/// Letters of other scripts stand directly beside a foreign word.
fn is_latin(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{370}'
}

/// Returns the words of a text and where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        at = start + length;
        Some((start, &text[start..at]))
    })
}

/// Makes plain what typography changes.
pub(super) fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        '\u{a0}' | '\u{202f}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2019}' => '\'',
        c => c,
    };
    text.chars().map(letter).collect()
}
