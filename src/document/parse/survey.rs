//! One look at a whole body, so that most files need none at their parts.
//!
//! Each answer may be a false "yes", which costs time only. The loops are written without branches
//! so that the compiler makes vector instructions of them.

/// What a body may hold.
#[derive(Clone, Copy, Default)]
pub(super) struct Survey {
    /// Control characters other than line ends.
    pub(super) controls: bool,
    /// Directional controls.
    pub(super) directions: bool,
    /// Text that is not in composed form.
    pub(super) decomposed: bool,
    /// `[^` or `**` in text.
    pub(super) marks: bool,
    /// `<` or `](`, with which links to records begin.
    pub(super) pointed: bool,
}

/// Looks through a body.
pub(super) fn survey(body: &str) -> Survey {
    let mut survey = Survey::default();
    let bytes = body.as_bytes();
    let at = |i: usize| bytes.get(i..).unwrap_or_default();
    let starts = bytes.iter().zip(at(1)).zip(at(2));
    for ((&a, &b), &c) in starts {
        survey.controls |= is_control(a) | ((a == 0xC2) & (b < 0xA0));
        survey.controls |= (a == b'\r') & (b != b'\n');
        survey.directions |= is_direction(a, b, c);
        survey.decomposed |= may_decompose(a, b, c);
        survey.pointed |= (a == b'<') | ((a == b']') & (b == b'('));
        survey.marks |= ((a == b'[') & (b == b'^')) | ((a == b'*') & (b == b'*'));
    }
    // The last two bytes begin nothing of three; of two they may.
    let tail = at(bytes.len().saturating_sub(2));
    survey.controls |= tail.iter().any(|byte| is_control(*byte)) || tail.starts_with(b"\xC2");
    survey.controls |= tail.contains(&b'\r') && tail != b"\r\n";
    survey.decomposed |= tail.iter().any(|byte| *byte >= 0xCC);
    survey.marks |= tail == b"**";
    // An entity may stand for any character.
    let entities = body.contains('&');
    survey.controls |= entities;
    survey.decomposed |= entities;
    survey
}

fn is_control(byte: u8) -> bool {
    ((byte < 0x20) & (byte != b'\n') & (byte != b'\r')) | (byte == 0x7F)
}

/// U+202A to U+202E and U+2066 to U+2069.
fn is_direction(a: u8, b: u8, c: u8) -> bool {
    let embeds = (b == 0x80) & within(c, 0xAA, 0xAE);
    let isolates = (b == 0x81) & within(c, 0xA6, 0xA9);
    (a == 0xE2) & (embeds | isolates)
}

/// Whether a character that begins so may change, or join its neighbours, in composed form.
///
/// Latin letters, plain Cyrillic and Arabic, ideographs, kana, emoji and the usual marks do not.
fn may_decompose(a: u8, b: u8, c: u8) -> bool {
    let two = within(a, 0xCC, 0xCF)
        | ((a == 0xD2) & within(b, 0x83, 0x87))
        | within(a, 0xD6, 0xD7)
        | ((a == 0xD8) & within(b, 0x90, 0x9A))
        | ((a == 0xD9) & (within(b, 0x8B, 0x9F) | (b == 0xB0)))
        | ((a == 0xDB) & within(b, 0x96, 0xAD))
        | within(a, 0xDC, 0xDF);
    let marks = ((b == 0x80) & (c <= 0x81))
        | (b == 0x81)
        | (b == 0x83)
        | ((b == 0x84) & within(c, 0xA6, 0xAB))
        | (b == 0x85)
        | within(b, 0x87, 0x93)
        | (b >= 0x9F);
    let kana = ((b == 0x80) & within(c, 0xAA, 0xAF)) | ((b == 0x82) & within(c, 0x99, 0x9A));
    let three = (a == 0xE0)
        | ((a == 0xE1) & !within(b, 0xB8, 0xBB))
        | ((a == 0xE2) & marks)
        | ((a == 0xE3) & kana)
        | within(a, 0xEA, 0xEE)
        | ((a == 0xEF) & !within(b, 0xBB, 0xBD));
    two | three | ((a >= 0xF0) & !((a == 0xF0) & (b == 0x9F)))
}

fn within(byte: u8, first: u8, last: u8) -> bool {
    byte.wrapping_sub(first) <= last - first
}

#[cfg(test)]
mod tests {
    use super::super::super::typography::is_composed;
    use super::survey;

    #[test]
    fn what_counts_as_composed_is_and_stays_so_among_others() {
        for c in '\0'..=char::MAX {
            // A mark would move before the iota below, or join a letter before it.
            for text in [format!("a\u{345}{c}bb"), format!("e{c}bb"), format!("か{c}bb")] {
                if !survey(&format!("{c}bb")).decomposed {
                    assert!(is_composed(&text), "U+{:04X}", u32::from(c));
                }
            }
        }
    }

    #[test]
    fn everyday_text_needs_no_second_look() {
        for text in [
            "L’été, « çà » – ș ț œ № 5 € … → ✓ 😀 à",
            "Разбиране на договора ѝ є ї ґ й",
            "理解您的租约，（东京）カナ。",
            "فهم عقد الإيجار؟ آ أ",
            "Hiểu hợp đồng thuê nhà ế ộ ẵ",
        ] {
            let survey = survey(&format!("{text} .."));
            assert!(!survey.decomposed && !survey.controls && !survey.directions && !survey.marks);
        }
    }
}
