//! The source's own lines with translations in the place of its texts.

use super::SPOILER_LIMIT;
use super::lines::{before, ending, further, is_blank, line_start, next_line, splice};
use super::node::{Node, NodeKind, nodes};
use super::toml::literal;
use crate::document::{TextBlock, TextKind};
use crate::load::PageFile;
use std::collections::BTreeMap;
use std::ops::Range;

/// Translations of a source's texts, by their places in [`PageFile::texts`].
pub type Texts = BTreeMap<usize, String>;

/// What of a source can be shown in translation.
#[derive(Clone, Debug, Default)]
pub(super) struct Cut {
    /// The texts that are shown, in order.
    pub(super) kept: Vec<usize>,
    /// The lines that are left out.
    removed: Vec<Range<usize>>,
}

/// A source, and translations of some of its texts.
pub(super) struct Rendition<'a> {
    pub(super) source: &'a PageFile,
    pub(super) texts: &'a Texts,
}

impl Rendition<'_> {
    /// Returns whether a text has a translation or needs none.
    pub(super) fn has(&self, text: usize) -> bool {
        self.texts.contains_key(&text) || self.source.texts[text].words == 0
    }

    /// Decides what of a part is shown; returns whether any of it is. What stands in something that
    /// is not translated is left out with it.
    pub(super) fn prune(&self, node: &Node, cut: &mut Cut) -> bool {
        let before = cut.clone();
        let is_shown = self.shows(node, cut);
        if !is_shown {
            *cut = before;
        }
        is_shown
    }

    fn shows(&self, node: &Node, cut: &mut Cut) -> bool {
        match node.kind {
            NodeKind::Leaf | NodeKind::Heading(_) | NodeKind::Row => {
                cut.kept.extend(node.texts.clone());
                return node.texts.clone().all(|text| self.has(text));
            }
            NodeKind::Definition => {
                if !self.has(node.texts.start) {
                    return false;
                }
                cut.kept.push(node.texts.start);
            }
            _ => {}
        }
        let mut shown = 0;
        for (number, child) in node.children.iter().enumerate() {
            if self.prune(child, cut) {
                let is_enough = node.kind == NodeKind::Definition || self.has_words(child);
                shown += usize::from(is_enough || !self.has_words(node));
                continue;
            }
            if number == 0 && matches!(node.kind, NodeKind::Item | NodeKind::Table) {
                return false;
            }
            self.remove(child, cut);
        }
        shown > 0 || node.children.is_empty()
    }

    fn has_words(&self, node: &Node) -> bool {
        node.texts.clone().any(|text| self.source.texts[text].words > 0)
    }

    /// Leaves the lines of a part out, and the blank ones behind it that would stand double.
    pub(super) fn remove(&self, node: &Node, cut: &mut Cut) {
        let text = self.source.source.text();
        let start = line_start(text, node.span.start);
        let mut end = next_line(text, node.span.end);
        let above = start.checked_sub(1).map(|above| line_start(text, above)..start);
        if above.is_none_or(|above| is_blank(&text[above])) {
            while end < text.len() && is_blank(&text[end..next_line(text, end)]) {
                end = next_line(text, end);
            }
        }
        cut.removed.push(start..end);
    }

    /// Returns a stretch of the source as it reads in translation.
    pub(super) fn render(&self, range: Range<usize>, cut: &Cut) -> String {
        let text = self.source.source.text();
        let inside = |it: &Range<usize>| range.start <= it.start && it.start < range.end;
        let within = |it: Range<usize>| it.start - range.start..it.end.min(range.end) - range.start;
        let mut splices = Vec::new();
        for removed in cut.removed.iter().filter(|it| inside(it)) {
            splices.push((within(removed.clone()), String::new()));
        }
        for (number, new) in self.texts {
            let place = self.source.texts[*number].span.range();
            if cut.kept.contains(number) && inside(&place) {
                splices.push((within(place), typed(self.source, *number, new)));
            }
        }
        splice(&text[range.clone()], &splices)
    }
}

/// Returns a text as it is typed in the place of another.
pub(super) fn typed(page: &PageFile, place: usize, text: &str) -> String {
    let (file, at) = (page.source.text(), &page.texts[place]);
    let start = at.span.start as usize;
    if is_front(page, at) {
        return literal(text);
    }
    let text = match at.kind {
        TextKind::Caption => without_quote(text, file[..start].chars().next_back()),
        _ => text.to_owned(),
    };
    text.replace('\n', &format!("{}{}", ending(file), further(before(file, start))))
}

