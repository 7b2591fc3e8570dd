//! Which values of a text another text does not state.
//!
//! Equal values cancel each other out, the surest first: digits against digits, then digits against
//! words, then second readings, then dates against their parts. What is left is a difference, unless
//! the other side states it elsewhere in the same text: how often a value is said is not compared.

use super::align::Pair;
use super::language::Language;
use super::read::{may_state, read_words};
use super::units::Unit;
use super::value::{Found, Strength, Value};
use crate::document::LinkId;
use std::collections::{BTreeMap, BTreeSet};

/// A value that only one side states, or two that stand for each other and differ.
pub(super) struct Difference<'a> {
    pub(super) source: Option<Stated<'a>>,
    pub(super) translation: Option<Stated<'a>>,
}

impl Difference<'_> {
    fn is_of_one_kind(&self) -> bool {
        let kind = |stated: Option<Stated<'_>>| stated.map(|stated| stated.found.value.kind());
        kind(self.source).is_some() && kind(self.source) == kind(self.translation)
    }
}

/// A value and the text that states it.
#[derive(Clone, Copy)]
pub(super) struct Stated<'a> {
    pub(super) unit: &'a Unit,
    pub(super) found: &'a Found,
}

/// What makes a difference none.
pub(super) struct Allowance<'a> {
    /// What the records state to which either side links.
    pub(super) records: &'a dyn Fn() -> BTreeSet<Value>,
    /// The languages of both sides.
    pub(super) languages: [&'a Language; 2],
    /// The links of the source and those of the translation that differ: their words do too.
    pub(super) links: [BTreeSet<LinkId>; 2],
}

/// Compares what two aligned texts state.
pub(super) fn compare<'a>(pair: &Pair<'a>, allowance: &Allowance<'_>) -> Vec<Difference<'a>> {
    let [ours, theirs] = allowance.languages;
    let source = Statements::new(pair.source(), ours);
    if source.is_empty() && !pair.translation().iter().any(|unit| may_state(&unit.text)) {
        return Vec::new();
    }
    let mut sides = Sides { source, translation: Statements::new(pair.translation(), theirs) };
    if sides.source.is_empty() && sides.translation.is_empty() {
        return Vec::new();
    }
    sides.cancel_equal(Strength::Digits, Strength::Digits);
    for words in [Strength::Words, Strength::Doubtful] {
        sides.cancel_equal(Strength::Digits, words);
        sides.cancel_equal(words, Strength::Digits);
    }
    sides.cancel_equal(Strength::Words, Strength::Words);
    sides.source.cancel_words(&mut sides.translation, pair.translation(), theirs);
    sides.translation.cancel_words(&mut sides.source, pair.source(), ours);
    // So many differences are no slip, and comparing them closely would take long.
    if sides.source.left.len().max(sides.translation.left.len()) <= CLOSE_LOOK {
        sides.cancel_readings();
        sides.cancel_parts();
        sides.allow(allowance);
    }
    let mut differences = sides.differences();
    if pair.is_uneven() {
        differences.retain(Difference::is_of_one_kind);
    }
    differences.truncate(MOST_DIFFERENCES);
    differences
}

/// How many values may be left of a text that is compared closely.
const CLOSE_LOOK: usize = 256;

/// How many differences of one text are told: beyond, it is another text.
const MOST_DIFFERENCES: usize = 12;

/// The values of one side that nothing has answered yet.
struct Statements<'a> {
    left: Vec<Stated<'a>>,
    /// The months of all its dates, answered or not.
    months: BTreeSet<u8>,
    /// The whole numbers and years that it states, answered or not.
    numbers: BTreeSet<u64>,
    /// The values that it states in digits, answered or not.
    all: BTreeSet<&'a Value>,
}

