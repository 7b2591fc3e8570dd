//! The page, from top to bottom.

use super::html::Writer;
use super::names::Names;
use super::{fresh, parts};
use crate::diagnostic::Severity;
use crate::model::{Due, SOON};
use crate::report::Report;

/// The parts of the page: the id of each, which is also the name of its message.
const PARTS: [&str; 9] = [
    "report-coverage",
    "report-translations",
    "report-guides",
    "report-due",
    "report-undated",
    "report-review",
    "report-owners",
    "report-audiences",
    "report-findings",
];

/// Writes the page.
pub(super) fn page(report: &Report<'_>, names: &Names<'_>) -> String {
    let mut page = Writer::default();
    head(&mut page, names);
    header(&mut page, report, names);
    figures(&mut page, report, names);
    contents(&mut page, names);
    lead(&mut page, names, "report-coverage", &names.word("report-coverage-lead"));
    page.table("report-coverage", &parts::coverage(report, names));
    translations(&mut page, report, names);
    lead(&mut page, names, "report-guides", &names.word("report-guides-lead"));
    page.table("report-guides", &parts::guides(report, names));
    due(&mut page, report, names);
    let undated = parts::undated(report, names);
    if undated.rows.is_empty() {
        lead(&mut page, names, "report-undated", &names.word("report-undated-none"));
    } else {
        lead(&mut page, names, "report-undated", &names.word("report-undated-lead"));
        page.table("report-undated", &undated);
    }
    let review = parts::review(report, names);
    if review.rows.is_empty() {
        lead(&mut page, names, "report-review", &names.days("report-review-none", SOON));
    } else {
        lead(&mut page, names, "report-review", &names.days("report-review-lead", SOON));
        page.table("report-review", &review);
    }
    lead(&mut page, names, "report-owners", &names.word("report-owners-lead"));
    page.table("report-owners", &parts::owners(report, names));
    lead(&mut page, names, "report-audiences", &names.word("report-audiences-lead"));
    if let Some(directive) = names.directive() {
        page.between("<p class=\"lead\">", &directive, "</p>\n");
    }
    page.table("report-audiences", &parts::audiences(report, names));
    if report.findings.is_empty() {
        lead(&mut page, names, "report-findings", &names.word("report-findings-none"));
    } else {
        lead(&mut page, names, "report-findings", &names.word("report-findings-lead"));
        page.table("report-findings", &parts::findings(report, names));
    }
    foot(&mut page, names);
    page.finish()
}

