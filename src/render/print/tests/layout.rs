//! Whole booklets: they are made, always the same, and keep together what belongs together.

use super::TestKit;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use std::fmt::Write;
use typst::foundations::{Content, NativeElement};
use typst::introspection::Introspector;
use typst::model::FootnoteEntry;
use typst_layout::PagedDocument;

/// A guide with everything, nested as deep as documents go.
fn torture() -> String {
    let mut text =
        String::from("+++\ntitle = \"T $x$ #y\"\nsummary = \"*s* @a \\\\u{41}\"\n+++\n\n");
    text += "who\n: all[^g]\n: more\n\n  and a paragraph\n\n## A\n\n##### B[^a]\n\n`#panic()` [x](#a)\n\n";
    for depth in 0..30 {
        writeln!(text, "{}- level {depth}", "  ".repeat(depth)).expect("text");
    }
    text += "\n";
    for depth in 1..30 {
        writeln!(text, "{} deep", ">".repeat(depth)).expect("text");
    }
    text += "\n> [!NOTE]\n> | a[^b] |\n> |---|\n> | b |\n>\n> ## In a box\n\n1. x\n   - [ ] y\n   - z\n\n     w\n\n";
    text += "| a | b | c |\n|--|:-:|--:|\n| ![](line.svg) | | [^c] |\n\n![](line.svg)\n\n![Alt](line.svg \"Cap *x*\")\n\n***\n\n";
    text += "[^a]: one[^b] two\n\n    - list\n\n    ## heading\n\n[^b]: [^a] [^b]\n\n[^c]: `c`\n\n[^g]: g\n";
    text
}

fn kit() -> TestKit {
    let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 3000'><path d='M0 0L9 9'/></svg>";
    TestKit::new(&[
        ("content/home/a.en.md", &torture()),
        ("content/home/b.en.md", "# B\n\n[a](a.en.md) [b](/)\n"),
        ("content/home/empty.en.md", "# Empty\n"),
        ("content/home/line.svg", svg),
    ])
}

#[test]
fn anything_can_be_set() {
    for tag in ["en", "fr"] {
        let (pdf, told) = kit().render(tag);
        assert_eq!(told, Vec::<String>::new());
        assert!(pdf.is_some_and(|pdf| pdf.starts_with(b"%PDF-1.7")));
    }
}

/// A section that opens with text, a guide with everything, and one with rows longer than a page.
#[test]
fn anything_can_be_set_side_by_side() {
    let toml = "base_url = \"https://kit.example/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\"]\n[[booklet]]\n\
                id = \"all\"\ntitle = \"All\"\ncontents = [\"home\"]\nbilingual = \"en\"\n";
    let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 3000'><path d='M0 0L9 9'/></svg>";
    let long = "word ".repeat(1500);
    let long = format!(
        "# Long\n\n{long}\n\n1. {long}[^n]\n\n> [!TIP]\n> {long}\n\n| a | b |\n|---|---|\n| {long} | b |\n\n{long}[^n]\n\n[^n]: {}\n",
        "note ".repeat(300),
    );
    let index = "# Home\n\nA *word* before.\n";
    let kit = TestKit::new(&[
        ("kit.toml", toml),
        ("content/home/_index.en.md", index),
        ("content/home/_index.fr.md", index),
        ("content/home/a.en.md", &torture()),
        ("content/home/a.fr.md", &torture()),
        ("content/home/b.en.md", "# B\n\n[a](a.en.md#a) [b](/)\n\n## C\n"),
        ("content/home/b.fr.md", "# B\n\nOther.\n\n#### D\n\n##### E\n\n[a](a.fr.md#a)\n"),
        ("content/home/c.en.md", &long),
        ("content/home/c.fr.md", &long),
        ("content/home/line.svg", svg),
    ]);
    let (pdf, told) = kit.render("fr");
    assert_eq!(told, Vec::<String>::new());
    assert!(pdf.is_some());
    let source = kit.source("fr");
    assert!(source.contains("lead: { theme.pair(\"block\", "), "{source}");
}

#[test]
fn equal_input_gives_equal_bytes() {
    let kit = kit();
    let (first, _) = kit.render("en");
    for threads in [1, 4] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let all: Vec<_> =
            pool.install(|| (0..3).into_par_iter().map(|_| kit.render("en").0).collect());
        assert!(all.iter().all(|pdf| *pdf == first), "{threads} threads");
    }
    kit.typesetter().forget(0);
    assert!(kit.render("en").0 == first);
}

/// Notes on pages where the mark's paragraph, list or table nearly does not fit.
#[test]
fn notes_stand_on_the_pages_of_their_marks() {
    let mut text = String::from("# Title\n\n");
    for number in 0..60 {
        let words = "word ".repeat(6 + number * 7 % 20);
        match number % 4 {
            0 => writeln!(text, "## Part {number}\n\n{words}[^n{number}] {words}\n"),
            1 => writeln!(text, "- {words}\n- {words}[^n{number}]\n"),
            2 => writeln!(text, "## Part {number}\n\n> [!NOTE]\n> {words}[^n{number}]\n"),
            _ => writeln!(text, "| a | b |\n|---|---|\n| {words} | b[^n{number}] |\n| c | d |\n"),
        }
        .expect("text");
    }
    for number in 0..60 {
        let words = "note ".repeat(1 + number * 5 % 50);
        writeln!(text, "[^n{number}]: {words}\n").expect("text");
    }
    let kit = TestKit::new(&[("content/home/a.en.md", &text)]);
    let prepared = kit.prepare("en");
    let document = typst::compile::<PagedDocument>(&prepared.desk).output.expect("a booklet");
    let introspector = document.introspector();
    let page = |content: &Content| introspector.page(content.location().expect("a place"));
    let entries = introspector.query(&FootnoteEntry::ELEM.select());
    assert_eq!(entries.len(), 60);
    for entry in &entries {
        let note = entry.to_packed::<FootnoteEntry>().expect("a note").note.clone().pack();
        assert_eq!(page(&note), page(entry), "{:?}", note.plain_text());
    }
}
