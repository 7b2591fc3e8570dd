//! Lines of a text, and what stands before a text on its line.

use std::ops::Range;

/// Returns where the line begins that holds a byte.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Returns where the line ends that holds a byte, before its line end.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    if text[at..end].ends_with('\r') { end - 1 } else { end }
}

/// Returns where the next line begins; the end of the text behind the last one.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Returns the line end that a text has.
pub(super) fn ending(text: &str) -> &'static str {
    let first = text.find('\n');
    if first.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Returns what stands on the line before a byte: marks of quotations and items.
pub(super) fn before(text: &str, at: usize) -> &str {
    text[line_start(text, at)..at].trim_start_matches('\u{feff}')
}

/// Returns what opens a further line of what `before` opens: marks of quotations stay, and those of
/// items become spaces.
pub(super) fn further(before: &str) -> String {
    before.chars().map(|c| if matches!(c, '>' | '\t') { c } else { ' ' }).collect()
}

/// Applies replacements that do not touch each other to a text.
pub(super) fn splice(text: &str, splices: &[(Range<usize>, String)]) -> String {
    let mut sorted: Vec<&(Range<usize>, String)> = splices.iter().collect();
    sorted.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in sorted {
        if range.start < at {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(new);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Returns whether a line holds nothing but marks of quotations.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim_matches(['>', ' ', '\t', '\r', '\n']).is_empty()
}
