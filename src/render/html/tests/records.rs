//! Pages made of records: what they say, where they lead, in whose language.

use super::super::Site;
use super::fixture::*;
use crate::document::RecordKind;
use crate::i18n::{Messages, shipped};
use crate::load::records::{RecordId, Records};
use crate::load::{Located, records::*};
use crate::model::{Kit, RouteView};
use crate::model::{LocaleIndex, Route};
use crate::source::{Date, Localized, Place};
use std::collections::BTreeMap;

const FAIR: RecordId = RecordId { kind: RecordKind::Event, index: 0 };

fn located<T>(value: T) -> Located<T> {
    let file = std::sync::Arc::new(crate::source::SourceFile::new("content/data/x.toml", ""));
    Located { value, place: Place::start_of(&file) }
}

fn texts(texts: &[(&str, &str)]) -> Text {
    let text = |(tag, text): &(&str, &str)| (id(tag), located((*text).to_owned()));
    Localized(texts.iter().map(text).collect())
}

fn date(from: &str, to: &str, is_cancelled: bool) -> Occurrence {
    let when = |text| When { date: Date::parse(text).expect("a day"), time: None };
    Occurrence { from: when(from), to: Some(when(to)), is_cancelled, at: located(()).place }
}

fn event(name: &str, names: &[(&str, &str)], dates: Vec<Occurrence>) -> Event {
    Event {
        id: located(name.to_owned()),
        name: texts(names),
        summary: texts(&[("fr", "On s'amuse.")]),
        typical: texts(&[("fr", "en hiver")]),
        dates,
        place: texts(&[("fr", "dehors")]),
        fee: None,
        web: Localized(BTreeMap::new()),
        series: name.to_owned(),
        revision: 0,
        provenance: Provenance::default(),
    }
}

/// The hand-made kit with a fair that nobody has named in Romanian, a cancelled show, something that
/// comes back in winter, and two terms.
pub(super) fn kit_with_records() -> Kit {
    let names: &[(&str, &str)] = &[("fr", "Foire <b>"), ("ar", "سوق")];
    let term = |word: &str, keep| Term {
        id: located(word.to_lowercase()),
        term: located(word.to_owned()),
        gloss: texts(&[("ar", "كلمة")]),
        meaning: texts(&[("fr", "Ce que c'est.")]),
        keep,
        provenance: Provenance::default(),
    };
    let mut records = Records::default();
    records.events = vec![
        event("fair", names, vec![date("2026-12-01", "2027-01-03", false)]),
        event("show", names, vec![date("2027-02-01", "2027-02-01", true)]),
        event("winter", &[("fr", "Hiver")], vec![date("2026-01-01", "2026-01-02", false)]),
    ];
    records.terms = vec![term("bail", false), term("RTC", true)];
    records.index_for_tests();
    let mut kit = kit();
    kit.records = std::sync::Arc::new(records);
    kit.time_zone = Some("America/Toronto".into());
    for locale in kit.locale_indices() {
        let events = kit.records.listed(RecordKind::Event, None).into_iter();
        let views = events.map(|event| RouteView::Event(event, locale));
        let more = [RouteView::Calendar(locale), RouteView::Glossary(locale)];
        for view in views.chain(more) {
            kit.routes.push(Route { path: kit.path_of(view).expect("a path"), view });
        }
    }
    kit
}

/// Renders with the words of the program itself.
fn render_with(change: impl FnOnce(&mut Kit), view: RouteView) -> String {
    let mut kit = kit_with_records();
    change(&mut kit);
    let locales: Vec<_> = kit.locales.iter().map(|locale| locale.id.clone()).collect();
    let messages = Messages::new(&locales, &BTreeMap::new(), &kit.file, shipped()).value;
    let theme = theme();
    let site = Site::new(&kit, &theme, &messages).value.expect("a site");
    let path = match view {
        RouteView::Page(page, locale) => kit.page(page).paths[usize::from(locale.0)].clone(),
        view => kit.path_of(view),
    };
    let rendered = site.render(&Route { path: path.expect("a path"), view });
    assert!(rendered.findings.is_empty(), "{:?}", rendered.findings);
    rendered.value
}