fn head(page: &mut Writer, names: &Names<'_>) {
    page.between("<!DOCTYPE html>\n<html lang=\"", names.language().as_str(), "\" dir=\"ltr\">\n");
    page.raw("<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"robots\" content=\"noindex, nofollow\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    // Browsers ask for an icon unless they are told that there is none.
    page.raw("<link rel=\"icon\" href=\"data:,\">\n");
    page.between("<title>", &names.word("report-title"), " – ");
    page.between("", &names.kit().text, "</title>\n<style>\n");
    page.raw(include_str!("style.css"));
    page.raw("</style>\n</head>\n<body>\n");
}

fn header(page: &mut Writer, report: &Report<'_>, names: &Names<'_>) {
    let kit = report.kit;
    page.raw("<header>\n<p class=\"kit\">");
    page.name(&names.kit());
    page.between("</p>\n<h1>", &names.word("report-title"), "</h1>\n<p class=\"facts\"><span>");
    page.text(&names.with("report-as-of", "date", names.date(kit.today)));
    if let Some(version) = &kit.version {
        page.between("</span> <span>", &names.with("report-version", "version", version), "");
    }
    if let Some(publisher) = &kit.publisher {
        page.between("</span> <span>", publisher, "");
    }
    page.between("</span> <span>", kit.base_url.trim_end_matches('/'), "</span></p>\n");
    page.between(
        "<p class=\"private\">",
        &names.word("report-private"),
        "</p>\n</header>\n<main>\n",
    );
}

fn figures(page: &mut Writer, report: &Report<'_>, names: &Names<'_>) {
    let source = report.kit.source;
    let whole = report.coverage.iter().find(|one| one.locale == source).map_or(0, |it| it.words);
    let others = || report.coverage.iter().filter(|one| one.locale != source);
    let covered: usize = others().map(|one| one.covered).sum();
    let reviewed: usize = others().map(|one| one.reviewed).sum();
    let translated = reviewed + others().map(|one| one.drafts).sum::<usize>();
    let errors = report.findings.iter().filter(|(code, _)| code.severity == Severity::Error);
    let errors: usize = errors.map(|(_, count)| count).sum();
    let (due, soon) = (report.count(Due::Now), report.count(Due::Soon));
    let mut figures: Vec<(&'static str, String, String)> = Vec::new();
    let mut count = |class, id, count| {
        figures.push((class, names.number(count), names.counted(id, count)));
    };
    count("", "report-figure-guides", report.guides());
    count("", "report-figure-locales", report.coverage.len());
    let shares = [
        ("report-figure-translated", names.percent(covered, whole * others().count())),
        ("report-figure-reviewed", names.percent(reviewed, translated)),
    ];
    figures.extend(shares.into_iter().filter_map(|(id, share)| Some(("", share?, names.word(id)))));
    let alert = |class, count| if count > 0 { class } else { "" };
    if others().next().is_some() {
        let stale = report.stale();
        let words = names.counted("report-figure-stale", stale);
        figures.push((alert("fair", stale), names.number(stale), words));
    }
    figures.push((alert("bad", due), names.number(due), names.word("report-figure-due")));
    figures.push((alert("fair", soon), names.number(soon), names.days("report-figure-soon", SOON)));
    let undated = report.undated.len();
    let words = names.counted("report-figure-undated", undated);
    figures.push((alert("fair", undated), names.number(undated), words));
    if errors > 0 {
        figures.push(("bad", names.number(errors), names.counted("report-figure-errors", errors)));
    }
    page.between(
        "<section aria-label=\"",
        &names.word("report-figures"),
        "\">\n<dl class=\"figures\">\n",
    );
    for (class, number, words) in figures {
        page.open("<div", class);
        page.between("<dt>", &words, "</dt>");
        page.between("<dd>", &number, "</dd></div>\n");
    }
    page.raw("</dl>\n</section>\n");
}

fn contents(page: &mut Writer, names: &Names<'_>) {
    page.between("<nav aria-label=\"", &names.word("report-contents"), "\"><ul>\n");
    for id in PARTS {
        page.between("<li><a href=\"#", id, "\">");
        page.between("", &names.word(id), "</a></li>\n");
    }
    page.raw("</ul></nav>\n");
}

/// Begins a part: its heading, and a sentence.
fn lead(page: &mut Writer, names: &Names<'_>, id: &'static str, sentence: &str) {
    page.between("<h2 id=\"", id, "\">");
    page.between("", &names.word(id), "</h2>\n");
    page.between("<p class=\"lead\">", sentence, "</p>\n");
}

fn translations(page: &mut Writer, report: &Report<'_>, names: &Names<'_>) {
    let languages = fresh::languages(report, names);
    if languages.rows.is_empty() {
        return lead(page, names, "report-translations", &names.word("report-translations-none"));
    }
    lead(page, names, "report-translations", &names.word("report-translations-lead"));
    page.table("report-translations", &languages);
    let stale = fresh::stale(report, names);
    let id = "report-stale";
    page.between("<h3 id=\"", id, "\">");
    page.between("", &names.word(id), " <span class=\"count\">");
    page.between("", &names.number(stale.rows.len()), "</span></h3>\n");
    if stale.rows.is_empty() {
        page.between("<p class=\"lead\">", &names.word("report-stale-none"), "</p>\n");
    } else {
        page.between("<p class=\"lead\">", &names.word("report-stale-lead"), "</p>\n");
        page.table(id, &stale);
    }
}

fn due(page: &mut Writer, report: &Report<'_>, names: &Names<'_>) {
    let tables = report.owners.iter().zip(1..);
    let tables = tables
        .filter_map(|(owner, number)| Some((owner, number, parts::due(report, names, owner)?)));
    let tables: Vec<(_, u32, _)> = tables.collect();
    if tables.is_empty() {
        return lead(page, names, "report-due", &names.days("report-due-none", SOON));
    }
    lead(page, names, "report-due", &names.days("report-due-lead", SOON));
    for (owner, number, table) in tables {
        let id = format!("owner-{number}");
        page.between("<h3 id=\"", &id, "\">");
        page.between("", &names.owner(owner.name), " <span class=\"count\">");
        page.between("", &names.number(table.rows.len()), "</span></h3>\n");
        page.table(&id, &table);
    }
}

fn foot(page: &mut Writer, names: &Names<'_>) {
    page.between("</main>\n<footer>\n<h2>", &names.word("report-method"), "</h2>\n");
    for id in
        ["report-method-words", "report-method-covered", "report-method-due", "report-method-files"]
    {
        page.between("<p>", &names.word(id), "</p>\n");
    }
    page.raw("</footer>\n</body>\n</html>\n");
}
