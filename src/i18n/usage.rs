//! Whether the messages there are and the messages that are used agree, in all locales at once.

use super::messages::{Inner, Messages, borrowed};
use super::shipped::Domain;
use super::voice::{Message, Voice};
use crate::diagnostic::code::{MISSING_MESSAGE, UNUSED_MESSAGE, VARIABLE_MISMATCH};
use crate::diagnostic::{Diagnostic, Findings};
use crate::source::{Place, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A place that shows a message.
#[derive(Clone, Debug)]
pub struct MessageUse {
    /// The message.
    pub id: String,
    /// The variables that it is given.
    pub variables: BTreeSet<String>,
    /// Where in the theme; `None` if the program itself shows it.
    pub place: Option<Place>,
}

impl Messages {
    /// Compares the messages of a part of the output with all their uses.
    ///
    /// A message that is used must be there in every locale that has words of its own; its variables
    /// are those of its English text, and every use gives them. A message of the kit that nothing
    /// uses is reported once, whatever number of locales have it.
    pub fn check(&self, domain: Domain, uses: &[MessageUse]) -> Findings {
        let inner = self.inner();
        let mut check = Check {
            inner,
            domain,
            speakers: speakers(inner, domain),
            findings: Findings::default(),
        };
        check.borrowed();
        let mut by_id: BTreeMap<&str, Vec<&MessageUse>> = BTreeMap::new();
        for message_use in uses {
            by_id.entry(&message_use.id).or_default().push(message_use);
        }
        for (id, uses) in &by_id {
            check.missing(id, uses);
            check.given(id, uses);
        }
        check.mismatched();
        check.unused(&by_id);
        check.findings
    }
}

struct Check<'a> {
    inner: &'a Inner,
    domain: Domain,
    /// The locales whose words readers of this kit see.
    speakers: Vec<&'a Voice>,
    findings: Findings,
}

fn speakers(inner: &Inner, domain: Domain) -> Vec<&Voice> {
    let kit = &inner.voices[..inner.kit_locales];
    let lends = |voice: &Voice| {
        kit.iter().any(|borrower| borrower.lenders.get(&domain) == Some(&voice.locale))
    };
    let speaks = |index: usize, voice: &Voice| index < inner.kit_locales && voice.speaks(domain);
    let voices = inner.voices.iter().enumerate();
    voices
        .filter(|(index, voice)| speaks(*index, voice) || lends(voice))
        .map(|(_, voice)| voice)
        .collect()
}

impl<'a> Check<'a> {
    /// Site words that are borrowed are reported when they are read; booklets may not be wanted. What
    /// is said to audiences is no word of the interface, and is reported by itself.
    fn borrowed(&mut self) {
        for voice in &self.inner.voices[..self.inner.kit_locales] {
            let lender = voice.lenders.get(&self.domain);
            let is_told =
                self.domain != Domain::Audience && voice.lenders.contains_key(&Domain::Site);
            if let Some(lender) = lender.filter(|_| !is_told) {
                let kit_file = &self.inner.kit_file;
                self.findings.push(borrowed(&voice.locale, lender, self.domain, kit_file));
            }
        }
    }

    /// A message that no locale has is a fault of its use; one that some lack is a hole in theirs.
    fn missing(&mut self, id: &str, uses: &[&MessageUse]) {
        let without = |voice: &&&Voice| !voice.messages.contains_key(id);
        let lacking: Vec<&Voice> = self.speakers.iter().filter(without).copied().collect();
        let finding = |tags: &str| {
            let missing = Diagnostic::new(&MISSING_MESSAGE).arg("id", id).arg("locale", tags);
            missing.arg("file", self.domain.file_name())
        };
        if lacking.len() == self.speakers.len() {
            // Where no locale has words of this kind, all lack it.
            let kit = self.inner.voices[..self.inner.kit_locales].iter();
            let all = || kit.collect::<Vec<_>>();
            let lacking = if lacking.is_empty() { all() } else { lacking };
            let tags: Vec<&str> = lacking.iter().map(|voice| voice.locale.as_str()).collect();
            for place in self.places(uses) {
                self.findings.push(finding(&tags.join(", ")).at(place));
            }
            return;
        }
        for voice in lacking {
            let place = Place::start_of(self.file_of(voice));
            self.findings.push(finding(voice.locale.as_str()).at(place));
        }
    }

    /// Every use must give the variables that the message shows.
    fn given(&mut self, id: &str, uses: &[&MessageUse]) {
        let Some(message) = self.reference(id) else { return };
        for message_use in uses {
            let wanted = &message.definition.variables;
            let absent: BTreeSet<&String> = wanted.difference(&message_use.variables).collect();
            if !absent.is_empty() {
                let place = message_use.place.as_ref().unwrap_or(&message.definition.place);
                self.findings.push(mismatch(id, "none", &absent).at(place.clone()));
            }
        }
    }

    /// Every locale must show the variables of the English text, neither more nor fewer.
    fn mismatched(&mut self) {
        for voice in self.speakers.clone() {
            for (id, message) in
                voice.messages.iter().filter(|(_, message)| message.domain == self.domain)
            {
                let Some(reference) = self.reference(id) else { continue };
                let (own, english) =
                    (&message.definition.variables, &reference.definition.variables);
                let other: BTreeSet<&String> = own.symmetric_difference(english).collect();
                if !other.is_empty() {
                    let finding = mismatch(id, voice.locale.as_str(), &other);
                    self.findings.push(finding.at(message.definition.place.clone()));
                }
            }
        }
    }

