//! Booklets: accessible PDFs, typeset in-process from the same documents as the website.
//!
//! In: the model, the theme's Typst files and font families, the words. Out: the bytes of one PDF for
//! each booklet and locale, to read or for the press step, and findings that point into the editors'
//! files. The theme holds all looks; the source that is generated here is nothing but calls of its functions with literals.
//! Nothing here writes, and how pages of the website look is unknown here.
//!
//! 1. [`plan`] says what stands in the booklet, and names every place in it.
//! 2. [`front`], [`guide`], [`blocks`], [`inlines`], [`record`], [`dates`] and [`glossary`] write the
//!    source, [`said`] what records say, [`pair`] sets two languages side by side, [`sign`] marks what lags behind, and [`writer`] remembers what came
//!    from where; [`demand`] says what may not stand in it.
//! 3. [`world`] shows it to the typesetter, together with theme, pictures and fonts; [`edition`] says
//!    whether it is for the screen or for the press.
//! 4. [`glyph`] looks at what was drawn, [`fault`] translates complaints, [`pdf`] writes the file.
//!
//! This is the only user of typst, and of url for addresses on paper.

mod blocks;
mod composer;
mod dates;
mod demand;
mod edition;
mod fault;
mod font;
mod front;
mod glossary;
mod glyph;
mod guide;
mod inlines;
mod jpeg;
mod link;
mod literal;
mod locale;
mod pair;
mod pdf;
mod picture;
mod plan;
mod record;
mod said;
mod sign;
#[cfg(test)]
mod tests;
mod words;
mod world;
mod writer;

pub use words::check_messages;

use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::Messages;
use crate::load::Theme;
use crate::model::{Booklet, Kit, LocaleIndex};
use crate::paper::{Binding, Length};
use composer::Composer;
use edition::Edition;
use fault::Scene;
use font::{Families, Missing};
use picture::Pictures;
use plan::Plan;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use typst::diag::{SourceResult, Warned};
use typst::foundations::{Label, Selector};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use words::Words;
use world::Desk;
use writer::{SourceMap, Writer};

/// One PDF to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Job {
    /// The index of the booklet in [`Kit::booklets`].
    pub booklet: usize,
    /// The locale of its readers.
    pub locale: LocaleIndex,
}

/// Returns every PDF that the kit asks for, in the order of `kit.toml`; the PDF goes to the path of
/// the same index in the booklet's `paths`.
pub fn jobs(kit: &Kit) -> Vec<Job> {
    let of = |(index, booklet): (usize, &crate::model::Booklet)| {
        let job = move |locale: &LocaleIndex| Job { booklet: index, locale: *locale };
        booklet.locales.iter().map(job).collect::<Vec<_>>()
    };
    kit.booklets.iter().enumerate().flat_map(of).collect()
}

/// The fonts: found once, shared by all booklets and threads.
#[derive(Clone)]
pub struct Typesetter {
    fonts: Arc<FontStore>,
}

/// What the press step is given of a booklet: CMYK where the theme says so, untagged, with bleed.
pub struct PressPages {
    /// A PDF of all pages in reading order, front cover first and back cover last.
    pub pages: Vec<u8>,
    /// How many pages it has.
    pub count: usize,
    /// How many of them are for notes, and only there to fill the last sheet.
    pub notes: usize,
    /// The cover of a perfect binding and the thickness of its spine: a PDF of two pages, outside
    /// and inside, each with back and front cover side by side.
    pub cover_sheet: Option<(Vec<u8>, Length)>,
}

impl Typesetter {
    /// Finds the theme's fonts and those inside the program; those installed on the machine only if
    /// asked for, because they differ from one machine to the next.
    pub fn new(theme: &Theme, system_fonts: bool) -> Self {
        Self { fonts: Arc::new(font::find(theme, system_fonts)) }
    }

    /// Makes one PDF to read. There is none if a finding forbids it; equal input gives equal bytes,
    /// whatever else is made at the same time.
    pub fn render(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: &Job,
    ) -> Reported<Option<Vec<u8>>> {
        self.report(kit, theme, messages, *job, |booklet, scene, findings| {
            let document = lay_out(scene, &booklet.families, findings)?;
            told(pdf::screen(&document, &booklet.ident, kit.today), scene, findings)
        })
    }

    /// Makes what the press step needs of one booklet, likewise.
    pub fn press(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: &Job,
    ) -> Reported<Option<PressPages>> {
        self.report(kit, theme, messages, *job, |booklet, scene, findings| {
            let print = &booklet.config.print;
            let set = |edition: Edition, findings: &mut Findings| {
                let desk = booklet.desk.with(edition.library(print));
                let scene = Scene { desk: &desk, ..*scene };
                let document = lay_out(&scene, &booklet.families, findings)?;
                let pdf = pdf::press(&document, &booklet.ident, kit.today);
                Some((told(pdf, &scene, findings)?, document))
            };
            let (pages, document) = set(Edition::Press, findings)?;
            let (count, notes) = (document.pages().len(), filling(&document));
            let cover_sheet = if print.binding == Binding::Perfect {
                let spine = print.spine(count);
                Some((set(Edition::CoverSheet { spine }, findings)?.0, spine))
            } else {
                None
            };
            Some(PressPages { pages, count, notes, cover_sheet })
        })
    }

