//! What a booklet asks of the translations in it.

use super::plan::Plan;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::load::Demand;
use crate::model::{Booklet, Change, Freshness, Kit, LocaleIndex, PageId};

/// Says which pages of a booklet are not what its table in `kit.toml` asks for.
///
/// What nobody has recorded counts as not current: on paper, a guess cannot be mended.
pub(super) fn refused(
    kit: &Kit,
    booklet: &Booklet,
    reader: LocaleIndex,
    plan: &Plan,
    findings: &mut Findings,
) {
    let Some(demand) = booklet.demand.as_ref().filter(|_| reader != kit.source) else { return };
    let locale = kit.locale(reader).id.as_str();
    for id in plan.pages() {
        let Some((state, count)) = fault(kit, id, reader, demand.value) else { continue };
        let page = kit.page(id);
        let file =
            |locale: LocaleIndex| page.translations[usize::from(locale.0)].as_ref()?.file.as_ref();
        let file = match file(reader) {
            Some(file) => file.source.path().to_owned(),
            None => {
                let source = file(kit.source).map_or("", |file| file.source.path());
                let ending = format!(".{}.md", kit.locale(kit.source).id);
                source
                    .strip_suffix(&*ending)
                    .map_or(String::new(), |stem| format!("{stem}.{locale}.md"))
            }
        };
        let refused = Diagnostic::new(&code::REFUSED_TRANSLATION)
            .arg("booklet", format!("{}-{locale}", booklet.id))
            .arg("demand", demand.value.name())
            .arg("guide", page.name())
            .arg("locale", locale)
            .arg("file", file)
            .arg("state", state)
            .number("count", count);
        findings.push(refused.at(demand.place.clone()));
    }
}

/// Returns in which state a page cannot stand in the booklet, and how many of its texts are behind.
fn fault(
    kit: &Kit,
    id: PageId,
    reader: LocaleIndex,
    demand: Demand,
) -> Option<(&'static str, usize)> {
    let page = kit.page(id);
    let of_locale = |locale: LocaleIndex| page.translations[usize::from(locale.0)].as_ref();
    let Some(own) = of_locale(reader).filter(|own| own.file.is_some()) else {
        // A section without `_index` has a title and no text.
        let has_text = page.translations.iter().flatten().any(|it| it.file.is_some());
        return has_text.then_some(("missing", 0));
    };
    match &own.freshness {
        Freshness::Stale(answers) => {
            let behind = answers.iter().filter(|answer| answer.change != Change::Moved);
            Some(("stale", behind.count()))
        }
        Freshness::Untracked => Some(("untracked", 0)),
        Freshness::Source | Freshness::Current if own.reviewed => None,
        Freshness::Source | Freshness::Current => {
            (demand == Demand::Reviewed).then_some(("draft", 0))
        }
    }
}
