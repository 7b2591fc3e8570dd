//! What things are called in the language of the report.

use crate::document::RecordKind;
use crate::i18n::{Direction, Messages, ReportWords, Value};
use crate::load::records::{Record, RecordId, Text};
use crate::model::{AudienceIndex, Due, Freshness, Kit, Locale, LocaleIndex, PageId, PageKind};
use crate::render::original;
use crate::render::record::{Speaker, plain};
use crate::report::{TextState, Unit, unit};
use crate::source::{Date, LocaleId};

/// A name, and whose language it is if not the report's.
#[derive(Clone, Debug)]
pub(super) struct Named<'a> {
    pub(super) text: String,
    pub(super) locale: Option<&'a Locale>,
}

/// Names things in the language of the report, as far as the kit has words in it.
pub(super) struct Names<'a> {
    kit: &'a Kit,
    words: &'a ReportWords,
    /// The kit's locales, those that speak the report's language first, then the source.
    chain: Vec<LocaleIndex>,
    speaker: Speaker<'a>,
    messages: &'a Messages,
}

impl<'a> Names<'a> {
    pub(super) fn new(kit: &'a Kit, words: &'a ReportWords, messages: &'a Messages) -> Self {
        let speaks =
            |index: &LocaleIndex| kit.locale(*index).id.language() == words.language().language();
        let mut chain: Vec<LocaleIndex> = kit.locale_indices().collect();
        chain.sort_by_key(|index| (!speaks(index), *index != kit.source));
        // A kit has its source locale, so the chain is never empty.
        let first = chain.first().copied().unwrap_or(kit.source);
        Self { kit, words, chain, speaker: Speaker::new(kit, messages, first), messages }
    }

    /// Returns a message that shows nothing.
    pub(super) fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// Returns a message with one text in it.
    pub(super) fn with(&self, id: &str, name: &str, text: impl Into<String>) -> String {
        self.words.say(id, &[(name, Value::Text(text.into()))])
    }

    /// Returns a message that counts; it may show the count as `number`.
    pub(super) fn counted(&self, id: &str, count: usize) -> String {
        let number = Value::from(self.number(count));
        self.words.say(id, &[("count", value(count)), ("number", number)])
    }

    /// Returns a message about so many days.
    pub(super) fn days(&self, id: &str, days: u32) -> String {
        self.words.say(id, &[("days", Value::Number(days.into()))])
    }

    /// Returns a number as the language writes it.
    pub(super) fn number(&self, number: usize) -> String {
        self.words.formats().number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// Returns a part of a whole in percent, rounded down so that 100 means all; `None` of nothing.
    pub(super) fn percent(&self, part: usize, whole: usize) -> Option<String> {
        let percent = (part * 100).checked_div(whole)?;
        Some(self.words.say("report-percent", &[("percent", value(percent))]))
    }

    /// Returns a day in full.
    pub(super) fn date(&self, day: Date) -> String {
        self.words.formats().date(day)
    }

    /// Returns the language of the report.
    pub(super) fn language(&self) -> &LocaleId {
        self.words.language()
    }

    /// Returns what the kit is called.
    pub(super) fn kit(&self) -> Named<'a> {
        let ids = self.chain.iter().map(|index| &self.kit.locale(*index).id);
        match self.kit.name.get(ids) {
            Some((name, locale)) => self.named(name.clone(), locale),
            None => Named { text: self.kit.base_url.clone(), locale: None },
        }
    }

