//! The readers, in the formats of all seven locales of the sample kit.

use super::align::{Pair, align};
use super::guide::Guide;
use super::language::Language;
use super::read::read;
use super::value::{Strength, Value, canonical};
use crate::i18n::Formats;
use crate::source::{Date, LocaleId};
use crate::{load, model};
use proptest::prelude::*;

const LOCALES: [&str; 7] = ["fr-CA", "en-CA", "ro", "bg", "zh-Hans", "ar", "es"];

fn formats(tag: &str) -> Formats {
    Formats::new(&LocaleId::parse(tag).expect("a tag"))
}

fn language(tag: &str) -> Language {
    Language::from_formats(tag.split('-').next().expect("a language"), &formats(tag))
}

/// Writes what a text states in digits, in a short form.
fn stated(tag: &str, text: &str) -> String {
    let found = read(text, &language(tag));
    let sure = found.into_iter().filter(|found| found.strength == Strength::Digits);
    let shown = sure.map(|found| match found.value {
        Value::Number(number) => number,
        Value::Money(number) => format!("${number}"),
        Value::Percent(number) => format!("{number}%"),
        Value::Phone(digits) => format!("tel {digits}"),
        Value::Date { year, month, day } => {
            let part = |part: Option<u16>| part.map_or("?".to_owned(), |part| part.to_string());
            format!("{}-{month}-{}", part(year), part(day.map(u16::from)))
        }
        Value::Time { hour, minute } => format!("{hour}:{minute:02}"),
        Value::Address(address) => address,
    });
    shown.collect::<Vec<_>>().join(" | ")
}

#[test]
fn values_are_read_in_every_format() {
    for (tag, text, expected) in [
        ("fr-CA", "1 234,50 $ et 1\u{a0}234\u{a0}567", "$1234.5 | 1234567"),
        ("en-CA", "$1,234.50, CA$5 and 12 dollars", "$1234.5 | $5 | $12"),
        ("es", "1.234,50 $, 1.234 y 0,5", "$1234.5 | 1234 | 0.5"),
        ("ar", "١٬٢٣٤٫٥٠ $ و ٢٥٪", "$1234.5 | 25%"),
        ("zh-Hans", "89,50加元，百分之25，１２％", "$89.5 | 25% | 12%"),
        ("fr-CA", "de 10 à 15 $, 10–15 %", "$10 | $15 | 10% | 15%"),
        ("fr-CA", "911, 811, 311 ou 211", "911 | 811 | 311 | 211"),
        (
            "fr-CA",
            "418 641-6000, (418) 641-6000, 1 800 555-0199",
            "tel 4186416000 | tel 4186416000 | tel 8005550199",
        ),
        ("en-CA", "+1 418 641-6000, +40 21 123 4567", "tel 4186416000 | tel 40211234567"),
        ("fr-CA", "le 1er juillet 2026 à 14 h 30", "2026-7-1 | 14:30"),
        ("en-CA", "July 1, 2026, 2:30 p.m. July 1st", "2026-7-1 | 14:30 | ?-7-1"),
        ("ro", "1 iulie 2026, ora 14:30; ora 14.30", "2026-7-1 | 14:30 | 14:30"),
        ("bg", "1 юли 2026 г., 14:30 ч., 7 ч.", "2026-7-1 | 14:30 | 7:00"),
        ("zh-Hans", "2026年7月1日下午2:30，晚上10点，14时30分", "2026-7-1 | 14:30 | 22:00 | 14:30"),
        ("ar", "1 يوليو (تموز) 2026، 2:30 مساءً", "2026-7-1 | 14:30"),
        ("es", "1 de julio de 2026, 2:30 p. m., 8 de la tarde", "2026-7-1 | 14:30 | 20:00"),
        ("fr-CA", "de 9 h à 12 h et de 13 h à 16 h 30", "9:00 | 12:00 | 13:00 | 16:30"),
        ("fr-CA", "de 9 à 17 h", "9:00 | 17:00"),
        ("en-CA", "2 to 4:30 p.m., 12 a.m., 10pm", "14:00 | 16:30 | 0:00 | 22:00"),
        ("fr-CA", "du 5 au 7 mars en 2026", "?-3-5 | ?-3-7 | 2026"),
        ("en-CA", "from March 5 to 7 in 2026", "?-3-5 | ?-3-7 | 2026"),
        ("ro", "5–7 martie în 2026", "?-3-5 | ?-3-7 | 2026"),
        ("zh-Hans", "2026年3月5日至7日", "2026-3-5 | ?-3-7"),
        ("fr-CA", "les 23, 24 et 25 juin", "?-6-23 | ?-6-24 | ?-6-25"),
        ("en-CA", "2026-07-01 and 1.07.2026", "2026-7-1 | 2026-7-1"),
        ("fr-CA", "de 3 à 6 mois avant le 1er juillet", "3 | 6 | ?-7-1"),
        (
            "fr-CA",
            "www.ville.quebec.qc.ca/311, a@b.ca, R.V.Q. 3021",
            "ville.quebec.qc.ca/311 | a@b.ca | 3021",
        ),
        ("zh-Hans", "12个月，6至18岁，第1955条，2小时，2018年", "12 | 6 | 18 | 1955 | 2 | 2018"),
        ("zh-Hans", "7月和8月，3个月", "?-7-? | ?-8-? | 3"),
        ("zh-Hans", "二〇二六年七月二十三日，十二月，一日游", "2026-7-23 | ?-12-?"),
        ("zh-Hans", "下午1点至4点，上午9点至12点", "13:00 | 16:00 | 9:00 | 12:00"),
        ("fr-CA", "22/11/2026, 2026/11/22, 11/22/2026", "2026-11-22 | 2026-11-22 | 2026-11-22"),
        ("ro", "de la 14.30, la 3,50 $, la 3.5", "14:30 | $3.5 | 3.5"),
        ("bg", "25 на сто", "25%"),
        (
            "ar",
            "22 تشرين الثاني 2026، 1 كانون الأول، 20 نوفمبر (تشرين الثاني) 2026",
            "2026-11-22 | ?-12-1 | 2026-11-20",
        ),
        ("fr-CA", "de minuit à midi, l'après-midi", ""),
        ("fa", "۱ ژوئیهٔ ۲۰۲۶، ساعت ۱۴:۳۰", "2026-7-1 | 14:30"),
    ] {
        assert_eq!(stated(tag, text), expected, "{tag}: {text}");
    }
}

