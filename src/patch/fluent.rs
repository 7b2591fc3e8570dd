//! Messages of Fluent, put anew one by one.

use super::lines::ending;
use crate::i18n::{MessageText, message_references, message_texts};
use crate::source::{SourceFile, Span};
use std::collections::BTreeMap;

/// A message of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, for an attribute with its name behind a full stop, for a term behind a hyphen.
    pub id: String,
    /// Its text without indentation.
    pub text: String,
    /// The line on which it stands, from 1.
    pub line: usize,
}

/// Returns the messages and terms of a file in the order in which they stand.
pub fn messages(file: &SourceFile) -> Vec<Message> {
    let message = |it: MessageText| {
        let (line, _) = file.line_column(Span::new(it.span.range()).start);
        Message { id: it.id, text: it.text, line }
    };
    // The forms of a term are each language's own.
    let is_form = |it: &MessageText| it.id.starts_with('-') && it.id.contains('.');
    let texts = message_texts(file.text()).0.into_iter();
    texts.filter(|it| !is_form(it)).map(message).collect()
}

/// Returns a file with these messages put anew, and which of them could not be: what they would be
/// read as is not what was meant, or they belong to a message that is not there.
///
/// `order` is the order of all messages in the source's file, which new ones keep.
pub fn with_messages(
    file: &str,
    order: &[String],
    new: &BTreeMap<String, String>,
) -> (String, Vec<String>) {
    let mut text = file.to_owned();
    let mut refused = Vec::new();
    for (number, id) in order.iter().enumerate() {
        let Some(message) = new.get(id) else { continue };
        match with_message(&text, &order[..number], id, message) {
            Some(changed) => text = changed,
            None => refused.push(id.clone()),
        }
    }
    (text, refused)
}

fn with_message(file: &str, above: &[String], id: &str, text: &str) -> Option<String> {
    message_references(text)?;
    let end = ending(file);
    let (before, faults) = message_texts(file);
    let lines = typed(text, end);
    let changed = match before.iter().find(|it| it.id == id) {
        Some(there) => {
            let range = there.span.range();
            format!("{}{lines}{}", &file[..range.start], &file[range.end..])
        }
        None => match id.split_once('.') {
            Some((message, name)) => {
                let at = before.iter().find(|it| it.id == message)?.end;
                format!("{}{end}    .{name} ={lines}{}", &file[..at], &file[at..])
            }
            None => {
                let is_above = |it: &&String| before.iter().any(|there| there.id == **it);
                match above.iter().rev().find(is_above) {
                    Some(above) => {
                        let at = before.iter().find(|it| it.id == *above)?.end;
                        format!("{}{end}{id} ={lines}{}", &file[..at], &file[at..])
                    }
                    None => {
                        let is_open = !file.is_empty() && !file.ends_with('\n');
                        let start = if is_open { end } else { "" };
                        format!("{file}{start}{id} ={lines}{end}")
                    }
                }
            }
        },
    };
    let (after, new_faults) = message_texts(&changed);
    let others = |texts: &[MessageText]| -> Vec<(String, String)> {
        let others = texts.iter().filter(|it| it.id != id);
        others.map(|it| (it.id.clone(), it.text.clone())).collect()
    };
    let is_said = after.iter().any(|it| it.id == id && it.text == text);
    let is_whole = new_faults <= faults && others(&after) == others(&before);
    (is_said && is_whole).then_some(changed)
}

/// Returns a text as it stands behind the equals sign.
fn typed(text: &str, end: &str) -> String {
    if !text.contains('\n') {
        return format!(" {text}");
    }
    let lines = text.lines().map(|line| match line.is_empty() {
        true => end.to_owned(),
        false => format!("{end}    {line}"),
    });
    lines.collect()
}
