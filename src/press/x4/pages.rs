//! Some pages of a document, and nothing that they do not draw with.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::super::convert::{inherited, squeeze};

/// What a page may say of itself in a press file. Links, forms, actions, structure and thumbnails
/// are not among it.
const KEPT: [&[u8]; 8] = [
    b"Contents",
    b"Group",
    b"Resources",
    b"MediaBox",
    b"BleedBox",
    b"TrimBox",
    b"Rotate",
    b"UserUnit",
];

/// What a stream need not say in print: parts of the structure tree, foreign metadata, pictures to
/// be swapped in, and the previews of old systems.
const DROPPED: [&[u8]; 9] = [
    b"StructParent",
    b"StructParents",
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"OPI",
    b"Alternates",
    b"PS",
    b"Ref",
];

/// Returns a document of the pages at these places, counted from 0, in this order.
///
/// What pages inherit is written on each, objects that none of them needs are left out, and objects
/// are numbered in the order in which pages first use them. Places beyond the last page are skipped.
pub fn pages(document: &Document, keep: &[usize]) -> Document {
    let all: Vec<ObjectId> = document.page_iter().collect();
    let mut copier =
        Copier { from: document, to: Document::with_version("1.6"), known: BTreeMap::new() };
    let catalog = copier.to.new_object_id();
    let root = copier.to.new_object_id();
    let mut kids: Vec<Object> = Vec::with_capacity(keep.len());
    for at in keep {
        let Some(id) = all.get(*at) else { continue };
        kids.push(copier.page(*id, root).into());
    }
    let mut to = copier.to;
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    to.objects
        .insert(root, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    to.objects.insert(catalog, dictionary! { "Type" => "Catalog", "Pages" => root }.into());
    to.trailer.set("Root", catalog);
    to
}

/// Takes objects over from one document into another.
struct Copier<'a> {
    from: &'a Document,
    to: Document,
    known: BTreeMap<ObjectId, ObjectId>,
}

impl Copier<'_> {
    fn page(&mut self, id: ObjectId, root: ObjectId) -> ObjectId {
        let from = self.from;
        let target = self.to.new_object_id();
        let mut copied = dictionary! { "Type" => "Page", "Parent" => root };
        let mut waiting = Vec::new();
        if let Ok(page) = from.get_dictionary(id) {
            for key in KEPT {
                let Some(stated) = inherited_if_it_may(from, page, key) else { continue };
                copied.set(key.to_vec(), self.carry(&stated, &mut waiting));
            }
            // Where the page ends says either the trim box or the art box.
            if !copied.has(b"TrimBox")
                && let Ok(art) = page.get(b"ArtBox")
            {
                let art = self.carry(art, &mut waiting);
                copied.set("TrimBox", art);
            }
        }
        self.to.objects.insert(target, copied.into());
        // Each object is copied once, and no call lies within another's: chains may be long.
        while let Some(id) = waiting.pop() {
            let object = from.objects.get(&id).unwrap_or(&Object::Null);
            let copied = self.carry(object, &mut waiting);
            let target = self.known[&id];
            self.to.objects.insert(target, copied);
        }
        target
    }

    /// Returns an object with its references renumbered; what they lead to is noted.
    fn carry(&mut self, object: &Object, waiting: &mut Vec<ObjectId>) -> Object {
        match object {
            Object::Reference(id) => {
                if let Some(known) = self.known.get(id) {
                    return (*known).into();
                }
                let target = self.to.new_object_id();
                self.known.insert(*id, target);
                waiting.push(*id);
                target.into()
            }
            Object::Array(all) => {
                all.iter().map(|one| self.carry(one, waiting)).collect::<Vec<_>>().into()
            }
            Object::Dictionary(dictionary) => self.carry_dictionary(dictionary, waiting).into(),
            Object::Stream(stream) => {
                let mut slim = stream.dict.clone();
                for key in DROPPED {
                    slim.remove(key);
                }
                let mut copied = Stream {
                    dict: self.carry_dictionary(&slim, waiting),
                    content: stream.content.clone(),
                    allows_compression: stream.allows_compression,
                    start_position: None,
                };
                without_lzw(&mut copied);
                copied.into()
            }
            plain => plain.clone(),
        }
    }

    fn carry_dictionary(&mut self, from: &Dictionary, waiting: &mut Vec<ObjectId>) -> Dictionary {
        let mut copied = Dictionary::new();
        for (key, value) in from {
            copied.set(key.clone(), self.carry(value, waiting));
        }
        // Curves of one device have no place in a file for any; those of a soft mask are another thing.
        if !copied.has(b"G") {
            for key in [&b"TR"[..], b"TR2", b"HTP"] {
                if copied.has(key) && !copied.has_type(b"Font") {
                    copied.remove(key);
                }
            }
        }
        copied
    }
}

/// Returns what a page states, or inherits under one of the keys that PDF lets it inherit.
fn inherited_if_it_may(from: &Document, page: &Dictionary, key: &[u8]) -> Option<Object> {
    match key {
        b"Resources" | b"MediaBox" | b"Rotate" => inherited(from, page, key),
        _ => page.get(key).ok().cloned(),
    }
}

/// Packs a stream anew whose filter PDF/X forbids.
fn without_lzw(stream: &mut Stream) {
    let is_lzw = stream.filters().is_ok_and(|all| all.contains(&b"LZWDecode".as_slice()));
    if is_lzw && let Ok(plain) = stream.get_plain_content() {
        squeeze(stream, &plain);
    }
}
