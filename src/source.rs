//! Files as they were read, and the names by which the rest of the program speaks of places.
//!
//! In: the text of one file of the kit. Out: [`SourceFile`] with line and column of every byte,
//! [`Span`], [`Place`], and the two names that must be right everywhere, [`LocaleId`] and
//! [`OutputPath`]. Nothing here reads a disk or knows what a file means.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A stretch of bytes in one file, end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after the stretch.
    pub end: u32,
}

impl Span {
    /// Returns the span of a byte range; files are far below 4 GiB (see `load`).
    pub fn new(range: std::ops::Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clamp(range.start), end: clamp(range.end) }
    }

    /// Returns the same stretch as a range of `usize`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Returns whether a character reorders the text around it without being seen: embeddings,
/// overrides and isolates. The plain marks U+200E, U+200F and U+061C reorder nothing by themselves.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One file of the kit, immutable, with its name relative to the kit and `/` between parts.
pub struct SourceFile {
    path: String,
    text: String,
    line_starts: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// Keeps `text` under the name that diagnostics show.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), line_starts: OnceLock::new() }
    }

    /// Returns the path relative to the kit, with `/` between parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns line and column of a byte, both counted from 1, columns in characters.
    pub fn line_column(&self, byte: u32) -> (usize, usize) {
        let starts = self.line_starts.get_or_init(|| {
            let newlines = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            std::iter::once(0).chain(newlines.map(|(i, _)| i as u32 + 1)).collect()
        });
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let from = starts[line - 1] as usize;
        let to = self.text.floor_char_boundary((byte as usize).max(from));
        (line, self.text[from..to].chars().count() + 1)
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({})", self.path)
    }
}

/// A stretch of one file: where a diagnostic points.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The stretch in it.
    pub span: Span,
}

impl Place {
    /// Points at a stretch of a file.
    pub fn new(file: &Arc<SourceFile>, span: Span) -> Self {
        Self { file: Arc::clone(file), span }
    }

    /// Points at the first byte of a file, for findings about the file as a whole.
    pub fn start_of(file: &Arc<SourceFile>) -> Self {
        Self::new(file, Span::default())
    }
}

/// A BCP 47 tag in canonical case, such as `fr`, `zh-Hans` or `es-419`.
///
/// Only the form is checked here (language, script, region, variants); whether anyone speaks it
/// is for `i18n` to say.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleId(Arc<str>);

impl LocaleId {
    /// Reads a tag, mending the case of its parts; `None` if it is not a language tag.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let letters = |s: &str| s.bytes().all(|b| b.is_ascii_alphabetic());
        if !matches!(language.len(), 2..=3) || !letters(language) {
            return None;
        }
        let mut canonical = language.to_ascii_lowercase();
        let (mut script, mut region) = (false, false);
        for part in parts {
            if !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return None;
            }
            canonical.push('-');
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            match part.len() {
                4 if letters(part) && !script && !region => {
                    script = true;
                    canonical.push_str(&part[..1].to_ascii_uppercase());
                    canonical.push_str(&part[1..].to_ascii_lowercase());
                }
                2 if letters(part) && !region => {
                    region = true;
                    canonical.push_str(&part.to_ascii_uppercase());
                }
                3 if digits && !region => {
                    region = true;
                    canonical.push_str(part);
                }
                5..=8 => canonical.push_str(&part.to_ascii_lowercase()),
                4 if part.as_bytes()[0].is_ascii_digit() => {
                    canonical.push_str(&part.to_ascii_lowercase());
                }
                _ => return None,
            }
        }
        Some(Self(canonical.into()))
    }

    /// Returns the whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the language part, such as `zh` of `zh-Hans`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Returns the region part if the tag has one, such as `419` of `es-419`.
    pub fn region(&self) -> Option<&str> {
        let is_region = |part: &&str| {
            part.len() == 2 || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
        };
        self.0.split('-').skip(1).find(is_region)
    }
}

impl fmt::Debug for LocaleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LocaleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One value per locale; a missing translation is an absent key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized<T>(pub BTreeMap<LocaleId, T>);

impl<T> Localized<T> {
    /// Returns the value of the first locale of `chain` that has one, and which that was.
    pub fn get<'a>(
        &self,
        chain: impl IntoIterator<Item = &'a LocaleId>,
    ) -> Option<(&T, &'a LocaleId)> {
        chain.into_iter().find_map(|locale| self.0.get(locale).map(|value| (value, locale)))
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
}

