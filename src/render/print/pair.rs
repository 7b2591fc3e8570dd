//! Guides in two languages, side by side.
//!
//! Everything is written twice by the same functions as in booklets of one language; what is here says
//! what stands beside what, and who is the reader of each side.

use super::composer::{Body, Composer};
use super::locale::push_locale;
use crate::document::{Block, BlockKind, CalloutKind, Image, RecordBlock, Table, TextPlace};
use crate::model::{LocaleIndex, PageId, ParallelRow, Stretch, Target};

/// How two texts stand side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// With the usual distance to what is around them.
    Block,
    /// Close to what stands above them, as items of a list do.
    Item,
    /// Together with what follows.
    Heading,
}

impl Manner {
    fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Item => "item",
            Self::Heading => "heading",
        }
    }
}

/// The two sides of a page.
struct Sides<'a> {
    own: Body<'a>,
    source: Body<'a>,
}

/// What may stand on a side, and which one that is.
type Side<'a> = (Option<Stretch<'a>>, bool);

impl<'a> Composer<'a> {
    /// Returns the locale whose texts stand on the other side of what is shown; `None` where there is
    /// one side only.
    pub(super) fn beside(&self, page: PageId, shown: LocaleIndex) -> Option<LocaleIndex> {
        let source = self.kit.source;
        let has_file = |locale: LocaleIndex| {
            let of_page = &self.kit.page(page).translations;
            of_page[usize::from(locale.0)].as_ref().is_some_and(|it| it.file.is_some())
        };
        let has_both = shown != source && has_file(shown) && has_file(source);
        (self.is_bilingual && has_both).then_some(source)
    }

    /// Appends the text of a page, in two languages if the booklet is bilingual.
    pub(super) fn page_text(&mut self, page: PageId) {
        let Some(mut own) = Body::new(self.kit, page, self.reader) else { return };
        let beside = self.beside(page, own.shown);
        let source = beside.and_then(|locale| Body::beside(self.kit, page, locale));
        match source {
            Some(source) => self.pairs(Sides { own, source }),
            None => self.document(&mut own),
        }
    }

    fn pairs(&mut self, mut sides: Sides<'a>) {
        let rows = self.kit.parallel(sides.own.page, sides.own.shown);
        let glance = rows.iter().take_while(|row| row.is_glance()).count();
        let (glance, rows) = rows.split_at(glance);
        for row in rows {
            if let (Some(Stretch::Notes([_], own)), Some(Stretch::Notes([_], source))) =
                (row.own, row.source)
            {
                sides.join_notes(own, source);
            }
        }
        if !glance.is_empty() {
            self.glance_pairs(glance, &mut sides);
        }
        let mut last = [None, None];
        for row in rows {
            // Where a list goes on, its items stand close.
            let lists = [row.own, row.source].map(|stretch| stretch.and_then(list_of));
            let continues =
                lists.iter().zip(last).any(|(list, last)| list.is_some() && *list == last);
            last = lists;
            self.row_pair(row, continues, &mut sides);
        }
    }

