//! What may be a segment of an address.

use super::Located;
use super::names::{is_mark, is_reserved};
use super::toml_value::Value;
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::document::slugify;

/// Reads a slug, and says so if it is not one plain segment; `name` makes the suggestion where the
/// text itself holds nothing usable.
pub(super) fn slug(
    value: Value<'_>,
    name: &str,
    findings: &mut Findings,
) -> Option<Located<String>> {
    let text = value.string(findings)?;
    if is_slug(&text.value) {
        return Some(text);
    }
    let usable = [slugify(&text.value), slugify(name)].into_iter().find(|slug| is_slug(slug));
    let suggestion = usable.unwrap_or_else(|| format!("page-{}", slugify(&text.value)));
    let wrong = Diagnostic::new(&code::INVALID_SLUG).arg("slug", &*text.value);
    let wrong = wrong.arg("suggestion", &*suggestion).at(text.place.clone());
    findings.push(wrong.fix(text.place, format!("\"{suggestion}\"")));
    None
}

/// Returns whether a text is one plain segment: lower-case letters and digits of any script, and
/// hyphens between them.
pub(super) fn is_slug(text: &str) -> bool {
    let is_lower = |c: char| c.to_lowercase().eq([c]);
    let is_plain = |c: char| c == '-' || is_mark(c) || (c.is_alphanumeric() && is_lower(c));
    !text.is_empty()
        && text.len() <= 200
        && text.chars().all(is_plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text != "index"
        && !is_reserved(text)
}

#[cfg(test)]
mod tests {
    use super::is_slug;

    #[test]
    fn slugs_are_one_plain_segment() {
        for slug in ["bail", "mon-bail-2", "жилище", "租房", "سكن", "किराया", "été"]
        {
            assert!(is_slug(slug), "{slug}");
        }
        let long = "a".repeat(201);
        for wrong in [
            "",
            "..",
            ".",
            "a/b",
            "a b",
            "Bail",
            "a%20b",
            "a.b",
            "-a",
            "a-",
            "index",
            "con",
            "a\u{202e}b",
            &*long,
        ] {
            assert!(!is_slug(wrong), "{wrong}");
        }
    }
}
