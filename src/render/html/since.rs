//! What the source says by now of a text that was translated earlier, told where the text stands.
//!
//! In: the marks of a stale translation. Out: behind each text that they name, a `<details>` in the
//! reader's language that holds the source's text, or a word that the source says it no more.

use super::content::Writer;
use super::text::text_html;
use super::voice::Voice;
use super::words::lang_attr;
use crate::document::{Passage, TextKind, TextPlace};
use crate::load::PageFile;
use crate::model::{Change, Freshness, Kit, LocaleIndex, Mark, Marks, PageId, Translation};
use std::collections::{BTreeMap, BTreeSet};

/// What is told of a text while it is written.
pub(super) struct Since<'a> {
    marks: Marks,
    /// The source's text; `None` where it stands beside the page's own.
    source: Option<Source<'a>>,
    /// What has yet to be told: where in the source stands what was not translated.
    pending: Vec<TextPlace>,
    /// Whether that waits until a list is closed.
    is_held: bool,
}

/// The text of the source, to quote from.
struct Source<'a> {
    voice: Voice<'a>,
    passages: BTreeMap<TextPlace, Passage<'a>>,
    kinds: BTreeMap<TextPlace, TextKind>,
    attributes: String,
}

impl<'a> Since<'a> {
    /// Returns what is told of a page's translation; `None` if there is nothing to tell.
    ///
    /// With the source's voice its text is quoted, without it is only said that it is another one.
    pub(super) fn new(
        kit: &'a Kit,
        page: PageId,
        locale: LocaleIndex,
        source: Option<Voice<'a>>,
    ) -> Option<Self> {
        let translation = kit.page(page).translations[usize::from(locale.0)].as_ref()?;
        if !matches!(translation.freshness, Freshness::Stale(_)) {
            return None;
        }
        let marks = kit.marks(page, locale);
        let source = source.map(|voice| Source::new(kit, locale, voice));
        let since = Self { marks, source, pending: Vec::new(), is_held: false };
        (!since.marks.is_empty()).then_some(since)
    }
}

impl<'a> Source<'a> {
    fn new(kit: &Kit, locale: LocaleIndex, voice: Voice<'a>) -> Self {
        let translation = voice.translation;
        let mut passages = voice.document.passages();
        passages.insert(TextPlace::TITLE, Passage::Text(&translation.title));
        if let Some(summary) = &translation.summary {
            passages.insert(TextPlace::SUMMARY, Passage::Text(summary));
        }
        let kind = |file: &PageFile| {
            let texts = file.text_places().into_iter();
            texts.map(|(place, index)| (place, file.texts[index].kind)).collect()
        };
        let kinds = translation.file.as_deref().map(kind).unwrap_or_default();
        let attributes = lang_attr(kit, locale, voice.locale());
        Self { voice, passages, kinds, attributes }
    }
}

/// Returns how many of a translation's texts readers are told of.
pub(super) fn count(translation: &Translation) -> usize {
    let mut own = BTreeSet::new();
    let mut added = 0;
    for answer in translation.freshness.stale() {
        match answer.change {
            Change::Changed | Change::Removed => own.extend(answer.own),
            Change::Added => added += 1,
            Change::None | Change::Moved => {}
        }
    }
    own.len() + added
}

/// Returns where in the source stands what has yet to be translated.
pub(super) fn untranslated(translation: &Translation, source: &PageFile) -> BTreeSet<TextPlace> {
    let added = translation.freshness.stale().iter().filter(|it| it.change == Change::Added);
    added.filter_map(|it| Some(source.texts.get(it.source?)?.place)).collect()
}

impl<'a> Writer<'a> {
    /// Tells what became of the text at a place, which was just written.
    pub(super) fn told(&mut self, place: TextPlace) {
        let Some(mut since) = self.since.take() else { return };
        if let Some(mark) = since.marks.at(place).cloned() {
            self.mark_of(&mut since, &mark);
        }
        since.pending.extend(since.marks.missing_after(place));
        self.since = Some(since);
    }

