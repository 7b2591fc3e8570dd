//! How long texts are.
//!
//! Words are what stands between spaces and has a letter or a digit in it. Scripts that put no spaces
//! between words are counted letter by letter.

/// Counts words, and the letters of scripts that have no spaces between words.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().map(of_run).sum()
}

/// Counts a run without spaces: each letter of such a script is one, and so is what stands between.
fn of_run(run: &str) -> usize {
    let letters = run.chars().filter(|c| is_spaceless(*c)).count();
    let others = run.split(is_spaceless).filter(|part| part.contains(char::is_alphanumeric));
    letters + others.count()
}

/// Returns whether a character belongs to a script that is written without spaces between words.
fn is_spaceless(c: char) -> bool {
    c.is_alphabetic()
        && matches!(u32::from(c),
            0x0E00..=0x0EFF // Thai and Lao
            | 0x1000..=0x109F // Myanmar
            | 0x1780..=0x17FF // Khmer
            | 0x3005..=0x3007 | 0x3040..=0x30FF // kana
            | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // Han
        )
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
