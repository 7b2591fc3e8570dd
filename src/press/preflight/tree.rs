//! Whether the tree of pages is what it says it is (ISO 32000-1, 7.7.3).
//!
//! In: a document. Out: yes or no. Readers skip what is wrong in the tree, each in its own way, so a
//! page may be looked at here and not printed there, or the other way round.

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// How deep the tree is in any sane file.
const DEEPEST: usize = 64;

/// Returns whether every kid is a page or a node, there once, and every count is right.
pub(super) fn is_sound(document: &Document) -> bool {
    let root = document.catalog().and_then(|catalog| catalog.get(b"Pages"));
    let Some(root) = root.ok().and_then(|root| root.as_reference().ok()) else { return false };
    let mut known = BTreeSet::new();
    let found = count(document, root, &mut known, DEEPEST);
    found.is_some_and(|found| found == document.page_iter().count())
}

/// Returns how many pages are below; `None` if something is wrong.
fn count(
    document: &Document,
    id: ObjectId,
    known: &mut BTreeSet<ObjectId>,
    depth: usize,
) -> Option<usize> {
    let depth = depth.checked_sub(1)?;
    if !known.insert(id) {
        return None;
    }
    let node = document.get_object(id).ok()?.as_dict().ok()?;
    match name(document, node)? {
        b"Page" => Some(1),
        b"Pages" => {
            let kids = document.dereference(node.get(b"Kids").ok()?).ok()?.1.as_array().ok()?;
            let mut pages = 0;
            for kid in kids {
                pages += count(document, kid.as_reference().ok()?, known, depth)?;
            }
            let said = document.dereference(node.get(b"Count").ok()?).ok()?.1.as_i64().ok()?;
            (usize::try_from(said) == Ok(pages)).then_some(pages)
        }
        _ => None,
    }
}

fn name<'a>(document: &'a Document, node: &'a Dictionary) -> Option<&'a [u8]> {
    let (_, name): (_, &Object) = document.dereference(node.get(b"Type").ok()?).ok()?;
    name.as_name().ok()
}
