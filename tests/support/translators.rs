//! Texts that go to translators and come back into the kit, by the commands that people run.

use super::Promise;
use super::command::{ends_with, says, trousse};
use super::scratch::{Scratch, checkout};
use super::translators_kit::*;
use libtest_mimic::{Failed, Trial};
use std::fs;
use trousse::exchange::{Exchange, Format, State, read, write};

const CASES: &[Promise] = &[
    ("what comes back as it left changes nothing", unchanged),
    ("whole kits go out and come back in every locale and format", sample),
    ("a text that a translator changed is all that changes, and is current", one_text),
    ("what a translator remarks is told", remarked),
    ("a file of the kit is not written over", spared),
    ("a stale text that keeps its mark is left as it is", marked),
    ("a translation that somebody confirms is recorded as it is", confirmed),
    ("new texts stand behind what answers to the text before them", inserted),
    ("a text whose surroundings are missing is told and left out", unplaced),
    ("a guide that was not there is made of its translations", created),
    ("a guide that is translated in part lacks what depends on the rest", partial),
    ("a guide without a title is not made", untitled),
    ("an untracked guide is recorded when all of it came back done", untracked),
    ("records, kit.toml and messages are edited in place", in_place),
    ("a unit made from another source text is told, and the others are taken", other_source),
    ("only what is asked for leaves", only),
    ("a reviewed page stays reviewed", reviewed),
    ("what translators added of their own stays", additions),
    ("texts that share a translation are changed together, or by hand", joined),
    ("another library reads, fills in and saves what becomes a guide", toolkit),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("translators", CASES)
}

fn unchanged() -> Result<(), Failed> {
    for kit in [kit(), accepted()?] {
        let before = files(&kit);
        for format in ["po", "xliff"] {
            let file = export(&kit, "fr", &["--format", format])?;
            let told = import_in(&kit, &file, "en", 0)?;
            contains(&told, "Nothing in this file is new to the kit; no file was changed.")?;
            expect(files(&kit) == before, true)?;
        }
    }
    Ok(())
}

fn sample() -> Result<(), Failed> {
    let states = checkout().join("tests/kits/translations");
    let kits = [
        (checkout(), &["en", "ro", "bg", "zh-Hans", "ar", "es"][..]),
        (states, &["en", "ar", "zh-Hans"]),
    ];
    for (kit, locales) in kits {
        let kit = Scratch::copy_of(&kit);
        let before = files(&kit);
        for (locale, format) in locales.iter().flat_map(|it| [(it, "po"), (it, "xliff")]) {
            let file = export(&kit, locale, &["--format", format])?;
            import_in(&kit, &file, "fr", 0)?;
            expect(files(&kit) == before, true)?;
        }
    }
    Ok(())
}
fn one_text() -> Result<(), Failed> {
    for format in [Format::Po, Format::Xliff] {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        let stale = unit(&mut exchange, NOW)?;
        expect(stale.state, State::NeedsWork)?;
        expect(stale.previous.as_deref(), Some("Pay **on time** at <contact:office>."))?;
        expect(stale.context.page.as_deref(), Some("https://example.org/kit/fr/lease/"))?;
        expect((&*stale.context.file, stale.context.line), ("content/lease.en.md", 10))?;
        expect((&*stale.context.guide, stale.words), ("The lease", 4))?;
        expect(
            unit(&mut exchange, "Read the rent first.")?.notes.clone(),
            vec!["rent = loyer".to_owned()],
        )?;
        translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        contains(&told, "1 text taken over, 1 recorded as current (3 files changed)")?;
        expect_text(&text(&kit, "content/lease.fr.md")?, &BAIL.replace("à temps", "en juillet"))?;
        state(&kit, "lease", "fr", "current")?;
        let before = files(&kit);
        import_in(&kit, &export(&kit, "fr", &[])?, "en", 0)?;
        expect(files(&kit) == before, true)?;
    }
    Ok(())
}

