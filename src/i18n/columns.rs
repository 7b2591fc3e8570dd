//! How wide plain text is where every letter has its column.

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory, GeneralCategoryGroup};

/// Returns the columns that text takes in a terminal or a plain-text editor: two for a Chinese
/// character, none for a mark that combines and for what is never seen.
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// Returns the columns of one character.
pub fn columns_of(c: char) -> usize {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    let unseen = GeneralCategoryGroup::NonspacingMark
        .union(GeneralCategoryGroup::EnclosingMark)
        .union(GeneralCategoryGroup::Format)
        .union(GeneralCategoryGroup::Control);
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    match () {
        () if unseen.contains(category) => 0,
        () if matches!(width, EastAsianWidth::Wide | EastAsianWidth::Fullwidth) => 2,
        () => 1,
    }
}

/// Returns whether anything of a text is seen.
pub fn is_visible(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && columns_of(c) > 0)
}

#[cfg(test)]
mod tests {
    use super::{columns, is_visible};

    #[test]
    fn nothing_is_seen_of_white_space_and_marks() {
        for text in ["", " \n", "\u{200b}\u{feff} ", "\u{202e}", "\u{2060}\u{ad}\u{a0}"] {
            assert!(!is_visible(text), "{text:?}");
        }
        assert!(is_visible("\u{200b}a") && is_visible("…") && is_visible("字"));
    }

    #[test]
    fn widths() {
        for (text, expected) in [
            ("Québec", 6),
            ("Que\u{301}bec", 6),
            ("印刷工单", 8),
            ("：", 2),
            ("مرحبًا", 5),
            ("\u{2067}ab\u{2069}", 2),
            ("139,7\u{a0}mm", 8),
            ("", 0),
        ] {
            assert_eq!(columns(text), expected, "{text}");
        }
    }
}
