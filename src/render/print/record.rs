//! Records as calls of the theme.

use super::composer::{Body, Composer};
use crate::document::{Image, Inline, LinkId, RecordBlock};

impl<'a> Composer<'a> {
    /// Appends a record within text: the link's own words, or what the record is called.
    pub(super) fn record(&mut self, link: LinkId, words: &'a [Inline], body: &mut Body<'a>) {
        if !words.is_empty() {
            return self.inlines(words, body);
        }
        let text = self.kit.link_text(body.translation, link, body.locale);
        self.text(&text, body.locale);
    }

    /// Appends cards and lists.
    pub(super) fn records(&mut self, records: &'a [RecordBlock], body: &mut Body<'a>) {
        for record in records {
            self.out.code("theme.paragraph({ ");
            if !record.words().is_empty() {
                self.inlines(record.words(), body);
                self.out.code("theme.linebreak(); ");
            }
            self.record(record.link(), &[], body);
            self.out.code("}); ");
        }
    }

    /// Returns what an image shows, for those who do not see it.
    pub(super) fn alt(&self, image: &Image, body: &Body<'a>) -> String {
        self.kit.plain_text(&image.alt, body.translation, body.locale)
    }
}
