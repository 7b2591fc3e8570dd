//! Where front matter ends and Markdown begins.

use super::read::after_mark;
use std::ops::Range;

/// The parts of a Markdown file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The TOML between the `+++` lines, if there are any.
    pub(super) front: Option<Range<usize>>,
    /// The opening `+++` if no line closes it. The front matter is then guessed to end at the first
    /// empty line.
    pub(super) unclosed: Option<Range<usize>>,
    /// The Markdown.
    pub(super) body: Range<usize>,
}

/// Splits a file. Front matter opens on the first line that is not empty.
pub(super) fn split(text: &str) -> Parts {
    let body = after_mark(text)..text.len();
    let mut lines = lines(text, body.start).skip_while(|line| text[line.clone()].trim().is_empty());
    let Some(opening) = lines.next().filter(|line| is_fence(&text[line.clone()])) else {
        return Parts { front: None, unclosed: None, body };
    };
    let mut guessed_end = None;
    for line in lines {
        if is_fence(&text[line.clone()]) {
            let front = Some(opening.end..line.start);
            return Parts { front, unclosed: None, body: line.end..text.len() };
        }
        if guessed_end.is_none() && text[line.clone()].trim().is_empty() {
            guessed_end = Some(line.start);
        }
    }
    let end = guessed_end.unwrap_or(text.len());
    let mark = opening.start..opening.start + text[opening.clone()].trim_end().len();
    Parts { front: Some(opening.end..end), unclosed: Some(mark), body: end..text.len() }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "+++"
}

/// Returns the ranges of lines from `start` on, line ends included.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let from = *at;
        *at += line.len();
        Some(from..*at)
    })
}

#[cfg(test)]
mod tests {
    use super::split;

    fn check(text: &str, front: Option<&str>, unclosed: bool, body: &str) {
        let parts = split(text);
        assert_eq!(parts.front.map(|range| &text[range]), front, "{text:?}");
        assert_eq!(parts.unclosed.is_some(), unclosed, "{text:?}");
        assert_eq!(&text[parts.body], body, "{text:?}");
    }

    #[test]
    fn files_are_split() {
        check("", None, false, "");
        check("# Title\n", None, false, "# Title\n");
        check("\u{feff}# Title\n", None, false, "# Title\n");
        check("+++\na = 1\n+++\nText\n", Some("a = 1\n"), false, "Text\n");
        check("+++\n+++", Some(""), false, "");
        check("\u{feff}+++\r\na = 1\r\n+++\r\nText", Some("a = 1\r\n"), false, "Text");
        check("\n \n+++ \na = 1\n+++\t\nText", Some("a = 1\n"), false, "Text");
        check("Text\n\n+++\na = 1\n+++\n", None, false, "Text\n\n+++\na = 1\n+++\n");
        check("++++\n+++\n", None, false, "++++\n+++\n");
        check("+++\na = 1\n\n# Title\n", Some("a = 1\n"), true, "\n# Title\n");
        check("+++", Some(""), true, "");
    }
}
