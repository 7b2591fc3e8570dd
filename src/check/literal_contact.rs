//! Numbers and addresses of e-mail that a guide repeats although a link to a contact would lead there:
//! they would stay when the contact's change.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::records::Phone;
use crate::model::Kit;
use crate::source::Place;
use std::collections::BTreeMap;

pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    // Only where a link to the contact leads; the first of the file stands for those that share it.
    let mut contacts: BTreeMap<String, &str> = BTreeMap::new();
    for contact in &kit.records.contacts {
        let phone = contact.phones.first().map(|phone| phone.phone.value.dial.clone());
        let email = contact.email.as_ref().filter(|_| contact.web.0.is_empty());
        let way = phone.or_else(|| email.map(|email| email.value.to_lowercase()));
        if let Some(way) = way {
            contacts.entry(way).or_insert(&contact.id.value);
        }
    }
    let translations = kit.pages.iter().flat_map(|page| page.translations.iter().flatten());
    for file in translations.filter_map(|translation| translation.file.as_ref()) {
        for href in &file.document.links {
            let Some(way) = way(&href.target) else { continue };
            let Some(id) = contacts.get(&way) else { continue };
            let place = Place::new(&file.source, href.span);
            let told = Diagnostic::new(&code::LITERAL_CONTACT).arg("address", &*href.target);
            let told = told.arg("id", *id).at(place.clone());
            findings.push(told.fix(place, format!("contact:{id}")));
        }
    }
}

/// Returns what a link dials, or to whom it writes.
fn way(target: &str) -> Option<String> {
    let (scheme, rest) = target.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "tel" => Phone::read(rest).map(|phone| phone.dial),
        "mailto" => rest.split('?').next().map(str::to_lowercase),
        _ => None,
    }
}
