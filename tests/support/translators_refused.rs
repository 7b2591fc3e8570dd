//! Translations that would make a kit invalid, and texts that are more than words.

use super::Promise;
use super::command::{ends_with, trousse};
use super::scratch::Scratch;
use super::translators_kit::*;
use libtest_mimic::{Failed, Trial};
use trousse::exchange::{Format, State, write};

const CASES: &[Promise] = &[
    ("a text that would make the kit invalid is refused where it stands", invalid),
    ("what a message shows is compared with the source, choices included", shown),
    ("terms leave and come back like messages", terms),
    ("each text that would spoil a new guide is told", spoilers),
    ("of many texts only those that spoil the page are told", many),
    ("files of nothing are told", nothing),
    ("invisible texts are none, and a carriage return is a space", invisible),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("translators", CASES)
}

/// Imports one text, which must be refused with a code, in both languages, and change nothing.
fn refused(
    kit: &Scratch,
    locale: &str,
    (source, target): (&str, &str),
    code: &str,
) -> Result<(), Failed> {
    let before = files(kit);
    let mut exchange = units(kit, locale)?;
    translate(&mut exchange, source, target)?;
    let po = write(&exchange, Format::Po);
    for (lang, words) in [("en", "Nothing was taken over"), ("fr", "Rien n’a été repris")] {
        let told = import_in(kit, po.as_bytes(), lang, 1);
        let told = told.map_err(|error| format!("{source} -> {target:?}: {error:?}"))?;
        for expected in [&format!("[{code}]"), words, "back.po:"] {
            contains(&told, expected)?;
        }
        expect(files(kit) == before, true)?;
    }
    Ok(())
}

fn invalid() -> Result<(), Failed> {
    let kit = accepted()?;
    let first = "Read the rent first.";
    for (source, target, code) in [
        (first, "<b>One</b>.", "raw-html"),
        ("| 900 | July |", "| 900 | <script>Juillet |", "raw-html"),
        ("| 900 | July |", "| 900 | Juillet</p> |", "raw-html"),
        ("| 900 | July |", "| <?x?>900 | Juillet |", "raw-html"),
        (first, "Lisez\u{202e}le loyer.", "bidi-control"),
        ("The lease", "Le\u{202e} bail", "bidi-control"),
        ("The lease", "Voir <contact:office>", "record-link-as-text"),
    ] {
        refused(&kit, "fr", (source, target), code)?;
        if source != "| 900 | July |" {
            // A guide that is new is looked at in the same way.
            let mut exchange = units(&kit, "ro")?;
            translate(&mut exchange, "The lease", "Contractul")?;
            translate(&mut exchange, first, "Primul.")?;
            translate(&mut exchange, source, target)?;
            let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1)?;
            contains(&told, &format!("[{code}]"))?;
        }
    }
    for (source, target, code) in [
        ("For all", "Pentru\u{7} toți", "bidi-control"),
        ("For all", "Pentru\u{85} toți", "bidi-control"),
        ("For all", "Pentru\u{202e} toți", "bidi-control"),
        ("The office", "Bi\u{b}roul", "bidi-control"),
        ("The office", "Bi\u{c}roul", "bidi-control"),
        ("The kit", "Tru\0sa", "bidi-control"),
        ("The office", "<contact:nope>", "record-link-as-text"),
        ("It answers", "[Da](contact:office)", "record-link-as-text"),
    ] {
        refused(&kit, "ro", (source, target), code)?;
    }
    // What was wrong before is not the translator's fault.
    kit.write("content/lease.fr.md", BAIL.replace("le loyer.", "<b>le</b> loyer.").as_bytes());
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Keys", "Les clés")?;
    contains(&import(&kit, &exchange)?, "1 text taken over")
}

const CHOICE: &str =
    "{ $count ->\n    [one] One guide\n   *[other] { $count } guides of { -city }\n}";

/// The kit with messages that choose and quote.
fn choosing() -> Result<Scratch, Failed> {
    let kit = accepted()?;
    let messages = format!(
        "-city = Sunny\n    .kind = place\naudience-a = This is for {{ $who }}.\naudience-b =\n    {}\n",
        CHOICE.replace('\n', "\n    ")
    );
    kit.write("locales/en/audience.ftl", messages.as_bytes());
    Ok(kit)
}

fn shown() -> Result<(), Failed> {
    let kit = choosing()?;
    let source = unit(&mut units(&kit, "fr")?, CHOICE)?.source.clone();
    let both = |text: &str| text.replace("guides", "ghiduri");
    for (target, code) in [
        ("Unele ghiduri".to_owned(), "lost-placeholder"),
        (both(&source).replace("$count", "$n"), "added-placeholder"),
        (both(&source).replace("{ -city }", "Sunny"), "lost-placeholder"),
        (both(&source).replace("{ -city }", "{ -city } { -state }"), "added-placeholder"),
        (both(&source).replace("{ -city }", "{ -city } { NO($count) }"), "added-placeholder"),
        (both(&source).replace("{ -city }", "{ -city } { audience-a }"), "added-placeholder"),
        (both(&source).replace("{ -city }", "{ -city } {{ $count }"), "broken-message"),
    ] {
        refused(&kit, "ro", (&source, &target), code)?;
    }
    refused(&kit, "ro", ("This is for { $who }.", &"{".repeat(100_000)), "broken-message")?;
    // A language without plural forms needs no choice, and one with others may have more.
    for target in [
        "{ $count } ghiduri din { -city }".to_owned(),
        both(&source).replace("   *[other]", "    [few] { NUMBER($count) } ghide\n   *[other]"),
    ] {
        for format in [Format::Po, Format::Xliff] {
            let kit = choosing()?;
            let mut exchange = units(&kit, "ro")?;
            translate(&mut exchange, "Sunny", "Însorit")?;
            translate(&mut exchange, &source, &target)?;
            let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
            contains(&told, "2 texts taken over")?;
        }
    }
    Ok(())
}

