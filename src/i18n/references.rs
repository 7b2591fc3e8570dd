//! What a message shows beside its own words.

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern};
use fluent_syntax::ast::{Message, PatternElement};
use fluent_syntax::parser::parse;
use std::collections::BTreeSet;

/// The one function that each translation may use as its language needs.
const NUMBER: &str = "NUMBER";

/// How many braces may be open at once: more than any message needs, and few enough to be read.
const DEPTH_LIMIT: usize = 50;

/// Returns the variables that a message shows or chooses by, and the terms, the messages and the
/// functions that it uses, each once and as it is typed between braces; `None` if the text is none of
/// one message.
pub fn message_references(text: &str) -> Option<BTreeSet<String>> {
    if depth(text) > DEPTH_LIMIT {
        return None;
    }
    // A line of its own cannot begin with a bracket.
    let typed = match text.contains('\n') {
        true => text.lines().map(|line| format!("\n    {line}")).collect(),
        false => text.to_owned(),
    };
    let typed = format!("m = {typed}\n");
    let resource = parse(&*typed).ok()?;
    let [Entry::Message(Message { value: Some(pattern), attributes, .. })] = &resource.body[..]
    else {
        return None;
    };
    let mut found = BTreeSet::new();
    look_at(pattern, &mut found);
    attributes.is_empty().then_some(found)
}

/// Returns how many braces and brackets are open at once, at the most.
fn depth(text: &str) -> usize {
    let mut depth = (0_usize, 0);
    for c in text.chars() {
        match c {
            '{' | '(' => depth.0 += 1,
            '}' | ')' => depth.0 = depth.0.saturating_sub(1),
            _ => {}
        }
        depth.1 = depth.1.max(depth.0);
    }
    depth.1
}

fn look_at(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(expression, found);
        }
    }
}

fn expressed(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            inline(selector, found);
            variants.iter().for_each(|variant| look_at(&variant.value, found));
        }
        Expression::Inline(inner) => inline(inner, found),
    }
}

fn inline(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|it| format!(".{}", it.name));
            found.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
        }
        // Which form of a term is fit depends on the language.
        InlineExpression::TermReference { id, arguments: given, .. } => {
            found.insert(format!("-{}", id.name));
            given.iter().for_each(|given| arguments(given, found));
        }
        InlineExpression::FunctionReference { id, arguments: given } => {
            if id.name != NUMBER {
                found.insert(format!("{}()", id.name));
            }
            arguments(given, found);
        }
        InlineExpression::Placeable { expression } => expressed(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn arguments(given: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    given.positional.iter().for_each(|argument| inline(argument, found));
    given.named.iter().for_each(|argument| inline(&argument.value, found));
}

#[cfg(test)]
mod tests {
    use super::message_references;

    #[test]
    fn references_are_told_once() {
        for (text, expected) in [
            ("[Some] words", ""),
            ("{ $n } of {$n} in { -brand(case: \"a\") }, { other }", "$n -brand other"),
            ("{ $n ->\n    [one] A { title.long }\n   *[other] { { $m } }\n}", "$m $n title.long"),
            ("{ NUMBER($n, minimumFractionDigits: 2) }{ NO($m) }{ \"$x\" }", "$m $n NO()"),
        ] {
            let found = message_references(text).expect(text);
            assert_eq!(found.into_iter().collect::<Vec<_>>().join(" "), expected);
        }
        assert_eq!(message_references(&"{".repeat(100_000)), None);
        for text in ["Some { $n", "Some\n.name = A", "{ $n -> }", "", "}"] {
            assert_eq!(message_references(text), None, "{text}");
        }
    }
}
