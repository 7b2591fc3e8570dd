//! Translations agree with their source: differences planted in the sample kit are all told, each
//! once and where it stands, and the sample kit as it is has none.

use super::Promise;
use super::scratch::{Scratch, TODAY, checkout};
use libtest_mimic::{Failed, Trial};
use std::collections::BTreeMap;

use trousse::diagnostic::Findings;
use trousse::pipeline::Reader;

const SOURCE: &str = "fr";
const CODES: [&str; 5] =
    ["fact-mismatch", "link-mismatch", "lost-term", "translated-name", "other-structure"];

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("the sample kit has no false alarm", sample_is_quiet),
        ("every number that is changed in a translation is told", numbers_are_told),
        ("every link that is changed in a translation is told", links_are_told),
    ];
    super::promises("agreement", cases)
}

/// Where something stands: a file and a line, counted from 1.
type Line = (String, usize);

/// Returns what is told of each line.
fn told(kit: &Scratch) -> BTreeMap<Line, Vec<String>> {
    let read = Reader::new(kit.path()).read(&|_| TODAY, &|_| {}).expect("a readable kit");
    let mut findings = Findings::default();
    read.into_value(&mut findings);
    let mut told: BTreeMap<Line, Vec<String>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| CODES.contains(&finding.code.name)) {
        let place = finding.place.as_ref().expect("a place in the translation");
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

/// Returns the translations of the sample kit, by their path.
fn translations(kit: &Scratch) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (name, bytes) in super::scratch::files_of(&kit.path().join("content")) {
        let is_translation = name.ends_with(".md") && !name.ends_with(&format!(".{SOURCE}.md"));
        if is_translation {
            files.push((format!("content/{name}"), String::from_utf8(bytes).expect("UTF-8")));
        }
    }
    files
}

/// Plants in each line of each translation what `change` makes of its part with this number, until
/// there is none left, and returns how many were planted and which were not told once.
fn plant(change: impl Fn(&str, usize) -> Option<String>) -> (usize, Vec<String>) {
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
            return (count, wrong);
        }
        count += planted.len();
        let mut told = told(&kit);
        for (place, line) in planted {
            let told = told.remove(&place).unwrap_or_default();
            if told.len() != 1 {
                wrong.push(format!("{place:?} {} times: {} {told:?}", told.len(), line.trim()));
            }
        }
        wrong.extend(
            told.into_iter().map(|(place, told)| format!("not planted: {place:?} {told:?}")),
        );
    }
    unreachable!("lines have an end")
}

/// Returns the stretches of a line that are text with numbers: no address, no name of a note, no
/// number of a list.
fn numbers(line: &str) -> Vec<std::ops::Range<usize>> {
    let mut numbers = Vec::new();
    if ["slug", "order"].iter().any(|key| line.starts_with(key)) {
        return numbers;
    }
    let mut at =
        line.find(". ").filter(|at| line[..*at].bytes().all(|b| b.is_ascii_digit())).unwrap_or(0);
    while let Some(first) = line[at..].chars().next() {
        let rest = &line[at..];
        let skipped = ["](", "[^", "<", "{#"].iter().find(|open| rest.starts_with(**open));
        if let Some(open) = skipped {
            let close = if *open == "](" {
                ')'
            } else if *open == "[^" {
                ']'
            } else if *open == "<" {
                '>'
            } else {
                '}'
            };
            at += rest.find(close).map_or(rest.len(), |end| end + 1);
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
    let change = |line: &str, round: usize| {
        let at = numbers(line).into_iter().nth(round)?;
        let last = line.as_bytes()[at.end - 1] - b'0';
        let mut changed = line.to_owned();
        changed.replace_range(at.end - 1..at.end, &((last + 1) % 10).to_string());
        Some(changed)
    };
    expect_all(plant(change), 600)
}

fn links_are_told() -> Result<(), Failed> {
    let change = |line: &str, round: usize| {
        let opens = line.match_indices("](").map(|(at, _)| at + 2);
        let short = line.match_indices('<').map(|(at, _)| at + 1);
        let start = opens.chain(short).nth(round)?;
        let end = start + line[start..].find([')', '>'])?;
        let address = &line[start..end];
        let other = match address.split_once(':') {
            _ if address.ends_with(".svg") => return None,
            Some(("term", _)) => {
                if address == "term:bail" {
                    "term:loyer"
                } else {
                    "term:bail"
                }
            }
            Some(("contact", _)) => {
                if address == "contact:tal" {
                    "contact:ville-311"
                } else {
                    "contact:tal"
                }
            }
            Some(("fact", _)) => {
                if address == "fact:rent-notice-lease" {
                    "fact:rent-notice-latest"
                } else {
                    "fact:rent-notice-lease"
                }
            }
            Some(("event", _)) => {
                if address == "event:igloofest" {
                    "event:festival-ete"
                } else {
                    "event:igloofest"
                }
            }
            Some(("tel", _)) => "tel:511",
            _ if address == "events:holiday" => "events:winter",
            Some(("https", _)) => &format!("{address}x"),
            _ if address.starts_with('/') => "/housing/report-a-bad-dwelling",
            _ => "/housing/_index.fr.md",
        };
        let mut changed = line.to_owned();
        changed.replace_range(start..end, other);
        Some(changed)
    };
    expect_all(plant(change), 600)
}

fn expect_all((count, wrong): (usize, Vec<String>), least: usize) -> Result<(), Failed> {
    eprintln!("{count} planted, {} wrong", wrong.len());
    if count < least {
        return Err(format!("only {count} planted").into());
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(format!("{count} planted, {} wrong:\n{}", wrong.len(), wrong.join("\n")).into())
    }
}
