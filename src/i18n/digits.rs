//! Numbers in right-to-left text: which of them fall apart when the text is reordered.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use std::ops::Range;

const CURRENCIES: [char; 4] = ['$', '€', '£', '¥'];

/// Finds the first number in text without letters that the bidirectional algorithm would break up:
/// phone numbers, ISO dates, digits grouped by spaces, amounts with their currency.
///
/// A lone number needs nothing, nor do digits joined by a single comma, full stop, colon or slash.
/// Ranges such as `9-12` are left alone too: readers of Arabic read them from the right.
pub(super) fn number(text: &str) -> Option<Range<usize>> {
    let mut rest = 0;
    while let Some(offset) = text[rest..].find(is_digit) {
        let start = rest + offset;
        let phrase = Phrase::read(text, start);
        let lead = text[rest..start].chars().next_back();
        let lead_belongs = match lead {
            Some('+') => phrase.total >= 7,
            Some('(') => text[start..phrase.end].contains(')'),
            Some(sign) => CURRENCIES.contains(&sign),
            None => false,
        };
        let currency = unit(&text[phrase.end..], &CURRENCIES);
        let long = phrase.total >= 7 && phrase.fragile && !phrase.range;
        if long || phrase.thousands || currency.is_some() || (lead_belongs && lead != Some('(')) {
            let lead_length = lead.filter(|_| lead_belongs).map_or(0, char::len_utf8);
            return Some(start - lead_length..phrase.end + currency.unwrap_or(0));
        }
        rest = phrase.end;
    }
    None
}

fn is_digit(c: char) -> bool {
    let class = CodePointMapData::<BidiClass>::new().get(c);
    c.is_numeric() && matches!(class, BidiClass::EuropeanNumber | BidiClass::ArabicNumber)
}

/// Groups of digits that belong together.
struct Phrase {
    /// Where the last group ends.
    end: usize,
    /// How many digits there are.
    total: usize,
    /// Whether a separator is one at which the bidirectional algorithm turns around.
    fragile: bool,
    /// Whether these are two groups of one length with a dash between.
    range: bool,
    /// Whether spaces group the digits by three.
    thousands: bool,
}

impl Phrase {
    fn read(text: &str, start: usize) -> Self {
        let group = |from: usize| {
            let length = text[from..].find(|c| !is_digit(c)).unwrap_or(text.len() - from);
            (from + length, text[from..from + length].chars().count())
        };
        let (mut end, first) = group(start);
        let (mut total, mut groups, mut fragile) = (first, 1, false);
        let (mut by_three, mut dashed, mut even) = ((1..=3).contains(&first), false, true);
        while let Some((separator, next)) = separator(text, end) {
            let (next_end, count) = group(next);
            let decimals = matches!(separator, "," | ".");
            fragile |= !matches!(separator, "," | "." | ":" | "/" | "\u{a0}" | "\u{202f}");
            dashed |= matches!(separator, "-" | "–" | "\u{2011}");
            by_three &= decimals || (matches!(separator, " ") && count == 3);
            even &= count == first;
            (end, total, groups) = (next_end, total + count, groups + 1);
        }
        let range = groups == 2 && dashed && even;
        Self { end, total, fragile, range, thousands: fragile && by_three }
    }
}

/// Returns what separates the digits before `end` from the next ones, and where those begin.
fn separator(text: &str, end: usize) -> Option<(&str, usize)> {
    let length = text[end..].find(is_digit)?;
    let separator = &text[end..end + length];
    let known = [
        " ", "-", "–", "\u{2011}", "\u{a0}", "\u{202f}", ".", ",", ":", "/", "(", ")", ") ", " (",
        ")\u{a0}",
    ];
    known.contains(&separator).then_some((separator, end + length))
}

/// Returns the length of one of `signs` at the beginning of `text`, with a space before it if any.
pub(super) fn unit(text: &str, signs: &[char]) -> Option<usize> {
    let rest = text.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text);
    let sign = rest.chars().next().filter(|c| signs.contains(c))?;
    Some(text.len() - rest.len() + sign.len_utf8())
}
