//! Characters that reorder what is seen, as a trick or by a slip of the keyboard.

use super::blocks::Builder;
use crate::diagnostic::Diagnostic;
use crate::source::is_bidi_control;
use std::ops::Range;

/// Reports every directional control in the body, wherever it stands.
///
/// Marks of direction (U+200E, U+200F) and joiners are left alone: they harm nobody.
pub(super) fn look(builder: &mut Builder<'_>) {
    if !builder.survey.directions {
        return;
    }
    let body = builder.body.as_bytes();
    let mut at = 0;
    // All of them begin with the bytes E2 80 or E2 81.
    while let Some(found) = body[at..].iter().position(|byte| *byte == 0xE2) {
        let start = at + found;
        at = start + 3;
        let control = match (body.get(start + 1), body.get(start + 2)) {
            (Some(0x80), Some(0xAA..=0xAE)) | (Some(0x81), Some(0xA6..=0xA9)) => {
                builder.body[start..].chars().next()
            }
            _ => None,
        };
        if let Some(c) = control {
            builder.report(Diagnostic::hidden_character(c), start..start + c.len_utf8());
        }
    }
}

/// Returns the first directional control of a text that does not stand so in its source.
pub(super) fn decoded(text: &str, source: &str) -> Option<char> {
    if text.is_ascii() || !source.contains('&') {
        return None;
    }
    text.chars().find(|c| is_bidi_control(*c) && !source.contains(*c))
}

impl Builder<'_> {
    /// Looks at text that may come from an entity such as `&#x202E;`.
    pub(super) fn entity(&mut self, text: &str, range: &Range<usize>) {
        if self.body.as_bytes().get(range.start) == Some(&b'&')
            && let Some(c) = decoded(text, &self.body[range.clone()])
        {
            self.report(Diagnostic::hidden_character(c), range.clone());
        }
    }
}
