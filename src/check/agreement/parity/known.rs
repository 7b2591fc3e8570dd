//! What locks know of a translation, so that nothing is told that its status tells already.

use super::node::Node;
use crate::model::{Answer, Change};
use std::ops::Range;

/// What is known of a translation that somebody has accepted.
pub(super) struct Known {
    /// Whether its source has changed since.
    is_stale: bool,
    /// For each text of the source, those that answer to it.
    answers: Vec<Vec<usize>>,
    /// For each text of the source and of the translation, whether its status tells of it.
    is_told: [Vec<bool>; 2],
    /// For each text of the translation, whether somebody said what it is there for.
    is_accepted: Vec<bool>,
}

impl Known {
    /// Makes it of the answers of a guide that has so many texts in source and translation.
    pub(super) fn new(all: &[Answer], texts: [usize; 2]) -> Self {
        let mut known = Self {
            is_stale: all.iter().any(|answer| answer.change != Change::None),
            answers: vec![Vec::new(); texts[0]],
            is_told: texts.map(|count| vec![false; count]),
            is_accepted: vec![false; texts[1]],
        };
        for answer in all {
            let is_told = answer.change != Change::None;
            if let Some(i) = answer.source {
                known.answers[i].extend(answer.own);
                known.is_told[0][i] |= is_told;
            }
            if let Some(j) = answer.own {
                known.is_told[1][j] |= is_told;
                known.is_accepted[j] |= answer.source.is_some();
            }
        }
        known
    }

    /// Returns whether texts of two parts answer to each other; nothing if one of them has no text.
    pub(super) fn joins(&self, ours: &Node, theirs: &Node) -> Option<bool> {
        if ours.texts.is_empty() || theirs.texts.is_empty() {
            return None;
        }
        let mut answers = self.answers.get(ours.texts.clone()).into_iter().flatten().flatten();
        Some(answers.any(|own| theirs.texts.contains(own)))
    }

    /// Returns whether a part of the source that has no answer is no news: either its status tells
    /// that it is new, or somebody said that another text holds it.
    pub(super) fn excuses_missing(&self, texts: &Range<usize>) -> bool {
        self.is_stale || !texts.is_empty()
    }

    /// Returns whether a part of the translation that answers to nothing is no news.
    pub(super) fn excuses_added(&self, texts: &Range<usize>) -> bool {
        match texts.is_empty() {
            true => self.is_stale,
            false => texts.clone().all(|own| {
                let is = |which: &[bool]| which.get(own).copied().unwrap_or_default();
                is(&self.is_told[1]) || is(&self.is_accepted)
            }),
        }
    }

    /// Returns whether the status tells of any text of two parts.
    pub(super) fn tells(&self, ours: &Node, theirs: &Node) -> bool {
        let is_told = |side: usize, node: &Node| {
            self.is_told[side].get(node.texts.clone()).unwrap_or_default().contains(&true)
        };
        is_told(0, ours) || is_told(1, theirs)
    }
}
