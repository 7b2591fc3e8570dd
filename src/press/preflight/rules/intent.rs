//! The printing condition that a PDF/X file is made for.

use super::claim::broken;
use crate::diagnostic::Findings;
use crate::diagnostic::code::DAMAGED_STREAM;
use crate::press::preflight::objects::Objects;
use crate::press::preflight::unpack::Fault;
use lopdf::{Dictionary, Object};

/// Judges the intent; other kinds of PDF/X than 4 may name a profile without bringing it.
pub(super) fn judge(objects: Objects<'_>, findings: &mut Findings, needs_profile: bool) {
    let all = objects.catalog().and_then(|catalog| objects.array(catalog, b"OutputIntents"));
    let intents: Vec<&Dictionary> = (all.unwrap_or_default().iter())
        .filter_map(|intent| objects.follow(intent)?.as_dict().ok())
        .filter(|intent| objects.name(intent, b"S") == Some(b"GTS_PDFX"))
        .collect();
    let [intent] = intents[..] else {
        findings.push(broken("intent-count", intents.len().to_string()));
        return;
    };
    let identifier = objects.text(intent, b"OutputConditionIdentifier").unwrap_or_default();
    if identifier.trim().is_empty() {
        findings.push(broken("intent-identifier", ""));
    }
    let profile = objects.stream(intent, b"DestOutputProfile");
    if profile.is_none() && needs_profile {
        findings.push(broken("profile-missing", ""));
    }
    let registry = objects.text(intent, b"RegistryName").unwrap_or_default();
    // A condition of one's own making is in no registry.
    let is_custom = identifier.eq_ignore_ascii_case("custom");
    let is_registry = registry.trim_end_matches('/') == "http://www.color.org";
    if !(is_registry || is_custom && registry.is_empty()) {
        findings.push(broken("intent-registry", registry));
    }
    if objects.text(intent, b"Info").is_none_or(|info| info.trim().is_empty()) {
        findings.push(broken("intent-info", ""));
    }
    let Some(profile) = profile else { return };
    let components = objects.get(&profile.dict, b"N").and_then(|count| count.as_i64().ok());
    if components != Some(4) {
        let found = components.map_or(String::new(), |count| count.to_string());
        findings.push(broken("profile-components", found));
    }
    // The header of a profile (ICC.1, 7.2): its class at 12, its colour space at 16.
    let bytes = match objects.unpacked(profile) {
        // Its first number is its length (ICC.1, 7.2.2).
        Ok(bytes) if !is_cut(&bytes) => bytes,
        // The budget speaks for itself.
        Err(Fault::TooMuch) => return,
        Ok(_) | Err(Fault::Damaged | Fault::UnknownFilter) => {
            let finding = super::pages::on(&DAMAGED_STREAM, &[]);
            findings.push(finding.arg("what", "profile").arg("name", ""));
            return;
        }
    };
    let signature = |at: usize| {
        let bytes = bytes.get(at..at + 4).unwrap_or_default();
        String::from_utf8_lossy(bytes).trim().to_owned()
    };
    if bytes.get(36..40) != Some(b"acsp") {
        findings.push(broken("profile-unreadable", ""));
    } else if signature(12) != "prtr" {
        findings.push(broken("profile-class", signature(12)));
    } else if signature(16) != "CMYK" {
        findings.push(broken("profile-space", signature(16)));
    }
}

/// Returns whether a profile is shorter than it says.
fn is_cut(profile: &[u8]) -> bool {
    let length = profile.first_chunk().map(|length| u32::from_be_bytes(*length));
    length.and_then(|length| usize::try_from(length).ok()).is_none_or(|it| it > profile.len())
}

/// Returns whether an object is there and says something.
pub(super) fn is_said(object: Option<&Object>) -> bool {
    match object {
        Some(Object::String(text, _)) => !text.is_empty(),
        Some(Object::Name(name)) => !name.is_empty(),
        _ => false,
    }
}
