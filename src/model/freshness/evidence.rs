//! What the locks say of a guide in a locale.

use crate::document::{Digest, TextBlock};
use crate::lock::Locks;
use crate::model::Page;
use crate::source::LocaleId;
use std::cell::OnceCell;

/// What is said of a guide, looked up from either side.
pub(super) struct Evidence<'a> {
    /// The kit's locks, which hold the words of former texts.
    pub(super) locks: &'a Locks,
    /// Texts of the source and what was made from them, sorted; most guides are looked at no further.
    pairs: Vec<(Digest, Digest)>,
    /// The same, turned round.
    turned: OnceCell<Vec<(Digest, Digest)>>,
    source: Says<'a>,
    own: Says<'a>,
}

/// What one side says now.
struct Says<'a> {
    texts: &'a [TextBlock],
    digests: OnceCell<Vec<Digest>>,
}

impl<'a> Says<'a> {
    fn new(texts: &'a [TextBlock]) -> Self {
        Self { texts, digests: OnceCell::new() }
    }

    fn contains(&self, digest: Digest) -> bool {
        let digests = self.digests.get_or_init(|| {
            let mut digests: Vec<Digest> = self.texts.iter().map(|text| text.digest).collect();
            digests.sort_unstable();
            digests
        });
        digests.binary_search(&digest).is_ok()
    }
}

impl<'a> Evidence<'a> {
    /// Looks up what is said of a guide under any of its names.
    pub(super) fn new<'n>(
        locks: &'a Locks,
        locale: &LocaleId,
        names: impl Iterator<Item = &'n str>,
        source: &'a [TextBlock],
        own: &'a [TextBlock],
    ) -> Self {
        let mut pairs = Vec::new();
        for name in names {
            pairs.extend(locks.of_guide(locale, name).map(|it| (it.source, it.translation)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let (source, own) = (Says::new(source), Says::new(own));
        Self { locks, pairs, turned: OnceCell::new(), source, own }
    }

    /// Returns whether anything is known of the guide.
    pub(super) fn is_tracked(&self) -> bool {
        !self.pairs.is_empty()
    }

    /// Returns whether the one is known to have been made from the other.
    pub(super) fn joins(&self, source: Digest, own: Digest) -> bool {
        self.pairs.binary_search(&(source, own)).is_ok()
    }

    /// Returns what was made from a text of the source.
    pub(super) fn translations(&self, source: Digest) -> impl Iterator<Item = Digest> + '_ {
        second(&self.pairs, source)
    }

    /// Returns from what a text of the translation was made.
    pub(super) fn sources(&self, own: Digest) -> impl Iterator<Item = Digest> + '_ {
        let turned = self.turned.get_or_init(|| {
            let mut turned: Vec<_> =
                self.pairs.iter().map(|(source, own)| (*own, *source)).collect();
            turned.sort_unstable();
            turned
        });
        second(turned, own)
    }

    /// Returns whether anything was made from a text of the source as it is now.
    pub(super) fn knows_source(&self, source: Digest) -> bool {
        self.translations(source).next().is_some()
    }

    /// Returns whether it is known from what a text of the translation was made.
    pub(super) fn knows_own(&self, own: Digest) -> bool {
        self.sources(own).next().is_some()
    }

    /// Returns whether the source still says this.
    pub(super) fn is_in_source(&self, source: Digest) -> bool {
        self.source.contains(source)
    }

    /// Returns whether the translation still says this.
    pub(super) fn is_in_own(&self, own: Digest) -> bool {
        self.own.contains(own)
    }

    /// Returns whether somebody said that a text of the source is answered by this one wherever it
    /// stands. A text that nothing is known of was touched up, and stands where the former one stood.
    pub(super) fn is_free(&self, source: Digest, own: Digest) -> bool {
        let is_said = |own: Digest| self.joins(source, own.anywhere());
        match self.knows_own(own) {
            true => is_said(own),
            false => self.translations(source).any(is_said),
        }
    }
}

/// Returns the second halves of those sorted pairs that have this first half.
fn second(pairs: &[(Digest, Digest)], first: Digest) -> impl Iterator<Item = Digest> + '_ {
    let from = pairs.partition_point(|pair| pair.0 < first);
    let rest = pairs[from..].iter();
    rest.take_while(move |pair| pair.0 == first).map(|pair| pair.1)
}

/// Returns the names under which locks may know a page, today's first.
pub(in crate::model) fn names(page: &Page) -> impl Iterator<Item = &str> {
    let former = page.former.iter().map(|former| former.path.as_str());
    std::iter::once(page.name()).chain(former)
}
