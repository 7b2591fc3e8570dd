//! Translations stay true: whatever is done to a kit, from branch to branch and edit to edit, in all
//! locales at once.

use super::Promise;
use super::command::{ends_with, trousse};
use super::scratch::{Scratch, TODAY, checkout, files_of};
use super::translate::{expect, git, kit, read, state};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use trousse::model::{Answer, Kit, LocaleIndex, PageId};
use trousse::pipeline::translate::{self, Wanted};
use trousse::source::LocaleId;

/// Returns one trial per promise.
pub fn trials() -> Vec<Trial> {
    let cases: &[Promise] = &[
        ("what two branches accept of different guides and locales is put together", branches),
        ("whatever is edited, kept and accepted, in every locale what changed is told", edits),
        ("a typo that is kept changes no page of a translation", typo),
        ("a changed deadline is told once in each of the other locales", deadline),
    ];
    super::promises("true-translations", cases)
}

/// Returns the lines of a lock.
fn lines(kit: &Scratch, name: &str) -> BTreeSet<String> {
    read(kit, name).unwrap_or_default().lines().map(str::to_owned).collect()
}

const LOCKS: [&str; 3] =
    ["locales/fr/translations.lock", "locales/ro/translations.lock", "locales/sources.lock"];

fn branches() -> Result<(), Failed> {
    let kit = kit();
    kit.write("content/housing/moving.ro.md", "# Mutarea\n\nÎmpachetați.\n".as_bytes());
    let attributes = std::fs::read(checkout().join(".gitattributes"))?;
    kit.write(".gitattributes", &attributes);
    ends_with(&trousse(&kit, &["translate", "accept", "/", "fr"]), 0)?;
    git(&kit, &["init", "--quiet"])?;
    let commit = |text: &str| -> Result<(), Failed> {
        git(&kit, &["add", "--all"])?;
        git(&kit, &["commit", "--quiet", "--message", text]).map(|_| ())
    };
    commit("the kit")?;
    let base = LOCKS.map(|name| lines(&kit, name));
    let mut sides = Vec::new();
    for (branch, accepted) in [
        ("first", &[["housing/lease", "fr"], ["housing/moving", "ro"]][..]),
        ("second", &[["housing/moving", "fr"], ["housing", "fr"], ["housing/moving", "ro"]]),
    ] {
        git(&kit, &["checkout", "--quiet", "-b", branch, "main"])?;
        for [guide, locale] in accepted {
            ends_with(&trousse(&kit, &["translate", "accept", guide, locale]), 0)?;
        }
        sides.push(LOCKS.map(|name| lines(&kit, name)));
        commit(branch)?;
    }
    git(&kit, &["merge", "--no-edit", "first"])?;
    expect(git(&kit, &["status", "--porcelain"])?, String::new())?;
    for (at, name) in LOCKS.into_iter().enumerate() {
        let union: BTreeSet<String> = sides[0][at].union(&sides[1][at]).cloned().collect();
        expect(lines(&kit, name), union)?;
        expect(sides.iter().all(|side| side[at].is_superset(&base[at])), true)?;
        // In Romanian both accepted the same.
        expect(sides[0][at] == sides[1][at], at == 1)?;
    }
    for guide in ["/", "housing", "housing/lease", "housing/moving"] {
        state(&kit, guide, "current")?;
    }
    let output = trousse(&kit, &["translate", "status"]);
    expect(String::from_utf8_lossy(&output.stderr).contains("corrupt"), false)
}

/// A kit of two guides in four locales, as rows of paragraphs, and what should be told of it.
struct Edited {
    kit: Scratch,
    /// The source's paragraphs, guide by guide.
    source: [Vec<String>; 2],
    /// For each guide and locale, the texts that are not as they were when it was accepted.
    changed: BTreeMap<(usize, usize), BTreeSet<String>>,
    /// Those whose order is another one than when they were accepted.
    is_moved: BTreeSet<(usize, usize)>,
    next: usize,
    content: BTreeMap<String, Vec<u8>>,
}

const LOCALES: [&str; 3] = ["fr", "ro", "ar"];
const GUIDES: [&str; 2] = ["lease", "moving"];