    /// Tells what became of a term, in a `<dd>` of its own behind it.
    pub(super) fn told_of_term(&mut self, place: TextPlace) {
        if self.change(place).is_some() {
            self.out.push_str("<dd>");
            self.told(place);
            self.out.push_str("</dd>");
        } else {
            self.told(place);
        }
    }

    /// Tells what became of the rows of a table, all of them in one.
    pub(super) fn told_rows(&mut self, start: u32, rows: usize) {
        let Some(mut since) = self.since.take() else { return };
        let mut changed = Mark { change: Change::Changed, source: Vec::new() };
        let mut is_changed = false;
        for place in (0..rows).map(|row| TextPlace::in_block(start, row)) {
            if let Some(mark) = since.marks.at(place).filter(|it| it.change == Change::Changed) {
                is_changed = true;
                changed.source.extend(&mark.source);
            }
            since.pending.extend(since.marks.missing_after(place));
        }
        if is_changed {
            self.mark_of(&mut since, &changed);
        }
        self.since = Some(since);
    }

    /// Returns what is told of the text at a place.
    pub(super) fn change(&self, place: TextPlace) -> Option<Change> {
        Some(self.since.as_ref()?.marks.at(place)?.change)
    }

    /// Says whether what is missing waits; returns what was said before.
    pub(super) fn hold(&mut self, is_held: bool) -> bool {
        let Some(since) = &mut self.since else { return false };
        std::mem::replace(&mut since.is_held, is_held)
    }

    /// Tells what has yet to be translated and would stand here.
    pub(super) fn missing(&mut self) {
        let Some(since) = self.since.as_mut().filter(|since| !since.is_held) else { return };
        let pending = std::mem::take(&mut since.pending);
        self.quote_missing(pending);
    }

    /// Tells those of them that are terms and what they mean.
    pub(super) fn missing_in_glance(&mut self) {
        let Some(since) = &mut self.since else { return };
        let Some(source) = &since.source else { return };
        let is_term = |place: &TextPlace| {
            matches!(source.kinds.get(place), Some(TextKind::Term | TextKind::Definition))
        };
        let count = since.pending.iter().take_while(|place| is_term(place)).count();
        let rest = since.pending.split_off(count);
        let pending = std::mem::replace(&mut since.pending, rest);
        self.quote_missing(pending);
    }

    /// Returns what is told of title and summary.
    pub(super) fn told_above(&mut self) -> Option<String> {
        self.told(TextPlace::TITLE);
        self.told(TextPlace::SUMMARY);
        let since = self.since.as_mut()?;
        let is_summary = |place: &TextPlace| *place == TextPlace::SUMMARY;
        let (summary, rest) = std::mem::take(&mut since.pending).into_iter().partition(is_summary);
        since.pending = rest;
        self.quote_missing(summary);
        Some(self.take()).filter(|html| !html.is_empty())
    }

    fn quote_missing(&mut self, places: Vec<TextPlace>) {
        // Beside the source, everybody sees what is missing.
        let is_quoted = self.since.as_ref().is_some_and(|since| since.source.is_some());
        if places.is_empty() || !is_quoted {
            return;
        }
        let Some(mut since) = self.since.take() else { return };
        self.mark_of(&mut since, &Mark { change: Change::Added, source: places });
        self.since = Some(since);
    }

    fn mark_of(&mut self, since: &mut Since<'a>, mark: &Mark) {
        let words = self.voice.words;
        let (name, word) = match mark.change {
            Change::Removed => ("removed", &words.removed),
            Change::Added => ("missing", &words.missing),
            Change::Changed | Change::None | Change::Moved => ("changed", &words.changed),
        };
        match &mut since.source {
            Some(source) if !mark.source.is_empty() => {
                self.out.push_str("<details class=\"since since-");
                self.out.push_str(name);
                self.out.push_str("\"><summary>");
                self.out.push_str(word);
                self.out.push_str("</summary>\n<div");
                self.out.push_str(&source.attributes);
                self.out.push_str(">\n");
                self.quote(source, &mark.source);
                self.out.push_str("</div></details>\n");
            }
            _ => self.since_word(name, word),
        }
    }

