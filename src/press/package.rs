//! All files of one booklet, in the order in which they depend on each other.

use super::archive::archive;
use super::convert::{ConvertError, convert};
use super::fold::{self, Fold};
use super::preflight::{Expected, Part, Preflight, Unjudged, preflight};
use super::profile::Profile;
use super::ticket::{self, Inks, Outcome, PrintFile, Role, Ticket, how_to_fold};
use super::x4::{self, X4};
use crate::diagnostic::{Findings, Severity, Words};
use crate::i18n::TicketWords;
use crate::paper::{Binding, Cover, Length, PrintSpec};
use crate::source::Date;
use lopdf::Document;
use std::collections::BTreeSet;

/// The most pages that fold and staple well.
const MOST_STAPLED: usize = 64;

/// One booklet in one language, as the press step is asked to make it.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// What its files are called, such as `welcome-fr`.
    pub name: &'a str,
    /// What stays the same as long as the booklet is the same booklet.
    pub ident: &'a str,
    /// What the ticket says of it.
    pub booklet: &'a ticket::Booklet,
    /// What the shop is asked to make.
    pub spec: &'a PrintSpec,
    /// The profile of the printing condition.
    pub profile: &'a Profile,
    /// The words of the ticket.
    pub words: &'a TicketWords,
    /// The words of the preflight's report.
    pub report_words: &'a dyn Words,
    /// The day of the build.
    pub today: Date,
}

/// What the typesetter made of it.
#[derive(Clone, Copy)]
pub struct Pages<'a> {
    /// All pages in reading order, front cover first, back cover last.
    pub pdf: &'a [u8],
    /// How many of them were added for notes, to fill the last sheet.
    pub notes: usize,
    /// The cover of a perfect binding as sheets, and the width of its spine.
    pub cover_sheet: Option<(&'a [u8], Length)>,
}

/// The files of one booklet.
pub struct Package {
    /// Names and bytes, the archive last.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the preflights found, and what they could not judge.
    pub findings: Findings,
}

/// A finished file that goes to the press, and what was found in it.
struct Printed {
    name: String,
    role: Role,
    bytes: Vec<u8>,
    report: Preflight,
}

/// Makes all files of a booklet, whatever its preflight finds.
///
/// # Errors
///
/// When what the typesetter wrote cannot be read, which would be a fault of this program.
pub fn package(job: &Job, pages: &Pages) -> Result<Package, ConvertError> {
    let whole = convert(pages.pdf, job.profile, job.spec.ink_limit)?;
    let count = whole.page_iter().count();
    let printed = job.printed(&whole, pages.cover_sheet)?;
    let mut files = Vec::new();
    let mut listed = Vec::new();
    let mut findings = Findings::default();
    let report = job.report(&printed);
    let ticket_inks = |role| printed.iter().find(|it| it.role == role).map(|it| inks(job, it));
    let is_cover = |it: &&Printed| matches!(it.role, Role::Cover | Role::CoverSheet);
    let cover_inks = printed.iter().find(is_cover).map(|it| inks(job, it));
    let inside_inks = ticket_inks(Role::All).or_else(|| ticket_inks(Role::Inside));
    let outcome = outcome(&printed);
    for file in printed {
        findings.extend(file.report.unjudged.iter().map(Unjudged::diagnostic).collect());
        findings.extend(file.report.findings);
        listed.push(PrintFile::new(&file.name, file.role, &file.bytes));
        files.push((file.name, file.bytes));
    }
    for (ending, role, bytes) in [
        ("fold.pdf", Role::Fold, job.fold(&whole)),
        ("preflight.json", Role::Preflight, report.into_bytes()),
    ] {
        let name = job.file(ending);
        listed.push(PrintFile::new(&name, role, &bytes));
        files.push((name, bytes));
    }
    let ticket = Ticket {
        booklet: job.booklet.clone(),
        spec: job.spec.clone(),
        pages: ticket::Pages {
            all: count,
            cover: if job.spec.cover == Cover::Separate { 4.min(count) } else { 0 },
            notes: pages.notes,
        },
        inks: inside_inks.unwrap_or(Inks { front: 4, back: 4, spots: Vec::new() }),
        cover_inks,
        profile: job.profile.description().to_owned(),
        files: listed,
        preflight: outcome,
        made: job.today,
    };
    files.push((job.file("ticket.json"), ticket.to_json().into_bytes()));
    files.push((job.file("ticket.txt"), ticket.to_text(job.words).into_bytes()));
    let packed: Vec<(String, &[u8])> =
        files.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect();
    let packed = archive(&packed);
    files.push((format!("{}.zip", job.name), packed));
    Ok(Package { files, findings })
}

