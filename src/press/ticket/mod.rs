//! The ticket: what a print shop would ask on the telephone.
//!
//! In: a [`Ticket`] of plain values and digests of the finished files. Out: a text for people, in
//! the kit's source language and in English, and JSON for systems. Nothing is decided here; what
//! the kit does not say is left blank, with a line to fill in.
//!
//! The order of things is in `rows`, how they are laid out as plain text in `plain`, and the keys of
//! the JSON with their meaning in `json`.

mod json;
mod plain;
mod rows;

#[cfg(test)]
mod tests;

use crate::i18n::{TicketVoice, TicketWords, Value};
use crate::paper::{Cover, Edge, PrintSpec};
use crate::press::fold;
use crate::source::{Date, LocaleId};
use sha2::{Digest, Sha256};

/// Everything about a print job.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// The booklet.
    pub booklet: Booklet,
    /// Its sizes, stock and binding, and who ordered it.
    pub spec: PrintSpec,
    /// How many pages it has.
    pub pages: Pages,
    /// The inks of the inside, or of all pages if the cover is not separate.
    pub inks: Inks,
    /// The inks of a separate cover.
    pub cover_inks: Option<Inks>,
    /// What the ICC profile calls itself; its printing condition is in `spec`.
    pub profile: String,
    /// The files to send, but for the ticket itself.
    pub files: Vec<PrintFile>,
    /// What the preflight of the files to print found.
    pub preflight: Outcome,
    /// The day on which the files were made.
    pub made: Date,
}

/// The booklet, in the language it is printed in.
#[derive(Clone, Debug)]
pub struct Booklet {
    /// Its name in `kit.toml`.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// Its title in other languages that the shop may read: the kit's source language, English.
    pub other_titles: Vec<(LocaleId, String)>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Its language.
    pub locale: LocaleId,
    /// Where it is bound.
    pub edge: Edge,
}

/// Counts of pages; a leaf has two.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// All of them, the cover and the notes pages included.
    pub all: usize,
    /// Those of a separate cover, else 0.
    pub cover: usize,
    /// Those that were added for notes, so that the count can be bound.
    pub notes: usize,
}

impl Pages {
    /// Returns the count of pages that are not a separate cover.
    pub fn inside(self) -> usize {
        self.all.saturating_sub(self.cover)
    }
}

/// The inks of one kind of page.
#[derive(Clone, Debug)]
pub struct Inks {
    /// How many inks the front of a leaf needs, such as 4.
    pub front: u8,
    /// How many inks its back needs.
    pub back: u8,
    /// Names of inks beside the process inks; they are among those counted.
    pub spots: Vec<String>,
}

impl Inks {
    /// Returns whether all four process inks are used, not black alone.
    pub fn is_process(&self) -> bool {
        usize::from(self.front.max(self.back)) > self.spots.len() + 1
    }
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// All pages, to print.
    All,
    /// The pages inside a separate cover, to print.
    Inside,
    /// The four pages of a separate cover, to print.
    Cover,
    /// A cover in one piece with its spine, to print.
    CoverSheet,
    /// Pages on sheets for an office copier.
    Fold,
    /// The report of the preflight.
    Preflight,
}

impl Role {
    /// Returns its name in the JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Inside => "inside",
            Self::Cover => "cover",
            Self::CoverSheet => "cover-sheet",
            Self::Fold => "fold",
            Self::Preflight => "preflight",
        }
    }
}

/// A file to send.
#[derive(Clone, Debug)]
pub struct PrintFile {
    /// Its name, without folders.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// Its size.
    pub bytes: usize,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl PrintFile {
    /// Measures a finished file.
    pub fn new(name: impl Into<String>, role: Role, bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name: name.into(), role, bytes: bytes.len(), sha256 }
    }
}

/// What the preflight found, in numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// Findings that must not go to press.
    pub errors: usize,
    /// Findings that a person should look at.
    pub warnings: usize,
    /// Points on which it could not judge.
    pub unjudged: usize,
}

impl Ticket {
    /// Writes the text for people: once in each language of `words`, with a divider between them.
    ///
    /// Lines are at most 78 columns wide and end in a line feed. If the files were made in spite of
    /// errors, the first line says so, in all languages.
    pub fn to_text(&self, words: &TicketWords) -> String {
        let mut out = String::new();
        if self.is_forced() {
            let errors = rows::number(self.preflight.errors);
            let warn = |voice: &TicketVoice| {
                let said = voice.say("ticket-forced", &[("errors", Value::Number(errors))]);
                plain::isolated(&said, voice.direction())
            };
            let warnings: Vec<String> = words.voices().iter().map(warn).collect();
            out.push_str(&warnings.join(" / "));
            out.push_str("\n\n");
        }
        for (at, voice) in words.voices().iter().enumerate() {
            if at > 0 {
                out.push_str(&format!("\n{}\n\n", "=".repeat(plain::WIDTH)));
            }
            plain::write(&mut out, &rows::rows(self, voice), voice);
        }
        out
    }

    /// Writes the JSON for systems; its keys are described in this module's `json.rs`.
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// Returns whether the files were made although the preflight found errors.
    pub fn is_forced(&self) -> bool {
        self.preflight.errors > 0
    }

    /// Returns whether the cover is a file of its own.
    fn has_separate_cover(&self) -> bool {
        self.spec.cover == Cover::Separate
    }
}

/// Says how to print and fold the fold PDF, in each language of `words`: for the properties of that
/// file.
pub fn how_to_fold(spec: &PrintSpec, words: &TicketWords) -> String {
    let say = |voice| rows::how_to_fold(spec, voice);
    words.voices().iter().map(say).collect::<Vec<_>>().join(" / ")
}

/// Returns how large pages are on the copier sheet, in whole percent.
fn fold_percent(spec: &PrintSpec) -> f64 {
    (fold::scale(spec) * 100.0).floor()
}
