//! Days and days of the week as a locale's readers write them.

use super::Formats;
use crate::source::Date;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, MD, YM, YMD};
use icu_locale::Locale;

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The names and the order of a locale's dates; each part is `None` where CLDR knows no month names.
#[derive(Debug)]
pub(super) struct Calendar {
    whole: Option<Formatter<YMD>>,
    without_year: Option<Formatter<MD>>,
    months: Option<Formatter<YM>>,
    weekdays: Option<Formatter<E>>,
}

impl Calendar {
    pub(super) fn new(locale: &Locale) -> Self {
        let whole = whole(locale).filter(|dates| {
            whole(&Locale::UNKNOWN).is_none_or(|root| sample(&root) != sample(dates))
        });
        let is_known = whole.is_some();
        let without_year = Formatter::try_new(locale.into(), MD::long()).ok();
        let months = Formatter::try_new(locale.into(), YM::long()).ok();
        let weekdays = Formatter::try_new(locale.into(), E::long()).ok();
        Self {
            whole,
            without_year: without_year.filter(|_| is_known),
            months: months.filter(|_| is_known),
            weekdays: weekdays.filter(|_| is_known),
        }
    }
}

impl Formats {
    /// Writes a day in full, such as "24 juin 2026", always by the Gregorian calendar; as
    /// `2026-06-24` where CLDR knows no month names.
    pub fn date(&self, date: Date) -> String {
        match (&self.calendar.whole, gregorian(date)) {
            (Some(dates), Some(day)) => self.settled(dates.format(&day).to_string()),
            (Some(_), None) | (None, _) => date.to_string(),
        }
    }

    /// Writes two days of which the first leaves out what the second one says as well: "5" and
    /// "14 février 2027", "February 5" and "14, 2027", "2027年2月5日" and "14日".
    ///
    /// What joins them is a message's to say.
    pub fn date_range(&self, from: Date, to: Date) -> (String, String) {
        let whole = (self.date(from), self.date(to));
        let shorter = if from.year != to.year || self.calendar.whole.is_none() {
            None
        } else if from.month == to.month {
            within_month(&whole.0, &whole.1, to.year)
        } else if whole.1.starts_with(&to.year.to_string()) {
            self.without_year(to).map(|to| (whole.0.clone(), to))
        } else {
            self.without_year(from).map(|from| (from, whole.1.clone()))
        };
        shorter.unwrap_or(whole)
    }

    /// Writes the month of a day as a heading, such as "Juin 2026"; as `2026-06` where CLDR knows no
    /// month names.
    pub fn month(&self, date: Date) -> String {
        let first = Date { day: 1, ..date };
        let text = match (&self.calendar.months, gregorian(first)) {
            (Some(months), Some(day)) => months.format(&day).to_string(),
            (Some(_), None) | (None, _) => format!("{:04}-{:02}", date.year, date.month),
        };
        let mut letters = text.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }

    /// Returns the name of a day of the week, 0 for Monday; 7 is Monday again.
    pub fn weekday(&self, day: usize) -> String {
        // 2026-06-01 was a Monday.
        let number = u8::try_from(day % 7).unwrap_or_default();
        let date = Date::new(2026, 6, 1 + number).and_then(gregorian);
        match (&self.calendar.weekdays, date) {
            (Some(weekdays), Some(date)) => weekdays.format(&date).to_string(),
            (Some(_), None) | (None, _) => {
                ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day % 7].to_owned()
            }
        }
    }

    fn without_year(&self, date: Date) -> Option<String> {
        let dates = self.calendar.without_year.as_ref()?;
        Some(self.settled(dates.format(&gregorian(date)?).to_string()))
    }

    /// Mends what CLDR does not know: the French ordinal, and that day and month stay on one line.
    fn settled(&self, text: String) -> String {
        if self.id.language() != "fr" {
            return text;
        }
        match text.split_once([' ', '\u{a0}']) {
            Some(("1", rest)) => format!("1er\u{a0}{rest}"),
            Some((day, rest)) => format!("{day}\u{a0}{rest}"),
            None => text,
        }
    }
}

/// Shortens two days of one month, whose forms differ in the day only.
fn within_month(from: &str, to: &str, year: i32) -> Option<(String, String)> {
    let before = same(from.chars(), to.chars());
    let before = from[..before].trim_end_matches(char::is_numeric);
    let after = same(from.chars().rev(), to.chars().rev());
    let after = from[from.len() - after..].trim_start_matches(char::is_numeric);
    let core = |text: &str| {
        let end = text.len().checked_sub(after.len())?;
        text.get(before.len()..end).filter(|core| !core.is_empty()).map(str::to_owned)
    };
    let (first, last) = (core(from)?, core(to)?);
    Some(if before.contains(&year.to_string()) {
        (from.to_owned(), format!("{last}{after}"))
    } else if before.is_empty() {
        (first, to.to_owned())
    } else {
        (format!("{before}{first}"), format!("{last}{after}"))
    })
}