impl Job<'_> {
    fn file(&self, ending: &str) -> String {
        format!("{}-{ending}", self.name)
    }

    /// Makes the files that go to the press, and looks at them.
    fn printed(
        &self,
        whole: &Document,
        cover_sheet: Option<(&[u8], Length)>,
    ) -> Result<Vec<Printed>, ConvertError> {
        let trim = self.spec.trim;
        let count = whole.page_iter().count();
        let all: Vec<usize> = (0..count).collect();
        let is_apart = self.spec.cover == Cover::Separate && count > 4;
        if !is_apart {
            return Ok(vec![self.print(whole.clone(), Role::All, trim.width)]);
        }
        // The cover is the first and the last leaf.
        let (inside, last) = all[2..].split_at(count - 4);
        let inside = self.print(x4::pages(whole, inside), Role::Inside, trim.width);
        let cover = match cover_sheet {
            Some((sheet, spine)) => {
                let sheet = convert(sheet, self.profile, self.spec.ink_limit)?;
                self.print(sheet, Role::CoverSheet, trim.width * 2 + spine)
            }
            None => {
                let cover = x4::pages(whole, &[&all[..2], last].concat());
                self.print(cover, Role::Cover, trim.width)
            }
        };
        Ok(vec![inside, cover])
    }

    fn print(&self, document: Document, role: Role, width: Length) -> Printed {
        let ending = match role {
            Role::Cover | Role::CoverSheet => "cover.pdf",
            Role::All | Role::Inside | Role::Fold | Role::Preflight => "press.pdf",
        };
        let name = self.file(ending);
        let ident = format!("{}/{ending}", self.ident);
        let lang = self.booklet.locale.as_str();
        let trim = (width, self.spec.trim.height);
        let bytes = x4::finish(
            document,
            &X4 {
                title: &self.booklet.title,
                ident: &ident,
                creator: CREATOR,
                lang,
                today: self.today,
                condition: &self.spec.condition,
                profile: self.profile,
                trim,
                bleed: self.spec.bleed,
                marks: self.spec.marks,
                edge: self.booklet.edge,
            },
        );
        let is_saddle = self.spec.binding == Binding::SaddleStitch;
        let is_cover = matches!(role, Role::Cover | Role::CoverSheet);
        let multiple = if role == Role::CoverSheet { 2 } else { self.spec.binding.multiple() };
        let report = preflight(
            &bytes,
            &Expected {
                trim: Some(trim),
                bleed: Some(self.spec.bleed),
                safe: self.spec.safe,
                ink_limit: self.spec.ink_limit,
                pages_multiple: Some(multiple),
                max_saddle: Some(MOST_STAPLED).filter(|_| is_saddle && !is_cover),
                part: if is_cover { Part::Cover } else { Part::Pages },
            },
        );
        Printed { name, role, bytes, report }
    }

    /// Makes the sheets for an office copier.
    fn fold(&self, whole: &Document) -> Vec<u8> {
        let ident = format!("{}/fold.pdf", self.ident);
        let how = how_to_fold(self.spec, self.words);
        let fold = Fold {
            spec: self.spec,
            edge: self.booklet.edge,
            title: &self.booklet.title,
            lang: self.booklet.locale.as_str(),
            how: &how,
            creator: CREATOR,
            ident: &ident,
            today: self.today,
        };
        fold::write(fold::impose(whole, &fold))
    }

    /// Writes what was found in each file that goes to the press.
    fn report(&self, printed: &[Printed]) -> String {
        let reports = printed.iter().map(|file| {
            let mut report = file.report.to_value(self.report_words);
            report["file"] = file.name.as_str().into();
            report
        });
        let report = serde_json::json!({ "schema": 1, "files": reports.collect::<Vec<_>>() });
        let mut text = serde_json::to_string_pretty(&report).expect("values have string keys");
        text.push('\n');
        text
    }
}

/// What press files say they were made by.
const CREATOR: &str = concat!("Trousse ", env!("CARGO_PKG_VERSION"));

fn outcome(printed: &[Printed]) -> Outcome {
    let count = |severity| printed.iter().map(|it| it.report.findings.count(severity)).sum();
    Outcome {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        unjudged: printed.iter().map(|it| it.report.unjudged.len()).sum(),
    }
}

/// Counts the inks of a file: those of right-hand pages and sheets' outsides, and those of the others.
fn inks(job: &Job, printed: &Printed) -> Inks {
    let pages = &printed.report.facts.pages;
    let of = |parity: usize| -> BTreeSet<&str> {
        let side = pages.iter().enumerate().filter(|(at, _)| at % 2 == parity);
        side.flat_map(|(_, page)| page.inks.iter().map(String::as_str)).collect()
    };
    let count = |inks: &BTreeSet<&str>| u8::try_from(inks.len()).unwrap_or(u8::MAX);
    let (front, back) = (of(0), of(1));
    let spot = job.spec.spot.iter().map(|spot| spot.name.clone());
    let spots = spot.filter(|name| front.contains(name.as_str()) || back.contains(name.as_str()));
    Inks { front: count(&front), back: count(&back), spots: spots.collect() }
}
