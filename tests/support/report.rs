//! What a report says of a kit, on its page and in its sheets.

use super::Promise;
use super::diagnostics::drawn;
use super::scratch::{Scratch, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeMap;
use trousse::i18n::{DiagnosticWords, ReportWords};
use trousse::pipeline::{Failure, report};
use trousse::publish::PublishErrorKind;
use trousse::source::{Date, LocaleId};

const CASES: &[Promise] = &[
    ("the page names what is due, by owner", due),
    ("the sheets are read back whole, in either language", sheets),
    ("no cell of a sheet is a formula", formulas),
    ("coverage counts guides, words and characters", coverage),
    ("the state of translations is told page by page, and what is stale text by text", fresh),
    ("the same kit on the same day gives the same bytes", same_bytes),
    ("markup in a kit stays text", escaped),
    ("public folders are refused", refused),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("report", CASES)
}

/// Writes the report on a kit into its folder `report`, and returns the files.
pub fn write(
    kit: &Scratch,
    language: &str,
    today: &str,
) -> Result<BTreeMap<String, String>, Failed> {
    let out = kit.path().join("report");
    let today = Date::parse(today).expect("a day");
    let outcome = report::write(kit.path(), &out, &|_| today, &words(language), &|_| {});
    let outcome = outcome.map_err(|failure| format!("{failure:?}"))?;
    if outcome.findings.has_errors() || outcome.figures.is_none() {
        return Err(drawn(&outcome.findings, "en").into());
    }
    let text = |(name, bytes)| Ok((name, String::from_utf8(bytes)?));
    files_of(&out).into_iter().map(text).collect()
}

fn words(language: &str) -> ReportWords {
    ReportWords::new(&DiagnosticWords::new(&LocaleId::parse(language).expect("a language")))
}

fn kit() -> Scratch {
    let kit = "base_url = \"https://example.org/\"\nsource = \"fr\"\nlocales = [\"fr\", \"zh-Hans\"]\n\
               theme = \"bare\"\nname = \"Trousse\"\n\
               audiences = [\"accueil\"]\n";
    Scratch::new([
        ("kit.toml", kit.as_bytes()),
        (
            "locales/fr/audience.ftl",
            "audience-accueil = Pour qui arrive.\n    .name = Arrivants\n".as_bytes(),
        ),
        ("content/_index.fr.md", &b"# Accueil\n"[..]),
        (
            "content/housing/_index.fr.md",
            &b"+++\ntitle = \"Se loger\"\nowner = \"Habitation\"\naudience = \"accueil\"\n+++\n"[..],
        ),
        ("content/housing/bail.fr.md", "# Le bail\n\nLisez <fact:loyer> d’abord.\n".as_bytes()),
        (
            "content/housing/bail.zh-Hans.md",
            "+++\ntitle = \"租约\"\nreviewed = true\n+++\n请先阅读。\n".as_bytes(),
        ),
        ("content/seul.fr.md", &b"+++\ntitle = \"Seul\"\nrecheck = 2026-12-01\n+++\nUn mot.\n"[..]),
        (
            "content/data/facts.toml",
            "[loyer]\nlabel = \"=Loyer & <b>\"\nmoney = \"1234.50\"\nsource = \"https://example.org/a\"\n\
             seen = 2026-01-05\nowner = \"Équipe; du loyer\"\nrecheck = 2026-11-01\n"
                .as_bytes(),
        ),
        ("content/data/events.toml", &b"[fete]\nname = \"Fete\"\nowner = \"Habitation\"\n"[..]),
    ])
}

fn contains(page: &str, wanted: &[&str]) -> Result<(), Failed> {
    match wanted.iter().find(|words| !page.contains(**words)) {
        None => Ok(()),
        Some(missing) => Err(format!("does not say `{missing}`:\n{page}").into()),
    }
}

/// Reads a sheet: its head, and the cells of each row by their heads.
fn rows(sheet: &str, delimiter: u8) -> Result<Vec<BTreeMap<String, String>>, Failed> {
    if !sheet.starts_with('\u{feff}') {
        return Err("spreadsheets would spoil the accents".into());
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(sheet.as_bytes());
    reader.deserialize().map(|row| Ok(row?)).collect()
}

fn fresh() -> Result<(), Failed> {
    use super::command::{ends_with, trousse};
    let kit = kit();
    kit.write("content/seul.zh-Hans.md", "# 一个\n\n字。\n".as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "housing/bail", "zh-Hans"]), 0)?;
    let bail = "# Le bail\n\nLisez <fact:loyer> bien avant de signer.\n\nGardez-le.\n";
    kit.write("content/housing/bail.fr.md", bail.as_bytes());
    let files = write(&kit, "fr", "2026-11-22")?;
    contains(
        &files["index.html"],
        &[
            "<dt>traduction est périmée</dt><dd>1</dd>",
            "<span class=\"good\">révisé</span> <span class=\"stale\">périmée</span>",
            "<span class=\"fair\">ébauche</span> <span class=\"none\">non suivie</span>",
            "Traductions périmées <span class=\"count\">1</span>",
        ],
    )?;
    let guides = rows(&files["guides.csv"], b';')?;
    let row = |path: &str| {
        let is_row = |row: &&BTreeMap<String, String>| {
            row["Chemin"] == path && row["Langue (code)"] == "zh-Hans"
        };
        let row = guides.iter().find(is_row).ok_or(format!("no row of {path}"))?;
        Ok::<_, Failed>(["Traduction", "Textes à revoir", "Mots à traduire"].map(|it| &*row[it]))
    };
    for (path, expected) in [
        ("housing/bail", ["périmée", "2", "6"]),
        ("seul", ["non suivie", "0", "0"]),
        ("housing", ["manquant", "1", "2"]),
    ] {
        if row(path)? != expected {
            return Err(format!("{path}: {:?}", row(path)?).into());
        }
    }
    let locales = rows(&files["coverage.csv"], b';')?;
    let counts = |row: &BTreeMap<String, String>| {
        let heads = ["Pages à jour", "Pages périmées", "Pages non suivies", "Pages manquantes"];
        heads.map(|head| row[head].clone()).join(" ")
    };
    match &locales.iter().map(counts).collect::<Vec<_>>()[..] {
        [source, other] if source.trim().is_empty() && other == "0 1 1 2" => Ok(()),
        counts => Err(format!("{counts:?}").into()),
    }
}

