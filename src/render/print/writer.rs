//! Generated Typst source, and the table that leads from it back to the editor's files.

use super::literal::push_literal;
use crate::source::Place;
use std::ops::Range;

/// Source in the making.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    map: SourceMap,
}

impl Writer {
    /// Appends code of the program's own: names of functions, brackets, commas.
    pub(super) fn code(&mut self, code: &str) {
        self.text.push_str(code);
    }

    /// Appends a string.
    pub(super) fn string(&mut self, text: &str) {
        push_literal(&mut self.text, text);
    }

    /// Appends a string, or `none`.
    pub(super) fn optional_string(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.code("none"),
        }
    }

    /// Appends an array of strings.
    pub(super) fn strings<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        self.code("(");
        for item in items {
            self.string(item.as_ref());
            // A comma even after the last: without it, an array of one would be a bracket.
            self.code(", ");
        }
        self.code(")");
    }

    /// Returns where the next piece begins, for [`Self::came_from`].
    pub(super) fn here(&self) -> usize {
        self.text.len()
    }

    /// Remembers that all that was written since `start` was made from `place`.
    pub(super) fn came_from(&mut self, start: usize, place: Place) {
        self.map.0.push((start..self.text.len(), place));
    }

    /// Returns the source and its table.
    pub(super) fn finish(self) -> (String, SourceMap) {
        (self.text, self.map)
    }
}

/// Which stretch of generated source was made from which place.
#[derive(Default)]
pub(super) struct SourceMap(Vec<(Range<usize>, Place)>);

impl SourceMap {
    /// Returns the place that the byte at `position` was made from: the narrowest that is known.
    pub(super) fn at(&self, position: usize) -> Option<&Place> {
        let around = self.0.iter().filter(|(range, _)| range.contains(&position));
        around.min_by_key(|(range, _)| range.len()).map(|(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Span};
    use std::sync::Arc;

    #[test]
    fn the_narrowest_place_is_found() {
        let file = Arc::new(SourceFile::new("a.md", "one two"));
        let mut writer = Writer::default();
        writer.code("before ");
        let outer = writer.here();
        writer.code("outer ");
        let inner = writer.here();
        writer.string("two");
        writer.came_from(inner, Place::new(&file, Span::new(4..7)));
        writer.came_from(outer, Place::new(&file, Span::new(0..7)));
        let (text, map) = writer.finish();
        assert_eq!(text, "before outer \"two\"");
        let start = |position| map.at(position).map(|place| place.span.start);
        assert_eq!(start(0), None);
        assert_eq!(start(outer), Some(0));
        assert_eq!(start(inner + 1), Some(4));
    }
}
