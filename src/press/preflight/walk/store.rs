//! What pages share, read once.

use super::font::Font;
use super::image::Image;
use crate::press::preflight::objects::Objects;
use crate::press::preflight::unpack::Fault;
use lopdf::{Dictionary, ObjectId, Stream};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

type Kept<T> = Mutex<BTreeMap<ObjectId, Option<T>>>;

/// A document, and what has been read of it.
pub(in crate::press::preflight) struct Store<'a> {
    pub(in crate::press::preflight) objects: Objects<'a>,
    fonts: Kept<Arc<Font<'a>>>,
    images: Kept<Arc<Image<'a>>>,
}

impl<'a> Store<'a> {
    pub(in crate::press::preflight) fn new(objects: Objects<'a>) -> Self {
        let (fonts, images) = Default::default();
        Self { objects, fonts, images }
    }

    /// Returns the font of an object.
    pub(super) fn font(&self, id: ObjectId, font: &'a Dictionary) -> Option<Arc<Font<'a>>> {
        keep(&self.fonts, id, || Some(Arc::new(Font::read(self.objects, font))))
    }

    /// Returns the image of an object; `None` if it says no size.
    pub(super) fn image(
        &self,
        id: ObjectId,
        stream: &'a Stream,
        named: Option<&'a Dictionary>,
    ) -> Option<Arc<Image<'a>>> {
        keep(&self.images, id, || Image::read(self.objects, id, stream, named).map(Arc::new))
    }

    /// Returns the unpacked bytes of a form or a pattern.
    pub(super) fn content(&self, stream: &'a Stream) -> Result<Arc<[u8]>, Fault> {
        self.objects.unpacked(stream)
    }
}

/// Returns what is kept, or makes and keeps it; made outside the lock, so at worst twice.
fn keep<T: Clone>(kept: &Kept<T>, id: ObjectId, make: impl FnOnce() -> Option<T>) -> Option<T> {
    let known = kept.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
    known.unwrap_or_else(|| {
        let made = make();
        kept.lock().unwrap_or_else(PoisonError::into_inner).insert(id, made.clone());
        made
    })
}
