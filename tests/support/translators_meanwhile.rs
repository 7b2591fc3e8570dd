//! What becomes of a file for translators if the kit changes while it is away.

use super::Promise;
use super::command::{ends_with, says, trousse};
use super::scratch::Scratch;
use super::translators_kit::*;
use libtest_mimic::{Failed, Trial};
use std::fs;
use trousse::exchange::{Format, State, write};

const CASES: &[Promise] = &[
    ("a file that nobody touched undoes nothing that was done meanwhile", untouched),
    ("what both sides changed is told, and the kit's stays", both_changed),
    ("a translation that is there by now is not overwritten", filled_meanwhile),
    ("a file that does not say how it left is taken at its word", says_nothing),
    ("equal texts keep their translations when one is added or removed", equal_texts),
    ("a source text that is only typed otherwise is the same", retyped_source),
    ("links of a returned text lead to where the guide is by now", moved_link),
    ("a guide that was renamed takes what left under its former name", renamed),
    ("what was removed meanwhile is told, and the others are taken", removed),
    ("what could not be read is told, and nothing is written over it", unreadable),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("translators", CASES)
}

const FORMATS: [Format; 2] = [Format::Po, Format::Xliff];

fn untouched() -> Result<(), Failed> {
    for format in FORMATS {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        kit.write("content/lease.fr.md", BAIL.replace("Clés", "Les clés").as_bytes());
        let contacts = CONTACTS.replace("Un autre", "Encore un");
        kit.write("content/data/contacts.toml", contacts.as_bytes());
        let before = files(&kit);
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        expect(told.contains("changed-meanwhile"), false)?;
        expect(files(&kit) == before, true)?;
        // What the translator did change is taken.
        translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
        import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        let expected = BAIL.replace("Clés", "Les clés").replace("à temps", "en juillet");
        expect_text(&text(&kit, "content/lease.fr.md")?, &expected)?;
        expect_text(&text(&kit, "content/data/contacts.toml")?, &contacts)?;
    }
    // A mark that was taken off says nothing of a text that is another by now.
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    unit(&mut exchange, NOW)?.state = State::Translated;
    kit.write("content/lease.fr.md", BAIL.replace("à temps", "vite").as_bytes());
    let before = files(&kit);
    import(&kit, &exchange)?;
    expect(files(&kit) == before, true)
}

fn both_changed() -> Result<(), Failed> {
    for format in FORMATS {
        let kit = accepted()?;
        let mut exchange = units(&kit, "fr")?;
        let edited = BAIL.replace("Clés", "Les clés");
        kit.write("content/lease.fr.md", edited.as_bytes());
        translate(&mut exchange, "Keys", "Des clés")?;
        translate(&mut exchange, "Heating", "Le chauffage")?;
        for (lang, words) in
            [("en", "was changed while the file was away"), ("fr", "pendant l’absence du fichier")]
        {
            let told = import_in(&kit, write(&exchange, format).as_bytes(), lang, 0)?;
            contains(&told, "changed-meanwhile")?;
            contains(&told, words)?;
        }
        let expected = edited.replace("Chauffage", "Le chauffage");
        expect_text(&text(&kit, "content/lease.fr.md")?, &expected)?;
        // Both changed it to the same.
        kit.write("content/lease.fr.md", BAIL.replace("Clés", "Des clés").as_bytes());
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        expect(told.contains("changed-meanwhile"), false)?;
    }
    Ok(())
}

fn filled_meanwhile() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "fr")?;
    let contacts = CONTACTS.replace("It answers\"\r\n", "It answers\"\r\nfr   = \"Répond\"\r\n");
    kit.write("content/data/contacts.toml", contacts.as_bytes());
    import(&kit, &exchange)?;
    translate(&mut exchange, "It answers", "Il répond")?;
    let told = import(&kit, &exchange)?;
    contains(&told, "changed-meanwhile")?;
    expect_text(&text(&kit, "content/data/contacts.toml")?, &contacts)
}

