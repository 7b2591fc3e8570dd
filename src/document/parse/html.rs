//! Raw HTML, of which only line breaks and comments are let through.

use super::blocks::Builder;
use crate::diagnostic::{Diagnostic, code};
use std::ops::Range;

impl Builder<'_> {
    /// Takes a tag or comment within text.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if is_line_break(html) {
            match &mut self.image {
                Some(open) => open.alt.push(' '),
                None => self.line.hard_break(),
            }
        } else if html.starts_with("<!--") {
            self.line.comment();
        } else {
            self.refuse(&name(html), range);
        }
    }

    /// Takes a block of HTML; it must hold nothing but comments and line breaks.
    pub(super) fn html_block(&mut self, range: Range<usize>) {
        if let Some((at, tag)) = first_refused(&self.body[range.clone()]) {
            let start = range.start + at;
            let line = self.body[start..range.end].lines().next().unwrap_or("").trim_end().len();
            self.refuse(&tag, start..start + line);
        }
    }

    fn refuse(&mut self, tag: &str, range: Range<usize>) {
        self.report(Diagnostic::new(&code::RAW_HTML).arg("tag", tag), range);
    }
}

/// Returns a tag up to its first attribute, such as `<a` of `<a href="…">`, closed by `>`.
fn name(tag: &str) -> String {
    let end = tag.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tag.len());
    format!("{}>", tag[..end].trim_end_matches('/'))
}

fn is_line_break(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')).unwrap_or("");
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    inner.trim_end().eq_ignore_ascii_case("br")
}

/// Returns what first stands in a block besides comments and line breaks, and where.
fn first_refused(html: &str) -> Option<(usize, String)> {
    let mut at = 0;
    loop {
        let rest = &html[at..];
        // A quotation repeats its `>` on each line.
        let text = rest.trim_start_matches(|c: char| c.is_whitespace() || (c == '>' && at > 0));
        at += rest.len() - text.len();
        if text.is_empty() {
            return None;
        }
        if text.starts_with("<!--") {
            match text[2..].find("-->") {
                Some(end) => at += 2 + end + 3,
                None => return Some((at, "<!--".to_owned())),
            }
            continue;
        }
        // Text on the line where a comment ends belongs to the block.
        if !text.starts_with('<') {
            return Some((at, "<!-- -->".to_owned()));
        }
        match text.find('>').map(|end| &text[..=end]) {
            Some(tag) if is_line_break(tag) => at += tag.len(),
            tag => return Some((at, name(tag.unwrap_or(text)))),
        }
    }
}
