//! The kit as it lies on disk, one file at a time.
//!
//! In: the kit's folder. Out: [`Inputs`], the facts of each file (`kit.toml`, guides, records,
//! messages, the theme, the names of everything else), and findings. Loading never writes, and never stops at a
//! bad file: it returns what it could make of it. What files mean together is for `model`.

mod assets;
mod audience;
mod booklets;
mod content;
mod front;
mod inputs;
mod kit;
mod locks;
mod messages;
mod names;
mod pages;
mod press;
mod press_length;
mod press_table;
mod profile;
mod prose;
mod read;
pub mod records;
mod slug;
mod split;
mod svg;
mod svg_size;
mod svg_style;
mod tags;
#[cfg(test)]
mod test_kit;
mod theme;
mod theme_table;
mod toml_table;
mod toml_value;
mod walk;

use crate::diagnostic::Findings;
use crate::document::{Document, TextBlock, TextKind, TextPlace};
use crate::i18n::Messages;
use crate::lock::Locks;
use crate::paper::PrintSpec;
use crate::source::{Date, LocaleId, Localized, Place, SourceFile, Span};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use inputs::{LoadError, load};
pub use messages::{own_messages, with_shipped};
pub use pages::{Reuse, page_of_text};
pub use profile::{ProfileSource, read_profile, unusable_profile};
pub use prose::look_at_value;
pub use read::{Bounded, read_asset, read_bounded};
pub use records::Records;

/// Everything that was read.
pub struct Inputs {
    /// `kit.toml`.
    pub config: KitConfig,
    /// Every guide, section page and home page, in the order of their paths.
    pub pages: Vec<Arc<PageFile>>,
    /// Every other file below `content/`, by its path there.
    pub assets: BTreeMap<String, AssetFile>,
    /// Contacts, events, facts and terms.
    pub records: Arc<Records>,
    /// What is known of translations.
    pub locks: Arc<Locks>,
    /// The words of the interface.
    pub messages: Messages,
    /// The look.
    pub theme: Theme,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// `kit.toml`, with defaults filled in.
#[derive(Clone, Debug)]
pub struct KitConfig {
    /// The file, for findings about the kit as a whole.
    pub file: Arc<SourceFile>,
    /// What the kit is called; may be empty.
    pub name: Localized<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Which state of the kit this is, as the editors count it; shown in colophons.
    pub version: Option<String>,
    /// Where the site will be, ending in `/`.
    pub base_url: String,
    /// The locale that guides are written in.
    pub source: LocaleId,
    /// All locales in the order of the language menu; [`Self::source`] is among them.
    pub locales: Vec<LocaleId>,
    /// The region that completes tags for formats and typography, such as `CA`.
    pub region: Option<String>,
    /// The IANA name of the time zone that decides what day it is.
    pub time_zone: Option<String>,
    /// The theme's name.
    pub theme: Located<String>,
    /// Where a locale's missing guides are taken from, before the source locale.
    pub fallback: BTreeMap<LocaleId, Vec<LocaleId>>,
    /// For whom pages may be in other languages than the source's: the names that pages use.
    pub audiences: Vec<Located<String>>,
    /// The text that decides on them.
    pub directive: Option<Directive>,
    /// The booklets.
    pub booklets: Vec<BookletConfig>,
}

/// The text by which a city decides for whom it writes in other languages.
#[derive(Clone, Debug)]
pub struct Directive {
    /// What it is called.
    pub title: Localized<String>,
    /// The day on which it was adopted.
    pub adopted: Date,
    /// Where it stands.
    pub place: Place,
}

/// One `[[booklet]]` of `kit.toml`.
#[derive(Clone, Debug)]
pub struct BookletConfig {
    /// Its name in file names: lower case letters, digits and hyphens.
    pub id: Located<String>,
    /// Its title.
    pub title: Localized<String>,
    /// Sections or guides in order, as paths below `content/`.
    pub contents: Vec<Located<String>>,
    /// The locales it is made in; all if left out.
    pub locales: Option<Vec<LocaleId>>,
    /// Whether its guides stand beside their texts in the source locale.
    pub is_bilingual: bool,
    /// What translations must be to stand in it; anything goes if left out.
    pub translations: Option<Located<Demand>>,
    /// The drawing or photograph on its cover, as a path below `content/`.
    pub drawing: Option<Located<String>>,
    /// The days whose events it lists at its end; none if left out.
    pub events: Option<records::Window>,
    /// For whom it is; if left out, for all whom its contents are for.
    pub audience: Option<Located<String>>,
    /// What the print shop is asked to make.
    pub print: PrintSpec,
    /// Where the ICC profile of its printing condition comes from.
    pub profile: ProfileSource,
}

/// What a booklet asks of the translations in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// They say what their source says.
    Current,
    /// Besides, a speaker has reviewed them.
    Reviewed,
}

