//! The dated list at a booklet's end: the events of the days that its configuration names.

use super::composer::Composer;
use crate::document::RecordKind;
use crate::load::records::{Record, RecordId, When};
use crate::model::{Booklet, Kit};
use crate::render::record::dates_within;

/// The name of the list in links; no page's begins without a slash.
const ANCHOR: &str = "dates";

impl<'a> Composer<'a> {
    /// Appends the list, unless the booklet asks for none, or nothing is confirmed for those days.
    pub(super) fn dates(&mut self, booklet: &'a Booklet) {
        let (kit, reader) = (self.kit, self.reader);
        let found = dated(kit, booklet);
        if found.is_empty() {
            return;
        }
        self.out.code("theme.dates((title: ");
        let title = self.words.word("booklet-dates");
        self.line(&title, kit.locale(reader));
        self.out.code(", anchor: ");
        self.out.string(ANCHOR);
        self.out.code("), (\n");
        for (_, id) in found {
            let window = booklet.events;
            let card = window.and_then(|window| self.speaker(reader).card_within(id, window));
            let Some(card) = card else { continue };
            self.out.code("(lead: none, ");
            self.particulars(&card, None, reader);
            self.out.code("),\n");
        }
        self.out.code("))\n");
    }
}

/// Returns the events that the list tells of, in the order of time.
pub(super) fn dated(kit: &Kit, booklet: &Booklet) -> Vec<(When, RecordId)> {
    let Some(window) = booklet.events else { return Vec::new() };
    let mut found: Vec<(When, RecordId)> = Vec::new();
    for id in kit.records.listed(RecordKind::Event, None) {
        let Record::Event(event) = kit.record(id) else { continue };
        let first = dates_within(event, window, kit.today).map(|date| date.from).min();
        found.extend(first.map(|when| (when, id)));
    }
    found.sort_unstable();
    found
}
