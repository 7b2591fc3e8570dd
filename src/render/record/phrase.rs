//! Pieces put into messages, whose words stand around them in the order of each language.

use super::{Piece, Speaker};
use crate::diagnostic::Findings;
use crate::i18n::{Domain, MessageUse, Messages, Value};

/// The first of the characters that hold the place of pieces while a message is filled in: they are
/// for private use, and no text of a kit shows them.
const FIRST_MARK: u32 = 0xF_E000;

/// Every message that records use, with its variables.
pub(super) const USES: &[(&str, &[&str])] = &[
    ("record-contact", &["name", "phone"]),
    ("record-event", &["name", "when"]),
    ("record-term", &["word", "official"]),
    ("record-name", &["name", "gloss"]),
    ("record-state", &["what", "state"]),
    ("record-with-note", &["what", "note"]),
    ("record-counted", &["number", "unit"]),
    ("record-days", &["from", "to"]),
    ("record-day-and-time", &["day", "time"]),
    ("record-times", &["from", "to"]),
    ("record-times-overnight", &["from", "to"]),
    ("record-midnight", &[]),
    ("record-weekdays", &["from", "to"]),
    ("record-every-day", &[]),
    ("record-all-day", &[]),
    ("record-public-holidays", &[]),
    ("record-open", &[]),
    ("record-closed", &[]),
    ("record-duration-years", &["count"]),
    ("record-duration-months", &["count"]),
    ("record-duration-weeks", &["count"]),
    ("record-duration-days", &["count"]),
    ("record-duration-hours", &["count"]),
    ("record-duration-minutes", &["count"]),
    ("record-label-phones", &[]),
    ("record-label-email", &[]),
    ("record-label-web", &[]),
    ("record-label-address", &[]),
    ("record-label-hours", &[]),
    ("record-label-closed", &[]),
    ("record-label-accessibility", &[]),
    ("record-label-languages", &[]),
    ("record-label-dates", &[]),
    ("record-label-typical", &[]),
    ("record-label-place", &[]),
    ("record-label-fee", &[]),
    ("record-free", &[]),
    ("record-interpreter", &[]),
    ("record-no-interpreter", &[]),
    ("record-cancelled", &[]),
    ("record-called-off", &[]),
    ("record-unconfirmed", &[]),
    ("record-over", &[]),
    ("record-checked", &["day"]),
    ("record-source", &["source"]),
    ("record-kept", &[]),
    ("record-all-events", &[]),
    ("record-nothing", &[]),
];

/// Tells what is wrong with the messages that records use.
pub fn check_messages(messages: &Messages) -> Findings {
    let uses = USES.iter().map(|(id, variables)| MessageUse {
        id: (*id).to_owned(),
        variables: variables.iter().map(|name| (*name).to_owned()).collect(),
        place: None,
    });
    messages.check(Domain::Record, &uses.collect::<Vec<_>>())
}

impl Speaker<'_> {
    /// Returns the words of a message that has no variables; empty beside a finding.
    pub(super) fn word(&self, id: &'static str) -> String {
        let phrase = self.messages.format(&self.kit.locale(self.locale).id, id, &[]);
        phrase.map(|phrase| phrase.text).unwrap_or_default()
    }

    /// Returns the words of a message that counts.
    pub(super) fn counted(&self, id: &'static str, count: u32) -> String {
        let args = [("count", Value::Number(f64::from(count)))];
        let phrase = self.messages.format(&self.kit.locale(self.locale).id, id, &args);
        phrase.map_or_else(|| self.formats.number(count.into()), |phrase| phrase.text)
    }

    /// Returns a message with pieces in the place of its variables.
    pub(super) fn phrase<const N: usize>(
        &self,
        id: &'static str,
        slots: [(&'static str, Vec<Piece>); N],
    ) -> Vec<Piece> {
        let names = slots.each_ref().map(|(name, _)| *name);
        let mut slots = slots.map(|(_, pieces)| pieces);
        let mut line = Vec::new();
        let mut text = String::new();
        for c in self.pattern(id, &names).chars() {
            match slot(c).and_then(|index| slots.get_mut(index)) {
                Some(pieces) => {
                    push_text(&mut line, &mut text);
                    line.append(pieces);
                }
                None => text.push(c),
            }
        }
        push_text(&mut line, &mut text);
        line
    }

    /// Returns what a message says before and after its first variable, the other one filled in.
    pub(super) fn around_first(
        &self,
        id: &'static str,
        names: [&'static str; 2],
        second: Vec<Piece>,
    ) -> (Vec<Piece>, Vec<Piece>) {
        let break_mark = Piece::Together(String::new());
        let [first, other] = names;
        let mut line = self.phrase(id, [(first, vec![break_mark.clone()]), (other, second)]);
        match line.iter().position(|piece| *piece == break_mark) {
            Some(at) => {
                let after = line.split_off(at + 1);
                line.pop();
                (line, after)
            }
            None => (Vec::new(), line),
        }
    }

    /// Returns a message with a mark in the place of each variable.
    fn pattern(&self, id: &'static str, names: &[&'static str]) -> String {
        let marks = (FIRST_MARK..).filter_map(char::from_u32);
        let args: Vec<(&str, Value)> =
            names.iter().zip(marks).map(|(name, mark)| (*name, Value::from(mark))).collect();
        match self.messages.format(&self.kit.locale(self.locale).id, id, &args) {
            Some(phrase) => phrase.text,
            // A finding speaks of the message; the preview shows what it would have joined.
            None => {
                let marks = (FIRST_MARK..).filter_map(char::from_u32).take(names.len());
                marks.map(String::from).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

fn slot(c: char) -> Option<usize> {
    u32::from(c).checked_sub(FIRST_MARK).and_then(|index| usize::try_from(index).ok())
}

fn push_text(line: &mut Vec<Piece>, text: &mut String) {
    if !text.is_empty() {
        line.push(Piece::Text(std::mem::take(text)));
    }
}
