//! Which messages a template asks for, read from its source.
//!
//! A message id must stand in the template as a literal: that is what lets missing, unused and
//! mismatched messages be found before any page is made.

use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::MessageUse;
use crate::source::{Place, SourceFile, Span};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Arguments of `msg` that are not variables of the message.
pub(super) const RESERVED: [&str; 2] = ["id", "plain"];

/// Returns every use of `msg()` in a template.
pub(super) fn message_uses(file: &Arc<SourceFile>) -> Reported<Vec<MessageUse>> {
    let source = file.text();
    let mut uses = Vec::new();
    let mut findings = Findings::default();
    for tag in tags(source) {
        for call in calls(source, tag) {
            let arguments = arguments(source, call.end);
            let id = arguments.iter().find(|(name, _)| *name == "id");
            match id.map(|(_, value)| (literal(&source[value.clone()]), value)) {
                Some((Some(id), value)) => {
                    let variables = arguments.iter().map(|(name, _)| (*name).to_owned());
                    let variables = variables
                        .filter(|name| !RESERVED.contains(&name.as_str()))
                        .collect::<BTreeSet<_>>();
                    let place = Some(Place::new(file, Span::new(value.clone())));
                    uses.push(MessageUse { id: id.to_owned(), variables, place });
                }
                other => {
                    let span = other.map_or(call, |(_, value)| value.clone());
                    let detail =
                        "the id of a message must be text in quotation marks: msg(id=\"…\")";
                    findings.push(
                        Diagnostic::new(&code::TEMPLATE_FAULT)
                            .arg("detail", detail)
                            .at(Place::new(file, Span::new(span))),
                    );
                }
            }
        }
    }
    Reported::new(uses, findings)
}

/// Returns the insides of `{{ }}` and `{% %}`, without comments and raw passages.
fn tags(source: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('{').map(|found| at + found) {
        let closing = match source.as_bytes().get(open + 1) {
            Some(b'#') => {
                at = source[open..].find("#}").map_or(source.len(), |found| open + found + 2);
                continue;
            }
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let end = end_of_tag(source, open + 2, closing);
        let inside = source[open + 2..end].trim_matches(['-', ' ', '\t', '\n', '\r']);
        at = (end + 2).min(source.len());
        if closing == "%}" && inside == "raw" {
            at = source[at..].find("endraw").map_or(source.len(), |found| at + found);
        } else {
            tags.push(open + 2..end);
        }
    }
    tags
}

fn end_of_tag(source: &str, from: usize, closing: &str) -> usize {
    let mut at = from;
    while at < source.len() {
        let rest = &source[at..];
        if rest.starts_with(closing) {
            return at;
        }
        at = end_of_string(source, at)
            .unwrap_or_else(|| at + rest.chars().next().map_or(1, char::len_utf8));
    }
    source.len()
}

/// Returns where the string that begins at `at` ends, if one begins there.
fn end_of_string(source: &str, at: usize) -> Option<usize> {
    let quote = source[at..].chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let mut escaped = false;
    for (index, c) in source[at + 1..].char_indices() {
        if c == quote && !escaped {
            return Some(at + 1 + index + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    Some(source.len())
}

/// Returns the stretches that read `msg(` in a tag.
fn calls(source: &str, tag: Range<usize>) -> Vec<Range<usize>> {
    let mut calls = Vec::new();
    let mut at = tag.start;
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    while at < tag.end {
        if let Some(end) = end_of_string(source, at) {
            at = end;
            continue;
        }
        let rest = &source[at..tag.end];
        let length = rest.find(|c| !word(c)).unwrap_or(rest.len());
        if &rest[..length] == "msg" {
            let gap = rest[length..].len() - rest[length..].trim_start().len();
            if rest[length + gap..].starts_with('(') {
                calls.push(at..at + length + gap + 1);
            }
        }
        at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    calls
}

/// Returns names and values of the arguments that begin at `at`, up to the closing bracket.
fn arguments(source: &str, mut at: usize) -> Vec<(&str, Range<usize>)> {
    let mut arguments = Vec::new();
    let (mut start, mut depth) = (at, 0usize);
    while at < source.len() {
        if let Some(end) = end_of_string(source, at) {
            at = end;
            continue;
        }
        let c = source[at..].chars().next().unwrap_or(' ');
        let ends = depth == 0 && matches!(c, ',' | ')');
        if ends {
            if let Some((name, value)) = source[start..at].split_once('=') {
                let from = at - value.len() + (value.len() - value.trim_start().len());
                arguments.push((name.trim(), from..from + value.trim().len()));
            }
            start = at + 1;
        }
        match c {
            ')' if depth == 0 => break,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += c.len_utf8();
    }
    arguments
}

fn literal(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let inside = value.strip_prefix(quote)?.strip_suffix(quote)?;
    (!inside.contains([quote, '\\'])).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &str) -> (Vec<(String, Vec<String>)>, usize) {
        let file = Arc::new(SourceFile::new("t.html", text));
        let scanned = message_uses(&file);
        let uses =
            scanned.value.into_iter().map(|use_| (use_.id, use_.variables.into_iter().collect()));
        (uses.collect(), scanned.findings.iter().count())
    }

    #[test]
    fn ids_and_variables_are_read() {
        let (uses, faults) = scan(
            "{{ msg(id=\"a\") }}{# {{ msg(id='no') }} #}{% if x %}\
             {{ msg( id = 'b', date=date(value=\"x)\"), n=1, plain=true ) }}",
        );
        assert_eq!(faults, 0);
        assert_eq!(uses, [("a".into(), vec![]), ("b".into(), vec!["date".into(), "n".into()])]);
    }

    #[test]
    fn ids_that_are_no_literals_are_faults() {
        assert_eq!(scan("{{ msg(id=name) }}{{ msg() }}{{ msg(id=\"a\" ~ b) }}").1, 3);
        assert_eq!(
            scan(
                "msg(id=x) {% raw %}{{ msg(id=x) }}{% endraw %}{{ \"msg(id=x)\" }}{{ xmsg(id=x) }}"
            )
            .1,
            0
        );
    }

    #[test]
    fn broken_templates_do_no_harm() {
        for text in ["{{ msg(", "{{ msg(id=\"", "{{", "{%", "{#", "{{ é msg(id=\"ü", "{"] {
            scan(text);
        }
    }
}
