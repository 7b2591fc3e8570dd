//! The booklets: which pages each holds, and where its PDFs go.

use super::asset::Assets;
use super::locale::index_of;
use super::{Booklet, Locale, LocaleIndex, Page, PageId, audience};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::load::{BookletConfig, KitConfig, Located};
use crate::source::OutputPath;

/// Resolves the `[[booklet]]` tables of `kit.toml`.
pub(super) fn gather(
    config: &KitConfig,
    locales: &[Locale],
    source: LocaleIndex,
    pages: &[Page],
    assets: &mut Assets<'_>,
    findings: &mut Findings,
) -> Vec<Booklet> {
    let declared = &config.audiences;
    let one = |booklet| one(booklet, locales, source, pages, declared, assets, findings);
    config.booklets.iter().map(one).collect()
}

fn one(
    config: &BookletConfig,
    locales: &[Locale],
    source: LocaleIndex,
    pages: &[Page],
    declared: &[Located<String>],
    assets: &mut Assets<'_>,
    findings: &mut Findings,
) -> Booklet {
    let mut contents = Vec::new();
    for name in &config.contents {
        let wanted = name.value.trim_matches('/');
        let found = pages.iter().position(|page| page.path == wanted && !wanted.is_empty());
        match found.and_then(|number| u32::try_from(number).ok()) {
            Some(number) => contents.push(PageId(number)),
            None => {
                let paths = pages.iter().map(|page| page.path.as_str());
                let near = nearest(wanted, paths.filter(|path| !path.is_empty()));
                let diagnostic = Diagnostic::new(&code::UNKNOWN_CONTENT)
                    .arg("name", name.value.as_str())
                    .arg("nearest", near.unwrap_or("none"))
                    .at(name.place.clone());
                findings.push(diagnostic);
            }
        }
    }
    let drawing = config.drawing.as_ref().and_then(|drawing| {
        let name = drawing.value.trim_start_matches('/');
        let found = assets.refer(name, &drawing.place, findings);
        if found.is_none() {
            let near = nearest(name, assets.names()).unwrap_or("none");
            let diagnostic = Diagnostic::new(&code::MISSING_FILE);
            let diagnostic = diagnostic.arg("target", name).arg("nearest", near);
            findings.push(diagnostic.at(drawing.place.clone()));
        }
        found
    });
    let chosen: Vec<LocaleIndex> = match &config.locales {
        Some(chosen) => chosen.iter().filter_map(|id| index_of(locales, id)).collect(),
        None => {
            let all = locales.iter().filter_map(|locale| index_of(locales, &locale.id));
            all.filter(|locale| !config.is_bilingual || *locale != source).collect()
        }
    };
    let path = |locale: &LocaleIndex| {
        let tag = &locales[usize::from(locale.0)].id;
        OutputPath::new(format!("booklets/{}-{tag}.pdf", config.id.value))
    };
    // An id that makes no file name was told while reading `kit.toml`.
    let (chosen, paths) = chosen.iter().filter_map(|locale| Some((*locale, path(locale)?))).unzip();
    let audiences = match &config.audience {
        Some(name) => audience::named(declared, name, findings).into_iter().collect(),
        None => audience::of_contents(pages, &contents),
    };
    Booklet {
        id: config.id.value.clone(),
        title: config.title.clone(),
        contents,
        locales: chosen,
        is_bilingual: config.is_bilingual,
        demand: config.translations.clone(),
        drawing: drawing.or(pages.first().and_then(|home| home.drawing)),
        events: config.events,
        audiences,
        paths,
        print: config.print.clone(),
        profile: config.profile.clone(),
    }
}
