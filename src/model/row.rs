//! Two rows of things laid along each other: which of one answer to which of the other, in order.
//!
//! In: how many there are, and what each pair is worth; or the pairs that are known. Out: the pairs
//! that together are worth most, or the most of them that keep their order.

/// A step along both rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowStep {
    /// The one of the source is answered by the one of the translation.
    Both(usize, usize),
    /// The one of the source is answered by none.
    Source(usize),
    /// The one of the translation answers to none.
    Translation(usize),
}

/// Returns the way along `source` and `translation` things whose pairs are worth most together.
///
/// `worth` is asked once about every pair and again about those along the way; what is worth nothing is
/// no pair. Of ways that are worth the same, pairs come first, and then what only the source has. It
/// takes time and memory for every pair: how many there may be is for the caller to bound.
pub fn row_steps(
    source: usize,
    translation: usize,
    worth: impl Fn(usize, usize) -> u32,
) -> Vec<RowStep> {
    let width = translation + 1;
    // What the things from here on are worth at most; past the end, nothing.
    let mut best = vec![0_u32; (source + 1) * width];
    let both = |best: &[u32], i: usize, j: usize| match worth(i, j) {
        0 => None,
        worth => Some(worth + best[(i + 1) * width + j + 1]),
    };
    for i in (0..source).rev() {
        for j in (0..translation).rev() {
            let skipped = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            best[i * width + j] = both(&best, i, j).unwrap_or(0).max(skipped);
        }
    }
    let mut steps = Vec::with_capacity(source.max(translation));
    let (mut i, mut j) = (0, 0);
    while i < source && j < translation {
        let here = best[i * width + j];
        if both(&best, i, j) == Some(here) {
            steps.push(RowStep::Both(i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] {
            steps.push(RowStep::Source(i));
            i += 1;
        } else {
            steps.push(RowStep::Translation(j));
            j += 1;
        }
    }
    steps.extend((i..source).map(RowStep::Source));
    steps.extend((j..translation).map(RowStep::Translation));
    steps
}

/// Returns a longest run of pairs in which the first side never falls, as it does not in `pairs`, and the
/// second side rises: by one at least if `is_strict`, else it may stay as well.
///
/// For the first side to rise strictly too, `pairs` have those of one first half in falling order.
pub(super) fn rising(
    pairs: impl Iterator<Item = (usize, usize)>,
    is_strict: bool,
) -> Vec<(usize, usize)> {
    // The pairs that end the runs of each length, each with the pair before it.
    let mut seen: Vec<(usize, usize, Option<usize>)> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for (i, j) in pairs {
        let may_follow = |end: usize| if is_strict { end < j } else { end <= j };
        let length = ends.partition_point(|end| may_follow(seen[*end].1));
        // Of runs as long as each other that end alike, the one that was found first stays.
        if ends.get(length).is_some_and(|end| seen[*end].1 == j) {
            continue;
        }
        seen.push((i, j, length.checked_sub(1).map(|length| ends[length])));
        match ends.get_mut(length) {
            Some(end) => *end = seen.len() - 1,
            None => ends.push(seen.len() - 1),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        let (i, j, before) = seen[at];
        run.push((i, j));
        next = before;
    }
    run.reverse();
    run
}
