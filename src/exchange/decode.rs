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
    let text = match utf_16(&bytes).map_or_else(|| String::from_utf8(bytes), Ok) {
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

/// Returns the text of XML in UTF-16, which opens with a byte-order mark; `None` if it is anything
/// else. What the XML says of its encoding is blanked out: it is of the bytes, not of the text.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let decoded = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    let mut text: String = decoded.collect::<Result<_, _>>().ok().filter(|_| rest.is_empty())?;
    let start = text.find('<').filter(|start| text[*start..].starts_with("<?xml"))?;
    let end = start + text[start..].find("?>")?;
    if let Some(at) = text[start..end].find("encoding") {
        let at = start + at;
        let said = &text[at..end];
        let open = said.find(['"', '\''])?;
        let length = open + 1 + said[open + 1..].find(&said[open..=open])? + 1;
        if !said[open..].to_ascii_lowercase().contains("utf-16") || !said[..length].is_ascii() {
            return None;
        }
        text.replace_range(at..at + length, &" ".repeat(length));
    }
    Some(text)
}
