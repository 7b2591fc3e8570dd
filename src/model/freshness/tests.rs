//! What is told of translations whose sources change, and that accepting ends it.

use super::{Answer, Both, Freshness, Settled};
use crate::document::{TextBlock, TextKind, Typography, parse};
use crate::load::{FrontMatter, PageFile, PageFileKind};
use crate::lock::Locks;
use crate::source::{LocaleId, SourceFile, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

fn page(tag: &str, paragraphs: &[String]) -> PageFile {
    let locale = LocaleId::parse(tag).expect("a tag");
    let body = paragraphs.join("\n\n");
    let source = Arc::new(SourceFile::new(format!("content/a.{tag}.md"), body.clone()));
    let span = Span::new(0..body.len());
    let document = parse(&source, span, true, Typography::for_locale(&locale)).value;
    let mut texts = vec![TextBlock::alone(TextKind::Title, "Titre", Span::default())];
    texts.extend(document.texts(&body, span));
    PageFile {
        source,
        kind: PageFileKind::Guide,
        path: "a".into(),
        locale,
        front: FrontMatter::default(),
        document,
        texts: texts.into(),
    }
}

/// A guide and its translation, as rows of paragraphs, and what is known of them.
#[derive(Clone, Default)]
struct Guide {
    source: Vec<String>,
    own: Vec<String>,
    locks: Locks,
}

impl Guide {
    /// A guide of paragraphs named by letters, and its translation, which is accepted.
    fn new(source: &str, own: &str) -> Self {
        let paragraphs = |names: &str| names.split_whitespace().map(paragraph).collect();
        let mut guide =
            Self { source: paragraphs(source), own: paragraphs(own), ..Self::default() };
        guide.accept();
        guide
    }

    fn with<T>(&self, look: impl FnOnce(&Both<'_>) -> T) -> T {
        let (source, own) = (page("fr", &self.source), page("en", &self.own));
        look(&Both::new(&source, &own, &self.locks, ["a"].into_iter()))
    }

    fn record(&mut self, settled: Settled, is_whole: bool) {
        let lock = self.locks.locales.entry(LocaleId::parse("en").expect("a tag")).or_default();
        if is_whole {
            lock.says.clear();
        }
        lock.says.extend(settled.says);
        self.locks.sources.says.extend(settled.texts);
    }

    fn accept(&mut self) {
        let settled = self.with(|both| both.accepted("a"));
        self.record(settled, true);
    }

    fn keep(&mut self, wanted: &[usize]) {
        let settled = self.with(|both| both.kept("a", &|i| wanted.contains(&i)));
        self.record(settled, false);
    }

    fn set(&mut self, source: &str) -> &mut Self {
        self.source = source.split_whitespace().map(paragraph).collect();
        self
    }

    /// Tells what is stale: the change and the paragraphs of both sides, the title not counted.
    fn told(&self) -> Vec<String> {
        let name = |side: &[String], at: Option<usize>| {
            let text = at.and_then(|at| side.get(at.checked_sub(1)?));
            text.map_or("-".to_owned(), |text| text.split(' ').next().unwrap_or("").to_owned())
        };
        self.with(|both| {
            let told = |it: &Answer| {
                let (ours, theirs) = (name(&self.source, it.source), name(&self.own, it.own));
                format!("{} {ours} {theirs}", it.change.name())
            };
            match both.freshness() {
                Freshness::Stale(stale) => stale.iter().map(told).collect(),
                other => vec![other.name().to_owned()],
            }
        })
    }
}

/// Makes a paragraph: `b2` is the second wording of `b`, `#b` a heading.
fn paragraph(name: &str) -> String {
    let (mark, word) = match name.strip_prefix('#') {
        Some(word) => ("## ", word),
        None => ("", name),
    };
    let topic = word.trim_end_matches(|c: char| c.is_ascii_digit());
    format!("{mark}{word} du sujet {topic}{topic} avec {topic} et {topic}x")
}

#[test]
fn changes_are_told_text_by_text() {
    for (source, own, now, told) in [
        ("a b c", "A B C", "a b c", &["current"][..]),
        ("a b c", "A B C", "a b2 c", &["changed b2 B"]),
        ("a b c", "A B C", "a x b c", &["added x -"]),
        ("a b c", "A B C", "a c", &["removed - B"]),
        ("a b c", "A B C", "b c a", &["moved a A"]),
        ("a b c", "A B C", "a x b2 c", &["added x -", "changed b2 B"]),
        ("a b c", "A B C", "a b2 x c", &["changed b2 B", "added x -"]),
        ("a b c d", "A B C D", "a c2 d", &["removed - B", "changed c2 C"]),
        ("a b", "A B", "a b b", &["added b -"]),
        ("a b b", "A B B", "a b", &["removed - B"]),
        ("a a b a", "A A B A", "a a b2 a", &["changed b2 B"]),
        ("a b c", "A B C", "c2 a b", &["changed c2 C"]),
        ("#a b #c d", "#A B #C D", "#a b #e f #c d", &["added ## -", "added f -"]),
        ("a b", "A B", "a b c d e", &["added c -", "added d -", "added e -"]),
        // Two texts in one, and one in two.
        ("a b c", "A C", "a b c", &["current"]),
        ("a b c", "A C", "a b2 c", &["changed b2 C"]),
        ("a c", "A B C", "a c", &["current"]),
        ("a c", "A B C", "a c2", &["changed c2 B", "changed c2 C"]),
    ] {
        let mut guide = Guide::new(source, own);
        assert_eq!(guide.told(), ["current"], "{source} | {own}");
        assert_eq!(guide.set(now).told(), told, "{source} | {own} | {now}");
        guide.accept();
        assert_eq!(guide.told(), ["current"], "{source} | {own} | {now}");
    }
}

#[test]
fn a_translation_without_lines_is_untracked() {
    let mut guide = Guide::new("a b", "A B");
    guide.locks = Locks::default();
    assert_eq!(guide.told(), ["untracked"]);
}

#[test]
fn touching_up_a_translation_leaves_it_current() {
    for own in ["A B2 C", "A2 B2 C2", "A B X C", "Z A B C", "C B A2", "A B3 C X"] {
        let mut guide = Guide::new("a b c", "A B C");
        guide.own = own.split_whitespace().map(paragraph).collect();
        let told = guide.told();
        let is_moved = told.iter().all(|it| it.starts_with("moved"));
        assert!(told == ["current"] || (own.starts_with('C') && is_moved), "{own} {told:?}");
    }
    let mut guide = Guide::new("a b c", "A B C");
    guide.own = ["A", "C"].map(paragraph).to_vec();
    assert_eq!(guide.told(), ["added b -"], "what is lost is told");
}

#[test]
fn what_means_the_same_is_kept() {
    let mut guide = Guide::new("a b c d", "A B C D");
    guide.set("a2 b2 d c x");
    assert_eq!(guide.told().len(), 4);
    guide.keep(&[1]);
    assert_eq!(guide.told(), ["changed b2 B", "moved d D", "added x -"]);
    guide.keep(&[2, 3, 4, 5]);
    assert_eq!(guide.told(), ["added x -"], "nobody can keep what is not there");
    let mut guide = Guide::new("a b c", "A B C");
    guide.set("c2 a b").keep(&[1]);
    assert_eq!(guide.told(), ["current"], "in other words and in another place");
}

#[test]
fn what_was_accepted_out_of_order_is_not_told_when_another_text_goes() {
    let mut guide = Guide::new("a b c", "A B C");
    guide.set("a b d c").accept();
    guide.set("b2 d a2 c").accept();
    assert_eq!(guide.set("d a2 c").told(), ["current"]);
}

#[test]
fn a_guide_keeps_its_history_under_former_names() {
    let guide = Guide::new("a b", "A B");
    let (source, own) = (page("fr", &guide.source), page("en", &guide.own));
    let both = |names: [&'static str; 2]| {
        Both::new(&source, &own, &guide.locks, names.into_iter()).freshness()
    };
    assert_eq!(both(["new", "a"]), Freshness::Current);
    assert_eq!(both(["new", "b"]), Freshness::Untracked);
}

/// What an editor does to the source.
#[derive(Clone, Debug)]
enum Edit {
    Change(prop::sample::Index),
    Add(prop::sample::Index),
    Remove(prop::sample::Index),
    Move(prop::sample::Index, prop::sample::Index),
    Merge(prop::sample::Index),
    Keep(prop::sample::Index),
    Accept,
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        4 => index().prop_map(Edit::Change),
        2 => index().prop_map(Edit::Add),
        2 => index().prop_map(Edit::Remove),
        2 => (index(), index()).prop_map(|(from, to)| Edit::Move(from, to)),
        1 => index().prop_map(Edit::Merge),
        2 => index().prop_map(Edit::Keep),
        2 => Just(Edit::Accept),
    ]
}

fn letters(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + u8::try_from(number % 26).expect("a letter")));
        number /= 26;
        if number == 0 {
            return word;
        }
    }
}

