//! What CLDR knows of a locale: name, direction, script, and the tag whose formats it uses.

use super::Direction;
use super::autonym::autonym;
use crate::source::LocaleId;
use icu_locale::subtags::Region;
use icu_locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander,
};

/// What a locale is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleFacts {
    /// The language's name in itself, or the tag if it is not known.
    pub autonym: String,
    /// Which way its text runs.
    pub direction: Direction,
    /// ISO 15924 code of its script, such as `Arab`.
    pub script: String,
    /// The tag completed by the kit's region, for formats: `fr` behaves as `fr-CA`.
    pub format_id: LocaleId,
}

/// Describes a locale by CLDR's likely subtags.
///
/// `region` completes the tag for formats only where the two belong together: in Canada, `fr` is
/// written as `fr-CA`, while no habit of writing `ro-CA` exists.
pub fn describe(id: &LocaleId, region: Option<&str>) -> LocaleFacts {
    let tag = language_id(id);
    let expander = LocaleExpander::new_extended();
    let mut likely = tag.clone();
    expander.maximize(&mut likely);
    let script = likely.script.map_or("Latn".to_owned(), |script| script.to_string());
    let right_to_left =
        LocaleDirectionality::new_with_expander(&expander).is_right_to_left(&likely);
    let with_script = format!("{}-{script}", id.language());
    let name = autonym(&[id.as_str(), &with_script, id.language()]);
    LocaleFacts {
        autonym: name.unwrap_or(id.as_str()).to_owned(),
        direction: if right_to_left { Direction::Rtl } else { Direction::Ltr },
        script,
        format_id: completed(id, tag, region),
    }
}

/// Returns language and script of a locale, by which its messages are found: `zh` is `zh-Hans`.
pub(super) fn language_and_script(id: &LocaleId) -> String {
    let mut likely = language_id(id);
    LocaleExpander::new_extended().maximize(&mut likely);
    likely.region = None;
    likely.variants.clear();
    likely.to_string()
}

/// Reads a tag as CLDR wants it: `prs` is `fa-AF` there, `iw` is `he`.
fn language_id(id: &LocaleId) -> LanguageIdentifier {
    let mut locale = Locale::try_from_str(id.as_str()).unwrap_or(Locale::UNKNOWN);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    locale.id
}

fn completed(id: &LocaleId, mut tag: LanguageIdentifier, region: Option<&str>) -> LocaleId {
    let region = region.and_then(|region| Region::try_from_str(region).ok());
    let (None, Some(region)) = (tag.region, region) else { return id.clone() };
    let mut likely = tag.clone();
    LocaleExpander::new_extended().maximize(&mut likely);
    let spoken = REGIONS.iter().find(|(key, _)| *key == language_key(&likely));
    let plausible =
        spoken.is_some_and(|(_, regions)| regions.split(' ').any(|r| r == region.as_str()));
    if !plausible && likely.region != Some(region) {
        return id.clone();
    }
    tag.region = Some(region);
    LocaleId::parse(&tag.to_string()).unwrap_or_else(|| id.clone())
}

/// Returns the language, with the script where one language has regions by script.
fn language_key(likely: &LanguageIdentifier) -> &str {
    match (likely.language.as_str(), likely.script.as_ref().map(|script| script.as_str())) {
        ("zh", Some("Hant")) => "zh-Hant",
        ("zh", _) => "zh-Hans",
        ("sr", Some("Latn")) => "sr-Latn",
        ("sr", _) => "sr-Cyrl",
        _ => likely.language.as_str(),
    }
}

