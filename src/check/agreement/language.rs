//! How a locale writes what is compared.

use super::read::{month_words, small_numbers, times_of_day};
use super::value::Strength;
use crate::i18n::Formats;
use crate::model::Locale;
use crate::source::Date;
use std::collections::BTreeMap;

/// The habits of one locale.
#[derive(Debug)]
pub(super) struct Language {
    /// The language part of its tag.
    pub(super) tag: String,
    /// Whether `1,234` is one and a bit.
    pub(super) decimal_comma: bool,
    /// Whether `1 234` is one number even with an ordinary space.
    pub(super) groups_by_space: bool,
    /// Whether the month stands before the day.
    pub(super) month_first: bool,
    /// The months by their names in lower case, and how surely the word means the month.
    pub(super) months: BTreeMap<String, (u8, Strength)>,
    /// The numbers that its words may mean.
    pub(super) numbers: BTreeMap<&'static str, u64>,
    /// The hours of noon and midnight by their words, and how surely those mean them.
    pub(super) times: BTreeMap<&'static str, (u8, Strength)>,
}

impl Language {
    /// Learns the habits of a locale from its formats.
    pub(super) fn new(locale: &Locale) -> Self {
        Self::from_formats(locale.id.language(), &Formats::new(&locale.format_id))
    }

    pub(super) fn from_formats(tag: &str, formats: &Formats) -> Self {
        let number = formats.number(1_234_567);
        let mut language = Self {
            tag: tag.to_owned(),
            decimal_comma: !number.contains([',', '٬']),
            groups_by_space: number.contains(char::is_whitespace),
            month_first: false,
            months: BTreeMap::new(),
            numbers: small_numbers(tag),
            times: times_of_day(),
        };
        let day = |month| Date::new(2026, month, 3).expect("every month has a third day");
        let dates: Vec<String> = (1..=12).map(|month| formats.date(day(month))).collect();
        let words: Vec<Vec<String>> = dates.iter().map(|date| month_words(date)).collect();
        let is_common = |word: &String| words.iter().all(|of_month| of_month.contains(word));
        for ((month, of_month), date) in (1..).zip(&words).zip(&dates) {
            let mut own = of_month.iter().filter(|word| !is_common(word));
            if let (Some(word), None) = (own.next(), own.next()) {
                language.add(word, month);
                let date = date.to_lowercase();
                language.month_first =
                    date.find(&**word).is_some_and(|at| date.find('3').is_some_and(|day| at < day));
            }
        }
        for (_, names) in OTHER_NAMES.iter().filter(|(of, _)| *of == tag) {
            for (month, names) in (1..).zip(names.split('|')) {
                names.split(' ').filter(|name| !name.is_empty()).for_each(|name| {
                    language.add(name, month);
                });
            }
        }
        language
    }

    /// Learns the months of the source's language: titles and names are quoted in it.
    pub(super) fn learn_quoted(&mut self, months: &BTreeMap<String, (u8, Strength)>) {
        for (name, month) in months {
            self.months.entry(name.clone()).or_insert(*month);
        }
    }

    fn add(&mut self, name: &str, month: u8) {
        let is_short = name.chars().count() <= 4;
        let is_doubtful = is_short || DOUBTFUL.contains(&name);
        let strength = if is_doubtful { Strength::Doubtful } else { Strength::Words };
        self.months.entry(name.to_owned()).or_insert((month, strength));
    }
}

/// Names of months that mean other things too.
const DOUBTFUL: [&str; 4] = ["march", "mars", "مارس", "avril"];

/// Names beside those that CLDR gives to a locale, month by month.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("fr", "janv|févr fév||avr|||juil|août aout||oct|nov|déc"),
    ("en", "jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec"),
    ("es", "ene|feb||abr||||ago|setiembre sept|oct|nov|dic"),
    ("ro", "ian|feb||apr||||aug|sept|oct|nov|dec"),
    ("bg", "ян|февр||апр||||авг|септ|окт|ноем|дек"),
    (
        "ar",
        "يناير كانون جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو حزيران جوان يونيه|\
         يوليو تموز جويلية يوليوز يوليه|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|أكتوبر تشرين|نوفمبر نونبر|ديسمبر دجنبر",
    ),
];
