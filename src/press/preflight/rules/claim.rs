//! What the file says it is, and whether it keeps the rules of that.

use super::{intent, metadata, xmp};
use crate::diagnostic::code::{NO_PDFX_CLAIM, PDFX_RULE};
use crate::diagnostic::{Diagnostic, Findings};
use crate::press::preflight::gather::Case;
use crate::press::preflight::objects::Objects;

/// The claim whose rules are known here.
const KNOWN: &str = "PDF/X-4";

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let objects = case.objects;
    let Some(claim) = of(objects) else {
        findings.push(Diagnostic::new(&NO_PDFX_CLAIM));
        return;
    };
    let version = version(objects);
    // Later readers read 1.6; readers of 1.6 may not know what came later.
    if claim == KNOWN && newer(&version, (1, 6)) {
        findings.push(broken("version", version));
    }
    intent::judge(objects, findings, claim == KNOWN);
    metadata::judge(objects, findings, claim == KNOWN);
}

/// Returns the finding that one of the rules of PDF/X is broken.
pub(super) fn broken(rule: &str, found: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&PDFX_RULE).arg("rule", rule).arg("found", found)
}

/// Returns the kind of PDF/X that a file says it is: in its metadata, or in older kinds in its
/// information dictionary.
pub(in crate::press::preflight) fn of(objects: Objects<'_>) -> Option<String> {
    let in_metadata = xmp::of(objects).and_then(|xmp| xmp::value(&xmp, "GTS_PDFXVersion"));
    in_metadata.or_else(|| {
        let info = objects.dictionary(&objects.0.trailer, b"Info")?;
        let conformance = objects.text(info, b"GTS_PDFXConformance");
        conformance.or_else(|| objects.text(info, b"GTS_PDFXVersion"))
    })
}

/// Returns whether a kind of PDF/X is claimed whose rules are not known here.
pub(in crate::press::preflight) fn is_other(case: &Case<'_>) -> bool {
    of(case.objects).is_some_and(|claim| claim != KNOWN)
}

/// Returns the version of PDF; the catalogue may raise that of the header.
pub(in crate::press::preflight) fn version(objects: Objects<'_>) -> String {
    let header = objects.0.version.trim().to_owned();
    let raised = objects.catalog().and_then(|catalog| objects.name(catalog, b"Version"));
    match raised.map(String::from_utf8_lossy) {
        Some(raised) if number(&raised) > number(&header) => raised.into_owned(),
        _ => header,
    }
}

fn newer(version: &str, than: (u32, u32)) -> bool {
    number(version).is_none_or(|version| version > than)
}

fn number(version: &str) -> Option<(u32, u32)> {
    let (major, minor) = version.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
