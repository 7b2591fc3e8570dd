//! A guide in two languages as HTML: rows of which each holds a passage in the reader's language and
//! the same passage in the source's.
//!
//! Read from top to bottom, every passage is followed by the source's, so the page says the same
//! without its style. Only the reader's own headings are headings, and only they have anchors: the
//! outline stands once. Items of both languages are one item of one list.

use super::content::{Body, Reading, Writer};
use super::since::untranslated;
use super::voice::{Standing, Voice};
use super::words::lang_attr;
use crate::document::{Block, BlockKind, List, ListItem, TextPlace};
use crate::model::{ParallelRow, Stretch};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Returns rows as HTML, those of the guide at a glance apart.
pub(super) fn body<'a>(reading: Reading<'a>, source: Voice<'a>, rows: &[ParallelRow<'a>]) -> Body {
    let attributes = lang_attr(reading.kit, reading.reader, source.locale());
    let own = reading.voice.translation;
    let untranslated =
        source.translation.file.as_deref().map(|file| untranslated(own, file)).unwrap_or_default();
    let mut beside = Beside { writer: Writer::new(reading), source, attributes, untranslated };
    let since = beside.writer.told_above();
    let count = rows.iter().take_while(|row| row.is_glance()).count();
    let (glance, rows) = rows.split_at(count);
    beside.rows(glance);
    let glance = Some(beside.writer.take()).filter(|html| !html.is_empty());
    beside.rows(rows);
    Body { since, glance, body: beside.writer.take() }
}

struct Beside<'a> {
    writer: Writer<'a>,
    /// The voice of the source while the other one speaks.
    source: Voice<'a>,
    /// The attributes of what is in the language of the source.
    attributes: String,
    /// What of the source has yet to be translated.
    untranslated: BTreeSet<TextPlace>,
}

/// What several rows stand in.
#[derive(Clone, Copy)]
enum Within<'a> {
    Nothing,
    /// The list of the source, of the translation, or of both.
    List([Option<&'a List>; 2]),
    Notes,
}

impl<'a> Within<'a> {
    fn of(row: &ParallelRow<'a>) -> Self {
        let list = |stretch: Option<Stretch<'a>>| match stretch {
            Some(Stretch::Items(list, ..)) => Some(list),
            _ => None,
        };
        match (row.own.or(row.source), [list(row.source), list(row.own)]) {
            (Some(Stretch::Notes(..)), _) => Self::Notes,
            (_, [None, None]) => Self::Nothing,
            (_, lists) => Self::List(lists),
        }
    }

    /// Returns whether the next row stands in the same.
    fn holds(self, next: Self) -> bool {
        match (self, next) {
            (Self::Notes, Self::Notes) => true,
            (Self::List(lists), Self::List(others)) => lists.iter().zip(others).any(
                |(one, other)| matches!((one, other), (Some(one), Some(other)) if std::ptr::eq(*one, other)),
            ),
            _ => false,
        }
    }

    /// Returns both, of which the second may have named a list that the first did not.
    fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::List([a, b]), Self::List([c, d])) => Self::List([a.or(c), b.or(d)]),
            _ => next,
        }
    }
}