/// What an editor does to a guide.
#[derive(Clone, Debug)]
enum Edit {
    Change(usize, Index),
    Add(usize, Index),
    Remove(usize, Index),
    Move(usize, Index, Index),
    Merge(usize, Index),
    Keep(usize, Index),
    Accept(usize, usize),
    AcceptAll,
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    let guide = || 0..GUIDES.len();
    prop_oneof![
        4 => (guide(), index()).prop_map(|(guide, at)| Edit::Change(guide, at)),
        2 => (guide(), index()).prop_map(|(guide, at)| Edit::Add(guide, at)),
        2 => (guide(), index()).prop_map(|(guide, at)| Edit::Remove(guide, at)),
        1 => (guide(), index(), index()).prop_map(|(guide, a, b)| Edit::Move(guide, a, b)),
        1 => (guide(), index()).prop_map(|(guide, at)| Edit::Merge(guide, at)),
        3 => (guide(), index()).prop_map(|(guide, at)| Edit::Keep(guide, at)),
        2 => (guide(), 0..LOCALES.len()).prop_map(|(guide, locale)| Edit::Accept(guide, locale)),
        1 => Just(Edit::AcceptAll),
    ]
}

fn paragraph(number: usize) -> String {
    let letters = ["ba", "ko", "lu", "mi", "ne", "po", "ra", "su", "ti", "vo"];
    let word: String =
        number.to_string().bytes().map(|digit| letters[usize::from(digit - b'0')]).collect();
    format!("{word} du sujet {word}{word} avec {word} et {word}x")
}

impl Edited {
    fn new(counts: [usize; 2]) -> Self {
        let tags: Vec<String> = LOCALES.iter().map(|tag| format!("\"{tag}\"")).collect();
        let kit = format!(
            "base_url = \"https://example.org/\"\nsource = \"en\"\nlocales = [\"en\", {}]\n\
             theme = \"bare\"\n",
            tags.join(", ")
        );
        let kit = Scratch::new([("kit.toml", kit.as_bytes())]);
        let mut next = 0;
        let source = counts.map(|count| {
            next += count;
            (next - count..next).map(paragraph).collect::<Vec<String>>()
        });
        for (guide, texts) in GUIDES.iter().zip(&source) {
            for tag in LOCALES {
                let texts: Vec<String> =
                    texts.iter().map(|text| format!("{tag} {}", text.to_uppercase())).collect();
                let text = format!("# {guide} {tag}\n\n{}\n", texts.join("\n\n"));
                kit.write(&format!("content/{guide}.{tag}.md"), text.as_bytes());
            }
        }
        let mut edited = Self {
            kit,
            source,
            changed: BTreeMap::new(),
            is_moved: BTreeSet::new(),
            next,
            content: BTreeMap::new(),
        };
        (0..GUIDES.len()).for_each(|guide| edited.write(guide));
        edited.accept(&Wanted::default());
        edited
    }

    /// Writes a guide of the source.
    fn write(&mut self, guide: usize) {
        let text = format!("# {}\n\n{}\n", GUIDES[guide], self.source[guide].join("\n\n"));
        self.kit.write(&format!("content/{}.en.md", GUIDES[guide]), text.as_bytes());
        self.content = files_of(&self.kit.path().join("content"));
    }

    fn accept(&self, wanted: &Wanted) {
        let done = translate::accept(self.kit.path(), wanted, &|_| TODAY, &|_| {});
        assert!(done.is_ok_and(|done| !done.findings.has_errors()), "accepted");
    }

    fn read(&self) -> Kit {
        let read = translate::read(self.kit.path(), &|_| TODAY, &|_| {}).ok();
        read.expect("a readable kit").value.expect("a whole kit")
    }

