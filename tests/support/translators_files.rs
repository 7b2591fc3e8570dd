//! Files that came back from translators otherwise than they left.

use super::Promise;
use super::command::{ends_with, trousse};
use super::translators_kit::*;
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::path::Path;
use std::process::Command;
use trousse::exchange::{Exchange, Format, read, write};

const CASES: &[Promise] = &[
    ("Markdown that would break the page is refused, and nothing is written", structure),
    ("a broken message is refused, and nothing is written", broken_message),
    ("order, line ends and encoding of a file may change", retyped),
    ("a file that gettext merged is taken as far as it is sure", gettext),
    ("bad input is told in both languages, and no file is touched", bad_input),
    ("a lock of a newer program forbids taking anything over", newer_lock),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("translators", CASES)
}

fn structure() -> Result<(), Failed> {
    let kit = changed()?;
    let before = files(&kit);
    for (source, target) in [
        ("Keys", "Clés\n\nautres"),
        ("Read the rent first.", "# Lisez"),
        ("Read the rent first.", "- Lisez"),
        ("Read the rent first.", "> Lisez"),
        ("Read the rent first.", "Lisez\n---"),
        ("To pay", "Payer {#autre}"),
        ("To pay", "Payer\\\nvite"),
        ("| 900 | July |", "| 900 \\| Juillet |"),
        ("Prices may change.[^1]", "Les prix.[^1]\n\n[^1]: autre"),
    ] {
        let mut exchange = units(&kit, "fr")?;
        translate(&mut exchange, source, target)?;
        translate(&mut exchange, "Heating", "Le chauffage")?;
        let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1);
        let told = told.map_err(|error| format!("{target:?}: {error:?}"))?;
        contains(&told, "Nothing was taken over: the kit is as it was.")?;
        expect(files(&kit) == before, true)?;
    }
    Ok(())
}

fn broken_message() -> Result<(), Failed> {
    let kit = accepted()?;
    let before = files(&kit);
    for target in ["Pour { $who.", "Pour { $who }\n.a = b", "Pour { $other }."] {
        let mut exchange = units(&kit, "ro")?;
        translate(&mut exchange, "This is for { $who }.", target)?;
        import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1)?;
        expect(files(&kit) == before, true)?;
    }
    // A name stands below its message only.
    let mut exchange = units(&kit, "ro")?;
    translate(&mut exchange, "Some", "Unii")?;
    let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "fr", 1)?;
    contains(&told, "la traduction de `audience-a.name` serait lue autrement")
}

fn retyped() -> Result<(), Failed> {
    let utf_16 = |text: &str, is_little: bool| -> Vec<u8> {
        let text = text.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16()).collect::<Vec<_>>();
        let bytes = |unit: u16| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        units.into_iter().flat_map(bytes).collect()
    };
    type Retype<'a> = &'a dyn Fn(&str) -> Vec<u8>;
    let changes: &[(Format, Retype<'_>)] = &[
        (Format::Po, &|text| text.replace('\n', "\r\n").into_bytes()),
        (Format::Po, &|text| format!("\u{feff}{text}").into_bytes()),
        (Format::Xliff, &|text| text.replace('\n', "\r\n").into_bytes()),
        (Format::Xliff, &|text| format!("\u{feff}{text}").into_bytes()),
        (Format::Xliff, &|text| utf_16(text, true)),
        (Format::Xliff, &|text| utf_16(text, false)),
    ];
    for (format, change) in changes {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        let before = files(&kit);
        import_in(&kit, &change(&write(&exchange, *format)), "en", 0)?;
        expect(files(&kit) == before, true)?;
        exchange.units.reverse();
        translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
        import_in(&kit, &change(&write(&exchange, *format)), "en", 0)?;
        expect_text(&text(&kit, "content/lease.fr.md")?, &BAIL.replace("à temps", "en juillet"))?;
        state(&kit, "lease", "fr", "current")?;
    }
    Ok(())
}

