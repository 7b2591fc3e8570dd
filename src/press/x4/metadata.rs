//! What a press file says of itself: XMP, the information dictionary, and identifiers.

use std::io::{self, Write};

use lopdf::{Dictionary, Document, Object, StringFormat, Writer, dictionary};
use sha2::{Digest, Sha256};

use super::X4;

/// What the standard calls itself.
const VERSION: &str = "PDF/X-4";

/// What tells a file from others: derived from its name and content, never from chance or time.
pub(super) struct Ids {
    document: [u8; 16],
    instance: [u8; 16],
}

/// A digest that takes what is written to it.
struct Sink(Sha256);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Ids {
    /// Returns identifiers for a document of this name with this content.
    pub(super) fn of(document: &Document, ident: &str) -> Self {
        let mut sink = Sink(Sha256::new());
        for ((number, _), object) in &document.objects {
            let written = sink
                .write_all(&number.to_be_bytes())
                .and_then(|()| Writer::write_object(&mut sink, object));
            written.expect("a digest takes every byte");
        }
        let first =
            |digest: &[u8]| -> [u8; 16] { *digest.first_chunk().expect("the digest has 32 bytes") };
        sink.0.update(ident.as_bytes());
        Self {
            document: first(&Sha256::digest(ident.as_bytes())),
            instance: first(&sink.0.finalize()),
        }
    }

    /// Returns the pair for the trailer.
    pub(super) fn trailer(&self) -> Object {
        let one = |id: &[u8; 16]| Object::String(id.to_vec(), StringFormat::Hexadecimal);
        vec![one(&self.document), one(&self.instance)].into()
    }
}

/// Returns a digest in the form of a UUID that was made from a name (RFC 9562, version 8).
fn uuid(id: &[u8; 16]) -> String {
    let mut id = *id;
    id[6] = id[6] & 0x0f | 0x80;
    id[8] = id[8] & 0x3f | 0x80;
    let hex: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Returns the metadata as an XMP packet.
pub(super) fn xmp(about: &X4, ids: &Ids) -> String {
    let X4 { today, .. } = about;
    let when = format!("{today}T00:00:00Z");
    let (title, creator) = (escaped(about.title), escaped(about.creator));
    let lang = escaped(about.lang);
    let (document, instance) = (uuid(&ids.document), uuid(&ids.instance));
    let mark = '\u{feff}';
    format!(
        "<?xpacket begin=\"{mark}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\"\n\
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n\
         xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n\
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n\
         xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\n\
         <pdf:Producer>{creator}</pdf:Producer>\n\
         <pdf:Trapped>False</pdf:Trapped>\n\
         <pdfxid:GTS_PDFXVersion>{VERSION}</pdfxid:GTS_PDFXVersion>\n\
         <xmp:CreateDate>{when}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{when}</xmp:ModifyDate>\n\
         <xmp:MetadataDate>{when}</xmp:MetadataDate>\n\
         <xmp:CreatorTool>{creator}</xmp:CreatorTool>\n\
         <xmpMM:DocumentID>{document}</xmpMM:DocumentID>\n\
         <xmpMM:InstanceID>{instance}</xmpMM:InstanceID>\n\
         <xmpMM:VersionID>1</xmpMM:VersionID>\n\
         <xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

/// Returns the information dictionary, its words equal to those of the XMP packet.
pub(super) fn info(about: &X4) -> Dictionary {
    let day = about.today;
    let when = format!("D:{:04}{:02}{:02}000000Z", day.year, day.month, day.day);
    dictionary! {
        "Title" => lopdf::text_string(&printable(about.title)),
        "Creator" => lopdf::text_string(&printable(about.creator)),
        "Producer" => lopdf::text_string(&printable(about.creator)),
        "CreationDate" => Object::string_literal(when.clone()),
        "ModDate" => Object::string_literal(when),
        "Trapped" => "False",
        "GTS_PDFXVersion" => Object::string_literal(VERSION),
    }
}

/// Returns a text without the characters that XML cannot hold.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

fn escaped(text: &str) -> String {
    let text = printable(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