impl<'a> Statements<'a> {
    fn new(units: &'a [Unit], language: &Language) -> Self {
        let mut side = Self {
            left: Vec::new(),
            months: BTreeSet::new(),
            numbers: BTreeSet::new(),
            all: BTreeSet::new(),
        };
        for unit in units {
            for found in unit.found(language) {
                // An address that is a link is compared as a link.
                let is_link = matches!(found.value, Value::Address(_))
                    && unit.links_around(&found.at).next().is_some();
                if is_link {
                    continue;
                }
                match &found.value {
                    Value::Date { year, month, .. } => {
                        side.months.insert(*month);
                        side.numbers.extend(year.map(u64::from));
                    }
                    Value::Number(number) => side.numbers.extend(number.parse::<u64>().ok()),
                    Value::Money(_)
                    | Value::Percent(_)
                    | Value::Phone(_)
                    | Value::Time { .. }
                    | Value::Address(_) => {}
                }
                if found.strength == Strength::Digits {
                    side.all.insert(&found.value);
                }
                side.left.push(Stated { unit, found });
            }
        }
        side
    }

    fn is_empty(&self) -> bool {
        self.left.is_empty()
    }

    /// Returns the values in digits that are left, each once, those first that the other side states
    /// nowhere.
    fn sure_by_novelty(&self, other: &Self) -> Vec<Stated<'a>> {
        let mut seen = BTreeSet::new();
        let sure = self.left.iter().filter(|stated| stated.found.strength == Strength::Digits);
        let mut values: Vec<_> =
            sure.filter(|stated| seen.insert(&stated.found.value)).copied().collect();
        values.sort_by_key(|stated| other.all.contains(&stated.found.value));
        values
    }

    /// Cancels numbers and days that the other side states in words: *le premier juillet*.
    fn cancel_words(&mut self, other: &mut Self, units: &[Unit], language: &Language) {
        let may_be_words = |stated: &Stated<'_>| {
            stated.found.strength == Strength::Digits
                && matches!(stated.found.value, Value::Number(_) | Value::Date { .. })
        };
        if !self.left.iter().any(may_be_words) {
            return;
        }
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for number in units.iter().flat_map(|unit| read_words(&unit.text, language)) {
            *words.entry(number.to_string()).or_default() += 1;
        }
        let is_close = self.left.len().max(other.left.len()) <= CLOSE_LOOK;
        let mut take = |number: &str| {
            let count = words.get_mut(number).filter(|count| **count > 0);
            count.map(|count| *count -= 1).is_some()
        };
        self.left.retain(|stated| match &stated.found.value {
            Value::Number(number) => !take(number),
            Value::Date { year, month, day: Some(day) } if is_close => {
                let month = other.left.iter().position(|other| match &other.found.value {
                    Value::Date { year: other_year, month: other_month, day: None } => {
                        month == other_month && (other_year.is_none() || other_year == year)
                    }
                    _ => false,
                });
                // The number words of most languages are not known.
                match month.filter(|_| take(&day.to_string()) || !language.has_numbers()) {
                    Some(month) => {
                        other.left.remove(month);
                        false
                    }
                    None => true,
                }
            }
            _ => true,
        });
    }

    /// Takes away dates, which are not compared with a language whose months are not known.
    fn drop_dates(&mut self, other: &mut Self) {
        self.left.retain(|stated| match &stated.found.value {
            Value::Date { year, day, .. } => {
                let numbers = [day.map(u16::from), *year].into_iter().flatten();
                for number in numbers.map(|number| Value::integer(number.into())) {
                    let place = other.left.iter().position(|other| other.found.value == number);
                    place.map(|place| other.left.remove(place));
                }
                false
            }
            _ => true,
        });
    }
}

struct Sides<'a> {
    source: Statements<'a>,
    translation: Statements<'a>,
}

impl<'a> Sides<'a> {
    /// Cancels equal values that the source states with one strength, the translation with another.
    fn cancel_equal(&mut self, source: Strength, translation: Strength) {
        let mut waiting: BTreeMap<&Value, usize> = BTreeMap::new();
        for stated in &self.translation.left {
            if stated.found.strength == translation {
                *waiting.entry(&stated.found.value).or_default() += 1;
            }
        }
        let mut answered: BTreeMap<&Value, usize> = BTreeMap::new();
        self.source.left.retain(|stated| {
            let value = &stated.found.value;
            let is_answered = stated.found.strength == source
                && waiting.get_mut(value).is_some_and(|count| {
                    let is_there = *count > 0;
                    *count -= usize::from(is_there);
                    is_there
                });
            if is_answered {
                *answered.entry(value).or_default() += 1;
            }
            !is_answered
        });
        self.translation.left.retain(|stated| {
            let count = answered.get_mut(&stated.found.value);
            let is_answered = stated.found.strength == translation
                && count.is_some_and(|count| {
                    let is_there = *count > 0;
                    *count -= usize::from(is_there);
                    is_there
                });
            !is_answered
        });
    }

