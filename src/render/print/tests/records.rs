//! What the theme is called with where a text names records.

use super::TestKit;

const KIT: &str = r#"
base_url = "https://kit.example/"
source = "en"
locales = ["en", "fr", "ar"]
[[booklet]]
id = "all"
title = { en = "Welcome" }
contents = ["home"]
events = { from = 2027-01-01, to = 2027-06-30 }
"#;
const CONTACTS: &str = r#"
[office]
name = { en = "Office", fr = "Bureau", ar = "مكتب" }
role = { en = "Questions" }
phones = ["311", "418 641-6311"]
email = "a@b.example"
address = { street = "2, rue des Jardins", city = "Québec", region = "QC", postal = "G1R 4S9" }
web = "https://b.example/a-long-address/of-a-page/that-goes-on"
hours = [{ days = "mon-fri", open = "08:00", close = "16:30" }]
tags = ["city"]
"#;
const EVENTS: &str = r#"
[fair]
name = { en = "Fair", fr = "Foire" }
typical = { en = "in summer", fr = "en été" }
place = { en = "Park" }
dates = [{ from = 2027-07-01, to = 2027-07-04 }]
tags = ["year"]
[race]
name = { en = "Race" }
dates = [{ from = 2027-02-01T10:00:00, cancelled = true }]
tags = ["year"]
[market]
name = { en = "Market" }
typical = { en = "in autumn" }
tags = ["year"]
[walk]
name = { en = "Walk" }
dates = [{ from = 2028-05-01 }, { from = 2027-05-01 }, { from = 2026-05-01 }]
"#;
const FACTS: &str = r#"
[pass]
label = "Pass"
money = "1234.50"
source = "x"
seen = 2026-11-01
[line]
label = "Line"
phone = "418 627-2511"
source = "x"
seen = 2026-11-01
"#;
const TERMS: &str = r#"
[lease]
term = "lease"
gloss = { fr = "bail", ar = "عقد الإيجار" }
meaning = { en = "What both sign.", fr = "Ce que les deux signent." }
tags = ["home"]
[deposit]
term = "deposit"
gloss = { fr = "caution", ar = "مبلغ الضمان" }
tags = ["home"]
[elder]
term = "elder"
gloss = { fr = "aîné" }
tags = ["home"]
"#;

fn kit(markdown: &str) -> TestKit {
    let text = format!("# Title\n\n{markdown}");
    let mut kit = TestKit::new(&[
        ("kit.toml", KIT),
        ("content/data/contacts.toml", CONTACTS),
        ("content/data/events.toml", EVENTS),
        ("content/data/facts.toml", FACTS),
        ("content/data/terms.toml", TERMS),
        ("content/home/a.en.md", &text),
        ("content/home/a.fr.md", &text),
        ("content/home/a.ar.md", &text),
    ]);
    // No Arabic is inside the program; the calls are the same in any font.
    kit.inputs.theme.fonts.clear();
    kit
}

/// Returns the calls of a guide, in a locale.
fn guide(markdown: &str, tag: &str) -> String {
    let source = kit(markdown).source(tag);
    let start = source.find("draft: ").expect("a guide");
    let start = start + source[start..].find("{\n").expect("a body") + 2;
    let end = start + source[start..].find("\n})").expect("an end");
    source[start..end].trim().to_owned()
}

/// Returns the calls that follow the sections, in a locale.
fn end_matter(markdown: &str, tag: &str) -> String {
    let source = kit(markdown).source(tag);
    let start = source.find("theme.glossary(").unwrap_or(source.len());
    source[start..].trim_end().to_owned()
}

#[test]
fn a_term_has_its_official_word_at_its_first_use() {
    let official = "theme.official(\"glossary#lease\", \"lease\"); ";
    for (markdown, tag, expected) in [
        (
            "<term:lease>, <term:lease>",
            "fr",
            format!(
                "theme.paragraph({{ text(\"bail\"); text(\" (\"); {official}text(\")\"); text(\", \"); text(\"bail\"); }})"
            ),
        ),
        (
            "[*Baux*](term:lease) [baux](term:lease)",
            "fr",
            format!(
                "theme.paragraph({{ theme.emph({{ text(\"Baux\"); }}); text(\" (\"); {official}text(\")\"); text(\" \"); text(\"baux\"); }})"
            ),
        ),
        (
            "<term:lease> [a](term:lease)",
            "en",
            "theme.paragraph({ text(\"lease\"); text(\" \"); text(\"a\"); })".to_owned(),
        ),
    ] {
        assert_eq!(guide(markdown, tag), expected, "{markdown}");
    }
}

#[test]
fn a_heading_names_things_only() {
    let calls = guide("## <term:lease>\n\n<term:lease>", "fr");
    assert!(
        calls.contains("{ text(\"bail\"); })\ntheme.paragraph({ text(\"bail\"); text(\" (\")"),
        "{calls}"
    );
}

#[test]
fn numbers_can_be_dialled_on_paper_too() {
    let number = "theme.phone(\"tel:311\", { text(\"311\"); }); ";
    assert_eq!(
        guide("At [us](contact:office) [us](contact:office)", "en"),
        format!(
            "theme.paragraph({{ text(\"At \"); \
             theme.link(\"tel:311\", {{ text(\"us\"); }}); theme.bracketed({{ {number}}}); text(\" \"); \
             theme.link(\"tel:311\", {{ text(\"us\"); }}); }})"
        )
    );
    assert_eq!(
        guide("At [311](contact:office) <contact:office> [us](contact:office)", "en"),
        format!(
            "theme.paragraph({{ text(\"At \"); {number}text(\" \"); text(\"Office\"); \
             text(\", \"); {number}text(\" \"); theme.link(\"tel:311\", {{ text(\"us\"); }}); }})"
        )
    );
    assert_eq!(
        guide("<fact:line>", "ar"),
        "theme.paragraph({ theme.phone(\"tel:+14186272511\", \
         { theme.ltr({ theme.together(\"418 627-2511\"); }); }); })"
    );
}

