//! Images that lie within a content stream.

use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, Stream};

use super::content::{Scope, Surroundings};
use super::image;
use super::lexer::{Lexer, Token};
use super::space::Space;

/// An inline image, its keys and values spelled out.
pub(super) struct Inline {
    stream: Stream,
    /// The offset behind its `EI`.
    pub(super) end: usize,
}

/// Reads the image whose `BI` ends at `at`; nothing if it has no end.
pub(super) fn read(source: &[u8], at: usize, scope: &Scope) -> Option<Inline> {
    let mut lexer = Lexer::new(source, at);
    let mut dictionary = Dictionary::new();
    loop {
        match lexer.next()? {
            (_, Token::Word(b"ID")) => break,
            (_, Token::Name(key)) => {
                let value = value(source, &mut lexer)?;
                dictionary.set(long_key(key), long_value(key, value));
            }
            _ => {}
        }
    }
    // One white-space character stands between `ID` and the data.
    let start = lexer.at() + 1;
    let length = plain_length(&dictionary, scope);
    let data_end = match length {
        Some(length) => start.checked_add(length)?,
        None => start + end_of_data(source.get(start..)?)?,
    };
    let data = source.get(start..data_end)?.to_vec();
    let mut lexer = Lexer::new(source, data_end);
    let is_end = |found: Option<(usize, Token)>| matches!(found, Some((_, Token::Word(b"EI"))));
    is_end(lexer.next()).then(|| Inline { stream: Stream::new(dictionary, data), end: lexer.at() })
}

/// Returns the image in process inks as bytes for a content stream; nothing if it can stay.
pub(super) fn convert(image: &Inline, around: &Surroundings) -> Option<Vec<u8>> {
    let mut stream = image.stream.clone();
    if let Ok(Object::Name(name)) = stream.dict.get(b"ColorSpace").cloned()
        && let Some(space) = around.scope.get(&name)
    {
        stream.dict.set("ColorSpace", spelled_out(space)?);
    }
    let converted = image::convert(&Document::new(), &stream, around.inks, around.role)?;
    let mut out = b"BI".to_vec();
    for (key, value) in &converted.dict {
        if matches!(key.as_slice(), b"Length" | b"Filter" | b"DecodeParms") {
            continue;
        }
        out.push(b' ');
        lopdf::Writer::write_object(&mut out, &Object::Name(key.clone())).ok()?;
        out.push(b' ');
        lopdf::Writer::write_object(&mut out, value).ok()?;
    }
    // Hexadecimal digits cannot contain what ends the data.
    let plain = converted.get_plain_content();
    let (bytes, filter) = match plain {
        Ok(plain) => (plain, "/AHx"),
        Err(_) => (converted.content, "[/AHx /DCT]"),
    };
    out.extend_from_slice(format!(" /F {filter} ID ").as_bytes());
    for byte in bytes {
        out.extend_from_slice(format!("{byte:02x}").as_bytes());
    }
    out.extend_from_slice(b">\nEI");
    Some(out)
}

/// Reads the value behind a key.
fn value(source: &[u8], lexer: &mut Lexer) -> Option<Object> {
    let (start, token) = lexer.next()?;
    Some(match token {
        Token::Number(number) if number.fract() == 0.0 => Object::Integer(number as i64),
        Token::Number(number) => Object::Real(number),
        Token::Name(name) => Object::Name(name.to_vec()),
        Token::Word(b"true") => Object::Boolean(true),
        Token::Word(b"false") => Object::Boolean(false),
        Token::Word(_) => Object::Null,
        Token::Other => match source[start] {
            b'[' => {
                let mut all = Vec::new();
                while !source[..lexer.at()].ends_with(b"]") || all.is_empty() {
                    match value(source, lexer)? {
                        Object::Null => break,
                        one => all.push(one),
                    }
                }
                Object::Array(all)
            }
            b'(' => Object::string_literal(unescaped(&source[start + 1..lexer.at() - 1])),
            b'<' if source.get(start + 1) != Some(&b'<') => {
                let digits: Vec<u8> = source[start..lexer.at()]
                    .iter()
                    .copied()
                    .filter(u8::is_ascii_hexdigit)
                    .collect();
                let byte =
                    |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
                Object::string_literal(digits.chunks(2).filter_map(byte).collect::<Vec<_>>())
            }
            b'<' => {
                // Parameters of a filter: read only to be stepped over.
                while !matches!(value(source, lexer)?, Object::Null) {}
                Object::Dictionary(Dictionary::new())
            }
            _ => Object::Null,
        },
    })
}

