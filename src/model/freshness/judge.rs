//! Whether a translation is still true, text by text.

use super::align::Alignment;
use super::{Answer, Both, Change};
use crate::document::Digest;
use std::collections::BTreeMap;

/// Says of all texts of both sides what became of the source's.
pub(super) fn judge(both: &Both<'_>, alignment: &Alignment) -> Vec<Answer> {
    let judge = Judge { both, alignment };
    let (source, own) = both.texts();
    // What answers to nothing stands behind what it follows.
    let mut others: BTreeMap<usize, Vec<Answer>> = BTreeMap::new();
    let mut after = 0;
    for (j, asks) in alignment.asks.iter().enumerate() {
        match asks {
            Some(i) => after = i + 1,
            None => others.entry(after).or_default().push(judge.of_own(j)),
        }
    }
    let mut answers = Vec::with_capacity(source.len().max(own.len()));
    for i in 0..=source.len() {
        answers.extend(others.remove(&i).unwrap_or_default());
        if i < source.len() {
            answers.push(judge.of_source(i));
        }
    }
    answers
}

struct Judge<'a> {
    both: &'a Both<'a>,
    alignment: &'a Alignment,
}

impl Judge<'_> {
    fn of_source(&self, i: usize) -> Answer {
        let (source, own) = self.both.texts();
        let evidence = &self.both.evidence;
        let text = &source[i];
        let answer = |own, change| Answer { source: Some(i), own, change };
        let Some(j) = self.alignment.answers[i] else {
            return match self.joined_to(i).or_else(|| self.touched_up_with(i)) {
                Some(j) => answer(Some(j), Change::None),
                None => match self.succeeds_in(i) {
                    Some(j) => answer(Some(j), Change::Changed),
                    None => answer(None, Change::Added),
                },
            };
        };
        let digest = own[j].digest;
        let is_true = evidence.joins(text.digest, digest)
            || (text.words == 0 && text.digest == digest)
            // It was touched up since.
            || (evidence.knows_source(text.digest) && !evidence.knows_own(digest));
        let is_moved = self.alignment.is_moved[i] && !evidence.is_free(text.digest, digest);
        let change = match () {
            () if !is_true => Change::Changed,
            () if is_moved => Change::Moved,
            () => Change::None,
        };
        answer(Some(j), change)
    }

    fn of_own(&self, j: usize) -> Answer {
        let (source, own) = self.both.texts();
        let evidence = &self.both.evidence;
        let digest = own[j].digest;
        let answer = |source, change| Answer { source, own: Some(j), change };
        // It is one of several texts that were made from one.
        let is_other = |i: &usize| {
            let other = self.alignment.answers[*i];
            evidence.joins(source[*i].digest, digest)
                && other.is_some_and(|other| own[other].digest != digest)
        };
        if let Some(i) = (0..source.len()).find(is_other) {
            return answer(Some(i), Change::None);
        }
        // So it was, and what happened to the one that is paired happened to this one.
        let is_beside = |other: &usize| {
            let shared = evidence.sources(digest).any(|it| evidence.joins(it, own[*other].digest));
            *other != j && own[*other].digest != digest && shared
        };
        let paired = self.alignment.asks.iter().enumerate();
        let paired = paired.filter_map(|(other, i)| Some((other, (*i)?)));
        if let Some((_, i)) = paired.into_iter().find(|(other, _)| is_beside(other)) {
            return answer(Some(i), self.of_source(i).change);
        }
        // What translators add of their own is theirs.
        let change = if evidence.knows_own(digest) { Change::Removed } else { Change::None };
        answer(None, change)
    }

    /// Returns the text that holds the translation of a text of the source beside that of another.
    fn joined_to(&self, i: usize) -> Option<usize> {
        let (source, own) = self.both.texts();
        let digest = source[i].digest;
        let holds = |j: &usize| {
            let asks = self.alignment.asks[*j];
            self.both.evidence.joins(digest, own[*j].digest)
                && asks.is_some_and(|asks| source[asks].digest != digest)
        };
        (0..own.len()).find(holds)
    }

    /// The same, if the text has been touched up since.
    fn touched_up_with(&self, i: usize) -> Option<usize> {
        let (source, own) = self.both.texts();
        let evidence = &self.both.evidence;
        let digest = source[i].digest;
        let shares = |other: Digest| {
            other != digest && evidence.translations(digest).any(|it| evidence.joins(other, it))
        };
        let pairs = self.alignment.answers.iter().enumerate();
        let mut pairs = pairs.filter_map(|(other, j)| Some((other, (*j)?)));
        pairs.find_map(|(other, j)| {
            let is_touched = !evidence.knows_own(own[j].digest);
            (is_touched && shares(source[other].digest)).then_some(j)
        })
    }

    /// Returns the text beside a new one that also holds the translation of one that is gone: the new
    /// one took its place.
    fn succeeds_in(&self, i: usize) -> Option<usize> {
        let (source, own) = self.both.texts();
        let evidence = &self.both.evidence;
        if evidence.knows_source(source[i].digest) {
            return None;
        }
        let answers = &self.alignment.answers;
        let before = answers[..i].iter().rev().find_map(|j| *j);
        let after = answers[i + 1..].iter().find_map(|j| *j);
        let holds_former = |j: &usize| {
            let mut former = evidence.sources(own[*j].digest);
            let is_true = answers.iter().zip(source).any(|(answer, text)| {
                *answer == Some(*j) && evidence.joins(text.digest, own[*j].digest)
            });
            is_true && former.any(|it| !evidence.is_in_source(it))
        };
        before.into_iter().chain(after).find(holds_former)
    }
}
