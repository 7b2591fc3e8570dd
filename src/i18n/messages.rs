//! The words of the interface, found along each locale's fallback chain.

use super::ftl::{self, Ftl};
use super::shipped::{Domain, MessageFile};
use super::voice::Voice;
use crate::diagnostic::code::BORROWED_MESSAGES;
use crate::diagnostic::{Diagnostic, Findings, Reported};
use crate::source::{LocaleId, Place, SourceFile};
use fluent::{FluentArgs, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A value that a message shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, shown as it is; dates and lists are formatted by [`super::Formats`] beforehand.
    Text(String),
    /// A number, formatted in the message's language; it may choose a plural form.
    Number(f64),
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// A message filled in, and whose language it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words, without directional marks (see [`super::directional_runs`]).
    pub text: String,
    /// The locale that answered: the one asked for, or one that lends its words.
    pub locale: LocaleId,
}

/// The words of the interface in every locale of the kit; cheap to clone, shared between threads.
#[derive(Clone)]
pub struct Messages(Arc<Inner>);

pub(super) struct Inner {
    /// One per locale of the kit, then those that only lend their words.
    pub(super) voices: Vec<Voice>,
    /// How many of the voices are the kit's locales.
    pub(super) kit_locales: usize,
    /// `kit.toml`, for findings that belong to no file of messages.
    pub(super) kit_file: Arc<SourceFile>,
    answers: BTreeMap<LocaleId, BTreeMap<String, Answer>>,
}

/// How a message is answered in one locale.
struct Answer {
    voice: usize,
    /// The whole phrase, if the message shows no variables.
    plain: Option<String>,
}

impl Messages {
    /// Reads all files of messages and prepares every locale of the kit.
    ///
    /// `chains` says for each locale where its missing words come from, nearest first; English comes
    /// last everywhere. Of `files`, earlier ones win over later ones, message by message. A file
    /// serves every locale of its language and script: `fr` serves `fr-CA`, `zh-Hans` serves `zh`.
    pub fn new(
        locales: &[LocaleId],
        chains: &BTreeMap<LocaleId, Vec<LocaleId>>,
        kit_file: &Arc<SourceFile>,
        files: Vec<MessageFile>,
    ) -> Reported<Messages> {
        let mut findings = Findings::default();
        let files: Vec<(MessageFile, Ftl)> = files
            .into_iter()
            .map(|file| {
                let ftl = ftl::read(&file.file).into_value(&mut findings);
                (file, ftl)
            })
            .collect();
        let english = LocaleId::parse("en").expect("English has a tag");
        let lenders = chains.values().flatten().chain(std::iter::once(&english));
        let mut voices: Vec<Voice> = Vec::new();
        let mut kit_locales = 0;
        for (index, locale) in locales.iter().chain(lenders).enumerate() {
            if voices.iter().all(|voice| voice.locale != *locale) {
                voices.push(Voice::new(locale, &files, &mut findings));
            }
            if index < locales.len() {
                kit_locales = voices.len();
            }
        }
        let order_of = |locale: &LocaleId| {
            let chain = chains.get(locale).into_iter().flatten();
            let order = std::iter::once(locale).chain(chain).chain(std::iter::once(&english));
            let position =
                |locale: &LocaleId| voices.iter().position(|voice| voice.locale == *locale);
            order.filter_map(position).collect::<Vec<usize>>()
        };
        let orders: Vec<Vec<usize>> =
            voices[..kit_locales].iter().map(|voice| order_of(&voice.locale)).collect();
        for (index, order) in orders.iter().enumerate() {
            let lenders = lenders_of(index, order, &voices);
            if let Some(lender) = lenders.get(&Domain::Site) {
                findings.push(borrowed(&voices[index].locale, lender, Domain::Site, kit_file));
            }
            voices[index].lenders = lenders;
        }
        let answers = (orders.iter().enumerate())
            .map(|(index, order)| (voices[index].locale.clone(), answers(order, &voices)))
            .collect();
        let inner = Inner { voices, kit_locales, kit_file: Arc::clone(kit_file), answers };
        Reported::new(Self(Arc::new(inner)), findings)
    }

    /// Fills in a message; `None` if no locale of the chain has it, which [`Self::check`] reports.
    pub fn format(&self, locale: &LocaleId, id: &str, args: &[(&str, Value)]) -> Option<Phrase> {
        let answer = self.0.answers.get(locale)?.get(id)?;
        let voice = &self.0.voices[answer.voice];
        let text = match &answer.plain {
            Some(text) => text.clone(),
            None => {
                let args = args.iter().map(|(name, value)| (*name, fluent(value))).collect();
                voice.fill(id, &args)?.0
            }
        };
        Some(Phrase { text, locale: voice.locale.clone() })
    }

