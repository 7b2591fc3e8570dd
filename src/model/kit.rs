//! The types of the model.

use super::Freshness;
use crate::document::{Document, LinkId, RecordKind};
use crate::i18n::Direction;
use crate::load::records::{RecordId, Window};
use crate::load::{Demand, Directive, Located, PageFile, ProfileSource, Records, Shared};
use crate::lock::Locks;
use crate::paper::PrintSpec;
use crate::source::{Date, LocaleId, Localized, OutputPath, Place, SourceFile};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// The whole kit.
#[derive(Clone, Debug)]
pub struct Kit {
    /// `kit.toml`, for findings about the kit as a whole.
    pub file: Arc<SourceFile>,
    /// What the kit is called.
    pub name: Localized<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Which state of the kit this is, as the editors count it.
    pub version: Option<String>,
    /// Where the site will be, ending in `/`.
    pub base_url: String,
    /// The IANA name of its time zone, such as `America/Toronto`, which exists.
    pub time_zone: Option<String>,
    /// The day of this run.
    pub today: Date,
    /// All locales in the order of the language menu.
    pub locales: Vec<Locale>,
    /// The locale that guides are written in.
    pub source: LocaleIndex,
    /// Home first, then each section followed by its guides and subsections, in reading order.
    pub pages: Vec<Page>,
    /// Contacts, events, facts and terms.
    pub records: Arc<Records>,
    /// What is known of translations.
    pub locks: Arc<Locks>,
    /// The paths of pages that have files and are not published.
    pub withheld: BTreeSet<String>,
    /// For whom pages may be in other languages than the source's, as `kit.toml` names them.
    pub audiences: Vec<Located<String>>,
    /// The text that decides on them.
    pub directive: Option<Directive>,
    /// The booklets in the order of `kit.toml`.
    pub booklets: Vec<Booklet>,
    /// The files that pages show or link to.
    pub assets: Vec<Asset>,
    /// Every page of the site and where it goes, sorted by path.
    pub routes: Vec<Route>,
}

/// An index into [`Kit::locales`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleIndex(pub u16);

/// An index into [`Kit::pages`]; the home page is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// An index into [`Kit::assets`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssetId(pub u32);

/// An index into [`Kit::audiences`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AudienceIndex(pub u16);

/// One of the kit's locales.
#[derive(Clone, Debug)]
pub struct Locale {
    /// Its tag, which is also its folder of the site.
    pub id: LocaleId,
    /// The tag completed by the kit's region, for formats: `fr` behaves as `fr-CA`.
    pub format_id: LocaleId,
    /// The language's name in itself.
    pub autonym: String,
    /// Which way its text runs.
    pub direction: Direction,
    /// ISO 15924 code of its script, such as `Arab`.
    pub script: String,
    /// Where its missing guides are taken from, nearest first, itself excluded.
    pub fallback: Vec<LocaleIndex>,
}

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A section: a folder of guides.
    Section,
    /// A guide.
    Guide,
}

/// A subject in all its locales.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is.
    pub kind: PageKind,
    /// Its path below `content/`, without locale: `housing/lease`; empty for the home page.
    pub path: String,
    /// The section it belongs to; `None` for the home page only.
    pub parent: Option<PageId>,
    /// What it holds, in order.
    pub children: Vec<PageId>,
    /// What all locales share.
    pub shared: Shared,
    /// What it was called, those first that it says itself.
    pub former: Vec<Former>,
    /// For whom it is: its own audience, else the nearest section's, else the home page's.
    pub audience: Option<AudienceIndex>,
    /// The drawing that stands for it.
    pub drawing: Option<AssetId>,
    /// One per locale, in the order of [`Kit::locales`].
    pub translations: Vec<Option<Translation>>,
    /// For each locale, the locale whose translation its readers are shown: its own, else along the
    /// fallback chain; `None` if no locale of the chain has the page.
    pub shown: Vec<Option<LocaleIndex>>,
    /// For each locale, where the page goes; `None` where [`Self::shown`] is.
    pub paths: Vec<Option<OutputPath>>,
}

/// A path that a page had.
#[derive(Clone, Debug)]
pub struct Former {
    /// The path below `content/`, without locale.
    pub path: String,
    /// Where the page says so; `None` if its section does.
    pub place: Option<Place>,
}

