//! The dated list at a booklet's end: the events of the days that its configuration names.

use super::composer::Composer;
use crate::document::RecordKind;
use crate::load::records::{Event, Record, RecordId, When, Window};
use crate::model::{Booklet, Kit};

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
            let card = self.speaker(reader).card(id);
            self.out.code("(lead: none, ");
            self.particulars(&card, reader);
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
        found.extend(first_within(event, window).map(|when| (when, id)));
    }
    found.sort_unstable();
    found
}

/// Returns when an event first takes place on days of the window.
fn first_within(event: &Event, window: Window) -> Option<When> {
    let is_within = |from: &When, to: Option<When>| {
        from.date <= window.to && to.unwrap_or(*from).date >= window.from
    };
    let mut dates = event.dates.iter().filter(|date| is_within(&date.from, date.to));
    dates.next().map(|date| date.from)
}