/// Escapes the mark that would end a caption.
fn without_quote(text: &str, open: Option<char>) -> String {
    let close = match open {
        Some('(') => ')',
        Some(quote) => quote,
        None => return text.to_owned(),
    };
    let mut out = String::with_capacity(text.len());
    let mut is_escaped = false;
    for c in text.chars() {
        if c == close && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// Returns whether a text stands in front matter.
pub(super) fn is_front(page: &PageFile, text: &TextBlock) -> bool {
    match text.kind {
        TextKind::Title => page.front.title.is_some(),
        TextKind::Summary => page.front.summary.is_some(),
        _ => false,
    }
}

/// Returns a text as it is said in one piece: kept line ends stay, others become spaces.
pub(super) fn flat(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    let mut lines = text.trim().lines().peekable();
    while let Some(typed) = lines.next() {
        let line = typed.trim();
        flat.push_str(line);
        if lines.peek().is_none() {
            break;
        }
        flat.push_str(match line {
            _ if line.ends_with('\\') => "\n",
            _ if typed.ends_with("  ") && !line.is_empty() => "\\\n",
            _ => " ",
        });
    }
    flat
}

/// Returns whether a page says a text, typed as it was meant.
pub(super) fn says(page: &PageFile, place: usize, text: &str) -> bool {
    let Some(at) = page.texts.get(place) else { return false };
    let file = page.source.text();
    match at.kind {
        _ if is_front(page, at) => TextBlock::alone(at.kind, text, at.span).digest == at.digest,
        TextKind::Caption => {
            let open = file[..at.span.start as usize].chars().next_back();
            at.typed_with_breaks(file) == without_quote(text, open)
        }
        _ => at.typed_with_breaks(file) == text,
    }
}

/// A page that was not there.
#[derive(Debug)]
pub struct NewPage {
    /// The page as it is read.
    pub page: PageFile,
    /// For each text of it, the source's.
    pub sources: Vec<usize>,
}

/// Why a page cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// Its title is not translated.
    Title,
    /// Nothing else is translated.
    Text,
    /// What was put together is read as something else, because of these texts, not all of which
    /// are looked for if they are very many; none if it is not because of any.
    Structure(Vec<usize>),
}

/// Makes a page of the translations of a source's texts, in the structure of the source. Texts that
/// are not translated are left out, with what depends on them.
///
/// # Errors
///
/// When too little is translated, or a text would be read as something else.
pub fn new_page(
    source: &PageFile,
    texts: &Texts,
    read: &dyn Fn(String) -> PageFile,
) -> Result<NewPage, NoPage> {
    let texts: Texts = texts.iter().map(|(place, text)| (*place, flat(text))).collect();
    if source.texts.first().is_none_or(|title| title.kind != TextKind::Title) {
        return Err(NoPage::Structure(Vec::new()));
    }
    if !texts.contains_key(&0) {
        return Err(NoPage::Title);
    }
    let body = nodes(source).ok_or(NoPage::Structure(Vec::new()))?;
    let texts = without_broken_notes(source, &body, texts);
    let rendition = Rendition { source, texts: &texts };
    let mut cut = Cut::default();
    let front = front_texts(source);
    cut.kept.extend(front.iter().filter(|place| texts.contains_key(place)));
    if source.front.title.is_none() {
        cut.kept.insert(0, 0);
    }
    sections(&rendition, &body, &mut cut);
    let is_text = |place: &usize| source.texts[*place].kind > TextKind::Summary;
    let has_words = |place: &usize| source.texts[*place].words > 0 && is_text(place);
    if !cut.kept.iter().any(has_words) && (0..source.texts.len()).any(|place| has_words(&place)) {
        return Err(NoPage::Text);
    }
    let trial = Trial { source, texts: &texts, cut: &cut, read };
    match trial.made(&texts) {
        Some(page) => Ok(NewPage { page, sources: cut.kept }),
        None => Err(NoPage::Structure(trial.spoilers())),
    }
}

/// A page that is put together, with all translations or with some of them.
struct Trial<'a> {
    source: &'a PageFile,
    texts: &'a Texts,
    cut: &'a Cut,
    read: &'a dyn Fn(String) -> PageFile,
}

