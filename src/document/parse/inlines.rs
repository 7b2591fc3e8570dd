//! Inline events: text, marks, links, images.

use super::super::Inline;
use super::blocks::{Builder, Leaf};
use super::line::Wrap;
use pulldown_cmark::{Event, RefDefs, Tag};
use std::ops::Range;

impl<'a> Builder<'a> {
    /// Takes running text.
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        self.begin_bare(range.start);
        self.entity(text, &range);
        if let Some(open) = &mut self.image {
            open.alt.push_str(text);
        } else if self.open_links.last().is_some_and(|link| link.shows_address) {
            self.line.whole(Inline::Text(text.into()));
        } else {
            self.line.text(text, range.start);
        }
        self.inline_end = range.end;
    }

    /// Takes an inline that neither opens nor closes.
    pub(super) fn inline(&mut self, event: Event<'a>, range: Range<usize>) {
        self.begin_bare(range.start);
        let end = range.end;
        match event {
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Code(code) | Event::InlineMath(code) | Event::DisplayMath(code) => {
                match &mut self.image {
                    Some(open) => open.alt.push_str(&code),
                    None => self.line.whole(Inline::Code(printable(&code).into())),
                }
            }
            Event::SoftBreak | Event::HardBreak if self.image.is_some() => {
                if let Some(open) = &mut self.image {
                    open.alt.push(' ');
                }
            }
            Event::SoftBreak => self.line.soft_break(),
            Event::HardBreak => self.line.hard_break(),
            // A mark within alternative text marks nothing that a reader sees.
            Event::FootnoteReference(label) if self.image.is_none() => {
                let mark = self.notes.mark(&label, range);
                self.line.whole(Inline::Footnote(mark));
            }
            Event::FootnoteReference(_)
            | Event::Text(_)
            | Event::Html(_)
            | Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
        self.inline_end = end;
    }

    /// Opens a mark, a link or an image.
    pub(super) fn start_inline(
        &mut self,
        tag: Tag<'a>,
        range: Range<usize>,
        definitions: &RefDefs<'_>,
    ) {
        self.begin_bare(range.start);
        self.inline_end = range.start + 1;
        if let Some(open) = &mut self.image {
            open.depth += 1;
            if let Tag::Link { link_type, dest_url, id, .. } = tag {
                self.link_in_alt(link_type, &dest_url, &id, range);
            }
            return;
        }
        if self.line.is_full() {
            self.too_deep(range.start);
        }
        match tag {
            Tag::Strong => self.line.open(Wrap::Strong),
            Tag::Strikethrough => self.line.open(Wrap::Strikethrough),
            Tag::Link { link_type, dest_url, id, .. } => {
                if self.line.is_full() {
                    self.line.open(Wrap::Emphasis)
                } else {
                    self.open_link(link_type, &dest_url, &id, &range, definitions);
                    true
                }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.inline_end += 1;
                self.open_image(link_type, &dest_url, &title, &id, &range, definitions);
                true
            }
            _ => self.line.open(Wrap::Emphasis),
        };
    }

    /// Closes the mark, link or image that was opened last.
    pub(super) fn end_inline(&mut self, is_link: bool, range: Range<usize>) {
        match &mut self.image {
            Some(open) if open.depth > 0 => {
                if is_link {
                    self.end_link_in_alt();
                }
                if let Some(open) = &mut self.image {
                    open.depth -= 1;
                }
            }
            Some(_) => self.close_image(&range),
            None if is_link && !self.line.is_beyond() => self.close_link(&range),
            None => {
                self.line.close();
            }
        }
        self.inline_end = range.end;
    }

    /// Begins the text of a list item that has no paragraph of its own.
    fn begin_bare(&mut self, start: usize) {
        if self.leaf.is_none() {
            self.leaf = Some(Leaf::Bare { start });
        }
    }
}

/// Returns text without control characters, and with one space for each line end or tab.
pub(super) fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let lines = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    lines.replace(char::is_control, "").into()
}
