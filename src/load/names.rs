//! What the name of a file says: which page it is, of which kind, in which locale.

use super::{KitConfig, PageFileKind, read::unread};
use crate::diagnostic::code::{INVALID_FILE_NAME, UNLISTED_LOCALE, UNTAGGED_GUIDE};
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::{LocaleId, Place};

/// What the name of a Markdown file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PageName {
    /// Its path below `content/` without locale and ending.
    pub(super) path: String,
    /// What it is.
    pub(super) kind: PageFileKind,
    /// Its locale.
    pub(super) locale: LocaleId,
}

/// Returns whether a file is Markdown by its ending.
pub(super) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}

/// Reads the name of a Markdown file, given as a path below `content/`.
///
/// A name without a locale is read as the source locale's, so that links to it do not seem broken
/// as well. A name that cannot become an address, or in a foreign locale, gives nothing.
pub(super) fn page_name(path: &str, config: &KitConfig) -> (Option<PageName>, Option<Diagnostic>) {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    let about =
        |code| Diagnostic::new(code).at(Place::start_of(&unread(&format!("content/{path}"))));
    let invalid = || about(&INVALID_FILE_NAME).arg("path", format!("content/{path}"));
    let (stem, tag) = match name.split_once('.') {
        Some((stem, tag)) => (stem, Some(tag)),
        None => (name, None),
    };
    if !folder.split('/').all(|part| folder.is_empty() || is_plain_name(part)) || stem.is_empty() {
        return (None, Some(invalid()));
    }
    let tag = tag.map(|tag| LocaleId::parse(tag).ok_or(tag));
    let (locale, finding) = match tag {
        Some(Ok(locale)) if config.locales.contains(&locale) => (locale, None),
        Some(Ok(locale)) => {
            return (None, Some(unlisted(locale.as_str(), config, about(&UNLISTED_LOCALE))));
        }
        Some(Err(tag)) => {
            let untagged = about(&UNTAGGED_GUIDE).arg("path", format!("content/{path}"));
            return (None, Some(untagged.arg("suggestion", suggestion(stem, tag, config))));
        }
        None => {
            let untagged = about(&UNTAGGED_GUIDE).arg("path", format!("content/{path}"));
            let untagged = untagged.arg("suggestion", suggestion(stem, "", config));
            (config.source.clone(), Some(untagged))
        }
    };
    let kind = if stem == "_index" { PageFileKind::Index } else { PageFileKind::Guide };
    if kind == PageFileKind::Guide && (!is_plain_name(stem) || stem.eq_ignore_ascii_case("index")) {
        return (None, Some(invalid()));
    }
    let path = match kind {
        PageFileKind::Index => folder.to_owned(),
        PageFileKind::Guide if folder.is_empty() => stem.to_owned(),
        PageFileKind::Guide => format!("{folder}/{stem}"),
    };
    (Some(PageName { path, kind, locale }), finding)
}

/// Adds to a finding the tag that the kit does not list, and the listed one that may be meant.
pub(super) fn unlisted(tag: &str, config: &KitConfig, finding: Diagnostic) -> Diagnostic {
    let near = nearest_locale(tag, &config.locales);
    finding.arg("tag", tag).arg("nearest", near.unwrap_or_default())
}

/// Returns the locale that a tag may have meant: near in letters, or of the same language.
pub(super) fn nearest_locale<'a>(tag: &str, locales: &'a [LocaleId]) -> Option<&'a str> {
    let language = tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
    let same_language = locales.iter().find(|locale| locale.language() == language);
    let near = || nearest(tag, locales.iter().map(LocaleId::as_str));
    same_language.map(LocaleId::as_str).or_else(near)
}

fn suggestion(stem: &str, tag: &str, config: &KitConfig) -> String {
    let mended = LocaleId::parse(&tag.replace('_', "-"));
    if let Some(locale) = mended.filter(|locale| config.locales.contains(locale)) {
        return format!("{stem}.{locale}.md");
    }
    // `lease.v2.md` is a guide called `lease.v2`, and `lease.v2.fr.md` is one with its locale.
    let (rest, last) = tag.rsplit_once('.').unwrap_or((tag, ""));
    let last_locale = LocaleId::parse(last).filter(|locale| config.locales.contains(locale));
    let rest = if last_locale.is_some() { rest } else { tag };
    let locale = last_locale.as_ref().unwrap_or(&config.source);
    let stem = format!("{stem}.{rest}");
    format!("{}.{locale}.md", stem.trim_end_matches('.').replace('.', "-"))
}

/// Returns whether a name can be part of an address and a file on every system.
pub(super) fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_') || is_mark(c);
    !name.is_empty() && name.len() <= 200 && name.chars().all(is_plain) && !is_reserved(name)
}