/// A page in one locale.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The file it was read from; a section without `_index` has none.
    pub file: Option<Arc<PageFile>>,
    /// Its title.
    pub title: String,
    /// One sentence that answers the title's question.
    pub summary: Option<String>,
    /// The segment of the address; empty for the home page.
    pub slug: String,
    /// Whether a speaker has reviewed it; always true in the source locale.
    pub reviewed: bool,
    /// How true it still is to the source.
    pub freshness: Freshness,
    /// The anchor of each heading, in the order of the outline: the source locale's where they correspond.
    pub anchors: Vec<String>,
    /// Where each link leads, in the order of [`LinkId`].
    pub targets: Vec<Target>,
}

impl Page {
    /// Returns what findings call it: its path, or `/` for the home page.
    pub fn name(&self) -> &str {
        if self.path.is_empty() { "/" } else { &self.path }
    }
}

impl Translation {
    /// Returns the text, which a section without `_index` lacks.
    pub fn document(&self) -> Option<&Document> {
        self.file.as_ref().map(|file| &file.document)
    }

    /// Returns where a link leads.
    pub fn target(&self, link: LinkId) -> &Target {
        &self.targets[link.0 as usize]
    }
}

/// Where a link leads, in whatever locale it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the kit, in the reader's locale; the anchor is the source locale's.
    Page {
        /// The page.
        page: PageId,
        /// The heading.
        anchor: Option<String>,
    },
    /// A file of the kit.
    Asset(AssetId),
    /// A record of the kit.
    Record(RecordId),
    /// All records of a kind, or those with a tag; see [`Records::listed`].
    RecordList {
        /// What they are.
        kind: RecordKind,
        /// The tag, which at least one of them has.
        tag: Option<String>,
    },
    /// An address outside the kit (`https:`, `mailto:`, `tel:`), as typed.
    External(String),
    /// Nowhere; a finding says so, and nothing is published.
    Broken,
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below `content/`.
    pub name: String,
    /// Where it lies on disk.
    pub disk: PathBuf,
    /// Where it goes.
    pub path: OutputPath,
    /// Width and height in CSS pixels, if it is an image.
    pub size: Option<(u32, u32)>,
}

/// A booklet in all its locales.
#[derive(Clone, Debug)]
pub struct Booklet {
    /// Its name in file names.
    pub id: String,
    /// Its title.
    pub title: Localized<String>,
    /// Sections or guides, in order.
    pub contents: Vec<PageId>,
    /// The locales it is made in.
    pub locales: Vec<LocaleIndex>,
    /// Whether its guides stand beside their texts in the source locale.
    pub is_bilingual: bool,
    /// What translations must be to stand in it, and where that is written.
    pub demand: Option<Located<Demand>>,
    /// The drawing or photograph on its cover.
    pub drawing: Option<AssetId>,
    /// The days whose events it lists at its end.
    pub events: Option<Window>,
    /// For whom it is: its own audience, else those of all that it holds, in the order of `kit.toml`.
    pub audiences: Vec<AudienceIndex>,
    /// For each of [`Self::locales`], where its screen PDF goes.
    pub paths: Vec<OutputPath>,
    /// What the print shop is asked to make.
    pub print: PrintSpec,
    /// Where the ICC profile of its printing condition comes from.
    pub profile: ProfileSource,
}

/// A file of the site that is rendered, and what it shows.
#[derive(Clone, Debug)]
pub struct Route {
    /// Where it goes.
    pub path: OutputPath,
    /// What it shows.
    pub view: RouteView,
}

/// What a route shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RouteView {
    /// `index.html`, where one chooses a language.
    Chooser,
    /// `404.html`.
    NotFound,
    /// A page in a locale.
    Page(PageId, LocaleIndex),
    /// A page in a locale, side by side with the source.
    Parallel(PageId, LocaleIndex),
    /// The way to a page in a locale from an address where it was.
    Redirect(PageId, LocaleIndex),
    /// `sitemap.xml`, which lists the sitemaps of the locales.
    SitemapIndex,
    /// `<tag>/sitemap.xml`.
    Sitemap(LocaleIndex),
    /// The year's events in a locale.
    Calendar(LocaleIndex),
    /// An event in a locale.
    Event(RecordId, LocaleIndex),
    /// All events as a file that calendar programs subscribe to.
    CalendarFile(LocaleIndex),
    /// One event as a file for calendar programs.
    EventFile(RecordId, LocaleIndex),
    /// All terms in a locale.
    Glossary(LocaleIndex),
    /// The guides that changed, as a feed.
    Feed(LocaleIndex),
}

