//! From text to statements.

use super::{Lock, Statement, VERSION};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::Digest;
use crate::source::{Place, SourceFile, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many further lines that cannot be read are pointed at.
const SHOWN: usize = 4;

/// Reads a locale's lock.
pub fn translations(file: &Arc<SourceFile>, findings: &mut Findings) -> Lock<BTreeSet<Statement>> {
    let mut guide: Arc<str> = "".into();
    read(file, findings, |line| {
        let mut words = line.split(' ');
        let (path, source, translation) = (words.next()?, words.next()?, words.next()?);
        let (source, translation) = (Digest::parse(source)?, Digest::parse(translation)?);
        let is_path =
            !path.is_empty() && !path.contains(|c: char| c.is_control() || c == '\u{fffd}');
        if !is_path || words.next().is_some() {
            return None;
        }
        // Lines of one guide follow each other and share its name.
        if *guide != *path {
            guide = path.into();
        }
        Some(Statement { guide: Arc::clone(&guide), source, translation })
    })
}

/// Reads the words of the source's texts.
///
/// Of two lines with one digest the first is kept: they differ in spaces at most.
pub fn sources(file: &Arc<SourceFile>, findings: &mut Findings) -> Lock<BTreeMap<Digest, String>> {
    let pairs: Lock<BTreeSet<(Digest, String)>> = read(file, findings, |line| {
        let (digest, text) = line.split_once(' ')?;
        Some((Digest::parse(digest)?, unescape(text)?))
    });
    let says = pairs.says.into_iter().rev().collect();
    Lock { says, unread: pairs.unread, file: pairs.file, is_newer: pairs.is_newer }
}

fn read<T: Ord>(
    file: &Arc<SourceFile>,
    findings: &mut Findings,
    mut statement: impl FnMut(&str) -> Option<T>,
) -> Lock<BTreeSet<T>> {
    let mut lock = Lock {
        says: BTreeSet::new(),
        unread: Vec::new(),
        file: Some(Arc::clone(file)),
        is_newer: false,
    };
    // A set is made faster of all of them, which are sorted already unless two branches were merged.
    let mut says = Vec::new();
    let mut wrong = Vec::new();
    let mut start = 0;
    for line in file.text().split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']).trim_start_matches('\u{feff}');
        let from = start + line.find(text).unwrap_or(0);
        let place = || Place::new(file, Span::new(from..from + text.len()));
        start += line.len();
        match version(text) {
            Some(VERSION) => {}
            Some(version) => {
                let newer = Diagnostic::new(&code::NEWER_LOCK).arg("version", version.to_string());
                findings.push(newer.arg("path", file.path()).at(place()));
                return Lock { says: BTreeSet::new(), is_newer: true, ..lock };
            }
            None if text.is_empty() => {}
            None => match statement(text) {
                Some(statement) => says.push(statement),
                None => {
                    wrong.push(place());
                    lock.unread.push(text.to_owned());
                }
            },
        }
    }
    lock.says = says.into_iter().collect();
    let count = wrong.len();
    let mut wrong = wrong.into_iter();
    if let Some(first) = wrong.next() {
        let mut told = Diagnostic::new(&code::CORRUPT_LOCK).number("count", count).at(first);
        for place in wrong.take(SHOWN) {
            told = told.label(place, "other");
        }
        findings.push(told);
    }
    lock
}

/// Returns the version that a line states.
fn version(line: &str) -> Option<u32> {
    line.strip_prefix("# trousse lock ")?.trim().parse().ok()
}

/// Undoes what [`super::write`] does to a text; `None` if it was never done.
fn unescape(line: &str) -> Option<String> {
    let mut text = String::with_capacity(line.len());
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        text.push(match c {
            '\\' => match rest.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            c => c,
        });
    }
    Some(text)
}
