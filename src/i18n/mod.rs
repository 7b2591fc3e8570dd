//! What locales are, and the words, dates, numbers and order of the interface.
//!
//! In: locale tags, Fluent files, values. Out: [`LocaleInfo`], formatted [`Messages`], localized
//! dates, numbers, lists and sort orders, and runs of text that must keep their direction. This is
//! the only user of fluent and icu.

/// Which way text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The words of the interface in every locale of the kit.
#[derive(Clone)]
pub struct Messages;