    /// Cancels values of which one may be read as the other.
    fn cancel_readings(&mut self) {
        let is_alike = |a: &Found, b: &Found| {
            let both =
                matches!((&a.other, &b.other), (Some(a @ Value::Number(_)), Some(b)) if a == b);
            let are_times =
                matches!(a.value, Value::Time { .. }) && matches!(b.value, Value::Time { .. });
            a.other.as_ref() == Some(&b.value)
                || b.other.as_ref() == Some(&a.value)
                || (both && !are_times)
        };
        self.cancel_pairs(|a, b| is_alike(a, b));
    }

    /// Cancels pairs of values in digits for which `is_answer` holds.
    fn cancel_pairs(&mut self, is_answer: impl Fn(&Found, &Found) -> bool) {
        let is_sure = |stated: &Stated<'_>| stated.found.strength == Strength::Digits;
        let mut at = 0;
        while at < self.source.left.len() {
            let ours = self.source.left[at];
            let mut theirs = self.translation.left.iter();
            let answer = theirs.position(|theirs| {
                is_sure(&ours) && is_sure(theirs) && is_answer(ours.found, theirs.found)
            });
            match answer {
                Some(answer) => {
                    self.source.left.remove(at);
                    self.translation.left.remove(answer);
                }
                None => at += 1,
            }
        }
    }

    /// Cancels dates against dates that lack the year, and against their numbers.
    fn cancel_parts(&mut self) {
        let months: BTreeSet<u8> =
            self.source.months.intersection(&self.translation.months).copied().collect();
        let numbers: BTreeSet<u64> =
            self.source.numbers.intersection(&self.translation.numbers).copied().collect();
        self.cancel_pairs(|a, b| match (&a.value, &b.value) {
            // The year stands elsewhere on the other side: "du 5 au 7 mars en 2026".
            (
                Value::Date { year, month, day },
                Value::Date { year: other_year, month: other_month, day: other_day },
            ) => {
                (month, day) == (other_month, other_day)
                    && year.is_some() != other_year.is_some()
                    && year.or(*other_year).is_some_and(|year| numbers.contains(&year.into()))
            }
            // The day of a month that is named once for several days.
            (Value::Date { year: None, month, day: Some(day) }, Value::Number(number))
            | (Value::Number(number), Value::Date { year: None, month, day: Some(day) }) => {
                months.contains(month) && *number == day.to_string()
            }
            // A year whose month is named elsewhere.
            (Value::Date { year: Some(year), month, day: None }, Value::Number(number))
            | (Value::Number(number), Value::Date { year: Some(year), month, day: None }) => {
                months.contains(month) && *number == year.to_string()
            }
            _ => false,
        });
        // The years of the dates that were answered without theirs.
        drop_years(&mut self.source, &self.translation.numbers);
        drop_years(&mut self.translation, &self.source.numbers);
    }

