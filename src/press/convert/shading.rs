//! Gradients: the function that makes their colours is replaced by a table of inks.

use std::sync::Arc;

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::Role;
use super::function::Function;
use super::ink::Inks;
use super::overlay::{Overlay, squeeze};
use super::space::{Space, Spaces, numbers};

/// Samples along a gradient: enough for stops without transition to stay sharp to the eye.
const ALONG: usize = 1024;
/// Samples in each direction of a gradient that fills a plane.
const ACROSS: usize = 192;
/// Samples per ink of a named space that mixes several.
const PER_INK: usize = 9;

/// Returns a shading in process inks (or in grays for a luminosity mask), or nothing if it can stay
/// or cannot be read.
pub(super) fn convert(
    shading: &Object,
    overlay: &mut Overlay,
    spaces: &mut Spaces,
    inks: Inks,
    role: Role,
) -> Option<Object> {
    let mut shading = shading.clone();
    let dictionary = match &mut shading {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        _ => return None,
    };
    let document = overlay.document;
    let stated = dictionary.get(b"ColorSpace").ok()?.clone();
    let space = spaces.read(&stated);
    if matches!(*space, Space::Named(_)) {
        dictionary.set("ColorSpace", keep(&stated, overlay, spaces, inks));
        return Some(shading);
    }
    if !space.is_converted() {
        return None;
    }
    let (target, components) = match role {
        Role::Paint => ("DeviceCMYK", 4),
        Role::Mask => ("DeviceGray", 1),
    };
    if let Some(background) = numbers(document, dictionary, b"Background") {
        dictionary.set("Background", colour(&space, &background, inks, role)?);
    }
    let kind = dictionary.get_deref(b"ShadingType", document).and_then(Object::as_i64).ok()?;
    let is_gray_mask = role == Role::Mask && *space == Space::Gray;
    let is_cmyk = role == Role::Paint && *space == Space::Cmyk;
    if let Ok(function) = dictionary.get(b"Function").cloned() {
        let (domain, size) = domain_of(kind, dictionary, overlay)?;
        let function = Function::read(document, &function);
        if is_cmyk && function.as_ref().is_some_and(|f| is_within(f, &domain, size, inks)) {
            dictionary.set("ColorSpace", target);
            return Some(shading);
        }
        if !is_gray_mask {
            let sampled = sample(&function?, &domain, size, components, |colour, out| {
                out.extend(bytes(&space, colour, inks, role));
            });
            let id = overlay.add(sampled);
            dictionary.set("Function", id);
        }
    } else if !is_gray_mask && !is_cmyk {
        // The colours of a mesh lie bit by bit among its coordinates; the typesetter writes none.
        return None;
    }
    dictionary.set("ColorSpace", target);
    Some(shading)
}

/// Returns a named space whose stand-in colours are process inks; what cannot be read stays.
pub(super) fn keep(
    stated: &Object,
    overlay: &mut Overlay,
    spaces: &mut Spaces,
    inks: Inks,
) -> Object {
    let document = overlay.document;
    let kept = || -> Option<Object> {
        let (_, object) = document.dereference(stated).ok()?;
        let mut parts = object.as_array().ok()?.clone();
        if parts.first()?.as_name().ok()? == b"Pattern" {
            let base = spaces.read(parts.get(1)?);
            parts[1] = if base.is_converted() {
                Object::from("DeviceCMYK")
            } else {
                keep(&parts[1].clone(), overlay, spaces, inks)
            };
            return Some(parts.into());
        }
        let Space::Named(count) = *spaces.read(stated) else { return None };
        let stand_in = spaces.read(parts.get(2)?);
        if *stand_in != Space::Cmyk {
            if !stand_in.is_converted() || !(1..=4).contains(&count) {
                return None;
            }
            let function = Function::read(document, parts.get(3)?)?;
            let size = if count == 1 { 256 } else { PER_INK };
            let domain = [0.0, 1.0].repeat(count);
            let table = sample(&function, &domain, size, 4, |colour, out| {
                out.extend(bytes(&stand_in, colour, inks, Role::Paint));
            });
            parts[3] = overlay.add(table).into();
        }
        parts[2] = Object::from("DeviceCMYK");
        Some(parts.into())
    };
    let mut kept = kept;
    kept().unwrap_or_else(|| stated.clone())
}