fn remarked() -> Result<(), Failed> {
    for format in [Format::Po, Format::Xliff] {
        let kit = changed()?;
        let mut exchange = units(&kit, "fr")?;
        unit(&mut exchange, NOW)?.remarks = vec!["Is it still July?".to_owned()];
        translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
        let told = import_in(&kit, write(&exchange, format).as_bytes(), "en", 0)?;
        contains(&told, "Is it still July?")?;
        contains(&told, "1 text taken over, 1 recorded as current")?;
    }
    Ok(())
}

fn spared() -> Result<(), Failed> {
    let kit = accepted()?;
    let before = files(&kit);
    for name in ["kit.toml", "content/lease.fr.md"] {
        let out = kit.path().join(name);
        let out = out.to_str().expect("a plain path");
        let output =
            trousse(&kit, &["translate", "export", "--locale", "fr", "--out", out, "--lang", "en"]);
        ends_with(&output, 2)?;
        says(&output, "holds something else than texts for translators")?;
    }
    expect(files(&kit) == before, true)
}

fn marked() -> Result<(), Failed> {
    let kit = changed()?;
    let before = files(&kit);
    let mut exchange = units(&kit, "fr")?;
    unit(&mut exchange, NOW)?.target = Some("Payez **en** à <contact:office>.".into());
    let told = import(&kit, &exchange)?;
    contains(&told, "1 text is still marked as not done and was left out.")?;
    expect(files(&kit) == before, true)?;
    state(&kit, "lease", "fr", "stale changed")
}

fn confirmed() -> Result<(), Failed> {
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    unit(&mut exchange, NOW)?.state = State::Translated;
    let told = import(&kit, &exchange)?;
    contains(&told, "0 texts taken over, 1 recorded as current (2 files changed)")?;
    expect_text(&text(&kit, "content/lease.fr.md")?, BAIL)?;
    state(&kit, "lease", "fr", "current")
}

fn inserted() -> Result<(), Failed> {
    let kit = accepted()?;
    let longer = LEASE
        .replace("first.\n", "first.\n\nThen the rest.\n")
        .replace("- Heating\n", "- Heating\n- Water\n  - Hot\n")
        .replace("- Keys\n", "- A card\n- Keys\n")
        .replace("| 900 | July |\n", "| 900 | July |\n| 950 | August |\n")
        .replace("> Ask us.\n", "> Ask us.\n>\n> Or write.\n")
        .replace(
            "Prices may",
            "## To know\n\n1. One\n2. Two\n\n![A plan](plan.svg \"The plan\")\n\nPrices may",
        )
        .replace("[^1]: As", "More.[^2]\n\n[^2]: A new note.\n[^1]: As");
    kit.write(
        "content/plan.svg",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
    );
    kit.write("content/lease.en.md", longer.as_bytes());
    // Lines as Windows ends them are kept.
    let windows = BAIL.replace('\n', "\r\n");
    kit.write("content/lease.fr.md", windows.as_bytes());
    let mut exchange = units(&kit, "fr")?;
    for (source, target) in [
        ("Then the rest.", "Puis le reste."),
        ("A card", "Une carte"),
        ("Water", "Eau"),
        ("Hot", "Chaude"),
        ("| 950 | August |", "| 950 | Août |"),
        ("Or write.", "Ou écrivez."),
        ("To know", "À savoir"),
        ("One", "Un"),
        ("Two", "Deux"),
        ("A plan", "Un plan"),
        ("The plan", "Le \"plan\""),
        ("More.[^2]", "Plus.[^2]"),
        ("A new note.", "Une note de plus."),
    ] {
        translate(&mut exchange, source, target)?;
    }
    let told = import(&kit, &exchange)?;
    contains(&told, "13 texts taken over, 13 recorded")?;
    let expected = BAIL
        .replace("le loyer.\n", "le loyer.\n\nPuis le reste.\n")
        .replace("* Chauffage\n", "* Chauffage\n* Eau\n  - Chaude\n")
        .replace("* Clés\n", "* Une carte\n* Clés\n")
        .replace("| 900 | Juillet |\n", "| 900 | Juillet |\n| 950 | Août |\n")
        .replace("> Demandez-nous.\n", "> Demandez-nous.\n>\n> Ou écrivez.\n")
        .replace(
            "Les prix",
            "## À savoir\n\n1. Un\n2. Deux\n\n![Un plan](plan.svg \"Le \\\"plan\\\"\")\n\nLes prix",
        )
        .replace("changer.[^1]\n", "changer.[^1]\n\nPlus.[^2]\n")
        .replace("[^1]: À ce jour.\n", "[^1]: À ce jour.\n\n[^2]: Une note de plus.\n");
    expect_text(&text(&kit, "content/lease.fr.md")?.replace("\r\n", "\n"), &expected)?;
    expect(text(&kit, "content/lease.fr.md")?.replace("\r\n", "").contains('\n'), false)?;
    state(&kit, "lease", "fr", "current")
}

