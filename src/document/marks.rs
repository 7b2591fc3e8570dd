//! What is syntax and what is words in the text of one block, byte for byte.
//!
//! The tree tells what a text means; this tells how it was typed, so that a translator can be shown
//! the words without the syntax, and the exact text can be put together again.

use super::parse::options;
use super::{RecordAddress, RecordKind, record_address};
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag};
use std::ops::Range;

/// What a piece of syntax does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Stress.
    Emphasis,
    /// Strong importance.
    Strong,
    /// No longer true.
    Strikethrough,
    /// A link, or an address that is its own text.
    Link,
    /// An image, around its alternative text.
    Image,
    /// What stands in quotation marks behind an address: a caption, or a link's title.
    Title,
    /// A link to one record.
    Record(RecordKind),
    /// A link to a list of records.
    Records,
    /// Text shown as typed.
    Code,
    /// The mark of a footnote.
    Footnote,
    /// A line end that is kept.
    LineBreak,
    /// A comment or an HTML tag.
    Html,
    /// An escaped character or a character reference, and what it stands for.
    Character(Box<str>),
}

/// A stretch of a text. The stretches of a text join without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkedPiece {
    /// Words.
    Text(Range<usize>),
    /// Syntax that holds no words.
    Whole(Mark, Range<usize>),
    /// Syntax before words.
    Open(Mark, Range<usize>),
    /// Syntax behind words; closes what was opened last.
    Close(Range<usize>),
}

/// What stands before the text while it is read, so that no line of it opens a list or a heading. A
/// space must come last: what follows it is read as at the start of a line.
const LEAD: &str = "a ";

/// Takes the text of one block apart; `None` if it is more than one block.
pub fn marked_pieces(text: &str) -> Option<Vec<MarkedPiece>> {
    let led = format!("{LEAD}{text}");
    let mut events = parser(&led).into_offset_iter();
    let mut taker = Taker { text, at: 0, pieces: Vec::new(), open: Vec::new() };
    if !matches!(events.next()?.0, Event::Start(Tag::Paragraph)) {
        return None;
    }
    for (event, range) in events.by_ref() {
        let place = |byte: usize| byte.saturating_sub(LEAD.len()).min(text.len());
        let lead = LEAD.len().saturating_sub(range.start);
        let range = place(range.start)..place(range.end);
        match event {
            Event::End(pulldown_cmark::TagEnd::Paragraph) => break,
            Event::Start(tag) => taker.open(&tag, range),
            Event::End(_) => taker.close(range),
            Event::Text(said) => taker.text(said.get(lead..).unwrap_or(&said), range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                taker.whole(Mark::Code, range);
            }
            Event::InlineHtml(tag) => {
                let is_break = tag.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br"));
                taker.whole(if is_break { Mark::LineBreak } else { Mark::Html }, range);
            }
            Event::FootnoteReference(_) => taker.whole(Mark::Footnote, range),
            Event::HardBreak => taker.hard_break(range),
            Event::SoftBreak => taker.words(range.end),
            Event::Html(_) | Event::Rule | Event::TaskListMarker(_) => return None,
        }
    }
    if events.next().is_some() {
        return None;
    }
    taker.words(text.len());
    Some(with_footnotes(text, taker.pieces))
}

/// Returns whether a text, standing for itself, is one paragraph and no heading, list or definition.
pub fn is_one_paragraph(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut blocks = 0_usize;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Paragraph) => {
                blocks += 1;
                depth += 1;
            }
            Event::Start(_) if depth == 0 => return false,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Rule => return false,
            _ => {}
        }
    }
    blocks == 1
}

type OnBroken = for<'a> fn(BrokenLink<'a>) -> Option<(CowStr<'a>, CowStr<'a>)>;

/// Reads two pairs of brackets as a link: where it leads is said elsewhere in the file.
fn parser(text: &str) -> Parser<'_, OnBroken> {
    let elsewhere: OnBroken = |link| {
        let is_pair = matches!(link.link_type, LinkType::Reference | LinkType::Collapsed);
        is_pair.then_some((CowStr::Borrowed("#"), CowStr::Borrowed("")))
    };
    Parser::new_with_broken_link_callback(text, options(), Some(elsewhere))
}

