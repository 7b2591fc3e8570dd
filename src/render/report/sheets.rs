//! Sheets for spreadsheets: the same as the page, a row for each thing.
//!
//! They are made for whoever double-clicks them. A byte-order mark opens each, because Excel takes a
//! file without one for its old code page and spoils every accent; other programs skip it. Cells are
//! parted as the language of the report has it: where commas are decimal points, spreadsheets expect
//! semicolons. Texts are always quoted, and none is ever a formula.

use super::names::Names;
use crate::model::PageKind;
use crate::report::{Report, TextState, TranslationRow};
use crate::source::Date;
use csv::{QuoteStyle, Terminator, WriterBuilder};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Every page in every locale.
pub(super) fn guides(report: &Report<'_>, names: &Names<'_>) -> Vec<u8> {
    let kit = report.kit;
    let mut sheet = Sheet::new(
        names,
        &[
            "report-sheet-path",
            "report-sheet-kind",
            "report-sheet-title",
            "report-sheet-locale",
            "report-head-state",
            "report-head-words",
            "report-sheet-unit",
            "report-head-owner",
            "report-head-audience",
            "report-head-changed",
            "report-head-recheck",
            "report-sheet-due",
            "report-sheet-fresh",
            "report-sheet-texts-due",
            "report-sheet-words-due",
        ],
    );
    for row in &report.pages {
        let page = kit.page(row.id);
        let owner = kit.owner_of(row.id).unwrap_or_default();
        let audience = page.audience.map(|audience| names.audience(audience).text);
        let audience = audience.unwrap_or_default();
        for (text, locale) in row.texts.iter().zip(kit.locale_indices()) {
            let fresh = report.translation(row.id, locale);
            let of_fresh =
                |show: &dyn Fn(&TranslationRow<'_>) -> String| fresh.map(show).unwrap_or_default();
            sheet.row(&[
                page.name().to_owned(),
                names.page_kind(row.kind),
                names.page(row.id).text,
                kit.locale(locale).id.to_string(),
                names.state(text.state),
                if text.state == TextState::Missing {
                    String::new()
                } else {
                    text.words.to_string()
                },
                names.unit(locale),
                owner.to_owned(),
                audience.clone(),
                day(page.shared.changed),
                day(row.recheck),
                names.due(row.due),
                of_fresh(&|fresh| names.freshness(fresh.freshness)),
                of_fresh(&|fresh| fresh.blocks_due().to_string()),
                of_fresh(&|fresh| fresh.due.to_string()),
            ]);
        }
    }
    sheet.finish()
}

/// Every record.
pub(super) fn facts(report: &Report<'_>, names: &Names<'_>) -> Vec<u8> {
    let mut sheet = Sheet::new(
        names,
        &[
            "report-sheet-id",
            "report-sheet-kind",
            "report-sheet-name",
            "report-head-value",
            "report-head-owner",
            "report-head-source",
            "report-head-seen",
            "report-head-recheck",
            "report-sheet-due",
        ],
    );
    for (id, due) in &report.records {
        let record = report.kit.record(*id);
        let provenance = record.provenance();
        sheet.row(&[
            record.id().value.clone(),
            names.record_kind(id.kind),
            names.record(*id).text,
            names.value(*id).map(|value| value.text).unwrap_or_default(),
            report.kit.owner_of_record(*id).unwrap_or_default().to_owned(),
            provenance.source.as_ref().map(|source| source.value.clone()).unwrap_or_default(),
            day(provenance.seen.as_ref().map(|day| day.value)),
            day(provenance.recheck.as_ref().map(|day| day.value)),
            names.due(*due),
        ]);
    }
    sheet.finish()
}

/// Every locale.
pub(super) fn coverage(report: &Report<'_>, names: &Names<'_>) -> Vec<u8> {
    let kit = report.kit;
    let mut sheet = Sheet::new(
        names,
        &[
            "report-sheet-locale",
            "report-head-language",
            "report-sheet-guides",
            "report-sheet-written",
            "report-head-reviewed",
            "report-head-drafts",
            "report-head-missing",
            "report-head-words",
            "report-sheet-unit",
            "report-sheet-covered",
            "report-head-booklets",
            "report-sheet-current",
            "report-sheet-stale",
            "report-sheet-untracked",
            "report-sheet-missing",
            "report-sheet-words-due",
        ],
    );
    let guides = report.pages.iter().filter(|page| page.kind == PageKind::Guide).count();
    for one in &report.coverage {
        let booklets: Vec<&str> =
            one.booklets.iter().map(|index| &*kit.booklets[*index].id).collect();
        let fresh = report.fresh(one.locale);
        let count = |count: usize| match one.locale == kit.source {
            true => String::new(),
            false => count.to_string(),
        };
        sheet.row(&[
            kit.locale(one.locale).id.to_string(),
            names.locale(one.locale).0,
            guides.to_string(),
            one.written.to_string(),
            one.reviewed.to_string(),
            one.drafts.to_string(),
            one.missing.to_string(),
            one.words.to_string(),
            names.unit(one.locale),
            one.covered.to_string(),
            booklets.join(" "),
            count(fresh.current),
            count(fresh.stale),
            count(fresh.untracked),
            count(fresh.missing),
            count(fresh.due),
        ]);
    }
    sheet.finish()
}

fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A sheet that grows.
struct Sheet(csv::Writer<Vec<u8>>);

impl Sheet {
    fn new(names: &Names<'_>, heads: &[&'static str]) -> Self {
        let writer = WriterBuilder::new()
            .delimiter(names.delimiter())
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::NonNumeric)
            .from_writer(BYTE_ORDER_MARK.to_vec());
        let mut sheet = Self(writer);
        sheet.row(&heads.iter().map(|id| names.word(id)).collect::<Vec<_>>());
        sheet
    }

    fn row(&mut self, cells: &[String]) {
        let cells = cells.iter().map(|cell| harmless(cell));
        self.0.write_record(cells).expect("rows are alike, and memory takes all of them");
    }

    fn finish(self) -> Vec<u8> {
        self.0.into_inner().expect("memory takes all rows")
    }
}

/// Returns a cell that no spreadsheet takes for a formula: an apostrophe says that text follows.
fn harmless(cell: &str) -> String {
    let is_formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+1 418 641-6311", "'+1 418 641-6311"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("Été = hiver", "Été = hiver"),
            ("12", "12"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), written);
        }
    }
}
