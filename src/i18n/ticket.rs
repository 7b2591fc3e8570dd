//! The words of the ticket for the print shop: in the kit's source language, and in English.

use super::bundle::{self, Bundle};
use super::facts::language_and_script;
use super::{Direction, Formats, Value, describe, ftl};
use crate::source::{LocaleId, SourceFile};
use std::sync::Arc;

/// The languages of a ticket, the one of the kit first.
pub struct TicketWords {
    voices: Vec<TicketVoice>,
}

/// The words of the ticket in one language.
pub struct TicketVoice {
    direction: Direction,
    formats: Formats,
    bundle: Bundle,
}

macro_rules! locales {
    ($($tag:literal)*) => {
        [$((
            $tag,
            concat!("locales/", $tag, "/ticket.ftl"),
            include_str!(concat!("../../locales/", $tag, "/ticket.ftl")),
        ),)*]
    };
}

/// Tag, path and text of each file.
static FILES: [(&str, &str, &str); 7] = locales!["ar" "bg" "en" "es" "fr" "ro" "zh-Hans"];

impl TicketWords {
    /// Prepares the words in a kit's source language, completed by its region for the formats of
    /// numbers and dates (see [`describe`]), and in English; in English alone if there are none.
    pub fn new(source: &LocaleId) -> Self {
        let english = LocaleId::parse("en").expect("English has a tag");
        let english = describe(&english, source.region()).format_id;
        let first = Some(source).filter(|source| source.language() != "en");
        let voices = first.and_then(TicketVoice::new).into_iter();
        let last = if source.language() == "en" { source } else { &english };
        let last = TicketVoice::new(last).expect("English has words");
        Self { voices: voices.chain([last]).collect() }
    }

    /// Returns one or two languages, in the order in which a ticket shows them.
    pub fn voices(&self) -> &[TicketVoice] {
        &self.voices
    }
}

impl TicketVoice {
    fn new(locale: &LocaleId) -> Option<Self> {
        let wanted = language_and_script(locale);
        let (_, path, text) = FILES.iter().find(|(tag, _, _)| {
            LocaleId::parse(tag).is_some_and(|tag| language_and_script(&tag) == wanted)
        })?;
        let read = ftl::read(&Arc::new(SourceFile::new(*path, *text))).value;
        Some(Self {
            direction: describe(locale, None).direction,
            formats: Formats::new(locale),
            bundle: bundle::new(locale.as_str(), std::iter::once(&read.resource)),
        })
    }

    /// Fills in a message; a message that is not there is its own id.
    pub fn say(&self, id: &str, args: &[(&str, Value)]) -> String {
        bundle::say(&self.bundle, id, args)
    }

    /// Returns how the language writes days and lists.
    pub fn formats(&self) -> &Formats {
        &self.formats
    }

    /// Returns which way the language runs.
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::i18n::ftl::{Walk, read};
    use fluent_syntax::ast::Entry;
    use std::collections::{BTreeMap, BTreeSet};

    fn words(tag: &str) -> TicketWords {
        TicketWords::new(&LocaleId::parse(tag).expect("a tag"))
    }

    /// All messages of a file with the variables that they show.
    pub(in crate::i18n) fn messages(path: &str, text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let ftl = read(&Arc::new(SourceFile::new(path, text)));
        assert!(ftl.findings.is_empty(), "{:?}", ftl.findings.iter().collect::<Vec<_>>());
        let message = |entry: &Entry<&str>| {
            let Entry::Message(message) = entry else { return None };
            let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
            let mut walk = Walk { variables: &mut variables, references: &mut references };
            walk.pattern(message.value.as_ref()?);
            assert!(references.is_empty() && message.attributes.is_empty());
            Some((message.id.name.to_owned(), variables))
        };
        ftl.value.resource.entries().filter_map(message).collect()
    }

    #[test]
    fn all_locales_say_the_same_with_the_same_variables() {
        let (_, path, text) = FILES.iter().find(|file| file.0 == "en").expect("English");
        let english = messages(path, text);
        assert!(english.len() > 40);
        for (tag, path, text) in FILES {
            assert_eq!(messages(path, text), english, "{tag}");
            let voice = TicketVoice::new(&LocaleId::parse(tag).expect("a tag")).expect("words");
            for (id, variables) in &english {
                let args: Vec<_> =
                    variables.iter().map(|name| (&**name, Value::from("x"))).collect();
                let said = voice.say(id, &args);
                assert!(!said.contains(['{', '}', '\n']) && !said.is_empty(), "{tag}: {said}");
            }
        }
    }

    #[test]
    fn the_kit_speaks_first_and_english_last() {
        for (tag, count) in [("fr", 2), ("zh-CN", 2), ("en-CA", 1), ("ht", 1), ("zh-Hant", 1)] {
            assert_eq!(words(tag).voices().len(), count, "{tag}");
        }
        let french = words("fr-CA");
        let say = |at: usize| {
            let voice: &TicketVoice = &french.voices()[at];
            voice.say(
                "ticket-length",
                &[("mm", Value::Number(3.175)), ("inches", Value::Number(0.125))],
            )
        };
        assert_eq!(say(0), "3,175\u{a0}mm (0,125\u{a0}po)");
        assert_eq!(say(1), "3.175\u{a0}mm (0.125\u{a0}in)");
        assert_eq!(french.voices()[0].say("nonsense", &[]), "nonsense");
    }
}
