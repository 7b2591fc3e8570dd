//! A decoded picture, on its way from the colours of a file to inks.

use lopdf::{Document, Object, Stream};

use super::super::ink::{Inks, is_neutral, luminosity, rgb_of_lab};
use super::super::space::{Space, numbers};
use super::super::walk::number;
use super::{Coding, coding, jpeg, samples};
use crate::press::profile::limit;

/// Samples of eight bits, without padding.
pub(super) enum Colours {
    /// 0 is black.
    Gray(Vec<u8>),
    /// sRGB.
    Rgb(Vec<u8>),
    /// 255 is all of an ink.
    Cmyk(Vec<u8>),
}

/// A picture in memory.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) colours: Colours,
    /// How much of each pixel shows, 255 for all of it; none if all do.
    shown: Option<Shown>,
    /// The ICC profile that RGB samples follow, where it is another than sRGB.
    profile: Option<Vec<u8>>,
}

/// How much of a picture shows, which may be known more finely or coarsely than its colours.
struct Shown {
    width: u32,
    height: u32,
    samples: Vec<u8>,
}

/// More pixels than any photograph has; a file that states more is broken.
const MOST_PIXELS: usize = 1 << 28;

impl Picture {
    /// Decodes an image in a space that is converted; nothing if it is broken.
    pub(super) fn decode(
        document: &Document,
        image: &Stream,
        space: &Space,
        is_jpeg: bool,
    ) -> Option<Self> {
        let Grid { width, height, components, bits, mut samples, profile } =
            grid(document, image, space, is_jpeg)?;
        let keyed = colour_key(document, image, &samples, components, bits);
        let stated = numbers(document, &image.dict, b"Decode").unwrap_or_default();
        if !matches!(space, Space::Lab(_) | Space::Indexed(..)) && stated.len() == components * 2 {
            samples::decode(&mut samples, &stated);
        }
        let colours = colours_of(space, samples)?;
        let soft = soft_mask(document, image);
        let keyed = keyed.map(|samples| Shown { width, height, samples });
        // The typesetter leaves out of PDF 1.6 most profiles that a photograph brings, and the
        // photograph still has them: they come first.
        let profile = match space {
            Space::Rgb(Some(id)) => profile.or_else(|| plain(document.objects.get(id)?)),
            Space::Rgb(None) => profile,
            _ => None,
        };
        let profile = profile.filter(|profile| !is_srgb(profile));
        Some(Self { width, height, colours, shown: soft.or(keyed), profile })
    }

    /// Lays the picture on white paper, where it is transparent.
    pub(super) fn on_paper(mut self) -> Self {
        let Some(shown) = self.shown.take() else { return self };
        // The finer of the two grids wins, so that neither edges nor details are lost.
        if shown.width > self.width || shown.height > self.height {
            let size = (shown.width.max(self.width), shown.height.max(self.height));
            self = self.resized(size);
        }
        let (width, height) = (self.width, self.height);
        let at = |x: u32, y: u32| {
            let x = u64::from(x) * u64::from(shown.width) / u64::from(width);
            let y = u64::from(y) * u64::from(shown.height) / u64::from(height);
            usize::try_from(y * u64::from(shown.width) + x).ok()
        };
        let (paper, samples, count) = match &mut self.colours {
            Colours::Gray(samples) => (255, samples, 1),
            Colours::Rgb(samples) => (255, samples, 3),
            Colours::Cmyk(samples) => (0, samples, 4),
        };
        for (index, pixel) in (0_u32..).zip(samples.chunks_exact_mut(count)) {
            let (x, y) = (index % width, index / width);
            let share =
                at(x, y).and_then(|at| shown.samples.get(at)).map_or(255, |s| u32::from(*s));
            if share == 255 {
                continue;
            }
            for sample in pixel {
                let mixed = u32::from(*sample) * share + paper * (255 - share);
                *sample = ((mixed + 127) / 255) as u8;
            }
        }
        self
    }

