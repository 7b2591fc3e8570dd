//! Numbers inside messages, formatted by ICU in the language of the message.

use fluent::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Formats a number of a message; everything else is left to Fluent.
///
/// Fluent takes a plain function here, which cannot know the language, so the formatter is fetched
/// from the bundle's memoizer, which does.
pub(super) fn format_value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    let grouping = number.options.use_grouping;
    let format = |numbers: &Numbers| numbers.0.format(&decimal).to_string();
    memoizer.with_try_get::<Numbers, _, _>((grouping,), format).ok()
}

struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = (bool,);
    type Error = icu_provider::DataError;

    fn construct(language: LanguageIdentifier, (grouping,): (bool,)) -> Result<Self, Self::Error> {
        let locale = Locale::try_from_str(&language.to_string()).unwrap_or(Locale::UNKNOWN);
        let mut options = DecimalFormatterOptions::default();
        if !grouping {
            options.grouping_strategy = Some(GroupingStrategy::Never);
        }
        DecimalFormatter::try_new(locale.into(), options).map(Self)
    }
}
