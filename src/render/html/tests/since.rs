//! What readers of a stale translation are told, and a page side by side with its source.

use super::super::Site;
use super::fixture::*;
use crate::document::{TextBlock, TextKind, Typography, parse};
use crate::load::{FrontMatter, PageFile, PageFileKind};
use crate::lock::Statement;
use crate::model::{Change, Freshness, Kit, Route, RouteView, Target};
use crate::source::{SourceFile, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page's text: title, summary and body.
type Text<'a> = [&'a str; 3];

fn file(tag: &str, [title, summary, body]: Text<'_>) -> PageFile {
    let source = Arc::new(SourceFile::new(format!("content/x.{tag}.md"), body.to_owned()));
    let span = Span::new(0..body.len());
    let document = parse(&source, span, true, Typography::for_locale(&id(tag))).value;
    let alone = |kind, text| TextBlock::alone(kind, text, Span::default());
    let mut texts = vec![alone(TextKind::Title, title), alone(TextKind::Summary, summary)];
    texts.extend(document.texts(body, span));
    let kind = PageFileKind::Guide;
    let front = FrontMatter::default();
    let texts = texts.into();
    PageFile { source, kind, path: "x".into(), locale: id(tag), front, document, texts }
}

/// Returns the kit with a guide that was translated from `then`, and whose source says `now`.
fn kit_of(then: Text<'_>, now: Text<'_>, own: Text<'_>) -> Kit {
    let mut kit = kit();
    let (then, ours) = (file("fr", then), file("ar", own));
    assert_eq!(then.texts.len(), ours.texts.len());
    let says = then.texts.iter().zip(&ours.texts).map(|(source, translation)| Statement {
        guide: kit.page(LEASE).path.as_str().into(),
        source: source.digest,
        translation: translation.digest,
    });
    Arc::make_mut(&mut kit.locks).locales.entry(id("ar")).or_default().says = says.collect();
    for (locale, tag, text) in [(FR, "fr", now), (AR, "ar", own)] {
        let file = file(tag, text);
        let targets = file.document.links.iter().map(|link| match link.target.as_str() {
            "b.md" => Target::Page { page: RENT, anchor: None },
            "#واحد" => Target::Page { page: LEASE, anchor: Some("واحد".into()) },
            "a.svg" => Target::Asset(DRAWING),
            _ => Target::Broken,
        });
        let mut page = translation(tag, text[0], file.document.clone(), targets.collect());
        page.summary = Some(text[1].into());
        page.file = Some(Arc::new(file));
        kit.pages[LEASE.0 as usize].translations[usize::from(locale.0)] = Some(page);
    }
    let stale: Vec<_> =
        kit.answers(LEASE, AR).into_iter().filter(|it| it.change != Change::None).collect();
    if !stale.is_empty() {
        let page = kit.pages[LEASE.0 as usize].translations[usize::from(AR.0)].as_mut();
        page.expect("a translation").freshness = Freshness::Stale(stale.into());
    }
    kit
}

fn render(kit: &Kit, view: RouteView) -> String {
    let path = match view {
        RouteView::Page(page, locale) => kit.page(page).paths[usize::from(locale.0)].clone(),
        view => kit.path_of(view),
    };
    let theme = theme();
    let messages = messages(kit, &theme);
    let site = Site::new(kit, &theme, &messages).value.expect("a theme without faults");
    let html = site.render(&Route { path: path.expect("a path"), view }).value;
    assert_whole(&html);
    html.replace("<bdi dir=\"ltr\">", "").replace("</bdi>", "")
}

fn stale(then: &str, now: &str, own: &str) -> String {
    let kit = kit_of(["T", "S", then], ["T", "S", now], ["ت", "س", own]);
    render(&kit, RouteView::Page(LEASE, AR))
}

