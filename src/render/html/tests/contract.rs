//! `docs/theme.md` names every field that templates are given, and no others.

use super::super::{door, page, parallel_page, shared, words::Words};
use super::fixture::*;
use crate::document::{Document, OutlineEntry};
use crate::model::{Kit, PageKind};
use crate::render::record::Speaker;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const DOCS: &str = include_str!("../../../../docs/theme.md");

/// Returns the documented fields of each type.
fn documented() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut types: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut current = "";
    for line in DOCS.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            current = heading.trim_matches('`');
        } else if let Some(field) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next())
        {
            types.entry(current).or_default().insert(field);
        }
    }
    types
}

/// A kit in which every optional thing is there.
fn full_kit() -> Kit {
    let mut kit = super::records::kit_with_records();
    for page in &mut kit.pages {
        page.drawing = Some(DRAWING);
    }
    let heading = OutlineEntry {
        level: 2,
        anchor: "a".into(),
        text: "A".into(),
        content: None,
        span: Default::default(),
    };
    let translation = kit.pages[2].translations[1].as_mut().expect("a translation");
    translation.reviewed = false;
    let file = Arc::make_mut(translation.file.as_mut().expect("a file"));
    file.document = Document { outline: vec![heading], ..document(Vec::new(), 0) };
    let place = crate::source::Place::start_of(&kit.file);
    kit.audiences.push(crate::load::Located { value: "newcomers".into(), place });
    kit.pages[2].audience = Some(crate::model::AudienceIndex(0));
    // A guide outside of sections, so that the home page lists one.
    kit.pages[3].parent = Some(HOME);
    kit.pages[0].children.push(RENT);
    assert_eq!(kit.pages[3].kind, PageKind::Guide);
    kit
}

#[test]
fn the_contract_names_every_field() {
    let kit = full_kit();
    let theme = theme();
    let messages = messages(&kit, &theme);
    let words = Words::new(&kit, &messages, Vec::new()).value;
    let speakers: Vec<Speaker<'_>> =
        kit.locale_indices().map(|index| Speaker::new(&kit, &messages, index)).collect();
    let page = page::page(&kit, &words, &speakers, LEASE, AR, &path("ar/housing/lease/index.html"));
    let from = path("ar/housing/lease/with-fr/index.html");
    let parallel = parallel_page::page(&kit, &words, &speakers, LEASE, AR, &from);
    let given = json!({
        "parallel": parallel.expect("a page"),
        "page": page.expect("a page"),
        "site": shared::site(&kit, &speakers[usize::from(AR.0)]),
        "section": shared::section(&kit, HOUSING, AR).expect("a section"),
        "door": door::chooser(&kit, &words, &path("index.html")),
    });
    let documented = documented();
    for (name, pointer) in [
        ("page", "/page"),
        ("site", "/site"),
        ("section", "/section"),
        ("item", "/site/guides/0"),
        ("item", "/section/guides/0"),
        ("drawing", "/page/drawing"),
        ("booklet", "/site/booklets/0"),
        ("event", "/site/events/0"),
        ("alternate", "/page/alternates/0"),
        ("language", "/page/languages/0"),
        ("link", "/page/breadcrumbs/0"),
        ("notice", "/page/notice"),
        ("page", "/parallel"),
        ("link", "/parallel/parallel"),
        ("beside", "/parallel/beside"),
        ("original", "/page/original"),
        ("link", "/page/original/link"),
        ("entry", "/page/contents/0"),
        ("door", "/door"),
        ("entrance", "/door/locales/0"),
    ] {
        let Some(Value::Object(fields)) = given.pointer(pointer) else { panic!("{pointer}") };
        let fields: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
        assert_eq!(documented.get(name), Some(&fields), "{name}");
    }
}

#[test]
fn every_class_of_the_text_is_documented() {
    for class in [
        "heading",
        "self",
        "steps",
        "tasks",
        "task",
        "callout",
        "callout-word",
        "scroll",
        "mark",
        "notes",
        "back",
        "tel",
        "term",
        "month",
        "agenda",
        "dated",
        "undated",
        "when",
        "place",
        "cancelled",
        "state",
        "years",
        "letters",
        "letter",
        "glossary",
        "gloss",
        "kept",
        "short",
        "records-more",
        "records-none",
        "since",
        "since-changed",
        "since-missing",
        "since-removed",
        "since-row",
        "pair",
        "own",
        "source",
        "heading-2",
    ] {
        assert!(DOCS.contains(&format!(".{class}")), "{class}");
    }
}
