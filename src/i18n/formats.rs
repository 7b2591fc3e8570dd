//! Dates, numbers, lists and sort order as a locale's readers expect them.

use crate::source::{Date, LocaleId};
use icu_calendar::Gregorian;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale::Locale;
use std::cmp::Ordering;

/// The formats of one locale; made once and shared between threads.
#[derive(Debug)]
pub struct Formats {
    /// `None` where CLDR knows no month names: dates are then written `2026-06-24`.
    dates: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    french: bool,
    numbers: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    /// Prepares the formats of a locale, as completed by the kit's region.
    pub fn new(format_id: &LocaleId) -> Self {
        let locale = Locale::try_from_str(format_id.as_str()).unwrap_or(Locale::UNKNOWN);
        Self {
            dates: dates(&locale).filter(|dates| {
                dates_of_no_locale().is_none_or(|root| sample(&root) != sample(dates))
            }),
            french: format_id.language() == "fr",
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            lists: ListFormatter::try_new_and((&locale).into(), Default::default()).ok(),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
        }
    }

    /// Writes a day in full, such as "24 juin 2026", always by the Gregorian calendar.
    pub fn date(&self, date: Date) -> String {
        let calendar_date = icu_calendar::Date::try_new_gregorian(date.year, date.month, date.day);
        let (Some(dates), Ok(calendar_date)) = (&self.dates, calendar_date) else {
            return date.to_string();
        };
        let text = dates.format(&calendar_date).to_string();
        if !self.french {
            return text;
        }
        // CLDR knows neither the French ordinal nor that day and month stay on one line.
        match text.split_once([' ', '\u{a0}']) {
            Some(("1", rest)) => format!("1er\u{a0}{rest}"),
            Some((day, rest)) => format!("{day}\u{a0}{rest}"),
            None => text,
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
}

fn dates(locale: &Locale) -> Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>> {
    FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()
}

/// Returns the formats that ICU falls back to without a word where CLDR has no data: "2026 M06 24".
fn dates_of_no_locale() -> Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>> {
    dates(&Locale::UNKNOWN)
}

fn sample(dates: &FixedCalendarDateTimeFormatter<Gregorian, YMD>) -> Option<String> {
    let day = icu_calendar::Date::try_new_gregorian(2026, 6, 24).ok()?;
    Some(dates.format(&day).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(&LocaleId::parse(tag).expect("a tag"))
    }

    fn date(tag: &str, text: &str) -> String {
        formats(tag).date(Date::parse(text).expect("a day"))
    }

    #[test]
    fn formats_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
    }

    #[test]
    fn dates_are_gregorian_and_local() {
        for (tag, expected) in [
            ("fr-CA", "1er\u{a0}juillet 2026"),
            ("fr", "1er\u{a0}juillet 2026"),
            ("en-CA", "July 1, 2026"),
            ("en", "July 1, 2026"),
            ("es", "1 de julio de 2026"),
            ("es-419", "1 de julio de 2026"),
            ("pt-BR", "1 de julho de 2026"),
            ("ro", "1 iulie 2026"),
            ("bg", "1 юли 2026\u{202f}г."),
            ("uk", "1 липня 2026\u{202f}р."),
            ("zh-Hans", "2026年7月1日"),
            ("zh-Hant", "2026年7月1日"),
            ("ar", "1 يوليو 2026"),
            ("ar-MA", "1 يوليوز 2026"),
            ("ht", "2026-07-01"),
            ("prs", "2026-07-01"),
            ("rhg", "2026-07-01"),
        ] {
            assert_eq!(date(tag, "2026-07-01"), expected, "{tag}");
        }
        assert_eq!(date("fr", "2026-06-24"), "24\u{a0}juin 2026");
        assert_eq!(date("fr", "2026-06-11"), "11\u{a0}juin 2026");
        assert!(date("fa", "2026-06-24").contains("ژوئن"));
        assert!(date("ps", "2026-06-24").contains("جون"));
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
}
