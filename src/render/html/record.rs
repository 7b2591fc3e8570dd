//! Records as HTML.

use super::content::Writer;
use super::text::push_text;
use crate::document::{Inline, LinkId, RecordBlock};

impl Writer<'_> {
    /// Appends a record within text: the link's own words, or what the record is called.
    pub(super) fn record(&mut self, link: LinkId, words: &[Inline]) {
        if !words.is_empty() {
            return self.inlines(words);
        }
        let text = self.kit.link_text(self.translation, link, self.locale);
        push_text(&mut self.out, &text, self.direction);
    }

    /// Appends cards and lists.
    pub(super) fn records(&mut self, records: &[RecordBlock]) {
        for record in records {
            self.out.push_str("<p>");
            if !record.words().is_empty() {
                self.inlines(record.words());
                self.out.push_str("<br>\n");
            }
            self.record(record.link(), &[]);
            self.out.push_str("</p>\n");
        }
    }
}
