//! Images: how many pixels, in which colours, packed how.

use super::paint::Paint;
use super::space::Space;
use crate::press::preflight::objects::Objects;
use lopdf::{Dictionary, ObjectId, Stream};
use std::borrow::Cow;

/// Whose pixels these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::press::preflight) enum ImageKey {
    /// An object of the file.
    Object(ObjectId),
    /// An image within a content stream, by page and by its place among the images of that page.
    Inline(usize, usize),
}

/// An image before it is placed.
#[derive(Clone, Debug)]
pub(in crate::press::preflight) struct Image<'a> {
    pub(in crate::press::preflight) key: ImageKey,
    pub(in crate::press::preflight) width: usize,
    pub(in crate::press::preflight) height: usize,
    /// Bits of one component.
    pub(in crate::press::preflight) bits: usize,
    /// `None` for a stencil, which takes the colour of the page.
    pub(in crate::press::preflight) space: Option<Space>,
    /// The range of each component, if it is not the usual one.
    pub(in crate::press::preflight) decode: Option<Vec<f64>>,
    pub(in crate::press::preflight) filters: Vec<String>,
    /// The bytes, with what it takes to unpack them.
    pub(in crate::press::preflight) stream: Cow<'a, Stream>,
}

impl<'a> Image<'a> {
    /// Reads an image XObject.
    pub(super) fn read(
        objects: Objects<'a>,
        id: ObjectId,
        stream: &'a Stream,
        named: Option<&'a Dictionary>,
    ) -> Option<Self> {
        let image = &stream.dict;
        let is_stencil = (objects.get(image, b"ImageMask"))
            .is_some_and(|value| value.as_bool().unwrap_or(false));
        let space = objects.get(image, b"ColorSpace");
        let space = space.map_or(Space::Unknown, |space| Space::read(objects, space, named));
        let filters = objects.names(image, b"Filter");
        Some(Self {
            key: ImageKey::Object(id),
            width: objects.count(image, b"Width").filter(|count| *count > 0)?,
            height: objects.count(image, b"Height").filter(|count| *count > 0)?,
            bits: if is_stencil {
                1
            } else {
                objects.count(image, b"BitsPerComponent").unwrap_or(8)
            },
            space: (!is_stencil).then_some(space),
            decode: objects.numbers(image, b"Decode"),
            filters: filters
                .iter()
                .map(|name| String::from_utf8_lossy(name).into_owned())
                .collect(),
            stream: Cow::Borrowed(stream),
        })
    }

    /// Returns whether it holds nothing but two tones.
    pub(in crate::press::preflight) fn is_line_art(&self) -> bool {
        self.bits == 1
            && matches!(
                self.space,
                None | Some(Space::Gray { .. } | Space::Indexed { .. } | Space::Inks(_))
            )
    }

    /// Returns how its colours stand to the press; one that is all white counts as well.
    pub(in crate::press::preflight) fn kind(&self) -> super::paint::Kind {
        use super::paint::Kind;
        match self.space.as_ref() {
            None => Kind::Plates,
            Some(Space::Indexed { base, .. }) => Paint::of(base, &base.initial()).kind,
            Some(Space::Unknown | Space::Pattern(_)) => Kind::Unknown,
            Some(space) => Paint::of(space, &space.initial()).kind,
        }
    }
}
