//! What stands in a booklet, in which order, and what each thing is called in links.

use crate::document::BlockKind;
use crate::model::{Booklet, Kit, LocaleIndex, PageId, PageKind};
use std::collections::{BTreeMap, BTreeSet};

/// A section's opener and the guides that follow it.
pub(super) struct Part {
    /// The section.
    pub(super) section: PageId,
    /// Its name in links; a section that opens twice has two.
    pub(super) anchor: String,
    /// Whether the section's own text is short enough to stand on the opener; otherwise it is among
    /// the guides.
    pub(super) text_on_opener: bool,
    /// What follows: guides, and sections whose text is set like a guide.
    pub(super) guides: Vec<PageId>,
}

/// A booklet's contents in one locale.
pub(super) struct Plan {
    /// The sections in order.
    pub(super) parts: Vec<Part>,
    /// Where links to a page lead.
    pages: BTreeMap<PageId, String>,
    /// The headings that are in the booklet.
    headings: BTreeSet<String>,
}

impl Plan {
    /// Gathers what the booklet holds; a page stands in it once, at the first place that names it.
    pub(super) fn new(kit: &Kit, booklet: &Booklet, locale: LocaleIndex) -> Self {
        let mut plan =
            Self { parts: Vec::new(), pages: BTreeMap::new(), headings: BTreeSet::new() };
        let mut placed = BTreeSet::new();
        for id in &booklet.contents {
            let page = kit.page(*id);
            let (section, named) = match page.kind {
                PageKind::Guide => (page.parent.unwrap_or(PageId(0)), vec![*id]),
                PageKind::Section | PageKind::Home => (*id, inside(kit, *id, locale)),
            };
            let is_whole = section == *id;
            let continues = plan.parts.last().is_some_and(|part| part.section == section);
            if !continues || is_whole {
                plan.open(kit, section, locale, is_whole, &mut placed);
            }
            let Some(part) = plan.parts.last_mut() else { continue };
            let readable = |id: &PageId| kit.shown(*id, locale).is_some();
            part.guides.extend(named.into_iter().filter(readable).filter(|id| placed.insert(*id)));
        }
        plan.parts.retain(|part| !part.guides.is_empty() || part.text_on_opener);
        plan.name(kit, locale);
        plan
    }

    fn open(
        &mut self,
        kit: &Kit,
        section: PageId,
        locale: LocaleIndex,
        is_whole: bool,
        placed: &mut BTreeSet<PageId>,
    ) {
        let text = text(kit, section, locale);
        let text_on_opener = is_whole && text == Text::Short && placed.insert(section);
        let guides = if is_whole && text == Text::Long && placed.insert(section) {
            vec![section]
        } else {
            Vec::new()
        };
        self.parts.push(Part { section, anchor: String::new(), text_on_opener, guides });
    }

    /// Gives every opener, page and heading its name, unique in the booklet.
    fn name(&mut self, kit: &Kit, locale: LocaleIndex) {
        for (number, part) in self.parts.iter_mut().enumerate() {
            let anchor = page_anchor(kit, part.section);
            let is_first = !self.pages.contains_key(&part.section);
            part.anchor = if is_first { anchor } else { format!("{anchor}//{number}") };
            self.pages.entry(part.section).or_insert_with(|| part.anchor.clone());
        }
        let guides: Vec<PageId> =
            self.parts.iter().flat_map(|part| &part.guides).copied().collect();
        for id in guides {
            let anchor = guide_anchor(kit, id);
            // A section whose text is set like a guide is reached at its opener.
            self.pages.entry(id).or_insert(anchor);
            let shown = kit.shown(id, locale).map(|(translation, _)| translation);
            for anchor in shown.into_iter().flat_map(|translation| &translation.anchors) {
                self.headings.insert(heading_anchor(kit, id, anchor));
            }
        }
    }

    /// Returns the pages of which anything stands in the booklet, in order and each once.
    pub(super) fn pages(&self) -> Vec<PageId> {
        let mut seen = BTreeSet::new();
        let all = self
            .parts
            .iter()
            .flat_map(|part| [part.section].into_iter().chain(part.guides.iter().copied()));
        all.filter(|id| seen.insert(*id)).collect()
    }

    /// Returns where a link to a page, or to one of its headings, leads within the booklet; the page
    /// itself if the heading is not there, `None` if the page is not.
    pub(super) fn anchor(&self, kit: &Kit, page: PageId, heading: Option<&str>) -> Option<String> {
        let of_page = self.pages.get(&page)?;
        let of_heading = heading.map(|heading| heading_anchor(kit, page, heading));
        let found = of_heading.filter(|anchor| self.headings.contains(anchor));
        Some(found.unwrap_or_else(|| of_page.clone()))
    }
}

/// Returns the guides below a section in reading order, those of its sections included; a section
/// within that has text is set like a guide.
fn inside(kit: &Kit, section: PageId, locale: LocaleIndex) -> Vec<PageId> {
    let mut found = Vec::new();
    for child in &kit.page(section).children {
        if kit.page(*child).kind == PageKind::Guide {
            found.push(*child);
            continue;
        }
        if text(kit, *child, locale) != Text::None {
            found.push(*child);
        }
        found.extend(inside(kit, *child, locale));
    }
    found
}

/// How much a section says itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    None,
    /// A few sentences, which stand well on a page of one colour.
    Short,
    Long,
}

/// The most characters that count as a few sentences.
const SHORT: usize = 480;

fn text(kit: &Kit, section: PageId, locale: LocaleIndex) -> Text {
    let shown = kit.shown(section, locale);
    let Some(document) = shown.and_then(|(translation, _)| translation.document()) else {
        return Text::None;
    };
    if document.blocks.is_empty() && document.glance.is_none() {
        return Text::None;
    }
    let mut length = 0;
    let mut is_plain = document.glance.is_none() && document.footnotes.is_empty();
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Paragraph(inlines) => {
                length += crate::document::plain_text(inlines).chars().count();
            }
            _ => is_plain = false,
        }
    }
    if is_plain && length <= SHORT { Text::Short } else { Text::Long }
}

fn page_anchor(kit: &Kit, page: PageId) -> String {
    format!("/{}", kit.page(page).path)
}

/// Returns the name of a guide; of a section set like a guide, one that is not its opener's.
pub(super) fn guide_anchor(kit: &Kit, page: PageId) -> String {
    let anchor = page_anchor(kit, page);
    if kit.page(page).kind == PageKind::Guide { anchor } else { format!("{anchor}/") }
}

/// Returns the name of a heading.
pub(super) fn heading_anchor(kit: &Kit, page: PageId, anchor: &str) -> String {
    format!("/{}#{anchor}", kit.page(page).path)
}
