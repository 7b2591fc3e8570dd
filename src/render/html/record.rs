//! Records as HTML: within text, as cards and as lists.

use super::address;
use super::content::Writer;
use super::said::Sayer;
use super::text::{push_escaped, push_text, text_html};
use crate::document::{Inline, LinkId, RecordBlock, RecordKind, TextPlace, plain_text};
use crate::load::records::RecordId;
use crate::model::{Kit, LocaleIndex, RouteView, Target};
use crate::render::record::{Card, Piece, Said};
use crate::source::OutputPath;
use std::fmt::Write;

/// Returns the address of what a locale's readers find of a record, as seen from a page: an event's
/// own page, a term's place in the glossary; `None` for records that have no such place.
pub(super) fn place_of(
    kit: &Kit,
    from: &OutputPath,
    record: RecordId,
    locale: LocaleIndex,
) -> Option<String> {
    let relative = |view| Some(address::relative(from, &kit.path_of(view)?));
    match record.kind {
        RecordKind::Event => relative(RouteView::Event(record, locale)),
        RecordKind::Term => {
            let glossary = relative(RouteView::Glossary(locale))?;
            Some(format!("{glossary}#{}", term_anchor(kit, record)))
        }
        RecordKind::Contact | RecordKind::Fact => None,
    }
}

/// Returns the name of a term's entry in the glossary.
pub(super) fn term_anchor(kit: &Kit, term: RecordId) -> String {
    format!("term-{}", kit.record(term).id().value)
}

impl<'a> Writer<'a> {
    /// Appends a record within text: the link's own words, or what the record is called.
    pub(super) fn record(&mut self, link: LinkId, words: &'a [Inline]) {
        let speaker = self.voice.speaker;
        let Target::Record(record) = self.voice.translation.target(link) else {
            // A list in a line, or nothing at all: a finding speaks of it.
            if !words.is_empty() {
                return self.inlines(words);
            }
            let text = speaker.link_text(self.voice.translation, link);
            return push_text(&mut self.out, &text, self.voice.direction);
        };
        let place = place_of(self.kit, self.from, *record, self.reader);
        if record.kind == RecordKind::Term {
            // A heading's own words are read before the text, which says the official form again.
            let is_first =
                (words.is_empty() || !self.is_heading) && self.voice.named.insert(*record);
            let place = place.filter(|_| is_first && !self.is_heading);
            return self.term(*record, place, is_first, words);
        }
        if words.is_empty() {
            let said = match place {
                Some(place) => speaker.short_with_link(*record, place),
                None => speaker.short(*record),
            };
            return self.said(&said, speaker.locale());
        }
        match place.or_else(|| speaker.address(*record)) {
            Some(address) => self.link_to(&address, words),
            None => self.inlines(words),
        }
    }

    /// Appends a term. Where a text names it first, it brings its official form along, and that form
    /// leads to its place in the glossary.
    fn term(
        &mut self,
        record: RecordId,
        place: Option<String>,
        is_first: bool,
        words: &'a [Inline],
    ) {
        let locale = self.voice.speaker.locale();
        if words.is_empty() {
            let mut said = self.voice.speaker.short(record);
            lead_to(&mut said.pieces, place);
            return self.said(&said, locale);
        }
        let around =
            is_first.then(|| self.voice.speaker.around(record, &plain_text(words))).flatten();
        let (before, mut after) = around.unwrap_or_default();
        let place = lead_to(&mut after, place).filter(|_| !self.is_linked);
        self.pieces(&before, locale);
        match place {
            // The words hold the official form themselves.
            Some(place) => {
                self.out.push_str("<a class=\"term\" href=\"");
                push_escaped(&mut self.out, &place);
                self.out.push_str("\">");
                self.is_linked = true;
                self.inlines(words);
                self.is_linked = false;
                self.out.push_str("</a>");
            }
            None => self.inlines(words),
        }
        self.pieces(&after, locale);
    }

    /// Appends cards and lists, in the reader's language where the text around them is another's.
    pub(super) fn records(&mut self, records: &'a [RecordBlock], start: u32) {
        for (number, block) in records.iter().enumerate() {
            self.record_block(block);
            self.told(TextPlace::in_block(start, number));
        }
    }

