//! The feed of a locale (RFC 4287): the guides that changed last, in the words of that locale.
//!
//! The `id` of a guide is made of the file's name and not of its address, so that a new title or slug
//! shows nobody an old guide as a new one.

use super::address::{absolute, encoded};
use super::page::kit_name;
use super::sitemap::own_path;
use super::text::push_escaped;
use crate::load::records::{Time, When};
use crate::model::{Kit, LocaleIndex, PageId, RouteView};
use crate::render::calendar::Zone;
use crate::source::{Date, OutputPath};
use std::fmt::Write;

/// How many guides a feed tells of.
const MOST: usize = 50;

/// Returns where the feed of a locale is, if it has one.
pub(super) fn address(kit: &Kit, locale: LocaleIndex) -> Option<OutputPath> {
    let has_feed = !kit.changed_guides(locale).is_empty();
    kit.path_of(RouteView::Feed(locale)).filter(|_| has_feed)
}

/// Returns the feed of a locale.
pub(super) fn of_locale(kit: &Kit, locale: LocaleIndex) -> String {
    let guides = kit.changed_guides(locale);
    let tag = &kit.locale(locale).id;
    let home = format!("{}{tag}/", kit.base_url);
    let own = kit.path_of(RouteView::Feed(locale)).map(|path| absolute(&kit.base_url, &path));
    let own = own.unwrap_or_else(|| home.clone());
    let name = match kit_name(kit, locale) {
        "" => &*kit.base_url,
        name => name,
    };
    let zone = Zone::of(kit);
    let newest = guides.first().and_then(|id| kit.page(*id).shared.changed).unwrap_or(kit.today);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">");
    push(&mut xml, "id", &own);
    push(&mut xml, "title", name);
    push(&mut xml, "updated", &moment(zone.as_ref(), newest));
    let author = kit.publisher.as_deref().unwrap_or(name);
    let _ = writeln!(xml, "<author><name>{}</name></author>", escaped(author));
    push_link(&mut xml, "self", "application/atom+xml", tag.as_str(), &own);
    push_link(&mut xml, "alternate", "text/html", tag.as_str(), &home);
    for id in guides.into_iter().take(MOST) {
        push_guide(&mut xml, kit, locale, zone.as_ref(), id);
    }
    xml.push_str("</feed>\n");
    xml
}

fn push_guide(xml: &mut String, kit: &Kit, locale: LocaleIndex, zone: Option<&Zone>, id: PageId) {
    let page = kit.page(id);
    let (Some(path), Some(changed)) = (own_path(page, locale), page.shared.changed) else { return };
    let Some((translation, _)) = kit.shown(id, locale) else { return };
    let tag = &kit.locale(locale).id;
    xml.push_str("<entry>\n");
    push(xml, "id", &format!("{}{tag}/#{}", kit.base_url, encoded(&page.path)));
    push(xml, "title", &translation.title);
    push(xml, "updated", &moment(zone, changed));
    push_link(xml, "alternate", "text/html", tag.as_str(), &absolute(&kit.base_url, path));
    if let Some(summary) = &translation.summary {
        push(xml, "summary", summary);
    }
    xml.push_str("</entry>\n");
}

fn push(xml: &mut String, name: &str, text: &str) {
    let _ = writeln!(xml, "<{name}>{}</{name}>", escaped(text));
}

fn push_link(xml: &mut String, relation: &str, media_type: &str, tag: &str, address: &str) {
    let address = escaped(address);
    let _ = writeln!(
        xml,
        "<link rel=\"{relation}\" type=\"{media_type}\" hreflang=\"{tag}\" href=\"{address}\"/>"
    );
}

/// Returns the moment at which a day began.
fn moment(zone: Option<&Zone>, date: Date) -> String {
    let midnight = When { date, time: Some(Time { hour: 0, minute: 0 }) };
    zone.map_or_else(|| format!("{date}T00:00:00Z"), |zone| zone.moment(midnight))
}

/// Returns a text as XML, without the characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let is_text =
        |c: char| matches!(c, '\t' | '\n' | ' '..) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let plain: String = text.chars().filter(|c| is_text(*c)).collect();
    let mut out = String::with_capacity(plain.len());
    push_escaped(&mut out, &plain);
    out
}
