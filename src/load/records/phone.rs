//! Telephone numbers, as people in Canada dial and write them.

use crate::diagnostic::Findings;
use crate::load::Located;
use crate::load::toml_value::invalid;

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// What a telephone dials: `+14186416311`, or a short number such as `311`.
    pub dial: String,
    /// What people read: `418 641-6311`, with an ordinary space and hyphen.
    pub shown: String,
}

impl Phone {
    /// Reads a number as people type it; `None` if it is none.
    pub fn read(typed: &str) -> Option<Self> {
        read(typed)
    }
}

/// Reads a number, and says so if it is none.
pub(super) fn phone(key: &str, text: &Located<String>, findings: &mut Findings) -> Option<Phone> {
    let phone = read(&text.value);
    if phone.is_none() {
        findings.push(invalid(key, &text.value, "phone", &text.place));
    }
    phone
}

fn read(typed: &str) -> Option<Phone> {
    let is_sign = |c: char| c.is_whitespace() || "-.()‑–".contains(c);
    let plain: String = typed.chars().filter(|c| !is_sign(*c)).collect();
    let (is_international, digits) = match plain.strip_prefix('+') {
        Some(digits) => (true, digits),
        None => (false, &*plain),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let american = match digits.len() {
        10 if !is_international => Some(("", digits)),
        11 if digits.starts_with('1') => {
            Some((if is_international { "+1 " } else { "1 " }, &digits[1..]))
        }
        _ => None,
    };
    if let Some((prefix, number)) = american {
        // Neither area codes nor exchanges begin with 0 or 1.
        let is_number = [0, 3].iter().all(|at| number.as_bytes()[*at] >= b'2');
        let (area, exchange, line) = (&number[..3], &number[3..6], &number[6..]);
        return is_number.then(|| Phone {
            dial: format!("+1{number}"),
            shown: format!("{prefix}{area} {exchange}-{line}"),
        });
    }
    if is_international {
        let is_number = (8..=15).contains(&digits.len()) && !digits.starts_with(['0', '1']);
        let shown = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        return is_number.then_some(Phone { dial: plain, shown });
    }
    let is_short = (3..=6).contains(&digits.len()) && !digits.starts_with('0');
    is_short.then(|| Phone { dial: digits.to_owned(), shown: digits.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_are_dialled_and_shown() {
        for (typed, expected) in [
            ("311", Some(("311", "311"))),
            ("418 641-6311", Some(("+14186416311", "418 641-6311"))),
            ("(418) 641.6311", Some(("+14186416311", "418 641-6311"))),
            ("418\u{a0}641\u{2011}6311", Some(("+14186416311", "418 641-6311"))),
            ("1 800 463-1234", Some(("+18004631234", "1 800 463-1234"))),
            ("+1 418 641-6311", Some(("+14186416311", "+1 418 641-6311"))),
            ("+33 1 23 45 67 89", Some(("+33123456789", "+33 1 23 45 67 89"))),
            ("641-6311", None),
            ("118 641-6311", None),
            ("418 141-6311", None),
            ("2 418 641-6311", None),
            ("1-800-QUEBEC", None),
            ("+1 418 641-631", None),
            ("012", None),
            ("", None),
            ("+", None),
        ] {
            let phone = read(typed);
            let phone = phone.as_ref().map(|phone| (&*phone.dial, &*phone.shown));
            assert_eq!(phone, expected, "{typed}");
        }
    }
}