impl RouteView {
    /// Returns whether it is a page that a locale's readers read, and not a file for programs.
    pub fn is_read(self) -> bool {
        match self {
            Self::Page(..)
            | Self::Parallel(..)
            | Self::Calendar(_)
            | Self::Event(..)
            | Self::Glossary(_) => true,
            Self::Chooser
            | Self::NotFound
            | Self::Redirect(..)
            | Self::SitemapIndex
            | Self::Sitemap(_)
            | Self::CalendarFile(_)
            | Self::EventFile(..)
            | Self::Feed(_) => false,
        }
    }

    /// Returns whose readers it is for; `None` for what belongs to no locale.
    pub fn locale(self) -> Option<LocaleIndex> {
        match self {
            Self::Chooser | Self::NotFound | Self::SitemapIndex => None,
            Self::Page(_, locale)
            | Self::Parallel(_, locale)
            | Self::Redirect(_, locale)
            | Self::Sitemap(locale)
            | Self::Calendar(locale)
            | Self::Event(_, locale)
            | Self::CalendarFile(locale)
            | Self::EventFile(_, locale)
            | Self::Glossary(locale)
            | Self::Feed(locale) => Some(locale),
        }
    }

    /// Returns the same for readers of another locale.
    pub fn in_locale(self, locale: LocaleIndex) -> Self {
        match self {
            Self::Chooser | Self::NotFound | Self::SitemapIndex => self,
            Self::Page(page, _) => Self::Page(page, locale),
            Self::Parallel(page, _) => Self::Parallel(page, locale),
            Self::Redirect(page, _) => Self::Redirect(page, locale),
            Self::Sitemap(_) => Self::Sitemap(locale),
            Self::Calendar(_) => Self::Calendar(locale),
            Self::Event(event, _) => Self::Event(event, locale),
            Self::CalendarFile(_) => Self::CalendarFile(locale),
            Self::EventFile(event, _) => Self::EventFile(event, locale),
            Self::Glossary(_) => Self::Glossary(locale),
            Self::Feed(_) => Self::Feed(locale),
        }
    }
}

impl Kit {
    /// Returns a locale.
    pub fn locale(&self, index: LocaleIndex) -> &Locale {
        &self.locales[usize::from(index.0)]
    }

    /// Returns all locale indices in the order of the language menu.
    pub fn locale_indices(&self) -> impl Iterator<Item = LocaleIndex> + use<> {
        (0..self.locales.len())
            .map(|index| LocaleIndex(u16::try_from(index).expect("fewer locales than files")))
    }

    /// Returns whether texts of a locale are in the language of the source, and so need neither a word
    /// on whom they are for nor the way to the original.
    pub fn is_original(&self, locale: LocaleIndex) -> bool {
        self.locale(locale).id.language() == self.locale(self.source).id.language()
    }

    /// Returns what `kit.toml` calls an audience.
    pub fn audience(&self, index: AudienceIndex) -> &Located<String> {
        &self.audiences[usize::from(index.0)]
    }

    /// Returns a page.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0 as usize]
    }

    /// Returns whether a page has this name, or had it, published or not.
    pub fn knows_guide(&self, name: &str) -> bool {
        self.withheld.contains(name) || self.guide(name).is_some()
    }

    /// Returns the published page that has this name, else the one that had it.
    pub fn guide(&self, name: &str) -> Option<&Page> {
        let had = |page: &&Page| page.former.iter().any(|former| former.path == name);
        let has = self.pages.iter().find(|page| page.name() == name);
        has.or_else(|| self.pages.iter().find(had))
    }

    /// Returns an asset.
    pub fn asset(&self, id: AssetId) -> &Asset {
        &self.assets[id.0 as usize]
    }

    /// Returns the translation that readers of `locale` are shown, and whose it is.
    pub fn shown(&self, page: PageId, locale: LocaleIndex) -> Option<(&Translation, LocaleIndex)> {
        let page = self.page(page);
        let shown = page.shown[usize::from(locale.0)]?;
        Some((page.translations[usize::from(shown.0)].as_ref()?, shown))
    }

    /// Returns whether the text that readers of `locale` are shown has a heading with this anchor; a
    /// translation of another structure may lack it, and a link then leads to the page.
    pub fn has_anchor(&self, page: PageId, locale: LocaleIndex, anchor: &str) -> bool {
        let shown = self.shown(page, locale);
        shown.is_some_and(|(translation, _)| translation.anchors.iter().any(|own| own == anchor))
    }

    /// Returns the locale and those that stand in for it, nearest first.
    pub fn chain(&self, locale: LocaleIndex) -> impl Iterator<Item = &LocaleId> {
        let fallback = self.locale(locale).fallback.iter().copied();
        std::iter::once(locale).chain(fallback).map(|index| &self.locale(index).id)
    }
}
