//! French, of Canada and of elsewhere: spaces that may not break, guillemets, apostrophes.

use super::context::{after, before, digits_after, digits_before, each, ends_phrase};
use super::context::{is_mark_or_digit, is_plain_space, is_space};
use super::{Edit, general, quotes};

/// Whose habits are followed where French-speaking countries differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Usage {
    /// No space before `;`, `!` and `?`; full no-break spaces.
    Canada,
    /// A narrow no-break space before `;`, `!` and `?`, inside guillemets and in numbers.
    Europe,
    /// Nobody said: a space that was typed is kept and does not break.
    Unsaid,
}

impl Usage {
    /// Returns the usage of a region.
    pub(super) fn of_region(region: Option<&str>) -> Self {
        match region {
            Some("CA") => Self::Canada,
            Some(_) => Self::Europe,
            None => Self::Unsaid,
        }
    }

    fn is_narrow(self) -> bool {
        self == Self::Europe
    }
}

/// Adds the edits of a French text.
pub(super) fn edits(text: &str, usage: Usage, edits: &mut Vec<Edit>) {
    let mut straight_quotes = false;
    let may_matter =
        |byte| is_mark_or_digit(byte) | (byte == b'M') | (byte == b'D') | (byte == 0xC2);
    each(text, may_matter, |byte, at| {
        let edit = match byte {
            b'\'' => general::apostrophe(text, at, true),
            b'"' => {
                straight_quotes = true;
                None
            }
            b':' => colon(text, at),
            b';' | b'!' | b'?' => high_mark(byte, text, at, usage),
            b'.' => general::ellipsis(text, at),
            b'-' => general::dash(text, at).or_else(|| phone_hyphen(text, at)),
            b'0'..=b'9' => number(text, at + 1, usage, edits),
            b'M' | b'D' => title(text, at),
            0xC2 => guillemet(text, at, usage),
            _ => None,
        };
        edits.extend(edit);
    });
    if straight_quotes {
        let marks = if usage.is_narrow() { &quotes::FRENCH_NARROW } else { &quotes::FRENCH };
        quotes::edits(text, marks, false, edits);
    }
}

/// A no-break space stands before a colon that ends a phrase, not in `12:30` or `https:`.
fn colon(text: &str, at: usize) -> Option<Edit> {
    if !after(text, at + 1).is_none_or(is_plain_space) {
        return None;
    }
    let previous = before(text, at)?;
    if is_plain_space(previous) {
        let phrase = before(text, at - 1).is_some_and(ends_phrase);
        return phrase.then(|| Edit::new(at - 1, 1, "\u{A0}"));
    }
    // Spaces that do not break may be of our own making, and end no address.
    let breaks = |c| is_plain_space(c) || c == super::LINE_END;
    let word = text[..at].rsplit(breaks).next().unwrap_or("");
    (ends_phrase(previous) && !word.contains([':', '/'])).then(|| Edit::new(at, 1, "\u{A0}:"))
}

fn high_mark(mark: u8, text: &str, at: usize, usage: Usage) -> Option<Edit> {
    let next = after(text, at + 1);
    let ends = match mark {
        b';' => next.is_none_or(is_plain_space),
        _ => next.is_none_or(|c| is_space(c) || matches!(c, '!' | '?' | ')' | '"' | '»' | '”')),
    };
    let previous = before(text, at)?;
    if !ends {
        return None;
    }
    if is_space(previous) {
        let space_at = at - previous.len_utf8();
        let phrase = before(text, space_at).is_some_and(ends_phrase);
        let with = match usage {
            Usage::Canada => "",
            Usage::Europe => "\u{202F}",
            Usage::Unsaid => "\u{A0}",
        };
        let change = phrase && (usage == Usage::Canada || is_plain_space(previous));
        // A line end that is kept is no space.
        return (change && previous != super::LINE_END)
            .then(|| Edit::new(space_at, previous.len_utf8(), with));
    }
    let with = match mark {
        b';' => "\u{202F};",
        b'!' => "\u{202F}!",
        _ => "\u{202F}?",
    };
    (usage.is_narrow() && ends_phrase(previous)).then(|| Edit::new(at, 1, with))
}

