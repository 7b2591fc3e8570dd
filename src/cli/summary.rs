//! What was made, what deserves attention, and where to look: four lines at most.

use super::failure::shown;
use super::terminal::{Line, number, text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::Outcome;
use std::path::Path;

/// Returns the lines that end a build.
pub(super) fn of_build(outcome: &Outcome, out: &Path) -> Vec<Line> {
    let Some(published) = outcome.published else {
        let mut lines = vec![line("cli-nothing-published", Vec::new())];
        lines.extend(findings(outcome));
        return lines;
    };
    let counts = vec![("pages", number(outcome.pages)), ("locales", number(outcome.locales))];
    let mut lines = vec![line("cli-summary-built", counts)];
    if outcome.booklets > 0 {
        lines.push(line("cli-summary-booklets", vec![("count", number(outcome.booklets))]));
    }
    match findings(outcome) {
        Some(findings) => lines.push(findings),
        None if published.unchanged > 0 => {
            let count = vec![("count", number(published.unchanged))];
            lines.push(line("cli-summary-unchanged", count));
        }
        None => {}
    }
    let path = text(shown(out));
    lines.push(line("cli-summary-where", vec![("path", path)]));
    lines
}

/// Returns the lines that end the making of press files: what was written, and what was held.
#[cfg(feature = "booklets")]
pub(super) fn of_press(outcome: &crate::pipeline::press::Outcome, out: &Path) -> Vec<Line> {
    let written = outcome.booklets.iter().filter(|booklet| booklet.is_written);
    let (count, pages) = (written.clone().count(), written.map(|booklet| booklet.pages).sum());
    let held = outcome.booklets.len() - count;
    let mut lines = Vec::new();
    if count > 0 {
        let counts = vec![("count", number(count)), ("pages", number(pages))];
        lines.push(line("cli-summary-pressed", counts));
    }
    if held > 0 {
        let count = vec![("count", number(held))];
        let severity = Some(Severity::Error);
        lines.push(Line { id: "cli-summary-held", args: count, severity });
    }
    if outcome.booklets.is_empty() {
        lines.push(line("cli-nothing-pressed", Vec::new()));
    }
    if count > 0 {
        lines.push(line("cli-summary-press-where", vec![("path", text(shown(out)))]));
    }
    lines
}

/// Returns the line that ends a check.
pub(super) fn of_check(outcome: &Outcome) -> Vec<Line> {
    vec![findings(outcome).unwrap_or_else(|| line("cli-clean", Vec::new()))]
}

/// Returns whether a finding is told without being asked for.
pub(super) fn is_pressing(finding: &Diagnostic) -> bool {
    finding.code.severity != Severity::Note
}

fn findings(outcome: &Outcome) -> Option<Line> {
    let count = |severity| outcome.findings.count(severity);
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let worst = severities.into_iter().find(|severity| count(*severity) > 0)?;
    let [errors, warnings, notes] = severities.map(|severity| number(count(severity)));
    let args = vec![("errors", errors), ("warnings", warnings), ("notes", notes)];
    Some(Line { id: "cli-summary-findings", args, severity: Some(worst) })
}

fn line(id: &'static str, args: Vec<(&'static str, crate::diagnostic::Arg)>) -> Line {
    Line { id, args, severity: None }
}
