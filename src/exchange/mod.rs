//! What goes to translators and comes back: PO and XLIFF 1.2.
//!
//! In: units, each a text of the kit with its translation, or the bytes of a file that came back.
//! Out: the text of such a file, or its units and what was wrong with it; and, against the units that
//! would leave now, the texts that may be taken over. Both formats carry the same: PO shows Markdown
//! as it is typed, XLIFF shows words, and syntax as placeholders. Nothing here reads or writes a file,
//! or knows where in the kit a unit lives.

mod compare;
mod decode;
mod left;
mod loose;
mod markup;
mod placeholders;
mod po;
mod xliff;

#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostic, Findings, Reported};
use crate::source::{LocaleId, SourceFile, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use compare::{Answer, Named, compare, digest_of};
pub use decode::{SIZE_LIMIT, too_large};
pub use left::Left;

/// The two formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GNU gettext's, which every translation tool reads.
    Po,
    /// XLIFF 1.2, which agencies' tools read.
    Xliff,
}

/// The units between two locales.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The locale translated from.
    pub source: LocaleId,
    /// The locale translated into.
    pub target: LocaleId,
    /// The units, in the order in which a translator should meet them.
    pub units: Vec<Unit>,
}

/// One text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// What names the text in the kit, for ever; unique, and without line ends.
    pub id: String,
    /// Where the text stands.
    pub context: Context,
    /// How the texts are written.
    pub syntax: Syntax,
    /// The text to translate, never empty.
    pub source: String,
    /// The translation; `None` or empty if there is none.
    pub target: Option<String>,
    /// What the translation was when the file left; `None` if the file does not say it.
    pub left: Option<Left>,
    /// The source text that the translation was made from, if it was another.
    pub previous: Option<String>,
    /// What the kit tells the translator, such as official words; a line each.
    pub notes: Vec<String>,
    /// What translators wrote beside the text; a line each.
    pub remarks: Vec<String>,
    /// How far the translation is.
    pub state: State,
    /// How many words there are to translate.
    pub words: usize,
}

/// Where a unit's text stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// What people call it, such as the title of the guide; a line.
    pub guide: String,
    /// The file, relative to the kit.
    pub file: String,
    /// The line in the file, counted from 1; 0 if it is not known.
    pub line: usize,
    /// The address at which the text can be looked at.
    pub page: Option<String>,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Syntax {
    /// The inline Markdown of one block.
    #[default]
    Markdown,
    /// A row of a Markdown table as it is typed, with the bars between its cells.
    Row,
    /// A message of Fluent: `{ $name }` stands for a value.
    Message,
    /// Text in which no character means anything.
    Plain,
}

/// How far a translation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// There is none.
    #[default]
    New,
    /// There is one, made from another source text or not finished.
    NeedsWork,
    /// There is one.
    Translated,
    /// There is one, and a speaker has reviewed it. PO has no such state and says [`Self::Translated`].
    Reviewed,
}

impl Unit {
    /// Returns the translation, if it holds any text.
    pub fn translation(&self) -> Option<&str> {
        self.target.as_deref().filter(|text| !text.is_empty())
    }
}

/// What a file that came back holds.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The file, for findings.
    pub file: Arc<SourceFile>,
    /// The locale translated from, if the file says so.
    pub source: Option<LocaleId>,
    /// The locale translated into. Where it is missing, that has been told.
    pub target: Option<LocaleId>,
    /// The units that could be read, in the order of the file.
    pub units: Vec<ReturnedUnit>,
}

impl Returned {
    /// Returns the units without their places, if the file names both locales.
    pub fn into_exchange(self) -> Option<Exchange> {
        let units = self.units.into_iter().map(|returned| returned.unit).collect();
        Some(Exchange { source: self.source?, target: self.target?, units })
    }
}

/// One unit of a file, and where it stands there.
#[derive(Clone, Debug)]
pub struct ReturnedUnit {
    /// The unit. How a text is written only XLIFF says.
    pub unit: Unit,
    /// The place of its name.
    pub id: Span,
    /// The place of its source text.
    pub source: Span,
    /// The place of its translation.
    pub target: Span,
}

/// Returns the text of a file that holds the units. The same units give the same bytes.
pub fn write(exchange: &Exchange, format: Format) -> String {
    match format {
        Format::Po => po::write(exchange),
        Format::Xliff => xliff::write(exchange),
    }
}

/// Reads a file of either format, which is told by its content.
///
/// `path` is the name that findings show. There is no value if the bytes are neither format, or are
/// more than [`SIZE_LIMIT`]. A unit that cannot be read is left out and told.
pub fn read(path: &str, bytes: Vec<u8>) -> Reported<Option<Returned>> {
    let mut findings = Findings::default();
    let Some((file, format)) = decode::decode(path, bytes, &mut findings) else {
        return Reported::new(None, findings);
    };
    let returned = match format {
        Format::Po => po::read(&file, &mut findings),
        Format::Xliff => xliff::read(&file, &mut findings),
    };
    Reported::new(returned, bounded(findings))
}

/// How many findings of a kind are told of one file: more of them have one cause.
const FAULT_LIMIT: usize = 100;

fn bounded(findings: Findings) -> Findings {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let is_told = |finding: &&Diagnostic| {
        let count = counts.entry(finding.code.name).or_default();
        *count += 1;
        *count <= FAULT_LIMIT
    };
    findings.iter().filter(is_told).cloned().collect()
}