    /// Does an edit, and to what should be told what it does.
    fn edit(&mut self, edit: &Edit) {
        let all = |edited: &mut Self, guide: usize, change: &dyn Fn(&mut BTreeSet<String>)| {
            for locale in 0..LOCALES.len() {
                change(edited.changed.entry((guide, locale)).or_default());
            }
        };
        match *edit {
            Edit::Add(guide, at) => {
                let text = paragraph(self.next);
                self.next += 1;
                let at = at.index(self.source[guide].len() + 1);
                self.source[guide].insert(at, text.clone());
                all(self, guide, &|changed| {
                    changed.insert(text.clone());
                });
            }
            Edit::Accept(guide, locale) => {
                let locales = vec![LocaleId::parse(LOCALES[locale]).expect("a tag")];
                self.accept(&Wanted { guide: Some(GUIDES[guide].to_owned()), locales });
                self.changed.remove(&(guide, locale));
                self.is_moved.remove(&(guide, locale));
                return;
            }
            Edit::AcceptAll => {
                self.accept(&Wanted::default());
                self.changed.clear();
                self.is_moved.clear();
                return;
            }
            Edit::Keep(guide, at) => return self.keep(guide, at),
            Edit::Change(guide, _)
            | Edit::Remove(guide, _)
            | Edit::Move(guide, ..)
            | Edit::Merge(guide, _)
                if self.source[guide].len() < 2 =>
            {
                return;
            }
            Edit::Change(guide, at) => {
                let at = at.index(self.source[guide].len());
                let before = self.source[guide][at].clone();
                let after = format!("{before} encore");
                self.source[guide][at].clone_from(&after);
                all(self, guide, &|changed| {
                    changed.remove(&before);
                    changed.insert(after.clone());
                });
            }
            Edit::Remove(guide, at) => {
                let at = at.index(self.source[guide].len());
                let text = self.source[guide].remove(at);
                all(self, guide, &|changed| {
                    changed.remove(&text);
                });
            }
            Edit::Move(guide, from, to) => {
                let length = self.source[guide].len();
                let text = self.source[guide].remove(from.index(length));
                self.source[guide].insert(to.index(length), text);
                self.is_moved.extend((0..LOCALES.len()).map(|locale| (guide, locale)));
            }
            Edit::Merge(guide, at) => {
                let at = at.index(self.source[guide].len() - 1);
                let second = self.source[guide].remove(at + 1);
                let first = self.source[guide][at].clone();
                let both = format!("{first} {second}");
                self.source[guide][at].clone_from(&both);
                all(self, guide, &|changed| {
                    changed.remove(&first);
                    changed.remove(&second);
                    changed.insert(both.clone());
                });
            }
        }
        for guide in 0..GUIDES.len() {
            self.write(guide);
        }
    }

    /// Keeps one text of a guide by its line, in every locale in which it is told and answered.
    fn keep(&mut self, guide: usize, at: Index) {
        let at = at.index(self.source[guide].len());
        let kit = self.read();
        let text = self.source[guide][at].clone();
        let wanted = Wanted { guide: Some(GUIDES[guide].to_owned()), locales: Vec::new() };
        // A heading and an empty line stand before the first text, and one empty line before each other.
        let Ok(found) = translate::rewordings(&kit, &wanted, &[3 + 2 * at]) else { return };
        let locales: Vec<LocaleIndex> = found.iter().flat_map(|it| it.locales.clone()).collect();
        let kept = translate::keep(self.kit.path(), &kit, &found);
        assert!(kept.is_ok_and(|kept| !kept.findings.has_errors()), "kept");
        for locale in locales {
            let tag = kit.locale(locale).id.as_str();
            let locale = LOCALES.iter().position(|it| *it == tag).expect("a locale of the kit");
            self.changed.entry((guide, locale)).or_default().remove(&text);
        }
    }

    /// Holds what is told to what should be.
    fn check(&self) -> Result<(), TestCaseError> {
        let kit = self.read();
        for (guide, name) in GUIDES.iter().enumerate() {
            let page = kit.pages.iter().position(|page| page.path == *name).expect("a guide");
            let page = PageId(u32::try_from(page).expect("few pages"));
            for (locale, tag) in LOCALES.iter().enumerate() {
                let told = told(&kit, page, tag);
                let none = BTreeSet::new();
                let changed = self.changed.get(&(guide, locale)).unwrap_or(&none);
                prop_assert!(changed.is_subset(&told), "{name} {tag}: {changed:?} {told:?}");
                if !self.is_moved.contains(&(guide, locale)) {
                    prop_assert_eq!(&told, changed, "{} {}", name, tag);
                }
            }
        }
        // No text is lost, in no file, and the words of whatever a lock names are known.
        let content = files_of(&self.kit.path().join("content"));
        prop_assert!(content == self.content);
        let sources = lines(&self.kit, "locales/sources.lock");
        let known: BTreeSet<&str> = sources.iter().filter_map(|it| it.split(' ').next()).collect();
        for tag in LOCALES {
            for line in lines(&self.kit, &format!("locales/{tag}/translations.lock")) {
                let named = line.split(' ').nth(1).unwrap_or_default();
                prop_assert!(known.contains(named), "{tag}: {line}");
            }
        }
        Ok(())
    }
}

/// Returns the paragraphs of the source that are told of a translation.
fn told(kit: &Kit, page: PageId, tag: &str) -> BTreeSet<String> {
    let locale = kit.locales.iter().position(|locale| locale.id.as_str() == tag);
    let of = |locale: usize| {
        kit.page(page).translations[locale].as_ref().expect("a guide has all its texts")
    };
    let source = of(usize::from(kit.source.0)).file.as_ref().expect("a file");
    let own = of(locale.expect("a locale of the kit"));
    let said = |answer: &Answer| Some(source.typed(source.texts.get(answer.source?)?));
    own.freshness.stale().iter().filter_map(said).collect()
}

