//! Small documents, one paint or image each, and what the conversion makes of them.

mod images;
mod paint;

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, dictionary};

use super::super::profile::samples;
use super::{ConvertError, convert};

/// A document of one page in the making.
struct Sample {
    document: Document,
    resources: Dictionary,
}

impl Sample {
    fn new() -> Self {
        Self { document: Document::with_version("1.6"), resources: Dictionary::new() }
    }

    fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.document.add_object(object)
    }

    fn stream(&mut self, dictionary: Dictionary, content: &[u8]) -> ObjectId {
        self.add(Stream::new(dictionary, content.to_vec()))
    }

    /// Gives an object a name in a category of the page's resources.
    fn name(&mut self, category: &str, name: &str, object: impl Into<Object>) {
        if !self.resources.has(category.as_bytes()) {
            self.resources.set(category, Dictionary::new());
        }
        let category = self.resources.get_mut(category.as_bytes()).and_then(Object::as_dict_mut);
        category.expect("just set").set(name, object);
    }

    /// Returns a space that an ICC profile of so many components describes.
    fn icc(&mut self, components: i64) -> Object {
        let profile = self.stream(dictionary! { "N" => components }, b"sRGB");
        vec!["ICCBased".into(), profile.into()].into()
    }

    fn save(mut self, content: &[u8]) -> Vec<u8> {
        let root = self.document.new_object_id();
        let contents = self.stream(dictionary! {}, content);
        let resources = self.resources.clone();
        let page = self.add(dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => contents, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()],
        });
        let pages = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        self.document.set_object(root, pages);
        let catalog = self.add(dictionary! { "Type" => "Catalog", "Pages" => root });
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document.save_with_options(&mut bytes, SaveOptions::default()).expect("saved");
        bytes
    }

    /// Converts the document with a page of this content.
    fn convert(self, content: &str) -> Document {
        let bytes = self.save(content.as_bytes());
        convert(&bytes, &samples::profile(), 300).expect("converted")
    }
}

/// Returns what a page's content became, without the black that it starts with.
fn content(document: &Document) -> String {
    let page = document.page_iter().next().expect("a page");
    let content = String::from_utf8(document.get_page_content(page)).expect("text");
    let content = content.strip_prefix("0 0 0 1 k\n0 0 0 1 K\n").expect("black first");
    content.trim_end().to_owned()
}

/// Returns the object that a name leads to in a category of the page's resources.
fn named<'d>(document: &'d Document, category: &str, name: &str) -> &'d Object {
    let page = document.page_iter().next().expect("a page");
    let page = document.get_dictionary(page).expect("a dictionary");
    let below = |of: &'d Dictionary, key: &str| -> &'d Object {
        of.get_deref(key.as_bytes(), document).unwrap_or_else(|_| panic!("{key}"))
    };
    let resources = below(page, "Resources").as_dict().expect("resources");
    below(below(resources, category).as_dict().expect("a category"), name)
}

/// Returns the plain content of a stream.
fn plain(object: &Object) -> String {
    let bytes = object.as_stream().and_then(Stream::get_plain_content).expect("a stream");
    String::from_utf8(bytes).expect("text").trim_end().to_owned()
}

#[test]
fn what_is_no_pdf_is_an_error() {
    let profile = samples::profile();
    let broken = convert(b"not a PDF", &profile, 300);
    assert!(matches!(broken, Err(ConvertError::Unreadable(_))));
    let whole = Sample::new().save(b"");
    for cut in (0..whole.len()).step_by(7) {
        let _ = convert(&whole[..cut], &profile, 300);
    }
}

#[test]
fn equal_input_gives_equal_objects() {
    let make = || {
        let mut sample = Sample::new();
        let space = sample.icc(3);
        sample.name("ColorSpace", "c0", space);
        sample.convert("/c0 cs 1 0 0 scn 0 0 1 1 re f")
    };
    assert_eq!(make().objects, make().objects);
}
