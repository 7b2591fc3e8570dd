//! Findings as people read them, drawn by annotate-snippets in the manner of rustc.

use super::{Diagnostic, Findings, Severity, Words};
use crate::source::{SourceFile, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use std::ops::Range;

/// Draws all findings in their order, an empty line after each.
///
/// `renderer` says whether colours and line drawing are wanted.
pub fn draw(findings: &Findings, words: &dyn Words, renderer: &Renderer) -> String {
    findings.iter().map(|diagnostic| one(diagnostic, words, renderer) + "\n\n").collect()
}

fn one(diagnostic: &Diagnostic, words: &dyn Words, renderer: &Renderer) -> String {
    let code = diagnostic.code;
    let say = |attribute| words.say(code.name, attribute, &diagnostic.args);
    let headline = say(None).unwrap_or_else(|| code.name.to_owned());
    let level_name = words.say(super::json::severity(code.severity), None, &Vec::new());
    let level = level(code.severity).with_name(level_name);
    let mut problem = Group::with_title(level.primary_title(headline).id(code.name));
    if let Some(place) = &diagnostic.place {
        problem = if place.span == Span::default() {
            problem.element(Origin::path(place.file.path()))
        } else {
            let excerpt = Excerpt::around(&place.file, place.span);
            let mark = AnnotationKind::Primary.span(excerpt.within(place.span));
            let mark = mark.label(say(Some("here")));
            problem.element(excerpt.snippet(&place.file).annotation(mark))
        };
    }
    for label in &diagnostic.labels {
        let excerpt = Excerpt::around(&label.place.file, label.place.span);
        let mark = AnnotationKind::Context.span(excerpt.within(label.place.span));
        let mark = mark.label(say(Some(label.words)));
        problem = problem.element(excerpt.snippet(&label.place.file).annotation(mark));
    }
    let mut groups = vec![problem];
    let help_level = || Level::HELP.with_name(words.say("help", None, &Vec::new()));
    if let Some(fix) = &diagnostic.fix {
        let excerpt = Excerpt::around(&fix.place.file, fix.place.span);
        let patch = Patch::new(excerpt.within(fix.place.span), fix.replacement.clone());
        let title = say(Some("fix")).or_else(|| say(Some("help"))).unwrap_or_default();
        let snippet = Snippet::source(excerpt.text).line_start(excerpt.first_line);
        let snippet = snippet.path(fix.place.file.path()).patch(patch);
        groups.push(help_level().secondary_title(title).element(snippet));
    } else if let Some(help) = say(Some("help")) {
        groups.push(Group::with_title(help_level().secondary_title(help)));
    }
    renderer.render(&groups)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The whole lines that hold a span, so that a large file is not handed to the renderer.
struct Excerpt<'a> {
    text: &'a str,
    first_byte: usize,
    first_line: usize,
}

impl<'a> Excerpt<'a> {
    fn around(file: &'a SourceFile, span: Span) -> Self {
        let text = file.text();
        let Range { start, end } = span.range();
        let (start, end) = (text.floor_char_boundary(start), text.floor_char_boundary(end));
        let first_byte = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let last_byte = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
        let (first_line, _) = file.line_column(first_byte as u32);
        Self { text: &text[first_byte..last_byte.max(first_byte)], first_byte, first_line }
    }

    /// Returns the span in the excerpt; other parsers may place theirs within a character.
    fn within(&self, span: Span) -> Range<usize> {
        let Range { start, end } = span.range();
        let inside = |byte: usize| byte.saturating_sub(self.first_byte).min(self.text.len());
        let start = self.text.floor_char_boundary(inside(start));
        start..self.text.ceil_char_boundary(inside(end).max(start))
    }

    fn snippet(&self, file: &'a SourceFile) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text).line_start(self.first_line).path(file.path())
    }
}
