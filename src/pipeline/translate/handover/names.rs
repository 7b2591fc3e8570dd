//! Names of units that the kit does not have by now.

use super::Read;
use super::tables::is_table_text;
use crate::exchange::{Named, digest_of};
use crate::i18n::Domain;

/// Tells what became of a text by the name that it left with.
pub(super) fn named(read: &Read, id: &str) -> Named {
    let Some((place, text)) = id.rsplit_once('#') else { return Named::Unknown };
    if digest_of(id).is_some() {
        return match read.kit.guide(place) {
            Some(page) if page.name() != place => Named::Renamed(format!("{}#{text}", page.name())),
            Some(_) => Named::Changed,
            None if read.kit.knows_guide(place) => Named::Changed,
            None => Named::Gone,
        };
    }
    let is_message = Domain::ALL.into_iter().any(|domain| domain.file_name() == place);
    match is_table_text(place, text) || (is_message && is_message_name(text)) {
        true => Named::Gone,
        false => Named::Unknown,
    }
}

/// Returns whether a message or one of its attributes may be called this.
fn is_message_name(name: &str) -> bool {
    let is_part = |part: &str| {
        let is_rest = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.chars().all(is_rest)
    };
    let mut parts = name.split('.');
    parts.by_ref().take(2).all(is_part) && parts.next().is_none()
}
