//! The tables of the page.

use super::html::{Cell, Table};
use super::names::{Named, Names};
use crate::diagnostic::Severity;
use crate::document::RecordKind;
use crate::load::records::{Record, RecordId};
use crate::model::{Due, Freshness, PageKind};
use crate::report::{AudienceRow, Coverage, Owner, Report, TextState};

/// Makes the heads of a table; those that end in `#` stand above numbers.
pub(super) fn heads(names: &Names<'_>, ids: &[&'static str]) -> Vec<(String, bool)> {
    let head = |id: &&'static str| match id.strip_suffix('#') {
        Some(id) => (names.word(id), true),
        None => (names.word(id), false),
    };
    ids.iter().map(head).collect()
}

fn due_cell<'a>(names: &Names<'_>, due: Due) -> Cell<'a> {
    let class = match due {
        Due::Now => "bad",
        Due::Soon => "fair",
        Due::Later => "good",
        Due::Unset => "none",
    };
    Cell::State(class, names.due(due))
}

fn state_cell<'a>(names: &Names<'_>, state: TextState) -> Cell<'a> {
    let class = match state {
        TextState::Source => "source",
        TextState::Reviewed => "good",
        TextState::Draft => "fair",
        TextState::Missing => "bad",
    };
    Cell::State(class, names.state(state))
}

fn day_cell<'a>(names: &Names<'_>, day: Option<crate::source::Date>) -> Cell<'a> {
    day.map_or(Cell::Empty, |day| Cell::Day(names.date(day)))
}

/// What there is in each language.
pub(super) fn coverage<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let whole = report.coverage.iter().find(|one| one.locale == report.kit.source);
    let whole = whole.map_or(0, |source| source.words);
    let row = |one: &Coverage| {
        let (name, own) = names.locale(one.locale);
        let is_source = one.locale == report.kit.source;
        let name =
            if is_source { names.with("report-language-source", "language", name) } else { name };
        let head = match own {
            Some(own) => Cell::Name(own, Some(name)),
            None => Cell::Text(name),
        };
        let number = |count| Cell::Number(names.number(count));
        let share = names.percent(one.covered, whole);
        let share = share.filter(|_| !is_source);
        let percent = (one.covered * 100).checked_div(whole).unwrap_or(0);
        let booklets = one.booklets.iter().map(|index| {
            let booklet = &report.kit.booklets[*index];
            let chain = std::iter::once(&report.kit.locale(one.locale).id);
            let title = booklet.title.get(chain).map(|(title, _)| title.clone());
            Named {
                locale: title.is_some().then(|| report.kit.locale(one.locale)),
                text: title.unwrap_or_else(|| booklet.id.clone()),
            }
        });
        let cells = vec![
            head,
            number(one.written + one.reviewed + one.drafts),
            if is_source { Cell::Empty } else { number(one.reviewed) },
            if is_source { Cell::Empty } else { number(one.drafts) },
            number(one.missing),
            Cell::Number(names.length(one.locale, one.words)),
            share.map_or(Cell::Empty, |share| Cell::Share(percent, share)),
            Cell::Names(booklets.collect()),
        ];
        (if is_source { "strong" } else { "" }, cells)
    };
    Table {
        class: "coverage",
        heads: heads(
            names,
            &[
                "report-head-language",
                "report-head-count#",
                "report-head-reviewed#",
                "report-head-drafts#",
                "report-head-missing#",
                "report-head-words#",
                "report-head-covered#",
                "report-head-booklets",
            ],
        ),
        rows: report.coverage.iter().map(row).collect(),
    }
}

/// Every page in every language.
pub(super) fn guides<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let tags = report.coverage.iter().map(|one| report.kit.locale(one.locale).id.to_string());
    let rows = report.pages.iter().map(|page| {
        let small = (page.kind != PageKind::Guide).then(|| names.page_kind(page.kind));
        let head = Cell::Name(names.page(page.id), small);
        let locales = report.kit.locale_indices();
        let states = page.texts.iter().zip(locales).map(|(text, locale)| {
            let fresh = report.translation(page.id, locale).and_then(|row| row.freshness);
            match (fresh, state_cell(names, text.state)) {
                (Some(fresh), Cell::State(class, words)) => {
                    let fresh_class = match fresh {
                        Freshness::Source | Freshness::Current => "quiet",
                        Freshness::Stale(_) => "stale",
                        Freshness::Untracked => "none",
                    };
                    Cell::States([(class, words), (fresh_class, names.freshness(Some(fresh)))])
                }
                (_, cell) => cell,
            }
        });
        let class = if page.kind == PageKind::Guide { "inner" } else { "strong" };
        (class, std::iter::once(head).chain(states).collect())
    });
    let mut heads = heads(names, &["report-head-guide"]);
    heads.extend(tags.map(|tag| (tag, false)));
    Table { class: "matrix", heads, rows: rows.collect() }
}