fn guillemet(text: &str, at: usize, usage: Usage) -> Option<Edit> {
    let narrow = usage.is_narrow();
    match after(text, at)? {
        '«' => {
            let next = after(text, at + 2)?;
            if is_plain_space(next) {
                return Some(Edit::new(at + 2, 1, if narrow { "\u{202F}" } else { "\u{A0}" }));
            }
            let missing = !is_space(next) && next != '»';
            missing.then(|| Edit::new(at, 2, if narrow { "«\u{202F}" } else { "«\u{A0}" }))
        }
        '»' => {
            let previous = before(text, at)?;
            if is_plain_space(previous) {
                return Some(Edit::new(at - 1, 1, if narrow { "\u{202F}" } else { "\u{A0}" }));
            }
            let missing = !is_space(previous) && previous != '«';
            missing.then(|| Edit::new(at, 2, if narrow { "\u{202F}»" } else { "\u{A0}»" }))
        }
        _ => None,
    }
}

/// `418 641-6000`: the hyphen does not break.
fn phone_hyphen(text: &str, at: usize) -> Option<Edit> {
    if digits_before(text, at) != 3 || digits_after(text, at + 1) != 4 {
        return None;
    }
    let gap = before(text, at - 3).filter(|c| is_space(*c))?;
    (digits_before(text, at - 3 - gap.len_utf8()) == 3).then(|| Edit::new(at, 1, "\u{2011}"))
}

/// Keeps a number that ends at `end` with what it counts, a day with its month.
fn number(text: &str, end: usize, usage: Usage, edits: &mut Vec<Edit>) -> Option<Edit> {
    let space = after(text, end)?;
    if !is_space(space) {
        // `1er juillet`
        let first = space == 'e' && text[end..].starts_with("er") && digits_before(text, end) == 1;
        let month = first && text[..end].ends_with('1') && is_kept(text, end + 2, has_month);
        return month.then(|| Edit::new(end + 2, 1, "\u{A0}"));
    }
    let rest = &text[end + space.len_utf8()..];
    if first_word(rest) == "h" {
        // `14 h 30`
        let after_hour = end + space.len_utf8() + 1;
        if is_kept(text, after_hour, |rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            edits.push(Edit::new(after_hour, 1, "\u{A0}"));
        }
    }
    if !is_plain_space(space) {
        return None;
    }
    let is_day = digits_before(text, end) <= 2 && has_month(rest);
    if is_phone(rest) || has_unit(rest) || is_day {
        return Some(Edit::new(end, 1, "\u{A0}"));
    }
    general::number_space(text, end, if usage.is_narrow() { "\u{202F}" } else { "\u{A0}" })
}

/// Returns whether a space that may break stands at `at`, and what follows is such.
fn is_kept(text: &str, at: usize, what: impl Fn(&str) -> bool) -> bool {
    after(text, at).is_some_and(is_plain_space) && what(&text[at + 1..])
}

/// Keeps `M.` or `Dre` with the name that follows.
fn title(text: &str, at: usize) -> Option<Edit> {
    if before(text, at).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '…')) {
        return None;
    }
    let word = text[at..].split(is_space).next()?;
    let end = at + word.len();
    let named =
        TITLES.contains(&word) && is_kept(text, end, |rest| rest.starts_with(char::is_uppercase));
    named.then(|| Edit::new(end, 1, "\u{A0}"))
}

const TITLES: [&str; 8] = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Dre", "Drs"];

const UNITS: [&str; 17] = [
    "h", "min", "s", "km", "m", "cm", "mm", "kg", "g", "mg", "L", "l", "ml", "mL", "kWh", "Mo",
    "Go",
];

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

fn first_word(rest: &str) -> &str {
    rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("")
}

fn has_unit(rest: &str) -> bool {
    if rest.starts_with(['%', '‰', '$', '€', '¢', '°']) {
        return true;
    }
    let word = first_word(rest);
    // `5 m2` is an area, `3 s'il` is not a time.
    !matches!(rest[word.len()..].chars().next(), Some('\'' | '’' | '0'..='9'))
        && UNITS.contains(&word)
}

fn has_month(rest: &str) -> bool {
    MONTHS.contains(&first_word(rest))
}

fn is_phone(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    digits_after(rest, 0) == 3
        && (bytes.get(3) == Some(&b'-') || rest[3..].starts_with('\u{2011}'))
        && digits_after(rest, 3 + rest[3..].chars().next().map_or(0, char::len_utf8)) == 4
}
