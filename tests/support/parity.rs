//! Translations are built as their source: slips planted in the sample kit, one in each guide at a
//! time, are told once and where they are, and what somebody accepted is not told.

use super::Promise;
use super::agreement::{OTHERS, told, told_of, translations};
use super::scratch::{Scratch, checkout};
use libtest_mimic::{Failed, Trial};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use trousse::pipeline::translate::{self, Wanted};

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("every slip is told once, where it is, in every locale", every_slip),
        ("in a translation that was accepted, every slip is told here or by its status", accepted),
        ("what was accepted as it is is not told", accepted_as_it_is),
        ("a stale translation lacks what is new, and that is told by its status", stale),
        ("another text is told once", other_text),
    ];
    super::promises("parity", cases)
}

/// A slip: its name, its code, and what it makes of a block, if it can be made there.
type Slip = (&'static str, &'static str, fn(&str) -> Option<Made>);

/// What became of a block, and on which of its lines that is told.
struct Made {
    text: String,
    told: Told,
}

enum Told {
    /// On this line of the new text.
    Line(usize),
    /// On any of its lines: which of several plain texts is missing can only be guessed.
    Within,
    /// At the block before, because nothing is left, or the one behind if there is none.
    Beside,
}

fn made(text: impl Into<String>, line: usize) -> Option<Made> {
    Some(Made { text: text.into(), told: Told::Line(line) })
}

fn gone() -> Option<Made> {
    Some(Made { text: String::new(), told: Told::Beside })
}

fn is_paragraph(block: &str) -> bool {
    block.starts_with(char::is_alphabetic) && !block.contains("\n: ")
}

fn is_card(block: &str) -> bool {
    ["<contact:", "<event:"].iter().any(|start| block.starts_with(start)) && block.ends_with('>')
}

/// Returns a list's marks and the rest of its items, which are of one line each.
fn items(block: &str) -> Option<Vec<(&str, &str)>> {
    let item = |line| {
        let line: &str = line;
        let end = match line.strip_prefix("- ") {
            Some(_) => 2,
            None => line.find(". ").filter(|at| line[..*at].parse::<u8>().is_ok())? + 2,
        };
        Some(line.split_at(end))
    };
    block.lines().map(item).collect::<Option<Vec<_>>>().filter(|items| items.len() > 1)
}

fn rows(block: &str) -> Option<Vec<&str>> {
    block.starts_with('|').then(|| block.lines().collect())
}

/// Words that say nothing by which they could be known.
const WORDS: &str = "Xo.";
const LONG: &str = "Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo Xoxo xoxo xoxo";

