//! How true translations still are: the table of languages, and what is stale.

use super::html::{Cell, Table};
use super::names::Names;
use super::parts::heads;
use crate::model::{Freshness, LocaleIndex};
use crate::report::{Report, TranslationRow};

/// How many translations are in which state, language by language.
pub(super) fn languages<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let others = report.kit.locale_indices().filter(|locale| *locale != report.kit.source);
    let row = |locale: LocaleIndex| {
        let (name, own) = names.locale(locale);
        let head = match own {
            Some(own) => Cell::Name(own, Some(name)),
            None => Cell::Text(name),
        };
        let count = report.fresh(locale);
        let number = |count| Cell::Number(names.number(count));
        // What is to be done stands out; nothing to do does not.
        let alert = |class, count| match count {
            0 => number(0),
            _ => Cell::Alert(class, names.number(count)),
        };
        let cells = vec![
            head,
            number(count.current),
            alert("fair", count.stale),
            number(count.untracked),
            alert("bad", count.missing),
            number(count.due),
        ];
        ("", cells)
    };
    let heads = heads(
        names,
        &[
            "report-head-language",
            "report-head-current#",
            "report-head-stale#",
            "report-head-untracked#",
            "report-head-missing-pages#",
            "report-head-words-due#",
        ],
    );
    Table { class: "coverage", heads, rows: others.map(row).collect() }
}

/// The translations whose source has changed, in reading order.
pub(super) fn stale<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let row = |row: &&TranslationRow<'a>| {
        let (language, own) = names.locale(row.locale);
        let language =
            own.map_or(Cell::Text(language.clone()), |own| Cell::Name(own, Some(language)));
        let mut cells = vec![Cell::Name(names.page(row.page), None), language];
        let count = |count: &usize| match count {
            0 => Cell::Empty,
            count => Cell::Number(names.number(*count)),
        };
        cells.extend(row.changes.iter().map(count));
        cells.push(Cell::Number(names.number(row.due)));
        ("", cells)
    };
    let is_stale = |row: &&TranslationRow<'_>| matches!(row.freshness, Some(Freshness::Stale(_)));
    let heads = heads(
        names,
        &[
            "report-head-guide",
            "report-head-language",
            "report-head-texts-changed#",
            "report-head-texts-added#",
            "report-head-texts-removed#",
            "report-head-texts-moved#",
            "report-head-words-due#",
        ],
    );
    let rows = report.translations.iter().filter(is_stale);
    Table { class: "stale", heads, rows: rows.map(|it| row(&it)).collect() }
}
