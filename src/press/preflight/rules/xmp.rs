//! Values in XMP, which is RDF in XML.
//!
//! Only single values are looked up, as an element or as an attribute, by their local name: prefixes
//! may be chosen freely, and nothing that is asked for has a namesake in another schema.

use crate::press::preflight::objects::Objects;
use lopdf::Stream;

/// The longest metadata that is read.
const MOST: usize = 16 << 20;

/// Returns the metadata of a document as text.
pub(super) fn of(objects: Objects<'_>) -> Option<String> {
    let bytes = objects.unpacked_to(stream(objects)?, MOST).ok()?;
    let wide = match bytes.get(..2) {
        Some([0xfe, 0xff]) => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        Some([0xff, 0xfe]) => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    Some(match wide {
        Some(unit) => {
            let units: Vec<u16> =
                bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(&bytes).into_owned(),
    })
}

/// Returns whether the metadata is compressed, so that programs which know no PDF cannot read it.
pub(super) fn is_packed(objects: Objects<'_>) -> bool {
    stream(objects).is_some_and(|stream| !objects.names(&stream.dict, b"Filter").is_empty())
}

fn stream<'a>(objects: Objects<'a>) -> Option<&'a Stream> {
    objects.stream(objects.catalog()?, b"Metadata")
}

/// Returns the value of the first property with this local name; `None` if it is empty or not there.
pub(super) fn value(xmp: &str, name: &str) -> Option<String> {
    let mut from = 0;
    while let Some(found) = xmp[from..].find(name) {
        let at = from + found;
        from = at + name.len();
        let is_name = xmp[..at].ends_with(':');
        let rest = &xmp[from..];
        if !is_name {
            continue;
        }
        let start = xmp[..at].rfind(|c: char| c.is_whitespace() || c == '<').map(|at| &xmp[at..]);
        let text = if start.is_some_and(|start| start.starts_with("</")) {
            continue;
        } else if start.is_some_and(|start| start.starts_with('<')) {
            element(rest, name)
        } else {
            attribute(rest)
        };
        if let Some(text) = text.map(|text| plain(&text)).filter(|text| !text.is_empty()) {
            return Some(text);
        }
    }
    None
}

/// Reads from behind the name of an opening tag up to its closing one.
fn element(rest: &str, name: &str) -> Option<String> {
    let (tag, rest) = rest.split_once('>')?;
    if tag.ends_with('/') || !tag.chars().next().is_none_or(char::is_whitespace) {
        return None;
    }
    let end = rest.find(&format!(":{name}>"))?;
    Some(rest[..end].to_owned())
}

/// Reads `="value"` behind the name of an attribute.
fn attribute(rest: &str) -> Option<String> {
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest[1..].split_once(quote).map(|(value, _)| value.to_owned())
}

/// Returns text without tags, with the five entities of XML resolved.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut in_tag = false;
    for character in text.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            other if !in_tag => plain.push(other),
            _ => {}
        }
    }
    for (entity, character) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    {
        plain = plain.replace(entity, character);
    }
    plain.trim().to_owned()
}

/// A moment as PDF or XMP writes it: its digits, and its zone if it says one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Moment {
    digits: String,
    zone: Option<String>,
}

impl Moment {
    /// Reads `D:20261122101500+00'00'` or `2026-11-22T10:15:00+00:00`.
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim().trim_start_matches("D:");
        let time = text.find('T').map_or(0, |at| at + 1).max(text.len().min(8));
        let sign = text.get(time..).and_then(|rest| rest.find(['+', '-', 'Z', 'z']));
        let split = sign.map_or(text.len(), |at| time + at);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let zone = sign.map(|_| {
            let zone = digits(&text[split..]);
            let zone = zone.trim_end_matches('0');
            if zone.is_empty() { String::new() } else { format!("{}{zone}", &text[split..=split]) }
        });
        let digits = digits(&text[..split]).chars().take(14).collect();
        Self { digits, zone }
    }

    /// Returns whether they are certainly not the same moment; in two zones nobody can say at a glance.
    pub(super) fn differs(&self, other: &Self) -> bool {
        let shared = self.digits.len().min(other.digits.len());
        let one_zone = self.zone.is_none() || other.zone.is_none() || self.zone == other.zone;
        one_zone && self.digits[..shared] != other.digits[..shared]
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, value};

    #[test]
    fn values_are_elements_or_attributes() {
        let xmp = "<rdf:Description xmp:CreateDate='2026-11-22' pdf:Trapped = \"False\">\
                   <dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A &amp; B</rdf:li></rdf:Alt></dc:title>\
                   <x:Empty/><y:None></y:None></rdf:Description>";
        assert_eq!(value(xmp, "title").as_deref(), Some("A & B"));
        assert_eq!(value(xmp, "CreateDate").as_deref(), Some("2026-11-22"));
        assert_eq!(value(xmp, "Trapped").as_deref(), Some("False"));
        assert_eq!(value(xmp, "Empty"), None);
        assert_eq!(value(xmp, "None"), None);
        assert_eq!(value(xmp, "DocumentID"), None);
    }

    #[test]
    fn moments_are_compared_however_they_are_written() {
        let read = Moment::read;
        let pdf = read("D:20261122101500+00'00'");
        assert!(!pdf.differs(&read("2026-11-22T10:15:00+00:00")));
        assert!(!pdf.differs(&read("2026-11-22T10:15:00Z")));
        assert!(!pdf.differs(&read("2026-11-22")));
        assert!(pdf.differs(&read("2026-11-23T10:15:00Z")));
        assert!(!read("D:20261122101500-05'00'").differs(&read("2026-11-22T15:15:00Z")));
        read("T");
        read("é-");
    }
}
