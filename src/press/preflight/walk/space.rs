//! Colour spaces, and what ink a colour in them puts on paper (ISO 32000-1, 8.6).

use crate::press::preflight::objects::Objects;
use lopdf::{Dictionary, Object, Stream};
use std::sync::Arc;

/// A colour space, as far as a print shop minds.
#[derive(Clone, Debug)]
pub(in crate::press::preflight) enum Space {
    /// One number, black from 1 to 0.
    Gray { profile: bool },
    /// Three numbers for light.
    Rgb,
    /// Four plates.
    Cmyk { profile: bool },
    /// CIE L*a*b*.
    Lab,
    /// Inks by name: Separation and DeviceN.
    Inks(Arc<[Ink]>),
    /// A table of colours in another space, each as bytes.
    Indexed { base: Box<Space>, table: Arc<[u8]> },
    /// A pattern, with the space of its colour if it has none of its own.
    Pattern(Option<Box<Space>>),
    /// Something that is not known here.
    Unknown,
}

/// A colorant of a Separation or DeviceN space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::press::preflight) enum Ink {
    /// Cyan, magenta, yellow or black, by its place.
    Process(usize),
    /// Every plate: registration marks.
    All,
    /// No plate.
    None,
    /// A plate of its own.
    Spot(Arc<str>),
}

/// The largest table of colours: 256 of as many inks as there may be.
const MOST_TABLE: usize = 256 * 32;
/// The largest profile; those of presses take 2 MiB at most.
const MOST_PROFILE: usize = 16 << 20;

/// The names that a page gives to its colour spaces.
type Named<'a> = Option<&'a Dictionary>;

impl Space {
    /// Reads a colour space, by its name in the resources or as an array.
    pub(in crate::press::preflight) fn read<'a>(
        objects: Objects<'a>,
        object: &'a Object,
        named: Named<'a>,
    ) -> Self {
        read(objects, object, named, 6).unwrap_or(Self::Unknown)
    }

    /// Reads a colour space that a content stream names.
    pub(super) fn by_name<'a>(objects: Objects<'a>, name: &[u8], named: Named<'a>) -> Self {
        device(objects, name, named, 6).unwrap_or(Self::Unknown)
    }

    /// Returns whether a name needs no entry in the resources.
    pub(super) fn is_device(name: &[u8]) -> bool {
        matches!(
            name,
            b"DeviceGray" | b"DeviceRGB" | b"DeviceCMYK" | b"Pattern" | b"G" | b"RGB" | b"CMYK"
        )
    }

    /// Returns how many numbers make a colour; `None` where nobody can say.
    pub(in crate::press::preflight) fn components(&self) -> Option<usize> {
        match self {
            Self::Gray { .. } | Self::Indexed { .. } => Some(1),
            Self::Rgb | Self::Lab => Some(3),
            Self::Cmyk { .. } => Some(4),
            Self::Inks(inks) => Some(inks.len()),
            Self::Pattern(_) | Self::Unknown => None,
        }
    }

    /// Returns the colour that holds until one is chosen (ISO 32000-1, 8.6.5.1).
    pub(in crate::press::preflight) fn initial(&self) -> Vec<f64> {
        match self {
            Self::Cmyk { .. } => vec![0.0, 0.0, 0.0, 1.0],
            Self::Inks(inks) => vec![1.0; inks.len()],
            _ => vec![0.0; self.components().unwrap_or(0)],
        }
    }
}

fn read<'a>(
    objects: Objects<'a>,
    object: &'a Object,
    named: Named<'a>,
    depth: u8,
) -> Option<Space> {
    let depth = depth.checked_sub(1)?;
    match objects.follow(object)? {
        Object::Name(name) => device(objects, name, named, depth),
        Object::Array(array) => {
            let kind = objects.follow(array.first()?)?.as_name().ok()?;
            family(objects, kind, &array[1..], named, depth)
        }
        _ => None,
    }
}

/// Reads a space by name. `DefaultGray` and its like stand in for the device's own spaces.
fn device<'a>(objects: Objects<'a>, name: &[u8], named: Named<'a>, depth: u8) -> Option<Space> {
    let stand_in = |key: &[u8]| {
        let object = objects.get(named?, key)?;
        // A default that names the device space again would never end.
        object.as_array().ok().and_then(|_| read(objects, object, None, depth))
    };
    match name {
        b"DeviceGray" | b"G" | b"Gray" | b"CalGray" => {
            Some(stand_in(b"DefaultGray").unwrap_or(Space::Gray { profile: false }))
        }
        b"DeviceRGB" | b"RGB" | b"CalRGB" => Some(stand_in(b"DefaultRGB").unwrap_or(Space::Rgb)),
        b"DeviceCMYK" | b"CMYK" | b"CalCMYK" => {
            Some(stand_in(b"DefaultCMYK").unwrap_or(Space::Cmyk { profile: false }))
        }
        b"Pattern" => Some(Space::Pattern(None)),
        _ => read(objects, named?.get(name).ok()?, named, depth),
    }
}

fn family<'a>(
    objects: Objects<'a>,
    kind: &[u8],
    rest: &'a [Object],
    named: Named<'a>,
    depth: u8,
) -> Option<Space> {
    match kind {
        b"CalGray" => Some(Space::Gray { profile: true }),
        b"CalRGB" => Some(Space::Rgb),
        b"Lab" => Some(Space::Lab),
        b"ICCBased" => profile(objects, objects.follow(rest.first()?)?.as_stream().ok()?),
        b"Separation" => {
            let name = objects.follow(rest.first()?)?.as_name().ok()?;
            Some(Space::Inks(Arc::new([Ink::of(name)])))
        }
        b"DeviceN" => {
            let names = objects.follow(rest.first()?)?.as_array().ok()?;
            let ink = |name| Some(Ink::of(objects.follow(name)?.as_name().ok()?));
            Some(Space::Inks(names.iter().map(ink).collect::<Option<Vec<_>>>()?.into()))
        }
        b"Indexed" | b"I" => {
            let base = read(objects, rest.first()?, named, depth)?;
            let table = match objects.follow(rest.get(2)?)? {
                Object::String(bytes, _) => bytes.clone(),
                Object::Stream(stream) => objects.unpacked_to(stream, MOST_TABLE).ok()?.to_vec(),
                _ => return None,
            };
            Some(Space::Indexed { base: Box::new(base), table: table.into() })
        }
        b"Pattern" => {
            let under = rest.first().and_then(|under| read(objects, under, named, depth));
            Some(Space::Pattern(under.map(Box::new)))
        }
        _ => device(objects, kind, named, depth),
    }
}

/// Reads what an ICC profile is for; the space it names counts before the number of components.
fn profile<'a>(objects: Objects<'a>, stream: &'a Stream) -> Option<Space> {
    match objects.count(&stream.dict, b"N")? {
        1 => Some(Space::Gray { profile: true }),
        4 => Some(Space::Cmyk { profile: true }),
        3 => {
            let lab = objects
                .unpacked_to(stream, MOST_PROFILE)
                .is_ok_and(|bytes| bytes.get(16..20) == Some(b"Lab "));
            Some(if lab { Space::Lab } else { Space::Rgb })
        }
        _ => None,
    }
}

impl Ink {
    fn of(name: &[u8]) -> Self {
        match name {
            b"Cyan" => Self::Process(0),
            b"Magenta" => Self::Process(1),
            b"Yellow" => Self::Process(2),
            b"Black" => Self::Process(3),
            b"All" => Self::All,
            b"None" => Self::None,
            _ => Self::Spot(String::from_utf8_lossy(name).into()),
        }
    }
}
