//! The text of one element: words and placeholders as they stand in a file.

use super::super::markup::{Code, Token};
use super::elements::Element;
use std::collections::BTreeMap;
use std::ops::Range;

/// A piece of a text in a file.
enum Raw {
    Text(String),
    Whole(Holder),
    Open(Holder),
    Close,
}

/// A placeholder as a tool left it.
struct Holder {
    id: String,
    kind: String,
    shown: Option<String>,
    range: Range<usize>,
}

/// What is wrong with a placeholder, and where.
pub(super) struct Fault {
    /// What people see of the placeholder.
    pub(super) shown: String,
    pub(super) range: Range<usize>,
}

/// A text that is being read.
pub(super) struct Inline {
    raw: Vec<Raw>,
    /// Elements that are open: whether each is a placeholder.
    open: Vec<bool>,
    /// Within an element whose content is not text of ours.
    foreign: Vec<Fault>,
    /// From the first byte of the text to the last.
    pub(super) range: Range<usize>,
}

/// Codes by the numbers that they have in the source of a unit.
pub(super) type Numbered = BTreeMap<String, (bool, Code)>;

impl Inline {
    /// Begins behind the tag that opens the text.
    pub(super) fn new(start: usize) -> Self {
        Self { raw: Vec::new(), open: Vec::new(), foreign: Vec::new(), range: start..start }
    }

    pub(super) fn text(&mut self, text: &str, range: &Range<usize>) {
        self.range.end = range.end;
        match self.raw.last_mut() {
            Some(Raw::Text(last)) => last.push_str(text),
            _ => self.raw.push(Raw::Text(text.to_owned())),
        }
    }

    /// Takes an element within the text.
    pub(super) fn open(&mut self, element: &Element, range: Range<usize>) {
        self.range.end = range.end;
        let value = |name| element.get(name).unwrap_or("").to_owned();
        let holder = Holder {
            id: value("id"),
            kind: value("ctype"),
            shown: element.get("equiv-text").map(str::to_owned),
            range: range.clone(),
        };
        match element.name.as_str() {
            "x" => {
                self.raw.push(Raw::Whole(holder));
                self.open.push(false);
            }
            "g" => {
                self.raw.push(Raw::Open(holder));
                self.open.push(true);
            }
            // Tools mark words and sentences, which takes nothing away.
            "mrk" => self.open.push(false),
            name => {
                self.foreign.push(Fault { shown: format!("<{name}>"), range });
                self.open.push(false);
            }
        }
    }

    /// Takes the end of an element; false if it is the end of the text itself.
    pub(super) fn close(&mut self, range: &Range<usize>) -> bool {
        let Some(is_placeholder) = self.open.pop() else { return false };
        if is_placeholder {
            self.raw.push(Raw::Close);
        }
        self.range.end = range.end;
        true
    }

    /// Returns the text, with the codes that each placeholder names itself, else those of the source.
    pub(super) fn tokens(self, source: &Numbered, faults: &mut Vec<Fault>) -> Vec<Token> {
        faults.extend(self.foreign);
        let mut tokens = Vec::with_capacity(self.raw.len());
        for raw in self.raw {
            tokens.push(match raw {
                Raw::Text(text) => Token::Text(text),
                Raw::Close => Token::Close,
                Raw::Whole(holder) => Token::Whole(code(holder, false, source, faults)),
                Raw::Open(holder) => Token::Open(code(holder, true, source, faults)),
            });
        }
        tokens
    }

    /// Returns the codes of this text by their numbers.
    pub(super) fn numbered(&self) -> Numbered {
        let mut numbered = Numbered::new();
        for raw in &self.raw {
            let (holder, is_around) = match raw {
                Raw::Whole(holder) => (holder, false),
                Raw::Open(holder) => (holder, true),
                Raw::Text(_) | Raw::Close => continue,
            };
            if let Some(code) = own_code(holder, is_around) {
                numbered.entry(holder.id.clone()).or_insert((is_around, code));
            }
        }
        numbered
    }
}

fn own_code(holder: &Holder, is_around: bool) -> Option<Code> {
    let shown = holder.shown.as_deref().filter(|_| !holder.kind.is_empty())?;
    match is_around {
        true => Code::around(&holder.kind, shown),
        false => Some(Code::alone(&holder.kind, shown)),
    }
}

fn code(holder: Holder, is_around: bool, source: &Numbered, faults: &mut Vec<Fault>) -> Code {
    let of_source = || {
        let (found, code) = source.get(&holder.id)?;
        (*found == is_around).then(|| code.clone())
    };
    own_code(&holder, is_around).or_else(of_source).unwrap_or_else(|| {
        let shown = holder.shown.clone().unwrap_or_else(|| {
            format!("<{} id=\"{}\">", if is_around { "g" } else { "x" }, holder.id)
        });
        faults.push(Fault { shown, range: holder.range.clone() });
        Code::alone("", "")
    })
}
