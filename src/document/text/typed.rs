//! Where texts are typed, and how they read on one line.

use crate::document::typography::joins_lines;
use crate::source::Span;

/// Returns a text on one line, without the marks of so many quotations that open its further lines.
pub(super) fn on_one_line(text: &str, quotes: u8) -> String {
    joined(text, quotes, false)
}

/// Returns the same with line ends only where they are kept, each behind a backslash.
pub(super) fn with_breaks(text: &str, quotes: u8) -> String {
    joined(text, quotes, true)
}

fn joined(text: &str, quotes: u8, keeps_breaks: bool) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut is_spaced_end = false;
    for (number, typed) in text.lines().enumerate() {
        let mut line = typed.trim();
        let marks = if number == 0 { 0 } else { quotes };
        for _ in 0..marks {
            line = line.strip_prefix('>').map_or(line, str::trim_start);
        }
        let last = joined.chars().next_back();
        let is_kept_end = last == Some('\\');
        if is_kept_end {
            joined.pop();
        }
        if keeps_breaks && number > 0 && (is_kept_end || is_spaced_end) {
            joined.push_str("\\\n");
            joined.push_str(line);
            is_spaced_end = typed.ends_with("  ");
            continue;
        }
        is_spaced_end = typed.ends_with("  ");
        let ends = last.zip(line.chars().next());
        if ends.is_some_and(|(last, next)| is_kept_end || !joins_lines(last, next)) {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// Narrows a stretch of a file to what is no white space at its ends.
pub(super) fn trimmed(file: &str, span: Span) -> Span {
    let text = file.get(span.range()).unwrap_or_default();
    let start = span.start as usize + (text.len() - text.trim_start().len());
    Span::new(start..start + text.trim().len())
}

/// Narrows a heading to its text: without signs, line below, and `{#id}`.
pub(super) fn heading(file: &str, span: Span) -> Span {
    let span = trimmed(file, span);
    let text = file.get(span.range()).unwrap_or_default();
    let opened = text.trim_start_matches('#');
    let mut inner = if opened.len() < text.len() {
        let inner = opened.lines().next().unwrap_or_default().trim_end();
        let closed = without_id(inner).trim_end_matches('#');
        // A sign that touches the last word is part of it.
        if closed.is_empty() || closed.ends_with([' ', '\t']) { closed } else { without_id(inner) }
    } else {
        text.rsplit_once('\n').map_or(text, |(above, _)| above)
    };
    inner = without_id(inner);
    let lead = text.len() - opened.len();
    let start = span.start as usize + lead;
    trimmed(file, Span::new(start..start + inner.len()))
}

fn without_id(text: &str) -> &str {
    let text = text.trim_end();
    let id = text.strip_suffix('}').and_then(|text| text.rfind('{'));
    id.filter(|at| text[*at..].starts_with("{#")).map_or(text, |at| text[..at].trim_end())
}

/// Returns the lines of a table in the file.
pub(super) fn lines(file: &str, span: Span) -> Vec<Span> {
    let mut start = span.start as usize;
    let mut lines = Vec::new();
    for line in file.get(span.range()).unwrap_or_default().split_inclusive('\n') {
        lines.push(trimmed(file, Span::new(start..start + line.len())));
        start += line.len();
    }
    lines
}

/// Returns where the alternative text and the caption of a figure are typed, the whole figure's place
/// for one that cannot be told.
pub(super) fn figure(file: &str, figure: Span, address: Span) -> (Span, Span) {
    let figure = trimmed(file, figure);
    let (start, end) = (figure.start as usize, figure.end as usize);
    let is_inside = figure.start < address.start && address.end <= figure.end;
    if !is_inside {
        return (figure, figure);
    }
    let before = file.get(start..address.start as usize).unwrap_or_default();
    let opened = before.starts_with("![").then_some(start + 2);
    let alternative = opened.zip(before.rfind(']')).map(|(from, to)| from..start + to);
    let behind = file.get(address.end as usize..end).unwrap_or_default();
    let quote = behind.find(['"', '\'', '(']);
    let caption = quote.and_then(|from| {
        let close = if behind[from..].starts_with('(') { ")" } else { &behind[from..=from] };
        let inner = &behind[from + 1..];
        let to = inner.trim_end().strip_suffix(')')?.rfind(close)?;
        let from = address.end as usize + from + 1;
        Some(from..from + to)
    });
    let place = |range: Option<std::ops::Range<usize>>| range.map_or(figure, Span::new);
    (place(alternative), place(caption))
}