fn unplaced() -> Result<(), Failed> {
    let kit = accepted()?;
    let longer = LEASE.replace("Prices", "## To know\n\nBelow it.\n\nPrices");
    kit.write("content/lease.en.md", longer.replace("on time", "in July").as_bytes());
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Below it.", "Dessous.")?;
    translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
    let told = import(&kit, &exchange)?;
    contains(&told, "unplaced-text")?;
    contains(&told, "1 text taken over, 1 recorded")?;
    expect_text(&text(&kit, "content/lease.fr.md")?, &BAIL.replace("à temps", "en juillet"))
}

/// Translates everything that has no translation, by writing it in capitals where that breaks nothing.
fn translate_all(exchange: &mut Exchange, except: &[&str]) {
    for unit in &mut exchange.units {
        if unit.translation().is_none() && !except.contains(&&*unit.source) {
            let end = unit.source.find(['*', '<', '[', '{', '|']).unwrap_or(unit.source.len());
            let (words, rest) = unit.source.split_at(end);
            unit.target = Some(format!("{}{rest}", words.to_uppercase()));
            unit.state = State::Translated;
        }
    }
}

fn created() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "ro")?;
    expect(exchange.units.iter().all(|unit| unit.state == State::New), true)?;
    translate_all(&mut exchange, &[]);
    let told = import(&kit, &exchange)?;
    contains(&told, "New, and drafts: content/_index.ro.md, content/lease.ro.md")?;
    let expected = "+++\ntitle   = \"THE LEASE\"\nsummary = \"WHAT TO READ\"\n+++\n\
        READ THE RENT FIRST.\n\n## TO PAY\n\nPAY **on time** at <contact:office>.\n\n- KEYS\n- HEATING\n\n\
        | Rent | Due |\n|---|---|\n| 900 | July |\n\n> [!NOTE]\n> ASK US.\n\n<contact:office>\n\n\
        PRICES MAY CHANGE.[^1]\n\n[^1]: AS OF TODAY.\n";
    expect_text(&text(&kit, "content/lease.ro.md")?, expected)?;
    expect_text(&text(&kit, "content/_index.ro.md")?, "# WELCOME\n")?;
    state(&kit, "lease", "ro", "current")?;
    state(&kit, "/", "ro", "current")?;
    let before = files(&kit);
    import_in(&kit, &export(&kit, "ro", &[])?, "en", 0)?;
    expect(files(&kit) == before, true)
}

