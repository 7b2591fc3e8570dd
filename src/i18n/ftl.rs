//! One Fluent file: its messages, where they stand, which variables they show, and its faults.

use crate::diagnostic::code::{DUPLICATE_MESSAGE, MESSAGE_SYNTAX};
use crate::diagnostic::{Diagnostic, Findings, Reported};
use crate::source::{Place, SourceFile, Span, is_bidi_control};
use fluent::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A Fluent file, as far as it could be read.
pub(super) struct Ftl {
    /// What bundles are made of.
    pub(super) resource: Arc<FluentResource>,
    /// Its messages by id; those that have only attributes are not among them.
    pub(super) messages: BTreeMap<String, Definition>,
}

/// A message as one file defines it.
#[derive(Clone, Debug)]
pub(super) struct Definition {
    /// Its id, where it stands.
    pub(super) place: Place,
    /// The variables that it shows or chooses by.
    pub(super) variables: BTreeSet<String>,
    /// Other messages that it quotes, whose variables it shows too.
    pub(super) references: BTreeSet<String>,
}

/// Reads a file; whatever is well-formed in it is kept beside the findings.
pub(super) fn read(file: &Arc<SourceFile>) -> Reported<Ftl> {
    let mut findings = Findings::default();
    // Some editors begin every file with a byte-order mark.
    let text = file.text().strip_prefix('\u{FEFF}').unwrap_or(file.text());
    let base = file.text().len() - text.len();
    report_hidden(file, &mut findings);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                // The parser's end may lie within a character.
                let start = text.floor_char_boundary(error.pos.start);
                let end = text.ceil_char_boundary(error.pos.end).max(start);
                let span = Span::new(base + start..base + end);
                let finding = Diagnostic::new(&MESSAGE_SYNTAX).at(Place::new(file, span));
                findings.push(finding.arg("detail", error.kind.to_string()));
            }
            resource
        }
    };
    let mut messages: BTreeMap<String, Definition> = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &message.value else { continue };
        let id = message.id.name;
        let place = Place::new(file, span_of(id, resource.source(), base));
        if let Some(first) = messages.get(id) {
            let finding = Diagnostic::new(&DUPLICATE_MESSAGE).at(place.clone()).arg("id", id);
            findings.push(finding.label(first.place.clone(), "first"));
        }
        let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
        Walk { variables: &mut variables, references: &mut references }.pattern(pattern);
        messages.insert(id.to_owned(), Definition { place, variables, references });
    }
    Reported::new(Ftl { resource: Arc::new(resource), messages }, findings)
}

/// Returns where a slice of the source stands: the tree has no positions, but its names are slices.
///
/// `base` is where the source begins in the file.
fn span_of(part: &str, source: &str, base: usize) -> Span {
    let start = base + (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    Span::new(start..start + part.len())
}

/// Reports characters that nobody sees and that reorder or spoil the words of every page.
fn report_hidden(file: &Arc<SourceFile>, findings: &mut Findings) {
    let is_hidden =
        |c: char| is_bidi_control(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    for (at, c) in file.text().char_indices().filter(|(_, c)| is_hidden(*c)) {
        let place = Place::new(file, Span::new(at..at + c.len_utf8()));
        findings.push(Diagnostic::hidden_character(c).at(place));
    }
}

/// Collects the variables of a pattern and the messages it quotes.
pub(super) struct Walk<'a> {
    pub(super) variables: &'a mut BTreeSet<String>,
    pub(super) references: &'a mut BTreeSet<String>,
}

impl Walk<'_> {
    pub(super) fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { arguments: None, .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}
