//! What came back against what would leave now.

use super::loose::{carried, says_same};
use super::markup::stands_like;
use super::placeholders::same_placeholders;
use super::{Exchange, Left, Returned, ReturnedUnit, State, Syntax, Unit, bounded};
use crate::diagnostic::{Diagnostic, Findings, Reported, code, nearest};
use crate::document::Digest;
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
    /// Whether the translator left it as it was, while the kit's is another by now: nothing of it is to
    /// be taken over or recorded.
    pub is_untouched: bool,
    /// How far it is. Only [`State::Translated`] and [`State::Reviewed`] say that it is up to date.
    pub state: State,
    /// What translators wrote beside it.
    pub remarks: Vec<String>,
    /// Where it stands in the file.
    pub place: Place,
}

/// What the kit knows of a name that none of its units bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// The text has this name now.
    Renamed(String),
    /// A text that says something else by now.
    Changed,
    /// A text of a guide, a record or messages that are gone.
    Gone,
    /// It is no name of a text, as far as anybody can tell.
    Unknown,
}

/// How many unknown names are compared with known ones, which takes time for each.
const NEAREST_LIMIT: usize = 20;

/// Holds the units of a file against those that would leave now.
///
/// A unit is refused, and told, if the kit has none of its name, if its source text is another by now,
/// if kit and translator both changed its translation, if it stands in the file twice with two
/// translations, or if its links, records, images and code are not those of the source. A unit without
/// a translation says nothing, and neither does a unit of the kit that the file lacks. Whether one
/// refusal forbids the rest is for the caller to decide.
///
/// `named` is asked about names that the kit does not have.
pub fn compare(
    known: &Exchange,
    returned: &Returned,
    named: &dyn Fn(&str) -> Named,
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
    let mut unknown = 0;
    for answer in &returned.units {
        let place = |span: Span| Place::new(&returned.file, span);
        let id = answer.unit.id.as_str();
        let mut left_out = |code, span| {
            // What nobody translated is lost to nobody.
            if answer.unit.translation().is_some() {
                findings.push(Diagnostic::new(code).arg("id", id).at(place(span)));
            }
        };
        let index = match indices.get(id).copied().ok_or_else(|| named(id)) {
            Ok(index) => index,
            Err(Named::Renamed(now)) if indices.contains_key(now.as_str()) => indices[now.as_str()],
            Err(Named::Renamed(_) | Named::Changed) => {
                left_out(&code::OTHER_SOURCE_TEXT, answer.source);
                continue;
            }
            Err(Named::Gone) => {
                left_out(&code::UNIT_GONE, answer.id);
                continue;
            }
            Err(Named::Unknown) => {
                unknown += 1;
                let names = indices.keys().copied().filter(|_| unknown <= NEAREST_LIMIT);
                let near = nearest(id, names).unwrap_or("none");
                let told = Diagnostic::new(&code::UNKNOWN_UNIT).arg("id", id);
                findings.push(told.arg("nearest", near).at(place(answer.id)));
                continue;
            }
        };
        let unit = &known.units[index];
        if !is_same(&unit.source, &answer.unit.source) && !is_same_by_digest(unit, answer) {
            let other = Diagnostic::new(&code::OTHER_SOURCE_TEXT).arg("id", id);
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

/// Returns whether the source texts of units whose name says what the source says are typed otherwise
/// only. The name is as good as the text, unless somebody edited the source in the file.
fn is_same_by_digest(unit: &Unit, returned: &ReturnedUnit) -> bool {
    digest_of(&unit.id).is_some() && says_same(&unit.source, &returned.unit.source, unit.syntax)
}

/// Returns the digest of a source text that a name carries: behind its number sign, and before the
/// number that tells equal texts apart.
pub fn digest_of(id: &str) -> Option<Digest> {
    let (_, text) = id.rsplit_once('#')?;
    let (digest, number) = text.split_once('.').unwrap_or((text, "2"));
    let is_number = number.parse::<u32>().is_ok_and(|number| number > 1);
    Digest::parse(digest).filter(|_| is_number)
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
    let mut answer = Answer {
        unit: index,
        text: unit.target.clone().unwrap_or_default(),
        is_changed: false,
        is_untouched: false,
        state: returned.unit.state,
        remarks: returned.unit.remarks.clone(),
        place,
    };
    if unit.translation().is_some_and(|present| is_same(present, text)) {
        return Some(answer);
    }
    if let Some(left) = returned.unit.left.filter(|left| *left != Left::of(unit.translation())) {
        if left == Left::of(Some(text)) {
            answer.is_untouched = true;
            return Some(answer);
        }
        if answer.state >= State::Translated {
            let both = Diagnostic::new(&code::CHANGED_MEANWHILE).arg("id", unit.id.as_str());
            findings.push(both.at(answer.place));
            return None;
        }
    }
    // Some tools add a line end or a space at the end of what was typed.
    let is_trim = |text: &str| text.trim() == text;
    let text = if is_trim(&unit.source) { text.trim() } else { text };
    if !is_visible(text) {
        return None;
    }
    // Markdown would end a line at a carriage return alone.
    let mut text = text.replace("\r\n", "\n").replace('\r', " ");
    if !is_same(&unit.source, &returned.unit.source) {
        text = carried(&text, &returned.unit.source, &unit.source, unit.syntax);
    }
    let is_markdown = matches!(unit.syntax, Syntax::Markdown | Syntax::Row);
    if is_markdown && !stands_like(&text, &unit.source) {
        findings.push(Diagnostic::new(&code::MISPLACED_MARKUP).at(answer.place));
        return None;
    }
    if !same_placeholders(unit, &text, &answer.place, findings) {
        return None;
    }
    answer.text = text;
    answer.is_changed = true;
    Some(answer)
}

/// Returns whether two texts are the same but for line ends, and for what XML cannot hold.
fn is_same(a: &str, b: &str) -> bool {
    a == b || plain(a) == plain(b)
}

/// Returns a text with plain line ends, as XML can hold it.
pub(super) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").chars().map(storable).collect()
}

/// Returns the character, or what stands for one that XML cannot hold.
pub(super) fn storable(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => c,
        '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
