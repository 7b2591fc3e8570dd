//! Rules that languages share, and the table of which language has which.

use super::context::{after, before, digits_after, digits_before, each, is_plain_space};
use super::context::{ends_word, is_mark_or_digit, is_wordlike};
use super::{Edit, OBJECT, quotes};
use quotes::Marks;

/// What is certain about the typography of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Habits {
    /// What straight double quotes become.
    quotes: &'static Marks,
    /// Whether `'` between letters is an apostrophe, and no letter of its own.
    apostrophes: bool,
    /// Whether numbers are grouped by spaces, and `%` or `$` stands after a space.
    spaced_numbers: bool,
    /// Whether `ş` and `ţ` are mistakes for the letters with a comma.
    comma_below: bool,
    /// Whether `,` `;` `?` have Arabic forms.
    arabic: bool,
}

const PLAIN: Habits = Habits {
    quotes: &quotes::CURLY,
    apostrophes: false,
    spaced_numbers: false,
    comma_below: false,
    arabic: false,
};
static CURLY_ONLY: Habits = PLAIN;
static ENGLISH: Habits = Habits { apostrophes: true, ..PLAIN };
static IBERIAN: Habits = Habits { apostrophes: true, spaced_numbers: true, ..PLAIN };
static ROMANIAN: Habits = Habits {
    quotes: &quotes::ROMANIAN,
    apostrophes: true,
    spaced_numbers: true,
    comma_below: true,
    ..PLAIN
};
static GERMAN: Habits =
    Habits { quotes: &quotes::GERMAN, apostrophes: true, spaced_numbers: true, ..PLAIN };
static POLISH: Habits = Habits { quotes: &quotes::POLISH, spaced_numbers: true, ..PLAIN };
static BULGARIAN: Habits = Habits { quotes: &quotes::BULGARIAN, spaced_numbers: true, ..PLAIN };
static EAST_SLAVIC: Habits = Habits { quotes: &quotes::EAST_SLAVIC, spaced_numbers: true, ..PLAIN };
static ARABIC: Habits = Habits { quotes: &quotes::ARABIC, arabic: true, ..PLAIN };
static PERSIAN: Habits = Habits { quotes: &quotes::PERSIAN, arabic: true, ..PLAIN };

/// Returns the habits of a language, if they are known.
pub(super) fn habits(language: &str, region: Option<&str>) -> Option<&'static Habits> {
    Some(match language {
        "en" => &ENGLISH,
        "es" | "pt" => &IBERIAN,
        "ro" => &ROMANIAN,
        "de" if !matches!(region, Some("CH" | "LI")) => &GERMAN,
        "pl" => &POLISH,
        "bg" => &BULGARIAN,
        "uk" | "ru" => &EAST_SLAVIC,
        "ar" => &ARABIC,
        "fa" | "prs" => &PERSIAN,
        "vi" | "sw" | "ha" | "ne" => &CURLY_ONLY,
        _ => return None,
    })
}

/// Adds the edits of a text in a language of the table.
pub(super) fn edits(text: &str, habits: &Habits, edits: &mut Vec<Edit>) {
    let mut straight_quotes = false;
    let may_matter = |byte| is_mark_or_digit(byte) | (byte == 0xC5);
    each(text, may_matter, |byte, at| {
        let edit = match byte {
            b'\'' if habits.apostrophes => apostrophe(text, at, false),
            b'"' => {
                straight_quotes = true;
                None
            }
            b'.' => ellipsis(text, at),
            b'-' => dash(text, at),
            b'0'..=b'9' if habits.spaced_numbers && ends_before_space(text, at) => {
                number_space(text, at + 1, "\u{A0}")
            }
            b',' | b';' | b'?' if habits.arabic => arabic(byte, text, at),
            0xC5 if habits.comma_below => comma_below(text, at),
            _ => None,
        };
        edits.extend(edit);
    });
    if straight_quotes {
        quotes::edits(text, habits.quotes, false, edits);
    }
}

/// Turns `'` after a letter and before a word into an apostrophe.
pub(super) fn apostrophe(text: &str, at: usize, before_quotes: bool) -> Option<Edit> {
    let letter_before = before(text, at).is_some_and(char::is_alphabetic);
    let word_after = after(text, at + 1).is_some_and(|c| {
        c.is_alphabetic()
            || c == OBJECT
            || (before_quotes && (c.is_numeric() || matches!(c, '«' | '“' | '"')))
    });
    (letter_before && word_after).then(|| Edit::new(at, 1, "’"))
}

/// Turns three full stops, no more, into an ellipsis.
pub(super) fn ellipsis(text: &str, at: usize) -> Option<Edit> {
    let alone = before(text, at) != Some('.')
        && text[at..].starts_with("...")
        && !matches!(after(text, at + 3), Some('.' | '/' | '\\'));
    alone.then(|| Edit::new(at, 3, "…"))
}

/// Turns `--` between spaces or between digits into an en dash.
pub(super) fn dash(text: &str, at: usize) -> Option<Edit> {
    if !text[at..].starts_with("--") {
        return None;
    }
    let (previous, next) = (before(text, at)?, after(text, at + 2)?);
    let between_spaces = is_plain_space(previous) && is_plain_space(next);
    let between_digits = previous.is_ascii_digit() && next.is_ascii_digit();
    (between_spaces || between_digits).then(|| Edit::new(at, 2, "–"))
}

/// Returns whether a space that may break stands after a byte.
pub(super) fn ends_before_space(text: &str, at: usize) -> bool {
    matches!(text.as_bytes().get(at + 1), Some(b' ' | b'\n'))
}

/// Keeps the groups of a number together, and a number with its `%` or currency.
pub(super) fn number_space(text: &str, at: usize, group: &'static str) -> Option<Edit> {
    let digits = digits_before(text, at);
    if digits == 0 {
        return None;
    }
    let next = after(text, at + 1)?;
    if matches!(next, '%' | '‰' | '$' | '€') {
        return Some(Edit::new(at, 1, "\u{A0}"));
    }
    let whole = !matches!(before(text, at - digits), Some(',' | '.' | '…' | '-' | '–' | '/'));
    let groups = (1..=3).contains(&digits) && whole && digits_after(text, at + 1) == 3;
    groups.then(|| Edit::new(at, 1, group))
}

fn comma_below(text: &str, at: usize) -> Option<Edit> {
    let with = match after(text, at)? {
        'ş' => "ș",
        'Ş' => "Ș",
        'ţ' => "ț",
        'Ţ' => "Ț",
        _ => return None,
    };
    Some(Edit::new(at, 2, with))
}

fn arabic(mark: u8, text: &str, at: usize) -> Option<Edit> {
    let next = after(text, at + 1);
    let surrounded = before(text, at).is_some_and(is_arabic)
        && (ends_word(next) || next.is_some_and(|c| is_arabic(c) && is_wordlike(c)));
    let with = match mark {
        b',' => "،",
        b';' => "؛",
        _ => "؟",
    };
    surrounded.then(|| Edit::new(at, 1, with))
}

/// Letters and vowel signs; the digits are left out, since `1,5` is typed with them too.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}'..='\u{6EF}')
        || matches!(c, '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}')
}
