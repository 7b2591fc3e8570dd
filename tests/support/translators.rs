//! Texts that go to translators and come back into the kit, by the commands that people run.

use super::Promise;
use super::command::{ends_with, says, trousse};
use super::scratch::{Scratch, checkout};
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use trousse::exchange::{Exchange, Format, State, Unit, read, write};

const CASES: &[Promise] = &[
    ("what comes back as it left changes nothing", unchanged),
    ("the sample kit goes out and comes back in every locale and format", sample),
    ("a text that a translator changed is all that changes, and is current", one_text),
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

pub const KIT: &str = "# The kit\nbase_url = \"https://example.org/kit/\"\nsource = \"en\"\n\
    locales = [\"en\", \"fr\", \"ro\"]   # the menu\ntheme = \"bare\"\nname = \"The kit\" # its name\n";
pub const LEASE: &str = "+++\ntitle = \"The lease\"\nsummary = \"What to read\"\norder = 1\n+++\n\
    Read the rent first.\n\n## To pay\n\nPay **on time** at <contact:office>.\n\n- Keys\n- Heating\n\n\
    | Rent | Due |\n|---|---|\n| 900 | July |\n\n> [!NOTE]\n> Ask us.\n\n<contact:office>\n\n\
    Prices may change.[^1]\n\n[^1]: As of today.\n";
pub const BAIL: &str = "+++\ntitle = \"Le bail\"\nsummary = 'Quoi lire'\n+++\n\
    Lisez d’abord\nle loyer.\n\n## À payer\n\nPayez **à temps** à <contact:office>.\n\n* Clés\n* Chauffage\n\n\
    | Loyer | Dû |\n|:--|---|\n| 900 | Juillet |\n\n> [!NOTE]\n> Demandez-nous.\n\n<contact:office>\n\n\
    Les prix peuvent changer.[^1]\n\n[^1]: À ce jour.\n";
const CONTACTS: &str = "# Whom to call\r\n\r\n[office]\r\nphones = [\"311\"]\r\n# in every language\r\n\
    name   = { en = \"The office\" } # one line\r\n\r\n[office.role]\r\nen   = \"It answers\"\r\n# French comes\r\n\r\n\
    [other]\r\nname.en = \"Another\"\r\nname.fr = \"Un autre\"\r\nphones = [\"911\"]\r\n";
const TERMS: &str = "[rent]\nterm = \"rent\"\n[rent.gloss]\nfr = \"loyer\"\n";
const AUDIENCE: &str =
    "# For whom\naudience-a = This is for { $who }.\n    .name = Some\naudience-b = For all\n";

pub fn kit() -> Scratch {
    Scratch::new([
        ("kit.toml", KIT.as_bytes()),
        ("content/_index.en.md", &b"# Welcome\n"[..]),
        ("content/_index.fr.md", &b"# Bienvenue\n"[..]),
        ("content/lease.en.md", LEASE.as_bytes()),
        ("content/lease.fr.md", BAIL.as_bytes()),
        ("content/data/contacts.toml", CONTACTS.as_bytes()),
        ("content/data/terms.toml", TERMS.as_bytes()),
        ("locales/en/audience.ftl", AUDIENCE.as_bytes()),
    ])
}

/// A kit whose French translations are current.
fn accepted() -> Result<Scratch, Failed> {
    let kit = kit();
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    Ok(kit)
}

fn export(kit: &Scratch, locale: &str, more: &[&str]) -> Result<Vec<u8>, Failed> {
    let output = trousse(kit, &[&["translate", "export", "--locale", locale], more].concat());
    ends_with(&output, 0)?;
    Ok(output.stdout)
}

/// Returns the units that leave for a locale.
fn units(kit: &Scratch, locale: &str) -> Result<Exchange, Failed> {
    let read = read("a.po", export(kit, locale, &["--format", "xliff"])?);
    if !read.findings.is_empty() {
        return Err(super::diagnostics::drawn(&read.findings, "en").into());
    }
    Ok(read.value.and_then(|it| it.into_exchange()).ok_or("no exchange")?)
}

/// Imports a file in a language, and expects an exit code.
fn import_in(kit: &Scratch, bytes: &[u8], lang: &str, code: i32) -> Result<String, Failed> {
    kit.write("back.po", bytes);
    let output = trousse(kit, &["translate", "import", "back.po", "--lang", lang]);
    fs::remove_file(kit.path().join("back.po"))?;
    ends_with(&output, code)?;
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

fn import(kit: &Scratch, exchange: &Exchange) -> Result<String, Failed> {
    import_in(kit, write(exchange, Format::Po).as_bytes(), "en", 0)
}

/// Finds the unit with a source text.
fn unit<'a>(exchange: &'a mut Exchange, source: &str) -> Result<&'a mut Unit, Failed> {
    let found = exchange.units.iter_mut().find(|unit| unit.source == source);
    found.ok_or_else(|| format!("no unit `{source}`").into())
}

