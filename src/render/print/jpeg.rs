//! Whether a JPEG is all there: a cut one is drawn in gray from where it ends, and no decoder says so.

/// Returns whether the marks of a JPEG follow each other up to the one that ends it (ITU T.81, B.2).
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        // Samples may stand before a mark, where 0xFF is followed by 0 or by a restart.
        let Some(found) = bytes.get(at..).and_then(next_mark) else { return false };
        let mark = bytes[at + found + 1];
        at += found + 2;
        if mark == 0xd9 {
            return true;
        }
        let Some(&[high, low]) = bytes.get(at..).and_then(<[u8]>::first_chunk) else {
            return false;
        };
        at += usize::from(u16::from_be_bytes([high, low])).max(2);
    }
}

fn next_mark(bytes: &[u8]) -> Option<usize> {
    let is_mark = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 1 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_mark)
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[test]
    fn the_end_is_found_behind_samples_and_thumbnails() {
        // A comment that holds a whole JPEG, a scan with stuffing and a restart, then the end.
        let whole =
            b"\xff\xd8\xff\xfe\0\x06\xff\xd8\xff\xd9\xff\xda\0\x03\0ab\xff\0c\xff\xd3d\xff\xff\xd9";
        assert!(is_whole(whole));
        for end in 2..whole.len() - 1 {
            assert!(!is_whole(&whole[..end]), "cut at {end}");
        }
        assert!(!is_whole(b""));
    }
}
