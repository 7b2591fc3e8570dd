//! `theme.toml`.

use super::toml_table::{Table, parse};
use super::toml_value::{Value, invalid};
use super::{FontRule, Located, read};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::SourceFile;
use std::sync::Arc;

/// The theme contract that this program fulfils.
const CONTRACT: i64 = 1;

/// What `theme.toml` says.
pub(super) struct ThemeTable {
    /// What the theme is called.
    pub(super) name: Option<String>,
    /// Whether it was made for a program that is newer than this one.
    pub(super) is_newer: bool,
    /// Which families booklets may use.
    pub(super) fonts: Vec<FontRule>,
    /// The command that brings them.
    pub(super) font_command: Option<String>,
}

/// Reads `theme.toml`. Of a theme for a newer program only that is told.
pub(super) fn theme_table(file: &Arc<SourceFile>, findings: &mut Findings) -> ThemeTable {
    let start = read::after_mark(file.text());
    let mut told = Findings::default();
    let mut table = parse(file, start..file.text().len(), &mut told);
    let name = table.take("name").and_then(|value| value.string(&mut told));
    let contract = table.require("contract", &mut told);
    let contract = contract.and_then(|value| value.integer(&mut told));
    if let Some(newer) = contract.as_ref().filter(|contract| contract.value > CONTRACT) {
        findings.push(newer_contract(newer));
        return ThemeTable { name: None, is_newer: true, fonts: Vec::new(), font_command: None };
    }
    if let Some(wrong) = contract.filter(|contract| contract.value < 1) {
        told.push(invalid("contract", &wrong.value.to_string(), "contract", &wrong.place));
    }
    let command = table.take("font_command").and_then(|value| value.string(&mut told));
    let fonts = table.take("fonts").map(|value| value.tables(&mut told)).unwrap_or_default();
    let fonts = fonts.into_iter().filter_map(|table| font_rule(table, &mut told)).collect();
    table.finish(&mut told);
    findings.extend(told);
    ThemeTable {
        name: name.map(|name| name.value),
        is_newer: false,
        fonts,
        font_command: command.map(|command| command.value),
    }
}

fn newer_contract(contract: &Located<i64>) -> Diagnostic {
    let number = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let newer = Diagnostic::new(&code::NEWER_CONTRACT).number("found", number(contract.value));
    newer.number("supported", number(CONTRACT)).at(contract.place.clone())
}

fn font_rule(mut table: Table<'_>, findings: &mut Findings) -> Option<FontRule> {
    let place = table.place();
    let names = |value: Option<Value<'_>>, findings: &mut Findings| {
        let names = value?.strings(findings)?;
        Some(names.into_iter().map(|name| name.value).collect::<Vec<_>>())
    };
    let scripts = table.require("scripts", findings).and_then(|value| value.strings(findings));
    let text = names(table.require("text", findings), findings);
    let heading = names(table.take("heading"), findings);
    let code = names(table.take("code"), findings);
    table.finish(findings);
    let mut known = Vec::new();
    for script in scripts? {
        if script.value.len() == 4 && script.value.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            let (first, rest) = script.value.split_at(1);
            known.push(first.to_ascii_uppercase() + &rest.to_ascii_lowercase());
        } else {
            findings.push(invalid("scripts", &script.value, "script", &script.place));
        }
    }
    let text = text?;
    let heading = heading.unwrap_or_else(|| text.clone());
    let code = code.unwrap_or_else(|| text.clone());
    Some(FontRule { scripts: known, text, heading, code, place })
}