fn render(view: RouteView) -> String {
    render_with(|_| {}, view)
}

fn has(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn an_event_has_a_page() {
    let html = render(RouteView::Event(FAIR, FR));
    has(
        &html,
        &[
            "<title>Foire &lt;b&gt; – La trousse</title>",
            "<meta name=\"description\" content=\"On s&#39;amuse.\">",
            "<link rel=\"canonical\" href=\"https://kit.example/base/fr/calendar/fair/\">",
            "hreflang=\"ar\" href=\"https://kit.example/base/ar/calendar/fair/\"",
            "hreflang=\"x-default\" href=\"https://kit.example/base/fr/calendar/fair/\"",
            "<h1 id=\"p_title\">Foire &lt;b&gt;</h1>",
            "<time class=\"together\" datetime=\"2027-01-03\">3\u{a0}janvier 2027</time>",
            "<a class=\"add\" href=\"../fair.ics\" type=\"text/calendar\">",
            "<li><a href=\"../\">Calendrier des événements</a></li>",
            "<a href=\"../../../ar/calendar/fair/\" lang=\"ar\"",
        ],
    );
    assert!(!html.contains("hreflang=\"ro\" href=\"https:"), "{html}");
    assert!(!html.contains("class=\"called-off\""), "{html}");
}

#[test]
fn an_event_without_a_name_in_a_locale_is_honest_about_it() {
    let html = render(RouteView::Event(FAIR, RO));
    has(
        &html,
        &[
            "<html lang=\"ro\" dir=\"ltr\">",
            "<link rel=\"canonical\" href=\"https://kit.example/base/fr/calendar/fair/\">",
            "<h1 id=\"p_title\"><span lang=\"fr\" dir=\"ltr\">Foire &lt;b&gt;</span></h1>",
            "class=\"notice notice-fallback\"",
            "<a href=\"../../../fr/calendar/fair/\" hreflang=\"fr\">",
        ],
    );
    assert!(!html.contains("rel=\"alternate\""), "{html}");
}

#[test]
fn what_was_called_off_says_so_in_words() {
    let show = RecordId { index: 1, ..FAIR };
    let html = render(RouteView::Event(show, FR));
    has(&html, &["<strong>Cet événement est annulé.</strong>", ": annulé"]);
    assert!(!html.contains("class=\"add\""), "{html}");
    has(&render(RouteView::Calendar(FR)), &["<li class=\"cancelled\">", "class=\"state\">annulé<"]);
}

#[test]
fn an_event_that_comes_back_says_when_and_that_this_is_not_sure() {
    let winter = RecordId { index: 2, ..FAIR };
    let html = render(RouteView::Event(winter, FR));
    has(&html, &["<dd>en hiver</dd>", "Les dates ne sont pas encore confirmées.", "Autres années"]);
    assert!(!html.contains("class=\"add\""), "{html}");
}

#[test]
fn a_calendar_shows_what_is_to_come() {
    let html = render(RouteView::Calendar(FR));
    let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part}\n{html}"));
    assert!(at("Décembre 2026") < at("Février 2027"));
    assert!(at("Février 2027") < at("Dates à confirmer"));
    has(
        &html,
        &[
            "<a href=\"fair/\">Foire &lt;b&gt;</a>",
            "<p class=\"records-none\" hidden>",
            "href=\"../calendar.ics\"",
            "data-time-zone=\"America/Toronto\" defer></script>",
        ],
    );
    // Over the day after its end, and not before.
    let on = |text: &str| {
        let today = Date::parse(text).expect("a day");
        render_with(|kit| kit.today = today, RouteView::Calendar(FR)).contains("Foire")
    };
    assert!(on("2027-01-03"));
    let empty = render_with(
        |kit| kit.today = Date::parse("2027-03-01").expect("a day"),
        RouteView::Calendar(FR),
    );
    has(&empty, &["<p class=\"records-none\">Aucune date"]);
}

