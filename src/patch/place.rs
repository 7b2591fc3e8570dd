//! Where texts belong that a translation lacks.
//!
//! A part of the source of which the translation has nothing is put behind the part that answers to
//! the one before it, or before the one that answers to the next.

use super::lines::{before, ending, further, is_blank, line_end, line_start, next_line};
use super::node::{Node, NodeKind, lead};
use super::rendition::{Cut, Rendition, Texts};
use crate::document::TextKind;
use crate::load::PageFile;
use std::collections::BTreeMap;

/// Text that is put into a file.
#[derive(Clone, Debug)]
pub(super) struct Insertion {
    /// Before which byte.
    pub(super) at: usize,
    /// What.
    pub(super) text: String,
    /// The source's texts that it holds, in reading order.
    pub(super) sources: Vec<usize>,
}

/// Finds places for the texts that have one.
pub(super) fn plan(
    source: &PageFile,
    source_body: &Node,
    own: &PageFile,
    own_body: &Node,
    answers: &BTreeMap<usize, usize>,
    texts: &Texts,
) -> Vec<Insertion> {
    let rendition = Rendition { source, texts };
    let mut planner = Planner { rendition, own, own_body, answers, found: Vec::new() };
    planner.visit(source_body);
    planner.insertions()
}

struct Planner<'a> {
    rendition: Rendition<'a>,
    own: &'a PageFile,
    own_body: &'a Node,
    answers: &'a BTreeMap<usize, usize>,
    found: Vec<(Spot, String, Vec<usize>)>,
}

/// A place in the translation.
#[derive(Clone, Debug)]
struct Spot {
    at: usize,
    is_behind: bool,
    /// What opens the first line, and what opens the others.
    first: String,
    further: String,
    /// Whether a blank line stands between this and its neighbours.
    is_apart: bool,
}

