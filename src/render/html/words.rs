//! The words of the interface, ready for pages.
//!
//! Messages without variables are formatted once for each locale; the others when they are asked
//! for. Words that a locale had to borrow are marked with the language they are in.

use super::text::{push_escaped, text_html};
use super::view::Html;
use super::{record_page, redirect};
use crate::diagnostic::Reported;
use crate::document::CalloutKind;
use crate::i18n::{self, Direction, Domain, Formats, MessageUse, Messages, Value, describe};
use crate::model::{AudienceIndex, Kit, LocaleIndex};
use crate::render::original;
use crate::source::{Date, LocaleId};
use std::collections::{BTreeMap, BTreeSet};

/// The words of all locales.
pub(super) struct Words {
    messages: Messages,
    locales: Vec<LocaleWords>,
}

struct LocaleWords {
    id: LocaleId,
    direction: Direction,
    script: String,
    formats: Formats,
    ready: BTreeMap<String, Phrase>,
    body: BodyWords,
}

/// A message as markup, and as text for attributes.
#[derive(Clone)]
struct Phrase {
    html: tera::Value,
    plain: tera::Value,
}

/// The words that stand inside a guide's text, in the text's own language.
pub(super) struct BodyWords {
    messages: Messages,
    locale: LocaleId,
    callouts: BTreeMap<CalloutKind, String>,
    /// The heading above the notes, as markup.
    pub(super) footnotes: String,
    /// That the source says something else by now, as markup.
    pub(super) changed: String,
    /// That the source says more.
    pub(super) missing: String,
    /// That the source says this no more.
    pub(super) removed: String,
    /// That a passage of the source has yet to be translated.
    pub(super) untranslated: String,
}

const CALLOUTS: [(CalloutKind, &str); 5] = [
    (CalloutKind::Note, "callout-note"),
    (CalloutKind::Tip, "callout-tip"),
    (CalloutKind::Important, "callout-important"),
    (CalloutKind::Warning, "callout-warning"),
    (CalloutKind::Caution, "callout-caution"),
];

/// The message that leads to the original.
const ORIGINAL: &str = "original-version";

/// The messages that speak of the source by the name of its language.
const OF_SOURCE: [&str; 4] = ["mark-changed", "mark-missing", "mark-removed", "parallel-link"];

/// Says how many texts of a page are told to have changed.
const STALE: &str = "stale-notice";

/// The messages that this program asks for by itself, beside those that templates name.
pub(super) fn own_uses() -> Vec<MessageUse> {
    let plain = [
        "footnotes",
        "choose-language",
        "not-found-title",
        "not-found-text",
        "back-home",
        "mark-untranslated",
        "parallel-back",
    ];
    let callouts = CALLOUTS.map(|(_, id)| id);
    let none = |id: &str| MessageUse { id: id.to_owned(), variables: BTreeSet::new(), place: None };
    let plain =
        plain.into_iter().chain(callouts).chain(record_page::WORDS).chain([redirect::MOVED]);
    let mut uses: Vec<MessageUse> = plain.map(none).collect();
    let mut with = |id: &str, variables: &[&str]| {
        let variables = variables.iter().map(|name| (*name).to_owned()).collect();
        uses.push(MessageUse { id: id.to_owned(), variables, place: None });
    };
    with("back-to-text", &["number"]);
    with(ORIGINAL, &["title"]);
    with(STALE, &["count", "source", "language"]);
    OF_SOURCE.iter().for_each(|id| with(id, &["source", "language"]));
    uses
}

impl Words {
    /// Prepares the words of all locales, and checks that all are there that anything uses.
    pub(super) fn new(kit: &Kit, messages: &Messages, mut uses: Vec<MessageUse>) -> Reported<Self> {
        uses.extend(own_uses());
        let findings = messages.check(Domain::Site, &uses);
        let with_variables: BTreeSet<&str> = uses
            .iter()
            .filter(|use_| !use_.variables.is_empty())
            .map(|use_| use_.id.as_str())
            .collect();
        let plain: BTreeSet<&str> = uses
            .iter()
            .map(|use_| use_.id.as_str())
            .filter(|id| !with_variables.contains(id))
            .collect();
        let locale = |index: LocaleIndex| {
            let locale = kit.locale(index);
            let mut words = LocaleWords {
                id: locale.id.clone(),
                direction: locale.direction,
                script: locale.script.clone(),
                formats: Formats::new(&locale.format_id),
                ready: BTreeMap::new(),
                body: BodyWords {
                    messages: messages.clone(),
                    locale: locale.id.clone(),
                    callouts: BTreeMap::new(),
                    footnotes: String::new(),
                    changed: String::new(),
                    missing: String::new(),
                    removed: String::new(),
                    untranslated: String::new(),
                },
            };
            for id in &plain {
                if let Some(phrase) = words.format(messages, id, &[]) {
                    words.ready.insert((*id).to_owned(), phrase);
                }
            }
            for id in OF_SOURCE {
                if let Some(phrase) = words.format(messages, id, &of_source(kit)) {
                    words.ready.insert(id.to_owned(), phrase);
                }
            }
            let html = |id: &str| {
                words
                    .ready
                    .get(id)
                    .and_then(|phrase| phrase.html.as_str())
                    .unwrap_or_default()
                    .to_owned()
            };
            let callouts = CALLOUTS.map(|(kind, id)| (kind, html(id)));
            let [changed, missing, removed, untranslated, footnotes] =
                ["mark-changed", "mark-missing", "mark-removed", "mark-untranslated", "footnotes"]
                    .map(html);
            words.body.callouts = BTreeMap::from(callouts);
            words.body =
                BodyWords { changed, missing, removed, untranslated, footnotes, ..words.body };
            words
        };
        let locales = kit.locale_indices().map(locale).collect();
        Reported::new(Self { messages: messages.clone(), locales }, findings)
    }

