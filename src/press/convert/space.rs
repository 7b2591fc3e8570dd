//! Colour spaces, as far as the way to inks depends on them.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::ink::{Cmyk, Inks, luminosity, rgb_of_lab};

/// A colour space that a file names.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Space {
    /// DeviceGray, CalGray, or one component of an ICC profile.
    Gray,
    /// DeviceRGB, CalRGB, or an ICC profile, which lies in the stream of this number.
    Rgb(Option<ObjectId>),
    /// DeviceCMYK, or four components of an ICC profile, whose numbers are taken as they are.
    Cmyk,
    /// L*a*b*, with the range of the last two.
    Lab([f32; 4]),
    /// A palette: the colours of the base one after the other.
    Indexed(Arc<Space>, Vec<u8>),
    /// Inks by name (Separation, DeviceN), which stay on their own plates; how many.
    Named(usize),
    /// Patterns, and the space of the colour that uncoloured ones take.
    Pattern(Option<Arc<Space>>),
    /// What makes no sense; left as it is.
    Unknown,
}

impl Space {
    /// Returns the number of components of a colour, 0 where that is not known.
    pub(super) fn components(&self) -> usize {
        match self {
            Self::Gray | Self::Indexed(..) => 1,
            Self::Rgb(_) | Self::Lab(_) => 3,
            Self::Cmyk => 4,
            Self::Named(count) => *count,
            Self::Pattern(_) | Self::Unknown => 0,
        }
    }

    /// Whether the press step turns its colours into process inks; other spaces are kept.
    pub(super) fn is_converted(&self) -> bool {
        match self {
            Self::Gray | Self::Rgb(_) | Self::Cmyk | Self::Lab(_) => true,
            Self::Indexed(base, _) => base.is_converted(),
            Self::Named(_) | Self::Pattern(_) | Self::Unknown => false,
        }
    }

    /// Returns the inks of a colour, or nothing for spaces that are kept or for too few numbers.
    pub(super) fn inks(&self, colour: &[f32], inks: &Inks) -> Option<Cmyk> {
        match self {
            Self::Gray => colour.first().map(|gray| Cmyk::gray(*gray)),
            Self::Rgb(_) => colour.first_chunk().map(|rgb| inks.rgb(*rgb)),
            Self::Cmyk => colour.first_chunk().map(|cmyk| inks.cmyk(*cmyk)),
            Self::Lab(_) => colour.first_chunk().map(|lab| inks.rgb(rgb_of_lab(*lab))),
            Self::Indexed(base, _) => base.inks(&self.entry(*colour.first()?)?, inks),
            Self::Named(_) | Self::Pattern(_) | Self::Unknown => None,
        }
    }

    /// Returns the lightness of a colour as a luminosity mask sees it.
    pub(super) fn lightness(&self, colour: &[f32]) -> Option<f32> {
        match self {
            Self::Gray => colour.first().copied(),
            Self::Rgb(_) => colour.first_chunk().map(|rgb| luminosity(*rgb)),
            Self::Cmyk => {
                let exact = colour.first_chunk::<4>()?.map(|ink| (ink * 10_000.0) as u16);
                Some(Cmyk(exact).luminosity())
            }
            Self::Lab(_) => colour.first_chunk().map(|lab| luminosity(rgb_of_lab(*lab))),
            Self::Indexed(base, _) => base.lightness(&self.entry(*colour.first()?)?),
            Self::Named(_) | Self::Pattern(_) | Self::Unknown => None,
        }
    }

    /// Returns the inks of the colour that is current before one is chosen.
    pub(super) fn initial(&self, inks: &Inks) -> Option<Cmyk> {
        let cmyk = matches!(self, Self::Cmyk);
        let zeros = [0.0, 0.0, 0.0, if cmyk { 1.0 } else { 0.0 }];
        self.inks(&zeros, inks)
    }

    /// Returns the range into which bytes of samples are stretched, per component.
    pub(super) fn decode_range(&self, component: usize) -> [f32; 2] {
        match (self, component) {
            (Self::Lab(_), 0) => [0.0, 100.0],
            (Self::Lab([low, high, ..]), 1) | (Self::Lab([_, _, low, high]), 2) => [*low, *high],
            _ => [0.0, 1.0],
        }
    }

    /// Returns the colour of a palette's entry, in the base's numbers.
    fn entry(&self, index: f32) -> Option<Vec<f32>> {
        let Self::Indexed(base, table) = self else { return None };
        let count = base.components();
        let last = (table.len() / count.max(1)).checked_sub(1)?;
        let index = (index.max(0.0) as usize).min(last);
        let bytes = table.get(index * count..(index + 1) * count)?;
        let stretch = |(at, byte): (usize, &u8)| {
            let [low, high] = base.decode_range(at);
            low + f32::from(*byte) / 255.0 * (high - low)
        };
        Some(bytes.iter().enumerate().map(stretch).collect())
    }
}

