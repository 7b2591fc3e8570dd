//! What changes in a file, and what does not.

use super::{Step, TomlFile, literal_text, with_messages};
use crate::source::LocaleId;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn locale(tag: &str) -> LocaleId {
    LocaleId::parse(tag).expect("a tag")
}

fn order() -> Vec<LocaleId> {
    ["fr", "en", "ro", "zh-Hans"].map(locale).to_vec()
}

const KEYS: &[&[&str]] = &[&["name"], &["*", "name"], &["*", "phones", "*", "label"]];

/// Puts a text under a key in Romanian.
fn with(file: &str, path: &[&str], text: &str) -> String {
    let step = |step: &&str| match step.parse() {
        Ok(number) => Step::At(number),
        Err(_) => Step::Key((*step).to_owned()),
    };
    let path: Vec<Step> = path.iter().map(step).collect();
    let mut table = TomlFile::read(file).expect("TOML");
    let is_set = table.set(&path, &locale("fr"), &locale("ro"), &order(), text);
    assert!(is_set, "{file}");
    let edited = table.text();
    let mut again = TomlFile::read(&edited).expect("TOML");
    let said = again.texts(KEYS, (&locale("fr"), &locale("ro")), None);
    let found = said.iter().find(|it| it.path == path).and_then(|it| it.target.as_deref());
    assert!(found.is_none_or(|found| found == text), "{edited}");
    again.set(&path, &locale("fr"), &locale("ro"), &order(), text);
    assert_eq!(again.text(), edited);
    edited
}

#[test]
fn a_locale_is_put_among_the_others() {
    for (file, path, expected) in [
        ("name = \"A\"", &["name"][..], "name = { fr = \"A\", ro = \"X\" }"),
        ("name = 'A' # c\n", &["name"], "name = { fr = 'A', ro = \"X\" } # c\n"),
        ("name = { fr = 'A' }\n", &["name"], "name = { fr = 'A', ro = \"X\" }\n"),
        ("name = {fr='A'}\n", &["name"], "name = {fr='A', ro=\"X\"}\n"),
        (
            "name = { fr = 'A', zh-Hans = 'B' }\n",
            &["name"],
            "name = { fr = 'A', ro = \"X\", zh-Hans = 'B' }\n",
        ),
        ("name = { fr = 'A', ro = 'B' } # c\n", &["name"], "name = { fr = 'A', ro = \"X\" } # c\n"),
        (
            "[a.name]\nfr      = 'A'\n# c\nzh-Hans = 'B'\n\n[b]\n",
            &["a", "name"],
            "[a.name]\nfr      = 'A'\nro      = \"X\"\n# c\nzh-Hans = 'B'\n\n[b]\n",
        ),
        ("[a.name]\n  fr='A'\n", &["a", "name"], "[a.name]\n  fr='A'\n  ro=\"X\"\n"),
        (
            "[a]\nname.fr = 'A'\nx = 1\n",
            &["a", "name"],
            "[a]\nname.fr = 'A'\nname.ro = \"X\"\nx = 1\n",
        ),
        ("[a]\nx = 1\n", &["a", "name"], "[a]\nx = 1\nname = { ro = \"X\" }\n"),
        (
            "[a.name]\nRO = 'B' # c\nfr = 'A'\n",
            &["a", "name"],
            "[a.name]\nRO = \"X\" # c\nfr = 'A'\n",
        ),
        (
            "[a]\nphones = [\n  \"1\", # c\n  { number = \"2\", label = \"A\" },\n]\n",
            &["a", "phones", "1", "label"],
            "[a]\nphones = [\n  \"1\", # c\n  { number = \"2\", label = { fr = \"A\", ro = \"X\" } },\n]\n",
        ),
        (
            "[[b]]\nname = 'A'\n[[b]]\nname = 'B'\n",
            &["b", "1", "name"],
            "[[b]]\nname = 'A'\n[[b]]\nname = { fr = 'B', ro = \"X\" }\n",
        ),
    ] {
        assert_eq!(with(file, path, "X"), expected, "{file}");
        let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(with(&windows(file), path, "X"), windows(expected), "{file}");
    }
}

