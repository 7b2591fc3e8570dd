//! Lengths of a `press` table: always with a unit, and within what paper and shops allow.

use super::Located;
use super::press_table::choice;
use super::toml_value::{Value, invalid};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::paper::{Length, LengthFault, TrimSize};
use crate::source::Place;

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
    least: Length::millimetres(105),
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
        Ok(length) => findings.push(beyond(&key, &text.value, length, bounds, place)),
        Err(fault) => findings.push(unread(&key, &text.value, fault, bounds, place)),
    }
    None
}

/// Reads the size of a page: a name, or two lengths.
pub(super) fn trim(value: Value<'_>, findings: &mut Findings) -> Option<TrimSize> {
    let place = value.place();
    let no_sides = |shown: &str| invalid("trim", shown, "trim-sides", &place);
    if value.is_list() {
        let shown = value.first_line();
        let sides = value.list(findings)?;
        if sides.len() != 2 {
            findings.push(no_sides(&shown));
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

fn beyond(key: &str, typed: &str, length: Length, bounds: &Bounds, place: Place) -> Diagnostic {
    let told = match key {
        "bleed" if length > bounds.most => {
            let told = Diagnostic::new(&code::BLEED_BEYOND_MARGIN).arg("margin", "page");
            told.arg("bleed", length.to_string()).arg("most", bounds.most.to_string())
        }
        "safe" if length > bounds.most => {
            let told = Diagnostic::new(&code::SAFE_BEYOND_MARGIN);
            told.arg("safe", length.to_string()).arg("most", bounds.most.to_string())
        }
        _ => out_of_range(key, typed, bounds),
    };
    told.at(place)
}

fn out_of_range(key: &str, typed: &str, bounds: &Bounds) -> Diagnostic {
    let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", key).arg("value", typed);
    told.arg("least", bounds.least.to_string()).arg("most", bounds.most.to_string())
}

fn unread(key: &str, text: &str, fault: LengthFault, bounds: &Bounds, place: Place) -> Diagnostic {
    let about = |code| Diagnostic::new(code).arg("key", key).arg("value", text);
    let (number, unit) = split(text);
    let (told, fixed) = match fault {
        LengthFault::NoUnit => (about(&code::LENGTH_WITHOUT_UNIT), with_unit(number, bounds)),
        // A sign such as ″ is no unit to the reader of lengths, but shows what was meant.
        LengthFault::UnknownUnit | LengthFault::NotANumber => {
            let is_number = Length::parse(&format!("{number} mm")).is_ok();
            let fixed = known_unit(unit).map(|unit| format!("{number} {unit}"));
            (about(&code::INVALID_LENGTH).arg("unit", if is_number { unit } else { "" }), fixed)
        }
        LengthFault::TooLong => (out_of_range(key, text, bounds), None),
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
    let mut units = OTHER_NAMES.iter();
    units.find(|(unit, names)| *unit == name || names.contains(&name)).map(|(unit, _)| *unit)
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::told;
    use super::super::toml_table::parse;
    use super::{BLEED, Bounds, CALIPER, SIDE, length, trim};
    use crate::diagnostic::Findings;
    use crate::paper::{Length, TrimSize};
    use crate::source::SourceFile;
    use std::sync::Arc;

    /// Reads `key = text` and compares what is told of it, without the place.
    fn check(key: &'static str, text: &str, bounds: &Bounds, expected: &str) -> Option<Length> {
        let file = Arc::new(SourceFile::new("t", format!("{key} = {text}")));
        let mut findings = Findings::default();
        let mut table = parse(&file, 0..file.text().len(), &mut findings);
        let value = table.take(key).expect("the key");
        let found = length(value, bounds, &mut findings).map(|length| length.value);
        let place = format!("t:1:{} `{text}` ", key.len() + 4);
        let told = told(&findings).concat();
        assert_eq!(told.strip_prefix(&place).unwrap_or(&told), expected, "{text}");
        found
    }

    #[test]
    fn a_length_has_a_unit() {
        for (text, shown, fix) in [
            ("3", "3", " fix=\"3 mm\""),
            ("'3'", "3", " fix=\"3 mm\""),
            ("0.125", "0.125", " fix=\"0.125 in\""),
            ("'1/8'", "1/8", " fix=\"1/8 in\""),
            ("1_0", "10", " fix=\"10 mm\""),
            // Neither millimetres nor inches make a bleed of this.
            ("0.9", "0.9", ""),
            ("-3", "-3", ""),
            ("0", "0", ""),
            ("99999999999999999999", "99999999999999999999", ""),
        ] {
            let told = format!("length-without-unit key=bleed value={shown}{fix}");
            check("bleed", text, &BLEED, &told);
        }
        let told = "length-without-unit key=caliper value=0.1 fix=\"0.1 mm\"";
        check("caliper", "0.1", &CALIPER, told);
        check("trim", "5.5", &SIDE, "length-without-unit key=trim value=5.5 fix=\"5.5 in\"");
        check("trim", "8.5", &SIDE, "length-without-unit key=trim value=8.5 fix=\"8.5 in\"");
        check("trim", "148", &SIDE, "length-without-unit key=trim value=148 fix=\"148 mm\"");
    }

    #[test]
    fn other_spellings_of_units_are_understood() {
        for (text, value, unit, fix) in [
            ("'0,125 po'", "0,125 po", "po", " fix=\"0,125 in\""),
            ("'0.125\"'", "0.125\"", "\"", " fix=\"0.125 in\""),
            ("'3 Millimètres'", "3 Millimètres", "Millimètres", " fix=\"3 mm\""),
            ("'3 mm.'", "3 mm.", "mm.", " fix=\"3 mm\""),
            ("'1/8 ″'", "1/8 ″", "″", " fix=\"1/8 in\""),
            ("'3 miles'", "3 miles", "miles", ""),
            ("'1e3 mm'", "1e3 mm", "e3 mm", ""),
            ("'three mm'", "three mm", "", ""),
        ] {
            let told = format!("invalid-length key=bleed value={value} unit={unit}{fix}");
            check("bleed", text, &BLEED, &told);
        }
        check("bleed", "inf", &BLEED, "invalid-length key=bleed value=inf unit=");
        check("bleed", "true", &BLEED, "wrong-type key=bleed expected=length found=boolean");
        check("bleed", "['3 mm']", &BLEED, "wrong-type key=bleed expected=length found=array");
    }

    #[test]
    fn lengths_are_possible() {
        for text in ["0 mm", "-3 mm", "0.9 mm"] {
            let told = format!("out-of-range key=bleed value={text} least=1 mm most=10 mm");
            assert_eq!(check("bleed", &format!("'{text}'"), &BLEED, &told), None);
        }
        let told = "bleed-beyond-margin margin=page bleed=25.4 mm most=10 mm";
        check("bleed", "'1 in'", &BLEED, told);
        check("safe", "'11 mm'", &BLEED, "safe-beyond-margin safe=11 mm most=10 mm");
        let told = "out-of-range key=caliper value=0 mm least=0.02 mm most=1 mm";
        check("caliper", "'0 mm'", &CALIPER, told);
        let told = "out-of-range key=trim value=999999999999 mm least=105 mm most=450 mm";
        check("trim", "'999999999999 mm'", &SIDE, told);
        assert_eq!(check("bleed", "'10 mm'", &BLEED, ""), Some(Length::millimetres(10)));
    }

    fn check_trim(text: &str, expected: &[&str]) -> Option<TrimSize> {
        let file = Arc::new(SourceFile::new("t", format!("trim = {text}")));
        let mut findings = Findings::default();
        let mut table = parse(&file, 0..file.text().len(), &mut findings);
        let found = trim(table.take("trim").expect("the key"), &mut findings);
        findings.sort();
        assert_eq!(told(&findings), expected, "{text}");
        found
    }

    #[test]
    fn a_size_is_a_name_or_two_lengths() {
        assert_eq!(check_trim("'square-210'", &[]), Some(TrimSize::NAMED[4]));
        assert_eq!(check_trim("['8.5 in', '11 in']", &[]), Some(TrimSize::NAMED[1]));
        let own = check_trim("['105 mm', '450 mm']", &[]).expect("a size");
        assert_eq!((own.name, own.height), (None, Length::millimetres(450)));
        check_trim(
            "['104 mm', '451 mm', 3, 'x']",
            &[
                "t:1:8 `['104 mm', '451 mm', 3, 'x']` invalid-value key=trim value=['104 mm', '451 mm', 3, 'x'] expected=trim-sides",
                "t:1:9 `'104 mm'` out-of-range key=trim value=104 mm least=105 mm most=450 mm",
                "t:1:19 `'451 mm'` out-of-range key=trim value=451 mm least=105 mm most=450 mm",
                "t:1:29 `3` length-without-unit key=trim value=3",
                "t:1:32 `'x'` invalid-length key=trim value=x unit=",
            ],
        );
        check_trim("[]", &["t:1:8 `[]` invalid-value key=trim value=[] expected=trim-sides"]);
        let told =
            "t:1:8 `'5.5 x 8.5 in'` invalid-value key=trim value=5.5 x 8.5 in expected=trim-sides";
        check_trim("'5.5 x 8.5 in'", &[told]);
        check_trim("210", &["t:1:8 `210` wrong-type key=trim expected=trim found=integer"]);
        check_trim(
            "'halfletter'",
            &[
                "t:1:8 `'halfletter'` unknown-choice key=trim value=halfletter choices=half-letter, letter, a5, a4, square-210 nearest=half-letter fix=\"half-letter\"",
            ],
        );
    }
}
