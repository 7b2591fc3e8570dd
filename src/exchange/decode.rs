//! Bytes to text, and which format it is.

use super::Format;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use std::sync::Arc;

/// The size in bytes beyond which a file is not read: more than any kit holds.
pub const SIZE_LIMIT: usize = 32 << 20;

/// Tells that a file holds more than [`SIZE_LIMIT`] bytes, `size` of them.
pub fn too_large(path: &str, size: u64) -> Diagnostic {
    let size = usize::try_from(size.div_ceil(1 << 20)).unwrap_or(usize::MAX);
    let large = Diagnostic::new(&code::EXCHANGE_TOO_LARGE).arg("path", path);
    let large = large.number("size", size).number("limit", SIZE_LIMIT >> 20);
    large.at(Place::start_of(&Arc::new(SourceFile::new(path, ""))))
}

/// Returns the file and its format, or tells why it cannot be read.
pub(super) fn decode(
    path: &str,
    bytes: Vec<u8>,
    findings: &mut Findings,
) -> Option<(Arc<SourceFile>, Format)> {
    let unread = || Place::start_of(&Arc::new(SourceFile::new(path, "")));
    if bytes.len() > SIZE_LIMIT {
        findings.push(too_large(path, u64::try_from(bytes.len()).unwrap_or(u64::MAX)));
        return None;
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(fault) => {
            // Everything before the first bad byte is UTF-8, so its position is the same in both.
            let start = fault.utf8_error().valid_up_to();
            let file = SourceFile::new(path, String::from_utf8_lossy(fault.as_bytes()));
            let span = Span::new(start..start + char::REPLACEMENT_CHARACTER.len_utf8());
            let not_utf8 = Diagnostic::new(&code::NOT_UTF8).arg("path", path);
            findings.push(not_utf8.at(Place::new(&Arc::new(file), span)));
            return None;
        }
    };
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let is_po = |text: &str| {
        let mut lines = text.lines().map(str::trim_start);
        lines.any(|line| line.starts_with("msgid"))
    };
    let format = if start.starts_with('<') {
        Format::Xliff
    } else if is_po(start) {
        Format::Po
    } else {
        let unknown = Diagnostic::new(&code::NO_EXCHANGE_FILE).arg("path", path);
        findings.push(unknown.at(unread()));
        return None;
    };
    Some((Arc::new(SourceFile::new(path, text)), format))
}
