//! The running text of one block: collected flat, set, then built into inlines.

use super::super::typography::{self, Edit, LINE_END, OBJECT, joins_lines};
use super::super::{Inline, Inlines, LinkId, RecordKind, Typography};
use super::NESTING_LIMIT;
use super::survey::Survey;

/// What surrounds inlines.
#[derive(Clone, Copy)]
pub(super) enum Wrap {
    Emphasis,
    Strong,
    Strikethrough,
    Link(LinkId),
    Record { kind: RecordKind, link: LinkId, is_plain: bool },
}

impl Wrap {
    fn around(self, inner: Inlines) -> Inline {
        match self {
            Self::Emphasis => Inline::Emphasis(inner),
            Self::Strong => Inline::Strong(inner),
            Self::Strikethrough => Inline::Strikethrough(inner),
            Self::Link(link) => Inline::Link(link, inner),
            Self::Record { kind, link, is_plain } => {
                Inline::Record { kind, link, words: inner, is_plain }
            }
        }
    }
}

/// One piece of a line, with its place in [`Line::flow`].
enum Token {
    Text {
        start: usize,
        end: usize,
    },
    Open(Wrap),
    Close,
    /// An inline that is not text; an [`OBJECT`] stands for it.
    Whole(Inline),
    SoftBreak {
        at: usize,
    },
    HardBreak,
}

/// The running text of the block that is open. Its buffers serve all blocks of a file.
pub(super) struct Line {
    survey: Survey,
    /// The text without marks, in which typography and faults are looked for.
    pub(super) flow: String,
    /// Pairs of (place in `flow`, place in the body) from which on the two run side by side.
    origins: Vec<(usize, usize)>,
    tokens: Vec<Token>,
    after_comment: bool,
    depth: usize,
    /// How many marks are open beyond the limit; they are left out.
    beyond: usize,
    edits: Vec<Edit>,
    run: String,
    built: Vec<Inline>,
    wraps: Vec<(Wrap, usize)>,
}

impl Line {
    /// Prepares for the blocks of one body.
    pub(super) fn new(survey: Survey) -> Self {
        Self {
            survey,
            flow: String::with_capacity(1024),
            origins: Vec::with_capacity(16),
            tokens: Vec::with_capacity(32),
            after_comment: false,
            depth: 0,
            beyond: 0,
            edits: Vec::new(),
            run: String::with_capacity(1024),
            built: Vec::with_capacity(32),
            wraps: Vec::new(),
        }
    }

    /// Adds text that stands at `at` in the body.
    pub(super) fn text(&mut self, mut text: &str, mut at: usize) {
        // A comment that vanished between two spaces leaves one.
        if std::mem::take(&mut self.after_comment) && !self.in_word() && text.starts_with(' ') {
            (text, at) = (&text[1..], at + 1);
        }
        if text.is_empty() {
            return;
        }
        let start = self.flow.len();
        if self.survey.controls && text.contains(char::is_control) {
            self.controlled(text, at);
        } else {
            self.side_by_side(at);
            self.flow.push_str(text);
        }
        let end = self.flow.len();
        match self.tokens.last_mut() {
            Some(Token::Text { end: last, .. }) if *last == start => *last = end,
            _ => self.tokens.push(Token::Text { start, end }),
        }
    }

    /// Notes that what comes next stands at `at` in the body.
    fn side_by_side(&mut self, at: usize) {
        let start = self.flow.len();
        if self.origins.last().is_none_or(|(flow, body)| body + (start - flow) != at) {
            self.origins.push((start, at));
        }
    }

    /// Adds text without its control characters; tabs and odd line ends become spaces.
    fn controlled(&mut self, text: &str, at: usize) {
        for (offset, c) in text.char_indices() {
            self.side_by_side(at + offset);
            match c {
                '\t' | '\r' | '\n' => self.flow.push(' '),
                c if c.is_control() => {}
                c => self.flow.push(c),
            }
        }
    }

    /// Returns whether the text so far ends within a line and not with a space.
    fn in_word(&self) -> bool {
        !self.flow.is_empty() && !self.flow.ends_with([' ', '\n', LINE_END])
    }

    /// Notes that a comment stood here.
    pub(super) fn comment(&mut self) {
        self.after_comment = true;
    }

    /// Adds an inline that is not text.
    pub(super) fn whole(&mut self, inline: Inline) {
        self.flow.push(OBJECT);
        self.tokens.push(Token::Whole(inline));
    }

    /// Adds a line end of the source.
    pub(super) fn soft_break(&mut self) {
        if !matches!(self.tokens.last(), Some(Token::HardBreak)) {
            self.tokens.push(Token::SoftBreak { at: self.flow.len() });
            self.flow.push('\n');
        }
    }

    /// Adds a line end that is kept.
    pub(super) fn hard_break(&mut self) {
        self.flow.push(LINE_END);
        self.tokens.push(Token::HardBreak);
    }

    /// Opens a mark; `false` if it is nested too deep and left out.
    pub(super) fn open(&mut self, wrap: Wrap) -> bool {
        if self.depth == NESTING_LIMIT {
            self.beyond += 1;
            return false;
        }
        self.depth += 1;
        self.tokens.push(Token::Open(wrap));
        true
    }

