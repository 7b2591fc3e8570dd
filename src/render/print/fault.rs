//! What the typesetter complains about, as findings.

use super::world::{Desk, Spot};
use super::writer::SourceMap;
use crate::diagnostic::{Code, Diagnostic, code};
use crate::load::Theme;
use crate::source::Place;
use typst::diag::SourceDiagnostic;

/// What is known about a booklet when the typesetter speaks.
pub(super) struct Scene<'a> {
    pub(super) desk: &'a Desk,
    pub(super) map: &'a SourceMap,
    pub(super) theme: &'a Theme,
    /// The booklet's name in findings.
    pub(super) booklet: &'a str,
}

/// Where a complaint leads.
struct Places {
    /// Into a file of the theme.
    theme: Option<Place>,
    /// Into a file of an editor, whose text the theme was setting.
    text: Option<Place>,
}

impl Scene<'_> {
    /// Returns the place in an editor's file from which generated source was made.
    pub(super) fn text_at(&self, position: usize) -> Option<Place> {
        self.map.at(position).cloned()
    }

    /// Turns an error of layout into a finding.
    pub(super) fn error(&self, error: &SourceDiagnostic) -> Diagnostic {
        let places = self.places(error);
        self.theme_fault(error, places)
    }

    /// Turns a warning of layout into a finding. A family that is not there would change the look of
    /// everything, so it counts as an error.
    pub(super) fn warning(&self, warning: &SourceDiagnostic) -> Diagnostic {
        let places = self.places(warning);
        if warning.message.starts_with("unknown font family") {
            return self.theme_fault(warning, places);
        }
        let finding = self.about_booklet(&code::TYPESETTING_WARNING, warning);
        match places.text.or(places.theme) {
            Some(place) => finding.at(place),
            None => finding,
        }
    }

    /// Turns what forbids the PDF into a finding.
    pub(super) fn standard(&self, error: &SourceDiagnostic) -> Diagnostic {
        let places = self.places(error);
        let finding = self.about_booklet(&code::PDF_STANDARD, error);
        match places.text.or(places.theme) {
            Some(place) => finding.at(place),
            None => finding,
        }
    }

    fn about_booklet(&self, code: &'static Code, complaint: &SourceDiagnostic) -> Diagnostic {
        Diagnostic::new(code).arg("detail", detail(complaint)).arg("booklet", self.booklet)
    }

    fn theme_fault(&self, error: &SourceDiagnostic, places: Places) -> Diagnostic {
        let fault = Diagnostic::new(&code::TYPESETTING_FAULT).arg("detail", detail(error));
        let theme = places.theme.unwrap_or_else(|| Place::start_of(&self.theme.file));
        let fault = fault.at(theme);
        match places.text {
            Some(text) => fault.label(text, "passage"),
            None => fault,
        }
    }

    /// Follows the complaint, then the calls that led to it, from the inside out.
    fn places(&self, complaint: &SourceDiagnostic) -> Places {
        let mut places = Places { theme: None, text: None };
        let calls = complaint.trace.iter().map(|point| point.span.into());
        for span in std::iter::once(complaint.span).chain(calls) {
            match self.desk.spot(span) {
                Some(Spot::Theme(place)) => {
                    places.theme.get_or_insert(place);
                }
                Some(Spot::Generated(position)) if places.text.is_none() => {
                    places.text = self.text_at(position);
                }
                Some(Spot::Generated(_)) | None => {}
            }
        }
        places
    }
}

/// Returns the typesetter's words, its hints included.
fn detail(complaint: &SourceDiagnostic) -> String {
    let hints = complaint.hints.iter().map(|hint| hint.v.as_str());
    let parts: Vec<&str> = std::iter::once(complaint.message.as_str()).chain(hints).collect();
    parts.join("; ")
}