const SLIPS: &[Slip] = &[
    ("paragraph left out", "missing-block", |it| is_paragraph(it).then(gone)?),
    ("paragraph added", "added-block", |it| {
        is_paragraph(it).then(|| made(format!("{it}\n\n{WORDS}"), 3))?
    }),
    ("paragraph boxed", "other-block", |it| {
        is_paragraph(it).then(|| made(format!("> [!TIP]\n> {it}"), 1))?
    }),
    ("heading deeper", "other-block", |it| {
        it.starts_with("##").then(|| made(format!("#{it}"), 1))?
    }),
    ("heading as paragraph", "other-block", |it| made(it.strip_prefix("## ")?, 1)),
    ("heading left out", "missing-block", |it| it.starts_with("## ").then(gone)?),
    ("heading added", "added-block", |it| {
        is_paragraph(it).then(|| made(format!("{it}\n\n## {LONG}"), 3))?
    }),
    ("list as paragraph", "other-block", |it| {
        made(items(it)?.into_iter().map(|item| item.1).collect::<Vec<_>>().join(" "), 1)
    }),
    ("list left out", "missing-block", |it| items(it).and_then(|_| gone())),
    ("list of other marks", "other-block", |it| {
        let is_numbered = !it.starts_with('-');
        let items = items(it)?.into_iter().zip(1..).map(|((_, text), number)| {
            let text = text.trim_start_matches("[ ] ").trim_start_matches("[x] ");
            if is_numbered { format!("- {text}\n") } else { format!("{number}. {text}\n") }
        });
        made(items.collect::<String>().trim_end(), 1)
    }),
    ("item left out", "missing-block", |it| {
        let items = items(it)?;
        let lines: Vec<String> =
            items[..items.len() - 1].iter().map(|item| [item.0, item.1].concat()).collect();
        Some(Made { text: lines.join("\n"), told: Told::Within })
    }),
    ("item added", "added-block", |it| {
        let mark = items(it)?[0].0;
        made(format!("{it}\n{mark}{WORDS}"), it.lines().count() + 1)
    }),
    ("table row left out", "missing-block", |it| {
        let rows = rows(it)?;
        Some(Made { text: rows[..rows.len() - 1].join("\n"), told: Told::Within })
    }),
    ("table row added", "added-block", |it| {
        let rows = rows(it)?;
        let columns = rows[0].matches('|').count() - 1;
        made(format!("{it}\n|{}", "x|".repeat(columns)), rows.len() + 1)
    }),
    ("table column added", "other-columns", |it| {
        let wider =
            |(row, at): (&str, usize)| format!("{row}{}|", if at == 1 { "---" } else { "x" });
        let rows = rows(it)?.into_iter().zip(0..).map(wider);
        made(rows.collect::<Vec<_>>().join("\n"), 1)
    }),
    ("callout of another kind", "other-block", |it| {
        let (_, rest) = it.strip_prefix("> [!")?.split_once(']')?;
        let other = if it.starts_with("> [!TIP") { "CAUTION" } else { "TIP" };
        made(format!("> [!{other}]{rest}"), 1)
    }),
    ("callout as quotation", "other-block", |it| {
        made(it.strip_prefix("> [!")?.split_once('\n')?.1, 1)
    }),
    ("callout as paragraph", "other-block", |it| {
        made(it.strip_prefix("> [!")?.split_once('\n')?.1.replace("\n>", "\n").get(2..)?, 1)
    }),
    ("callout left out", "missing-block", |it| it.starts_with("> [!").then(gone)?),
    ("figure left out", "missing-block", |it| it.starts_with("![").then(gone)?),
    ("figure with a caption", "added-block", |it| {
        made(format!("{} \"Xoxo\")", it.strip_prefix("![").and(it.strip_suffix(')'))?), 1)
    }),
    ("figure of something else", "image-mismatch", |it| {
        let start = it.strip_prefix("![").and_then(|_| it.find("]("))? + 2;
        let other = if it[start..].starts_with("lease.svg") { "../events/year.svg" } else { "" };
        let other = if other.is_empty() { "/housing/lease.svg" } else { other };
        made(format!("{}{other})", &it[..start]), 1)
    }),
    ("image among words", "image-mismatch", |it| {
        is_paragraph(it).then(|| made(format!("{it} ![x](/housing/lease.svg)"), 1))?
    }),
    ("record left out", "missing-block", |it| is_card(it).then(gone)?),
    ("record added", "added-block", |it| {
        is_paragraph(it).then(|| made(format!("{it}\n\n<contact:tal>"), 3))?
    }),
    ("definition added", "added-block", |it| {
        it.contains("\n: ")
            .then(|| made(format!("{it}\n\n{LONG}\n: {LONG}"), it.lines().count() + 2))?
    }),
    ("rule added", "added-block", |it| {
        is_paragraph(it).then(|| made(format!("{it}\n\n---"), 3))?
    }),
];

/// How many blocks of a guide each slip is made in.
const MOST_OF_A_GUIDE: usize = 3;