fn partial() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "ro")?;
    translate_all(&mut exchange, &["To pay", "As of today.", "Ask us."]);
    let told = import(&kit, &exchange)?;
    contains(&told, "`lease` is new in `ro` and lacks 9 of 12 texts")?;
    // What stands below a heading that is not there would stand below another one.
    let expected =
        "+++\ntitle   = \"THE LEASE\"\nsummary = \"WHAT TO READ\"\n+++\nREAD THE RENT FIRST.\n\n";
    expect_text(&text(&kit, "content/lease.ro.md")?, expected)?;
    let mut exchange = units(&kit, "ro")?;
    translate_all(&mut exchange, &["Heating", "Ask us."]);
    let told = import(&kit, &exchange)?;
    contains(&told, "texts taken over")?;
    let expected = expected.trim_end().to_owned()
        + "\n\n## TO PAY\n\nPAY **on time** at <contact:office>.\n\n- KEYS\n\n\
        | Rent | Due |\n|---|---|\n| 900 | July |\n\n<contact:office>\n\n\
        PRICES MAY CHANGE.[^1]\n\n[^1]: AS OF TODAY.\n";
    let found = text(&kit, "content/lease.ro.md")?;
    expect_text(found.trim_end(), expected.trim_end())?;
    state(&kit, "lease", "ro", "stale added added")
}

fn untitled() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "ro")?;
    translate_all(&mut exchange, &["The lease"]);
    let told = import(&kit, &exchange)?;
    contains(&told, "`lease` was not created in `ro`: its title is not translated")?;
    expect(kit.path().join("content/lease.ro.md").exists(), false)?;
    let mut exchange = units(&kit, "ro")?;
    translate(&mut exchange, "The lease", "Contractul")?;
    let told = import(&kit, &exchange)?;
    contains(&told, "nothing but its title is translated")?;
    expect(kit.path().join("content/lease.ro.md").exists(), false)
}

fn untracked() -> Result<(), Failed> {
    let kit = kit();
    let mut exchange = units(&kit, "fr")?;
    let first = unit(&mut exchange, "Keys")?;
    expect(first.state, State::NeedsWork)?;
    translate(&mut exchange, "Keys", "Les clés")?;
    let told = import(&kit, &exchange)?;
    contains(&told, "1 text taken over, none recorded as current (1 file changed)")?;
    contains(&told, "1 guide stays untracked")?;
    expect_text(&text(&kit, "content/lease.fr.md")?, &BAIL.replace("Clés", "Les clés"))?;
    state(&kit, "lease", "fr", "untracked")?;
    let mut exchange = units(&kit, "fr")?;
    exchange.units.iter_mut().for_each(|unit| unit.state = State::Translated);
    import(&kit, &exchange)?;
    state(&kit, "lease", "fr", "current")?;
    state(&kit, "/", "fr", "current")
}

fn in_place() -> Result<(), Failed> {
    let kit = accepted()?;
    let mut exchange = units(&kit, "ro")?;
    for (source, target) in [
        ("The kit", "Trusa \"noastră\""),
        ("The office", "Biroul"),
        ("It answers", "Răspunde"),
        ("Another", "Altul"),
        ("rent", "chirie"),
        ("This is for { $who }.", "Este pentru { $who }."),
        ("Some", "Unii"),
    ] {
        translate(&mut exchange, source, target)?;
    }
    let told = import(&kit, &exchange)?;
    contains(&told, "7 texts taken over, none recorded as current (4 files changed)")?;
    let expected = KIT.replace(
        "name = \"The kit\" # its name",
        "name = { en = \"The kit\", ro = 'Trusa \"noastră\"' } # its name",
    );
    expect_text(&text(&kit, "kit.toml")?, &expected)?;
    let expected = CONTACTS
        .replace("{ en = \"The office\" } # one", "{ en = \"The office\", ro = \"Biroul\" } # one")
        .replace("en   = \"It answers\"\r\n", "en   = \"It answers\"\r\nro   = \"Răspunde\"\r\n")
        .replace("name.fr = \"Un autre\"\r\n", "name.fr = \"Un autre\"\r\nname.ro = \"Altul\"\r\n");
    expect_text(&text(&kit, "content/data/contacts.toml")?, &expected)?;
    expect_text(&text(&kit, "content/data/terms.toml")?, &format!("{TERMS}ro = \"chirie\"\n"))?;
    let expected = "audience-a = Este pentru { $who }.\n    .name = Unii\n";
    expect_text(&text(&kit, "locales/ro/audience.ftl")?, expected)?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "It answers", "Il répond")?;
    translate(&mut exchange, "Another", "Encore un")?;
    import(&kit, &exchange)?;
    let contacts = text(&kit, "content/data/contacts.toml")?;
    // The kit's order of locales is kept.
    contains(
        &contacts,
        "en   = \"It answers\"\r\nfr   = \"Il répond\"\r\nro   = \"Răspunde\"\r\n# French",
    )?;
    contains(&contacts, "name.fr = \"Encore un\"\r\nname.ro = \"Altul\"\r\n")
}

