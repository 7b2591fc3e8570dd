//! What a file does by itself, and what it carries along.

use super::claim;
use super::pages::{Numbers, on};
use crate::diagnostic::Findings;
use crate::diagnostic::code::{INTERACTIVE_PDF, JAVASCRIPT_IN_PDF};
use crate::press::preflight::gather::Case;
use crate::press::preflight::objects::{Objects, as_dictionary};
use lopdf::{Dictionary, Object};

/// Actions that only move the reader about, or open a page on the web.
const HARMLESS: [&[u8]; 5] = [b"GoTo", b"GoToR", b"URI", b"Named", b"Thread"];

pub(super) fn judge(case: &Case<'_>, findings: &mut Findings) {
    let objects = case.objects;
    let everywhere = Numbers::new();
    let tell = |findings: &mut Findings, what: &str| {
        findings.push(on(&INTERACTIVE_PDF, &everywhere).arg("what", what));
    };
    let mut kinds = Kinds::default();
    for object in objects.0.objects.values() {
        kinds.look(objects, object, DEEPEST);
    }
    let catalog = objects.catalog();
    let names = catalog.and_then(|catalog| objects.dictionary(catalog, b"Names"));
    let named_scripts = names.is_some_and(|names| names.has(b"JavaScript"));
    if kinds.script || named_scripts {
        findings.push(on(&JAVASCRIPT_IN_PDF, &everywhere));
    }
    // A file that claims PDF/X may not even open at a page of its choice.
    let strict = claim::of(objects).is_some();
    let opens = catalog.and_then(|catalog| objects.dictionary(catalog, b"OpenAction"));
    if kinds.other || strict && (kinds.harmless || kinds.triggers || opens.is_some()) {
        tell(findings, "actions");
    }
    let form = catalog.and_then(|catalog| objects.dictionary(catalog, b"AcroForm"));
    let fields = form.and_then(|form| objects.array(form, b"Fields"));
    if fields.is_some_and(|fields| !fields.is_empty()) || form.is_some_and(|form| form.has(b"XFA"))
    {
        tell(findings, "form");
    }
    let files = names.is_some_and(|names| names.has(b"EmbeddedFiles"));
    if files || catalog.is_some_and(|catalog| catalog.has(b"Collection")) {
        tell(findings, "files");
    }
}

/// Direct objects within others, as deep as they are looked through.
const DEEPEST: u8 = 12;

/// Which kinds of actions a file has.
#[derive(Default)]
struct Kinds {
    script: bool,
    harmless: bool,
    triggers: bool,
    other: bool,
}

impl Kinds {
    fn look(&mut self, objects: Objects<'_>, object: &Object, depth: u8) {
        let Some(depth) = depth.checked_sub(1) else { return };
        if let Object::Array(items) = object {
            items.iter().for_each(|item| self.look(objects, item, depth));
        }
        let Some(dictionary) = as_dictionary(object) else { return };
        self.triggers |= objects.dictionary(dictionary, b"AA").is_some();
        self.action(objects, dictionary);
        dictionary.iter().for_each(|(_, value)| self.look(objects, value, depth));
    }

    /// Looks at a dictionary that may be an action: those have a kind under `S`.
    fn action(&mut self, objects: Objects<'_>, dictionary: &Dictionary) {
        let kind = objects.name(dictionary, b"S").unwrap_or_default();
        match kind {
            b"JavaScript" => self.script = true,
            b"Launch" | b"SubmitForm" | b"ImportData" | b"ResetForm" | b"Hide" | b"Sound"
            | b"Movie" | b"Rendition" | b"GoToE" | b"GoTo3DView" | b"SetOCGState" | b"Trans" => {
                // Transitions and the like share some names with other dictionaries.
                self.other |= kind != b"Trans" || !dictionary.has(b"D");
            }
            _ => self.harmless |= HARMLESS.contains(&kind),
        }
    }
}