fn says_nothing() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "fr")?;
    exchange.units.iter_mut().for_each(|unit| unit.left = None);
    expect(write(&exchange, Format::Po).contains("Left:"), false)?;
    kit.write("content/lease.fr.md", BAIL.replace("Clés", "Les clés").as_bytes());
    import(&kit, &exchange)?;
    expect_text(&text(&kit, "content/lease.fr.md")?, BAIL)
}

fn equal_texts() -> Result<(), Failed> {
    let twice = LEASE.replace("- Heating\n", "- Heating\n- Keys\n");
    let own = BAIL.replace("* Chauffage\n", "* Chauffage\n* Trousseau\n");
    let first = twice.replace("- Keys\n- Heating\n", "- Heating\n");
    let more = twice.replace("Read the rent first.\n", "Read the rent first.\n\n- Keys\n");
    for source in [&first, &more] {
        for format in FORMATS {
            let kit = kit();
            kit.write("content/lease.en.md", twice.as_bytes());
            kit.write("content/lease.fr.md", own.as_bytes());
            let accept = ["translate", "accept", "--all"];
            ends_with(&trousse(&kit, &accept), 0)?;
            let exchange = units(&kit, "fr")?;
            kit.write("content/lease.en.md", source.as_bytes());
            let before = files(&kit);
            import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
            expect_text(&text(&kit, "content/lease.fr.md")?, &own)?;
            expect(files(&kit) == before, true)?;
        }
    }
    Ok(())
}

fn retyped_source() -> Result<(), Failed> {
    for format in FORMATS {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
        translate(&mut exchange, "| 900 | July |", "| 900 | En juillet |")?;
        let retyped = LEASE
            .replace("Pay **on time** at ", "Pay  __in July__\nat ")
            .replace("| 900 | July |", "| 900  |  July |");
        kit.write("content/lease.en.md", retyped.as_bytes());
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        expect(told.contains("other-source-text"), false)?;
        let expected = BAIL.replace("à temps", "en juillet").replace("| Juil", "| En juil");
        expect_text(&text(&kit, "content/lease.fr.md")?, &expected)?;
        state(&kit, "lease", "fr", "current")?;
    }
    // A source that was edited in the file is another, though its name is not.
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, NOW, "Payez **en août** à <contact:office>.")?;
    unit(&mut exchange, NOW)?.source = "Pay **in August** at <contact:office>.".into();
    contains(&import(&kit, &exchange)?, "other-source-text")
}

/// Gives the lease another name, with a word on its former one.
fn rename(kit: &Scratch, alias: &str) -> Result<(), Failed> {
    for locale in ["en", "fr"] {
        let old = format!("content/lease.{locale}.md");
        let mut guide = text(kit, &old)?;
        if locale == "en" {
            guide = guide.replace("order = 1\n", &format!("order = 1\n{alias}"));
        }
        kit.write(&format!("content/tenancy.{locale}.md"), guide.as_bytes());
        fs::remove_file(kit.path().join(old))?;
    }
    Ok(())
}

const ALIAS: &str = "aliases = [\"lease\"]\n";

fn moved_link() -> Result<(), Failed> {
    for format in FORMATS {
        let kit = accepted()?;
        let two = "# Two\n\nRead [the *lease*](lease.en.md) and [the office](lease.en.md#to-pay) \
                   or [us](https://example.org).\n";
        kit.write("content/two.en.md", two.as_bytes());
        let mut exchange = units(&kit, "ro")?;
        translate(&mut exchange, "Two", "Doi")?;
        let (_, source) = two.trim_end().rsplit_once('\n').ok_or("no text")?;
        let target = "Aici: [noi](https://example.org), [biroul](lease.en.md#to-pay), \
                      [*contractul*](lease.en.md).";
        translate(&mut exchange, source, target)?;
        rename(&kit, ALIAS)?;
        kit.write("content/two.en.md", two.replace("lease.en.md", "tenancy.en.md").as_bytes());
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        expect(told.contains("other-source-text"), false)?;
        let expected = format!("# Doi\n\n{}\n", target.replace("lease.en.md", "tenancy.en.md"));
        expect_text(&text(&kit, "content/two.ro.md")?, &expected)?;
        state(&kit, "two", "ro", "current")?;
    }
    Ok(())
}

