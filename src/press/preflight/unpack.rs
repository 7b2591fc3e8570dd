//! Takes the filters off streams, strictly and within a budget.
//!
//! In: a stream of a file. Out: all of its bytes, or why there are none. The reader of the tree hands
//! out what it could save of a damaged stream; a press that meets the same damage stops, or prints a
//! gray field. Only what a file unpacks to is counted here, so that a small file cannot fill a
//! machine; codecs of images are not taken apart.

use flate2::{Decompress, FlushDecompress, Status};
use lopdf::{Dictionary, Object, Stream};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// They are damaged or cut short.
    Damaged,
    /// They are packed in a way that is not known here.
    UnknownFilter,
    /// They are more than is read of one file.
    TooMuch,
}

/// Bytes that one file may unpack to, whatever its length.
const MOST_BYTES: usize = 768 << 20;
/// Bytes to each byte of the file above that: photographs are packed this much at most.
const BYTES_TO_ONE: usize = 20;
/// Steps that one file may take, whatever its length; a step is an operator or a byte of text.
const MOST_STEPS: usize = 10_000_000;
/// Steps to each byte of the file above that.
const STEPS_TO_ONE: usize = 2;
/// Unpacked bytes that are kept for the next page.
const MOST_KEPT: usize = 128 << 20;

/// Bytes that are unpacked at once.
const BUFFER: usize = 1 << 16;

/// The most filters that lie over each other in any sane file.
const MOST_FILTERS: usize = 8;

type Unpacked = Result<Arc<[u8]>, Fault>;

/// What is left to be read of a file, and what of it is kept.
#[derive(Debug)]
pub(super) struct Budget {
    bytes: AtomicUsize,
    steps: AtomicUsize,
    is_spent: AtomicBool,
    /// By where the stream lies in memory, which is the same as long as the document lives.
    kept: Mutex<(usize, BTreeMap<(usize, usize), Unpacked>)>,
}

impl Budget {
    /// Returns the budget of a file that is so long.
    pub(super) fn of(length: usize) -> Self {
        let more = |per: usize, least: usize| length.saturating_mul(per).saturating_add(least);
        Self {
            bytes: AtomicUsize::new(more(BYTES_TO_ONE, MOST_BYTES)),
            steps: AtomicUsize::new(more(STEPS_TO_ONE, MOST_STEPS)),
            is_spent: AtomicBool::new(false),
            kept: Mutex::default(),
        }
    }

    /// Returns whether something was left unread because there was too much.
    pub(super) fn is_spent(&self) -> bool {
        self.is_spent.load(Ordering::Relaxed)
    }

    /// Takes bytes; `false` if so many are not left.
    pub(super) fn take_bytes(&self, count: usize) -> bool {
        self.take(&self.bytes, count)
    }

    /// Takes steps; `false` if so many are not left.
    pub(super) fn take_steps(&self, count: usize) -> bool {
        self.take(&self.steps, count)
    }

    /// Gives back steps that were not used.
    pub(super) fn give_steps(&self, count: usize) {
        self.steps.fetch_add(count, Ordering::Relaxed);
    }

    fn take(&self, from: &AtomicUsize, count: usize) -> bool {
        let left = |left: usize| left.checked_sub(count);
        let taken = from.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok();
        if !taken {
            self.is_spent.store(true, Ordering::Relaxed);
        }
        taken
    }

    /// Unpacks a stream of the document, once for all who ask, to at most so many bytes.
    pub(super) fn unpacked(&self, filters: &[&[u8]], stream: &Stream, most: usize) -> Unpacked {
        let key = (std::ptr::from_ref(stream).addr(), most);
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().1.get(&key) {
            return known.clone();
        }
        let unpacked = self.unpack(filters, stream, most).map(Arc::<[u8]>::from);
        let mut kept = lock();
        let length = unpacked.as_ref().map_or(0, |bytes| bytes.len());
        if kept.0 + length <= MOST_KEPT {
            kept.0 += length;
            kept.1.insert(key, unpacked.clone());
        }
        unpacked
    }

    /// Unpacks a stream by these filters, to at most so many bytes.
    pub(super) fn unpack(
        &self,
        filters: &[&[u8]],
        stream: &Stream,
        most: usize,
    ) -> Result<Vec<u8>, Fault> {
        if filters.len() > MOST_FILTERS {
            return Err(Fault::TooMuch);
        }
        let parameters = stream.dict.get(b"DecodeParms").or_else(|_| stream.dict.get(b"DP")).ok();
        let mut bytes: Option<Vec<u8>> = None;
        for (index, filter) in filters.iter().enumerate() {
            let parameters = match parameters {
                Some(Object::Array(all)) => all.get(index).and_then(|one| one.as_dict().ok()),
                Some(Object::Dictionary(one)) => Some(one),
                _ => None,
            };
            let packed = bytes.as_deref().unwrap_or(&stream.content);
            let next = match *filter {
                b"FlateDecode" | b"Fl" => predicted(self.inflate(packed, most)?, parameters)?,
                b"LZWDecode" | b"ASCII85Decode" | b"ASCIIHexDecode" | b"RunLengthDecode" => {
                    self.other(filter, packed, parameters, most)?
                }
                _ => return Err(Fault::UnknownFilter),
            };
            bytes = Some(next);
        }
        match bytes {
            Some(bytes) => Ok(bytes),
            None if stream.content.len() <= most => Ok(stream.content.clone()),
            None => Err(Fault::TooMuch),
        }
    }

