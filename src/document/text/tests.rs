//! What texts there are, where they are typed, and what their digests see.

use super::super::{Typography, parse};
use super::{TextBlock, TextKind};
use crate::source::{LocaleId, SourceFile, Span};
use std::sync::Arc;

fn texts_in(text: &str, tag: &str) -> Vec<TextBlock> {
    let source = Arc::new(SourceFile::new("case.md", text));
    let typography = Typography::for_locale(&LocaleId::parse(tag).expect("a tag"));
    let body = Span::new(0..text.len());
    parse(&source, body, false, typography).value.texts(text, body)
}

fn texts(text: &str) -> Vec<TextBlock> {
    texts_in(text, "fr-CA")
}

#[test]
fn texts_stand_in_reading_order_as_typed() {
    let text = "\
# Le *bail* {#bail}

Prix
: 30 $
: Moins
  cher

Durée
: Un an

Premier\nparagraphe[^1].

## Titre ##

- un
  deux

  trois
  - quatre
1) [ ] cinq

> [!NOTE]
> six
> sept\\
> huit
> > neuf
> > dix

| a | b |
|---|---|
| c | d |

![une *photo*](a.svg \"la légende\")

<contact:ville-311>
[agir](event:carnaval)

Sous-titre
---

```
code
```

[^1]: La note.
";
    let found: Vec<_> =
        texts(text).iter().map(|it| (it.kind.name(), it.typed(text), it.words)).collect();
    let expected = [
        ("title", "Le *bail*", 2),
        ("term", "Prix", 1),
        ("definition", "30 $", 1),
        ("definition", "Moins cher", 2),
        ("term", "Durée", 1),
        ("definition", "Un an", 2),
        ("paragraph", "Premier paragraphe[^1].", 2),
        ("heading", "Titre", 1),
        ("item", "un deux", 2),
        ("paragraph", "trois", 1),
        ("item", "quatre", 1),
        ("item", "cinq", 1),
        ("paragraph", "six sept huit", 3),
        ("paragraph", "neuf dix", 2),
        ("row", "| a | b |", 2),
        ("row", "| c | d |", 2),
        ("alternative", "une *photo*", 2),
        ("caption", "la légende", 2),
        ("record", "<contact:ville-311>", 0),
        ("record", "[agir](event:carnaval)", 1),
        ("heading", "Sous-titre", 1),
        ("paragraph", "La note.", 2),
    ];
    let found: Vec<_> =
        found.iter().map(|(kind, text, words)| (*kind, text.as_str(), *words)).collect();
    assert_eq!(found, expected);
}

#[test]
fn lines_of_windows_and_titles_of_both_kinds_are_read_alike() {
    for text in ["Un titre\r\n===\r\n\r\nUn\r\ntexte\r\n", "\u{feff}# Un titre\n\nUn texte"] {
        let found: Vec<_> = texts(text).iter().map(|it| (it.kind, it.typed(text))).collect();
        let expected =
            [(TextKind::Title, "Un titre".into()), (TextKind::Paragraph, "Un texte".to_owned())];
        assert_eq!(found, expected);
    }
}

fn digests(text: &str, tag: &str) -> Vec<String> {
    texts_in(text, tag).iter().map(|text| text.digest.to_string()).collect()
}

#[test]
fn digests_do_not_see_how_a_text_is_typed() {
    for (one, other) in [
        ("un deux", "un\ndeux"),
        ("un deux", "  un   deux  "),
        ("un deux", "un\\\ndeux"),
        ("un deux", "un  \ndeux"),
        ("l'heure : \"oui\"", "l’heure\u{a0}: «\u{a0}oui\u{a0}»"),
        ("l'heure: \"oui\"", "l’heure\u{202f}: «oui»"),
        ("Oui !", "Oui!"),
        ("30 $", "30\u{a0}$"),
        ("Attendez...", "Attendez…"),
        ("lundi -- mardi", "lundi – mardi"),
        ("*un* **deux**", "_un_ __deux__"),
        ("* un", "- un"),
        ("* un", "7. un"),
        ("* un", "- [ ] un"),
        ("## un", "## un {#deux}"),
        ("## un", "un\n---"),
        ("## un", "#### un"),
        ("un", "> un"),
        ("un", "> [!WARNING]\n> un"),
        ("[un](a.fr.md)", "[un](/b/c#d)"),
        ("[un](a.fr.md)", "[un][x]\n\n[x]: b.fr.md"),
        ("![un](a.svg)", "![un](b.svg)"),
        ("un <fact:prix>", "un\n<FACT:prix>"),
        ("| a | b |\n|---|---|\n| c | d |", "a|b\n:-:|--\nc|d"),
        ("a[^1]\n\n[^1]: b", "a[^note]\n\n[^note]: b"),
        ("e\u{301}", "é"),
    ] {
        assert_eq!(digests(one, "fr-CA"), digests(other, "fr-CA"), "{one:?} {other:?}");
        assert_eq!(digests(one, "en"), digests(other, "fr-FR"), "{one:?} {other:?}");
    }
    assert_eq!(digests("你好，\n世界", "zh-Hans"), digests("你好,世界", "zh-Hans"));
    assert_eq!(digests("ceaşcă ţi", "ro"), digests("ceașcă ți", "en"));
    assert_eq!(digests("متى؟ نعم، غدا", "ar"), digests("متى? نعم, غدا", "en"));
}

#[test]
fn digests_see_what_a_text_says() {
    let different = [
        "un deux",
        "undeux",
        "un Deux",
        "un, deux",
        "un. deux",
        "un 2",
        "un 2,5",
        "un 2, 5",
        "un 25",
        "*un* deux",
        "un *deux*",
        "**un** deux",
        "~~un~~ deux",
        "`un` deux",
        "`un`  deux `x`",
        "`un`  deux `x  y`",
        "## un deux",
        "- un deux",
        "x\n: un deux",
        "[un](a.md) deux",
        "[un](https://a.example/) deux",
        "[un](https://b.example/) deux",
        "[un](tel:+1-418-555-0100) deux",
        "[un](contact:a) deux",
        "[un](contact:b) deux",
        "[un](term:b) deux",
        "<contact:a> deux",
        "<contact:a>",
        "<contacts:a>",
        "<contacts:>",
        "[un](contacts:)",
        "![un deux](a.svg)",
        "un ![deux](a.svg)",
        "un deux[^1]\n\n[^1]: x",
        "| un | deux |\n|---|---|",
        "| un deux |\n|---|",
    ];
    let mut seen: Vec<(String, &str)> = Vec::new();
    for text in different {
        let digest = digests(text, "fr-CA").concat();
        let same = seen.iter().find(|(other, _)| *other == digest);
        assert!(same.is_none(), "{text:?} {same:?}");
        seen.push((digest, text));
    }
}

#[test]
fn digests_are_read_as_they_are_written() {
    use super::Digest;
    let digest = texts("un")[0].digest;
    assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
    // Written down in locks, it must never change.
    assert_eq!(digest.to_string(), "6067a8c6e3cbf5ad");
    for wrong in ["", "0", "0123456789ABCDEF", "0123456789abcdeg", "+123456789abcdef"] {
        assert_eq!(Digest::parse(wrong), None, "{wrong}");
    }
}
