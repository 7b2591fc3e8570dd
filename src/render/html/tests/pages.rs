//! What every page must get right: addresses, languages, honesty.

use super::super::Site;
use super::fixture::*;
use crate::model::{Kit, LocaleIndex, PageId, Route, RouteView};

/// Renders a page of the hand-made kit, changed at will.
fn render_with(change: impl FnOnce(&mut Kit), page: PageId, locale: LocaleIndex) -> String {
    let mut kit = kit();
    change(&mut kit);
    let path = kit.page(page).paths[usize::from(locale.0)].clone().expect("a path");
    route(&kit, &Route { path, view: RouteView::Page(page, locale) })
}

fn render(page: PageId, locale: LocaleIndex) -> String {
    render_with(|_| {}, page, locale)
}

fn route(kit: &Kit, route: &Route) -> String {
    let theme = theme();
    let messages = messages(kit, &theme);
    let site = Site::new(kit, &theme, &messages);
    let described: Vec<_> = site
        .findings
        .iter()
        .map(|d| format!("{} {:?} {:?}", d.code.name, d.args, d.place))
        .collect();
    let site = site.value.unwrap_or_else(|| panic!("{described:#?}"));
    let rendered = site.render(route);
    let faults: Vec<_> =
        rendered.findings.iter().map(|d| format!("{:?} {:?}", d.args, d.place)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    // The words of these tests are Latin in every locale, so they are isolated in Arabic.
    rendered.value.replace("<bdi dir=\"ltr\">", "").replace("</bdi>", "")
}

fn special(file: &str, view: RouteView) -> String {
    route(&kit(), &Route { path: path(file), view })
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn hostile_titles_stay_text_everywhere() {
    let html = render(LEASE, FR);
    assert!(!html.contains("<b>"), "{html}");
    assert!(html.contains("<title>Le bail &lt;b&gt; – La trousse</title>"), "{html}");
    assert!(html.contains("Ville &amp; Cie"), "{html}");
}

#[test]
fn a_page_says_its_language_and_direction() {
    assert!(render(LEASE, AR).contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(render(LEASE, FR).contains("<html lang=\"fr\" dir=\"ltr\">"));
}

#[test]
fn links_lead_into_the_readers_locale() {
    let french = render(LEASE, FR);
    assert!(french.contains("<a href=\"../loyer/#depot\">le loyer</a>"), "{french}");
    assert!(french.contains("<a href=\"#avant\">ici</a>"), "{french}");
    // Romanian readers are shown the French text, and stay in Romanian.
    let romanian = render(LEASE, RO);
    assert!(romanian.contains("<a href=\"../loyer/#depot\">le loyer</a>"), "{romanian}");
    assert!(romanian.contains("href=\"../../../ro/se-loger/\""), "{romanian}");
    // A link leads to the page where the reader's text lacks the heading.
    assert!(!render(LEASE, AR).contains("#depot"));
}

#[test]
fn links_out_of_the_kit_are_escaped_and_numbers_keep_their_order() {
    let html = render(LEASE, FR);
    assert!(html.contains(
        "<a href=\"https://a.example/?x=1&amp;y=&quot;2&quot;\" rel=\"noopener\">loi</a>"
    ));
    assert!(html.contains("<a href=\"tel:311\" class=\"tel\" dir=\"ltr\">311</a>"));
    assert!(html.contains("<a href=\"tel:311\">appelez</a>"));
}

#[test]
fn a_translated_page_names_its_alternates() {
    let html = render(LEASE, AR);
    assert!(
        html.contains(
            "<link rel=\"canonical\" href=\"https://kit.example/base/ar/housing/lease/\">"
        )
    );
    for (lang, address) in [
        ("fr", "fr/se-loger/bail/"),
        ("ar", "ar/housing/lease/"),
        ("x-default", "fr/se-loger/bail/"),
    ] {
        let link = format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"https://kit.example/base/{address}\">"
        );
        assert!(html.contains(&link), "{link}\n{html}");
    }
    assert!(!html.contains("<link rel=\"alternate\" hreflang=\"ro\""), "{html}");
}

#[test]
fn a_page_without_a_translation_is_honest_about_it() {
    let html = render(RENT, AR);
    assert!(html.contains("ar:fallback-notice"), "{html}");
    assert!(html.contains("<h1 id=\"p_title\" lang=\"fr\" dir=\"ltr\">Le loyer</h1>"), "{html}");
    assert!(html.contains("<div class=\"text\" lang=\"fr\" dir=\"ltr\">"), "{html}");
    assert!(
        html.contains(
            "<link rel=\"canonical\" href=\"https://kit.example/base/fr/se-loger/loyer/\">"
        )
    );
    assert!(!html.contains("rel=\"alternate\" hreflang"), "{html}");
    // Search engines are told of the page that it is taken from.
    assert!(!html.contains("application/ld+json"), "{html}");
}

#[test]
fn a_draft_says_so_and_shows_the_way_to_the_source() {
    let html = render_with(
        |kit| kit.pages[2].translations[1].as_mut().expect("a translation").reviewed = false,
        LEASE,
        AR,
    );
    assert!(html.contains("ar:translated-draft"), "{html}");
    assert!(html.contains("<a href=\"../../../fr/se-loger/bail/\" hreflang=\"fr\">"), "{html}");
}

#[test]
fn every_page_in_another_language_shows_the_way_to_the_original() {
    for (page, locale, way) in [
        (HOME, AR, "<a href=\"../fr/\" lang=\"fr\" dir=\"ltr\">fr:original-version Bienvenue</a>"),
        (LEASE, AR, "<a href=\"../../../fr/se-loger/bail/\" lang=\"fr\" dir=\"ltr\">"),
        // The page itself shows the French text.
        (RENT, AR, "<a href=\"../../../fr/se-loger/loyer/\" lang=\"fr\" dir=\"ltr\">"),
        (HOUSING, RO, "<a href=\"../../fr/se-loger/\" lang=\"fr\" dir=\"ltr\">"),
    ] {
        let html = render(page, locale);
        let (_, end) = html.split_once("class=\"original\" role=\"note\">").expect(way);
        assert!(end.contains(way), "{way}\n{end}");
        assert!(!end.contains("<h2 id=\"p_original\">"), "{end}");
    }
    for page in [HOME, HOUSING, LEASE, RENT] {
        assert!(!render(page, FR).contains("class=\"original\""));
    }
}

#[test]
fn a_page_says_for_whom_it_is_in_another_language() {
    let declare = |kit: &mut Kit| {
        let place = crate::source::Place::start_of(&kit.file);
        kit.audiences = vec![crate::load::Located { value: "newcomers".into(), place }];
        kit.pages[2].audience = Some(crate::model::AudienceIndex(0));
    };
    let arabic = render_with(declare, LEASE, AR);
    assert!(arabic.contains("role=\"note\" aria-labelledby=\"p_original\""), "{arabic}");
    assert!(arabic.contains("<h2 id=\"p_original\">ar:about-translation</h2>"), "{arabic}");
    // Borrowed words say whose they are.
    assert!(
        arabic.contains("<p><span lang=\"fr\" dir=\"ltr\">Pour vous &amp; vous.</span></p>"),
        "{arabic}"
    );
    assert!(!render_with(declare, LEASE, FR).contains("Pour vous"));
    assert!(!render_with(declare, RENT, AR).contains("Pour vous"));
}

#[test]
fn the_home_page_sends_everyone_else_to_the_chooser() {
    let html = render(HOME, RO);
    assert!(html.contains("hreflang=\"x-default\" href=\"https://kit.example/base/\""), "{html}");
    assert!(html.contains("booklets/welcome-fr.pdf"), "{html}");
    assert!(html.contains("booklet-other-language"), "{html}");
}

#[test]
fn the_language_menu_stays_on_the_guide() {
    let html = render(LEASE, FR);
    assert!(html.contains(
        "<a href=\"../../../ar/housing/lease/\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\">العربية</a>"
    ));
    assert!(
        html.contains("hreflang=\"ro\" dir=\"ltr\" class=\"untranslated\">română</a>"),
        "{html}"
    );
}

#[test]
fn every_link_inside_the_site_is_relative() {
    for (page, locale) in [(HOME, FR), (HOUSING, AR), (LEASE, RO), (RENT, AR)] {
        let html = render(page, locale);
        let body = html.split_once("<body").expect("a body").1;
        for href in attributes(body, "href").into_iter().chain(attributes(body, "src")) {
            assert!(!href.starts_with('/') && !href.contains("kit.example"), "{href}");
            assert!(!href.is_empty(), "{body}");
        }
    }
}

#[test]
fn ids_are_unique_and_referred_to() {
    for (page, locale) in [(HOME, FR), (HOUSING, AR), (LEASE, FR), (RENT, AR)] {
        let html = render(page, locale);
        let ids = attributes(&html, "id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        for name in ["aria-labelledby", "aria-describedby"] {
            for id in attributes(&html, name) {
                assert!(unique.contains(&id), "{id}");
            }
        }
        for href in attributes(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#'))
        {
            assert!(unique.contains(&href), "{href}");
        }
    }
}

#[test]
fn notes_lead_back_to_each_of_their_marks() {
    let html = render(LEASE, FR);
    for part in [
        "id=\"p_r1\"",
        "id=\"p_r1-2\"",
        "href=\"#p_n1\"",
        "<li id=\"p_n1\">",
        "href=\"#p_r1\"",
        "href=\"#p_r1-2\"",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn the_page_for_lost_readers_works_at_any_depth() {
    let html = special("404.html", RouteView::NotFound);
    assert!(!html.contains("rel=\"stylesheet\""), "{html}");
    for href in attributes(&html, "href") {
        // An empty icon keeps browsers from asking the host for one.
        assert!(href == "data:," || href.starts_with("https://kit.example/base/"), "{href}");
    }
    for words in ["fr:not-found-title", "ar:back-home", "ro:not-found-text"] {
        assert!(html.contains(words), "{html}");
    }
}

#[test]
fn the_chooser_lists_all_locales_by_their_own_names() {
    let html = special("index.html", RouteView::Chooser);
    assert!(html.contains("<a href=\"ar/\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\">"), "{html}");
    assert!(html.contains("Bun venit"), "{html}");
}

#[test]
fn sitemaps_hold_what_is_really_translated() {
    let index = special("sitemap.xml", RouteView::SitemapIndex);
    assert!(index.contains("<loc>https://kit.example/base/ar/sitemap.xml</loc>"), "{index}");
    let arabic = special("ar/sitemap.xml", RouteView::Sitemap(AR));
    assert!(arabic.contains(
        "<loc>https://kit.example/base/ar/housing/lease/</loc><lastmod>2026-07-01</lastmod>"
    ));
    assert!(
        arabic
            .contains("hreflang=\"x-default\" href=\"https://kit.example/base/fr/se-loger/bail/\"")
    );
    assert!(!arabic.contains("loyer"), "{arabic}");
    let romanian = special("ro/sitemap.xml", RouteView::Sitemap(RO));
    assert_eq!(romanian.matches("<url>").count(), 1, "{romanian}");
}

#[test]
fn drawings_are_shown_where_there_are_any() {
    let html = render_with(|kit| kit.pages[1].drawing = Some(DRAWING), HOME, FR);
    assert!(
        html.contains("<img src=\"../files/house.svg\" alt=\"\" width=\"320\" height=\"240\""),
        "{html}"
    );
}
