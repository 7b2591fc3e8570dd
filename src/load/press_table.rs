//! One `press` table of `kit.toml`: what it states, key by key.

use super::Located;
use super::press_length::{BLEED, CALIPER, SAFE, length, trim};
use super::toml_table::Table;
use super::toml_value::{Value, invalid};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::paper::{Binding, Cover, FoldSheet, Length, Preset, Spot, TrimSize};
use crate::source::{Date, is_bidi_control};

/// What one table states; what it does not state, or states wrongly, is absent.
#[derive(Clone, Default)]
pub(super) struct Stated {
    pub(super) preset: Option<Preset>,
    pub(super) trim: Option<TrimSize>,
    pub(super) bleed: Option<Located<Length>>,
    pub(super) safe: Option<Located<Length>>,
    pub(super) caliper: Option<Length>,
    pub(super) binding: Option<Located<Binding>>,
    pub(super) cover: Option<Located<Cover>>,
    pub(super) marks: Option<bool>,
    pub(super) sheet: Option<FoldSheet>,
    pub(super) edition: Option<String>,
    pub(super) quantity: Option<u32>,
    pub(super) stock: Option<String>,
    pub(super) cover_stock: Option<String>,
    pub(super) job: Option<String>,
    pub(super) due: Option<Date>,
    pub(super) contact: Option<Contact>,
    pub(super) profile: Option<StatedProfile>,
    pub(super) ink_limit: Option<u16>,
    pub(super) spot: Option<Spot>,
}