struct Open {
    /// Its place among the pieces.
    piece: usize,
    mark: Mark,
    /// The address, if the link is written out: `[words](address "title")`.
    inline_to: Option<String>,
}

struct Taker<'a> {
    text: &'a str,
    /// Everything before this byte has been taken.
    at: usize,
    pieces: Vec<MarkedPiece>,
    open: Vec<Open>,
}

impl Taker<'_> {
    /// Takes what has not been taken before `end` as words.
    fn words(&mut self, end: usize) {
        if end <= self.at {
            return;
        }
        match self.pieces.last_mut() {
            Some(MarkedPiece::Text(range)) => range.end = end,
            _ => self.pieces.push(MarkedPiece::Text(self.at..end)),
        }
        self.at = end;
    }

    fn whole(&mut self, mark: Mark, range: Range<usize>) {
        self.words(range.start);
        if range.end > self.at {
            self.pieces.push(MarkedPiece::Whole(mark, self.at..range.end));
            self.at = range.end;
        }
    }

    fn text(&mut self, said: &str, range: Range<usize>) {
        let typed = &self.text[range.clone()];
        if typed.starts_with('&') && typed != said {
            self.whole(Mark::Character(said.into()), range);
            return;
        }
        // The parser leaves out the backslash of an escape and begins anew behind it.
        let skipped = self.text.get(self.at..range.start).unwrap_or("");
        if skipped.ends_with('\\')
            && let Some(escaped) = typed.chars().next()
        {
            let end = range.start + escaped.len_utf8();
            self.whole(Mark::Character(escaped.to_string().into()), range.start - 1..end);
        }
        self.words(range.end);
    }

    fn hard_break(&mut self, range: Range<usize>) {
        let before = self.text.get(self.at..range.start).unwrap_or("");
        let typed = before.len() - before.trim_end_matches([' ', '\\']).len();
        self.whole(Mark::LineBreak, range.start - typed..range.end);
    }

    fn open(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let typed = &self.text[range.clone()];
        let (mark, length, link) = match tag {
            Tag::Strong => (Mark::Strong, 2, None),
            Tag::Strikethrough if typed.starts_with("~~") => (Mark::Strikethrough, 2, None),
            Tag::Strikethrough => (Mark::Strikethrough, 1, None),
            Tag::Link { link_type, dest_url, .. } => {
                let mark = match record_address(dest_url) {
                    Some(RecordAddress::One(kind, _)) => Mark::Record(kind),
                    Some(RecordAddress::List(..)) => Mark::Records,
                    None => Mark::Link,
                };
                (mark, 1, Some((link_type, dest_url)))
            }
            Tag::Image { link_type, dest_url, .. } => (Mark::Image, 2, Some((link_type, dest_url))),
            _ => (Mark::Emphasis, 1, None),
        };
        self.words(range.start);
        let inline_to = link.filter(|(kind, _)| **kind == LinkType::Inline);
        let inline_to = inline_to.map(|(_, address)| address.to_string());
        self.open.push(Open { piece: self.pieces.len(), mark: mark.clone(), inline_to });
        let end = (range.start + length).min(range.end);
        self.pieces.push(MarkedPiece::Open(mark, self.at..end));
        self.at = end;
    }

    fn close(&mut self, range: Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        let start = match self.pieces[open.piece] {
            MarkedPiece::Open(_, ref opened) => opened.start,
            _ => return,
        };
        match open.mark {
            Mark::Link | Mark::Image | Mark::Record(_) | Mark::Records => {
                let typed = &self.text[range.clone()];
                if typed.starts_with('<') || self.shows_address(&open) {
                    self.pieces.truncate(open.piece);
                    self.at = start;
                    self.whole(open.mark, range);
                    return;
                }
                let rest = self.text.get(self.at..range.end).unwrap_or("");
                let words_end = self.at + rest.find(']').unwrap_or(rest.len());
                self.words(words_end);
                let title = open.inline_to.is_some().then(|| title(&self.text[self.at..range.end]));
                if let Some(title) = title.flatten() {
                    self.title(self.at + title.start..self.at + title.end);
                } else if self.pieces.len() == open.piece + 1 {
                    // No words: nothing stands between the two halves.
                    self.pieces.pop();
                    self.at = start;
                    self.whole(open.mark, range);
                    return;
                }
            }
            _ => {
                let length = match open.mark {
                    Mark::Strong => 2,
                    Mark::Strikethrough if self.text[start..].starts_with("~~") => 2,
                    _ => 1,
                };
                self.words(range.end.saturating_sub(length));
            }
        }
        self.pieces.push(MarkedPiece::Close(self.at..range.end));
        self.at = range.end;
    }

    /// Returns whether a record link's words are its address, which is another way to write none.
    fn shows_address(&self, open: &Open) -> bool {
        let is_record = matches!(open.mark, Mark::Record(_) | Mark::Records);
        let words = &self.pieces[open.piece + 1..];
        is_record
            && matches!(words, [MarkedPiece::Text(range)]
                if open.inline_to.as_deref() == Some(self.text[range.clone()].trim()))
    }

    /// Takes a title, whose words may hold escapes.
    fn title(&mut self, range: Range<usize>) {
        self.pieces.push(MarkedPiece::Open(Mark::Title, self.at..range.start));
        self.at = range.start;
        let mut chars = self.text[range.clone()].char_indices();
        while let Some((at, c)) = chars.next() {
            if c == '\\'
                && let Some((next, escaped)) = chars.next()
                && escaped.is_ascii_punctuation()
            {
                let (from, to) = (range.start + at, range.start + next + escaped.len_utf8());
                self.whole(Mark::Character(escaped.to_string().into()), from..to);
            }
        }
        self.words(range.end);
        self.pieces.push(MarkedPiece::Close(self.at..range.end + 1));
        self.at = range.end + 1;
    }
}

