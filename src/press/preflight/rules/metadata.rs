//! What a PDF/X file says of itself, twice: in XMP and in the information dictionary.

use super::claim::broken;
use super::intent::is_said;
use super::xmp::{self, Moment};
use crate::diagnostic::Findings;
use crate::press::preflight::objects::Objects;

/// Properties that PDF/X-4 asks for (ISO 15930-7, 6.11).
const PROPERTIES: [&str; 9] = [
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmp:CreatorTool",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
    "pdf:Trapped",
];

/// Judges the metadata; kinds of PDF/X before 4 need no XMP.
pub(super) fn judge(objects: Objects<'_>, findings: &mut Findings, needs_xmp: bool) {
    let info = objects.dictionary(&objects.0.trailer, b"Info");
    let trapped = info.and_then(|info| objects.name(info, b"Trapped"));
    if !matches!(trapped, Some(b"True" | b"False")) {
        findings.push(broken("info-trapped", ""));
    }
    let ids = objects.array(&objects.0.trailer, b"ID").unwrap_or_default();
    if ids.len() != 2 || !ids.iter().all(|id| is_said(objects.follow(id))) {
        findings.push(broken("file-id", ""));
    }
    if !needs_xmp {
        return;
    }
    let Some(metadata) = xmp::of(objects) else {
        findings.push(broken("xmp-missing", ""));
        return;
    };
    if xmp::is_packed(objects) {
        findings.push(broken("xmp-packed", ""));
    }
    for property in PROPERTIES {
        let (_, name) = property.split_once(':').unwrap_or(("", property));
        if xmp::value(&metadata, name).is_none() {
            findings.push(broken("xmp-property", property));
        }
    }
    let Some(info) = info else { return };
    let title = (objects.text(info, b"Title"), xmp::value(&metadata, "title"));
    if let (Some(info), Some(xmp)) = title
        && info.trim() != xmp
    {
        findings.push(broken("title-differs", info));
    }
    let said = xmp::value(&metadata, "Trapped");
    if let (Some(info), Some(xmp)) = (trapped, said)
        && info != xmp.as_bytes()
    {
        findings.push(broken("trapped-differs", xmp));
    }
    for (key, property) in [("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")] {
        let written = objects.text(info, key.as_bytes());
        let (Some(written), Some(xmp)) = (written, xmp::value(&metadata, property)) else {
            continue;
        };
        let (written_moment, xmp_moment) = (Moment::read(&written), Moment::read(&xmp));
        if written_moment.differs(&xmp_moment) {
            findings.push(broken("date-differs", key));
        }
    }
}
