//! What a text says, in sixteen characters.
//!
//! The digest sees the kind of text, its words, its marks, addresses outside the kit, and which
//! records it names. It does not see how lines and spaces fall, what typography makes of marks, what
//! records say, where in the kit links lead, nor how deep the text stands.

use super::fold::Folded;
use super::words::words_of;
use super::{Passage, TextBlock, TextKind, TextPlace};
use crate::document::{Href, Inline, RecordAddress, record_address};
use crate::source::Span;
use std::fmt;

/// Sixteen characters that two texts share only if they say the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(u64);

/// Opens everything digested, so that a later way of digesting can never be taken for this one.
const WAY: &str = "trousse text 1";

impl Digest {
    /// Digests what was made of a text.
    fn of(bytes: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(WAY.as_bytes()).update(&[0]).update(bytes);
        let digest = hasher.finalize();
        let (first, _) = digest.as_bytes().split_at(8);
        Self(first.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// Returns the digest that stands for this text wherever it is: a lock that joins a source's
    /// text to it says that the order of the two is as it should be.
    pub fn anywhere(self) -> Self {
        Self::of(format!("anywhere {self}").as_bytes())
    }

    /// Reads sixteen hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_digest = text.len() == 16 && text.bytes().all(is_digit);
        is_digest.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl TextBlock {
    /// Makes the text of what stands at a place.
    pub(super) fn new(
        kind: TextKind,
        place: TextPlace,
        passage: &Passage<'_>,
        links: &[Href],
        span: Span,
        quotes: u8,
    ) -> Self {
        let mut says = Says { folded: Folded::default(), links };
        says.folded.mark(kind.name());
        let mut words = 0;
        let mut piece = |inlines: &[Inline]| {
            says.folded.mark("piece");
            says.inlines(inlines);
            words += words_of(inlines);
        };
        match passage {
            Passage::Inlines(inlines) => piece(inlines),
            Passage::Row(cells) => cells.iter().for_each(|cell| piece(cell)),
            Passage::Text(text) => piece(&[Inline::Text((*text).into())]),
            Passage::Record(record) => piece(record.words()),
        }
        let mut digest = Digest::of(says.folded.text().as_bytes());
        if let Passage::Record(record) = passage {
            let address = links.get(record.link().0 as usize).map(address).unwrap_or_default();
            digest = Digest::of(format!("{digest} {address}").as_bytes());
        }
        let words = u32::try_from(words).unwrap_or(u32::MAX);
        Self { kind, span, place, digest, words, quotes }
    }
}

/// What a digest is made of.
struct Says<'a> {
    folded: Folded,
    links: &'a [Href],
}

impl Says<'_> {
    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.folded.push(text),
                Inline::Code(text) => {
                    self.folded.mark("code");
                    self.folded.verbatim(text);
                    self.folded.end();
                }
                Inline::Emphasis(inner) => self.marked("emphasis", inner),
                Inline::Strong(inner) => self.marked("strong", inner),
                Inline::Strikethrough(inner) => self.marked("strikethrough", inner),
                Inline::Link(link, inner) => {
                    let address = self.links.get(link.0 as usize).map(address);
                    self.marked(&format!("link {}", address.unwrap_or_default()), inner);
                }
                Inline::Record { link, words, .. } => {
                    let address = self.links.get(link.0 as usize).map(address);
                    self.marked(&format!("record {}", address.unwrap_or_default()), words);
                }
                Inline::Image(image) => {
                    self.marked("image", &image.alt);
                    if let Some(caption) = &image.caption {
                        self.folded.mark("caption");
                        self.folded.push(caption);
                        self.folded.end();
                    }
                }
                Inline::Footnote(_) => self.folded.mark("note"),
                Inline::SoftBreak | Inline::HardBreak => self.folded.push(" "),
            }
        }
    }

    fn marked(&mut self, name: &str, inner: &[Inline]) {
        self.folded.mark(name);
        self.inlines(inner);
        self.folded.end();
    }
}

/// Returns what of an address is part of what a text says: all of one outside the kit, the record's
/// name of one that names a record, and nothing of one within the kit, where files may be renamed.
fn address(href: &Href) -> String {
    let target = href.target.trim();
    match record_address(target) {
        Some(RecordAddress::One(kind, id)) => return format!("{}:{id}", kind.name()),
        Some(RecordAddress::List(kind, tag)) => {
            return format!("{}:{}", kind.plural(), tag.unwrap_or_default());
        }
        None => {}
    }
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_scheme = !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_scheme { target.to_owned() } else { String::new() }
}
