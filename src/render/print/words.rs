//! The words of the interface that booklets show.

use crate::diagnostic::Findings;
use crate::i18n::{Domain, Formats, MessageUse, Messages, Phrase, Value};
use crate::model::{AudienceIndex, Kit, LocaleIndex};
use crate::render::original;
use crate::source::{Date, LocaleId};

/// What the theme calls its words, and the message of each.
pub(super) const THEME_WORDS: [(&str, &str); 12] = [
    ("contents", "booklet-contents"),
    ("at-a-glance", "booklet-at-a-glance"),
    ("notes", "booklet-notes"),
    ("colophon", "booklet-colophon"),
    ("online", "booklet-online"),
    ("note", "booklet-note"),
    ("tip", "booklet-tip"),
    ("important", "booklet-important"),
    ("warning", "booklet-warning"),
    ("caution", "booklet-caution"),
    ("draft", "booklet-draft"),
    ("about-translation", "booklet-about-translation"),
];

/// What the theme calls the meanings of its signs, and the message of each.
pub(super) const SIGN_WORDS: [(&str, &str); 3] = [
    ("sign-changed", "booklet-sign-changed"),
    ("sign-removed", "booklet-sign-removed"),
    ("sign-more", "booklet-sign-more"),
];

/// Words without variables that this program places itself.
const OWN_WORDS: [&str; 8] = [
    "booklet-dates",
    "booklet-glossary",
    "booklet-draft-notice",
    "booklet-up-to-date",
    "booklet-publisher",
    "booklet-date",
    "booklet-version",
    "booklet-typefaces",
];

/// Words with their variables.
const FILLED_WORDS: [(&str, &[&str]); 8] = [
    ("booklet-page", &["page"]),
    ("booklet-fallback", &["language"]),
    ("booklet-edition", &["date"]),
    (ORIGINAL, &["title"]),
    ("booklet-signs", &["texts", "guides"]),
    ("booklet-drafts", &["guides"]),
    ("booklet-checked", &["date"]),
    ("booklet-checked-between", &["from", "to"]),
];

/// The message that leads to the original.
const ORIGINAL: &str = "booklet-original-version";

/// Checks that every word of booklets is there in every locale, and that no other is.
pub fn check_messages(messages: &Messages) -> Findings {
    let plain = THEME_WORDS.iter().map(|(_, id)| *id).chain(OWN_WORDS);
    let plain = plain.map(|id| (id, &[][..]));
    let filled = FILLED_WORDS.iter().map(|(id, variables)| (*id, *variables));
    let signs = SIGN_WORDS.iter().map(|(_, id)| (*id, &["source", "language"][..]));
    let uses: Vec<MessageUse> = plain
        .chain(filled)
        .chain(signs)
        .map(|(id, variables): (&str, &[&str])| MessageUse {
            id: id.to_owned(),
            variables: variables.iter().map(|name| (*name).to_owned()).collect(),
            place: None,
        })
        .collect();
    messages.check(Domain::Booklet, &uses)
}

/// The words of one locale.
pub(super) struct Words<'a> {
    messages: &'a Messages,
    locale: LocaleId,
    formats: Formats,
}

impl<'a> Words<'a> {
    pub(super) fn new(kit: &Kit, messages: &'a Messages, locale: LocaleIndex) -> Self {
        let locale = kit.locale(locale);
        Self { messages, locale: locale.id.clone(), formats: Formats::new(&locale.format_id) }
    }

    /// Returns a message without variables.
    pub(super) fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// Returns the message of a page's number, with `{n}` where the theme puts the number.
    pub(super) fn page(&self) -> String {
        self.say("booklet-page", &[("page", Value::from("{n}"))])
    }

    /// Returns the notice above a guide that is shown in another language.
    pub(super) fn fallback(&self, autonym: &str) -> String {
        self.say("booklet-fallback", &[("language", Value::from(autonym))])
    }

    /// Returns the line that says of which day the booklet is.
    pub(super) fn edition(&self, day: Date) -> String {
        self.say("booklet-edition", &[("date", Value::from(self.date(day)))])
    }

    /// Returns the sentence that says between which days the facts of the booklet were checked.
    pub(super) fn checked(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.say("booklet-checked", &[("date", Value::from(self.date(first)))]);
        }
        let days = [("from", first), ("to", last)];
        let days = days.map(|(name, day)| (name, Value::from(self.date(day))));
        self.say("booklet-checked-between", &days)
    }

    /// Returns what a sign means, by its message.
    pub(super) fn sign(&self, kit: &Kit, id: &str) -> String {
        let source = kit.locale(kit.source);
        let language = ("language", Value::from(source.autonym.as_str()));
        self.say(id, &[("source", Value::from(source.id.language())), language])
    }

    /// Returns the sentence that says how many texts bear a sign, and in which guides: their titles,
    /// or how many they are.
    pub(super) fn marked(&self, texts: usize, guides: usize, titles: Option<&[String]>) -> String {
        let texts = ("texts", Value::from(texts.to_string()));
        self.say("booklet-signs", &[texts, ("guides", self.guides(guides, titles))])
    }

    /// Returns the sentence that says which guides nobody has reviewed, likewise.
    pub(super) fn drafts(&self, guides: usize, titles: Option<&[String]>) -> String {
        self.say("booklet-drafts", &[("guides", self.guides(guides, titles))])
    }

    fn guides(&self, count: usize, titles: Option<&[String]>) -> Value {
        Value::from(titles.map_or_else(|| count.to_string(), |titles| self.list(titles)))
    }

    /// Returns the notice to an audience for readers of this locale, if there is one.
    pub(super) fn notice(
        &self,
        kit: &Kit,
        audience: AudienceIndex,
        reader: LocaleIndex,
    ) -> Option<Phrase> {
        original::notice(kit, self.messages, &self.formats, audience, reader)
    }

    /// Returns what leads to the original of a title, in the language of the source.
    pub(super) fn version(&self, kit: &Kit, title: &str) -> String {
        original::version(kit, self.messages, ORIGINAL, title)
    }

    /// Returns a day in full.
    pub(super) fn date(&self, day: Date) -> String {
        self.formats.date(day)
    }

    /// Joins names to a list.
    pub(super) fn list(&self, names: &[String]) -> String {
        self.formats.list(names)
    }

    /// A message that no locale has was told by [`check_messages`], and nothing is published; its
    /// name keeps the headings of this booklet from being empty meanwhile.
    fn say(&self, id: &str, args: &[(&str, Value)]) -> String {
        let phrase = self.messages.format(&self.locale, id, args);
        phrase.map_or_else(|| id.to_owned(), |phrase| phrase.text)
    }
}
