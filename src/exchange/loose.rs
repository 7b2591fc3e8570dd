//! Texts of guides that say the same and are typed otherwise: spaces, line ends, and where in the kit
//! their links lead.

use super::Syntax;
use super::markup::{Code, Token, assemble, codes, tokens};
use super::placeholders::{Sense, sense};
use std::collections::{BTreeMap, VecDeque};

/// Returns whether two texts have the same words and the same kinds of marks, in the same order.
pub(super) fn says_same(a: &str, b: &str, syntax: Syntax) -> bool {
    said(a, syntax) == said(b, syntax)
}

/// Returns letters and digits, and the kinds of marks each with how many of these stand before it.
fn said(text: &str, syntax: Syntax) -> (String, Vec<(usize, String)>) {
    let mut words = String::new();
    let mut marks = Vec::new();
    for token in tokens(text, syntax) {
        match token {
            Token::Text(text) => words.extend(text.chars().filter(|c| c.is_alphanumeric())),
            Token::Whole(code) | Token::Open(code) if sense(&code).is_some() => {
                marks.push((words.len(), code.kind));
            }
            Token::Whole(_) | Token::Open(_) | Token::Close => {}
        }
    }
    (words, marks)
}

/// Puts the placeholders of the source as it is now in place of those that it had; `then` and `now`
/// say the same.
pub(super) fn carried(text: &str, then: &str, now: &str, syntax: Syntax) -> String {
    let (then, now) = (tokens(then, syntax), tokens(now, syntax));
    let mut pairs: BTreeMap<Sense, VecDeque<&Code>> = BTreeMap::new();
    let now = codes(&now).filter(|code| sense(code).is_some());
    let then = codes(&then).filter_map(sense);
    for (then, now) in then.zip(now) {
        pairs.entry(then).or_default().push_back(now);
    }
    let mut own = tokens(text, syntax);
    for token in &mut own {
        let (Token::Whole(code) | Token::Open(code)) = token else { continue };
        let Some(meant) = sense(code) else { continue };
        let Some(now) = pairs.get_mut(&meant).and_then(VecDeque::pop_front) else { continue };
        // What does the same stays as it is typed.
        let is_alike = now.kind == code.kind && now.close.is_empty() == code.close.is_empty();
        if is_alike && sense(now).as_ref() != Some(&meant) {
            *code = now.clone();
        }
    }
    assemble(&own)
}
