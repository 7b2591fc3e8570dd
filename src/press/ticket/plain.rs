//! Rows as plain text: labels in one column, answers in another, long ones on several lines.
//!
//! Columns are right in a typeface of equal widths; in any other the text still reads, because each
//! answer stands behind its label. Where directions mix, runs are isolated line by line.

use super::rows::Row;
use crate::i18n::{Direction, TicketVoice, columns, columns_of, isolate};

/// The columns of the widest line.
pub(super) const WIDTH: usize = 78;
/// Labels that are wider have their answer on the next line.
const WIDEST_LABEL: usize = 30;
/// What does not begin a line in Chinese.
const CLOSING: &str = "，。、；：？！）》」』”’…%";

/// Writes the rows in one language.
pub(super) fn write(out: &mut String, rows: &[Row], voice: &TicketVoice) {
    let direction = voice.direction();
    let width_of = |row: &Row| match row {
        Row::Pair(label, _) => Some(columns(label)).filter(|width| *width <= WIDEST_LABEL),
        _ => None,
    };
    let labels = rows.iter().filter_map(width_of).max().unwrap_or_default();
    let mut page = Page { out, direction };
    for (at, row) in rows.iter().enumerate() {
        match row {
            Row::Heading(text) => page.heading(text, at == 0),
            Row::Pair(label, value) => page.pair(label, value, labels),
            // What people copy has no hidden characters in it.
            Row::File(name) => {
                wrap(name, WIDTH).iter().for_each(|line| *page.out += &format!("{line}\n"));
            }
            Row::Hash(hash) => *page.out += &format!("    SHA-256 {hash}\n"),
            Row::More(text) => page.lines("    ", text),
            Row::Text(text) => page.lines("", text),
        }
    }
}

/// Returns text whose runs keep their direction within a line of another.
pub(super) fn isolated(text: &str, direction: Direction) -> String {
    isolate(text, direction).into_owned()
}

struct Page<'a> {
    out: &'a mut String,
    direction: Direction,
}

impl Page<'_> {
    fn heading(&mut self, text: &str, is_first: bool) {
        if !is_first {
            self.out.push('\n');
        }
        let lines = wrap(text, WIDTH);
        let width = lines.iter().map(|line| columns(line)).max().unwrap_or_default();
        lines.iter().for_each(|line| self.line("", line));
        let rule = if is_first { "=" } else { "-" };
        self.out.push_str(&rule.repeat(width));
        self.out.push('\n');
    }

    fn pair(&mut self, label: &str, value: &str, labels: usize) {
        let indent = labels + 1;
        let mut values = wrap(value, WIDTH - indent).into_iter();
        let own = columns(label);
        let first = if own > labels { None } else { values.next() };
        let gap = " ".repeat(indent.saturating_sub(own));
        self.out.push_str(&isolate(label, self.direction));
        if let Some(first) = first {
            self.line(&gap, &first);
        } else {
            self.out.push('\n');
        }
        let indent = " ".repeat(indent);
        values.for_each(|line| self.line(&indent, &line));
    }

    fn lines(&mut self, indent: &str, text: &str) {
        wrap(text, WIDTH - indent.len()).iter().for_each(|line| self.line(indent, line));
    }

    fn line(&mut self, indent: &str, text: &str) {
        self.out.push_str(indent);
        self.out.push_str(&isolate(text, self.direction));
        self.out.push('\n');
    }
}

/// Breaks text into lines of at most `width` columns: at spaces, between Chinese characters, and
/// anywhere in a word that is longer than a line.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for piece in pieces(text) {
        let fits = columns(&line) + columns(piece.trim_end()) <= width;
        if !fits && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        for c in piece.chars() {
            // Only a word that is alone on its line can still be too long.
            if columns(&line) + columns_of(c) > width && c != ' ' {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
            }
            line.push(c);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Splits text where a line may end; each piece keeps the spaces after it.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let is_wide = |c: char| columns_of(c) == 2;
        let after_space = before == Some(' ') && c != ' ';
        let between = before.is_some_and(is_wide) || (is_wide(c) && before.is_some());
        let opens = before.is_some_and(|c| "（《「『“‘".contains(c));
        let may_break = after_space || (between && !CLOSING.contains(c) && !opens && c != ' ');
        if may_break {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_where_readers_expect_it() {
        for (text, width, expected) in [
            ("", 5, vec![""]),
            ("one two three", 7, vec!["one two", "three"]),
            ("one  two", 4, vec!["one", "two"]),
            ("100\u{a0}% of it", 8, vec!["100\u{a0}% of", "it"]),
            ("abcdefghij k", 4, vec!["abcd", "efgh", "ij k"]),
            ("骑马钉：对折，钉合", 8, vec!["骑马钉：", "对折，钉", "合"]),
            ("用（纸）", 4, vec!["用", "（纸", "）"]),
            ("A4 纸双面", 6, vec!["A4 纸", "双面"]),
        ] {
            let lines = wrap(text, width);
            assert_eq!(lines, expected, "{text}");
            assert!(lines.iter().all(|line| columns(line) <= width), "{text}");
        }
    }
}
