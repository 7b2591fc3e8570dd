//! A translation with some of its texts put anew, and with texts that it lacked.

use super::SPOILER_LIMIT;
use super::lines::{ending, line_end};
use super::node::nodes;
use super::place::{Insertion, plan};
use super::rendition::{Texts, flat, is_front, says, typed};
use super::toml::literal;
use crate::document::TextKind;
use crate::load::PageFile;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// A text that is to stand in a translation.
#[derive(Clone, Debug)]
pub struct Change {
    /// The text of the source that it translates.
    pub source: usize,
    /// The text of the translation whose place it takes; `None` if the translation lacks it.
    pub own: Option<usize>,
    /// The text, as it is typed.
    pub text: String,
}

/// Why a text was not put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would be read as something else.
    Structure,
    /// It is not to be seen where it belongs: what stands around it is not there.
    Place,
}

/// What came of it.
#[derive(Debug)]
pub struct Patched {
    /// The translation as it is read; `None` if nothing was put in.
    pub page: Option<PageFile>,
    /// For each change that was made, where its text is among those of the page now.
    pub made: BTreeMap<usize, usize>,
    /// Where each text that was there is now.
    pub moved: Vec<usize>,
    /// The changes that were not made. Where very many would be read as something else, not all are
    /// looked for, and the page is not whole.
    pub refused: Vec<(usize, Refusal)>,
}

/// Puts texts into a translation.
///
/// `answers` says which text of the source is translated by which. What would be read otherwise than
/// it was meant is left out, and so is what has no place; everything else is put in.
pub fn page(
    source: &PageFile,
    own: &PageFile,
    answers: &BTreeMap<usize, usize>,
    changes: &[Change],
    read: &dyn Fn(String) -> PageFile,
) -> Patched {
    let work = Work { source, own, answers, read };
    let changes: Vec<Change> =
        changes.iter().map(|it| Change { text: flat(&it.text), ..it.clone() }).collect();
    let all: Vec<usize> = (0..changes.len()).collect();
    let mut best =
        Done { page: None, made: BTreeMap::new(), moved: (0..own.texts.len()).collect() };
    let mut refused = Vec::new();
    match work.put(&changes, &all) {
        Ok(done) => {
            let left = all.into_iter().filter(|it| !done.made.contains_key(it));
            refused.extend(left.map(|change| (change, Refusal::Place)));
            best = done;
        }
        Err(_) => {
            // Some of them spoil it: they are looked for by halves.
            let mut taken: Vec<usize> = Vec::new();
            let mut order = all;
            order.sort_by_key(|it| (changes[*it].own.is_none(), changes[*it].source));
            work.halve(&changes, &order, &mut taken, &mut best, &mut refused);
            // Some have a place only with each other.
            taken.extend(refused.iter().filter(|it| it.1 == Refusal::Place).map(|it| it.0));
            if let Ok(done) = work.put(&changes, &taken) {
                refused.retain(|(change, _)| !done.made.contains_key(change));
                best = done;
            }
        }
    }
    Patched { page: best.page, made: best.made, moved: best.moved, refused }
}

struct Work<'a> {
    source: &'a PageFile,
    own: &'a PageFile,
    answers: &'a BTreeMap<usize, usize>,
    read: &'a dyn Fn(String) -> PageFile,
}

struct Done {
    page: Option<PageFile>,
    made: BTreeMap<usize, usize>,
    moved: Vec<usize>,
}

/// A stretch of the file, before and after.
struct Region {
    old: Range<usize>,
    new: Range<usize>,
    what: What,
}

enum What {
    /// The text of the translation that it was, and the change.
    Replaced(usize, usize),
    /// The source's texts that it holds, in order.
    Inserted(VecDeque<usize>),
}