    /// Undoes zlib, up to its checksum.
    fn inflate(&self, packed: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let mut zlib = Decompress::new(true);
        let mut buffer = vec![0; BUFFER];
        loop {
            let (read, written) = (zlib.total_in(), zlib.total_out());
            let from = usize::try_from(read).map_err(|_| Fault::TooMuch)?;
            let rest = packed.get(from..).unwrap_or_default();
            let status = zlib.decompress(rest, &mut buffer, FlushDecompress::None);
            let fresh = usize::try_from(zlib.total_out() - written).map_err(|_| Fault::TooMuch)?;
            if !self.take_bytes(fresh) || bytes.len() + fresh > most {
                return Err(Fault::TooMuch);
            }
            bytes.extend_from_slice(&buffer[..fresh]);
            match status {
                Ok(Status::StreamEnd) => return Ok(bytes),
                Ok(_) if fresh > 0 || zlib.total_in() > read => {}
                // Nothing moves although there is room: the end is missing.
                Ok(_) | Err(_) => return Err(Fault::Damaged),
            }
        }
    }

    fn other(
        &self,
        filter: &[u8],
        packed: &[u8],
        parameters: Option<&Dictionary>,
        most: usize,
    ) -> Result<Vec<u8>, Fault> {
        let mut about = Dictionary::new();
        about.set("Filter", Object::Name(filter.to_vec()));
        if let Some(parameters) = parameters {
            about.set("DecodeParms", parameters.clone());
        }
        let bytes = (Stream::new(about, packed.to_vec()).decompressed_content_with_limit(most))
            .map_err(|_| Fault::Damaged)?;
        if !self.take_bytes(bytes.len()) {
            return Err(Fault::TooMuch);
        }
        if bytes.is_empty() && !packed.is_empty() { Err(Fault::Damaged) } else { Ok(bytes) }
    }
}

/// Undoes the prediction of rows (ISO 32000-1, 7.4.4.4).
fn predicted(bytes: Vec<u8>, parameters: Option<&Dictionary>) -> Result<Vec<u8>, Fault> {
    let Some(parameters) = parameters else { return Ok(bytes) };
    let number = |key: &[u8], usual: usize| {
        let number = parameters.get(key).and_then(Object::as_i64).ok();
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or(usual)
    };
    let predictor = number(b"Predictor", 1);
    if predictor < 2 {
        return Ok(bytes);
    }
    let (colours, bits, columns) =
        (number(b"Colors", 1), number(b"BitsPerComponent", 8), number(b"Columns", 1));
    let pixel_bits = colours.checked_mul(bits).ok_or(Fault::Damaged)?;
    let row = pixel_bits.checked_mul(columns).ok_or(Fault::Damaged)?.div_ceil(8);
    let step = pixel_bits.div_ceil(8);
    if row == 0 || row > bytes.len().max(1) {
        return if bytes.is_empty() { Ok(bytes) } else { Err(Fault::Damaged) };
    }
    if predictor == 2 {
        return if bits == 8 {
            Ok(differences(bytes, row, step))
        } else {
            Err(Fault::UnknownFilter)
        };
    }
    let mut plain: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0_u8; row];
    for line in bytes.chunks(row + 1) {
        let kind = line[0];
        let mut current = vec![0_u8; row];
        for (index, byte) in line[1..].iter().enumerate() {
            let left = if index >= step { current[index - step] } else { 0 };
            let up = above[index];
            let corner = if index >= step { above[index - step] } else { 0 };
            let guess = match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => u8::midpoint(left, up),
                4 => paeth(left, up, corner),
                _ => return Err(Fault::Damaged),
            };
            current[index] = byte.wrapping_add(guess);
        }
        plain.extend_from_slice(&current[..line.len() - 1]);
        above = current;
    }
    Ok(plain)
}

/// Undoes the prediction of TIFF: each component is the difference to that of the pixel before.
fn differences(mut bytes: Vec<u8>, row: usize, step: usize) -> Vec<u8> {
    for line in bytes.chunks_mut(row) {
        for index in step..line.len() {
            line[index] = line[index].wrapping_add(line[index - step]);
        }
    }
    bytes
}

/// Returns whichever neighbour is nearest to their plane (PNG, 9.4).
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let plane = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |from: u8| (plane - i16::from(from)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}
