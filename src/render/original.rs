//! What stands beside a text in another language than the source's: for whom it is, and where the
//! original is.
//!
//! In: the model and the words of the interface. Out: sentences, for pages and booklets alike. Whom
//! a city may address in another language, and with which words it says so, is the kit's to decide:
//! every audience has a message of its own in the kit's `audience.ftl`, and none is inside the
//! program.

use crate::diagnostic::Findings;
use crate::i18n::{Domain, Formats, MessageUse, Messages, Phrase, Value};
use crate::model::{AudienceIndex, Kit, LocaleIndex};

/// What a notice may say of the directive: its title, and the day on which it was adopted.
const DIRECTIVE: [&str; 2] = ["directive", "adopted"];

/// Tells which audiences have no notice, and which notices no audience.
pub fn check_messages(kit: &Kit, messages: &Messages) -> Findings {
    if kit.audiences.is_empty() && messages.ids(Domain::Audience).is_empty() {
        return Findings::default();
    }
    let given = DIRECTIVE.iter().filter(|_| kit.directive.is_some());
    let uses = kit.audiences.iter().map(|audience| MessageUse {
        id: message_id(&audience.value),
        variables: given.clone().map(|name| (*name).to_owned()).collect(),
        place: Some(audience.place.clone()),
    });
    messages.check(Domain::Audience, &uses.collect::<Vec<_>>())
}

/// Returns the notice to an audience for readers of a locale, in their language or one that stands
/// in for it; none in the language of the source, and none beside a finding. The formats are those
/// of the locale.
pub fn notice(
    kit: &Kit,
    messages: &Messages,
    formats: &Formats,
    audience: AudienceIndex,
    locale: LocaleIndex,
) -> Option<Phrase> {
    if kit.is_original(locale) {
        return None;
    }
    let id = message_id(&kit.audience(audience).value);
    let directive = kit.directive.as_ref().map(|directive| {
        let everyone = kit.locales.iter().map(|locale| &locale.id);
        let title = directive.title.get(kit.chain(locale).chain(everyone));
        let title = title.map_or("", |(title, _)| title.as_str());
        let [named, adopted] = DIRECTIVE;
        [(named, Value::from(title)), (adopted, Value::from(formats.date(directive.adopted)))]
    });
    let args = directive.as_ref().map_or(&[][..], |args| args);
    let Phrase { text, locale } = messages.format(&kit.locale(locale).id, &id, args)?;
    // A message may be written on several lines; what it says is one paragraph.
    let text = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    Some(Phrase { text, locale })
}

/// Returns the short name of an audience in the language of a locale or one that stands in for it, if
/// its notice has one.
pub fn audience_name(
    kit: &Kit,
    messages: &Messages,
    audience: AudienceIndex,
    locale: LocaleIndex,
) -> Option<Phrase> {
    let id = message_id(&kit.audience(audience).value);
    messages.attribute(&kit.locale(locale).id, &id, "name")
}

/// Returns what leads to the original, in its own language: “Version française : Le bail”. A
/// message without a locale of that language says only what the language is called.
pub fn version(kit: &Kit, messages: &Messages, id: &str, title: &str) -> String {
    let source = kit.locale(kit.source);
    let phrase = messages.format(&source.id, id, &[("title", Value::from(title))]);
    match phrase.filter(|phrase| phrase.locale.language() == source.id.language()) {
        Some(phrase) => phrase.text,
        None => format!("{}: {title}", source.autonym),
    }
}

fn message_id(audience: &str) -> String {
    format!("audience-{audience}")
}
