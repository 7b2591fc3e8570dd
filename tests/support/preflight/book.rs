//! A small booklet that a print shop would take, to plant faults in.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Half letter with an eighth of an inch of bleed, in points.
pub const MEDIA: [i64; 4] = [0, 0, 414, 630];
pub const TRIM: [i64; 4] = [9, 9, 405, 621];

/// A document of four pages with PDF/X-4 structure.
///
/// Every page has the fonts `F1` (embedded) and `T3` (drawn), the images `Photo` (CMYK, 75 pixels to a
/// side) and `Line` (one bit, 300 pixels to a side), the colour spaces `Logo` (a spot ink), `All` and
/// `IccGray`, and room for more.
pub struct Book {
    pub document: Document,
    pub pages: Vec<ObjectId>,
    pub resources: ObjectId,
    pub info: ObjectId,
}

impl Book {
    pub fn good() -> Self {
        Self::of_pages(4)
    }

    pub fn of_pages(count: usize) -> Self {
        let mut document = Document::with_version("1.6");
        let tree = document.new_object_id();
        let resources = resources(&mut document);
        let resources = document.add_object(resources);
        let mut book = Self { document, pages: Vec::new(), resources, info: (0, 0) };
        for _ in 0..count {
            let content = book.stream(dictionary! {}, GOOD_PAGE.as_bytes());
            let page = book.document.add_object(dictionary! {
                "Type" => "Page",
                "Parent" => tree,
                "MediaBox" => numbers(&MEDIA),
                "BleedBox" => numbers(&MEDIA),
                "TrimBox" => numbers(&TRIM),
                "Resources" => resources,
                "Contents" => Object::Array(vec![content.into()]),
            });
            book.pages.push(page);
        }
        let kids: Vec<Object> = book.pages.iter().map(|page| (*page).into()).collect();
        let pages = dictionary! {
            "Type" => "Pages", "Count" => i64::try_from(count).expect("few pages"), "Kids" => kids,
        };
        book.document.objects.insert(tree, pages.into());
        book.structure(tree);
        book
    }

    /// Adds what makes it PDF/X-4: intent, metadata, information, identifier.
    fn structure(&mut self, tree: ObjectId) {
        let profile = profile(b"prtr", b"CMYK");
        let profile = self.stream(dictionary! { "N" => 4 }, &profile);
        let intent = self.document.add_object(dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFX",
            "OutputConditionIdentifier" => Object::string_literal("FOGRA39"),
            "RegistryName" => Object::string_literal("http://www.color.org"),
            "Info" => Object::string_literal("ISO Coated v2 300%"),
            "DestOutputProfile" => profile,
        });
        let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        let metadata = self.stream(metadata, XMP.as_bytes());
        let catalog = self.document.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => tree,
            "Metadata" => metadata,
            "OutputIntents" => Object::Array(vec![intent.into()]),
        });
        self.info = self.document.add_object(dictionary! {
            "Title" => Object::string_literal("Welcome"),
            "CreationDate" => Object::string_literal("D:20261122101500+00'00'"),
            "ModDate" => Object::string_literal("D:20261122101500Z"),
            "Trapped" => "False",
        });
        let id = Object::string_literal("0123456789abcdef");
        self.document.trailer.set("Root", catalog);
        self.document.trailer.set("Info", self.info);
        self.document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    }

    /// Adds a stream.
    pub fn stream(&mut self, dictionary: Dictionary, bytes: &[u8]) -> ObjectId {
        let stream = Stream::new(dictionary, bytes.to_vec()).with_compression(false);
        self.document.add_object(stream)
    }

    /// Draws more on one page, counted from 1.
    pub fn draw(&mut self, page: usize, operators: &str) {
        let content = self.stream(dictionary! {}, operators.as_bytes());
        let page = self.page(page);
        let contents = page.get_mut(b"Contents").and_then(Object::as_array_mut);
        contents.expect("every page has contents").push(content.into());
    }

    /// Returns the dictionary of a page, counted from 1.
    pub fn page(&mut self, number: usize) -> &mut Dictionary {
        self.dictionary(self.pages[number - 1])
    }

    pub fn dictionary(&mut self, id: ObjectId) -> &mut Dictionary {
        match self.document.get_object_mut(id).expect("an object") {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            other => panic!("{other:?} has no keys"),
        }
    }

    /// Returns the node above all pages.
    pub fn tree(&mut self) -> &mut Dictionary {
        let tree = self.catalog().get(b"Pages").and_then(Object::as_reference).expect("a tree");
        self.dictionary(tree)
    }

    /// Returns what the tree names as its pages.
    pub fn kids(&mut self) -> &mut Vec<Object> {
        self.tree().get_mut(b"Kids").and_then(Object::as_array_mut).expect("kids")
    }

    pub fn catalog(&mut self) -> &mut Dictionary {
        self.document.catalog_mut().expect("a catalogue")
    }

    /// Gives a thing a name in the resources of all pages.
    pub fn name(&mut self, kind: &str, name: &str, object: impl Into<Object>) {
        let resources = self.dictionary(self.resources);
        if !resources.has(kind.as_bytes()) {
            resources.set(kind, dictionary! {});
        }
        let named = resources.get_mut(kind.as_bytes()).and_then(Object::as_dict_mut);
        named.expect("a dictionary of names").set(name, object);
    }

    /// Returns the object that the resources call by a name.
    pub fn named(&mut self, kind: &str, name: &str) -> &mut Dictionary {
        let resources = self.dictionary(self.resources);
        let named = resources.get(kind.as_bytes()).and_then(Object::as_dict).expect("names");
        let id = named.get(name.as_bytes()).and_then(Object::as_reference).expect("a reference");
        self.dictionary(id)
    }

    /// Returns the finding's place for text: rewrites the metadata.
    pub fn metadata(&mut self, edit: impl Fn(&str) -> String) {
        let id = self.catalog().get(b"Metadata").and_then(Object::as_reference).expect("metadata");
        let stream = self.document.get_object_mut(id).and_then(Object::as_stream_mut);
        stream.expect("a stream").set_plain_content(edit(XMP).into_bytes());
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("memory takes bytes");
        bytes
    }
}