fn other_source() -> Result<(), Failed> {
    let kit = changed()?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
    translate(&mut exchange, "Keys", "Les clés")?;
    kit.write("content/lease.en.md", LEASE.replace("on time", "in August").as_bytes());
    let told = import(&kit, &exchange)?;
    contains(&told, "other-source-text")?;
    contains(&told, "1 text taken over, 1 recorded as current")?;
    expect_text(&text(&kit, "content/lease.fr.md")?, &BAIL.replace("Clés", "Les clés"))?;
    // Somebody edited the source in the file.
    let mut exchange = units(&kit, "fr")?;
    let edited = unit(&mut exchange, "Keys")?;
    edited.source = "Key".into();
    edited.target = Some("Clé".into());
    let before = files(&kit);
    let told = import(&kit, &exchange)?;
    contains(&told, "other-source-text")?;
    expect(files(&kit) == before, true)
}

fn only() -> Result<(), Failed> {
    let count = |kit: &Scratch, only: &str| -> Result<usize, Failed> {
        let file = export(kit, "fr", &["--only", only])?;
        let read = read("a.po", file).value.ok_or("not read")?;
        Ok(read.units.len())
    };
    let kit = changed()?;
    expect(count(&kit, "stale")?, 1)?;
    expect(count(&kit, "untracked")?, 0)?;
    let missing = count(&kit, "missing")?;
    expect(missing, 6)?;
    expect(count(&kit, "stale,missing")?, missing + 1)?;
    let untracked = super::translators_kit::kit();
    expect(count(&untracked, "untracked")?, 13)?;
    let output = trousse(
        &kit,
        &["translate", "export", "--locale", "fr", "--out", "out.po", "--lang", "fr"],
    );
    ends_with(&output, 0)?;
    says(&output, "Fichier écrit : out.po")?;
    expect(fs::read(kit.path().join("out.po"))?, export(&kit, "fr", &[])?)?;
    for (arguments, words) in [
        (&["--locale", "de"][..], "de"),
        (&["--locale", "en"], "en"),
        (&["--locale", "fr", "--out", "no/such/folder.po"], "no/such"),
        (&["--locale", "fr", "--out", "content"], "content"),
        (&["--locale", "fr", "--out", ".hidden"], ".hidden"),
        (&["--locale", "fr", "--only", "current"], "current"),
    ] {
        let output = trousse(&kit, &[&["translate", "export"], arguments].concat());
        ends_with(&output, 2)?;
        says(&output, words)?;
    }
    Ok(())
}

