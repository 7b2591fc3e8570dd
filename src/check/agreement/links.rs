//! Whether a translation's links lead where the source's do.

use super::align::Pair;
use super::place::File;
use super::units::Unit;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::{LinkId, RecordKind};
use crate::model::{Kit, Target, Translation};
use crate::source::Place;
use std::collections::BTreeSet;

/// A translated page and what it is compared with.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) translation: &'a Translation,
    pub(super) file: File<'a>,
    /// The language part of its locale's tag.
    pub(super) language: &'a str,
}

/// Tells the links of one side that the other lacks, and terms that lost theirs.
pub(super) fn check(
    kit: &Kit,
    pair: &Pair<'_>,
    source: Side<'_>,
    translation: Side<'_>,
    findings: &mut Findings,
) {
    let ours = links(&pair.source, source);
    let theirs = links(&pair.translation, translation);
    // A link that leads nowhere has been told, and may be the one that is missing.
    if ours.iter().chain(&theirs).any(|link| *link.target == Target::Broken) {
        return;
    }
    let (ours, theirs) = unanswered(kit, ours, theirs, (source.language, translation.language));
    let (lost, missing): (Vec<Link<'_>>, Vec<Link<'_>>) = ours.into_iter().partition(is_term);
    let mut added = theirs.iter().filter(|link| !is_term(link));
    for link in lost {
        let Target::Record(id) = link.target else { continue };
        let name = &kit.record(*id).id().value;
        let told = Diagnostic::new(&code::LOST_TERM).arg("term", &**name);
        let place = place_of_all(&pair.translation, translation);
        findings.push(told.at(place).label(link.place(source), "first"));
    }
    for link in missing {
        let told = Diagnostic::new(&code::LINK_MISMATCH).arg("expected", link.typed(source));
        let told = match added.next() {
            Some(other) => told.arg("found", other.typed(translation)).at(other.place(translation)),
            None => told.arg("found", "none").at(place_of_all(&pair.translation, translation)),
        };
        findings.push(told.label(link.place(source), "first"));
    }
    for link in added {
        let told = Diagnostic::new(&code::LINK_MISMATCH).arg("expected", "none");
        let told = told.arg("found", link.typed(translation)).at(link.place(translation));
        findings.push(told.label(place_of_all(&pair.source, source), "first"));
    }
}

/// Returns the links of each side to which none of the other side answers.
fn unanswered<'a>(
    kit: &Kit,
    mut ours: Vec<Link<'a>>,
    mut theirs: Vec<Link<'a>>,
    tags: (&str, &str),
) -> (Vec<Link<'a>>, Vec<Link<'a>>) {
    let name = |link: &Link<'_>| format!("{:?}", link.target);
    let all_ours = ours.clone();
    let our_names: BTreeSet<String> = ours.iter().map(name).collect();
    let their_names: BTreeSet<String> = theirs.iter().map(name).collect();
    ours.retain(|link| !their_names.contains(&name(link)));
    if all_ours.len().max(theirs.len()) <= CLOSE_LOOK {
        // A page in the reader's language may answer to a link that has its answer already.
        let answers =
            |ours: &Link<'_>, theirs: &Link<'_>| is_same(kit, ours.target, theirs.target, tags);
        ours.retain(|link| !theirs.iter().any(|other| answers(link, other)));
        theirs.retain(|link| !all_ours.iter().any(|other| answers(other, link)));
    } else {
        theirs.retain(|link| !our_names.contains(&name(link)));
    }
    ours.truncate(CLOSE_LOOK);
    theirs.truncate(CLOSE_LOOK);
    (ours, theirs)
}

/// How many links of one text are compared closely, and told.
const CLOSE_LOOK: usize = 64;

#[derive(Clone, Copy)]
struct Link<'a> {
    id: LinkId,
    target: &'a Target,
}

