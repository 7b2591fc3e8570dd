//! Inlines as HTML.

use super::address;
use super::content::Writer;
use super::text::{push_escaped, push_text};
use crate::document::{FootnoteId, Image, Inline, LinkId, plain_text};
use crate::i18n::Direction;
use crate::model::{LocaleIndex, PageId, Target};
use std::fmt::Write;

impl<'a> Writer<'a> {
    /// Appends a run of inlines.
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) {
        for (index, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) => push_text(&mut self.out, text, self.voice.direction),
                Inline::Code(text) => {
                    self.out.push_str("<code dir=\"ltr\" translate=\"no\">");
                    push_escaped(&mut self.out, text);
                    self.out.push_str("</code>");
                }
                Inline::Emphasis(inner) => self.tagged("em", inner),
                Inline::Strong(inner) => self.tagged("strong", inner),
                Inline::Strikethrough(inner) => self.tagged("s", inner),
                Inline::Link(link, inner) => self.link(*link, inner),
                Inline::Record { link, words, .. } => self.record(*link, words),
                Inline::Image(image) => self.image(image),
                Inline::Footnote(note) => self.mark(*note),
                Inline::SoftBreak => {
                    // Chinese and Japanese have no space that a line end could stand for.
                    let before = inlines[..index].last().and_then(|inline| edge(inline, false));
                    let after = inlines.get(index + 1).and_then(|inline| edge(inline, true));
                    let inside_han = before.is_some_and(is_han) && after.is_some_and(is_han);
                    if !inside_han {
                        self.out.push('\n');
                    }
                }
                Inline::HardBreak => self.out.push_str("<br>\n"),
            }
        }
    }

    fn tagged(&mut self, tag: &str, inner: &'a [Inline]) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
        self.inlines(inner);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn link(&mut self, link: LinkId, inner: &'a [Inline]) {
        let start = self.out.len();
        self.out.push_str("<a href=\"");
        match self.voice.translation.target(link) {
            Target::Page { page, anchor } => self.page_href(*page, anchor.as_deref()),
            Target::Asset(asset) => {
                self.out.push_str(&address::relative(self.from, &self.kit.asset(*asset).path))
            }
            Target::External(url) => {
                self.out.truncate(start);
                return self.link_to(url, inner);
            }
            // Lists that stand in a line, and what leads nowhere: a finding speaks of them, and
            // nothing is published; the preview shows the words.
            Target::Record(_) | Target::RecordList { .. } | Target::Broken => {}
        }
        if self.out.len() == start + "<a href=\"".len() {
            self.out.truncate(start);
            return self.inlines(inner);
        }
        self.out.push('"');
        self.link_words(inner, false);
    }

    /// Appends a link to an address outside the kit.
    pub(super) fn link_to(&mut self, url: &str, inner: &'a [Inline]) {
        if self.is_linked {
            return self.inlines(inner);
        }
        self.out.push_str("<a href=\"");
        push_escaped(&mut self.out, url);
        let scheme = url.split(':').next().unwrap_or_default();
        if ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)) {
            self.out.push_str("\" rel=\"noopener");
        }
        self.out.push('"');
        self.link_words(inner, scheme.eq_ignore_ascii_case("tel"));
    }

    /// Appends the end of a link's tag, its words and its closing tag.
    fn link_words(&mut self, inner: &'a [Inline], tel: bool) {
        // A number has one order, and so has a title that is wholly of the other direction: its
        // last question mark belongs to it. Words such as "call us" have their own.
        match one_direction(inner, self.voice.direction) {
            None if tel => self.out.push_str(" class=\"tel\" dir=\"ltr\""),
            Some(direction) if direction != self.voice.direction => {
                self.out.push_str(if direction == Direction::Ltr {
                    " dir=\"ltr\""
                } else {
                    " dir=\"rtl\""
                });
            }
            _ => {}
        }
        self.out.push('>');
        let outside = std::mem::replace(&mut self.is_linked, true);
        self.inlines(inner);
        self.is_linked = outside;
        self.out.push_str("</a>");
    }

    /// Appends the relative address of a page in the reader's locale, else in one that has it.
    fn page_href(&mut self, page: PageId, anchor: Option<&str>) {
        let paths = &self.kit.page(page).paths;
        let at = |index: LocaleIndex| paths.get(usize::from(index.0))?.as_ref();
        let found = at(self.reader).or_else(|| at(self.kit.source));
        let anchor = anchor.filter(|anchor| self.kit.has_anchor(page, self.reader, anchor));
        let Some(path) = found.or_else(|| paths.iter().flatten().next()) else { return };
        let is_here = path == self.from || self.repeats == Some(page);
        if !is_here || anchor.is_none() {
            self.out.push_str(&address::relative(self.from, path));
        }
        if let Some(anchor) = anchor {
            self.out.push('#');
            push_anchor(&mut self.out, anchor);
        }
    }

    /// Appends an image.
    pub(super) fn image(&mut self, image: &'a Image) {
        let Target::Asset(asset) = self.voice.translation.target(image.link) else {
            return self.inlines(&image.alt);
        };
        let asset = self.kit.asset(*asset);
        self.out.push_str("<img src=\"");
        self.out.push_str(&address::relative(self.from, &asset.path));
        self.out.push_str("\" alt=\"");
        let alt = self.voice.speaker.plain_text(&image.alt, self.voice.translation);
        push_escaped(&mut self.out, &alt);
        self.out.push('"');
        if let Some((width, height)) = asset.size {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    fn mark(&mut self, note: FootnoteId) {
        let number = note.0 + 1;
        let Some(prefix) = self.voice.standing.prefix() else { return };
        let Some(count) = self.voice.marks.get_mut(note.0 as usize) else { return };
        *count += 1;
        let id = MarkId { prefix, number, mark: *count };
        let _ = write!(
            self.out,
            "<sup class=\"mark\"><a id=\"{id}\" href=\"#{prefix}n{number}\" role=\"doc-noteref\" \
             aria-describedby=\"p_notes\">{number}</a></sup>"
        );
    }
}

/// The id of a mark in the text. Ids of the page's own begin with `p_`; anchors made from headings
/// have no underscore.
pub(super) struct MarkId {
    pub(super) prefix: &'static str,
    pub(super) number: u32,
    pub(super) mark: u32,
}

impl std::fmt::Display for MarkId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { prefix, number, .. } = self;
        match self.mark {
            1 => write!(f, "{prefix}r{number}"),
            mark => write!(f, "{prefix}r{number}-{mark}"),
        }
    }
}

