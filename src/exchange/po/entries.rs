//! The entries of a PO file, before anyone asks what they mean.

use super::lines::{self, Line};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use std::ops::Range;
use std::sync::Arc;

/// One entry as it stands.
#[derive(Default)]
pub(super) struct Entry {
    /// What translators wrote.
    pub(super) remarks: Vec<String>,
    /// What the program wrote.
    pub(super) notes: Vec<String>,
    /// Where the text stands.
    pub(super) references: Vec<String>,
    /// What is said of the entry, such as `fuzzy`.
    pub(super) flags: Vec<String>,
    /// The source text then.
    pub(super) previous: Option<String>,
    /// What tells equal texts apart.
    pub(super) context: Option<Field>,
    /// The text.
    pub(super) id: Option<Field>,
    /// Its translation.
    pub(super) translation: Option<Field>,
    /// Whether a fault was told, so that the entry says less than was meant.
    pub(super) is_broken: bool,
    /// The text that the next line may continue.
    open: Open,
}

/// A text and where it stands.
pub(super) struct Field {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Open {
    #[default]
    Nothing,
    Context,
    Id,
    Translation,
    Previous,
    /// A part that is read and not kept.
    Other,
}

impl Entry {
    fn is_empty(&self) -> bool {
        self.context.is_none() && self.id.is_none() && self.translation.is_none()
    }
}

/// How many faults are told of a file: what has more is no PO file, and nobody reads so many.
const FAULT_LIMIT: usize = 100;

/// Splits a file into entries. What cannot be read is told, and its entry marked.
pub(super) fn entries(file: &Arc<SourceFile>, findings: &mut Findings) -> Vec<Entry> {
    let mut taker = Taker { file, findings, done: Vec::new(), entry: Entry::default(), faults: 0 };
    let text = file.text();
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    for range in lines::lines(&text[start..]) {
        taker.line(start + range.start..start + range.end);
    }
    taker.end();
    taker.done
}

struct Taker<'a> {
    file: &'a Arc<SourceFile>,
    findings: &'a mut Findings,
    done: Vec<Entry>,
    entry: Entry,
    faults: usize,
}

impl Taker<'_> {
    fn line(&mut self, range: Range<usize>) {
        let Some(line) = lines::line(self.file.text(), range.clone()) else {
            self.fault(range, "unknown-line");
            return;
        };
        match line {
            // Some tools leave blank lines within entries, so these end nothing.
            Line::Blank => {}
            // The comments before it belong to what nothing uses.
            Line::Obsolete => {
                self.end();
            }
            Line::Comment(sign, text) => {
                self.end_if_translated();
                self.comment(sign, text);
            }
            Line::Keyword { word, rest, is_previous: true } => {
                self.end_if_translated();
                self.previous(word, rest);
            }
            Line::Keyword { word, rest, is_previous: false } => {
                self.keyword(word, rest, range);
            }
            Line::More { rest, is_previous } => self.more(rest, is_previous),
        }
    }

    /// A comment or a new name behind a translation begins the next entry.
    fn end_if_translated(&mut self) {
        if self.entry.translation.is_some() || self.entry.open == Open::Other {
            self.end();
        }
    }

    fn end(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        if entry.is_empty() {
            return;
        }
        let last = entry.id.as_ref().or(entry.context.as_ref()).map(|field| field.range.clone());
        let is_whole = entry.id.is_some() && entry.translation.is_some();
        let is_broken = entry.is_broken;
        self.done.push(entry);
        if let (false, false, Some(range)) = (is_whole, is_broken, last) {
            self.fault(range, "no-translation");
            self.entry = Entry::default();
            if let Some(entry) = self.done.last_mut() {
                entry.is_broken = true;
            }
        }
    }

    fn comment(&mut self, sign: char, text: &str) {
        match sign {
            '.' => self.entry.notes.push(text.to_owned()),
            ':' => self.entry.references.push(text.to_owned()),
            ',' => self.entry.flags.extend(text.split(',').map(|flag| flag.trim().to_owned())),
            _ => self.entry.remarks.push(text.to_owned()),
        }
    }

    fn previous(&mut self, word: &str, rest: Range<usize>) {
        let text = self.quoted(rest).unwrap_or_default();
        if word == "msgid" {
            self.entry.previous = Some(text);
            self.entry.open = Open::Previous;
        } else {
            self.entry.open = Open::Nothing;
        }
    }

    fn keyword(&mut self, word: &str, rest: Range<usize>, line: Range<usize>) {
        let begins_anew = match word {
            "msgctxt" => !self.entry.is_empty(),
            "msgid" => self.entry.id.is_some(),
            _ => false,
        };
        if begins_anew {
            self.end();
        }
        let range = line.end - self.file.text()[line.clone()].trim_start().len()..line.end;
        let field = Field { text: self.quoted(rest).unwrap_or_default(), range: range.clone() };
        let (place, open) = match word {
            "msgctxt" => (&mut self.entry.context, Open::Context),
            "msgid" => (&mut self.entry.id, Open::Id),
            "msgstr" if self.entry.id.is_some() => (&mut self.entry.translation, Open::Translation),
            "msgstr" => return self.fault(range, "no-source"),
            // One text in several numbers: nothing of a kit is that.
            _ => {
                if word == "msgid_plural" {
                    self.fault(range, "plural");
                }
                self.entry.is_broken = true;
                self.entry.open = Open::Other;
                return;
            }
        };
        if place.is_some() {
            return self.fault(range, "twice");
        }
        *place = Some(field);
        self.entry.open = open;
    }

    fn more(&mut self, rest: Range<usize>, is_previous: bool) {
        let Some(text) = self.quoted(rest.clone()) else { return };
        let entry = &mut self.entry;
        let field = match entry.open {
            Open::Context => &mut entry.context,
            Open::Id => &mut entry.id,
            Open::Translation => &mut entry.translation,
            Open::Previous if is_previous => {
                entry.previous.get_or_insert_default().push_str(&text);
                return;
            }
            Open::Other => return,
            Open::Nothing if is_previous => return,
            Open::Nothing | Open::Previous => return self.fault(rest, "unknown-line"),
        };
        if let (Some(field), false) = (field, is_previous) {
            field.text.push_str(&text);
            field.range.end = rest.end;
        }
    }

    fn quoted(&mut self, rest: Range<usize>) -> Option<String> {
        match lines::quoted(self.file.text(), rest) {
            Ok(text) => Some(text),
            Err((range, what)) => {
                self.fault(range, what);
                None
            }
        }
    }

    fn fault(&mut self, range: Range<usize>, what: &str) {
        self.entry.is_broken = true;
        self.faults += 1;
        if self.faults > FAULT_LIMIT {
            return;
        }
        let place = Place::new(self.file, Span::new(range));
        self.findings.push(Diagnostic::new(&code::PO_SYNTAX).arg("what", what).at(place));
    }
}
