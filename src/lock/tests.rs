//! What lock files say, and what is told of those that cannot be read.

use super::{Lock, Statement, sources, translations};
use crate::diagnostic::Findings;
use crate::document::Digest;
use crate::source::SourceFile;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const A: &str = "0123456789abcdef";
const B: &str = "fedcba9876543210";

fn file(text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile::new("locales/en/translations.lock", text))
}

fn told(findings: &Findings) -> Vec<String> {
    let one = |finding: &crate::diagnostic::Diagnostic| {
        let place = finding.place.as_ref().expect("a place");
        let (line, column) = place.file.line_column(place.span.start);
        format!("{line}:{column} {} {:?} {}", finding.code.name, finding.args, finding.labels.len())
    };
    findings.iter().map(one).collect()
}

#[test]
fn lines_are_statements_in_any_order_and_number() {
    let mut findings = Findings::default();
    let text = format!("b/c {B} {A}\r\n\n# trousse lock 1\n/ {A} {B}\nb/c {B} {A}\nb/c {A} {A}");
    let lock = translations(&file(&text), &mut findings);
    assert_eq!(told(&findings), [""; 0]);
    assert_eq!(lock.text(), format!("/ {A} {B}\nb/c {A} {A}\nb/c {B} {A}\n"));
}

#[test]
fn lines_that_say_nothing_are_told_and_the_others_kept() {
    let wrong = [
        "<<<<<<< HEAD".to_owned(),
        format!("a {A}"),
        format!("a {A} {B} {B}"),
        format!("a {} {B}", A.to_uppercase()),
        format!(" {A} {B}"),
        format!("a\u{fffd} {A} {B}"),
        "# trousse lock two".to_owned(),
    ];
    let mut findings = Findings::default();
    let text = format!("{}\na {A} {B}\n", wrong.join("\n"));
    let mut lock = translations(&file(&text), &mut findings);
    assert_eq!(lock.says.len(), 1);
    // They are written again until somebody drops them.
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.sort_unstable();
    assert_eq!(lock.text(), lines.concat());
    lock.unread.clear();
    assert_eq!(lock.text(), format!("a {A} {B}\n"));
    assert_eq!(told(&findings), ["1:1 corrupt-lock [(\"count\", Number(7))] 4"]);
    let mut findings = Findings::default();
    let lock = sources(&file(&format!("{A}\n{A} a\\tb\n{A} a\\\n{A} a\\\\\\nb\n")), &mut findings);
    assert_eq!(lock.says.values().collect::<Vec<_>>(), ["a\\\nb"]);
    assert_eq!(told(&findings), ["1:1 corrupt-lock [(\"count\", Number(3))] 2"]);
}

#[test]
fn a_lock_of_a_newer_program_is_left_alone() {
    let mut findings = Findings::default();
    let lock = translations(&file(&format!("# trousse lock 2\na {A} {B} new\n")), &mut findings);
    assert!(lock.is_newer && lock.says.is_empty());
    let args = "[(\"version\", Text(\"2\")), (\"path\", Text(\"locales/en/translations.lock\"))]";
    assert_eq!(told(&findings), [format!("1:1 newer-lock {args} 0")]);
}

#[test]
fn of_two_texts_with_one_digest_the_first_in_order_is_kept() {
    let mut findings = Findings::default();
    let lock = sources(&file(&format!("{A} b\n{A} a\n{B} c\n")), &mut findings);
    assert_eq!(lock.text(), format!("{A} a\n{B} c\n"));
}

fn digest() -> impl Strategy<Value = Digest> {
    "[0-9a-f]{16}".prop_map(|text| Digest::parse(&text).expect("sixteen digits"))
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        statements in prop::collection::btree_set(("[a-z/-]{1,9}", digest(), digest()), 0..9),
        texts in prop::collection::btree_map(digest(), "[^\u{feff}]*", 0..9),
    ) {
        let mut findings = Findings::default();
        let statement = |(guide, source, translation): (String, _, _)| {
            Statement { guide: guide.into(), source, translation }
        };
        let says: BTreeSet<Statement> = statements.into_iter().map(statement).collect();
        let lock = Lock { says: says.clone(), ..Lock::default() };
        prop_assert_eq!(translations(&file(&lock.text()), &mut findings).says, says);
        let lock: Lock<BTreeMap<Digest, String>> = Lock { says: texts.clone(), ..Lock::default() };
        prop_assert_eq!(sources(&file(&lock.text()), &mut findings).says, texts);
        prop_assert!(findings.is_empty());
    }

    #[test]
    fn no_text_is_too_much(text in "\\PC*|([a/0-9# \\\\\r\n]|trousse lock)*") {
        translations(&file(&text), &mut Findings::default());
        sources(&file(&text), &mut Findings::default());
    }
}
