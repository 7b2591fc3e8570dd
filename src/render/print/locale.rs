//! What the theme is told about a language.

use super::writer::Writer;
use crate::i18n::{Direction, describe};
use crate::model::{Kit, Locale};
use crate::source::LocaleId;
use std::borrow::Cow;

/// Returns whose words these are: a locale of the kit, or one that only lends its words.
pub(super) fn speaking<'a>(kit: &'a Kit, id: &LocaleId) -> Cow<'a, Locale> {
    if let Some(own) = kit.locales.iter().find(|locale| locale.id == *id) {
        return Cow::Borrowed(own);
    }
    let facts = describe(id, None);
    Cow::Owned(Locale {
        id: id.clone(),
        format_id: facts.format_id,
        autonym: facts.autonym,
        direction: facts.direction,
        script: facts.script,
        fallback: Vec::new(),
    })
}

/// Appends the dictionary that the theme calls LOCALE.
pub(super) fn push_locale(out: &mut Writer, locale: &Locale) {
    out.code("(");
    push_fields(out, locale);
    out.code(")");
}

/// Appends the same with the language's name for itself, as the booklet as a whole needs it.
pub(super) fn push_named_locale(out: &mut Writer, locale: &Locale) {
    out.code("(");
    push_fields(out, locale);
    out.code(", name: ");
    out.string(&locale.autonym);
    out.code(")");
}

fn push_fields(out: &mut Writer, locale: &Locale) {
    out.code("lang: ");
    out.string(locale.id.language());
    out.code(", region: ");
    out.optional_string(locale.format_id.region());
    out.code(", script: ");
    out.string(&locale.script);
    out.code(", dir: ");
    out.string(locale.direction.as_str());
    out.code(if hyphenates(locale.id.language()) {
        ", hyphenate: true"
    } else {
        ", hyphenate: false"
    });
}

/// Returns whether the typesetter has hyphenation patterns for a language.
fn hyphenates(language: &str) -> bool {
    let code: Option<[u8; 2]> = language.as_bytes().try_into().ok();
    code.is_some_and(|code| hypher::Lang::from_iso(code).is_some())
}

/// Returns language and script of a run of right-to-left letters whose language nobody stated: that
/// of a locale of the kit in the same letters, else the best known one; `None` for scripts that no
/// theme distinguishes.
pub(super) fn of_letters(run: &str, locales: &[Locale]) -> Option<(String, &'static str)> {
    let script = run.chars().find_map(|c| match c {
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Some("Hebr"),
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => Some("Arab"),
        _ => None,
    })?;
    let same = |locale: &&Locale| locale.direction == Direction::Rtl && locale.script == script;
    let known = if script == "Hebr" { "he" } else { "ar" };
    let language = locales.iter().find(same).map_or(known, |locale| locale.id.language());
    Some((language.to_owned(), script))
}

#[cfg(test)]
mod tests {
    use super::hyphenates;

    #[test]
    fn hyphenation_follows_the_patterns() {
        for (language, expected) in [
            ("fr", true),
            ("bg", true),
            ("es", true),
            ("en", true),
            ("ro", false),
            ("ar", false),
            ("zh", false),
            ("fil", false),
        ] {
            assert_eq!(hyphenates(language), expected, "{language}");
        }
    }
}
