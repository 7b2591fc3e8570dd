//! What records say, as HTML: words of whatever language, with values that stay whole.

use super::text::{push_escaped, push_text};
use super::words::lang_attr;
use crate::model::{Kit, LocaleIndex};
use crate::render::record::{Piece, Row, RowKind, SHORT, Said};
use std::fmt::Write;

/// Writes what records say.
#[derive(Clone, Copy)]
pub(super) struct Sayer<'a> {
    /// The kit.
    pub(super) kit: &'a Kit,
    /// Whether it stands inside a link, which may hold no other one.
    pub(super) is_linked: bool,
}

impl Sayer<'_> {
    /// Appends words inside text of a locale, marked if they are another's.
    pub(super) fn said(self, out: &mut String, said: &Said, around: LocaleIndex) {
        if said.locale == around {
            return self.pieces(out, &said.pieces, around);
        }
        out.push_str("<span");
        out.push_str(&lang_attr(self.kit, around, said.locale));
        out.push('>');
        self.pieces(out, &said.pieces, said.locale);
        out.push_str("</span>");
    }

    /// Appends pieces of a locale's text.
    pub(super) fn pieces(self, out: &mut String, pieces: &[Piece], locale: LocaleIndex) {
        let direction = self.kit.locale(locale).direction;
        for piece in pieces {
            match piece {
                Piece::Text(text) => push_text(out, text, direction),
                Piece::Together(text) => {
                    out.push_str("<span class=\"together\">");
                    push_text(out, text, direction);
                    out.push_str("</span>");
                }
                Piece::Time { machine, text } => {
                    let _ = write!(out, "<time class=\"together\" datetime=\"{machine}\">");
                    push_text(out, text, direction);
                    out.push_str("</time>");
                }
                Piece::Ltr(text) => {
                    let _ = write!(out, "<bdi class=\"{}\" dir=\"ltr\">", length_class(text));
                    push_address(out, text);
                    out.push_str("</bdi>");
                }
                Piece::Link { address, pieces } => self.link(out, address, pieces, locale),
                Piece::Official(text) => {
                    out.push_str("<i class=\"official\"");
                    out.push_str(&lang_attr(self.kit, locale, self.kit.source));
                    out.push('>');
                    push_text(out, text, self.kit.locale(self.kit.source).direction);
                    out.push_str("</i>");
                }
                Piece::Foreign(said) => self.said(out, said, locale),
            }
        }
    }

    /// Appends a link, unless it would stand inside another one.
    fn link(self, out: &mut String, address: &str, pieces: &[Piece], locale: LocaleIndex) {
        if self.is_linked {
            return self.pieces(out, pieces, locale);
        }
        out.push_str("<a href=\"");
        push_escaped(out, address);
        if address.starts_with("http") {
            out.push_str("\" rel=\"noopener");
        }
        out.push('"');
        let inside = Sayer { is_linked: true, ..self };
        match pieces {
            [Piece::Ltr(text)] => {
                let is_number = address.starts_with("tel:");
                let class = if is_number { "tel" } else { length_class(text) };
                let _ = write!(out, " class=\"{class}\" dir=\"ltr\">");
                push_address(out, text);
            }
            pieces => {
                let is_term = matches!(pieces, [Piece::Official(_)]);
                out.push_str(if is_term { " class=\"term\">" } else { ">" });
                inside.pieces(out, pieces, locale);
            }
        }
        out.push_str("</a>");
    }

    /// Appends a line of a card, for readers of a locale.
    pub(super) fn row(self, out: &mut String, row: &Row, locale: LocaleIndex) {
        let _ = write!(out, "<div class=\"row-{}\"><dt>", row.kind.name());
        push_text(out, &row.label, self.kit.locale(locale).direction);
        out.push_str("</dt>");
        for value in &row.values {
            let is_postal = row.kind == RowKind::Address;
            out.push_str(if is_postal { "<dd><address>" } else { "<dd>" });
            self.said(out, value, locale);
            out.push_str(if is_postal { "</address></dd>" } else { "</dd>" });
        }
        out.push_str("</div>\n");
    }
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
