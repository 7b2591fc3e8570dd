//! What is shared by all that writes a booklet's source.

use super::picture::Pictures;
use super::plan::Plan;
use super::words::Words;
use super::writer::Writer;
use crate::diagnostic::Findings;
use crate::document::Document;
use crate::i18n::{Direction, Messages, directional_runs, isolate};
use crate::load::records::RecordId;
use crate::model::{Kit, Locale, LocaleIndex, Marks, PageId, Translation};
use crate::render::record::Speaker;
use crate::source::{Place, SourceFile, Span};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One booklet in one locale, in the making.
pub(super) struct Composer<'a> {
    pub(super) kit: &'a Kit,
    pub(super) reader: LocaleIndex,
    pub(super) words: &'a Words<'a>,
    pub(super) plan: &'a Plan,
    pub(super) out: Writer,
    pub(super) pictures: Pictures<'a>,
    pub(super) findings: Findings,
    pub(super) messages: &'a Messages,
    /// Who tells records, for each language of the text.
    pub(super) speakers: BTreeMap<LocaleIndex, Speaker<'a>>,
    /// Whether words are being written that run against the text around them.
    pub(super) is_turned: bool,
    /// The terms that the text names.
    pub(super) terms: BTreeSet<RecordId>,
    /// Whether guides stand beside their texts in the source locale.
    pub(super) is_bilingual: bool,
    /// The names of the notes whose text has been written.
    pub(super) noted: BTreeSet<String>,
}

/// The text of one page while it is written.
pub(super) struct Body<'a> {
    pub(super) page: PageId,
    pub(super) translation: &'a Translation,
    pub(super) document: &'a Document,
    pub(super) file: &'a Arc<SourceFile>,
    /// The locale of the text, which is a fallback's where the page is not translated.
    pub(super) locale: &'a Locale,
    /// The same by its index.
    pub(super) shown: LocaleIndex,
    /// What lags behind its source.
    pub(super) marks: Marks,
    /// The level of the last heading; the title is of level 1.
    pub(super) level: u8,
    /// How many lists, quotations and boxes are open.
    pub(super) depth: usize,
    /// The notes whose text is being written; within it headings and its own mark make no sense.
    pub(super) open_notes: Vec<u32>,
    /// The records that the text has named: terms with their official word, contacts with their
    /// number.
    pub(super) named: BTreeSet<RecordId>,
    /// Whether a heading is being written, which names things only.
    pub(super) in_heading: bool,
    /// Whether it stands beside the text that the booklet is about.
    pub(super) is_beside: bool,
    /// The notes that say the same on the other side.
    pub(super) twins: Twins,
}

/// Notes of one side of a page that say the same as notes of the other.
#[derive(Default)]
pub(super) struct Twins {
    /// The number of each with that of the other, counted from 0.
    pub(super) notes: BTreeMap<u32, u32>,
    /// The locale of the other side.
    pub(super) locale: Option<LocaleIndex>,
}

impl<'a> Body<'a> {
    /// Prepares the text of a page; `None` if it has none.
    pub(super) fn new(kit: &'a Kit, page: PageId, reader: LocaleIndex) -> Option<Self> {
        let (translation, shown) = kit.shown(page, reader)?;
        Self::of(kit, page, translation, shown)
    }

    /// Prepares the text of a page in one locale that is to stand beside that of another.
    pub(super) fn beside(kit: &'a Kit, page: PageId, locale: LocaleIndex) -> Option<Self> {
        let translation = kit.page(page).translations[usize::from(locale.0)].as_ref()?;
        let body = Self::of(kit, page, translation, locale)?;
        Some(Self { is_beside: true, ..body })
    }

    fn of(
        kit: &'a Kit,
        page: PageId,
        translation: &'a Translation,
        shown: LocaleIndex,
    ) -> Option<Self> {
        let file = translation.file.as_ref()?;
        Some(Self {
            page,
            translation,
            document: &file.document,
            file: &file.source,
            locale: kit.locale(shown),
            shown,
            marks: kit.marks(page, shown),
            level: 1,
            depth: 0,
            open_notes: Vec::new(),
            named: BTreeSet::new(),
            in_heading: false,
            is_beside: false,
            twins: Twins::default(),
        })
    }

    pub(super) fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// Returns a name that both sides of a page may give, so that there is one of each in the booklet.
    pub(super) fn own_name(&self, name: String) -> String {
        if self.is_beside { format!("{name}//{}", self.locale.id) } else { name }
    }
}

impl<'a> Composer<'a> {
    /// Returns the locale of those for whom the booklet is.
    pub(super) fn reader(&self) -> &'a Locale {
        self.kit.locale(self.reader)
    }

    /// Appends running text; what runs the other way is kept together.
    pub(super) fn text(&mut self, text: &str, locale: &Locale) {
        for (range, is_isolated) in directional_runs(text, locale.direction) {
            let run = &text[range];
            if is_isolated {
                self.isolated(run, locale);
            } else {
                self.plain(run);
            }
        }
    }

    /// Appends text as a call of its own, because a bare string would lose track of where it came
    /// from.
    pub(super) fn plain(&mut self, text: &str) {
        self.out.code("text(");
        self.out.string(text);
        self.out.code("); ");
    }

    fn isolated(&mut self, run: &str, around: &Locale) {
        if around.direction == Direction::Rtl {
            self.out.code("theme.ltr({ ");
        } else if let Some((language, script)) = super::locale::of_letters(run, &self.kit.locales) {
            self.out.code("theme.foreign((lang: ");
            self.out.string(&language);
            self.out.code(", region: none, script: ");
            self.out.string(script);
            self.out.code(", dir: \"rtl\", hyphenate: false), { ");
        } else {
            return self.plain(run);
        }
        self.plain(run);
        self.out.code("}); ");
    }

    /// Appends a title or a sentence that the theme takes as a string; what runs the other way is
    /// kept together by invisible marks.
    pub(super) fn line(&mut self, text: &str, locale: &Locale) {
        let isolated: Cow<'_, str> = isolate(text, locale.direction);
        self.out.string(&isolated);
    }

    /// Does the same with a place for findings.
    pub(super) fn line_from(&mut self, text: &str, locale: &Locale, place: Option<Place>) {
        let start = self.out.here();
        self.line(text, locale);
        if let Some(place) = place {
            self.out.came_from(start, place);
        }
    }

    /// Appends such a sentence, or `none`.
    pub(super) fn optional_line(
        &mut self,
        text: Option<&str>,
        locale: &Locale,
        place: Option<Place>,
    ) {
        match text.filter(|text| !text.trim().is_empty()) {
            Some(text) => self.line_from(text, locale, place),
            None => self.out.code("none"),
        }
    }
}
