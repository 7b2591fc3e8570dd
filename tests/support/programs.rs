//! What programs read of a site: calendar files, feeds, structured data; each held against the kit
//! by a reader that shares nothing with Trousse.

use super::scratch::{Scratch, TODAY, checkout};
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// Time zones with an hour, half an hour and nothing between summer and winter, on both sides of the
/// equator and of Greenwich.
const ZONES: [&str; 7] = [
    "America/Toronto",
    "America/St_Johns",
    "America/Regina",
    "Europe/Paris",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Auckland",
];

/// The days of 2027 on which clocks of [`ZONES`] change, and two on which none do.
const DAYS: [&str; 10] = [
    "2027-01-15",
    "2027-03-14",
    "2027-03-28",
    "2027-04-04",
    "2027-07-15",
    "2027-09-26",
    "2027-10-03",
    "2027-10-31",
    "2027-11-07",
    "2031-03-09",
];

/// Returns one trial for each kind of reader.
pub fn trials() -> Vec<Trial> {
    let cases: &[super::Promise] = &[
        ("calendars load with the right local times", calendars_load),
        ("a date that is moved stays the same entry", moved_dates_stay),
        ("feeds tell of the guides that changed", feeds_load),
        ("structured data speaks the terms of schema.org", data_is_valid),
    ];
    super::promises("programs", cases)
}

/// The sample kit, the kit of records, and one kit for every time zone, built once.
fn sites() -> &'static [Scratch] {
    static SITES: OnceLock<Vec<Scratch>> = OnceLock::new();
    SITES.get_or_init(|| {
        let kits = [checkout(), checkout().join("tests/kits/records")];
        let kits = kits.iter().map(|kit| Scratch::copy_of(kit));
        let sites: Vec<Scratch> = kits.chain(ZONES.map(clocks)).collect();
        for site in &sites {
            let (outcome, _) = site.build(false);
            let told = super::diagnostics::drawn(&outcome.findings, "en");
            assert!(!outcome.findings.has_errors(), "{told}");
        }
        sites
    })
}

/// Makes a kit whose events take place in the night in which the clocks of a zone change.
fn clocks(zone: &str) -> Scratch {
    let kit = format!(
        "base_url = \"https://kit.example/base/\"\nsource = \"fr\"\nlocales = [\"fr\", \"zh-Hans\"]\n\
         theme = \"bare\"\ntime_zone = \"{zone}\"\nname = \"Les fêtes; l’été, l’hiver\"\n"
    );
    let mut events = String::from(
        "[nights]\nname = { fr = \"Nuits\", zh-Hans = \"夜\" }\nrevision = 3\n\
         summary = { fr = \"Une phrase assez longue, avec des virgules; des points-virgules, et un \\\\, pour que la ligne se plie.\" }\n\
         source = \"x\"\nseen = 2026-11-20\ntags = [\"night\", \"clock\"]\nplace = { zh-Hans = \"广场\" }\ndates = [\n",
    );
    // The latest stand first: a UID counts in the order of the file.
    for day in DAYS.iter().rev() {
        let _ = writeln!(events, "  {{ from = {day}T00:30:00, to = {day}T04:30:00 }},");
    }
    events.push_str(
        "]\n[days]\nname = \"Jours\"\nweb = \"https://www.example.org/\"\nfee = { free = true }\ndates = [\n\
         { from = 2024-12-31 },\n{ from = 2025-01-01 },\n{ from = 2024-12-30, to = 2025-01-02 },\n\
         { from = 2028-02-28, to = 2028-02-29, cancelled = true },\n{ from = 2027-12-31, to = 2028-01-01 },\n]\n\
         [evening]\nname = \"Soir\"\ndates = [\n\
         { from = 2027-11-07T01:30:00, to = 2027-11-07T02:30:00, cancelled = true },\n\
         { from = \"2027-06-23T20:00\", to = \"2027-06-23T24:00\" },\n{ from = 2027-07-01T22:00:00 },\n]\n\
         [some-day]\nname = \"Un jour\"\ntypical = \"en mai\"\n",
    );
    let guide = "+++\ntitle = \"Guide\"\nchanged = 2026-07-01\n+++\n\nBonjour.\n";
    Scratch::new([
        ("kit.toml", kit.as_bytes()),
        ("content/_index.fr.md", b"# Accueil\n" as &[u8]),
        ("content/guide.fr.md", guide.as_bytes()),
        ("content/data/events.toml", events.as_bytes()),
    ])
}

fn calendars_load() -> Result<(), Failed> {
    let today = TODAY.to_string();
    sites().iter().try_for_each(|site| python("calendars.py", site, &[&today]))
}

fn feeds_load() -> Result<(), Failed> {
    sites().iter().try_for_each(|site| python("feeds.py", site, &[]))
}

/// Runs a script of `tests/` on a kit and its site.
fn python(script: &str, site: &Scratch, more: &[&str]) -> Result<(), Failed> {
    let python = checkout().join(".venv/bin/python");
    if !python.exists() {
        return Err("the readers are not installed: run `make tools`".into());
    }
    let mut command = Command::new(python);
    command.arg(checkout().join("tests").join(script)).arg(site.path());
    succeed(command.arg(site.path().join("public")).args(more))
}

fn succeed(command: &mut Command) -> Result<(), Failed> {
    let output = command.output()?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("{}{}", said(&output.stdout), said(&output.stderr)).into()),
    }
}

fn data_is_valid() -> Result<(), Failed> {
    let folder = checkout().join("tests/vocabulary");
    if !folder.join("node_modules/schema-dts").exists() {
        return Err("the terms of schema.org are not installed: run `make tools`".into());
    }
    let mut command = Command::new("node");
    command.arg(folder.join("check.mjs"));
    succeed(command.args(sites().iter().map(|site| site.path().join("public"))))
}

/// Moves one date and calls another off, and compares what calendars know the dates by.
fn moved_dates_stay() -> Result<(), Failed> {
    let site = clocks("America/Toronto");
    let uids = |site: &Scratch| -> BTreeSet<String> {
        let files = site.build(false).1;
        let text = String::from_utf8_lossy(&files["fr/calendar.ics"]).into_owned();
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let before = uids(&site);
    let path = "content/data/events.toml";
    let events = std::fs::read_to_string(Path::new(site.path()).join(path))?;
    let moved = events
        .replace(
            "from = 2027-07-15T00:30:00, to = 2027-07-15",
            "from = 2027-12-24T00:30:00, to = 2027-12-24",
        )
        .replace("2027-06-23T24:00\"", "2027-06-23T23:30\", cancelled = true");
    site.write(path, moved.as_bytes());
    let after = uids(&site);
    match before == after && before.len() == 17 {
        true => Ok(()),
        false => Err(format!("{} before, {} after: {after:#?}", before.len(), after.len()).into()),
    }
}
