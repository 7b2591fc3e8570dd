//! Lengths with a unit.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

/// A length, exact to the micrometre: millimetres, inches and eighths of inches are whole numbers of
/// micrometres, so that two presets that mean the same are equal.
///
/// Sums stop at the largest number there is, because a foreign PDF may state any size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(i64);

/// Why a text is no length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthFault {
    /// A number alone; `3` may be millimetres or points.
    NoUnit,
    /// A unit that is none of `mm`, `cm`, `in`, `pt`.
    UnknownUnit,
    /// Something else than a number before the unit.
    NotANumber,
    /// Longer than a hundred metres.
    TooLong,
}

const INCH: i64 = 25_400;
const LONGEST: f64 = 100.0e6;

impl Length {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// Returns a length of so many micrometres.
    pub const fn micrometres(count: i64) -> Self {
        Self(count)
    }

    /// Returns a length of so many millimetres.
    pub const fn millimetres(count: i64) -> Self {
        Self(count.saturating_mul(1000))
    }

    /// Returns so many eighths of an inch, in which North American shops count.
    pub const fn eighths(count: i64) -> Self {
        Self(count.saturating_mul(INCH / 8))
    }

    /// Returns the length of so many PDF points (1/72 in), rounded to the micrometre; nothing if that
    /// is no number.
    pub fn from_points(points: f64) -> Self {
        Self::rounded(points * (INCH as f64 / 72.0))
    }

    /// Reads a number and a unit, such as `3 mm`, `0.125 in`, `5 1/2 in`, `9pt`.
    ///
    /// # Errors
    ///
    /// When either is missing or means nothing.
    pub fn parse(text: &str) -> Result<Self, LengthFault> {
        let text = text.trim();
        let split = text.find(|c: char| c.is_alphabetic() || c == '"').unwrap_or(text.len());
        let (number, unit) = (text[..split].trim(), &text[split..]);
        let number = number_of(number).ok_or(LengthFault::NotANumber)?;
        let micrometres = match unit.to_ascii_lowercase().as_str() {
            "" => return Err(LengthFault::NoUnit),
            "mm" => 1000.0,
            "cm" => 10_000.0,
            "in" => INCH as f64,
            "pt" => INCH as f64 / 72.0,
            _ => return Err(LengthFault::UnknownUnit),
        };
        let micrometres = number * micrometres;
        if micrometres.abs() > LONGEST {
            return Err(LengthFault::TooLong);
        }
        Ok(Self::rounded(micrometres))
    }

    /// Returns the number of micrometres.
    pub const fn as_micrometres(self) -> i64 {
        self.0
    }

    /// Returns the number of millimetres.
    pub fn as_millimetres(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// Returns the number of inches.
    pub fn as_inches(self) -> f64 {
        self.0 as f64 / INCH as f64
    }

    /// Returns the number of PDF points, 72 to the inch.
    pub fn as_points(self) -> f64 {
        self.as_inches() * 72.0
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "rounded on purpose, and what is too large becomes the largest number"
    )]
    fn rounded(micrometres: f64) -> Self {
        Self(micrometres.round() as i64)
    }
}

/// Reads a decimal number, with a point or a comma, or a fraction of two whole numbers, alone or
/// behind a whole number.
fn number_of(text: &str) -> Option<f64> {
    if let Some((above, below)) = text.split_once('/') {
        let (whole, above) = above.trim().rsplit_once([' ', '-']).unwrap_or(("0", above));
        let whole: u32 = whole.trim().parse().ok()?;
        let above: u32 = above.trim().parse().ok()?;
        let below: u32 = below.trim().parse().ok().filter(|below| *below > 0)?;
        return Some(f64::from(whole) + f64::from(above) / f64::from(below));
    }
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+');
    let is_plain = text.chars().all(plain) && text.contains(|c: char| c.is_ascii_digit());
    is_plain.then(|| text.replace(',', ".").parse().ok()).flatten()
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Mul<i64> for Length {
    type Output = Self;
    fn mul(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }
}

/// In millimetres, with as many decimals as it takes.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} mm", self.as_millimetres())
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, LengthFault};

    #[test]
    fn units_and_spellings() {
        for (text, micrometres) in [
            ("3 mm", 3000),
            ("3mm", 3000),
            ("0.125 in", 3175),
            ("1/8 in", 3175),
            ("5.5in", 139_700),
            ("5 1/2 in", 139_700),
            ("5-1/2 in", 139_700),
            ("8.5 IN", 215_900),
            ("14,8 cm", 148_000),
            (" 72pt ", 25_400),
            ("-1 mm", -1000),
            ("0mm", 0),
        ] {
            assert_eq!(Length::parse(text), Ok(Length::micrometres(micrometres)), "{text}");
        }
        for (text, fault) in [
            ("3", LengthFault::NoUnit),
            ("", LengthFault::NotANumber),
            ("mm", LengthFault::NotANumber),
            ("3 km", LengthFault::UnknownUnit),
            ("3\"", LengthFault::UnknownUnit),
            ("3..5 mm", LengthFault::NotANumber),
            ("1/0 in", LengthFault::NotANumber),
            ("-1/8 in", LengthFault::NotANumber),
            ("5 1/ in", LengthFault::NotANumber),
            ("1,000.5 mm", LengthFault::NotANumber),
            ("- mm", LengthFault::NotANumber),
            ("1e9 mm", LengthFault::UnknownUnit),
            ("999999999999 mm", LengthFault::TooLong),
        ] {
            assert_eq!(Length::parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn units_of_others() {
        let width = Length::parse("5.5 in").expect("a length");
        assert!((width.as_points() - 396.0).abs() < 1e-9);
        assert_eq!(width.to_string(), "139.7 mm");
        assert_eq!(Length::from_points(396.0), width);
        assert_eq!(Length::eighths(1), Length::micrometres(3175));
    }
    #[test]
    fn no_sum_is_too_large() {
        let most = Length::from_points(f64::MAX);
        assert_eq!(most, Length::micrometres(i64::MAX));
        assert_eq!(most + most, most);
        assert_eq!(most * 3, most);
        assert_eq!(-most - most, Length::micrometres(i64::MIN));
        assert_eq!(-Length::micrometres(i64::MIN), most);
        assert_eq!(Length::millimetres(i64::MAX), most);
        assert_eq!(Length::from_points(f64::NAN), Length::ZERO);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_length_or_none(text in "[0-9 ./,+-]{0,6}(mm|cm|in|pt|\"|é|)") {
            if let Ok(length) = Length::parse(&text) {
                proptest::prop_assert_eq!(Length::parse(&length.to_string()), Ok(length));
            }
        }
    }
}
