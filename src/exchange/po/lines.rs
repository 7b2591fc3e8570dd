//! The lines of a PO file: what each is, and the text between its quotation marks.

use std::ops::Range;

/// What a line is.
pub(super) enum Line<'a> {
    /// Nothing stands on it.
    Blank,
    /// A comment: the sign behind `#`, or a space, and the text.
    Comment(char, &'a str),
    /// An entry that nothing uses any more.
    Obsolete,
    /// A keyword and the text behind it. Of an earlier source text if the flag is set.
    Keyword { word: &'a str, rest: Range<usize>, is_previous: bool },
    /// A text that continues the last.
    More { rest: Range<usize>, is_previous: bool },
}

/// Returns each line's range, without its end.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches(['\n', '\r']).len()
    })
}

/// Tells what a line is; `None` if it is nothing that a PO file holds.
pub(super) fn line(text: &str, range: Range<usize>) -> Option<Line<'_>> {
    let start = range.end - text[range.clone()].trim_start().len();
    let typed = text[start..range.end].trim_end();
    if typed.is_empty() {
        return Some(Line::Blank);
    }
    let Some(comment) = typed.strip_prefix('#') else {
        return code(text, start..range.end, false);
    };
    match comment.chars().next() {
        Some('~') => Some(Line::Obsolete),
        Some('|') => code(text, start + 2..range.end, true),
        Some(sign @ ('.' | ':' | ',')) => Some(Line::Comment(sign, comment[1..].trim())),
        _ => Some(Line::Comment(' ', comment.trim())),
    }
}

fn code(text: &str, range: Range<usize>, is_previous: bool) -> Option<Line<'_>> {
    let start = range.end - text[range.clone()].trim_start().len();
    let typed = &text[start..range.end];
    if typed.starts_with('"') {
        return Some(Line::More { rest: start..range.end, is_previous });
    }
    let length = typed.find([' ', '\t', '"']).filter(|length| *length > 0)?;
    let word = &typed[..length];
    let is_plural = |word: &str| word.starts_with("msgstr[") && word.ends_with(']');
    let is_keyword = matches!(word, "msgctxt" | "msgid" | "msgid_plural" | "msgstr");
    (is_keyword || is_plural(word)).then_some(Line::Keyword {
        word,
        rest: start + length..range.end,
        is_previous,
    })
}

/// Reads the texts between quotation marks on the rest of a line; the error is the place of the fault
/// and what it is.
pub(super) fn quoted(
    text: &str,
    rest: Range<usize>,
) -> Result<String, (Range<usize>, &'static str)> {
    let mut out = String::new();
    let mut at = rest.start;
    let mut any = false;
    loop {
        at = rest.end - text[at..rest.end].trim_start().len();
        if at == rest.end {
            return if any { Ok(out) } else { Err((rest, "no-quotes")) };
        }
        if !text[at..rest.end].starts_with('"') {
            return Err((at..rest.end, "outside-quotes"));
        }
        let open = at;
        at += 1;
        any = true;
        loop {
            let inner = &text[at..rest.end];
            let Some(stop) = inner.find(['"', '\\']) else {
                return Err((open..rest.end, "unclosed"));
            };
            out.push_str(&inner[..stop]);
            at += stop + 1;
            if inner[stop..].starts_with('"') {
                break;
            }
            let Some((c, length)) = escaped(&text[at..rest.end]) else {
                return Err((at - 1..(at + 1).min(rest.end), "escape"));
            };
            out.push(c);
            at += length;
        }
    }
}

/// Reads what stands behind a backslash, and how long it is.
fn escaped(text: &str) -> Option<(char, usize)> {
    let c = text.chars().next()?;
    let number = |digits: &str, radix| {
        let value = u32::from_str_radix(digits, radix).ok().filter(|value| *value < 0x80)?;
        char::from_u32(value)
    };
    Some(match c {
        '"' | '\\' | '\'' | '?' => (c, 1),
        'n' => ('\n', 1),
        't' => ('\t', 1),
        'r' => ('\r', 1),
        'a' => ('\u{7}', 1),
        'b' => ('\u{8}', 1),
        'v' => ('\u{b}', 1),
        'f' => ('\u{c}', 1),
        '0'..='7' => {
            let length = text.bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
            (number(&text[..length], 8)?, length)
        }
        'x' => {
            let length = text.bytes().skip(1).take(2).take_while(u8::is_ascii_hexdigit).count();
            (number(&text[1..=length], 16)?, length + 1)
        }
        _ => return None,
    })
}
