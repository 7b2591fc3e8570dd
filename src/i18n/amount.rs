//! Numbers with decimals, percentages and amounts of money, as a locale's readers write them.
//!
//! ICU has no stable formats of money. Readers pay in Québec: the sign is the one on the price tag,
//! `$`, in every language; where it stands is the language's.

use super::Formats;
use icu_decimal::input::Decimal;

impl Formats {
    /// Writes a number of which `decimals` digits stand behind the point: 2.50 is 250 with 2.
    pub fn decimal(&self, digits: i64, decimals: u8) -> String {
        let mut number = Decimal::from(digits);
        number.multiply_pow10(-i16::from(decimals));
        match &self.numbers {
            Some(numbers) => numbers.format(&number).to_string(),
            None => number.to_string(),
        }
    }

    /// Writes so many of a hundred: "25 %", "25%".
    pub fn percent(&self, digits: i64, decimals: u8) -> String {
        let number = self.decimal(digits, decimals);
        match self.id.language() {
            "be" | "bg" | "bs" | "ca" | "cs" | "da" | "de" | "es" | "fi" | "fr" | "hr" | "hy"
            | "ka" | "lt" | "mk" | "nb" | "nn" | "no" | "ro" | "ru" | "sk" | "sl" | "sq" | "sr"
            | "sv" => {
                format!("{number}\u{a0}%")
            }
            "eu" => format!("%\u{a0}{number}"),
            "tr" => format!("%{number}"),
            _ => format!("{number}%"),
        }
    }

    /// Writes an amount in hundredths of a currency, which is an ISO 4217 code: "89,50 $", "$89.50".
    pub fn money(&self, cents: i64, currency: &str) -> String {
        let number = if cents == 0 { self.decimal(0, 0) } else { self.decimal(cents, 2) };
        let place = self.sign();
        let sign = match (currency, place) {
            ("CAD", _) => "$",
            ("EUR", _) => "€",
            ("GBP", _) => "£",
            ("USD", Sign::Behind) => "$\u{a0}US",
            ("USD", Sign::Before | Sign::BeforeApart) => "US$",
            (code, _) => code,
        };
        let is_word = sign.bytes().all(|byte| byte.is_ascii_alphabetic());
        match place {
            Sign::Before if !is_word => format!("{sign}{number}"),
            Sign::Before | Sign::BeforeApart => format!("{sign}\u{a0}{number}"),
            Sign::Behind => format!("{number}\u{a0}{sign}"),
        }
    }

    fn sign(&self) -> Sign {
        match self.id.language() {
            "am" | "bn" | "en" | "fil" | "ga" | "gu" | "ha" | "hi" | "ig" | "ja" | "ko" | "ml"
            | "mr" | "ms" | "mt" | "my" | "pa" | "si" | "so" | "ta" | "te" | "th" | "tl" | "tr"
            | "yo" | "zh" => Sign::Before,
            // Spanish is written in Canada as in Spain, unless the kit says that it is America's.
            "es" if !matches!(self.id.region(), None | Some("ES" | "CA")) => Sign::Before,
            "id" | "ne" | "nl" | "pt" | "rw" | "sw" | "ur" => Sign::BeforeApart,
            _ => Sign::Behind,
        }
    }
}

/// Where the sign of a currency stands.
#[derive(Clone, Copy)]
enum Sign {
    Before,
    BeforeApart,
    Behind,
}

#[cfg(test)]
mod tests {
    use crate::i18n::Formats;
    use crate::source::LocaleId;

    #[test]
    fn amounts_follow_the_language_and_keep_the_sign_of_the_price_tag() {
        for (tag, amounts) in [
            ("fr-CA", "89,50 $ | 1 234,50 $ | 0 $ | 16,00 $ | 25 % | 2,5"),
            ("en-CA", "$89.50 | $1,234.50 | $0 | $16.00 | 25% | 2.5"),
            ("es-CA", "89,50 $ | 1234,50 $ | 0 $ | 16,00 $ | 25 % | 2,5"),
            ("es-419", "$89.50 | $1,234.50 | $0 | $16.00 | 25 % | 2.5"),
            ("ro-CA", "89,50 $ | 1.234,50 $ | 0 $ | 16,00 $ | 25 % | 2,5"),
            ("bg-CA", "89,50 $ | 1234,50 $ | 0 $ | 16,00 $ | 25 % | 2,5"),
            ("zh-Hans-CA", "$89.50 | $1,234.50 | $0 | $16.00 | 25% | 2.5"),
            ("ar-CA", "89.50 $ | 1,234.50 $ | 0 $ | 16.00 $ | 25% | 2.5"),
        ] {
            let formats = Formats::new(&LocaleId::parse(tag).expect("a tag"));
            let mut said =
                [8950, 123_450, 0, 1600].map(|cents| formats.money(cents, "CAD")).to_vec();
            said.push(formats.percent(25, 0));
            said.push(formats.decimal(25, 1));
            let said = said.join(" | ");
            assert!(!said.replace(" | ", "").contains(' '), "{said}");
            assert_eq!(said.replace(['\u{a0}', '\u{202f}'], " "), amounts, "{tag}");
        }
        let formats = |tag: &str| Formats::new(&LocaleId::parse(tag).expect("a tag"));
        assert_eq!(formats("fr-CA").money(500, "USD"), "5,00\u{a0}$\u{a0}US");
        assert_eq!(formats("en-CA").money(500, "USD"), "US$5.00");
        assert_eq!(formats("en-CA").money(500, "CHF"), "CHF\u{a0}5.00");
    }
}
