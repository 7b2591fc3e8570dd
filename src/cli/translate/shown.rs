//! A text of the source as it was and as it is.

use super::super::terminal::Terminal;
use super::table::{Set, rows};
use crate::model::Kit;
use crate::pipeline::translate::{Rewording, StaleText};

/// Writes texts for people.
pub(super) struct Shown<'a> {
    pub(super) kit: &'a Kit,
    pub(super) terminal: &'a Terminal,
}

impl Shown<'_> {
    /// Writes a stale text beside its translation.
    pub(super) fn with_translation(&self, text: &StaleText) -> String {
        let mut lines = Vec::new();
        let mut line = |head: String, text: &Option<String>| {
            lines.extend(text.as_ref().map(|text| vec![format!("  {head}"), text.clone()]));
        };
        line(self.terminal.say("cli-diff-then", &[]), &text.then);
        line(self.terminal.say("cli-diff-now", &[]), &text.now);
        line(self.kit.locale(text.locale).id.to_string(), &text.own);
        let place = text.place.as_deref().unwrap_or_default();
        let change = self.terminal.say(
            match text.change {
                crate::model::Change::Added => "cli-diff-added",
                crate::model::Change::Removed => "cli-diff-removed",
                crate::model::Change::Moved => "cli-diff-moved",
                _ => "cli-diff-changed",
            },
            &[],
        );
        format!("{place}: {change}\n{}\n", rows(&[Set::Start, Set::Start], &lines))
    }

    /// Writes what was reworded, and in which locales it was translated.
    pub(super) fn with_locales(&self, change: &Rewording) -> String {
        let tags: Vec<&str> =
            change.locales.iter().map(|locale| self.kit.locale(*locale).id.as_str()).collect();
        let mut lines = Vec::new();
        if let Some(then) = &change.then {
            lines
                .push(vec![format!("  {}", self.terminal.say("cli-diff-then", &[])), then.clone()]);
        }
        lines.push(vec![
            format!("  {}", self.terminal.say("cli-diff-now", &[])),
            change.now.clone(),
        ]);
        let rows = rows(&[Set::Start, Set::Start], &lines);
        format!("{} ({})\n{rows}\n", change.place, tags.join(", "))
    }
}
