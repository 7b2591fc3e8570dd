//! Translations agree with their source: numbers, amounts, dates, times, telephone numbers,
//! addresses, links, the words that are not translated, and how they are built.
//!
//! In: the model. Out: findings that point at both places. Nothing is judged but whether two texts
//! say the same; how well they are translated is for people. All findings are warnings: a
//! translator may have a good reason, and a guide must not be kept from its readers by a guess.
//!
//! 1. [`guide`] and [`units`] take each guide apart into texts; [`records`] has those of records.
//! 2. [`align`] lays the translation's texts beside the source's.
//! 3. [`read`] reads the [`value`]s of a text by the habits of its [`language`].
//! 4. [`compare`], [`links`] and [`names`] say what one side lacks; [`recorded`] knows what the
//!    records state to which a text links.
//! 5. [`place`] finds where a value stands in its file.
//! 6. [`parity`] says where a translation is built otherwise.

mod align;
mod compare;
mod guide;
mod language;
mod links;
mod names;
mod parity;
mod place;
mod read;
mod recorded;
mod records;
#[cfg(test)]
mod tests;
mod units;
mod value;

use crate::diagnostic::{Diagnostic, Findings, code};
use crate::model::{Kit, LocaleIndex, PageId};
use align::{Pair, align};
use compare::{Allowance, Difference, Stated, compare};
use guide::{Guide, Side};
use language::Language;
use names::Names;
use parity::Stretches;
use rayon::prelude::*;
use std::collections::BTreeSet;
use units::Unit;

/// Compares every translation with its source.
pub(super) fn check(kit: &Kit, findings: &mut Findings) {
    if kit.locales.len() < 2 {
        return;
    }
    let mut languages: Vec<Language> = kit.locales.iter().map(Language::new).collect();
    let own = languages[usize::from(kit.source.0)].clone();
    languages.iter_mut().for_each(|language| language.learn_quoted(&own));
    let names = Names::new(&kit.records);
    let of_pages: Vec<Findings> = (0..kit.pages.len())
        .into_par_iter()
        .map(|index| check_page(kit, index, &languages, &names))
        .collect();
    of_pages.into_iter().for_each(|of_page| findings.extend(of_page));
    records::check(kit, &languages, &names, findings);
}

/// Compares the translations of one page, which is independent of all others.
fn check_page(kit: &Kit, index: usize, languages: &[Language], names: &Names) -> Findings {
    let mut findings = Findings::default();
    let id = PageId(u32::try_from(index).expect("fewer pages than bytes of memory"));
    let page = kit.page(id);
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
        let source = source.get_or_insert_with(|| {
            let mut source = Guide::new(translation, file, language);
            source.units_mut().for_each(|unit| names.mark(unit));
            source
        });
        let translation = Guide::new(other, other_file, other_language);
        let locale = LocaleIndex(u16::try_from(index).expect("fewer locales than files"));
        let apart = parity::check(kit, (id, locale), source, &translation, &mut findings);
        Agreement { kit, names, source: source.side, translation: translation.side }.check(
            source,
            &translation,
            &apart,
            &mut findings,
        );
    }
    findings
}

/// One translation and its source.
struct Agreement<'a> {
    kit: &'a Kit,
    names: &'a Names,
    source: Side<'a>,
    translation: Side<'a>,
}

impl Agreement<'_> {
    /// Compares two guides; what stands `apart` is compared as one text.
    fn check(
        &self,
        source: &Guide<'_>,
        translation: &Guide<'_>,
        apart: &[Stretches],
        findings: &mut Findings,
    ) {
        let mut pairs = vec![Pair::of(&source.title, &translation.title)];
        if let (Some(ours), Some(theirs)) = (&source.summary, &translation.summary) {
            pairs.push(Pair::of(ours, theirs));
        }
        pairs.extend(align(source, translation));
        let units = (&*source.units.body, &*translation.units.body);
        apart.iter().for_each(|stretches| Pair::join(&mut pairs, stretches, units));
        let mut told = Findings::default();
        for row in pairs.chunk_by(Pair::is_row) {
            self.check_row(row, &mut told);
            if told.iter().count() >= MOST_TOLD {
                break;
            }
        }
        findings.extend(told);
    }

    /// Compares the texts of one list or table.
    fn check_row(&self, row: &[Pair<'_>], findings: &mut Findings) {
        let [first, .., last] = row else {
            row.iter().for_each(|pair| findings.extend(self.check_pair(pair)));
            return;
        };
        let told: Vec<Findings> = row.iter().map(|pair| self.check_pair(pair)).collect();
        let mut differing = row.iter().zip(&told).filter(|(_, told)| !told.is_empty());
        let is_sorted_anew = differing.clone().count() >= MANY_OF_A_ROW
            && self.check_pair(&first.until(last)).is_empty();
        if !is_sorted_anew {
            told.into_iter().for_each(|told| findings.extend(told));
        } else if let Some((pair, _)) = differing.next() {
            let told = Diagnostic::new(&code::OTHER_ORDER)
                .at(self.translation.place_of_first(pair.translation()))
                .label(self.source.place_of_first(pair.source()), "first");
            findings.push(told);
        }
    }

    fn check_pair(&self, pair: &Pair<'_>) -> Findings {
        let mut findings = Findings::default();
        let (source, translation) = (self.source, self.translation);
        let links = links::compare(self.kit, pair, source, translation);
        let records = || {
            let mut records = BTreeSet::new();
            for (units, side) in [(pair.source(), source), (pair.translation(), translation)] {
                for link in units.iter().flat_map(|unit| &unit.links) {
                    recorded::collect(self.kit, side.target(*link), &mut records);
                }
            }
            records
        };
        let allowance = Allowance {
            languages: [source.language, translation.language],
            records: &records,
            links: [
                links.iter().filter_map(|one| Some(one.source?.id)).collect(),
                links.iter().filter_map(|one| Some(one.translation?.id)).collect(),
            ],
        };
        for difference in compare(pair, &allowance) {
            self.tell(pair, &difference, &mut findings);
        }
        for difference in links {
            difference.tell(self.kit, pair, source, translation, &mut findings);
        }
        if !pair.is_uneven() {
            self.names.check(self.kit, pair, source, translation, &mut findings);
        }
        findings
    }

    fn tell(&self, pair: &Pair<'_>, difference: &Difference<'_>, findings: &mut Findings) {
        let Some(either) = difference.source.or(difference.translation) else { return };
        let typed = |stated: Option<Stated<'_>>| match stated {
            Some(stated) => shortened(stated.unit.text[stated.found.at.clone()].trim()),
            None => "none".to_owned(),
        };
        let place = |stated: Option<Stated<'_>>, units: &[Unit], side: Side<'_>| match stated {
            Some(stated) => side.place(stated.unit, &stated.found.at),
            None => side.place_of_first(units),
        };
        let told = Diagnostic::new(&code::FACT_MISMATCH)
            .arg("kind", either.found.value.kind())
            .arg("found", typed(difference.translation))
            .arg("expected", typed(difference.source))
            .at(place(difference.translation, pair.translation(), self.translation))
            .label(place(difference.source, pair.source(), self.source), "first");
        findings.push(told);
    }
}

/// From how many findings on a translation is left alone: it is another text.
const MOST_TOLD: usize = 40;

/// From how many texts of a list or table that differ its order is suspected, not its texts.
const MANY_OF_A_ROW: usize = 4;

/// How many characters of a value are shown.
const MOST_SHOWN: usize = 80;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
