//! Links: where the address stands, and whether its scheme is allowed.

use super::super::{Href, LinkId, RecordKind, record_address};
use super::blocks::Builder;
use super::line::{Opened, Wrap};
use crate::diagnostic::{Diagnostic, code, nearest};
use pulldown_cmark::{LinkType, RefDefs};
use std::ops::Range;

/// A link whose text is being read.
pub(super) struct OpenLink {
    id: LinkId,
    /// Whether the address follows the text, so that it is known only at the end.
    is_inline: bool,
    /// Whether its text is its address, which keeps its typing.
    pub(super) shows_address: bool,
    opened: Opened,
}

/// The schemes that a link may have, beside those of records.
const ALLOWED: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Builder<'_> {
    pub(super) fn open_link(
        &mut self,
        kind: LinkType,
        target: &str,
        label: &str,
        range: &Range<usize>,
        definitions: &RefDefs<'_>,
    ) {
        let target = match kind {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        let is_address = matches!(kind, LinkType::Autolink | LinkType::Email);
        // The text of a record is looked at again at its end.
        let shows_address = is_address && record_address(&target).is_none();
        let id = self.add_href(target, kind, label, range, Some(definitions), false);
        self.line.open(Wrap::Link(id));
        let opened = self.line.last_opened();
        let is_inline = kind == LinkType::Inline;
        self.open_links.push(OpenLink { id, is_inline, shows_address, opened });
    }

    pub(super) fn close_link(&mut self, range: &Range<usize>) {
        let Some(link) = self.open_links.pop() else { return };
        if link.is_inline {
            self.locate(link.id, range);
        }
        if !self.close_record(link.id, link.opened, range) {
            self.line.close();
        }
    }

    pub(super) fn add_href(
        &mut self,
        target: String,
        kind: LinkType,
        label: &str,
        range: &Range<usize>,
        definitions: Option<&RefDefs<'_>>,
        is_image: bool,
    ) -> LinkId {
        let id =
            LinkId(u32::try_from(self.links.len()).expect("a file has fewer links than bytes"));
        let place = match kind {
            LinkType::Inline => None,
            LinkType::Autolink | LinkType::Email => Some(range.start + 1..range.end - 1),
            _ => definitions.and_then(|all| all.get(label)).map(|definition| {
                let whole = definition.span.clone();
                defined_address(&self.body[whole.clone()], whole.start)
            }),
        };
        let span = self.span(place.clone().unwrap_or(range.clone()));
        self.links.push(Href { target, span, is_image });
        if let Some(place) = place {
            self.check_target(id, place);
        }
        id
    }

    /// Finds the address behind the text that was just read.
    pub(super) fn locate(&mut self, id: LinkId, range: &Range<usize>) {
        let from = self.inline_end.min(range.end);
        let rest = &self.body[from..range.end];
        let place = match rest.find("](") {
            Some(at) => address(rest, at + 2, from),
            None => range.clone(),
        };
        self.links[id.0 as usize].span = self.span(place.clone());
        self.check_target(id, place);
    }

    fn check_target(&mut self, id: LinkId, place: Range<usize>) {
        let Href { target, is_image, .. } = &self.links[id.0 as usize];
        let is_image = *is_image;
        let hidden = super::hidden::decoded(target, &self.body[place.clone()]);
        let is_record = !is_image && record_address(target).is_some();
        let refused = if is_record { None } else { refused_scheme(target) };
        if let Some(scheme) = refused {
            self.refuse_scheme(&scheme, &place, !is_image);
        }
        if let Some(character) = hidden {
            self.report(Diagnostic::hidden_character(character), place);
        }
    }

    /// Reports a scheme that no link may have, with the one that may be meant.
    fn refuse_scheme(&mut self, scheme: &str, place: &Range<usize>, is_link: bool) {
        let name = scheme.trim_end_matches(':');
        let records = RecordKind::ALL.into_iter().flat_map(|kind| {
            [Some(kind.name()), kind.has_list().then(|| kind.plural())].into_iter().flatten()
        });
        let near = nearest(name, ALLOWED.into_iter().chain(records)).filter(|_| is_link);
        let shown = near.map_or("none".to_owned(), |near| format!("{near}:"));
        let mut finding =
            Diagnostic::new(&code::LINK_SCHEME).arg("scheme", scheme).arg("nearest", shown);
        let typed = place.start..place.start + name.len();
        let is_typed = self.body.get(typed.clone());
        if let Some(near) =
            near.filter(|_| is_typed.is_some_and(|it| it.eq_ignore_ascii_case(name)))
        {
            finding = finding.fix(self.place(typed), near);
        }
        self.report(finding, place.clone());
    }
}

