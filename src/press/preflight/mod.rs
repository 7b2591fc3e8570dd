//! Looks at finished PDF bytes with the eyes of a print shop: our own files and foreign ones.
//!
//! In: bytes, and what the job [`Expected`]. Out: a [`Preflight`]: findings with page, position and
//! remedy, facts about the file, and a list of what could not be judged, so that nothing passes in
//! silence. Nothing is changed, and no other preflight's verdict is claimed.
//!
//! 1. [`open`] reads the file, or says why it cannot be read.
//! 2. [`walk`] goes through the content of every page and notes what it sees.
//! 3. [`ink`] unpacks the images and measures what the plates add up to.
//! 4. [`rules`] judges, one group of rules to a file.
//! 5. [`facts`] and [`report`] write down what was found.

mod facts;
mod gather;
mod ink;
mod objects;
mod open;
mod report;
mod rules;
mod tree;
mod unjudged;
mod unpack;
mod walk;

use crate::diagnostic::code::TOO_MUCH_TO_READ;
use crate::diagnostic::{Diagnostic, Findings};
use crate::paper::Length;
pub use facts::{Facts, FontFacts, ImageFacts, PageFacts};
pub use unjudged::{Unjudged, What};

/// What a file is meant to be.
#[derive(Clone, Debug)]
pub struct Expected {
    /// Width and height after cutting, if they are known.
    pub trim: Option<(Length, Length)>,
    /// How far colour runs over the edge, if that is known.
    pub bleed: Option<Length>,
    /// How far from the edge text must stay.
    pub safe: Length,
    /// The most ink at one place: the sum of all plates, in percent.
    pub ink_limit: u16,
    /// A number of which the count of pages must be a multiple.
    pub pages_multiple: Option<usize>,
    /// More pages than this do not fold and staple well; `None` if they are not to be stapled.
    pub max_saddle: Option<usize>,
    /// Which file of a job this is.
    pub part: Part,
}

impl Default for Expected {
    /// What can be asked of a file that nothing is known about.
    fn default() -> Self {
        Self {
            trim: None,
            bleed: None,
            safe: Length::millimetres(3),
            ink_limit: 300,
            pages_multiple: None,
            max_saddle: None,
            part: Part::Foreign,
        }
    }
}

/// Which file of a job is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The pages of a booklet.
    Pages,
    /// The pages of a cover that is printed apart, or the one sheet of it.
    Cover,
    /// Sheets for an office copier, which need neither bleed nor PDF/X.
    Fold,
    /// A file from elsewhere.
    #[default]
    Foreign,
}

/// What a preflight found.
#[derive(Clone, Debug, Default)]
pub struct Preflight {
    /// What is wrong; an error here means that the file should not be sent.
    pub findings: Findings,
    /// What could not be judged, and on which pages.
    pub unjudged: Vec<Unjudged>,
    /// What the file is, without judgement.
    pub facts: Facts,
}

impl Preflight {
    /// Returns whether nothing was left that a person has to look at; errors are not counted here.
    pub fn is_judged_whole(&self) -> bool {
        self.unjudged.is_empty()
    }
}

/// Looks at a PDF.
pub fn preflight(pdf: &[u8], expected: &Expected) -> Preflight {
    let opened = match open::open(pdf) {
        Ok(opened) => opened,
        Err(finding) => {
            let findings = std::iter::once(finding).collect();
            return Preflight { findings, ..Preflight::default() };
        }
    };
    let budget = unpack::Budget::of(pdf.len());
    let store = walk::Store::new(objects::Objects(&opened.document, &budget));
    let case = gather::gather(&store, expected);
    let mut findings: Findings = opened.findings;
    rules::judge(&case, &mut findings);
    if budget.is_spent() {
        findings.push(Diagnostic::new(&TOO_MUCH_TO_READ));
    }
    findings.sort();
    Preflight { findings, unjudged: unjudged::list(&case), facts: facts::collect(&case) }
}
