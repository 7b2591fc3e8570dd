//! XLIFF to units.

use super::super::markup::{assemble, restore};
use super::super::{Left, Returned, ReturnedUnit, State, Syntax, Unit};
use super::elements::{Element, Elements, Piece};
use super::inline::{Fault, Inline};
use super::{GUIDE, LEFT, PAGE, PREVIOUS, TRANSLATOR};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{LocaleId, Place, SourceFile, Span};
use std::ops::Range;
use std::sync::Arc;

/// Reads an XLIFF file. Units before a fault in the XML are kept.
pub(in crate::exchange) fn read(
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Option<Returned> {
    let mut elements = Elements::new(file);
    let mut reader = Reader { file, findings, returned: None, open: Vec::new(), draft: None };
    while let Some((piece, range)) = elements.next(reader.findings) {
        match piece {
            Piece::Open(element) => reader.open(element, range)?,
            Piece::Close => reader.close(range),
            Piece::Text(text) => reader.text(&text, &range),
        }
    }
    let returned = reader.returned;
    if returned.is_none() && !findings.has_errors() {
        let unknown = Diagnostic::new(&code::NO_EXCHANGE_FILE).arg("path", file.path());
        findings.push(unknown.at(Place::start_of(file)));
    }
    let returned = returned?;
    if returned.target.is_none() {
        findings.push(Diagnostic::new(&code::NO_EXCHANGE_LOCALE).at(Place::start_of(file)));
    }
    Some(returned)
}

/// How many placeholders of one unit are told.
const FAULT_LIMIT: usize = 20;

struct Reader<'a> {
    file: &'a Arc<SourceFile>,
    findings: &'a mut Findings,
    /// There once the outermost element has been seen.
    returned: Option<Returned>,
    /// The names of the elements that are open, from the outermost on.
    open: Vec<String>,
    draft: Option<Draft>,
}

/// A unit that is being read.
#[derive(Default)]
struct Draft {
    unit: Unit,
    is_approved: bool,
    state: Option<String>,
    id: Range<usize>,
    source: Option<Inline>,
    target: Option<Inline>,
    previous: Option<Inline>,
    /// Whether the alternative that is open holds the source text then.
    is_previous: bool,
    /// The text that is being read.
    text: Option<(Part, Inline)>,
}

/// What a text is of its unit.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Source,
    Target,
    Previous,
    Note,
    Remark,
    File,
    Line,
    Guide,
    Page,
    Left,
    Words,
    /// Something that is read and not kept.
    Other,
}

impl Reader<'_> {
    fn open(&mut self, element: Element, range: Range<usize>) -> Option<()> {
        if self.returned.is_none() {
            self.root(&element, &range)?;
        }
        if let Some((_, text)) = self.draft.as_mut().and_then(|draft| draft.text.as_mut()) {
            text.open(&element, range);
            return Some(());
        }
        let within = self.open.last().map_or("", String::as_str);
        match (element.name.as_str(), &mut self.draft) {
            ("file", None) => self.languages(&element, &range),
            ("trans-unit", None) => {
                let draft = Draft {
                    is_approved: element.get("approved") == Some("yes"),
                    id: range,
                    ..Draft::default()
                };
                let draft = self.draft.insert(draft);
                draft.unit.id = element.get("id").unwrap_or("").to_owned();
                draft.unit.syntax = match element.get("datatype") {
                    Some("plaintext") => Syntax::Plain,
                    Some("x-markdown-row") => Syntax::Row,
                    Some("x-fluent") => Syntax::Message,
                    _ => Syntax::Markdown,
                };
            }
            ("alt-trans", Some(draft)) => {
                draft.is_previous = element.get("alttranstype") == Some(PREVIOUS);
            }
            (name, Some(draft)) => {
                if let Some(part) = draft.part(name, within, &element) {
                    if part == Part::Target && draft.target.is_none() {
                        draft.state = element.get("state").map(str::to_owned);
                    }
                    draft.text = Some((part, Inline::new(range.end)));
                    return Some(());
                }
            }
            _ => {}
        }
        self.open.push(element.name);
        Some(())
    }

    fn close(&mut self, range: Range<usize>) {
        if let Some(draft) = &mut self.draft
            && let Some((part, mut text)) = draft.text.take()
        {
            if text.close(&range) {
                draft.text = Some((part, text));
            } else {
                text.range.end = range.start.max(text.range.start);
                draft.keep(part, text);
            }
            return;
        }
        if self.open.pop().as_deref() == Some("trans-unit")
            && let Some(draft) = self.draft.take()
        {
            self.finish(draft);
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if let Some((_, inline)) = self.draft.as_mut().and_then(|draft| draft.text.as_mut()) {
            inline.text(text, range);
        }
    }

    /// Looks at the outermost element, which says what the file is.
    fn root(&mut self, element: &Element, range: &Range<usize>) -> Option<()> {
        let is_known = element.get("version").is_some_and(|version| version.starts_with("1."));
        if element.name != "xliff" || !is_known {
            let path = self.file.path();
            let unknown = Diagnostic::new(&code::NO_EXCHANGE_FILE).arg("path", path);
            self.findings.push(unknown.at(self.place(range)));
            return None;
        }
        self.returned = Some(Returned {
            file: Arc::clone(self.file),
            source: None,
            target: None,
            units: Vec::new(),
        });
        Some(())
    }

    /// Takes the languages of a part, which must be those of the parts before it.
    fn languages(&mut self, element: &Element, range: &Range<usize>) {
        let place = self.place(range);
        let Some(returned) = &mut self.returned else { return };
        let parts =
            [("source-language", &mut returned.source), ("target-language", &mut returned.target)];
        for (name, known) in parts {
            let Some(tag) = element.get(name) else { continue };
            let found = LocaleId::parse(&tag.replace('_', "-"));
            match (&*known, &found) {
                (None, _) => *known = found,
                (Some(known), Some(found)) if known != found => {
                    let other = Diagnostic::new(&code::OTHER_EXCHANGE_LOCALE);
                    let other = other.arg("found", found.as_str()).arg("expected", known.as_str());
                    self.findings.push(other.at(place.clone()));
                }
                _ => {}
            }
        }
    }

    fn finish(&mut self, draft: Draft) {
        let (Some(source), Some(returned)) = (draft.source, &mut self.returned) else {
            let what = Diagnostic::new(&code::XLIFF_SYNTAX).arg("what", "no-source");
            self.findings.push(what.at(self.place(&draft.id)));
            return;
        };
        let mut unit = draft.unit;
        let mut faults = Vec::new();
        let numbered = source.numbered();
        let source_range = source.range.clone();
        unit.source = assemble(&source.tokens(&numbered, &mut faults));
        if let Some(previous) = draft.previous {
            // A fault in what is only shown harms nothing.
            unit.previous = Some(assemble(&previous.tokens(&numbered, &mut Vec::new())));
        }
        let mut target_range = source_range.clone();
        let mut misplaced = false;
        if let Some(target) = draft.target {
            target_range = target.range.clone();
            let tokens = target.tokens(&numbered, &mut faults);
            if !tokens.is_empty() && faults.is_empty() {
                unit.target = restore(&tokens, unit.syntax);
                misplaced = unit.target.is_none();
            }
        }
        unit.target = unit.target.filter(|text| !text.is_empty());
        unit.state = state(unit.target.is_some(), draft.is_approved, draft.state.as_deref());
        let is_whole = faults.is_empty() && !misplaced;
        if is_whole {
            returned.units.push(ReturnedUnit {
                unit,
                id: Span::new(draft.id),
                source: Span::new(source_range),
                target: Span::new(target_range.clone()),
            });
        }
        for Fault { shown, range } in faults.into_iter().take(FAULT_LIMIT) {
            let unknown = Diagnostic::new(&code::UNKNOWN_PLACEHOLDER).arg("shown", shown);
            self.findings.push(unknown.at(self.place(&range)));
        }
        if misplaced {
            let place = self.place(&target_range);
            self.findings.push(Diagnostic::new(&code::MISPLACED_MARKUP).at(place));
        }
    }

    fn place(&self, range: &Range<usize>) -> Place {
        Place::new(self.file, Span::new(range.clone()))
    }
}

