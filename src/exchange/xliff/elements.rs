//! The elements of an XML file with their places, and nothing that could reach outside of it.

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::ops::Range;
use std::sync::Arc;

/// A piece of the file. What opens is closed; an empty element opens and closes.
pub(super) enum Piece {
    Open(Element),
    Close,
    Text(String),
}

/// The start of an element, without the prefixes of names.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// Returns an attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// How deep elements may stand in each other: far beyond what any tool writes.
const DEPTH_LIMIT: usize = 64;

/// Why a file is not read on.
enum Fault {
    /// It is not XML.
    Syntax(String),
    /// It holds what could reach outside, or grow without end.
    Refused(String),
}

/// Reads a file piece by piece. It stops at the first fault, which it tells.
pub(super) struct Elements<'a> {
    file: &'a Arc<SourceFile>,
    reader: Reader<&'a [u8]>,
    start: usize,
    depth: usize,
    /// Where the element stands that was opened and is empty.
    empty: Option<Range<usize>>,
    is_over: bool,
}

impl<'a> Elements<'a> {
    /// Begins behind a byte-order mark.
    pub(super) fn new(file: &'a Arc<SourceFile>) -> Self {
        let text = file.text();
        let start = text.len() - text.trim_start_matches('\u{feff}').len();
        let reader = Reader::from_str(&text[start..]);
        Self { file, reader, start, depth: 0, empty: None, is_over: false }
    }

    /// Returns the next piece and where it stands.
    pub(super) fn next(&mut self, findings: &mut Findings) -> Option<(Piece, Range<usize>)> {
        if let Some(range) = self.empty.take() {
            self.depth -= 1;
            return Some((Piece::Close, range));
        }
        while !self.is_over {
            let from = self.position();
            let (piece, range) = match self.reader.read_event() {
                Ok(event) => {
                    let range = from..self.position();
                    (self.piece(event, &range), range)
                }
                Err(error) => {
                    let at =
                        self.start + usize::try_from(self.reader.error_position()).unwrap_or(0);
                    (Err(Fault::Syntax(error.to_string())), at..at)
                }
            };
            match piece {
                Ok(Some(piece)) => return Some((piece, range)),
                Ok(None) => {}
                Err(fault) => self.stop(fault, range, findings),
            }
        }
        None
    }

    fn position(&self) -> usize {
        self.start + usize::try_from(self.reader.buffer_position()).unwrap_or(0)
    }

    fn piece(&mut self, event: Event<'_>, range: &Range<usize>) -> Result<Option<Piece>, Fault> {
        Ok(match event {
            Event::Start(start) => Some(self.open(&start)?),
            Event::Empty(start) => {
                let piece = self.open(&start)?;
                self.empty = Some(range.clone());
                Some(piece)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Some(Piece::Close)
            }
            Event::Text(text) => Some(Piece::Text(text.xml10_content().into_owned())),
            Event::CData(text) => Some(Piece::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(name) => {
                let character =
                    name.resolve_char_ref().map_err(|e| Fault::Syntax(e.to_string()))?;
                let text = match character {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name)
                        .ok_or_else(|| Fault::Refused(format!("&{};", &*name)))?
                        .to_owned(),
                };
                Some(Piece::Text(text))
            }
            Event::DocType(_) => return Err(Fault::Refused("<!DOCTYPE>".to_owned())),
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                let encoding = encoding.map(|name| name.to_ascii_lowercase());
                let is_other = |name: &str| !matches!(name, "utf-8" | "utf8" | "us-ascii");
                match encoding.filter(|name| is_other(name) && !self.file.text().is_ascii()) {
                    Some(_) => return Err(Fault::Syntax("other-encoding".to_owned())),
                    None => None,
                }
            }
            Event::PI(_) | Event::Comment(_) => None,
            Event::Eof if self.depth > 0 => return Err(Fault::Syntax("cut-off".to_owned())),
            Event::Eof => {
                self.is_over = true;
                None
            }
        })
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Piece, Fault> {
        let name = start.local_name().into_inner().to_owned();
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| Fault::Syntax(error.to_string()))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| match entity(&attribute.value) {
                Some(entity) => Fault::Refused(entity),
                None => Fault::Syntax(error.to_string()),
            })?;
            let key = attribute.key.local_name().into_inner().to_owned();
            attributes.push((key, value.into_owned()));
        }
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            return Err(Fault::Syntax("too-deep".to_owned()));
        }
        Ok(Piece::Open(Element { name, attributes }))
    }

    fn stop(&mut self, fault: Fault, range: Range<usize>, findings: &mut Findings) {
        self.is_over = true;
        self.empty = None;
        let (code, what) = match fault {
            Fault::Syntax(what) => (&code::XLIFF_SYNTAX, what),
            Fault::Refused(what) => (&code::XLIFF_ENTITY, what),
        };
        let place = Place::new(self.file, Span::new(range));
        findings.push(Diagnostic::new(code).arg("what", what).at(place));
    }
}

/// Returns the first entity of a value that XML itself does not know.
fn entity(value: &str) -> Option<String> {
    value.split('&').skip(1).find_map(|rest| {
        let name = rest.split_once(';')?.0;
        let is_known =
            matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#');
        (!is_known).then(|| format!("&{name};"))
    })
}
