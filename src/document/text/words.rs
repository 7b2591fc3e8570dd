//! How long texts are.
//!
//! Words are what stands between spaces and has a letter or a digit in it. Scripts that put no spaces
//! between words are counted letter by letter.

/// Counts words, and the letters of scripts that have no spaces between words.
pub fn count_words(text: &str) -> usize {
    let mut count = 0;
    // Whether a word has begun that has a letter or a digit.
    let mut is_open = false;
    for c in text.chars() {
        if is_open && !c.is_whitespace() && !is_spaceless(c) {
            continue;
        }
        if is_spaceless(c) {
            count += 1;
            is_open = false;
        } else if c.is_whitespace() {
            is_open = false;
        } else if c.is_alphanumeric() {
            count += 1;
            is_open = true;
        }
    }
    count
}

/// Returns whether a character belongs to a script that is written without spaces between words.
fn is_spaceless(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF // Thai and Lao
        | 0x1000..=0x109F // Myanmar
        | 0x1780..=0x17FF // Khmer
        | 0x3005..=0x3007 | 0x3040..=0x30FF // kana
        | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // Han
    ) && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn words_and_characters_are_counted() {
        for (text, expected) in [
            ("", 0),
            ("Lisez le bail.", 3),
            ("«\u{a0}Bonjour\u{a0}!\u{a0}»", 1),
            ("l’hôtel de ville", 3),
            ("1\u{202f}234,50\u{a0}$ par mois – ou plus", 6),
            ("من فضلك اقرأ", 3),
            ("请阅读租约。", 5),
            ("拨打311，或写信。", 6),
            ("RTC单次", 3),
            ("買い物カゴ", 5),
        ] {
            assert_eq!(count_words(text), expected, "{text}");
        }
    }
}
