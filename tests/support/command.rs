//! What only the program itself does: options, exit codes, where its words go.

use super::Promise;
use super::scratch::Scratch;
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::process::{Command, Output};

const CASES: &[Promise] = &[
    ("a clean kit ends with 0", clean),
    ("a kit with errors ends with 1 and publishes nothing", errors),
    ("no kit ends with 2", no_kit),
    ("an option that does not exist ends with 2", wrong_option),
    ("warnings are errors when asked", deny_warnings),
    ("JSON goes to standard output", json),
    ("a result that is lost ends with 2", lost_result),
    ("words are French when asked, or when the environment is", french),
    ("a folder that is not ours is left alone", foreign_folder),
    ("a folder that cannot be written ends with 2", unwritable),
    ("a report is written whatever is wrong, and never where the public looks", report),
    ("help names every verb", help),
    ("every code can be explained", explain),
    ("one locale never replaces a whole site", one_locale),
    ("an unchanged site keeps its files", unchanged),
    ("an event leaves the calendar on the day after its end", past_events),
    #[cfg(feature = "booklets")]
    ("a booklet goes to the press, and what is sent passes the preflight", press),
    #[cfg(feature = "booklets")]
    ("a preflight ends with 1 for a bad file, with 2 for none", preflight),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("command", CASES)
}