    fn glance_pairs(&mut self, rows: &[ParallelRow<'a>], sides: &mut Sides<'a>) {
        self.out.code("theme.pair-glance((");
        for row in rows {
            self.out.code("(");
            for (stretch, is_source) in [(row.own, false), (row.source, true)] {
                let Some(Stretch::Terms(entries, place)) = stretch else {
                    self.out.code("none, ");
                    continue;
                };
                self.on_side(is_source, sides, |composer, body| {
                    composer.out.code("(");
                    composer.glance_entries(entries, place, body);
                    composer.out.code("), ");
                });
            }
            self.out.code("), ");
        }
        self.out.code("))\n");
    }

    fn row_pair(&mut self, row: &ParallelRow<'a>, continues: bool, sides: &mut Sides<'a>) {
        // Notes are written with their marks.
        if matches!(row.own.or(row.source), Some(Stretch::Notes(..)) | None) {
            return;
        }
        if let (Some(Stretch::Blocks([own])), Some(Stretch::Blocks([source]))) =
            (row.own, row.source)
            && self.block_pair(own, source, sides)
        {
            return;
        }
        let manner = match row.own.or(row.source) {
            Some(Stretch::Blocks([Block { kind: BlockKind::Heading { .. }, .. }])) => {
                Manner::Heading
            }
            Some(Stretch::Items(list, ..)) if continues && list.tight => Manner::Item,
            Some(Stretch::Terms(..)) if continues => Manner::Item,
            _ => Manner::Block,
        };
        self.out.code("theme.pair(");
        self.out.string(manner.name());
        self.out.code(", ");
        let notes = self.noted.len();
        for side in [(row.own, false), (row.source, true)] {
            self.side(side, sides);
            self.out.code(", ");
        }
        self.out.code(if self.noted.len() > notes { "true)\n" } else { "false)\n" });
    }

    fn side(&mut self, (stretch, is_source): Side<'a>, sides: &mut Sides<'a>) {
        let Some(stretch) = stretch else { return self.out.code("none") };
        self.on_side(is_source, sides, |composer, body| {
            composer.out.code("{ ");
            match stretch {
                Stretch::Blocks(blocks) => composer.blocks(blocks, body),
                Stretch::Items(list, items, first) => {
                    body.depth += 1;
                    composer.list_items(list, items, first, body);
                    body.depth -= 1;
                }
                Stretch::Terms(entries, place) => {
                    body.depth += 1;
                    composer.definitions(entries, place, body);
                    body.depth -= 1;
                }
                Stretch::Notes(..) => {}
            }
            composer.out.code("}");
        });
    }

    /// Appends two blocks that have a look of their own side by side; returns whether they have.
    fn block_pair(&mut self, own: &'a Block, source: &'a Block, sides: &mut Sides<'a>) -> bool {
        let starts = [own, source].map(|block| block.span.start);
        match (&own.kind, &source.kind) {
            (BlockKind::Rule, BlockKind::Rule) => self.out.code("theme.rule()"),
            (BlockKind::Code { text, .. }, BlockKind::Code { text: other, .. })
                if text == other =>
            {
                self.blocks(std::slice::from_ref(own), &mut sides.own);
            }
            (BlockKind::Callout(kind, first), BlockKind::Callout(other, second))
                if kind == other =>
            {
                self.callout_pair(*kind, [first, second], sides);
            }
            (BlockKind::Records(first), BlockKind::Records(second))
                if first.len() == second.len() =>
            {
                for ((own, source), number) in first.iter().zip(second).zip(0..) {
                    self.record_pair([own, source], starts, number, sides);
                }
            }
            (BlockKind::Table(first), BlockKind::Table(second)) => {
                self.table_pair([first, second], starts, sides);
            }
            (BlockKind::Figure(first), BlockKind::Figure(second)) => {
                return self.figure_pair([first, second], starts, sides);
            }
            _ => return false,
        }
        self.out.code("\n");
        true
    }

    fn callout_pair(&mut self, kind: CalloutKind, blocks: [&'a [Block]; 2], sides: &mut Sides<'a>) {
        self.out.code("theme.pair-callout(");
        self.out.string(kind.name());
        for (blocks, is_source) in blocks.into_iter().zip([false, true]) {
            self.out.code(", { ");
            self.on_side(is_source, sides, |composer, body| {
                body.depth += 1;
                composer.blocks(blocks, body);
                body.depth -= 1;
            });
            self.out.code("}");
        }
        self.out.code(")");
    }

    /// Appends the cards or lists of two records, of which each is the `number`th of its block.
    fn record_pair(
        &mut self,
        records: [&'a RecordBlock; 2],
        starts: [u32; 2],
        number: usize,
        sides: &mut Sides<'a>,
    ) {
        self.out.code("theme.pair(\"record\", ");
        for ((record, start), is_source) in records.into_iter().zip(starts).zip([false, true]) {
            let place = TextPlace::in_block(start, number);
            self.out.code("{ ");
            self.on_side(is_source, sides, |composer, body| {
                composer.records(std::slice::from_ref(record), place, body);
            });
            self.out.code("}, ");
        }
        self.out.code("false)\n");
    }

    fn table_pair(&mut self, tables: [&'a Table; 2], starts: [u32; 2], sides: &mut Sides<'a>) {
        self.out.code("theme.pair-table(");
        for ((table, start), is_source) in tables.into_iter().zip(starts).zip([false, true]) {
            self.on_side(is_source, sides, |composer, body| {
                composer.out.code("(");
                composer.table_parts(table, start, body);
                composer.out.code("), ");
            });
        }
        self.out.code(")");
    }

    /// Appends a picture that both sides show, once; returns whether they do.
    fn figure_pair(
        &mut self,
        images: [&'a Image; 2],
        starts: [u32; 2],
        sides: &mut Sides<'a>,
    ) -> bool {
        let asset = |image: &Image, body: &Body<'a>| match body.translation.target(image.link) {
            Target::Asset(asset) => Some(*asset),
            _ => None,
        };
        let shown = [asset(images[0], &sides.own), asset(images[1], &sides.source)];
        if shown[0].is_none() || shown[0] != shown[1] {
            return false;
        }
        let Some(path) = self.picture(images[0], &sides.own) else { return false };
        self.out.code("theme.pair-figure(");
        self.out.string(&path);
        self.out.code(", ");
        let alt = self.alt(images[0], &sides.own);
        self.out.string(&alt);
        for ((image, start), is_source) in images.into_iter().zip(starts).zip([false, true]) {
            self.out.code(", ");
            self.on_side(is_source, sides, |composer, body| composer.caption(image, start, body));
        }
        self.out.code(", none)\n");
        true
    }

    /// Appends a note that both sides share.
    pub(super) fn twin_notes(&mut self, number: u32, twin: u32, body: &mut Body<'a>) {
        let other = body.twins.locale.and_then(|locale| Body::beside(self.kit, body.page, locale));
        let Some(mut other) = other else { return self.note(number, body) };
        other.is_beside = !body.is_beside;
        let reader = self.reader;
        let ((own, own_number), (source, source_number)) = match body.is_beside {
            true => ((&mut other, twin), (body, number)),
            false => ((body, number), (&mut other, twin)),
        };
        if reader == source.shown {
            self.reader = own.shown;
        }
        self.out.code("theme.pair-note(");
        self.note(own_number, own);
        self.out.code(", ");
        push_locale(&mut self.out, source.locale);
        self.out.code(", ");
        self.reader = source.shown;
        self.note(source_number, source);
        self.out.code(")");
        self.reader = reader;
    }

    /// Writes on one side; that of the source is for readers of the source.
    fn on_side(
        &mut self,
        is_source: bool,
        sides: &mut Sides<'a>,
        write: impl FnOnce(&mut Self, &mut Body<'a>),
    ) {
        let body = if is_source { &mut sides.source } else { &mut sides.own };
        let reader = self.reader;
        if is_source {
            self.reader = body.shown;
        }
        write(self, body);
        self.reader = reader;
    }

    /// Appends what stands beside a title: the same in the source locale, or `none`.
    pub(super) fn title_beside(&mut self, page: PageId, shown: LocaleIndex) {
        self.out.code("beside: ");
        let kit = self.kit;
        let beside = self.beside(page, shown);
        let translation = beside.and_then(|locale| {
            let of_page = &kit.page(page).translations;
            Some((of_page[usize::from(locale.0)].as_ref()?, kit.locale(locale)))
        });
        let Some((translation, locale)) = translation else { return self.out.code("none") };
        self.out.code("(");
        self.title(translation, locale);
        self.out.code(", locale: ");
        push_locale(&mut self.out, locale);
        self.out.code(")");
    }
}

impl Sides<'_> {
    /// Remembers that two notes say the same; both are counted from 0.
    fn join_notes(&mut self, own: usize, source: usize) {
        let (Ok(own), Ok(source)) = (u32::try_from(own), u32::try_from(source)) else { return };
        self.own.twins.notes.insert(own, source);
        self.own.twins.locale = Some(self.source.shown);
        self.source.twins.notes.insert(source, own);
        self.source.twins.locale = Some(self.own.shown);
    }
}

/// Returns which list a stretch is part of.
fn list_of(stretch: Stretch<'_>) -> Option<usize> {
    match stretch {
        Stretch::Items(list, ..) => Some(std::ptr::from_ref(list).addr()),
        // Definitions that follow one another are of one list.
        Stretch::Terms(..) => Some(0),
        Stretch::Blocks(_) | Stretch::Notes(..) => None,
    }
}
