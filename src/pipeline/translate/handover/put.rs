//! Texts that came back, put into the files where they live.

use super::super::book::Book;
use super::faults::{NewMessages, message_faults, page_faults};
use super::guides::fits;
use super::import::Imported;
use super::{Home, HomePlace, Read};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::i18n::Domain;
use crate::load::{PageFile, look_at_value, page_of_text};
use crate::model::{Change, Freshness, LocaleIndex, PageId, Translation};
use crate::patch::{self, NoPage, Refusal, Step, TomlFile, with_messages};
use crate::publish::FileEdit;
use crate::source::{LocaleId, Place, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// A text that came back done, and is other than what is there or was not done then.
pub(super) struct Taken {
    /// The name of its unit.
    pub(super) id: String,
    pub(super) home: Home,
    pub(super) text: String,
    pub(super) is_changed: bool,
    /// Where it stands in the file that came back.
    pub(super) place: Place,
}

/// The kit's files as they are to be.
pub(super) struct Put<'a> {
    pub(super) imported: Imported,
    read: &'a Read,
    locale: LocaleIndex,
    files: Vec<FileEdit>,
    messages: Vec<NewMessages>,
    book: Book<'a>,
}

/// A text of a page that came back.
struct Text {
    id: String,
    source: usize,
    own: Vec<usize>,
    change: Change,
    text: String,
    is_changed: bool,
    place: Place,
}

impl<'a> Put<'a> {
    pub(super) fn new(
        read: &'a Read,
        locale: LocaleIndex,
        taken: Vec<Taken>,
        told: &mut Findings,
    ) -> Self {
        let book = Book::new(&read.kit);
        let imported = Imported::default();
        let mut put =
            Self { imported, read, locale, files: Vec::new(), messages: Vec::new(), book };
        let mut pages: BTreeMap<PageId, Vec<Text>> = BTreeMap::new();
        let mut tables: BTreeMap<String, Vec<(Vec<Step>, Taken)>> = BTreeMap::new();
        let mut messages: BTreeMap<&'static str, Vec<(String, Taken)>> = BTreeMap::new();
        for mut taken in taken {
            let nowhere = HomePlace::Message { file: "", id: String::new() };
            match std::mem::replace(&mut taken.home.place, nowhere) {
                HomePlace::Guide { page, source, own, change } => {
                    let Taken { id, text, is_changed, place, .. } = taken;
                    let text = Text { id, source, own, change, text, is_changed, place };
                    pages.entry(page).or_default().push(text);
                }
                HomePlace::Table { file, path } => {
                    tables.entry(file).or_default().push((path, taken));
                }
                HomePlace::Message { file, id } => {
                    messages.entry(file).or_default().push((id, taken));
                }
            }
        }
        for (page, texts) in pages {
            put.page(page, texts, told);
        }
        for (file, texts) in tables {
            put.table(&file, texts, told);
        }
        for (file, texts) in messages {
            put.messages(file, texts, told);
        }
        message_faults(read, put.tag(), &put.messages, told);
        put
    }

    /// Returns all edits; none if nothing is to be changed.
    pub(super) fn edits(mut self, folder: &Path) -> Vec<FileEdit> {
        if self.book.lines().0 > 0 {
            self.files.extend(self.book.edits(folder));
        }
        self.files
    }

