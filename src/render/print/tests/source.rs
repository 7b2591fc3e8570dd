//! What the theme is called with.

use super::{Job, TestKit};
use crate::diagnostic::Findings;

/// Returns the calls that make up one guide of this Markdown.
fn guide(markdown: &str) -> String {
    let file = "content/home/a.en.md";
    let text = format!("# Title\n\n{markdown}");
    let kit = TestKit::new(&[
        (file, &text),
        ("content/home/line.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"),
        ("content/home/form.pdf", "%PDF"),
        ("content/other/b-c.en.md", "# Elsewhere\n\n## Part {#part}\n"),
    ]);
    let source = kit.source("en");
    let start = source.find("draft: ").expect("a guide");
    let start = start + source[start..].find("{\n").expect("a body") + 2;
    let body = source[start..].trim_end();
    // The guide, the section and the booklet end here.
    body.strip_suffix("})\n})\n})").expect("three ends").trim_end().to_owned()
}

#[test]
fn every_kind_of_block() {
    for (markdown, expected) in [
        ("Plain \\$x\\$ \"text\".", r#"theme.paragraph({ text("Plain $x$ “text”."); })"#),
        (
            "## One {#one}\n\n#### Three",
            "theme.heading(2, \"/home/a#one\", \"One\", { text(\"One\"); })\n\
             theme.heading(3, \"/home/a#three\", \"Three\", { text(\"Three\"); })",
        ),
        (
            "- a\n- b\n  - c",
            "theme.bullets(true, ({ text(\"a\"); }, { text(\"b\"); theme.bullets(true, ({ text(\"c\"); }, )); \n}, )); ",
        ),
        (
            "3. a\n\n4. b",
            "theme.steps(3, false, ({ theme.paragraph({ text(\"a\"); })\n}, { theme.paragraph({ text(\"b\"); })\n}, )); ",
        ),
        (
            "- [ ] a\n- [x] b\n- c",
            "theme.checklist(((done: false, body: { text(\"a\"); }), (done: true, body: { text(\"b\"); }), )); \
             theme.bullets(true, ({ text(\"c\"); }, )); ",
        ),
        ("> a", "theme.quote({ theme.paragraph({ text(\"a\"); })\n})"),
        ("> [!TIP]\n> a", "theme.callout(\"tip\", { theme.paragraph({ text(\"a\"); })\n})"),
        (
            "| a | b |\n|---|--:|\n| c | *d* |",
            "theme.table((\"start\", \"end\", ), ({ text(\"a\"); }, { text(\"b\"); }, ), \
             (({ text(\"c\"); }, { theme.emph({ text(\"d\"); }); }, ), ))",
        ),
        (
            "## A {#a}\n\nterm\n: meaning\n: another",
            "theme.heading(2, \"/home/a#a\", \"A\", { text(\"A\"); })\n\
             theme.definitions((({ text(\"term\"); }, ({ text(\"meaning\"); }, { text(\"another\"); }, )), ))",
        ),
        ("```rust\nlet \"a\";\n```", r#"theme.code-block("rust", "let \"a\";")"#),
        (
            "a\n\n---\n\nb",
            "theme.paragraph({ text(\"a\"); })\ntheme.rule()\ntheme.paragraph({ text(\"b\"); })",
        ),
        (
            "![A line](line.svg \"Caption\")",
            r#"theme.figure("/assets/1.svg", "A line", { text("Caption"); }, none)"#,
        ),
        ("who\n: all", "theme.glance((({ text(\"who\"); }, { text(\"all\"); }), ))"),
    ] {
        assert_eq!(guide(markdown).trim_end(), expected.trim_end(), "{markdown}");
    }
}

#[test]
fn every_kind_of_inline() {
    for (markdown, expected) in [
        ("`a\\b`", r#"theme.code("a\\b"); "#),
        (
            "**a** ~~b~~",
            r#"theme.strong({ text("a"); }); text(" "); theme.strike({ text("b"); }); "#,
        ),
        ("a\nb", r#"text("a b"); "#),
        ("a\\\nb", r#"text("a"); theme.linebreak(); text("b"); "#),
        (
            "x ![A line](line.svg)",
            r#"text("x "); theme.inline-picture("/assets/1.svg", "A line"); "#,
        ),
        ("[a](https://é.org/)", r#"theme.link("https://xn--9ca.org/", { text("a"); }); "#),
        ("[a](tel:311)", r#"theme.link("tel:311", { text("a"); }); "#),
        ("[a](a.en.md)", r#"theme.cross("/home/a", { text("a"); }); "#),
        (
            "[a](../other/b-c.en.md#part)",
            r#"theme.link("https://kit.example/en/other/b-c/#part", { text("a"); }); "#,
        ),
        (
            "[a](form.pdf)",
            r#"theme.link("https://kit.example/files/home/form.pdf", { text("a"); }); "#,
        ),
        (
            "a \u{627}\u{628} b",
            "text(\"a \"); theme.foreign((lang: \"ar\", region: none, script: \"Arab\", dir: \"rtl\", hyphenate: false), { text(\"\u{627}\u{628}\"); }); text(\" b\"); ",
        ),
    ] {
        assert_eq!(guide(markdown), format!("theme.paragraph({{ {expected}}})"), "{markdown}");
    }
}

#[test]
fn notes_are_given_once_and_never_within_themselves() {
    let source = guide("a[^n] b[^n]\n\n[^n]: See[^n] *this*.");
    let note = r#"theme.footnote("/home/a^1", { text("See"); text(" "); theme.emph({ text("this"); }); text("."); }); "#;
    let again = r#"theme.footnote-again("/home/a^1"); "#;
    assert_eq!(source, format!("theme.paragraph({{ text(\"a\"); {note}text(\" b\"); {again}}})"));
}

/// Returns the source of a guide in Arabic, set by a theme that asks for no font.
fn arabic(markdown: &str) -> String {
    let text = format!("# عنوان\n\n{markdown}");
    let mut kit = TestKit::new(&[("content/home/a.ar.md", &text)]);
    kit.inputs.theme.fonts.clear();
    kit.source("ar")
}

#[test]
fn numbers_and_names_keep_their_direction() {
    let source = arabic("اتصل 418 641-6000 في 1.[^n]\n\n[^n]: RTC");
    assert!(source.contains(r#"theme.ltr({ text("418 641-6000"); }); "#), "{source}");
    assert!(source.contains(r#"text("\u{200f}"); theme.footnote("#), "{source}");
    assert!(source.contains(r#"theme.ltr({ text("RTC"); }); "#), "{source}");
}

#[test]
fn what_is_not_translated_says_so() {
    let kit = TestKit::new(&[
        ("content/home/_index.en.md", "# Homes\n\nA word before.\n"),
        ("content/home/a.en.md", "# Title\n\nText.[^n]\n\n[^n]: A note.\n"),
        ("content/home/b.en.md", "# Other\n"),
        ("content/home/b.fr.md", "# Autre\n"),
    ]);
    let source = kit.source("fr");
    for wanted in [
        "theme.section((number: 1, title: \"Homes\", summary: none, signs: (title: (), summary: ()), anchor: \"/home\"",
        "lead: { theme.paragraph({ text(\"A word before.\"); })\n}",
        "notice: \"Ce guide n’existe pas encore",
        "draft: \"Aucune personne",
        "title: \"Autre\", summary: none, signs: (title: (), summary: ()), anchor: \"/home/b\", locale: (lang: \"fr\"",
    ] {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
}

#[test]
fn a_page_stands_in_a_booklet_once() {
    let kit = TestKit::new(&[
        (
            "kit.toml",
            "base_url = \"https://kit.example/\"\nsource = \"en\"\nlocales = [\"en\"]\n[[booklet]]\n\
             id = \"all\"\ntitle = { en = \"All\" }\n\
             contents = [\"home/deep/c\", \"other\", \"home\", \"other/d\"]\n",
        ),
        ("content/home/a.en.md", "# A\n"),
        ("content/home/deep/_index.en.md", "# Deep\n\n## More\n"),
        ("content/home/deep/c.en.md", "# C\n"),
        ("content/other/d.en.md", "# D\n"),
    ]);
    let source = kit.source("en");
    let titles: Vec<&str> = source
        .split("theme.")
        .filter_map(|call| call.strip_prefix("section((").or_else(|| call.strip_prefix("guide((")))
        .filter_map(|call| call.split("title: \"").nth(1)?.split('"').next())
        .collect();
    assert_eq!(titles, ["Deep", "C", "Other", "D", "Home", "A", "Deep"]);
    // The second opener of a section has a name of its own; so has a section set like a guide.
    assert!(source.contains("anchor: \"/home/deep/\""), "{source}");
}

#[test]
fn a_booklet_in_another_language_names_its_original() {
    let toml = r#"
base_url = "https://kit.example/"
source = "fr"
locales = ["fr", "en", "ro"]
name = { fr = "La trousse" }
audiences = ["newcomers", "safety", "visitors"]
[[booklet]]
id = "all"
title = { fr = "Tout", en = "All" }
contents = ["home"]
[[booklet]]
id = "away"
title = { en = "Away" }
contents = ["home"]
locales = ["en"]
audience = "visitors"
"#;
    let kit = TestKit::new(&[
        ("kit.toml", toml),
        ("content/home/_index.fr.md", "+++\ntitle = 'Foyer'\naudience = 'safety'\n+++\n"),
        ("content/home/a.fr.md", "+++\ntitle = 'A'\naudience = 'newcomers'\n+++\nTexte.\n"),
        ("content/home/b.fr.md", "# B\n\nTexte.\n"),
        (
            "locales/fr/audience.ftl",
            "audience-newcomers = N.\naudience-safety = S.\naudience-visitors = V.\n",
        ),
        (
            "locales/en/audience.ftl",
            "audience-newcomers =\n    New\n    ones.\naudience-safety = All.\naudience-visitors = Guests.\n",
        ),
    ]);
    let original = |booklet: usize, tag: &str| {
        let locale = kit.kit.locale_indices().find(|l| kit.kit.locale(*l).id.as_str() == tag);
        let job = Job { booklet, locale: locale.expect("a locale") };
        let (theme, messages) = (&kit.inputs.theme, &kit.inputs.messages);
        let mut findings = Findings::default();
        let prepared = kit.typesetter().prepare(&kit.kit, theme, messages, job, &mut findings);
        let prepared = prepared.expect("fonts inside the program");
        let source = prepared.desk.generated();
        let line = source.lines().find(|line| line.starts_with("original: "));
        line.expect("a line").replace('\u{a0}', " ")
    };
    assert_eq!(original(0, "fr"), "original: none,");
    let english = r#"lang: "en", region: none, script: "Latn", dir: "ltr", hyphenate: true"#;
    let expected = |notices: &[&str], title: &str, address: &str| {
        let notice = |text: &&str| format!("(locale: ({english}), text: \"{text}\"), ");
        let notices: String = notices.iter().map(notice).collect();
        format!("original: (notices: ({notices}), title: \"{title}\", address: \"{address}\"),")
    };
    let all = expected(
        &["New ones.", "All."],
        "Version française : Tout",
        "kit.example/booklets/all-fr.pdf",
    );
    assert_eq!(original(0, "en"), all);
    let away = expected(&["Guests."], "Version française : La trousse", "kit.example/fr");
    assert_eq!(original(1, "en"), away);
    // What nobody has said in Romanian is said in French.
    assert!(original(0, "ro").contains(r#"dir: "ltr", hyphenate: true), text: "N.")"#));
}
