//! Booklets: accessible PDFs, typeset in-process from the same documents as the website.
//!
//! In: the model, the theme's Typst files and font families, the words. Out: the bytes of one PDF for
//! each booklet and locale, and findings that point into the editors' files. The theme holds all
//! looks; the source that is generated here is nothing but calls of its functions with literals.
//! Nothing here writes, and how pages of the website look is unknown here.
//!
//! 1. [`plan`] says what stands in the booklet, and names every place in it.
//! 2. [`front`], [`guide`], [`blocks`] and [`inlines`] write the source, [`writer`] remembers what
//!    came from where.
//! 3. [`world`] shows it to the typesetter, together with theme, pictures and fonts.
//! 4. [`glyph`] looks at what was drawn, [`fault`] translates complaints, [`pdf`] writes the file.
//!
//! This is the only user of typst, and of url for addresses on paper.

mod blocks;
mod composer;
mod fault;
mod font;
mod front;
mod glyph;
mod guide;
mod inlines;
mod link;
mod literal;
mod locale;
mod pdf;
mod picture;
mod plan;
#[cfg(test)]
mod tests;
mod words;
mod world;
mod writer;

pub use words::check_messages;

use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::Messages;
use crate::load::Theme;
use crate::model::{Kit, LocaleIndex};
use composer::Composer;
use fault::Scene;
use font::{Families, Missing};
use picture::Pictures;
use plan::Plan;
use std::sync::Arc;
use typst::diag::Warned;
use typst::foundations::{Dict, IntoValue};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
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

/// The fonts and the typesetter's library: found once, shared by all booklets and threads.
#[derive(Clone)]
pub struct Typesetter {
    fonts: Arc<FontStore>,
    library: Arc<LazyHash<Library>>,
}

impl Typesetter {
    /// Finds the theme's fonts and those inside the program; those installed on the machine only if
    /// asked for, because they differ from one machine to the next.
    pub fn new(theme: &Theme, system_fonts: bool) -> Self {
        let mut inputs = Dict::new();
        inputs.insert("edition".into(), "screen".into_value());
        let library = Library::builder().with_inputs(inputs).build();
        Self {
            fonts: Arc::new(font::find(theme, system_fonts)),
            library: Arc::new(LazyHash::new(library)),
        }
    }

    /// Makes one PDF. There is none if a finding forbids it; equal input gives equal bytes, whatever
    /// else is made at the same time.
    pub fn render(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: &Job,
    ) -> Reported<Option<Vec<u8>>> {
        let mut findings = Findings::default();
        let pdf = self.make(kit, theme, messages, *job, &mut findings);
        let pdf = pdf.filter(|_| !findings.has_errors());
        Reported::new(pdf, findings)
    }

    fn make(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: Job,
        findings: &mut Findings,
    ) -> Option<Vec<u8>> {
        let booklet = self.prepare(kit, theme, messages, job, findings)?;
        let scene = booklet.scene(theme);
        let document = lay_out(&scene, findings)?;
        findings.extend(glyph::check(&document, &booklet.families, &scene));
        if findings.has_errors() {
            return None;
        }
        let ident = format!("{}{}", kit.base_url, booklet.name);
        match pdf::write(&document, &ident, kit.today) {
            Ok(bytes) => Some(bytes),
            Err(errors) => {
                findings.extend(errors.iter().map(|error| scene.standard(error)).collect());
                None
            }
        }
    }

    /// Writes the source of a booklet and lays everything out that it needs.
    fn prepare(
        &self,
        kit: &Kit,
        theme: &Theme,
        messages: &Messages,
        job: Job,
        findings: &mut Findings,
    ) -> Option<Prepared> {
        let booklet = kit.booklets.get(job.booklet)?;
        let name = format!("{}-{}", booklet.id, kit.locale(job.locale).id);
        let plan = Plan::new(kit, booklet, job.locale);
        let scripts = scripts(kit, &plan, job.locale);
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
        };
        composer.booklet(booklet, &families);
        findings.extend(composer.findings);
        let (source, map) = composer.out.finish();
        let (fonts, library) = (Arc::clone(&self.fonts), Arc::clone(&self.library));
        let pictures = composer.pictures.into_files();
        let desk = Desk::new(fonts, library, theme, source, pictures, kit.today);
        Some(Prepared { name, families, desk, map })
    }

    /// Lets go of what the typesetter remembers from earlier booklets and has not used since `age`
    /// calls of this; for programs that keep running.
    pub fn forget(&self, age: usize) {
        typst::comemo::evict(age);
    }
}

/// A booklet as the typesetter is given it.
struct Prepared {
    /// What findings call it.
    name: String,
    families: Families,
    desk: Desk,
    map: SourceMap,
}

impl Prepared {
    fn scene<'a>(&'a self, theme: &'a Theme) -> Scene<'a> {
        Scene { desk: &self.desk, map: &self.map, theme, booklet: &self.name }
    }
}

fn lay_out(scene: &Scene<'_>, findings: &mut Findings) -> Option<PagedDocument> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(scene.desk);
    findings.extend(warnings.iter().map(|warning| scene.warning(warning)).collect());
    match output {
        Ok(document) => Some(document),
        Err(errors) => {
            findings.extend(errors.iter().map(|error| scene.error(error)).collect());
            None
        }
    }
}

/// Returns the scripts of the reader's language and of every text that stands in for it.
fn scripts<'a>(kit: &'a Kit, plan: &Plan, reader: LocaleIndex) -> Vec<&'a str> {
    let guides = plan.parts.iter().flat_map(|part| &part.guides);
    let shown = guides.filter_map(|page| kit.shown(*page, reader)).map(|(_, shown)| shown);
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
