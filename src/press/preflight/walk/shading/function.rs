//! Functions of one number (ISO 32000-1, 7.10); those in PostScript are left to others.

use crate::press::preflight::objects::{Objects, as_dictionary};
use lopdf::Object;

/// What gives a colour, or a part of one, for a place along a shading.
pub(super) enum Function {
    /// Values at equal distances.
    Sampled { domain: (f64, f64), outputs: usize, samples: Vec<f64> },
    /// From one value to another.
    Power { from: Vec<f64>, to: Vec<f64>, exponent: f64 },
    /// Several functions side by side.
    Stitched { domain: (f64, f64), parts: Vec<Function>, bounds: Vec<f64>, encode: Vec<f64> },
}

const DEEPEST: u8 = 4;
/// Bytes of a table, two of one input and as many outputs as there may be.
const MOST_SAMPLES: usize = 1 << 21;
const MOST_PARTS: usize = 1024;

impl Function {
    /// Reads one function or an array of them; `None` if any cannot be evaluated here.
    pub(super) fn read_all<'a>(objects: Objects<'a>, object: &'a Object) -> Option<Vec<Self>> {
        match object {
            Object::Array(all) if all.len() <= 32 => {
                let read = |one| Self::read(objects, objects.follow(one)?, DEEPEST);
                all.iter().map(read).collect()
            }
            one => Some(vec![Self::read(objects, one, DEEPEST)?]),
        }
    }

    fn read<'a>(objects: Objects<'a>, object: &'a Object, depth: u8) -> Option<Self> {
        let depth = depth.checked_sub(1)?;
        let about = as_dictionary(object)?;
        let numbers = |key: &[u8]| objects.numbers(about, key);
        let domain = match numbers(b"Domain")?[..] {
            [from, to] => (from, to),
            _ => return None,
        };
        match objects.count(about, b"FunctionType")? {
            0 => {
                let range = numbers(b"Range")?;
                let decode = numbers(b"Decode").unwrap_or_else(|| range.clone());
                let outputs = range.len() / 2;
                if outputs == 0 || decode.len() < outputs * 2 {
                    return None;
                }
                if objects.count(about, b"BitsPerSample")? != 8 {
                    return None;
                }
                let bytes = objects.unpacked_to(object.as_stream().ok()?, MOST_SAMPLES).ok()?;
                let value = |(index, byte): (usize, &u8)| {
                    let of = index % outputs * 2;
                    decode[of] + f64::from(*byte) / 255.0 * (decode[of + 1] - decode[of])
                };
                let samples: Vec<f64> = bytes.iter().enumerate().map(value).collect();
                (samples.len() >= outputs).then_some(Self::Sampled { domain, outputs, samples })
            }
            2 => Some(Self::Power {
                from: numbers(b"C0").unwrap_or_else(|| vec![0.0]),
                to: numbers(b"C1").unwrap_or_else(|| vec![1.0]),
                exponent: objects.number(about, b"N")?,
            }),
            3 => {
                let parts = objects.array(about, b"Functions")?;
                if parts.is_empty() || parts.len() > MOST_PARTS {
                    return None;
                }
                let read = |part| Self::read(objects, objects.follow(part)?, depth);
                let parts = parts.iter().map(read).collect::<Option<Vec<_>>>()?;
                let (bounds, encode) = (numbers(b"Bounds")?, numbers(b"Encode")?);
                let fits = bounds.len() + 1 == parts.len() && encode.len() >= parts.len() * 2;
                fits.then_some(Self::Stitched { domain, parts, bounds, encode })
            }
            _ => None,
        }
    }

    /// Returns the values at a place.
    pub(super) fn at(&self, place: f64) -> Vec<f64> {
        match self {
            Self::Sampled { domain, outputs, samples } => {
                let count = samples.len() / outputs;
                let place = share(place, *domain);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    clippy::cast_precision_loss,
                    reason = "between 0 and the number of samples"
                )]
                let index = (place * (count - 1) as f64).round() as usize;
                samples[index * outputs..(index + 1) * outputs].to_vec()
            }
            Self::Power { from, to, exponent } => {
                let weight = place.clamp(0.0, 1.0).powf(*exponent);
                from.iter().zip(to).map(|(from, to)| from + weight * (to - from)).collect()
            }
            Self::Stitched { domain, parts, bounds, encode } => {
                let index = bounds.iter().take_while(|bound| place >= **bound).count();
                let from = if index == 0 { domain.0 } else { bounds[index - 1] };
                let to = bounds.get(index).copied().unwrap_or(domain.1);
                let share = share(place, (from, to));
                let (first, last) = (encode[index * 2], encode[index * 2 + 1]);
                parts[index].at(first + share * (last - first))
            }
        }
    }
}

/// Returns how far along a stretch a place lies, from 0 to 1.
fn share(place: f64, (from, to): (f64, f64)) -> f64 {
    let share = (place - from) / (to - from);
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}
