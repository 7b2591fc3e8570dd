//! Translations agree with their source: differences planted in the sample kit are all told, each
//! once and where it stands, and the sample kit as it is has none.

mod planted;

use super::Promise;
use super::scratch::{Scratch, TODAY, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use planted::PLANTED;
use std::collections::BTreeMap;
use std::ops::Range;
use trousse::diagnostic::Findings;
use trousse::pipeline::Reader;

const SOURCE: &str = "fr";
pub const OTHERS: [&str; 6] = ["en", "ro", "bg", "zh-Hans", "ar", "es"];
const CODES: [&str; 11] = [
    "fact-mismatch",
    "link-mismatch",
    "lost-term",
    "translated-name",
    "missing-block",
    "added-block",
    "other-block",
    "other-columns",
    "image-mismatch",
    "other-structure",
    "other-order",
];

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("the sample kit has no false alarm", sample_is_quiet),
        ("local formats are no difference, and what differs is told once", planted_by_hand),
        ("every number that is changed in the sample kit is told once", numbers_are_told),
        ("every link that is changed in the sample kit is told once", links_are_told),
        ("every name that is translated in the sample kit is told", names_are_told),
        ("a structure that differs is told once, and nothing else", structure_is_told_once),
        ("a list that is sorted anew is told once", other_order_is_told_once),
        ("hostile texts are compared in good time", hostile_texts_take_no_time),
    ];
    super::promises("agreement", cases)
}

/// Where something stands: a file and a line, counted from 1.
pub type Line = (String, usize);

/// Returns what is told of each line.
pub fn told(kit: &Scratch) -> BTreeMap<Line, Vec<String>> {
    let read = Reader::new(kit.path()).read(&|_| TODAY, &|_| {}).expect("a readable kit");
    let mut findings = Findings::default();
    read.into_value(&mut findings);
    let mut told: BTreeMap<Line, Vec<String>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| CODES.contains(&finding.code.name)) {
        let place = finding.place.as_ref().expect("a place in the translation");
        assert_eq!(finding.labels.len(), 1, "a place in the source");
        let line = place.file.line_column(place.span.start).0;
        let what = format!("{} {:?}", finding.code.name, finding.args);
        told.entry((place.file.path().to_owned(), line)).or_default().push(what);
    }
    told
}

fn sample_is_quiet() -> Result<(), Failed> {
    let told = told(&Scratch::copy_of(&checkout()));
    if told.is_empty() { Ok(()) } else { Err(format!("{told:#?}").into()) }
}