/// The regions for which CLDR has its own data, beside the likely one, of languages that have several.
static REGIONS: &[(&str, &str)] = &[
    ("ar", "AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE"),
    ("bn", "BD IN"),
    ("ca", "AD ES FR IT"),
    ("da", "DK GL"),
    ("de", "AT BE CH DE IT LI LU"),
    ("el", "CY GR"),
    (
        "en",
        "AE AG AI AS AT AU BB BE BI BM BS BW BZ CA CC CH CK CM CX CY DE DG DK DM ER FI FJ FK FM GB GD GG \
         GH GI GM GU GY HK ID IE IL IM IN IO JE JM KE KI KN KY LC LR LS MG MH MO MP MS MT MU MV MW MY NA \
         NF NG NL NR NU NZ PG PH PK PN PR PW RW SB SC SD SE SG SH SI SL SS SX SZ TC TK TO TT TV TZ UG UM \
         US VC VG VI VU WS ZA ZM ZW",
    ),
    ("es", "AR BO BR BZ CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PH PR PY SV US UY VE"),
    ("eu", "ES"),
    ("fa", "AF IR"),
    ("ff", "BF CM GH GM GN GW LR MR NE NG SL SN"),
    (
        "fr",
        "BE BF BI BJ BL CA CD CF CG CH CI CM DJ DZ FR GA GF GN GP GQ HT KM LU MA MC MF MG ML MQ MR MU NC \
         NE PF PM RE RW SC SN SY TD TG TN VU WF YT",
    ),
    ("ha", "GH NE NG"),
    ("hr", "BA HR"),
    ("it", "CH IT SM VA"),
    ("iu", "CA"),
    ("ko", "KP KR"),
    ("ln", "AO CD CF CG"),
    ("ms", "BN ID MY SG"),
    ("ne", "IN NP"),
    ("nl", "AW BE BQ CW NL SR SX"),
    ("om", "ET KE"),
    ("pa", "IN PK"),
    ("ps", "AF PK"),
    ("pt", "AO BR CH CV GQ GW LU MO MZ PT ST TL"),
    ("ro", "MD RO"),
    ("ru", "BY KG KZ MD RU UA"),
    ("so", "DJ ET KE SO"),
    ("sq", "AL MK XK"),
    ("sr-Cyrl", "BA ME RS XK"),
    ("sr-Latn", "BA ME RS XK"),
    ("sv", "AX FI SE"),
    ("sw", "CD KE TZ UG"),
    ("ta", "IN LK MY SG"),
    ("ti", "ER ET"),
    ("tr", "CY TR"),
    ("ur", "IN PK"),
    ("uz", "AF UZ"),
    ("yo", "BJ NG"),
    ("zh-Hans", "CN HK MO MY SG"),
    ("zh-Hant", "HK MO MY TW"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(tag: &str, region: Option<&str>) -> LocaleFacts {
        describe(&LocaleId::parse(tag).expect("a tag"), region)
    }

    #[test]
    fn names_scripts_and_directions() {
        for (tag, autonym, script, direction) in [
            ("fr", "Français", "Latn", Direction::Ltr),
            ("bg", "Български", "Cyrl", Direction::Ltr),
            ("zh", "中文", "Hans", Direction::Ltr),
            ("zh-Hans-CA", "简体中文", "Hans", Direction::Ltr),
            ("zh-TW", "繁體中文", "Hant", Direction::Ltr),
            ("es-AR", "Español", "Latn", Direction::Ltr),
            ("ar", "العربية", "Arab", Direction::Rtl),
            ("he", "עברית", "Hebr", Direction::Rtl),
            ("fa-AF", "دری", "Arab", Direction::Rtl),
            ("prs", "دری", "Arab", Direction::Rtl),
            ("ku", "Kurdî", "Latn", Direction::Ltr),
            ("ku-Arab", "کوردی", "Arab", Direction::Rtl),
            ("sr-Latn", "Srpski", "Latn", Direction::Ltr),
            ("rhg", "𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝", "Rohg", Direction::Rtl),
            ("rhg-Latn", "Ruáingga", "Latn", Direction::Ltr),
            ("my", "မြန်မာ", "Mymr", Direction::Ltr),
            ("qya", "qya", "Latn", Direction::Ltr),
        ] {
            let found = facts(tag, None);
            assert_eq!(found.autonym, autonym, "{tag}");
            assert_eq!(found.script, script, "{tag}");
            assert_eq!(found.direction, direction, "{tag}");
            assert_eq!(found.format_id.as_str(), tag, "{tag}");
        }
    }

    #[test]
    fn the_region_completes_where_it_belongs() {
        for (tag, region, expected) in [
            ("fr", "CA", "fr-CA"),
            ("en", "CA", "en-CA"),
            ("ro", "CA", "ro"),
            ("ro", "MD", "ro-MD"),
            ("bg", "BG", "bg-BG"),
            ("es", "CA", "es"),
            ("es-419", "CA", "es-419"),
            ("zh-Hans", "CA", "zh-Hans"),
            ("zh-Hans", "SG", "zh-Hans-SG"),
            ("ar", "CA", "ar"),
            ("fr", "nonsense", "fr"),
        ] {
            assert_eq!(facts(tag, Some(region)).format_id.as_str(), expected, "{tag} in {region}");
        }
    }

    #[test]
    fn messages_are_found_by_language_and_script() {
        for (tag, expected) in [
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-HK", "zh-Hant"),
            ("fr-CA", "fr-Latn"),
            ("fr", "fr-Latn"),
            ("es-419", "es-Latn"),
        ] {
            assert_eq!(language_and_script(&LocaleId::parse(tag).expect("a tag")), expected);
        }
    }
}
