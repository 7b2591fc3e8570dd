//! Which records a page tells of.

use super::{Kit, LocaleIndex, PageId, Target};
use crate::load::records::RecordId;
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
}
