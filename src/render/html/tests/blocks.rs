//! Each kind of block and inline as HTML.

use super::super::content::{self, Reading};
use super::super::voice::{Standing, Voice};
use super::super::words::Words;
use super::fixture::*;
use crate::document::*;
use crate::i18n::Direction;
use crate::model::Target;
use crate::render::record::Speaker;

/// Returns the body of a document in a direction, with the given targets.
fn write(document: Document, targets: Vec<Target>, direction: Direction) -> content::Body {
    let kit = kit();
    let theme = theme();
    let messages = messages(&kit, &theme);
    let words = Words::new(&kit, &messages, Vec::new()).value;
    let locale = if direction == Direction::Rtl { AR } else { FR };
    let translation = translation("fr", "t", document.clone(), targets);
    let from = path("fr/a/index.html");
    let speaker = Speaker::new(&kit, &messages, locale);
    let text = (&translation, &document);
    let speakers = [&speaker, &speaker];
    content::body(Reading {
        kit: &kit,
        from: &from,
        reader: locale,
        voice: Voice::new(&kit, text, words.body(locale), speakers, Standing::Own),
        is_dated_below: false,
        since: None,
        repeats: None,
    })
}

fn blocks(blocks: Vec<Block>) -> String {
    write(document(blocks, 0), Vec::new(), Direction::Ltr).body
}

fn inlines(inlines: Vec<Inline>, direction: Direction) -> String {
    write(document(vec![paragraph(inlines)], 0), Vec::new(), direction).body
}

#[test]
fn inlines_nest_and_escape() {
    let html = inlines(
        vec![
            Inline::Strong(vec![text("a<"), Inline::Emphasis(vec![text("b")].into())].into()),
            Inline::Strikethrough(vec![text("c")].into()),
            Inline::Code("<x>".into()),
            Inline::HardBreak,
        ],
        Direction::Ltr,
    );
    assert_eq!(
        html,
        "<p><strong>a&lt;<em>b</em></strong><s>c</s><code dir=\"ltr\" translate=\"no\">&lt;x&gt;</code><br>\n</p>\n"
    );
}

#[test]
fn line_ends_are_spaces_except_between_han() {
    let html = |before: &str, after: &str| {
        inlines(vec![text(before), Inline::SoftBreak, text(after)], Direction::Ltr)
    };
    assert_eq!(html("un", "deux"), "<p>un\ndeux</p>\n");
    assert_eq!(html("每月，", "房租"), "<p>每月，房租</p>\n");
    assert_eq!(html("每月", "RTC"), "<p>每月\nRTC</p>\n");
    let strong = Inline::Strong(vec![text("房租")].into());
    assert_eq!(
        inlines(vec![text("每月"), Inline::SoftBreak, strong], Direction::Ltr),
        "<p>每月<strong>房租</strong></p>\n"
    );
}

#[test]
fn numbers_inside_arabic_are_isolated() {
    let html = inlines(vec![text("اتصل بـ 418-641-6311 الآن")], Direction::Rtl);
    assert!(html.contains("<bdi dir=\"ltr\">418-641-6311</bdi>"), "{html}");
}

#[test]
fn tasks_have_real_boxes_with_names() {
    let item = |task, words: &str| ListItem { task, blocks: vec![paragraph(vec![text(words)])] };
    let list = List {
        start: None,
        tight: true,
        items: vec![item(Some(false), "a"), item(Some(true), "b"), item(None, "c")],
    };
    let html = blocks(vec![block(BlockKind::List(Box::new(list)))]);
    assert_eq!(
        html,
        "<ul class=\"tasks\">\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-labelledby=\"p_t1\"><div id=\"p_t1\">a</div></li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled checked aria-labelledby=\"p_t2\"><div id=\"p_t2\">b</div></li>\n\
         <li>c</li>\n</ul>\n"
    );
}

