//! Stretches of text that run against their surroundings and must be kept together.
//!
//! A browser and a typesetter reorder text by the Unicode bidirectional algorithm, which knows
//! letters and digits but not phone numbers: inside Arabic text, `418 641-6000` is shown as
//! `6000-641 418`. Each run found here, wrapped in an isolate, is shown as it is written.

use super::Direction;
use super::digits::{number, unit};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use std::borrow::Cow;
use std::ops::Range;

/// Splits text into runs that together cover it, in order.
///
/// The flag says whether the run must be wrapped in an isolate of the other direction. Punctuation
/// at the edges of such a run stays outside it. Text of one direction is a single run.
pub fn directional_runs(text: &str, base: Direction) -> Vec<(Range<usize>, bool)> {
    runs(text, base).collect()
}

/// Does what [`directional_runs`] does, run by run and without allocating anything.
pub fn runs(text: &str, base: Direction) -> Runs<'_> {
    let plain = base == Direction::Ltr && !text.chars().any(may_run_right_to_left);
    Runs { text, base, at: 0, found: None, plain, digits_end: 0 }
}

/// Returns the text with each run that needs it between Unicode isolates, for places that take no
/// elements, such as the title of a page.
pub fn isolate(text: &str, base: Direction) -> Cow<'_, str> {
    if runs(text, base).all(|(_, isolated)| !isolated) {
        return Cow::Borrowed(text);
    }
    let open = match base {
        Direction::Ltr => '\u{2067}',
        Direction::Rtl => '\u{2066}',
    };
    let mut out = String::with_capacity(text.len() + 16);
    for (range, isolated) in runs(text, base) {
        if isolated {
            out.push(open);
        }
        out.push_str(&text[range]);
        if isolated {
            out.push('\u{2069}');
        }
    }
    Cow::Owned(out)
}

/// The runs of a text, see [`runs`].
#[derive(Clone, Debug)]
pub struct Runs<'a> {
    text: &'a str,
    base: Direction,
    at: usize,
    /// A run whose surroundings before it have just been handed out.
    found: Option<Range<usize>>,
    /// Nothing in the text runs the other way.
    plain: bool,
    /// Up to here there are only digits and punctuation, which need not be searched for letters again.
    digits_end: usize,
}

impl Iterator for Runs<'_> {
    type Item = (Range<usize>, bool);

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.text.len() {
            return None;
        }
        let from = self.at;
        let found = self.found.take().or_else(|| if self.plain { None } else { self.search(from) });
        let Some(run) = found else {
            self.at = self.text.len();
            return Some((from..self.at, false));
        };
        if run.start > from {
            self.at = run.start;
            self.found = Some(run.clone());
            return Some((from..run.start, false));
        }
        self.at = run.end;
        Some((run, true))
    }
}

/// What a character means for a run that goes against the base direction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A letter of the other direction.
    Letter,
    /// A digit, which a run may begin or end with.
    Digit,
    /// A mark that belongs to the character before it.
    Mark,
    /// Goes with its surroundings.
    Neutral,
    /// Ends every run.
    Stop,
}

fn role(c: char, base: Direction) -> Role {
    if let '\u{200e}' | '\u{200f}' | '\u{61c}' = c {
        return Role::Neutral;
    }
    // The Arabic comma has the class of the Latin one, but separates in Arabic.
    if c == '\u{60c}' {
        return Role::Stop;
    }
    match (CodePointMapData::<BidiClass>::new().get(c), base) {
        (BidiClass::LeftToRight, Direction::Rtl) => Role::Letter,
        (BidiClass::RightToLeft | BidiClass::ArabicLetter, Direction::Ltr) => Role::Letter,
        (BidiClass::EuropeanNumber, Direction::Rtl) | (BidiClass::ArabicNumber, _) => Role::Digit,
        (BidiClass::NonspacingMark, _) => Role::Mark,
        (
            BidiClass::EuropeanNumber
            | BidiClass::EuropeanSeparator
            | BidiClass::EuropeanTerminator
            | BidiClass::CommonSeparator
            | BidiClass::BoundaryNeutral
            | BidiClass::WhiteSpace
            | BidiClass::OtherNeutral,
            _,
        ) => Role::Neutral,
        // Letters of the base direction, ends of lines, and marks that already set a direction.
        _ => Role::Stop,
    }
}