impl Demand {
    /// Returns the name by which `kit.toml` knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Reviewed => "reviewed",
        }
    }
}

/// What a Markdown file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageFileKind {
    /// `_index.<tag>.md`: the home page, or the page of its folder's section.
    Index,
    /// `name.<tag>.md`.
    Guide,
}

/// One Markdown file.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// The file.
    pub source: Arc<SourceFile>,
    /// What it is.
    pub kind: PageFileKind,
    /// Its path below `content/` without locale and ending: `housing/lease`, `housing`, or empty for the home page.
    pub path: String,
    /// Its locale.
    pub locale: LocaleId,
    /// Its front matter.
    pub front: FrontMatter,
    /// Its text.
    pub document: Document,
    /// What of it is translated, title and summary first, in reading order.
    pub texts: Box<[TextBlock]>,
}

impl PageFile {
    /// Returns which of [`Self::texts`] stands at each place.
    pub fn text_places(&self) -> BTreeMap<TextPlace, usize> {
        self.texts.iter().enumerate().map(|(index, text)| (text.place, index)).collect()
    }

    /// Returns where its Markdown stands.
    pub fn body(&self) -> Span {
        Span::new(split::split(self.source.text()).body)
    }

    /// Returns a text as typed, on one line.
    pub fn typed(&self, text: &TextBlock) -> String {
        let front = match text.kind {
            TextKind::Title => self.front.title.as_ref(),
            TextKind::Summary => self.front.summary.as_ref(),
            _ => None,
        };
        front.map_or_else(|| text.typed(self.source.text()), |text| text.value.clone())
    }
}

/// Front matter as written.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The title.
    pub title: Option<Located<String>>,
    /// One sentence that answers the title's question.
    pub summary: Option<Located<String>>,
    /// The segment of the address.
    pub slug: Option<Located<String>>,
    /// Whether a speaker has reviewed this translation.
    pub reviewed: bool,
    /// Who translated it.
    pub credit: Option<String>,
    /// What all locales share; default in a translation.
    pub shared: Shared,
}

/// What stands only in the source locale's front matter, because all locales share it.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The place among its neighbours; those without come last, from A to Z by title.
    pub order: Option<i64>,
    /// When the meaning last changed.
    pub changed: Option<Date>,
    /// When its facts are due for checking.
    pub recheck: Option<Located<Date>>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// For whom it is, by a name that `kit.toml` declares; the nearest section's if left out.
    pub audience: Option<Located<String>>,
    /// Former paths below `content/`.
    pub aliases: Vec<Located<String>>,
    /// A short address for paper.
    pub short: Option<Located<String>>,
    /// Whether it is published at all.
    pub publish: bool,
    /// After which day it is no longer true.
    pub expires: Option<Date>,
    /// A drawing that stands for the section or the kit, relative to the file.
    pub drawing: Option<Located<String>>,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            order: None,
            changed: None,
            recheck: None,
            owner: None,
            audience: None,
            aliases: Vec::new(),
            short: None,
            publish: true,
            expires: None,
            drawing: None,
        }
    }
}

/// A file that is not Markdown: a figure, or something that guides link to.
#[derive(Clone, Debug)]
pub struct AssetFile {
    /// Where it lies on disk.
    pub disk: PathBuf,
    /// What kind of image it is, if it is one that pages can show.
    pub image: Option<ImageFacts>,
    /// What is wrong with it; told only if something refers to it.
    pub faults: Findings,
}

/// What pages need to know about an image.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageFacts {
    /// In CSS pixels, as the file states it.
    pub width: u32,
    /// In CSS pixels, as the file states it.
    pub height: u32,
}

/// A theme, the kit's own or the one inside the program.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// `theme.toml`.
    pub file: Arc<SourceFile>,
    /// Page templates by name, such as `guide.html`.
    pub templates: BTreeMap<String, Arc<SourceFile>>,
    /// Files that pages refer to, by name, such as `style.css`.
    pub statics: BTreeMap<String, Arc<[u8]>>,
    /// Typst files by name, such as `booklet.typ`.
    pub booklet: BTreeMap<String, Arc<SourceFile>>,
    /// The font families that booklets may use.
    pub fonts: Vec<FontRule>,
    /// Folders on disk where font files may lie.
    pub font_folders: Vec<PathBuf>,
    /// The command that brings the fonts, for remedies.
    pub font_command: Option<String>,
}

/// Which families a booklet in a script may use: one `[[fonts]]` table of `theme.toml`.
#[derive(Clone, Debug)]
pub struct FontRule {
    /// ISO 15924 script codes this rule is for, such as `Arab`.
    pub scripts: Vec<String>,
    /// Families for running text, best first; the first that is there is used.
    pub text: Vec<String>,
    /// Families for headings and tables, best first.
    pub heading: Vec<String>,
    /// Families for text shown as typed, best first.
    pub code: Vec<String>,
    /// Where this rule stands.
    pub place: Place,
}
