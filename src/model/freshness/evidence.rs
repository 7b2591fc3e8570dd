//! What the locks say of a guide in a locale.

use crate::document::{Digest, TextBlock};
use crate::lock::Locks;
use crate::model::Page;
use crate::source::LocaleId;
use std::collections::{BTreeMap, BTreeSet};

/// What is said of a guide, looked up from either side.
pub(super) struct Evidence<'a> {
    /// The kit's locks, which hold the words of former texts.
    pub(super) locks: &'a Locks,
    by_source: BTreeMap<Digest, BTreeSet<Digest>>,
    by_translation: BTreeMap<Digest, BTreeSet<Digest>>,
    /// What the source says now.
    source: BTreeSet<Digest>,
    /// What the translation says now.
    own: BTreeSet<Digest>,
}

impl<'a> Evidence<'a> {
    /// Looks up what is said of a guide under any of its names.
    pub(super) fn new<'n>(
        locks: &'a Locks,
        locale: &LocaleId,
        names: impl Iterator<Item = &'n str>,
        source: &[TextBlock],
        own: &[TextBlock],
    ) -> Self {
        let digests = |texts: &[TextBlock]| texts.iter().map(|text| text.digest).collect();
        let mut evidence = Self {
            locks,
            by_source: BTreeMap::new(),
            by_translation: BTreeMap::new(),
            source: digests(source),
            own: digests(own),
        };
        for name in names {
            for it in locks.of_guide(locale, name) {
                evidence.by_source.entry(it.source).or_default().insert(it.translation);
                evidence.by_translation.entry(it.translation).or_default().insert(it.source);
            }
        }
        evidence
    }

    /// Returns whether anything is known of the guide.
    pub(super) fn is_tracked(&self) -> bool {
        !self.by_source.is_empty()
    }

    /// Returns whether the one is known to have been made from the other.
    pub(super) fn joins(&self, source: Digest, own: Digest) -> bool {
        self.translations(source).any(|it| it == own)
    }

    /// Returns what was made from a text of the source.
    pub(super) fn translations(&self, source: Digest) -> impl Iterator<Item = Digest> + '_ {
        self.by_source.get(&source).into_iter().flatten().copied()
    }

    /// Returns from what a text of the translation was made.
    pub(super) fn sources(&self, own: Digest) -> impl Iterator<Item = Digest> + '_ {
        self.by_translation.get(&own).into_iter().flatten().copied()
    }

    /// Returns whether anything was made from a text of the source as it is now.
    pub(super) fn knows_source(&self, source: Digest) -> bool {
        self.by_source.contains_key(&source)
    }

    /// Returns whether it is known from what a text of the translation was made.
    pub(super) fn knows_own(&self, own: Digest) -> bool {
        self.by_translation.contains_key(&own)
    }

    /// Returns whether the source still says this.
    pub(super) fn is_in_source(&self, source: Digest) -> bool {
        self.source.contains(&source)
    }

    /// Returns whether the translation still says this.
    pub(super) fn is_in_own(&self, own: Digest) -> bool {
        self.own.contains(&own)
    }

    /// Returns whether somebody said that a text of the source may be answered in another place.
    pub(super) fn is_free(&self, source: Digest) -> bool {
        self.translations(source).any(|it| self.joins(source, it.anywhere()))
    }
}

/// Returns the names under which locks may know a page, today's first.
pub(in crate::model) fn names(page: &Page) -> impl Iterator<Item = &str> {
    let former = page.shared.aliases.iter().map(|alias| alias.value.as_str());
    std::iter::once(page.name()).chain(former)
}
