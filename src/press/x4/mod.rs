//! The structure of PDF/X-4 (ISO 15930-7) around pages whose colours are ready.
//!
//! In: a document from [`convert`](super::convert) and what the shop is told of it. Out: the bytes of
//! a file with boxes, marks if asked for, the printing condition, and the metadata that the standard
//! wants; nothing of what is meant for screens.
//!
//! 1. [`pages`] takes over the pages that belong into the file, and what they draw with.
//! 2. [`boxes`] puts each page's sheet, bleed and trim around the content, and marks outside.
//! 3. [`metadata`] says what the file is, twice: in XMP and in the old dictionary, with equal words.
//!
//! Colours and fonts are not touched here, and whether the pages are good enough is for preflight.

mod boxes;
mod metadata;
mod pages;
#[cfg(test)]
mod tests;

use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, dictionary};

use super::profile::Profile;
use crate::paper::{Condition, Edge, Length};
use crate::source::Date;

pub use pages::pages;

/// What a press file says of itself, and how its pages lie on the sheet.
#[derive(Clone, Copy, Debug)]
pub struct X4<'a> {
    /// The title, as in the booklet.
    pub title: &'a str,
    /// What tells this file from all others, equal in every run, such as `kit/welcome/fr/press`.
    pub ident: &'a str,
    /// The program that made it.
    pub creator: &'a str,
    /// The language, as BCP 47 has it.
    pub lang: &'a str,
    /// The day that the file claims to be made on.
    pub today: Date,
    /// The printing condition that its inks are made for.
    pub condition: &'a Condition,
    /// The profile of that condition.
    pub profile: &'a Profile,
    /// Width and height of a page, or of a cover sheet, after cutting.
    pub trim: (Length, Length),
    /// How far colour runs over the edge.
    pub bleed: Length,
    /// Whether crop marks are drawn outside the bleed.
    pub marks: bool,
    /// Where it is bound: viewers show spreads of right-bound booklets from right to left.
    pub edge: Edge,
}

/// Returns the bytes of a press file; equal input gives equal bytes.
pub fn finish(document: Document, about: &X4) -> Vec<u8> {
    let every: Vec<usize> = (0..document.page_iter().count()).collect();
    let mut document = pages(&document, &every);
    boxes::set(&mut document, about);
    let ids = metadata::Ids::of(&document, about.ident);

    let profile = dictionary! { "N" => 4, "Alternate" => "DeviceCMYK", "Filter" => "FlateDecode" };
    let profile = document.add_object(Stream::new(profile, about.profile.packed().to_vec()));
    let intent = intent(about, profile.into());
    let intent = document.add_object(intent);
    let xmp = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let xmp = Stream::new(xmp, metadata::xmp(about, &ids).into_bytes()).with_compression(false);
    let xmp = document.add_object(xmp);
    let info = document.add_object(metadata::info(about));

    let catalog = document.catalog_mut().expect("pages made a catalogue");
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Metadata", xmp);
    catalog.set("Lang", lopdf::text_string(about.lang));
    if about.edge == Edge::Right {
        catalog.set("ViewerPreferences", dictionary! { "Direction" => "R2L" });
    }
    document.trailer.set("Info", info);
    document.trailer.set("ID", ids.trailer());
    save(document)
}

/// Returns the bytes of a document: version 1.6, all that can be squeezed in object streams.
pub(super) fn save(mut document: Document) -> Vec<u8> {
    document.version = "1.6".to_owned();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut out = Vec::new();
    document.save_with_options(&mut out, options).expect("memory takes every byte");
    out
}

/// Returns the output intent: the printing condition by name, and its profile.
fn intent(about: &X4, profile: Object) -> Dictionary {
    let Condition { identifier, description } = about.condition;
    let described = if description.is_empty() { identifier } else { description };
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFX",
        "OutputConditionIdentifier" => lopdf::text_string(identifier),
        "OutputCondition" => lopdf::text_string(described),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "Info" => lopdf::text_string(described),
        "DestOutputProfile" => profile,
    }
}
