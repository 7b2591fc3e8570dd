//! Anchors of headings, and the slugs that addresses are made of.

use super::OutlineEntry;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How the ids of the page's own parts begin.
const RESERVED: &str = "p_";

/// Returns a text as one segment of an address: lower case, letters and digits of any script, and
/// a single `-` for whatever stands between them.
///
/// Latin letters lose their diacritics. The slug of a text without letters is empty.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |piece: &str, gap: &mut bool| {
        if std::mem::take(gap) && !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(piece);
    };
    let composed = super::typography::compose(text);
    for typed in composed.chars() {
        if typed.is_ascii() {
            match typed.to_ascii_lowercase() {
                c @ ('a'..='z' | '0'..='9') => push(c.encode_utf8(&mut [0; 4]), &mut gap),
                _ => gap = true,
            }
            continue;
        }
        for c in typed.to_lowercase() {
            let mut bytes = [0; 4];
            match c {
                // Marks of Latin letters, and what joins or divides words without being seen.
                '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' => {}
                '\u{AD}' | '\u{2060}' | '\u{FEFF}' => {}
                _ => match fold_latin(c) {
                    Some(folded) => push(folded, &mut gap),
                    None if is_latin(c) => push(base_letter(c).encode_utf8(&mut bytes), &mut gap),
                    None if c.is_alphanumeric() || is_mark(c) => {
                        push(c.encode_utf8(&mut bytes), &mut gap);
                    }
                    None => gap = true,
                },
            }
        }
    }
    slug
}

/// The letters whose diacritic Unicode does not take off.
fn fold_latin(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ŋ' => "ng",
        _ => return None,
    })
}

fn is_latin(c: char) -> bool {
    matches!(c, 'ª' | 'º' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

fn base_letter(c: char) -> char {
    let decomposer = DecomposingNormalizerBorrowed::new_nfd();
    decomposer.normalize_iter(std::iter::once(c)).next().unwrap_or(c)
}

/// Vowel signs and the like, without which words of many scripts fall apart.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// Gives every heading its anchor: its own id, else one made from its text, each only once.
///
/// An entry comes with its own id as anchor, or with none.
pub(super) fn name_anchors(
    entries: &mut [OutlineEntry],
    source: &Arc<SourceFile>,
    findings: &mut Findings,
) {
    // Anchor → the entry that has it, and the next number for one more like it.
    let mut taken: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut open = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if entry.anchor.starts_with(RESERVED) {
            let place = Place::new(source, id_span(source, entry));
            let finding = Diagnostic::new(&code::RESERVED_ANCHOR).arg("anchor", &entry.anchor);
            findings.push(finding.at(place));
        }
        if entry.anchor.is_empty() {
            open.push((index, slugify(&entry.text)));
        } else if let Some((first, _)) = taken.get(&entry.anchor) {
            let first = Place::new(source, id_span(source, &entries[*first]));
            let finding = Diagnostic::new(&code::DUPLICATE_ANCHOR)
                .arg("anchor", &entry.anchor)
                .at(Place::new(source, id_span(source, entry)))
                .label(first, "first");
            findings.push(finding);
            open.push((index, entry.anchor.clone()));
        } else {
            taken.insert(entry.anchor.clone(), (index, 2));
        }
    }
    for (index, mut base) in open {
        if base.is_empty() {
            base.push_str("section");
        }
        let anchor = match taken.get(&base) {
            None => base,
            Some(&(_, next)) => {
                let free = |n: &usize| !taken.contains_key(&format!("{base}-{n}"));
                let n = (next..).find(free).expect("there are more numbers than headings");
                let anchor = format!("{base}-{n}");
                if let Some((_, next)) = taken.get_mut(&base) {
                    *next = n + 1;
                }
                anchor
            }
        };
        taken.insert(anchor.clone(), (index, 2));
        entries[index].anchor = anchor;
    }
}

/// Returns where the id stands in the braces after a heading's text.
fn id_span(source: &SourceFile, entry: &OutlineEntry) -> Span {
    let range = entry.span.range();
    let heading = source.text().get(range.clone()).unwrap_or("");
    let braces = heading.rfind('{').unwrap_or(0);
    match heading[braces..].find(&entry.anchor) {
        Some(at) => {
            let start = range.start + braces + at;
            Span::new(start..start + entry.anchor.len())
        }
        None => entry.span,
    }
}

#[cfg(test)]
mod tests {
    use super::slugify;

    #[test]
    fn slugs_keep_letters_of_every_script() {
        for (text, slug) in [
            ("Comprendre son bail", "comprendre-son-bail"),
            ("  L’eau, c’est l'été !  ", "l-eau-c-est-l-ete"),
            ("Œuvre & cœur", "oeuvre-coeur"),
            ("Straße ŁÓDŹ Ødegård đường", "strasse-lodz-odegard-duong"),
            ("Școala și țară; ŞCOALA", "scoala-si-tara-scoala"),
            ("İstanbul ısı", "istanbul-isi"),
            ("Къща № 5", "къща-5"),
            ("Найти ёлку", "найти-ёлку"),
            ("理解您的租约（2026）", "理解您的租约-2026"),
            ("فهم عقد الإيجار؟", "فهم-عقد-الإيجار"),
            ("हिन्दी भाषा", "हिन्दी-भाषा"),
            ("می\u{200C}خواهم", "میخواهم"),
            ("e\u{301}te\u{301}", "ete"),
            ("14 h 30 – 89,50 $", "14-h-30-89-50"),
            ("— … !", ""),
            ("", ""),
        ] {
            assert_eq!(slugify(text), slug, "{text}");
        }
    }
}