/// Text, a band of colour that runs into the bleed, white text on it, and both images.
const GOOD_PAGE: &str = "
q 0.9 0.5 0 0.1 k 0 500 414 130 re f Q
BT /F1 14 Tf 0 0 0 0 k 60 540 Td (Welcome) Tj ET
BT /F1 10 Tf 0 0 0 1 k 60 400 Td (Dear neighbour) Tj 0 -14 Td [(welcome)-200(to)] TJ ET
q /Logo cs 1 scn 60 300 20 20 re f Q
q 18 0 0 18 60 250 cm /Photo Do Q
q 18 0 0 18 100 250 cm /Line Do Q
q 0.5 w 0 0 0 1 K 60 240 m 200 240 l S Q
q 0.25 w /All CS 1 SCN 200 0 m 200 -6 l S Q
";

const XMP: &str = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description rdf:about='' xmlns:pdfxid='http://www.npes.org/pdfx/ns/id/'
 xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'
 xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/' xmlns:pdf='http://ns.adobe.com/pdf/1.3/'>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Welcome</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-11-22T10:15:00Z</xmp:CreateDate>
<xmp:ModifyDate>2026-11-22T10:15:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2026-11-22T10:15:00Z</xmp:MetadataDate>
<xmp:CreatorTool>Trousse</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

pub fn numbers(numbers: &[i64]) -> Object {
    Object::Array(numbers.iter().map(|number| (*number).into()).collect())
}

/// Returns the header of an ICC profile, which is all that is looked at.
pub fn profile(class: &[u8; 4], space: &[u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 128];
    profile[12..16].copy_from_slice(class);
    profile[16..20].copy_from_slice(space);
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

/// Returns a picture of one colour with so many pixels to a side.
pub fn picture(space: &str, side: i64, pixel: &[u8]) -> Stream {
    let count = usize::try_from(side * side).expect("a small picture");
    let about = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => side, "Height" => side,
        "ColorSpace" => space, "BitsPerComponent" => 8,
    };
    Stream::new(about, pixel.repeat(count))
}

fn resources(document: &mut Document) -> Dictionary {
    // The outlines are never looked at, so the first bytes of any TrueType font do.
    let file = document.add_object(Stream::new(dictionary! {}, b"\0\x01\0\0outlines".to_vec()));
    let descriptor = document.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => "ABCDEF+Tiny", "FontFile2" => file,
        "Ascent" => 800, "Descent" => -200, "CapHeight" => 700, "Flags" => 32,
    });
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => "ABCDEF+Tiny",
        "FirstChar" => 32, "LastChar" => 126, "Widths" => numbers(&[500; 95]),
        "FontDescriptor" => descriptor, "Encoding" => "WinAnsiEncoding",
    });
    let glyph = Content { operations: Vec::new() }.encode().expect("nothing encodes");
    let glyph = [b"500 0 0 0 500 700 d1 0 0 500 700 re f".to_vec(), glyph].concat();
    let glyph = document.add_object(Stream::new(dictionary! {}, glyph));
    let drawn = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "FontBBox" => numbers(&[0, 0, 500, 700]),
        "FontMatrix" => Object::Array([0.001, 0., 0., 0.001, 0., 0.].map(Object::Real).to_vec()),
        "CharProcs" => dictionary! { "box" => glyph },
        "Encoding" => dictionary! { "Differences" => Object::Array(vec![97.into(), "box".into()]) },
        "FirstChar" => 97, "LastChar" => 97, "Widths" => numbers(&[500]),
    });
    let photo = document.add_object(picture("DeviceCMYK", 75, &[100, 50, 50, 20]));
    let line = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 300, "Height" => 300,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1,
        },
        vec![0x55; 38 * 300],
    );
    let line = document.add_object(line);
    let tint = document.add_object(dictionary! {
        "FunctionType" => 2, "Domain" => numbers(&[0, 1]), "N" => 1,
        "C0" => numbers(&[0, 0, 0, 0]), "C1" => numbers(&[1, 1, 0, 0]),
    });
    let separation = |name: &str| {
        let parts: Vec<Object> =
            vec!["Separation".into(), name.into(), "DeviceCMYK".into(), tint.into()];
        Object::Array(parts)
    };
    let (logo, all) = (separation("PANTONE 300 C"), separation("All"));
    let gray = Stream::new(dictionary! { "N" => 1 }, profile(b"mntr", b"GRAY"));
    let gray = document.add_object(gray);
    dictionary! {
        "Font" => dictionary! { "F1" => font, "T3" => drawn },
        "XObject" => dictionary! { "Photo" => photo, "Line" => line },
        "ColorSpace" => dictionary! {
            "Logo" => logo, "All" => all,
            "IccGray" => Object::Array(vec!["ICCBased".into(), gray.into()]),
        },
    }
}