fn due() -> Result<(), Failed> {
    let files = write(&kit(), "fr", "2026-11-22")?;
    contains(
        &files["index.html"],
        &[
            "<html lang=\"fr\"",
            "En date du 22\u{a0}novembre 2026",
            "Équipe; du loyer",
            "=Loyer &amp; &lt;b&gt;",
            "1\u{202f}234,50\u{a0}$",
            "<a rel=\"noopener\" href=\"https://example.org/a\">example.org/<wbr>a</a>",
            "5\u{a0}janvier 2026",
            "<span class=\"bad\">échu</span>",
            "<span class=\"fair\">bientôt</span>",
            "Personne n’est nommé",
            "Fete",
            "Arrivants <small>accueil</small>",
            "<span class=\"good\">révisé</span>",
            "<span class=\"bad\">manquant</span>",
            "events-without-dates",
        ],
    )?;
    let later = write(&kit(), "en", "2026-01-05")?;
    contains(&later["index.html"], &["Nothing is due now or within 90 days."])
}

fn sheets() -> Result<(), Failed> {
    for (language, delimiter, owner, state) in
        [("fr", b';', "Responsable", "Échéance"), ("en", b',', "Owner", "When to check")]
    {
        let files = write(&kit(), language, "2026-11-22")?;
        let facts = rows(&files["facts.csv"], delimiter)?;
        let rent = facts.iter().find(|row| row[owner] == "Équipe; du loyer");
        let rent = rent.ok_or("the fact is not there")?;
        let expected = if language == "fr" { "échu" } else { "due" };
        if rent[state] != expected || facts.len() != 2 {
            return Err(format!("{facts:#?}").into());
        }
        let guides = rows(&files["guides.csv"], delimiter)?;
        // Home, section and two guides, in two locales.
        if guides.len() != 8 || rows(&files["coverage.csv"], delimiter)?.len() != 2 {
            return Err(format!("{guides:#?}").into());
        }
    }
    Ok(())
}

fn formulas() -> Result<(), Failed> {
    let files = write(&kit(), "en", "2026-11-22")?;
    let facts = rows(&files["facts.csv"], b',')?;
    match facts.iter().any(|row| row["Name"] == "'=Loyer & <b>") {
        true => Ok(()),
        false => Err(format!("{facts:#?}").into()),
    }
}

fn coverage() -> Result<(), Failed> {
    let files = write(&kit(), "en", "2026-11-22")?;
    let coverage = rows(&files["coverage.csv"], b',')?;
    let [french, chinese] = coverage.as_slice() else { return Err("two locales".into()) };
    // Titles: 1 + 2 + 2 + 1. Texts: "Lisez … d’abord." and "Un mot."; the value does not count.
    let expected = [
        (french, [("Guides", "2"), ("Missing", "0"), ("Length", "10"), ("Unit", "words")]),
        (chinese, [("Reviewed", "1"), ("Missing", "1"), ("Length", "6"), ("Unit", "characters")]),
    ];
    for (row, cells) in expected {
        if let Some((name, _)) = cells.iter().find(|(name, value)| row[*name] != *value) {
            return Err(format!("{name}: {row:#?}").into());
        }
    }
    match chinese["Words of the source covered"].as_str() {
        "4" => Ok(()),
        other => Err(format!("covers {other}").into()),
    }
}

fn same_bytes() -> Result<(), Failed> {
    let sample = Scratch::copy_of(&checkout());
    let once = write(&sample, "fr", "2027-09-01")?;
    let again = write(&Scratch::copy_of(&checkout()), "fr", "2027-09-01")?;
    if once.len() != 4 || once != again {
        return Err("two reports differ".into());
    }
    Ok(())
}

fn escaped() -> Result<(), Failed> {
    let scratch = kit();
    let event = "[fete]\nname = \"<script>alert(1)</script>\"\nowner = \"\\\"><img src=x>\"\n\
                 source = \"javascript:alert(1)\"\nseen = 2026-01-05\nrecheck = 2026-01-06\n";
    scratch.write("content/data/events.toml", event.as_bytes());
    let page = write(&scratch, "en", "2026-11-22")?["index.html"].clone();
    for markup in ["<script", "<img", "href=\"javascript"] {
        if page.contains(markup) {
            return Err(format!("holds `{markup}`").into());
        }
    }
    contains(&page, &["&lt;script&gt;", "javascript:alert(1)"])
}

fn refused() -> Result<(), Failed> {
    let kit = kit();
    for folder in ["public", "public/report", "press", "press/x/report"] {
        let out = kit.path().join(folder);
        let today = Date::parse("2026-11-22").expect("a day");
        match report::write(kit.path(), &out, &|_| today, &words("en"), &|_| {}) {
            Err(Failure::Publish(error)) if error.kind == PublishErrorKind::Public => {}
            other => return Err(format!("{folder}: {other:?}").into()),
        }
        if out.exists() {
            return Err(format!("{folder} was made").into());
        }
    }
    Ok(())
}