fn tool(folder: &Path, program: &str, arguments: &[&str]) -> Result<(), Failed> {
    let output = Command::new(program).current_dir(folder).args(arguments).output();
    let output = output.map_err(|_| "gettext is not installed: run `make tools`")?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

fn gettext() -> Result<(), Failed> {
    let kit = accepted()?;
    kit.write("fr.po", &export(&kit, "fr", &[])?);
    tool(kit.path(), "msgfmt", &["--check-format", "--check-header", "-o", "fr.mo", "fr.po"])?;
    // Meanwhile the source changes, and a tool brings the old file up to date.
    let longer = LEASE.replace("on time", "in July").replace("- Heating\n", "- Heating\n- Water\n");
    kit.write("content/lease.en.md", longer.as_bytes());
    kit.write("new.pot", &export(&kit, "fr", &[])?);
    tool(
        kit.path(),
        "msgmerge",
        &["--previous", "--quiet", "--sort-output", "-o", "m.po", "fr.po", "new.pot"],
    )?;
    tool(kit.path(), "msgfmt", &["--check", "-o", "fr.mo", "m.po"])?;
    let before = files(&kit);
    let merged = fs::read(kit.path().join("m.po"))?;
    // What it guessed bears a mark.
    import_in(&kit, &merged, "en", 0)?;
    expect(files(&kit) == before, true)?;
    let mut merged =
        read("m.po", merged).value.and_then(|it| it.into_exchange()).ok_or("not read")?;
    translate(&mut merged, "Water", "L’eau")?;
    translate(&mut merged, NOW, "Payez **en juillet** à <contact:office>.")?;
    import(&kit, &merged)?;
    state(&kit, "lease", "fr", "current")
}

fn bad_input() -> Result<(), Failed> {
    let kit = changed()?;
    let before = files(&kit);
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Keys", "Les clés")?;
    let po = write(&exchange, Format::Po);
    let xliff = write(&exchange, Format::Xliff);
    let latin: Vec<u8> = po.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let mut lost = exchange.clone();
    translate(&mut lost, NOW, "Payez **en juillet**.")?;
    let mut unknown = exchange.clone();
    unknown.units[0].id = "lease#no-such-text".into();
    let mut twice = exchange.clone();
    let mut again = twice.units[0].clone();
    again.target = Some("Autre".into());
    twice.units.push(again);
    let mut romanian = exchange.clone();
    romanian.target = trousse::source::LocaleId::parse("de").expect("a tag");
    let entity =
        "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<xliff version=\"1.2\"";
    let large = vec![b' '; trousse::exchange::SIZE_LIMIT + 1];
    let po_of = |exchange: &Exchange| write(exchange, Format::Po).into_bytes();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("not-utf8", latin),
        ("xliff-syntax", xliff.as_bytes()[..xliff.len() / 2].to_vec()),
        ("xliff-entity", xliff.replace("<xliff version=\"1.2\"", entity).into_bytes()),
        ("xliff-entity", xliff.replace("Les clés", "Les &x; clés").into_bytes()),
        ("po-syntax", po.replace("msgstr \"Les clés\"", "msgstr \"Les clés").into_bytes()),
        ("unknown-unit", po_of(&unknown)),
        ("duplicate-unit", po_of(&twice)),
        ("lost-placeholder", po_of(&lost)),
        ("lost-placeholder", write(&lost, Format::Xliff).into_bytes()),
        ("other-exchange-locale", po_of(&romanian)),
        ("no-exchange-locale", po.replace("\"Language: fr\\n\"\n", "").into_bytes()),
        ("no-exchange-file", b"id;text\n".to_vec()),
        ("no-exchange-file", Vec::new()),
        ("exchange-too-large", large),
    ];
    for (code, bytes) in cases {
        for (lang, words) in [("en", "Nothing was taken over"), ("fr", "Rien n’a été repris")] {
            let told = import_in(&kit, &bytes, lang, 1);
            let told = told.map_err(|error| format!("{code}: {error:?}"))?;
            contains(&told, code)?;
            contains(&told, words)?;
            expect(files(&kit) == before, true).map_err(|_| code)?;
        }
    }
    for name in ["no-such-file.po", "content"] {
        ends_with(&trousse(&kit, &["translate", "import", name]), 2)?;
    }
    Ok(())
}

fn newer_lock() -> Result<(), Failed> {
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Keys", "Les clés")?;
    for name in ["locales/fr/translations.lock", "locales/sources.lock"] {
        let old = text(&kit, name)?;
        kit.write(name, format!("# trousse lock 9\n{old}").as_bytes());
        let before = files(&kit);
        for (lang, words) in [("en", "Nothing was taken over"), ("fr", "Rien n’a été repris")] {
            let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), lang, 1)?;
            contains(&told, "lock-not-written")?;
            contains(&told, words)?;
            expect(files(&kit) == before, true)?;
        }
        kit.write(name, old.as_bytes());
    }
    Ok(())
}
