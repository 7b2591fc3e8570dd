//! What was made, what deserves attention, and where to look: four lines at most.

use super::failure::shown;
use super::terminal::{Line, number, text};
use crate::diagnostic::{Diagnostic, Severity, code};
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

/// Returns the lines that end the making of press files: how many booklets met which fate.
#[cfg(feature = "booklets")]
pub(super) fn of_press(outcome: &crate::pipeline::press::Outcome, out: &Path) -> Vec<Line> {
    use crate::pipeline::press::Fate;
    let mut lines = Vec::new();
    for (fate, id, severity) in [
        (Fate::Written, "cli-summary-pressed", None),
        (Fate::Forced, "cli-summary-forced", Some(Severity::Warning)),
        (Fate::Held, "cli-summary-held", Some(Severity::Error)),
        (Fate::Failed, "cli-summary-failed", Some(Severity::Error)),
    ] {
        let met = outcome.booklets.iter().filter(|booklet| booklet.fate == fate);
        let count = met.clone().count();
        if count > 0 {
            let pages = number(met.map(|booklet| booklet.pages).sum());
            lines.push(Line {
                id,
                args: vec![("count", number(count)), ("pages", pages)],
                severity,
            });
        }
    }
    if outcome.booklets.is_empty() {
        lines.push(line("cli-nothing-pressed", Vec::new()));
    }
    if outcome.booklets.iter().any(|booklet| booklet.is_written()) {
        lines.push(line("cli-summary-press-where", vec![("path", text(shown(out)))]));
    }
    lines
}

/// Returns whether a finding of the press step is told: what could not be judged is, too.
#[cfg(feature = "booklets")]
pub(super) fn is_pressing_for_press(finding: &Diagnostic) -> bool {
    is_pressing(finding) || finding.code.name == code::UNJUDGED.name
}

/// Returns the line that ends a check.
pub(super) fn of_check(outcome: &Outcome) -> Vec<Line> {
    vec![findings(outcome).unwrap_or_else(|| line("cli-clean", Vec::new()))]
}

/// Returns whether a finding is told without being asked for.
pub(super) fn is_pressing(finding: &Diagnostic) -> bool {
    finding.code.severity != Severity::Note
}

/// Returns whether a finding is about what is known of translations.
pub(super) fn is_of_locks(finding: &Diagnostic) -> bool {
    [&code::CORRUPT_LOCK, &code::NEWER_LOCK, &code::LOCK_NOT_WRITTEN]
        .iter()
        .any(|code| finding.code.name == code.name)
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