    /// Appends a card or a list.
    pub(super) fn record_block(&mut self, block: &'a RecordBlock) {
        match self.voice.translation.target(block.link()) {
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
        self.name(record, &card.name);
        self.out.push_str("</p>\n");
        self.card(&card);
        self.out.push_str("</div>\n");
    }

    /// Appends what a record is called, as a link to its place if it has one.
    fn name(&mut self, record: RecordId, name: &Said) {
        let place = place_of(self.kit, self.from, record, self.reader);
        if let Some(place) = &place {
            self.out.push_str("<a href=\"");
            push_escaped(&mut self.out, place);
            self.out.push_str("\">");
        }
        self.said(name, self.voice.card_speaker.locale());
        if place.is_some() {
            self.out.push_str("</a>");
        }
    }

    /// Returns a card in the reader's language, without what the page says below for all of them.
    fn card_of(&self, record: RecordId) -> Card {
        let card = self.voice.card_speaker.card(record);
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
        let speaker = self.voice.card_speaker;
        let records = speaker.list(kind, tag);
        let id = self.next_id();
        self.words_above(words, id);
        if records.is_empty() {
            let direction = self.kit.locale(speaker.locale()).direction;
            self.line("records-none", &text_html(&speaker.nothing(), direction));
        } else {
            let class = if kind == RecordKind::Term { "terms" } else { "records" };
            let _ = write!(self.out, "<ul class=\"{class}\"");
            if !words.is_empty() {
                let _ = write!(self.out, " aria-labelledby=\"p_k{id}\"");
            }
            self.reader_lang();
            self.out.push_str(">\n");
            let mut cards: Vec<Card> = records.iter().map(|record| self.card_of(*record)).collect();
            let checked = common_checked(&mut cards);
            for (record, card) in records.iter().zip(&cards) {
                self.listed(*record, card);
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
        let calendar = self.kit.path_of(RouteView::Calendar(self.reader));
        if let Some(calendar) = calendar.filter(|_| kind == RecordKind::Event) {
            let href = address::relative(self.from, &calendar);
            let text = text_html(&speaker.more(), self.kit.locale(speaker.locale()).direction);
            self.line("records-more", &format!("<a href=\"{href}\">{text}</a>"));
        }
    }

    /// Appends a paragraph in the reader's language.
    fn line(&mut self, class: &str, html: &str) {
        let _ = write!(self.out, "<p class=\"{class}\"");
        self.reader_lang();
        let _ = writeln!(self.out, ">{html}</p>");
    }

    fn listed(&mut self, record: RecordId, card: &Card) {
        if card.kind == RecordKind::Term {
            return self.entry(record, card);
        }
        self.out.push_str("<li");
        self.card_class(card);
        self.out.push_str(">\n<p class=\"record-name\">");
        self.name(record, &card.name);
        self.out.push_str("</p>\n");
        self.card(card);
        self.out.push_str("</li>\n");
    }

    /// Appends a term and what it means.
    fn entry(&mut self, record: RecordId, card: &Card) {
        let locale = self.voice.card_speaker.locale();
        self.out.push_str("<li><p class=\"term-name\">");
        self.name(record, &card.name);
        self.out.push_str("</p>");
        for line in &card.lines {
            self.out.push_str("<p>");
            self.said(line, locale);
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
        let locale = self.voice.card_speaker.locale();
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
                self.sayer().row(&mut self.out, row, locale);
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

    /// Appends words inside text of a locale, marked if they are another's.
    fn said(&mut self, said: &Said, around: LocaleIndex) {
        self.sayer().said(&mut self.out, said, around);
    }

    fn pieces(&mut self, pieces: &[Piece], locale: LocaleIndex) {
        self.sayer().pieces(&mut self.out, pieces, locale);
    }

    fn sayer(&self) -> Sayer<'a> {
        Sayer { kit: self.kit, is_linked: self.is_linked }
    }

    /// Appends the attributes of what is in the reader's language, if the text around it is not.
    fn reader_lang(&mut self) {
        let (text, reader) = (self.voice.speaker.locale(), self.voice.card_speaker.locale());
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

/// Makes the first official word among pieces a link; returns the address if there is none.
fn lead_to(pieces: &mut [Piece], address: Option<String>) -> Option<String> {
    let address = address?;
    let Some(official) = pieces.iter_mut().find(|piece| matches!(piece, Piece::Official(_))) else {
        return Some(address);
    };
    let pieces = vec![official.clone()];
    *official = Piece::Link { address, pieces };
    None
}