fn edits() -> Result<(), Failed> {
    let config = Config { cases: 48, failure_persistence: None, ..Config::default() };
    let counts = [1..7_usize, 1..5_usize];
    let edits = proptest::collection::vec(edit(), 1..16);
    let run = TestRunner::new(config).run(&(counts, edits), |(counts, edits)| {
        let mut edited = Edited::new(counts);
        for edit in &edits {
            edited.edit(edit);
            edited.check()?;
        }
        edited.edit(&Edit::AcceptAll);
        edited.check()
    });
    run.map_err(|failure| failure.to_string().into())
}

/// Makes a copy of the sample kit in which all translations are current.
fn current_sample() -> Result<Scratch, Failed> {
    let kit = Scratch::copy_of(&checkout());
    ends_with(&trousse(&kit, &["translate", "accept", "--all"]), 0)?;
    Ok(kit)
}

const LEASE: &str = "content/housing/understand-your-lease.fr.md";

/// Changes a guide of the sample kit, and returns the line on which that is.
fn change(kit: &Scratch, from: &str, to: &str) -> Result<String, Failed> {
    let text = read(kit, LEASE)?;
    expect(text.matches(from).count(), 1)?;
    let line = text.lines().position(|line| line.contains(from)).ok_or("no such line")? + 1;
    kit.write(LEASE, text.replace(from, to).as_bytes());
    Ok(line.to_string())
}

/// Returns what is stale, by locale: the guide and each change.
fn stale(kit: &Scratch) -> Result<BTreeMap<String, Vec<String>>, Failed> {
    let output = trousse(kit, &["translate", "status", "--format", "json"]);
    ends_with(&output, 0)?;
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout)?;
    let mut stale: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in &rows {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        for change in row["stale"].as_array().into_iter().flatten() {
            let told = format!("{} {}", text(&row["guide"]), text(&change["change"]));
            stale.entry(text(&row["locale"])).or_default().push(told);
        }
    }
    Ok(stale)
}

/// Returns the pages of all locales but the source's, those that show its text beside theirs left out.
fn translated_pages(kit: &Scratch) -> Result<BTreeMap<String, Vec<u8>>, Failed> {
    let (outcome, mut files) = kit.build(false);
    if outcome.findings.has_errors() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    files.retain(|name, _| {
        name.ends_with(".html") && !name.starts_with("fr/") && !name.contains("/with-fr/")
    });
    expect(files.len() > 100, true)?;
    Ok(files)
}

fn typo() -> Result<(), Failed> {
    let kit = current_sample()?;
    let before = translated_pages(&kit)?;
    let line = change(&kit, "il vous lie tous les deux", "il vous lie tous deux")?;
    expect(stale(&kit)?.len(), 6)?;
    let guide = "housing/understand-your-lease";
    ends_with(&trousse(&kit, &["translate", "keep", guide, &line]), 0)?;
    expect(stale(&kit)?, BTreeMap::new())?;
    let after = translated_pages(&kit)?;
    let differ = before.iter().find(|(name, bytes)| after.get(*name) != Some(bytes));
    match differ {
        None if before.len() == after.len() => Ok(()),
        differ => Err(format!("{:?} is another page", differ.map(|it| it.0)).into()),
    }
}

fn deadline() -> Result<(), Failed> {
    let kit = current_sample()?;
    let before = translated_pages(&kit)?;
    change(&kit, "se terminent le 30 juin", "se terminent le 31 juillet")?;
    let stale = stale(&kit)?;
    let told = vec!["housing/understand-your-lease changed".to_owned()];
    let locales = ["en", "ro", "bg", "zh-Hans", "ar", "es"];
    expect(stale, locales.map(|tag| (tag.to_owned(), told.clone())).into_iter().collect())?;
    let after = translated_pages(&kit)?;
    let marks = |bytes: &[u8]| {
        let page = String::from_utf8_lossy(bytes);
        page.matches("<details class=\"since ").count() + page.matches("<p class=\"since ").count()
    };
    let changed: Vec<&String> = after
        .iter()
        .filter(|(name, bytes)| before.get(*name) != Some(bytes))
        .map(|it| it.0)
        .collect();
    expect(changed.len(), 6)?;
    expect(changed.iter().map(|name| marks(&after[*name])).collect::<Vec<_>>(), vec![1; 6])?;
    expect(before.values().map(|bytes| marks(bytes)).sum::<usize>(), 0)
}
