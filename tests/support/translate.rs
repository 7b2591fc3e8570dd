//! What is known of translations, from one run to the next and from one branch to the other.

use super::Promise;
use super::command::{ends_with, says, trousse};
use super::scratch::Scratch;
use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use std::fs;
use std::process::Command;

const CASES: &[Promise] = &[
    ("accepted once, a translation is told stale text by text", stale),
    ("the table is set in both languages", table),
    ("a paragraph that moves is moved, and one that is gone is removed", moved),
    ("what means the same is kept in every locale at once", kept),
    ("a guide is shown then, now and in translation", diff),
    ("accepting twice writes nothing", twice),
    ("locks are sorted sets, with the words of what they name", locks),
    ("a guide that is renamed keeps its history through its alias", renamed),
    ("what nothing needs any more goes when something is accepted", forgotten),
    ("nothing is forgotten while a file cannot be read", unread),
    ("two branches are merged by git without a conflict", merged),
    ("a lock of a newer program is told and left alone", newer),
    ("a lock with a line that says nothing is told and mended", corrupt),
    ("what the kit does not have ends with 2", unknown),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("translate", CASES)
}

const LEASE: &str = "+++\ntitle = \"The lease\"\nsummary = \"What to read\"\n+++\n\
    Read it first.\n\nPay on the first of July.\n\n- Keys\n- Heating\n\n| Rent | Due |\n|---|---|\n| 900 | July |\n";
const BAIL: &str = "+++\ntitle = \"Le bail\"\nsummary = \"Quoi lire\"\n+++\n\
    Lisez-le d’abord.\n\nPayez le premier juillet.\n\n- Clés\n- Chauffage\n\n| Loyer | Dû |\n|---|---|\n| 900 | Juillet |\n";

pub fn kit() -> Scratch {
    let kit = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\", \"ro\"]\n\
               theme = \"bare\"\n";
    Scratch::new([
        ("kit.toml", kit.as_bytes()),
        ("content/_index.en.md", &b"# Welcome\n"[..]),
        ("content/_index.fr.md", &b"# Bienvenue\n"[..]),
        ("content/housing/_index.en.md", &b"# Housing\n"[..]),
        ("content/housing/_index.fr.md", &b"# Se loger\n"[..]),
        ("content/housing/lease.en.md", LEASE.as_bytes()),
        ("content/housing/lease.fr.md", BAIL.as_bytes()),
        ("content/housing/moving.en.md", &b"# Moving\n\nPack.\n"[..]),
        ("content/housing/moving.fr.md", "# Déménager\n\nEmballez.\n".as_bytes()),
    ])
}

fn accepted() -> Result<Scratch, Failed> {
    let kit = kit();
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    Ok(kit)
}

/// Returns what is told of a guide in French.
fn status(kit: &Scratch, guide: &str) -> Result<Value, Failed> {
    let output = trousse(kit, &["translate", "status", "--format", "json", "--locale", "fr"]);
    ends_with(&output, 0)?;
    let all: Vec<Value> = serde_json::from_slice(&output.stdout)?;
    let found = all.into_iter().find(|row| row["guide"] == guide);
    found.ok_or_else(|| format!("{guide} is not in the table").into())
}

pub fn expect<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), Failed> {
    if found == expected {
        return Ok(());
    }
    Err(format!("found {found:?}\nnot   {expected:?}").into())
}

pub fn state(kit: &Scratch, guide: &str, expected: &str) -> Result<Value, Failed> {
    let row = status(kit, guide)?;
    expect(row["state"].as_str().unwrap_or_default(), expected)?;
    Ok(row)
}

/// Tells the stale texts of a row: the change, and where both sides stand.
fn changes(row: &Value) -> Vec<String> {
    let side = |side: &Value| match side["line"].as_u64() {
        Some(line) => format!("{} {line}", side["kind"].as_str().unwrap_or_default()),
        None => "-".to_owned(),
    };
    let stale = row["stale"].as_array().into_iter().flatten();
    let one = |it: &Value| {
        let change = it["change"].as_str().unwrap_or_default();
        format!("{change}: {}, {}", side(&it["source"]), side(&it["translation"]))
    };
    stale.map(one).collect()
}

