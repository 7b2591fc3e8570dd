//! Typed access to TOML that tells every fault of a file in one run.
//!
//! A [`Table`] hands its values out key by key; what nobody asked for when it is finished is
//! unknown. Values hand themselves out by type. Whatever does not fit becomes a finding at its
//! place, and the caller goes on with what is left.

use super::Located;
use super::toml_value::{Origin, Value};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::source::{Place, SourceFile, Span};
use std::ops::Range;
use std::sync::Arc;
use toml::de::DeTable;

/// A table whose values are taken out one by one.
pub(super) struct Table<'a> {
    origin: Origin<'a>,
    span: Range<usize>,
    entries: DeTable<'a>,
    asked: Vec<&'static str>,
}

/// Reads the stretch `range` of a file as TOML.
///
/// Of several faults on one line only the first is told, for the others follow from it.
pub(super) fn parse<'a>(
    file: &'a Arc<SourceFile>,
    range: Range<usize>,
    findings: &mut Findings,
) -> Table<'a> {
    let offset = range.start;
    let mut origin = Origin { file, offset, is_whole: true };
    let text = &file.text()[range];
    let (table, mut faults) = DeTable::parse_recoverable(text);
    origin.is_whole = faults.is_empty();
    faults.sort_by_key(|fault| fault.span().map_or(0, |span| span.start));
    let mut told_line = None;
    let mut told_until = 0;
    for fault in faults {
        let span = mark(text, fault.span().unwrap_or(0..0));
        let (line, _) = file.line_column(Span::new(span.start + offset..span.end + offset).start);
        let is_twice = fault.message() == "duplicate key";
        // The keys of a table that stands twice stand twice because of it.
        if told_line.replace(line) == Some(line) || (is_twice && span.start < told_until) {
            continue;
        }
        let marked = text.get(span.clone()).unwrap_or_default();
        let told = match fault.message() {
            "duplicate key" => {
                told_until = end_of_table(text, span.start).unwrap_or(told_until);
                Diagnostic::new(&code::DUPLICATE_KEY).arg("key", marked)
            }
            detail if detail.starts_with("invalid date") || detail.starts_with("invalid time") => {
                Diagnostic::new(&code::IMPOSSIBLE_DATE).arg("value", marked)
            }
            detail => Diagnostic::new(&code::TOML_SYNTAX).arg("detail", detail),
        };
        findings.push(told.at(origin.place(span)));
    }
    Table::new(origin, 0..0, table.into_inner())
}

/// Returns where the table ends whose header stands at `at`; `None` if that is no header.
fn end_of_table(text: &str, at: usize) -> Option<usize> {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let is_header = text[line..].trim_start().starts_with('[');
    is_header.then(|| text[at..].find("\n[").map_or(text.len(), |next| at + next))
}

/// Widens an empty span, such as that of a missing value, to something that can be seen.
fn mark(text: &str, span: Range<usize>) -> Range<usize> {
    if span.start < span.end {
        return span;
    }
    let at = text.floor_char_boundary(span.start);
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    let line = text[line_start..line_end].trim_end();
    if line.is_empty() { span } else { line_start..line_start + line.len() }
}

impl<'a> Table<'a> {
    /// Makes a table of entries; an empty span stands for the whole file.
    pub(super) fn new(origin: Origin<'a>, span: Range<usize>, entries: DeTable<'a>) -> Self {
        Self { origin, span, entries, asked: Vec::new() }
    }

    /// Returns the place of the table's header, or of the start of the file.
    pub(super) fn place(&self) -> Place {
        if self.span.is_empty() {
            Place::start_of(self.origin.file)
        } else {
            self.origin.place(self.span.clone())
        }
    }

    /// Returns whether all of the file could be read, so that what is absent was never written.
    pub(super) fn is_whole(&self) -> bool {
        self.origin.is_whole
    }

    /// Returns whether anything is left that nobody has taken.
    pub(super) fn has_rest(&self) -> bool {
        !self.entries.is_empty()
    }

