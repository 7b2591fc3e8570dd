//! The files below `content/`, sorted into pages and everything else by their names.

use super::names::{PageName, is_markdown, page_name};
use super::read::{unread, unreadable};
use super::walk::{Found, walk};
use super::{KitConfig, PageFileKind};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{LocaleId, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What lies below `content/`.
pub(super) struct Content {
    /// Markdown files and what their names say, in the order of the pages' paths.
    pub(super) pages: Vec<(Found, PageName)>,
    /// Everything else.
    pub(super) assets: Vec<Found>,
}

type Pages = BTreeMap<(String, PageFileKind, LocaleId), Found>;

/// Sorts the files below `content/`. `content/data/` is no section: it holds the
/// records, which are read apart.
pub(super) fn content(root: &Path, config: &KitConfig, findings: &mut Findings) -> Content {
    if !root.join("content").is_dir() {
        findings.push(unreadable("content", "not-found"));
        return Content { pages: Vec::new(), assets: Vec::new() };
    }
    let is_wanted = |path: &str| path != "data";
    let (markdown, assets): (Vec<Found>, Vec<Found>) = walk(root, "content", &is_wanted, findings)
        .into_iter()
        .partition(|found| is_markdown(&found.path));
    let mut spellings = Spellings::default();
    for asset in &assets {
        spellings.settle(&asset.path, &asset.path, findings);
    }
    let mut pages = Pages::new();
    let mut untagged = Vec::new();
    for found in markdown {
        let (name, finding) = page_name(&found.path, config);
        let is_tagged = finding.is_none();
        if let Some(finding) = finding {
            findings.push(finding);
        }
        match name {
            Some(name) if is_tagged => keep(found, name, &mut pages, &mut spellings, findings),
            Some(name) => untagged.push((found, name)),
            None => {}
        }
    }
    for (found, name) in untagged {
        // Its locale is a guess, so a file that has the same one by name goes first.
        pages.entry((name.path, name.kind, name.locale)).or_insert(found);
    }
    drop_shadowed(&mut pages, findings);
    let pages = pages.into_iter();
    let pages = pages.map(|((path, kind, locale), found)| (found, PageName { path, kind, locale }));
    Content { pages: pages.collect(), assets }
}

fn keep(
    found: Found,
    name: PageName,
    pages: &mut Pages,
    spellings: &mut Spellings,
    findings: &mut Findings,
) {
    let path = spellings.settle(&name.path, &found.path, findings);
    let is_respelled = path != name.path;
    let key = (path, name.kind, name.locale);
    match pages.get(&key) {
        None => {
            pages.insert(key, found);
        }
        // What differs by case has been told.
        Some(_) if is_respelled => {}
        Some(other) => findings.push(duplicate(&found, other)),
    }
}

/// Leaves out guides beside a section of the same name, which would both be that page.
fn drop_shadowed(pages: &mut Pages, findings: &mut Findings) {
    let mut sections: BTreeMap<String, Found> = BTreeMap::new();
    for ((path, kind, _), found) in pages.iter() {
        let own = (*kind == PageFileKind::Index).then_some(path.as_str());
        let above = path.match_indices('/').map(|(slash, _)| &path[..slash]);
        for section in above.chain(own) {
            sections.entry(section.to_owned()).or_insert_with(|| found.clone());
        }
    }
    let mut told = BTreeSet::new();
    pages.retain(|(path, kind, _), found| {
        let section = sections.get(path).filter(|_| *kind == PageFileKind::Guide);
        let Some(section) = section else { return true };
        if told.insert(path.clone()) {
            findings.push(duplicate(found, section));
        }
        false
    });
}

fn duplicate(found: &Found, other: &Found) -> Diagnostic {
    let path = format!("content/{}", found.path);
    let place = Place::start_of(&unread(&path));
    let duplicate = Diagnostic::new(&code::DUPLICATE_GUIDE).arg("path", path).at(place);
    duplicate.arg("other", format!("content/{}", other.path))
}

/// The names in every folder as they were first seen, to notice those that differ by case only.
#[derive(Default)]
struct Spellings {
    first: BTreeMap<(String, String), (String, String)>,
    told: BTreeSet<String>,
}

impl Spellings {
    /// Returns `path` with every part as it was first spelled; `file` is the file it stands for.
    fn settle(&mut self, path: &str, file: &str, findings: &mut Findings) -> String {
        let mut settled = String::new();
        for (at, part) in path.split('/').enumerate() {
            let is_last = at == path.matches('/').count();
            // A folder is named by its own path, and a page, whose locale is not in `path`, by its file.
            let shown = match file.match_indices('/').nth(at) {
                Some((slash, _)) if !is_last => &file[..slash],
                _ => file,
            };
            let key = (settled.clone(), part.to_lowercase());
            let first =
                self.first.entry(key).or_insert_with(|| (part.to_owned(), shown.to_owned()));
            if first.0 != part && self.told.insert(shown.to_owned()) {
                let path = format!("content/{shown}");
                let place = Place::start_of(&unread(&path));
                let conflict = Diagnostic::new(&code::CASE_CONFLICT).arg("path", path).at(place);
                findings.push(conflict.arg("other", format!("content/{}", first.1)));
            }
            if at > 0 {
                settled.push('/');
            }
            settled.push_str(&first.0);
        }
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::{TestKit, check};

    fn pages(files: &[(&str, &str)], expected: &[&str]) -> Vec<String> {
        let inputs = check(files, expected).expect("a kit");
        inputs.pages.iter().map(|page| page.source.path().to_owned()).collect()
    }

    #[test]
    fn pages_stand_in_the_order_of_their_paths() {
        let names = [
            "b.fr.md",
            "a/_index.fr.md",
            "a/x.zh-Hans.md",
            "a/x.en.md",
            "_index.en.md",
            "a.svg",
            "data/x.md",
        ];
        let files = names.map(|name| (format!("content/{name}"), "# T\n"));
        let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";
        let kit = TestKit::new(&files);
        kit.write("content/a.svg", svg);
        let inputs = kit.check(&[]).expect("a kit");
        let paths: Vec<_> = inputs.pages.iter().map(|page| page.source.path()).collect();
        let expected = ["_index.en.md", "a/_index.fr.md", "a/x.en.md", "a/x.zh-Hans.md", "b.fr.md"];
        assert_eq!(paths, expected.map(|name| format!("content/{name}")));
        assert_eq!(inputs.assets.keys().collect::<Vec<_>>(), ["a.svg"]);
    }

    #[test]
    fn a_kit_without_content_is_told() {
        let kit = TestKit::new(&[]);
        std::fs::remove_dir(kit.root().join("content")).expect("an empty folder");
        kit.check(&["content:1:1 `` unreadable-file path=content reason=not-found"]);
    }

    #[test]
    fn one_guide_in_one_locale_is_one_file() {
        let told =
            "content/a.fr.md:1:1 `` duplicate-guide path=content/a.fr.md other=content/a.FR.md";
        let kept = pages(&[("content/a.fr.md", ""), ("content/a.FR.md", "")], &[told]);
        assert_eq!(kept, ["content/a.FR.md"]);
    }

    #[test]
    fn a_file_without_a_locale_gives_way_to_one_with_it() {
        let untagged = "content/a.md:1:1 `` untagged-guide path=content/a.md suggestion=a.fr.md";
        assert_eq!(
            pages(&[("content/a.md", ""), ("content/a.fr.md", "")], &[untagged]),
            ["content/a.fr.md"]
        );
        assert_eq!(pages(&[("content/a.md", ""), ("content/a.en.md", "")], &[untagged]).len(), 2);
    }

    #[test]
    fn a_guide_and_a_section_cannot_share_a_path() {
        let kept = pages(
            &[
                ("content/housing.fr.md", ""),
                ("content/housing.en.md", ""),
                ("content/housing/_index.fr.md", ""),
            ],
            &[
                "content/housing.en.md:1:1 `` duplicate-guide path=content/housing.en.md other=content/housing/_index.fr.md",
            ],
        );
        assert_eq!(kept, ["content/housing/_index.fr.md"]);
        pages(
            &[("content/a.fr.md", ""), ("content/a/b.fr.md", "")],
            &[
                "content/a.fr.md:1:1 `` duplicate-guide path=content/a.fr.md other=content/a/b.fr.md",
            ],
        );
    }

    #[test]
    fn names_that_differ_by_case_only_are_told_once() {
        let told = "content/lease.fr.md:1:1 `` case-conflict path=content/lease.fr.md other=content/Lease.fr.md";
        let kept = pages(&[("content/lease.fr.md", ""), ("content/Lease.fr.md", "")], &[told]);
        assert_eq!(kept, ["content/Lease.fr.md"]);
        let told = "content/lease.en.md:1:1 `` case-conflict path=content/lease.en.md other=content/Lease.fr.md";
        pages(&[("content/lease.en.md", ""), ("content/Lease.fr.md", "")], &[told]);
        let told =
            "content/housing:1:1 `` case-conflict path=content/housing other=content/Housing";
        pages(
            &[
                ("content/housing/a.fr.md", ""),
                ("content/housing/c.fr.md", ""),
                ("content/Housing/b.fr.md", ""),
            ],
            &[told],
        );
        let told = "content/p.PDF:1:1 `` case-conflict path=content/p.PDF other=content/P.pdf";
        pages(&[("content/p.PDF", ""), ("content/P.pdf", "")], &[told]);
    }
}
