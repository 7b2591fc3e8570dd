//! What the file says of itself, and its bytes.

use super::Fold;
use lopdf::{Dictionary, Document, Object, SaveOptions, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

/// Writes an imposed document: PDF 1.6, the same bytes for the same pages.
pub fn write(mut document: Document) -> Vec<u8> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).expect("writing to memory does not fail");
    bytes
}

/// Returns the catalogue without its pages: print dialogues open with the right settings.
pub(super) fn catalog(fold: &Fold<'_>) -> Dictionary {
    dictionary! {
        "Type" => "Catalog",
        "PageLayout" => "SinglePage",
        "Lang" => text_string(fold.lang),
        "ViewerPreferences" => dictionary! {
            "Duplex" => "DuplexFlipShortEdge",
            "PrintScaling" => "None",
            "DisplayDocTitle" => true,
        },
    }
}

/// Returns the properties of the file, with the words that say how to print it.
pub(super) fn info(fold: &Fold<'_>) -> Dictionary {
    let day = fold.today;
    let date = format!("D:{:04}{:02}{:02}000000Z", day.year, day.month, day.day);
    dictionary! {
        "Title" => text_string(fold.title),
        "Subject" => text_string(fold.how),
        "Creator" => text_string(fold.creator),
        "Producer" => text_string(fold.creator),
        "CreationDate" => text_string(&date),
        "ModDate" => text_string(&date),
    }
}

/// Returns the file identifier: its two halves are equal, as in a file that was never changed.
pub(super) fn identifier(fold: &Fold<'_>) -> Object {
    let digest = Sha256::digest(format!("fold {}", fold.ident));
    let half = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
    Object::Array(vec![half.clone(), half])
}