fn state(is_there: bool, is_approved: bool, state: Option<&str>) -> State {
    let is_unfinished = |state: &str| {
        state == "new" || state.starts_with("needs-") && !state.starts_with("needs-review")
    };
    match state {
        _ if !is_there => State::New,
        Some(state) if is_unfinished(state) => State::NeedsWork,
        Some("final" | "signed-off") => State::Reviewed,
        // Some tools approve whatever is translated, so that approval says something only alone.
        None if is_approved => State::Reviewed,
        _ => State::Translated,
    }
}

impl Draft {
    /// Tells what the text of an element within a unit is; `None` if it holds elements only.
    fn part(&self, name: &str, within: &str, element: &Element) -> Option<Part> {
        let is_alternative = within == "alt-trans";
        Some(match name {
            "source" if is_alternative && self.is_previous => Part::Previous,
            "source" | "target" | "note" if is_alternative => Part::Other,
            "source" => Part::Source,
            "target" => Part::Target,
            "seg-source" => Part::Other,
            "note" if element.get("from") == Some(TRANSLATOR) => Part::Remark,
            "note" => Part::Note,
            "count" => Part::Words,
            "context" => match element.get("context-type") {
                Some("sourcefile") => Part::File,
                Some("linenumber") => Part::Line,
                Some(GUIDE) => Part::Guide,
                Some(PAGE) => Part::Page,
                Some(LEFT) => Part::Left,
                _ => Part::Other,
            },
            _ => return None,
        })
    }

    fn keep(&mut self, part: Part, text: Inline) {
        let place = match part {
            Part::Source => &mut self.source,
            Part::Target => &mut self.target,
            Part::Previous => &mut self.previous,
            _ => {
                return self
                    .say(part, &assemble(&text.tokens(&Default::default(), &mut Vec::new())));
            }
        };
        // The first counts: others are a fault of the tool, and the schema forbids them.
        place.get_or_insert(text);
    }

    fn say(&mut self, part: Part, said: &str) {
        let context = &mut self.unit.context;
        match part {
            Part::Note => self.unit.notes.push(said.to_owned()),
            Part::Remark => self.unit.remarks.push(said.to_owned()),
            Part::File => context.file = said.to_owned(),
            Part::Line => context.line = said.trim().parse().unwrap_or(0),
            Part::Guide => context.guide = said.to_owned(),
            Part::Page => context.page = Some(said.to_owned()),
            Part::Left => self.unit.left = Left::parse(said),
            Part::Words => self.unit.words = said.trim().parse().unwrap_or(0),
            Part::Source | Part::Target | Part::Previous | Part::Other => {}
        }
    }
}
