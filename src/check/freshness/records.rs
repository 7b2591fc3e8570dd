//! Contacts, events, facts and terms whose sources somebody should look at again.

use super::{Item, tell};
use crate::diagnostic::{Findings, code};
use crate::document::RecordKind;
use crate::load::records::RecordId;
use crate::model::{Due, Kit};
use crate::source::{Date, Place};

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    let all = RecordKind::ALL.into_iter().flat_map(|kind| kit.records.listed(kind, None));
    let due = |id: RecordId| -> Option<(Date, RecordId, &Place)> {
        let recheck = kit.record(id).provenance().recheck.as_ref()?;
        (kit.due(Some(recheck.value)) == Due::Now).then_some((recheck.value, id, &recheck.place))
    };
    let mut due: Vec<_> = all.filter_map(due).collect();
    // What has waited longest is told first.
    due.sort_by_key(|(day, id, _)| (*day, *id));
    let item = |(_, id, place): (Date, RecordId, &Place)| Item {
        owner: kit.owner_of_record(id),
        name: &kit.record(id).id().value,
        place: place.clone(),
    };
    tell(&code::RECORDS_DUE, due.into_iter().map(item), findings);
}