/// Finds the words of the title in `](address "title")`.
fn title(rest: &str) -> Option<Range<usize>> {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    let skip = |at: usize| rest.len() - rest[at..].trim_start_matches(is_space).len();
    let start = skip("](".len().min(rest.len()));
    let address = rest.get(start..)?;
    let length = if address.starts_with('<') {
        let escaped = |at: usize| address[..at].ends_with('\\');
        address.match_indices('>').find(|(at, _)| !escaped(*at))?.0 + 1
    } else {
        address.find(is_space)?
    };
    let open = skip(start + length);
    let close = rest.strip_suffix(')')?.trim_end_matches(is_space).len().checked_sub(1)?;
    (open < close && rest[open..].starts_with(['"', '\'', '('])).then_some(open + 1..close)
}

/// Finds the marks of notes, which a parser knows only where it sees the notes themselves.
fn with_footnotes(text: &str, pieces: Vec<MarkedPiece>) -> Vec<MarkedPiece> {
    let mut found = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let MarkedPiece::Text(range) = piece else {
            found.push(piece);
            continue;
        };
        let mut at = range.start;
        let mut from = at;
        while let Some(open) = text[from..range.end].find("[^") {
            let open = from + open;
            from = open + 2;
            let is_label = |c: char| !c.is_whitespace() && !matches!(c, '[' | ']' | '^' | '\\');
            let label = text[from..range.end].find(|c| !is_label(c)).unwrap_or(0);
            if label == 0 || !text[from + label..range.end].starts_with(']') {
                continue;
            }
            if open > at {
                found.push(MarkedPiece::Text(at..open));
            }
            at = from + label + 1;
            from = at;
            found.push(MarkedPiece::Whole(Mark::Footnote, open..at));
        }
        if at < range.end {
            found.push(MarkedPiece::Text(at..range.end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Mark, MarkedPiece, is_one_paragraph, marked_pieces};

    /// Shows a text with its syntax in braces.
    fn shown(text: &str) -> String {
        let Some(pieces) = marked_pieces(text) else { return "several blocks".into() };
        let show = |piece: &MarkedPiece| match piece {
            MarkedPiece::Text(range) => text[range.clone()].to_owned(),
            MarkedPiece::Whole(_, range) => format!("{{{}}}", &text[range.clone()]),
            MarkedPiece::Open(_, range) => format!("{{{}>", &text[range.clone()]),
            MarkedPiece::Close(range) => format!("<{}}}", &text[range.clone()]),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn syntax_is_told_from_words() {
        for (text, expected) in [
            ("Payez le *loyer* et **vite**.", "Payez le {*>loyer<*} et {**>vite<**}."),
            ("***a***", "{*>{**>a<**}<*}"),
            ("~a~ ~~b~~", "{~>a<~} {~~>b<~~}"),
            ("2 * 3 et 4*5", "2 * 3 et 4*5"),
            ("& Cie, a & b", "& Cie, a & b"),
            ("Le [bail](../b.fr.md) ici", "Le {[>bail<](../b.fr.md)} ici"),
            ("[a](<b c> 'un \\'titre\\'')", "{[>a{](<b c> '>un {\\'}titre{\\'}<'}<)}"),
            ("![alt *x*](p.jpg \"cap\")", "{![>alt {*>x<*}{](p.jpg \">cap<\"}<)}"),
            ("![](p.jpg)", "{![](p.jpg)}"),
            ("<contact:ville-311> [oui](fact:x)", "{<contact:ville-311>} {[>oui<](fact:x)}"),
            ("[](fact:x) [fact:x](fact:x)", "{[](fact:x)} {[fact:x](fact:x)}"),
            ("<https://a.example> `*x*`", "{<https://a.example>} {`*x*`}"),
            ("a\\*b &amp; c\\\nd", "a{\\*}b {&amp;} c{\\\n}d"),
            ("a  \n  b\nc", "a{  \n}  b\nc"),
            ("un[^1] deux[^ 2] [^]", "un{[^1]} deux[^ 2] [^]"),
            ("a <br> <!-- b --> [c][d] [e]", "a {<br>} {<!-- b -->} {[>c<][d]} [e]"),
            ("1. Premier", "1. Premier"),
            ("# a", "# a"),
            ("  a ", "  a "),
            ("", ""),
            ("a\n\nb", "several blocks"),
            ("a\n- b", "several blocks"),
            ("a\n: b", "several blocks"),
        ] {
            assert_eq!(shown(text), expected);
        }
        let character = marked_pieces("&nbsp;").expect("one block");
        assert_eq!(character, [MarkedPiece::Whole(Mark::Character("\u{a0}".into()), 0..6)]);
        assert!(is_one_paragraph("a *b* <c>\nd"));
        for text in ["", "1. a", "# a", "- a", "a\n\nb", "> a", "---", "[a]: b", "    a"] {
            assert!(!is_one_paragraph(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn pieces_join_without_a_gap(
            text in r#"(a|é|里| |&|\n|\*|\*\*|_|`|~|~~|\[|\]|!|\(|\)|<|>|"|'|\\|&amp;|\^|[a-z]:|#|-|1\.|\||<br>)*"#,
        ) {
            let mut at = 0;
            let mut depth = 0_usize;
            for piece in marked_pieces(&text).unwrap_or_default() {
                let (MarkedPiece::Text(range)
                | MarkedPiece::Whole(_, range)
                | MarkedPiece::Open(_, range)
                | MarkedPiece::Close(range)) = &piece;
                assert!(range.start == at && (range.end > at || text.is_empty()), "{text:?} {piece:?}");
                at = range.end;
                match piece {
                    MarkedPiece::Open(..) => depth += 1,
                    MarkedPiece::Close(_) => depth = depth.checked_sub(1).expect("opened"),
                    _ => {}
                }
            }
            assert!(depth == 0 && (at == text.len() || marked_pieces(&text).is_none()), "{text:?}");
        }
    }
}
