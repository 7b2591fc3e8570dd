//! Front matter: the TOML that opens a Markdown file.

use super::toml_table::{Table, parse};
use super::toml_value::{Value, invalid};
use super::{FrontMatter, Located, Shared, prose, slug};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::Typography;
use crate::source::SourceFile;
use std::ops::Range;
use std::sync::Arc;

/// What the front matter of a file is held to.
pub(super) struct Expected<'a> {
    /// The name of the guide or section, for suggestions.
    pub(super) name: &'a str,
    /// The typography of its locale.
    pub(super) typography: Typography,
    /// The name of the source locale's file, if this one is a translation.
    pub(super) source_file: Option<&'a str>,
}

/// Reads the stretch `range` of a file as front matter.
pub(super) fn front_matter(
    file: &Arc<SourceFile>,
    range: Range<usize>,
    expected: &Expected<'_>,
    findings: &mut Findings,
) -> FrontMatter {
    let mut table = parse(file, range, findings);
    let prose = |value: Option<Value<'_>>, findings: &mut Findings| {
        let text = value?.string(findings)?;
        let value = prose::set(&text, expected.typography, findings);
        Some(Located { value, place: text.place })
    };
    let mut front = FrontMatter {
        title: prose(table.take("title"), findings),
        summary: prose(table.take("summary"), findings),
        slug: table.take("slug").and_then(|value| slug::slug(value, expected.name, findings)),
        reviewed: (table.take("reviewed"))
            .and_then(|value| value.boolean(findings))
            .unwrap_or_default(),
        credit: prose(table.take("credit"), findings).map(|credit| credit.value),
        shared: Shared::default(),
    };
    match expected.source_file {
        None => front.shared = shared(&mut table, expected.name, findings),
        Some(source_file) => refuse_shared(&mut table, source_file, findings),
    }
    table.finish(findings);
    front
}

/// The keys of [`Shared`].
const SHARED_KEYS: [&str; 10] = [
    "order", "changed", "recheck", "owner", "audience", "aliases", "short", "publish", "expires",
    "drawing",
];

fn shared(table: &mut Table<'_>, name: &str, findings: &mut Findings) -> Shared {
    let mut date = |key, findings: &mut Findings| {
        let value = table.take(key)?;
        let place = value.place();
        Some(Located { value: value.date(findings)?, place })
    };
    let changed = date("changed", findings).map(|date| date.value);
    let recheck = date("recheck", findings);
    let expires = date("expires", findings).map(|date| date.value);
    let mut text =
        |key, findings: &mut Findings| table.take(key).and_then(|value| value.string(findings));
    let owner = text("owner", findings).map(|owner| owner.value);
    let audience = text("audience", findings);
    let drawing = text("drawing", findings);
    let order = table.take("order").and_then(|value| value.integer(findings));
    let publish = table.take("publish").and_then(|value| value.boolean(findings));
    Shared {
        order: order.map(|order| order.value),
        changed,
        recheck,
        owner,
        audience,
        aliases: table.take("aliases").map(|value| aliases(value, findings)).unwrap_or_default(),
        short: table.take("short").and_then(|value| slug::slug(value, name, findings)),
        publish: publish.unwrap_or(true),
        expires,
        drawing,
    }
}

/// The length of a former path in bytes beyond which it never was one: no system has such paths.
const LONGEST_ALIAS: usize = 512;

/// Reads former paths; surrounding slashes are put up with.
fn aliases(value: Value<'_>, findings: &mut Findings) -> Vec<Located<String>> {
    let mut kept = Vec::new();
    for alias in value.strings(findings).unwrap_or_default() {
        let path = alias.value.trim_matches('/');
        let is_path = path.split('/').all(super::names::is_plain_name);
        if is_path && path.len() <= LONGEST_ALIAS {
            kept.push(Located { value: path.to_owned(), place: alias.place });
        } else {
            findings.push(invalid("aliases", &alias.value, "content-path", &alias.place));
        }
    }
    kept
}

