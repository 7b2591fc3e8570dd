//! The way through, from a folder to a published site.
//!
//! In: the kit's folder, the day, and [`Options`]. Out: findings, and unless there is an error
//! among them, a published folder. `check` is the same without the folder. Every stage that can
//! still make sense of its input runs, so that all findings are told at once.
//!
//! 1. [`Reader`] loads the kit and makes its model.
//! 2. [`run`] renders every route and every booklet, in parallel, straight onto the stage.
//! 3. The stage takes the folder's place, or is thrown away if anything forbids that.
//!
//! [`press`] goes on from there to what a print shop gets, [`report`] to what those who keep the kit do;
//! [`translate`] changes what the kit knows of its translations.

#[cfg(feature = "booklets")]
pub mod press;
pub mod report;
pub mod translate;

use crate::check::check;
use crate::diagnostic::{Findings, Reported, Severity};
use crate::i18n::Messages;
use crate::load::{self, LoadError, Reuse, Theme};
use crate::model::{self, Kit, LocaleIndex, Route, RouteView};
use crate::publish::{self, Audience, Destination, PublishError, Published, Stage, Verdict};
use crate::render::html::Site;
use crate::source::{Date, LocaleId};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Everything that rendering reads.
pub struct Snapshot {
    /// The model.
    pub kit: Kit,
    /// The look.
    pub theme: Theme,
    /// The words of the interface.
    pub messages: Messages,
}

/// Reads a kit again and again, and each time parses only the files that have changed.
pub struct Reader {
    folder: PathBuf,
    reuse: Reuse,
}

impl Reader {
    /// Prepares to read the kit in a folder.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), reuse: Reuse::default() }
    }

    /// Reads the kit as it is now; the value is absent if `kit.toml` is too broken to go on.
    ///
    /// `today` is told the kit's time zone, and says what day it is there.
    ///
    /// # Errors
    ///
    /// When there is no kit, or the folder cannot be read.
    pub fn read(
        &mut self,
        today: &dyn Fn(Option<&str>) -> Date,
        progress: Progress,
    ) -> Result<Reported<Option<Snapshot>>, LoadError> {
        let mut findings = Findings::default();
        progress(Step::Load);
        let inputs = load::load(&self.folder, &mut self.reuse)?.into_value(&mut findings);
        let snapshot = inputs.map(|inputs| {
            progress(Step::Model);
            let today = today(inputs.config.time_zone.as_deref());
            let kit = model::model(&inputs, today).into_value(&mut findings);
            findings.extend(check(&kit));
            Snapshot { kit, theme: inputs.theme, messages: inputs.messages }
        });
        Ok(Reported::new(snapshot, findings))
    }
}

/// What a run is asked to make.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only these locales; all if empty.
    pub locales: Vec<LocaleId>,
    /// Whether booklets are typeset.
    pub has_booklets: bool,
    /// Whether booklets may use fonts that are installed, beside the theme's.
    pub has_system_fonts: bool,
    /// Whether a warning forbids publishing as an error does.
    pub denies_warnings: bool,
}

impl Options {
    /// Returns whether these findings keep the kit from being published.
    pub fn forbid(&self, findings: &Findings) -> bool {
        findings.has_errors() || (self.denies_warnings && findings.count(Severity::Warning) > 0)
    }

    fn wants(&self, kit: &Kit, locale: LocaleIndex) -> bool {
        self.locales.is_empty() || self.locales.contains(&kit.locale(locale).id)
    }

    fn wants_route(&self, kit: &Kit, route: &Route) -> bool {
        match route.view {
            // It would list sitemaps that are not there.
            RouteView::SitemapIndex => self.locales.is_empty(),
            view => view.locale().is_none_or(|locale| self.wants(kit, locale)),
        }
    }
}

/// What a run is about to do, for those who watch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Read the kit's files.
    Load,
    /// Make the model, and check it.
    Model,
    /// Render the pages.
    Pages,
    /// Prepare the booklets.
    Booklets,
    /// Typeset one booklet; several may be under way at once.
    Booklet {
        /// Its title.
        title: &'a str,
        /// Its locale.
        locale: &'a LocaleId,
    },
    /// Make one booklet ready for the press; several may be under way at once.
    Press {
        /// Its name in files.
        name: &'a str,
    },
    /// Put the stage in the place of the folder.
    Publish,
}

