//! Records as HTML: within text, as cards and as lists.

use super::content::Writer;
use super::text::{push_escaped, push_text};
use crate::document::{Inline, LinkId, RecordBlock, RecordKind, plain_text};
use crate::load::records::RecordId;
use crate::model::{LocaleIndex, Target};
use crate::render::record::{Card, Piece, Row, RowKind, SHORT, Said, Speaker};
use std::fmt::Write;

impl<'a> Writer<'a> {
    /// Appends a record within text: the link's own words, or what the record is called.
    pub(super) fn record(&mut self, link: LinkId, words: &'a [Inline]) {
        let speaker = self.speaker;
        let Target::Record(record) = self.translation.target(link) else {
            // A list in a line, or nothing at all: a finding speaks of it.
            if !words.is_empty() {
                return self.inlines(words);
            }
            let text = speaker.link_text(self.translation, link);
            return push_text(&mut self.out, &text, self.direction);
        };
        if words.is_empty() {
            if record.kind == RecordKind::Term {
                self.named.insert(*record);
            }
            return self.said(&speaker.short(*record), speaker.locale());
        }
        if record.kind == RecordKind::Term {
            return self.term(*record, words);
        }
        match speaker.address(*record) {
            Some(address) => self.link_to(&address, words),
            None => self.inlines(words),
        }
    }

    /// Appends a link's own words for a term; the first ones of a text bring the official form along,
    /// but for those of a heading, which is read before the text.
    fn term(&mut self, record: RecordId, words: &'a [Inline]) {
        let is_first = !self.is_heading && self.named.insert(record);
        let around = is_first.then(|| self.speaker.around(record, &plain_text(words))).flatten();
        let (before, after) = around.unwrap_or_default();
        self.pieces(&before, self.speaker.locale());
        self.inlines(words);
        self.pieces(&after, self.speaker.locale());
    }

    /// Appends cards and lists, in the reader's language where the text around them is another's.
    pub(super) fn records(&mut self, records: &'a [RecordBlock]) {
        for block in records {
            match self.translation.target(block.link()) {
                Target::Record(record) => self.card_of_its_own(*record, block.words()),
                Target::RecordList { kind, tag } => {
                    self.list_of_records(*kind, tag.as_deref(), block.words())
                }
                Target::Page { .. } | Target::Asset(_) | Target::External(_) | Target::Broken => {
                    self.out.push_str("<p>");
                    self.record(block.link(), block.words());
                    self.out.push_str("</p>\n");
                }
            }
        }
    }

    fn card_of_its_own(&mut self, record: RecordId, words: &'a [Inline]) {
        let card = self.card_of(record);
        let id = self.next_id();
        self.words_above(words, id);
        let id = self.next_id();
        self.out.push_str("<div");
        self.card_class(&card);
        self.reader_lang();
        let _ = writeln!(self.out, " role=\"group\" aria-labelledby=\"p_k{id}\">");
        let _ = write!(self.out, "<p class=\"record-name\" id=\"p_k{id}\">");
        self.said(&card.name, self.reader_speaker.locale());
        self.out.push_str("</p>\n");
        self.card(&card);
        self.out.push_str("</div>\n");
    }

    /// Returns a card in the reader's language, without what the page says below for all of them.
    fn card_of(&self, record: RecordId) -> Card {
        let card = self.reader_speaker.card(record);
        Card { checked: card.checked.filter(|_| !self.is_dated_below), ..card }
    }

    /// Appends a link's own words above what it shows.
    fn words_above(&mut self, words: &'a [Inline], id: u32) {
        if !words.is_empty() {
            let _ = write!(self.out, "<p class=\"records-name\" id=\"p_k{id}\">");
            self.inlines(words);
            self.out.push_str("</p>\n");
        }
    }

