//! What was really drawn: every character by a glyph, every glyph by a family that the theme named.
//!
//! The typesetter says nothing about characters that no font has, nor about those that it draws with
//! whatever font comes next.

use super::fault::Scene;
use super::font::Families;
use super::world::Spot;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, Span};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use typst::layout::{Frame, FrameItem};
use typst::text::{Glyph, TextItem, is_default_ignorable};
use typst_layout::PagedDocument;

/// How many characters a finding names.
const NAMED: usize = 12;

/// What is wrong with a glyph: no font has the character, or this family should not draw it.
type Fault = Option<String>;

/// The characters of one kind of fault in one file, and the first place.
#[derive(Default)]
struct Group {
    characters: BTreeSet<char>,
    place: Option<Place>,
}

/// Looks at every glyph of a booklet.
pub(super) fn check(document: &PagedDocument, families: &Families, scene: &Scene<'_>) -> Findings {
    let mut groups: BTreeMap<(Fault, String), Group> = BTreeMap::new();
    let mut told = HashSet::new();
    for page in document.pages() {
        walk(&page.frame, &mut |item, glyph| {
            let Some(fault) = fault(item, glyph, families) else { return };
            let drawn = item.text.get(glyph.range()).unwrap_or_default();
            for c in drawn.chars().filter(|c| !is_default_ignorable(*c)) {
                // Looking for the place takes time; a text in a missing script has thousands.
                let again = !told.insert((fault.clone(), glyph.span, c));
                if again {
                    continue;
                }
                let place = place(scene, item, glyph, c);
                let path = place.as_ref().map_or("", |place| place.file.path()).to_owned();
                let group = groups.entry((fault.clone(), path)).or_default();
                group.characters.insert(c);
                let start = |place: &Option<Place>| place.as_ref().map(|place| place.span);
                if group.place.is_none() || start(&place) < start(&group.place) {
                    group.place = place;
                }
            }
        });
    }
    groups.into_iter().map(|((fault, _), group)| finding(fault, group, scene)).collect()
}

fn walk(frame: &Frame, see: &mut impl FnMut(&TextItem, &Glyph)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, see),
            FrameItem::Text(text) => text.glyphs.iter().for_each(|glyph| see(text, glyph)),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(..) => {}
        }
    }
}

fn fault(item: &TextItem, glyph: &Glyph, families: &Families) -> Option<Fault> {
    let family = &item.font.info().family;
    if glyph.id == 0 {
        return Some(None);
    }
    (!families.allows(family)).then(|| Some(family.to_string()))
}

/// Returns the place of a character in the file of its editor, as near as can be told: text in
/// paragraphs knows its source; titles and words of the interface are looked up in it.
fn place(scene: &Scene<'_>, item: &TextItem, glyph: &Glyph, c: char) -> Option<Place> {
    let generated = scene.desk.generated();
    let spot = scene.desk.spot(glyph.span.0);
    if let Some(Spot::Generated(position)) = spot
        && let Some(place) = scene.text_at(position)
    {
        return Some(narrowed(place, c));
    }
    let near = |wanted: &str| {
        let mut found = generated.match_indices(wanted);
        found.find_map(|(position, _)| scene.text_at(position))
    };
    let found = near(item.text.trim()).or_else(|| near(c.encode_utf8(&mut [0; 4])));
    match (found, spot) {
        (Some(place), _) => Some(narrowed(place, c)),
        (None, Some(Spot::Theme(place))) => Some(place),
        (None, _) => None,
    }
}

/// Points at the character itself if it stands in the passage as it was typed.
fn narrowed(place: Place, c: char) -> Place {
    let text = place.file.text();
    let range = if place.span == Span::default() { 0..text.len() } else { place.span.range() };
    match text.get(range.clone()).and_then(|passage| passage.find(c)) {
        Some(at) => {
            let start = range.start + at;
            Place::new(&place.file, Span::new(start..start + c.len_utf8()))
        }
        None => place,
    }
}

fn finding(fault: Fault, group: Group, scene: &Scene<'_>) -> Diagnostic {
    let mut names: Vec<String> = group.characters.iter().take(NAMED).map(|c| name(*c)).collect();
    if group.characters.len() > NAMED {
        names.push("…".to_owned());
    }
    let finding = match fault {
        None => Diagnostic::new(&code::MISSING_GLYPH),
        Some(family) => Diagnostic::new(&code::FOREIGN_FONT).arg("family", family),
    };
    let command = scene.theme.font_command.as_deref().unwrap_or("none");
    let finding = finding
        .arg("characters", names.join(", "))
        .arg("booklet", scene.booklet)
        .arg("command", command);
    match group.place {
        Some(place) => finding.at(place),
        None => finding,
    }
}

/// Names a character by itself, where it can be seen, and by its number.
fn name(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    if c.is_alphanumeric() { format!("{c} ({number})") } else { number }
}