/// Returns how many bytes two texts have in common, from where they are read.
fn same(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

fn gregorian(date: Date) -> Option<icu_calendar::Date<Gregorian>> {
    icu_calendar::Date::try_new_gregorian(date.year, date.month, date.day).ok()
}

/// Returns the formats of whole dates; where CLDR has no data, ICU falls back without a word to
/// those of no locale: "2026 M06 24".
fn whole(locale: &Locale) -> Option<Formatter<YMD>> {
    Formatter::try_new(locale.into(), YMD::long()).ok()
}

fn sample(dates: &Formatter<YMD>) -> Option<String> {
    let day = icu_calendar::Date::try_new_gregorian(2026, 6, 24).ok()?;
    Some(dates.format(&day).to_string())
}

#[cfg(test)]
mod tests {
    use crate::i18n::Formats;
    use crate::source::{Date, LocaleId};

    fn formats(tag: &str) -> Formats {
        Formats::new(&LocaleId::parse(tag).expect("a tag"))
    }

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    fn date(tag: &str, text: &str) -> String {
        formats(tag).date(day(text))
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
    fn ranges_say_nothing_twice() {
        let range = |tag: &str, from: &str, to: &str| {
            let (from, to) = formats(tag).date_range(day(from), day(to));
            format!("{from} | {to}").replace(['\u{a0}', '\u{202f}'], " ")
        };
        for (tag, within_month, within_year, over_years) in [
            (
                "fr-CA",
                "5 | 14 février 2027",
                "24 juin | 1er juillet 2026",
                "24 décembre 2026 | 2 janvier 2027",
            ),
            (
                "en-CA",
                "February 5 | 14, 2027",
                "June 24 | July 1, 2026",
                "December 24, 2026 | January 2, 2027",
            ),
            (
                "es-CA",
                "5 | 14 de febrero de 2027",
                "24 de junio | 1 de julio de 2026",
                "24 de diciembre de 2026 | 2 de enero de 2027",
            ),
            (
                "ro-CA",
                "5 | 14 februarie 2027",
                "24 iunie | 1 iulie 2026",
                "24 decembrie 2026 | 2 ianuarie 2027",
            ),
            (
                "bg-CA",
                "5 | 14 февруари 2027 г.",
                "24 юни | 1 юли 2026 г.",
                "24 декември 2026 г. | 2 януари 2027 г.",
            ),
            (
                "zh-Hans-CA",
                "2027年2月5日 | 14日",
                "2026年6月24日 | 7月1日",
                "2026年12月24日 | 2027年1月2日",
            ),
            (
                "ar-CA",
                "5 | 14 فبراير 2027",
                "24 يونيو | 1 يوليو 2026",
                "24 ديسمبر 2026 | 2 يناير 2027",
            ),
            (
                "rhg",
                "2027-02-05 | 2027-02-14",
                "2026-06-24 | 2026-07-01",
                "2026-12-24 | 2027-01-02",
            ),
        ] {
            assert_eq!(range(tag, "2027-02-05", "2027-02-14"), within_month, "{tag}");
            assert_eq!(range(tag, "2026-06-24", "2026-07-01"), within_year, "{tag}");
            assert_eq!(range(tag, "2026-12-24", "2027-01-02"), over_years, "{tag}");
        }
        assert_eq!(range("fr", "2026-07-01", "2026-07-11"), "1er | 11 juillet 2026");
        assert_eq!(range("en", "2026-07-11", "2026-07-21"), "July 11 | 21, 2026");
        assert_eq!(range("zh-Hans", "2026-07-21", "2026-07-22"), "2026年7月21日 | 22日");
        assert_eq!(range("fr", "2026-07-20", "2026-07-20"), "20 juillet 2026 | 20 juillet 2026");
    }

    #[test]
    fn months_are_headings() {
        for (tag, expected) in [
            ("fr-CA", "Juin 2026"),
            ("en-CA", "June 2026"),
            ("es-CA", "Junio de 2026"),
            ("ro-CA", "Iunie 2026"),
            ("bg-CA", "Юни 2026\u{202f}г."),
            ("zh-Hans-CA", "2026年6月"),
            ("ar-CA", "يونيو 2026"),
            ("rhg", "2026-06"),
        ] {
            assert_eq!(formats(tag).month(day("2026-06-30")), expected, "{tag}");
        }
    }

    #[test]
    fn weekdays_have_names() {
        for (tag, expected) in [
            ("fr-CA", "lundi dimanche"),
            ("en-CA", "Monday Sunday"),
            ("es-CA", "lunes domingo"),
            ("ro-CA", "luni duminică"),
            ("bg-CA", "понеделник неделя"),
            ("zh-Hans-CA", "星期一 星期日"),
            ("ar-CA", "الاثنين الأحد"),
            ("rhg", "Mon Sun"),
        ] {
            let formats = formats(tag);
            assert_eq!(format!("{} {}", formats.weekday(0), formats.weekday(6)), expected, "{tag}");
        }
    }
}
