//! What records say, piece by piece, as calls of the theme.

use super::composer::Composer;
use super::glossary::term_anchor;
use super::inlines::is_spaceless;
use super::link::Way;
use super::locale::push_locale;
use crate::i18n::Direction;
use crate::load::records::RecordId;
use crate::model::{Locale, LocaleIndex, Target};
use crate::render::record::{Piece, SHORT, Said};

impl Composer<'_> {
    /// Appends words as statements, in a text of the locale `around`.
    pub(super) fn said(&mut self, said: &Said, around: LocaleIndex) {
        self.told(said, None, around);
    }

    /// Does the same for a term, whose official word leads to the glossary.
    pub(super) fn told(&mut self, said: &Said, term: Option<RecordId>, around: LocaleIndex) {
        if said.locale == around {
            return self.pieces_about(&said.pieces, term, around);
        }
        self.out.code("theme.foreign(");
        push_locale(&mut self.out, self.kit.locale(said.locale));
        self.out.code(", { ");
        let direction = |locale| self.kit.locale(locale).direction;
        let is_turned = direction(said.locale) != direction(around);
        let before = std::mem::replace(&mut self.is_turned, is_turned);
        self.pieces_about(&said.pieces, term, said.locale);
        self.is_turned = before;
        self.out.code("}); ");
    }

    /// Appends a code block `{ … }` that holds the words.
    pub(super) fn said_body(&mut self, said: &Said, around: LocaleIndex) {
        self.out.code("{ ");
        self.said(said, around);
        self.out.code("}");
    }

    /// Appends pieces in the language of a locale as statements.
    pub(super) fn pieces(&mut self, pieces: &[Piece], index: LocaleIndex) {
        self.pieces_about(pieces, None, index);
    }

    /// Does the same for a term.
    pub(super) fn pieces_about(
        &mut self,
        pieces: &[Piece],
        term: Option<RecordId>,
        index: LocaleIndex,
    ) {
        let locale = self.kit.locale(index);
        for piece in pieces {
            match piece {
                Piece::Text(text) => self.text(text, locale),
                Piece::Together(text) | Piece::Time { text, .. } => self.kept(text, locale),
                Piece::Ltr(text) => self.left_to_right(text, locale),
                Piece::Link { address, pieces } => self.led(address, pieces, index),
                Piece::Official(word) => self.official(word, term, index),
                Piece::Foreign(said) => self.said(said, index),
            }
        }
    }

    /// Appends what is not broken across lines: an amount, a date.
    fn kept(&mut self, text: &str, locale: &Locale) {
        // Letters have a direction of their own, and digits alone keep their order; digits with
        // signs would be turned around.
        let is_number = |c: char| c.is_numeric() || matches!(c, ':' | '.' | ',');
        let keeps_order = text.contains(runs_right_to_left) || text.chars().all(is_number);
        if locale.direction == Direction::Ltr || keeps_order {
            return self.together(text, locale);
        }
        self.left_to_right(text, locale);
    }

    fn left_to_right(&mut self, text: &str, locale: &Locale) {
        let is_turned = locale.direction == Direction::Rtl;
        if is_turned {
            self.out.code("theme.ltr({ ");
        }
        if text.chars().count() <= SHORT {
            self.together(text, locale);
        } else {
            self.plain(text);
        }
        if is_turned {
            self.out.code("}); ");
        }
    }

    fn together(&mut self, text: &str, locale: &Locale) {
        let stays =
            |c: char| (c.is_alphanumeric() && !is_spaceless(c)) || matches!(c, ':' | '.' | ',');
        if text.chars().all(stays) {
            self.plain(text);
        } else if self.is_turned || ["Hans", "Hant", "Jpan"].contains(&&*locale.script) {
            // A box would lose the thin space between Han and other letters, and in a run of the
            // other direction it would stand outside the run.
            self.plain(&glued(text));
        } else {
            self.out.code("theme.together(");
            self.out.string(text);
            self.out.code("); ");
        }
    }

    fn led(&mut self, address: &str, pieces: &[Piece], index: LocaleIndex) {
        let Way::Outside(address) = self.way(&Target::External(address.to_owned())) else {
            return self.pieces(pieces, index);
        };
        let is_number = address.starts_with("tel:") && matches!(pieces, [Piece::Ltr(_)]);
        self.out.code(if is_number { "theme.phone(" } else { "theme.link(" });
        self.out.string(&address);
        self.out.code(", { ");
        self.pieces(pieces, index);
        self.out.code("}); ");
    }

    fn official(&mut self, word: &str, term: Option<RecordId>, index: LocaleIndex) {
        if self.speaks_officially(index) {
            return self.text(word, self.kit.locale(index));
        }
        self.out.code("theme.official(");
        // What leads to the glossary is in it: see `glossary`.
        let anchor =
            term.filter(|term| self.terms.contains(term)).map(|id| term_anchor(self.kit, id));
        self.out.optional_string(anchor.as_deref());
        self.out.code(", ");
        self.out.string(word);
        self.out.code("); ");
    }
}

fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Returns a text that has no place at which a line may end.
fn glued(text: &str) -> String {
    let mut glued = String::with_capacity(2 * text.len());
    let mut last = None;
    for c in text.chars().map(|c| if c == ' ' { '\u{a0}' } else { c }) {
        let may_break = |last: char| {
            is_spaceless(last) || is_spaceless(c) || matches!(last, '-' | '/' | '–' | '—' | '?')
        };
        if last.is_some_and(may_break) {
            glued.push('\u{2060}');
        }
        glued.push(c);
        last = Some(c);
    }
    glued
}

#[cfg(test)]
mod tests {
    use super::glued;

    #[test]
    fn no_line_ends_within() {
        assert_eq!(glued("418 641-6311"), "418\u{a0}641-\u{2060}6311");
        assert_eq!(glued("7月1日"), "7\u{2060}月\u{2060}1\u{2060}日");
        assert_eq!(glued(""), "");
    }
}
