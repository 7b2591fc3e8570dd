//! The way to the print shop, booklet by booklet.
//!
//! In: the kit's folder, the day, and a [`Request`]. Out: what became of each booklet, and its folder
//! if nothing forbids that. One booklet that a shop would send back does not hold up the others.

use super::{Failure, Progress, Reader, Snapshot, Step};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::{DiagnosticWords, Direction, TicketWords};
use crate::load;
use crate::model::{Booklet, Kit};
use crate::paper::Edge;
use crate::press::{self, Package, Profile, ProfileFault, ticket};
use crate::publish::{self, Audience, Destination, PublishError, Verdict};
use crate::render::print::{self, Job, PressPages, Typesetter};
use crate::source::{Date, LocaleId, OutputPath};
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// What is to be made ready.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Only these booklets, by id; all if empty.
    pub booklets: Vec<String>,
    /// Only these locales; all if empty.
    pub locales: Vec<LocaleId>,
    /// Whether booklets may use fonts that are installed, beside the theme's.
    pub has_system_fonts: bool,
    /// Whether a booklet is written though its preflight found errors.
    pub is_forced: bool,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was noticed in the kit as a whole; with an error among it, nothing is made.
    pub findings: Findings,
    /// What became of each booklet.
    pub booklets: Vec<Pressed>,
}

/// What became of one booklet in one locale.
#[derive(Debug)]
pub struct Pressed {
    /// Its name in files, such as `welcome-fr`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// How many pages it has, cover included.
    pub pages: usize,
    /// What was noticed while it was typeset, and in the finished files.
    pub findings: Findings,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It could not be made at all; the findings say why.
    Failed,
    /// It was made, and is held back because its preflight found errors.
    Held,
    /// Its folder was written.
    Written,
    /// Its folder was written in spite of errors, because that was asked for.
    Forced,
}

impl Pressed {
    /// Returns whether its folder was written.
    pub fn is_written(&self) -> bool {
        matches!(self.fate, Fate::Written | Fate::Forced)
    }
}

/// Makes booklets ready for a print shop, each in a folder of its own below `out`.
///
/// # Errors
///
/// When the machine refuses, or the request names what the kit does not have; never for what is
/// wrong with the kit.
pub fn press(
    folder: &Path,
    out: &Path,
    today: &dyn Fn(Option<&str>) -> Date,
    request: &Request,
    progress: Progress,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let read = Reader::new(folder).read(today, progress).map_err(Failure::Load)?;
    if let Some(snapshot) = read.into_value(&mut outcome.findings) {
        outcome.findings.extend(print::check_messages(&snapshot.messages));
        let jobs = request.jobs(&snapshot.kit)?;
        if !outcome.findings.has_errors() {
            let shop = Shop {
                snapshot: &snapshot,
                folder,
                out,
                request,
                typesetter: Typesetter::new(&snapshot.theme, request.has_system_fonts),
                progress,
            };
            let pressed = jobs.par_iter().with_max_len(1).map(|job| shop.serve(job));
            outcome.booklets =
                pressed.collect::<Result<_, PublishError>>().map_err(Failure::Publish)?;
        }
    }
    outcome.findings.sort();
    Ok(outcome)
}

impl Request {
    fn jobs(&self, kit: &Kit) -> Result<Vec<Job>, Failure> {
        let has_locale = |id: &LocaleId| kit.locales.iter().any(|locale| locale.id == *id);
        if let Some(unknown) = self.locales.iter().find(|id| !has_locale(id)) {
            return Err(Failure::UnknownLocale(unknown.clone()));
        }
        let has_booklet = |id: &String| kit.booklets.iter().any(|booklet| booklet.id == *id);
        if let Some(unknown) = self.booklets.iter().find(|id| !has_booklet(id)) {
            let known = kit.booklets.iter().map(|booklet| booklet.id.clone()).collect();
            return Err(Failure::UnknownBooklet { id: unknown.clone(), known });
        }
        let is_wanted = |job: &Job| {
            let id = &kit.booklets[job.booklet].id;
            (self.booklets.is_empty() || self.booklets.contains(id))
                && (self.locales.is_empty() || self.locales.contains(&kit.locale(job.locale).id))
        };
        let jobs: Vec<Job> = print::jobs(kit).into_iter().filter(is_wanted).collect();
        if jobs.is_empty() { Err(Failure::NoSuchBooklets) } else { Ok(jobs) }
    }
}

/// Everything that one booklet after the other needs.
struct Shop<'a> {
    snapshot: &'a Snapshot,
    folder: &'a Path,
    out: &'a Path,
    request: &'a Request,
    typesetter: Typesetter,
    progress: Progress<'a>,
}

