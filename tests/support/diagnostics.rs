//! Cases of what an editor is told, and that nothing is published when there is an error.

use super::cases::{self, Case};
use super::scratch::Scratch;
use annotate_snippets::Renderer;
use libtest_mimic::{Failed, Trial};
use trousse::diagnostic::{Findings, draw};
use trousse::i18n::DiagnosticWords;
use trousse::source::LocaleId;

/// Returns one trial for every heading below `tests/diagnostics`.
pub fn trials() -> Vec<Trial> {
    let trial = |case: Case| {
        let stem = case.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(format!("diagnostics/{stem}: {}", case.name), move || run(&case))
    };
    cases::read("diagnostics").into_iter().map(trial).collect()
}

fn run(case: &Case) -> Result<(), Failed> {
    let files = case.fences.iter().filter(|fence| !fence.name.is_empty());
    let files = files.map(|fence| (fence.name.as_str(), fence.text.as_bytes()));
    let has_home = files.clone().any(|(name, _)| name.starts_with("content/_index."));
    let home = [("content/_index.en.md", &b"# Home\n"[..])].into_iter().filter(|_| !has_home);
    let scratch = Scratch::new(home.chain(files));
    let outcome = scratch.check();
    case.expect("diagnostics", &drawn(&outcome.findings, "en"))?;
    let (built, files) = scratch.build(true);
    if built.findings.has_errors() && !files.is_empty() {
        return Err("published in spite of errors".into());
    }
    if !built.findings.has_errors() && !files.contains_key("index.html") {
        return Err("not published though nothing is wrong".into());
    }
    Ok(())
}

/// Returns findings as a terminal without colours shows them, in one language.
pub fn drawn(findings: &Findings, language: &str) -> String {
    let language = LocaleId::parse(language).expect("a language");
    draw::draw(findings, &DiagnosticWords::new(&language), &Renderer::plain())
}