/// Returns whether Windows keeps a name for a device.
pub(super) fn is_reserved(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let is_port = |kind| {
        let number = name.strip_prefix(kind);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
    };
    matches!(&*name, "con" | "nul" | "aux" | "prn" | "conin$" | "conout$")
        || is_port("com")
        || is_port("lpt")
}

/// Returns whether a character is a mark that letters of some script carry: decomposed accents, as
/// some systems write them, and the vowel signs of Hebrew, Arabic and the scripts of South Asia.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17d3}')
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{KIT, told};
    use super::{is_plain_name, page_name};
    use crate::diagnostic::Findings;
    use crate::source::SourceFile;
    use std::path::Path;
    use std::sync::Arc;

    fn check(path: &str, name: Option<(&str, &str, &str)>, finding: Option<&str>) {
        let file = Arc::new(SourceFile::new("kit.toml", KIT));
        let config = super::super::kit::kit(Path::new(""), &file, &mut Findings::default());
        let config = config.expect("a kit");
        let (found, findings) = page_name(path, &config);
        let found =
            found.map(|name| (name.path, format!("{:?}", name.kind), name.locale.to_string()));
        let found = found.as_ref().map(|(path, kind, locale)| (&**path, &**kind, &**locale));
        assert_eq!(found, name, "{path}");
        let place = format!("content/{path}:1:1 `` ");
        let findings = told(&findings.into_iter().collect());
        let findings = findings.first().map(|line| line.strip_prefix(&place).expect("the place"));
        assert_eq!(findings, finding, "{path}");
    }

    #[test]
    fn names_say_what_a_page_is() {
        for (path, name) in [
            ("lease.fr.md", ("lease", "Guide", "fr")),
            ("housing/lease.zh-hans.MD", ("housing/lease", "Guide", "zh-Hans")),
            ("_index.en.md", ("", "Index", "en")),
            ("housing/_index.FR.md", ("housing", "Index", "fr")),
            ("жилище/租房_2-3.fr.md", ("жилище/租房_2-3", "Guide", "fr")),
            ("cafe\u{301}.fr.md", ("cafe\u{301}", "Guide", "fr")),
        ] {
            check(path, Some(name), None);
        }
    }

    #[test]
    fn a_name_without_a_locale_is_taken_for_the_source() {
        let untagged = "untagged-guide path=content/lease.md suggestion=lease.fr.md";
        check("lease.md", Some(("lease", "Guide", "fr")), Some(untagged));
        let untagged = "untagged-guide path=content/a/_index.md suggestion=_index.fr.md";
        check("a/_index.md", Some(("a", "Index", "fr")), Some(untagged));
    }

    #[test]
    fn wrong_tags_are_told_with_the_name_that_may_be_meant() {
        for (path, finding) in [
            ("lease.v2.md", "untagged-guide path=content/lease.v2.md suggestion=lease-v2.fr.md"),
            (
                "lease.v2.en.md",
                "untagged-guide path=content/lease.v2.en.md suggestion=lease-v2.en.md",
            ),
            (
                "lease.zh_Hans.md",
                "untagged-guide path=content/lease.zh_Hans.md suggestion=lease.zh-Hans.md",
            ),
            (
                "lease.english.md",
                "untagged-guide path=content/lease.english.md suggestion=lease-english.fr.md",
            ),
            ("lease..md", "untagged-guide path=content/lease..md suggestion=lease.fr.md"),
            ("lease.de.md", "unlisted-locale tag=de nearest="),
            ("lease.fr-CA.md", "unlisted-locale tag=fr-CA nearest=fr"),
            ("lease.zh.md", "unlisted-locale tag=zh nearest=zh-Hans"),
            ("lease.enn.md", "unlisted-locale tag=enn nearest=en"),
        ] {
            check(path, None, Some(finding));
        }
    }

    #[test]
    fn names_that_are_no_address_are_refused() {
        let long = format!("{}.fr.md", "a".repeat(201));
        for path in [
            "my lease.fr.md",
            "con.fr.md",
            "a/NUL/b.fr.md",
            "com1.fr.md",
            "index.fr.md",
            "a&b.fr.md",
            ".fr.md",
            "a b/c.fr.md",
            &long,
        ] {
            check(path, None, Some(&format!("invalid-file-name path=content/{path}")));
        }
        for name in ["..", ".", "", "a\u{202e}b", "a:b", "lpt9", "a\\b", "a\u{0}"] {
            assert!(!is_plain_name(name), "{name}");
        }
        for name in ["com", "com10", "console", "_a", "a-"] {
            assert!(is_plain_name(name), "{name}");
        }
    }
}
