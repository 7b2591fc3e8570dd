//! Inline images, whose bytes nothing announces the length of.

use super::{DEEPEST, Lexer, Operand, is_white};
use std::borrow::Cow;

impl Lexer<'_> {
    /// Reads from behind `BI` to behind `EI`, into two operands.
    pub(super) fn inline_image(&mut self) {
        self.operands.clear();
        let mut entries = Vec::new();
        loop {
            self.skip_white();
            if self.peek() != Some(b'/') {
                break;
            }
            let key = self.name();
            self.skip_white();
            let Some(value) = self.nested(DEEPEST) else { break };
            entries.push((key, value));
        }
        self.operands.push(Operand::Dictionary(entries));
        if self.word() != b"ID" {
            self.broken = true;
            return;
        }
        // One white-space character belongs to `ID`.
        self.at = (self.at + 1).min(self.data.len());
        let rest = &self.data[self.at..];
        let (end, after) = end_of_image(rest).unwrap_or_else(|| {
            self.broken = true;
            (rest.len(), rest.len())
        });
        self.at += after;
        self.operands.push(Operand::Text(Cow::Borrowed(&rest[..end])));
    }
}

/// Returns where the bytes of an image end and where its `EI` does.
///
/// `EI` may occur in the bytes by chance, so it has to stand free and be followed by what a content
/// stream can hold, which is printable.
fn end_of_image(data: &[u8]) -> Option<(usize, usize)> {
    let free = |at: usize| data.get(at).is_none_or(|byte| is_white(*byte));
    let readable = |from: usize| {
        let next = &data[from.min(data.len())..data.len().min(from + 12)];
        next.iter().all(|byte| is_white(*byte) && *byte != 0 || (0x20..0x7f).contains(byte))
    };
    (1..data.len().saturating_sub(1)).find_map(|at| {
        let ends = &data[at..at + 2] == b"EI" && is_white(data[at - 1]) && free(at + 2);
        (ends && readable(at + 2)).then_some((at - 1, at + 2))
    })
}
