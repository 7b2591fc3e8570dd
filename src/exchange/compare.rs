//! What came back against what would leave now.

use super::markup::stands_like;
use super::placeholders::same_placeholders;
use super::{Exchange, Returned, ReturnedUnit, State, Syntax, Unit, bounded};
use crate::diagnostic::{Diagnostic, Findings, Reported, code, nearest};
use crate::i18n::is_visible;
use crate::source::{Place, Span};
use std::collections::BTreeMap;

/// A translation that may be taken over.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The index of the unit in the units that would leave now.
    pub unit: usize,
    /// The translation.
    pub text: String,
    /// Whether it differs from the one that is there.
    pub is_changed: bool,
    /// How far it is. Only [`State::Translated`] and [`State::Reviewed`] say that it is up to date.
    pub state: State,
    /// What translators wrote beside it.
    pub remarks: Vec<String>,
    /// Where it stands in the file.
    pub place: Place,
}

/// How many unknown names are compared with known ones, which takes time for each.
const NEAREST_LIMIT: usize = 20;

/// Holds the units of a file against those that would leave now.
///
/// A unit is refused, and told, if the kit has none of its name, if its source text is another by now,
/// if it stands in the file twice with two translations, or if its links, records, images and code are
/// not those of the source. A unit without a translation says nothing, and neither does a unit of the
/// kit that the file lacks. Whether one refusal forbids the rest is for the caller to decide.
///
/// `is_former` is asked about names that the kit does not have whether they named a text that says
/// something else by now.
pub fn compare(
    known: &Exchange,
    returned: &Returned,
    is_former: &dyn Fn(&str) -> bool,
) -> Reported<Vec<Answer>> {
    let mut findings = Findings::default();
    let mut answers: Vec<Answer> = Vec::new();
    for (locale, expected) in [(&returned.target, &known.target), (&returned.source, &known.source)]
    {
        if let Some(found) = locale.as_ref().filter(|found| *found != expected) {
            let other = Diagnostic::new(&code::OTHER_EXCHANGE_LOCALE);
            let other = other.arg("found", found.as_str()).arg("expected", expected.as_str());
            findings.push(other.at(Place::start_of(&returned.file)));
            return Reported::new(answers, findings);
        }
    }
    let indices: BTreeMap<&str, usize> =
        known.units.iter().enumerate().map(|(index, unit)| (unit.id.as_str(), index)).collect();
    let mut seen: BTreeMap<usize, &ReturnedUnit> = BTreeMap::new();
    let mut unknown = Vec::new();
    for answer in &returned.units {
        let place = |span: Span| Place::new(&returned.file, span);
        let Some(index) = indices.get(answer.unit.id.as_str()).copied() else {
            if is_former(&answer.unit.id) {
                if answer.unit.translation().is_some() {
                    let other = Diagnostic::new(&code::OTHER_SOURCE_TEXT);
                    let other = other.arg("id", answer.unit.id.as_str());
                    findings.push(other.at(place(answer.source)));
                }
                continue;
            }
            unknown.push(answer);
            let names = indices.keys().copied().filter(|_| unknown.len() <= NEAREST_LIMIT);
            let near = nearest(&answer.unit.id, names).unwrap_or("none");
            let told = Diagnostic::new(&code::UNKNOWN_UNIT).arg("id", answer.unit.id.as_str());
            findings.push(told.arg("nearest", near).at(place(answer.id)));
            continue;
        };
        let unit = &known.units[index];
        if !is_same(&unit.source, &answer.unit.source) {
            let other = Diagnostic::new(&code::OTHER_SOURCE_TEXT).arg("id", unit.id.as_str());
            findings.push(other.at(place(answer.source)));
            continue;
        }
        if answer.unit.translation().is_none() {
            continue;
        }
        if let Some(first) = seen.get(&index) {
            if first.unit.translation() != answer.unit.translation() {
                let twice = Diagnostic::new(&code::DUPLICATE_UNIT).arg("id", unit.id.as_str());
                findings.push(twice.at(place(answer.id)).label(place(first.id), "first"));
                answers.retain(|answer| answer.unit != index);
            }
            continue;
        }
        seen.insert(index, answer);
        answers.extend(judge(index, unit, answer, place(answer.target), &mut findings));
    }
    Reported::new(answers, bounded(findings))
}

/// Returns what of a unit may be taken over.
fn judge(
    index: usize,
    unit: &Unit,
    returned: &ReturnedUnit,
    place: Place,
    findings: &mut Findings,
) -> Option<Answer> {
    let text = returned.unit.translation()?;
    let state = returned.unit.state;
    let remarks = returned.unit.remarks.clone();
    if let Some(present) = unit.translation().filter(|present| is_same(present, text)) {
        let text = present.to_owned();
        return Some(Answer { unit: index, text, is_changed: false, state, remarks, place });
    }
    // Some tools add a line end or a space at the end of what was typed.
    let is_trim = |text: &str| text.trim() == text;
    let text = if is_trim(&unit.source) { text.trim() } else { text };
    if !is_visible(text) {
        return None;
    }
    // Markdown would end a line at a carriage return alone.
    let text = text.replace("\r\n", "\n").replace('\r', " ");
    let is_markdown = matches!(unit.syntax, Syntax::Markdown | Syntax::Row);
    if is_markdown && !stands_like(&text, &unit.source) {
        findings.push(Diagnostic::new(&code::MISPLACED_MARKUP).at(place));
        return None;
    }
    if !same_placeholders(unit, &text, &place, findings) {
        return None;
    }
    Some(Answer { unit: index, text, is_changed: true, state, remarks, place })
}

/// Returns whether two texts are the same but for line ends, and for what XML cannot hold.
fn is_same(a: &str, b: &str) -> bool {
    let plain =
        |text: &str| -> String { text.replace("\r\n", "\n").chars().map(storable).collect() };
    a == b || plain(a) == plain(b)
}

/// Returns the character, or what stands for one that XML cannot hold.
pub(super) fn storable(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => c,
        '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