    fn tag(&self) -> &'a LocaleId {
        &self.read.kit.locale(self.locale).id
    }

    fn page(&mut self, id: PageId, texts: Vec<Text>, told: &mut Findings) {
        let page = self.read.kit.page(id);
        let file = |locale: LocaleIndex| {
            let translation = page.translations[usize::from(locale.0)].as_ref()?;
            Some((translation.file.as_ref()?, translation))
        };
        let Some((source, _)) = file(self.read.kit.source) else { return };
        match file(self.locale) {
            Some((own, translation)) => self.old_page(id, source, (own, translation), texts, told),
            None => self.new_page(id, source, texts, told),
        }
    }

    fn old_page(
        &mut self,
        id: PageId,
        source: &PageFile,
        (own, translation): (&PageFile, &Translation),
        texts: Vec<Text>,
        told: &mut Findings,
    ) {
        let read = self.read;
        let answers = read.kit.answers(id, self.locale);
        let mut answered: BTreeMap<usize, usize> = BTreeMap::new();
        let mut partners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for answer in &answers {
            if let (Some(i), Some(j)) = (answer.source, answer.own)
                && (answer.change == Change::None || fits(source.texts[i].kind, own.texts[j].kind))
            {
                answered.entry(i).or_insert(j);
                partners.entry(j).or_default().push(i);
            }
        }
        let fits = |text: &Text| {
            let kind = source.texts[text.source].kind;
            text.own.iter().all(|j| fits(kind, own.texts[*j].kind))
        };
        let texts = single(texts, &fits, told);
        let changes: Vec<patch::Change> = (texts.iter().filter(|text| text.is_changed))
            .map(|text| patch::Change {
                source: text.source,
                own: text.own.first().copied(),
                text: text.text.clone(),
            })
            .collect();
        let mut unique: Vec<patch::Change> = Vec::new();
        for change in changes {
            if !unique.iter().any(|it| it.own.is_some() && it.own == change.own) {
                unique.push(change);
            }
        }
        let path = own.source.path();
        let reread = |text: String| page_of_text(path, text, own, &own.locale, &read.config).value;
        let patched = patch::page(source, own, &answered, &unique, &reread);
        let mut lost = BTreeSet::new();
        for (change, reason) in &patched.refused {
            let change = &unique[*change];
            let is_it = |text: &&Text| match change.own {
                Some(own) => text.is_changed && text.own.first() == Some(&own),
                None => text.is_changed && text.source == change.source,
            };
            for text in texts.iter().filter(is_it) {
                told.push(refusal(*reason, text));
                lost.insert(text.source);
            }
        }
        self.imported.texts += patched.made.len();
        let made: BTreeMap<usize, usize> = (patched.made.iter())
            .filter(|(change, _)| unique[**change].own.is_none())
            .map(|(change, own)| (unique[*change].source, *own))
            .collect();
        let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
        for text in texts.iter().filter(|text| !lost.contains(&text.source)) {
            let now = text.own.iter().map(|own| patched.moved[*own]);
            pairs.extend(now.chain(made.get(&text.source).copied()).map(|own| (text.source, own)));
            // What is part of the same text was as true before, and still is.
            for own in text.own.iter().filter(|_| text.is_changed) {
                for other in partners.get(own).into_iter().flatten() {
                    let is_true = |it: &&crate::model::Answer| {
                        it.source == Some(*other) && it.change == Change::None
                    };
                    if answers.iter().any(|it| is_true(&it)) {
                        pairs.insert((*other, patched.moved[*own]));
                    }
                }
            }
        }
        let now = patched.page.as_ref().unwrap_or(own);
        if let Some(page) = &patched.page {
            let place_of = |number: usize| {
                let (change, _) = patched.made.iter().find(|(_, own)| **own == number)?;
                let text = texts.iter().find(|it| it.source == unique[*change].source)?;
                Some(text.place.clone())
            };
            page_faults(read, page, &[own, source], &place_of, told);
            let edit = FileEdit {
                path: path.to_owned(),
                before: Some(own.source.text().as_bytes().to_vec()),
                after: page.source.text().as_bytes().to_vec(),
            };
            self.files.push(edit);
        }
        // Recorded in part, all that is left would seem stale to readers.
        let is_whole = || {
            answered.keys().all(|i| {
                let is_taken = pairs.iter().any(|(source, _)| source == i);
                is_taken || source.texts[*i].words == 0
            })
        };
        if translation.freshness == Freshness::Untracked && !is_whole() {
            self.imported.untracked += 1;
            return;
        }
        let moved: BTreeSet<usize> = (texts.iter())
            .filter(|text| text.change == Change::Moved)
            .map(|text| text.source)
            .collect();
        let pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
        self.record(id, now, &pairs, &moved, texts.len() - lost.len());
    }

    fn new_page(&mut self, id: PageId, source: &PageFile, texts: Vec<Text>, told: &mut Findings) {
        let read = self.read;
        let tag = self.tag();
        let name = read.kit.page(id).name();
        let path = path_in(source, tag);
        let by_place: patch::Texts =
            texts.iter().map(|text| (text.source, text.text.clone())).collect();
        let reread = |text: String| page_of_text(&path, text, source, tag, &read.config).value;
        let new = match patch::new_page(source, &by_place, &reread) {
            Ok(new) => new,
            Err(reason) => {
                let reason = match reason {
                    NoPage::Title => "title",
                    NoPage::Text => "text",
                    NoPage::Structure(spoilers) if spoilers.is_empty() => "structure",
                    NoPage::Structure(spoilers) => {
                        let is_one = |text: &&Text| spoilers.contains(&text.source);
                        let spoilers = texts.iter().filter(is_one);
                        let tell = |text| told.push(refusal(Refusal::Structure, text));
                        return spoilers.for_each(tell);
                    }
                };
                let absent = Diagnostic::new(&code::GUIDE_NOT_CREATED).arg("guide", name);
                let absent = absent.arg("locale", tag.as_str()).arg("reason", reason);
                told.push(absent.at(Place::start_of(&source.source)));
                return;
            }
        };
        let place_of = |number: usize| {
            let text = texts.iter().find(|it| new.sources.get(number) == Some(&it.source))?;
            Some(text.place.clone())
        };
        page_faults(read, &new.page, &[source], &place_of, told);
        let pairs: Vec<(usize, usize)> = (new.sources.iter().copied().zip(0..))
            .filter(|(source, _)| by_place.contains_key(source))
            .collect();
        let wanted = source.texts.iter().filter(|text| text.words > 0).count();
        let left = wanted.saturating_sub(pairs.len());
        if left > 0 {
            let partial = Diagnostic::new(&code::PARTIAL_GUIDE).arg("guide", name);
            let partial = partial.arg("locale", tag.as_str()).number("count", left);
            told.push(partial.number("texts", wanted).at(Place::start_of(&source.source)));
        }
        self.imported.texts += pairs.len();
        self.imported.created.push(path.clone());
        let after = new.page.source.text().as_bytes().to_vec();
        self.files.push(FileEdit { path, before: None, after });
        let count = pairs.len();
        self.record(id, &new.page, &pairs, &BTreeSet::new(), count);
    }

    fn record(
        &mut self,
        id: PageId,
        own: &PageFile,
        pairs: &[(usize, usize)],
        moved: &BTreeSet<usize>,
        count: usize,
    ) {
        if pairs.is_empty() {
            return;
        }
        let settled = self.read.kit.taken_over(id, own, pairs, &|text| moved.contains(&text));
        self.imported.recorded += count;
        self.book.record(self.tag(), settled);
    }

    fn table(&mut self, path: &str, texts: Vec<(Vec<Step>, Taken)>, told: &mut Findings) {
        let tables = self.read.tables();
        let file = tables.into_iter().map(|table| table.file).find(|file| file.path() == path);
        let Some(file) = file else { return };
        let Some(mut table) = TomlFile::read(file.text()) else { return };
        let source = &self.read.config.source;
        let order = &self.read.config.locales;
        for (path, taken) in texts {
            look_at_value(taken.text.trim(), &taken.place, told);
            if table.set(&path, source, self.tag(), order, taken.text.trim()) {
                self.imported.texts += 1;
            } else {
                told.push(unplaced(&taken.id, &taken.place));
            }
        }
        let before = Some(file.text().as_bytes().to_vec());
        let after = table.text().into_bytes();
        self.files.push(FileEdit { path: path.to_owned(), before, after });
    }

    fn messages(&mut self, name: &'static str, texts: Vec<(String, Taken)>, told: &mut Findings) {
        let Some(domain) = Domain::ALL.into_iter().find(|domain| domain.file_name() == name) else {
            return;
        };
        let Some(source) = self.read.message_file(domain, &self.read.config.source) else { return };
        let order: Vec<String> =
            patch::messages(&source.file).into_iter().map(|message| message.id).collect();
        let own = self.read.message_file(domain, self.tag()).map(|own| Arc::clone(&own.file));
        let new: BTreeMap<String, String> =
            texts.iter().map(|(id, taken)| (id.clone(), taken.text.clone())).collect();
        let before = own.as_ref().map_or("", |own| own.text());
        let (after, refused) = with_messages(before, &order, &new);
        for (id, taken) in &texts {
            if refused.contains(id) {
                let broken = Diagnostic::new(&code::BROKEN_MESSAGE).arg("id", id.as_str());
                told.push(broken.at(taken.place.clone()));
            }
        }
        self.imported.texts += texts.len() - refused.len();
        let path = match &own {
            Some(own) => own.path().to_owned(),
            None => format!("locales/{}/{name}", self.tag()),
        };
        let file = Arc::new(SourceFile::new(&*path, &*after));
        let places = texts.into_iter().map(|(id, taken)| (id, taken.place)).collect();
        self.messages.push(NewMessages { domain, file, places });
        let before = own.map(|own| own.text().as_bytes().to_vec());
        self.files.push(FileEdit { path, before, after: after.into_bytes() });
    }
}

