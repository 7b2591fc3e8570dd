//! What lags behind its source, and what stands beside it.

use super::TestKit;
use crate::model::PageId;
use std::fmt::Write;
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

const BOOKLET: &str = "base_url = \"https://kit.example/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\"]\n\
                       [[booklet]]\nid = \"all\"\ntitle = { en = \"All\", fr = \"Tout\" }\ncontents = [\"home\"]\n";

const ENGLISH: &str =
    "# Title\n\nWho\n: Everybody.\n\nOne.\n\nTwo.\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f\n";
const FRENCH: &str = "# Titre\n\nQui\n: Tout le monde.\n\nUn.\n\nDeux.\n\n| a1 | b1 |\n|---|---|\n| c1 | d1 |\n\n- e1\n- f1\n";

/// Makes a kit of one guide whose translation was accepted when its source said `then`.
fn kit(bilingual: bool, then: &str, now: &str, french: &str) -> TestKit {
    let bilingual = if bilingual { "bilingual = \"en\"\n" } else { "" };
    let toml = format!("{BOOKLET}{bilingual}");
    let files = |source: &str, lock: &str| {
        TestKit::new(&[
            ("kit.toml", &toml),
            ("content/home/a.en.md", source),
            ("content/home/a.fr.md", french),
            ("locales/fr/translations.lock", lock),
        ])
    };
    let before = files(then, "");
    let page = before.kit.page(PageId(2));
    let texts = |locale: usize| {
        let file = page.translations[locale].as_ref().and_then(|it| it.file.as_ref());
        file.expect("a text").texts.clone()
    };
    let mut lock = String::new();
    for (source, own) in texts(0).iter().zip(texts(1).iter()) {
        writeln!(lock, "home/a {} {}", source.digest, own.digest).expect("text");
    }
    files(now, &lock)
}

/// Returns the whole source of the booklet in French.
fn whole(kit: &TestKit) -> String {
    kit.prepare("fr").desk.generated().to_owned()
}

