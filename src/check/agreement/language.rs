//! How a locale writes what is compared.

use super::read::{month_words, small_numbers, times_of_day};
use super::value::Strength;
use crate::i18n::Formats;
use crate::model::Locale;
use crate::source::Date;
use std::collections::HashMap;

/// The habits of one locale.
#[derive(Clone, Debug)]
pub(super) struct Language {
    /// The language part of its tag.
    pub(super) tag: String,
    /// Whether `1,234` is one and a bit.
    pub(super) decimal_comma: bool,
    /// Whether `1 234` is one number even with an ordinary space.
    pub(super) groups_by_space: bool,
    /// Whether the month stands before the day.
    pub(super) month_first: bool,
    /// Whether its own names of months are known.
    pub(super) knows_months: bool,
    words: HashMap<String, Meaning>,
    numbers: HashMap<&'static str, u64>,
}

/// What a word may state.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// A month, and how surely.
    pub(super) month: Option<(u8, Strength)>,
    /// The months whose names it begins, by the second word.
    pub(super) months_of_two: Vec<(String, u8)>,
    /// The hour of noon or midnight, and how surely.
    pub(super) time: Option<(u8, Strength)>,
    /// The same for a Chinese character, by the one behind it.
    pub(super) times_of_two: Vec<(&'static str, (u8, Strength))>,
}

impl Meaning {
    fn is_month(&self) -> bool {
        self.month.is_some() || !self.months_of_two.is_empty()
    }
}

impl Language {
    /// Learns the habits of a locale from its formats.
    pub(super) fn new(locale: &Locale) -> Self {
        let tag = locale.id.language();
        let mut language = Self::from_formats(tag, &Formats::new(&locale.format_id));
        // The formats of a language that is not known are another's.
        language.knows_months &= locale.format_id.language() == tag;
        language
    }

    pub(super) fn from_formats(tag: &str, formats: &Formats) -> Self {
        let number = formats.number(1_234_567);
        let mut language = Self {
            tag: tag.to_owned(),
            decimal_comma: !number.contains([',', '٬']),
            groups_by_space: number.contains(char::is_whitespace),
            month_first: false,
            knows_months: false,
            words: HashMap::new(),
            numbers: small_numbers(tag).collect(),
        };
        for (word, time) in times_of_day() {
            match word.char_indices().nth(1) {
                Some((second, _)) if word.chars().count() == 2 => {
                    let (first, second) = word.split_at(second);
                    language.word(first).times_of_two.push((second, time));
                }
                _ => language.word(word).time = Some(time),
            }
        }
        let day = |month| Date::new(2026, month, 3).expect("every month has a third day");
        let dates: Vec<String> = (1..=12).map(|month| formats.date(day(month))).collect();
        let words: Vec<Vec<String>> = dates.iter().map(|date| month_words(date)).collect();
        let is_common = |word: &String| words.iter().all(|of_month| of_month.contains(word));
        for ((month, of_month), date) in (1..).zip(&words).zip(&dates) {
            let own: Vec<&str> =
                of_month.iter().filter(|word| !is_common(word)).map(String::as_str).collect();
            if let [first] | [first, _] = *own {
                language.add(&own.join("_"), month);
                let date = date.to_lowercase();
                language.month_first =
                    date.find(first).is_some_and(|at| date.find('3').is_some_and(|day| at < day));
            }
        }
        for (_, names) in OTHER_NAMES.iter().filter(|(of, _)| *of == tag) {
            for (month, names) in (1..).zip(names.split('|')) {
                names.split(' ').filter(|name| !name.is_empty()).for_each(|name| {
                    language.add(name, month);
                });
            }
        }
        // Where months are numbers, every reader knows them.
        let is_number = |date: &String| !date.contains(char::is_alphabetic);
        let is_chinese = |date: &String| date.contains(['月', '월']);
        language.knows_months = language.words.values().any(Meaning::is_month)
            || dates.iter().all(|date| is_number(date) || is_chinese(date));
        language
    }

    /// Learns the months of the source's language: titles and names are quoted in it.
    #[expect(clippy::iter_over_hash_type, reason = "what is learnt does not depend on the order")]
    pub(super) fn learn_quoted(&mut self, source: &Self) {
        for (word, meaning) in &source.words {
            if meaning.is_month() {
                let own = self.word(word);
                own.month = own.month.or(meaning.month);
                own.months_of_two.extend(meaning.months_of_two.iter().cloned());
            }
        }
    }

    /// Returns what a word in lower case may state.
    pub(super) fn meaning(&self, word: &str) -> Option<&Meaning> {
        self.words.get(word)
    }

    /// Returns the number that a word in lower case may mean.
    pub(super) fn number(&self, word: &str) -> Option<u64> {
        self.numbers.get(word).copied()
    }

    /// Returns whether any of its number words are known.
    pub(super) fn has_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }

    fn word(&mut self, word: &str) -> &mut Meaning {
        self.words.entry(word.to_owned()).or_default()
    }

    fn add(&mut self, name: &str, month: u8) {
        let is_short = name.chars().count() <= 4;
        let is_doubtful = is_short || DOUBTFUL.contains(&name);
        let strength = if is_doubtful { Strength::Doubtful } else { Strength::Words };
        // Arabic writes small words in front of it.
        let prefixes: &[&str] =
            if self.tag == "ar" { &["", "و", "ب", "ل", "ف"] } else { &[""] };
        for prefix in prefixes {
            match name.split_once('_') {
                Some((first, second)) => {
                    let first = self.word(&format!("{prefix}{first}"));
                    first.months_of_two.push((second.to_owned(), month));
                }
                None => {
                    self.word(&format!("{prefix}{name}")).month.get_or_insert((month, strength));
                }
            }
        }
    }
}

/// Names of months that mean other things too.
const DOUBTFUL: [&str; 4] = ["march", "mars", "مارس", "avril"];

/// Names beside those that CLDR gives to a locale, month by month; `_` joins the words of one.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("fr", "janv|févr fév||avr|||juil|août aout||oct|nov|déc"),
    ("en", "jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec"),
    ("es", "ene|feb||abr||||ago|setiembre sept|oct|nov|dic"),
    ("ro", "ian|feb||apr||||aug|sept|oct|nov|dec"),
    ("bg", "ян|февр||апр||||авг|септ|окт|ноем|дек"),
    (
        "ar",
        "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو حزيران جوان يونيه|\
         يوليو تموز جويلية يوليوز يوليه|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|أكتوبر تشرين_الأول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر",
    ),
];