/// What a paragraph of the source says is told stale by.
fn stale_words(guide: &Guide) -> BTreeSet<String> {
    guide.with(|both| {
        let freshness = both.freshness();
        let source = |it: &Answer| it.source.and_then(|i| guide.source.get(i.checked_sub(1)?));
        freshness.stale().iter().filter_map(source).cloned().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn exactly_what_changed_is_told_until_it_is_accepted_or_kept(
        count in 1_usize..9,
        edits in prop::collection::vec(edit(), 1..14),
    ) {
        let names: Vec<String> = (0..count).map(letters).collect();
        let mut guide = Guide::new(&names.join(" "), &names.join(" ").to_uppercase());
        let mut next = count;
        // The texts that are not as they were when the translation was accepted.
        let mut changed = BTreeSet::new();
        let mut is_moved = false;
        // Whether a text of the source is gone. Once that is accepted, the translation says more than the
        // source, and which of its texts is the one too many is a guess.
        let mut is_gone = false;
        for edit in edits {
            let length = guide.source.len();
            match edit {
                Edit::Add(at) => {
                    let text = paragraph(&letters(next));
                    next += 1;
                    guide.source.insert(at.index(length + 1), text.clone());
                    changed.insert(text);
                }
                _ if length < 2 => {}
                Edit::Change(at) => {
                    let text = &mut guide.source[at.index(length)];
                    changed.remove(text);
                    text.push_str(" encore");
                    changed.insert(text.clone());
                }
                Edit::Remove(at) => {
                    let text = guide.source.remove(at.index(length));
                    changed.remove(&text);
                    is_gone = true;
                }
                Edit::Move(from, to) => {
                    let text = guide.source.remove(from.index(length));
                    guide.source.insert(to.index(length), text);
                    is_moved = true;
                }
                Edit::Merge(at) => {
                    let at = at.index(length - 1);
                    let text = guide.source.remove(at + 1);
                    changed.remove(&text);
                    is_gone = true;
                    let first = &mut guide.source[at];
                    changed.remove(first);
                    first.push(' ');
                    first.push_str(&text);
                    changed.insert(first.clone());
                }
                Edit::Keep(at) => {
                    let at = at.index(length);
                    let is_answered = guide.with(|both| {
                        let freshness = both.freshness();
                        let mut stale = freshness.stale().iter();
                        stale.any(|it| it.source == Some(at + 1) && it.own.is_some())
                    });
                    guide.keep(&[at + 1]);
                    if is_answered {
                        changed.remove(&guide.source[at]);
                    }
                }
                Edit::Accept => {
                    guide.accept();
                    prop_assert_eq!(guide.told(), ["current"]);
                    changed.clear();
                    is_moved = false;
                }
            }
            let told = stale_words(&guide);
            prop_assert!(changed.is_subset(&told), "{:?} {:?}", changed, guide.told());
            if !is_moved {
                prop_assert_eq!(&told, &changed);
                let removed = guide.told().iter().any(|it| it.starts_with("removed"));
                prop_assert!(is_gone || !removed);
            }
            let order_is_told = guide.told().iter().filter(|it| it.starts_with("moved")).count();
            prop_assert!(is_moved || order_is_told == 0, "{:?}", guide.told());
        }
    }

    #[test]
    fn nothing_is_too_much_and_accepting_always_ends_it(
        source in prop::collection::vec("[a-c]2?", 1..9),
        own in prop::collection::vec("#?[A-C]", 1..9),
        later in prop::collection::vec("#?[a-d]2?", 1..9),
    ) {
        let mut guide = Guide::new(&source.join(" "), &own.join(" "));
        prop_assert_eq!(guide.told(), ["current"]);
        guide.set(&later.join(" ")).accept();
        prop_assert_eq!(guide.told(), ["current"]);
    }
}

#[test]
fn thousands_of_equal_texts_are_laid_side_by_side() {
    let many = |name: &str, count: usize| vec![paragraph(name); count];
    let mut guide = Guide { source: many("a", 4000), own: many("A", 3000), ..Guide::default() };
    guide.accept();
    guide.source.extend(many("b", 500));
    let started = std::time::Instant::now();
    assert!(guide.told().iter().filter(|it| it.starts_with("added b")).count() == 500);
    assert!(started.elapsed().as_secs() < 5);
}