impl Shop<'_> {
    fn serve(&self, job: &Job) -> Result<Pressed, PublishError> {
        let Snapshot { kit, theme, messages } = self.snapshot;
        let name = name(kit, job);
        (self.progress)(Step::Press { name: &name });
        let mut pressed = Pressed {
            folder: self.out.join(&name),
            name,
            pages: 0,
            findings: Findings::default(),
            fate: Fate::Failed,
        };
        let typeset = self.typesetter.press(kit, theme, messages, job);
        if let Some(pages) = typeset.into_value(&mut pressed.findings) {
            pressed.pages = pages.count;
            let package = package(self.snapshot, job, &pages);
            if let Some(package) = package.into_value(&mut pressed.findings) {
                pressed.fate = match (pressed.findings.has_errors(), self.request.is_forced) {
                    (false, _) => Fate::Written,
                    (true, true) => Fate::Forced,
                    (true, false) => Fate::Held,
                };
                if pressed.is_written() {
                    self.write(&package, &pressed.folder)?;
                }
            }
        }
        pressed.findings.sort();
        Ok(pressed)
    }

    fn write(&self, package: &Package, folder: &Path) -> Result<(), PublishError> {
        let protected = ["kit.toml", "content", "locales", "themes"];
        let destination = Destination {
            out: folder.to_owned(),
            protected: protected.map(|name| self.folder.join(name)).to_vec(),
            is_partial: false,
            audience: Audience::Public,
        };
        publish::replace_folder(&destination, |stage| {
            for (name, bytes) in &package.files {
                let path = OutputPath::new(name.as_str()).expect("ids and tags are file names");
                stage.put(&path, bytes)?;
            }
            Ok(Verdict::Publish)
        })?;
        Ok(())
    }
}

/// Makes the files of one booklet of its pages, whatever its preflight finds; there are none if its
/// profile cannot be used.
pub fn package(snapshot: &Snapshot, job: &Job, pages: &PressPages) -> Reported<Option<Package>> {
    let kit = &snapshot.kit;
    let booklet = &kit.booklets[job.booklet];
    let mut findings = Findings::default();
    let profile = match profile(booklet) {
        Ok(profile) => profile,
        Err(told) => {
            findings.push(told);
            return Reported::new(None, findings);
        }
    };
    let source = &kit.locale(kit.source).format_id;
    let name = name(kit, job);
    let package = press::package(
        &press::Job {
            ident: &format!("{}{name}", kit.base_url),
            name: &name,
            booklet: &described(kit, job),
            spec: &booklet.print,
            profile: &profile,
            words: &TicketWords::new(source),
            report_words: &DiagnosticWords::new(source),
            today: kit.today,
        },
        &press::Pages {
            pdf: &pages.pages,
            notes: pages.notes,
            cover_sheet: pages.cover_sheet.as_ref().map(|(pdf, spine)| (pdf.as_slice(), *spine)),
        },
    );
    match package {
        Ok(mut package) => {
            findings.extend(std::mem::take(&mut package.findings));
            Reported::new(Some(package), findings)
        }
        Err(error) => {
            let told = Diagnostic::new(&code::UNREADABLE_PAGES).arg("booklet", name);
            findings.push(told.arg("detail", error.to_string()));
            Reported::new(None, findings)
        }
    }
}

fn profile(booklet: &Booklet) -> Result<Profile, Diagnostic> {
    let bytes = load::read_profile(&booklet.profile)?;
    Profile::read(bytes).map_err(|fault| {
        let (reason, found) = match &fault {
            ProfileFault::NotAProfile => ("not-a-profile", ""),
            ProfileFault::NotAnOutputProfile { class } => ("not-an-output-profile", class.as_str()),
            ProfileFault::NotCmyk { space } => ("not-cmyk", space.as_str()),
            ProfileFault::Unusable { reason } => (reason.as_str(), ""),
        };
        load::unusable_profile(&booklet.profile, reason, found)
    })
}

/// Returns what the ticket says of a booklet: its title in its own language, and in those that a
/// print shop is likely to read.
fn described(kit: &Kit, job: &Job) -> ticket::Booklet {
    let booklet = &kit.booklets[job.booklet];
    let locale = kit.locale(job.locale);
    let title = booklet.title.get(kit.chain(job.locale)).map(|(title, _)| title.as_str());
    let title = title.unwrap_or(&booklet.id).to_owned();
    let source = &kit.locale(kit.source).id;
    let is_read = |id: &LocaleId| id == source || id.language() == "en";
    let others = booklet.title.0.iter().filter(|(id, _)| **id != locale.id && is_read(id));
    ticket::Booklet {
        id: booklet.id.clone(),
        other_titles: others.map(|(id, title)| (id.clone(), title.clone())).collect(),
        title,
        publisher: kit.publisher.clone(),
        locale: locale.id.clone(),
        edge: match locale.direction {
            Direction::Ltr => Edge::Left,
            Direction::Rtl => Edge::Right,
        },
    }
}

/// Returns what a booklet is called in files.
fn name(kit: &Kit, job: &Job) -> String {
    format!("{}-{}", kit.booklets[job.booklet].id, kit.locale(job.locale).id)
}