impl Runs<'_> {
    /// Finds the first run that needs isolating at or after `from`.
    fn search(&mut self, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        loop {
            if at < self.digits_end {
                match number(&self.text[at..self.digits_end]) {
                    Some(phrase) => return Some(at + phrase.start..at + phrase.end),
                    None => at = self.digits_end,
                }
            }
            let (core, letters) = self.core(at)?;
            if letters {
                return Some(self.widen(core, from));
            }
            // Signs beside digits matter to numbers, so they are looked at together.
            let signs = |c: char| "+($€£¥ \u{a0}\u{202f}".contains(c);
            let after = &self.text[core.end..];
            self.digits_end = self.text.len() - after.trim_start_matches(signs).len();
            at = match self.base {
                Direction::Ltr => self.digits_end,
                Direction::Rtl => at + self.text[at..core.start].trim_end_matches(signs).len(),
            };
        }
    }

    /// Finds the next stretch from letter or digit to letter or digit of the other direction, and
    /// whether there is a letter in it.
    fn core(&self, from: usize) -> Option<(Range<usize>, bool)> {
        let mut core: Option<Range<usize>> = None;
        let mut letters = false;
        for (offset, c) in self.text[from..].char_indices() {
            let (start, end) = (from + offset, from + offset + c.len_utf8());
            match (role(c, self.base), &mut core) {
                (Role::Stop, Some(_)) => break,
                (kind @ (Role::Letter | Role::Digit), core) => {
                    letters |= kind == Role::Letter;
                    core.get_or_insert(start..end).end = end;
                }
                (Role::Mark, Some(core)) if core.end == start => core.end = end,
                (Role::Stop | Role::Mark | Role::Neutral, _) => {}
            }
        }
        core.map(|core| (core, letters))
    }

    /// Takes in the signs at the edges that belong to the run: `@Ville`, `…org/fr/`, `R.V.Q.`,
    /// `OPUS (RTC)`, `25 %`.
    fn widen(&self, core: Range<usize>, from: usize) -> Range<usize> {
        let Range { mut start, mut end } = core;
        let inner = &self.text[start..end];
        let before = |start: usize| self.text[from..start].chars().next_back();
        if let Some(sign @ ('+' | '@' | '#' | '$' | '€' | '£')) = before(start) {
            start -= sign.len_utf8();
        }
        let word = inner.rsplit([' ', '\u{a0}', '\u{202f}']).next().unwrap_or(inner);
        let after = |end: usize| self.text[end..].chars().next();
        if word.contains("://") || (word.contains('.') && !is_abbreviation(word)) {
            while let Some(sign @ ('/' | '#' | '=' | '&' | '_' | '~')) = after(end) {
                end += sign.len_utf8();
            }
        } else if is_abbreviation(word) && after(end) == Some('.') {
            end += 1;
        }
        if inner.ends_with(|c: char| c.is_numeric()) {
            end += unit(&self.text[end..], &['%', '$', '€', '£', '¥']).unwrap_or(0);
        }
        for (open, close) in [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('‘', '’')]
        {
            let (opened, closed) = unmatched(inner, open, close);
            if opened {
                end += unit(&self.text[end..], &[close]).unwrap_or(0);
            }
            if closed && before(start) == Some(open) {
                start -= open.len_utf8();
            }
        }
        start..end
    }
}

