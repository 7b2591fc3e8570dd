//! The operators of a content stream, one at a time (ISO 32000-1, 7.8.2).
//!
//! The readers in the tree do not serve here: one ends in silence where a stream is broken, the other
//! drops inline images that are compressed, and a preflight has to tell of both.

mod inline;
mod text;

use std::borrow::Cow;

/// A value before an operator.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand<'a> {
    Number(f64),
    Name(Cow<'a, [u8]>),
    Text(Cow<'a, [u8]>),
    List(Vec<Operand<'a>>),
    Dictionary(Vec<(Cow<'a, [u8]>, Operand<'a>)>),
    /// `true`, `false`, `null`; the value tells whether it is `true`.
    Word(bool),
}

impl Operand<'_> {
    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn text(&self) -> Option<&[u8]> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Returns the value under either of two keys: inline images may write both short and long.
    pub(super) fn entry(&self, short: &[u8], long: &[u8]) -> Option<&Self> {
        let Self::Dictionary(entries) = self else { return None };
        entries.iter().find(|(key, _)| &**key == short || &**key == long).map(|(_, value)| value)
    }
}

/// Lists in lists that any drawing has; more is damage or malice.
const DEEPEST: usize = 16;
/// Operands that any operator takes; a table of a CMap takes the most.
const MOST_OPERANDS: usize = 512;

/// Reads a content stream. `BI` comes with two operands, the dictionary and the bytes of the image.
pub(super) struct Lexer<'a> {
    data: &'a [u8],
    at: usize,
    /// What stood before the operator last returned.
    pub(super) operands: Vec<Operand<'a>>,
    /// Whether something was no content stream; what follows is guessed.
    pub(super) broken: bool,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, operands: Vec::new(), broken: false }
    }

    /// Returns the next operator, `None` at the end.
    pub(super) fn next(&mut self) -> Option<&'a [u8]> {
        self.operands.clear();
        loop {
            self.skip_white();
            if self.at >= self.data.len() {
                // Operands without their operator: the stream was cut.
                self.broken |= !self.operands.is_empty();
                return None;
            }
            if let Some(operand) = self.operand(DEEPEST) {
                if self.operands.len() < MOST_OPERANDS {
                    self.operands.push(operand);
                } else {
                    self.broken = true;
                }
                continue;
            }
            let word = self.word();
            match word {
                b"" => {
                    // A delimiter that begins nothing.
                    self.broken = true;
                    self.at += 1;
                }
                b"true" | b"false" | b"null" => {
                    self.operands.push(Operand::Word(word == b"true"));
                }
                b"BI" => {
                    self.inline_image();
                    return Some(word);
                }
                _ => return Some(word),
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    fn skip_white(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let rest = &self.data[self.at..];
                let line = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                self.at += line.unwrap_or(rest.len());
            } else if is_white(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Reads the regular characters from here on.
    fn word(&mut self) -> &'a [u8] {
        let rest = &self.data[self.at..];
        let end = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Reads a value, or nothing where an operator stands.
    fn operand(&mut self, depth: usize) -> Option<Operand<'a>> {
        match self.peek()? {
            b'0'..=b'9' | b'+' | b'-' | b'.' => Some(Operand::Number(self.number())),
            b'/' => Some(Operand::Name(self.name())),
            b'(' => Some(Operand::Text(self.literal())),
            b'<' if self.data.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                Some(Operand::Dictionary(self.entries(depth)))
            }
            b'<' => Some(Operand::Text(self.hexadecimal())),
            b'[' => {
                self.at += 1;
                Some(Operand::List(self.list(depth)))
            }
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Vec<Operand<'a>> {
        let mut list = Vec::new();
        loop {
            self.skip_white();
            match self.peek() {
                None => {
                    self.broken = true;
                    return list;
                }
                Some(b']') => {
                    self.at += 1;
                    return list;
                }
                Some(_) => list.extend(self.nested(depth)),
            }
        }
    }

    /// Reads `/Key value` pairs up to and with `>>`.
    fn entries(&mut self, depth: usize) -> Vec<(Cow<'a, [u8]>, Operand<'a>)> {
        let mut entries = Vec::new();
        loop {
            self.skip_white();
            if self.data[self.at..].starts_with(b">>") {
                self.at += 2;
                return entries;
            }
            if self.peek() != Some(b'/') {
                self.broken = true;
                return entries;
            }
            let key = self.name();
            self.skip_white();
            match self.nested(depth) {
                Some(value) => entries.push((key, value)),
                None => return entries,
            }
        }
    }

    /// Reads a value inside another; words other than the three known ones are damage.
    fn nested(&mut self, depth: usize) -> Option<Operand<'a>> {
        if depth > 0
            && let Some(operand) = self.operand(depth - 1)
        {
            return Some(operand);
        }
        let word = if depth > 0 { self.word() } else { b"" };
        if matches!(word, b"true" | b"false" | b"null") {
            return Some(Operand::Word(word == b"true"));
        }
        self.broken = true;
        if word.is_empty() {
            self.at = (self.at + 1).min(self.data.len());
        }
        None
    }

    /// Reads a number as leniently as viewers do: `--5` is 5 below zero, `1.2.3` stops at the second point.
    fn number(&mut self) -> f64 {
        let rest = &self.data[self.at..];
        let signs = rest.iter().take_while(|byte| matches!(byte, b'+' | b'-')).count();
        let negative = rest[..signs].contains(&b'-');
        let (mut value, mut scale, mut end) = (0.0_f64, 0.0_f64, signs);
        for byte in &rest[signs..] {
            match byte {
                b'0'..=b'9' if scale == 0.0 => value = value * 10.0 + f64::from(byte - b'0'),
                b'0'..=b'9' => {
                    value += f64::from(byte - b'0') * scale;
                    scale /= 10.0;
                }
                b'.' if scale == 0.0 => scale = 0.1,
                _ => break,
            }
            end += 1;
        }
        self.at += end;
        // The rest of something that is no number, such as the exponent in `1e5`.
        if !self.word().is_empty() {
            self.broken = true;
        }
        let value = if value.is_finite() { value } else { 0.0 };
        if negative { -value } else { value }
    }
}

