//! Reading a document that may be wrong anywhere: what is missing or of another kind is `None`.

use super::unpack::{Budget, Fault};
use super::walk::geometry::Rect;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::sync::Arc;

/// How far up the tree of pages an inherited value is looked for.
const HIGHEST: usize = 64;

/// The most that one stream may unpack to.
pub(super) const LARGEST_STREAM: usize = 256 << 20;

/// Reads values out of a document, following references.
#[derive(Clone, Copy)]
pub(super) struct Objects<'a>(pub(super) &'a Document, pub(super) &'a Budget);

impl<'a> Objects<'a> {
    /// Returns what an object leads to.
    pub(super) fn follow(self, object: &'a Object) -> Option<&'a Object> {
        self.0.dereference(object).ok().map(|(_, object)| object).filter(|object| !object.is_null())
    }

    /// Returns the value under a key.
    pub(super) fn get(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.follow(dictionary.get(key).ok()?)
    }

    /// Returns the dictionary under a key; that of a stream too.
    pub(super) fn dictionary(
        self,
        dictionary: &'a Dictionary,
        key: &[u8],
    ) -> Option<&'a Dictionary> {
        as_dictionary(self.get(dictionary, key)?)
    }

    /// Returns the stream under a key.
    pub(super) fn stream(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Stream> {
        self.get(dictionary, key)?.as_stream().ok()
    }

    /// Returns the array under a key.
    pub(super) fn array(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
        self.get(dictionary, key)?.as_array().ok().map(Vec::as_slice)
    }

    /// Returns the name under a key.
    pub(super) fn name(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
        self.get(dictionary, key)?.as_name().ok()
    }

    /// Returns the text string under a key, decoded.
    pub(super) fn text(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<String> {
        let object = self.get(dictionary, key)?;
        lopdf::decode_text_string(object).ok()
    }

    /// Returns the number under a key.
    pub(super) fn number(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<f64> {
        number(self.get(dictionary, key)?)
    }

    /// Returns the whole number under a key, if it is not negative.
    pub(super) fn count(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<usize> {
        usize::try_from(self.get(dictionary, key)?.as_i64().ok()?).ok()
    }

    /// Returns the numbers of an array; all must be numbers.
    pub(super) fn numbers(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<Vec<f64>> {
        self.array(dictionary, key)?.iter().map(|item| number(self.follow(item)?)).collect()
    }

    /// Returns the rectangle under a key.
    pub(super) fn rect(self, dictionary: &'a Dictionary, key: &[u8]) -> Option<Rect> {
        self.corners(self.array(dictionary, key)?)
    }

    /// Returns the rectangle that four numbers give.
    pub(super) fn corners(self, four: &'a [Object]) -> Option<Rect> {
        let [a, b, c, d] = four else { return None };
        let number = |object| number(self.follow(object)?);
        Some(Rect::between((number(a)?, number(b)?), (number(c)?, number(d)?)))
    }

    /// Returns a page's own or inherited value.
    pub(super) fn inherited(self, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        let mut node = page;
        for _ in 0..HIGHEST {
            if let Some(value) = self.get(node, key) {
                return Some(value);
            }
            node = self.dictionary(node, b"Parent")?;
        }
        None
    }

    /// Returns the bytes of a stream of the document without its filters; all of them, or none.
    pub(super) fn unpacked(self, stream: &'a Stream) -> Result<Arc<[u8]>, Fault> {
        self.unpacked_to(stream, LARGEST_STREAM)
    }

    /// Does the same where no more than so many bytes are sane.
    pub(super) fn unpacked_to(self, stream: &'a Stream, most: usize) -> Result<Arc<[u8]>, Fault> {
        self.1.unpacked(&self.names(&stream.dict, b"Filter"), stream, most)
    }

    /// Returns the catalogue.
    pub(super) fn catalog(self) -> Option<&'a Dictionary> {
        self.dictionary(&self.0.trailer, b"Root")
    }

    /// Returns the names in an array or of a single name, such as those of filters.
    pub(super) fn names(self, dictionary: &'a Dictionary, key: &[u8]) -> Vec<&'a [u8]> {
        match self.get(dictionary, key) {
            Some(Object::Name(name)) => vec![name],
            Some(Object::Array(names)) => {
                let name = |item| self.follow(item).and_then(|name| name.as_name().ok());
                names.iter().filter_map(name).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Returns the dictionary that an object is or that a stream has.
pub(super) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// Returns the number that an object is.
pub(super) fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from).filter(|number| number.is_finite())
}

/// Returns a stream with its number in the file, which every stream has.
pub(super) fn numbered<'a>(
    objects: Objects<'a>,
    object: &'a Object,
) -> Option<(ObjectId, &'a Stream)> {
    Some((object.as_reference().ok()?, objects.follow(object)?.as_stream().ok()?))
}
