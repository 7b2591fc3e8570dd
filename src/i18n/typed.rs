//! The messages of a Fluent file as they are typed.

use crate::source::Span;
use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::parse;

/// The text of a message, or of one of its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageText {
    /// The message's id, for an attribute with its name: `audience-newcomers.name`; for a term with
    /// the hyphen before it: `-city`.
    pub id: String,
    /// Where its text is typed, from behind the equals sign to its last character.
    pub span: Span,
    /// The text without its indentation.
    pub text: String,
    /// Where the message ends, attributes included.
    pub end: usize,
}

/// Returns the texts of a file in the order in which they stand, and how many stretches of it are no
/// messages. A text that cannot be told from what is around it is left out.
pub fn message_texts(file: &str) -> (Vec<MessageText>, usize) {
    let text = file.strip_prefix('\u{feff}').unwrap_or(file);
    let base = file.len() - text.len();
    let (resource, faults) = match parse(text) {
        Ok(resource) => (resource, 0),
        Err((resource, faults)) => (resource, faults.len()),
    };
    let mut found = Vec::new();
    for entry in &resource.body {
        let (sign, name, value, attributes) = match entry {
            Entry::Message(it) => ("", it.id.name, it.value.as_ref(), &it.attributes),
            Entry::Term(it) => ("-", it.id.name, Some(&it.value), &it.attributes),
            _ => continue,
        };
        let id = format!("{sign}{name}");
        let first = found.len();
        let mut take = |name: &str, id: String, pattern: &Pattern<&str>| {
            let at = (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize) + name.len();
            let Some((start, typed)) = typed(text, at) else { return };
            if same(typed, pattern) {
                let span = Span::new(base + start..base + start + typed.len());
                found.push(MessageText { id, span, text: dedented(typed), end: 0 });
            }
        };
        if let Some(value) = value {
            take(name, id.clone(), value);
        }
        for attribute in attributes {
            take(attribute.id.name, format!("{id}.{}", attribute.id.name), &attribute.value);
        }
        let end = found[first..].iter().map(|text| text.span.range().end).max().unwrap_or(0);
        found[first..].iter_mut().for_each(|text| text.end = end);
    }
    (found, faults)
}

/// Returns where a text begins whose name ends at `at`, and the text as it is typed.
fn typed(file: &str, at: usize) -> Option<(usize, &str)> {
    let sign = at + file[at..].find('=')?;
    let start = sign + 1;
    let mut end = start;
    let mut depth = 0_i32;
    for (number, line) in file[start..].split_inclusive('\n').enumerate() {
        let is_inside = depth > 0;
        let is_attribute = line.trim_start().starts_with('.') && !is_inside;
        let is_further = line.starts_with(' ') || line.trim().is_empty() || is_inside;
        if number > 0 && (!is_further || is_attribute) {
            break;
        }
        depth += i32::try_from(line.matches('{').count()).unwrap_or(0);
        depth -= i32::try_from(line.matches('}').count()).unwrap_or(0);
        end += line.len();
    }
    let typed = file[start..end].trim_end();
    Some((start, typed))
}

/// Returns whether a text as typed is read as this pattern.
fn same(typed: &str, pattern: &Pattern<&str>) -> bool {
    let alone = format!("m ={typed}\n");
    let Ok(resource) = parse(&*alone) else { return false };
    match resource.body.as_slice() {
        [Entry::Message(message)] => {
            message.attributes.is_empty() && message.value.as_ref() == Some(pattern)
        }
        _ => false,
    }
}

/// Returns a text without the indentation that all its further lines share.
fn dedented(typed: &str) -> String {
    let mut lines = typed.lines();
    let first = lines.next().unwrap_or_default().trim();
    let rest: Vec<&str> = lines.collect();
    let indent = |line: &&&str| !line.trim().is_empty();
    let shared = rest.iter().filter(indent).map(|line| line.len() - line.trim_start().len()).min();
    let rest = rest.iter().map(|line| line.get(shared.unwrap_or(0)..).unwrap_or("").trim_end());
    let first = Some(first).filter(|first| !first.is_empty());
    first.into_iter().chain(rest).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::message_texts;

    #[test]
    fn texts_are_found_as_they_are_typed() {
        let file = "\u{feff}# Note\na = Un { $n } deux\r\n    .name = Trois\n\n-term = x\nb =\n    Un\n      \
                    deux\n\n    trois\n    .c = { $n ->\n        [one] un\n       *[other] autres\n    }\nodd\nd = fin";
        let (found, faults) = message_texts(file);
        let texts: Vec<_> = found.iter().map(|it| (&*it.id, &*it.text)).collect();
        let expected = [
            ("a", "Un { $n } deux"),
            ("a.name", "Trois"),
            ("-term", "x"),
            ("b", "Un\n  deux\n\ntrois"),
            ("b.c", "{ $n ->\n    [one] un\n   *[other] autres\n}"),
            ("d", "fin"),
        ];
        assert_eq!((texts.as_slice(), faults), (&expected[..], 1));
        assert_eq!(&file[found[0].span.range()], " Un { $n } deux");
        assert!(file[found[0].end..].starts_with("\n\n-term"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_much(text in r"([a-c]| = |=|\n| |\{|\}|\$n|->|\*?\[a\]|\.|#|é|\r\n|-)*") {
            for found in message_texts(&text).0 {
                assert!(text.get(found.span.range()).is_some() && found.end <= text.len());
            }
        }
    }
}