/// Is told each step when it begins.
pub type Progress<'a> = &'a (dyn Fn(Step) + Sync);

/// What came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was noticed, sorted.
    pub findings: Findings,
    /// How many pages there are, those made of records among them.
    pub pages: usize,
    /// In how many locales.
    pub locales: usize,
    /// How many booklets were typeset.
    pub booklets: usize,
    /// What became of the folder, if it was published.
    pub published: Option<Published>,
}

/// Why a run could not be made at all.
#[derive(Debug)]
pub enum Failure {
    /// The kit cannot be read.
    Load(LoadError),
    /// The folder cannot be published.
    Publish(PublishError),
    /// The kit has no such locale.
    UnknownLocale(LocaleId),
    /// Guides are written in this locale, and not translated into it.
    SourceLocale(LocaleId),
    /// The kit has no such guide.
    UnknownGuide(String),
    /// The guide is not translated into this locale.
    NoTranslation {
        /// The guide.
        guide: String,
        /// The locale.
        locale: LocaleId,
    },
    /// No text of the guide that was changed begins on this line of the source.
    NoSuchChange {
        /// The guide.
        guide: String,
        /// The line.
        line: usize,
    },
    /// The kit has no such booklet.
    UnknownBooklet {
        /// What was asked for.
        id: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The kit makes no booklet in what was asked for.
    NoSuchBooklets,
    /// The kit has booklets, and this program was built without them.
    NoBooklets,
}

/// Reads the kit in a folder, renders all of it, and publishes it to `out` if that is given.
///
/// # Errors
///
/// When the machine refuses, or the options make no sense for this kit; never for what is wrong
/// with the kit.
pub fn run(
    folder: &Path,
    out: Option<&Path>,
    today: &dyn Fn(Option<&str>) -> Date,
    options: &Options,
    progress: Progress,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let read = Reader::new(folder).read(today, progress).map_err(Failure::Load)?;
    if let Some(mut snapshot) = read.into_value(&mut outcome.findings) {
        if !options.has_booklets {
            // No page may link to what is not made.
            snapshot.kit.booklets.clear();
        }
        let locales = snapshot.kit.locales.iter().map(|locale| &locale.id);
        if let Some(unknown) =
            options.locales.iter().find(|id| !locales.clone().any(|it| it == *id))
        {
            return Err(Failure::UnknownLocale(unknown.clone()));
        }
        if cfg!(not(feature = "booklets"))
            && options.has_booklets
            && !snapshot.kit.booklets.is_empty()
        {
            return Err(Failure::NoBooklets);
        }
        let rendering = Rendering { snapshot: &snapshot, options, progress };
        match out.filter(|_| !options.forbid(&outcome.findings)) {
            Some(out) => rendering.publish(&destination(folder, out, options), &mut outcome),
            None => rendering.render(None, &mut outcome),
        }
        .map_err(Failure::Publish)?;
    }
    outcome.findings.sort();
    Ok(outcome)
}

fn destination(folder: &Path, out: &Path, options: &Options) -> Destination {
    let protected = ["kit.toml", "content", "locales", "themes"].map(|name| folder.join(name));
    Destination {
        out: out.to_owned(),
        protected: protected.to_vec(),
        is_partial: !options.locales.is_empty(),
        audience: Audience::Public,
    }
}

struct Rendering<'a> {
    snapshot: &'a Snapshot,
    options: &'a Options,
    progress: Progress<'a>,
}