    /// Closes the mark opened last; `false` if that one was left out.
    pub(super) fn close(&mut self) -> bool {
        if self.beyond > 0 {
            self.beyond -= 1;
            return false;
        }
        self.depth -= 1;
        self.tokens.push(Token::Close);
        true
    }

    /// Returns the mark that was opened last, if it was not left out, to be looked at later.
    pub(super) fn last_opened(&self) -> Opened {
        Opened { token: self.tokens.len().saturating_sub(1), flow: self.flow.len() }
    }

    /// Returns the text since a mark was opened, if there is nothing but text.
    pub(super) fn text_since(&self, opened: Opened) -> Option<&str> {
        let inner = self.tokens.get(opened.token + 1..)?;
        let is_text = inner.iter().all(|token| matches!(token, Token::Text { .. }));
        is_text.then(|| &self.flow[opened.flow..])
    }

    /// Puts one inline in the place of a mark and all within it; the mark is then closed.
    pub(super) fn replace(&mut self, opened: Opened, inline: Inline) {
        self.tokens.truncate(opened.token);
        self.flow.truncate(opened.flow);
        while self.origins.last().is_some_and(|(flow, _)| *flow > opened.flow) {
            self.origins.pop();
        }
        self.depth -= 1;
        self.whole(inline);
    }

    /// Makes another mark of one that was opened.
    pub(super) fn rewrap(&mut self, opened: Opened, wrap: Wrap) {
        if let Some(Token::Open(old)) = self.tokens.get_mut(opened.token) {
            *old = wrap;
        }
    }

    /// Returns whether the mark opened last was left out.
    pub(super) fn is_beyond(&self) -> bool {
        self.beyond > 0
    }

    /// Returns whether the next mark would be left out.
    pub(super) fn is_full(&self) -> bool {
        self.depth == NESTING_LIMIT
    }

    /// Returns where a byte of `flow` stands in the body.
    pub(super) fn origin(&self, at: usize) -> usize {
        let next = self.origins.partition_point(|(flow, _)| *flow <= at);
        match next.checked_sub(1).map(|i| self.origins[i]) {
            Some((flow, body)) => body + (at - flow),
            None => 0,
        }
    }

    /// Ends the line and returns its inlines.
    pub(super) fn finish(&mut self, typography: Typography) -> Inlines {
        if self.survey.decomposed && !typography::is_composed(&self.flow) {
            self.compose();
        }
        typography.edits(&self.flow, &mut self.edits);
        let inlines = self.build();
        self.flow.clear();
        self.origins.clear();
        self.after_comment = false;
        (self.depth, self.beyond) = (0, 0);
        inlines
    }

    /// Brings each text into composed form; what `origin` returns is no longer exact.
    fn compose(&mut self) {
        let typed = std::mem::take(&mut self.flow);
        for token in &mut self.tokens {
            match token {
                Token::Text { start, end } => {
                    let composed = typography::compose(&typed[*start..*end]);
                    *start = self.flow.len();
                    self.flow.push_str(&composed);
                    *end = self.flow.len();
                }
                Token::Whole(_) => self.flow.push(OBJECT),
                Token::SoftBreak { at } => {
                    *at = self.flow.len();
                    self.flow.push('\n');
                }
                Token::HardBreak => self.flow.push(LINE_END),
                Token::Open(_) | Token::Close => {}
            }
        }
    }

    fn build(&mut self) -> Inlines {
        let Self { flow, tokens, edits, run, built, wraps, .. } = self;
        let mut edits = edits.iter().peekable();
        let end_run = |run: &mut String, built: &mut Vec<Inline>| {
            if !run.is_empty() {
                built.push(Inline::Text(run.as_str().into()));
                run.clear();
            }
        };
        for token in tokens.drain(..) {
            match token {
                Token::Text { start, end } => {
                    let mut done = start;
                    while let Some(edit) = edits.next_if(|edit| edit.start < end) {
                        // An edit that began or ends in another piece is left undone.
                        if edit.start >= done && edit.end <= end {
                            run.push_str(&flow[done..edit.start]);
                            run.push_str(edit.with);
                            done = edit.end;
                        }
                    }
                    run.push_str(&flow[done..end]);
                }
                Token::SoftBreak { at } => {
                    let before = flow[..at].chars().next_back();
                    let after = flow[at + 1..].chars().next();
                    let joined = matches!((before, after), (Some(a), Some(b)) if joins_lines(a, b));
                    while edits.next_if(|edit| edit.start < at).is_some() {}
                    match edits.next_if(|edit| edit.start == at && edit.end == at + 1) {
                        Some(edit) => run.push_str(edit.with),
                        None if joined => {}
                        None => {
                            end_run(run, built);
                            built.push(Inline::SoftBreak);
                        }
                    }
                }
                Token::HardBreak => {
                    end_run(run, built);
                    built.push(Inline::HardBreak);
                }
                Token::Whole(inline) => {
                    end_run(run, built);
                    built.push(inline);
                }
                Token::Open(wrap) => {
                    end_run(run, built);
                    wraps.push((wrap, built.len()));
                }
                Token::Close => {
                    end_run(run, built);
                    if let Some((wrap, first)) = wraps.pop() {
                        let inner = built.drain(first..).collect();
                        built.push(wrap.around(inner));
                    }
                }
            }
        }
        end_run(run, built);
        built.drain(..).collect()
    }
}

/// Where a mark was opened.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    token: usize,
    flow: usize,
}
