//! Markdown that CommonMark shows as typed, though something else was meant.

use super::super::typed_records;
use super::super::typography::OBJECT;
use super::blocks::Builder;
use crate::diagnostic::{Diagnostic, code};
use std::ops::Range;

/// Looks through the text of the block that is open.
pub(super) fn look(builder: &mut Builder<'_>) {
    if builder.survey.pointed && builder.line.flow.contains(':') {
        records(builder);
    }
    if !builder.survey.marks {
        return;
    }
    if builder.line.flow.contains("[^") {
        note_marks(builder);
    }
    if builder.line.flow.contains("**") {
        emphasis(builder);
    }
}

/// `[^x]` is left as text where no note has that name; which those are is known at the end.
fn note_marks(builder: &mut Builder<'_>) {
    let flow = &builder.line.flow;
    for (at, _) in flow.match_indices("[^") {
        let rest = &flow[at + 2..];
        let Some(length) = rest.find([']', '[', ' ', '\n']) else { continue };
        let is_mark = length > 0 && rest.as_bytes()[length] == b']';
        let start = builder.line.origin(at);
        if is_mark && !is_escaped(builder.body, start) {
            let range = start..builder.line.origin(at + 2 + length) + 1;
            builder.notes.unresolved.push((rest[..length].into(), range));
        }
    }
}

/// `<contact: x>` and `[y](contact: x)` are text for CommonMark, because of the space.
fn records(builder: &mut Builder<'_>) {
    for typed in typed_records(&builder.line.flow) {
        let (first, last) = (typed.range.start, typed.range.end - 1);
        let range = builder.line.origin(first)..builder.line.origin(last) + 1;
        let link = &builder.line.flow[typed.range];
        let is_typed = builder.body.get(range.clone()) == Some(link);
        if !is_typed || (link.starts_with('<') && is_escaped(builder.body, range.start)) {
            continue;
        }
        let mut finding = Diagnostic::new(&code::BROKEN_RECORD_LINK).arg("typed", link);
        if let Some(mended) = typed.mended {
            finding = finding.fix(builder.place(range.clone()), mended);
        }
        builder.report(finding, range);
    }
}

/// Asterisks beside a letter were to be bold text; CommonMark wants a space or a mark there.
fn emphasis(builder: &mut Builder<'_>) {
    let flow = &builder.line.flow;
    let mut found: Vec<(Asterisks, Option<Asterisks>)> = Vec::new();
    let mut open: Option<Asterisks> = None;
    let mut at = 0;
    while let Some(next) = flow[at..].find("**") {
        let start = at + next;
        let length = flow[start..].bytes().take_while(|byte| *byte == b'*').count();
        at = start + length;
        let origin = builder.line.origin(start);
        let typed = builder.body[origin..].starts_with("**") && !is_escaped(builder.body, origin);
        if !typed {
            continue;
        }
        let before = flow[..start].chars().next_back();
        let after = flow[at..].chars().next();
        // Beside a record, whose address ends with a mark, digits are like letters.
        let is_object = before == Some(OBJECT) || after == Some(OBJECT);
        let joins = |c: char| c.is_alphabetic() || (is_object && c.is_numeric());
        let run = Asterisks {
            range: origin..origin + length,
            touches: before.is_some_and(joins) || after.is_some_and(joins),
            before,
            after,
        };
        match open.take() {
            None => open = Some(run),
            Some(first) if first.touches || run.touches => found.push((first, Some(run))),
            Some(_) => {}
        }
    }
    found.extend(open.filter(|run| run.touches).map(|run| (run, None)));
    for (first, last) in found {
        let end = last.as_ref().unwrap_or(&first).range.end;
        let range = first.range.start..end;
        let mut finding = Diagnostic::new(&code::BROKEN_EMPHASIS);
        let is_one = |last: &Asterisks| {
            let bold = builder.body.get(first.range.end..last.range.start);
            bold.is_some_and(|bold| !bold.contains("**"))
        };
        if let Some(last) = last.as_ref().filter(|last| is_one(last))
            && (first.after == Some(OBJECT) || last.before == Some(OBJECT))
        {
            // With a space outside, what is bold may begin and end with a record.
            let outside =
                |c: Option<char>| if c.is_some_and(char::is_alphanumeric) { " " } else { "" };
            let bold = &builder.body[range.clone()];
            let spaced = format!("{}{bold}{}", outside(first.before), outside(last.after));
            finding = finding.fix(builder.place(range.clone()), spaced);
        }
        builder.report(finding, range);
    }
}

/// A run of asterisks, and what stands beside it.
struct Asterisks {
    range: Range<usize>,
    /// Whether a letter stands on either side.
    touches: bool,
    before: Option<char>,
    after: Option<char>,
}

/// `> [!NOTE] Title`, or a kind that there is not, at the head of a quotation.
pub(super) fn callout_marker(builder: &mut Builder<'_>) {
    let flow = &builder.line.flow;
    let Some(inner) = flow.strip_prefix("[!").and_then(|rest| rest.split_once(']')) else { return };
    let (kind, rest) = inner;
    let is_word = !kind.is_empty() && kind.chars().all(|c| c.is_alphanumeric() || c == '-');
    let start = builder.line.origin(0);
    if !is_word || is_escaped(builder.body, start) {
        return;
    }
    let marker = format!("[!{kind}]");
    let range = start..start + marker.len();
    let mut finding = Diagnostic::new(&code::CALLOUT_MARKER).arg("marker", marker);
    if let Some(kind) = known_kind(kind) {
        let title = rest.trim_start_matches(['-', '+', ' ']);
        let mut end = range.end;
        let mut replacement = format!("[!{kind}]");
        if !title.is_empty() && !title.starts_with('\n') {
            end += rest.len() - title.len();
            replacement.push('\n');
            replacement.push_str(&quote_prefix(builder.body, start));
        }
        finding = finding.fix(builder.place(start..end), replacement);
    }
    builder.report(finding, range);
}

/// What a line must begin with to go on with the quotation that stands at `at`.
fn quote_prefix(body: &str, at: usize) -> String {
    let line = body[..at].rfind(['\n', '\r']).map_or(0, |newline| newline + 1);
    body[line..at].chars().map(|c| if c == '>' { '>' } else { ' ' }).collect()
}

/// Returns the kind that a word stands for, in GitHub's terms or those of other programs.
fn known_kind(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "note" | "info" | "abstract" | "summary" | "example" | "quote" | "remarque" => "NOTE",
        "tip" | "hint" | "success" | "astuce" | "conseil" => "TIP",
        "important" => "IMPORTANT",
        "warning" | "attention" | "avertissement" => "WARNING",
        "caution" | "danger" | "error" | "prudence" => "CAUTION",
        _ => return None,
    })
}

/// Returns whether an odd number of backslashes stands before a byte.
fn is_escaped(body: &str, at: usize) -> bool {
    body.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}
