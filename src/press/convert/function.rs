//! PDF functions (ISO 32000-2, 7.10): what the colours of shadings and named inks are calculated by.

use lopdf::{Dictionary, Document, Object};

use super::calculator::Program;
use super::space::numbers;

/// Something that makes numbers of numbers.
pub(super) enum Function {
    /// Type 0: a table of samples.
    Sampled(Table),
    /// Type 2: from one set of numbers to another, by a power.
    Exponential { domain: [f32; 2], from: Vec<f32>, to: Vec<f32>, power: f32 },
    /// Type 3: other functions, each over a part of the domain.
    Stitching { domain: [f32; 2], parts: Vec<Self>, bounds: Vec<f32>, encode: Vec<f32> },
    /// Type 4: a small program.
    Calculator { domain: Vec<f32>, range: Vec<f32>, program: Program },
    /// One function per number.
    Several(Vec<Self>),
}

/// The samples of a type 0 function.
pub(super) struct Table {
    domain: Vec<f32>,
    range: Vec<f32>,
    size: Vec<usize>,
    encode: Vec<f32>,
    decode: Vec<f32>,
    samples: Vec<f32>,
}

/// How deep functions may lie within each other; only broken files go deeper.
const DEEPEST: usize = 6;
/// The most samples that a table may have.
const MOST_SAMPLES: usize = 1 << 24;

impl Function {
    /// Reads a function, or an array of them.
    pub(super) fn read(document: &Document, object: &Object) -> Option<Self> {
        Self::read_at(document, object, 0)
    }

    fn read_at(document: &Document, object: &Object, depth: usize) -> Option<Self> {
        if depth > DEEPEST {
            return None;
        }
        let (_, object) = document.dereference(object).ok()?;
        let (dictionary, stream) = match object {
            Object::Array(all) => {
                let each = |one| Self::read_at(document, one, depth + 1);
                return Some(Self::Several(all.iter().map(each).collect::<Option<_>>()?));
            }
            Object::Dictionary(dictionary) => (dictionary, None),
            Object::Stream(stream) => (&stream.dict, Some(stream)),
            _ => return None,
        };
        let domain = numbers(document, dictionary, b"Domain")?;
        let pair = *domain.first_chunk::<2>()?;
        match dictionary.get_deref(b"FunctionType", document).ok()?.as_i64().ok()? {
            0 => {
                let samples = stream?.get_plain_content().ok()?;
                Table::read(document, dictionary, domain, &samples).map(Self::Sampled)
            }
            2 => {
                let power = dictionary.get_deref(b"N", document).ok()?.as_float().ok()?;
                let from = numbers(document, dictionary, b"C0").unwrap_or_else(|| vec![0.0]);
                let to = numbers(document, dictionary, b"C1").unwrap_or_else(|| vec![1.0]);
                Some(Self::Exponential { domain: pair, from, to, power })
            }
            3 => {
                let parts = dictionary.get_deref(b"Functions", document).ok()?.as_array().ok()?;
                let each = |one| Self::read_at(document, one, depth + 1);
                let parts = parts.iter().map(each).collect::<Option<Vec<_>>>()?;
                let bounds = numbers(document, dictionary, b"Bounds")?;
                let encode = numbers(document, dictionary, b"Encode")?;
                let fits = bounds.len() + 1 == parts.len() && encode.len() >= parts.len() * 2;
                fits.then_some(Self::Stitching { domain: pair, parts, bounds, encode })
            }
            4 => {
                let program = Program::read(&stream?.get_plain_content().ok()?)?;
                let range = numbers(document, dictionary, b"Range")?;
                Some(Self::Calculator { domain, range, program })
            }
            _ => None,
        }
    }

    /// Returns the numbers for some input.
    pub(super) fn call(&self, input: &[f32]) -> Vec<f32> {
        let first = input.first().copied().unwrap_or_default();
        match self {
            Self::Sampled(table) => table.call(input),
            Self::Exponential { domain, from, to, power } => {
                let x = first.max(domain[0]).min(domain[1]).powf(*power);
                from.iter().zip(to).map(|(from, to)| from + x * (to - from)).collect()
            }
            Self::Stitching { domain, parts, bounds, encode } => {
                let x = first.max(domain[0]).min(domain[1]);
                let at = bounds.iter().take_while(|bound| x >= **bound).count();
                let at = at.min(parts.len() - 1);
                let low = if at == 0 { domain[0] } else { bounds[at - 1] };
                let high = bounds.get(at).copied().unwrap_or(domain[1]);
                let x = stretch(x, [low, high], [encode[at * 2], encode[at * 2 + 1]]);
                parts[at].call(&[x])
            }
            Self::Calculator { domain, range, program } => {
                let clip = |(x, of): (&f32, &[f32; 2])| x.max(of[0]).min(of[1]);
                let input: Vec<f32> = input.iter().zip(domain.as_chunks().0).map(clip).collect();
                let out = program.run(&input, range.len() / 2);
                out.iter().zip(range.as_chunks().0).map(clip).collect()
            }
            Self::Several(all) => {
                all.iter().map(|one| one.call(input).first().copied().unwrap_or_default()).collect()
            }
        }
    }
}