/// The records of an owner that are due or soon due, the oldest day first; `None` if there are none.
pub(super) fn due<'a>(
    report: &'a Report<'a>,
    names: &Names<'a>,
    owner: &Owner<'a>,
) -> Option<Table<'a>> {
    let kit = report.kit;
    let recheck = |id: RecordId| kit.record(id).provenance().recheck.as_ref().map(|day| day.value);
    let state = |id: RecordId| kit.due(recheck(id));
    let mut due: Vec<RecordId> = owner.records.clone();
    due.retain(|id| matches!(state(*id), Due::Now | Due::Soon));
    due.sort_by_key(|id| (recheck(*id), *id));
    let row = |id: RecordId| {
        let provenance = kit.record(id).provenance();
        let source = provenance.source.as_ref().map(|source| source.value.clone());
        let cells = vec![
            Cell::Name(names.record(id), Some(names.record_kind(id.kind))),
            names.value(id).map_or(Cell::Empty, |value| Cell::Name(value, None)),
            source.map_or(Cell::Empty, Cell::Source),
            day_cell(names, provenance.seen.as_ref().map(|day| day.value)),
            day_cell(names, recheck(id)),
            due_cell(names, state(id)),
        ];
        ("", cells)
    };
    let rows: Vec<_> = due.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        class: "due",
        heads: heads(
            names,
            &[
                "report-head-record",
                "report-head-value",
                "report-head-source",
                "report-head-seen",
                "report-head-recheck",
                "report-head-state",
            ],
        ),
        rows,
    })
}

/// Events without dates.
pub(super) fn undated<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let row = |id: &RecordId| {
        let Record::Event(event) = report.kit.record(*id) else { return ("", Vec::new()) };
        let source = event.provenance.source.as_ref().map(|source| source.value.clone());
        let typical = names.text(&event.typical);
        let cells = vec![
            Cell::Name(names.record(*id), None),
            typical.map_or(Cell::Empty, |typical| Cell::Name(typical, None)),
            Cell::Text(names.owner(report.kit.owner_of_record(*id))),
            source.map_or(Cell::Empty, Cell::Source),
        ];
        ("", cells)
    };
    Table {
        class: "undated",
        heads: heads(
            names,
            &[
                "report-head-event",
                "report-head-typical",
                "report-head-owner",
                "report-head-source",
            ],
        ),
        rows: report.undated.iter().map(row).collect(),
    }
}

/// Pages to read again, the oldest day first.
pub(super) fn review<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let mut due: Vec<_> = report.pages.iter().collect();
    due.retain(|page| matches!(page.due, Due::Now | Due::Soon));
    due.sort_by_key(|page| (page.recheck, page.id));
    let rows = due.into_iter().map(|page| {
        let cells = vec![
            Cell::Name(names.page(page.id), None),
            Cell::Text(names.owner(report.kit.owner_of(page.id))),
            day_cell(names, report.kit.page(page.id).shared.changed),
            day_cell(names, page.recheck),
            due_cell(names, page.due),
        ];
        ("", cells)
    });
    Table {
        class: "review",
        heads: heads(
            names,
            &[
                "report-head-guide",
                "report-head-owner",
                "report-head-changed",
                "report-head-recheck",
                "report-head-state",
            ],
        ),
        rows: rows.collect(),
    }
}

/// What each team answers for.
pub(super) fn owners<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let row = |owner: &'a Owner<'a>| {
        let of_kind = |kind| owner.records.iter().filter(|id| id.kind == kind).count();
        let mut cells = vec![
            Cell::Text(names.owner(owner.name)),
            Cell::Names(owner.pages.iter().map(|page| names.page(*page)).collect()),
        ];
        let counts = RecordKind::ALL.into_iter().map(of_kind).chain([owner.due, owner.soon]);
        cells.extend(counts.map(|count| Cell::Number(names.number(count))));
        cells.push(day_cell(names, owner.next));
        (if owner.name.is_none() { "nobody" } else { "" }, cells)
    };
    Table {
        class: "owners",
        heads: heads(
            names,
            &[
                "report-head-owner",
                "report-head-pages",
                "report-head-contacts#",
                "report-head-events#",
                "report-head-facts#",
                "report-head-terms#",
                "report-head-due#",
                "report-head-soon#",
                "report-head-next",
            ],
        ),
        rows: report.owners.iter().map(row).collect(),
    }
}

/// For whom each guide is.
pub(super) fn audiences<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let row = |row: &AudienceRow| {
        let head = match row.audience {
            Some(audience) => {
                let id = report.kit.audience(audience).value.clone();
                let name = names.audience(audience);
                let small = (name.text != id).then_some(id);
                Cell::Name(name, small)
            }
            None => Cell::Text(names.word("report-everyone")),
        };
        let cells = vec![
            head,
            Cell::Number(names.number(row.guides.len())),
            Cell::Names(row.guides.iter().map(|page| names.page(*page)).collect()),
            Cell::Names(row.booklets.iter().map(|index| names.booklet(*index)).collect()),
        ];
        ("", cells)
    };
    Table {
        class: "audiences",
        heads: heads(
            names,
            &[
                "report-head-audience",
                "report-head-count#",
                "report-head-guides",
                "report-head-booklets",
            ],
        ),
        rows: report.audiences.iter().map(row).collect(),
    }
}

/// How often what was noticed.
pub(super) fn findings<'a>(report: &'a Report<'a>, names: &Names<'a>) -> Table<'a> {
    let rows = report.findings.iter().map(|(code, count)| {
        let (class, severity) = match code.severity {
            Severity::Error => ("bad", "report-severity-error"),
            Severity::Warning => ("fair", "report-severity-warning"),
            Severity::Note => ("none", "report-severity-note"),
        };
        let cells = vec![
            Cell::Text(code.name.to_owned()),
            Cell::State(class, names.word(severity)),
            Cell::Number(names.number(*count)),
        ];
        ("", cells)
    });
    Table {
        class: "findings",
        heads: heads(names, &["report-head-finding", "report-head-severity", "report-head-times#"]),
        rows: rows.collect(),
    }
}