    /// Prepares a booklet and hands it on; there is no result if there are errors.
    fn report<T>(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: Job,
        make: impl FnOnce(&Prepared, &Scene<'_>, &mut Findings) -> Option<T>,
    ) -> Reported<Option<T>> {
        let mut findings = Findings::default();
        let made = self.prepare(kit, theme, messages, job, &mut findings).and_then(|booklet| {
            let scene = booklet.scene(theme);
            make(&booklet, &scene, &mut findings)
        });
        let made = made.filter(|_| !findings.has_errors());
        Reported::new(made, findings)
    }

    /// Writes the source of a booklet and lays everything out that it needs.
    fn prepare<'a>(
        &self,
        kit: &'a Kit,
        theme: &Theme,
        messages: &Messages,
        job: Job,
        findings: &mut Findings,
    ) -> Option<Prepared<'a>> {
        let booklet = kit.booklets.get(job.booklet)?;
        let name = format!("{}-{}", booklet.id, kit.locale(job.locale).id);
        let plan = Plan::new(kit, booklet, job.locale);
        demand::refused(kit, booklet, job.locale, &plan, findings);
        let scripts = scripts(kit, &plan, job.locale, booklet.is_bilingual);
        let families = match Families::choose(self.fonts.book(), &theme.fonts, &scripts) {
            Ok(families) => families,
            Err(missing) => {
                findings.push(missing_font(&missing, theme, &name));
                return None;
            }
        };
        let words = Words::new(kit, messages, job.locale);
        let mut composer = Composer {
            kit,
            reader: job.locale,
            words: &words,
            plan: &plan,
            out: Writer::default(),
            pictures: Pictures::new(kit),
            findings: Findings::default(),
            messages,
            speakers: BTreeMap::new(),
            is_turned: false,
            terms: BTreeSet::new(),
            is_bilingual: booklet.is_bilingual,
            noted: BTreeSet::new(),
        };
        composer.booklet(booklet, &families);
        findings.extend(composer.findings);
        let (source, map) = composer.out.finish();
        let library = Edition::Screen.library(&booklet.print);
        let pictures = composer.pictures.into_files();
        let desk = Desk::new(Arc::clone(&self.fonts), library, theme, source, pictures, kit.today);
        let ident = format!("{}{name}", kit.base_url);
        Some(Prepared { config: booklet, name, ident, families, desk, map })
    }

    /// Lets go of what the typesetter remembers from earlier booklets and has not used since `age`
    /// calls of this; for programs that keep running.
    pub fn forget(&self, age: usize) {
        typst::comemo::evict(age);
    }
}

/// A booklet as the typesetter is given it.
struct Prepared<'a> {
    config: &'a Booklet,
    /// What findings call it.
    name: String,
    /// What its PDF is called for ever, whatever its contents.
    ident: String,
    families: Families,
    /// Prepared for the screen edition.
    desk: Desk,
    map: SourceMap,
}

impl Prepared<'_> {
    fn scene<'a>(&'a self, theme: &'a Theme) -> Scene<'a> {
        Scene { desk: &self.desk, map: &self.map, theme, booklet: &self.name }
    }
}

/// Lays a booklet out and looks at what was drawn; `None` if anything is wrong with it.
fn lay_out(
    scene: &Scene<'_>,
    families: &Families,
    findings: &mut Findings,
) -> Option<PagedDocument> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(scene.desk);
    findings.extend(warnings.iter().map(|warning| scene.warning(warning)).collect());
    let document = match output {
        Ok(document) => document,
        Err(errors) => {
            findings.extend(errors.iter().map(|error| scene.error(error)).collect());
            return None;
        }
    };
    findings.extend(glyph::check(&document, families, scene));
    (!findings.has_errors()).then_some(document)
}

/// Counts the pages that the theme added to fill the last sheet; it marks each of them.
fn filling(document: &PagedDocument) -> usize {
    let mark = Label::new(PicoStr::intern("trousse-filling")).expect("a label has a name");
    document.introspector().query(&Selector::Label(mark)).len()
}

fn told(pdf: SourceResult<Vec<u8>>, scene: &Scene<'_>, findings: &mut Findings) -> Option<Vec<u8>> {
    let errors = match pdf {
        Ok(bytes) => return Some(bytes),
        Err(errors) => errors,
    };
    findings.extend(errors.iter().map(|error| scene.standard(error)).collect());
    None
}

/// Returns the scripts of the reader's language, and of every text that stands in for it or beside it.
fn scripts<'a>(kit: &'a Kit, plan: &Plan, reader: LocaleIndex, is_bilingual: bool) -> Vec<&'a str> {
    let guides = plan.parts.iter().flat_map(|part| &part.guides);
    let shown = guides.filter_map(|page| kit.shown(*page, reader)).map(|(_, shown)| shown);
    let shown = shown.chain(is_bilingual.then_some(kit.source));
    let mut scripts = vec![kit.locale(reader).script.as_str()];
    for script in shown.map(|shown| kit.locale(shown).script.as_str()) {
        if !scripts.contains(&script) {
            scripts.push(script);
        }
    }
    scripts
}

fn missing_font(missing: &Missing, theme: &Theme, booklet: &str) -> Diagnostic {
    Diagnostic::new(&code::MISSING_FONT)
        .arg("families", missing.0.join(", "))
        .arg("booklet", booklet)
        .arg("command", theme.font_command.as_deref().unwrap_or("none"))
}
