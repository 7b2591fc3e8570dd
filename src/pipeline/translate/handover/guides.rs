//! The units of guides: one for each text.

use super::terms::Terms;
use super::{Home, HomePlace, Known, Need, Read};
use crate::document::{Digest, TextBlock, TextKind};
use crate::exchange::{Context, State, Syntax, Unit};
use crate::load::PageFile;
use crate::model::{Change, Freshness, LocaleIndex, PageId, Translation};
use crate::patch::literal_text;
use std::collections::BTreeMap;

impl Read {
    pub(super) fn add_guides(&self, locale: LocaleIndex, known: &mut Known) {
        let terms = Terms::new(&self.kit, locale);
        for (number, page) in (0..).zip(&self.kit.pages) {
            let id = PageId(number);
            let file = |locale: LocaleIndex| {
                let translation = page.translations[usize::from(locale.0)].as_ref()?;
                Some((&**translation.file.as_ref()?, translation))
            };
            let Some((source, _)) = file(self.kit.source) else { continue };
            let address = page.paths[usize::from(locale.0)].as_ref();
            let address = address.map(|path| self.address(path.address()));
            let guide = Guide { read: self, id, locale, source, own: file(locale), address };
            guide.add(&terms, known);
        }
    }
}

struct Guide<'a> {
    read: &'a Read,
    id: PageId,
    locale: LocaleIndex,
    source: &'a PageFile,
    own: Option<(&'a PageFile, &'a Translation)>,
    address: Option<String>,
}

impl Guide<'_> {
    fn add(&self, terms: &Terms<'_>, known: &mut Known) {
        let kit = &self.read.kit;
        let mut answers: BTreeMap<usize, (Vec<usize>, Change)> = BTreeMap::new();
        for answer in kit.answers(self.id, self.locale) {
            let Some(source) = answer.source else { continue };
            let (own, _) = answers.entry(source).or_insert((Vec::new(), answer.change));
            let kind = |own: &usize| self.own.map(|(file, _)| file.texts[*own].kind);
            // What was accepted as part of another text is none of its own.
            let fits = |own: &usize| {
                let is_part = answer.change == Change::None;
                is_part || kind(own).is_some_and(|it| fits(self.source.texts[source].kind, it))
            };
            own.extend(answer.own.filter(fits));
        }
        let name = kit.page(self.id).name();
        let title = self.source.texts.first().filter(|it| it.kind == TextKind::Title);
        let title = title.map(|_| text_of(self.source, 0).0).unwrap_or_default();
        let mut seen: BTreeMap<Digest, usize> = BTreeMap::new();
        for (number, text) in self.source.texts.iter().enumerate() {
            let times = seen.entry(text.digest).or_insert(0);
            *times += 1;
            let (own, change) = answers.remove(&number).unwrap_or((Vec::new(), Change::Added));
            // A text of no words is taken along with what is around it, but for where it is lacking.
            if text.words == 0 && (self.own.is_none() || change == Change::None) {
                continue;
            }
            let (source, syntax) = text_of(self.source, number);
            if source.trim().is_empty() {
                continue;
            }
            let id = match *times {
                1 => format!("{name}#{}", text.digest),
                times => format!("{name}#{}.{times}", text.digest),
            };
            let (line, _) = self.source.source.line_column(text.span.start);
            let (need, state) = self.need(&own, change);
            let unit = Unit {
                id,
                context: Context {
                    guide: title.clone(),
                    file: self.source.source.path().to_owned(),
                    line,
                    page: self.address.clone(),
                },
                syntax,
                target: self.target(&own),
                previous: self.previous(&own, number, need),
                notes: notes(text, terms.notes(&source)),
                state,
                words: text.words as usize,
                source,
                ..Unit::default()
            };
            let place = HomePlace::Guide { page: self.id, source: number, own, change };
            known.add(unit, Home { need, place });
        }
    }

    fn need(&self, own: &[usize], change: Change) -> (Need, State) {
        let Some((_, translation)) = self.own.filter(|_| !own.is_empty()) else {
            return (Need::Missing, State::New);
        };
        let is_untracked = translation.freshness == Freshness::Untracked;
        match change {
            _ if is_untracked => (Need::Untracked, State::NeedsWork),
            Change::None | Change::Moved if translation.reviewed => (Need::None, State::Reviewed),
            Change::None | Change::Moved => (Need::None, State::Translated),
            Change::Changed | Change::Added | Change::Removed => (Need::Stale, State::NeedsWork),
        }
    }

    /// Returns the translation; of a text that was made into several, all of them.
    fn target(&self, own: &[usize]) -> Option<String> {
        let (file, _) = self.own?;
        let texts: Vec<String> = own.iter().map(|own| text_of(file, *own).0).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }

    fn previous(&self, own: &[usize], source: usize, need: Need) -> Option<String> {
        let own = own.first().filter(|_| need == Need::Stale)?;
        let former = self.read.kit.former(self.id, self.locale, *own, Some(source));
        former.map(str::to_owned)
    }
}

/// Returns whether a text can be put in the place of another: only a row can be a row.
pub(super) fn fits(source: TextKind, own: TextKind) -> bool {
    use TextKind::{Definition, Heading, Item, Paragraph, Term};
    let is_running = |kind| matches!(kind, Paragraph | Item | Heading | Term | Definition);
    source == own || (is_running(source) && is_running(own))
}

/// Says what a text is where its place shows it only to those who see the page.
fn notes(text: &TextBlock, terms: Vec<String>) -> Vec<String> {
    let is_plain = matches!(text.kind, TextKind::Paragraph | TextKind::Item);
    let kind = (!is_plain).then(|| format!("Kind: {}", text.kind.name()));
    kind.into_iter().chain(terms).collect()
}

/// Returns a text as it is typed, and how.
pub(super) fn text_of(page: &PageFile, place: usize) -> (String, Syntax) {
    let text = &page.texts[place];
    let front = match text.kind {
        TextKind::Title => page.front.title.as_ref(),
        TextKind::Summary => page.front.summary.as_ref(),
        _ => None,
    };
    let file = page.source.text();
    if let Some(front) = front {
        let typed = file.get(text.span.range()).and_then(literal_text);
        let typed = typed.unwrap_or_else(|| front.value.clone());
        let words: Vec<&str> = typed.split_ascii_whitespace().collect();
        return (words.join(" "), Syntax::Plain);
    }
    let syntax = match text.kind {
        TextKind::Row => Syntax::Row,
        TextKind::Caption => Syntax::Plain,
        _ => Syntax::Markdown,
    };
    (text.typed_with_breaks(file), syntax)
}
