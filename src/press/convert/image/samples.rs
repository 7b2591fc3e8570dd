//! Samples as they are packed in an image, one byte each.

/// Returns samples of 1, 2, 4, 8 or 16 bits as bytes, rows without their padding.
///
/// Samples are stretched to 255 unless they are numbers of a palette's entries. Of 16 bits, the upper
/// eight are kept. Returns nothing for other depths, or if rows are missing.
pub(super) fn unpack(
    bytes: Vec<u8>,
    per_row: usize,
    rows: usize,
    bits: i64,
    is_palette: bool,
) -> Option<Vec<u8>> {
    let count = per_row.checked_mul(rows)?;
    match bits {
        8 => {
            let mut bytes = bytes;
            (bytes.len() >= count).then(|| bytes.truncate(count))?;
            Some(bytes)
        }
        16 => {
            let pairs = bytes.as_chunks::<2>().0.get(..count)?;
            Some(pairs.iter().map(|[high, _]| *high).collect())
        }
        1 | 2 | 4 => {
            let bits = usize::try_from(bits).ok()?;
            let stride = per_row.checked_mul(bits)?.div_ceil(8);
            if bytes.len() < stride.checked_mul(rows)? {
                return None;
            }
            let highest = (1_u16 << bits) - 1;
            let factor = if is_palette { 1 } else { 255 / highest };
            let mut out = Vec::with_capacity(count);
            for row in bytes.chunks_exact(stride.max(1)).take(rows) {
                for at in 0..per_row {
                    let shift = 8 - bits - at * bits % 8;
                    let sample = u16::from(row[at * bits / 8]) >> shift & highest;
                    out.push(u8::try_from(sample * factor).unwrap_or(u8::MAX));
                }
            }
            Some(out)
        }
        _ => None,
    }
}

/// Moves samples to where an image's Decode array wants them, for components whose usual range is 0 to 1.
pub(super) fn decode(samples: &mut [u8], decode: &[f32]) {
    let pairs = decode.as_chunks::<2>().0;
    if pairs.is_empty() || pairs.iter().all(|pair| *pair == [0.0, 1.0]) {
        return;
    }
    let table = |[low, high]: &[f32; 2]| -> Vec<u8> {
        let at = |byte: u8| low + f32::from(byte) / 255.0 * (high - low);
        (0..=255).map(|byte| (at(byte).clamp(0.0, 1.0) * 255.0).round() as u8).collect()
    };
    let tables: Vec<Vec<u8>> = pairs.iter().map(table).collect();
    for pixel in samples.chunks_exact_mut(tables.len()) {
        for (sample, table) in pixel.iter_mut().zip(&tables) {
            *sample = table[usize::from(*sample)];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, unpack};

    #[test]
    fn depths() {
        assert_eq!(
            unpack(vec![0b1010_0000, 0xff], 3, 2, 1, false),
            Some(vec![255, 0, 255, 255, 255, 255])
        );
        assert_eq!(unpack(vec![0b0110_1100], 3, 1, 2, true), Some(vec![1, 2, 3]));
        assert_eq!(unpack(vec![0x1f], 2, 1, 4, false), Some(vec![17, 255]));
        assert_eq!(unpack(vec![1, 2, 3], 2, 1, 8, false), Some(vec![1, 2]));
        assert_eq!(unpack(vec![1, 2, 3, 4], 2, 1, 16, false), Some(vec![1, 3]));
        assert_eq!(unpack(vec![1], 2, 1, 8, false), None);
        assert_eq!(unpack(vec![1], 2, 1, 3, false), None);
    }

    #[test]
    fn decode_arrays() {
        let mut samples = [0, 128, 255];
        decode(&mut samples, &[1.0, 0.0]);
        assert_eq!(samples, [255, 127, 0]);
        let mut samples = [0, 255, 0, 255];
        decode(&mut samples, &[0.0, 1.0, 1.0, 0.0]);
        assert_eq!(samples, [0, 0, 0, 0]);
    }
}