/// Makes a slip in a guide, in the block with this number among those in which it can be made.
/// Returns the guide and the lines on one of which it is told.
fn plant(text: &str, slip: &Slip, number: usize) -> Option<(String, RangeInclusive<usize>)> {
    let mut blocks: Vec<String> = text.trim_end().split("\n\n").map(str::to_owned).collect();
    let can = |(at, block): (usize, &String)| Some((at, slip.2(block.trim_end())?));
    let (at, made) = blocks.iter().enumerate().filter_map(can).nth(number)?;
    let line_of = |blocks: &[String], at: usize| {
        blocks[..at].iter().map(|block| block.lines().count() + 1).sum::<usize>() + 1
    };
    let lines = match made.told {
        Told::Line(line) => {
            let line = line_of(&blocks, at) + line - 1;
            blocks[at] = made.text;
            line..=line
        }
        Told::Within => {
            let line = line_of(&blocks, at);
            let last = line + made.text.lines().count() - 1;
            blocks[at] = made.text;
            line..=last
        }
        Told::Beside => {
            blocks.remove(at);
            if blocks.len() == 1 {
                // Nothing is left but the title.
                return Some((blocks.concat() + "\n", 2..=2));
            }
            let mut first = at - 1;
            // Definitions are one list, however many empty lines are between them.
            while blocks[first].contains("\n: ") && blocks[first - 1].contains("\n: ") {
                first -= 1;
            }
            match blocks[first].starts_with("+++") {
                true => line_of(&blocks, at)..=line_of(&blocks, at),
                false => line_of(&blocks, first)..=line_of(&blocks, at) - 2,
            }
        }
    };
    Some((blocks.join("\n\n") + "\n", lines))
}

/// Plants every slip in every guide of a kit, one at a time, and hands over what is told then: the
/// slip, the guides in which it is and the lines on which it should be told, and what is told.
fn plant_all(
    kit: &Scratch,
    mut look: impl FnMut(&Slip, &BTreeMap<String, RangeInclusive<usize>>, ToldOf),
) -> usize {
    let files = translations(kit);
    let mut count = 0;
    for slip in SLIPS {
        let mut locales: BTreeSet<&str> = BTreeSet::new();
        for number in 0..MOST_OF_A_GUIDE {
            let mut planted = BTreeMap::new();
            for (path, text) in &files {
                let slipped = plant(text, slip, number);
                kit.write(path, slipped.as_ref().map_or(&**text, |it| &it.0).as_bytes());
                if let Some((_, lines)) = slipped {
                    locales.extend(
                        OTHERS.into_iter().find(|tag| path.ends_with(&format!(".{tag}.md"))),
                    );
                    planted.insert(path.clone(), lines);
                }
            }
            count += planted.len();
            let mut of_file = ToldOf::new();
            for ((path, line), told) in told(kit) {
                of_file.entry(path).or_default().extend(told.into_iter().map(|it| (line, it)));
            }
            look(slip, &planted, of_file);
        }
        assert_eq!(locales.len(), OTHERS.len(), "{} is made in every locale", slip.0);
    }
    for (path, text) in &files {
        kit.write(path, text.as_bytes());
    }
    count
}

/// What is told of each file, and on which lines.
type ToldOf = BTreeMap<String, Vec<(usize, String)>>;

/// Makes a copy of the sample kit in which nothing is known of translations.
fn untracked() -> Scratch {
    let kit = Scratch::copy_of(&checkout());
    for tag in OTHERS {
        let _ = std::fs::remove_file(kit.path().join(format!("locales/{tag}/translations.lock")));
    }
    kit
}

fn every_slip() -> Result<(), Failed> {
    let kit = untracked();
    let mut wrong = Vec::new();
    let count = plant_all(&kit, |slip, planted, mut of_file| {
        for (path, lines) in planted {
            let told = of_file.remove(path).unwrap_or_default();
            let is_right =
                |(line, what): &(usize, String)| lines.contains(line) && what.starts_with(slip.1);
            if told.len() != 1 || !told.iter().all(is_right) {
                wrong.push(format!("{}: {path}:{lines:?} {told:#?}", slip.0));
            }
        }
        wrong.extend(of_file.into_iter().map(|it| format!("not planted: {it:?}")));
    });
    if count < 1000 {
        return Err(format!("only {count} planted").into());
    }
    match wrong.len() {
        0 => Ok(()),
        failed => Err(format!("{failed} of {count} failed:\n{}", wrong.join("\n")).into()),
    }
}

fn accept(kit: &Scratch) -> Result<(), Failed> {
    let wanted = Wanted::default();
    let accepted = translate::accept(kit.path(), &wanted, &|_| super::scratch::TODAY, &|_| {});
    accepted.map(|_| ()).map_err(|_| "not accepted".into())
}

