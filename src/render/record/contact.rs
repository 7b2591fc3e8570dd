//! Contacts.

use super::value::{dialled, mail, page};
use super::{Card, Piece, Row, RowKind, Said, Speaker};
use crate::document::RecordKind;
use crate::i18n::describe;
use crate::load::records::{Contact, ContactPhone, Holidays};

impl Speaker<'_> {
    /// Returns the name and the first number.
    pub(super) fn contact_short(&self, contact: &Contact) -> Said {
        let name = self.inside(&contact.name).unwrap_or_default();
        self.own(match contact.phones.first() {
            Some(phone) => {
                let phone = vec![self.phone(&phone.phone.value)];
                self.phrase("record-contact", [("name", name), ("phone", phone)])
            }
            None => name,
        })
    }

    /// Returns how to reach a contact with one click.
    pub(super) fn contact_address(&self, contact: &Contact) -> Option<String> {
        let phone = contact.phones.first().map(|phone| dialled(&phone.phone.value));
        let web = || self.web(&contact.web).map(|web| web.0.clone());
        let email = || contact.email.as_ref().map(|email| format!("mailto:{}", email.value));
        phone.or_else(web).or_else(email)
    }

    pub(super) fn contact_card(&self, contact: &Contact) -> Card {
        let phones = contact.phones.iter().map(|phone| self.labelled(phone)).collect();
        let email = contact.email.iter().map(|email| self.own(vec![mail(&email.value)])).collect();
        let web = self.web(&contact.web).map(|web| self.own(vec![page(web)]));
        let address = contact.address.iter().map(|address| self.postal(&address.value)).collect();
        let closed = contact.closed.iter().filter(|closure| closure.to >= self.kit.today);
        let closed = closed.map(|closure| self.own(self.closure(closure))).collect();
        let rows = [
            self.row(RowKind::Phones, phones),
            self.row(RowKind::Email, email),
            self.row(RowKind::Web, web.into_iter().collect()),
            self.row(RowKind::Address, address),
            self.row(RowKind::Hours, self.opening(contact)),
            self.row(RowKind::Closed, closed),
            self.row(RowKind::Languages, self.languages(contact)),
            self.row(
                RowKind::Accessibility,
                self.text(&contact.accessibility).into_iter().collect(),
            ),
        ];
        Card {
            kind: RecordKind::Contact,
            id: contact.id.value.clone(),
            name: self.text(&contact.name).unwrap_or_else(|| self.own(Vec::new())),
            lines: self.text(&contact.role).into_iter().collect(),
            rows: rows.into_iter().flatten().collect(),
            notes: self.text(&contact.note).into_iter().collect(),
            checked: self.checked(&contact.provenance),
            is_cancelled: false,
        }
    }

    fn labelled(&self, phone: &ContactPhone) -> Said {
        let number = vec![self.phone(&phone.phone.value)];
        self.own(match self.inside(&phone.label) {
            Some(label) => self.phrase("record-with-note", [("what", number), ("note", label)]),
            None => number,
        })
    }

    fn opening(&self, contact: &Contact) -> Vec<Said> {
        let mut lines =
            if contact.hours.is_empty() { Vec::new() } else { self.week(&contact.hours) };
        let state = contact.holidays.map(|holidays| match holidays {
            Holidays::Closed => "record-closed",
            Holidays::Open => "record-open",
        });
        if let Some(state) = state {
            let days = vec![Piece::Text(self.word("record-public-holidays"))];
            let state = vec![Piece::Text(self.word(state))];
            lines.push(self.phrase("record-state", [("what", days), ("state", state)]));
        }
        lines.into_iter().map(|line| self.own(line)).collect()
    }

    /// Returns the languages by their own names, by which those who speak them find them.
    fn languages(&self, contact: &Contact) -> Vec<Said> {
        let names = contact.languages.iter().map(|language| describe(language, None).autonym);
        let names: Vec<String> = names.collect();
        let mut lines = Vec::new();
        if !names.is_empty() {
            lines.push(self.own(vec![Piece::Text(self.formats.list(&names))]));
        }
        let interpreter = contact.interpreter.map(|is_there| match is_there {
            true => "record-interpreter",
            false => "record-no-interpreter",
        });
        lines.extend(interpreter.map(|id| self.own(vec![Piece::Text(self.word(id))])));
        lines
    }

    /// Returns a row, unless there is nothing to say.
    pub(super) fn row(&self, kind: RowKind, values: Vec<Said>) -> Option<Row> {
        let label = || self.word(kind.label());
        (!values.is_empty()).then(|| Row { kind, label: label(), values })
    }
}
