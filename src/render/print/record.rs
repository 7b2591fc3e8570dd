//! Records as calls of the theme: in a line, as cards, in lists.

use super::composer::{Body, Composer};
use super::link::Way;
use super::locale::push_locale;
use super::sign::is_signed;
use crate::document::{Image, Inline, LinkId, RecordBlock, RecordKind, TextPlace};
use crate::load::records::{Record, RecordId};
use crate::model::{LocaleIndex, Target};
use crate::render::record::{Card, Piece, Row, RowKind, Said, Speaker};

impl<'a> Composer<'a> {
    /// Returns who tells records in a locale: that of the text around them.
    pub(super) fn speaker(&mut self, locale: LocaleIndex) -> &Speaker<'a> {
        let (kit, messages) = (self.kit, self.messages);
        self.speakers.entry(locale).or_insert_with(|| Speaker::new(kit, messages, locale))
    }

    /// Appends a record within text: the link's own words, or what the record says in a line.
    ///
    /// Where nothing can be followed, such as within another link, it leads nowhere.
    pub(super) fn record(
        &mut self,
        link: LinkId,
        words: &'a [Inline],
        is_plain: bool,
        body: &mut Body<'a>,
    ) {
        let id = match body.translation.target(link) {
            Target::Record(id) => *id,
            _ if !words.is_empty() => return self.inlines(words, body),
            _ => {
                let text = self.speaker(body.shown).link_text(body.translation, link);
                return self.text(&text, body.locale);
            }
        };
        if is_plain {
            if words.is_empty() {
                let mut said = self.speaker(body.shown).short(id);
                said.pieces = unlinked(said.pieces);
                return self.said(&said, body.shown);
            }
            return self.inlines(words, body);
        }
        if id.kind == RecordKind::Term {
            return self.term(id, words, body);
        }
        if words.is_empty() {
            if !body.in_heading {
                body.named.insert(id);
            }
            let said = self.speaker(body.shown).short(id);
            return self.said(&said, body.shown);
        }
        let way = match self.speaker(body.shown).address(id) {
            Some(address) => self.way(&Target::External(address)),
            None => Way::Nowhere,
        };
        self.link(way, words, body);
        // Words alone cannot be dialled on paper.
        if let Record::Contact(contact) = self.kit.record(id)
            && let Some(phone) = contact.phones.first()
            && !body.in_heading
            && body.named.insert(id)
        {
            let phone = &phone.phone.value;
            if digits(&self.plain_text(words, body)).contains(&digits(&phone.shown)) {
                return;
            }
            let number = Piece::Link {
                address: format!("tel:{}", phone.dial),
                pieces: vec![Piece::Ltr(phone.shown.clone())],
            };
            self.out.code("theme.bracketed({ ");
            self.pieces(&[number], body.shown);
            self.out.code("}); ");
        }
    }

    /// Appends a term: where a text names it first with its official word, later without.
    fn term(&mut self, id: RecordId, words: &'a [Inline], body: &mut Body<'a>) {
        self.terms.insert(id);
        let is_first = !body.in_heading && body.named.insert(id);
        if words.is_empty() {
            let said = if is_first {
                self.speaker(body.shown).short(id)
            } else {
                self.word(id, body.shown).unwrap_or_else(|| self.speaker(body.shown).short(id))
            };
            return self.told(&said, Some(id), body.shown);
        }
        let plain = self.plain_text(words, body);
        let around = match is_first {
            true => self.speaker(body.shown).around(id, &plain),
            false => None,
        };
        let (before, after) = around.unwrap_or_default();
        self.pieces_about(&before, Some(id), body.shown);
        self.inlines(words, body);
        self.pieces_about(&after, Some(id), body.shown);
    }

    /// Appends cards and lists, of which the first stands at `place`, in the reader's language whatever that of the text.
    pub(super) fn records(
        &mut self,
        records: &'a [RecordBlock],
        place: TextPlace,
        body: &mut Body<'a>,
    ) {
        let is_other = body.shown != self.reader;
        if is_other {
            let reader = self.reader();
            self.out.code("theme.spoken(");
            push_locale(&mut self.out, reader);
            self.out.code(", { ");
        }
        for (number, record) in records.iter().enumerate() {
            let words = record.words();
            let place = place.nth(number);
            match (body.translation.target(record.link()), record) {
                (Target::Record(id), RecordBlock::Card { kind, .. }) => {
                    let card = self.speaker(self.reader).card(*id);
                    self.out.code("theme.");
                    self.out.code(kind.name());
                    self.out.code("(");
                    self.card(&card, words, place, body);
                    self.out.code("); ");
                }
                (Target::RecordList { kind, tag }, _) => {
                    let ids = self.speaker(self.reader).list(*kind, tag.as_deref());
                    self.list_of_records((*kind, &ids), words, place, body);
                }
                _ => {
                    self.out.code("theme.paragraph({ ");
                    self.sign_before(place, body);
                    self.record(record.link(), words, false, body);
                    self.sign_after(place, body);
                    self.out.code("}); ");
                }
            }
        }
        if is_other {
            self.out.code("}); ");
        }
    }

    fn list_of_records(
        &mut self,
        (kind, ids): (RecordKind, &[RecordId]),
        words: &'a [Inline],
        place: TextPlace,
        body: &mut Body<'a>,
    ) {
        if ids.is_empty() {
            let nothing = self.speaker(self.reader).nothing();
            self.out.code("theme.paragraph({ ");
            self.text(&nothing, self.reader());
            return self.out.code("}); ");
        }
        self.out.code("theme.");
        self.out.code(kind.plural());
        self.out.code("(");
        self.lead(words, place, body);
        self.out.code(", (");
        for id in ids {
            if kind == RecordKind::Term {
                self.terms.insert(*id);
                self.term_entry(*id, None, self.reader);
            } else {
                let card = self.speaker(self.reader).card(*id);
                self.out.code("(lead: none, ");
                self.particulars(&card, None, self.reader);
                self.out.code(")");
            }
            self.out.code(", ");
        }
        self.out.code(")); ");
    }

    /// Appends the words above a card or a list; without any, signs alone.
    fn lead(&mut self, words: &'a [Inline], place: TextPlace, body: &mut Body<'a>) {
        if words.is_empty() && !is_signed(&body.marks, place) {
            return self.out.code("none");
        }
        if body.shown == self.reader {
            return self.text_body(place, words, body);
        }
        self.out.code("theme.foreign(");
        push_locale(&mut self.out, body.locale);
        self.out.code(", ");
        self.text_body(place, words, body);
        self.out.code(")");
    }

    /// Appends what the theme calls CARD.
    fn card(&mut self, card: &Card, words: &'a [Inline], place: TextPlace, body: &mut Body<'a>) {
        self.out.code("(lead: ");
        if words.is_empty() {
            self.out.code("none, ");
            self.particulars(card, Some((place, body)), self.reader);
        } else {
            self.lead(words, place, body);
            self.out.code(", ");
            self.particulars(card, None, self.reader);
        }
        self.out.code(")");
    }

    /// Appends what a card holds but for its lead; its signs stand beside its name.
    pub(super) fn particulars(
        &mut self,
        card: &Card,
        signed: Option<(TextPlace, &Body<'a>)>,
        around: LocaleIndex,
    ) {
        self.out.code("name: { ");
        if let Some((place, body)) = signed {
            self.sign_before(place, body);
            self.sign_after(place, body);
        }
        self.said(&card.name, around);
        self.out.code("}");
        let of = |kind: RowKind| card.rows.iter().find(move |row| row.kind == kind);
        let confirmed = of(RowKind::Dates);
        let dates = confirmed.or_else(|| of(RowKind::Typical));
        self.out.code(", dates: ");
        self.bodies(dates.map_or(&[], |row| row.values.as_slice()), around);
        let (confirmed, cancelled) = (confirmed.is_some(), card.is_cancelled);
        self.out.code(&format!(", confirmed: {confirmed}, cancelled: {cancelled}, lines: "));
        self.bodies(&card.lines, around);
        self.out.code(", rows: (");
        for row in card.rows.iter().filter(|row| dates.is_none_or(|dates| dates != *row)) {
            self.row_of_card(row, around);
        }
        self.out.code("), notes: ");
        self.bodies(&card.notes, around);
        self.out.code(", checked: ");
        match &card.checked {
            Some(checked) => self.said_body(checked, around),
            None => self.out.code("none"),
        }
    }

    fn row_of_card(&mut self, row: &Row, around: LocaleIndex) {
        self.out.code("(kind: ");
        self.out.string(row.kind.name());
        self.out.code(", label: { ");
        self.text(&row.label, self.kit.locale(around));
        self.out.code("}, values: ");
        self.bodies(&row.values, around);
        self.out.code("), ");
    }

    /// Appends an array of bodies.
    fn bodies(&mut self, all: &[Said], around: LocaleIndex) {
        self.out.code("(");
        for said in all {
            self.said_body(said, around);
            self.out.code(", ");
        }
        self.out.code(")");
    }

    /// Returns the text of inlines without any marks, records included.
    pub(super) fn plain_text(&mut self, inlines: &[Inline], body: &Body<'a>) -> String {
        self.speaker(body.shown).plain_text(inlines, body.translation)
    }

    /// Returns what an image shows, for those who do not see it.
    pub(super) fn alt(&mut self, image: &Image, body: &Body<'a>) -> String {
        self.plain_text(&image.alt, body)
    }
}

/// Returns the digits of a text.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns pieces that lead nowhere.
fn unlinked(pieces: Vec<Piece>) -> Vec<Piece> {
    let unlink = |piece| match piece {
        Piece::Link { pieces, .. } => unlinked(pieces),
        Piece::Foreign(said) => {
            vec![Piece::Foreign(Said { pieces: unlinked(said.pieces), ..said })]
        }
        other => vec![other],
    };
    pieces.into_iter().flat_map(unlink).collect()
}
