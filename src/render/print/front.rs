//! The booklet as a whole: what its cover and its imprint say.

use super::composer::Composer;
use super::dates::dated;
use super::font::Families;
use super::link::absolute;
use super::locale::{push_locale, push_named_locale};
use super::words::{SIGN_WORDS, THEME_WORDS, Words};
use crate::i18n::Phrase;
use crate::model::{Booklet, Kit, Locale, PageId};
use crate::source::OutputPath;

/// How the generated source begins: the only code in it that is not a call. A theme need know no
/// signs; the imprint still says which guides lag behind.
const IMPORT: &str = "#import \"/theme/booklet.typ\" as theme\n\
    #let sign = dictionary(theme).at(\"sign\", default: _ => none)\n";

impl<'a> Composer<'a> {
    /// Appends the whole source of a booklet.
    pub(super) fn booklet(&mut self, booklet: &'a Booklet, families: &Families) {
        self.out.code(IMPORT);
        self.out.code("#theme.booklet((");
        self.front(booklet);
        families.push(&mut self.out);
        self.words();
        self.beside_front(booklet);
        self.colophon(booklet, families);
        self.original(booklet);
        self.translation();
        self.out.code("), {\n");
        let parts = &self.plan.parts;
        for (index, part) in parts.iter().enumerate() {
            self.part(index + 1, part);
        }
        self.dates(booklet);
        self.glossary();
        self.out.code("})\n");
    }

    fn front(&mut self, booklet: &'a Booklet) {
        let (kit, reader) = (self.kit, self.reader());
        let title = booklet.title.get(kit.chain(self.reader)).map(|(title, _)| title.as_str());
        self.out.code("title: ");
        self.line(title.unwrap_or(&booklet.id), reader);
        self.out.code(", city: ");
        self.line(name(self), reader);
        self.out.code(", publisher: ");
        self.line(kit.publisher.as_deref().unwrap_or_default(), reader);
        self.out.code(", stamp: ");
        let edition = self.words.edition(kit.today);
        self.line(&edition, reader);
        self.out.code(", address: ");
        self.line(address(kit), reader);
        self.out.code(",\nlocale: ");
        push_named_locale(&mut self.out, reader);
        self.out.code(", official: ");
        push_named_locale(&mut self.out, kit.locale(kit.source));
        self.out.code(", drawing: ");
        let drawing = self.cover_picture(booklet.drawing);
        self.out.optional_string(drawing.as_deref());
        self.out.code(",\n");
    }

    fn words(&mut self) {
        self.words_of(self.words, self.reader());
        self.out.code(",\n");
    }

    fn words_of(&mut self, words: &Words<'_>, locale: &Locale) {
        self.out.code("words: (");
        for (name, id) in THEME_WORDS {
            self.out.code(name);
            self.out.code(": ");
            self.line(&words.word(id), locale);
            self.out.code(", ");
        }
        for (name, id) in SIGN_WORDS {
            self.out.code(name);
            self.out.code(": ");
            self.line(&words.sign(self.kit, id), locale);
            self.out.code(", ");
        }
        self.out.code("page: ");
        self.out.string(&words.page());
        self.out.code(")");
    }

    /// Appends what the other side of a bilingual booklet is called and speaks with, or `none`.
    fn beside_front(&mut self, booklet: &'a Booklet) {
        let kit = self.kit;
        if !self.is_bilingual {
            return self.out.code("beside: none,\n");
        }
        let locale = kit.locale(kit.source);
        let title = booklet.title.get(kit.chain(kit.source)).map(|(title, _)| title.as_str());
        self.out.code("beside: (title: ");
        self.line(title.unwrap_or(&booklet.id), locale);
        self.out.code(", locale: ");
        push_named_locale(&mut self.out, locale);
        self.out.code(", ");
        let words = Words::new(kit, self.messages, kit.source);
        self.words_of(&words, locale);
        self.out.code("),\n");
    }

