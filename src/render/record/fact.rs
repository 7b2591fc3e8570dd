//! Facts, and what all records say of their source.

use super::value::dialled;
use super::{Card, Piece, Said, Speaker};
use crate::document::RecordKind;
use crate::load::records::{Fact, FactValue, Provenance};

impl Speaker<'_> {
    /// Returns the value.
    pub(super) fn fact_short(&self, fact: &Fact) -> Said {
        match &fact.value {
            Some(value) => self.own(self.value(&value.value)),
            // An error speaks of it; the preview shows what the value would be of.
            None => self.text(&fact.label).unwrap_or_else(|| self.own(Vec::new())),
        }
    }

    /// Returns where one gets by a fact that is an address or a number.
    pub(super) fn fact_address(&self, fact: &Fact) -> Option<String> {
        match &fact.value.as_ref()?.value {
            FactValue::Phone(phone) => Some(dialled(phone)),
            FactValue::Web(web) => self.web(web).map(|web| web.0.clone()),
            FactValue::Money(_)
            | FactValue::Number(_)
            | FactValue::Percent(_)
            | FactValue::Date(_)
            | FactValue::Time(_)
            | FactValue::Times(_)
            | FactValue::Duration(_)
            | FactValue::Address(_) => None,
        }
    }

    pub(super) fn fact_card(&self, fact: &Fact) -> Card {
        Card {
            kind: RecordKind::Fact,
            id: fact.id.value.clone(),
            name: self.text(&fact.label).unwrap_or_else(|| self.own(Vec::new())),
            lines: vec![self.fact_short(fact)],
            rows: Vec::new(),
            notes: self.text(&fact.note).into_iter().collect(),
            checked: self.checked(&fact.provenance),
            is_cancelled: false,
        }
    }

    /// Returns on which day somebody last looked at the source.
    pub(super) fn checked(&self, provenance: &Provenance) -> Option<Said> {
        let seen = provenance.seen.as_ref()?;
        let day: Vec<Piece> = vec![self.date(seen.value)];
        Some(self.own(self.phrase("record-checked", [("day", day)])))
    }
}