    /// Returns a page's title.
    pub(super) fn page(&self, id: PageId) -> Named<'a> {
        let page = self.kit.page(id);
        let title = self.chain.iter().find_map(|index| {
            let translation = page.translations[usize::from(index.0)].as_ref()?;
            Some(self.named(translation.title.clone(), &self.kit.locale(*index).id))
        });
        title.unwrap_or_else(|| Named { text: page.name().to_owned(), locale: None })
    }

    /// Returns what a record is called.
    pub(super) fn record(&self, id: RecordId) -> Named<'a> {
        let name = match self.kit.record(id) {
            Record::Contact(contact) => self.text(&contact.name),
            Record::Event(event) => self.text(&event.name),
            Record::Fact(fact) => self.text(&fact.label),
            Record::Term(term) => {
                let source = &self.kit.locale(self.kit.source).id;
                Some(self.named(term.term.value.clone(), source))
            }
        };
        let id = || Named { text: self.kit.record(id).id().value.clone(), locale: None };
        name.filter(|name| !name.text.is_empty()).unwrap_or_else(id)
    }

    /// Returns the value of a fact; other records have none.
    pub(super) fn value(&self, id: RecordId) -> Option<Named<'a>> {
        if id.kind != RecordKind::Fact {
            return None;
        }
        let said = self.speaker.short(id);
        Some(self.named(plain(&said.pieces), &self.kit.locale(said.locale).id))
    }

    /// Returns the short name of an audience, else the name by which the kit knows it.
    pub(super) fn audience(&self, audience: AudienceIndex) -> Named<'a> {
        let locale = self.speaker.locale();
        match original::audience_name(self.kit, self.messages, audience, locale) {
            Some(phrase) => self.named(phrase.text, &phrase.locale),
            None => Named { text: self.kit.audience(audience).value.clone(), locale: None },
        }
    }

    /// Returns the title of a booklet.
    pub(super) fn booklet(&self, index: usize) -> Named<'a> {
        let booklet = &self.kit.booklets[index];
        let ids = self.chain.iter().map(|index| &self.kit.locale(*index).id);
        match booklet.title.get(ids) {
            Some((title, locale)) => self.named(title.clone(), locale),
            None => Named { text: booklet.id.clone(), locale: None },
        }
    }

    /// Returns what the directive on the use of other languages is called, if the kit names one.
    pub(super) fn directive(&self) -> Option<String> {
        let directive = self.kit.directive.as_ref()?;
        let ids = self.chain.iter().map(|index| &self.kit.locale(*index).id);
        let title = directive.title.get(ids).map_or("", |(title, _)| title);
        let date = Value::from(self.date(directive.adopted));
        let args = [("title", Value::from(title)), ("date", date)];
        Some(self.words.say("report-directive", &args))
    }

    /// Returns a text of a record; `None` if no locale has it.
    pub(super) fn text(&self, text: &Text) -> Option<Named<'a>> {
        let ids = self.chain.iter().map(|index| &self.kit.locale(*index).id);
        let (text, locale) = text.get(ids)?;
        Some(self.named(text.value.clone(), locale))
    }

    fn named(&self, text: String, locale: &LocaleId) -> Named<'a> {
        let is_ours = locale.language() == self.words.language().language();
        let locale = self.kit.locales.iter().find(|other| other.id == *locale);
        Named { text, locale: locale.filter(|_| !is_ours) }
    }

    /// Returns a language by its name in the report's, with its name in itself if that differs.
    pub(super) fn locale(&self, index: LocaleIndex) -> (String, Option<Named<'a>>) {
        let locale = self.kit.locale(index);
        let tag = Value::from(locale.id.language());
        let autonym = Value::from(locale.autonym.as_str());
        let name = self.words.say("report-language", &[("tag", tag), ("autonym", autonym)]);
        let differs = name.to_lowercase() != locale.autonym.to_lowercase();
        let own = differs.then(|| Named { text: locale.autonym.clone(), locale: Some(locale) });
        (name, own)
    }

    /// Returns how long the texts of a locale are.
    pub(super) fn length(&self, index: LocaleIndex, count: usize) -> String {
        match unit(self.kit.locale(index)) {
            Unit::Words => self.counted("report-words", count),
            Unit::Characters => self.counted("report-characters", count),
        }
    }

    pub(super) fn unit(&self, index: LocaleIndex) -> String {
        self.word(match unit(self.kit.locale(index)) {
            Unit::Words => "report-unit-words",
            Unit::Characters => "report-unit-characters",
        })
    }

    pub(super) fn due(&self, due: Due) -> String {
        self.word(match due {
            Due::Now => "report-is-due",
            Due::Soon => "report-is-soon",
            Due::Later => "report-is-later",
            Due::Unset => "report-is-unset",
        })
    }

    pub(super) fn state(&self, state: TextState) -> String {
        self.word(match state {
            TextState::Source => "report-state-source",
            TextState::Reviewed => "report-state-reviewed",
            TextState::Draft => "report-state-draft",
            TextState::Missing => "report-state-missing",
        })
    }

    /// Returns how true a translation still is; `None` stands for one that is not there.
    pub(super) fn freshness(&self, freshness: Option<&Freshness>) -> String {
        self.word(match freshness {
            None => "report-state-missing",
            Some(Freshness::Source | Freshness::Current) => "report-state-current",
            Some(Freshness::Stale(_)) => "report-state-stale",
            Some(Freshness::Untracked) => "report-state-untracked",
        })
    }

    pub(super) fn record_kind(&self, kind: RecordKind) -> String {
        self.word(match kind {
            RecordKind::Contact => "report-contact",
            RecordKind::Event => "report-event",
            RecordKind::Fact => "report-fact",
            RecordKind::Term => "report-term",
        })
    }

    pub(super) fn page_kind(&self, kind: PageKind) -> String {
        self.word(match kind {
            PageKind::Home => "report-home",
            PageKind::Section => "report-section",
            PageKind::Guide => "report-guide",
        })
    }

    pub(super) fn owner(&self, owner: Option<&str>) -> String {
        owner.map_or_else(|| self.word("report-no-owner"), str::to_owned)
    }

    /// Returns what parts the cells of a sheet: French spreadsheets take commas for decimal points.
    pub(super) fn delimiter(&self) -> u8 {
        if self.words.language().language() == "fr" { b';' } else { b',' }
    }
}

impl Named<'_> {
    /// Returns which way the name runs.
    pub(super) fn direction(&self) -> Direction {
        self.locale.map_or(Direction::Ltr, |locale| locale.direction)
    }
}

#[expect(clippy::cast_precision_loss, reason = "no count comes near 2^53")]
fn value(count: usize) -> Value {
    Value::Number(count as f64)
}