/// Leaves out texts that are not alone in their place, and tells them: those made into several, and
/// those that share a translation of which several say something else.
fn single(texts: Vec<Text>, fits: &dyn Fn(&Text) -> bool, told: &mut Findings) -> Vec<Text> {
    let mut said: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.is_changed) {
        for own in &text.own {
            said.entry(*own).or_default().insert(text.text.clone());
        }
    }
    let is_single = |text: &Text| {
        let is_shared = text.own.iter().any(|own| said.get(own).is_some_and(|it| it.len() > 1));
        !text.is_changed || (text.own.len() < 2 && !is_shared && fits(text))
    };
    let (single, joined): (Vec<Text>, Vec<Text>) = texts.into_iter().partition(is_single);
    for text in joined {
        let several = Diagnostic::new(&code::JOINED_TRANSLATION).arg("id", text.id);
        told.push(several.at(text.place));
    }
    single
}

fn refusal(reason: Refusal, text: &Text) -> Diagnostic {
    match reason {
        Refusal::Structure => Diagnostic::new(&code::MISPLACED_MARKUP).at(text.place.clone()),
        Refusal::Place => unplaced(&text.id, &text.place),
    }
}

fn unplaced(id: &str, place: &Place) -> Diagnostic {
    Diagnostic::new(&code::UNPLACED_TEXT).arg("id", id).at(place.clone())
}

/// Returns where a page of the source lies in another locale.
fn path_in(source: &PageFile, tag: &LocaleId) -> String {
    let path = source.source.path();
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or(file);
    format!("{folder}/{stem}.{tag}.md")
}