/// Returns whether a character stands in a block of right-to-left scripts: far cheaper than its class.
fn may_run_right_to_left(c: char) -> bool {
    c >= '\u{590}'
        && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Returns whether a word is of the kind `R.V.Q`: single letters between full stops.
fn is_abbreviation(word: &str) -> bool {
    let single = |part: &str| part.chars().count() == 1;
    word.contains('.') && word.split('.').all(single)
}

/// Returns whether a bracket is left open, and whether one is closed that was not opened.
fn unmatched(text: &str, open: char, close: char) -> (bool, bool) {
    let (mut depth, mut closed) = (0_usize, false);
    for c in text.chars() {
        if c == open {
            depth += 1;
        } else if c == close {
            closed |= depth == 0;
            depth = depth.saturating_sub(1);
        }
    }
    (depth > 0, closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Shows isolated runs between brackets.
    fn show(text: &str, base: Direction) -> String {
        let mut out = String::new();
        for (range, isolated) in directional_runs(text, base) {
            let run = &text[range];
            out += &if isolated { format!("⟦{run}⟧") } else { run.to_owned() };
        }
        out
    }

    fn check(expected: &str, base: Direction) {
        let text = expected.replace(['⟦', '⟧'], "");
        assert_eq!(show(&text, base), expected);
    }

    #[test]
    fn foreign_words_in_right_to_left_text() {
        for expected in [
            "اتصل بالرقم 311 في أي وقت.",
            "اتصل بالرقم ⟦418 641-6000⟧.",
            "اتصل بالرقم (⟦418 641-6000⟧) اليوم",
            "الهاتف: ⟦(418) 641-6000⟧",
            "الهاتف: ⟦+1 418 641-6000⟧، أو 311",
            "الهاتف: ⟦+14186416000⟧",
            "الهاتف: ⟦1-800-463-1234⟧؛ 911",
            "الهاتف: ⟦418\u{a0}641\u{2011}6000⟧",
            "ثلاثة أرقام: 311، 811، 911",
            "تقدمها ⟦Ville de Québec⟧ مجانا",
            "اللائحة ⟦R.V.Q. 3021⟧ سارية",
            "اللائحة ⟦R.V.Q.⟧ سارية",
            "تطبيق «⟦RTC Nomade⟧»!",
            "بطاقات ⟦OPUS⟧، ⟦RTC⟧ و⟦Nomade⟧",
            "(⟦RTC⟧)",
            "مكتبة ⟦Bibliothèque (Gabrielle-Roy)⟧.",
            "العنوان: ⟦1035, rue des Jardins⟧، ⟦Québec (Québec) G1R 4S9⟧",
            "اكتب إلى ⟦info@ville.quebec.qc.ca⟧.",
            "زر ⟦https://bienvenue.example.org/ar/⟧.",
            "زر ⟦ville.quebec.qc.ca/sacmauve⟧!",
            "تابع ⟦@villedequebec⟧",
            "السعر ⟦89,50 $⟧ شهريا",
            "السعر ⟦89,50\u{a0}$⟧.",
            "السعر ⟦$3.50⟧.",
            "حوالي ⟦1 234 567⟧ نسمة، ⟦130 000⟧ صندوق",
            "من 9-12 ومن 2025-2026",
            "في ⟦2026-06-24⟧",
            "الساعة 14:30 أو 1,234.50",
            "الخصم 25 % و⟦OPUS 25 %⟧",
            "يوم 24 يونيو 2026. 311 هو الرقم",
            "קו ⟦RTC Nomade 800⟧ בעיר",
            "شماره ۳۱۱ یا ⟦۴۱۸ ۶۴۱-۶۰۰۰⟧",
            "cafe\u{301} هنا".replace("cafe\u{301}", "⟦cafe\u{301}⟧").as_str(),
        ] {
            check(expected, Direction::Rtl);
        }
    }

    #[test]
    fn right_to_left_words_in_left_to_right_text() {
        for expected in [
            "Le mot ⟦إيجار⟧ veut dire « loyer ».",
            "(⟦عقد إيجار⟧) 3 fois",
            "⟦שלום⟧, monde",
            "Le nombre ٢٤ et 311, 418 641-6000",
            "⟦بيت 3 غرف⟧: 3 chambres",
            "Ville de Québec",
            "里面",
        ] {
            check(expected, Direction::Ltr);
        }
    }

    #[test]
    fn plain_text_takes_marks_only_where_needed() {
        assert!(matches!(isolate("Ville de Québec", Direction::Ltr), Cow::Borrowed(_)));
        assert_eq!(isolate("«RTC»", Direction::Rtl), "«\u{2066}RTC\u{2069}»");
    }

    proptest! {
        #[test]
        fn runs_cover_the_text_in_order(text in "[a-zé0-9 .,()+$\u{a0}\u{5d0}-\u{5d5}\u{627}-\u{64b}٣،/-]{0,40}", rtl: bool) {
            let base = if rtl { Direction::Rtl } else { Direction::Ltr };
            let mut at = 0;
            for (range, _) in directional_runs(&text, base) {
                prop_assert_eq!(range.start, at);
                prop_assert!(range.end > at);
                prop_assert!(text.get(range.clone()).is_some());
                at = range.end;
            }
            prop_assert_eq!(at, text.len());
        }
    }

    #[test]
    fn long_texts_take_linear_time() {
        for unit in ["418 641-6000، ", "418 641-6000, ", "311, ", "RTC (", "((((", "، 3 (", "$ 3 "]
        {
            let text = unit.repeat(50_000);
            for base in [Direction::Ltr, Direction::Rtl] {
                let covered: usize = runs(&text, base).map(|(range, _)| range.len()).sum();
                assert_eq!(covered, text.len());
            }
        }
    }
}