    fn colophon(&mut self, booklet: &Booklet, families: &Families) {
        let (kit, reader) = (self.kit, self.reader());
        let rows = [
            ("booklet-publisher", kit.publisher.clone()),
            ("booklet-date", Some(self.words.date(kit.today))),
            ("booklet-version", kit.version.clone()),
            ("booklet-typefaces", Some(self.words.list(families.names()))),
        ];
        self.out.code("colophon: (text: (");
        let checked = self.checked(booklet);
        for sentence in checked.into_iter().chain([self.words.word("booklet-up-to-date")]) {
            self.line(&sentence, reader);
            self.out.code(", ");
        }
        self.out.code("), rows: (");
        for (id, value) in rows {
            let Some(value) = value else { continue };
            self.out.code("(");
            let label = self.words.word(id);
            self.line(&label, reader);
            self.out.code(", ");
            self.line(&value, reader);
            self.out.code("), ");
        }
        self.out.code(")),\n");
    }

    /// Appends for whom the booklet is and where its original is, unless it is in the language of the
    /// originals itself.
    fn original(&mut self, booklet: &'a Booklet) {
        let kit = self.kit;
        if kit.is_original(self.reader) {
            return self.out.code("original: none,\n");
        }
        self.out.code("original: (notices: (");
        for audience in &booklet.audiences {
            let notice = self.words.notice(kit, *audience, self.reader);
            let Some(Phrase { text, locale }) = notice else { continue };
            let spoken = super::locale::speaking(kit, &locale);
            self.out.code("(locale: ");
            push_locale(&mut self.out, &spoken);
            self.out.code(", text: ");
            self.line(&text, &spoken);
            self.out.code("), ");
        }
        self.out.code("), title: ");
        let (title, place) = original_of(kit, booklet);
        let version = self.words.version(kit, title);
        self.line(&version, kit.locale(kit.source));
        self.out.code(", address: ");
        let address = place.and_then(|path| absolute(kit, path));
        let address = address.unwrap_or_else(|| kit.base_url.clone());
        self.out.string(on_paper(&address));
        self.out.code("),\n");
    }
}

/// Returns title and place of the booklet in the language of the source; of the website if there is
/// no such booklet.
fn original_of<'a>(kit: &'a Kit, booklet: &'a Booklet) -> (&'a str, Option<&'a OutputPath>) {
    let made = booklet.locales.iter().position(|locale| *locale == kit.source);
    let path = made.and_then(|index| booklet.paths.get(index));
    let (named, path) = match path {
        Some(path) => (&booklet.title, Some(path)),
        None => (&kit.name, kit.page(PageId(0)).paths[usize::from(kit.source.0)].as_ref()),
    };
    let title = named.get(kit.chain(kit.source)).map(|(title, _)| title.as_str());
    (title.unwrap_or(&booklet.id), path)
}

impl Composer<'_> {
    /// Returns when the facts of the booklet were checked, if any of them says so.
    fn checked(&self, booklet: &Booklet) -> Option<String> {
        let kit = self.kit;
        let pages = self.plan.parts.iter().flat_map(|part| {
            part.guides.iter().chain(part.text_on_opener.then_some(&part.section))
        });
        let told = pages.flat_map(|page| kit.records_of(*page, self.reader));
        let dated = dated(kit, booklet).into_iter().map(|(_, id)| id);
        let (first, last) = kit.seen_between(told.chain(dated))?;
        Some(self.words.checked(first, last))
    }
}

/// Returns where the website is, as one writes it on paper.
fn address(kit: &Kit) -> &str {
    on_paper(&kit.base_url)
}

fn on_paper(address: &str) -> &str {
    let address = address.trim_end_matches('/');
    address.split_once("://").map_or(address, |(_, address)| address)
}

/// Returns what the kit is called in the reader's locale.
fn name<'a>(composer: &Composer<'a>) -> &'a str {
    let kit: &'a Kit = composer.kit;
    kit.name.get(kit.chain(composer.reader)).map_or("", |(name, _)| name)
}
