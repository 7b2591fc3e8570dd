//! Markdown as words and placeholders, and back.
//!
//! Placeholders hold the exact syntax, and what is put together again is read once more: only a text
//! that is built as the placeholders say is given back.

use super::Syntax;
use crate::document::{Mark, MarkedPiece, is_one_paragraph, marked_pieces};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A piece of a text. What opens is closed in the same text, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Words.
    Text(String),
    /// Syntax without words.
    Whole(Code),
    /// Syntax around words.
    Open(Code),
    /// The end of what was opened last.
    Close,
}

/// Syntax as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Code {
    /// What it does, by the name that XLIFF shows.
    pub(super) kind: String,
    /// What stands before the words, or all of it.
    pub(super) open: String,
    /// What stands behind the words.
    pub(super) close: String,
}

/// The kind of a character that is typed with more than itself.
const CHARACTER: &str = "x-character";

/// The kind of what stands between the cells of a table's row.
pub(super) const CELL: &str = "x-cell";

/// The stand-in for words where syntax is shown as one text.
const WORDS: char = '…';

impl Code {
    fn whole(kind: &str, code: &str) -> Self {
        Self { kind: kind.to_owned(), open: code.to_owned(), close: String::new() }
    }

    /// Returns the syntax as one text, with an ellipsis in place of words.
    pub(super) fn shown(&self) -> String {
        match self.close.is_empty() {
            true => self.open.clone(),
            false => format!("{}{WORDS}{}", self.open, self.close),
        }
    }

    /// Reads what [`Self::shown`] gave for syntax around words.
    pub(super) fn around(kind: &str, shown: &str) -> Option<Self> {
        // Only a title has its address before the words, and addresses may hold an ellipsis.
        let split = match kind {
            "x-title" => shown.rsplit_once(WORDS),
            _ => shown.split_once(WORDS),
        };
        let (open, close) = split?;
        Some(Self { kind: kind.to_owned(), open: open.to_owned(), close: close.to_owned() })
    }

    /// Reads what [`Self::shown`] gave for syntax without words.
    pub(super) fn alone(kind: &str, shown: &str) -> Self {
        Self::whole(kind, shown)
    }

    /// Returns whether it only gives stress, which some languages do without.
    pub(super) fn is_emphasis(&self) -> bool {
        matches!(self.kind.as_str(), "italic" | "bold" | "x-strike")
    }
}

fn kind(mark: &Mark, is_whole: bool) -> String {
    let name = match mark {
        Mark::Emphasis => "italic",
        Mark::Strong => "bold",
        Mark::Strikethrough => "x-strike",
        Mark::Link if is_whole => "x-link",
        Mark::Link => "link",
        Mark::Image if is_whole => "image",
        Mark::Image => "x-image",
        Mark::Title => "x-title",
        Mark::Record(kind) => return format!("x-{}", kind.name()),
        Mark::Records => "x-records",
        Mark::Code => "x-code",
        Mark::Footnote => "x-footnote",
        Mark::LineBreak => "lb",
        Mark::Html => "x-html",
        Mark::Character(_) => CHARACTER,
    };
    name.to_owned()
}

/// Takes a text apart. A text that is more than one block is words only.
pub(super) fn tokens(text: &str, syntax: Syntax) -> Vec<Token> {
    match syntax {
        Syntax::Plain => words(text),
        Syntax::Message => placeables(text),
        Syntax::Markdown | Syntax::Row => match marked_pieces(text) {
            Some(pieces) => markdown(text, pieces, syntax == Syntax::Row).0,
            None => words(text),
        },
    }
}

fn words(text: &str) -> Vec<Token> {
    let text = Some(text).filter(|text| !text.is_empty());
    text.map(|text| Token::Text(text.to_owned())).into_iter().collect()
}

