//! Random guides, changed at random, of which random texts are translated at random.

use super::Promise;
use super::scratch::{Scratch, TODAY, files_of};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use trousse::exchange::{Exchange, Format, State, read, write};
use trousse::model::{Answer, Change, Freshness, Kit};
use trousse::pipeline::translate::{self, Export, Imported, Wanted};
use trousse::source::LocaleId;

const CASES: &[Promise] = &[
    ("no text is lost, and what is translated is current", nothing_lost),
    ("a new guide holds nothing that is not translated", nothing_claimed),
    ("no file that came back is too much", nothing_crashes),
];

/// Returns one trial per case.
pub fn trials() -> Vec<Trial> {
    super::promises("handover", CASES)
}

const KIT: &str = "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\", \"fr\", \"ro\"]\ntheme = \"bare\"\n";

/// A part of a guide. Every word of it is an `s` with a number that no other word has.
#[derive(Clone, Debug)]
enum Part {
    Paragraph(u32),
    Heading(u32),
    List { is_numbered: bool, is_loose: bool, items: Vec<(u32, Option<u32>)> },
    Table(Vec<u32>),
    Quote { is_callout: bool, paragraphs: Vec<u32> },
    Definitions(Vec<(u32, u32)>),
    Figure(u32),
    Code(u32),
    Card,
}

fn part() -> impl Strategy<Value = Part> {
    // Numbers are given out later.
    let many = || prop::collection::vec(Just(0_u32), 1..4);
    prop_oneof![
        4 => Just(Part::Paragraph(0)),
        2 => Just(Part::Heading(0)),
        3 => (any::<bool>(), any::<bool>(), prop::collection::vec((Just(0), prop::option::of(Just(0))), 1..4))
            .prop_map(|(is_numbered, is_loose, items)| Part::List { is_numbered, is_loose, items }),
        2 => many().prop_map(Part::Table),
        2 => (any::<bool>(), many())
            .prop_map(|(is_callout, paragraphs)| Part::Quote { is_callout, paragraphs }),
        1 => prop::collection::vec((Just(0), Just(0)), 1..3).prop_map(Part::Definitions),
        1 => Just(Part::Figure(0)),
        1 => Just(Part::Code(0)),
        1 => Just(Part::Card),
    ]
}

/// What becomes of a guide between two translations.
#[derive(Clone, Debug)]
enum Edit {
    Remove(prop::sample::Index),
    Insert(prop::sample::Index, Part),
    Reword(prop::sample::Index),
    Grow(prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        at().prop_map(Edit::Remove),
        (at(), part()).prop_map(|(at, part)| Edit::Insert(at, part)),
        at().prop_map(Edit::Reword),
        at().prop_map(Edit::Grow),
    ]
}