fn terms() -> Result<(), Failed> {
    let kit = choosing()?;
    let mut exchange = units(&kit, "ro")?;
    let term = unit(&mut exchange, "Sunny")?;
    expect((&*term.id, term.state), ("audience.ftl#-city", State::New))?;
    let is_form = |unit: &trousse::exchange::Unit| unit.source == "place";
    expect(exchange.units.iter().any(is_form), false)?;
    // Without its term the message would be broken.
    let target = "{ $count } ghiduri din { -city }";
    refused(&kit, "ro", (CHOICE, target), "message-syntax")?;
    let own = text(&kit, "locales/en/audience.ftl")?;
    let named = own.replace("$who }.\n", "$who }.\n    .name = Some of { -city }\n");
    kit.write("locales/en/audience.ftl", named.as_bytes());
    let mut with_name = units(&kit, "ro")?;
    translate(&mut with_name, "This is for { $who }.", "Este pentru { $who }.")?;
    translate(&mut with_name, "Some of { -city }", "Unii din { -city }")?;
    let told = import_in(&kit, write(&with_name, Format::Xliff).as_bytes(), "en", 1)?;
    contains(&told, "[message-syntax]")?;
    kit.write("locales/en/audience.ftl", own.as_bytes());
    translate(&mut exchange, CHOICE, target)?;
    translate(&mut exchange, "Sunny", "Însorit")?;
    import(&kit, &exchange)?;
    let expected = format!("-city = Însorit\naudience-b = {target}\n");
    expect_text(&text(&kit, "locales/ro/audience.ftl")?, &expected)?;
    let before = files(&kit);
    import_in(&kit, &export(&kit, "ro", &[])?, "en", 0)?;
    expect(files(&kit) == before, true)?;
    // Once it is there, it is edited like a message, and its forms stay.
    let own = expected.replace("Însorit\n", "Însorit\n    .gen = m\n");
    kit.write("locales/ro/audience.ftl", own.as_bytes());
    let mut exchange = units(&kit, "ro")?;
    translate(&mut exchange, "Sunny", "Senin")?;
    import(&kit, &exchange)?;
    expect_text(&text(&kit, "locales/ro/audience.ftl")?, &own.replace("Însorit", "Senin"))
}

fn spoilers() -> Result<(), Failed> {
    let kit = accepted()?;
    let longer = LEASE.replace("Prices", "## To know\n\nPrices");
    kit.write("content/lease.en.md", longer.as_bytes());
    let before = files(&kit);
    let mut exchange = units(&kit, "ro")?;
    for unit in &mut exchange.units {
        unit.target = Some(unit.source.clone());
        unit.state = State::Translated;
    }
    translate(&mut exchange, "To know", "De știut\\\nbine")?;
    translate(&mut exchange, "To pay", "De plătit {#alt}")?;
    let po = write(&exchange, Format::Po);
    let told = import_in(&kit, po.as_bytes(), "fr", 1)?;
    expect(told.matches("[misplaced-markup]").count(), 2)?;
    for words in ["De știut", "De plătit"] {
        let line = po.lines().position(|line| line.contains(words)).ok_or("no line")? + 1;
        // A text of several lines begins on the line with the keyword.
        let is_told = |line: usize| told.contains(&format!("back.po:{line}:"));
        expect(is_told(line) || is_told(line - 1), true)?;
    }
    expect(told.contains("guide-not-created"), false)?;
    expect(files(&kit) == before, true)
}

fn many() -> Result<(), Failed> {
    let kit = kit();
    let texts = |language: &str| -> String {
        (0..200).map(|number| format!("{language} {number}.\n\n")).collect()
    };
    kit.write("content/many.en.md", format!("# Many\n\n{}", texts("Text")).as_bytes());
    kit.write("content/many.fr.md", format!("# Plusieurs\n\n{}", texts("Texte")).as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    let before = files(&kit);
    let mut exchange = units(&kit, "fr")?;
    for number in 0..200 {
        let is_bad = number % 60 == 7;
        let text = if is_bad { format!("Mot {number}\n---") } else { format!("Mot {number}.") };
        translate(&mut exchange, &format!("Text {number}."), &text)?;
    }
    let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1)?;
    expect(told.matches("[misplaced-markup]").count(), 4)?;
    expect(files(&kit) == before, true)
}

fn nothing() -> Result<(), Failed> {
    let kit = accepted()?;
    for file in ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!-- nothing -->\n", "<?x?>"] {
        for lang in ["en", "fr"] {
            contains(&import_in(&kit, file.as_bytes(), lang, 1)?, "[no-exchange-file]")?;
        }
    }
    Ok(())
}

fn invisible() -> Result<(), Failed> {
    let kit = accepted()?;
    let before = files(&kit);
    for target in ["\u{200b}", "\u{feff} ", "\u{2060}\u{ad}"] {
        for (locale, source) in [("fr", "Keys"), ("ro", "The office"), ("ro", "For all")] {
            let mut exchange = units(&kit, locale)?;
            translate(&mut exchange, source, target)?;
            let told = import(&kit, &exchange)?;
            contains(&told, "Nothing in this file is new to the kit")?;
            expect(files(&kit) == before, true)?;
        }
    }
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Read the rent first.", "Lisez\rle loyer.")?;
    import(&kit, &exchange)?;
    contains(&text(&kit, "content/lease.fr.md")?, "\nLisez le loyer.\n")
}
