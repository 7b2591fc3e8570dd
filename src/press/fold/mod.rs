//! Imposition for an office copier: pages side by side on sheets that are folded and stapled.
//!
//! In: a document of single pages whose colours are those of the press, each with its TrimBox. Out:
//! a document of sheet sides in the order in which a copier prints them, and its bytes. A print
//! shop gets single pages instead and imposes them itself; bigger signatures are not made here.
//!
//! 1. [`sides`] says which pages stand where, so that the folded sheets read in order.
//! 2. `layout` finds where they lie on the paper: never enlarged, made smaller only if two do not
//!    fit, and moved towards the fold the deeper their sheet lies.
//! 3. `form` makes each page a form XObject, so that fonts and images are shared and nothing is
//!    drawn anew: colours stay what they are, and no transparency group comes in between.
//! 4. `sheet` places two of them on a page, each inside its half, and draws the marks of the fold.
//! 5. [`write`](write()) says how to print it and saves it.

mod form;
mod layout;
mod sheet;
mod sides;
mod write;

#[cfg(test)]
mod tests;

pub use layout::scale;
pub use sides::{Side, sides};
pub use write::write;

use crate::paper::{Edge, PrintSpec};
use crate::source::Date;
use form::Page;
use layout::Layout;
use lopdf::{Dictionary, Document, Object, dictionary};

/// What imposition has to know besides the pages.
#[derive(Clone, Copy, Debug)]
pub struct Fold<'a> {
    /// Sheet, caliper and safe margin.
    pub spec: &'a PrintSpec,
    /// Where the booklet is bound.
    pub edge: Edge,
    /// The booklet's title.
    pub title: &'a str,
    /// The language of the booklet, as a tag.
    pub lang: &'a str,
    /// How to print, fold and staple it, in words; shown among the properties of the file.
    pub how: &'a str,
    /// What wrote the file, such as `Trousse 0.1.0`.
    pub creator: &'a str,
    /// What stays the same as long as the booklet is the same booklet.
    pub ident: &'a str,
    /// The day of the build.
    pub today: Date,
}

/// Places all pages of a document, two by two, on the copier sheets of `fold.spec`.
///
/// The pages stand upright and follow each other in reading order. What a page draws beyond its
/// trim is kept on the three outer sides, where it fills the sheet or is cut away, and ends at the
/// fold. The result has one page for each side of a sheet: front, back, front, back.
pub fn impose(document: &Document, fold: &Fold<'_>) -> Document {
    let pages: Vec<Page> = document.page_iter().map(|id| Page::of(document, id)).collect();
    let sides = sides(pages.len(), fold.edge);
    let layout = Layout::new(fold.spec, &pages, sides.len() / 2);

    let mut out = Document::with_version("1.6");
    out.objects = document.objects.clone();
    out.max_id = document.max_id;
    let tree = out.new_object_id();
    let kids: Vec<Object> = (sides.iter().enumerate())
        .map(|(at, side)| {
            let sheet = sheet::draw(&mut out, document, &pages, side, at, &layout, tree);
            Object::Reference(out.add_object(sheet))
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    out.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let mut catalog: Dictionary = write::catalog(fold);
    catalog.set("Pages", tree);
    let catalog = out.add_object(catalog);
    let info = out.add_object(write::info(fold));
    out.trailer.set("Root", catalog);
    out.trailer.set("Info", info);
    out.trailer.set("ID", write::identifier(fold));
    // The old pages, and all that only they used, go.
    out.prune_objects();
    out.renumber_objects();
    out
}