/// The person to call; a table that names one replaces another's whole.
#[derive(Clone)]
pub(super) struct Contact {
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

/// A profile and the printing condition it is for; one means nothing without the other.
#[derive(Clone)]
pub(super) struct StatedProfile {
    pub(super) icc: Located<String>,
    pub(super) condition: String,
    pub(super) condition_name: Option<String>,
}

/// Reads a `press` table; without one, nothing is stated.
pub(super) fn stated(value: Option<Value<'_>>, findings: &mut Findings) -> Stated {
    let Some(mut table) = value.and_then(|value| value.table(findings)) else {
        return Stated::default();
    };
    let stated = Stated {
        preset: one_of(&mut table, "preset", &PRESETS, findings).map(|preset| preset.value),
        trim: table.take("trim").and_then(|value| trim(value, findings)),
        bleed: table.take("bleed").and_then(|value| length(value, &BLEED, findings)),
        safe: table.take("safe").and_then(|value| length(value, &SAFE, findings)),
        caliper: table
            .take("caliper")
            .and_then(|value| length(value, &CALIPER, findings))
            .map(|caliper| caliper.value),
        binding: one_of(&mut table, "binding", &BINDINGS, findings),
        cover: one_of(&mut table, "cover", &COVERS, findings),
        marks: table.take("marks").and_then(|value| value.boolean(findings)),
        sheet: one_of(&mut table, "sheet", &SHEETS, findings).map(|sheet| sheet.value),
        edition: line(table.take("edition"), findings),
        quantity: number(table.take("quantity"), (1, 10_000_000), findings),
        stock: line(table.take("stock"), findings),
        cover_stock: line(table.take("cover_stock"), findings),
        job: line(table.take("job"), findings),
        due: table.take("due").and_then(|value| value.date(findings)),
        contact: table.take("contact").and_then(|value| contact(value, findings)),
        profile: profile(&mut table, findings),
        ink_limit: number(table.take("ink_limit"), (100, 400), findings),
        spot: table.take("spot").and_then(|value| spot(value, findings)),
    };
    table.finish(findings);
    stated
}

const PRESETS: [(&str, Preset); 2] = [
    (Preset::NorthAmerica.as_str(), Preset::NorthAmerica),
    (Preset::Europe.as_str(), Preset::Europe),
];

const BINDINGS: [(&str, Binding); 3] = [
    (Binding::SaddleStitch.as_str(), Binding::SaddleStitch),
    (Binding::Perfect.as_str(), Binding::Perfect),
    (Binding::None.as_str(), Binding::None),
];

const COVERS: [(&str, Cover); 2] =
    [(Cover::SelfCover.as_str(), Cover::SelfCover), (Cover::Separate.as_str(), Cover::Separate)];

const SHEETS: [(&str, FoldSheet); 2] =
    [(FoldSheet::Letter.as_str(), FoldSheet::Letter), (FoldSheet::A4.as_str(), FoldSheet::A4)];

/// The names that PDF keeps for all plates, for none, and for the process inks.
const KEPT_INKS: [&str; 6] = ["all", "none", "cyan", "magenta", "yellow", "black"];

/// The most bytes that the name of an ink may have in a PDF.
const INK_NAME_LIMIT: usize = 127;

fn one_of<T: Copy>(
    table: &mut Table<'_>,
    key: &'static str,
    choices: &[(&'static str, T)],
    findings: &mut Findings,
) -> Option<Located<T>> {
    let text = table.take(key)?.string(findings)?;
    let value = choice(key, &text, choices, findings)?;
    Some(Located { value, place: text.place })
}

/// Finds a name among those that a key takes.
pub(super) fn choice<T: Copy>(
    key: &str,
    text: &Located<String>,
    choices: &[(&'static str, T)],
    findings: &mut Findings,
) -> Option<T> {
    let names = || choices.iter().map(|(name, _)| *name);
    let found = choices.iter().find(|(name, _)| *name == text.value);
    if let Some((_, found)) = found {
        return Some(*found);
    }
    let plain = text.value.to_lowercase().replace([' ', '_'], "-");
    let near = names().find(|name| *name == plain).or_else(|| nearest(&plain, names()));
    let told = Diagnostic::new(&code::UNKNOWN_CHOICE).arg("key", key).arg("value", &*text.value);
    let told = told.arg("choices", names().collect::<Vec<_>>().join(", "));
    let told = told.arg("nearest", near.unwrap_or_default()).at(text.place.clone());
    findings.push(match near {
        Some(near) => told.fix(text.place.clone(), format!("\"{near}\"")),
        None => told,
    });
    None
}

/// Reads a text that stands on one line of the ticket.
fn line(value: Option<Value<'_>>, findings: &mut Findings) -> Option<String> {
    located_line(value, findings).map(|line| line.value)
}

fn located_line(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<String>> {
    let Located { value, place } = value?.string(findings)?;
    if let Some(hidden) = value.chars().find(|c| is_bidi_control(*c)) {
        findings.push(Diagnostic::hidden_character(hidden).at(place));
        return None;
    }
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Located { value, place })
}

/// Reads a whole number within bounds, which are both included.
fn number<T: TryFrom<i64>>(
    value: Option<Value<'_>>,
    bounds: (usize, usize),
    findings: &mut Findings,
) -> Option<T> {
    let value = value?;
    let key = value.key.clone();
    let number = value.integer(findings)?;
    let is_within = usize::try_from(number.value).is_ok_and(|n| bounds.0 <= n && n <= bounds.1);
    if !is_within {
        let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", key);
        let told = told.arg("value", number.value.to_string());
        let told = told.number("least", bounds.0).number("most", bounds.1);
        findings.push(told.at(number.place));
        return None;
    }
    T::try_from(number.value).ok()
}

fn contact(value: Value<'_>, findings: &mut Findings) -> Option<Contact> {
    let mut table = value.table(findings)?;
    let contact = Contact {
        name: line(table.take("name"), findings),
        phone: line(table.take("phone"), findings),
        email: line(table.take("email"), findings),
    };
    table.finish(findings);
    Some(contact)
}

/// Reads profile and printing condition, which stand or fall together.
fn profile(table: &mut Table<'_>, findings: &mut Findings) -> Option<StatedProfile> {
    let icc = table.take("icc");
    let condition = table.take("condition");
    let condition_name = table.take("condition_name");
    let (has_icc, has_condition) = (icc.is_some(), condition.is_some());
    let alone = condition.as_ref().or(condition_name.as_ref()).map(Value::place);
    let icc = icc.and_then(|value| value.string(findings));
    let condition = line(condition, findings);
    let condition_name = line(condition_name, findings);
    let told = match (&icc, alone) {
        (Some(icc), _) if !has_condition => {
            let told = Diagnostic::new(&code::PROFILE_WITHOUT_CONDITION);
            told.arg("profile", &*icc.value).at(icc.place.clone())
        }
        (None, Some(alone)) if !has_icc => {
            Diagnostic::new(&code::CONDITION_WITHOUT_PROFILE).at(alone)
        }
        _ => {
            let icc = icc.filter(|icc| is_inside(icc, findings))?;
            return Some(StatedProfile { icc, condition: condition?, condition_name });
        }
    };
    findings.push(told);
    if let Some(icc) = &icc {
        is_inside(icc, findings);
    }
    None
}

/// Returns whether a path leads from `kit.toml` to a file of the kit, as far as its words say.
fn is_inside(path: &Located<String>, findings: &mut Findings) -> bool {
    let is_part = |part: &str| !part.is_empty() && part != "." && part != "..";
    let is_inside = !path.value.contains(['\\', ':', '\n']) && path.value.split('/').all(is_part);
    if !is_inside {
        findings.push(invalid("icc", &path.value, "kit-path", &path.place));
    }
    is_inside
}

fn spot(value: Value<'_>, findings: &mut Findings) -> Option<Spot> {
    let mut table = value.table(findings)?;
    let name = table.require("name", findings);
    let name = located_line(name, findings).filter(|name| {
        let kept = KEPT_INKS.contains(&&*name.value.to_lowercase());
        let is_ink = !kept && name.value.len() <= INK_NAME_LIMIT;
        if !is_ink {
            findings.push(invalid("name", &name.value, "ink-name", &name.place));
        }
        is_ink
    });
    let cmyk = table.require("cmyk", findings).and_then(|value| cmyk(value, findings));
    table.finish(findings);
    Some(Spot { name: name?.value, cmyk: cmyk? })
}

fn cmyk(value: Value<'_>, findings: &mut Findings) -> Option<[u8; 4]> {
    let (place, shown) = (value.place(), value.first_line());
    let parts = value.list(findings)?;
    let parts = parts.into_iter().map(|part| number(Some(part), (0, 100), findings));
    let parts: Vec<Option<u8>> = parts.collect();
    let Ok(parts) = <[Option<u8>; 4]>::try_from(parts) else {
        findings.push(invalid("cmyk", &shown, "cmyk", &place));
        return None;
    };
    let [cyan, magenta, yellow, black] = parts;
    Some([cyan?, magenta?, yellow?, black?])
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::told;
    use super::super::toml_table::parse;
    use super::{Stated, stated};
    use crate::diagnostic::Findings;
    use crate::source::SourceFile;
    use std::sync::Arc;

    /// Reads keys of a `press` table, which begin on line 2.
    fn check(keys: &str, expected: &[&str]) -> Stated {
        let file = Arc::new(SourceFile::new("t", format!("[press]\n{keys}\n")));
        let mut findings = Findings::default();
        let mut table = parse(&file, 0..file.text().len(), &mut findings);
        let stated = stated(table.take("press"), &mut findings);
        findings.sort();
        assert_eq!(told(&findings), expected, "{keys}");
        stated
    }

    #[test]
    fn names_have_neighbours() {
        let bindings = "choices=saddle-stitch, perfect, none";
        for (name, nearest) in [
            ("saddle stitch", "saddle-stitch"),
            ("Saddle_Stitch", "saddle-stitch"),
            ("sadle-stich", "saddle-stitch"),
            ("PERFECT", "perfect"),
        ] {
            let told = format!(
                "t:2:11 `'{name}'` unknown-choice key=binding value={name} {bindings} nearest={nearest} fix=\"{nearest}\""
            );
            check(&format!("binding = '{name}'"), &[&told]);
        }
        check(
            "binding = 'wire'\nsheet = 'A4'\npreset = 'canada'\ncover = true",
            &[
                "t:2:11 `'wire'` unknown-choice key=binding value=wire choices=saddle-stitch, perfect, none nearest=",
                "t:3:9 `'A4'` unknown-choice key=sheet value=A4 choices=letter, a4 nearest=a4 fix=\"a4\"",
                "t:4:10 `'canada'` unknown-choice key=preset value=canada choices=north-america, europe nearest=",
                "t:5:9 `true` wrong-type key=cover expected=string found=boolean",
            ],
        );
    }

    #[test]
    fn texts_stand_on_one_line_and_in_order() {
        check("job = 'a\u{202e}b'", &["t:2:7 `'a\u{202e}b'` bidi-control character=U+202E"]);
        check(
            "job = \"\\u0007\"\nstock = ''\nedition = 2026",
            &[
                "t:2:7 `\"\\u0007\"` invalid-value key=job value=U+0007 expected=plain-text",
                "t:3:9 `''` invalid-value key=stock value= expected=not-empty",
                "t:4:11 `2026` wrong-type key=edition expected=string found=integer",
            ],
        );
        let stated = check("stock = \"\"\"\n  offset\n  100 g \"\"\"", &[]);
        assert_eq!(stated.stock.as_deref(), Some("offset 100 g"));
    }

    #[test]
    fn numbers_are_whole_and_possible() {
        for number in ["0", "-1", "10_000_001", "9223372036854775807"] {
            let plain = number.replace('_', "");
            let told = format!(
                "t:2:12 `{number}` out-of-range key=quantity value={plain} least=1 most=10000000"
            );
            check(&format!("quantity = {number}"), &[&told]);
        }
        check(
            "quantity = '500'\nink_limit = 3.0",
            &[
                "t:2:12 `'500'` wrong-type key=quantity expected=integer found=string",
                "t:3:13 `3.0` wrong-type key=ink_limit expected=integer found=float",
            ],
        );
    }

    #[test]
    fn inks_have_a_name_and_four_parts() {
        let long = "a".repeat(128);
        for name in ["All", "none", "Cyan", "BLACK", &long] {
            let told =
                format!("t:2:17 `'{name}'` invalid-value key=name value={name} expected=ink-name");
            check(&format!("spot = {{ name = '{name}', cmyk = [0, 0, 0, 1] }}"), &[&told]);
        }
        check(
            "spot = { name = 'A', cmyk = [101, -1, 'x', 1.5, 0], tint = 1 }",
            &[
                "t:2:29 `[101, -1, 'x', 1.5, 0]` invalid-value key=cmyk value=[101, -1, 'x', 1.5, 0] expected=cmyk",
                "t:2:30 `101` out-of-range key=cmyk value=101 least=0 most=100",
                "t:2:35 `-1` out-of-range key=cmyk value=-1 least=0 most=100",
                "t:2:39 `'x'` wrong-type key=cmyk expected=integer found=string",
                "t:2:44 `1.5` wrong-type key=cmyk expected=integer found=float",
                "t:2:53 `tint` unknown-key key=tint nearest=",
            ],
        );
        check(
            "spot = { name = 'A' }\ncontact = { tel = '1' }",
            &[
                "t:2:8 `{ name = 'A' }` missing-key key=cmyk file=t",
                "t:3:13 `tel` unknown-key key=tel nearest=",
            ],
        );
    }
}
