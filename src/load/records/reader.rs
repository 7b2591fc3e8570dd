//! What all kinds of records are read with.

use super::Text;
use crate::diagnostic::Findings;
use crate::document::Typography;
use crate::load::toml_table::Table;
use crate::load::toml_value::Value;
use crate::load::{KitConfig, Located, prose, tags};
use crate::source::{Date, LocaleId, Localized};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The locales of the kit, and how their texts are set.
pub(super) struct Reader<'a> {
    config: &'a KitConfig,
    /// By whose clocks times of day are, if the kit says so.
    pub(super) zone: Option<TimeZone>,
    typographies: BTreeMap<LocaleId, Typography>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(config: &'a KitConfig) -> Self {
        let zone = config.time_zone.as_deref().and_then(|name| TimeZone::get(name).ok());
        Self { config, zone, typographies: prose::typographies(config) }
    }

    /// Reads a localized text.
    pub(super) fn text(&self, value: Option<Value<'_>>, findings: &mut Findings) -> Text {
        let Some(value) = value else { return Localized(BTreeMap::new()) };
        let texts = tags::localized(value, &self.config.source, &self.config.locales, findings);
        self.set(texts, findings)
    }

    /// Reads a localized text that the source locale, at least, must have.
    pub(super) fn required_text(
        &self,
        table: &mut Table<'_>,
        key: &'static str,
        findings: &mut Findings,
    ) -> Text {
        let value = table.require(key, findings);
        let is_table = value.as_ref().is_some_and(Value::is_table);
        let text = self.text(value, findings);
        if is_table && !text.0.contains_key(&self.config.source) {
            table.missing(&format!("{key}.{}", self.config.source), findings);
        }
        text
    }

    /// Reads the texts that are left in a table.
    pub(super) fn text_table(&self, table: Table<'_>, findings: &mut Findings) -> Text {
        let texts = tags::localized_table(table, &self.config.locales, findings);
        self.set(texts, findings)
    }

    /// Reads a value that may differ by locale and is not text.
    pub(super) fn localized<T>(
        &self,
        value: Option<Value<'_>>,
        read: impl Fn(&Located<String>, &mut Findings) -> Option<T>,
        findings: &mut Findings,
    ) -> Localized<Located<T>> {
        let mut values = Localized(BTreeMap::new());
        let Some(value) = value else { return values };
        let texts = tags::localized(value, &self.config.source, &self.config.locales, findings);
        for (locale, text) in texts.0 {
            if let Some(value) = read(&text, findings) {
                values.0.insert(locale, Located { value, place: text.place });
            }
        }
        values
    }

    /// Reads a text that is the source locale's everywhere.
    pub(super) fn official(
        &self,
        value: Option<Value<'_>>,
        findings: &mut Findings,
    ) -> Option<Located<String>> {
        let text = value?.string(findings)?;
        let value = match self.typographies.get(&self.config.source) {
            Some(typography) => prose::set(&text, *typography, findings),
            None => text.value.clone(),
        };
        Some(Located { value, place: text.place })
    }

    fn set(&self, texts: Text, findings: &mut Findings) -> Text {
        let texts = texts.0.into_iter().map(|(locale, text)| {
            let typography = self.typographies[&locale];
            let value = prose::set(&text, typography, findings);
            (locale, Located { value, place: text.place })
        });
        Localized(texts.collect())
    }
}

/// Reads a short text that is the same in every locale.
pub(super) fn plain(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<String>> {
    let text = value?.string(findings)?;
    prose::look(&text, findings);
    let value = text.value.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    Some(Located { value, place: text.place })
}

/// Reads a day.
pub(super) fn date(value: Option<Value<'_>>, findings: &mut Findings) -> Option<Located<Date>> {
    let value = value?;
    let place = value.place();
    Some(Located { value: value.date(findings)?, place })
}
