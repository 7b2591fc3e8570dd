//! The state of a kit, for whoever answers for it: coverage, what is due, owners, audiences.
//!
//! In: the model, and what was noticed in the run. Out: [`Report`], plain data that names pages and
//! records by their ids. How it is worded and drawn is for `render/report`; what counts as due was
//! decided by `model`.

mod coverage;
mod owners;
mod words;

pub use coverage::{Coverage, PageRow, PageText, TextState};
pub use owners::Owner;
pub use words::{Unit, unit};

use crate::diagnostic::{Code, Findings};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::model::{Due, Kit, PageId, PageKind};
use std::collections::BTreeMap;

/// The state of a kit on the day of the run.
pub struct Report<'a> {
    /// The kit.
    pub kit: &'a Kit,
    /// One per locale, in the order of the kit's.
    pub coverage: Vec<Coverage>,
    /// The home page, sections and guides that have a text, in reading order.
    pub pages: Vec<PageRow>,
    /// Every record, kind by kind in the order of the files, and how near its day of checking is.
    pub records: Vec<(RecordId, Due)>,
    /// The events without a confirmed date in the coming year; one stands for its series.
    pub undated: Vec<RecordId>,
    /// Who answers for what, from A to Z; what nobody answers for comes last.
    pub owners: Vec<Owner<'a>>,
    /// The guides that are for each audience, from A to Z; those for everyone come last.
    pub audiences: Vec<(Option<&'a str>, Vec<PageId>)>,
    /// How often each finding was made, the gravest first.
    pub findings: Vec<(&'static Code, usize)>,
}

impl Report<'_> {
    /// Counts the records and pages that are as near to their day of checking as this.
    pub fn count(&self, due: Due) -> usize {
        let records = self.records.iter().map(|(_, other)| *other);
        let pages = self.pages.iter().map(|page| page.due);
        records.chain(pages).filter(|other| *other == due).count()
    }

    /// Returns for whom a page is, if it or a section above it says so.
    pub fn audience_of(&self, page: PageId) -> Option<&str> {
        audience_of(self.kit, page)
    }

    /// Counts the guides.
    pub fn guides(&self) -> usize {
        self.pages.iter().filter(|page| page.kind == PageKind::Guide).count()
    }
}

/// Sums up a kit.
pub fn report<'a>(kit: &'a Kit, findings: &Findings) -> Report<'a> {
    let pages = coverage::pages(kit);
    let records = RecordKind::ALL.into_iter().flat_map(|kind| kit.records.listed(kind, None));
    let recheck = |id| kit.record(id).provenance().recheck.as_ref().map(|day| day.value);
    let records: Vec<(RecordId, Due)> = records.map(|id| (id, kit.due(recheck(id)))).collect();
    let mut counts: BTreeMap<&str, (&'static Code, usize)> = BTreeMap::new();
    for finding in findings.iter() {
        counts.entry(finding.code.name).or_insert((finding.code, 0)).1 += 1;
    }
    let mut found: Vec<_> = counts.into_values().collect();
    found.sort_by_key(|(code, count)| (code.severity, std::cmp::Reverse(*count)));
    Report {
        kit,
        coverage: coverage::coverage(kit, &pages),
        undated: kit.events_without_dates(),
        owners: owners::owners(kit, &pages, &records),
        audiences: audiences(kit, &pages),
        findings: found,
        pages,
        records,
    }
}

/// Returns the guides of each audience; a guide without one has that of the section above it.
fn audiences<'a>(kit: &'a Kit, pages: &[PageRow]) -> Vec<(Option<&'a str>, Vec<PageId>)> {
    let mut found: BTreeMap<(bool, &str), Vec<PageId>> = BTreeMap::new();
    for page in pages.iter().filter(|page| page.kind == PageKind::Guide) {
        let audience = audience_of(kit, page.id);
        found.entry((audience.is_none(), audience.unwrap_or_default())).or_default().push(page.id);
    }
    let named = found.into_iter();
    named.map(|((is_none, name), pages)| ((!is_none).then_some(name), pages)).collect()
}

fn audience_of(kit: &Kit, page: PageId) -> Option<&str> {
    kit.inherited(page, |shared| shared.audience.as_deref())
}