/// Every element ends where it should, every id stands once, and what is referred to is there.
fn assert_whole(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|it| it.0) {
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "</{tag}>\n{html}");
        } else if !["!DOCTYPE", "meta", "link", "img", "input", "br", "hr", "wbr"].contains(&name) {
            if name == "p" || name == "dt" || name.starts_with('h') && name.len() == 2 {
                let inside = open.iter().any(|it| *it == "p" || *it == "summary");
                assert!(!inside, "<{tag}> in {open:?}");
            }
            assert!(name != "details" || open.last() != Some(&"p"), "{html}");
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let all = |name: &str| {
        let start = format!(" {name}=\"");
        let values = html.split(&start).skip(1);
        values.filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>()
    };
    let ids: BTreeSet<&str> = all("id").into_iter().collect();
    assert_eq!(ids.len(), all("id").len(), "{html}");
    let inside = all("href").into_iter().filter_map(|href| href.strip_prefix('#'));
    for wanted in inside.chain(all("aria-labelledby")).chain(all("aria-describedby")) {
        assert!(ids.contains(wanted), "{wanted}\n{html}");
    }
}

fn marks(html: &str) -> usize {
    html.matches("class=\"since").count() - html.matches("class=\"since-row").count()
}

#[test]
fn a_changed_text_of_any_kind_bears_one_mark_with_what_the_source_says() {
    let others = ["un\n\n", "\n\nfin\n", "واحد\n\n", "\n\nنهاية\n"];
    for (then, now, own, quoted) in [
        ("deux", "trois", "اثنان", "<p>trois</p>"),
        ("- deux\n- dos", "- trois\n- dos", "- اثنان\n- ظهر", "<p>trois</p>"),
        ("1. deux\n\n2. dos", "1. trois\n\n2. dos", "1. اثنان\n\n2. ظهر", "<p>trois</p>"),
        ("- [ ] deux", "- [ ] trois", "- [ ] اثنان", "<p>trois</p>"),
        ("## deux", "## trois", "## اثنان", "<p><strong>trois</strong></p>"),
        ("> deux", "> trois", "> اثنان", "<p>trois</p>"),
        ("> [!TIP]\n> deux", "> [!TIP]\n> trois", "> [!TIP]\n> اثنان", "<p>trois</p>"),
        ("A\n: deux", "A\n: trois", "ا\n: اثنان", "<p>trois</p>"),
        ("deux\n: B", "trois\n: B", "اثنان\n: ب", "<p><strong>trois</strong></p>"),
        (
            "| a |\n|---|\n| deux |\n| c |",
            "| a |\n|---|\n| trois |\n| c |",
            "| ا |\n|---|\n| اثنان |\n| ج |",
            "<tbody>\n<tr><td>trois</td></tr>\n</tbody>",
        ),
        ("![x](a.svg \"deux\")", "![x](a.svg \"trois\")", "![س](a.svg \"اثنان\")", "<p>trois</p>"),
        ("![deux](a.svg)", "![trois](a.svg)", "![اثنان](a.svg)", "<p>trois</p>"),
        ("x[^1]\n\n[^1]: deux", "x[^1]\n\n[^1]: trois", "س[^1]\n\n[^1]: اثنان", "<p>trois</p>"),
        (
            "deux",
            "[trois](b.md) & *x*",
            "اثنان",
            "<p><a href=\"../loyer/\">trois</a> &amp; <em>x</em></p>",
        ),
    ] {
        let [before, after, above, below] = others;
        let html = stale(
            &format!("{before}{then}{after}"),
            &format!("{before}{now}{after}"),
            &format!("{above}{own}{below}"),
        );
        assert_eq!(marks(&html), 1, "{now}\n{html}");
        assert!(html.contains("ar:stale-notice 1 français fr"), "{html}");
        let mark = html.split("<details class=\"since since-changed\"><summary>").nth(1);
        let mark = mark.and_then(|rest| rest.split("</details>").next()).expect(now);
        assert!(
            mark.starts_with(
                "ar:mark-changed français fr</summary>\n<div lang=\"fr\" dir=\"ltr\">"
            )
        );
        assert!(mark.contains(quoted), "{now}: {mark}");
        // What has not changed is not repeated.
        assert!(!mark.contains("un") && !mark.contains("fin") && !mark.contains("dos"), "{mark}");
    }
}

#[test]
fn the_mark_stands_behind_the_text_that_it_speaks_of() {
    let html = stale("un\n\ndeux\n\ntrois", "un\n\nautre\n\ntrois", "واحد\n\nاثنان\n\nثلاثة");
    assert!(html.contains("<p>واحد</p>\n<p>اثنان</p>\n<details"), "{html}");
    assert!(html.contains("</details>\n<p>ثلاثة</p>"), "{html}");
}

