//! A kit made by hand: French is the source, Arabic lacks a guide, Romanian has only the home page.

use crate::document::{
    Block, BlockKind, Document, Footnote, FootnoteId, Href, Inline, LinkId, OutlineEntry,
};
use crate::i18n::{Direction, Domain, MessageFile, Messages};
use crate::load::{FrontMatter, PageFile, PageFileKind, Shared, Theme};
use crate::model::{
    Asset, AssetId, Booklet, Freshness, Kit, Locale, LocaleIndex, Page, PageId, PageKind, Route,
    RouteView, Target, Translation,
};
use crate::source::{Date, LocaleId, Localized, OutputPath, SourceFile, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

pub(super) const FR: LocaleIndex = LocaleIndex(0);
pub(super) const AR: LocaleIndex = LocaleIndex(1);
pub(super) const RO: LocaleIndex = LocaleIndex(2);
pub(super) const HOME: PageId = PageId(0);
pub(super) const HOUSING: PageId = PageId(1);
pub(super) const LEASE: PageId = PageId(2);
pub(super) const RENT: PageId = PageId(3);

pub(super) fn id(tag: &str) -> LocaleId {
    LocaleId::parse(tag).expect("a tag")
}

pub(super) fn path(text: &str) -> OutputPath {
    OutputPath::new(text).expect("a path")
}

pub(super) fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

pub(super) fn block(kind: BlockKind) -> Block {
    Block { kind, span: Span::default() }
}

pub(super) fn paragraph(inlines: Vec<Inline>) -> Block {
    block(BlockKind::Paragraph(inlines.into()))
}

/// A document of the given blocks, with as many links as there are targets.
pub(super) fn document(blocks: Vec<Block>, links: usize) -> Document {
    let link = |_| Href { target: String::new(), span: Span::default(), is_image: false };
    Document { blocks, links: (0..links).map(link).collect(), ..Document::default() }
}

pub(super) fn translation(
    tag: &str,
    title: &str,
    document: Document,
    targets: Vec<Target>,
) -> Translation {
    let anchors = document.outline.iter().map(|entry| entry.anchor.clone()).collect();
    let file = PageFile {
        source: Arc::new(SourceFile::new(format!("content/x.{tag}.md"), "")),
        kind: PageFileKind::Guide,
        path: "x".into(),
        locale: id(tag),
        front: FrontMatter::default(),
        document,
        texts: Box::default(),
    };
    Translation {
        file: Some(Arc::new(file)),
        title: title.into(),
        summary: Some(format!("{title} in short")),
        slug: String::new(),
        reviewed: true,
        freshness: Freshness::Untracked,
        anchors,
        targets,
    }
}

fn locale(
    tag: &str,
    autonym: &str,
    direction: Direction,
    script: &str,
    fallback: &[LocaleIndex],
) -> Locale {
    Locale {
        id: id(tag),
        format_id: id(tag),
        autonym: autonym.into(),
        direction,
        script: script.into(),
        fallback: fallback.to_vec(),
    }
}

fn page(
    kind: PageKind,
    parent: Option<PageId>,
    children: &[PageId],
    slugs: [&str; 3],
    translations: [Option<Translation>; 3],
) -> Page {
    let has = translations.each_ref().map(Option::is_some);
    let shown = |index: LocaleIndex| if has[usize::from(index.0)] { index } else { FR };
    Page {
        kind,
        path: slugs[0].into(),
        parent,
        children: children.to_vec(),
        former: Vec::new(),
        shared: Shared { changed: Date::new(2026, 7, 1), ..Shared::default() },
        audience: None,
        drawing: None,
        translations: translations.into(),
        shown: [FR, AR, RO].map(|index| Some(shown(index))).into(),
        paths: slugs.map(|slug| OutputPath::new(format!("{slug}index.html"))).into(),
    }
}

fn plain(tag: &str, title: &str) -> Option<Translation> {
    let document = document(vec![paragraph(vec![text("…")])], 0);
    let mut translation = translation(tag, title, document, Vec::new());
    // The Arabic text has another structure, and lacks the heading.
    if tag != "ar" {
        translation.anchors.push("depot".into());
    }
    Some(translation)
}

/// The lease guide in French: a heading, a note, and links of every kind.
fn lease() -> Translation {
    let link = |number: u32, words: &str| Inline::Link(LinkId(number), vec![text(words)].into());
    let mut document = document(
        vec![
            block(BlockKind::Heading { entry: 0, content: vec![text("Avant & après")].into() }),
            paragraph(vec![
                link(0, "le loyer"),
                link(1, "ici"),
                link(2, "311"),
                link(3, "appelez"),
                link(4, "loi"),
            ]),
            paragraph(vec![
                text("Vu"),
                Inline::Footnote(FootnoteId(0)),
                Inline::Footnote(FootnoteId(0)),
            ]),
        ],
        5,
    );
    document.outline.push(OutlineEntry {
        level: 2,
        anchor: "avant".into(),
        text: "Avant & après".into(),
        content: None,
        span: Span::default(),
    });
    document.footnotes.push(Footnote {
        label: "a".into(),
        blocks: vec![paragraph(vec![text("La source.")])],
        marks: 2,
    });
    let targets = vec![
        Target::Page { page: RENT, anchor: Some("depot".into()) },
        Target::Page { page: LEASE, anchor: Some("avant".into()) },
        Target::External("tel:311".into()),
        Target::External("tel:311".into()),
        Target::External("https://a.example/?x=1&y=\"2\"".into()),
    ];
    translation("fr", "Le bail <b>", document, targets)
}

pub(super) fn kit() -> Kit {
    let pages = vec![
        page(
            PageKind::Home,
            None,
            &[HOUSING],
            ["fr/", "ar/", "ro/"],
            [plain("fr", "Bienvenue"), plain("ar", "أهلا"), plain("ro", "Bun venit")],
        ),
        page(
            PageKind::Section,
            Some(HOME),
            &[LEASE, RENT],
            ["fr/se-loger/", "ar/housing/", "ro/se-loger/"],
            [plain("fr", "Se loger"), plain("ar", "السكن"), None],
        ),
        page(
            PageKind::Guide,
            Some(HOUSING),
            &[],
            ["fr/se-loger/bail/", "ar/housing/lease/", "ro/se-loger/bail/"],
            [Some(lease()), plain("ar", "عقد الإيجار"), None],
        ),
        page(
            PageKind::Guide,
            Some(HOUSING),
            &[],
            ["fr/se-loger/loyer/", "ar/housing/loyer/", "ro/se-loger/loyer/"],
            [plain("fr", "Le loyer"), None, None],
        ),
    ];
    let mut routes: Vec<Route> = Vec::new();
    for (number, page) in (0u32..).zip(&pages) {
        for (locale, path) in [FR, AR, RO].into_iter().zip(&page.paths) {
            let path = path.clone().expect("a path");
            routes.push(Route { path, view: RouteView::Page(PageId(number), locale) });
        }
    }
    Kit {
        file: Arc::new(SourceFile::new("kit.toml", "")),
        name: Localized(BTreeMap::from([(id("fr"), "La trousse".to_owned())])),
        publisher: Some("Ville & Cie".into()),
        version: Some("3".into()),
        base_url: "https://kit.example/base/".into(),
        time_zone: None,
        today: Date::new(2026, 11, 22).expect("a day"),
        locales: vec![
            locale("fr", "français", Direction::Ltr, "Latn", &[]),
            locale("ar", "العربية", Direction::Rtl, "Arab", &[FR]),
            locale("ro", "română", Direction::Ltr, "Latn", &[FR]),
        ],
        source: FR,
        pages,
        locks: Arc::default(),
        withheld: Default::default(),
        records: Default::default(),
        audiences: Vec::new(),
        directive: None,
        booklets: vec![Booklet {
            audiences: Vec::new(),
            events: None,
            id: "welcome".into(),
            title: Localized(BTreeMap::from([(id("fr"), "Bienvenue".to_owned())])),
            contents: vec![HOUSING],
            locales: vec![FR],
            is_bilingual: false,
            demand: None,
            drawing: None,
            paths: vec![path("booklets/welcome-fr.pdf")],
            print: crate::paper::PrintSpec::preset(crate::paper::Preset::NorthAmerica),
            profile: crate::load::ProfileSource::Usual { root: "".into() },
        }],
        assets: vec![Asset {
            name: "house.svg".into(),
            disk: "house.svg".into(),
            path: path("files/house.svg"),
            size: Some((320, 240)),
        }],
        routes,
    }
}

pub(super) const DRAWING: AssetId = AssetId(0);

/// The default theme as it stands in the repository.
pub(super) fn theme() -> Theme {
    macro_rules! templates {
        ($($name:literal),* $(,)?) => {
            BTreeMap::from([$((
                $name.to_owned(),
                Arc::new(SourceFile::new(
                    concat!("themes/default/templates/", $name),
                    include_str!(concat!("../../../../themes/default/templates/", $name)),
                )),
            )),*])
        };
    }
    let style: Arc<[u8]> =
        include_bytes!("../../../../themes/default/static/style.css").as_slice().into();
    let icon: Arc<[u8]> =
        include_bytes!("../../../../themes/default/static/icon.svg").as_slice().into();
    let script: Arc<[u8]> =
        include_bytes!("../../../../themes/default/static/calendar.js").as_slice().into();
    let parallel: Arc<[u8]> =
        include_bytes!("../../../../themes/default/static/parallel.css").as_slice().into();
    let statics = [
        ("style.css", style),
        ("parallel.css", parallel),
        ("icon.svg", icon),
        ("calendar.js", script),
    ];
    Theme {
        name: "default".into(),
        file: Arc::new(SourceFile::new("themes/default/theme.toml", "")),
        templates: templates!(
            "base.html",
            "booklets.html",
            "breadcrumbs.html",
            "calendar.html",
            "chooser.html",
            "event.html",
            "facts.html",
            "glossary.html",
            "guide.html",
            "home.html",
            "not-found.html",
            "notice.html",
            "original.html",
            "parallel.html",
            "reference.html",
            "section.html",
            "ways.html",
        ),
        statics: statics.map(|(name, bytes)| (name.to_owned(), bytes)).into(),
        booklet: BTreeMap::new(),
        fonts: Vec::new(),
        font_folders: Vec::new(),
        font_command: None,
    }
}

/// Words that say what they are: in each locale, every message that the theme uses is its own id
/// and variables.
pub(super) fn messages(kit: &Kit, theme: &Theme) -> Messages {
    let mut uses = super::super::engine::message_uses(theme).value;
    uses.extend(super::super::words::own_uses());
    let variables: BTreeMap<String, BTreeSet<String>> =
        uses.into_iter().map(|use_| (use_.id, use_.variables)).collect();
    let file = |locale: &Locale| {
        let mut ftl = String::new();
        for (id, variables) in &variables {
            let _ = write!(ftl, "{id} = {}:{id}", locale.id);
            for variable in variables {
                let _ = write!(ftl, " {{ ${variable} }}");
            }
            ftl.push('\n');
        }
        let name = format!("locales/{}/site.ftl", locale.id);
        MessageFile {
            locale: locale.id.clone(),
            domain: Domain::Site,
            file: Arc::new(SourceFile::new(name, ftl)),
        }
    };
    let mut files: Vec<MessageFile> = kit.locales.iter().map(file).collect();
    for audience in &kit.audiences {
        // Arabic has no notices of its own.
        let words = format!("audience-{} = Pour vous & vous.\n", audience.value);
        files.push(MessageFile {
            locale: id("fr"),
            domain: Domain::Audience,
            file: Arc::new(SourceFile::new("locales/fr/audience.ftl", words)),
        });
    }
    let locales: Vec<LocaleId> = kit.locales.iter().map(|locale| locale.id.clone()).collect();
    let chain = |locale: &Locale| {
        let lenders = locale.fallback.iter().map(|index| kit.locale(*index).id.clone());
        (locale.id.clone(), lenders.collect())
    };
    let chains = kit.locales.iter().map(chain).collect();
    Messages::new(&locales, &chains, &kit.file, files).value
}
