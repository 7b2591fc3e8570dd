//! Numbers with their groups and decimals, and telephone numbers.

use super::super::value::canonical;
use super::Reader;
use super::token::Kind;

/// A number as read.
pub(super) struct Number {
    pub(super) text: String,
    /// What else it may be: `1.234` is one and a bit, or over a thousand.
    pub(super) other: Option<String>,
    /// The token after it.
    pub(super) end: usize,
}

impl Reader<'_> {
    /// Reads the number whose digits begin at a token.
    pub(super) fn number(&self, start: usize) -> Number {
        let first = self.digits(start).unwrap_or_default();
        let (mut whole, mut end) = (first.to_owned(), start + 1);
        let may_group = (1..=3).contains(&first.len()) && !first.starts_with('0');
        while may_group && self.is_joint(end) {
            match self.digits(end + 1).filter(|digits| digits.len() == 3) {
                Some(group) => whole.push_str(group),
                None => break,
            }
            end += 2;
        }
        let is_spaced = end > start + 1;
        let mut parts: Vec<(char, &str)> = Vec::new();
        while let (Some(sign), Some(digits)) =
            (self.sign(end + 2 * parts.len()), self.digits(end + 2 * parts.len() + 1))
        {
            if !matches!(sign, ',' | '.' | '\'' | '\u{66B}' | '\u{66C}') || parts.len() > 8 {
                break;
            }
            parts.push((sign, digits));
        }
        let plain = |end| Number { text: canonical(&whole, ""), other: None, end };
        let Some(((mark, decimals), groups)) = parts.split_last() else { return plain(end) };
        let (mark, next) = (*mark, end + 2 * parts.len());
        let joined: String = groups.iter().map(|(_, digits)| *digits).collect();
        let decimal = || Number {
            text: canonical(&format!("{whole}{joined}"), decimals),
            other: None,
            end: next,
        };
        let grouped = || Number {
            text: canonical(&format!("{whole}{joined}{decimals}"), ""),
            other: None,
            end: next,
        };
        let are_groups = may_group
            && groups.iter().all(|(sign, digits)| digits.len() == 3 && *sign == groups[0].0);
        match (groups.first(), mark) {
            (None, '\u{66B}') => decimal(),
            (None, '\u{66C}' | '\'') if may_group && decimals.len() == 3 => grouped(),
            (None, '\u{66C}' | '\'') => plain(end),
            (None, _) if decimals.len() == 3 && may_group && !is_spaced => {
                let is_decimal = (mark == ',') == self.language.decimal_comma;
                let (likely, other) =
                    if is_decimal { (decimal(), grouped()) } else { (grouped(), decimal()) };
                Number { other: Some(other.text), ..likely }
            }
            (None, _) => decimal(),
            (Some((sign, _)), _) if are_groups && !is_spaced && *sign != mark => decimal(),
            (Some((sign, _)), _) if are_groups && *sign == mark && decimals.len() == 3 => grouped(),
            // A version, a list without spaces: each number for itself.
            (Some(_), _) => plain(end),
        }
    }

    /// Reads a telephone number, and returns the token after it.
    pub(super) fn phone(&self, start: usize, is_international: bool) -> Option<(String, usize)> {
        let mut groups: Vec<&str> = Vec::new();
        let mut ends: Vec<usize> = Vec::new();
        let mut at = start;
        while let Some(digits) = self.digits(at)
            && groups.len() < 8
        {
            groups.push(digits);
            ends.push(at + 1);
            at += 1;
            let from = at;
            while at < from + 2 && self.is_phone_joint(at) {
                at += 1;
            }
        }
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        let count = match &*lengths {
            _ if is_international => {
                let mut sum = 0;
                let within = |length: &&usize| {
                    sum += **length;
                    sum <= 15
                };
                lengths.iter().take_while(within).count()
            }
            [3, 3, 4, ..] => 3,
            [1, 3, 3, 4, ..] if groups[0] == "1" => 4,
            [10, ..] => 1,
            [11, ..] if groups[0].starts_with('1') => 1,
            _ => return None,
        };
        let all = groups[..count].concat();
        let is_number = if is_international {
            all.len() >= 8
        } else {
            !all.trim_start_matches('1').starts_with('0')
        };
        let local = all.strip_prefix('1').filter(|local| local.len() == 10);
        is_number.then(|| (local.unwrap_or(&all).to_owned(), ends[count - 1]))
    }

    fn is_phone_joint(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Space { .. }))
            || matches!(self.sign(at), Some('-' | '.' | '(' | ')'))
    }

    /// Returns whether a token is a space that may stand within a number.
    fn is_joint(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Space { is_joint }) => {
                *is_joint || (self.language.groups_by_space && self.tokens[at].at.len() == 1)
            }
            _ => false,
        }
    }
}
