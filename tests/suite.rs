//! The one test binary: every case is a trial with a name, so that `cargo test <words>` finds it.

#![allow(unreachable_pub, missing_docs, reason = "a test binary has no readers of its own")]
#![allow(clippy::disallowed_methods, reason = "the fence is around the program, not its tests")]

mod support;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;
use support::*;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials: Vec<Trial> = [
        markdown::trials(),
        diagnostics::trials(),
        agreement::trials(),
        aliases::trials(),
        parity::trials(),
        bad_input::trials(),
        kits::trials(),
        sample::trials(),
        report::trials(),
        booklets::trials(),
        one_record::trials(),
        #[cfg(feature = "booklets")]
        press::trials(),
        #[cfg(feature = "booklets")]
        preflight::trials(),
        programs::trials(),
        readers::trials(),
        exchange::trials(),
        translators::trials(),
        translators_files::trials(),
        translators_meanwhile::trials(),
        translators_refused::trials(),
        handover::trials(),
        browser::trials(),
        determinism::trials(),
        command::trials(),
        translate::trials(),
        true_translations::trials(),
    ]
    .into_iter()
    .flatten()
    .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}
