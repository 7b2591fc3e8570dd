//! One value of a TOML file, handed out by type.

use super::Located;
use super::toml_table::Table;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Date, Place, SourceFile, Span};
use std::ops::Range;
use std::sync::Arc;
use toml::de::DeValue;

/// A value, the key it stands under, and its place.
pub(super) struct Value<'a> {
    pub(super) origin: Origin<'a>,
    pub(super) key: String,
    pub(super) span: Range<usize>,
    pub(super) value: DeValue<'a>,
}

/// The stretch of a file that is TOML, and whether all of it could be read.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) offset: usize,
    pub(super) is_whole: bool,
}

impl Origin<'_> {
    pub(super) fn place(self, range: Range<usize>) -> Place {
        Place::new(self.file, Span::new(range.start + self.offset..range.end + self.offset))
    }
}

impl<'a> Value<'a> {
    /// Returns where the value stands.
    pub(super) fn place(&self) -> Place {
        self.origin.place(self.span.clone())
    }

    /// Says that the value is of another kind than `expected`.
    pub(super) fn wrong_type(&self, expected: &str, findings: &mut Findings) {
        let wrong = Diagnostic::new(&code::WRONG_TYPE).arg("key", &*self.key);
        let wrong = wrong.arg("expected", expected).arg("found", self.value.type_str());
        findings.push(wrong.at(self.place()));
    }

    /// Returns whether the value is a table.
    pub(super) fn is_table(&self) -> bool {
        self.value.is_table()
    }

    /// Returns whether the value is text.
    pub(super) fn is_string(&self) -> bool {
        self.value.is_str()
    }

    /// Returns a number as it is typed, without the signs that only group digits.
    pub(super) fn number_as_typed(&self) -> Option<String> {
        if !matches!(self.value, DeValue::Integer(_) | DeValue::Float(_)) {
            return None;
        }
        Some(self.first_line().replace('_', ""))
    }

    /// Returns the value as it is typed, as far as it stands on one line.
    pub(super) fn first_line(&self) -> String {
        let place = self.place();
        let typed = place.file.text().get(place.span.range()).unwrap_or_default();
        typed.lines().next().unwrap_or_default().to_owned()
    }

    /// Returns whether the value is a list.
    pub(super) fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// Returns the text of a string, with surrounding white space removed; it must hold some.
    pub(super) fn string(self, findings: &mut Findings) -> Option<Located<String>> {
        let Some(text) = self.value.as_str() else {
            self.wrong_type("string", findings);
            return None;
        };
        let place = self.place();
        let text = text.trim().to_owned();
        if text.is_empty() {
            findings.push(invalid(&self.key, "", "not-empty", &place));
            return None;
        }
        let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if let Some(control) = text.chars().find(|c| is_control(*c)) {
            let shown = format!("U+{:04X}", u32::from(control));
            findings.push(invalid(&self.key, &shown, "plain-text", &place));
            return None;
        }
        Some(Located { value: text, place })
    }

    /// Returns a whole number.
    pub(super) fn integer(self, findings: &mut Findings) -> Option<Located<i64>> {
        let Some(integer) = self.value.as_integer() else {
            self.wrong_type("integer", findings);
            return None;
        };
        let place = self.place();
        match i64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(value) => Some(Located { value, place }),
            Err(_) => {
                findings.push(invalid(&self.key, integer.as_str(), "small-number", &place));
                None
            }
        }
    }

    /// Returns a truth value.
    pub(super) fn boolean(self, findings: &mut Findings) -> Option<bool> {
        let boolean = self.value.as_bool();
        if boolean.is_none() {
            self.wrong_type("boolean", findings);
        }
        boolean
    }

    /// Returns a day, written as a TOML date or as text in the same form.
    pub(super) fn date(self, findings: &mut Findings) -> Option<Date> {
        let (shown, date) = match &self.value {
            // A day that the calendar lacks has been told as a fault of syntax.
            DeValue::Datetime(moment) if moment.date.is_none() && moment.time.is_none() => {
                return None;
            }
            DeValue::Datetime(moment) => {
                let is_day = moment.time.is_none() && moment.offset.is_none();
                let day = moment.date.filter(|_| is_day);
                let day = day.and_then(|d| Date::new(i32::from(d.year), d.month, d.day));
                (moment.to_string(), day)
            }
            DeValue::String(text) => (text.trim().to_owned(), Date::parse(text.trim())),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => {
                self.wrong_type("date", findings);
                return None;
            }
        };
        if date.is_none() {
            findings.push(invalid(&self.key, &shown, "date", &self.place()));
        }
        date
    }

    /// Returns the values of a list of whatever kind.
    pub(super) fn list(self, findings: &mut Findings) -> Option<Vec<Value<'a>>> {
        self.items("list", findings)
    }

    /// Returns the texts of a list.
    pub(super) fn strings(self, findings: &mut Findings) -> Option<Vec<Located<String>>> {
        let items = self.items("strings", findings)?;
        Some(items.into_iter().filter_map(|item| item.string(findings)).collect())
    }

    /// Returns a table.
    pub(super) fn table(self, findings: &mut Findings) -> Option<Table<'a>> {
        if !self.is_table() {
            self.wrong_type("table", findings);
            return None;
        }
        let Value { origin, span, value, .. } = self;
        let DeValue::Table(entries) = value else { return None };
        Some(Table::new(origin, span, entries))
    }

    /// Returns the tables of a list, as `[[key]]` headers write them.
    pub(super) fn tables(self, findings: &mut Findings) -> Vec<Table<'a>> {
        let items = self.items("tables", findings).unwrap_or_default();
        items.into_iter().filter_map(|item| item.table(findings)).collect()
    }

    fn items(self, expected: &str, findings: &mut Findings) -> Option<Vec<Value<'a>>> {
        if !self.value.is_array() {
            self.wrong_type(expected, findings);
            return None;
        }
        let Value { origin, key, value, .. } = self;
        let DeValue::Array(array) = value else { return None };
        let mut items = Vec::with_capacity(array.len());
        for item in array {
            let span = item.span();
            items.push(Value { origin, key: key.clone(), span, value: item.into_inner() });
        }
        Some(items)
    }
}

/// Starts a finding about a value of the right kind that makes no sense; `expected` is the name of
/// a description in the words of the code.
pub(super) fn invalid(key: &str, value: &str, expected: &str, place: &Place) -> Diagnostic {
    let invalid = Diagnostic::new(&code::INVALID_VALUE).arg("key", key).arg("value", value);
    invalid.arg("expected", expected).at(place.clone())
}
