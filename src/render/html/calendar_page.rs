//! The page of all events that are to come.

use super::record::place_of;
use super::record_page;
use super::said::Sayer;
use super::text::{push_escaped, push_text, text_html};
use super::view::{self, Html};
use super::words::Words;
use crate::model::{Kit, LocaleIndex, RouteView};
use crate::render::record::{Agenda, Entry, Speaker};
use crate::source::OutputPath;
use std::fmt::Write;

/// How many of the next events a home page shows.
const NEXT: usize = 4;

/// Returns the view of the calendar of a locale.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    speaker: &Speaker<'_>,
    from: &OutputPath,
) -> Option<view::Page> {
    let locale = speaker.locale();
    let view = RouteView::Calendar(locale);
    let file = kit.path_of(RouteView::CalendarFile(locale))?;
    Some(view::Page {
        kind: "calendar",
        description: Some(words.plain(locale, "calendar-summary")),
        title: Html::new(&words.html(locale, "calendar")),
        summary: Some(Html::new(&words.html(locale, "calendar-summary"))),
        body: Html::new(&body(kit, words, locale, &speaker.agenda(), from)),
        calendar_file: Some(Html::new(&super::address::relative(from, &file))),
        ..record_page::page(kit, words, view, &words.plain(locale, "calendar"), from)?
    })
}

/// Returns the months, then what has no dates yet.
fn body(
    kit: &Kit,
    words: &Words,
    locale: LocaleIndex,
    agenda: &Agenda,
    from: &OutputPath,
) -> String {
    let mut out = String::new();
    let direction = kit.locale(locale).direction;
    for month in &agenda.months {
        let id = format!("p_{:04}-{:02}", month.first.year, month.first.month);
        let name = text_html(&month.name, direction);
        let _ = writeln!(out, "<section class=\"month\" aria-labelledby=\"{id}\">");
        let _ = writeln!(out, "<h2 id=\"{id}\">{name}</h2>");
        list(kit, &mut out, locale, "dated", &month.entries, from);
        out.push_str("</section>\n");
    }
    // What hides the dates that are over shows this when none is left.
    let hidden = if agenda.months.is_empty() { "" } else { " hidden" };
    let empty = words.html(locale, "calendar-empty");
    let _ = writeln!(out, "<p class=\"records-none\"{hidden}>{empty}</p>");
    if !agenda.undated.is_empty() {
        let name = words.html(locale, "calendar-undated");
        out.push_str("<section class=\"month\" aria-labelledby=\"p_undated\">\n");
        let _ = writeln!(out, "<h2 id=\"p_undated\">{name}</h2>");
        list(kit, &mut out, locale, "undated", &agenda.undated, from);
        out.push_str("</section>\n");
    }
    out
}

fn list(
    kit: &Kit,
    out: &mut String,
    locale: LocaleIndex,
    class: &str,
    entries: &[Entry],
    from: &OutputPath,
) {
    let sayer = Sayer { kit, is_linked: false };
    let _ = writeln!(out, "<ul class=\"agenda {class}\">");
    for entry in entries {
        let state = if entry.cancelled.is_some() { " class=\"cancelled\"" } else { "" };
        let _ = write!(out, "<li{state}>");
        if let Some(when) = &entry.when {
            out.push_str("<p class=\"when\">");
            sayer.said(out, when, locale);
            out.push_str("</p>");
        }
        out.push_str("<div><p class=\"record-name\"><a href=\"");
        push_escaped(out, &place_of(kit, from, entry.event, locale).unwrap_or_default());
        out.push_str("\">");
        sayer.said(out, &entry.name, locale);
        out.push_str("</a>");
        push_state(kit, out, entry.cancelled.as_deref(), locale);
        out.push_str("</p>");
        if let Some(place) = &entry.place {
            out.push_str("<p class=\"place\">");
            sayer.said(out, place, locale);
            out.push_str("</p>");
        }
        out.push_str("</div></li>\n");
    }
    out.push_str("</ul>\n");
}

/// Appends the word for what was called off, behind what it is said of.
pub(super) fn push_state(kit: &Kit, out: &mut String, word: Option<&str>, locale: LocaleIndex) {
    if let Some(word) = word {
        out.push_str(" <strong class=\"state\">");
        push_text(out, word, kit.locale(locale).direction);
        out.push_str("</strong>");
    }
}

/// Returns the next events for what all pages of a locale share.
pub(super) fn next(kit: &Kit, speaker: &Speaker<'_>) -> Vec<view::NextEvent> {
    let locale = speaker.locale();
    let event = |entry: Entry| {
        let path = kit.path_of(RouteView::Event(entry.event, locale))?;
        Some(view::NextEvent {
            title: record_page::html(kit, locale, &entry.name),
            href: Html::new(&super::address::from_root(&path)),
            when: record_page::html(kit, locale, &entry.when?),
            cancelled: entry.cancelled,
        })
    };
    speaker.coming(NEXT).into_iter().filter_map(event).collect()
}
