//! Lengths of a `press` table: always with a unit, and within what paper and shops allow.

use super::Located;
use super::press_table::choice;
use super::toml_value::{Value, invalid};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::paper::{Length, LengthFault, TrimSize};
use crate::source::Place;
use std::fmt::Display;

/// What lengths a key takes, and the units that people may mean who write none.
pub(super) struct Bounds {
    pub(super) least: Length,
    pub(super) most: Length,
    pub(super) units: &'static [&'static str],
}

/// How close to the edge the theme's text comes at most; nothing can be asked to stay farther away,
/// and no colour has to run out farther than that.
pub(super) const PAGE_MARGIN: Length = Length::millimetres(10);

/// How far colour runs over the edge.
pub(super) const BLEED: Bounds =
    Bounds { least: Length::millimetres(1), most: PAGE_MARGIN, units: &["mm", "in"] };

/// How far text stays from the edge.
pub(super) const SAFE: Bounds =
    Bounds { least: Length::millimetres(1), most: PAGE_MARGIN, units: &["mm", "in"] };

/// The thickness of a leaf, from bible paper to board.
pub(super) const CALIPER: Bounds =
    Bounds { least: Length::micrometres(20), most: Length::millimetres(1), units: &["mm", "in"] };

/// One side of a page, from a pocket calendar to a poster.
pub(super) const SIDE: Bounds = Bounds {
    least: Length::millimetres(70),
    most: Length::millimetres(450),
    units: &["mm", "cm", "in"],
};

/// Spellings of units that are no abbreviations, or of other languages.
const OTHER_NAMES: [(&str, &[&str]); 4] = [
    (
        "mm",
        &["millimetre", "millimetres", "millimeter", "millimeters", "millimètre", "millimètres"],
    ),
    (
        "cm",
        &["centimetre", "centimetres", "centimeter", "centimeters", "centimètre", "centimètres"],
    ),
    ("in", &["inch", "inches", "\"", "″", "”", "''", "po", "pouce", "pouces"]),
    ("pt", &["point", "points", "pts"]),
];

/// Reads a length within bounds; anything else is told, with the unit that is likely meant.
pub(super) fn length(
    value: Value<'_>,
    bounds: &Bounds,
    findings: &mut Findings,
) -> Option<Located<Length>> {
    let key = value.key.clone();
    let text = if let Some(number) = value.number_as_typed() {
        Located { value: number, place: value.place() }
    } else if value.is_string() {
        value.string(findings)?
    } else {
        value.wrong_type("length", findings);
        return None;
    };
    let place = text.place.clone();
    match Length::parse(&text.value) {
        Ok(value) if value >= bounds.least && value <= bounds.most => {
            return Some(Located { value, place });
        }
        Ok(length) => findings.push(beyond(&key, length, bounds, place)),
        Err(fault) => findings.push(unread(&key, &text.value, fault, bounds, place)),
    }
    None
}

/// Reads the size of a page: a name, or two lengths.
pub(super) fn trim(value: Value<'_>, findings: &mut Findings) -> Option<TrimSize> {
    let place = value.place();
    let no_sides = |shown: &str| invalid("trim", shown, "trim-sides", &place);
    if value.is_list() {
        let sides = value.list(findings)?;
        if sides.len() != 2 {
            let shown = place.file.text().get(place.span.range()).unwrap_or_default();
            findings.push(no_sides(shown.lines().next().unwrap_or_default()));
        }
        // Of a list of three, sides that are wrong by themselves are told too.
        let sides = sides.into_iter().map(|side| length(side, &SIDE, findings));
        let sides: Vec<_> = sides.collect();
        return match &sides[..] {
            [Some(width), Some(height)] => Some(TrimSize::of(width.value, height.value)),
            _ => None,
        };
    }
    if !value.is_string() {
        value.wrong_type("trim", findings);
        return None;
    }
    let name = value.string(findings)?;
    if name.value.starts_with(|c: char| c.is_ascii_digit()) {
        findings.push(no_sides(&name.value));
        return None;
    }
    let named = TrimSize::NAMED.map(|size| (size.name.unwrap_or_default(), size));
    choice("trim", &name, &named, findings)
}

/// Starts a finding about a value that is too small or too large.
pub(super) fn out_of_range(
    key: &str,
    value: impl Display,
    least: impl Display,
    most: impl Display,
) -> Diagnostic {
    let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", key);
    let told = told.arg("value", value.to_string()).arg("least", least.to_string());
    told.arg("most", most.to_string())
}

fn beyond(key: &str, length: Length, bounds: &Bounds, place: Place) -> Diagnostic {
    let told = match key {
        "bleed" if length > bounds.most => {
            let told = Diagnostic::new(&code::BLEED_BEYOND_MARGIN).arg("margin", "page");
            told.arg("bleed", length.to_string()).arg("most", bounds.most.to_string())
        }
        "safe" if length > bounds.most => {
            let told = Diagnostic::new(&code::SAFE_BEYOND_MARGIN);
            told.arg("safe", length.to_string()).arg("most", bounds.most.to_string())
        }
        _ => out_of_range(key, length, bounds.least, bounds.most),
    };
    told.at(place)
}

fn unread(key: &str, text: &str, fault: LengthFault, bounds: &Bounds, place: Place) -> Diagnostic {
    let about = |code| Diagnostic::new(code).arg("key", key).arg("value", text);
    let (number, unit) = split(text);
    let (told, fixed) = match fault {
        LengthFault::NoUnit => (about(&code::LENGTH_WITHOUT_UNIT), with_unit(number, bounds)),
        LengthFault::UnknownUnit => {
            let fixed = known_unit(unit).map(|unit| format!("{number} {unit}"));
            (about(&code::INVALID_LENGTH).arg("unit", unit), fixed)
        }
        LengthFault::NotANumber => (about(&code::INVALID_LENGTH).arg("unit", ""), None),
        LengthFault::TooLong => (out_of_range(key, text, bounds.least, bounds.most), None),
    };
    let told = match fixed.filter(|fixed| Length::parse(fixed).is_ok()) {
        Some(fixed) => told.fix(place.clone(), format!("\"{fixed}\"")),
        None => told,
    };
    told.at(place)
}

/// Splits a length into its number and whatever stands behind it.
fn split(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| c.is_alphabetic() || "\"″”'".contains(c)).unwrap_or(text.len());
    (text[..end].trim(), text[end..].trim())
}

/// Returns a number with the one unit in which it is of a likely size, if there is only one.
fn with_unit(number: &str, bounds: &Bounds) -> Option<String> {
    let candidates = bounds.units.iter().map(|unit| format!("{number} {unit}"));
    let mut likely = candidates.filter(|text| {
        Length::parse(text).is_ok_and(|length| length >= bounds.least && length <= bounds.most)
    });
    likely.next().filter(|_| likely.next().is_none())
}

fn known_unit(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let name = name.trim_end_matches('.');
    OTHER_NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(unit, _)| *unit)
}