/// Adds the planted texts to a guide of the sample kit, right ones and wrong ones.
fn planted_by_hand() -> Result<(), Failed> {
    let kit = Scratch::copy_of(&checkout());
    let path = |locale: &str| format!("content/housing/understand-your-lease.{locale}.md");
    let guide = |locale: &str| std::fs::read_to_string(kit.path().join(path(locale)));
    let guides: Vec<String> =
        OTHERS.iter().map(|locale| guide(locale)).collect::<Result<_, _>>()?;
    let source: Vec<&str> = PLANTED.iter().map(|(source, _)| *source).collect();
    let with = |guide: &str, texts: &[&str]| format!("{guide}\n\n## +\n\n{}\n", texts.join("\n\n"));
    kit.write(&path(SOURCE), with(&guide(SOURCE)?, &source).as_bytes());
    for ((locale, guide), index) in OTHERS.iter().zip(&guides).zip(0..) {
        let right: Vec<&str> = PLANTED.iter().map(|(_, texts)| texts[index].0).collect();
        kit.write(&path(locale), with(guide, &right).as_bytes());
    }
    let alarms = told(&kit);
    if !alarms.is_empty() {
        return Err(format!("false alarms: {alarms:#?}").into());
    }
    let mut planted: BTreeMap<Line, &str> = BTreeMap::new();
    for ((locale, guide), index) in OTHERS.iter().zip(&guides).zip(0..) {
        let wrong: Vec<&str> = PLANTED.iter().map(|(_, texts)| texts[index].1).collect();
        let text = with(guide, &wrong);
        kit.write(&path(locale), text.as_bytes());
        let first = text.lines().count() + 1 - (2 * wrong.len() - 1);
        let lines = wrong.iter().zip((first..).step_by(2));
        planted.extend(lines.map(|(text, line)| ((path(locale), line), *text)));
    }
    let mut wrong = Vec::new();
    expect_once(&planted, told(&kit), &mut wrong);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// Holds what is told to one finding for each planted line, and none elsewhere.
fn expect_once(
    planted: &BTreeMap<Line, impl AsRef<str>>,
    mut told: BTreeMap<Line, Vec<String>>,
    wrong: &mut Vec<String>,
) {
    for (place, text) in planted {
        let told = told.remove(place).unwrap_or_default();
        if told.len() != 1 {
            let text = text.as_ref().trim();
            wrong.push(format!("{place:?} {} times: {text} {told:?}", told.len()));
        }
    }
    wrong.extend(told.into_iter().map(|(place, told)| format!("not planted: {place:?} {told:?}")));
}

/// Returns the translations of the sample kit, by their path.
pub fn translations(kit: &Scratch) -> Vec<(String, String)> {
    let files = files_of(&kit.path().join("content")).into_iter();
    let of_others = files
        .filter(|(name, _)| name.ends_with(".md") && !name.ends_with(&format!(".{SOURCE}.md")));
    of_others
        .map(|(name, bytes)| (format!("content/{name}"), String::from_utf8(bytes).expect("UTF-8")))
        .collect()
}

/// Plants in each line of each translation what `change` makes of its part with this number, until
/// no line has one.
fn plant(least: usize, change: impl Fn(&str, usize) -> Option<String>) -> Result<(), Failed> {
    let kit = Scratch::copy_of(&checkout());
    let files = translations(&kit);
    let (mut count, mut wrong) = (0, Vec::new());
    for round in 0.. {
        let mut planted: BTreeMap<Line, String> = BTreeMap::new();
        for (path, text) in &files {
            let mut changed = String::new();
            for (number, line) in (1..).zip(text.split_inclusive('\n')) {
                match change(line, round) {
                    Some(line) => {
                        changed.push_str(&line);
                        planted.insert((path.clone(), number), line);
                    }
                    None => changed.push_str(line),
                }
            }
            kit.write(path, changed.as_bytes());
        }
        if planted.is_empty() {
            break;
        }
        count += planted.len();
        expect_once(&planted, told(&kit), &mut wrong);
    }
    if count < least {
        return Err(format!("only {count} planted").into());
    }
    match wrong.len() {
        0 => Ok(()),
        failed => Err(format!("{failed} of {count} failed:\n{}", wrong.join("\n")).into()),
    }
}

/// Returns the stretches of a line that are text with numbers: no address, no name of a note, no
/// number of a list.
fn numbers(line: &str) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    if line.starts_with("slug") {
        return numbers;
    }
    let is_list = |at: &usize| line[..*at].bytes().all(|byte| byte.is_ascii_digit());
    let mut at = line.find(". ").filter(is_list).unwrap_or(0);
    while let Some(first) = line[at..].chars().next() {
        let rest = &line[at..];
        let marks = [("](", ')'), ("[^", ']'), ("<", '>'), ("{#", '}')];
        let mark = marks.iter().find(|(open, _)| rest.starts_with(open));
        if let Some((_, close)) = mark {
            at += rest.find(*close).map_or(rest.len(), |end| end + 1);
        } else if first.is_ascii_digit() {
            let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            numbers.push(at..at + length);
            at += length;
        } else {
            at += first.len_utf8();
        }
    }
    numbers
}

fn numbers_are_told() -> Result<(), Failed> {
    plant(1000, |line, round| {
        let at = numbers(line).into_iter().nth(round)?;
        let last = line.as_bytes()[at.end - 1] - b'0';
        let mut changed = line.to_owned();
        changed.replace_range(at.end - 1..at.end, &((last + 1) % 10).to_string());
        Some(changed)
    })
}

fn links_are_told() -> Result<(), Failed> {
    plant(1000, |line, round| {
        let opens = line.match_indices("](").map(|(at, _)| at + 2);
        let short = line.match_indices('<').map(|(at, _)| at + 1);
        let start = opens.chain(short).nth(round)?;
        let end = start + line[start..].find([')', '>'])?;
        let address = &line[start..end];
        let not = |usual: &'static str, other: &'static str| {
            if address == usual { other } else { usual }.to_owned()
        };
        let other = match address.split_once(':').map(|(scheme, _)| scheme) {
            Some("term") => not("term:bail", "term:loyer"),
            Some("contact") => not("contact:tal", "contact:ville-311"),
            Some("fact") => not("fact:rent-notice-lease", "fact:rent-notice-latest"),
            Some("event") => not("event:igloofest", "event:festival-ete"),
            Some("events") => not("events:winter", "events:summer"),
            Some("tel") => not("tel:511", "tel:911"),
            Some(_) => format!("{address}x"),
            None if address.ends_with(".svg") => return None,
            None => "/housing/_index.fr.md".to_owned(),
        };
        let mut changed = line.to_owned();
        changed.replace_range(start..end, &other);
        Some(changed)
    })
}

fn names_are_told() -> Result<(), Failed> {
    let names = ["OMHQ", "SAQ", "RAMQ"];
    plant(20, |line, round| {
        let name = names.get(round)?;
        let is_text = !line.contains(&format!("[{name}]"));
        (is_text && line.contains(name)).then(|| line.replace(name, "Имя"))
    })
}

/// What is done to the blocks of a guide from one of them on.
type Change = fn(&mut Vec<String>, usize);