/// Runs the program in a kit's folder.
pub fn trousse(scratch: &Scratch, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trousse"))
        .args(arguments)
        .current_dir(scratch.path())
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1795000000")
        .output()
        .expect("the program starts")
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Expects an exit code.
pub fn ends_with(output: &Output, code: i32) -> Result<(), Failed> {
    match output.status.code() {
        Some(found) if found == code => Ok(()),
        found => Err(format!("ended with {found:?}, not {code}:\n{}", text(output)).into()),
    }
}

/// Expects words on either stream.
pub fn says(output: &Output, words: &str) -> Result<(), Failed> {
    match text(output).contains(words) {
        true => Ok(()),
        false => Err(format!("does not say `{words}`:\n{}", text(output)).into()),
    }
}

fn good() -> Scratch {
    let kit = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\"]\n";
    Scratch::new([
        ("kit.toml", kit.as_bytes()),
        ("content/_index.en.md", &b"# Welcome\n"[..]),
        ("content/_index.fr.md", &b"# Bienvenue\n"[..]),
        ("content/a.en.md", &b"# A\n\nText.\n"[..]),
        ("content/a.fr.md", &b"# A\n\nTexte.\n"[..]),
    ])
}

fn bad() -> Scratch {
    let scratch = good();
    scratch.write("content/a.en.md", b"# A\n\n[x](nowhere.en.md)\n");
    scratch
}

fn clean() -> Result<(), Failed> {
    let scratch = good();
    ends_with(&trousse(&scratch, &["check"]), 0)?;
    if scratch.path().join("public").exists() {
        return Err("check wrote something".into());
    }
    ends_with(&trousse(&scratch, &["build"]), 0)?;
    match scratch.path().join("public/fr/a/index.html").is_file() {
        true => Ok(()),
        false => Err("nothing was published".into()),
    }
}

fn errors() -> Result<(), Failed> {
    let scratch = bad();
    let output = trousse(&scratch, &["build"]);
    ends_with(&output, 1)?;
    says(&output, "error[broken-link]")?;
    says(&output, "content/a.en.md:3:5")?;
    match scratch.path().join("public").exists() {
        true => Err("something was published".into()),
        false => Ok(()),
    }
}

fn no_kit() -> Result<(), Failed> {
    let output = trousse(&good(), &["build", "--kit", "nowhere"]);
    ends_with(&output, 2)?;
    says(&output, "nowhere")
}

fn wrong_option() -> Result<(), Failed> {
    ends_with(&trousse(&good(), &["build", "--colour"]), 2)
}

fn deny_warnings() -> Result<(), Failed> {
    let scratch = good();
    scratch.write("content/a.en.md", b"# A\n\nText.\n\n[^x]: unused\n");
    ends_with(&trousse(&scratch, &["check"]), 0)?;
    ends_with(&trousse(&scratch, &["check", "--deny", "warnings"]), 1)
}

fn json() -> Result<(), Failed> {
    let output = trousse(&bad(), &["check", "--format", "json"]);
    ends_with(&output, 1)?;
    let findings: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let start = &findings[0]["place"]["start"];
    match (findings[0]["code"].as_str(), start["line"].as_u64(), start["column"].as_u64()) {
        (Some("broken-link"), Some(3), Some(5)) => Ok(()),
        _ => Err(format!("{findings:#}").into()),
    }
}

fn lost_result() -> Result<(), Failed> {
    let scratch = bad();
    let full = || fs::OpenOptions::new().write(true).open("/dev/full");
    let mut check = Command::new(env!("CARGO_BIN_EXE_trousse"));
    check.args(["check", "--format", "json"]).current_dir(scratch.path());
    ends_with(&check.stdout(full()?).output()?, 2)
}

fn french() -> Result<(), Failed> {
    says(&trousse(&bad(), &["check", "--lang", "fr"]), "erreur[broken-link]")?;
    let scratch = bad();
    let mut command = Command::new(env!("CARGO_BIN_EXE_trousse"));
    command.arg("check").current_dir(scratch.path()).env("LC_ALL", "fr_CA.UTF-8");
    says(&command.output()?, "erreur[broken-link]")
}

fn foreign_folder() -> Result<(), Failed> {
    let scratch = good();
    scratch.write("public/letter.txt", b"mine");
    let output = trousse(&scratch, &["build"]);
    ends_with(&output, 2)?;
    says(&output, "public")?;
    match fs::read(scratch.path().join("public/letter.txt"))?.as_slice() {
        b"mine" => Ok(()),
        _ => Err("the letter was touched".into()),
    }
}

fn unwritable() -> Result<(), Failed> {
    let scratch = good();
    scratch.write("file", b"not a folder");
    let output = trousse(&scratch, &["build", "--out", "file/public"]);
    ends_with(&output, 2)?;
    says(&output, "file")
}

fn report() -> Result<(), Failed> {
    let scratch = good();
    ends_with(&trousse(&scratch, &["report"]), 0)?;
    let page = || fs::read_to_string(scratch.path().join("report/index.html"));
    if !page()?.contains("State of the kit") {
        return Err("the report is not in the language of the run".into());
    }
    ends_with(&trousse(&scratch, &["build", "--out", "site"]), 0)?;
    for folder in ["public", "public/report", "press/report", "site", "site/report", "content"] {
        let output = trousse(&scratch, &["report", "--out", folder]);
        ends_with(&output, 2)?;
        says(&output, folder)?;
    }
    ends_with(&trousse(&scratch, &["build", "--out", "report"]), 2)?;
    scratch.write("content/a.en.md", b"# A\n\n[x](nowhere.en.md)\n");
    let output = trousse(&scratch, &["report", "--lang", "fr"]);
    ends_with(&output, 1)?;
    says(&output, "erreur[broken-link]")?;
    match page()?.contains("broken-link") {
        true => Ok(()),
        false => Err("the report does not tell of the error".into()),
    }
}

fn help() -> Result<(), Failed> {
    let output = trousse(&good(), &["--help"]);
    ends_with(&output, 0)?;
    ["build", "check", "serve", "press", "preflight", "report", "explain"]
        .iter()
        .try_for_each(|verb| says(&output, verb))
}

fn explain() -> Result<(), Failed> {
    let scratch = good();
    for code in trousse::diagnostic::code::ALL {
        for language in ["en", "fr"] {
            ends_with(&trousse(&scratch, &["explain", code.name, "--lang", language]), 0)?;
        }
    }
    ends_with(&trousse(&scratch, &["explain", "broken-lnk"]), 2)
}

fn one_locale() -> Result<(), Failed> {
    let scratch = good();
    ends_with(&trousse(&scratch, &["build"]), 0)?;
    ends_with(&trousse(&scratch, &["build", "--locale", "fr"]), 2)?;
    ends_with(&trousse(&scratch, &["build", "--locale", "fr", "--out", "only-fr"]), 0)?;
    let whole = scratch.path().join("public/en/index.html").is_file();
    let partial = scratch.path().join("only-fr/en").exists();
    if whole && !partial { Ok(()) } else { Err("locales were mixed up".into()) }
}

fn past_events() -> Result<(), Failed> {
    let scratch = good();
    let events = "[fair]\nname = \"Fair\"\ndates = [{ from = 2027-01-02, to = 2027-01-03 }]\n";
    scratch.write("content/data/events.toml", events.as_bytes());
    for (today, is_there) in [("2027-01-03", true), ("2027-01-04", false)] {
        ends_with(&trousse(&scratch, &["build", "--today", today]), 0)?;
        for (page, always) in
            [("en/calendar/", false), ("fr/calendar/", false), ("en/calendar/fair/", true)]
        {
            let page =
                fs::read_to_string(scratch.path().join("public").join(page).join("index.html"))?;
            if page.contains("Fair") != (is_there || always) {
                return Err(format!("on {today}:\n{page}").into());
            }
        }
    }
    Ok(())
}

fn unchanged() -> Result<(), Failed> {
    let scratch = good();
    ends_with(&trousse(&scratch, &["build"]), 0)?;
    let time = |name: &str| fs::metadata(scratch.path().join(name))?.modified();
    let before = (time("public/fr/a/index.html")?, time("public/en/a/index.html")?);
    std::thread::sleep(std::time::Duration::from_millis(20));
    scratch.write("content/a.en.md", b"# A\n\nOther text.\n");
    ends_with(&trousse(&scratch, &["build"]), 0)?;
    let after = (time("public/fr/a/index.html")?, time("public/en/a/index.html")?);
    match (before.0 == after.0, before.1 == after.1) {
        (true, false) => Ok(()),
        other => Err(format!("kept (fr, en): {other:?}").into()),
    }
}

#[cfg(feature = "booklets")]
fn with_booklet() -> Scratch {
    let scratch = good();
    let kit = fs::read_to_string(scratch.path().join("kit.toml")).expect("a kit");
    let booklet = "[[booklet]]\nid = \"all\"\ntitle = \"All\"\ncontents = [\"a\"]\n";
    scratch.write("kit.toml", (kit + booklet).as_bytes());
    scratch
}

#[cfg(feature = "booklets")]
fn press() -> Result<(), Failed> {
    let scratch = with_booklet();
    let output = trousse(&scratch, &["press", "nobody"]);
    ends_with(&output, 2)?;
    says(&output, "all")?;
    ends_with(&trousse(&scratch, &["press", "--locale", "de"]), 2)?;
    let output = trousse(&scratch, &["press", "all", "--locale", "fr"]);
    ends_with(&output, 0)?;
    says(&output, "press")?;
    let pressed = scratch.path().join("press");
    if !pressed.join("all-fr/all-fr.zip").is_file() || pressed.join("all-en").exists() {
        return Err("not what was asked for".into());
    }
    let output = trousse(&scratch, &["preflight", "press/all-fr/all-fr-press.pdf"]);
    ends_with(&output, 0)?;
    says(&output, "nothing to object")?;
    scratch.write("content/a.fr.md", b"# A\n\n[x](nowhere.fr.md)\n");
    ends_with(&trousse(&scratch, &["press", "--out", "elsewhere"]), 1)?;
    match scratch.path().join("elsewhere").exists() {
        true => Err("a kit with errors went to the press".into()),
        false => Ok(()),
    }
}

#[cfg(feature = "booklets")]
fn preflight() -> Result<(), Failed> {
    let scratch = good();
    scratch.write("letter.pdf", b"Dear print shop,");
    let output = trousse(&scratch, &["preflight", "letter.pdf"]);
    ends_with(&output, 1)?;
    says(&output, "error[not-a-pdf]")?;
    let output = trousse(&scratch, &["preflight", "letter.pdf", "--format", "json"]);
    ends_with(&output, 1)?;
    let report: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    if report["passed"] != false || report["findings"][0]["code"] != "not-a-pdf" {
        return Err(format!("{report:#}").into());
    }
    let output = trousse(&scratch, &["preflight", "nowhere.pdf"]);
    ends_with(&output, 2)?;
    says(&output, "nowhere.pdf")?;
    ends_with(&trousse(&scratch, &["preflight"]), 2)
}
