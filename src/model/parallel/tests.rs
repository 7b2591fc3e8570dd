//! What stands beside what.

use super::lay::{Laid, lay};
use super::{Answer, Pairs, Stretch};
use crate::document::{Typography, parse};
use crate::load::{FrontMatter, PageFile, PageFileKind};
use crate::model::Change;
use crate::source::{LocaleId, SourceFile, Span};
use proptest::prelude::*;
use std::sync::Arc;

fn page(tag: &str, text: &str) -> PageFile {
    let locale = LocaleId::parse(tag).expect("a tag");
    let source = Arc::new(SourceFile::new(format!("content/a.{tag}.md"), text.to_owned()));
    let span = Span::new(0..text.len());
    let document = parse(&source, span, true, Typography::for_locale(&locale)).value;
    let texts = document.texts(text, span).into();
    let kind = PageFileKind::Guide;
    PageFile {
        source,
        kind,
        path: "a".into(),
        locale,
        front: FrontMatter::default(),
        document,
        texts,
    }
}

#[test]
fn lists_and_terms_are_taken_apart() {
    let french = "Terme\n: sens\n\n## Titre\n\n1. un\n\n   - sous\n2. deux\n\n> cité[^n]\n\n| a |\n|---|\n| b |\n\n\
                  Mot\n: idée\n\n[^n]: note\n";
    let arabic = "مصطلح\n: معنى\n\n## عنوان\n\n1. واحد\n\n   - فرع\n2. اثنان\n\n> قول[^n]\n\n| ا |\n|---|\n| ب |\n\n\
                  كلمة\n: فكرة\n\n[^n]: حاشية\n";
    let (source, own) = (page("fr", french), page("ar", arabic));
    assert_eq!(source.texts.len(), own.texts.len());
    let answer = |i| Answer { source: Some(i), own: Some(i), change: Change::None };
    let answers: Vec<_> = (0..source.texts.len()).map(answer).collect();
    let rows = Pairs::new(&source, &own, &answers).documents(&source.document, &own.document);
    let name = |stretch: Option<Stretch<'_>>| match stretch {
        Some(Stretch::Blocks(blocks)) => format!("blocks {}", blocks.len()),
        Some(Stretch::Items(_, items, first)) => format!("items {first}+{}", items.len()),
        Some(Stretch::Terms(terms, _)) => format!("terms {}", terms.len()),
        Some(Stretch::Notes(notes, first)) => format!("notes {first}+{}", notes.len()),
        None => "-".to_owned(),
    };
    let rows: Vec<_> = rows.iter().map(|row| (name(row.source), name(row.own))).collect();
    let told = [
        "terms 1",
        "blocks 1",
        "items 0+1",
        "items 1+1",
        "blocks 1",
        "blocks 1",
        "terms 1",
        "notes 0+1",
    ];
    assert_eq!(rows, told.map(|it| (it.to_owned(), it.to_owned())));
}

/// Lays units named by letters; capitals answer to small letters, and `-` is a rule.
fn laid(source: &str, own: &str) -> String {
    let (source, own): (Vec<char>, Vec<char>) = (source.chars().collect(), own.chars().collect());
    let mut pairs = Vec::new();
    for (i, a) in source.iter().enumerate() {
        for (j, b) in own.iter().enumerate() {
            if a.is_alphabetic() && a.to_ascii_uppercase() == *b {
                pairs.push((i, j));
            }
        }
    }
    let is_same = |i: usize, j: usize| source[i] == '-' && own[j] == '-';
    let show = |laid: Laid| {
        let source: String = source[laid.source].iter().collect();
        let own: String = own[laid.own].iter().collect();
        format!("{source}|{own}")
    };
    lay(source.len(), own.len(), &pairs, is_same)
        .into_iter()
        .map(show)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn what_says_the_same_stands_side_by_side() {
    for (source, own, rows) in [
        ("abc", "ABC", "a|A b|B c|C"),
        ("abc", "AC", "a|A b| c|C"),
        ("ac", "ABC", "a|A |B c|C"),
        ("abc", "BCA", "a|A b|B c|C"),
        ("a-b", "A-B", "a|A -|- b|B"),
        ("a-xb", "AY-B", "a|A |Y -|- x| b|B"),
        ("abcd", "", "a| b| c| d|"),
        ("", "AB", "|A |B"),
        // One text for two.
        ("aab", "AB", "aa|A b|B"),
        ("ab", "AAB", "a|AA b|B"),
    ] {
        assert_eq!(laid(source, own), rows, "{source} {own}");
    }
}

proptest! {
    #[test]
    fn every_unit_stands_in_one_row(
        source in 0_usize..12,
        own in 0_usize..12,
        pairs in prop::collection::btree_set((0_usize..12, 0_usize..12), 0..20),
    ) {
        let within = |(i, j): &(usize, usize)| *i < source && *j < own;
        let pairs: Vec<_> = pairs.into_iter().filter(within).collect();
        let rows = lay(source, own, &pairs, |i, j| i % 3 == j % 3);
        let ours: Vec<usize> = rows.iter().flat_map(|row| row.source.clone()).collect();
        prop_assert_eq!(ours, (0..source).collect::<Vec<_>>());
        let mut theirs: Vec<usize> = rows.iter().flat_map(|row| row.own.clone()).collect();
        theirs.sort_unstable();
        prop_assert_eq!(theirs, (0..own).collect::<Vec<_>>());
    }
}