/// Appends an anchor to an address inside an attribute; letters of any script stay readable.
pub(super) fn push_anchor(out: &mut String, anchor: &str) {
    for c in anchor.chars() {
        match c {
            '%' => out.push_str("%25"),
            ' ' => out.push_str("%20"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '"' => out.push_str("%22"),
            '&' => out.push_str("&amp;"),
            _ => out.push(c),
        }
    }
}

/// Returns the first or the last character of an inline.
fn edge(inline: &Inline, first: bool) -> Option<char> {
    let of_text = |text: &str| if first { text.chars().next() } else { text.chars().next_back() };
    match inline {
        Inline::Text(text) => of_text(text),
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strikethrough(inner)
        | Inline::Link(_, inner)
        | Inline::Record { words: inner, .. } => {
            let inline = if first { inner.first() } else { inner.last() };
            edge(inline?, first)
        }
        Inline::Code(_)
        | Inline::Image(_)
        | Inline::Footnote(_)
        | Inline::SoftBreak
        | Inline::HardBreak => None,
    }
}

/// Returns the direction of all letters in the text, which none has if it holds no letter; letters
/// of both directions count as the page's own.
fn one_direction(inlines: &[Inline], base: Direction) -> Option<Direction> {
    let mut found = None;
    for c in plain_text(inlines).chars().filter(|c| c.is_alphabetic()) {
        let rtl = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        match found {
            Some(other) if other != direction => return Some(base),
            _ => found = Some(direction),
        }
    }
    found
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
