//! What is made of Markdown, and that nothing makes the reader of it stumble.

use super::super::{
    Block, BlockKind, Document, Image, Inline, RecordAddress, Typography, holds_record, plain_text,
    record_address,
};
use super::parse;
use crate::diagnostic::Reported;
use crate::source::{LocaleId, SourceFile, Span};
use proptest::prelude::*;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn read(text: &str, tag: &str) -> Reported<Document> {
    let source = Arc::new(SourceFile::new("case.md", text));
    let typography = Typography::for_locale(&LocaleId::parse(tag).expect("a tag"));
    parse(&source, Span::new(0..text.len()), false, typography)
}

fn codes(text: &str) -> Vec<&'static str> {
    read(text, "en").findings.iter().map(|finding| finding.code.name).collect()
}

#[test]
fn spans_count_from_the_start_of_the_file() {
    let text = "+++\ntitle = 'x'\n+++\n\u{FEFF}See [a](b.md).\r\n\r\n## H\r\n";
    let source = Arc::new(SourceFile::new("case.md", text));
    let start = text.find('\u{FEFF}').expect("the mark");
    let typography = Typography::for_locale(&LocaleId::parse("en").expect("a tag"));
    let document = parse(&source, Span::new(start..text.len()), true, typography).value;
    assert_eq!(&text[document.links[0].span.range()], "b.md");
    assert_eq!(&text[document.outline[0].span.range()], "## H");
    assert!(text[document.blocks[0].span.range()].starts_with("See"));
}

#[test]
fn line_ends_of_both_kinds_read_alike() {
    let unix = "# T\n\na\nb  \nc\n\n```x\nd\n\te\n```\n\n| a |\n|---|\n| b |\n\n- f\n  g\n";
    let plain = format!("{:?}", strip(read(unix, "en").value));
    let other = format!("{:?}", strip(read(&unix.replace('\n', "\r\n"), "en").value));
    assert!(!other.contains("\\r"), "{other}");
    assert_eq!(other, plain);
}

/// Drops the spans, which differ with the line ends.
fn strip(mut document: Document) -> Document {
    fn blocks(all: &mut [Block]) {
        for block in all {
            block.span = Span::default();
            if let BlockKind::List(list) = &mut block.kind {
                list.items.iter_mut().for_each(|item| blocks(&mut item.blocks));
            }
        }
    }
    blocks(&mut document.blocks);
    document
}

#[test]
fn control_characters_vanish() {
    let document =
        read("a\0b\u{7}c\u{85}d `e\0\tf`\n\n```\ng\0\th\n```\n\n![i\0](j \"k\0\")", "en").value;
    let shown = format!("{:?}", document.blocks);
    assert!(
        shown.contains("abcd ") && shown.contains("\"e f\"") && shown.contains("g\\th"),
        "{shown}"
    );
    assert!(!shown.contains("\\0") && !shown.contains("\\u{"), "{shown}");
}

#[test]
fn hostile_nesting_is_cheap_and_told_once() {
    let n = 10_000;
    let nested = [
        ">".repeat(n) + "a",
        "> ".repeat(n) + "a",
        "- ".repeat(n) + "a",
        "1. ".repeat(n) + "a",
        "> - ".repeat(n) + "a",
        "> [!NOTE]\n".to_owned() + &">".repeat(n) + " a",
        "*a ".repeat(n) + &"a* ".repeat(n),
        "**a *b ".repeat(n) + &"c* d** ".repeat(n),
        "~a ".repeat(n) + &"b~ ".repeat(n),
        "![a".repeat(n) + &"](b)".repeat(n),
        (0..n / 10).map(|i| "  ".repeat(i) + "- a\n").collect(),
        ">".repeat(n) + "a\n" + &"b\n".repeat(n / 10),
        "a\n: ".repeat(n),
    ];
    for text in &nested {
        let start = Instant::now();
        let read = read(text, "fr-CA");
        drop(read.value.clone());
        let deep = read.findings.iter().filter(|f| f.code.name == "nesting-too-deep").count();
        assert!(deep <= 1, "{deep} for {:?}", &text[..12]);
        drop(read);
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{:?}: {:?}",
            &text[..12],
            start.elapsed()
        );
    }
    assert_eq!(codes(&nested[0]), ["nesting-too-deep"]);
    assert_eq!(codes(&nested[2]), ["nesting-too-deep"]);
}

#[test]
fn hostile_repetition_is_cheap() {
    let n = 10_000;
    let texts: [String; 22] = [
        "[".repeat(n),
        "[a](".repeat(n),
        "[a][b]".repeat(n),
        "[^a]".repeat(n),
        "![".repeat(n),
        "*".repeat(n),
        "**a".repeat(n),
        "`".repeat(n),
        "<!-- ".repeat(n),
        "<b>".repeat(n),
        "# a {#a}\n".repeat(n),
        (0..n).map(|i| format!("[^{i}]: x\n\nb[^x{i}]\n\n")).collect(),
        (0..n)
            .map(|i| format!("[^{i}] "))
            .chain((0..n).map(|i| format!("\n\n[^{i}]: [^{}]", i + 1)))
            .collect(),
        "<events:>\n".repeat(n),
        "[<contact:a>".repeat(n),
        "](contact: ".repeat(n),
        "< fact : ".repeat(n),
        "**<fact:a>**a".repeat(n),
        "![<fact:a>".repeat(n),
        "\u{202E}".repeat(n),
        "\"a ".repeat(n),
        "l'a : \"b\" ? ".repeat(n),
    ];
    for text in texts {
        let start = Instant::now();
        drop(read(&text, "fr-CA"));
        let short: String = text.chars().take(12).collect();
        assert!(start.elapsed() < Duration::from_secs(2), "{short}: {:?}", start.elapsed());
    }
}