/// Returns the bytes of a literal string.
fn unescaped(source: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(source.len());
    let mut at = 0;
    while let Some(byte) = source.get(at) {
        at += 1;
        if *byte != b'\\' {
            out.push(*byte);
            continue;
        }
        let digits = source[at..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
        if digits > 0 {
            let code =
                source[at..at + digits].iter().fold(0_u32, |c, b| c * 8 + u32::from(b - b'0'));
            out.push((code & 0xff) as u8);
            at += digits;
            continue;
        }
        match source.get(at) {
            Some(b'n') => out.push(b'\n'),
            Some(b'r') => out.push(b'\r'),
            Some(b't') => out.push(b'\t'),
            Some(b'b') => out.push(8),
            Some(b'f') => out.push(12),
            Some(b'\n') | None => {}
            Some(other) => out.push(*other),
        }
        at += 1;
    }
    out
}

/// Returns how many bytes of data an image without filters has.
fn plain_length(image: &Dictionary, scope: &Scope) -> Option<usize> {
    if image.has(b"Filter") {
        return None;
    }
    let number = |key: &[u8]| usize::try_from(image.get(key).ok()?.as_i64().ok()?).ok();
    let components = match image.get(b"ColorSpace").ok() {
        _ if image.has(b"ImageMask") => 1,
        Some(Object::Name(name)) => match name.as_slice() {
            b"DeviceGray" => 1,
            b"DeviceRGB" => 3,
            b"DeviceCMYK" => 4,
            name => scope.get(name)?.components(),
        },
        Some(Object::Array(_)) => 1,
        _ => return None,
    };
    let bits = number(b"BitsPerComponent").unwrap_or(1);
    let row = number(b"Width")?.checked_mul(components)?.checked_mul(bits)?.div_ceil(8);
    row.checked_mul(number(b"Height")?)
}

/// Returns where the data ends: before an `EI` that stands by itself.
fn end_of_data(data: &[u8]) -> Option<usize> {
    let is_space = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let at = |at: &usize| {
        is_space(data.get(*at)) && is_space(data.get(at + 3)) && &data[at + 1..at + 3] == b"EI"
    };
    (0..data.len().saturating_sub(2)).find(at)
}

/// Returns an array or a name for a space that resources define, as far as images can lie in it.
fn spelled_out(space: &Arc<Space>) -> Option<Object> {
    Some(match &**space {
        Space::Gray => "DeviceGray".into(),
        Space::Rgb(_) => "DeviceRGB".into(),
        Space::Cmyk => "DeviceCMYK".into(),
        Space::Indexed(base, table) => {
            let entries = i64::try_from(table.len() / base.components().max(1)).ok()?;
            let table = Object::string_literal(table.clone());
            Object::Array(vec!["Indexed".into(), spelled_out(base)?, (entries - 1).into(), table])
        }
        Space::Lab(_) | Space::Named(_) | Space::Pattern(_) | Space::Unknown => return None,
    })
}

fn long_key(key: &[u8]) -> Vec<u8> {
    let long: &[u8] = match key {
        b"BPC" => b"BitsPerComponent",
        b"CS" => b"ColorSpace",
        b"D" => b"Decode",
        b"DP" => b"DecodeParms",
        b"F" => b"Filter",
        b"H" => b"Height",
        b"IM" => b"ImageMask",
        b"I" => b"Interpolate",
        b"W" => b"Width",
        other => other,
    };
    long.to_vec()
}

/// Spells out abbreviated names of spaces and filters, also within arrays.
fn long_value(key: &[u8], value: Object) -> Object {
    match value {
        Object::Array(all) => {
            all.into_iter().map(|one| long_value(key, one)).collect::<Vec<_>>().into()
        }
        Object::Name(name) => {
            let long: &[u8] = match (key, name.as_slice()) {
                (b"CS" | b"ColorSpace", b"G") => b"DeviceGray",
                (b"CS" | b"ColorSpace", b"RGB") => b"DeviceRGB",
                (b"CS" | b"ColorSpace", b"CMYK") => b"DeviceCMYK",
                (b"CS" | b"ColorSpace", b"I") => b"Indexed",
                (b"F" | b"Filter", b"AHx") => b"ASCIIHexDecode",
                (b"F" | b"Filter", b"A85") => b"ASCII85Decode",
                (b"F" | b"Filter", b"LZW") => b"LZWDecode",
                (b"F" | b"Filter", b"Fl") => b"FlateDecode",
                (b"F" | b"Filter", b"RL") => b"RunLengthDecode",
                (b"F" | b"Filter", b"CCF") => b"CCITTFaxDecode",
                (b"F" | b"Filter", b"DCT") => b"DCTDecode",
                (_, other) => other,
            };
            Object::Name(long.to_vec())
        }
        other => other,
    }
}