impl Work<'_> {
    /// Makes all of these changes that have a place, if what comes of it is read as it was meant.
    fn put(&self, changes: &[Change], wanted: &[usize]) -> Result<Done, Refusal> {
        let file = self.own.source.text();
        let mut pieces: Vec<(Range<usize>, String, What)> = Vec::new();
        let mut texts = Texts::new();
        let mut change_of = BTreeMap::new();
        for change in wanted {
            let Change { source, own, text } = &changes[*change];
            match own {
                Some(own) => {
                    let place = self.own.texts[*own].span.range();
                    let typed = typed(self.own, *own, text);
                    pieces.push((place, typed, What::Replaced(*own, *change)));
                }
                None => {
                    texts.insert(*source, text.clone());
                    change_of.insert(*source, *change);
                }
            }
        }
        for insertion in self.insertions(&texts) {
            let Insertion { at, text, sources } = insertion;
            pieces.push((at..at, text, What::Inserted(sources.into())));
        }
        if pieces.is_empty() {
            let moved = (0..self.own.texts.len()).collect();
            return Ok(Done { page: None, made: BTreeMap::new(), moved });
        }
        pieces.sort_by_key(|(range, ..)| (range.start, range.end));
        let mut regions = Vec::with_capacity(pieces.len());
        let mut out = String::with_capacity(file.len());
        let mut at = 0;
        for (old, new, what) in pieces {
            // Two places that touch are one that could not be told.
            let between = file.get(at..old.start).ok_or(Refusal::Structure)?;
            out.push_str(between);
            let start = out.len();
            out.push_str(&new);
            at = old.end;
            regions.push(Region { old, new: start..out.len(), what });
        }
        out.push_str(&file[at..]);
        self.look(changes, &change_of, regions, (self.read)(out)).ok_or(Refusal::Structure)
    }

    /// Makes those of some changes that go with the ones that are taken, and refuses the others.
    fn halve(
        &self,
        changes: &[Change],
        some: &[usize],
        taken: &mut Vec<usize>,
        best: &mut Done,
        refused: &mut Vec<(usize, Refusal)>,
    ) {
        let is_spoiler = |refused: &&(usize, Refusal)| refused.1 == Refusal::Structure;
        if refused.iter().filter(is_spoiler).count() >= SPOILER_LIMIT {
            return;
        }
        let before = taken.len();
        taken.extend(some);
        let done = self.put(changes, taken);
        let is_made = |done: &Done| taken.iter().all(|change| done.made.contains_key(change));
        let reason = match done {
            Ok(done) if is_made(&done) => {
                *best = done;
                return;
            }
            Ok(_) => Refusal::Place,
            Err(reason) => reason,
        };
        taken.truncate(before);
        match some {
            [] => {}
            // A new text has been looked at by itself: what spoils it is where it was put.
            [change] if changes[*change].own.is_none() => refused.push((*change, Refusal::Place)),
            [change] => refused.push((*change, reason)),
            _ => {
                let (first, second) = some.split_at(some.len() / 2);
                self.halve(changes, first, taken, best, refused);
                self.halve(changes, second, taken, best, refused);
            }
        }
    }

    /// Finds every text in what was put together; `None` if one is not as it was meant.
    fn look(
        &self,
        changes: &[Change],
        change_of: &BTreeMap<usize, usize>,
        mut regions: Vec<Region>,
        page: PageFile,
    ) -> Option<Done> {
        let mut there: BTreeMap<(usize, TextKind), VecDeque<usize>> = BTreeMap::new();
        for (number, text) in self.own.texts.iter().enumerate() {
            there.entry((text.span.start as usize, text.kind)).or_default().push_back(number);
        }
        let mut made = BTreeMap::new();
        let mut moved = vec![usize::MAX; self.own.texts.len()];
        for (number, text) in page.texts.iter().enumerate() {
            let start = text.span.start as usize;
            let next = regions.partition_point(|region| region.new.start <= start);
            let region = next.checked_sub(1).map(|at| &mut regions[at]);
            match region {
                Some(Region { new, what: What::Inserted(sources), .. }) if start < new.end => {
                    let source = sources.pop_front()?;
                    let wanted = &self.source.texts[source];
                    let is_right = text.kind == wanted.kind
                        && match change_of.get(&source) {
                            Some(change) => says(&page, number, &changes[*change].text),
                            None => text.digest == wanted.digest,
                        };
                    made.extend(change_of.get(&source).map(|change| (*change, number)));
                    is_right.then_some(())?;
                }
                Some(Region { new, what: What::Replaced(own, change), .. })
                    if start < new.end || start == new.start =>
                {
                    let is_right = text.kind == self.own.texts[*own].kind
                        && says(&page, number, &changes[*change].text);
                    is_right.then_some(())?;
                    made.insert(*change, number);
                    moved[*own] = number;
                    there
                        .get_mut(&(self.own.texts[*own].span.start as usize, text.kind))?
                        .pop_front();
                }
                region => {
                    let old = match region {
                        Some(region) => region.old.end + (start - region.new.end),
                        None => start,
                    };
                    let own = there.get_mut(&(old, text.kind))?.pop_front()?;
                    (self.own.texts[own].digest == text.digest).then_some(())?;
                    moved[own] = number;
                }
            }
        }
        let is_left = |region: &Region| match &region.what {
            What::Inserted(sources) => !sources.is_empty(),
            What::Replaced(..) => false,
        };
        let is_whole = !regions.iter().any(is_left) && !moved.contains(&usize::MAX);
        is_whole.then_some(Done { page: Some(page), made, moved })
    }

    fn insertions(&self, texts: &Texts) -> Vec<Insertion> {
        if texts.is_empty() {
            return Vec::new();
        }
        let mut insertions: Vec<Insertion> = self.summary(texts).into_iter().collect();
        if let (Some(source), Some(own)) = (nodes(self.source), nodes(self.own)) {
            insertions.extend(plan(self.source, &source, self.own, &own, self.answers, texts));
        }
        insertions
    }

    /// Finds a place for a summary, which stands below the title.
    fn summary(&self, texts: &Texts) -> Option<Insertion> {
        let is_summary = |(place, _): &(&usize, &String)| {
            let text = &self.source.texts[**place];
            text.kind == TextKind::Summary && is_front(self.source, text)
        };
        let (place, text) = texts.iter().find(is_summary)?;
        if self.own.front.summary.is_some() {
            return None;
        }
        let file = self.own.source.text();
        let end = ending(file);
        let line = format!("summary = {}", literal(text));
        let (at, text) = match &self.own.front.title {
            Some(title) => {
                let at = line_end(file, title.place.span.end as usize);
                (at, format!("{end}{line}"))
            }
            None if self.own.body().start as usize <= '\u{feff}'.len_utf8() => {
                (self.own.body().start as usize, format!("+++{end}{line}{end}+++{end}"))
            }
            None => return None,
        };
        Some(Insertion { at, text, sources: vec![*place] })
    }
}