    /// Takes away what is no difference though the other side does not say it.
    fn allow(&mut self, allowance: &Allowance<'_>) {
        let is_of = |links: &BTreeSet<LinkId>, stated: &Stated<'_>| {
            stated.unit.links_around(&stated.found.at).any(|link| links.contains(&link))
        };
        let [ours, theirs] = &allowance.links;
        self.source.left.retain(|stated| !is_of(ours, stated));
        self.translation.left.retain(|stated| !is_of(theirs, stated));
        if self.source.is_empty() && self.translation.is_empty() {
            return;
        }
        let records = (allowance.records)();
        let is_recorded = |stated: &Stated<'_>| records.contains(&stated.found.value);
        self.source.left.retain(|stated| !is_recorded(stated));
        self.translation.left.retain(|stated| !is_recorded(stated));
        if allowance.languages.iter().any(|language| !language.knows_months) {
            self.source.drop_dates(&mut self.translation);
            self.translation.drop_dates(&mut self.source);
        }
        // One and two need no number.
        if allowance.languages[1].tag == "ar" {
            self.source.left.retain(|stated| {
                !matches!(&stated.found.value, Value::Number(number) if number == "1" || number == "2")
            });
        }
    }

    /// Pairs what is left: values of one kind in their order, the others alone.
    fn differences(self) -> Vec<Difference<'a>> {
        let Self { source, translation } = self;
        let by_words = words_apart(&source, &translation);
        let ours = source.sure_by_novelty(&translation);
        let mut theirs: BTreeMap<&str, Vec<Stated<'a>>> = BTreeMap::new();
        for stated in translation.sure_by_novelty(&source).into_iter().rev() {
            theirs.entry(stated.found.value.kind()).or_default().push(stated);
        }
        let mut differences = Vec::new();
        let mut alone = Vec::new();
        for stated in ours {
            match theirs.get_mut(stated.found.value.kind()).and_then(Vec::pop) {
                Some(other) => {
                    differences.push(Difference { source: Some(stated), translation: Some(other) });
                }
                None => alone.push(stated),
            }
        }
        let mut others: Vec<Stated<'a>> = theirs.into_values().flatten().collect();
        others.sort_by_key(|stated| (stated.unit.span, stated.found.at.start));
        // One side may say a value more often: "24 heures sur 24".
        alone.retain(|stated| !translation.all.contains(&stated.found.value));
        others.retain(|stated| !source.all.contains(&stated.found.value));
        let mut others = others.into_iter();
        for stated in alone {
            differences.push(Difference { source: Some(stated), translation: others.next() });
        }
        differences
            .extend(others.map(|stated| Difference { source: None, translation: Some(stated) }));
        if differences.is_empty() {
            differences.extend(by_words);
        }
        tell_months_once(&mut differences);
        differences
    }
}

/// Drops the other days of a range whose month, named once for all of them, differs.
fn tell_months_once(differences: &mut Vec<Difference<'_>>) {
    let mut told = BTreeSet::new();
    differences.retain(|difference| {
        let (Some(ours), Some(theirs)) = (difference.source, difference.translation) else {
            return true;
        };
        match (&ours.found.value, &theirs.found.value) {
            (
                Value::Date { month, day: Some(day), .. },
                Value::Date { month: other_month, day: Some(other_day), .. },
            ) if day == other_day => {
                let is_new = told.insert((*month, *other_month));
                is_new || !(ours.found.is_completed() || theirs.found.is_completed())
            }
            _ => true,
        }
    });
}

/// Takes away years that the other side states too, if only as part of a date.
fn drop_years(side: &mut Statements<'_>, other: &BTreeSet<u64>) {
    if side.months.is_empty() {
        return;
    }
    side.left.retain(|stated| match &stated.found.value {
        Value::Number(number) if number.len() == 4 => {
            !number.parse().is_ok_and(|year: u64| other.contains(&year))
        }
        _ => true,
    });
}

/// Returns the months, or the noon and the midnight, that two texts name by different words.
fn words_apart<'a>(
    source: &Statements<'a>,
    translation: &Statements<'a>,
) -> Option<Difference<'a>> {
    let only = |side: &Statements<'a>, other: &Statements<'a>| {
        side.left.iter().copied().find(|stated| {
            stated.found.strength == Strength::Words
                && match stated.found.value {
                    Value::Date { month, .. } => !other.months.contains(&month),
                    Value::Time { .. } => !other.all.contains(&stated.found.value),
                    Value::Number(_)
                    | Value::Money(_)
                    | Value::Percent(_)
                    | Value::Phone(_)
                    | Value::Address(_) => false,
                }
        })
    };
    let (ours, theirs) = (only(source, translation)?, only(translation, source)?);
    (ours.found.value.kind() == theirs.found.value.kind())
        .then_some(Difference { source: Some(ours), translation: Some(theirs) })
}