    /// Returns the picture in process inks within the limit, or in gray if it has no colour.
    pub(super) fn into_inks(self, inks: Inks) -> Self {
        let colours = match self.colours {
            Colours::Rgb(rgb) => match gray_of(&rgb) {
                Some(gray) => Colours::Gray(gray),
                None => {
                    let foreign = self.profile.as_ref();
                    let foreign = foreign.and_then(|icc| inks.profile.inks_from(icc, &rgb));
                    let all = foreign.unwrap_or_else(|| inks.profile.inks(&rgb));
                    Colours::Cmyk(limited(all, inks.limit))
                }
            },
            Colours::Cmyk(all) => Colours::Cmyk(limited(all, inks.limit)),
            gray @ Colours::Gray(_) => gray,
        };
        Self { colours, ..self }
    }

    /// Returns the lightness of the picture.
    pub(super) fn into_gray(self) -> Self {
        let light = |rgb: [u8; 3]| luminosity(rgb.map(f32::from)).round() as u8;
        let gray = match self.colours {
            Colours::Gray(gray) => gray,
            Colours::Rgb(rgb) => rgb.as_chunks().0.iter().map(|rgb| light(*rgb)).collect(),
            Colours::Cmyk(all) => {
                let rgb = |[c, m, y, k]: &[u8; 4]| {
                    light([c, m, y].map(|ink| 255 - ink.saturating_add(*k)))
                };
                all.as_chunks().0.iter().map(rgb).collect()
            }
        };
        Self { colours: Colours::Gray(gray), ..self }
    }

    /// Returns the picture on a finer grid, each pixel repeated.
    fn resized(self, (width, height): (u32, u32)) -> Self {
        let count = match &self.colours {
            Colours::Gray(_) => 1,
            Colours::Rgb(_) => 3,
            Colours::Cmyk(_) => 4,
        };
        let grow = |samples: Vec<u8>| {
            let mut out = Vec::new();
            for y in 0..u64::from(height) {
                let y = y * u64::from(self.height) / u64::from(height);
                for x in 0..u64::from(width) {
                    let x = x * u64::from(self.width) / u64::from(width);
                    let at = usize::try_from(y * u64::from(self.width) + x).unwrap_or(0) * count;
                    out.extend_from_slice(&samples[at..at + count]);
                }
            }
            out
        };
        let colours = match self.colours {
            Colours::Gray(samples) => Colours::Gray(grow(samples)),
            Colours::Rgb(samples) => Colours::Rgb(grow(samples)),
            Colours::Cmyk(samples) => Colours::Cmyk(grow(samples)),
        };
        Self { width, height, colours, ..self }
    }
}

/// The samples of an image, each in a byte.
struct Grid {
    width: u32,
    height: u32,
    components: usize,
    bits: i64,
    samples: Vec<u8>,
    /// The ICC profile that lies among them.
    profile: Option<Vec<u8>>,
}

fn grid(document: &Document, image: &Stream, space: &Space, is_jpeg: bool) -> Option<Grid> {
    let size = |key: &[u8]| {
        let stated = number(document, &image.dict, key)?;
        u32::try_from(stated).ok().filter(|size| *size > 0)
    };
    let (width, height) = (size(b"Width")?, size(b"Height")?);
    let (columns, rows) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
    let components = space.components();
    if components == 0 || columns.checked_mul(rows)? > MOST_PIXELS {
        return None;
    }
    if is_jpeg {
        let decoded = jpeg::decode(&coded(image)?)?;
        let fits =
            (decoded.width, decoded.height, decoded.components) == (columns, rows, components);
        let jpeg::Decoded { samples, profile, .. } = decoded;
        return fits.then_some(Grid { width, height, components, bits: 8, samples, profile });
    }
    let bits = number(document, &image.dict, b"BitsPerComponent").unwrap_or(8);
    let is_palette = matches!(space, Space::Indexed(..));
    let bytes = image.get_plain_content().ok()?;
    let samples = samples::unpack(bytes, columns * components, rows, bits, is_palette)?;
    Some(Grid { width, height, components, bits, samples, profile: None })
}

/// Returns the bytes of a JPEG, freed from the filters around it.
fn coded(image: &Stream) -> Option<Vec<u8>> {
    let filters = image.filters().ok()?;
    let (_, before) = filters.split_last()?;
    if before.is_empty() {
        return Some(image.content.clone());
    }
    let names = before.iter().map(|name| Object::Name(name.to_vec())).collect::<Vec<_>>();
    let mut outer = Stream::new(lopdf::Dictionary::new(), image.content.clone());
    outer.dict.set("Filter", names);
    outer.get_plain_content().ok()
}