#[test]
fn amounts_keep_together_and_left_to_right() {
    let calls = guide("<fact:pass>", "fr");
    assert!(calls.starts_with("theme.paragraph({ theme.together(\"1"), "{calls}");
    let calls = guide("<fact:pass>", "ar");
    assert!(calls.starts_with("theme.paragraph({ theme.ltr({ theme.together(\"1"), "{calls}");
}

#[test]
fn what_runs_against_the_text_has_no_boxes() {
    let calls = guide("<contact:office>", "ar");
    let start = calls.find("(kind: \"address\"").expect("an address");
    let address = &calls[start..start + calls[start..].find("), (kind").expect("an end")];
    assert!(
        address.contains("theme.foreign(") && !address.contains("theme.together("),
        "{address}"
    );
    assert!(address.contains("G1R\u{a0}4S9"), "{address}");
}

#[test]
fn the_dates_of_the_booklets_days_stand_at_its_end() {
    let source = kit("Text.").source("en");
    let start = source.find("theme.dates((title: \"Dates to remember\"").expect("dates");
    let dates = &source[start..];
    assert!(
        dates.contains("Race") && !dates.contains("Fair") && !dates.contains("Market"),
        "{dates}"
    );
    // Of an event with other years, only the dates of these days are told.
    assert!(dates.contains("May 1, 2027"), "{dates}");
    assert!(!dates.contains("2028") && !dates.contains("2026"), "{dates}");
}

#[test]
fn nothing_leads_anywhere_within_a_link() {
    let calls = guide("[<contact:office> b](https://a.example)", "en");
    assert_eq!(
        calls,
        "theme.paragraph({ theme.link(\"https://a.example\", \
         { text(\"Office\"); text(\", \"); text(\"311\"); text(\" b\"); }); })"
    );
}

#[test]
fn cards_say_when_first() {
    let calls = guide("<event:fair>\n[Next *week*](event:market)", "fr");
    assert!(
        calls.contains("theme.event((lead: none, name: { text(\"Foire\"); }, dates: ({ "),
        "{calls}"
    );
    assert!(calls.contains("confirmed: true, cancelled: false"), "{calls}");
    assert!(
        calls.contains("(lead: { text(\"Next \"); theme.emph({ text(\"week\"); }); }, "),
        "{calls}"
    );
    assert!(calls.contains("confirmed: false, cancelled: false"), "{calls}");
    let calls = guide("<event:race>", "en");
    assert!(calls.contains("confirmed: true, cancelled: true"), "{calls}");
}

#[test]
fn cards_speak_to_the_reader_in_a_text_of_another_language() {
    let files = [
        ("content/data/contacts.toml", CONTACTS),
        ("content/home/a.en.md", "# Title\n\n[Call](contact:office)\n"),
    ];
    let source = TestKit::new(&files).source("fr");
    let card = "theme.spoken((lang: \"fr\", region: none, script: \"Latn\", dir: \"ltr\", hyphenate: true), \
                { theme.contact((lead: theme.foreign((lang: \"en\"";
    assert!(source.contains(card), "{source}");
    assert!(source.contains("name: { text(\"Bureau\"); }"), "{source}");
}

#[test]
fn the_glossary_goes_both_ways() {
    let calls = end_matter("<term:elder> <term:lease> <term:deposit> <term:lease>", "fr");
    let at = |text: &str| calls.find(text).unwrap_or_else(|| panic!("{text} in {calls}"));
    let officials = ["deposit", "elder", "lease"]
        .map(|id| at(&format!("(anchor: \"glossary#{id}\", official: \"{id}\"")));
    assert!(officials.is_sorted(), "{calls}");
    let words =
        ["elder", "lease", "deposit"].map(|id| at(&format!("(anchor: none, official: \"{id}\"")));
    assert!(words.is_sorted() && officials[2] < words[0], "{calls}");
    assert!(calls.contains("meaning: { text(\"Ce que les deux signent.\"); }"), "{calls}");
}

#[test]
fn the_glossary_holds_what_helps() {
    // Readers of the official language need the meanings only.
    let calls = end_matter("<term:elder> <term:lease>", "en");
    assert!(
        calls.contains("official: \"lease\", word: none, meaning: { text(\"What both sign.\"); }")
    );
    assert!(!calls.contains("elder") && calls.ends_with("), (\n))\n})"), "{calls}");
    assert_eq!(end_matter("<term:elder>", "en"), "");
    assert_eq!(end_matter("lease", "fr"), "");
}

#[test]
fn all_of_it_can_be_set() {
    let markdown = "<contact:office>\n<event:fair>\n<event:race>\n<event:market>\n\n<events:year>\n\n\
                    [City](contacts:city)\n\n<terms:home>\n\n## <term:lease> <contact:office>\n\n\
                    A <term:lease>, <contact:office>, <event:fair>, <fact:pass>[^a], <fact:line>.\n\n\
                    [^a]: <term:deposit> <contact:office>\n";
    for tag in ["en", "fr"] {
        let (pdf, told) = kit(markdown).render(tag);
        assert_eq!(told, Vec::<String>::new());
        assert!(pdf.is_some());
    }
}