#[test]
fn title_and_summary_are_told_below_them() {
    let kit = kit_of(["T", "S", "a"], ["<b>", "U", "a"], ["ت", "س", "ا"]);
    let html = render(&kit, RouteView::Page(LEASE, AR));
    let head = html.split("</header>").nth(1).expect("the title's header");
    assert_eq!((marks(&html), marks(head)), (2, 2), "{html}");
    assert!(head.contains("<p>&lt;b&gt;</p>") && head.contains("<p>U</p>"), "{html}");
}

#[test]
fn what_is_added_stands_where_it_would() {
    for (now, before, after) in [
        ("neuf\n\nun\n\n- a\n- b\n\ndeux", "<div class=\"text\">\n", "<p>واحد</p>"),
        ("un\n\nneuf\n\n- a\n- b\n\ndeux", "<p>واحد</p>\n", "<ul>"),
        ("un\n\n- a\n- neuf\n- b\n\ndeux", "<li>ا", "</li>\n<li>ب</li>"),
        ("un\n\n- a\n- b\n- neuf\n\ndeux", "<li>ب</li>\n</ul>\n", "<p>اثنان</p>"),
        ("un\n\n- a\n- b\n\n## neuf\n\ndeux", "<li>ب</li>\n</ul>\n", "<p>اثنان</p>"),
        ("un\n\n- a\n- b\n\ndeux\n\nneuf", "<p>اثنان</p>\n", "</div>"),
    ] {
        let html = stale("un\n\n- a\n- b\n\ndeux", now, "واحد\n\n- ا\n- ب\n\nاثنان");
        assert_eq!(marks(&html), 1, "{html}");
        let (ahead, rest) =
            html.split_once("<details class=\"since since-missing\">").expect("a mark");
        let (mark, behind) = rest.split_once("</details>\n").expect("an end");
        assert!(ahead.ends_with(before), "{now}\n{html}");
        assert!(mark.contains("neuf"), "{now}\n{html}");
        assert!(behind.starts_with(after), "{now}\n{html}");
    }
}

#[test]
fn what_is_removed_is_said_in_a_word() {
    let html = stale("un\n\ndeux", "un", "واحد\n\nاثنان");
    assert!(html.contains(
        "<p>اثنان</p>\n<p class=\"since since-removed\">ar:mark-removed français fr</p>"
    ));
    assert_eq!(marks(&html), 1);
    let html =
        stale("| a |\n|---|\n| b |\n| c |", "| a |\n|---|\n| b |", "| ا |\n|---|\n| ب |\n| ج |");
    assert!(html.contains("<tr class=\"since-row\"><td>ج <small class=\"since since-removed\">"));
    assert_eq!(marks(&html), 1);
}

#[test]
fn a_translation_that_is_current_or_only_moved_says_nothing() {
    for now in ["un\n\ndeux\n\ntrois", "trois\n\nun\n\ndeux"] {
        let html = stale("un\n\ndeux\n\ntrois", now, "واحد\n\nاثنان\n\nثلاثة");
        assert_eq!((marks(&html), html.contains("class=\"notice")), (0, false), "{html}");
    }
    let kit = kit_of(["T", "S", "un"], ["T", "S", "deux"], ["ت", "س", "واحد"]);
    assert_eq!(marks(&render(&kit, RouteView::Page(LEASE, FR))), 0);
    // Romanian readers are shown the source itself.
    assert_eq!(marks(&render(&kit, RouteView::Page(LEASE, RO))), 0);
}

#[test]
fn a_stale_draft_has_one_notice() {
    let mut kit = kit_of(["T", "S", "un"], ["T", "S", "deux"], ["ت", "س", "واحد"]);
    let page = kit.pages[LEASE.0 as usize].translations[1].as_mut().expect("a translation");
    page.reviewed = false;
    let html = render(&kit, RouteView::Page(LEASE, AR));
    assert_eq!(html.matches("class=\"notice ").count(), 1);
    assert!(html.contains("ar:stale-notice") && html.contains("ar:translated-draft"), "{html}");
    assert!(html.contains("href=\"with-fr/\">ar:parallel-link français fr</a>"), "{html}");
}

