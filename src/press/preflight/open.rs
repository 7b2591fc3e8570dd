//! From bytes to a document, or to the reason why there is none.

use super::objects::LARGEST_STREAM;
use super::tree;
use crate::diagnostic::code::{DAMAGED_PDF, ENCRYPTED_PDF, NOT_A_PDF};
use crate::diagnostic::{Diagnostic, Findings};
use lopdf::xref::XrefRecovery;
use lopdf::{Document, Error, LoadOptions};

/// A document, and what is wrong with its bytes.
pub(super) struct Opened {
    pub(super) document: Document,
    pub(super) findings: Findings,
}

/// A header may follow some other bytes, but not many (ISO 32000-1, annex H.3).
const HEADER_WITHIN: usize = 1024;

/// Reads a file. Damage that can be mended in reading is a finding all the same: a RIP may not mend it.
pub(super) fn open(pdf: &[u8]) -> Result<Opened, Diagnostic> {
    let start = &pdf[..pdf.len().min(HEADER_WITHIN)];
    if !start.windows(5).any(|window| window == b"%PDF-") {
        return Err(Diagnostic::new(&NOT_A_PDF));
    }
    let damaged = |what: &str| Diagnostic::new(&DAMAGED_PDF).arg("what", what);
    let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
    let document = match Document::load_mem_with_options(pdf, options) {
        Ok(document) => document,
        Err(
            Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_),
        ) => {
            return Err(Diagnostic::new(&ENCRYPTED_PDF));
        }
        Err(_) => return Err(damaged("unreadable")),
    };
    if document.was_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(Diagnostic::new(&ENCRYPTED_PDF));
    }
    if document.page_iter().next().is_none() {
        return Err(damaged("no-pages"));
    }
    let mut findings = Findings::default();
    let rebuilt = document.xref_recovery == Some(XrefRecovery::Reconstructed);
    if rebuilt || !ends_well(pdf) {
        findings.push(damaged("truncated"));
    } else if !tree::is_sound(&document) {
        findings.push(damaged("objects"));
    }
    Ok(Opened { document, findings })
}

/// Returns whether the end mark is where readers look for it.
fn ends_well(pdf: &[u8]) -> bool {
    // Disks and mail programs fill files up with zeros.
    let last = pdf.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let pdf = &pdf[..last];
    let end = &pdf[pdf.len().saturating_sub(1024)..];
    end.windows(5).any(|window| window == b"%%EOF")
}
