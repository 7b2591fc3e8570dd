//! Units to PO.

use super::super::{Exchange, State, Unit};
use super::{GUIDE, LEFT, PAGE, SOURCE_HEADER, WORDS};
use crate::source::LocaleId;
use std::fmt::Write;

/// Returns the text of a PO file.
pub(in crate::exchange) fn write(exchange: &Exchange) -> String {
    let locale = |locale: &LocaleId| locale.as_str().replace('-', "_");
    let header = format!(
        "Project-Id-Version: \nLanguage: {}\nMIME-Version: 1.0\nContent-Type: text/plain; \
         charset=UTF-8\nContent-Transfer-Encoding: 8bit\n{SOURCE_HEADER}: {}\n",
        locale(&exchange.target),
        locale(&exchange.source),
    );
    let mut out = String::new();
    field(&mut out, "", "msgid", "");
    field(&mut out, "", "msgstr", &header);
    for unit in &exchange.units {
        out.push('\n');
        entry(&mut out, unit);
    }
    out
}

fn entry(out: &mut String, unit: &Unit) {
    let context = &unit.context;
    for remark in &unit.remarks {
        comment(out, "#", remark);
    }
    if !context.guide.is_empty() {
        comment(out, "#.", &format!("{GUIDE}{}", context.guide));
    }
    if let Some(page) = &context.page {
        comment(out, "#.", &format!("{PAGE}{page}"));
    }
    if let Some(left) = unit.left {
        comment(out, "#.", &format!("{LEFT}{left}"));
    }
    comment(out, "#.", &format!("{WORDS}{}", unit.words));
    for note in &unit.notes {
        comment(out, "#.", note);
    }
    if !context.file.is_empty() {
        // Names with spaces or colons stand between isolates, as newer gettext writes them.
        let is_plain = !context.file.contains(|c: char| c.is_whitespace() || c == ':');
        let (open, close) = if is_plain { ("", "") } else { ("\u{2068}", "\u{2069}") };
        let file = one_line(&context.file);
        let _ = match context.line {
            0 => writeln!(out, "#: {open}{file}{close}"),
            line => writeln!(out, "#: {open}{file}{close}:{line}"),
        };
    }
    let translation = unit.translation();
    let is_done = matches!(unit.state, State::Translated | State::Reviewed);
    if translation.is_some() && !is_done {
        out.push_str("#, fuzzy\n");
    }
    if let Some(previous) = &unit.previous {
        field(out, "#| ", "msgctxt", &unit.id);
        field(out, "#| ", "msgid", previous);
    }
    field(out, "", "msgctxt", &unit.id);
    field(out, "", "msgid", &unit.source);
    field(out, "", "msgstr", translation.unwrap_or(""));
}

fn comment(out: &mut String, mark: &str, text: &str) {
    let _ = writeln!(out, "{mark} {}", one_line(text).trim());
}

/// Comments hold a line each.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Writes a keyword and its text, a line of the file for each line of the text.
fn field(out: &mut String, lead: &str, keyword: &str, text: &str) {
    let inner = text.strip_suffix('\n').unwrap_or(text);
    let _ = write!(out, "{lead}{keyword} ");
    if inner.contains('\n') {
        out.push_str("\"\"\n");
        for line in text.split_inclusive('\n') {
            out.push_str(lead);
            quoted(out, line);
        }
    } else {
        quoted(out, text);
    }
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            c => out.push(c),
        }
    }
    out.push_str("\"\n");
}
