//! What a text states: numbers, amounts, dates, times, telephone numbers, addresses.
//!
//! In: a text and the habits of its language. Out: the values in the order of the text, each in the
//! one form in which they are compared. Signs before numbers are not read: *moins 20* and *−20* are
//! one value. Nothing here judges whether a value is right.

mod date;
mod number;
mod time;
mod token;
mod words;

use super::language::Language;
use super::value::{Found, Strength, Value};
use std::cell::Cell;
use token::{Kind, Token};
use words::{Half, is_connector, is_currency_word};

pub(super) use words::{small_numbers, times_of_day};

/// Reads all values of a text.
pub(super) fn read(text: &str, language: &Language) -> Vec<Found> {
    with_tokens(text, |tokens| {
        let mut reader = Reader { text, tokens, language, found: Vec::new() };
        let mut at = 0;
        while at < reader.tokens.len() {
            at = reader.step(at);
        }
        reader.complete_ranges();
        reader.found.into_iter().map(|item| item.found).collect()
    })
}

thread_local! {
    /// Room for the pieces of a text: making it anew for each costs as much as reading.
    static ROOM: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

fn with_tokens<T>(text: &str, read: impl FnOnce(&[Token]) -> T) -> T {
    let mut room = ROOM.take();
    token::tokens(text, &mut room);
    let value = read(&room);
    // A huge text's room is not worth keeping.
    if room.capacity() <= MOST_ROOM {
        room.clear();
        ROOM.set(room);
    }
    value
}

/// How many pieces there is room for between texts.
const MOST_ROOM: usize = 1 << 14;

/// Returns whether a text may state anything but in words.
pub(super) fn may_state(text: &str) -> bool {
    let mut last = ' ';
    text.chars().any(|c| {
        let is_address = c == '@' || (last == '.' && c.is_ascii_lowercase());
        last = c;
        is_address || token::digit(c).is_some()
    })
}

/// Reads the numbers that a text may state in words.
pub(super) fn read_words(text: &str, language: &Language) -> Vec<u64> {
    with_tokens(text, |tokens| {
        let number = |token: &Token| match &token.kind {
            Kind::Word(word) => language.number(word.of(text, &token.at)),
            _ => None,
        };
        let mut numbers: Vec<u64> = tokens.iter().filter_map(number).collect();
        // In Chinese, eleven is ten and one.
        let teens = tokens.windows(2).filter_map(|two| match (number(&two[0]), number(&two[1])) {
            (Some(10), Some(unit @ 1..10)) => Some(10 + unit),
            _ => None,
        });
        numbers.extend(teens);
        numbers
    })
}

/// Makes a value of a number.
type Make = fn(String) -> Value;

/// Returns the words of a formatted date.
pub(super) fn month_words(date: &str) -> Vec<String> {
    with_tokens(date, |tokens| {
        let words = tokens.iter().filter_map(|token| match &token.kind {
            Kind::Word(word) => Some(word.of(date, &token.at)),
            _ => None,
        });
        // A Chinese month is a number.
        words.filter(|word| !matches!(*word, "年" | "月" | "日")).map(str::to_owned).collect()
    })
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: &'a Language,
    found: Vec<Item>,
}

/// A value and the tokens that state it.
struct Item {
    found: Found,
    first: usize,
    end: usize,
    half: Option<Half>,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    fn digits(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at)?;
        match &token.kind {
            Kind::Digits(digits) => Some(digits.of(self.text, &token.at)),
            _ => None,
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at)?;
        match &token.kind {
            Kind::Word(word) => Some(word.of(self.text, &token.at)),
            _ => None,
        }
    }

    fn sign(&self, at: usize) -> Option<char> {
        match self.kind(at) {
            Some(Kind::Sign(sign)) => Some(*sign),
            _ => None,
        }
    }

    fn skip_space(&self, at: usize) -> usize {
        at + usize::from(matches!(self.kind(at), Some(Kind::Space { .. })))
    }

    /// Reads what begins at a token, and returns the token after it.
    fn step(&mut self, at: usize) -> usize {
        match self.kind(at) {
            Some(Kind::Address(address)) => {
                let value = Value::Address(address.clone());
                self.push(value, None, Strength::Digits, at, at + 1)
            }
            Some(Kind::Digits(_)) => self.step_digits(at),
            Some(Kind::Sign(_)) => self.step_sign(at),
            Some(Kind::Word(_)) => self.step_word(at),
            Some(Kind::Space { .. }) | None => at + 1,
        }
    }

    fn step_digits(&mut self, at: usize) -> usize {
        if let Some((phone, end)) = self.phone(at, false) {
            return self.push(Value::Phone(phone), None, Strength::Digits, at, end);
        }
        if let Some((value, other, end)) = self.numeric_date(at) {
            return self.push(value, other, Strength::Digits, at, end);
        }
        if let Some((value, end)) = self.date(at) {
            return self.push(value, None, Strength::Digits, at, end);
        }
        if let Some(time) = self.time(at) {
            let end = self.push(time.value, time.other, Strength::Digits, time.first, time.end);
            if let Some(last) = self.found.last_mut() {
                last.half = time.half;
            }
            return end;
        }
        let number = self.number(at);
        let wrap = self.unit(number.end);
        let (make, end): (Make, usize) = wrap.unwrap_or((Value::Number, number.end));
        let hours = self.skip_space(number.end);
        let other = match self.word(hours) {
            // As long as it is not known which: fourteen hours, or two in the afternoon.
            Some("heures" | "heure" | "часа" | "horas") => {
                let hour = number.text.parse().ok().filter(|hour: &u8| *hour <= 24);
                hour.map(|hour| Value::Time { hour: hour % 24, minute: 0 })
            }
            _ => number.other.map(make),
        };
        self.push(make(number.text), other, Strength::Digits, at, end)
    }

    /// Returns what the sign or word behind a number makes of it, and the token after that.
    fn unit(&self, end: usize) -> Option<(Make, usize)> {
        let at = self.skip_space(end);
        match (self.sign(at), self.word(at)) {
            (Some('%'), _) => return Some((Value::Percent, at + 1)),
            (Some('$' | '€' | '£' | '¥'), _) => return Some((Value::Money, at + 1)),
            (_, Some("加" | "美" | "欧")) if self.word(at + 1) == Some("元") => {
                return Some((Value::Money, at + 2));
            }
            (_, Some("ca" | "us" | "c")) if self.sign(at + 1) == Some('$') => {
                return Some((Value::Money, at + 2));
            }
            (_, Some(word)) if is_currency_word(word) => return Some((Value::Money, at + 1)),
            (_, Some("процента" | "процент")) => {
                return Some((Value::Percent, at + 1));
            }
            _ => {}
        }
        let second = self.skip_space(at + 1);
        match (self.word(at), self.word(second)) {
            (Some("pour" | "per" | "por"), Some("cent" | "ciento" | "cento")) => {
                Some((Value::Percent, second + 1))
            }
            (Some("la"), Some("sută"))
            | (Some("на"), Some("сто"))
            | (Some("في"), Some("المئة" | "المائة")) => {
                Some((Value::Percent, second + 1))
            }
            (Some("de"), Some(word)) if is_currency_word(word) => Some((Value::Money, second + 1)),
            (Some("percent" | "بالمئة" | "بالمائة"), _) => {
                Some((Value::Percent, at + 1))
            }
            _ => None,
        }
    }

    fn step_sign(&mut self, at: usize) -> usize {
        let digits = self.skip_space(at + 1);
        let is_number = self.digits(digits).is_some();
        match self.sign(at) {
            Some('+') if self.digits(at + 1).is_some() => match self.phone(at + 1, true) {
                Some((phone, end)) => {
                    self.push(Value::Phone(phone), None, Strength::Digits, at, end)
                }
                None => at + 1,
            },
            Some('$' | '€' | '£' | '¥') if is_number => {
                self.step_amount(at, digits, Value::Money)
            }
            Some('%') if self.digits(at + 1).is_some() => {
                self.step_amount(at, at + 1, Value::Percent)
            }
            _ => at + 1,
        }
    }

    fn step_amount(&mut self, at: usize, digits: usize, make: Make) -> usize {
        let number = self.number(digits);
        let other = number.other.map(make);
        self.push(make(number.text), other, Strength::Digits, at, number.end)
    }

    fn step_word(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return at + 1 };
        if matches!(word, "cad" | "usd" | "eur") {
            let next = self.skip_space(at + 1);
            let is_amount = self.digits(next).is_some();
            return if is_amount { self.step_amount(at, next, Value::Money) } else { at + 1 };
        }
        let is_percent = word == "百"
            && self.word(at + 1) == Some("分")
            && self.word(at + 2) == Some("之")
            && self.digits(at + 3).is_some();
        if is_percent {
            return self.step_amount(at, at + 3, Value::Percent);
        }
        let language = self.language;
        let Some(meaning) = language.meaning(word) else { return at + 1 };
        if let Some((value, strength, end)) = self.month_then_day(at) {
            return self.push(value, None, strength, at, end);
        }
        let is_part = at > 0 && self.sign(at - 1) == Some('-');
        // Noon and midnight are two characters in Chinese.
        let of_two =
            meaning.times_of_two.iter().find(|(second, _)| self.word(at + 1) == Some(*second));
        if let Some((hour, strength)) =
            of_two.map(|(_, time)| *time).or(meaning.time).filter(|_| !is_part)
        {
            let value = Value::Time { hour, minute: 0 };
            return self.push(value, None, strength, at, at + 1);
        }
        at + 1
    }

    fn push(
        &mut self,
        value: Value,
        other: Option<Value>,
        strength: Strength,
        first: usize,
        end: usize,
    ) -> usize {
        let at = self.tokens[first].at.start..self.tokens[end - 1].at.end;
        let found = Found { value, other, strength, at };
        self.found.push(Item { found, first, end, half: None });
        end
    }

    /// Gives the unit of one end of a range to the other: `9 à 17 h`, `10–15 $`, `March 5 to 7`.
    fn complete_ranges(&mut self) {
        for index in (1..self.found.len()).rev() {
            let (before, after) = self.found.split_at(index);
            let (Some(first), Some(second)) = (before.last(), after.first()) else { continue };
            if let Some(value) = self.as_first_end(first, second) {
                let half = second.half;
                let first = &mut self.found[index - 1];
                first.found.other = Some(std::mem::replace(&mut first.found.value, value));
                first.half = half;
            }
        }
        for index in 1..self.found.len() {
            let (before, after) = self.found.split_at(index);
            let (Some(first), Some(second)) = (before.last(), after.first()) else { continue };
            if let Some(value) = self.as_last_end(first, second) {
                let second = &mut self.found[index];
                second.found.other = Some(std::mem::replace(&mut second.found.value, value));
            }
        }
    }

    fn as_first_end(&self, first: &Item, second: &Item) -> Option<Value> {
        if let Some(value) = self.in_same_half(first, second) {
            return Some(value);
        }
        let number = plain_number(first)?;
        let is_date = matches!(second.found.value, Value::Date { day: Some(_), .. });
        if second.found.strength != Strength::Digits || !self.is_joined(first, second, is_date) {
            return None;
        }
        match second.found.value {
            Value::Date { month, day: Some(_), .. } => Some(Value::Date {
                year: None,
                month,
                day: Some(number.parse().ok().filter(|day| (1..=31).contains(day))?),
            }),
            Value::Time { .. } => {
                let hour: u8 = number.parse().ok().filter(|hour| *hour <= 24)?;
                let value = Value::Time { hour: hour % 24, minute: 0 };
                Some(earlier(&value, second).unwrap_or(value))
            }
            Value::Money(_) => Some(Value::Money(number.to_owned())),
            Value::Percent(_) => Some(Value::Percent(number.to_owned())),
            Value::Date { .. } | Value::Number(_) | Value::Phone(_) | Value::Address(_) => None,
        }
    }

    /// Reads `1:00` in `1:00 to 4:30 p.m.`
    fn in_same_half(&self, first: &Item, second: &Item) -> Option<Value> {
        let value = earlier(&first.found.value, second).filter(|_| first.half.is_none())?;
        self.is_joined(first, second, false).then_some(value)
    }

    fn as_last_end(&self, first: &Item, second: &Item) -> Option<Value> {
        let value = match &first.found.value {
            Value::Date { month, day: Some(_), .. } => {
                let is_day =
                    self.language.month_first || self.is_day_sign(self.skip_space(second.end));
                let day = plain_number(second)?.parse().ok();
                let day = day.filter(|day| is_day && (1..=31).contains(day))?;
                Value::Date { year: None, month: *month, day: Some(day) }
            }
            // A half of the day that leads stands for both: 下午1点至4点.
            Value::Time { .. } if self.digits(first.first).is_none() && second.half.is_none() => {
                let value = in_half(&second.found.value, first.half?)?;
                (value > first.found.value).then_some(value)?
            }
            _ => return None,
        };
        self.is_joined(first, second, false).then_some(value)
    }

    /// Returns whether nothing but a dash or a word like *to* stands between two values.
    fn is_joined(&self, first: &Item, second: &Item, may_be_comma: bool) -> bool {
        let between = self.tokens.get(first.end..second.first).unwrap_or_default();
        let mut joints = 0;
        let are_joints = between.iter().all(|token| match &token.kind {
            Kind::Space { .. } => true,
            Kind::Sign('-') => {
                joints += 1;
                true
            }
            Kind::Sign(',' | '\u{3001}') => {
                joints += usize::from(may_be_comma);
                may_be_comma
            }
            Kind::Word(word) => {
                let word = word.of(self.text, &token.at);
                joints += 1;
                is_connector(word) || words::is_ordinal(word)
            }
            Kind::Digits(_) | Kind::Sign(_) | Kind::Address(_) => false,
        });
        are_joints && (1..=4).contains(&joints)
    }
}

/// Returns a time in the half of the day that the end of its range names, if it is the earlier then.
fn earlier(value: &Value, second: &Item) -> Option<Value> {
    let half = second.half.filter(|half| half.is_sure() || *half == Half::Night)?;
    in_half(value, half).filter(|value| *value < second.found.value)
}

/// Returns a time as meant in a half of the day.
fn in_half(value: &Value, half: Half) -> Option<Value> {
    let Value::Time { hour, minute } = *value else { return None };
    Some(Value::Time { hour: half.apply(hour) % 24, minute })
}

/// Returns the text of a number that has no unit of its own and is written in digits.
fn plain_number(item: &Item) -> Option<&str> {
    match &item.found.value {
        Value::Number(number) if item.found.strength == Strength::Digits => {
            Some(number).filter(|number| number.len() <= 9).map(String::as_str)
        }
        _ => None,
    }
}