fn structure_is_told_once() -> Result<(), Failed> {
    let changes: [(&str, Change); 3] = [
        ("left out", |blocks, at| drop(blocks.remove(at))),
        ("added", |blocks, at| blocks.insert(at, "12 $, 418 555-0199: 3 mai 2031.".to_owned())),
        ("cut", |blocks, at| blocks[at] = blocks[at].replacen(". ", ".\n\n", 1)),
    ];
    let kit = Scratch::copy_of(&checkout());
    let files = translations(&kit);
    let mut wrong = Vec::new();
    for (name, change) in changes {
        for round in 0.. {
            let mut is_done = true;
            for (path, text) in &files {
                let mut blocks: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
                let is_text = |block: &String| {
                    !block.starts_with(['+', '[', '!', '\n']) && !block.trim().is_empty()
                };
                let at = (0..blocks.len()).filter(|at| is_text(&blocks[*at])).nth(2 * round);
                if let Some(at) = at {
                    change(&mut blocks, at);
                    is_done = false;
                }
                kit.write(path, blocks.join("\n\n").as_bytes());
            }
            if is_done {
                break;
            }
            let mut of_file: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for ((path, line), told) in told(&kit) {
                let told = told.into_iter().map(|told| format!("{line}: {told}"));
                of_file.entry(path).or_default().extend(told);
            }
            let several = of_file.into_iter().filter(|(_, told)| told.len() > 1);
            wrong.extend(several.map(|(path, told)| format!("{name} {round} {path} {told:#?}")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// Returns what is told of a French guide and its English translation.
pub fn told_of(french: &str, english: &str) -> Vec<String> {
    let kit = "base_url = 'https://example.org/'\nsource = 'fr'\nlocales = ['fr', 'en']\n";
    let kit = Scratch::new([
        ("kit.toml", kit.as_bytes()),
        ("content/_index.fr.md", b"# Accueil\n".as_slice()),
        ("content/_index.en.md", b"# Home\n"),
        ("content/a.fr.md", format!("# A\n\n{french}\n").as_bytes()),
        ("content/a.en.md", format!("# A\n\n{english}\n").as_bytes()),
    ]);
    told(&kit).into_values().flatten().collect()
}

fn other_order_is_told_once() -> Result<(), Failed> {
    let items = |numbers: &[u32]| -> String {
        numbers.iter().map(|number| format!("- X [{number}](tel:{number})\n")).collect()
    };
    let french = items(&[211, 311, 511, 811, 911]);
    for (english, codes) in [
        (items(&[911, 211, 311, 511, 811]), vec!["other-order"]),
        // Two numbers that changed places are no other order.
        (items(&[211, 911, 511, 811, 311]), vec!["fact-mismatch", "link-mismatch"]),
    ] {
        let told = told_of(&french, &english);
        let is_told = |told: &&String| codes.iter().any(|code| told.starts_with(code));
        if told.is_empty() || told.len() > 2 || !told.iter().all(|told| is_told(&told)) {
            return Err(format!("{english}: {told:#?}").into());
        }
    }
    Ok(())
}

fn hostile_texts_take_no_time() -> Result<(), Failed> {
    const LENGTH: usize = 1 << 18;
    let long = |piece: &str| piece.repeat(LENGTH / piece.len());
    let numbered = |count: usize, step: usize| -> String {
        (0..count).map(|number| format!("{} $ {} %.\n\n", number * step, number)).collect()
    };
    for (name, french, english) in [
        ("digits", "1".repeat(4_000_000), "2".repeat(4_000_000)),
        ("digits of several scripts", long("1٢३４"), long("12३٤")),
        ("numbers", long("12 345 "), long("12 346 ")),
        ("groups", long("1,234."), long("1.234,")),
        ("ranges", long("1–2 à 3 $ "), long("1 to 3 h ")),
        ("combining marks", long("1\u{301}2\u{64b} "), long("1\u{300}3\u{64b} ")),
        ("unclosed", long("[1 (2 « 3 *4 `5 "), long("<1 [2] (3 **4 ~5 ")),
        ("addresses", long("www.a.ca/1 a@b.ca "), long("www.a.ca/2 a@c.ca ")),
        ("links", long("[1](https://a.ca/1) "), long("[2](https://a.ca/2) ")),
        ("emphasis", long("*1* **2** "), long("**1** *3* ")),
        ("months", long("1er juillet 2 mai "), long("July 1 May 3 ")),
        ("paragraphs", numbered(30_000, 2), numbered(29_000, 3)),
        ("other paragraphs", numbered(900, 2), numbered(1_000, 3)),
        ("items", long("- 1\n"), long("1. 2\n- 3\n")),
        ("rows", format!("|a|b|\n|-|-|\n{}", long("|1|2|\n")), long("|1|\n|-|\n|2|\n\n")),
        ("depth", long("> "), long("- ")),
    ] {
        let begin = std::time::Instant::now();
        let told = told_of(&french, &english);
        let taken = begin.elapsed();
        if taken.as_secs() >= 10 {
            return Err(format!("{name} take {taken:?}").into());
        }
        if told.len() > 60 {
            return Err(format!("{name}: {} findings", told.len()).into());
        }
        if let Some(long) = told.iter().find(|told| told.len() > 1_000) {
            return Err(format!("{name}: {} bytes are shown", long.len()).into());
        }
    }
    Ok(())
}