const SIDES: [&str; 3] = [
    "G\n: g\n\n## un\n\n1. a[^n]\n2. b\n3. c\n\nfin\n\n[^n]: note[^m]\n\n[^m]: autre\n",
    "G\n: g\n\n## un\n\n1. a[^n]\n2. b neuf\n3. x\n4. c\n\n[^n]: note[^m]\n\n[^m]: autre\n",
    "ل\n: [ل](#واحد)\n\n## واحد\n\n1. ا[^n]\n2. ب\n3. ج\n\nنهاية\n\n[^n]: حاشية[^m]\n\n[^m]: أخرى\n",
];

#[test]
fn passages_stand_beside_each_other() {
    let [then, now, own] = SIDES;
    let kit = kit_of(["T", "S", then], ["T", "S", now], ["ت", "س", own]);
    let html = render(&kit, RouteView::Parallel(LEASE, AR));
    for wanted in [
        // Headings of the page's own language only.
        "<h2 id=\"واحد\">واحد</h2>",
        "<p class=\"heading-2\">un</p>",
        "<div class=\"source\" lang=\"fr\" dir=\"ltr\">",
        "<div class=\"own\" data-number=\"1\">\nا<sup class=\"mark\"><a id=\"p_r1\" href=\"#p_n1\"",
        "data-number=\"1\">\na<sup class=\"mark\"><a id=\"p_sr1\" href=\"#p_sn1\"",
        // A mark, but not the source's text again.
        "\nب<p class=\"since since-changed\">ar:mark-changed français fr</p>",
        "<p class=\"since since-missing\">ar:mark-untranslated</p>",
        "<p>نهاية</p>\n<p class=\"since since-removed\">ar:mark-removed français fr</p>",
        "<div class=\"source\" lang=\"fr\" dir=\"ltr\" id=\"p_sn2\" data-number=\"2\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<link rel=\"canonical\" href=\"https://kit.example/base/ar/housing/lease/with-fr/\">",
        "href=\"../\">ar:parallel-back</a>",
        "<p class=\"heading-1\">T</p>",
        "<section class=\"glance\"",
        // Who follows a link within the page stays beside the source.
        "<dd><a href=\"#واحد\">ل</a></dd>",
    ] {
        assert!(html.contains(wanted), "{wanted}\n{html}");
    }
    assert!(!html.contains("<details") && !html.contains("hreflang=\"x-default\""), "{html}");
    assert_eq!(marks(&html), 3, "{html}");
    assert_eq!(html.matches("<h2 id=\"واحد").count(), 1);
    // One list, whose third item is not translated.
    assert_eq!(html.matches("<ol class=\"steps\">").count(), 1, "{html}");
    let numbers = html.matches("data-number=\"3\"").count();
    assert_eq!(numbers, 2, "{html}");
}

#[test]
fn a_page_lies_beside_the_source_where_both_have_text() {
    let kit = kit_of(["T", "S", "un"], ["T", "S", "un"], ["ت", "س", "واحد"]);
    let path = |page, locale| kit.parallel_path(page, locale).map(|path| path.to_string());
    assert_eq!(path(LEASE, AR).as_deref(), Some("ar/housing/lease/with-fr/index.html"));
    assert_eq!(path(LEASE, FR), None);
    assert_eq!(path(LEASE, RO), None);
    let empty = kit_of(["T", "S", ""], ["T", "S", "un"], ["ت", "س", ""]);
    assert_eq!(empty.parallel_path(LEASE, AR), None);
    assert!(!render(&empty, RouteView::Page(LEASE, AR)).contains("parallel-link"));
    // Nor do those of the sitemap lead there.
    let sitemap = {
        let theme = theme();
        let messages = messages(&kit, &theme);
        let site = Site::new(&kit, &theme, &messages).value.expect("a theme without faults");
        let view = RouteView::Sitemap(AR);
        site.render(&Route { path: super::fixture::path("ar/sitemap.xml"), view }).value
    };
    assert!(sitemap.contains("/lease/") && !sitemap.contains("with-fr"), "{sitemap}");
}