/// Returns the place of the address in `[label]: address "title"`.
fn defined_address(definition: &str, start: usize) -> Range<usize> {
    let mut escaped = false;
    let close = definition.bytes().position(|byte| {
        let found = byte == b']' && !escaped;
        escaped = byte == b'\\' && !escaped;
        found
    });
    let after = close.map_or(0, |close| close + 1);
    let colon = usize::from(definition[after..].starts_with(':'));
    address(definition, after + colon, start)
}

/// Returns the place of the address that begins at or after `from` in `text`.
fn address(text: &str, from: usize, start: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    let mut new_line = false;
    // A line of a quotation begins with its `>`.
    while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n' | b'>')) = bytes.get(at) {
        if *byte == b'>' && !new_line {
            break;
        }
        new_line |= *byte == b'\n';
        at += 1;
    }
    let pointed = bytes.get(at) == Some(&b'<');
    let first = at + usize::from(pointed);
    let mut depth = 0_usize;
    let mut end = first;
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'\\' if bytes.get(end + 1).is_some_and(u8::is_ascii_punctuation) => end += 1,
            b'>' if pointed => break,
            _ if pointed => {}
            b' ' | b'\t' | b'\r' | b'\n' => break,
            b'(' => depth += 1,
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            _ => {}
        }
        end += 1;
    }
    start + first..start + end.min(text.len())
}

/// Returns the scheme of a target, in lower case, if it is none that a kit may use.
///
/// Browsers drop control characters from addresses and read `\` as `/`, and so does this.
fn refused_scheme(target: &str) -> Option<String> {
    let ignored = |c: char| c <= ' ' || c.is_control() || is_invisible(c);
    let mut slashes = target.chars().filter(|c| !ignored(*c));
    if let (Some('/' | '\\'), Some('/' | '\\')) = (slashes.next(), slashes.next()) {
        return Some("//".to_owned());
    }
    let head = &target[..target.find([':', '/', '?', '#'])?];
    if !target[head.len()..].starts_with(':') {
        return None;
    }
    let scheme: String = head.chars().filter(|c| !ignored(*c)).collect();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    if !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) || !scheme.chars().all(plain) {
        return None;
    }
    let allowed = ALLOWED.iter().any(|allowed| head.eq_ignore_ascii_case(allowed));
    (!allowed).then(|| format!("{}:", scheme.to_ascii_lowercase()))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{address, defined_address, refused_scheme};

    #[test]
    fn schemes_are_refused_however_they_are_written() {
        for (target, scheme) in [
            ("https://a", None),
            ("HTTPS://a", None),
            ("mailto:a@b", None),
            ("tel:+1", None),
            ("../a.fr.md#b:c", None),
            ("a/b:c", None),
            ("?q=a:b", None),
            ("12:30", None),
            ("", None),
            ("javascript:alert(1)", Some("javascript:")),
            ("JavaScript:x", Some("javascript:")),
            (" java\tscript\n:x", Some("javascript:")),
            ("\u{1}data:x", Some("data:")),
            ("java\u{200B}script:x", Some("javascript:")),
            ("ht\ntp://x", Some("http:")),
            ("vbscript:x", Some("vbscript:")),
            ("file:///etc", Some("file:")),
            ("C:\\x", Some("c:")),
            ("contact:ville-311", Some("contact:")),
            ("//host/x", Some("//")),
            ("\\\\host", Some("//")),
            ("/\t/host", Some("//")),
            ("/a", None),
        ] {
            assert_eq!(refused_scheme(target).as_deref(), scheme, "{target:?}");
        }
    }

    #[test]
    fn addresses_are_found() {
        for (text, found) in [
            ("b)", "b"),
            (" <a b> \"t\")", "a b"),
            ("a(b)c \"t\")", "a(b)c"),
            ("a\\)b)", "a\\)b"),
            (")", ""),
            ("\n> > c\n> )", "c"),
        ] {
            assert_eq!(&text[address(text, 0, 0)], found, "{text:?}");
        }
        for (text, found) in [("[a]: b", "b"), ("[a\\]]:\n  <b c> 'd'", "b c")] {
            assert_eq!(&text[defined_address(text, 0)], found, "{text:?}");
        }
    }
}
