//! What of a kit could not be read, so that its texts neither leave nor can be taken over.

use super::Read;
use crate::diagnostic::{Code, Diagnostic, Findings, code};
use crate::exchange::Returned;
use crate::model::LocaleIndex;
use crate::pipeline::translate::guide_path;
use crate::source::LocaleId;
use std::collections::BTreeSet;

/// The faults that hide texts: whole files, or what stands behind the fault.
const CODES: [&Code; 14] = [
    &code::UNREADABLE_FILE,
    &code::FILE_TOO_LARGE,
    &code::NOT_UTF8,
    &code::OUTSIDE_KIT,
    &code::SYMLINK_LOOP,
    &code::UNTAGGED_GUIDE,
    &code::DUPLICATE_GUIDE,
    &code::FRONT_MATTER_UNCLOSED,
    &code::TOML_SYNTAX,
    &code::DUPLICATE_KEY,
    &code::IMPOSSIBLE_DATE,
    &code::UNKNOWN_RECORDS_FILE,
    &code::KEY_OUTSIDE_RECORD,
    &code::MESSAGE_SYNTAX,
];

/// Returns which findings tell of texts that could not be read and are to be translated into a locale,
/// or are in it.
pub(super) fn unread(read: &Read, locale: LocaleIndex, findings: &Findings) -> Findings {
    let kit = &read.kit;
    let of_ours =
        |tag: &LocaleId| [kit.source, locale].iter().any(|locale| kit.locale(*locale).id == *tag);
    let is_ours = |path: &str| match path.split_once('/') {
        None => path == "kit.toml",
        Some(("locales", below)) => {
            let tag = below.split('/').next().unwrap_or(below);
            LocaleId::parse(tag).is_none_or(|tag| of_ours(&tag))
        }
        Some(("content", below)) => {
            let name = below.rsplit('/').next().unwrap_or(below);
            let is_text = [".md", ".toml"].iter().any(|ending| name.ends_with(ending));
            let tag = name.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
            let tag = tag.and_then(|(_, tag)| LocaleId::parse(tag));
            // What has no ending is a folder.
            (is_text || !name.contains('.')) && tag.is_none_or(|tag| of_ours(&tag))
        }
        Some(_) => false,
    };
    let is_it = |finding: &&Diagnostic| {
        let is_hiding = CODES.iter().any(|code| finding.code.name == code.name);
        is_hiding && finding.place.as_ref().is_some_and(|place| is_ours(place.file.path()))
    };
    findings.iter().filter(is_it).cloned().collect()
}

/// Returns whether a file that came back has texts of the file in which a finding is.
pub(super) fn is_needed(read: &Read, returned: &Returned, finding: &Diagnostic) -> bool {
    let Some(place) = &finding.place else { return false };
    let path = place.file.path();
    let name = path.rsplit('/').next().unwrap_or(path);
    if name == "kit.toml" {
        return true;
    }
    let guide = name.ends_with(".md").then(|| guide_path(&read.kit, path));
    let guide = guide.map(|guide| if guide.is_empty() { "/".to_owned() } else { guide });
    let ids = returned.units.iter().filter_map(|it| it.unit.id.rsplit_once('#'));
    let names: BTreeSet<&str> = ids.map(|(place, _)| place).collect();
    let is_meant = |place: &&str| {
        let now = read.kit.guide(place).map_or(*place, |page| page.name());
        guide.as_deref().is_some_and(|guide| guide == *place || guide == now) || *place == name
    };
    names.iter().any(is_meant)
}
