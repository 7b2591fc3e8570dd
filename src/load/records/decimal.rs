//! Numbers that must come out as they were typed: amounts, counts, percentages.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Located;
use crate::load::toml_value::{Value, invalid};

/// A number with a fixed number of decimals: 2.50 is 250 with 2 decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The number without its point.
    pub digits: i64,
    /// How many of the digits stand behind the point.
    pub decimals: u8,
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        let decimals = usize::from(self.decimals);
        let one = 10_u64.pow(u32::from(self.decimals));
        match decimals {
            0 => write!(f, "{sign}{digits}"),
            _ => write!(f, "{sign}{}.{:0decimals$}", digits / one, digits % one),
        }
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// In hundredths of the currency's unit.
    pub cents: i64,
    /// The ISO 4217 code, such as `CAD`.
    pub currency: String,
}

/// The largest amount, in cents: ten thousand millions.
const MOST_CENTS: i64 = 1_000_000_000_000;

/// The largest number, before its point.
const MOST: i64 = 1_000_000_000_000;

/// More decimals than this are an accident.
const MOST_DECIMALS: usize = 6;

/// Reads an amount of money; the currency is Canada's if left out.
pub(super) fn money(
    value: Value<'_>,
    currency: Option<Value<'_>>,
    findings: &mut Findings,
) -> Option<Money> {
    let typed = typed(value, findings);
    let currency = match currency {
        Some(value) => currency_of(value, findings),
        None => Some("CAD".to_owned()),
    };
    let typed = typed?;
    let decimal = parse(&typed.value).filter(|decimal| decimal.decimals <= 2);
    let Some(decimal) = decimal else {
        let told = invalid("money", &typed.value, "money", &typed.place);
        findings.push(match mended(&typed.value) {
            Some(mended) => told.fix(typed.place, format!("\"{mended}\"")),
            None => told,
        });
        return None;
    };
    let cents = decimal.digits.checked_mul(if decimal.decimals == 2 {
        1
    } else {
        10_i64.pow(2 - u32::from(decimal.decimals))
    });
    match cents.filter(|cents| (0..=MOST_CENTS).contains(cents)) {
        Some(cents) => Some(Money { cents, currency: currency? }),
        None => {
            out_of_range("money", &typed, (0, MOST_CENTS / 100), findings);
            None
        }
    }
}

/// Reads a number that may have decimals, between bounds that are both included.
pub(super) fn number(
    value: Value<'_>,
    bounds: (i64, i64),
    findings: &mut Findings,
) -> Option<Decimal> {
    let key = if value.key == "percent" { "percent" } else { "number" };
    let typed = typed(value, findings)?;
    let Some(decimal) = parse(&typed.value) else {
        let told = invalid(key, &typed.value, "number", &typed.place);
        findings.push(match mended(&typed.value) {
            Some(mended) => told.fix(typed.place, mended),
            None => told,
        });
        return None;
    };
    let one = 10_i64.pow(u32::from(decimal.decimals));
    let (least, most) = bounds;
    let is_within =
        least.saturating_mul(one) <= decimal.digits && decimal.digits <= most.saturating_mul(one);
    if !is_within {
        out_of_range(key, &typed, bounds, findings);
        return None;
    }
    Some(decimal)
}

/// Reads a plain number of whatever size is usual.
pub(super) fn plain_number(value: Value<'_>, findings: &mut Findings) -> Option<Decimal> {
    number(value, (-MOST, MOST), findings)
}

fn out_of_range(
    key: &str,
    typed: &Located<String>,
    (least, most): (i64, i64),
    findings: &mut Findings,
) {
    let told = Diagnostic::new(&code::OUT_OF_RANGE).arg("key", key).arg("value", &*typed.value);
    let told = told.arg("least", least.to_string()).arg("most", most.to_string());
    findings.push(told.at(typed.place.clone()));
}

/// Returns a number as it is typed, with quotation marks or without.
fn typed(value: Value<'_>, findings: &mut Findings) -> Option<Located<String>> {
    match value.number_as_typed() {
        Some(typed) => Some(Located { value: typed, place: value.place() }),
        None => value.string(findings),
    }
}

/// Reads digits with a point among them.
fn parse(text: &str) -> Option<Decimal> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !whole.is_empty()
        && is_digits(whole)
        && is_digits(part)
        && part.len() <= MOST_DECIMALS
        && part.is_empty() != digits.contains('.');
    if !is_number {
        return None;
    }
    // More digits than a number can hold are too many for any bounds.
    let digits: i64 = format!("{whole}{part}").parse().unwrap_or(i64::MAX);
    Some(Decimal { digits: sign * digits, decimals: u8::try_from(part.len()).ok()? })
}

/// Returns `1234.50` for `1 234,50 $` and for `$1,234.50`; `None` where one could read it two ways.
fn mended(typed: &str) -> Option<String> {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '$' | '€' | '%' | '\'' | '’');
    let plain: String = typed.chars().filter(|c| !is_sign(*c)).collect();
    let (whole, part) = match plain.rfind([',', '.']) {
        Some(at) => (&plain[..at], Some(&plain[at + 1..])),
        None => (&*plain, None),
    };
    // Three digits behind a comma may be thousands.
    if part.is_some_and(|part| part.len() != 2 && part.len() != 1) {
        return None;
    }
    let whole = whole.replace([',', '.'], "");
    let mended = part.map_or(whole.clone(), |part| format!("{whole}.{part}"));
    parse(&mended).map(|_| mended).filter(|mended| mended != typed)
}

fn currency_of(value: Value<'_>, findings: &mut Findings) -> Option<String> {
    let text = value.string(findings)?;
    if text.value.len() == 3 && text.value.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some(text.value);
    }
    findings.push(invalid("currency", &text.value, "currency", &text.place));
    None
}

#[cfg(test)]
mod tests {
    use super::{mended, parse};

    #[test]
    fn numbers_come_out_as_typed() {
        for typed in ["0", "26", "89.50", "-3", "0.5", "-0.05", "295000", "1.000001"] {
            assert_eq!(parse(typed).expect("a number").to_string(), typed);
        }
        for wrong in ["", "-", ".", "1.", ".5", "1,5", "1 000", "1e3", "inf", "nan", "+1", "0x10"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn local_forms_are_mended() {
        for (typed, expected) in [
            ("1 234,50 $", Some("1234.50")),
            ("$1,234.50", Some("1234.50")),
            ("89,5", Some("89.5")),
            ("25 %", Some("25")),
            ("1,234", None),
            ("12 mois", None),
            ("89.50", None),
        ] {
            assert_eq!(mended(typed).as_deref(), expected, "{typed}");
        }
    }
}