/// The colour spaces of a document, each looked at once.
pub(super) struct Spaces<'a> {
    document: &'a Document,
    known: BTreeMap<ObjectId, Arc<Space>>,
}

/// How deep one space may lie within another; only broken files go deeper.
const DEEPEST: usize = 8;

impl<'a> Spaces<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, known: BTreeMap::new() }
    }

    /// Reads what stands where a colour space belongs.
    pub(super) fn read(&mut self, object: &Object) -> Arc<Space> {
        self.read_at(object, 0)
    }

    fn read_at(&mut self, object: &Object, depth: usize) -> Arc<Space> {
        if depth > DEEPEST {
            return Arc::new(Space::Unknown);
        }
        if let Object::Reference(id) = object {
            if let Some(space) = self.known.get(id) {
                return Arc::clone(space);
            }
            let inner = self.document.objects.get(id).unwrap_or(&Object::Null);
            let space = self.read_at(inner, depth + 1);
            self.known.insert(*id, Arc::clone(&space));
            return space;
        }
        let space = match object {
            Object::Name(name) => device(name),
            Object::Array(parts) => self.family(parts, depth),
            _ => Space::Unknown,
        };
        Arc::new(space)
    }

    fn family(&mut self, parts: &[Object], depth: usize) -> Space {
        let Some(Object::Name(family)) = parts.first() else { return Space::Unknown };
        let part = |at: usize| parts.get(at).unwrap_or(&Object::Null);
        match family.as_slice() {
            b"CalGray" => Space::Gray,
            b"CalRGB" => Space::Rgb(None),
            b"Lab" => Space::Lab(self.lab_range(part(1))),
            b"ICCBased" => self.profile(part(1)),
            b"Indexed" | b"I" => {
                let base = self.read_at(part(1), depth + 1);
                let table = self.bytes(part(3));
                Space::Indexed(base, table)
            }
            b"Separation" => Space::Named(1),
            b"DeviceN" => match self.document.dereference(part(1)) {
                Ok((_, Object::Array(names))) => Space::Named(names.len()),
                _ => Space::Unknown,
            },
            b"Pattern" if parts.len() > 1 => Space::Pattern(Some(self.read_at(part(1), depth + 1))),
            single => device(single),
        }
    }

    fn profile(&self, stream: &Object) -> Space {
        let Ok((id, Object::Stream(profile))) = self.document.dereference(stream) else {
            return Space::Unknown;
        };
        match profile.dict.get_deref(b"N", self.document).and_then(Object::as_i64) {
            Ok(1) => Space::Gray,
            Ok(3) => Space::Rgb(id),
            Ok(4) => Space::Cmyk,
            _ => Space::Unknown,
        }
    }

    fn lab_range(&self, dictionary: &Object) -> [f32; 4] {
        let usual = [-100.0, 100.0, -100.0, 100.0];
        let Ok((_, Object::Dictionary(dictionary))) = self.document.dereference(dictionary) else {
            return usual;
        };
        numbers(self.document, dictionary, b"Range")
            .and_then(|range| range.first_chunk().copied())
            .unwrap_or(usual)
    }

    /// Returns the bytes of a string or of a stream.
    fn bytes(&self, object: &Object) -> Vec<u8> {
        match self.document.dereference(object) {
            Ok((_, Object::String(bytes, _))) => bytes.clone(),
            Ok((_, Object::Stream(stream))) => stream.get_plain_content().unwrap_or_default(),
            _ => Vec::new(),
        }
    }
}

/// Reads a space that is only a name, also in the short forms of inline images.
fn device(name: &[u8]) -> Space {
    match name {
        b"DeviceGray" | b"CalGray" | b"G" => Space::Gray,
        b"DeviceRGB" | b"CalRGB" | b"RGB" => Space::Rgb(None),
        b"DeviceCMYK" | b"CMYK" => Space::Cmyk,
        b"Pattern" => Space::Pattern(None),
        _ => Space::Unknown,
    }
}

/// Returns the numbers of an array in a dictionary.
pub(super) fn numbers(
    document: &Document,
    dictionary: &Dictionary,
    key: &[u8],
) -> Option<Vec<f32>> {
    let array = dictionary.get_deref(key, document).ok()?.as_array().ok()?;
    let number = |object: &Object| document.dereference(object).ok()?.1.as_float().ok();
    array.iter().map(number).collect()
}
