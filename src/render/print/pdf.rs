//! The PDF of a booklet that has been laid out.

use crate::source::Date;
use typst::diag::SourceResult;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Writes a PDF to read, which follows PDF/UA-1 and PDF/A-2a; equal input gives equal bytes.
///
/// `ident` names the document for ever, whatever its contents.
pub(super) fn screen(document: &PagedDocument, ident: &str, today: Date) -> SourceResult<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .expect("the two standards have a version of PDF in common");
    let mut bytes = write(document, ident, today, standards, true)?;
    part_ends_of_streams(&mut bytes);
    Ok(bytes)
}

/// Writes a PDF for the press step: no tags, and the version that PDF/X-4 builds on.
pub(super) fn press(document: &PagedDocument, ident: &str, today: Date) -> SourceResult<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::V_1_6]).expect("one version alone");
    write(document, ident, today, standards, false)
}

fn write(
    document: &PagedDocument,
    ident: &str,
    today: Date,
    standards: PdfStandards,
    tagged: bool,
) -> SourceResult<Vec<u8>> {
    let midnight = Datetime::from_ymd_hms(today.year, today.month, today.day, 0, 0, 0);
    typst_pdf::pdf(
        document,
        &PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some("Trousse".to_owned())),
            timestamp: midnight.map(Timestamp::new_utc),
            page_ranges: None,
            standards,
            tagged,
            pretty: false,
        },
    )
}

/// Makes the end of line behind a stream unmistakable where the stream itself ends in a carriage
/// return: with a bare line feed behind it, some readers take the two for one end of line and count
/// the stream a byte short. The line end before `stream`, which nothing requires, gives its byte, so
/// that no object moves.
fn part_ends_of_streams(bytes: &mut [u8]) {
    const OPEN: &[u8] = b">>\nstream\n";
    const CLOSE: &[u8] = b"\nendstream";
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], OPEN) {
        let (keyword, data) = (from + at + 2, from + at + OPEN.len());
        from = data;
        let Some(end) = length(&bytes[..keyword]).and_then(|length| data.checked_add(length))
        else {
            continue;
        };
        if !bytes.get(end..).is_some_and(|rest| rest.starts_with(CLOSE)) {
            continue;
        }
        if bytes[data..end].ends_with(b"\r") {
            bytes.copy_within(keyword + 1..end, keyword);
            bytes[end - 1] = b'\r';
        }
        from = end;
    }
}

/// Returns the length that the dictionary at the end of `bytes` states for its stream.
fn length(bytes: &[u8]) -> Option<usize> {
    const KEY: &[u8] = b"/Length ";
    // The dictionary of a stream is short; what stands before it belongs to other objects.
    let near = &bytes[bytes.len().saturating_sub(1024)..];
    let object = near.windows(5).rposition(|window| window == b" obj\n")?;
    let dictionary = &near[object..];
    let number = &dictionary[find(dictionary, KEY)? + KEY.len()..];
    let digits = number.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&number[..digits]).ok()?.parse().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::part_ends_of_streams;

    #[test]
    fn only_streams_that_end_in_a_carriage_return_change() {
        let mut bytes = b"1 0 obj\n<</Length 3>>\nstream\nab\r\nendstream\nendobj\n\
            2 0 obj\n<</Length 2>>\nstream\nab\nendstream\nendobj\n"
            .to_vec();
        part_ends_of_streams(&mut bytes);
        let expected = b"1 0 obj\n<</Length 3>>stream\nab\r\r\nendstream\nendobj\n\
            2 0 obj\n<</Length 2>>\nstream\nab\nendstream\nendobj\n";
        assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(expected));
    }

    #[test]
    fn words_inside_a_stream_are_data() {
        let stream = b">>\nstream\nx\r\nendstream\r";
        let mut bytes = format!("1 0 obj\n<</Length {}>>\nstream\n", stream.len()).into_bytes();
        bytes.extend(stream);
        bytes.extend(b"\nendstream\nendobj\n");
        let before = bytes.clone();
        part_ends_of_streams(&mut bytes);
        assert_eq!(bytes.len(), before.len());
        assert!(bytes.windows(stream.len()).any(|window| window == stream));
        assert!(bytes.ends_with(b"\r\r\nendstream\nendobj\n"));
    }
}