/// Returns whether a byte is white space (ISO 32000-1, table 1).
fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x0c | 0)
}

fn is_regular(byte: u8) -> bool {
    !is_white(byte)
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::{Lexer, Operand};
    use proptest::prelude::*;
    use std::borrow::Cow;

    fn read(data: &[u8]) -> (Vec<(String, String)>, bool) {
        let mut lexer = Lexer::new(data);
        let mut read = Vec::new();
        while let Some(operator) = lexer.next() {
            let operands = lexer.operands.iter().map(show).collect::<Vec<_>>().join(" ");
            read.push((String::from_utf8_lossy(operator).into_owned(), operands));
        }
        (read, lexer.broken)
    }

    fn show(operand: &Operand<'_>) -> String {
        let text = |bytes: &Cow<'_, [u8]>| String::from_utf8_lossy(bytes).into_owned();
        match operand {
            Operand::Number(number) => number.to_string(),
            Operand::Name(name) => format!("/{}", text(name)),
            Operand::Text(bytes) => format!("({})", text(bytes)),
            Operand::List(list) => {
                format!("[{}]", list.iter().map(show).collect::<Vec<_>>().join(" "))
            }
            Operand::Dictionary(entries) => {
                let entry = |(key, value): &_| format!("/{} {}", text(key), show(value));
                format!("<<{}>>", entries.iter().map(entry).collect::<Vec<_>>().join(" "))
            }
            Operand::Word(word) => word.to_string(),
        }
    }

    #[track_caller]
    fn check(data: &[u8], expected: &[(&str, &str)], broken: bool) {
        let (read, is_broken) = read(data);
        let read: Vec<_> = read.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!((read.as_slice(), is_broken), (expected, broken));
    }

    #[test]
    fn operands_of_every_kind() {
        check(b"0 0 1 .5 k%x\n-1.25 +3 m", &[("k", "0 0 1 0.5"), ("m", "-1.25 3")], false);
        check(
            b"/F#311 12 Tf[(a\\)(b)\\101\\\n)-20<4 1 4>]TJ",
            &[("Tf", "/F11 12"), ("TJ", "[(a)(b)A) -20 (A@)]")],
            false,
        );
        check(
            b"/P<</MCID 3/L[true null]>>BDC EMC",
            &[("BDC", "/P <</MCID 3 /L [true false]>>"), ("EMC", "")],
            false,
        );
    }

    #[test]
    fn inline_images_keep_their_bytes() {
        check(
            b"q BI /W 2 /H 1 /BPC 8 /CS /G ID \x01EI2 EI Q",
            &[("q", ""), ("BI", "<</W 2 /H 1 /BPC 8 /CS /G>> (\u{1}EI2)"), ("Q", "")],
            false,
        );
        check(b"BI /W 2 /F /Fl ID abc", &[("BI", "<</W 2 /F /Fl>> (abc)")], true);
    }

    #[test]
    fn damage_is_told() {
        check(b"(abc", &[], true);
        check(b"1 2 m ) 3 4 l", &[("m", "1 2"), ("l", "3 4")], true);
        check(b"1e5 w", &[("w", "1")], true);
        check(b"[1 2", &[], true);
        check(b"1 2", &[], true);
        let deep = "[".repeat(100_000);
        assert!(read(deep.as_bytes()).1);
    }

    proptest! {
        #[test]
        fn any_bytes_come_to_an_end(data in proptest::collection::vec(any::<u8>(), 0..400)) {
            read(&data);
        }

        #[test]
        fn anything_like_a_stream_comes_to_an_end(data in "[\\[\\]()<>/%.BIDE 0-9qT\n\\\\-]{0,200}") {
            read(data.as_bytes());
        }
    }
}
