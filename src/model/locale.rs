//! The kit's locales, and who stands in for whom.

use super::{Locale, LocaleIndex};
use crate::i18n;
use crate::load::KitConfig;
use crate::source::LocaleId;

/// Describes every locale of the kit, in the order of the language menu.
pub(super) fn locales(config: &KitConfig) -> Vec<Locale> {
    let describe = |id: &LocaleId| {
        let facts = i18n::describe(id, config.region.as_deref());
        Locale {
            id: id.clone(),
            format_id: facts.format_id,
            autonym: facts.autonym,
            direction: facts.direction,
            script: facts.script,
            fallback: Vec::new(),
        }
    };
    let mut locales: Vec<Locale> = config.locales.iter().map(describe).collect();
    for index in 0..locales.len() {
        let id = &locales[index].id;
        let named = config.fallback.get(id).into_iter().flatten();
        let mut fallback: Vec<LocaleIndex> = Vec::new();
        for other in named.chain([&config.source]).filter(|other| *other != id) {
            let found = index_of(&locales, other);
            fallback.extend(found.filter(|found| !fallback.contains(found)));
        }
        locales[index].fallback = fallback;
    }
    locales
}

/// Returns the place of a locale among the kit's.
pub(super) fn index_of(locales: &[Locale], id: &LocaleId) -> Option<LocaleIndex> {
    let index = locales.iter().position(|locale| locale.id == *id)?;
    u16::try_from(index).ok().map(LocaleIndex)
}