fn reviewed() -> Result<(), Failed> {
    let kit = kit();
    let text_now = BAIL.replace("+++\ntitle", "+++\nreviewed = true\ntitle");
    kit.write("content/lease.fr.md", text_now.as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    let mut exchange = units(&kit, "fr")?;
    expect(unit(&mut exchange, "Keys")?.state, State::Reviewed)?;
    // PO has no such state, and says less.
    let before = files(&kit);
    import(&kit, &exchange)?;
    expect(files(&kit) == before, true)?;
    translate(&mut exchange, "Keys", "Les clés")?;
    import(&kit, &exchange)?;
    expect_text(&text(&kit, "content/lease.fr.md")?, &text_now.replace("Clés", "Les clés"))
}

fn additions() -> Result<(), Failed> {
    let kit = accepted()?;
    let more = BAIL
        .replace("* Clés\n", "* Clés\n* À nous\n")
        .replace("## À payer\n", "En plus,\ndeux lignes.\n\n## À payer\n\n### Ici\n");
    kit.write("content/lease.fr.md", more.as_bytes());
    let longer = LEASE.replace("on time", "in July").replace("- Heating\n", "- Heating\n- Water\n");
    kit.write("content/lease.en.md", longer.as_bytes());
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, NOW, "Payez **en juillet** à <contact:office>.")?;
    translate(&mut exchange, "Water", "Eau")?;
    import(&kit, &exchange)?;
    let expected =
        more.replace("à temps", "en juillet").replace("Chauffage\n", "Chauffage\n* Eau\n");
    expect_text(&text(&kit, "content/lease.fr.md")?, &expected)?;
    state(&kit, "lease", "fr", "current")
}

fn joined() -> Result<(), Failed> {
    let kit = kit();
    kit.write("content/two.en.md", b"# Two\n\nOne here.\n\nTwo here.\n");
    kit.write("content/two.fr.md", "# Deux\n\nUn et deux.\n".as_bytes());
    kit.write("content/one.en.md", b"# One\n\nAll there.\n");
    kit.write("content/one.fr.md", "# Un\n\nTout.\n\nEst là.\n".as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    let before = files(&kit);
    let mut exchange = units(&kit, "fr")?;
    let target = |exchange: &mut Exchange, source: &str| -> Result<String, Failed> {
        Ok(unit(exchange, source)?.target.clone().unwrap_or_default())
    };
    expect(target(&mut exchange, "One here.")?, "Un et deux.".to_owned())?;
    expect(target(&mut exchange, "Two here.")?, "Un et deux.".to_owned())?;
    expect(target(&mut exchange, "All there.")?, "Tout.\n\nEst là.".to_owned())?;
    import(&kit, &exchange)?;
    expect(files(&kit) == before, true)?;
    // Which part of it each new text replaces, nobody can tell.
    translate(&mut exchange, "One here.", "Un.")?;
    translate(&mut exchange, "Two here.", "Deux.")?;
    translate(&mut exchange, "All there.", "Tout est là.")?;
    let told = import(&kit, &exchange)?;
    expect(told.matches("joined-translation").count(), 3)?;
    expect(files(&kit) == before, true)?;
    let mut exchange = units(&kit, "fr")?;
    translate(&mut exchange, "Two here.", "Un, puis deux.")?;
    import(&kit, &exchange)?;
    expect_text(&text(&kit, "content/two.fr.md")?, "# Deux\n\nUn, puis deux.\n")?;
    state(&kit, "two", "fr", "current")?;
    state(&kit, "one", "fr", "current")
}

fn toolkit() -> Result<(), Failed> {
    let python = checkout().join(".venv/bin/python");
    if !python.exists() {
        return Err("the readers are not installed: run `make tools`".into());
    }
    let kit = accepted()?;
    kit.write("ro.xlf", &export(&kit, "ro", &["--format", "xliff"])?);
    let script = checkout().join("tests/translators.py");
    let mut command = std::process::Command::new(python);
    command.current_dir(kit.path()).arg(script).args(["--same", "ro.xlf", "back.xlf"]);
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let told = import_in(&kit, &fs::read(kit.path().join("back.xlf"))?, "en", 0)?;
    contains(&told, "New, and drafts: content/_index.ro.md, content/lease.ro.md")?;
    let body = |text: &str| text.rsplit("+++\n").next().unwrap_or_default().to_owned();
    expect_text(&body(&text(&kit, "content/lease.ro.md")?), &body(LEASE))?;
    state(&kit, "lease", "ro", "current")
}
