//! Signs in the margin, beside texts that lag behind their source, and what the imprint says of them.

use super::composer::{Body, Composer};
use super::plan::Plan;
use super::words::Words;
use super::writer::Writer;
use crate::document::{Inline, TextPlace};
use crate::model::{Change, Kit, LocaleIndex, Mark, Marks, PageId};
use std::collections::BTreeSet;

/// What stands in the margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The source says something else by now.
    Changed,
    /// The source says nothing of this any more.
    Removed,
    /// The source goes on with what is not translated yet.
    More,
}

impl Sign {
    /// Returns what the theme calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Removed => "removed",
            Self::More => "more",
        }
    }

    /// Returns the message that says what it means.
    fn message(self) -> &'static str {
        match self {
            Self::Changed => "booklet-sign-changed",
            Self::Removed => "booklet-sign-removed",
            Self::More => "booklet-sign-more",
        }
    }
}

/// Returns the sign that stands where a text begins.
fn before(marks: &Marks, place: TextPlace) -> Option<Sign> {
    marks.at(place).map(sign_of)
}

fn sign_of(mark: &Mark) -> Sign {
    if mark.change == Change::Removed { Sign::Removed } else { Sign::Changed }
}

/// Returns the sign that stands where a text ends.
fn after(marks: &Marks, place: TextPlace) -> Option<Sign> {
    (!marks.missing_after(place).is_empty()).then_some(Sign::More)
}

/// Returns whether any sign stands beside a text.
pub(super) fn is_signed(marks: &Marks, place: TextPlace) -> bool {
    before(marks, place).or(after(marks, place)).is_some()
}

impl<'a> Composer<'a> {
    /// Appends the sign that stands where a text begins, if there is one.
    pub(super) fn sign_before(&mut self, place: TextPlace, body: &Body<'a>) {
        self.sign(before(&body.marks, place));
    }

    /// Appends the sign that stands where a text ends, if there is one.
    pub(super) fn sign_after(&mut self, place: TextPlace, body: &Body<'a>) {
        self.sign(after(&body.marks, place));
    }

    fn sign(&mut self, sign: Option<Sign>) {
        let Some(sign) = sign else { return };
        self.out.code("sign(");
        self.out.string(sign.name());
        self.out.code("); ");
    }

    /// Appends a code block `{ … }` that holds a text of the page, signs included.
    pub(super) fn text_body(
        &mut self,
        place: TextPlace,
        inlines: &'a [Inline],
        body: &mut Body<'a>,
    ) {
        self.out.code("{ ");
        self.sign_before(place, body);
        self.inlines(inlines, body);
        self.sign_after(place, body);
        self.out.code("}");
    }
}

/// Appends which signs stand beside a title and its summary; `has_text` says whether the text below
/// them stands in the booklet as well.
pub(super) fn push_title_signs(out: &mut Writer, marks: &Marks, has_text: bool) {
    let lacks = |place| marks.missing_after(place);
    let goes_on =
        lacks(TextPlace::TITLE).iter().any(|missing| has_text || *missing == TextPlace::SUMMARY);
    let signs = |place| before(marks, place).into_iter().map(Sign::name);
    out.code("(title: ");
    out.strings(signs(TextPlace::TITLE).chain(goes_on.then_some(Sign::More.name())));
    out.code(", summary: ");
    out.strings(signs(TextPlace::SUMMARY));
    out.code(")");
}

/// How true the translations of a booklet are, as its imprint tells it.
#[derive(Default)]
struct Tally<'a> {
    signs: BTreeSet<Sign>,
    /// How many texts bear a sign, and the titles above them.
    texts: usize,
    marked: Vec<&'a str>,
    /// The titles of drafts, and how many translations there are.
    drafts: Vec<&'a str>,
    translations: usize,
}

/// The most titles that the imprint names; more are counted.
const MOST_TITLES: usize = 5;

impl<'a> Tally<'a> {
    fn new(kit: &'a Kit, plan: &Plan, reader: LocaleIndex) -> Self {
        let mut tally = Self::default();
        for part in &plan.parts {
            // A section whose text is set like a guide is counted there.
            let is_guide = part.guides.contains(&part.section);
            if !is_guide {
                tally.add(kit, part.section, reader, part.text_on_opener);
            }
            part.guides.iter().for_each(|guide| tally.add(kit, *guide, reader, true));
        }
        tally
    }

    fn add(&mut self, kit: &'a Kit, page: PageId, reader: LocaleIndex, has_text: bool) {
        let shown = kit.shown(page, reader).filter(|(_, shown)| *shown != kit.source);
        let Some((translation, shown)) = shown else { return };
        let marks = kit.marks(page, shown);
        let texts = self.texts;
        if has_text {
            self.translations += 1;
            if !translation.reviewed {
                self.drafts.push(&translation.title);
            }
            self.count_all(&marks);
        } else {
            let signs = [TextPlace::TITLE, TextPlace::SUMMARY].map(|place| before(&marks, place));
            let lacks = marks.missing_after(TextPlace::TITLE).contains(&TextPlace::SUMMARY);
            for sign in signs.into_iter().flatten().chain(lacks.then_some(Sign::More)) {
                self.count(sign);
            }
        }
        if self.texts > texts {
            self.marked.push(&translation.title);
        }
    }

    fn count_all(&mut self, marks: &Marks) {
        for mark in marks.texts() {
            self.count(sign_of(mark));
        }
        (0..marks.gaps()).for_each(|_| self.count(Sign::More));
    }

    fn count(&mut self, sign: Sign) {
        self.signs.insert(sign);
        self.texts += 1;
    }
}

impl Composer<'_> {
    /// Appends what the imprint says of how true the translations are; `none` if there is nothing to
    /// say.
    pub(super) fn translation(&mut self) {
        let tally = Tally::new(self.kit, self.plan, self.reader);
        if tally.signs.is_empty() && tally.drafts.is_empty() {
            return self.out.code("translation: none,\n");
        }
        let (words, reader) = (self.words, self.reader());
        self.out.code("translation: (signs: (");
        for sign in &tally.signs {
            self.out.code("(");
            self.out.string(sign.name());
            self.out.code(", ");
            self.line(&words.sign(self.kit, sign.message()), reader);
            self.out.code("), ");
        }
        self.out.code("), text: (");
        for sentence in sentences(words, &tally) {
            self.line(&sentence, reader);
            self.out.code(", ");
        }
        self.out.code(")),\n");
    }
}

fn sentences(words: &Words<'_>, tally: &Tally<'_>) -> Vec<String> {
    let named = |titles: &[&str]| -> Option<Vec<String>> {
        let owned = || titles.iter().map(|title| (*title).to_owned()).collect();
        (titles.len() <= MOST_TITLES).then(owned)
    };
    let mut sentences = Vec::new();
    if tally.texts > 0 {
        let titles = named(&tally.marked);
        sentences.push(words.marked(tally.texts, tally.marked.len(), titles.as_deref()));
    }
    match tally.drafts.len() {
        0 => {}
        drafts if drafts == tally.translations => {
            sentences.push(words.word("booklet-draft-notice"));
        }
        drafts => sentences.push(words.drafts(drafts, named(&tally.drafts).as_deref())),
    }
    sentences
}
