//! Running text as calls of the theme.

use super::composer::{Body, Composer};
use super::link::Way;
use super::locale::push_locale;
use crate::document::{FootnoteId, Image, Inline, plain_text};
use crate::i18n::Direction;

impl<'a> Composer<'a> {
    /// Appends a code block `{ … }` that holds the inlines.
    pub(super) fn inline_body(&mut self, inlines: &'a [Inline], body: &mut Body<'a>) {
        self.out.code("{ ");
        self.inlines(inlines, body);
        self.out.code("}");
    }

    /// Appends inlines as statements.
    pub(super) fn inlines(&mut self, inlines: &'a [Inline], body: &mut Body<'a>) {
        // Text and line ends are joined first, so that a telephone number across two lines of the
        // file is one run.
        let mut waiting = String::new();
        for (index, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) => waiting.push_str(text),
                Inline::SoftBreak => {
                    if !joins_han(inlines, index) {
                        waiting.push(' ');
                    }
                }
                other => {
                    let is_note = |inline: &Inline| matches!(inline, Inline::Footnote(_));
                    if is_note(other) && index > 0 && is_note(&inlines[index - 1]) {
                        // Marks of two notes would be read as one number.
                        waiting.push('\u{a0}');
                    }
                    self.text(&waiting, body.locale);
                    waiting.clear();
                    self.inline(other, body);
                }
            }
        }
        self.text(&waiting, body.locale);
    }

    fn inline(&mut self, inline: &'a Inline, body: &mut Body<'a>) {
        match inline {
            Inline::Text(text) => self.text(text, body.locale),
            Inline::SoftBreak => self.text(" ", body.locale),
            Inline::HardBreak => self.out.code("theme.linebreak(); "),
            Inline::Code(text) => {
                self.out.code("theme.code(");
                self.out.string(text);
                self.out.code("); ");
            }
            Inline::Emphasis(inner) => self.wrapped("emph", inner, body),
            Inline::Strong(inner) => self.wrapped("strong", inner, body),
            Inline::Strikethrough(inner) => self.wrapped("strike", inner, body),
            Inline::Link(link, inner) => {
                let way = self.way(body.translation.target(*link));
                self.link(way, inner, body);
            }
            Inline::Record { link, words, is_plain, .. } => {
                self.record(*link, words, *is_plain, body);
            }
            Inline::Image(image) => self.inline_picture(image, body),
            Inline::Footnote(note) => self.footnote(*note, body),
        }
    }

    fn wrapped(&mut self, function: &str, inner: &'a [Inline], body: &mut Body<'a>) {
        self.out.code("theme.");
        self.out.code(function);
        self.out.code("(");
        self.inline_body(inner, body);
        self.out.code("); ");
    }

    pub(super) fn link(&mut self, way: Way, inner: &'a [Inline], body: &mut Body<'a>) {
        match &way {
            Way::Inside(anchor) => {
                self.out.code("theme.cross(");
                self.out.string(anchor);
            }
            Way::Outside(address) => {
                let is_number = address.starts_with("tel:") && is_number(&plain_text(inner));
                self.out.code(if is_number { "theme.phone(" } else { "theme.link(" });
                self.out.string(address);
            }
            Way::Nowhere => return self.inlines(inner, body),
        }
        self.out.code(", ");
        self.inline_body(inner, body);
        self.out.code("); ");
    }

    fn inline_picture(&mut self, image: &Image, body: &Body<'a>) {
        let Some(path) = self.picture(image, body) else {
            let alt = self.alt(image, body);
            return self.text(&alt, body.locale);
        };
        self.out.code("theme.inline-picture(");
        self.out.string(&path);
        self.out.code(", ");
        let alt = self.alt(image, body);
        self.out.string(&alt);
        self.out.code("); ");
    }

    fn footnote(&mut self, note: FootnoteId, body: &mut Body<'a>) {
        let number = note.0;
        // A note that refers to itself would never end.
        if body.open_notes.contains(&number) {
            return;
        }
        let twin = body.twins.notes.get(&number).copied();
        let of_page = |number: u32| format!("/{}^{}", self.kit.page(body.page).path, number + 1);
        let name = match twin {
            // Both sides share the note, which bears the name of the readers'.
            Some(twin) => of_page(if body.is_beside { twin } else { number }),
            None => body.own_name(of_page(number)),
        };
        // Beside a number, the mark would be read as part of it: `1.²`.
        if body.locale.direction == Direction::Rtl {
            self.plain("\u{200f}");
        }
        let is_there = body.document.footnotes.get(number as usize).is_some();
        if !is_there || !self.noted.insert(name.clone()) {
            self.out.code("theme.footnote-again(");
            self.out.string(&name);
            self.out.code("); ");
            return;
        }
        self.out.code("theme.footnote(");
        self.out.string(&name);
        self.out.code(", ");
        match twin {
            Some(twin) => self.twin_notes(number, twin, body),
            None if body.is_beside => {
                // A note stands outside its side, whose language it keeps.
                self.out.code("theme.note-in(");
                push_locale(&mut self.out, body.locale);
                self.out.code(", ");
                self.note(number, body);
                self.out.code(")");
            }
            None => self.note(number, body),
        }
        self.out.code("); ");
    }

    /// Appends what a note says.
    pub(super) fn note(&mut self, number: u32, body: &mut Body<'a>) {
        let Some(note) = body.document.footnotes.get(number as usize) else { return };
        body.open_notes.push(number);
        self.tight_body(&note.blocks, body);
        body.open_notes.pop();
    }
}

/// Returns whether words are a telephone number and nothing else.
fn is_number(words: &str) -> bool {
    let is_sign = |c: char| c.is_whitespace() || "+-.()\u{2011}".contains(c);
    words.contains(|c: char| c.is_ascii_digit())
        && words.chars().all(|c| c.is_ascii_digit() || is_sign(c))
}

/// Returns whether a line end stands between two characters of a script that has no spaces.
fn joins_han(inlines: &[Inline], index: usize) -> bool {
    let text = |inline: Option<&Inline>| inline.map(std::slice::from_ref).map(plain_text);
    let before = text(index.checked_sub(1).and_then(|index| inlines.get(index)));
    let after = text(inlines.get(index + 1));
    let before = before.and_then(|text| text.chars().next_back());
    let after = after.and_then(|text| text.chars().next());
    before.is_some_and(is_spaceless) && after.is_some_and(is_spaceless)
}

/// Han, kana, and the punctuation that goes with them.
pub(super) fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3000}'..='\u{312f}'
        | '\u{3190}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}