impl Trial<'_> {
    /// Puts the page together with these translations, and the source's texts where they are lacking;
    /// `None` if it is read as something else.
    fn made(&self, texts: &Texts) -> Option<PageFile> {
        let Self { source, cut, read, .. } = self;
        let body = Rendition { source, texts }.render(source.body().range(), cut);
        let page = read(front_matter(source, texts) + &body);
        let is_said = page.texts.len() == cut.kept.len()
            && cut.kept.iter().enumerate().all(|(own, place)| {
                let (block, wanted) = (&page.texts[own], &source.texts[*place]);
                block.kind == wanted.kind
                    && match texts.get(place) {
                        Some(text) => says(&page, own, text),
                        None => block.digest == wanted.digest,
                    }
            });
        is_said.then_some(page)
    }

    /// Finds the translations that are read as something else.
    fn spoilers(&self) -> Vec<usize> {
        let mut fine = self.texts.clone();
        fine.retain(|place, _| is_front(self.source, &self.source.texts[*place]));
        if self.made(&fine).is_none() {
            return Vec::new();
        }
        let rest = self.cut.kept.iter().filter(|place| self.texts.contains_key(place));
        let rest: Vec<usize> = rest.filter(|place| !fine.contains_key(place)).copied().collect();
        let mut spoilers = Vec::new();
        self.halve(&rest, &mut fine, &mut spoilers);
        spoilers
    }

    /// Adds those translations to the fine ones that go with them; the others spoil the page.
    fn halve(&self, rest: &[usize], fine: &mut Texts, spoilers: &mut Vec<usize>) {
        if spoilers.len() >= SPOILER_LIMIT {
            return;
        }
        let mut all = fine.clone();
        all.extend(rest.iter().map(|place| (*place, self.texts[place].clone())));
        if self.made(&all).is_some() {
            *fine = all;
        } else if let [spoiler] = rest {
            spoilers.push(*spoiler);
        } else {
            let (first, second) = rest.split_at(rest.len() / 2);
            self.halve(first, fine, spoilers);
            self.halve(second, fine, spoilers);
        }
    }
}

/// Returns the texts that stand in front matter.
fn front_texts(source: &PageFile) -> Vec<usize> {
    let all = source.texts.iter().enumerate();
    all.filter(|(_, text)| is_front(source, text)).map(|(place, _)| place).collect()
}

fn front_matter(source: &PageFile, texts: &Texts) -> String {
    let end = ending(source.source.text());
    let mut lines = String::new();
    for place in front_texts(source) {
        let key = source.texts[place].kind.name();
        if let Some(text) = texts.get(&place) {
            lines.push_str(&format!("{key:7} = {}{end}", literal(text)));
        }
    }
    if lines.is_empty() { lines } else { format!("+++{end}{lines}+++{end}") }
}

/// Decides what of a body is shown: nothing below a heading that is not translated, and the notes
/// that are referred to.
fn sections(rendition: &Rendition<'_>, body: &Node, cut: &mut Cut) {
    let mut hidden: Option<u8> = None;
    let typed = |place: &usize| {
        let text = &rendition.source.texts[*place];
        text.typed(rendition.source.source.text())
    };
    for child in &body.children {
        if let NodeKind::Heading(level) = child.kind
            && hidden.is_none_or(|above| level <= above)
        {
            hidden = (!rendition.has(child.texts.start)).then_some(level);
        }
        let is_wanted = match label(rendition.source, child) {
            Some(label) => cut.kept.iter().any(|place| typed(place).contains(&label)),
            None => hidden.is_none(),
        };
        if !(is_wanted && rendition.prune(child, cut)) {
            rendition.remove(child, cut);
        }
    }
}

/// Returns the mark that refers to a note.
fn label(source: &PageFile, node: &Node) -> Option<String> {
    if node.kind != NodeKind::Note {
        return None;
    }
    let lead = before(source.source.text(), node.span.start).trim();
    lead.strip_suffix(':').map(str::to_owned)
}

/// Leaves out texts that refer to a note that is not translated.
fn without_broken_notes(source: &PageFile, body: &Node, mut texts: Texts) -> Texts {
    for note in &body.children {
        let Some(label) = label(source, note) else { continue };
        let rendition = Rendition { source, texts: &texts };
        if note.texts.clone().all(|text| rendition.has(text)) {
            continue;
        }
        let file = source.source.text();
        texts.retain(|place, _| !source.texts[*place].typed(file).contains(&label));
    }
    texts
}
