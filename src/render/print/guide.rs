//! Sections and guides as calls of the theme.

use super::composer::Composer;
use super::locale::push_locale;
use super::plan::{Part, guide_anchor};
use super::sign::push_title_signs;
use crate::model::{Kit, Locale, LocaleIndex, Marks, PageId, Translation};
use crate::source::Place;

impl<'a> Composer<'a> {
    /// Appends a section: its opener, then its guides.
    pub(super) fn part(&mut self, number: usize, part: &'a Part) {
        let kit = self.kit;
        let page = kit.page(part.section);
        // A guide that stands in the booklet may belong to a section that no locale of the chain
        // has; then any locale's title is better than none.
        let shown = kit
            .shown(part.section, self.reader)
            .map(|(translation, shown)| (translation, kit.locale(shown)));
        let any = || {
            let mut all = page.translations.iter().zip(&kit.locales);
            all.find_map(|(translation, locale)| Some((translation.as_ref()?, locale)))
        };
        let Some((translation, locale)) = shown.or_else(any) else { return };
        self.out.code(&format!("theme.section((number: {number}, "));
        self.title(translation, locale);
        self.out.code(", signs: ");
        let marks = shown_marks(kit, part.section, self.reader);
        push_title_signs(&mut self.out, &marks, part.text_on_opener);
        self.out.code(", anchor: ");
        self.out.string(&part.anchor);
        self.out.code(", locale: ");
        push_locale(&mut self.out, locale);
        self.out.code(", ");
        let shown = kit.shown(part.section, self.reader).map_or(kit.source, |(_, shown)| shown);
        self.title_beside(part.section, shown);
        self.out.code(", drawing: ");
        let drawing = self.drawing(page.drawing);
        self.out.optional_string(drawing.as_deref());
        self.out.code(", lead: ");
        if part.text_on_opener {
            self.out.code("{ ");
            self.page_text(part.section);
            self.out.code("}");
        } else {
            self.out.code("none");
        }
        self.out.code("), {\n");
        for guide in &part.guides {
            self.guide(*guide);
        }
        self.out.code("})\n");
    }

    fn guide(&mut self, page: PageId) {
        let kit = self.kit;
        let Some((translation, shown)) = kit.shown(page, self.reader) else { return };
        let (locale, reader) = (kit.locale(shown), self.reader());
        self.out.code("theme.guide((");
        self.title(translation, locale);
        self.out.code(", signs: ");
        push_title_signs(&mut self.out, &shown_marks(kit, page, self.reader), true);
        self.out.code(", anchor: ");
        self.out.string(&guide_anchor(kit, page));
        self.out.code(", locale: ");
        push_locale(&mut self.out, locale);
        self.out.code(", ");
        self.title_beside(page, shown);
        self.out.code(", notice: ");
        let notice = (shown != self.reader).then(|| self.words.fallback(&locale.autonym));
        self.optional_line(notice.as_deref(), reader, None);
        self.out.code(", draft: ");
        let draft = (!translation.reviewed).then(|| self.words.word("booklet-draft-notice"));
        self.optional_line(draft.as_deref(), reader, None);
        self.out.code("), {\n");
        self.page_text(page);
        self.out.code("})\n");
    }

    /// Appends title and summary.
    pub(super) fn title(&mut self, translation: &Translation, locale: &Locale) {
        let file = translation.file.as_ref();
        let start = file.map(|file| Place::start_of(&file.source));
        let title = file.and_then(|file| Some(file.front.title.as_ref()?.place.clone()));
        self.out.code("title: ");
        self.line_from(&translation.title, locale, title.or_else(|| start.clone()));
        self.out.code(", summary: ");
        self.optional_line(translation.summary.as_deref(), locale, start);
    }
}

/// Returns what lags behind in the text that readers are shown.
fn shown_marks(kit: &Kit, page: PageId, reader: LocaleIndex) -> Marks {
    kit.shown(page, reader).map(|(_, shown)| kit.marks(page, shown)).unwrap_or_default()
}