    /// Appends a word on the text above.
    pub(super) fn since_word(&mut self, name: &str, word: &str) {
        self.out.push_str("<p class=\"since since-");
        self.out.push_str(name);
        self.out.push_str("\">");
        self.out.push_str(word);
        self.out.push_str("</p>\n");
    }

    fn quote(&mut self, source: &mut Source<'a>, places: &[TextPlace]) {
        std::mem::swap(&mut self.voice, &mut source.voice);
        self.voice.named.clear();
        let mut places = places;
        while let Some(first) = places.first() {
            let run = run(source, places);
            let (these, rest) = places.split_at(run);
            match source.passages.get(first) {
                Some(Passage::Row(_)) => self.quote_rows(source, these),
                Some(_) if run > 1 => {
                    self.out.push_str("<ul>\n");
                    for place in these {
                        self.out.push_str("<li>");
                        self.quote_one(source, *place);
                        self.out.push_str("</li>\n");
                    }
                    self.out.push_str("</ul>\n");
                }
                _ => {
                    let kind = source.kinds.get(first);
                    let is_record = matches!(source.passages.get(first), Some(Passage::Record(_)));
                    let is_strong = matches!(kind, Some(TextKind::Heading | TextKind::Term));
                    if !is_record {
                        self.out.push_str(if is_strong { "<p><strong>" } else { "<p>" });
                    }
                    self.quote_one(source, *first);
                    if !is_record {
                        self.out.push_str(if is_strong { "</strong></p>\n" } else { "</p>\n" });
                    }
                }
            }
            places = rest;
        }
        std::mem::swap(&mut self.voice, &mut source.voice);
    }

    fn quote_one(&mut self, source: &Source<'a>, place: TextPlace) {
        match source.passages.get(&place) {
            Some(Passage::Inlines(inlines)) => self.inlines(inlines),
            Some(Passage::Text(text)) => self.out.push_str(&text_html(text, self.voice.direction)),
            Some(Passage::Record(record)) => self.record_block(record),
            Some(Passage::Row(_)) | None => {}
        }
    }

    /// Appends rows of a table below its header.
    fn quote_rows(&mut self, source: &Source<'a>, places: &[TextPlace]) {
        let header = places.first().and_then(|place| place.block());
        let header = header.map(|start| TextPlace::in_block(start, 0));
        let mut places = places;
        self.open_table();
        if let Some(header) = header
            && let Some(Passage::Row(cells)) = source.passages.get(&header)
        {
            self.out.push_str("<thead>\n");
            self.row(cells, &[], true, header);
            self.out.push_str("</thead>\n");
            places = places.strip_prefix(&[header]).unwrap_or(places);
        }
        self.out.push_str("<tbody>\n");
        for place in places {
            if let Some(Passage::Row(cells)) = source.passages.get(place) {
                self.row(cells, &[], false, *place);
            }
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }
}

/// Returns how many places are quoted as one: rows of a table, or items of a list.
fn run(source: &Source<'_>, places: &[TextPlace]) -> usize {
    let kind = |place: &TextPlace| source.kinds.get(place).copied();
    let Some(first) = places.first() else { return 0 };
    let is_one = |place: &&TextPlace| match kind(first) {
        Some(TextKind::Row) => kind(place) == Some(TextKind::Row) && place.block() == first.block(),
        Some(TextKind::Item) => kind(place) == Some(TextKind::Item),
        _ => false,
    };
    places.iter().take_while(is_one).count().max(1)
}
