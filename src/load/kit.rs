//! `kit.toml`.

use super::booklets::booklets;
use super::names::nearest_locale;
use super::press::{Press, Stated, stated};
use super::toml_table::{Table, parse};
use super::toml_value::{Value, invalid};
use super::{KitConfig, Located, audience, prose, tags};
use crate::diagnostic::Findings;
use crate::document::Typography;
use crate::i18n::describe;
use crate::source::{LocaleId, Localized, Place, SourceFile};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use url::Url;

/// Stands in for an address that is missing or wrong; nothing is published with it.
const NO_ADDRESS: &str = "https://example.invalid/";

/// Reads `kit.toml` of the kit in the folder `root`; the file's findings tell what is wrong with it.
///
/// What is missing is filled in, so that the kit's other files can be checked in the same run.
/// Without a single usable locale there is nothing to check them against, and nothing is returned.
pub(super) fn kit(
    root: &Path,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Option<KitConfig> {
    let start = super::read::after_mark(file.text());
    let mut table = parse(file, start..file.text().len(), findings);
    let base_url = table.require("base_url", findings);
    let base_url = base_url.and_then(|value| base_url_of(value, findings));
    let (source, locales) = locales(&mut table, findings)?;
    let region = table.take("region").and_then(|value| region(value, findings));
    let typography =
        |locale: &LocaleId| Typography::for_locale(&describe(locale, region.as_deref()).format_id);
    let localized = |value: Option<Value<'_>>, findings: &mut Findings| {
        let texts = value.map(|value| tags::localized(value, &source, &locales, findings));
        let texts = texts.unwrap_or(Localized(BTreeMap::new()));
        prose::set_all(texts, &typography, findings)
    };
    let press =
        Press { root, region: region.as_deref(), kit: stated(table.take("press"), findings) };
    let booklets = booklets(table.take("booklet"), &source, &locales, &localized, &press, findings);
    if booklets.is_empty() {
        // Nothing is printed, but what the table says must make sense even so.
        press.of_booklet(Stated::default(), findings);
    }
    let config = KitConfig {
        file: Arc::clone(file),
        name: localized(table.take("name"), findings),
        publisher: plain(table.take("publisher"), findings),
        version: plain(table.take("version"), findings),
        base_url: base_url.unwrap_or_else(|| NO_ADDRESS.to_owned()),
        time_zone: table.take("time_zone").and_then(|value| time_zone(value, findings)),
        theme: theme(&mut table, file, findings),
        fallback: fallback(table.take("fallback"), &locales, findings),
        audiences: audience::audiences(table.take("audiences"), findings),
        directive: (table.take("directive"))
            .and_then(|value| audience::directive(value, &localized, findings)),
        booklets,
        region: region.clone(),
        source: source.clone(),
        locales: locales.clone(),
    };
    table.finish(findings);
    Some(config)
}

/// How a localized text of `kit.toml` is read.
pub(super) type Localize<'a> = dyn Fn(Option<Value<'_>>, &mut Findings) -> Localized<String> + 'a;

/// Reads the source locale and all locales; each stands in for the other.
fn locales(table: &mut Table<'_>, findings: &mut Findings) -> Option<(LocaleId, Vec<LocaleId>)> {
    let source = table.require("source", findings).and_then(|value| value.string(findings));
    let source = source.and_then(|text| Some((tags::tag(&text, findings)?, text)));
    let value = table.require("locales", findings);
    let place = value.as_ref().map(Value::place);
    let texts = value.and_then(|value| value.strings(findings));
    if let (Some(place), Some([])) = (place, texts.as_deref()) {
        findings.push(invalid("locales", "", "not-empty", &place));
    }
    let mut listed = Vec::new();
    for text in texts.into_iter().flatten() {
        if let Some(locale) = tags::tag(&text, findings) {
            listed.push((locale, text));
        }
    }
    let mut locales = tags::once("locales", listed, findings);
    let source = match source {
        Some((source, text)) if !locales.is_empty() => {
            // A slip of the keyboard means a listed locale; any other was forgotten in the list.
            let meant = nearest_locale(source.as_str(), &locales).and_then(LocaleId::parse);
            let listed = tags::listed(&text, &locales, findings);
            listed.or(meant).unwrap_or(source)
        }
        Some((source, _)) => source,
        None => locales.first()?.clone(),
    };
    if !locales.contains(&source) {
        locales.insert(0, source.clone());
    }
    Some((source, locales))
}

