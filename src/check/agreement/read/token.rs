//! Text cut into digits, words, signs and addresses.

use std::borrow::Cow;
use std::ops::Range;

/// A piece of text.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: Range<usize>,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Digits of any script, as ASCII.
    Digits(Form),
    /// Letters in lower case, without vowel marks; a Chinese character is a word.
    Word(Form),
    /// White space; whether it is a single one that does not break.
    Space {
        /// Whether digits on both sides of it may be one number in every language.
        is_joint: bool,
    },
    /// Anything else, full-width signs and the many dashes made plain.
    Sign(char),
    /// An address of the web or of e-mail.
    Address(String),
}

/// The form in which a piece is read: most are read as they stand in the text.
#[derive(Debug)]
pub(super) enum Form {
    /// As typed.
    Typed,
    /// Otherwise.
    Made(Box<str>),
}

impl Form {
    /// Returns the form of a piece of a text.
    pub(super) fn of<'a>(&'a self, text: &'a str, at: &Range<usize>) -> &'a str {
        match self {
            Self::Typed => &text[at.clone()],
            Self::Made(made) => made,
        }
    }
}

impl From<Cow<'_, str>> for Form {
    fn from(form: Cow<'_, str>) -> Self {
        match form {
            Cow::Borrowed(_) => Self::Typed,
            Cow::Owned(made) => Self::Made(made.into()),
        }
    }
}

/// Cuts a text into pieces; what nobody sees is left out.
pub(super) fn tokens(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut at = 0;
    // No address begins before this byte.
    let mut looked = 0;
    while let Some(first) = text[at..].chars().next() {
        let after = at + first.len_utf8();
        if is_unseen(first) {
            at = after;
            continue;
        }
        if at >= looked && first.is_ascii_alphanumeric() {
            let run = address_run(&text[at..]);
            looked = at + run.len();
            let candidate = run.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ')', '*']);
            if is_address(candidate) {
                let end = at + candidate.len();
                tokens.push(Token { kind: Kind::Address(plain(candidate)), at: at..end });
                at = end;
                continue;
            }
        }
        let (kind, end) = if is_letter(first) {
            let (word, end) = run(text, at, |c| is_letter(c).then_some(c));
            // Capitals stand at the beginning, if anywhere.
            let form = if first.is_uppercase() { word.to_lowercase().into() } else { word };
            (Kind::Word(form.into()), end)
        } else if digit(first).is_some() {
            let (digits, end) = run(text, at, |c| digit(c).map(|d| char::from(b'0' + d)));
            (Kind::Digits(digits.into()), end)
        } else if first.is_whitespace() {
            let (spaces, end) = run(text, at, |c| c.is_whitespace().then_some(c));
            let is_joint = matches!(&*spaces, "\u{a0}" | "\u{202f}" | "\u{2009}");
            (Kind::Space { is_joint }, end)
        } else if let Some((number, length)) = han_number(&text[at..], text[..at].ends_with('月'))
        {
            (Kind::Digits(Form::Made(number.to_string().into())), at + length)
        } else if is_han(first) {
            (Kind::Word(Form::Typed), after)
        } else {
            (Kind::Sign(sign(first)), after)
        };
        tokens.push(Token { kind, at: at..end });
        at = end;
    }
}

/// Reads a number in Chinese characters where it is part of a date, and returns its length; elsewhere
/// such numbers are words like others.
fn han_number(text: &str, is_after_month: bool) -> Option<(u16, usize)> {
    const DIGITS: &str = "〇一二三四五六七八九";
    let digit = |c: char| {
        let c = if c == '零' { '〇' } else { c };
        DIGITS.chars().zip(0_u16..).find_map(|(digit, value)| (digit == c).then_some(value))
    };
    let is_numeral = |c: &char| *c == '十' || digit(*c).is_some();
    let numerals: Vec<char> = text.chars().take(5).take_while(is_numeral).collect();
    let length = numerals.iter().map(|c| c.len_utf8()).sum();
    let unit = text[length..].chars().next();
    let value = match (&*numerals, unit?) {
        (&[a, b, c, d], '年') => {
            let digits = [a, b, c, d].map(digit);
            digits.into_iter().try_fold(0, |year, digit| Some(year * 10 + digit?))?
        }
        (numerals, '月') => below_hundred(numerals, digit)?,
        (numerals, '日' | '号' | '號') if is_after_month => below_hundred(numerals, digit)?,
        _ => return None,
    };
    Some((value, length))
}