impl Table {
    fn read(
        document: &Document,
        dictionary: &Dictionary,
        domain: Vec<f32>,
        bytes: &[u8],
    ) -> Option<Self> {
        let range = numbers(document, dictionary, b"Range")?;
        let size: Vec<usize> = numbers(document, dictionary, b"Size")?
            .into_iter()
            .map(|n| n.max(1.0) as usize)
            .collect();
        let bits = dictionary.get_deref(b"BitsPerSample", document).ok()?.as_i64().ok()?;
        let bits = u32::try_from(bits).ok().filter(|bits| (1..=32).contains(bits))?;
        let outputs = range.len() / 2;
        let fits = size.len() * 2 == domain.len() && size.len() <= 4 && outputs > 0;
        let count = size.iter().try_fold(outputs, |all, one| all.checked_mul(*one))?;
        if !fits || count > MOST_SAMPLES || bytes.len() < (count * bits as usize).div_ceil(8) {
            return None;
        }
        let whole = size.iter().flat_map(|size| [0.0, (*size - 1) as f32]).collect();
        let encode = numbers(document, dictionary, b"Encode").unwrap_or(whole);
        let decode = numbers(document, dictionary, b"Decode").unwrap_or_else(|| range.clone());
        let enough = encode.len() >= size.len() * 2 && decode.len() >= range.len();
        let samples = samples_of(bytes, bits, count);
        enough.then_some(Self { domain, range, size, encode, decode, samples })
    }

    /// Interpolates between the samples around a point.
    fn call(&self, input: &[f32]) -> Vec<f32> {
        let outputs = self.range.len() / 2;
        let mut corners: Vec<(usize, f32)> = vec![(0, 1.0)];
        let mut step = 1;
        for (at, size) in self.size.iter().enumerate() {
            let domain = [self.domain[at * 2], self.domain[at * 2 + 1]];
            let x = input.get(at).copied().unwrap_or_default().max(domain[0]).min(domain[1]);
            let x = stretch(x, domain, [self.encode[at * 2], self.encode[at * 2 + 1]]);
            let x = x.max(0.0).min((*size - 1) as f32);
            let low = (x as usize).min(size - 1);
            let high = (low + 1).min(size - 1);
            let share = x - low as f32;
            let both = |(offset, weight): (usize, f32)| {
                let below = (offset + low * step, weight * (1.0 - share));
                [below, (offset + high * step, weight * share)]
            };
            corners = corners.into_iter().flat_map(both).filter(|(_, w)| *w > 0.0).collect();
            step *= size;
        }
        let output = |at: usize| {
            let sum =
                |(offset, weight): &(usize, f32)| self.samples[offset * outputs + at] * weight;
            let value: f32 = corners.iter().map(sum).sum();
            let value = stretch(value, [0.0, 1.0], [self.decode[at * 2], self.decode[at * 2 + 1]]);
            value.max(self.range[at * 2]).min(self.range[at * 2 + 1])
        };
        (0..outputs).map(output).collect()
    }
}

/// Moves a number from one interval to another.
fn stretch(x: f32, from: [f32; 2], to: [f32; 2]) -> f32 {
    let width = from[1] - from[0];
    if width == 0.0 { to[0] } else { to[0] + (x - from[0]) / width * (to[1] - to[0]) }
}

/// Reads samples of so many bits as numbers from 0 to 1.
fn samples_of(bytes: &[u8], bits: u32, count: usize) -> Vec<f32> {
    let highest = ((1_u64 << bits) - 1) as f32;
    let mut waiting = 0_u64;
    let mut held = 0;
    let mut bytes = bytes.iter();
    let mut next = || {
        while held < bits {
            waiting = (waiting << 8) | u64::from(*bytes.next().unwrap_or(&0));
            held += 8;
        }
        held -= bits;
        let value = (waiting >> held) & ((1 << bits) - 1);
        value as f32 / highest
    };
    (0..count).map(|_| next()).collect()
}