fn plain(value: Option<Value<'_>>, findings: &mut Findings) -> Option<String> {
    Some(value?.string(findings)?.value)
}

fn base_url_of(value: Value<'_>, findings: &mut Findings) -> Option<String> {
    let text = value.string(findings)?;
    let url = Url::parse(&text.value).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| !host.is_empty())
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    });
    let Some(url) = url else {
        findings.push(invalid("base_url", &text.value, "web-address", &text.place));
        return None;
    };
    let mut address = url.to_string();
    if !address.ends_with('/') {
        address.push('/');
    }
    Some(address)
}

fn region(value: Value<'_>, findings: &mut Findings) -> Option<String> {
    let text = value.string(findings)?;
    let bytes = text.value.as_bytes();
    let is_country = bytes.len() == 2 && bytes.iter().all(u8::is_ascii_alphabetic);
    let is_area = bytes.len() == 3 && bytes.iter().all(u8::is_ascii_digit);
    if is_country || is_area {
        return Some(text.value.to_ascii_uppercase());
    }
    findings.push(invalid("region", &text.value, "region", &text.place));
    None
}

fn time_zone(value: Value<'_>, findings: &mut Findings) -> Option<String> {
    let text = value.string(findings)?;
    if jiff::tz::TimeZone::get(&text.value).is_ok() {
        return Some(text.value);
    }
    findings.push(invalid("time_zone", &text.value, "time-zone", &text.place));
    None
}

fn theme(
    table: &mut Table<'_>,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Located<String> {
    let named = table.take("theme").and_then(|value| value.string(findings));
    named.unwrap_or_else(|| Located { value: "default".to_owned(), place: Place::start_of(file) })
}

