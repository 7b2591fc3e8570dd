//! From statements to text.

use super::{Lock, Statement};
use crate::document::Digest;
use std::collections::{BTreeMap, BTreeSet};

impl Lock<BTreeSet<Statement>> {
    /// Returns the text of the file that says this.
    pub fn text(&self) -> String {
        let line = |it: &Statement| format!("{} {} {}\n", it.guide, it.source, it.translation);
        sorted(self.says.iter().map(line).chain(self.unread()))
    }
}

impl Lock<BTreeMap<Digest, String>> {
    /// Returns the text of the file that says this.
    pub fn text(&self) -> String {
        let line = |(digest, text): (&Digest, &String)| format!("{digest} {}\n", escape(text));
        sorted(self.says.iter().map(line).chain(self.unread()))
    }
}

impl<T> Lock<T> {
    fn unread(&self) -> impl Iterator<Item = String> {
        self.unread.iter().map(|line| format!("{line}\n"))
    }
}

/// Puts lines in the order of their bytes, which is the same for every program that sorts them.
fn sorted(lines: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = lines.collect();
    lines.sort_unstable();
    lines.concat()
}

/// Puts a text on one line.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}
