//! Booklets as facts: pages, sizes, outline, text; and what an independent validator says of them.

use super::scratch::{Scratch, checkout, files_of};
use libtest_mimic::{Failed, Trial};
use lopdf::{Document, Object};
use std::fmt::Write;
use std::process::Command;

/// Returns the trials of the sample kit's booklets.
pub fn trials() -> Vec<Trial> {
    if cfg!(not(feature = "booklets")) {
        return Vec::new();
    }
    vec![Trial::test("booklets/every one is valid PDF/UA-1 and PDF/A-2a", valid)]
}

/// Builds the sample kit's booklets and hands them to the validator.
fn valid() -> Result<(), Failed> {
    let python = checkout().join(".venv/bin/python");
    if !python.exists() {
        return Err("the validator is not installed: run `make tools`".into());
    }
    let scratch = Scratch::copy_of(&checkout());
    let (outcome, _) = scratch.build(true);
    if outcome.findings.has_errors() {
        return Err(super::diagnostics::drawn(&outcome.findings, "en").into());
    }
    let folder = scratch.path().join("public/booklets");
    let booklets: Vec<_> = files_of(&folder).into_keys().map(|name| folder.join(name)).collect();
    if booklets.len() != 12 {
        return Err(format!("{} booklets, not 12", booklets.len()).into());
    }
    let output = Command::new(python)
        .arg(checkout().join("tests/validate_pdf.py"))
        .args(&booklets)
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

/// Returns what can be compared of a PDF: its pages, their size, the outline, the text.
pub fn projection(bytes: &[u8]) -> Result<String, Failed> {
    let pdf = Document::load_mem(bytes)?;
    let mut text = String::new();
    let catalog = pdf.catalog()?;
    if let Ok(language) = catalog.get(b"Lang").and_then(Object::as_str) {
        writeln!(text, "language {}", String::from_utf8_lossy(language))?;
    }
    for (number, page) in pdf.get_pages() {
        let media = pdf.get_dictionary(page)?.get(b"MediaBox").and_then(Object::as_array)?;
        let mut sides = Vec::new();
        for side in media {
            sides.push(format!("{:.2}", side.as_float()?));
        }
        writeln!(text, "\n--- page {number}, {}", sides.join(" "))?;
        // Leaders of contents lists are lines of single dots.
        let words = pdf.extract_text(&[number])?;
        for line in words.lines().map(str::trim_end).filter(|line| !matches!(*line, "." | "")) {
            writeln!(text, "{line}")?;
        }
    }
    Ok(text)
}
