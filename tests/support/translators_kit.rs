//! A kit whose texts go to translators, and what tests do with them.

use super::command::{ends_with, trousse};
use super::scratch::Scratch;
use libtest_mimic::Failed;
use std::collections::BTreeMap;
use std::fs;
use trousse::exchange::{Exchange, Format, State, Unit, read, write};

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
pub const CONTACTS: &str = "# Whom to call\r\n\r\n[office]\r\nphones = [\"311\"]\r\n# in every language\r\n\
    name   = { en = \"The office\" } # one line\r\n\r\n[office.role]\r\nen   = \"It answers\"\r\n# French comes\r\n\r\n\
    [other]\r\nname.en = \"Another\"\r\nname.fr = \"Un autre\"\r\nphones = [\"911\"]\r\n";
pub const TERMS: &str = "[rent]\nterm = \"rent\"\n[rent.gloss]\nfr = \"loyer\"\n";
pub const AUDIENCE: &str =
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
pub fn accepted() -> Result<Scratch, Failed> {
    let kit = kit();
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    Ok(kit)
}

pub fn export(kit: &Scratch, locale: &str, more: &[&str]) -> Result<Vec<u8>, Failed> {
    let output = trousse(kit, &[&["translate", "export", "--locale", locale], more].concat());
    ends_with(&output, 0)?;
    Ok(output.stdout)
}

/// Returns the units that leave for a locale.
pub fn units(kit: &Scratch, locale: &str) -> Result<Exchange, Failed> {
    let read = read("a.po", export(kit, locale, &["--format", "xliff"])?);
    if !read.findings.is_empty() {
        return Err(super::diagnostics::drawn(&read.findings, "en").into());
    }
    Ok(read.value.and_then(|it| it.into_exchange()).ok_or("no exchange")?)
}

/// Imports a file in a language, and expects an exit code.
pub fn import_in(kit: &Scratch, bytes: &[u8], lang: &str, code: i32) -> Result<String, Failed> {
    kit.write("back.po", bytes);
    let output = trousse(kit, &["translate", "import", "back.po", "--lang", lang]);
    fs::remove_file(kit.path().join("back.po"))?;
    ends_with(&output, code)?;
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

pub fn import(kit: &Scratch, exchange: &Exchange) -> Result<String, Failed> {
    import_in(kit, write(exchange, Format::Po).as_bytes(), "en", 0)
}

/// Finds the unit with a source text.
pub fn unit<'a>(exchange: &'a mut Exchange, source: &str) -> Result<&'a mut Unit, Failed> {
    let found = exchange.units.iter_mut().find(|unit| unit.source == source);
    found.ok_or_else(|| format!("no unit `{source}`").into())
}

/// Translates one text, as done.
pub fn translate(exchange: &mut Exchange, source: &str, text: &str) -> Result<(), Failed> {
    let unit = unit(exchange, source)?;
    unit.target = Some(text.to_owned());
    unit.state = State::Translated;
    Ok(())
}

pub fn text(kit: &Scratch, name: &str) -> Result<String, Failed> {
    Ok(fs::read_to_string(kit.path().join(name)).map_err(|error| format!("{name}: {error}"))?)
}

/// Returns every file of the kit with the time of its last change.
pub fn files(kit: &Scratch) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
    let mut files = super::scratch::files_of(kit.path());
    files.retain(|name, _| !name.starts_with("themes/"));
    let of_file = |(name, bytes): (String, Vec<u8>)| {
        let time = fs::metadata(kit.path().join(&name)).and_then(|it| it.modified());
        (name, (bytes, time.expect("a time")))
    };
    files.into_iter().map(of_file).collect()
}

pub fn expect<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), Failed> {
    match found == expected {
        true => Ok(()),
        false => Err(format!("found {found:#?}\nnot   {expected:#?}").into()),
    }
}

pub fn expect_text(found: &str, expected: &str) -> Result<(), Failed> {
    match found == expected {
        true => Ok(()),
        false => Err(super::difference(expected, found).into()),
    }
}

pub fn contains(found: &str, words: &str) -> Result<(), Failed> {
    match found.contains(words) {
        true => Ok(()),
        false => Err(format!("`{words}` is not in:\n{found}").into()),
    }
}

/// Expects the state of a guide, and what is stale in it.
pub fn state(kit: &Scratch, guide: &str, locale: &str, expected: &str) -> Result<(), Failed> {
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

/// The kit after the rent was made payable later.
pub fn changed() -> Result<Scratch, Failed> {
    let kit = accepted()?;
    kit.write("content/lease.en.md", LEASE.replace("on time", "in July").as_bytes());
    state(&kit, "lease", "fr", "stale changed")?;
    Ok(kit)
}

pub const NOW: &str = "Pay **in July** at <contact:office>.";