    fn unused(&mut self, uses: &BTreeMap<&str, Vec<&MessageUse>>) {
        let messages = || self.speakers.iter().flat_map(|voice| &voice.messages);
        let quoted: BTreeSet<&str> = messages()
            .flat_map(|(_, m)| m.definition.references.iter().map(String::as_str))
            .collect();
        let mut unused: BTreeMap<&str, &Message> = BTreeMap::new();
        for (id, message) in messages() {
            let own = message.domain == self.domain && !message.shipped;
            if own && !uses.contains_key(id.as_str()) && !quoted.contains(id.as_str()) {
                unused.entry(id).or_insert(message);
            }
        }
        for (id, message) in unused {
            let place = message.definition.place.clone();
            self.findings.push(Diagnostic::new(&UNUSED_MESSAGE).at(place).arg("id", id));
        }
    }

    /// Returns the message whose variables all others must have: the English one, if there is one.
    fn reference(&self, id: &str) -> Option<&'a Message> {
        let english = self.inner.voices.iter().find(|voice| voice.locale.as_str() == "en");
        english
            .into_iter()
            .chain(self.speakers.iter().copied())
            .find_map(|voice| voice.messages.get(id))
    }

    fn places(&self, uses: &[&MessageUse]) -> Vec<Place> {
        let places: Vec<Place> =
            uses.iter().filter_map(|message_use| message_use.place.clone()).collect();
        if places.is_empty() { vec![Place::start_of(&self.inner.kit_file)] } else { places }
    }

    fn file_of(&self, voice: &'a Voice) -> &'a Arc<SourceFile> {
        let file = voice.files.iter().find(|(domain, _)| *domain == self.domain);
        file.map_or(&self.inner.kit_file, |(_, file)| file)
    }
}

fn mismatch(id: &str, locale: &str, variables: &BTreeSet<&String>) -> Diagnostic {
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    Diagnostic::new(&VARIABLE_MISMATCH)
        .arg("id", id)
        .arg("locale", locale)
        .arg("variables", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Arg;
    use crate::i18n::{MessageFile, shipped};
    use crate::source::{LocaleId, Span};

    fn check(files: &[(&str, &str)], uses: &[(&str, &[&str])], with_shipped: bool) -> Vec<String> {
        let locales = ["en", "fr", "ro"].map(|tag| LocaleId::parse(tag).expect("a tag"));
        let file = |&(tag, text): &(&str, &str)| MessageFile {
            locale: LocaleId::parse(tag).expect("a tag"),
            domain: Domain::Site,
            file: Arc::new(SourceFile::new(format!("locales/{tag}/site.ftl"), text)),
        };
        let mut files: Vec<MessageFile> = files.iter().map(file).collect();
        if with_shipped {
            files.extend(shipped());
        }
        let kit = Arc::new(SourceFile::new("kit.toml", ""));
        let theme = Arc::new(SourceFile::new("page.html", "{{ msg() }}"));
        let uses: Vec<MessageUse> = (uses.iter())
            .map(|(id, variables)| MessageUse {
                id: (*id).to_owned(),
                variables: variables.iter().map(|name| (*name).to_owned()).collect(),
                place: Some(Place::new(&theme, Span::new(3..6))),
            })
            .collect();
        let messages = Messages::new(&locales, &BTreeMap::new(), &kit, files).value;
        let show = |d: &Diagnostic| {
            let args = d.args.iter().map(|(_, arg)| match arg {
                Arg::Text(text) => text.clone(),
                Arg::Number(number) => number.to_string(),
            });
            let place = d.place.as_ref().expect("a place").file.path();
            format!("{} {place}: {}", d.code.name, args.collect::<Vec<_>>().join(" | "))
        };
        messages.check(Domain::Site, &uses).iter().map(show).collect()
    }

    #[test]
    fn holes_are_found_in_every_locale_at_once() {
        let files = [("en", "a = A\nb = B\n"), ("fr", "a = A\n"), ("ro", "b = B\n")];
        assert_eq!(
            check(&files, &[("a", &[]), ("b", &[]), ("c", &[])], false),
            [
                "missing-message locales/ro/site.ftl: a | ro | site.ftl",
                "missing-message locales/fr/site.ftl: b | fr | site.ftl",
                "missing-message page.html: c | en, fr, ro | site.ftl",
            ]
        );
    }

    #[test]
    fn variables_are_those_of_the_english_text() {
        let files = [
            ("en", "a = { $x }\nb = { $y ->\n [one] 1\n*[other] { $x }\n }\n"),
            ("fr", "a = { $z }\nb = { $x } { $y }\n"),
            ("ro", "a = A\nb = { $x } { $y }\n"),
        ];
        assert_eq!(
            check(&files, &[("a", &["x"]), ("b", &["x"])], false),
            [
                "variable-mismatch page.html: b | none | $y",
                "variable-mismatch locales/fr/site.ftl: a | fr | $x, $z",
                "variable-mismatch locales/ro/site.ftl: a | ro | $x",
            ]
        );
    }

    #[test]
    fn messages_that_nothing_uses_are_found_once_and_only_in_the_kit() {
        let files = [("fr", "extra = E\nhome = Maison\nquoted = Q\n"), ("ro", "extra = E\n")];
        let uses: &[(&str, &[&str])] = &[("home", &[])];
        let found = check(&files, uses, true);
        assert_eq!(
            found,
            [
                "unused-message locales/fr/site.ftl: extra",
                "unused-message locales/fr/site.ftl: quoted"
            ]
        );
    }
}
