//! Content lines of RFC 5545: escaped, folded, ended by CR and LF.

/// The most octets that a line may have, without its end.
const LONGEST: usize = 75;

/// A calendar file as far as it is written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a property whose value needs no escaping: a date, a number, an address.
    pub(super) fn push(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a text, marked with its language if one is given.
    pub(super) fn text(&mut self, name: &str, language: Option<&str>, text: &str) {
        let value = escaped(text);
        match language {
            Some(tag) => self.push(&format!("{name};LANGUAGE={tag}"), &value),
            None => self.push(name, &value),
        }
    }

    /// Adds several texts as one property.
    pub(super) fn texts<'a>(&mut self, name: &str, texts: impl Iterator<Item = &'a str>) {
        let texts: Vec<String> = texts.map(escaped).collect();
        if !texts.is_empty() {
            self.push(name, &texts.join(","));
        }
    }

    /// Adds a line, folded where it would be too long. A line goes on behind a space, which counts;
    /// no character is cut in two.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars().filter(|c| *c == '\t' || !c.is_control()) {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Returns the file.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// Returns a text with everything escaped that would end it or divide it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> String {
        let mut lines = Lines::default();
        lines.text("SUMMARY", None, text);
        lines.into_text()
    }

    fn unfolded(line: &str) -> String {
        line.replace("\r\n ", "").trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            written("Feux, ce soir; à 21 h\r\nC:\\bas\u{7}"),
            "SUMMARY:Feux\\, ce soir\\; à 21 h\\nC:\\\\bas\r\n"
        );
        let mut lines = Lines::default();
        lines.text("LOCATION", Some("zh-Hans"), "广场");
        lines.texts("CATEGORIES", ["a", "b,c"].into_iter());
        lines.texts("CATEGORIES", [].into_iter());
        assert_eq!(lines.into_text(), "LOCATION;LANGUAGE=zh-Hans:广场\r\nCATEGORIES:a,b\\,c\r\n");
    }

    #[test]
    fn long_lines_are_folded() {
        // With the name, 75 octets fill a line to the last.
        let full = "x".repeat(LONGEST - "SUMMARY:".len());
        assert_eq!(written(&full).lines().count(), 1);
        assert_eq!(written(&format!("{full}y")).lines().last(), Some(" y"));
        // Three octets do not fit where one is left.
        let text = format!("{}欢迎", &full[1..]);
        assert_eq!(written(&text).lines().last(), Some(" 欢迎"));
    }

    proptest! {
        #[test]
        fn folding_loses_nothing(text in "\\PC{0,400}") {
            let line = written(&text);
            prop_assert!(line.ends_with("\r\n"));
            for line in line.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= LONGEST);
            }
            prop_assert_eq!(unfolded(&line), format!("SUMMARY:{}", escaped(&text)));
        }
    }
}