impl<'a> Beside<'a> {
    fn rows(&mut self, rows: &[ParallelRow<'a>]) {
        let mut within = Within::Nothing;
        let mut closing = "";
        for row in rows {
            let next = Within::of(row);
            if within.holds(next) {
                within = within.and(next);
            } else {
                self.writer.out.push_str(closing);
                closing = self.open(next);
                within = next;
            }
            self.row(row);
        }
        self.writer.out.push_str(closing);
    }

    fn open(&mut self, within: Within<'a>) -> &'static str {
        match within {
            Within::Nothing => "",
            Within::List([source, own]) => {
                own.or(source).map_or("", |list| self.writer.open_list(list))
            }
            Within::Notes => {
                self.writer.open_notes();
                "</ol>\n</section>\n"
            }
        }
    }

    fn row(&mut self, row: &ParallelRow<'a>) {
        let is_item = !matches!(Within::of(row), Within::Nothing);
        let first = row.own.or(row.source);
        let task = first.and_then(|stretch| match stretch {
            Stretch::Items(_, [item, ..], _) => item.task,
            _ => None,
        });
        let value = first.and_then(number);
        let value = value.map(|value| format!(" value=\"{value}\"")).unwrap_or_default();
        let closing = if let Some(done) = task {
            let id = self.writer.next_id();
            let checked = if done { " checked" } else { "" };
            let _ = writeln!(
                self.writer.out,
                "<li class=\"task\"{value}><input type=\"checkbox\" disabled{checked} \
                 aria-labelledby=\"p_t{id}\"><div class=\"pair\" id=\"p_t{id}\">"
            );
            "</div></li>\n"
        } else if is_item {
            let _ = writeln!(self.writer.out, "<li class=\"pair\"{value}>");
            "</li>\n"
        } else {
            self.writer.out.push_str("<div class=\"pair\">\n");
            "</div>\n"
        };
        self.own(row);
        self.source(row);
        self.writer.out.push_str(closing);
    }

    /// Appends what the reader's language says, or that it says nothing of this yet.
    fn own(&mut self, row: &ParallelRow<'a>) {
        let is_missing = row.source.is_some_and(|stretch| self.is_missing(stretch));
        if row.own.is_none() && !is_missing {
            return;
        }
        self.side("own", row.own, "");
        let words = self.writer.voice.words;
        match row.own {
            Some(stretch) => {
                self.stretch(stretch);
                if is_missing {
                    self.writer.since_word("missing", &words.missing);
                }
            }
            None => self.writer.since_word("missing", &words.untranslated),
        }
        self.writer.out.push_str("</div>\n");
    }

    /// Appends what the source says.
    fn source(&mut self, row: &ParallelRow<'a>) {
        let Some(stretch) = row.source else { return };
        let attributes = self.attributes.clone();
        let class = if self.is_same_picture(row) { "source same" } else { "source" };
        self.side(class, Some(stretch), &attributes);
        self.source.standing = if row.own.is_some() { Standing::Beside } else { Standing::Alone };
        let since = self.writer.since.take();
        std::mem::swap(&mut self.writer.voice, &mut self.source);
        self.stretch(stretch);
        std::mem::swap(&mut self.writer.voice, &mut self.source);
        self.writer.since = since;
        self.writer.out.push_str("</div>\n");
    }

    /// Appends what opens a side of a row: a note can be led to, and what has a number shows it.
    fn side(&mut self, class: &str, stretch: Option<Stretch<'a>>, attributes: &str) {
        let _ = write!(self.writer.out, "<div class=\"{class}\"{attributes}");
        if let Some(number) = stretch.and_then(number) {
            if matches!(stretch, Some(Stretch::Notes(..))) {
                let prefix = if class == "own" { "p_" } else { "p_s" };
                let _ = write!(self.writer.out, " id=\"{prefix}n{number}\"");
            }
            let _ = write!(self.writer.out, " data-number=\"{number}\"");
        }
        self.writer.out.push_str(">\n");
    }

    fn stretch(&mut self, stretch: Stretch<'a>) {
        match stretch {
            Stretch::Blocks(blocks) => self.writer.blocks(blocks),
            Stretch::Items(list, [item], _) => self.item(list, item),
            Stretch::Items(list, items, _) => {
                for item in items {
                    self.writer.out.push_str("<div>");
                    self.item(list, item);
                    self.writer.out.push_str("</div>\n");
                }
            }
            Stretch::Terms(terms, first) => {
                self.writer.definitions(terms, |number| first.nth(number));
            }
            Stretch::Notes(notes, first) => {
                for (number, note) in (first + 1..).zip(notes) {
                    self.writer.note(u32::try_from(number).unwrap_or(u32::MAX), note);
                }
            }
        }
    }

    fn item(&mut self, list: &'a List, item: &'a ListItem) {
        self.writer.item_blocks(&item.blocks, list.tight);
        self.writer.out.push('\n');
    }

    /// Returns whether both languages show the same picture.
    fn is_same_picture(&self, row: &ParallelRow<'a>) -> bool {
        let picture = |stretch: Option<Stretch<'a>>, voice: &Voice<'a>| match stretch {
            Some(Stretch::Blocks([Block { kind: BlockKind::Figure(image), .. }])) => {
                Some(voice.translation.target(image.link).clone())
            }
            _ => None,
        };
        let own = picture(row.own, &self.writer.voice);
        own.is_some() && own == picture(row.source, &self.source)
    }

    /// Returns whether any of a stretch of the source has yet to be translated.
    fn is_missing(&self, stretch: Stretch<'a>) -> bool {
        if self.untranslated.is_empty() {
            return false;
        }
        let mut places = Vec::new();
        let mut blocks: Vec<&[Block]> = Vec::new();
        match stretch {
            Stretch::Blocks(of_row) => blocks.push(of_row),
            Stretch::Items(_, items, _) => blocks.extend(items.iter().map(|item| &*item.blocks)),
            Stretch::Notes(notes, _) => blocks.extend(notes.iter().map(|note| &*note.blocks)),
            Stretch::Terms(terms, first) => {
                places.extend((0..terms.len()).map(|number| first.nth(number)));
                blocks.extend(terms.iter().flat_map(|term| &term.details).map(|it| &**it));
            }
        }
        let is_within = |block: &Block| {
            let place = |at| TextPlace::in_block(at, 0);
            let (start, end) = (place(block.span.start), place(block.span.end));
            start < end && self.untranslated.range(start..end).next().is_some()
        };
        places.iter().any(|place| self.untranslated.contains(place))
            || blocks.into_iter().flatten().any(is_within)
    }
}

/// Returns the number of an item or a note, if it has one.
fn number(stretch: Stretch<'_>) -> Option<u64> {
    let number = |first: usize| u64::try_from(first).unwrap_or(u64::MAX);
    match stretch {
        Stretch::Items(list, _, first) => Some(list.start?.saturating_add(number(first))),
        Stretch::Notes(_, first) => Some(number(first) + 1),
        Stretch::Blocks(_) | Stretch::Terms(..) => None,
    }
}
