//! The sample kit's site, and the report on it, in a real browser: read without JavaScript, then examined by axe-core.

use super::scratch::{Scratch, checkout};
use libtest_mimic::{Failed, Trial};
use std::path::PathBuf;
use std::process::Command;

/// Returns the one trial: a browser takes long to start, so it starts once.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("browser/the site can be read by everyone, in every script", readable)]
}

/// Builds the site without its booklets, and hands it to `tests/browser/check.mjs`.
fn readable() -> Result<(), Failed> {
    let folder = checkout().join("tests/browser");
    let chromium = chromium().filter(|_| folder.join("node_modules/playwright-core").exists());
    let Some(chromium) = chromium else {
        return Err("the browser or what drives it is not installed: run `make tools`".into());
    };
    let scratch = Scratch::copy_of(&checkout());
    let (outcome, _) = scratch.build(false);
    if outcome.findings.has_errors() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    let report = scratch.path().join("report");
    // A day on which much is due, so that there is something to look at.
    super::report::write(&scratch, "fr", "2027-09-01")?;
    let output = Command::new("node")
        .arg(folder.join("check.mjs"))
        .arg(scratch.path().join("public"))
        .arg(report)
        .env("CHROMIUM", chromium)
        .output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
        .into()),
    }
}

/// Returns the browser that the variable CHROMIUM names, or else the system's.
fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("chromium")).find(|file| file.is_file())
}