/// Returns the numbers of one colour after conversion.
pub(super) fn colour(space: &Arc<Space>, from: &[f32], inks: Inks, role: Role) -> Option<Object> {
    let numbers: Vec<f32> = match role {
        Role::Paint => space.inks(from, &inks)?.0.iter().map(|ink| f32::from(*ink) / 1e4).collect(),
        Role::Mask => vec![space.lightness(from)?],
    };
    Some(numbers.into_iter().map(Object::Real).collect::<Vec<_>>().into())
}

/// Returns one colour after conversion as bytes; black where the numbers make no sense.
fn bytes(space: &Space, from: &[f32], inks: Inks, role: Role) -> Vec<u8> {
    match role {
        Role::Paint => space.inks(from, &inks).map_or([0, 0, 0, 255], |inks| inks.bytes()).to_vec(),
        Role::Mask => {
            let lightness = space.lightness(from).unwrap_or_default().clamp(0.0, 1.0);
            vec![(lightness * 255.0).round() as u8]
        }
    }
}

/// Returns the domain of a shading's function, and how finely to sample it.
fn domain_of(kind: i64, shading: &Dictionary, overlay: &Overlay) -> Option<(Vec<f32>, usize)> {
    let domain = numbers(overlay.document, shading, b"Domain");
    let (domain, size) = match kind {
        1 => (domain.unwrap_or_else(|| vec![0.0, 1.0, 0.0, 1.0]), ACROSS),
        2 | 3 => (domain.unwrap_or_else(|| vec![0.0, 1.0]), ALONG),
        // In meshes, the last pair of Decode is the range of the function's input.
        _ => (numbers(overlay.document, shading, b"Decode")?.get(4..6)?.to_vec(), ALONG),
    };
    let wanted = if kind == 1 { 4 } else { 2 };
    (domain.len() == wanted).then_some((domain, size))
}

/// Whether a function in process inks stays under the limit wherever it is looked at.
fn is_within(function: &Function, domain: &[f32], size: usize, inks: Inks) -> bool {
    let most = f32::from(inks.limit) / 100.0 + 1e-4;
    points(domain, size).all(|point| function.call(&point).iter().sum::<f32>() <= most)
}

/// Returns the points of a grid over a domain, the first dimension running fastest.
fn points(domain: &[f32], size: usize) -> impl Iterator<Item = Vec<f32>> + '_ {
    let pairs = domain.as_chunks::<2>().0;
    let count = size.pow(u32::try_from(pairs.len()).unwrap_or(u32::MAX).min(4));
    (0..count).map(move |mut at| {
        let along = |[low, high]: &[f32; 2]| {
            let step = at % size;
            at /= size;
            low + (high - low) * step as f32 / (size - 1) as f32
        };
        pairs.iter().map(along).collect()
    })
}

/// Returns a type 0 function with what `convert` makes of another function's values.
fn sample(
    function: &Function,
    domain: &[f32],
    size: usize,
    components: usize,
    convert: impl Fn(&[f32], &mut Vec<u8>),
) -> Stream {
    let mut samples = Vec::new();
    for point in points(domain, size) {
        convert(&function.call(&point), &mut samples);
    }
    let reals = |all: &[f32]| all.iter().map(|one| Object::Real(*one)).collect::<Vec<_>>();
    let sizes = vec![Object::Integer(i64::try_from(size).unwrap_or(2)); domain.len() / 2];
    let dictionary = dictionary! {
        "FunctionType" => 0,
        "Domain" => reals(domain),
        "Range" => reals(&[0.0, 1.0].repeat(components)),
        "Size" => sizes,
        "BitsPerSample" => 8,
    };
    let mut stream = Stream::new(dictionary, Vec::new());
    squeeze(&mut stream, &samples);
    stream
}