#[test]
fn a_glossary_leads_from_the_official_word_and_back() {
    let html = render(RouteView::Glossary(AR));
    has(
        &html,
        &[
            "<div id=\"term-bail\"><dt><span lang=\"fr\" dir=\"ltr\">bail</span></dt>",
            "<dd class=\"gloss\">كلمة</dd>",
            "<a href=\"#term-rtc\"><span lang=\"fr\" dir=\"ltr\">RTC</span></a>",
            "<dd class=\"kept\">",
            "<a href=\"#p_f\">",
        ],
    );
    let french = render(RouteView::Glossary(FR));
    has(&french, &["<dt>bail</dt><dd>Ce que c&#39;est.</dd>"]);
    assert!(!french.contains("id=\"p_o\"") && !french.contains("class=\"letters\""), "{french}");
    has(&render(RouteView::Glossary(RO)), &["https://kit.example/base/fr/glossary/", "fallback"]);
}

#[test]
fn every_page_leads_to_calendar_and_glossary() {
    let home = render(RouteView::Page(HOME, AR));
    has(
        &home,
        &[
            "<a href=\"../ar/calendar/\">",
            "<a href=\"../ar/glossary/\">",
            "<a href=\"../ar/calendar/fair/\">",
            "calendar.js",
        ],
    );
    let none = |kit: &mut Kit| kit.records = Default::default();
    let bare = render_with(none, RouteView::Page(HOME, AR));
    assert!(!bare.contains("/calendar/") && !bare.contains("calendar.js"), "{bare}");
}

#[test]
fn sitemaps_hold_pages_made_of_records_where_they_have_text() {
    let arabic = render(RouteView::Sitemap(AR));
    has(
        &arabic,
        &[
            "<loc>https://kit.example/base/ar/calendar/</loc>",
            "<loc>https://kit.example/base/ar/calendar/fair/</loc>",
            "<loc>https://kit.example/base/ar/glossary/</loc>",
            "hreflang=\"fr\" href=\"https://kit.example/base/fr/calendar/fair/\"",
        ],
    );
    assert!(!arabic.contains("winter") && !arabic.contains(".ics"), "{arabic}");
    let romanian = render(RouteView::Sitemap(RO));
    assert!(!romanian.contains("calendar") && !romanian.contains("glossary"), "{romanian}");
}

#[test]
fn a_theme_may_leave_these_pages_to_its_guides() {
    let kit = kit_with_records();
    let locales: Vec<_> = kit.locales.iter().map(|locale| locale.id.clone()).collect();
    let messages = Messages::new(&locales, &BTreeMap::new(), &kit.file, shipped()).value;
    let mut theme = theme();
    for name in ["event.html", "calendar.html", "glossary.html"] {
        theme.templates.remove(name);
    }
    let site = Site::new(&kit, &theme, &messages);
    assert!(site.findings.is_empty(), "{:?}", site.findings);
    let site = site.value.expect("a site");
    for (view, words) in [
        (RouteView::Event(FAIR, FR), "janvier 2027"),
        (RouteView::Calendar(FR), "Décembre 2026"),
        (RouteView::Glossary(FR), "Ce que c"),
    ] {
        let path = kit.path_of(view).expect("a path");
        let rendered = site.render(&Route { path, view });
        assert!(rendered.findings.is_empty(), "{:?}", rendered.findings);
        has(&rendered.value, &[words, "<body class=\""]);
    }
}

#[test]
fn ids_are_unique() {
    for view in [RouteView::Calendar(FR), RouteView::Glossary(AR), RouteView::Event(FAIR, AR)] {
        let html = render(view);
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{html}");
        for target in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.binary_search(&target).is_ok(), "{target}");
        }
    }
}

#[test]
fn locales_of_views() {
    let view = RouteView::Event(FAIR, FR);
    assert_eq!(view.in_locale(LocaleIndex(2)).locale(), Some(RO));
}
