//! What programs can know of a page: JSON-LD in the terms of schema.org.
//!
//! In: the model and a [`Speaker`]. Out: JSON that stands in a script element and cannot close it.
//! Every term stands where schema.org defines it ([`terms`]), and what the kit does not know is left
//! out rather than guessed:
//!
//! - A contact is a `GovernmentService`, or a `Service` if it is no public body's, reached through a `ServiceChannel`, whose telephone numbers
//!   are `ContactPoint`s with their hours ([`contact`]). Who runs it is not said: a kit also lists
//!   services that are not its publisher's.
//! - Each date of an event is an `Event` ([`event`]). In which language it is held is not said: the
//!   record's text is in several.
//! - The page itself bears its language, its publisher, the day it changed, and its breadcrumbs.

mod contact;
mod event;
mod terms;

use super::address::absolute;
use super::page::kit_name;
use super::sitemap::own_path;
use super::view::Html;
use super::words::Words;
use crate::load::records::{Record, RecordId, Text};
use crate::model::{Kit, LocaleIndex, PageId, PageKind, RouteView};
use crate::render::record::{Speaker, plain};
use crate::source::OutputPath;
use terms::{BreadcrumbList, Graph, ListItem, Node, Organization, WebPage};

/// A step of the way to a page: a title as text, and the absolute address.
struct Crumb {
    title: String,
    address: String,
}

/// Returns what programs can know of a page of the kit, at the place where it goes, and of the
/// contacts that it tells of.
pub(super) fn page_data(kit: &Kit, speaker: &Speaker<'_>, id: PageId, from: &OutputPath) -> Html {
    let locale = speaker.locale();
    let page = kit.page(id);
    let translation = kit.shown(id, locale).map(|(translation, _)| translation);
    let mut graph = vec![Node::WebPage(WebPage {
        id: absolute(&kit.base_url, from),
        name: translation.map_or("", |translation| &translation.title).to_owned(),
        description: translation.and_then(|translation| translation.summary.clone()),
        in_language: kit.locale(locale).id.to_string(),
        date_modified: page.shared.changed.map(|date| date.to_string()),
        publisher: publisher(kit),
        breadcrumb: breadcrumbs(crumbs(kit, id, locale)),
    })];
    for record in kit.records_of(id, locale) {
        if let Record::Contact(contact) = kit.record(record) {
            graph.extend(contact::service(kit, speaker, contact));
        }
    }
    html(&Graph { graph })
}

/// Returns what programs can know of an event's page: all its dates that calendars hold too.
pub(super) fn event_data(
    kit: &Kit,
    words: &Words,
    speaker: &Speaker<'_>,
    id: RecordId,
) -> Option<Html> {
    let Record::Event(event) = kit.record(id) else { return None };
    let locale = speaker.locale();
    let address = |view| kit.path_of(view).map(|path| absolute(&kit.base_url, &path));
    let calendar = address(RouteView::Calendar(locale))?;
    let address = address(RouteView::Event(id, locale))?;
    let name = text(speaker, &event.name).unwrap_or_default();
    let mut crumbs = crumbs(kit, PageId(0), locale);
    crumbs.push(Crumb { title: words.plain(locale, "calendar"), address: calendar });
    crumbs.push(Crumb { title: name.clone(), address: address.clone() });
    let mut graph = vec![Node::WebPage(WebPage {
        id: address.clone(),
        name,
        description: text(speaker, &event.summary),
        in_language: kit.locale(locale).id.to_string(),
        date_modified: None,
        publisher: publisher(kit),
        breadcrumb: breadcrumbs(crumbs),
    })];
    graph.extend(event::events(kit, speaker, event, &address).map(Node::Event));
    Some(html(&Graph { graph }))
}

fn publisher(kit: &Kit) -> Option<Organization> {
    let name = kit.publisher.clone()?;
    Some(Organization { name, email: None })
}

/// Returns the way from the home page to a page, both included.
fn crumbs(kit: &Kit, id: PageId, locale: LocaleIndex) -> Vec<Crumb> {
    let mut crumbs = Vec::new();
    let mut here = Some(id);
    while let Some(id) = here {
        let page = kit.page(id);
        here = page.parent;
        // The way leads through pages of this language only.
        let Some(path) = own_path(page, locale) else { continue };
        let Some((translation, _)) = kit.shown(id, locale) else { continue };
        let title = match (page.kind, kit_name(kit, locale)) {
            (PageKind::Home, name) if !name.is_empty() => name.to_owned(),
            _ => translation.title.clone(),
        };
        crumbs.push(Crumb { title, address: absolute(&kit.base_url, path) });
    }
    crumbs.reverse();
    crumbs
}

/// Returns the way to a page, unless there is none because it is where one begins.
fn breadcrumbs(crumbs: Vec<Crumb>) -> Option<BreadcrumbList> {
    let item = |(crumb, position): (Crumb, usize)| ListItem {
        position,
        name: crumb.title,
        item: crumb.address,
    };
    let items: Vec<ListItem> = crumbs.into_iter().zip(1..).map(item).collect();
    (items.len() > 1).then_some(BreadcrumbList { item_list_element: items })
}

/// Returns a text of a record in the reader's language, else in the nearest one.
fn text(speaker: &Speaker<'_>, text: &Text) -> Option<String> {
    speaker.text(text).map(|said| plain(&said.pieces))
}

/// Writes JSON in which no character means anything to HTML.
fn html(graph: &Graph) -> Html {
    let json = serde_json::to_string(graph).expect("texts, numbers and lists are JSON");
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    Html::new(&out)
}