    /// Returns what a message says of itself under the name of an attribute, such as its short name;
    /// `None` if it says nothing.
    pub fn attribute(&self, locale: &LocaleId, id: &str, attribute: &str) -> Option<Phrase> {
        let answer = self.0.answers.get(locale)?.get(id)?;
        let voice = &self.0.voices[answer.voice];
        let text = voice.attribute(id, attribute)?;
        Some(Phrase { text, locale: voice.locale.clone() })
    }

    /// Returns the ids of all messages that any locale has for a part of the output, sorted.
    pub fn ids(&self, domain: Domain) -> Vec<&str> {
        let messages = self.0.voices.iter().flat_map(|voice| &voice.messages);
        let ids =
            messages.filter(|(_, message)| message.domain == domain).map(|(id, _)| id.as_str());
        ids.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Returns the variables that a message shows in any locale of the kit.
    pub fn variables(&self, id: &str) -> BTreeSet<String> {
        let messages = self.0.voices.iter().filter_map(|voice| voice.messages.get(id));
        messages.flat_map(|message| message.definition.variables.iter().cloned()).collect()
    }

    pub(super) fn inner(&self) -> &Inner {
        &self.0
    }
}

fn lenders_of(index: usize, order: &[usize], voices: &[Voice]) -> BTreeMap<Domain, LocaleId> {
    let mut lenders = BTreeMap::new();
    for domain in Domain::ALL {
        let speaker = order.iter().find(|voice| voices[**voice].speaks(domain));
        if let Some(speaker) = speaker.filter(|speaker| **speaker != index) {
            lenders.insert(domain, voices[*speaker].locale.clone());
        }
    }
    lenders
}

/// Says that a locale uses another's words in a part of the output.
pub(super) fn borrowed(
    locale: &LocaleId,
    lender: &LocaleId,
    domain: Domain,
    kit_file: &Arc<SourceFile>,
) -> Diagnostic {
    let of = if domain == Domain::Audience { "audience" } else { "interface" };
    let finding = Diagnostic::new(&BORROWED_MESSAGES).at(Place::start_of(kit_file));
    finding.arg("locale", locale.as_str()).arg("lender", lender.as_str()).arg("of", of)
}

fn answers(order: &[usize], voices: &[Voice]) -> BTreeMap<String, Answer> {
    let mut answers = BTreeMap::new();
    for &voice in order {
        for (id, message) in &voices[voice].messages {
            answers.entry(id.clone()).or_insert_with(|| {
                let plain = message.definition.variables.is_empty();
                let fill = || voices[voice].fill(id, &FluentArgs::new()).map(|filled| filled.0);
                Answer { voice, plain: plain.then(fill).flatten() }
            });
        }
    }
    answers
}

fn fluent(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Number(number) => FluentValue::from(*number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> LocaleId {
        LocaleId::parse(tag).expect("a tag")
    }

    fn file(path: &str, text: &str) -> MessageFile {
        let tag = path.split('/').nth(1).expect("a folder");
        let domain = if path.ends_with("site.ftl") { Domain::Site } else { Domain::Booklet };
        MessageFile { locale: locale(tag), domain, file: Arc::new(SourceFile::new(path, text)) }
    }

    fn messages(
        tags: &[&str],
        chains: &[(&str, &[&str])],
        files: Vec<MessageFile>,
    ) -> Reported<Messages> {
        let locales: Vec<LocaleId> = tags.iter().copied().map(locale).collect();
        let chain = |&(tag, chain): &(&str, &[&str])| {
            (locale(tag), chain.iter().copied().map(locale).collect())
        };
        let kit = Arc::new(SourceFile::new("kit.toml", "x"));
        Messages::new(&locales, &chains.iter().map(chain).collect(), &kit, files)
    }

    fn say(messages: &Messages, tag: &str, id: &str) -> Option<(String, String)> {
        let args = [("n", Value::Number(1234.5)), ("name", Value::from("Ana"))];
        let phrase = messages.format(&locale(tag), id, &args)?;
        Some((phrase.text, phrase.locale.to_string()))
    }

    fn codes(findings: &Findings) -> Vec<(&str, String)> {
        let place =
            |d: &Diagnostic| d.place.as_ref().map_or(String::new(), |p| p.file.path().to_owned());
        findings.iter().map(|d| (d.code.name, place(d))).collect()
    }

    #[test]
    fn the_kit_wins_message_by_message() {
        let files = vec![
            file("locales/fr/site.ftl", "home = Maison\n"),
            file("locales/fr/site.ftl", "home = Accueil\nnext = Suivant\n"),
        ];
        let messages = messages(&["fr-CA"], &[], files);
        assert!(messages.findings.is_empty());
        let own = |text: &str| Some((text.to_owned(), "fr-CA".to_owned()));
        assert_eq!(say(&messages.value, "fr-CA", "home"), own("Maison"));
        assert_eq!(say(&messages.value, "fr-CA", "next"), own("Suivant"));
        assert_eq!(say(&messages.value, "fr-CA", "nonsense"), None);
        assert_eq!(say(&messages.value, "de", "home"), None);
    }

    #[test]
    fn the_exact_tag_wins_and_scripts_stay_apart() {
        let files = vec![
            file("locales/es/site.ftl", "home = Inicio\nnext = Siguiente\n"),
            file("locales/es-419/site.ftl", "home = Portada\n"),
            file("locales/zh-Hans/site.ftl", "home = 首页\n"),
            file("locales/en/site.ftl", "home = Home\nnext = Next\n"),
        ];
        let messages = messages(&["es-419", "zh", "zh-Hant"], &[], files);
        assert_eq!(say(&messages.value, "es-419", "home").expect("words").0, "Portada");
        assert_eq!(say(&messages.value, "es-419", "next").expect("words").0, "Siguiente");
        assert_eq!(say(&messages.value, "zh", "home").expect("words").0, "首页");
        assert_eq!(say(&messages.value, "zh-Hant", "home").expect("words").1, "en");
        assert_eq!(codes(&messages.findings), [("borrowed-messages", "kit.toml".to_owned())]);
    }

    #[test]
    fn a_locale_without_words_borrows_along_its_chain_and_says_so_once() {
        let files = vec![
            file("locales/fr/site.ftl", "home = Accueil\n"),
            file("locales/fr/booklet.ftl", "contents = Sommaire\n"),
            file("locales/en/site.ftl", "home = Home\nonly = English\n"),
        ];
        let messages = messages(&["ht", "fr"], &[("ht", &["fr"])], files);
        let answer = |text: &str, tag: &str| Some((text.to_owned(), tag.to_owned()));
        assert_eq!(say(&messages.value, "ht", "home"), answer("Accueil", "fr"));
        assert_eq!(say(&messages.value, "ht", "contents"), answer("Sommaire", "fr"));
        assert_eq!(say(&messages.value, "ht", "only"), answer("English", "en"));
        assert_eq!(codes(&messages.findings), [("borrowed-messages", "kit.toml".to_owned())]);
    }

    #[test]
    fn faults_are_found_with_their_place() {
        let text =
            "good = Good\nbad\ngood = Again\nf = { DATE($x) }\nr = { nowhere }\nt = { -term }\n";
        let messages = messages(&["en"], &[], vec![file("locales/en/site.ftl", text)]);
        let lines: Vec<_> = messages
            .findings
            .iter()
            .map(|d| {
                let place = d.place.as_ref().expect("a place");
                (d.code.name, place.file.line_column(place.span.start).0)
            })
            .collect();
        let syntax = "message-syntax";
        assert_eq!(
            lines,
            [(syntax, 2), ("duplicate-message", 3), (syntax, 4), (syntax, 5), (syntax, 6)]
        );
        assert_eq!(say(&messages.value, "en", "good").expect("words").0, "Again");
    }

    #[test]
    fn numbers_and_quoted_messages_are_filled_in() {
        let text = "n = { $n } { NUMBER($n, minimumFractionDigits: 2) } { NUMBER($n, useGrouping: \"false\") }\n\
                    by = by { $name }\nquote = Made { by }\n";
        let messages = messages(&["ro"], &[], vec![file("locales/ro/site.ftl", text)]);
        assert_eq!(codes(&messages.findings), []);
        assert_eq!(say(&messages.value, "ro", "n").expect("words").0, "1.234,5 1.234,50 1234,5");
        assert_eq!(say(&messages.value, "ro", "quote").expect("words").0, "Made by Ana");
        assert_eq!(messages.value.variables("quote").into_iter().collect::<Vec<_>>(), ["name"]);
    }

    #[test]
    fn a_message_has_a_short_name() {
        let files = vec![
            file("locales/fr/site.ftl", "a = Pour tous.\n    .name = Tous\nb = B\n"),
            file("locales/ro/site.ftl", "b = B\n"),
        ];
        let messages = messages(&["ro", "fr"], &[("ro", &["fr"])], files).value;
        let name = |tag: &str, id: &str| {
            let phrase = messages.attribute(&locale(tag), id, "name")?;
            Some((phrase.text, phrase.locale.to_string()))
        };
        assert_eq!(name("ro", "a"), Some(("Tous".to_owned(), "fr".to_owned())));
        assert_eq!(name("ro", "b"), None);
        assert_eq!(name("ro", "c"), None);
    }

    #[test]
    fn messages_are_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>() {}
        shared::<Messages>();
    }
}