fn fallback(
    value: Option<Value<'_>>,
    locales: &[LocaleId],
    findings: &mut Findings,
) -> BTreeMap<LocaleId, Vec<LocaleId>> {
    let mut chains = BTreeMap::new();
    let table = value.and_then(|value| value.table(findings));
    for (key, value) in table.into_iter().flat_map(|mut table| table.take_rest()) {
        let borrower = tags::listed(&key, locales, findings);
        let mut lenders = Vec::new();
        for text in value.strings(findings).unwrap_or_default() {
            let Some(lender) = tags::listed(&text, locales, findings) else { continue };
            if borrower.as_ref() == Some(&lender) {
                findings.push(invalid("fallback", &text.value, "another-locale", &text.place));
            } else {
                lenders.push((lender, text));
            }
        }
        let lenders = tags::once("fallback", lenders, findings);
        if let Some(borrower) = borrower {
            chains.insert(borrower, lenders);
        }
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::told;
    use super::{KitConfig, kit};
    use crate::diagnostic::Findings;
    use crate::source::SourceFile;
    use std::path::Path;
    use std::sync::Arc;

    const MINIMAL: &str =
        "base_url = 'https://a.example'\nsource = 'fr'\nlocales = ['fr', 'EN', 'zh-hans']\n";

    fn check(text: &str, expected: &[&str]) -> Option<KitConfig> {
        let file = Arc::new(SourceFile::new("kit.toml", text));
        let mut findings = Findings::default();
        let config = kit(Path::new(""), &file, &mut findings);
        findings.sort();
        assert_eq!(told(&findings), expected, "{text}");
        config
    }

    /// Adds `text` to the minimal kit, so that its first line is line 4.
    fn check_added(text: &str, expected: &[&str]) -> KitConfig {
        check(&format!("{MINIMAL}{text}"), expected).expect("a kit")
    }

    #[test]
    fn three_keys_are_enough() {
        let config = check_added("", &[]);
        assert_eq!(config.base_url, "https://a.example/");
        assert_eq!(config.source.as_str(), "fr");
        let locales: Vec<_> = config.locales.iter().map(|locale| locale.as_str()).collect();
        assert_eq!(locales, ["fr", "en", "zh-Hans"]);
        assert_eq!(config.theme.value, "default");
        assert!(
            config.name.0.is_empty() && config.booklets.is_empty() && config.fallback.is_empty()
        );
    }

    #[test]
    fn every_key_is_read() {
        let text = "publisher = 'P'\nversion = '2026.11'\nregion = 'ca'\ntime_zone = 'America/Toronto'\n\
            theme = 'bare'\nfallback = { zh-Hans = ['en'] }\n[name]\nfr = 'Trousse'\nen = 'Kit'\n\
            [[booklet]]\nid = 'w'\ntitle = 'W'\ncontents = ['a', 'b/c']\nlocales = ['en']\ndrawing = 'd.svg'\n\
            [[booklet]]\nid = 'x'\ncontents = ['a']\n[booklet.title]\nfr = 'X'\n";
        let config = check_added(&format!("\n{text}").replace('\n', "\r\n"), &[]);
        assert_eq!(config.region.as_deref(), Some("CA"));
        assert_eq!(config.time_zone.as_deref(), Some("America/Toronto"));
        assert_eq!(config.name.0.len(), 2);
        assert_eq!(config.fallback.len(), 1);
        assert_eq!(config.booklets.len(), 2);
        assert_eq!(config.booklets[0].title.0.values().next().expect("a title"), "W");
        assert_eq!(config.booklets[1].title.0.values().next().expect("a title"), "X");
        check(
            &format!("\u{feff}{MINIMAL}colour = 1"),
            &["kit.toml:4:1 `colour` unknown-key key=colour nearest="],
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        assert!(
            check(
                "",
                &[
                    "kit.toml:1:1 `` missing-key key=base_url file=kit.toml",
                    "kit.toml:1:1 `` missing-key key=locales file=kit.toml",
                    "kit.toml:1:1 `` missing-key key=source file=kit.toml",
                ]
            )
            .is_none()
        );
        let config = check(
            "source = 'fr'",
            &[
                "kit.toml:1:1 `` missing-key key=base_url file=kit.toml",
                "kit.toml:1:1 `` missing-key key=locales file=kit.toml",
            ],
        );
        assert_eq!(config.expect("a kit").locales.len(), 1);
        let config = check(
            "locales = ['ro', 'fr']\nbase_url = 'https://a.example/'",
            &["kit.toml:1:1 `` missing-key key=source file=kit.toml"],
        );
        assert_eq!(config.expect("a kit").source.as_str(), "ro");
    }

    #[test]
    fn locales_are_tags_and_stand_once() {
        let head = "base_url = 'https://a.example'\n";
        check(
            &format!("{head}source = 'de'\nlocales = ['fr', 'english please', 'fr_CA', 'FR']"),
            &[
                "kit.toml:2:10 `'de'` unlisted-locale tag=de nearest=",
                "kit.toml:3:18 `'english please'` invalid-locale tag=english please",
                "kit.toml:3:36 `'fr_CA'` invalid-locale tag=fr_CA fix=\"fr-CA\"",
                "kit.toml:3:45 `'FR'` invalid-value key=locales value=FR expected=once",
            ],
        );
        let config = check(
            &format!("{head}source = 'frr'\nlocales = ['en', 'fr']"),
            &["kit.toml:2:10 `'frr'` unlisted-locale tag=frr nearest=fr"],
        );
        assert_eq!(config.expect("a kit").source.as_str(), "fr");
        check(
            &format!("{head}source = 'fr'\nlocales = []"),
            &["kit.toml:3:11 `[]` invalid-value key=locales value= expected=not-empty"],
        );
    }

    #[test]
    fn addresses_are_whole() {
        for wrong in [
            "ftp://a.example",
            "a.example",
            "/a",
            "https://",
            "https://a.example/?q",
            "https://a.example/#f",
            "https://me:secret@a.example/",
            "javascript:alert(1)",
        ] {
            let text = format!("base_url = '{wrong}'\nsource = 'fr'\nlocales = ['fr']");
            let line = format!(
                "kit.toml:1:12 `'{wrong}'` invalid-value key=base_url value={wrong} expected=web-address"
            );
            check(&text, &[&line]);
        }
        let text = "base_url = 'http://a.example:8080/sub/path'\nsource = 'fr'\nlocales = ['fr']";
        assert_eq!(check(text, &[]).expect("a kit").base_url, "http://a.example:8080/sub/path/");
    }

    #[test]
    fn other_values_make_sense() {
        check_added(
            "region = 'Québec'\ntime_zone = 'America/Quebec City'\nname = 12\npublisher = ''\n",
            &[
                "kit.toml:4:10 `'Québec'` invalid-value key=region value=Québec expected=region",
                "kit.toml:5:13 `'America/Quebec City'` invalid-value key=time_zone value=America/Quebec City expected=time-zone",
                "kit.toml:6:8 `12` wrong-type key=name expected=localized found=integer",
                "kit.toml:7:13 `''` invalid-value key=publisher value= expected=not-empty",
            ],
        );
        check_added(
            "name = { fr = 'A', de = 'B', en = 3 }\nfallback = { en = ['en', 'it', 'fr', 'fr'], xx = [] }",
            &[
                "kit.toml:4:20 `de` unlisted-locale tag=de nearest=",
                "kit.toml:4:35 `3` wrong-type key=en expected=string found=integer",
                "kit.toml:5:20 `'en'` invalid-value key=fallback value=en expected=another-locale",
                "kit.toml:5:26 `'it'` unlisted-locale tag=it nearest=",
                "kit.toml:5:38 `'fr'` invalid-value key=fallback value=fr expected=once",
                "kit.toml:5:45 `xx` unlisted-locale tag=xx nearest=",
            ],
        );
        check_added(
            "name = 'a\u{202e}b'",
            &["kit.toml:4:10 `\u{202e}` bidi-control character=U+202E"],
        );
    }

    #[test]
    fn booklets_are_checked() {
        let config = check_added(
            "[[booklet]]\nid = 'Big One'\ntitle = 'T'\ncontents = []\n\
            [[booklet]]\nid = 'w'\ntitle = 'T'\ncontents = ['a']\nlocales = ['de']\n\
            [[booklet]]\nid = 'w'\ntitle = 'T'\ncontents = ['a']\n[[booklet]]\n",
            &[
                "kit.toml:5:6 `'Big One'` invalid-value key=id value=Big One expected=booklet-id",
                "kit.toml:7:12 `[]` invalid-value key=contents value= expected=not-empty",
                "kit.toml:12:12 `'de'` unlisted-locale tag=de nearest=",
                "kit.toml:14:6 `'w'` duplicate-booklet id=w",
                "kit.toml:17:1 `[[booklet]]` missing-key key=contents file=kit.toml",
                "kit.toml:17:1 `[[booklet]]` missing-key key=id file=kit.toml",
                "kit.toml:17:1 `[[booklet]]` missing-key key=title file=kit.toml",
            ],
        );
        assert_eq!(config.booklets.len(), 1);
        check_added(
            "[booklet]\nid = 'w'\n",
            &["kit.toml:4:1 `[booklet]` wrong-type key=booklet expected=tables found=table"],
        );
    }

    #[test]
    fn a_fault_of_syntax_hides_nothing_else() {
        let config = check(
            "source = 'fr'\nlocales = ['fr']\ncolour = 1\nbase_url = 'https://a.example\n",
            &[
                "kit.toml:3:1 `colour` unknown-key key=colour nearest=",
                "kit.toml:4:1 `base_url = 'https://a.example` toml-syntax detail=invalid literal string, expected `'`",
            ],
        );
        assert!(config.is_some());
    }
}
