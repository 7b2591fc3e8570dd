//! A stretch of days, such as those whose events a booklet lists.

use super::span::ordered;
use super::time::when;
use crate::diagnostic::Findings;
use crate::load::toml_value::{Value, invalid};
use crate::source::Date;

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day, not before the first.
    pub to: Date,
}

/// Reads `from` and `to`, both of which are days.
pub(in crate::load) fn window(value: Value<'_>, findings: &mut Findings) -> Option<Window> {
    let key = value.key.clone();
    let mut table = value.table(findings)?;
    let from = when(table.require("from", findings), findings);
    let to = when(table.require("to", findings), findings);
    table.finish(findings);
    let (from, to) = (from?, to?);
    for end in [&from, &to] {
        if end.value.time.is_some() {
            findings.push(invalid(&key, &end.value.to_string(), "date", &end.place));
            return None;
        }
    }
    let is_ordered = ordered(("from", &from), ("to", &to), findings);
    is_ordered.then_some(Window { from: from.value.date, to: to.value.date })
}