#[test]
fn loose_and_nested_lists_keep_their_parts() {
    let inner = block(BlockKind::List(Box::new(List {
        start: Some(3),
        tight: true,
        items: vec![ListItem { task: None, blocks: vec![paragraph(vec![text("in")])] }],
    })));
    let outer = List {
        start: None,
        tight: false,
        items: vec![ListItem { task: None, blocks: vec![paragraph(vec![text("out")]), inner] }],
    };
    assert_eq!(
        blocks(vec![block(BlockKind::List(Box::new(outer)))]),
        "<ul>\n<li>\n<p>out</p>\n<ol class=\"steps\" start=\"3\">\n<li>in</li>\n</ol>\n</li>\n</ul>\n"
    );
}

#[test]
fn callouts_carry_their_word() {
    let html = blocks(vec![block(BlockKind::Callout(
        CalloutKind::Warning,
        vec![paragraph(vec![text("x")])],
    ))]);
    assert_eq!(
        html,
        "<div class=\"callout callout-warning\" role=\"note\" aria-labelledby=\"p_c1\">\n\
         <p class=\"callout-word\" id=\"p_c1\">fr:callout-warning</p>\n<p>x</p>\n</div>\n"
    );
}

#[test]
fn tables_scroll_under_a_name() {
    let table = Table {
        columns: vec![Alignment::Start, Alignment::End],
        head: vec![vec![text("a")].into(), vec![text("b")].into()],
        rows: vec![vec![vec![text("1")].into(), vec![text("2")].into()]],
    };
    let html = blocks(vec![block(BlockKind::Table(Box::new(table)))]);
    assert!(
        html.starts_with(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"p_title\">"
        ),
        "{html}"
    );
    assert!(
        html.contains("<th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th>"),
        "{html}"
    );
    assert!(html.contains("<td>1</td><td class=\"end\">2</td>"), "{html}");
}

#[test]
fn figures_know_their_size() {
    let image = Image {
        link: LinkId(0),
        alt: vec![text("une \"maison\"")].into(),
        caption: Some("À <vous>".into()),
    };
    let html = write(
        document(vec![block(BlockKind::Figure(Box::new(image)))], 1),
        vec![Target::Asset(DRAWING)],
        Direction::Ltr,
    )
    .body;
    assert_eq!(
        html,
        "<figure>\n<img src=\"../../files/house.svg\" alt=\"une &quot;maison&quot;\" width=\"320\" height=\"240\" \
         loading=\"lazy\" decoding=\"async\">\n<figcaption>À &lt;vous&gt;</figcaption>\n</figure>\n"
    );
}

#[test]
fn the_rest_has_its_element() {
    let html = blocks(vec![
        block(BlockKind::Quote(vec![paragraph(vec![text("q")])])),
        block(BlockKind::Code { language: "a\"b".into(), text: "<&>".into() }),
        block(BlockKind::Rule),
    ]);
    assert_eq!(
        html,
        "<blockquote>\n<p>q</p>\n</blockquote>\n\
         <pre dir=\"ltr\" translate=\"no\" tabindex=\"0\"><code class=\"language-a&quot;b\">&lt;&amp;&gt;</code></pre>\n<hr>\n"
    );
}

#[test]
fn the_glance_stands_apart() {
    let definition = Definition {
        term: vec![text("Qui")].into(),
        details: vec![vec![paragraph(vec![text("vous")])]],
    };
    let document = Document { glance: Some(vec![definition]), ..document(Vec::new(), 0) };
    let body = write(document, Vec::new(), Direction::Ltr);
    assert_eq!(body.glance.as_deref(), Some("<dl>\n<div><dt>Qui</dt><dd>vous</dd></div>\n</dl>\n"));
    assert_eq!(body.body, "");
}

#[test]
fn broken_links_leave_their_words() {
    let link = Inline::Link(LinkId(0), vec![text("mots")].into());
    let html =
        write(document(vec![paragraph(vec![link])], 1), vec![Target::Broken], Direction::Ltr).body;
    assert_eq!(html, "<p>mots</p>\n");
}