/// Returns the tokens, and beside them what each character that is typed with more than itself says.
fn markdown(
    text: &str,
    pieces: Vec<MarkedPiece>,
    is_row: bool,
) -> (Vec<Token>, BTreeMap<usize, String>) {
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut said = BTreeMap::new();
    let mut open = Vec::new();
    for piece in pieces {
        let token = match piece {
            MarkedPiece::Text(range) if is_row => {
                cells(&text[range], &mut tokens);
                continue;
            }
            MarkedPiece::Text(range) => Token::Text(text[range].to_owned()),
            MarkedPiece::Whole(mark, range) => {
                let whole = Code::whole(&kind(&mark, true), &text[range]);
                if let Mark::Character(character) = mark {
                    said.insert(tokens.len(), character.into());
                }
                Token::Whole(whole)
            }
            MarkedPiece::Open(mark, range) => {
                open.push(tokens.len());
                Token::Open(Code::whole(&kind(&mark, false), &text[range]))
            }
            MarkedPiece::Close(range) => {
                let opened = open.pop().and_then(|at: usize| tokens.get_mut(at));
                if let Some(Token::Open(code)) = opened {
                    code.close = text[range].to_owned();
                }
                Token::Close
            }
        };
        tokens.push(token);
    }
    (tokens, said)
}

/// Tells the words of a table's row from what stands between its cells.
fn cells(text: &str, tokens: &mut Vec<Token>) {
    let mut rest = text;
    while let Some(bar) = rest.find('|') {
        let start = rest[..bar].trim_end_matches([' ', '\t']).len();
        let behind = &rest[bar + 1..];
        let end = rest.len() - behind.trim_start_matches([' ', '\t']).len();
        tokens.extend(words(&rest[..start]));
        tokens.push(Token::Whole(Code::whole(CELL, &rest[start..end])));
        rest = &rest[end..];
    }
    tokens.extend(words(rest));
}

/// Takes a message apart; one that chooses between texts is words only.
fn placeables(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { return words(text) };
        let placeable = &rest[open..=open + length];
        if placeable[1..].contains('{') || placeable.contains("->") {
            return words(text);
        }
        tokens.extend(words(&rest[..open]));
        tokens.push(Token::Whole(Code::whole("x-placeable", placeable)));
        rest = &rest[open + length + 1..];
    }
    tokens.extend(words(rest));
    tokens
}

/// Puts a text together as it is.
pub(super) fn assemble(tokens: &[Token]) -> String {
    assemble_with(tokens, &mut |text, out| out.push_str(text))
}

fn assemble_with(tokens: &[Token], words: &mut dyn FnMut(&str, &mut String)) -> String {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    for token in tokens {
        match token {
            Token::Text(text) => words(text, &mut out),
            Token::Whole(code) => out.push_str(&code.open),
            Token::Open(code) => {
                out.push_str(&code.open);
                open.push(&code.close);
            }
            Token::Close => out.push_str(open.pop().unwrap_or("")),
        }
    }
    out
}

/// Puts a text together and, where words would be read as syntax, escapes them; `None` if that does
/// not help either, as with emphasis that CommonMark does not see.
pub(super) fn restore(tokens: &[Token], syntax: Syntax) -> Option<String> {
    let plain = assemble(tokens);
    match syntax {
        Syntax::Plain => return Some(plain),
        Syntax::Message => {
            // Words alone may be a message that chooses between texts, or no longer does.
            let is_words = tokens.iter().all(|token| matches!(token, Token::Text(_)));
            let is_same = is_words || self::tokens(&plain, syntax) == joined(tokens);
            return is_same.then_some(plain);
        }
        Syntax::Markdown | Syntax::Row => {}
    }
    // What is several blocks has no placeholders, and is for its readers to judge.
    let is_words = tokens.iter().all(|token| matches!(token, Token::Text(_)));
    if is_words && marked_pieces(&plain).is_none() {
        return Some(plain);
    }
    let intended = read_as(tokens);
    let is_row = syntax == Syntax::Row;
    let is_read = |text: &String| {
        let pieces = marked_pieces(text).map(|pieces| markdown(text, pieces, is_row));
        pieces.is_some_and(|(tokens, said)| said_as(&tokens, &said) == intended)
    };
    let often = |c: char| "\\`*_[]<>&~".contains(c) || is_row && c == '|';
    let any = |c: char| c.is_ascii_punctuation();
    let escaped = |which: &dyn Fn(char) -> bool| {
        assemble_with(tokens, &mut |text, out| {
            for c in text.chars() {
                out.extend(which(c).then_some('\\'));
                out.push(c);
            }
        })
    };
    [plain, escaped(&often), escaped(&any)].into_iter().find(is_read)
}

