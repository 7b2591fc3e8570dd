//! Days and months in the forms of many languages.

use super::super::value::{Strength, Value};
use super::Reader;
use super::words::is_ordinal;

/// A date as read, and the token after it.
type Read = Option<(Value, usize)>;

impl Reader<'_> {
    /// Reads the date whose digits begin at a token.
    pub(super) fn date(&self, start: usize) -> Read {
        let digits = self.digits(start)?;
        self.chinese_date(start, digits).or_else(|| self.day_then_month(start, digits))
    }

    /// Reads `2026-07-01`, `1.07.2026` and `01/07/2026`, and how else the last may be meant.
    pub(super) fn numeric_date(&self, start: usize) -> Option<(Value, Option<Value>, usize)> {
        let sign = self.sign(start + 1).filter(|sign| matches!(sign, '-' | '.' | '/'))?;
        if self.sign(start + 3) != Some(sign) {
            return None;
        }
        let parts = [self.digits(start)?, self.digits(start + 2)?, self.digits(start + 4)?];
        let (year, second, third) = match parts.map(str::len) {
            [4, 1..=2, 1..=2] => (parts[0], parts[1], parts[2]),
            [1..=2, 1..=2, 4] => (parts[2], parts[1], parts[0]),
            _ => return None,
        };
        let date = |month, day| {
            let year = Some(year.parse().ok()?);
            Some(Value::Date { year, month: month_number(month)?, day: Some(day_number(day)?) })
        };
        let (likely, other) = (date(second, third), date(third, second));
        let value = likely.clone().or(other.clone())?;
        Some((value, other.filter(|_| sign == '/' && likely.is_some()), start + 5))
    }

    /// Reads `2026年7月1日` and its parts, in Chinese, Japanese and Korean.
    fn chinese_date(&self, start: usize, first: &str) -> Read {
        let at = self.skip_space(start + 1);
        if matches!(self.word(at), Some("月" | "월")) {
            return self.chinese_month(start, None);
        }
        let is_year = first.len() == 4 && matches!(self.word(at), Some("年" | "년"));
        let year = first.parse().ok().filter(|_| is_year)?;
        self.chinese_month(self.skip_space(at + 1), Some(year))
    }

    fn chinese_month(&self, start: usize, year: Option<u16>) -> Read {
        let month = self.digits(start)?;
        let at = self.skip_space(start + 1);
        if !matches!(self.word(at), Some("月" | "월")) {
            return None;
        }
        let day_at = self.skip_space(at + 1);
        let end = self.skip_space(day_at + 1);
        let is_day = self.is_day_sign(end);
        // With a day behind it, even an impossible month is meant as one.
        let month = month_number(month).or_else(|| month.parse().ok().filter(|_| is_day))?;
        match self.digits(day_at).and_then(day_number).filter(|_| is_day) {
            Some(day) => Some((Value::Date { year, month, day: Some(day) }, end + 1)),
            None => Some((Value::Date { year, month, day: None }, at + 1)),
        }
    }

    /// Returns whether a token says that the number before it is a day.
    pub(super) fn is_day_sign(&self, at: usize) -> bool {
        matches!(self.word(at), Some("日" | "号" | "號" | "일"))
    }

    /// Reads `1er juillet 2026`, `1 de julio de 2026`, `the 1st of July`.
    fn day_then_month(&self, start: usize, first: &str) -> Read {
        let day = day_number(first)?;
        let mut at = start + 1;
        if self.sign(at) == Some('-') && self.word(at + 1).is_some_and(is_ordinal) {
            at += 2;
        } else if self.word(at).is_some_and(is_ordinal) || self.sign(at) == Some('.') {
            at += 1;
        }
        at = self.skip_space(at);
        if matches!(self.word(at), Some("de" | "of" | "di" | "d")) {
            at = self.skip_space(at + 1);
            if self.sign(at) == Some('\'') {
                at += 1;
            }
        }
        if self.word(at) == Some("tháng") {
            let number = self.skip_space(at + 1);
            let month = self.digits(number).and_then(month_number)?;
            let (year, end) = self.year(number + 1);
            return Some((Value::Date { year, month, day: Some(day) }, end));
        }
        let (month, _, end) = self.month(at)?;
        let (year, end) = self.year(self.after_second_name(end));
        Some((Value::Date { year, month, day: Some(day) }, end))
    }

    /// Reads `July 1, 2026`, `July 2026` and `July` at a word.
    pub(super) fn month_then_day(&self, start: usize) -> Option<(Value, Strength, usize)> {
        let (month, strength, end) = self.month(start)?;
        let after = self.after_second_name(end);
        let mut at = self.skip_space(after);
        if self.sign(after) == Some('.') {
            at = self.skip_space(after + 1);
        }
        let day = self.digits(at).and_then(day_number).filter(|_| self.language.month_first);
        // "July 14:30" and "July 3.5" are no days.
        let is_longer = matches!(self.sign(at + 1), Some(':' | '.' | ','))
            && self.digits(at + 2).is_some_and(|digits| digits.len() < 4);
        if let Some(day) = day.filter(|_| !is_longer) {
            let mut end = at + 1;
            if self.word(end).is_some_and(is_ordinal) {
                end += 1;
            }
            let (year, end) = self.year(end);
            return Some((Value::Date { year, month, day: Some(day) }, Strength::Digits, end));
        }
        let (year, end) = self.year(after);
        let strength = if year.is_some() { Strength::Digits } else { strength };
        Some((Value::Date { year, month, day: None }, strength, end))
    }

    /// Skips the name that a month has elsewhere, in brackets, as Arabic writers add it.
    fn after_second_name(&self, at: usize) -> usize {
        let open = self.skip_space(at);
        let name = self.month(open + 1).filter(|_| self.sign(open) == Some('('));
        match name {
            Some((_, _, end)) if self.sign(end) == Some(')') => end + 1,
            _ => at,
        }
    }

    /// Reads the year behind a day or a month, if there is one, and returns the token after it.
    fn year(&self, end: usize) -> (Option<u16>, usize) {
        let mut at = end;
        if matches!(self.sign(at), Some(',' | '.')) {
            at += 1;
        }
        at = self.skip_space(at);
        if matches!(self.word(at), Some("de" | "del" | "of" | "năm")) {
            at = self.skip_space(at + 1);
        }
        let year = self.digits(at).filter(|digits| digits.len() == 4);
        match year.and_then(|year| year.parse().ok()) {
            Some(year) => (Some(year), at + 1),
            None => (None, end),
        }
    }

    /// Returns the month that a word names, perhaps with the next one, and the token after it.
    fn month(&self, at: usize) -> Option<(u8, Strength, usize)> {
        let meaning = self.language.meaning(self.word(at)?)?;
        let next = self.skip_space(at + 1);
        let mut of_two = meaning.months_of_two.iter();
        if let Some((_, month)) = of_two.find(|(second, _)| self.word(next) == Some(second)) {
            return Some((*month, Strength::Words, next + 1));
        }
        meaning.month.map(|(month, strength)| (month, strength, at + 1))
    }
}

fn month_number(digits: &str) -> Option<u8> {
    digits.parse().ok().filter(|month| (1..=12).contains(month))
}

fn day_number(digits: &str) -> Option<u8> {
    let is_short = digits.len() <= 2;
    digits.parse().ok().filter(|day| is_short && (1..=31).contains(day))
}