/// Returns samples as gray, sRGB or inks; palettes are looked up.
fn colours_of(space: &Space, samples: Vec<u8>) -> Option<Colours> {
    Some(match space {
        Space::Gray => Colours::Gray(samples),
        Space::Rgb(_) => Colours::Rgb(samples),
        Space::Cmyk => Colours::Cmyk(samples),
        Space::Lab(_) => {
            let rgb = |lab: &[u8; 3]| {
                let part = |at: usize| {
                    let [low, high] = space.decode_range(at);
                    low + f32::from(lab[at]) / 255.0 * (high - low)
                };
                rgb_of_lab([part(0), part(1), part(2)]).map(|v| (v * 255.0).round() as u8)
            };
            Colours::Rgb(samples.as_chunks().0.iter().flat_map(rgb).collect())
        }
        Space::Indexed(base, table) => {
            let count = base.components();
            let last = (table.len() / count.max(1)).checked_sub(1)?;
            let entry = |index: &u8| {
                let at = usize::from(*index).min(last) * count;
                table[at..at + count].iter().copied()
            };
            return colours_of(base, samples.iter().flat_map(entry).collect());
        }
        Space::Named(_) | Space::Pattern(_) | Space::Unknown => return None,
    })
}

/// Returns the soft mask of an image, if it has one that can be read.
fn soft_mask(document: &Document, image: &Stream) -> Option<Shown> {
    let mask = image.dict.get_deref(b"SMask", document).ok()?.as_stream().ok()?;
    let coding = coding(mask);
    if coding == Coding::Opaque {
        return None;
    }
    let Grid { width, height, mut samples, .. } =
        grid(document, mask, &Space::Gray, coding == Coding::Jpeg)?;
    if let Some(stated) = numbers(document, &mask.dict, b"Decode") {
        samples::decode(&mut samples, stated.get(..2)?);
    }
    Some(Shown { width, height, samples })
}

/// Returns which pixels a colour key leaves standing, if the image has one.
fn colour_key(
    document: &Document,
    image: &Stream,
    samples: &[u8],
    components: usize,
    bits: i64,
) -> Option<Vec<u8>> {
    let key = numbers(document, &image.dict, b"Mask")?;
    let highest = ((1_i64 << bits.clamp(1, 16)) - 1) as f32;
    let is_palette = samples.iter().any(|_| bits < 8) && components == 1;
    // Samples were stretched to bytes; the key speaks of them as they were packed.
    let factor = if bits == 8 || is_palette { 1.0 } else { 255.0 / highest };
    let ranges: Vec<[f32; 2]> = key.as_chunks().0.iter().map(|r| r.map(|v| v * factor)).collect();
    if ranges.len() != components {
        return None;
    }
    let hidden = |pixel: &[u8]| {
        pixel.iter().zip(&ranges).all(|(sample, [low, high])| {
            let sample = f32::from(*sample);
            sample >= low.floor() && sample <= high.ceil()
        })
    };
    Some(samples.chunks_exact(components).map(|p| if hidden(p) { 0 } else { 255 }).collect())
}

fn plain(stream: &Object) -> Option<Vec<u8>> {
    stream.as_stream().ok()?.get_plain_content().ok()
}

/// Whether an ICC profile calls itself sRGB.
fn is_srgb(profile: &[u8]) -> bool {
    let contains = |word: &[u8]| profile.windows(word.len()).any(|part| part == word);
    // Names are in ASCII up to version 2 of the format, in UTF-16 from version 4 on.
    contains(b"sRGB") || contains(b"s\0R\0G\0B")
}

/// Returns one sample per pixel if no pixel of an RGB picture has a colour.
fn gray_of(rgb: &[u8]) -> Option<Vec<u8>> {
    let pixels = rgb.as_chunks::<3>().0;
    let is_gray = pixels.iter().all(|pixel| is_neutral(*pixel));
    is_gray.then(|| pixels.iter().map(|[_, green, _]| *green).collect())
}

fn limited(mut inks: Vec<u8>, percent: u16) -> Vec<u8> {
    for pixel in inks.as_chunks_mut::<4>().0 {
        *pixel = limit(*pixel, percent);
    }
    inks
}