    fn list_of_records(&mut self, kind: RecordKind, tag: Option<&str>, words: &'a [Inline]) {
        let speaker = self.reader_speaker;
        let records = speaker.list(kind, tag);
        let id = self.next_id();
        self.words_above(words, id);
        if records.is_empty() {
            self.out.push_str("<p class=\"records-none\"");
            self.reader_lang();
            self.out.push('>');
            let direction = self.kit.locale(speaker.locale()).direction;
            push_text(&mut self.out, &speaker.nothing(), direction);
            return self.out.push_str("</p>\n");
        }
        let class = if kind == RecordKind::Term { "terms" } else { "records" };
        let _ = write!(self.out, "<ul class=\"{class}\"");
        if !words.is_empty() {
            let _ = write!(self.out, " aria-labelledby=\"p_k{id}\"");
        }
        self.reader_lang();
        self.out.push_str(">\n");
        let mut cards: Vec<Card> = records.into_iter().map(|record| self.card_of(record)).collect();
        let checked = common_checked(&mut cards);
        for card in cards {
            if kind == RecordKind::Term {
                self.entry(&card, speaker);
                continue;
            }
            self.out.push_str("<li");
            self.card_class(&card);
            self.out.push_str(">\n<p class=\"record-name\">");
            self.said(&card.name, speaker.locale());
            self.out.push_str("</p>\n");
            self.card(&card);
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ul>\n");
        if let Some(checked) = checked {
            self.out.push_str("<p class=\"record-checked\"");
            self.reader_lang();
            self.out.push('>');
            self.said(&checked, speaker.locale());
            self.out.push_str("</p>\n");
        }
    }

    /// Appends a term and what it means.
    fn entry(&mut self, card: &Card, speaker: &Speaker<'_>) {
        self.out.push_str("<li><p class=\"term-name\">");
        self.said(&card.name, speaker.locale());
        self.out.push_str("</p>");
        for line in &card.lines {
            self.out.push_str("<p>");
            self.said(line, speaker.locale());
            self.out.push_str("</p>");
        }
        self.out.push_str("</li>\n");
    }

    fn card_class(&mut self, card: &Card) {
        let _ = write!(self.out, " class=\"record record-{}", card.kind.name());
        self.out.push_str(if card.is_cancelled { " record-cancelled\"" } else { "\"" });
    }

    /// Appends what a card holds below its name.
    fn card(&mut self, card: &Card) {
        let locale = self.reader_speaker.locale();
        let paragraph = |writer: &mut Self, class: &str, said: &Said| {
            let _ = write!(writer.out, "<p class=\"{class}\">");
            writer.said(said, locale);
            writer.out.push_str("</p>\n");
        };
        for line in &card.lines {
            paragraph(self, "record-line", line);
        }
        if !card.rows.is_empty() {
            self.out.push_str("<dl>\n");
            for row in &card.rows {
                self.row(row, locale);
            }
            self.out.push_str("</dl>\n");
        }
        for note in &card.notes {
            paragraph(self, "record-note", note);
        }
        if let Some(checked) = &card.checked {
            paragraph(self, "record-checked", checked);
        }
    }

    fn row(&mut self, row: &Row, locale: LocaleIndex) {
        let _ = write!(self.out, "<div class=\"row-{}\"><dt>", row.kind.name());
        let direction = self.kit.locale(locale).direction;
        push_text(&mut self.out, &row.label, direction);
        self.out.push_str("</dt>");
        for value in &row.values {
            let is_postal = row.kind == RowKind::Address;
            self.out.push_str(if is_postal { "<dd><address>" } else { "<dd>" });
            self.said(value, locale);
            self.out.push_str(if is_postal { "</address></dd>" } else { "</dd>" });
        }
        self.out.push_str("</div>\n");
    }

    /// Appends words inside text of a locale, marked if they are another's.
    fn said(&mut self, said: &Said, around: LocaleIndex) {
        if said.locale == around {
            return self.pieces(&said.pieces, around);
        }
        self.out.push_str("<span");
        self.out.push_str(&super::words::lang_attr(self.kit, around, said.locale));
        self.out.push('>');
        self.pieces(&said.pieces, said.locale);
        self.out.push_str("</span>");
    }

    fn pieces(&mut self, pieces: &[Piece], locale: LocaleIndex) {
        let direction = self.kit.locale(locale).direction;
        for piece in pieces {
            match piece {
                Piece::Text(text) => push_text(&mut self.out, text, direction),
                Piece::Together(text) => {
                    self.out.push_str("<span class=\"together\">");
                    push_text(&mut self.out, text, direction);
                    self.out.push_str("</span>");
                }
                Piece::Time { machine, text } => {
                    let _ = write!(self.out, "<time class=\"together\" datetime=\"{machine}\">");
                    push_text(&mut self.out, text, direction);
                    self.out.push_str("</time>");
                }
                Piece::Ltr(text) => {
                    let _ = write!(self.out, "<bdi class=\"{}\" dir=\"ltr\">", length_class(text));
                    push_address(&mut self.out, text);
                    self.out.push_str("</bdi>");
                }
                Piece::Link { address, pieces } => self.piece_link(address, pieces, locale),
                Piece::Official(text) => {
                    self.out.push_str("<i class=\"official\"");
                    self.out.push_str(&super::words::lang_attr(self.kit, locale, self.kit.source));
                    self.out.push('>');
                    push_text(&mut self.out, text, self.kit.locale(self.kit.source).direction);
                    self.out.push_str("</i>");
                }
                Piece::Foreign(said) => self.said(said, locale),
            }
        }
    }

    /// Appends a link, unless it would stand inside another one.
    fn piece_link(&mut self, address: &str, pieces: &[Piece], locale: LocaleIndex) {
        if self.is_linked {
            return self.pieces(pieces, locale);
        }
        self.out.push_str("<a href=\"");
        push_escaped(&mut self.out, address);
        if address.starts_with("http") {
            self.out.push_str("\" rel=\"noopener");
        }
        self.out.push('"');
        match pieces {
            [Piece::Ltr(text)] => {
                let is_number = address.starts_with("tel:");
                let class = if is_number { "tel" } else { length_class(text) };
                let _ = write!(self.out, " class=\"{class}\" dir=\"ltr\">");
                push_address(&mut self.out, text);
            }
            pieces => {
                self.out.push('>');
                self.pieces(pieces, locale);
            }
        }
        self.out.push_str("</a>");
    }

    /// Appends the attributes of what is in the reader's language, if the text around it is not.
    fn reader_lang(&mut self) {
        let (text, reader) = (self.speaker.locale(), self.reader_speaker.locale());
        self.out.push_str(&super::words::lang_attr(self.kit, text, reader));
    }
}

/// Takes the day of checking from several cards that all have the same, so that it is said once.
fn common_checked(cards: &mut [Card]) -> Option<Said> {
    let [first, rest @ ..] = &mut *cards else { return None };
    if rest.is_empty() || rest.iter().any(|card| card.checked != first.checked) {
        return None;
    }
    let checked = first.checked.take();
    cards.iter_mut().for_each(|card| card.checked = None);
    checked
}

/// Appends an address; a long one breaks between its parts first.
fn push_address(out: &mut String, text: &str) {
    if text.chars().count() <= SHORT {
        return push_escaped(out, text);
    }
    for (index, part) in text.split_inclusive(['/', '?', '&']).enumerate() {
        if index > 0 {
            out.push_str("<wbr>");
        }
        push_escaped(out, part);
    }
}

/// Returns the class of an address: whether it stays on one line.
fn length_class(text: &str) -> &'static str {
    if text.chars().count() <= SHORT { "together" } else { "breakable" }
}
