//! Who answers for what.

use super::PageRow;
use crate::document::RecordKind;
use crate::i18n::Formats;
use crate::load::records::RecordId;
use crate::model::{Due, Kit, PageId};
use crate::source::Date;
use std::collections::BTreeMap;

/// A team, and what it answers for.
#[derive(Clone, Debug, Default)]
pub struct Owner<'a> {
    /// What it is called; `None` for what nobody answers for.
    pub name: Option<&'a str>,
    /// Its guides, sections and perhaps the home page, in reading order.
    pub pages: Vec<PageId>,
    /// Its records, kind by kind.
    pub records: Vec<RecordId>,
    /// How many of them all are due.
    pub due: usize,
    /// How many are due soon.
    pub soon: usize,
    /// The next day on which one of them is due.
    pub next: Option<Date>,
}

/// Returns all owners from A to Z, as the source locale sorts; what nobody answers for comes last.
pub(super) fn owners<'a>(
    kit: &'a Kit,
    pages: &[PageRow],
    records: &[(RecordId, Due)],
) -> Vec<Owner<'a>> {
    let mut found: BTreeMap<(bool, &str), Owner<'a>> = BTreeMap::new();
    for page in pages {
        let owner = entry(&mut found, kit.owner_of(page.id));
        owner.pages.push(page.id);
        owner.note(kit, page.due, page.recheck);
    }
    for (id, due) in records {
        let provenance = kit.record(*id).provenance();
        let name = kit.owner_of_record(*id);
        // A word needs nobody to answer for it; one that names somebody is among what they have.
        if name.is_none() && id.kind == RecordKind::Term {
            continue;
        }
        let owner = entry(&mut found, name);
        owner.records.push(*id);
        owner.note(kit, *due, provenance.recheck.as_ref().map(|day| day.value));
    }
    let formats = Formats::new(&kit.locale(kit.source).format_id);
    let mut owners: Vec<Owner<'a>> = found.into_values().collect();
    // Stable, and those without a name stand last already.
    owners.sort_by(|a, b| match (a.name, b.name) {
        (Some(a), Some(b)) => formats.compare(a, b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    owners
}

fn entry<'e, 'a>(
    found: &'e mut BTreeMap<(bool, &'a str), Owner<'a>>,
    name: Option<&'a str>,
) -> &'e mut Owner<'a> {
    let key = (name.is_none(), name.unwrap_or_default());
    found.entry(key).or_insert_with(|| Owner { name, ..Owner::default() })
}

impl Owner<'_> {
    fn note(&mut self, kit: &Kit, due: Due, day: Option<Date>) {
        self.due += usize::from(due == Due::Now);
        self.soon += usize::from(due == Due::Soon);
        let day = day.filter(|day| *day > kit.today);
        self.next = self.next.into_iter().chain(day).min();
    }
}
