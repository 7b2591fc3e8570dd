//! Images whose bytes are within a content stream (ISO 32000-1, 8.9.7).

use super::Walker;
use super::image::{Image, ImageKey};
use super::lexer::Operand;
use super::operators::Frame;
use super::space::Space;
use lopdf::{Dictionary, Object, Stream};
use std::borrow::Cow;
use std::sync::Arc;

impl<'a> Walker<'a, '_> {
    /// `BI`, with the dictionary and the bytes.
    pub(super) fn inline_image(&mut self, frame: &mut Frame<'a>, operands: &[Operand<'_>]) {
        let Some(about) = operands.first() else { return };
        let (Some(width @ 1..), Some(height @ 1..)) =
            (count(about, b"W", b"Width"), count(about, b"H", b"Height"))
        else {
            return;
        };
        let stencil = about.entry(b"IM", b"ImageMask") == Some(&Operand::Word(true));
        let bits = count(about, b"BPC", b"BitsPerComponent").unwrap_or(8);
        let space = match about.entry(b"CS", b"ColorSpace") {
            Some(Operand::Name(name)) => self.space(frame, name),
            Some(Operand::List(list)) => indexed(list),
            _ => Space::Unknown,
        };
        let filters: Vec<&[u8]> = match about.entry(b"F", b"Filter") {
            Some(Operand::List(list)) => list.iter().filter_map(Operand::name).collect(),
            Some(name) => name.name().into_iter().collect(),
            None => Vec::new(),
        };
        let filters: Vec<String> = filters.into_iter().map(long_name).collect();
        let decode = match about.entry(b"D", b"Decode") {
            Some(Operand::List(list)) => list.iter().map(Operand::number).collect(),
            _ => None,
        };
        let mut dictionary = Dictionary::new();
        let names = filters.iter().map(|name| Object::Name(name.clone().into_bytes()));
        dictionary.set("Filter", Object::Array(names.collect()));
        if let Some(parameters) = about.entry(b"DP", b"DecodeParms") {
            dictionary.set("DecodeParms", object(parameters));
        }
        let bytes = operands.get(1).and_then(Operand::text).unwrap_or_default();
        let image = Image {
            key: ImageKey::Inline(self.number, self.seen.images.len()),
            width,
            height,
            bits: if stencil { 1 } else { bits },
            space: (!stencil).then_some(space),
            decode,
            filters,
            stream: Cow::Owned(Stream::new(dictionary, bytes.to_vec())),
        };
        self.place(frame, Arc::new(image));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped, and an image has few pixels to a side"
)]
fn count(about: &Operand<'_>, short: &[u8], long: &[u8]) -> Option<usize> {
    let number = about.entry(short, long).and_then(Operand::number)?;
    Some(number.clamp(0.0, 1e6) as usize)
}

/// Reads `[/Indexed base high table]`, the one array that an inline image may have for its colours.
fn indexed(list: &[Operand<'_>]) -> Space {
    let base = match list.get(1).and_then(Operand::name) {
        Some(b"DeviceGray" | b"G") => Space::Gray { profile: false },
        Some(b"DeviceRGB" | b"RGB") => Space::Rgb,
        Some(b"DeviceCMYK" | b"CMYK") => Space::Cmyk { profile: false },
        _ => return Space::Unknown,
    };
    let table = list.get(3).and_then(Operand::text).unwrap_or_default();
    Space::Indexed { base: Box::new(base), table: table.into() }
}

/// Returns the parameters of filters as objects: names, whole numbers, and collections of them.
fn object(operand: &Operand<'_>) -> Object {
    match operand {
        #[expect(clippy::cast_possible_truncation, reason = "parameters of filters are whole")]
        Operand::Number(number) => Object::Integer(*number as i64),
        Operand::Name(name) => Object::Name(name.to_vec()),
        Operand::Text(text) => Object::string_literal(text.to_vec()),
        Operand::List(list) => Object::Array(list.iter().map(object).collect()),
        Operand::Dictionary(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.to_vec(), object(value)));
            Object::Dictionary(entries.collect())
        }
        Operand::Word(word) => Object::Boolean(*word),
    }
}

fn long_name(name: &[u8]) -> String {
    let long = match name {
        b"LZW" => "LZWDecode",
        b"Fl" => "FlateDecode",
        b"DCT" => "DCTDecode",
        b"CCF" => "CCITTFaxDecode",
        b"RL" => "RunLengthDecode",
        b"A85" => "ASCII85Decode",
        b"AHx" => "ASCIIHexDecode",
        other => return String::from_utf8_lossy(other).into_owned(),
    };
    long.to_owned()
}
