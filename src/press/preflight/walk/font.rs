//! Fonts: embedded or not, and how wide their characters are.

use super::geometry::Matrix;
use super::lexer::{Lexer, Operand};
use crate::press::preflight::objects::{Objects, number, numbered};
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// What a font is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::press::preflight) enum FontKind {
    /// One byte to a character.
    Simple,
    /// Two bytes to a character.
    Composite,
    /// Several bytes to a character, by a table that is not read here.
    OtherCodes,
    /// Drawn by content streams of its own.
    Type3,
}

/// A font as text uses it.
#[derive(Debug)]
pub(in crate::press::preflight) struct Font<'a> {
    /// Its PostScript name, with the tag of a subset.
    pub(in crate::press::preflight) name: String,
    /// Its `Subtype`, such as `TrueType`.
    pub(in crate::press::preflight) subtype: String,
    pub(in crate::press::preflight) kind: FontKind,
    /// Whether its outlines are in the file.
    pub(in crate::press::preflight) embedded: bool,
    /// Whether those cannot be read.
    pub(super) damaged: bool,
    /// Whether the file says how wide its characters are.
    pub(super) has_widths: bool,
    /// Whether lines run down the page.
    pub(super) vertical: bool,
    /// How far characters go below and above the line, for a size of 1.
    pub(super) reach: (f64, f64),
    /// The glyphs of a Type 3 font.
    pub(super) type3: Option<Type3<'a>>,
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    blank: BTreeSet<u32>,
}

/// The glyphs of a font that are content streams.
#[derive(Debug)]
pub(super) struct Type3<'a> {
    pub(super) matrix: Matrix,
    pub(super) resources: Option<&'a Dictionary>,
    pub(super) glyphs: BTreeMap<u32, (ObjectId, &'a Stream)>,
}

/// The longest table of meanings.
const MOST_TABLE: usize = 8 << 20;

/// Codes of a font; a range that is longer is damage.
const MOST_CODES: u32 = 0x1_0000;

impl<'a> Font<'a> {
    /// Reads a font dictionary.
    pub(super) fn read(objects: Objects<'a>, font: &'a Dictionary) -> Self {
        let subtype = objects.name(font, b"Subtype").unwrap_or_default();
        let descendant = (objects.array(font, b"DescendantFonts"))
            .and_then(|fonts| objects.follow(fonts.first()?)?.as_dict().ok());
        let inner = descendant.unwrap_or(font);
        let descriptor = objects.dictionary(inner, b"FontDescriptor");
        let name = objects.name(font, b"BaseFont").or_else(|| objects.name(inner, b"BaseFont"));
        let name = name.or_else(|| objects.name(font, b"Name")).unwrap_or_default();
        let encoding = objects.name(font, b"Encoding").unwrap_or_default();
        let kind = match subtype {
            b"Type3" => FontKind::Type3,
            b"Type0" if encoding.starts_with(b"Identity-") => FontKind::Composite,
            b"Type0" => FontKind::OtherCodes,
            _ => FontKind::Simple,
        };
        let file = descriptor.and_then(|descriptor| {
            let keys: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
            keys.iter().find_map(|key| objects.stream(descriptor, key))
        });
        let mut widths = Widths::default();
        match kind {
            FontKind::Simple | FontKind::Type3 => widths.read_simple(objects, font, descriptor),
            FontKind::Composite | FontKind::OtherCodes => widths.read_composite(objects, inner),
        }
        let mut blank = BTreeSet::new();
        if kind == FontKind::Simple {
            blank.insert(0x20);
        }
        if let Some(table) = objects.stream(font, b"ToUnicode") {
            blank.extend(blank_codes(objects, table));
        }
        Self {
            name: String::from_utf8_lossy(name).into_owned(),
            subtype: String::from_utf8_lossy(subtype).into_owned(),
            kind,
            embedded: kind == FontKind::Type3 || file.is_some(),
            damaged: file.is_some_and(|file| !is_program(objects, file)),
            has_widths: widths.found && kind != FontKind::OtherCodes,
            vertical: encoding.ends_with(b"V"),
            reach: reach(objects, descriptor),
            type3: (kind == FontKind::Type3).then(|| Type3::read(objects, font)),
            widths: widths.by_code,
            default_width: widths.default,
            blank,
        }
    }

    /// Returns the width of a character in a size of 1.
    pub(super) fn width(&self, code: u32) -> f64 {
        if !self.has_widths {
            return 0.0;
        }
        let width = self.widths.get(&code).copied().unwrap_or(self.default_width);
        match &self.type3 {
            Some(type3) => width * type3.matrix.0[0],
            None => width / 1000.0,
        }
    }

    /// Returns whether a character leaves no ink, as far as its meaning tells.
    pub(super) fn is_blank(&self, code: u32) -> bool {
        self.blank.contains(&code)
    }

    /// Returns how many bytes make a character.
    pub(super) fn bytes_per_code(&self) -> usize {
        match self.kind {
            FontKind::Simple | FontKind::Type3 => 1,
            FontKind::Composite | FontKind::OtherCodes => 2,
        }
    }
}

/// Returns whether a stream unpacks to something that begins as a font does.
fn is_program<'a>(objects: Objects<'a>, file: &'a Stream) -> bool {
    let Ok(bytes) = objects.unpacked(file) else { return false };
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    // TrueType, OpenType, Type 1 plain and in segments, CFF.
    starts(b"\0\x01\0\0")
        || starts(b"true")
        || starts(b"ttcf")
        || starts(b"OTTO")
        || starts(b"%!")
        || starts(b"\x80\x01")
        || starts(b"\x01\0") && bytes.len() > 16
}

