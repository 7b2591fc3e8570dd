//! What becomes of a file for translators if the kit changes while it is away.

use super::Promise;
use super::translators_kit::*;
use libtest_mimic::{Failed, Trial};
use trousse::exchange::{Format, State, write};

const CASES: &[Promise] = &[
    ("a file that nobody touched undoes nothing that was done meanwhile", untouched),
    ("what both sides changed is told, and the kit's stays", both_changed),
    ("a translation that is there by now is not overwritten", filled_meanwhile),
    ("a file that does not say how it left is taken at its word", says_nothing),
    ("equal texts keep their translations when one is added or removed", equal_texts),
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
            super::command::ends_with(&super::command::trousse(&kit, &accept), 0)?;
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