/// Gives out numbers that no other word has.
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }

    fn name(&mut self, part: &mut Part) {
        match part {
            Part::Paragraph(n) | Part::Heading(n) | Part::Figure(n) | Part::Code(n) => {
                *n = self.next()
            }
            Part::List { items, .. } => {
                for (item, inner) in items {
                    *item = self.next();
                    *inner = inner.map(|_| self.next());
                }
            }
            Part::Table(all) | Part::Quote { paragraphs: all, .. } => {
                all.iter_mut().for_each(|n| *n = self.next());
            }
            Part::Definitions(all) => {
                all.iter_mut()
                    .for_each(|(term, detail)| (*term, *detail) = (self.next(), self.next()));
            }
            Part::Card => {}
        }
    }

    fn change(&mut self, parts: &mut Vec<Part>, edit: &Edit) {
        match edit {
            Edit::Remove(at) if !parts.is_empty() => {
                parts.remove(at.index(parts.len()));
            }
            Edit::Insert(at, part) => {
                let mut part = part.clone();
                self.name(&mut part);
                parts.insert(at.index(parts.len() + 1), part);
            }
            Edit::Reword(at) if !parts.is_empty() => {
                let at = at.index(parts.len());
                match &mut parts[at] {
                    Part::Paragraph(n) | Part::Heading(n) | Part::Figure(n) => *n = self.next(),
                    Part::List { items, .. } => items[0].0 = self.next(),
                    Part::Table(all) | Part::Quote { paragraphs: all, .. } => all[0] = self.next(),
                    Part::Definitions(all) => all[0].1 = self.next(),
                    Part::Code(_) | Part::Card => {}
                }
            }
            Edit::Grow(at) if !parts.is_empty() => {
                let at = at.index(parts.len());
                match &mut parts[at] {
                    Part::List { items, .. } => items.push((self.next(), Some(self.next()))),
                    Part::Table(all) | Part::Quote { paragraphs: all, .. } => {
                        let new = self.next();
                        all.insert(all.len() / 2 + 1, new);
                    }
                    Part::Definitions(all) => all.push((self.next(), self.next())),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Writes a guide; `s` is what its words begin with.
fn guide(parts: &[Part], s: &str) -> String {
    let mut text = format!("+++\ntitle = \"{s}0\"\n+++\n{s}1 {s}2.\n\n");
    for part in parts {
        text.push_str(&match part {
            Part::Paragraph(n) => format!("{s}{n} *{s}{n}*\n{s}{n}.\n"),
            Part::Heading(n) => format!("## {s}{n}\n"),
            Part::List { is_numbered, is_loose, items } => {
                let mark = if *is_numbered { "1. " } else { "- " };
                let indent = " ".repeat(mark.len());
                let item = |(item, inner): &(u32, Option<u32>)| {
                    let inner = inner.map(|inner| format!("{indent}- {s}{inner}\n"));
                    format!("{mark}{s}{item}\n{}", inner.unwrap_or_default())
                };
                let items: Vec<String> = items.iter().map(item).collect();
                items.join(if *is_loose { "\n" } else { "" })
            }
            Part::Table(rows) => {
                let row = |(number, n): (usize, &u32)| {
                    let line = if number == 0 { "|---|---|\n" } else { "" };
                    format!("| {s}{n} | {s}{n} |\n{line}")
                };
                rows.iter().enumerate().map(row).collect()
            }
            Part::Quote { is_callout, paragraphs } => {
                let head = if *is_callout { "> [!TIP]\n" } else { "" };
                let paragraphs: Vec<String> =
                    paragraphs.iter().map(|n| format!("> {s}{n}\n> {s}{n}.\n")).collect();
                format!("{head}{}", paragraphs.join(">\n"))
            }
            Part::Definitions(all) => {
                let one = |(term, detail): &(u32, u32)| format!("{s}{term}\n: {s}{detail}.\n");
                all.iter().map(one).collect::<Vec<_>>().join("\n")
            }
            Part::Figure(n) => format!("![{s}{n}](plan.svg \"{s}{n}.\")\n"),
            Part::Code(n) => format!("```\ncode {n}\n```\n"),
            Part::Card => "<contact:a>\n".to_owned(),
        });
        // Two of a kind would grow together.
        text.push_str("\n<contact:b>\n\n");
    }
    text
}

fn kit(parts: &[Part]) -> Scratch {
    let scratch = Scratch::new([
        ("kit.toml", KIT.as_bytes()),
        ("content/_index.en.md", &b"# Home\n"[..]),
        (
            "content/plan.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        ),
        (
            "content/data/contacts.toml",
            b"[a]\nname = \"A\"\nphones = [\"311\"]\n[b]\nname = \"B\"\nphones = [\"911\"]\n",
        ),
    ]);
    scratch.write("content/g.en.md", guide(parts, "s").as_bytes());
    scratch
}

fn tag(tag: &str) -> LocaleId {
    LocaleId::parse(tag).expect("a tag")
}

fn export(kit: &Scratch, locale: &str, format: Format) -> Vec<u8> {
    let wanted = Export { locale: tag(locale), format, only: Vec::new() };
    let exported = translate::export(kit.path(), &wanted, &|_| TODAY, &|_| {}).expect("a kit");
    exported.value.expect("a kit").text.into_bytes()
}

fn units(kit: &Scratch, locale: &str) -> Exchange {
    let read = read("a", export(kit, locale, Format::Po));
    read.value.and_then(|it| it.into_exchange()).expect("a file")
}

fn import(kit: &Scratch, bytes: Vec<u8>) -> (Imported, Vec<&'static str>) {
    let imported = translate::import(kit.path(), "a", bytes, &|_| TODAY, &|_| {}).expect("a kit");
    let told = imported.findings.iter().map(|finding| finding.code.name).collect();
    (imported.value.expect("a kit"), told)
}

fn model(kit: &Scratch) -> Kit {
    translate::read(kit.path(), &|_| TODAY, &|_| {}).expect("a kit").value.expect("a kit")
}

fn text(kit: &Scratch, name: &str) -> String {
    fs::read_to_string(kit.path().join(name)).expect("a file")
}

/// Returns the words that begin with a letter.
fn words(text: &str, letter: char) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_one =
        |word: &&str| word.strip_prefix(letter).is_some_and(|it| it.parse::<u32>().is_ok());
    words.filter(is_one).map(str::to_owned).collect()
}

fn run<T: Strategy>(
    cases: u32,
    strategy: T,
    test: impl Fn(T::Value) -> Result<(), TestCaseError>,
) -> Result<(), Failed> {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).map_err(|error| error.to_string().into())
}

/// Holds that a file that comes back as it left changes nothing.
fn holds_still(kit: &Scratch, locale: &str) -> Result<(), TestCaseError> {
    for format in [Format::Po, Format::Xliff] {
        let before = files_of(kit.path());
        let (imported, told) = import(kit, export(kit, locale, format));
        prop_assert!(imported.files == 0 && told.is_empty(), "{told:?}");
        prop_assert!(before == files_of(kit.path()));
    }
    Ok(())
}

fn parts(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Part>> {
    prop::collection::vec(part(), length)
}

/// Returns the texts of the source that are stale in French, but for those that moved; and how many
/// of those there are.
fn stale(kit: &Kit) -> (Vec<Answer>, usize) {
    let page = kit.pages.iter().find(|page| page.path == "g").expect("the guide");
    let own = page.translations[1].as_ref().expect("a translation");
    assert!(own.freshness != Freshness::Untracked);
    let stale = own.freshness.stale().iter().copied().filter(|it| it.source.is_some());
    let (moved, left): (Vec<_>, Vec<_>) = stale.partition(|it| it.change == Change::Moved);
    (left, moved.len())
}

fn nothing_lost() -> Result<(), Failed> {
    let strategy = (parts(0..7), prop::collection::vec(edit(), 0..5), any::<u64>(), any::<bool>());
    let cases = Cell::new((0_usize, 0_usize));
    run(32, strategy, |(mut parts, edits, which, is_all)| {
        let mut numbers = Numbers(9);
        parts.iter_mut().for_each(|part| numbers.name(part));
        let kit = kit(&parts);
        kit.write("content/g.fr.md", guide(&parts, "f").as_bytes());
        let all = Wanted::default();
        translate::accept(kit.path(), &all, &|_| TODAY, &|_| {}).expect("a kit");
        holds_still(&kit, "fr")?;
        edits.iter().for_each(|edit| numbers.change(&mut parts, edit));
        kit.write("content/g.en.md", guide(&parts, "s").as_bytes());
        holds_still(&kit, "fr")?;
        let before = text(&kit, "content/g.fr.md");
        let moved = stale(&model(&kit)).1;
        let mut exchange = units(&kit, "fr");
        let mut replaced = BTreeSet::new();
        let mut wanted = BTreeSet::new();
        for (number, unit) in exchange.units.iter_mut().enumerate() {
            let is_guide = unit.id.starts_with("g#");
            if is_guide
                && (is_all || which >> (number % 64) & 1 == 1)
                && unit.state < State::Translated
            {
                replaced.extend(words(unit.target.as_deref().unwrap_or(""), 'f'));
                let target = unit.source.replace('s', "g");
                wanted.extend(words(&target, 'g'));
                unit.target = Some(target);
                unit.state = State::Translated;
            }
        }
        let (imported, told) = import(&kit, write(&exchange, Format::Xliff).into_bytes());
        let source = text(&kit, "content/g.en.md");
        prop_assert!(!imported.is_refused, "{told:?}\n{source}\n---\n{before}");
        let after = text(&kit, "content/g.fr.md");
        let lost: BTreeSet<String> =
            words(&before, 'f').difference(&words(&after, 'f')).cloned().collect();
        prop_assert!(lost.is_subset(&replaced), "{lost:?} of\n{before}\n---\n{after}");
        prop_assert!(words(&after, 's').is_empty(), "{after}");
        let found = words(&after, 'g');
        prop_assert!(found.is_subset(&wanted), "{after}");
        if told.is_empty() {
            prop_assert_eq!(&found, &wanted, "{}\n---\n{}", before, after);
        }
        // Where parts were moved into each other, only a person sees what belongs where.
        prop_assert!(told.iter().all(|code| *code == "unplaced-text"), "{told:?}");
        cases.set((cases.get().0 + 1, cases.get().1 + usize::from(!told.is_empty())));
        if is_all && told.is_empty() {
            let (left, moved_now) = stale(&model(&kit));
            prop_assert!(left.is_empty(), "{left:?}\n{source}\n---\n{before}\n---\n{after}");
            // Only a person can put in its place what stands elsewhere.
            prop_assert!(moved_now == 0 || moved > 0, "{source}\n---\n{before}\n---\n{after}");
        }
        holds_still(&kit, "fr")
    })?;
    let (all, told) = cases.get();
    if told * 4 > all {
        return Err(format!("{told} of {all} files had texts without a place").into());
    }
    Ok(())
}

fn nothing_claimed() -> Result<(), Failed> {
    run(32, (parts(0..8), any::<u64>()), |(mut parts, which)| {
        let mut numbers = Numbers(9);
        parts.iter_mut().for_each(|part| numbers.name(part));
        let kit = kit(&parts);
        let mut exchange = units(&kit, "ro");
        let mut count = 0;
        for (number, unit) in exchange.units.iter_mut().enumerate() {
            if unit.id.starts_with("g#") && which >> (number % 64) & 1 == 1 {
                unit.target = Some(unit.source.replace('s', "g"));
                unit.state = State::Translated;
                count += 1;
            }
        }
        let (imported, told) = import(&kit, write(&exchange, Format::Po).into_bytes());
        prop_assert!(!imported.is_refused);
        let path = "content/g.ro.md";
        if kit.path().join(path).exists() {
            let new = text(&kit, path);
            let source = text(&kit, "content/g.en.md");
            prop_assert!(words(&new, 's').is_empty(), "{source}\n---\n{new}");
            prop_assert!(imported.texts <= count);
            // What is translated and depends on something else goes there once that is.
            let mut exchange = units(&kit, "ro");
            for unit in exchange.units.iter_mut().filter(|unit| unit.id.starts_with("g#")) {
                unit.target = Some(unit.source.replace('s', "g"));
                unit.state = State::Translated;
            }
            let (_, told) = import(&kit, write(&exchange, Format::Po).into_bytes());
            let full = text(&kit, path);
            prop_assert!(told.is_empty(), "{told:?}\n{source}\n---\n{new}\n---\n{full}");
            prop_assert_eq!(
                words(&full, 'g').len(),
                words(&source, 's').len(),
                "{}\n---\n{}\n---\n{}",
                source,
                new,
                full
            );
        } else {
            prop_assert!(told == ["guide-not-created"] || count == 0, "{told:?}");
        }
        holds_still(&kit, "ro")
    })
}

fn nothing_crashes() -> Result<(), Failed> {
    let kit = kit(&[Part::Paragraph(5), Part::Table(vec![6, 7])]);
    let files: Vec<Vec<u8>> =
        [Format::Po, Format::Xliff].map(|format| export(&kit, "fr", format)).to_vec();
    let change = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
    run(
        64,
        (0..2_usize, change, any::<prop::sample::Index>(), any::<bool>()),
        |(which, changes, end, is_cut)| {
            let mut bytes = files[which].clone();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if is_cut {
                bytes.truncate(end.index(bytes.len()));
            }
            import(&kit, bytes);
            Ok(())
        },
    )
}
