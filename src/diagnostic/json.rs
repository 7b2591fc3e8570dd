//! Findings for editors and scripts: one JSON array, lines and columns counted from 1.

use super::{Arg, Diagnostic, Findings, Severity, Words};
use crate::source::Place;
use serde_json::{Map, Value, json};

/// Writes the findings in their order.
pub fn write(findings: &Findings, words: &dyn Words) -> String {
    let all: Vec<Value> = findings.iter().map(|diagnostic| object(diagnostic, words)).collect();
    let mut text = serde_json::to_string_pretty(&all).expect("values have string keys");
    text.push('\n');
    text
}

fn object(diagnostic: &Diagnostic, words: &dyn Words) -> Value {
    let name = diagnostic.code.name;
    let say = |attribute| words.say(name, attribute, &diagnostic.args);
    let args: Map<String, Value> = (diagnostic.args.iter())
        .map(|(name, value)| match value {
            Arg::Text(text) => ((*name).to_owned(), json!(text)),
            Arg::Number(number) => ((*name).to_owned(), json!(number)),
        })
        .collect();
    json!({
        "code": name,
        "severity": severity(diagnostic.code.severity),
        "message": say(None).unwrap_or_else(|| name.to_owned()),
        "help": say(Some("help")),
        "args": args,
        "place": diagnostic.place.as_ref().map(place),
        "labels": diagnostic.labels.iter().map(|label| json!({
            "place": place(&label.place),
            "message": say(Some(label.words)),
        })).collect::<Vec<_>>(),
        "fix": diagnostic.fix.as_ref().map(|fix| json!({
            "place": place(&fix.place),
            "replacement": fix.replacement,
        })),
    })
}

fn place(place: &Place) -> Value {
    let position = |byte| {
        let (line, column) = place.file.line_column(byte);
        json!({ "line": line, "column": column, "byte": byte })
    };
    json!({
        "path": place.file.path(),
        "start": position(place.span.start),
        "end": position(place.span.end),
    })
}

/// Returns the word that machines read for a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
