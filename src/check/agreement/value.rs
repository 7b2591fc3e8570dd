//! What a text states, independent of how its language writes it.

use std::ops::Range;

/// Something stated that must be the same in all locales.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    /// A number, by [`canonical`].
    Number(String),
    /// An amount of money, by [`canonical`].
    Money(String),
    /// So many of a hundred, by [`canonical`].
    Percent(String),
    /// A telephone number: digits only, without the `1` of North America.
    Phone(String),
    /// A day, a month of a year, or a month, as far as stated.
    Date {
        /// The year.
        year: Option<u16>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: Option<u8>,
    },
    /// A time of day; the end of a day is its beginning, 0:00.
    Time {
        /// 0 to 23.
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
    /// An address of the web or of e-mail, in lower case.
    Address(String),
}

impl Value {
    /// Makes a number of an integer.
    pub(super) fn integer(number: u64) -> Self {
        Self::Number(number.to_string())
    }

    /// Returns the name of the kind, by which messages choose their words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Money(_) => "money",
            Self::Percent(_) => "percent",
            Self::Phone(_) => "phone",
            Self::Date { .. } => "date",
            Self::Time { .. } => "time",
            Self::Address(_) => "address",
        }
    }
}

/// How surely a text states a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// In digits: it must be found on the other side.
    Digits,
    /// In words that leave no doubt (*noon*, *July*): it answers to digits on the other side.
    Words,
    /// In a word that often means something else (*may*, *midi*): likewise.
    Doubtful,
}

/// A value and where its text states it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// As its language most likely means it.
    pub(super) value: Value,
    /// As it may also be meant: `1.234`, or the hours of `2 h`.
    pub(super) other: Option<Value>,
    /// How surely it is meant.
    pub(super) strength: Strength,
    /// The bytes of the text that state it.
    pub(super) at: Range<usize>,
}

impl Found {
    /// Returns whether it is a day whose month stands with another day: the 5 of `5–7 July`.
    pub(super) fn is_completed(&self) -> bool {
        matches!((&self.value, &self.other), (Value::Date { .. }, Some(Value::Number(_))))
    }
}

/// Writes a number in the one way in which numbers are compared: no leading or trailing zeros,
/// a point before the decimals.
pub(super) fn canonical(whole: &str, decimals: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => format!("{whole}.{decimals}"),
    }
}
