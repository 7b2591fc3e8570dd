//! The words of the report on a kit, in French or English as those of diagnostics.

use super::bundle::{self, Bundle};
use super::words::DiagnosticWords;
use super::{Formats, Value, ftl};
use crate::source::{LocaleId, SourceFile};
use std::sync::Arc;

/// The words of the report in one language, and how that language writes days and numbers.
pub struct ReportWords {
    language: LocaleId,
    formats: Formats,
    bundle: Bundle,
}

/// Language, the tag whose formats it uses, path and text of each file; English is the last.
static FILES: [(&str, &str, &str, &str); 2] = [
    ("fr", "fr-CA", "locales/fr/report.ftl", include_str!("../../locales/fr/report.ftl")),
    ("en", "en-CA", "locales/en/report.ftl", include_str!("../../locales/en/report.ftl")),
];

impl ReportWords {
    /// Prepares the words in the language in which the program speaks.
    pub fn new(spoken: &DiagnosticWords) -> Self {
        let found = FILES.iter().find(|file| file.0 == spoken.language());
        let (language, tag, path, text) = found.unwrap_or(&FILES[FILES.len() - 1]);
        let read = ftl::read(&Arc::new(SourceFile::new(*path, *text))).value;
        let locale = |tag: &str| LocaleId::parse(tag).expect("our languages have tags");
        Self {
            language: locale(language),
            formats: Formats::new(&locale(tag)),
            bundle: bundle::new(tag, std::iter::once(&read.resource)),
        }
    }

    /// Returns the language: `fr` or `en`.
    pub fn language(&self) -> &LocaleId {
        &self.language
    }

    /// Fills in a message; a message that is not there is its own id.
    pub fn say(&self, id: &str, args: &[(&str, Value)]) -> String {
        bundle::say(&self.bundle, id, args)
    }

    /// Returns how the language writes days, numbers and lists.
    pub fn formats(&self) -> &Formats {
        &self.formats
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::ticket::tests::messages;

    #[test]
    fn both_languages_say_the_same_with_the_same_variables() {
        let [french, english] = FILES.map(|(_, _, path, text)| messages(path, text));
        assert!(english.len() > 50);
        assert_eq!(french, english);
        for (language, ..) in FILES {
            let spoken = DiagnosticWords::new(&LocaleId::parse(language).expect("a tag"));
            let words = ReportWords::new(&spoken);
            assert_eq!(words.language().as_str(), language);
            for (id, variables) in &english {
                let args: Vec<_> =
                    variables.iter().map(|name| (&**name, Value::Number(2.0))).collect();
                let said = words.say(id, &args);
                assert!(!said.contains(['{', '}', '\n']) && !said.is_empty(), "{id}: {said}");
                assert_ne!(said, *id);
            }
        }
    }

    #[test]
    fn every_message_is_used() {
        let code = [
            include_str!("../render/report/fresh.rs"),
            include_str!("../render/report/mod.rs"),
            include_str!("../render/report/names.rs"),
            include_str!("../render/report/page.rs"),
            include_str!("../render/report/parts.rs"),
            include_str!("../render/report/sheets.rs"),
        ]
        .concat();
        let (_, _, path, text) = FILES[1];
        for id in messages(path, text).keys() {
            // Heads above numbers end in a mark.
            let is_said = ["\"", "#\""].iter().any(|end| code.contains(&format!("\"{id}{end}")));
            assert!(is_said, "nothing says {id}");
        }
    }
}
