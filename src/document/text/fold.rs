//! Text as digests see it: without what typography changes.

use crate::document::typography::joins_lines;

/// Opens a mark, and closes the last one; no text holds these characters.
const OPEN: char = '\u{1}';
const NAMED: char = '\u{2}';
const CLOSE: char = '\u{3}';

/// A text in the making.
#[derive(Default)]
pub(super) struct Folded {
    text: String,
    /// The last character as typed, marks left out.
    last: Option<char>,
    /// The last character as it was kept, and how many of it stand in a row.
    kept: Option<char>,
    run: usize,
    is_spaced: bool,
}

impl Folded {
    /// Adds running text.
    pub(super) fn push(&mut self, text: &str) {
        self.text.reserve(text.len());
        for c in text.chars() {
            // Most characters are letters within a word, which nothing folds.
            if c.is_ascii_alphanumeric() && !self.is_spaced {
                self.keep(c, c);
            } else {
                self.push_char(c);
            }
        }
    }

    /// Adds text of which every character counts.
    pub(super) fn verbatim(&mut self, text: &str) {
        for c in text.chars() {
            self.space_before(c);
            self.keep(c, c);
            self.run = 0;
        }
    }

    /// Opens a mark.
    pub(super) fn mark(&mut self, name: &str) {
        self.text.extend([OPEN]);
        self.text.push_str(name);
        self.text.push(NAMED);
    }

    /// Closes the last mark.
    pub(super) fn end(&mut self) {
        self.text.push(CLOSE);
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    fn push_char(&mut self, c: char) {
        if c.is_whitespace() {
            self.is_spaced = true;
            return;
        }
        let folded = fold(c);
        if self.is_spaced {
            self.space_before(c);
        } else if self.kept == Some(folded) && self.run >= most(folded) {
            return;
        }
        self.keep(c, folded);
        // An ellipsis is as much as any row of full stops.
        if c == '…' && self.run < most(folded) {
            self.keep(c, folded);
        }
    }

    fn keep(&mut self, c: char, folded: char) {
        self.run = if self.kept == Some(folded) { self.run + 1 } else { 1 };
        self.text.push(folded);
        self.last = Some(c);
        self.kept = Some(folded);
    }

    /// Settles the space that was typed before a character.
    fn space_before(&mut self, c: char) {
        if !std::mem::take(&mut self.is_spaced) {
            return;
        }
        self.run = 0;
        let Some(last) = self.last else { return };
        let set_by_typography = matches!(fold(c), ':' | ';' | '!' | '?' | '%' | '$' | '€' | '"')
            || fold(last) == '"'
            || joins_lines(last, c);
        if !set_by_typography {
            self.text.push(' ');
        }
    }
}

/// How many of a character in a row are told apart from more of them.
fn most(c: char) -> usize {
    match c {
        '-' => 1,
        '.' => 2,
        _ => usize::MAX,
    }
}

/// Returns what stands for a character in every typography.
fn fold(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' => '\'',
        '«' | '»' | '“' | '”' | '„' | '‟' | '「' | '」' | '『' | '』' => '"',
        '–' | '—' | '\u{2011}' => '-',
        '…' => '.',
        '，' | '،' => ',',
        '；' | '؛' => ';',
        '？' | '؟' => '?',
        '！' => '!',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        'ş' => 'ș',
        'ţ' => 'ț',
        'Ş' => 'Ș',
        'Ţ' => 'Ț',
        c => c,
    }
}
