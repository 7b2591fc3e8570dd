//! Which records a page tells of, and which guides are news.

use super::{Kit, LocaleIndex, PageId, PageKind, Target};
use crate::load::records::RecordId;
use crate::source::Date;
use std::collections::BTreeSet;

impl Kit {
    /// Returns the records that the text which readers of `locale` are shown links to, those of its
    /// lists included.
    pub fn records_of(&self, page: PageId, locale: LocaleIndex) -> BTreeSet<RecordId> {
        let Some((translation, _)) = self.shown(page, locale) else { return BTreeSet::new() };
        let mut found = BTreeSet::new();
        for target in &translation.targets {
            match target {
                Target::Record(record) => {
                    found.insert(*record);
                }
                Target::RecordList { kind, tag } => {
                    found.extend(self.records.listed(*kind, tag.as_deref()));
                }
                Target::Page { .. } | Target::Asset(_) | Target::External(_) | Target::Broken => {}
            }
        }
        found
    }

    /// Returns the oldest and the newest of the days on which somebody saw these records at their
    /// sources; `None` if none of them says when.
    pub fn seen_between(
        &self,
        records: impl IntoIterator<Item = RecordId>,
    ) -> Option<(Date, Date)> {
        let day = |id: RecordId| Some(self.record(id).provenance().seen.as_ref()?.value);
        let days: BTreeSet<Date> = records.into_iter().filter_map(day).collect();
        Some((*days.first()?, *days.last()?))
    }

    /// Returns the guides of which a locale has a translation of its own and of which one knows when
    /// they changed, the newest first.
    pub fn changed_guides(&self, locale: LocaleIndex) -> Vec<PageId> {
        let changed = |(id, page): (PageId, &super::Page)| {
            let is_own = page.shown.get(usize::from(locale.0)) == Some(&Some(locale));
            let changed = page.shared.changed.filter(|_| is_own && page.kind == PageKind::Guide)?;
            Some((std::cmp::Reverse(changed), id))
        };
        let mut guides: Vec<_> = (0..).map(PageId).zip(&self.pages).filter_map(changed).collect();
        guides.sort_unstable();
        guides.into_iter().map(|(_, id)| id).collect()
    }
}