impl Planner<'_> {
    fn is_answered(&self, text: usize) -> bool {
        self.answers.contains_key(&text)
    }

    fn visit(&mut self, parent: &Node) {
        let mut hidden: Option<u8> = None;
        for (number, child) in parent.children.iter().enumerate() {
            if let NodeKind::Heading(level) = child.kind
                && parent.kind == NodeKind::Body
                && hidden.is_none_or(|above| level <= above)
            {
                let heading = child.texts.start;
                let is_there = self.is_answered(heading) || self.rendition.has(heading);
                hidden = (!is_there).then_some(level);
            }
            if child.texts.clone().any(|text| self.is_answered(text)) {
                self.visit(child);
                continue;
            }
            let is_wanted =
                child.texts.clone().any(|text| self.rendition.texts.contains_key(&text));
            let is_hidden = hidden.is_some() && child.kind != NodeKind::Note;
            let mut cut = Cut::default();
            if !is_wanted || is_hidden || !self.rendition.prune(child, &mut cut) {
                continue;
            }
            if let Some(spot) = self.spot(parent, number) {
                let text = self.lines(child, &cut, &spot);
                self.found.push((spot, text, cut.kept));
            }
        }
    }

    /// Finds the place of a part among the answers to its neighbours.
    fn spot(&self, parent: &Node, number: usize) -> Option<Spot> {
        let kind = parent.children[number].kind;
        let answered = |node: &Node| node.texts.clone().any(|text| self.is_answered(text));
        let file = self.own.source.text();
        if let Some(sibling) = parent.children[..number].iter().rev().find(|it| answered(it)) {
            let own = self.counterpart(parent, sibling, true)?;
            let mut at = line_end(file, own.span.end);
            // The line below the header says how columns are set.
            let below = next_line(file, at);
            let line = &file[below..line_end(file, below)];
            let is_setting = line.contains('-') && line.bytes().all(|b| b"|-: \t>".contains(&b));
            if kind == NodeKind::Row && below < file.len() && is_setting {
                at = line_end(file, below);
            }
            return Some(self.beside(kind, parent.kind, own, at, true));
        }
        if let Some(sibling) = parent.children[number + 1..].iter().find(|it| answered(it)) {
            let own = self.counterpart(parent, sibling, false)?;
            let at = line_start(file, own.span.start).max(self.own.body().start as usize);
            return Some(self.beside(kind, parent.kind, own, at, false));
        }
        if parent.kind != NodeKind::Body {
            return None;
        }
        let title = self.own.texts.first().filter(|text| text.kind == TextKind::Title);
        let at = match title.filter(|_| self.own.front.title.is_none()) {
            Some(title) => {
                let end = line_end(file, title.span.end as usize);
                let below = next_line(file, end);
                let is_line = file[below..].trim_start_matches([' ', '\t']).starts_with('=');
                if is_line { line_end(file, below) } else { end }
            }
            None => file.trim_end().len().max(self.own.body().start as usize),
        };
        let (first, further) = (String::new(), String::new());
        Some(Spot { at, is_behind: true, first, further, is_apart: true })
    }

    /// Finds the part of the translation that answers to a part of the source.
    fn counterpart(&self, parent: &Node, sibling: &Node, is_last: bool) -> Option<&Node> {
        let mut texts = sibling.texts.clone();
        let is_answered = |text: &usize| self.is_answered(*text);
        let text = if is_last { texts.rfind(is_answered) } else { texts.find(is_answered) };
        let path = self.own_body.path(self.answers[&text?]);
        if parent.kind == NodeKind::Body {
            return path.get(1).copied();
        }
        let is_like = |pair: &&[&Node]| {
            let same =
                std::mem::discriminant(&pair[0].kind) == std::mem::discriminant(&parent.kind);
            same && pair[1].kind.is_like(sibling.kind)
        };
        let is_near = |pair: &&[&Node]| pair[1].kind.is_like(sibling.kind);
        // Where a translation does without the frame of a quotation, all of it stands outside.
        let outside =
            || path.windows(2).rev().find(is_near).filter(|_| parent.kind == NodeKind::Quote);
        path.windows(2).rev().find(is_like).or_else(outside).map(|pair| pair[1])
    }

    fn beside(
        &self,
        kind: NodeKind,
        parent: NodeKind,
        own: &Node,
        at: usize,
        is_behind: bool,
    ) -> Spot {
        let lead = lead(self.own, own);
        let first = match kind {
            _ if parent == NodeKind::Body => String::new(),
            NodeKind::Item => numbered(lead, is_behind),
            NodeKind::Detail => lead.to_owned(),
            _ => further(lead),
        };
        let is_apart = match (kind, parent) {
            (NodeKind::Row | NodeKind::Detail, _) | (NodeKind::List { .. }, NodeKind::Item) => {
                false
            }
            (NodeKind::Item, NodeKind::List { is_tight }) => !is_tight,
            _ => true,
        };
        let further = further(&first);
        Spot { at, is_behind, first, further, is_apart }
    }

    /// Returns the lines of a part as they stand in their new place.
    fn lines(&self, node: &Node, cut: &Cut, spot: &Spot) -> String {
        let source = self.rendition.source.source.text();
        let range = line_start(source, node.span.start)..line_end(source, node.span.end);
        let start = range.start.max(self.rendition.source.body().start as usize);
        let typed = self.rendition.render(start..range.end, cut);
        let is_whole = spot.first.is_empty() && spot.further.is_empty();
        let theirs = match node.kind {
            NodeKind::Note => "",
            _ if is_whole && node.kind != NodeKind::Item => "",
            _ => before(source, node.span.start),
        };
        let rest = further(theirs);
        let end = ending(self.own.source.text());
        let mut out = String::new();
        for (number, line) in typed.lines().enumerate() {
            let (lead, new) = match number {
                0 => (theirs, &spot.first),
                _ => (&*rest, &spot.further),
            };
            let line = line.strip_prefix(lead).unwrap_or_else(|| line.trim_start());
            if number > 0 {
                out.push_str(end);
            }
            let line = format!("{new}{line}");
            out.push_str(if line.trim().is_empty() { "" } else { &line });
        }
        out
    }

    /// Puts what goes to one place together, in the order of the source.
    fn insertions(self) -> Vec<Insertion> {
        let file = self.own.source.text();
        let end = ending(file);
        let mut found: BTreeMap<usize, Vec<(Spot, String, Vec<usize>)>> = BTreeMap::new();
        for one in self.found {
            found.entry(one.0.at).or_default().push(one);
        }
        let mut insertions = Vec::new();
        for (at, group) in found {
            let mut text = String::new();
            let mut sources = Vec::new();
            for (spot, lines, texts) in &group {
                let blank = format!("{}{end}", spot.further.trim_end());
                let blank = if spot.is_apart { &*blank } else { "" };
                match spot.is_behind {
                    true => text.extend([end, blank, lines]),
                    false => text.extend([lines, end, blank]),
                }
                sources.extend(texts);
            }
            let last = &group[group.len() - 1].0;
            let blank = last.further.trim_end();
            let next = next_line(file, at);
            let is_close = !is_blank(&file[next..next_line(file, next)]);
            if last.is_apart && last.is_behind && is_close {
                text.extend([end, blank]);
            }
            let above =
                line_start(file, at).checked_sub(1).map(|above| line_start(file, above)..at);
            let is_under = above.is_some_and(|above| !is_blank(&file[above]));
            let is_first = at <= self.own.body().start as usize;
            if last.is_apart && !last.is_behind && is_under && !is_first {
                text.insert_str(0, &format!("{blank}{end}"));
            }
            // Behind front matter that nothing follows, and behind a last line without an end.
            if last.is_behind && at == file.len() && is_first {
                text = text.trim_start_matches(['\r', '\n']).to_owned() + end;
            }
            insertions.push(Insertion { at, text, sources });
        }
        insertions
    }
}

/// Returns the mark of an item, with the number that follows if it has one.
fn numbered(lead: &str, is_behind: bool) -> String {
    let lead = lead.replace("[x]", "[ ]").replace("[X]", "[ ]");
    let Some(start) = lead.find(|c: char| c.is_ascii_digit()).filter(|_| is_behind) else {
        return lead;
    };
    let digits = lead[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(lead.len() - start);
    match lead[start..start + digits].parse::<u32>() {
        Ok(number) => {
            format!("{}{}{}", &lead[..start], number.saturating_add(1), &lead[start + digits..])
        }
        Err(_) => lead,
    }
}