/// Translates one text, as done.
fn translate(exchange: &mut Exchange, source: &str, text: &str) -> Result<(), Failed> {
    let unit = unit(exchange, source)?;
    unit.target = Some(text.to_owned());
    unit.state = State::Translated;
    Ok(())
}

fn text(kit: &Scratch, name: &str) -> Result<String, Failed> {
    Ok(fs::read_to_string(kit.path().join(name)).map_err(|error| format!("{name}: {error}"))?)
}

/// Returns every file of the kit with the time of its last change.
fn files(kit: &Scratch) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
    let mut files = super::scratch::files_of(kit.path());
    files.retain(|name, _| !name.starts_with("themes/"));
    let of_file = |(name, bytes): (String, Vec<u8>)| {
        let time = fs::metadata(kit.path().join(&name)).and_then(|it| it.modified());
        (name, (bytes, time.expect("a time")))
    };
    files.into_iter().map(of_file).collect()
}

fn expect<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), Failed> {
    match found == expected {
        true => Ok(()),
        false => Err(format!("found {found:#?}\nnot   {expected:#?}").into()),
    }
}

fn expect_text(found: &str, expected: &str) -> Result<(), Failed> {
    match found == expected {
        true => Ok(()),
        false => Err(super::difference(expected, found).into()),
    }
}

fn contains(found: &str, words: &str) -> Result<(), Failed> {
    match found.contains(words) {
        true => Ok(()),
        false => Err(format!("`{words}` is not in:\n{found}").into()),
    }
}

/// Expects the state of a guide, and what is stale in it.
fn state(kit: &Scratch, guide: &str, locale: &str, expected: &str) -> Result<(), Failed> {
    let output = trousse(kit, &["translate", "status", "--format", "json", "--locale", locale]);
    ends_with(&output, 0)?;
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout)?;
    let row = rows.iter().find(|row| row["guide"] == guide).ok_or("no such guide")?;
    let stale = row["stale"].as_array().into_iter().flatten();
    let stale: Vec<&str> = stale.filter_map(|it| it["change"].as_str()).collect();
    let mut found = vec![row["state"].as_str().unwrap_or_default()];
    found.extend(stale);
    expect(found.join(" "), expected.to_owned())
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
    let kit = Scratch::copy_of(&checkout());
    let before = files(&kit);
    for locale in ["en", "ro", "bg", "zh-Hans", "ar", "es"] {
        for format in ["po", "xliff"] {
            let file = export(&kit, locale, &["--format", format])?;
            import_in(&kit, &file, "fr", 0)?;
            expect(files(&kit) == before, true)?;
        }
    }
    Ok(())
}

/// The kit after the rent was made payable later.
fn changed() -> Result<Scratch, Failed> {
    let kit = accepted()?;
    kit.write("content/lease.en.md", LEASE.replace("on time", "in July").as_bytes());
    state(&kit, "lease", "fr", "stale changed")?;
    Ok(kit)
}

const NOW: &str = "Pay **in July** at <contact:office>.";

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
    let untracked = super::translators::kit();
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
        (&["--locale", "fr", "--out", "no/such/\0"], ""),
    ] {
        if arguments.iter().all(|it| !it.contains('\0')) {
            let output = trousse(&kit, &[&["translate", "export"], arguments].concat());
            ends_with(&output, 2)?;
            says(&output, words)?;
        }
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
    let changes: &[(Format, &dyn Fn(&str) -> Vec<u8>)] = &[
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
        ("xliff-syntax", xliff[..xliff.len() / 2].as_bytes().to_vec()),
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