impl Link<'_> {
    fn place(&self, side: Side<'_>) -> Place {
        Place::new(side.file.source, side.file.links[self.id.0 as usize].span)
    }

    fn typed<'a>(&self, side: Side<'a>) -> &'a str {
        &side.file.links[self.id.0 as usize].target
    }
}

/// Returns the links of some texts, each target once.
fn links<'a>(units: &[&Unit], side: Side<'a>) -> Vec<Link<'a>> {
    let mut seen = BTreeSet::new();
    let all = units.iter().flat_map(|unit| &unit.links).copied();
    let new = all.filter(|id| seen.insert(&*side.file.links[id.0 as usize].target));
    new.map(|id| Link { id, target: side.translation.target(id) }).collect()
}

fn is_term(link: &Link<'_>) -> bool {
    matches!(link.target, Target::Record(id) if id.kind == RecordKind::Term)
}

/// Returns where texts begin that lack something.
pub(super) fn place_of_all(units: &[&Unit], side: Side<'_>) -> Place {
    match units.first() {
        Some(unit) => side.file.unit(unit),
        None => Place::start_of(side.file.source),
    }
}

fn is_same(kit: &Kit, ours: &Target, theirs: &Target, languages: (&str, &str)) -> bool {
    match (ours, theirs) {
        (Target::External(ours), Target::External(theirs)) => {
            is_same_address(ours, theirs, languages)
        }
        (Target::Asset(ours), Target::Asset(theirs)) => {
            ours == theirs
                || is_same_address(&kit.asset(*ours).name, &kit.asset(*theirs).name, languages)
        }
        (ours, theirs) => ours == theirs,
    }
}

/// Returns whether two addresses are one, or the same site's in each one's language.
///
/// Public sites translate their paths too, so a page that says it is in the reader's language
/// answers to any page of its site.
fn is_same_address(ours: &str, theirs: &str, (our_tag, their_tag): (&str, &str)) -> bool {
    if ours == theirs {
        return true;
    }
    let parts = |address: &str| {
        let parts = address.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let is_tag = |part: &str| part == our_tag || part == their_tag || part == "en" || part == "www";
    let neutral =
        |address: &str| parts(address).into_iter().filter(|part| !is_tag(part)).collect::<Vec<_>>();
    if neutral(ours) == neutral(theirs) {
        return true;
    }
    let host = |address: &str| {
        let rest = address.split_once("://").map(|(_, rest)| rest)?;
        Some(neutral(rest.split('/').next().unwrap_or(rest)))
    };
    let tags = |address: &str| {
        let tags = parts(address).into_iter().filter(|part| part != "www" && is_tag(part));
        tags.collect::<BTreeSet<_>>()
    };
    host(ours).is_some() && host(ours) == host(theirs) && tags(ours) != tags(theirs)
}

#[cfg(test)]
mod tests {
    use super::is_same_address;

    #[test]
    fn a_site_may_answer_in_the_readers_language() {
        for (ours, theirs, same) in [
            ("https://a.ca/x", "https://a.ca/x", true),
            ("https://a.ca/x", "https://a.ca/y", false),
            ("https://a.ca/fr/x", "https://a.ca/en/x", true),
            ("https://a.ca/fr/loyer", "https://www.a.ca/en/rent", true),
            ("https://a.ca/loyer", "https://a.ca/es/alquiler", true),
            ("https://fr.wikipedia.org/wiki/B", "https://es.wikipedia.org/wiki/C", true),
            ("https://a.ca/fr/x", "https://b.ca/en/x", false),
            ("https://a.ca/fr/x", "https://a.ca/fr/y", false),
            ("tel:311", "tel:811", false),
            ("mailto:a@b.ca", "mailto:c@b.ca", false),
            ("forms/a.fr.pdf", "forms/a.es.pdf", true),
        ] {
            assert_eq!(is_same_address(ours, theirs, ("fr", "es")), same, "{ours} {theirs}");
        }
    }
}