    /// Takes the value of a key that may be there.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.asked.push(key);
        let (_, value) = self.entries.remove_entry(key)?;
        let span = value.span();
        Some(Value { origin: self.origin, key: key.to_owned(), span, value: value.into_inner() })
    }

    /// Takes the value of a key that must be there, and says so if it is not.
    pub(super) fn require(
        &mut self,
        key: &'static str,
        findings: &mut Findings,
    ) -> Option<Value<'a>> {
        let value = self.take(key);
        if value.is_none() {
            self.missing(key, findings);
        }
        value
    }

    /// Says that a key is missing, unless a syntax fault may have swallowed it.
    pub(super) fn missing(&self, key: &str, findings: &mut Findings) {
        if self.origin.is_whole {
            let missing = Diagnostic::new(&code::MISSING_KEY).arg("key", key);
            findings.push(missing.arg("file", self.origin.file.path()).at(self.place()));
        }
    }

    /// Takes the place of a key without its value, for keys that do not belong here.
    pub(super) fn take_key(&mut self, key: &'static str) -> Option<Place> {
        self.asked.push(key);
        let (key, _) = self.entries.remove_entry(key)?;
        Some(self.origin.place(key.span()))
    }

    /// Takes all that is left, in the order in which it is written, each with its key.
    pub(super) fn take_rest(&mut self) -> Vec<(Located<String>, Value<'a>)> {
        let origin = self.origin;
        let mut rest: Vec<_> = std::mem::take(&mut self.entries).into_iter().collect();
        rest.sort_by_key(|(key, _)| key.span().start);
        let located = rest.into_iter().map(|(key, value)| {
            let place = origin.place(key.span());
            let key = key.into_inner().into_owned();
            let span = value.span();
            let value = Value { origin, key: key.clone(), span, value: value.into_inner() };
            (Located { value: key, place }, value)
        });
        located.collect()
    }

    /// Says of every key that nobody asked for that it means nothing here.
    pub(super) fn finish(mut self, findings: &mut Findings) {
        for (key, _) in self.take_rest() {
            let near = nearest(&key.value, self.asked.iter().copied());
            let mut unknown = Diagnostic::new(&code::UNKNOWN_KEY).arg("key", &*key.value);
            unknown = unknown.arg("nearest", near.unwrap_or_default()).at(key.place.clone());
            if let Some(near) = near {
                unknown = unknown.fix(key.place, near);
            }
            findings.push(unknown);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::told;
    use super::{Table, parse};
    use crate::diagnostic::Findings;
    use crate::source::SourceFile;
    use std::sync::Arc;

    /// Reads `text` from behind `skip` bytes and compares what is told.
    fn check(
        skip: usize,
        text: &str,
        read: impl Fn(&mut Table<'_>, &mut Findings),
        expected: &[&str],
    ) {
        let file = Arc::new(SourceFile::new("t", text));
        let mut findings = Findings::default();
        let mut table = parse(&file, skip..text.len(), &mut findings);
        read(&mut table, &mut findings);
        table.finish(&mut findings);
        findings.sort();
        assert_eq!(told(&findings), expected, "{text:?}");
    }

    #[test]
    fn all_faults_of_syntax_are_told_with_their_lines() {
        check(
            0,
            "a = \nb = 1\nc = [1 2]\nd = \"x\ne = yes\nb = 2\n",
            |table, findings| {
                for key in ["a", "b", "c", "d", "e"] {
                    table.take(key);
                }
                table.missing("f", findings);
            },
            &[
                "t:1:1 `a =` toml-syntax detail=string values must be quoted, expected literal string",
                "t:3:6 `1 2` toml-syntax detail=string values must be quoted, expected literal string",
                "t:4:1 `d = \"x` toml-syntax detail=invalid basic string, expected `\"`",
                "t:5:5 `yes` toml-syntax detail=string values must be quoted, expected literal string",
                "t:6:1 `b` duplicate-key key=b",
            ],
        );
    }

    #[test]
    fn keys_are_asked_for() {
        check(
            0,
            "locals = 1\ncolour = 2\n",
            |table, findings| {
                table.take("locales");
                table.require("source", findings);
            },
            &[
                "t:1:1 `` missing-key key=source file=t",
                "t:1:1 `locals` unknown-key key=locals nearest=locales fix=locales",
                "t:2:1 `colour` unknown-key key=colour nearest=",
            ],
        );
    }

    #[test]
    fn values_have_types() {
        check(
            6,
            "+++\r\n\na = 1\r\nb = \"x\"\r\nc = 'x'\r\nd = 1.5\r\ne = [1, 'x', '']\r\nf = 3\r\ng = 'x'\r\n",
            |table, findings| {
                let mut take = |key| table.take(key).expect("the key is there");
                take("a").string(findings);
                take("b").integer(findings);
                take("c").boolean(findings);
                take("d").date(findings);
                assert_eq!(take("e").strings(findings).expect("a list").len(), 1);
                take("f").table(findings);
                take("g").tables(findings);
            },
            &[
                "t:3:5 `1` wrong-type key=a expected=string found=integer",
                "t:4:5 `\"x\"` wrong-type key=b expected=integer found=string",
                "t:5:5 `'x'` wrong-type key=c expected=boolean found=string",
                "t:6:5 `1.5` wrong-type key=d expected=date found=float",
                "t:7:6 `1` wrong-type key=e expected=string found=integer",
                "t:7:14 `''` invalid-value key=e value= expected=not-empty",
                "t:8:5 `3` wrong-type key=f expected=table found=integer",
                "t:9:5 `'x'` wrong-type key=g expected=tables found=string",
            ],
        );
    }

    #[test]
    fn values_make_sense() {
        check(
            0,
            "a = 2026-02-30\nb = 2026-11-22T10:00:00\nc = '22/11/2026'\nd = 99999999999999999999\ne = \"a\\u0007\"\n",
            |table, findings| {
                for key in ["a", "b", "c"] {
                    table.take(key).and_then(|value| value.date(findings));
                }
                table.take("d").and_then(|value| value.integer(findings));
                table.take("e").and_then(|value| value.string(findings));
            },
            &[
                "t:1:5 `2026-02-30` impossible-date value=2026-02-30",
                "t:2:5 `2026-11-22T10:00:00` invalid-value key=b value=2026-11-22T10:00:00 expected=date",
                "t:3:5 `'22/11/2026'` invalid-value key=c value=22/11/2026 expected=date",
                "t:4:5 `99999999999999999999` invalid-value key=d value=99999999999999999999 expected=small-number",
                "t:5:5 `\"a\\u0007\"` invalid-value key=e value=U+0007 expected=plain-text",
            ],
        );
    }

    #[test]
    fn good_values_are_taken() {
        check(
            0,
            "a = 2026-11-22\nb = '2026-11-22'\nc = 0x10\nd = ' x '\ne = true\n[[f]]\n[[f]]\n[g]\nh = 1",
            |table, findings| {
                let mut take = |key| table.take(key).expect("the key is there");
                assert_eq!(take("a").date(findings).expect("a day").to_string(), "2026-11-22");
                assert_eq!(take("b").date(findings).expect("a day").to_string(), "2026-11-22");
                assert_eq!(take("c").integer(findings).expect("a number").value, 16);
                assert_eq!(take("d").string(findings).expect("a text").value, "x");
                assert_eq!(take("e").boolean(findings), Some(true));
                let places = take("f").tables(findings);
                let places: Vec<_> =
                    places.iter().map(|table| table.place().span.range()).collect();
                assert_eq!(places, [60..65, 66..71]);
                let mut inner = take("g").table(findings).expect("a table");
                assert_eq!(inner.take_rest().len(), 1);
            },
            &[],
        );
    }

    #[test]
    fn hostile_files_end() {
        let many: String = (0..10_000).map(|n| format!("key-{n} = {n}\n")).collect();
        let file = Arc::new(SourceFile::new("t", many));
        let mut findings = Findings::default();
        parse(&file, 0..file.text().len(), &mut findings).finish(&mut findings);
        assert_eq!(findings.iter().count(), 10_000);
        let deep = |open: &str, close: &str| {
            format!("a = {}{}", open.repeat(100_000), close.repeat(100_000))
        };
        for text in [
            deep("[", "]"),
            deep("{a=", "}"),
            format!("a{} = 1", ".a".repeat(100_000)),
            format!("[a{}]", ".a".repeat(100_000)),
            format!("\"a\"{} = 1", ".\"a\"".repeat(100_000)),
            // The parser bounds the parts of a key and the depth of values, each by itself.
            format!("a = {}1{}", format!("{{a{} = ", ".a".repeat(78)).repeat(78), "}".repeat(78)),
            "[a.b.c.d.e.f.g.h]\n".repeat(10_000),
            "[a]\n".to_owned() + &"[a.a]\n".repeat(3),
        ] {
            let file = Arc::new(SourceFile::new("t", text));
            let mut findings = Findings::default();
            parse(&file, 0..file.text().len(), &mut findings).finish(&mut findings);
            assert!(!findings.is_empty());
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_much(
            text in r#"([ab.=\[\]{}"'#,\\\n\ré😀:0-9T+ -]|true|"""|'''|\[\[a\]\])*"#,
        ) {
            let file = Arc::new(SourceFile::new("t", text));
            let mut findings = Findings::default();
            let mut table = parse(&file, 0..file.text().len(), &mut findings);
            for key in ["a", "b"] {
                let Some(value) = table.take(key) else { continue };
                for table in value.tables(&mut findings) {
                    table.finish(&mut findings);
                }
            }
            table.finish(&mut findings);
            findings.sort();
            told(&findings);
        }
    }
}
