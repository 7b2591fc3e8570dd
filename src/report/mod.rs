//! The state of a kit, for whoever answers for it: coverage, what is due, owners, audiences.
//!
//! In: the model, and what was noticed in the run. Out: [`Report`], plain data that names pages and
//! records by their ids. How it is worded and drawn is for `render/report`; what counts as due was
//! decided by `model`.

mod coverage;
mod owners;
mod translation;
mod words;

pub use coverage::{Coverage, PageRow, PageText, TextState};
pub use owners::Owner;
pub use translation::{CHANGES, TranslationRow, translations};
pub use words::{Unit, unit};

use crate::diagnostic::{Code, Findings};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::model::{AudienceIndex, Due, Freshness, Kit, LocaleIndex, PageId, PageKind};
use std::collections::BTreeMap;

/// The state of a kit on the day of the run.
pub struct Report<'a> {
    /// The kit.
    pub kit: &'a Kit,
    /// One per locale, in the order of the kit's.
    pub coverage: Vec<Coverage>,
    /// The home page, sections and guides that have a text, in reading order.
    pub pages: Vec<PageRow>,
    /// Each of these pages that has a text in the source locale, in every other locale.
    pub translations: Vec<TranslationRow<'a>>,
    /// Every record, kind by kind in the order of the files, and how near its day of checking is.
    pub records: Vec<(RecordId, Due)>,
    /// The events without a confirmed date in the coming year; one stands for its series.
    pub undated: Vec<RecordId>,
    /// Who answers for what, from A to Z; what nobody answers for comes last.
    pub owners: Vec<Owner<'a>>,
    /// What is for each audience, in the order of `kit.toml`; what names none comes last.
    pub audiences: Vec<AudienceRow>,
    /// How often each finding was made, the gravest first.
    pub findings: Vec<(&'static Code, usize)>,
}

/// How many of a locale's translations are how true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fresh {
    /// They say what the source says.
    pub current: usize,
    /// The source has changed since.
    pub stale: usize,
    /// Nobody has recorded what they were made from.
    pub untracked: usize,
    /// There are none.
    pub missing: usize,
    /// How many words of the source are to be translated, as far as one knows.
    pub due: usize,
}

/// What is for an audience in other languages than the source's.
#[derive(Clone, Debug)]
pub struct AudienceRow {
    /// For whom; `None` for what names nobody.
    pub audience: Option<AudienceIndex>,
    /// Its guides, in reading order.
    pub guides: Vec<PageId>,
    /// Its booklets, by their place in the kit.
    pub booklets: Vec<usize>,
}

impl Report<'_> {
    /// Counts the records and pages that are as near to their day of checking as this.
    pub fn count(&self, due: Due) -> usize {
        let records = self.records.iter().map(|(_, other)| *other);
        let pages = self.pages.iter().map(|page| page.due);
        records.chain(pages).filter(|other| *other == due).count()
    }

    /// Returns how true a page's translation is; `None` if it is the source, or has none.
    pub fn translation(&self, page: PageId, locale: LocaleIndex) -> Option<&TranslationRow<'_>> {
        let key = |row: &TranslationRow<'_>| (row.page, row.locale);
        let at = self.translations.binary_search_by_key(&(page, locale), key).ok()?;
        Some(&self.translations[at])
    }

    /// Counts the translations of a locale, the home page's and those of sections among them.
    pub fn fresh(&self, locale: LocaleIndex) -> Fresh {
        let mut fresh = Fresh::default();
        for row in self.translations.iter().filter(|row| row.locale == locale) {
            let count = match row.freshness {
                None => &mut fresh.missing,
                Some(Freshness::Source | Freshness::Current) => &mut fresh.current,
                Some(Freshness::Stale(_)) => &mut fresh.stale,
                Some(Freshness::Untracked) => &mut fresh.untracked,
            };
            *count += 1;
            fresh.due += row.due;
        }
        fresh
    }

    /// Counts the translations that are stale.
    pub fn stale(&self) -> usize {
        let all = self.translations.iter();
        all.filter(|row| matches!(row.freshness, Some(Freshness::Stale(_)))).count()
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
        translations: translations(kit, &kit.locale_indices().collect::<Vec<_>>()),
        undated: kit.events_without_dates(),
        owners: owners::owners(kit, &pages, &records),
        audiences: audiences(kit, &pages),
        findings: found,
        pages,
        records,
    }
}

/// Returns what is for each audience that the kit declares, and for none of them.
fn audiences(kit: &Kit, pages: &[PageRow]) -> Vec<AudienceRow> {
    let declared = (0..).map(AudienceIndex).take(kit.audiences.len()).map(Some);
    let row = |audience: Option<AudienceIndex>| {
        let guides = pages.iter().filter(|page| page.kind == PageKind::Guide);
        let guides = guides.filter(|guide| kit.page(guide.id).audience == audience);
        let booklets = kit.booklets.iter().zip(0..).filter(|(booklet, _)| match audience {
            Some(audience) => booklet.audiences.contains(&audience),
            None => booklet.audiences.is_empty(),
        });
        AudienceRow {
            audience,
            guides: guides.map(|guide| guide.id).collect(),
            booklets: booklets.map(|(_, index)| index).collect(),
        }
    };
    let rows = declared.chain([None]).map(row);
    rows.filter(|row| row.audience.is_some() || !row.guides.is_empty()).collect()
}