/// Returns the files whose translation is stale.
fn stale_files(kit: &Scratch) -> BTreeSet<String> {
    let read = translate::read(kit.path(), &|_| super::scratch::TODAY, &|_| {});
    let Ok(read) = read else { return BTreeSet::new() };
    let kit = read.value.expect("a whole kit");
    let all = kit.pages.iter().flat_map(|page| page.translations.iter().flatten());
    let stale = all.filter(|it| !it.freshness.stale().is_empty());
    stale.filter_map(|it| Some(it.file.as_ref()?.source.path().to_owned())).collect()
}

fn accepted() -> Result<(), Failed> {
    let kit = untracked();
    accept(&kit)?;
    let mut wrong = Vec::new();
    plant_all(&kit, |slip, planted, mut of_file| {
        let stale = stale_files(&kit);
        for (path, lines) in planted {
            let told = of_file.remove(path).unwrap_or_default();
            let is_right =
                |(line, what): &(usize, String)| lines.contains(line) && what.starts_with(slip.1);
            let is_told = told.len() == 1 && told.iter().all(is_right);
            let is_lost = slip.1 == "missing-block";
            if !(is_told && !is_lost || told.is_empty() && stale.contains(path)) {
                let state = if stale.contains(path) { "stale" } else { "current" };
                wrong.push(format!("{}: {path}:{lines:?} {state} {told:#?}", slip.0));
            }
        }
        wrong.extend(of_file.into_iter().map(|it| format!("not planted: {it:?}")));
    });
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

fn accepted_as_it_is() -> Result<(), Failed> {
    let kit = untracked();
    let files = translations(&kit);
    for (path, text) in &files {
        // Two paragraphs as one, and one that says more than the source.
        let joined = text.replacen(".\n\n## ", &format!(".\n\n{WORDS}\n\n## "), 1);
        kit.write(path, joined.as_bytes());
    }
    if told(&kit).is_empty() {
        return Err("nothing was told before".into());
    }
    accept(&kit)?;
    let told = told(&kit);
    if told.is_empty() { Ok(()) } else { Err(format!("{told:#?}").into()) }
}

/// Changes every guide of the source: a section is new, and a paragraph is gone.
fn stale() -> Result<(), Failed> {
    let kit = untracked();
    accept(&kit)?;
    let content = super::scratch::files_of(&kit.path().join("content"));
    for (name, bytes) in content.iter().filter(|(name, _)| name.ends_with(".fr.md")) {
        let text = String::from_utf8(bytes.clone())?;
        let mut blocks: Vec<&str> = text.trim_end().split("\n\n").collect();
        if let Some(at) = blocks.iter().position(|block| is_paragraph(block)) {
            blocks.remove(at);
        }
        let new = "## Xoxo\n\nXoxo.\n\n- xo\n- xoxo\n\n| x | o |\n|---|---|\n| xo | ox |\n\n---\n\n\
                   > [!TIP]\n> Xo.\n\n```\nxo\n```";
        let notes = blocks.iter().position(|block| block.starts_with("[^"));
        blocks.insert(notes.unwrap_or(blocks.len()), new);
        kit.write(&format!("content/{name}"), (blocks.join("\n\n") + "\n").as_bytes());
    }
    let is_parity = |what: &String| what.contains("-block") || what.contains("other-");
    let told: Vec<_> = told(&kit).into_iter().filter(|it| it.1.iter().any(is_parity)).collect();
    if told.is_empty() { Ok(()) } else { Err(format!("{told:#?}").into()) }
}

fn other_text() -> Result<(), Failed> {
    let french: String = (0..12).map(|at| format!("## T{at}\n\nTexte.\n\n- a\n- b\n\n")).collect();
    let english: String = (0..12).map(|at| format!("### T{at}\n\nText.\n\n1. a\n\n")).collect();
    let told = told_of(&french, &english);
    match &told[..] {
        [one] if one.starts_with("other-structure") => Ok(()),
        told => Err(format!("{told:#?}").into()),
    }
}
