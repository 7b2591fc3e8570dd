//! Chinese: no spaces between characters, full-width marks between them.

use super::context::{after, before, each, is_mark_or_digit, is_plain_space};
use super::{Edit, quotes};

/// Adds the edits of a Chinese text.
pub(super) fn edits(text: &str, marks: &'static quotes::Marks, edits: &mut Vec<Edit>) {
    let mut straight_quotes = false;
    let may_matter = |byte| is_mark_or_digit(byte) | (byte == b' ') | (byte == b'\n');
    each(text, may_matter, |byte, at| match byte {
        b'"' => straight_quotes = true,
        b' ' | b'\n' => edits.extend(no_space(text, at)),
        b'(' => brackets(text, at, edits),
        b'.' => edits.extend(ellipsis(text, at)),
        b',' | b':' | b';' | b'?' | b'!' => edits.extend(full_width(byte, text, at)),
        _ => {}
    });
    if straight_quotes {
        quotes::edits(text, marks, true, edits);
    }
}

/// Returns whether two lines that end and start so are joined without a space.
///
/// Curly quotes and dashes are as wide as their neighbours, so one wide side decides.
pub(in crate::document) fn joins_lines(previous: char, next: char) -> bool {
    let neutral = |c| matches!(c, '“' | '”' | '‘' | '’' | '…' | '—');
    (is_wide(previous) && (is_wide(next) || neutral(next))) || (neutral(previous) && is_wide(next))
}

/// Ideographs, kana and the marks set among them; not Hangul, which has spaces between words.
fn is_wide(c: char) -> bool {
    is_ideograph(c)
        || matches!(c, '\u{3001}'..='\u{3030}' | '\u{303D}'..='\u{303F}')
        || matches!(c, '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}' | '\u{FF61}'..='\u{FF9F}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}'
        | '\u{3031}'..='\u{303C}' | '\u{3041}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}'
        | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn no_space(text: &str, at: usize) -> Option<Edit> {
    // Corner brackets may be straight quotes still, beside which spaces stay.
    let is_wide = |c: char| is_wide(c) && !matches!(c, '「' | '」' | '『' | '』');
    if !before(text, at).is_some_and(is_wide) {
        return None;
    }
    let spaces = text[at..].bytes().take_while(|byte| matches!(byte, b' ' | b'\n')).count();
    let joined = after(text, at + spaces).is_some_and(is_wide);
    joined.then(|| Edit::new(at, spaces, ""))
}

fn full_width(mark: u8, text: &str, at: usize) -> Option<Edit> {
    let next = after(text, at + 1);
    let ends_sentence = matches!(mark, b'?' | b'!') && next.is_none();
    let between = before(text, at).is_some_and(is_ideograph)
        && (next.is_some_and(is_ideograph) || ends_sentence);
    let with = match mark {
        b',' => "，",
        b':' => "：",
        b';' => "；",
        b'?' => "？",
        _ => "！",
    };
    between.then(|| Edit::new(at, 1, with))
}

/// Widens both brackets of a pair, or none.
fn brackets(text: &str, at: usize, edits: &mut Vec<Edit>) {
    let Some(length) = text[at + 1..].find(['(', ')', '\n']) else { return };
    let close = at + 1 + length;
    let inside = &text[at + 1..close];
    let wide_inside = inside.starts_with(is_ideograph) && inside.ends_with(is_ideograph);
    let wide_outside = before(text, at).is_some_and(is_ideograph)
        && after(text, close + 1).is_none_or(is_ideograph);
    if text.as_bytes()[close] == b')' && wide_inside && wide_outside {
        edits.push(Edit::new(at, 1, "（"));
        edits.push(Edit::new(close, 1, "）"));
    }
}

/// The Chinese ellipsis is two of the usual ones.
fn ellipsis(text: &str, at: usize) -> Option<Edit> {
    let previous = before(text, at)?;
    let dots = text[at..].bytes().take_while(|byte| *byte == b'.').count();
    let next = after(text, at + dots);
    let certain = is_ideograph(previous)
        && matches!(dots, 3 | 6)
        && next.is_none_or(|c| is_wide(c) || is_plain_space(c) || matches!(c, '"' | '”'));
    certain.then(|| Edit::new(at, dots, "……"))
}
