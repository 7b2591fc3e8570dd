//! What the suites share.

pub mod agreement;
pub mod aliases;
pub mod bad_input;
pub mod booklets;
pub mod browser;
pub mod cases;
pub mod command;
pub mod determinism;
pub mod diagnostics;
pub mod exchange;
pub mod handover;
pub mod kits;
pub mod markdown;
pub mod one_record;
pub mod parity;
#[cfg(feature = "booklets")]
pub mod preflight;
#[cfg(feature = "booklets")]
pub mod press;
pub mod programs;
pub mod readers;
pub mod report;
pub mod sample;
pub mod scratch;
pub mod translate;
pub mod translators;
pub mod translators_files;
pub mod translators_kit;
pub mod translators_meanwhile;
pub mod translators_refused;
pub mod true_translations;

/// A name, and what it promises.
pub type Promise = (&'static str, fn() -> Result<(), libtest_mimic::Failed>);

/// Returns one trial per promise, under the name of its suite.
pub fn promises(suite: &str, promises: &[Promise]) -> Vec<libtest_mimic::Trial> {
    let trial = |(name, run): &Promise| libtest_mimic::Trial::test(format!("{suite}/{name}"), *run);
    promises.iter().map(trial).collect()
}

/// Returns whether expectations are to be rewritten rather than compared.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// Returns the lines in which two texts differ, marked as in a patch.
pub fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<_>, Vec<_>) =
        (expected.lines().collect(), actual.lines().collect());
    let same_start = expected.iter().zip(&actual).take_while(|(a, b)| a == b).count();
    let rest = expected.len().min(actual.len()) - same_start;
    let ends = expected.iter().rev().zip(actual.iter().rev()).take(rest);
    let same_end = ends.take_while(|(a, b)| a == b).count();
    let mut text = format!("line {}:\n", same_start + 1);
    for line in &expected[same_start..expected.len() - same_end] {
        text.push_str(&format!("- {line}\n"));
    }
    for line in &actual[same_start..actual.len() - same_end] {
        text.push_str(&format!("+ {line}\n"));
    }
    text
}