/// Reads 三, 十, 十二, 二十 and 二十三.
fn below_hundred(numerals: &[char], digit: impl Fn(char) -> Option<u16>) -> Option<u16> {
    match *numerals {
        ['十'] => Some(10),
        [one] => digit(one),
        ['十', one] => Some(10 + digit(one)?),
        [tens, '十'] => Some(10 * digit(tens)?),
        [tens, '十', one] => Some(10 * digit(tens)? + digit(one)?),
        _ => None,
    }
}

/// Collects what `accept` makes of the characters from `start`, and returns where that ends.
fn run(text: &str, start: usize, accept: impl Fn(char) -> Option<char>) -> (Cow<'_, str>, usize) {
    let mut collected = None;
    let mut end = start;
    for (offset, c) in text[start..].char_indices() {
        // Some vowel signs count as letters elsewhere.
        if is_unseen(c) {
            continue;
        }
        let Some(accepted) = accept(c) else { break };
        if collected.is_none() && (accepted != c || end != start + offset) {
            collected = Some(text[start..end].to_owned());
        }
        collected.iter_mut().for_each(|collected| collected.push(accepted));
        end = start + offset + c.len_utf8();
    }
    (collected.map_or(Cow::Borrowed(&text[start..end]), Cow::Owned), end)
}

/// The first digits of the scripts that have their own.
const ZEROS: [u32; 18] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10,
];

/// Returns the digit that a character is.
pub(super) fn digit(c: char) -> Option<u8> {
    // Most characters are none, and are told without looking.
    if !matches!(c, '0'..='9' | '\u{660}'..='\u{17E9}' | '\u{FF10}'..='\u{FF19}') {
        return None;
    }
    let code = u32::from(c);
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&code))?;
    u8::try_from(code - zero).ok()
}

/// Returns whether a character is a letter of a script that writes words of several.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        // Most letters, which are known without looking them up.
        '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}'
        | '\u{410}'..='\u{44F}'
        | '\u{620}'..='\u{63F}'
        | '\u{641}'..='\u{64A}' => true,
        c => c.is_alphabetic() && digit(c).is_none() && !is_han(c) && !is_unseen(c),
    }
}

/// Marks of direction, vowel signs of Arabic, soft hyphens and the like.
fn is_unseen(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
        || matches!(c, '\u{20000}'..='\u{3FFFF}')
}

fn sign(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{FE63}'
        | '~'
        | '\u{301C}'
        | '\u{FF5E}'
        | '\u{FF0D}' => '-',
        '\u{66A}' => '%',
        '\u{60C}' => ',',
        // These part numbers and never stand within one.
        '\u{3001}' | '\u{FF0C}' => '\u{3001}',
        '\u{2019}' | '\u{2BC}' => '\'',
        '\u{FFE5}' => '\u{A5}',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// Returns the characters at the beginning of which an address could consist.
fn address_run(text: &str) -> &str {
    let belongs = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$')
            || matches!(byte, b'&' | b'\'' | b'*' | b'+' | b'=' | b'%' | b'-')
    };
    // Only ASCII belongs, so the end is a character's beginning.
    &text[..text.bytes().position(|byte| !belongs(byte)).unwrap_or(text.len())]
}

fn is_address(candidate: &str) -> bool {
    if !candidate.bytes().any(|byte| matches!(byte, b'.' | b'@' | b':')) {
        return false;
    }
    if candidate.contains("://") {
        return candidate.starts_with(|c: char| c.is_ascii_alphabetic());
    }
    let host = match candidate.split_once('@') {
        Some((name, host)) if !name.is_empty() => host,
        Some(_) => return false,
        None => candidate.split(['/', '?', '#', ':']).next().unwrap_or(candidate),
    };
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let is_top = |label: &&str| label.len() >= 2 && label.bytes().all(|b| b.is_ascii_lowercase());
    labels.len() >= 2
        && labels.iter().all(is_label)
        && labels.last().is_some_and(is_top)
        && (candidate.contains('@') || labels[0].len() >= 2)
        && labels[0].bytes().any(|b| b.is_ascii_lowercase())
}

/// Returns an address without what is typed or left out at will.
fn plain(address: &str) -> String {
    let address = address.to_ascii_lowercase();
    let address = address.split_once("://").map_or(&*address, |(_, rest)| rest);
    let address = address.strip_prefix("www.").unwrap_or(address);
    address.trim_end_matches('/').to_owned()
}