/// Returns how far below and above the line ink goes: capitals rather than the tallest accent.
fn reach(objects: Objects<'_>, descriptor: Option<&Dictionary>) -> (f64, f64) {
    let of = |key: &[u8]| objects.number(descriptor?, key).map(|height| height / 1000.0);
    let capitals = of(b"CapHeight").filter(|height| (0.2..1.2).contains(height)).unwrap_or(0.7);
    let below = of(b"Descent").filter(|depth| (-0.6..=0.0).contains(depth)).unwrap_or(-0.2);
    (below.max(-0.25), capitals)
}

#[derive(Default)]
struct Widths {
    by_code: BTreeMap<u32, f64>,
    default: f64,
    found: bool,
}

impl Widths {
    fn read_simple(
        &mut self,
        objects: Objects<'_>,
        font: &Dictionary,
        descriptor: Option<&Dictionary>,
    ) {
        let first = objects.count(font, b"FirstChar").and_then(|code| u32::try_from(code).ok());
        let first = first.unwrap_or(0).min(MOST_CODES);
        if let Some(widths) = objects.numbers(font, b"Widths") {
            self.found = true;
            self.by_code = (first..MOST_CODES).zip(widths).collect();
        }
        let missing = descriptor.and_then(|descriptor| objects.number(descriptor, b"MissingWidth"));
        self.default = missing.unwrap_or(0.0);
    }

    /// Reads `W`: `first [w w w]` and `first last w`.
    fn read_composite(&mut self, objects: Objects<'_>, font: &Dictionary) {
        // Without an entry, every character is as wide as the font is high.
        self.found = true;
        self.default = objects.number(font, b"DW").unwrap_or(1000.0);
        let Some(entries) = objects.array(font, b"W") else { return };
        let mut entries = entries.iter().filter_map(|entry| objects.follow(entry));
        let code = |object: &Object| u32::try_from(object.as_i64().ok()?).ok();
        while let Some(first) = entries.next().and_then(code) {
            match entries.next() {
                Some(Object::Array(widths)) => {
                    let widths = widths.iter().map(|width| {
                        objects.follow(width).and_then(number).unwrap_or(self.default)
                    });
                    self.by_code.extend((first..MOST_CODES).zip(widths));
                }
                Some(last) => {
                    let (Some(last), Some(width)) = (code(last), entries.next().and_then(number))
                    else {
                        return;
                    };
                    let codes = first..=last.min(MOST_CODES);
                    self.by_code.extend(codes.map(|code| (code, width)));
                }
                None => return,
            }
        }
    }
}

impl<'a> Type3<'a> {
    fn read(objects: Objects<'a>, font: &'a Dictionary) -> Self {
        let matrix = objects.numbers(font, b"FontMatrix").and_then(|six| six.try_into().ok());
        let mut glyphs = BTreeMap::new();
        let encoding = objects.dictionary(font, b"Encoding");
        let differences = encoding.and_then(|encoding| objects.array(encoding, b"Differences"));
        if let Some(procedures) = objects.dictionary(font, b"CharProcs") {
            let mut code = 0_u32;
            for entry in differences.unwrap_or_default() {
                match objects.follow(entry) {
                    Some(Object::Integer(next)) => code = u32::try_from(*next).unwrap_or(0),
                    Some(Object::Name(name)) => {
                        let glyph = procedures.get(name).ok();
                        if let Some(glyph) = glyph.and_then(|glyph| numbered(objects, glyph)) {
                            glyphs.insert(code, glyph);
                        }
                        code = code.saturating_add(1);
                    }
                    _ => {}
                }
            }
        }
        Self {
            matrix: Matrix(matrix.unwrap_or([0.001, 0.0, 0.0, 0.001, 0.0, 0.0])),
            resources: objects.dictionary(font, b"Resources"),
            glyphs,
        }
    }
}

/// Returns the codes that a table of meanings says are spaces and the like.
fn blank_codes<'a>(objects: Objects<'a>, table: &'a Stream) -> BTreeSet<u32> {
    let mut codes = BTreeSet::new();
    let Ok(table) = objects.unpacked_to(table, MOST_TABLE) else { return codes };
    let value = |operand: &Operand<'_>| {
        let bytes = operand.text().filter(|bytes| bytes.len() <= 4)?;
        Some(bytes.iter().fold(0, |value, byte| value << 8 | u32::from(*byte)))
    };
    let is_blank = |meaning: u32| char::from_u32(meaning).is_some_and(is_blank_character);
    let mut lexer = Lexer::new(&table);
    while let Some(operator) = lexer.next() {
        match operator {
            b"endbfchar" => {
                for pair in lexer.operands.chunks_exact(2) {
                    let meaning = value(&pair[1]).filter(|meaning| is_blank(*meaning));
                    codes.extend(meaning.and(value(&pair[0])));
                }
            }
            b"endbfrange" => {
                for range in lexer.operands.chunks_exact(3) {
                    let [Some(first), Some(last)] = [value(&range[0]), value(&range[1])] else {
                        continue;
                    };
                    let last = last.min(first.saturating_add(0xff));
                    for (step, code) in (0..).zip(first..=last) {
                        let meaning = match &range[2] {
                            Operand::List(list) => list.get(step as usize).and_then(value),
                            start => value(start).map(|start| start.saturating_add(step)),
                        };
                        codes.extend(meaning.filter(|meaning| is_blank(*meaning)).map(|_| code));
                    }
                }
            }
            _ => {}
        }
    }
    codes
}

fn is_blank_character(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
