//! Numbers, lists and sort order as a locale's readers expect them.
//!
//! Dates are in [`calendar`](super::calendar), times of day in [`clock`](super::clock), amounts in
//! [`amount`](super::amount).

use super::calendar::Calendar;
use crate::source::LocaleId;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale::Locale;
use std::cmp::Ordering;

/// The formats of one locale; made once and shared between threads.
#[derive(Debug)]
pub struct Formats {
    /// The locale, as completed by the kit's region.
    pub(super) id: LocaleId,
    pub(super) calendar: Calendar,
    pub(super) numbers: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
    /// Compares letters without regard to accents and capitals.
    letters: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    /// Prepares the formats of a locale, as completed by the kit's region.
    pub fn new(format_id: &LocaleId) -> Self {
        let locale = Locale::try_from_str(format_id.as_str()).unwrap_or(Locale::UNKNOWN);
        let mut by_letter = CollatorOptions::default();
        by_letter.strength = Some(Strength::Primary);
        Self {
            id: format_id.clone(),
            calendar: Calendar::new(&locale),
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            lists: ListFormatter::try_new_and((&locale).into(), Default::default()).ok(),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
            letters: Collator::try_new((&locale).into(), by_letter).ok(),
        }
    }

    /// Writes a whole number with the locale's digits and grouping.
    pub fn number(&self, number: i64) -> String {
        match &self.numbers {
            Some(numbers) => numbers.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// Joins items as in a sentence, such as "a, b et c".
    pub fn list(&self, items: &[String]) -> String {
        match &self.lists {
            Some(lists) => lists.format(items.iter().map(String::as_str)).to_string(),
            None => items.join(", "),
        }
    }

    /// Compares two texts by the locale's alphabet; texts that only sort alike stay apart.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.order.as_ref().map_or(Ordering::Equal, |order| order.compare(a, b));
        order.then_with(|| a.cmp(b))
    }

    /// Returns the letter under which an index of the locale has a word: "E" for "état", but "Ș" for
    /// "școală" in Romanian, where it is a letter of its own. `None` for scripts whose indexes are not
    /// made by the first letter.
    pub fn letter(&self, word: &str) -> Option<char> {
        let first = word.chars().find(|c| c.is_alphabetic())?;
        let alphabet = match first {
            'œ' | 'Œ' => return Some('O'),
            'æ' | 'Æ' => return Some('A'),
            'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => 'A'..='Z',
            '\u{400}'..='\u{52F}' => 'А'..='Я',
            _ => return None,
        };
        let letters = self.letters.as_ref()?;
        let is_first = |letter: &char| {
            letters.compare(letter.encode_utf8(&mut [0; 4]), first.encode_utf8(&mut [0; 4]))
                == Ordering::Equal
        };
        let plain = alphabet.into_iter().find(is_first);
        plain.or_else(|| first.to_uppercase().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(&LocaleId::parse(tag).expect("a tag"))
    }

    #[test]
    fn formats_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
    }

    #[test]
    fn numbers_follow_the_region() {
        assert_eq!(formats("fr-CA").number(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(formats("es-419").number(1234), "1,234");
        assert_eq!(formats("ro").number(1234), "1.234");
        assert_eq!(formats("prs").number(12), "12");
    }

    #[test]
    fn lists_read_as_sentences() {
        let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        assert_eq!(formats("fr").list(&items), "a, b et c");
        assert_eq!(formats("zh-Hans").list(&items), "a、b和c");
        assert_eq!(formats("fr").list(&[]), "");
    }

    #[test]
    fn order_is_the_alphabet_of_the_locale() {
        let mut words = ["Zone bleue", "Été", "Eau", "œuvres", "état civil", "École", "Ordures"];
        let french = formats("fr");
        words.sort_by(|a, b| french.compare(a, b));
        assert_eq!(words, ["Eau", "École", "état civil", "Été", "œuvres", "Ordures", "Zone bleue"]);
        assert_eq!(formats("ro").compare("șa", "sz"), Ordering::Greater);
    }

    #[test]
    fn letters_are_those_of_the_locale() {
        let letter = |tag: &str, word: &str| formats(tag).letter(word);
        assert_eq!(letter("fr", "état"), Some('E'));
        assert_eq!(letter("fr", "« œuvre »"), Some('O'));
        assert_eq!(letter("ro", "școală"), Some('Ș'));
        assert_eq!(letter("ro", "sac"), Some('S'));
        assert_eq!(letter("es", "ñandú"), Some('Ñ'));
        assert_eq!(letter("bg", "йод"), Some('Й'));
        assert_eq!(letter("bg", "наем"), Some('Н'));
        assert_eq!(letter("en", "811"), None);
        assert_eq!(letter("zh-Hans", "租约"), None);
        assert_eq!(letter("ar", "عقد"), None);
    }
}
