//! The words of diagnostics and of the command line, in French or English.

use super::bundle::{self, Bundle};
use super::ftl;
use crate::diagnostic::{Arg, Args, Words};
use crate::source::{LocaleId, SourceFile};
use fluent::{FluentArgs, FluentValue};
use std::sync::Arc;

/// The words in one language; English stands in for what it lacks.
pub struct DiagnosticWords {
    language: &'static str,
    bundles: Vec<Bundle>,
}

/// Language, the tag whose numbers it uses, path and text of each file.
///
/// Numbers of French words are Canadian: their no-break space is one that every terminal can draw.
pub(super) static FILES: [(&str, &str, &str, &str); 2] = [
    ("fr", "fr-CA", "locales/fr/diagnostics.ftl", include_str!("../../locales/fr/diagnostics.ftl")),
    ("en", "en-CA", "locales/en/diagnostics.ftl", include_str!("../../locales/en/diagnostics.ftl")),
];

impl DiagnosticWords {
    /// Prepares the words in the language of `lang`, or in English if there are none.
    pub fn new(lang: &LocaleId) -> Self {
        let wanted = FILES.iter().position(|file| file.0 == lang.language());
        let first = wanted.unwrap_or(FILES.len() - 1);
        let bundle = |&(_, tag, path, text): &(_, &str, &str, &str)| {
            let read = ftl::read(&Arc::new(SourceFile::new(path, text))).value;
            bundle::new(tag, std::iter::once(&read.resource))
        };
        Self { language: FILES[first].0, bundles: FILES[first..].iter().map(bundle).collect() }
    }

    /// Returns the language that was found: `fr` or `en`.
    pub fn language(&self) -> &str {
        self.language
    }
}

impl Words for DiagnosticWords {
    fn say(&self, code: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, fluent(value))).collect();
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(code)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            Some(bundle::fill(bundle, pattern, &args).0)
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "no count comes near 2^53")]
fn fluent(value: &Arg) -> FluentValue<'_> {
    match value {
        // Words choose by `none` whether there is anything to show, such as a near miss.
        Arg::Text(text) if text.is_empty() => FluentValue::from("none"),
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => FluentValue::from(*number as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::code;
    use crate::i18n::ftl::{Walk, read};
    use fluent_syntax::ast::{Entry, Pattern};
    use std::collections::{BTreeMap, BTreeSet};

    /// All texts of a language, each message and attribute with the variables that it shows.
    type Texts = BTreeMap<(String, String), BTreeSet<String>>;

    fn texts(language: &str) -> Texts {
        let (_, _, path, text) = FILES.iter().find(|file| file.0 == language).expect("a language");
        let file = Arc::new(SourceFile::new(*path, *text));
        let ftl = read(&file);
        let faults: Vec<_> =
            ftl.findings.iter().map(|d| (d.args.clone(), d.place.clone())).collect();
        assert!(faults.is_empty(), "{faults:?}");
        let variables = |pattern: &Pattern<&str>| {
            let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
            Walk { variables: &mut variables, references: &mut references }.pattern(pattern);
            variables
        };
        let mut texts = Texts::new();
        for entry in ftl.value.resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            if let Some(value) = &message.value {
                texts.insert((id.clone(), String::new()), variables(value));
            }
            for attribute in &message.attributes {
                texts.insert(
                    (id.clone(), attribute.id.name.to_owned()),
                    variables(&attribute.value),
                );
            }
        }
        texts
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        for texts in [texts("fr"), texts("en")] {
            for code in code::ALL {
                for attribute in ["", "help", "explain"] {
                    let key = (code.name.to_owned(), attribute.to_owned());
                    assert!(texts.contains_key(&key), "{key:?}");
                }
                for ((id, attribute), variables) in &texts {
                    let known = |name: &String| code.args.contains(&name.as_str());
                    assert!(
                        id != code.name || variables.iter().all(known),
                        "{id}.{attribute}: {variables:?}"
                    );
                }
            }
            let is_code = |id: &str| code::ALL.iter().any(|code| code.name == id);
            let is_level = |id: &str| ["error", "warning", "note", "help"].contains(&id);
            for (id, _) in texts.keys() {
                assert!(is_code(id) || is_level(id) || id.starts_with("cli-"), "{id}");
            }
        }
        assert_eq!(texts("fr"), texts("en"));
    }

    fn words(language: &str) -> DiagnosticWords {
        DiagnosticWords::new(&LocaleId::parse(language).expect("a tag"))
    }

    #[test]
    fn words_fit_their_values() {
        let french = words("fr-CA");
        assert_eq!(french.language(), "fr");
        let near = vec![("target", Arg::from("bial")), ("nearest", Arg::from("bail"))];
        let say =
            |attribute, args: &Args| french.say("broken-link", attribute, args).expect("words");
        assert_eq!(say(None, &near), "aucune page nommée «\u{a0}bial\u{a0}»");
        assert_eq!(say(Some("help"), &near), "vouliez-vous écrire «\u{a0}bail\u{a0}»?");
        for nothing in ["none", ""] {
            let far = vec![("target", Arg::from("x")), ("nearest", Arg::from(nothing))];
            assert!(say(Some("help"), &far).starts_with("vérifiez le chemin"));
        }
        let counts = |errors, warnings, notes| {
            let number = Arg::Number;
            vec![
                ("errors", number(errors)),
                ("warnings", number(warnings)),
                ("notes", number(notes)),
            ]
        };
        let findings =
            french.say("cli-summary-findings", None, &counts(0, 1, 1200)).expect("words");
        assert_eq!(findings, "aucune erreur, 1 avertissement, 1\u{a0}200 remarques");
        let findings =
            words("ro").say("cli-summary-findings", None, &counts(1, 0, 2)).expect("words");
        assert_eq!(findings, "1 error, no warnings, 2 notes");
        assert_eq!(french.say("error", None, &Vec::new()).as_deref(), Some("erreur"));
        assert_eq!(french.say("nonsense", None, &Vec::new()), None);
        assert_eq!(french.say("error", Some("help"), &Vec::new()), None);
    }

    #[test]
    fn words_state_problems_without_capital_or_full_stop() {
        for language in ["fr", "en"] {
            let words = words(language);
            for code in code::ALL {
                let args: Args = code.args.iter().map(|name| (*name, Arg::from("x"))).collect();
                for attribute in [None, Some("help"), Some("fix"), Some("here"), Some("first")] {
                    let Some(text) = words.say(code.name, attribute, &args) else { continue };
                    assert!(!text.ends_with('.'), "{text}");
                    let first = text.split_whitespace().next().expect("some text");
                    let is_acronym = first.chars().all(|c| !c.is_lowercase());
                    assert!(is_acronym || !first.starts_with(char::is_uppercase), "{text}");
                    assert!(!text.contains('\n'), "{text}");
                }
                let explain = words.say(code.name, Some("explain"), &args).expect("words");
                assert!(explain.ends_with('.'), "{explain}");
            }
        }
    }
}
