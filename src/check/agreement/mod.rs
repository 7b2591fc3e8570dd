//! Translations agree with their source: numbers, amounts, dates, times, telephone numbers,
//! addresses, links, and the words that are not translated.
//!
//! In: the model. Out: findings that point at both places. Nothing is judged but whether two texts
//! say the same; how well they are translated is for people. All findings are warnings: a
//! translator may have a good reason, and a guide must not be kept from its readers by a guess.
//!
//! 1. [`units`] takes each guide apart into texts, and [`read`] the texts into [`value`]s, by the
//!    habits of their [`language`].
//! 2. [`align`] lays the translation's texts beside the source's.
//! 3. [`compare`], [`links`] and [`names`] say what one side lacks; [`records`] knows what links to
//!    records say.
//! 4. [`place`] finds where a value stands in its file.

mod align;
mod compare;
mod language;
mod links;
mod names;
mod place;
mod read;
mod records;
#[cfg(test)]
mod tests;
mod units;
mod value;

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::PageFile;
use crate::model::{Kit, Page, Translation};
use crate::source::Span;
use align::{Pair, align};
use compare::{Allowance, Difference, compare};
use language::Language;
use links::Side;
use names::Names;
use place::File;
use rayon::prelude::*;
use std::collections::BTreeSet;
use units::{Unit, Units, front, units};

/// Compares every translation with its source.
pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    if kit.locales.len() < 2 {
        return;
    }
    let languages: Vec<Language> = kit.locales.iter().map(Language::new).collect();
    let names = Names::new(&kit.records);
    let of_pages: Vec<Findings> =
        kit.pages.par_iter().map(|page| check_page(kit, page, &languages, &names)).collect();
    of_pages.into_iter().for_each(|of_page| findings.extend(of_page));
}

/// Compares the translations of one page, which is independent of all others.
fn check_page(kit: &Kit, page: &Page, languages: &[Language], names: &Names) -> Findings {
    let mut findings = Findings::default();
    let text = |index: usize| {
        let translation = page.translations[index].as_ref()?;
        Some((translation, translation.file.as_deref()?, &languages[index]))
    };
    let source_index = usize::from(kit.source.0);
    let Some((translation, file, language)) = text(source_index) else { return findings };
    // Most of the work; in vain for a page without translations.
    let mut source = None;
    for index in (0..languages.len()).filter(|index| *index != source_index) {
        let Some((other, other_file, other_language)) = text(index) else { continue };
        let source = source.get_or_insert_with(|| Text::new(translation, file, language));
        let translation = Text::new(other, other_file, other_language);
        let agreement = Agreement { kit, names, source, translation: &translation };
        agreement.check(&mut findings);
    }
    findings
}

/// A guide in one locale, taken apart.
struct Text<'a> {
    side: Side<'a>,
    title: Unit,
    summary: Option<Unit>,
    units: Units,
}

impl<'a> Text<'a> {
    fn new(translation: &'a Translation, file: &'a PageFile, language: &'a Language) -> Self {
        let source = &file.source;
        let links = &file.document.links;
        let side = Side { translation, file: File { source, links }, language: &language.tag };
        let title_span = match &file.front.title {
            Some(title) => title.place.span,
            None => line_of(source.text(), "# "),
        };
        let summary = translation
            .summary
            .as_deref()
            .map(|summary| front(summary, line_of(source.text(), "summary"), language));
        Self {
            side,
            title: front(&translation.title, title_span, language),
            summary,
            units: units(&file.document, source.text(), language),
        }
    }
}

/// Returns the first line that begins with a word.
fn line_of(text: &str, lead: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(lead) {
            return Span::new(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    Span::default()
}

/// One translation and its source.
struct Agreement<'a> {
    kit: &'a Kit,
    names: &'a Names,
    source: &'a Text<'a>,
    translation: &'a Text<'a>,
}

impl Agreement<'_> {
    fn check(&self, findings: &mut Findings) {
        let one = |source, translation| Pair {
            source: vec![source],
            translation: vec![translation],
            is_uneven: false,
        };
        let mut pairs = vec![one(&self.source.title, &self.translation.title)];
        if let (Some(ours), Some(theirs)) = (&self.source.summary, &self.translation.summary) {
            pairs.push(one(ours, theirs));
        }
        let (ours, theirs) = (self.source.side.translation, self.translation.side.translation);
        pairs.extend(align(
            align::Side { units: &self.source.units, anchors: &ours.anchors },
            align::Side { units: &self.translation.units, anchors: &theirs.anchors },
        ));
        if let Some(uneven) = pairs.iter().find(|pair| pair.is_uneven) {
            self.tell_structure(uneven, findings);
        }
        for pair in &pairs {
            self.pair(pair, findings);
        }
    }

    fn pair(&self, pair: &Pair<'_>, findings: &mut Findings) {
        let (source, translation) = (self.source.side, self.translation.side);
        let mut records = BTreeSet::new();
        for (units, side) in [(&pair.source, source), (&pair.translation, translation)] {
            for link in units.iter().flat_map(|unit| &unit.links) {
                records::collect(self.kit, side.translation.target(*link), &mut records);
            }
        }
        let allowance = Allowance { records: &records, has_dual: translation.language == "ar" };
        for difference in compare(pair, &allowance) {
            self.tell(pair, &difference, findings);
        }
        links::check(self.kit, pair, source, translation, findings);
        self.names.check(self.kit, pair, source, translation, findings);
    }

    fn tell(&self, pair: &Pair<'_>, difference: &Difference<'_>, findings: &mut Findings) {
        let (source, translation) = (self.source.side, self.translation.side);
        let stated = difference.source.or(difference.translation);
        let Some(kind) = stated.map(|stated| stated.found.value.kind()) else { return };
        let typed = |stated: Option<compare::Stated<'_>>| match stated {
            Some(stated) => stated.unit.text[stated.found.at.clone()].trim().to_owned(),
            None => "none".to_owned(),
        };
        let place =
            |stated: Option<compare::Stated<'_>>, units: &[&Unit], side: Side<'_>| match stated {
                Some(stated) => side.file.place(stated.unit, &stated.found.at),
                None => links::place_of_all(units, side),
            };
        let told = Diagnostic::new(&code::FACT_MISMATCH)
            .arg("kind", kind)
            .arg("found", typed(difference.translation))
            .arg("expected", typed(difference.source))
            .at(place(difference.translation, &pair.translation, translation))
            .label(place(difference.source, &pair.source, source), "first");
        findings.push(told);
    }

    /// Tells that texts could not be compared one by one.
    fn tell_structure(&self, pair: &Pair<'_>, findings: &mut Findings) {
        let told = Diagnostic::new(&code::OTHER_STRUCTURE)
            .number("expected", pair.source.len())
            .number("found", pair.translation.len())
            .at(links::place_of_all(&pair.translation, self.translation.side))
            .label(links::place_of_all(&pair.source, self.source.side), "first");
        findings.push(told);
    }
}