    /// Returns a message as markup or as text, with its values; `None` if no locale has it.
    pub(super) fn message(
        &self,
        lang: &str,
        id: &str,
        args: &[(&str, Value)],
        plain: bool,
    ) -> Option<tera::Value> {
        let locale = self.locales.iter().find(|locale| locale.id.as_str() == lang)?;
        let choose =
            |phrase: &Phrase| if plain { phrase.plain.clone() } else { phrase.html.clone() };
        if args.is_empty()
            && let Some(phrase) = locale.ready.get(id)
        {
            return Some(choose(phrase));
        }
        locale.format(&self.messages, id, args).as_ref().map(choose)
    }

    /// Returns a message without values as markup; empty if no locale has it, which is a finding.
    pub(super) fn html(&self, locale: LocaleIndex, id: &str) -> String {
        let phrase = self.locales[usize::from(locale.0)].ready.get(id);
        phrase.and_then(|phrase| phrase.html.as_str()).unwrap_or_default().to_owned()
    }

    /// Returns the same as text.
    pub(super) fn plain(&self, locale: LocaleIndex, id: &str) -> String {
        let phrase = self.locales[usize::from(locale.0)].ready.get(id);
        phrase.and_then(|phrase| phrase.plain.as_str()).unwrap_or_default().to_owned()
    }

    /// Returns that the source of so many texts of a page has changed since, as markup.
    pub(super) fn stale(&self, kit: &Kit, locale: LocaleIndex, count: usize) -> Option<String> {
        let own = &self.locales[usize::from(locale.0)];
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let mut args = vec![("count", Value::Number(f64::from(count)))];
        args.extend(of_source(kit));
        let phrase = self.messages.format(&own.id, STALE, &args)?;
        Some(own.marked(&phrase))
    }

    /// Returns the notice to an audience as markup; `None` if there is none.
    pub(super) fn audience(
        &self,
        kit: &Kit,
        audience: AudienceIndex,
        locale: LocaleIndex,
    ) -> Option<Html> {
        let own = &self.locales[usize::from(locale.0)];
        let notice = original::notice(kit, &self.messages, &own.formats, audience, locale)?;
        Some(Html::new(&own.marked(&notice)))
    }

    /// Returns what leads to the original of a title, as text in the language of the source.
    pub(super) fn version(&self, kit: &Kit, title: &str) -> String {
        original::version(kit, &self.messages, ORIGINAL, title)
    }

    /// Returns a day as the locale writes it.
    pub(super) fn date(&self, lang: &str, date: Date) -> Option<String> {
        Some(self.locales.iter().find(|locale| locale.id.as_str() == lang)?.formats.date(date))
    }

    /// Returns the words for texts in this locale.
    pub(super) fn body(&self, locale: LocaleIndex) -> &BodyWords {
        &self.locales[usize::from(locale.0)].body
    }
}

/// Returns what messages are told of the source: the tag of its language, by which they may name it,
/// and its name in itself for those that do not know it.
fn of_source(kit: &Kit) -> [(&'static str, Value); 2] {
    let source = kit.locale(kit.source);
    [("source", Value::from(source.id.language())), ("language", Value::from(&*source.autonym))]
}

impl LocaleWords {
    fn format(&self, messages: &Messages, id: &str, args: &[(&str, Value)]) -> Option<Phrase> {
        let phrase = messages.format(&self.id, id, args)?;
        let plain = tera::Value::normal_string(&phrase.text);
        Some(Phrase { html: tera::Value::safe_string(&self.marked(&phrase)), plain })
    }

    /// Returns a phrase as markup, marked with its language if it is another than this locale's.
    fn marked(&self, phrase: &i18n::Phrase) -> String {
        let facts = describe(&phrase.locale, None);
        let own = phrase.locale.language() == self.id.language() && facts.script == self.script;
        if own {
            return text_html(&phrase.text, self.direction);
        }
        let (text, dir) = (text_html(&phrase.text, facts.direction), facts.direction.as_str());
        format!("<span lang=\"{}\" dir=\"{dir}\">{text}</span>", phrase.locale)
    }
}

impl BodyWords {
    /// Returns the word that opens a callout, as markup.
    pub(super) fn callout(&self, kind: CalloutKind) -> &str {
        self.callouts.get(&kind).map(String::as_str).unwrap_or_default()
    }

    /// Returns the name of the link from a note back to its mark, as text.
    pub(super) fn back_to_text(&self, number: u32) -> String {
        let args = [("number", Value::Number(f64::from(number)))];
        self.messages
            .format(&self.locale, "back-to-text", &args)
            .map(|phrase| phrase.text)
            .unwrap_or_default()
    }
}

/// Returns the attributes that mark text of one locale inside a page of another, after a space.
pub(super) fn lang_attr(kit: &Kit, page: LocaleIndex, text: LocaleIndex) -> String {
    if page == text {
        return String::new();
    }
    let locale = kit.locale(text);
    let mut attributes = String::from(" lang=\"");
    push_escaped(&mut attributes, locale.id.as_str());
    attributes.push_str("\" dir=\"");
    attributes.push_str(locale.direction.as_str());
    attributes.push('"');
    attributes
}
