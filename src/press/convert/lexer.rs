//! The words of a content stream, with their places.

/// One word of a content stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// An integer or a real.
    Number(f32),
    /// A name without its slash, as written.
    Name(&'a [u8]),
    /// An operator, or one of `true`, `false`, `null`.
    Word(&'a [u8]),
    /// A string, or a bracket of an array or dictionary.
    Other,
}

/// Reads content stream bytes word by word; what makes no sense is skipped, never refused.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Lexer<'a> {
    /// Starts at an offset into a content stream.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Returns the offset behind the last word.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Returns the next word and where it starts.
    pub(super) fn next(&mut self) -> Option<(usize, Token<'a>)> {
        self.skip_space();
        let start = self.at;
        let first = *self.bytes.get(start)?;
        self.at += 1;
        let token = match first {
            b'/' => Token::Name(self.regular()),
            b'(' => self.string(),
            b'<' | b'>' if self.bytes.get(self.at) == Some(&first) => {
                self.at += 1;
                Token::Other
            }
            b'<' => {
                self.skip_until(|byte| byte == b'>');
                self.at = (self.at + 1).min(self.bytes.len());
                Token::Other
            }
            b'>' | b')' | b'[' | b']' | b'{' | b'}' => Token::Other,
            _ => {
                self.at = start;
                let word = self.regular();
                number(word).map_or(Token::Word(word), Token::Number)
            }
        };
        Some((start, token))
    }

    fn skip_until(&mut self, stop: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| !stop(*byte)) {
            self.at += 1;
        }
    }

    fn skip_space(&mut self) {
        loop {
            self.skip_until(|byte| !is_space(byte));
            if self.bytes.get(self.at) != Some(&b'%') {
                return;
            }
            self.skip_until(|byte| matches!(byte, b'\n' | b'\r'));
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let start = self.at;
        self.skip_until(|byte| is_space(byte) || is_delimiter(byte));
        &self.bytes[start..self.at]
    }

    /// Skips a literal string whose first parenthesis was read.
    fn string(&mut self) -> Token<'a> {
        let mut depth = 1_usize;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at = (self.at + 1).min(self.bytes.len()),
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
        }
        Token::Other
    }
}

/// Reads a PDF number, which has no exponent.
fn number(word: &[u8]) -> Option<f32> {
    let has_digit = word.iter().any(u8::is_ascii_digit);
    let plain = word.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    (has_digit && plain).then(|| std::str::from_utf8(word).ok()?.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Lexer, Token};

    #[test]
    fn words_and_places() {
        let source = b"/c0 cs % black\n.5 -1 scn[(a\\)(b)c)-3<48>]TJ<</A 1>>BDC(open";
        let mut lexer = Lexer::new(source, 0);
        let mut seen = Vec::new();
        while let Some((start, token)) = lexer.next() {
            let text = String::from_utf8_lossy(&source[start..lexer.at()]).into_owned();
            seen.push((text, matches!(token, Token::Word(_))));
        }
        let words: Vec<_> =
            seen.iter().filter(|(_, is_word)| *is_word).map(|(t, _)| &**t).collect();
        assert_eq!(words, ["cs", "scn", "TJ", "BDC"]);
        assert_eq!(seen.last().map(|(text, _)| &**text), Some("(open"));
    }
}
