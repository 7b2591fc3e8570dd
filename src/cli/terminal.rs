//! Where text goes: findings and summaries to the standard error, results to the standard output.

use crate::diagnostic::{Arg, Diagnostic, Findings, Severity, Words, draw, json};
use crate::i18n::{DiagnosticWords, ReportWords};
use annotate_snippets::Renderer;
use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::{Arc, OnceLock};

/// The two streams, and the words to fill them with.
///
/// Colours are dropped where nobody would see them, or `NO_COLOR` asks for that. Whoever stopped
/// reading has read enough: a broken pipe is success. A result that is lost otherwise, on a full
/// disk for instance, is remembered in `loss`.
#[derive(Clone)]
pub(super) struct Terminal {
    words: Arc<DiagnosticWords>,
    is_quiet: bool,
    loss: Arc<OnceLock<String>>,
}

impl Terminal {
    pub(super) fn new(words: DiagnosticWords, is_quiet: bool) -> Self {
        Self { words: Arc::new(words), is_quiet, loss: Arc::default() }
    }

    /// Returns whether somebody watches who would like to know how it goes.
    pub(super) fn is_watched(&self) -> bool {
        !self.is_quiet && std::io::stderr().is_terminal()
    }

    /// Returns one of the program's own messages.
    pub(super) fn say(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.words.say(id, None, &args.to_vec()).unwrap_or_else(|| id.to_owned())
    }

    /// Returns what there is to say about a code, beyond its message.
    pub(super) fn explanation(&self, code: &str) -> String {
        let say = |attribute| self.words.say(code, Some(attribute), &Vec::new());
        say("explain").or_else(|| say("help")).unwrap_or_else(|| code.to_owned())
    }

    /// Draws those findings that `is_wanted` picks.
    pub(super) fn draw(&self, findings: &Findings, is_wanted: impl Fn(&Diagnostic) -> bool) {
        let wanted: Findings = findings.iter().filter(|it| is_wanted(it)).cloned().collect();
        self.whisper(&draw::draw(&wanted, &*self.words, &Renderer::styled()));
    }

    /// Writes what the findings that follow belong to, if any follow.
    pub(super) fn heading(
        &self,
        name: &str,
        findings: &Findings,
        is_wanted: fn(&Diagnostic) -> bool,
    ) {
        if findings.iter().any(is_wanted) {
            self.whisper(&format!("\x1b[1m{name}\x1b[0m\n"));
        }
    }

    /// Returns the words that findings are told in.
    pub(super) fn words(&self) -> &dyn Words {
        &*self.words
    }

    /// Returns the words of a report in the same language.
    pub(super) fn report_words(&self) -> ReportWords {
        ReportWords::new(&self.words)
    }

    pub(super) fn write_json(&self, findings: &Findings) {
        self.print(&json::write(findings, &*self.words));
    }

    /// Writes the lines of a summary.
    pub(super) fn summarize(&self, lines: &[Line]) {
        let lines: Vec<String> = lines.iter().map(|line| line.words(self)).collect();
        self.explain(&lines.join("\n"));
    }

    /// Writes what people may like to know, unless they asked for quiet.
    pub(super) fn explain(&self, text: &str) {
        if !self.is_quiet && !text.is_empty() {
            self.whisper(&format!("{}\n", text.trim_end()));
        }
    }

    /// Writes why the run ends here.
    pub(super) fn error(&self, message: &str) {
        let level = self.words.say("error", None, &Vec::new()).unwrap_or_else(|| "error".into());
        self.whisper(&format!("\x1b[1;31m{level}\x1b[0m: {message}\n"));
    }

    /// Writes a result to the standard output.
    pub(super) fn print(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let _ = self.loss.set(error.to_string());
            }
            _ => {}
        }
    }

    /// Returns why a result did not reach the standard output, if one did not.
    pub(super) fn loss(&self) -> Option<&str> {
        self.loss.get().map(String::as_str)
    }

    /// Writes to the standard error.
    pub(super) fn whisper(&self, text: &str) {
        let mut out = anstream::stderr().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }
}

/// One line of a summary: a message, its values, and how much it matters.
pub(super) struct Line {
    pub(super) id: &'static str,
    pub(super) args: Vec<(&'static str, Arg)>,
    pub(super) severity: Option<Severity>,
}

impl Line {
    fn words(&self, terminal: &Terminal) -> String {
        let text = terminal.say(self.id, &self.args);
        match self.severity {
            Some(Severity::Error) => format!("\x1b[1;31m{text}\x1b[0m"),
            Some(Severity::Warning) => format!("\x1b[1;33m{text}\x1b[0m"),
            Some(Severity::Note) | None => text,
        }
    }
}

/// Returns a text that messages show.
pub(super) fn text(text: impl Into<String>) -> Arg {
    Arg::Text(text.into())
}

/// Returns a number that messages show, and choose their plural by.
pub(super) fn number(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