#[test]
fn numbers_come_back_as_formatted() {
    for tag in LOCALES {
        for number in [0, 7, 12, 123, 1234, 12_345, 1_234_567, 1_000_000_000] {
            let text = formats(tag).number(number);
            assert_eq!(stated(tag, &text), number.to_string(), "{tag}: {text}");
        }
    }
}

#[test]
fn dates_come_back_as_formatted() {
    for tag in LOCALES
        .into_iter()
        .chain(["uk", "pt-BR", "fa", "vi", "sw", "ar-MA", "ar-LB", "zh-Hant", "ht"])
    {
        let formats = formats(tag);
        for month in 1..=12 {
            for day in [1, 2, 11, 28] {
                let text = formats.date(Date::new(2026, month, day).expect("a day"));
                assert_eq!(stated(tag, &text), format!("2026-{month}-{day}"), "{tag}: {text}");
            }
        }
    }
}

fn locale() -> impl Strategy<Value = &'static str> {
    prop::sample::select(LOCALES.to_vec())
}

proptest! {
    #[test]
    fn no_text_is_too_strange(tag in locale(), text in "\\PC{0,80}") {
        for found in read(&text, &language(tag)) {
            prop_assert!(text.get(found.at).is_some());
        }
    }

    #[test]
    fn no_row_of_known_pieces_is_too_strange(
        tag in locale(),
        pieces in prop::collection::vec(prop::sample::select(vec![
            "1", "12", "2026", "418", "6000", "٣", "１", " ", "\u{a0}", ",", ".", ":", "-", "(", ")",
            "$", "%", "+", "h", "p.m.", "a", "juillet", "July", "de", "年", "月", "日", "下午", "点",
            "م", "юли", "ч", "à", "à 5", "www.a.ca", "@", "百分之", "十", "minuit", "\u{200f}", "'",
        ]), 0..24),
    ) {
        let text = pieces.concat();
        for found in read(&text, &language(tag)) {
            prop_assert!(text.get(found.at).is_some());
        }
    }

    #[test]
    fn any_number_comes_back(tag in locale(), number in 0..=i64::MAX) {
        let text = formats(tag).number(number);
        // Ten digits in a row are a telephone number, groups are not.
        prop_assume!(text.contains(|c: char| !c.is_ascii_digit()) || number < 1000);
        prop_assert_eq!(stated(tag, &text), number.to_string());
    }

    #[test]
    fn any_date_comes_back(tag in locale(), year in 1000..=2999, month in 1..=12u8, day in 1..=28u8) {
        let text = formats(tag).date(Date::new(year, month, day).expect("a day"));
        prop_assert_eq!(stated(tag, &text), format!("{year}-{month}-{day}"));
    }

    #[test]
    fn any_time_comes_back(hour in 0..24u8, minute in 0..60u8) {
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        let pick = |morning, afternoon| if hour < 12 { morning } else { afternoon };
        let expected = format!("{hour}:{minute:02}");
        for (tag, text) in [
            ("fr-CA", format!("{hour} h {minute:02}")),
            ("fr-CA", format!("{hour}h{minute:02}")),
            ("en-CA", format!("{twelve}:{minute:02} {}", pick("a.m.", "p.m."))),
            ("en-CA", format!("{twelve}:{minute:02}{}", pick("am", "pm"))),
            ("es", format!("{hour}:{minute:02}")),
            ("es", format!("{twelve}:{minute:02} {}", pick("a.\u{a0}m.", "p.\u{a0}m."))),
            ("ro", format!("{hour:02}:{minute:02}")),
            ("bg", format!("{hour}:{minute:02} ч.")),
            ("ar", format!("{twelve}:{minute:02} {}", pick("ص", "م"))),
            ("zh-Hans", format!("{}{twelve}:{minute:02}", pick("上午", "下午"))),
            ("zh-Hans", format!("{hour}：{minute:02}")),
            ("zh-Hans", format!("{hour}点{minute:02}分")),
        ] {
            prop_assert_eq!(stated(tag, &text), expected.clone(), "{}: {}", tag, text);
        }
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in ["1 ", "1,", "a.b", "5–", "$", "418 641-", "de 3 à ", "7月", "juillet (", "p. "]
    {
        let found = read(&piece.repeat(100_000), &language("fr-CA"));
        assert!(found.len() <= 200_000, "{piece}");
    }
}

#[test]
fn the_sample_kit_gives_much_to_compare() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let inputs = load::load(folder, &mut load::Reuse::default()).expect("a readable kit");
    let inputs = inputs.value.expect("a whole kit");
    let kit = model::model(&inputs, Date { year: 2026, month: 11, day: 22 }).value;
    let languages: Vec<Language> = kit.locales.iter().map(Language::new).collect();
    let (mut texts, mut values, mut links) = (0, 0, 0);
    for page in &kit.pages {
        let mut guides = page.translations.iter().zip(&languages).filter_map(|(text, language)| {
            let text = text.as_ref()?;
            Some(Guide::new(text, text.file.as_deref()?, language))
        });
        let source = guides.next().expect("the source comes first");
        for translation in guides {
            let pairs = align(&source, &translation);
            assert!(!pairs.iter().any(Pair::is_uneven), "the sample kit has one structure");
            texts += pairs.len() + 1 + usize::from(translation.summary.is_some());
            let units = pairs.iter().flat_map(|pair| pair.translation());
            for unit in units.chain([&translation.title]).chain(&translation.summary) {
                let found = unit.found(translation.side.language);
                values += found.iter().filter(|it| it.strength == Strength::Digits).count();
                links += unit.links.len();
            }
        }
    }
    println!("{texts} texts, {values} values, {links} links");
    assert!(texts > 2_500 && values > 500 && links > 1_000, "{texts} {values} {links}");
}

#[test]
fn numbers_have_one_form() {
    for (whole, decimals, form) in
        [("007", "50", "7.5"), ("0", "", "0"), ("", "0", "0"), ("10", "00", "10")]
    {
        assert_eq!(canonical(whole, decimals), form);
    }
}