fn renamed() -> Result<(), Failed> {
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
    rename(&kit, ALIAS)?;
    let told = import(&kit, &exchange)?;
    expect(told.contains("other-source-text") || told.contains("unit-gone"), false)?;
    contains(&told, "1 text taken over, 1 recorded")?;
    expect_text(&text(&kit, "content/tenancy.fr.md")?, &BAIL.replace("à temps", "en juillet"))?;
    state(&kit, "tenancy", "fr", "current")
}

fn removed() -> Result<(), Failed> {
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
    translate(&mut exchange, "Another", "Encore un")?;
    translate(&mut exchange, "The kit", "La trousse")?;
    translate(&mut exchange, "For all", "Pour tout le monde")?;
    rename(&kit, "")?;
    let (contacts, _) = CONTACTS.split_once("[other]").ok_or("no other")?;
    kit.write("content/data/contacts.toml", contacts.as_bytes());
    let audience = AUDIENCE.replace("audience-b = For all\n", "");
    kit.write("locales/en/audience.ftl", audience.as_bytes());
    for (lang, words) in
        [("en", "the kit has no text"), ("fr", "la trousse n’a plus de texte « lease#")]
    {
        let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), lang, 0)?;
        contains(&told, "unit-gone")?;
        contains(&told, words)?;
        contains(&told, "contacts.toml#other.name")?;
        contains(&told, "audience.ftl#audience-b")?;
    }
    contains(&text(&kit, "kit.toml")?, "fr = \"La trousse\"")?;
    expect_text(&text(&kit, "content/tenancy.fr.md")?, BAIL)?;
    // What no export ever wrote is still refused.
    for name in ["lease", "lease#", "contacts.toml#office.nome", "kit.toml#nam", "a.toml#b.name"] {
        let mut exchange = units(&kit, "fr")?;
        exchange.units[0].id = name.into();
        let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1)?;
        contains(&told, "unknown-unit")?;
    }
    Ok(())
}

fn unreadable() -> Result<(), Failed> {
    let cases: [(&str, &[u8], &str); 6] = [
        ("content/data/contacts.toml", b"[office\nname = 1\n", "toml-syntax"),
        (
            "content/data/contacts.toml",
            b"[office]\nname.en = \"A\"\nname.en = \"B\"\n",
            "duplicate-key",
        ),
        ("content/lease.en.md", b"+++\ntitle = \"The lease\"\n\nText.\n", "front-matter-unclosed"),
        ("content/lease.fr.md", b"# Le bail \xff\n\nPayez.\n", "not-utf8"),
        ("content/_index.fr.md", b"+++\ntitle = \n+++\n", "toml-syntax"),
        ("locales/fr/audience.ftl", b"audience-a = Pour { $who\n", "message-syntax"),
    ];
    for (name, bytes, code) in cases {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        translate(&mut exchange, "The kit", "La trousse")?;
        kit.write(name, bytes);
        let before = files(&kit);
        let output = trousse(&kit, &["translate", "export", "--locale", "fr"]);
        ends_with(&output, 1).map_err(|error| format!("{name}: {error:?}"))?;
        says(&output, code)?;
        says(&output, name)?;
        let read = trousse::exchange::read("a.po", output.stdout).value.ok_or("not read")?;
        expect(read.units.is_empty(), false)?;
        let told = import_in(&kit, write(&exchange, Format::Po).as_bytes(), "en", 1);
        let told = told.map_err(|error| format!("{name}: {error:?}"))?;
        contains(&told, code)?;
        contains(&told, "Nothing was taken over")?;
        expect(files(&kit) == before, true)?;
        // What has no text of it is taken over.
        exchange.units.retain(|unit| unit.id.starts_with("kit.toml#"));
        contains(&import(&kit, &exchange)?, code)?;
        contains(&text(&kit, "kit.toml")?, "La trousse")?;
    }
    // Other languages are of no concern.
    let kit = changed()?;
    kit.write("content/lease.ro.md", b"+++\ntitle = \n+++\n");
    export(&kit, "fr", &[])?;
    Ok(())
}
