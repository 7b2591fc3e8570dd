//! Times of day, by twelve or by twenty-four hours.

use super::super::value::Value;
use super::Reader;
use super::words::{HALVES, Half, is_hour_lead};

/// A time as read.
pub(super) struct TimeRead {
    pub(super) value: Value,
    pub(super) other: Option<Value>,
    /// The half of the day that its text names.
    pub(super) half: Option<Half>,
    /// The tokens that state it.
    pub(super) first: usize,
    pub(super) end: usize,
}

impl Reader<'_> {
    /// Reads the time whose digits begin at a token.
    pub(super) fn time(&self, start: usize) -> Option<TimeRead> {
        let digits = self.digits(start).filter(|digits| digits.len() <= 2)?;
        let hour: u8 = digits.parse().ok().filter(|hour| *hour <= 24)?;
        let (before, first) = self.half_before(start);
        let spaced = self.skip_space(start + 1);
        let (minute, end, is_clock) = if self.sign(start + 1) == Some(':') {
            let minute = self.minute(start + 2)?;
            let seconds = self.sign(start + 3) == Some(':') && self.minute(start + 4).is_some();
            (minute, if seconds { start + 5 } else { start + 3 }, true)
        } else if matches!(self.sign(start + 1), Some('.' | ','))
            && let Some(minute) = self.minute(start + 2)
            && self.is_point_a_colon(start)
        {
            (minute, start + 3, true)
        } else if matches!(self.word(spaced), Some("h" | "hs" | "hrs")) {
            self.minutes_after(spaced + 1)
        } else if matches!(self.word(spaced), Some("heures" | "heure")) {
            let (minute, end, is_clock) = self.minutes_after(spaced + 1);
            if !is_clock && self.half_after(end).is_none() {
                return None;
            }
            (minute, end, is_clock)
        } else if matches!(self.word(spaced), Some("点" | "點" | "时" | "時")) {
            self.chinese_minutes(spaced + 1)
        } else if self.word(spaced) == Some("ч") {
            (0, spaced + 1, false)
        } else if self.half_after(start + 1).is_some_and(|(half, _)| half.is_sure()) {
            (0, start + 1, true)
        } else {
            return None;
        };
        let end = self.after_unit(end);
        let after = self.half_after(end);
        let half = after.map(|(half, _)| half).or(before);
        let end = after.map_or(end, |(_, end)| end);
        let first = if before.is_some() { first } else { start };
        // `2 h` may be two hours, and the letter of the Arabic afternoon is the metre's too.
        let is_plain = match half {
            None => !is_clock,
            Some(_) => self.language.tag == "ar" && self.sign(start + 1) != Some(':'),
        };
        let point = matches!(self.sign(start + 1), Some('.' | ',')) && half.is_none();
        let other = is_plain
            .then(|| Value::integer(hour.into()))
            .or_else(|| point.then(|| Value::Number(self.number(start).text)));
        let hour = half.map_or(hour, |half| half.apply(hour)) % 24;
        Some(TimeRead { value: Value::Time { hour, minute }, other, half, first, end })
    }

    fn minute(&self, at: usize) -> Option<u8> {
        let digits = self.digits(at).filter(|digits| digits.len() == 2)?;
        digits.parse().ok().filter(|minute| *minute < 60)
    }

    /// Reads the minutes behind the sign of the hour, and whether there are any.
    fn minutes_after(&self, end: usize) -> (u8, usize, bool) {
        let at = self.skip_space(end);
        let next = self.skip_space(at + 1);
        // In "de 9 h 12 h", the second number is an hour itself.
        let is_hour = matches!(self.word(next), Some("h" | "heures"));
        match self.minute(at).filter(|_| !is_hour) {
            Some(minute) => {
                let has_unit = matches!(self.word(next), Some("min" | "mn"));
                (minute, if has_unit { next + 1 } else { at + 1 }, true)
            }
            None => (0, end, false),
        }
    }

    fn chinese_minutes(&self, end: usize) -> (u8, usize, bool) {
        match self.word(end) {
            Some("半") => return (30, end + 1, true),
            Some("钟" | "鐘" | "整") => return (0, end + 1, true),
            _ => {}
        }
        let number = self.digits(end).and_then(|digits| digits.parse().ok());
        match number.filter(|minute| *minute < 60) {
            Some(minute) if self.word(end + 1) == Some("分") => (minute, end + 2, true),
            _ => (0, end, false),
        }
    }

    /// Returns whether `14.30` is a time: its words say so.
    fn is_point_a_colon(&self, start: usize) -> bool {
        if self.unit(start + 3).is_some() {
            return false;
        }
        let after = self.skip_space(start + 3);
        let has_unit = matches!(self.word(after), Some("h" | "ч" | "uhr"));
        let before = start.checked_sub(2).and_then(|at| self.word(at));
        has_unit
            || before.is_some_and(is_hour_lead)
            || self.half_after(start + 3).is_some_and(|(half, _)| half.is_sure())
    }

    /// Skips the unit that some languages write behind `14:30`.
    fn after_unit(&self, end: usize) -> usize {
        let at = self.skip_space(end);
        let is_unit = matches!(self.word(at), Some("ч" | "h" | "uhr" | "horas" | "hs"));
        if is_unit { at + 1 } else { end }
    }

    /// Reads the half of the day behind a time, and returns the token after it.
    fn half_after(&self, end: usize) -> Option<(Half, usize)> {
        let mut at = self.skip_space(end);
        if let Some(first @ ("a" | "p")) = self.word(at) {
            let half = if first == "a" { Half::Morning } else { Half::Afternoon };
            let m = self.skip_space(at + 1 + usize::from(self.sign(at + 1) == Some('.')));
            if m > at + 1 && self.word(m) == Some("m") {
                return Some((half, m + 1 + usize::from(self.sign(m + 1) == Some('.'))));
            }
        }
        for _ in 0..2 {
            if matches!(self.word(at), Some("de" | "du" | "la" | "l" | "in" | "the" | "في")) {
                at = self.skip_space(at + 1 + usize::from(self.sign(at + 1) == Some('\'')));
            }
        }
        HALVES.iter().find_map(|(words, half)| {
            let mut next = at;
            for (number, word) in words.split(' ').enumerate() {
                if number > 0 {
                    next = self.skip_space(next);
                    next += usize::from(self.sign(next) == Some('-'));
                }
                if self.word(next) != Some(word) {
                    return None;
                }
                next += 1;
            }
            Some((*half, next))
        })
    }

    /// Reads the half of the day that Chinese writes in front of a time.
    fn half_before(&self, start: usize) -> (Option<Half>, usize) {
        let end = if start > 0
            && matches!(self.kind(start - 1), Some(super::token::Kind::Space { .. }))
        {
            start - 1
        } else {
            start
        };
        let Some(first) = end.checked_sub(2) else { return (None, start) };
        let half = match (self.word(first), self.word(first + 1)) {
            (Some("上" | "早"), Some("午" | "上")) | (Some("凌"), Some("晨")) => {
                Half::Morning
            }
            (Some("下"), Some("午")) | (Some("傍"), Some("晚")) => Half::Afternoon,
            (Some("晚"), Some("上")) | (Some("半"), Some("夜")) => Half::Night,
            (Some("中"), Some("午")) => Half::Noon,
            _ => return (None, start),
        };
        (Some(half), first)
    }
}