/// Checks what every reader of the tree relies on.
fn check(text: &str, read: &Reported<Document>) {
    let inside = |span: Span| {
        let range = span.range();
        assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
    };
    let document = &read.value;
    document.links.iter().for_each(|href| inside(href.span));
    document.outline.iter().for_each(|entry| inside(entry.span));
    let mut anchors: Vec<&str> = document.outline.iter().map(|e| e.anchor.as_str()).collect();
    anchors.sort_unstable();
    assert!(anchors.windows(2).all(|pair| pair[0] != pair[1]), "{anchors:?}");
    for finding in read.findings.iter() {
        inside(finding.place.as_ref().expect("a place").span);
        finding.labels.iter().for_each(|label| inside(label.place.span));
        finding.fix.iter().for_each(|fix| inside(fix.place.span));
        let names: Vec<_> = finding.args.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, finding.code.args);
    }
    blocks(&document.blocks, document, &inside);
    for note in &document.footnotes {
        assert!(note.marks > 0);
        blocks(&note.blocks, document, &inside);
    }
}

fn blocks(all: &[Block], document: &Document, inside: &dyn Fn(Span)) {
    for block in all {
        inside(block.span);
        match &block.kind {
            BlockKind::Paragraph(content) => inlines(content, document),
            BlockKind::Heading { entry, content } => {
                let outline = &document.outline[*entry];
                assert_eq!(outline.content.is_some(), holds_record(content));
                assert!(outline.content.is_some() || outline.text == plain_text(content));
                inlines(content, document);
            }
            BlockKind::Quote(inner) | BlockKind::Callout(_, inner) => {
                blocks(inner, document, inside)
            }
            BlockKind::List(list) => {
                list.items.iter().for_each(|item| blocks(&item.blocks, document, inside));
            }
            BlockKind::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    assert_eq!(row.len(), table.columns.len());
                    row.iter().for_each(|cell| inlines(cell, document));
                }
            }
            BlockKind::Definitions(list) => {
                for details in list.iter().flat_map(|definition| &definition.details) {
                    blocks(details, document, inside);
                }
            }
            BlockKind::Figure(image) => picture(image, document),
            BlockKind::Records(records) => {
                for record in records {
                    assert!(!document.links[record.link().0 as usize].is_image);
                    inlines(record.words(), document);
                }
            }
            BlockKind::Code { text, .. } => assert!(!text.contains('\r')),
            BlockKind::Rule => {}
        }
    }
}

fn inlines(all: &[Inline], document: &Document) {
    for inline in all {
        match inline {
            Inline::Text(text) => assert!(!text.is_empty() && !text.contains(['\r', '\n', '\0'])),
            Inline::Link(link, inner) => {
                assert!(!document.links[link.0 as usize].is_image);
                inlines(inner, document);
            }
            Inline::Footnote(mark) => assert!((mark.0 as usize) < document.footnotes.len()),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                inlines(inner, document);
            }
            Inline::Record { link, words, kind, .. } => {
                let href = &document.links[link.0 as usize];
                assert!(!href.is_image);
                let address = record_address(&href.target);
                assert!(matches!(address, Some(RecordAddress::One(named, _)) if named == *kind));
                inlines(words, document);
            }
            Inline::Image(image) => picture(image, document),
            Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
        }
    }
}

fn picture(image: &Image, document: &Document) {
    assert!(document.links[image.link.0 as usize].is_image);
    let is_plain =
        |inline: &Inline| matches!(inline, Inline::Text(_) | Inline::Record { is_plain: true, .. });
    assert!(image.alt.iter().all(is_plain));
    inlines(&image.alt, document);
}

/// Text made of the pieces of Markdown.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = concat!(
        "\n¦\n¦\n\n¦\r\n¦\r¦ ¦  ¦    ¦\t¦a¦b¦é¦中¦文¦س¦# ¦## ¦#### ¦===\n¦---\n¦- ¦1. ¦> ¦>¦",
        "- [ ] ¦* ¦: ¦|¦|---|\n¦| a | b |\n¦```\n¦~~~¦`¦*¦**¦_¦~¦[¦]¦(¦)¦](¦![¦][¦]: ¦",
        "[a]: b\n¦[^1]¦[^1]: ¦[^A]¦[!NOTE]¦[!X]¦<¦>¦<b>¦<br>¦<!--¦-->¦<div>\n¦<a:b>¦",
        "<a@b.c>¦{#a}¦\\¦&amp;¦&#x202E;¦\u{202E}¦\0¦\u{FEFF}¦\"¦'¦«¦:¦...¦http://a¦",
        "<contact:a>¦<term:b>¦<Events:>¦contact:a¦fact:b¦< fact: ¦javascript:¦\u{301}¦\u{A0}",
    );
    let pieces: Vec<&str> = pieces.split('¦').collect();
    prop::collection::vec(prop::sample::select(pieces), 0..40).prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10_000, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn any_markdown_makes_a_sound_tree(text in markdown(), tag in prop::sample::select(&["fr-CA", "fr-FR", "zh", "ar"][..])) {
        check(&text, &read(&text, tag));
    }

    #[test]
    fn any_text_makes_a_sound_tree(text in any::<String>()) {
        check(&text, &read(&text, "fr-CA"));
    }
}
