//! A page of what is wrong with the kit, in place of every page while there are errors.

use crate::diagnostic::{Diagnostic, Findings, Severity, Words, json};
use crate::i18n::DiagnosticWords;
use crate::load::LoadError;
use crate::source::{Place, Span};
use std::borrow::Cow;

/// Nobody mends more than this at a time.
const MOST: usize = 100;
/// How many lines of a marked text are shown, and how much of a line on each side of the mark.
const LINES: usize = 6;
const WIDTH: usize = 160;

const STYLE: &str = include_str!("faults.css");

/// Draws errors and warnings; notes can wait.
pub(super) fn page(findings: &Findings, words: &DiagnosticWords) -> String {
    let of = |severity| findings.iter().filter(move |it| it.code.severity == severity);
    let counted = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let count = i64::try_from(findings.count(severity)).unwrap_or(i64::MAX);
        crate::diagnostic::Arg::Number(count)
    });
    let args = ["errors", "warnings", "notes"].into_iter().zip(counted).collect();
    let title = words.say("cli-summary-findings", None, &args).unwrap_or_default();
    let all = of(Severity::Error).chain(of(Severity::Warning)).take(MOST);
    let body: String = all.map(|diagnostic| finding(diagnostic, words)).collect();
    frame(&title, &body, words)
}

/// Tells that the kit cannot be read at all.
pub(super) fn unreadable(error: &LoadError, words: &DiagnosticWords) -> String {
    let args = vec![
        ("path", error.path.display().to_string().into()),
        ("reason", error.source.to_string().into()),
    ];
    let title = words.say("cli-error-read", None, &args);
    frame(&title.unwrap_or_else(|| error.to_string()), "", words)
}

fn frame(title: &str, body: &str, words: &DiagnosticWords) -> String {
    let hint = words.say("cli-page-returns", None, &Vec::new()).unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n{body}</main>\n\
         </body>\n</html>\n",
        words.language(),
        escape(&hint),
        title = escape(title),
    )
}

fn finding(diagnostic: &Diagnostic, words: &DiagnosticWords) -> String {
    let name = diagnostic.code.name;
    let say = |attribute| words.say(name, attribute, &diagnostic.args);
    let severity = json::severity(diagnostic.code.severity);
    let level = words.say(severity, None, &Vec::new()).unwrap_or_else(|| severity.to_owned());
    let message = say(None).unwrap_or_else(|| name.to_owned());
    let mut html = format!(
        "<section class=\"{severity}\">\n<h2><strong>{}</strong> {}</h2>\n",
        escape(&level),
        escape(&message)
    );
    if let Some(place) = &diagnostic.place {
        html += &excerpt(place, say(Some("here")), None);
    }
    for label in &diagnostic.labels {
        html += &excerpt(&label.place, say(Some(label.words)), None);
    }
    let remedy =
        diagnostic.fix.as_ref().and_then(|_| say(Some("fix"))).or_else(|| say(Some("help")));
    if let Some(remedy) = remedy {
        html += &format!("<p>{}</p>\n", escape(&remedy));
    }
    if let Some(fix) = &diagnostic.fix {
        html += &excerpt(&fix.place, None, Some(&fix.replacement));
    }
    html + &format!("<p class=\"code\">{name}</p>\n</section>\n")
}

/// Shows a place in its lines: marked, or crossed out with what would replace it.
fn excerpt(place: &Place, label: Option<String>, replacement: Option<&str>) -> String {
    let path = escape(place.file.path());
    let label = label.map_or(String::new(), |label| format!(" <em>{}</em>", escape(&label)));
    if place.span == Span::default() && replacement.is_none() {
        return format!("<p class=\"place\"><bdi>{path}</bdi>{label}</p>\n");
    }
    let (line, column) = place.file.line_column(place.span.start);
    let text = place.file.text();
    let clamp = |byte: u32| text.floor_char_boundary(byte as usize);
    let (start, end) = (clamp(place.span.start), clamp(place.span.end.max(place.span.start)));
    let before = &text[..start];
    let before = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
    let after = &text[end..];
    let after = &after[..after.find('\n').unwrap_or(after.len())];
    let marked = shorten(&text[start..end]);
    let marked = match replacement {
        None => format!("<mark>{}</mark>", escape(&marked)),
        Some(new) => format!("<del>{}</del><ins>{}</ins>", escape(&marked), escape(new)),
    };
    let first = before.floor_char_boundary(before.len().saturating_sub(WIDTH));
    let last = after.floor_char_boundary(WIDTH);
    format!(
        "<p class=\"place\"><bdi>{path}:{line}:{column}</bdi>{label}</p>\n\
         <pre dir=\"auto\">{}{marked}{}</pre>\n",
        escape(&before[first..]),
        escape(&after[..last])
    )
}

/// Returns the first lines of a text.
fn shorten(text: &str) -> Cow<'_, str> {
    let limit = text.match_indices('\n').nth(LINES - 1).map_or(text.len(), |(newline, _)| newline);
    let limit = text.floor_char_boundary(limit.min(LINES * WIDTH));
    if limit == text.len() { text.into() } else { format!("{}…", &text[..limit]).into() }
}

fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // What reorders text would hide what is wrong with it.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {
                html.push_str(&format!("&lt;U+{:04X}&gt;", u32::from(letter)));
            }
            letter => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::code;
    use crate::source::{LocaleId, SourceFile};
    use std::sync::Arc;

    fn words(tag: &str) -> DiagnosticWords {
        DiagnosticWords::new(&LocaleId::parse(tag).expect("a tag"))
    }

    fn draw(text: &str, range: std::ops::Range<usize>, fix: Option<&str>) -> String {
        let file = Arc::new(SourceFile::new("content/a<b>.fr.md", text));
        let place = Place::new(&file, Span::new(range));
        let diagnostic = Diagnostic::new(&code::RAW_HTML).arg("tag", "<script>").at(place.clone());
        let diagnostic = match fix {
            Some(fix) => diagnostic.fix(place, fix),
            None => diagnostic,
        };
        page(&std::iter::once(diagnostic).collect(), &words("fr"))
    }

    #[test]
    fn what_is_shown_cannot_do_anything() {
        let html = draw("Un <script>alert(1)</script> & \u{202e}fin", 3..11, None);
        assert!(html.contains("content/a&lt;b&gt;.fr.md:1:4"), "{html}");
        assert!(html.contains("Un <mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt; &amp;"));
        assert!(html.contains("&lt;U+202E&gt;fin") && !html.contains("<script"), "{html}");
        assert!(html.starts_with("<!doctype html>\n<html lang=\"fr\">"));
    }

    #[test]
    fn a_fix_shows_old_and_new() {
        let html = draw("a\nb <br/> c\nd", 4..9, Some("\\"));
        assert!(
            html.contains("<pre dir=\"auto\">b <del>&lt;br/&gt;</del><ins>\\</ins> c</pre>"),
            "{html}"
        );
    }

    #[test]
    fn long_texts_are_cut_and_odd_spans_survive() {
        let long = "é".repeat(10_000);
        for range in [0..20_000, 9_999..10_001, 19_999..50_000, 5..5] {
            assert!(draw(&long, range, None).len() < 8_000);
        }
    }
}