impl Date {
    /// Returns the day if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// Returns the day after so many days; the calendar ends with the year 9999.
    pub fn plus_days(self, days: u32) -> Self {
        let next = |day: Self| {
            let (year, month) =
                if day.month == 12 { (day.year + 1, 1) } else { (day.year, day.month + 1) };
            let within = Self::new(day.year, day.month, day.day + 1);
            within.or(Self::new(year, month, 1)).unwrap_or(day)
        };
        (0..days).fold(self, |day, _| next(day))
    }

    /// Returns the same day a year later, which for the last of a leap year's February is the 28th.
    pub fn plus_year(self) -> Self {
        let same = Self::new(self.year + 1, self.month, self.day);
        same.or(Self::new(self.year + 1, self.month, 28)).unwrap_or(self)
    }

    /// Reads `2026-11-22`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        Self::new(year, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Where a file lies below the output folder: relative, `/` between parts, never leaving it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// Accepts a path whose parts are all plain names that every file system can hold.
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let bad = |c: char| c.is_control() || r#"\:*?"<>|"#.contains(c);
        let plain = |part: &str| {
            !part.is_empty()
                && part.len() <= 255
                && !part.starts_with('.')
                && !part.ends_with(['.', ' '])
                && !part.contains(bad)
        };
        path.split('/').all(plain).then_some(Self(path))
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address that a web server gives to this file: `a/index.html` is `a/`.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }

    /// Returns the relative address of `self` as seen from the page `from`.
    pub fn relative_from(&self, from: &OutputPath) -> String {
        let from_folder = from.0.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut from_parts = from_folder.split('/').filter(|part| !part.is_empty()).peekable();
        let mut rest = self.address();
        while let Some(part) = from_parts.peek() {
            match rest.strip_prefix(part).and_then(|tail| tail.strip_prefix('/')) {
                Some(tail) => rest = tail,
                None => break,
            }
            from_parts.next();
        }
        let up = "../".repeat(from_parts.count());
        if up.is_empty() && rest.is_empty() { "./".into() } else { format!("{up}{rest}") }
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_from_one() {
        let file = SourceFile::new("a.md", "é\n里b");
        assert_eq!(file.line_column(0), (1, 1));
        assert_eq!(file.line_column(2), (1, 2));
        assert_eq!(file.line_column(6), (2, 2));
        assert_eq!(file.line_column(99), (2, 3));
    }

    #[test]
    fn tags_take_canonical_case() {
        for (typed, canonical) in [
            ("FR", "fr"),
            ("zh-hans", "zh-Hans"),
            ("zh-HANT-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
        ] {
            assert_eq!(LocaleId::parse(typed).expect("a tag").as_str(), canonical);
        }
        for wrong in ["", "f", "french-x", "fr_CA", "fr-", "../fr", "12", "index"] {
            assert!(LocaleId::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let day = |text: &str| Date::parse(text).expect("a day");
        for (from, days, to) in [
            ("2026-11-22", 0, "2026-11-22"),
            ("2026-11-22", 90, "2027-02-20"),
            ("2028-02-28", 1, "2028-02-29"),
            ("9999-12-31", 1, "9999-12-31"),
        ] {
            assert_eq!(day(from).plus_days(days), day(to), "{from}");
        }
        assert_eq!(day("2026-11-22").plus_year(), day("2027-11-22"));
        assert_eq!(day("2028-02-29").plus_year(), day("2029-02-28"));
        assert_eq!(day("9999-12-31").plus_year(), day("9999-12-31"));
    }

    #[test]
    fn output_paths_stay_inside() {
        for wrong in ["", "/a", "a//b", "../a", "a/..", "a/./b", "a\\b", "c:a", "a\0", ".git/x"] {
            assert!(OutputPath::new(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn relative_addresses() {
        let path = |text: &str| OutputPath::new(text).expect("a path");
        let from = path("fr/logement/bail/index.html");
        for (to, expected) in [
            ("fr/logement/bail/index.html", "./"),
            ("fr/logement/index.html", "../"),
            ("fr/logement/loyer/index.html", "../loyer/"),
            ("index.html", "../../../"),
            ("theme/style.css", "../../../theme/style.css"),
            ("fr/logement/bail2/index.html", "../bail2/"),
        ] {
            assert_eq!(path(to).relative_from(&from), expected);
        }
        assert_eq!(path("fr/index.html").relative_from(&path("index.html")), "fr/");
    }
}
