//! Records as links name them: `contact:ville-311`, `events:winter`.

use super::{Inlines, LinkId};
use std::ops::Range;

/// The kinds of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// Somebody to turn to.
    Contact,
    /// Something that takes place.
    Event,
    /// A value with its source.
    Fact,
    /// An official word with its meaning.
    Term,
}

impl RecordKind {
    /// All kinds, in the order in which they are spoken of.
    pub const ALL: [Self; 4] = [Self::Contact, Self::Event, Self::Fact, Self::Term];

    /// Returns the scheme of a link to one record, which is also the kind's name in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Event => "event",
            Self::Fact => "fact",
            Self::Term => "term",
        }
    }

    /// Returns the scheme of a link to a list of records, and the name of their file.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Contact => "contacts",
            Self::Event => "events",
            Self::Fact => "facts",
            Self::Term => "terms",
        }
    }

    /// Returns whether one record of the kind makes a card where it stands alone.
    pub fn has_card(self) -> bool {
        matches!(self, Self::Contact | Self::Event)
    }

    /// Returns whether the records of the kind can be shown as a list.
    pub fn has_list(self) -> bool {
        self != Self::Fact
    }
}

/// A record, or several, where a paragraph holds nothing else.
#[derive(Clone, Debug)]
pub enum RecordBlock {
    /// The card of one contact or event.
    Card {
        /// Where the link leads.
        link: LinkId,
        /// What the record is.
        kind: RecordKind,
        /// The link's own words, which head the card; empty in the short form.
        words: Inlines,
    },
    /// The list of all records of a kind, or of those with a tag.
    List {
        /// Where the link leads.
        link: LinkId,
        /// What the records are.
        kind: RecordKind,
        /// The link's own words, which head the list; empty in the short form.
        words: Inlines,
    },
}

impl RecordBlock {
    /// Returns the link that stands for the block.
    pub fn link(&self) -> LinkId {
        match self {
            Self::Card { link, .. } | Self::List { link, .. } => *link,
        }
    }

    /// Returns the link's own words, to be changed.
    pub(super) fn words_mut(&mut self) -> &mut Inlines {
        match self {
            Self::Card { words, .. } | Self::List { words, .. } => words,
        }
    }

    /// Returns the link's own words; empty in the short form.
    pub fn words(&self) -> &Inlines {
        match self {
            Self::Card { words, .. } | Self::List { words, .. } => words,
        }
    }
}

/// What the address of a record link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordAddress<'a> {
    /// The record with this id, which may be empty.
    One(RecordKind, &'a str),
    /// The records with this tag, or all.
    List(RecordKind, Option<&'a str>),
}

/// Reads the address of a link; `None` if it is no record's.
pub fn record_address(target: &str) -> Option<RecordAddress<'_>> {
    let (scheme, rest) = target.split_once(':')?;
    let rest = rest.trim();
    let is = |name: &str| scheme.eq_ignore_ascii_case(name);
    RecordKind::ALL.into_iter().find_map(|kind| {
        if is(kind.name()) {
            Some(RecordAddress::One(kind, rest))
        } else if kind.has_list() && is(kind.plural()) {
            Some(RecordAddress::List(kind, Some(rest).filter(|tag| !tag.is_empty())))
        } else {
            None
        }
    })
}

/// What was meant as a record link and is not one where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedRecord {
    /// Where it stands: from `<` to `>`, or between parentheses.
    pub range: Range<usize>,
    /// The link as it would be right, without spaces; `None` if its end is not to be found.
    pub mended: Option<String>,
}

/// Finds what looks like a record link in text that is not read as links, such as `<contact: x>`,
/// `[y](fact: x)`, or anything of the kind in a title.
pub fn typed_records(text: &str) -> Vec<TypedRecord> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['<', '(']) {
        let open = at + next;
        at = open + 1;
        let is_pointed = text[open..].starts_with('<');
        if (is_pointed || text[..open].ends_with(']'))
            && let Some(typed) = typed_record(text, open, is_pointed)
        {
            at = typed.range.end;
            found.push(typed);
        }
    }
    found
}

fn typed_record(text: &str, open: usize, is_pointed: bool) -> Option<TypedRecord> {
    // No name is as long as this, and files may be full of parentheses.
    const LONGEST: usize = 240;
    let inside = &text[open + 1..];
    let inside = &inside[..inside.floor_char_boundary(LONGEST)];
    let close = if is_pointed { '>' } else { ')' };
    let end = inside.find([close, '<', '\n', super::typography::LINE_END]);
    let closed = end.filter(|end| inside[*end..].starts_with(close));
    let (scheme, rest) = inside[..end.unwrap_or(inside.len())].split_once(':')?;
    // A scheme after white space may be a comparison, unless it ends like a link.
    if scheme.starts_with(char::is_whitespace) && closed.is_none() {
        return None;
    }
    let address = format!("{}:{}", scheme.trim(), rest.trim());
    record_address(&address)?;
    let first = open + usize::from(!is_pointed);
    let Some(closed) = closed else {
        let word = rest.trim_start().find(char::is_whitespace);
        let skipped = rest.len() - rest.trim_start().len();
        let end = scheme.len() + 1 + word.map_or(rest.len(), |word| word + skipped);
        return Some(TypedRecord { range: first..open + 1 + end, mended: None });
    };
    let id = rest.split_whitespace().collect::<Vec<_>>().join("-");
    let address = format!("{}:{id}", scheme.trim().to_ascii_lowercase());
    let end = open + 1 + closed + usize::from(is_pointed);
    let mended = if is_pointed { format!("<{address}>") } else { address };
    Some(TypedRecord { range: first..end, mended: Some(mended) })
}

#[cfg(test)]
mod tests {
    use super::{RecordAddress, RecordKind, record_address, typed_records};

    #[test]
    fn addresses_name_one_record_or_several() {
        use RecordAddress::{List, One};
        for (target, address) in [
            ("contact:ville-311", Some(One(RecordKind::Contact, "ville-311"))),
            ("CONTACT:ville-311", Some(One(RecordKind::Contact, "ville-311"))),
            ("Fact: x", Some(One(RecordKind::Fact, "x"))),
            ("term:", Some(One(RecordKind::Term, ""))),
            ("events:", Some(List(RecordKind::Event, None))),
            ("events:winter", Some(List(RecordKind::Event, Some("winter")))),
            ("facts:", None),
            ("contacts/a:b", None),
            (" contact:x", None),
            ("https://a", None),
            ("contact", None),
        ] {
            assert_eq!(record_address(target), address, "{target}");
        }
    }

    #[test]
    fn what_was_meant_is_found() {
        for (text, found, mended) in [
            ("call <contact: ville-311>!", "<contact: ville-311>", Some("<contact:ville-311>")),
            ("< Fact : a  b >", "< Fact : a  b >", Some("<fact:a-b>")),
            ("[x](event: a) b", "event: a", Some("event:a")),
            ("[x](event:a b) c", "event:a b", Some("event:a-b")),
            ("<contact:ville-311 or", "<contact:ville-311", None),
            ("<contact: ville-311 or", "<contact: ville-311", None),
            ("<events: >", "<events: >", Some("<events:>")),
        ] {
            let all = typed_records(text);
            assert_eq!(all.len(), 1, "{text}");
            assert_eq!(&text[all[0].range.clone()], found);
            assert_eq!(all[0].mended.as_deref(), mended, "{text}");
        }
        for text in
            ["a < fact: b", "(fact: a)", "1 < 2 > 0", "<https://a>", "<", "](", "contact: x"]
        {
            assert_eq!(typed_records(text), [], "{text}");
        }
    }
}
