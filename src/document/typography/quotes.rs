//! Straight double quotes become those of the locale, where it is certain which is which.

use super::context::{after, before, is_space, is_wordlike};
use super::{Edit, LINE_END};

/// A locale's quotes, outside and within another quotation, with the spaces that belong to them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marks {
    outer: [&'static str; 2],
    inner: [&'static str; 2],
}

/// English, Spanish, simplified Chinese and many others.
pub(super) static CURLY: Marks = Marks { outer: ["“", "”"], inner: ["‘", "’"] };
/// Traditional Chinese.
pub(super) static CORNERS: Marks = Marks { outer: ["「", "」"], inner: ["『", "』"] };
/// French with full no-break spaces.
pub(super) static FRENCH: Marks = Marks { outer: ["«\u{A0}", "\u{A0}»"], inner: ["“", "”"] };
/// French with narrow no-break spaces.
pub(super) static FRENCH_NARROW: Marks =
    Marks { outer: ["«\u{202F}", "\u{202F}»"], inner: ["“", "”"] };
/// Romanian.
pub(super) static ROMANIAN: Marks = Marks { outer: ["„", "”"], inner: ["«", "»"] };
/// Polish.
pub(super) static POLISH: Marks = Marks { outer: ["„", "”"], inner: ["«", "»"] };
/// Bulgarian.
pub(super) static BULGARIAN: Marks = Marks { outer: ["„", "“"], inner: ["„", "“"] };
/// German, except in Switzerland.
pub(super) static GERMAN: Marks = Marks { outer: ["„", "“"], inner: ["‚", "‘"] };
/// Ukrainian and Russian.
pub(super) static EAST_SLAVIC: Marks = Marks { outer: ["«", "»"], inner: ["„", "“"] };
/// Arabic.
pub(super) static ARABIC: Marks = Marks { outer: ["”", "“"], inner: ["’", "‘"] };
/// Persian and Dari.
pub(super) static PERSIAN: Marks = Marks { outer: ["«", "»"], inner: ["‹", "›"] };

/// What one straight quote is.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Opens,
    Closes,
    /// It has no space on either side.
    Either,
    Unclear,
}

/// Adds the edits of all paired straight quotes of a text.
///
/// A paragraph in which a straight quote has no partner keeps all of them: it may speak of inches.
pub(super) fn edits(text: &str, marks: &'static Marks, no_spaces: bool, edits: &mut Vec<Edit>) {
    let first = edits.len();
    // How many straight quotes and how many typed guillemets are open, and at which level each
    // of the (at most two) straight ones stands.
    let (mut open, mut typed) = (0_usize, 0_usize);
    let mut levels = [0; 3];
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => {}
            0xC2 => {
                match text.as_bytes().get(at + 1) {
                    Some(0xAB) => typed += 1,
                    Some(0xBB) => typed = typed.saturating_sub(1),
                    _ => {}
                }
                continue;
            }
            _ => continue,
        }
        let opens = match role(text, at, no_spaces) {
            Role::Opens => true,
            Role::Closes => false,
            Role::Either => open == 0,
            Role::Unclear => return edits.truncate(first),
        };
        if opens {
            open += 1;
        }
        let level = open + typed;
        if open == 0 || level > 2 || (!opens && levels[open] != level) {
            return edits.truncate(first);
        }
        levels[open] = level;
        let pair = if level == 1 { &marks.outer } else { &marks.inner };
        edits.push(Edit::new(at, 1, pair[usize::from(!opens)]));
        if !opens {
            open -= 1;
        }
    }
    if open > 0 {
        edits.truncate(first);
    }
}

fn role(text: &str, at: usize, no_spaces: bool) -> Role {
    let (previous, next) = (before(text, at), after(text, at + 1));
    let starts_phrase = next.is_some_and(|c| {
        is_wordlike(c) || matches!(c, '«' | '“' | '‘' | '(' | '[' | '¿' | '¡' | '$' | '#' | '@')
    });
    match previous {
        None | Some('(' | '[' | '{' | '—' | '–' | '«' | '“' | LINE_END) if starts_phrase => {
            Role::Opens
        }
        Some(c) if is_space(c) && starts_phrase => Role::Opens,
        None => Role::Unclear,
        Some(c) if is_space(c) => Role::Unclear,
        Some('\'' | '’') if starts_phrase => Role::Either,
        Some(_) if no_spaces && next.is_some_and(|c| !is_space(c)) => Role::Either,
        Some(_) if starts_phrase => Role::Unclear,
        Some(_) => Role::Closes,
    }
}
