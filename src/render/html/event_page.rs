//! The page of one event.

use super::data::event_data;
use super::record::place_of;
use super::record_page::{self, has_text, html};
use super::said::Sayer;
use super::text::push_escaped;
use super::view::{self, Html};
use super::words::Words;
use crate::load::records::RecordId;
use crate::model::{Kit, RouteView};
use crate::render::record::{Occasion, Speaker, plain};
use crate::source::OutputPath;
use std::fmt::Write;

/// Returns the view of an event's page.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    speaker: &Speaker<'_>,
    event: RecordId,
    from: &OutputPath,
) -> Option<view::Page> {
    let occasion = speaker.occasion(event)?;
    let locale = speaker.locale();
    let title = plain(&occasion.name.pieces);
    let view = RouteView::Event(event, locale);
    let file = kit.path_of(RouteView::EventFile(event, locale));
    // A calendar program has nothing to do with an event that has no dates.
    let file = file.filter(|_| occasion.has_dates);
    Some(view::Page {
        kind: "event",
        description: occasion.summary.as_ref().map(|summary| plain(&summary.pieces)),
        data: has_text(kit, view).then(|| event_data(kit, words, speaker, event)).flatten(),
        title: html(kit, locale, &occasion.name),
        summary: occasion.summary.as_ref().map(|summary| html(kit, locale, summary)),
        glance: Some(Html::new(&glance(kit, speaker, &occasion))),
        body: Html::new(&body(kit, words, speaker, &occasion, from)),
        calendar_file: file.map(|file| Html::new(&super::address::relative(from, &file))),
        cancelled: occasion.is_cancelled,
        ..record_page::page(kit, words, view, &title, from)?
    })
}

/// Returns when, where and for how much, as a list of definitions.
fn glance(kit: &Kit, speaker: &Speaker<'_>, occasion: &Occasion) -> String {
    let sayer = Sayer { kit, is_linked: false };
    let mut out = String::from("<dl>\n");
    for row in &occasion.rows {
        sayer.row(&mut out, row, speaker.locale());
    }
    out.push_str("</dl>\n");
    out
}

/// Returns the other years, and where all this comes from.
fn body(
    kit: &Kit,
    words: &Words,
    speaker: &Speaker<'_>,
    occasion: &Occasion,
    from: &OutputPath,
) -> String {
    let (sayer, locale) = (Sayer { kit, is_linked: false }, speaker.locale());
    let mut out = String::new();
    if !occasion.years.is_empty() {
        let title = words.html(locale, "event-years");
        let _ = writeln!(out, "<h2 id=\"p_years\">{title}</h2>");
        out.push_str("<ul class=\"years\" aria-labelledby=\"p_years\">\n");
        for year in &occasion.years {
            out.push_str("<li>");
            sayer.said(&mut out, &year.when, locale);
            super::calendar_page::push_state(kit, &mut out, year.cancelled.as_deref(), locale);
            if let Some((event, name)) = &year.event
                && let Some(place) = place_of(kit, from, *event, locale)
            {
                out.push_str(" · <a href=\"");
                push_escaped(&mut out, &place);
                out.push_str("\">");
                sayer.said(&mut out, name, locale);
                out.push_str("</a>");
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    let origin = [&occasion.checked, &occasion.source].into_iter().flatten();
    let mut lines = String::new();
    for said in origin {
        if !lines.is_empty() {
            lines.push_str(" · ");
        }
        sayer.said(&mut lines, said, locale);
    }
    if !lines.is_empty() {
        let _ = writeln!(out, "<p class=\"record-checked\">{lines}</p>");
    }
    out
}
