//! Strings and names.

use super::{Lexer, is_regular, is_white};
use std::borrow::Cow;

impl<'a> Lexer<'a> {
    /// Reads `/Name`, with `#41` for `A`.
    pub(super) fn name(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let rest = &self.data[self.at..];
        let end = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        self.at += end;
        let raw = &rest[..end];
        if !raw.contains(&b'#') {
            return Cow::Borrowed(raw);
        }
        let (mut name, mut at) = (Vec::with_capacity(raw.len()), 0);
        while let Some(&byte) = raw.get(at) {
            let digits = (raw.get(at + 1).copied().and_then(digit))
                .zip(raw.get(at + 2).copied().and_then(digit));
            match digits {
                Some((high, low)) if byte == b'#' => {
                    name.push(high * 16 + low);
                    at += 3;
                }
                _ => {
                    name.push(byte);
                    at += 1;
                }
            }
        }
        Cow::Owned(name)
    }

    /// Reads `(text)` with its escapes and balanced parentheses.
    pub(super) fn literal(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let start = self.at;
        let (mut depth, mut escapes) = (1_usize, false);
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' => {
                    escapes = true;
                    self.at += 1;
                }
                b'(' => depth += 1,
                b')' => depth -= 1,
                // Every end of line in a string means a line feed.
                b'\r' => escapes = true,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                let raw = &self.data[start..self.at - 1];
                return if escapes { Cow::Owned(unescaped(raw)) } else { Cow::Borrowed(raw) };
            }
        }
        self.broken = true;
        self.at = self.data.len();
        Cow::Owned(unescaped(&self.data[start..]))
    }

    /// Reads `<48656C>`; a missing last digit is 0.
    pub(super) fn hexadecimal(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let (mut bytes, mut half) = (Vec::new(), None);
        loop {
            let Some(byte) = self.peek() else {
                self.broken = true;
                break;
            };
            self.at += 1;
            match (byte, digit(byte)) {
                (b'>', _) => break,
                (_, Some(low)) => match half.take() {
                    Some(high) => bytes.push(high * 16 + low),
                    None => half = Some(low),
                },
                (byte, None) => self.broken |= !is_white(byte),
            }
        }
        bytes.extend(half.map(|high: u8| high * 16));
        Cow::Owned(bytes)
    }
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

fn unescaped(raw: &[u8]) -> Vec<u8> {
    let (mut text, mut at) = (Vec::with_capacity(raw.len()), 0);
    while let Some(&byte) = raw.get(at) {
        at += 1;
        if byte == b'\r' {
            at += usize::from(raw.get(at) == Some(&b'\n'));
            text.push(b'\n');
            continue;
        }
        if byte != b'\\' {
            text.push(byte);
            continue;
        }
        let Some(&escaped) = raw.get(at) else { break };
        at += 1;
        match escaped {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => at += usize::from(raw.get(at) == Some(&b'\n')),
            b'0'..=b'7' => {
                let mut code = u32::from(escaped - b'0');
                for _ in 0..2 {
                    let Some(&next @ b'0'..=b'7') = raw.get(at) else { break };
                    code = code * 8 + u32::from(next - b'0');
                    at += 1;
                }
                text.push(u8::try_from(code & 0xff).expect("eight bits"));
            }
            other => text.push(other),
        }
    }
    text
}