fn refuse_shared(table: &mut Table<'_>, source_file: &str, findings: &mut Findings) {
    for key in SHARED_KEYS {
        if let Some(place) = table.take_key(key) {
            let shared = Diagnostic::new(&code::SHARED_KEY_IN_TRANSLATION).arg("key", key);
            findings.push(shared.arg("source", source_file).at(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::check;
    use super::super::{FrontMatter, PageFile};
    use std::sync::Arc;

    fn page(front: &str, expected: &[&str]) -> Arc<PageFile> {
        let text = format!("+++\n{front}\n+++\nText.\n");
        let inputs = check(&[("content/a.fr.md", &text)], expected).expect("a kit");
        Arc::clone(&inputs.pages[0])
    }

    fn front(text: &str, expected: &[&str]) -> FrontMatter {
        page(text, expected).front.clone()
    }

    #[test]
    fn every_key_is_read() {
        let front = front(
            "title = 'A\u{a0}b'\nsummary = 'S'\nslug = 'bail'\ncredit = 'C'\nreviewed = true\norder = -3\n\
             changed = 2026-11-22\nrecheck = '2027-01-01'\nowner = 'O'\naudience = 'A'\naliases = ['/old/path/']\n\
             short = 'b'\npublish = false\nexpires = 2027-12-31\ndrawing = 'd.svg'",
            &[],
        );
        assert_eq!(front.title.expect("a title").value, "A\u{a0}b");
        assert_eq!(front.slug.expect("a slug").value, "bail");
        assert!(front.reviewed && !front.shared.publish);
        assert_eq!(front.shared.order, Some(-3));
        assert_eq!(front.shared.aliases[0].value, "old/path");
        assert_eq!(front.shared.expires.expect("a day").to_string(), "2027-12-31");
    }

    #[test]
    fn faults_are_told_with_the_line_in_the_file() {
        let path = "content/a.fr.md";
        for (text, told) in [
            ("titel = 'A'", ":2:1 `titel` unknown-key key=titel nearest=title fix=title"),
            ("status = 'draft'", ":2:1 `status` unknown-key key=status nearest="),
            (
                "order = 'first'",
                ":2:9 `'first'` wrong-type key=order expected=integer found=string",
            ),
            (
                "changed = 'yesterday'",
                ":2:11 `'yesterday'` invalid-value key=changed value=yesterday expected=date",
            ),
            ("title = ' '", ":2:9 `' '` invalid-value key=title value= expected=not-empty"),
            (
                "aliases = ['a/../b']",
                ":2:12 `'a/../b'` invalid-value key=aliases value=a/../b expected=content-path",
            ),
            ("summary = 'a\u{2067}b'", ":2:13 `\u{2067}` bidi-control character=U+2067"),
            ("summary = \"a\\u202Eb\"", ":2:11 `\"a\\u202Eb\"` bidi-control character=U+202E"),
            ("slug = '../secret'", ":2:8 `'../secret'` invalid-slug slug=../secret suggestion="),
        ] {
            let inputs =
                super::super::test_kit::TestKit::new(&[(path, &format!("+++\n{text}\n+++\n"))])
                    .load();
            assert!(inputs.1[0].starts_with(&format!("{path}{told}")), "{:?}", inputs.1);
            assert_eq!(inputs.1.len(), 1);
        }
    }

    #[test]
    fn what_all_locales_share_stands_in_the_source_only() {
        let inputs = check(
            &[
                ("content/a.fr.md", "+++\norder = 1\n+++\n"),
                ("content/a.en.md", "+++\ntitle = 'A'\norder = 1\npublish = false\n+++\n"),
            ],
            &[
                "content/a.en.md:3:1 `order` shared-key-in-translation key=order source=a.fr.md",
                "content/a.en.md:4:1 `publish` shared-key-in-translation key=publish source=a.fr.md",
            ],
        );
        let inputs = inputs.expect("a kit");
        assert!(inputs.pages.iter().any(|page| page.front.shared.order == Some(1)));
        assert!(inputs.pages.iter().all(|page| page.front.shared.publish));
    }
}
