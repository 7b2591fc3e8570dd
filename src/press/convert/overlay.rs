//! Changes beside a document: everything is read as it came, however far the conversion has got.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, Stream};

/// The objects that replace those of a document, and the new ones.
pub(super) struct Overlay<'a> {
    pub(super) document: &'a Document,
    next: u32,
    changed: BTreeMap<ObjectId, Object>,
}

impl<'a> Overlay<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let used = document.objects.keys().next_back().map_or(0, |(number, _)| *number);
        let next = used.max(document.max_id).saturating_add(1);
        Self { document, next, changed: BTreeMap::new() }
    }

    /// Returns a number that no object has.
    pub(super) fn new_id(&mut self) -> ObjectId {
        let id = (self.next, 0);
        self.next = self.next.saturating_add(1);
        id
    }

    /// Puts an object in the place of another.
    pub(super) fn set(&mut self, id: ObjectId, object: impl Into<Object>) {
        self.changed.insert(id, object.into());
    }

    /// Adds an object under a new number.
    pub(super) fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.new_id();
        self.set(id, object);
        id
    }

    /// Ends the reading, and returns what is to be put into the document.
    pub(super) fn into_changes(self) -> BTreeMap<ObjectId, Object> {
        self.changed
    }
}

/// How hard to squeeze: content is written once and sent once, so speed comes before the last byte.
pub(super) const LEVEL: u32 = 5;

/// Sets a stream's bytes, squeezed, and its filter.
pub(in super::super) fn squeeze(stream: &mut Stream, bytes: &[u8]) {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(bytes).expect("memory takes every byte");
    let squeezed = encoder.finish().expect("memory takes every byte");
    stream.dict.remove(b"DecodeParms");
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(squeezed);
}
