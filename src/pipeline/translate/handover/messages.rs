//! The units of the kit's own messages.

use super::{Home, HomePlace, Known, Need, Read};
use crate::document::count_words;
use crate::exchange::{Context, State, Syntax, Unit};
use crate::i18n::{Domain, MessageFile};
use crate::model::LocaleIndex;
use crate::patch::messages;
use crate::source::LocaleId;
use std::collections::BTreeMap;

impl Read {
    pub(super) fn add_messages(&self, locale: LocaleIndex, known: &mut Known) {
        let tag = &self.kit.locale(locale).id;
        for domain in Domain::ALL {
            let Some(source) = self.message_file(domain, &self.config.source) else { continue };
            let own = self.message_file(domain, tag);
            let own: BTreeMap<String, String> = own
                .map(|own| messages(&own.file).into_iter().map(|it| (it.id, it.text)).collect())
                .unwrap_or_default();
            for message in messages(&source.file) {
                let target = own.get(&message.id).cloned();
                let is_there = target.is_some();
                let unit = Unit {
                    id: format!("{}#{}", domain.file_name(), message.id),
                    context: Context {
                        guide: message.id.clone(),
                        file: source.file.path().to_owned(),
                        line: message.line,
                        page: None,
                    },
                    syntax: Syntax::Message,
                    words: count_words(&message.text),
                    source: message.text,
                    target,
                    state: if is_there { State::Translated } else { State::New },
                    ..Unit::default()
                };
                let need = if is_there { Need::None } else { Need::Missing };
                let place = HomePlace::Message { file: domain.file_name(), id: message.id };
                known.add(unit, Home { need, place });
            }
        }
    }

    /// Returns the kit's own file of messages in a locale.
    pub(super) fn message_file(&self, domain: Domain, locale: &LocaleId) -> Option<&MessageFile> {
        self.messages.iter().find(|file| file.domain == domain && file.locale == *locale)
    }
}
