//! The preflight as JSON, for systems and for the archive of a job.

use super::{Facts, Preflight};
use crate::diagnostic::json::severity;
use crate::diagnostic::{Arg, Diagnostic, Severity, Words};
use serde_json::{Map, Value, json};

impl Preflight {
    /// Writes everything down as text; see [`Self::to_value`].
    pub fn to_json(&self, words: &dyn Words) -> String {
        let report = self.to_value(words);
        let mut text = serde_json::to_string_pretty(&report).expect("values have string keys");
        text.push('\n');
        text
    }

    /// Writes everything down, with findings in the words given. No date is in it, so that the same
    /// file gives the same report.
    pub fn to_value(&self, words: &dyn Words) -> Value {
        let findings: Vec<Value> =
            self.findings.iter().map(|found| finding(found, words)).collect();
        let unjudged: Vec<Value> = (self.unjudged.iter())
            .map(|unjudged| {
                let said = unjudged.diagnostic();
                json!({
                    "what": unjudged.what.as_str(),
                    "message": words.say(said.code.name, None, &said.args),
                    "help": words.say(said.code.name, Some("help"), &said.args),
                    "name": unjudged.name,
                    "pages": unjudged.pages,
                })
            })
            .collect();
        json!({
            "passed": !self.findings.has_errors(),
            "errors": self.findings.count(Severity::Error),
            "warnings": self.findings.count(Severity::Warning),
            "findings": findings,
            "unjudged": unjudged,
            "facts": facts(&self.facts),
        })
    }
}

fn finding(found: &Diagnostic, words: &dyn Words) -> Value {
    let say = |attribute| words.say(found.code.name, attribute, &found.args);
    let args: Map<String, Value> = (found.args.iter())
        .map(|(name, value)| {
            let value = match value {
                Arg::Text(text) => json!(text),
                Arg::Number(number) => json!(number),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    json!({
        "code": found.code.name,
        "severity": severity(found.code.severity),
        "message": say(None).unwrap_or_else(|| found.code.name.to_owned()),
        "help": say(Some("help")),
        "args": args,
    })
}

fn facts(facts: &Facts) -> Value {
    json!({
        "version": facts.version,
        "claim": facts.claim,
        "page_count": facts.pages.len(),
        "pages": facts.pages.iter().map(|page| json!({
            "media_box_mm": page.media,
            "bleed_box_mm": page.bleed,
            "trim_box_mm": page.trim,
            "inks": page.inks,
            "most_ink_percent": page.most_ink,
            "transparency": page.transparency,
            "overprint": page.overprint,
        })).collect::<Vec<_>>(),
        "fonts": facts.fonts.iter().map(|font| json!({
            "name": font.name,
            "kind": font.kind,
            "embedded": font.embedded,
            "pages": font.pages,
        })).collect::<Vec<_>>(),
        "images": facts.images.iter().map(|image| json!({
            "page": image.page,
            "width": image.width,
            "height": image.height,
            "bits": image.bits,
            "ppi": image.ppi,
            "stencil": image.stencil,
        })).collect::<Vec<_>>(),
    })
}
