//! Bad input that no Markdown fence can hold: bytes, sizes, links on disk, depth.

use super::Promise;
use super::scratch::Scratch;
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::os::unix::fs::symlink;
use trousse::diagnostic::Findings;

const CASES: &[Promise] = &[
    ("a guide that is not UTF-8", not_utf8),
    ("a Markdown file of 50 MB", fifty_megabytes),
    ("ten thousand nested quotes", || nested("> ")),
    ("ten thousand nested lists", || nested("- ")),
    ("ten thousand open brackets", || deep_inlines("[")),
    ("ten thousand open stars", || deep_inlines("*a **b ")),
    ("a symbolic link out of the kit", link_outside),
    ("a loop of symbolic links", link_loop),
    ("a kit.toml that is not UTF-8", kit_not_utf8),
    ("an empty kit", empty_kit),
    ("ten thousand records, the last of them at fault", many_records),
    ("a fault in a theme's Typst file", typst_fault),
    ("faults everywhere are all told in one run", all_at_once),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("bad input", CASES)
}

fn codes(findings: &Findings) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code.name).collect()
}

/// Fails unless a finding of this code points at this place (`path:line:column`).
fn expect_at(findings: &Findings, code: &str, place: &str) -> Result<(), Failed> {
    let places = findings.iter().filter(|finding| finding.code.name == code).map(|finding| {
        let place = finding.place.as_ref().expect("these findings have places");
        let (line, column) = place.file.line_column(place.span.start);
        format!("{}:{line}:{column}", place.file.path())
    });
    let places: Vec<String> = places.collect();
    if places.iter().any(|found| found == place) {
        return Ok(());
    }
    Err(format!("no {code} at {place}, but {places:?} and {:?}", codes(findings)).into())
}

fn not_utf8() -> Result<(), Failed> {
    let scratch = Scratch::new([("content/a.en.md", &b"# A\n\nWait \xff\xfe here.\n"[..])]);
    expect_at(&scratch.check().findings, "not-utf8", "content/a.en.md:3:6")
}

fn fifty_megabytes() -> Result<(), Failed> {
    let text = "# A\n\n".to_owned() + &"Some words on one line.\n".repeat(50 * 1024 * 1024 / 24);
    let scratch = Scratch::new([("content/a.en.md", text.as_bytes())]);
    expect_at(&scratch.check().findings, "file-too-large", "content/a.en.md:1:1")
}

fn nested(marker: &str) -> Result<(), Failed> {
    let text = format!("# A\n\n{}end\n", marker.repeat(10_000));
    let scratch = Scratch::new([("content/a.en.md", text.as_bytes())]);
    let findings = scratch.check().findings;
    match codes(&findings).as_slice() {
        ["nesting-too-deep", ..] => Ok(()),
        _ if findings.iter().any(|f| f.code.name == "nesting-too-deep") => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

fn deep_inlines(marker: &str) -> Result<(), Failed> {
    let text = format!("# A\n\n{}end\n", marker.repeat(10_000));
    let scratch = Scratch::new([("content/a.en.md", text.as_bytes())]);
    // Whatever is thought of it, it must be read to the end.
    scratch.check();
    Ok(())
}

fn link_outside() -> Result<(), Failed> {
    let scratch = Scratch::new([("content/a.en.md", &b"# A\n"[..])]);
    let outside = tempfile::tempdir()?;
    fs::write(outside.path().join("secret.en.md"), "# Secret\n")?;
    symlink(outside.path().join("secret.en.md"), scratch.path().join("content/b.en.md"))?;
    expect_at(&scratch.check().findings, "outside-kit", "content/b.en.md:1:1")
}

fn link_loop() -> Result<(), Failed> {
    let scratch = Scratch::new([("content/a/b.en.md", &b"# B\n"[..])]);
    symlink(scratch.path().join("content"), scratch.path().join("content/a/again"))?;
    expect_at(&scratch.check().findings, "symlink-loop", "content/a/again:1:1")
}

fn kit_not_utf8() -> Result<(), Failed> {
    let scratch = Scratch::new([("kit.toml", &b"source = \"\xff\"\n"[..])]);
    expect_at(&scratch.check().findings, "not-utf8", "kit.toml:1:11")
}

fn empty_kit() -> Result<(), Failed> {
    let scratch = Scratch::new([]);
    let (outcome, files) = scratch.build(true);
    match files.contains_key("en/index.html") && !outcome.findings.has_errors() {
        true => Ok(()),
        false => Err(format!("{:?}", codes(&outcome.findings)).into()),
    }
}

fn many_records() -> Result<(), Failed> {
    let record = |number: usize, hours: &str| {
        format!("[office-{number}]\nname = \"Office {number}\"\nphones = [\"311\"]\n{hours}")
    };
    let hours = "hours = [\n  { days = \"mon\", open = \"08:00\", close = \"12:00\" },\n  \
                 { days = \"mon\", open = \"11:00\", close = \"17:00\" },\n]\n";
    let mut contacts: String = (1..10_000).map(|number| record(number, "")).collect();
    contacts += &record(10_000, hours);
    let scratch = Scratch::new([
        ("content/data/contacts.toml", contacts.as_bytes()),
        ("content/a.en.md", &b"# A\n\n<contacts:>\n\nCall <contact:office-9999>.\n"[..]),
    ]);
    let line = 3 * 10_000 + 3;
    expect_at(
        &scratch.check().findings,
        "overlapping-hours",
        &format!("content/data/contacts.toml:{line}:3"),
    )
}

fn typst_fault() -> Result<(), Failed> {
    let booklet = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\"]\n\
                   theme = \"bare\"\n[[booklet]]\nid = \"all\"\ntitle = \"All\"\ncontents = [\"s\"]\n";
    let scratch = Scratch::new([
        ("kit.toml", booklet.as_bytes()),
        ("content/s/a.en.md", &b"# A\n\nText.\n"[..]),
        (
            "themes/bare/booklet/booklet.typ",
            &b"#let booklet(meta, body) = body\n#let x = text(sise: 3pt)[x]\n"[..],
        ),
    ]);
    expect_at(
        &scratch.check().findings,
        "typesetting-fault",
        "themes/bare/booklet/booklet.typ:2:15",
    )
}

fn all_at_once() -> Result<(), Failed> {
    let scratch = Scratch::new([
        ("kit.toml", &b"base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\"]\ncolour = 1\n"[..]),
        ("content/a.en.md", &b"# A\n\n[x](nowhere.en.md) <b>y</b>\n"[..]),
        ("content/b.en.md", &b"+++\ntitel = 1\n+++\n![](c.png)\n"[..]),
        ("content/c.md", &b"# C\n"[..]),
        ("content/d.en.md", &b"\xff\n"[..]),
    ]);
    let findings = scratch.check().findings;
    let found = codes(&findings);
    let expected = [
        "unknown-key",
        "broken-link",
        "raw-html",
        "missing-alt-text",
        "missing-file",
        "untagged-guide",
        "not-utf8",
    ];
    for code in expected {
        if !found.contains(&code) {
            return Err(format!("{code} is not among {found:?}").into());
        }
    }
    Ok(())
}