#[test]
fn lines_keep_the_ends_that_they_have() {
    let mixed = "a = 1\r\nname = 'A'\nb = 2\r\n\n# c\r\nd = '''\nx\r\ny'''\r\n";
    let expected = mixed.replace("'A'", "{ fr = 'A', ro = \"X\" }");
    assert_eq!(with(mixed, &["name"], "X"), expected.replace("}\n", "}\r\n"));
}

#[test]
fn texts_are_found_with_their_lines() {
    let file = TomlFile::read(
        "\u{feff}# c\r\nname = { en = 'A' }\n[a]\nname = ' B '\nphones = [{ label = { fr = 'C', ro = 'D' } }]\n",
    );
    let file = file.expect("TOML");
    let texts = file.texts(KEYS, (&locale("fr"), &locale("ro")), None);
    let found: Vec<_> = texts
        .iter()
        .map(|it| (it.name(), it.source.as_str(), it.line, it.target.as_deref()))
        .collect();
    let expected =
        [("a.name".into(), "B", 4, None), ("a.phones.1.label".into(), "C", 5, Some("D"))];
    assert_eq!(found, expected);
    assert!(TomlFile::read("a = ").is_none());
    assert_eq!(literal_text(" \"a\\\"b\" "), Some("a\"b".to_owned()));
    assert_eq!(literal_text("1"), None);
}

#[test]
fn messages_are_put_one_by_one() {
    let order = ["a", "a.b", "c", "d"].map(str::to_owned);
    let file = "# One\r\nc = Drei # kein Kommentar\r\n# Ende\r\n";
    let put = |texts: &[(&str, &str)]| {
        let new: BTreeMap<String, String> =
            texts.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
        with_messages(file, &order, &new)
    };
    let (text, refused) = put(&[("c", "3"), ("d", "{ $n ->\n    [one] x\n   *[other] y\n}")]);
    assert!(refused.is_empty());
    let expected = "# One\r\nc = 3\r\nd =\r\n    { $n ->\r\n        [one] x\r\n       *[other] y\r\n    }\r\n# Ende\r\n";
    assert_eq!(text, expected);
    let (text, refused) = put(&[("a", "1"), ("a.b", "2")]);
    assert_eq!((text, refused.len()), (format!("{file}a = 1\r\n    .b = 2\r\n"), 0));
    for wrong in ["{", "}", "{ $x", "x\n.y = z", "x\n[y] z", "", " x", "x\n\n", "{ \"\\q\" }"] {
        let (text, refused) = put(&[("c", wrong)]);
        assert_eq!((&*text, refused.len()), (file, 1), "{wrong}");
    }
    let (text, refused) = put(&[("a.b", "2")]);
    assert_eq!((&*text, refused), (file, vec!["a.b".to_owned()]));
}

proptest! {
    #[test]
    fn no_toml_is_too_much(
        text in r##"([ab.=\[\]{},\n'"# 1]|name|fr|ro|en|\r\n| = |"x"|\{ fr = "a" \}|\[a\]\n|\[\[b\]\]\n)*"##,
        new in "\\PC*",
    ) {
        if let Some(mut file) = TomlFile::read(&text) {
            prop_assert_eq!(file.text(), text.as_str());
            for found in file.texts(KEYS, (&locale("fr"), &locale("ro")), None) {
                file.set(&found.path, &locale("fr"), &locale("ro"), &order(), &new);
                let edited = file.text();
                let again = TomlFile::read(&edited);
                prop_assert!(again.is_some(), "{:?} {:?}", text, edited);
                let texts = again.expect("TOML").texts(KEYS, (&locale("fr"), &locale("ro")), None);
                let said = texts.into_iter().find(|it| it.path == found.path).and_then(|it| it.target);
                prop_assert_eq!(said.as_deref(), Some(new.trim()), "{:?} {:?}", text, edited);
            }
        }
    }

    #[test]
    fn a_literal_says_its_text(text in "[^\\x00-\\x20\\x7f]*") {
        prop_assert_eq!(literal_text(&super::toml::literal(&text)), Some(text.trim().to_owned()));
    }
}