pub fn read(kit: &Scratch, name: &str) -> Result<String, Failed> {
    Ok(fs::read_to_string(kit.path().join(name))?)
}

fn stale() -> Result<(), Failed> {
    let kit = kit();
    let row = state(&kit, "housing/lease", "untracked")?;
    expect(row["words"]["due"].as_u64(), Some(0))?;
    ends_with(&trousse(&kit, &["translate", "accept", "content/housing/lease.fr.md", "fr"]), 0)?;
    state(&kit, "housing/lease", "current")?;
    state(&kit, "housing/moving", "untracked")?;
    // Lines, spaces, typography and the names of files say nothing.
    let same = LEASE.replace("Read it first.", "Read\nit   first.").replace("- ", "* ");
    kit.write("content/housing/lease.en.md", same.as_bytes());
    state(&kit, "housing/lease", "current")?;
    let changed = LEASE
        .replace("first of July", "second of July")
        .replace("- Heating", "- Heating\n- Water included")
        .replace("What to read", "All to read")
        .replace("| 900 |", "| 950 |");
    kit.write("content/housing/lease.en.md", changed.as_bytes());
    let row = state(&kit, "housing/lease", "stale")?;
    let told = [
        "changed: summary 3, summary 3",
        "changed: paragraph 7, paragraph 7",
        "added: item 11, -",
        "changed: row 15, row 14",
    ];
    expect(changes(&row), told.map(str::to_owned).to_vec())?;
    let blocks = &row["blocks"];
    expect((blocks["source"].as_u64(), blocks["changed"].as_u64()), (Some(9), Some(3)))?;
    expect(row["words"]["due"].as_u64(), Some(3 + 6 + 2 + 2))?;
    ends_with(&trousse(&kit, &["translate", "accept", "housing/lease", "fr"]), 0)?;
    state(&kit, "housing/lease", "current").map(|_| ())
}

fn table() -> Result<(), Failed> {
    let kit = accepted()?;
    kit.write("content/housing/moving.en.md", b"# Moving\n\nPack it all.\n");
    let output = trousse(&kit, &["translate", "status", "--lang", "en"]);
    ends_with(&output, 0)?;
    let lines: Vec<String> =
        String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    let expected = [
        "Guide           Locale  State    Review  Blocks  Words",
        "/               fr      current  draft      0/1    0/1",
        "/               ro      missing             1/1    1/1",
        "housing         fr      current  draft      0/1    0/1",
        "housing         ro      missing             1/1    1/1",
        "housing/moving  fr      stale    draft      1/2    3/4",
        "housing/moving  ro      missing             2/2    4/4",
        "housing/lease   fr      current  draft      0/8  0/20",
        "housing/lease   ro      missing             8/8  20/20",
    ];
    for (line, expected) in lines.iter().zip(expected) {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        expect(words(line), words(expected))?;
    }
    let end = |line: &String| line.trim_end().len() == line.len();
    expect(lines.iter().all(end), true)?;
    says(&output, "fr: 4 pages; 3 current, 1 stale, 0 untracked, 0 missing; 3 words to translate")?;
    let output = trousse(&kit, &["translate", "status", "--lang", "fr", "--locale", "ro"]);
    says(&output, "ro : 4 pages; 0 à jour, 0 périmée, 0 non suivie, 4 absentes; 26 mots à traduire")
}

fn moved() -> Result<(), Failed> {
    let kit = accepted()?;
    let changed = LEASE
        .replace(
            "Read it first.\n\nPay on the first of July.\n",
            "Pay on the first of July.\n\nRead it first.\n",
        )
        .replace("- Keys\n", "");
    kit.write("content/housing/lease.en.md", changed.as_bytes());
    let row = state(&kit, "housing/lease", "stale")?;
    let told = ["moved: paragraph 5, paragraph 7", "removed: -, item 9"];
    let told: Vec<String> = told.map(str::to_owned).to_vec();
    let other =
        ["moved: paragraph 7, paragraph 5", "removed: -, item 9"].map(str::to_owned).to_vec();
    let found = changes(&row);
    expect(found == told || found == other, true)
        .map_err(|_| Failed::from(format!("{found:?}")))?;
    ends_with(&trousse(&kit, &["translate", "accept", "housing/lease", "fr"]), 0)?;
    state(&kit, "housing/lease", "current").map(|_| ())
}