impl Rendering<'_> {
    fn publish(&self, to: &Destination, outcome: &mut Outcome) -> Result<(), PublishError> {
        let published = publish::replace_folder(to, |stage| {
            self.render(Some(stage), outcome)?;
            (self.progress)(Step::Publish);
            let is_forbidden = self.options.forbid(&outcome.findings);
            Ok(if is_forbidden { Verdict::Abandon } else { Verdict::Publish })
        })?;
        outcome.published = published;
        Ok(())
    }

    /// Renders everything, onto the stage if there is one.
    fn render(&self, stage: Option<&Stage>, outcome: &mut Outcome) -> Result<(), PublishError> {
        let Snapshot { kit, theme, messages } = self.snapshot;
        (self.progress)(Step::Pages);
        let site = Site::new(kit, theme, messages).into_value(&mut outcome.findings);
        if let Some(site) = site {
            let stage = stage.filter(|_| !self.options.forbid(&outcome.findings));
            outcome.findings.extend(self.pages(&site, stage)?);
            if let Some(stage) = stage {
                (site.statics().par_iter()).try_for_each(|(path, bytes)| stage.put(path, bytes))?;
                (kit.assets.par_iter())
                    .try_for_each(|asset| stage.copy(&asset.path, &asset.disk))?;
            }
        }
        let locales = kit.locale_indices().filter(|locale| self.options.wants(kit, *locale));
        outcome.locales = locales.count();
        outcome.pages = self.routes().filter(|route| route.view.is_read()).count();
        if self.options.has_booklets {
            self.booklets(stage, outcome)?;
        }
        Ok(())
    }

    fn routes(&self) -> impl Iterator<Item = &Route> {
        let kit = &self.snapshot.kit;
        kit.routes.iter().filter(|route| self.options.wants_route(kit, route))
    }

    fn pages(&self, site: &Site, stage: Option<&Stage>) -> Result<Findings, PublishError> {
        // After the first error the others are only checked: the stage is thrown away anyway.
        let is_hopeless = AtomicBool::new(false);
        let routes: Vec<&Route> = self.routes().collect();
        let page = |route: &&Route| {
            let page = site.render(route);
            match stage {
                _ if page.findings.has_errors() => is_hopeless.store(true, Ordering::Relaxed),
                Some(stage) if !is_hopeless.load(Ordering::Relaxed) => {
                    stage.put(&route.path, page.value.as_bytes())?;
                }
                _ => {}
            }
            Ok(page.findings)
        };
        routes.par_iter().map(page).try_reduce(Findings::default, join)
    }

    #[cfg(feature = "booklets")]
    fn booklets(&self, stage: Option<&Stage>, outcome: &mut Outcome) -> Result<(), PublishError> {
        use crate::render::print;
        let Snapshot { kit, theme, messages } = self.snapshot;
        (self.progress)(Step::Booklets);
        outcome.findings.extend(print::check_messages(messages));
        let typesetter = print::Typesetter::new(theme, self.options.has_system_fonts);
        let jobs: Vec<print::Job> = (print::jobs(kit).into_iter())
            .filter(|job| self.options.wants(kit, job.locale))
            .collect();
        outcome.booklets = jobs.len();
        let stage = stage.filter(|_| !self.options.forbid(&outcome.findings));
        let typeset = |job: &print::Job| {
            let booklet = &kit.booklets[job.booklet];
            let title = booklet.title.get(kit.chain(job.locale)).map_or(&*booklet.id, |it| it.0);
            (self.progress)(Step::Booklet { title, locale: &kit.locale(job.locale).id });
            let made = typesetter.render(kit, theme, messages, job);
            let place = booklet.locales.iter().position(|locale| *locale == job.locale);
            let path = place.and_then(|place| booklet.paths.get(place));
            if let (Some(stage), Some(path), Some(pdf)) = (stage, path, &made.value) {
                stage.put(path, pdf)?;
            }
            Ok(made.findings)
        };
        let findings = jobs.par_iter().with_max_len(1).map(typeset);
        outcome.findings.extend(findings.try_reduce(Findings::default, join)?);
        Ok(())
    }

    #[cfg(not(feature = "booklets"))]
    fn booklets(&self, _: Option<&Stage>, _: &mut Outcome) -> Result<(), PublishError> {
        Ok(())
    }
}

fn join(mut all: Findings, more: Findings) -> Result<Findings, PublishError> {
    all.extend(more);
    Ok(all)
}
