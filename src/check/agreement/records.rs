//! The texts of records, each of which stands for itself in every locale.

use super::align::Pair;
use super::guide::Side;
use super::language::Language;
use super::units::front;
use super::{Agreement, Names};
use crate::diagnostic::Findings;
use crate::load::Located;
use crate::load::records::{FactValue, Records, Text};
use crate::model::Kit;

/// Compares the texts of all records with those of the source locale.
pub(super) fn check(kit: &Kit, languages: &[Language], names: &Names, findings: &mut Findings) {
    let source = usize::from(kit.source.0);
    for text in texts(&kit.records) {
        let said = |index: usize| text.0.get(&kit.locales[index].id);
        let Some(ours) = said(source) else { continue };
        let unit = |text: &Located<String>| front(&text.value, text.place.span);
        let mut our_unit = unit(ours);
        names.mark(&mut our_unit);
        for index in (0..languages.len()).filter(|index| *index != source) {
            let Some(theirs) = said(index) else { continue };
            let their_unit = unit(theirs);
            let agreement = Agreement {
                kit,
                names,
                source: side(ours, &languages[source]),
                translation: side(theirs, &languages[index]),
            };
            findings.extend(agreement.check_pair(&Pair::of(&our_unit, &their_unit)));
        }
    }
}

fn side<'a>(text: &'a Located<String>, language: &'a Language) -> Side<'a> {
    Side { file: &text.place.file, language, links: &[], targets: &[] }
}

/// Returns what records say in words; what a term is called elsewhere is no translation of a text.
fn texts(records: &Records) -> Vec<&Text> {
    let mut texts = Vec::new();
    for contact in &records.contacts {
        texts.extend([&contact.name, &contact.role, &contact.accessibility, &contact.note]);
        texts.extend(contact.phones.iter().map(|phone| &phone.label));
        texts.extend(contact.closed.iter().map(|closure| &closure.reason));
    }
    for event in &records.events {
        texts.extend([&event.name, &event.summary, &event.typical, &event.place]);
        texts.extend(event.fee.iter().map(|fee| &fee.text));
    }
    for fact in &records.facts {
        texts.extend([&fact.label, &fact.note]);
        if let Some(FactValue::Number(number)) = fact.value.as_ref().map(|value| &value.value) {
            texts.push(&number.unit);
        }
    }
    texts.extend(records.terms.iter().map(|term| &term.meaning));
    texts
}