fn kept() -> Result<(), Failed> {
    let kit = kit();
    kit.write("content/housing/lease.ro.md", "# Contractul\n\nCitește.\n\nPlătește.\n".as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    let changed = LEASE.replace("Read it", "Do read it").replace("first of July", "second of July");
    kit.write("content/housing/lease.en.md", changed.as_bytes());
    let before = read(&kit, "locales/fr/translations.lock")?;
    let output = trousse(&kit, &["translate", "keep", "housing/lease", "6", "--lang", "en"]);
    ends_with(&output, 2)?;
    says(&output, "begins on line 6")?;
    expect(read(&kit, "locales/fr/translations.lock")?, before)?;
    let output = trousse(&kit, &["translate", "keep", "housing/lease", "5", "--lang", "en"]);
    ends_with(&output, 0)?;
    says(
        &output,
        "content/housing/lease.en.md:5 (fr, ro)\n  then  Read it first.\n  now   Do read it first.\n",
    )?;
    says(&output, "1 change kept: its translations are current.")?;
    let row = state(&kit, "housing/lease", "stale")?;
    expect(changes(&row), vec!["changed: paragraph 7, paragraph 7".to_owned()])?;
    ends_with(&trousse(&kit, &["translate", "keep", "housing/lease"]), 0)?;
    state(&kit, "housing/lease", "current")?;
    let output = trousse(&kit, &["translate", "status", "--locale", "ro", "--format", "json"]);
    let all: Vec<Value> = serde_json::from_slice(&output.stdout)?;
    expect(all.iter().any(|row| row["state"] == "stale"), false)?;
    let output = trousse(&kit, &["translate", "keep", "housing/lease", "--lang", "fr"]);
    says(&output, "Rien n’a été conservé")
}

fn diff() -> Result<(), Failed> {
    let kit = accepted()?;
    let changed = LEASE.replace("first of July", "second of July").replace("- Keys\n", "");
    kit.write("content/housing/lease.en.md", changed.as_bytes());
    let output = trousse(&kit, &["translate", "diff", "housing/lease", "fr", "--lang", "en"]);
    ends_with(&output, 0)?;
    let expected = "\
content/housing/lease.en.md:7: changed
  then  Pay on the first of July.
  now   Pay on the second of July.
  fr    Payez le premier juillet.

content/housing/lease.fr.md:9: gone from the source
  then  Keys
  fr    Clés

";
    expect(String::from_utf8_lossy(&output.stdout).into_owned(), expected.to_owned())?;
    let output = trousse(&kit, &["translate", "diff", "housing/moving", "fr", "--lang", "en"]);
    says(&output, "Nothing in this translation is stale.")
}

fn twice() -> Result<(), Failed> {
    let kit = accepted()?;
    let files = ["locales/fr/translations.lock", "locales/sources.lock"];
    let before: Vec<_> =
        files.iter().map(|name| fs::metadata(kit.path().join(name))).collect::<Result<_, _>>()?;
    let output = trousse(&kit, &["translate", "accept", "--all", "--lang", "en"]);
    says(&output, "These 4 translations were current already.")?;
    for (name, before) in files.iter().zip(before) {
        expect(fs::metadata(kit.path().join(name))?.modified()?, before.modified()?)?;
    }
    // No locale without a translation has a lock.
    expect(kit.path().join("locales/ro").exists(), false)
}

fn locks() -> Result<(), Failed> {
    let kit = accepted()?;
    let lock = read(&kit, "locales/fr/translations.lock")?;
    let mut lines: Vec<&str> = lock.lines().collect();
    expect(lines.len(), 12)?;
    let sorted = lines.clone();
    lines.sort_unstable();
    lines.dedup();
    expect(&sorted, &lines)?;
    let sources = read(&kit, "locales/sources.lock")?;
    for line in lines {
        let words: Vec<&str> = line.split(' ').collect();
        let [_, source, _] = words[..] else { return Err(line.into()) };
        expect(sources.lines().filter(|line| line.starts_with(source)).count(), 1)?;
    }
    expect(sources.contains(" Pay on the first of July.\n"), true)?;
    expect(sources.contains(" | 900 | July |\n"), true)?;
    expect(sources.contains(" The lease\n"), true)
}

fn renamed() -> Result<(), Failed> {
    let kit = accepted()?;
    for tag in ["en", "fr"] {
        let folder = kit.path().join("content/housing");
        fs::rename(folder.join(format!("lease.{tag}.md")), folder.join(format!("rent.{tag}.md")))?;
    }
    state(&kit, "housing/rent", "untracked")?;
    let aliased = LEASE.replacen("+++\n", "+++\naliases = [\"housing/lease\"]\n", 1);
    kit.write("content/housing/rent.en.md", aliased.as_bytes());
    state(&kit, "housing/rent", "current")?;
    ends_with(&trousse(&kit, &["translate", "accept", "housing/rent", "fr"]), 0)?;
    expect(read(&kit, "locales/fr/translations.lock")?.contains("housing/lease "), false)?;
    kit.write("content/housing/rent.en.md", LEASE.as_bytes());
    state(&kit, "housing/rent", "current")?;
    // What a section was called, all that it holds was called.
    fs::rename(kit.path().join("content/housing"), kit.path().join("content/home"))?;
    state(&kit, "home/rent", "untracked")?;
    let section = b"+++\ntitle = \"Housing\"\naliases = [\"housing\"]\n+++\n";
    kit.write("content/home/_index.en.md", section);
    for guide in ["home", "home/rent", "home/moving"] {
        state(&kit, guide, "current")?;
    }
    Ok(())
}

fn forgotten() -> Result<(), Failed> {
    let kit = accepted()?;
    let folder = kit.path().join("content/housing");
    fs::remove_file(folder.join("moving.en.md"))?;
    fs::remove_file(folder.join("moving.fr.md"))?;
    let hidden = LEASE.replacen("+++\n", "+++\npublish = false\n", 1);
    kit.write("content/housing/lease.en.md", hidden.as_bytes());
    ends_with(&trousse(&kit, &["translate", "status"]), 0)?;
    expect(read(&kit, "locales/fr/translations.lock")?.contains("housing/moving "), true)?;
    ends_with(&trousse(&kit, &["translate", "accept", "/", "fr"]), 0)?;
    let lock = read(&kit, "locales/fr/translations.lock")?;
    expect(lock.contains("housing/moving "), false)?;
    expect(lock.contains("housing/lease "), true)?;
    let sources = read(&kit, "locales/sources.lock")?;
    expect((sources.contains(" Pack."), sources.contains(" Keys")), (false, true))
}

fn unread() -> Result<(), Failed> {
    let kit = accepted()?;
    let (lock, words) = ("locales/fr/translations.lock", "locales/sources.lock");
    let before = (read(&kit, lock)?, read(&kit, words)?);
    for language in ["en", "fr"] {
        let guide = kit.path().join(format!("content/housing/moving.{language}.md"));
        fs::remove_file(guide)?;
    }
    kit.write("content/housing/lease.ro.md", &vec![b'a'; 5 << 20]);
    ends_with(&trousse(&kit, &["translate", "accept", "/", "fr"]), 0)?;
    expect((read(&kit, lock)?, read(&kit, words)?), before)
}

pub fn git(kit: &Scratch, arguments: &[&str]) -> Result<String, Failed> {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .current_dir(kit.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        Ok(text)
    } else {
        Err(format!("git {arguments:?}: {text}").into())
    }
}

fn merged() -> Result<(), Failed> {
    let kit = accepted()?;
    let attributes = fs::read(super::scratch::checkout().join(".gitattributes"))?;
    kit.write(".gitattributes", &attributes);
    git(&kit, &["init", "--quiet"])?;
    let commit = |text: &str| -> Result<(), Failed> {
        git(&kit, &["add", "--all"])?;
        git(&kit, &["commit", "--quiet", "--message", text]).map(|_| ())
    };
    commit("the kit")?;
    // Two people change two paragraphs each, some of them beside each other in the locks.
    for (branch, from, to) in [
        ("first", "Read it first.", "Read it twice."),
        ("second", "Pay on the first of July.", "Pay in August."),
    ] {
        git(&kit, &["checkout", "--quiet", "-b", branch, "main"])?;
        kit.write("content/housing/lease.en.md", LEASE.replace(from, to).as_bytes());
        let moving = format!("# Moving\n\nPack.\n\nAdded by the {branch}.\n");
        let name = format!("content/housing/{branch}.en.md");
        kit.write(&name, moving.as_bytes());
        kit.write(&name.replace(".en.", ".fr."), moving.as_bytes());
        ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
        commit(branch)?;
    }
    git(&kit, &["merge", "--quiet", "--no-edit", "first"])?;
    for guide in ["housing/lease", "housing/first", "housing/second", "housing/moving"] {
        state(&kit, guide, "current")?;
    }
    let output = trousse(&kit, &["translate", "status"]);
    expect(String::from_utf8_lossy(&output.stderr).contains("corrupt"), false)?;
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    state(&kit, "housing/lease", "current").map(|_| ())
}

fn newer() -> Result<(), Failed> {
    let kit = accepted()?;
    let text = "# trousse lock 2\nsomething else\n";
    kit.write("locales/fr/translations.lock", text.as_bytes());
    let sources = read(&kit, "locales/sources.lock")?;
    let output = trousse(&kit, &["translate", "status", "--lang", "en"]);
    ends_with(&output, 0)?;
    says(&output, "newer-lock")?;
    let output = trousse(&kit, &["translate", "accept", "housing/lease", "fr"]);
    ends_with(&output, 1)?;
    says(&output, "lock-not-written")?;
    expect(read(&kit, "locales/fr/translations.lock")?, text.to_owned())?;
    expect(read(&kit, "locales/sources.lock")?, sources)?;
    // With nothing to keep, nothing is written.
    let kit = accepted()?;
    kit.write("locales/sources.lock", text.as_bytes());
    ends_with(&trousse(&kit, &["translate", "keep", "housing/lease"]), 0)?;
    expect(read(&kit, "locales/sources.lock")?, text.to_owned())
}

fn corrupt() -> Result<(), Failed> {
    let kit = accepted()?;
    let lock = read(&kit, "locales/fr/translations.lock")?;
    let bytes = [b"<<<<<<< ours\n", lock.as_bytes(), b"\xff\xfe\n"].concat();
    kit.write("locales/fr/translations.lock", &bytes);
    let output = trousse(&kit, &["translate", "status", "--lang", "en"]);
    ends_with(&output, 0)?;
    says(&output, "2 lines of this lock say nothing")?;
    state(&kit, "housing/lease", "current")?;
    let changed = LEASE.replace("first of July", "second of July");
    kit.write("content/housing/lease.en.md", changed.as_bytes());
    ends_with(&trousse(&kit, &["translate", "keep", "housing/lease"]), 0)?;
    expect(read(&kit, "locales/fr/translations.lock")?.contains("<<<<<<< ours\n"), true)?;
    kit.write("content/housing/lease.en.md", LEASE.as_bytes());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    expect(read(&kit, "locales/fr/translations.lock")?, lock)
}

fn unknown() -> Result<(), Failed> {
    let kit = accepted()?;
    for (arguments, words) in [
        (&["accept", "housing/leese", "fr"][..], "this kit has no guide housing/leese"),
        (&["accept", "housing/lease", "de"], "de is not a locale of this kit"),
        (&["accept", "housing/lease", "en"], "guides are written in en"),
        (&["accept", "housing/lease", "ro"], "housing/lease is not translated into ro"),
        (&["accept"], "GUIDE"),
        (&["accept", "housing/lease", "--all"], "--all"),
        (&["status", "--locale", "de"], "de is not a locale of this kit"),
    ] {
        let output = trousse(&kit, &[&["translate", "--lang", "en"], arguments].concat());
        ends_with(&output, 2)?;
        says(&output, words)?;
    }
    Ok(())
}
