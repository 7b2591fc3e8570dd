//! What Tera has to say, as findings with a place in the template.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Theme;
use crate::source::{Place, Span};
use tera::ErrorKind;

/// Returns an error of the engine as findings; one error may hold several.
pub(super) fn findings(error: &tera::Error, theme: &Theme) -> Findings {
    let mut findings = Findings::default();
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let place = theme.templates.get(report.filename());
            let place = place
                .map(|file| Place::new(file, clamped(file.text(), report.span().range.clone())));
            findings.push(fault(theme, report.message(), place));
        }
        ErrorKind::MissingParent { current: name, .. }
        | ErrorKind::CircularExtend { tpl: name, .. }
        | ErrorKind::CircularInclude { tpl: name, .. } => {
            let place = theme.templates.get(name).map(Place::start_of);
            findings.push(fault(theme, &error.to_string(), place));
        }
        ErrorKind::TemplateNotFound(name) => {
            findings.push(
                Diagnostic::new(&code::MISSING_TEMPLATE)
                    .arg("name", name.as_str())
                    .at(Place::start_of(&theme.file)),
            );
        }
        _ => {
            // Unknown filters and functions come as one text that holds a drawn report for each.
            let text = error.to_string();
            let mut reports =
                text.split("\n\n").filter_map(|report| drawn(report, theme)).peekable();
            if reports.peek().is_none() {
                findings.push(fault(theme, text.lines().next().unwrap_or_default(), None));
            }
            reports.for_each(|finding| findings.push(finding));
        }
    }
    findings
}

fn fault(theme: &Theme, detail: &str, place: Option<Place>) -> Diagnostic {
    let place = place.unwrap_or_else(|| Place::start_of(&theme.file));
    Diagnostic::new(&code::TEMPLATE_FAULT).arg("detail", detail).at(place)
}

/// Reads one drawn report: `error: message`, then `--> file:line:column`.
fn drawn(report: &str, theme: &Theme) -> Option<Diagnostic> {
    let mut lines = report.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let mut place = lines.next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
    let column: usize = place.next()?.parse().ok()?;
    let line: usize = place.next()?.parse().ok()?;
    let file = theme.templates.get(place.next()?)?;
    let text = file.text();
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let offset =
        text[start..].char_indices().nth(column.checked_sub(1)?).map_or(0, |(offset, _)| offset);
    let marked = lines.last().map_or(1, |underline| underline.matches('^').count());
    let length: usize = text[start + offset..].chars().take(marked).map(char::len_utf8).sum();
    let span = clamped(text, start + offset..start + offset + length);
    Some(fault(theme, message, Some(Place::new(file, span))))
}

/// Returns a span that lies inside the text whatever the engine said.
fn clamped(text: &str, range: std::ops::Range<usize>) -> Span {
    let end = range.end.min(text.len());
    Span::new(range.start.min(end)..end)
}
