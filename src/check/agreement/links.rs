//! Whether a translation's links lead where the source's do.

use super::align::Pair;
use super::guide::Side;
use super::names::{has_word, plain};
use super::units::Unit;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::{LinkId, RecordKind};
use crate::load::records::Record;
use crate::model::{Kit, Target};
use std::collections::BTreeSet;

/// A link that only one side has, or two that stand for each other and lead elsewhere.
pub(super) struct Difference<'a> {
    pub(super) source: Option<Link<'a>>,
    pub(super) translation: Option<Link<'a>>,
}

/// A link and where it leads.
#[derive(Clone, Copy)]
pub(super) struct Link<'a> {
    pub(super) id: LinkId,
    target: &'a Target,
}

/// How many links of one text are compared closely, and told.
const CLOSE_LOOK: usize = 64;

/// Compares the links of two aligned texts.
pub(super) fn compare<'a>(
    kit: &Kit,
    pair: &Pair<'_>,
    source: Side<'a>,
    translation: Side<'a>,
) -> Vec<Difference<'a>> {
    let ours = links(pair.source(), source);
    let theirs = links(pair.translation(), translation);
    if ours.is_empty() && theirs.is_empty() {
        return Vec::new();
    }
    // A link that leads nowhere has been told, and may be the one that is missing.
    if ours.iter().chain(&theirs).any(|link| *link.target == Target::Broken) {
        return Vec::new();
    }
    let tags = (&*source.language.tag, &*translation.language.tag);
    let is_answer =
        |ours: &Link<'_>, theirs: &Link<'_>| is_same(kit, ours.target, theirs.target, tags);
    let has =
        |links: &[Link<'a>], link: &Link<'_>| links.iter().any(|other| other.target == link.target);
    let is_missing = |link: &&Link<'a>| {
        !has(&theirs, link) && !theirs.iter().any(|other| is_answer(link, other))
    };
    let is_added =
        |link: &&Link<'a>| !has(&ours, link) && !ours.iter().any(|other| is_answer(other, link));
    let missing: Vec<Link<'a>> = ours.iter().filter(is_missing).copied().collect();
    let mut added: Vec<Link<'a>> = theirs.iter().filter(is_added).copied().collect();
    let mut differences = Vec::new();
    for link in missing {
        let may_stand = |other: &Link<'_>| is_alike(link.target, other.target);
        let other = added.iter().position(may_stand).map(|at| added.remove(at));
        if other.is_some() || !is_word_kept(kit, &link, pair) {
            differences.push(Difference { source: Some(link), translation: other });
        }
    }
    if pair.is_uneven() {
        differences.retain(|one| one.translation.is_some());
        return differences;
    }
    // More official words than those of the source do no harm.
    let mut added = added.into_iter().filter(|link| !link.is(RecordKind::Term));
    for difference in differences.iter_mut().filter(|one| one.translation.is_none()) {
        let is_term = difference.source.is_some_and(|link| link.is(RecordKind::Term));
        difference.translation = if is_term { None } else { added.next() };
    }
    differences.extend(added.map(|link| Difference { source: None, translation: Some(link) }));
    differences
}

impl Difference<'_> {
    /// Tells a difference.
    pub(super) fn tell(
        &self,
        kit: &Kit,
        pair: &Pair<'_>,
        source: Side<'_>,
        translation: Side<'_>,
        findings: &mut Findings,
    ) {
        let place = |link: Option<Link<'_>>, side: Side<'_>, units: &[Unit]| match link {
            Some(link) => side.place_of_link(link.id),
            None => side.place_of_first(units),
        };
        let typed = |link: Option<Link<'_>>, side: Side<'_>| {
            link.map_or("none", |link| side.typed(link.id)).to_owned()
        };
        let told = match self.source.map(|link| link.target) {
            Some(Target::Record(id)) if id.kind == RecordKind::Term => {
                let name = &kit.record(*id).id().value;
                Diagnostic::new(&code::LOST_TERM).arg("term", &**name)
            }
            _ => Diagnostic::new(&code::LINK_MISMATCH)
                .arg("found", typed(self.translation, translation))
                .arg("expected", typed(self.source, source)),
        };
        findings.push(
            told.at(place(self.translation, translation, pair.translation()))
                .label(place(self.source, source, pair.source()), "first"),
        );
    }
}

/// Returns whether a translation writes an official word itself instead of the link to it.
fn is_word_kept(kit: &Kit, link: &Link<'_>, pair: &Pair<'_>) -> bool {
    let Target::Record(id) = link.target else { return false };
    let Record::Term(term) = kit.record(*id) else { return false };
    let word = plain(&term.term.value).to_lowercase();
    pair.translation().iter().any(|unit| has_word(&plain(&unit.text).to_lowercase(), &word))
}

impl Link<'_> {
    fn is(&self, kind: RecordKind) -> bool {
        matches!(self.target, Target::Record(id) if id.kind == kind)
    }
}

/// Returns the first links of some texts, each address once.
fn links<'a>(units: &[Unit], side: Side<'a>) -> Vec<Link<'a>> {
    let mut seen = BTreeSet::new();
    let all = units.iter().flat_map(|unit| &unit.links).copied();
    let new = all.filter(|id| seen.insert(side.typed(*id)));
    new.map(|id| Link { id, target: side.target(id) }).take(CLOSE_LOOK).collect()
}

/// Returns whether one of two targets may have been typed for the other.
fn is_alike(ours: &Target, theirs: &Target) -> bool {
    match (ours, theirs) {
        (Target::Record(ours), Target::Record(theirs)) => ours.kind == theirs.kind,
        (Target::External(ours), Target::External(theirs)) => {
            let scheme = |address: &str| address.split(':').next().map(str::to_owned);
            scheme(ours) == scheme(theirs)
        }
        (ours, theirs) => std::mem::discriminant(ours) == std::mem::discriminant(theirs),
    }
}

/// Returns whether two targets are one, or one in each one's language.
pub(super) fn is_same(kit: &Kit, ours: &Target, theirs: &Target, languages: (&str, &str)) -> bool {
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