/// Returns whether a text can stand where its source stands: one block, and no heading or list if the
/// source is none.
pub(super) fn stands_like(text: &str, source: &str) -> bool {
    let is_block = |text| marked_pieces(text).is_some();
    (!is_block(source) || is_block(text)) && (!is_one_paragraph(source) || is_one_paragraph(text))
}

/// Joins words that touch.
fn joined(tokens: &[Token]) -> Vec<Token> {
    said_as(tokens, &BTreeMap::new())
}

/// Returns tokens of a file as they are to be read, with characters in place of their codes.
fn read_as(tokens: &[Token]) -> Vec<Token> {
    let mut said = BTreeMap::new();
    for (at, token) in tokens.iter().enumerate() {
        if let Token::Whole(code) = token
            && code.kind == CHARACTER
            && let Some(pieces) = marked_pieces(&code.open)
            && let [MarkedPiece::Whole(Mark::Character(character), _)] = &pieces[..]
        {
            said.insert(at, character.to_string());
        }
    }
    said_as(tokens, &said)
}

fn said_as(tokens: &[Token], said: &BTreeMap<usize, String>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let words = match token {
            Token::Text(text) => Some(text),
            _ => said.get(&at),
        };
        match (words, joined.last_mut()) {
            (Some(words), Some(Token::Text(text))) => text.push_str(words),
            (Some(words), _) if words.is_empty() => {}
            (Some(words), _) => joined.push(Token::Text(words.clone())),
            (None, _) => joined.push(token.clone()),
        }
    }
    joined
}

/// Returns all syntax of a text, in order.
pub(super) fn codes(tokens: &[Token]) -> impl Iterator<Item = &Code> {
    tokens.iter().filter_map(|token| match token {
        Token::Whole(code) | Token::Open(code) => Some(code),
        Token::Text(_) | Token::Close => None,
    })
}

/// Numbers the placeholders of a text: as in the source where they do the same, else beyond.
///
/// `source` and `text` are the codes of both; equal codes are paired first, then those of one kind.
pub(super) fn numbers(source: &[&Code], text: &[&Code]) -> Vec<usize> {
    let mut numbers = vec![0; text.len()];
    let mut taken = BTreeSet::new();
    let mut equal: BTreeMap<&Code, VecDeque<usize>> = BTreeMap::new();
    for (at, code) in source.iter().enumerate() {
        equal.entry(code).or_default().push_back(at);
    }
    for (number, code) in numbers.iter_mut().zip(text) {
        if let Some(at) = equal.get_mut(code).and_then(VecDeque::pop_front) {
            *number = at + 1;
            taken.insert(at);
        }
    }
    let mut alike: BTreeMap<(&str, bool), VecDeque<usize>> = BTreeMap::new();
    for (at, code) in source.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        alike.entry((&code.kind, code.close.is_empty())).or_default().push_back(at);
    }
    let mut next = source.len();
    for (number, code) in numbers.iter_mut().zip(text).filter(|(number, _)| **number == 0) {
        let place = (&*code.kind, code.close.is_empty());
        *number = match alike.get_mut(&place).and_then(VecDeque::pop_front) {
            Some(at) => at + 1,
            None => {
                next += 1;
                next
            }
        };
    }
    numbers
}