#[test]
fn signs_stand_where_a_translation_lags_behind() {
    let now = ENGLISH.replace("One.", "One by now.").replace("Two.\n\n", "");
    let now = now.replace("| c | d |", "| c | d, too |") + "- g\n";
    let source = whole(&kit(false, ENGLISH, &now, FRENCH));
    for wanted in [
        "theme.paragraph({ sign(\"changed\"); text(\"Un.\"); })",
        "theme.paragraph({ sign(\"removed\"); text(\"Deux.\"); })",
        "({ sign(\"changed\"); text(\"c1\"); }, { text(\"d1\"); }, )",
        "{ text(\"f1\"); sign(\"more\"); }",
        "signs: ((\"changed\", ",
        "Textes qui portent un signe dans la marge\u{a0}: 4. Guides\u{a0}: Titre.",
    ] {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
    assert_eq!(source.matches("; sign(\"").count() + source.matches("{ sign(\"").count(), 4);
}

#[test]
fn titles_and_names_bear_signs_too() {
    let now = ENGLISH.replace("# Title", "# Headline").replace("Who", "When");
    let source = whole(&kit(false, ENGLISH, &now, FRENCH));
    assert!(source.contains("signs: (title: (\"changed\", ), summary: ())"), "{source}");
    assert!(source.contains("theme.glance((({ sign(\"changed\"); text(\"Qui\"); }"), "{source}");
}

#[test]
fn what_is_current_bears_no_sign() {
    let source = whole(&kit(false, ENGLISH, ENGLISH, FRENCH));
    assert!(!source.contains("sign(\""), "{source}");
    assert!(source.contains("translation: (signs: (), text: (\"Aucune personne"), "{source}");
}

#[test]
fn a_theme_without_signs_shows_none() {
    let now = ENGLISH.replace("One.", "One by now.");
    let kit = kit(false, ENGLISH, &now, FRENCH)
        .with_theme_file("booklet.typ", |text| text.replace("#import \"sign.typ\": sign\n", ""));
    let (pdf, told) = kit.render("fr");
    assert!(pdf.is_some(), "{told:?}");
}

#[test]
fn two_languages_stand_side_by_side() {
    let english = format!("{ENGLISH}\n## More[^n]\n\n> [!TIP]\n> Tip.\n\n***\n\n[^n]: Note.\n");
    let french =
        format!("{FRENCH}\n## Plus[^n]\n\n> [!TIP]\n> Conseil.\n\n***\n\n[^n]: Remarque.\n");
    let now = english.replace("***\n\n", "***\n\nMissing.\n\n");
    let source = kit(true, &english, &now, &french).source("fr");
    for wanted in [
        "beside: (title: \"Title\", summary: none, locale: (lang: \"en\"",
        "theme.pair-glance((((({ text(\"Qui\"); }, { text(\"Tout le monde.\"); }), ), \
         (({ text(\"Who\"); }, { text(\"Everybody.\"); }), ), ), ))",
        "theme.pair(\"block\", { theme.paragraph({ text(\"Un.\"); })\n}, \
         { theme.paragraph({ text(\"One.\"); })\n}, false)",
        "theme.pair-table(((\"start\", \"start\", ), ",
        "theme.pair(\"block\", { theme.bullets(true, ({ text(\"e1\"); }, )); }, \
         { theme.bullets(true, ({ text(\"e\"); }, )); }, false)",
        "theme.pair(\"item\", { theme.bullets(true, ({ text(\"f1\"); }, )); }, ",
        "theme.pair(\"heading\", { theme.heading(2, \"/home/a#more\", \"Plus\", { text(\"Plus\"); \
         theme.footnote(\"/home/a^1\", theme.pair-note({ text(\"Remarque.\"); }, (lang: \"en\"",
        "{ theme.heading-beside(2, { text(\"More\"); \
         theme.footnote-again(\"/home/a^1\"); })\n}, true)",
        "theme.pair-callout(\"tip\", { theme.paragraph({ text(\"Conseil.\"); sign(\"more\"); })\n}, \
         { theme.paragraph({ text(\"Tip.\"); })\n})",
        "theme.rule()\n",
        "theme.pair(\"block\", none, { theme.paragraph({ text(\"Missing.\"); })\n}, false)",
    ] {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
}

/// Calls `see` with every text as it was laid out.
fn texts(frame: &Frame, see: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => texts(&group.frame, see),
            FrameItem::Text(text) => see(text),
            _ => {}
        }
    }
}

#[test]
fn each_side_speaks_its_own_language() {
    let english = format!("{ENGLISH}\nSee[^n] it.\n\n> [!TIP]\n> Tip.\n\n[^n]: Note.\n");
    let french = format!("{FRENCH}\nVoyez[^n] cela.\n\n> [!TIP]\n> Astuce.\n\n[^n]: Remarque.\n");
    let kit = kit(true, &english, &english, &french);
    let prepared = kit.prepare("fr");
    let document = typst::compile::<PagedDocument>(&prepared.desk).output.expect("a booklet");
    let mut found: Vec<(String, String)> = Vec::new();
    for page in document.pages() {
        texts(&page.frame, &mut |text| {
            found.push((text.lang.as_str().to_owned(), text.text.to_string()));
        });
    }
    let speaks = |words: &str, language: &str| {
        let mut said = found.iter().filter(|(_, text)| text.contains(words)).peekable();
        assert!(said.peek().is_some(), "{words}: {found:?}");
        assert!(said.all(|(lang, _)| lang == language), "{words}: {found:?}");
    };
    for words in ["Titre", "Tout le monde", "Un.", "Deux.", "d1", "Remarque", "Astuce", "Conseil"] {
        speaks(words, "fr");
    }
    for words in ["Title", "Everybody", "One.", "Two.", "Note.", "Tip"] {
        speaks(words, "en");
    }
    let (pdf, told) = kit.render("fr");
    assert!(pdf.is_some() && pdf == kit.render("fr").0, "{told:?}");
}
