//! Why a run could not be made, in words.

use super::terminal::{Terminal, text};
use crate::diagnostic::Arg;
use crate::load::LoadError;
use crate::pipeline;
use crate::publish::{PublishError, PublishErrorKind};
use crate::serve::ServeError;
use std::io;
use std::path::{Path, PathBuf};

/// Any reason for exit code 2 that is not a wrong use of the command line.
#[derive(Debug)]
pub(super) enum Failure {
    Run(pipeline::Failure),
    Serve(ServeError),
    /// A file that was named on the command line cannot be read.
    Unreadable {
        path: PathBuf,
        source: io::Error,
    },
    /// The file to write to holds something else.
    NotForTranslators(PathBuf),
    /// `SOURCE_DATE_EPOCH` is no time.
    Epoch(String),
}

impl Terminal {
    /// Tells why nothing was done, and what to do about it.
    pub(super) fn fail(&self, failure: &Failure) {
        let message = match failure {
            Failure::Run(pipeline::Failure::Load(error)) => load(self, error),
            Failure::Run(pipeline::Failure::Publish(error)) => publish(self, error),
            Failure::Run(pipeline::Failure::UnknownLocale(tag)) => {
                self.say("cli-error-unknown-locale", &[("tag", text(tag.as_str()))])
            }
            Failure::Run(pipeline::Failure::SourceLocale(tag)) => {
                self.say("cli-error-source-locale", &[("tag", text(tag.as_str()))])
            }
            Failure::Run(pipeline::Failure::UnknownGuide(guide)) => {
                self.say("cli-error-unknown-guide", &[("guide", text(guide.as_str()))])
            }
            Failure::Run(pipeline::Failure::NoTranslation { guide, locale }) => self.say(
                "cli-error-no-translation",
                &[("guide", text(guide.as_str())), ("tag", text(locale.as_str()))],
            ),
            Failure::Run(pipeline::Failure::NoSuchChange { guide, line }) => self.say(
                "cli-error-no-such-change",
                &[("guide", text(guide.as_str())), ("line", text(line.to_string()))],
            ),
            Failure::Run(pipeline::Failure::UnknownBooklet { id, known }) => self.say(
                "cli-error-unknown-booklet",
                &[("id", text(id.as_str())), ("known", text(known.join(", ")))],
            ),
            Failure::Run(pipeline::Failure::NoSuchBooklets) => {
                self.say("cli-error-no-such-booklets", &[])
            }
            Failure::NotForTranslators(path) => self.say(
                "cli-error-not-for-translators",
                &[("path", text(path.display().to_string()))],
            ),
            Failure::Unreadable { path, source } if source.kind() == io::ErrorKind::InvalidData => {
                self.say("cli-error-not-a-file", &[("path", text(shown(path)))])
            }
            Failure::Unreadable { path, source } => self
                .say("cli-error-read", &[("path", text(shown(path))), ("reason", reason(source))]),
            Failure::Run(pipeline::Failure::NoBooklets) => {
                self.say("cli-error-no-booklets-feature", &[])
            }
            Failure::Serve(ServeError::Load(error)) => load(self, error),
            Failure::Serve(ServeError::Port(error)) => {
                self.say("cli-error-port", &[("reason", reason(error))])
            }
            Failure::Epoch(value) => {
                self.say("cli-error-epoch", &[("value", text(value.as_str()))])
            }
        };
        self.error(&message);
    }
}

fn load(terminal: &Terminal, error: &LoadError) -> String {
    let path = text(shown(&error.path));
    match error.source.kind() {
        io::ErrorKind::NotFound => {
            let is_file = error.path.file_name().is_some_and(|name| name == "kit.toml");
            let folder = error.path.parent().filter(|_| is_file).unwrap_or(&error.path);
            terminal.say("cli-error-no-kit", &[("path", text(shown(folder)))])
        }
        _ => terminal.say("cli-error-read", &[("path", path), ("reason", reason(&error.source))]),
    }
}

fn publish(terminal: &Terminal, error: &PublishError) -> String {
    let id = match error.kind {
        PublishErrorKind::ForeignFolder => "cli-error-foreign-folder",
        PublishErrorKind::NewerManifest => "cli-error-newer-folder",
        PublishErrorKind::NotAFolder => "cli-error-not-a-folder",
        PublishErrorKind::Symlink => "cli-error-symlink",
        PublishErrorKind::Kit => "cli-error-kit-folder",
        PublishErrorKind::Public => "cli-error-public-folder",
        PublishErrorKind::Private => "cli-error-private-folder",
        PublishErrorKind::WholeSite => "cli-error-whole-site",
        PublishErrorKind::Busy => "cli-error-busy",
        PublishErrorKind::SamePath => "cli-error-same-path",
        PublishErrorKind::ForeignFile => "cli-error-foreign-file",
        PublishErrorKind::Incomplete => "cli-error-incomplete",
        PublishErrorKind::Changed => "cli-error-changed",
        PublishErrorKind::NoSpace => "cli-error-no-space",
        PublishErrorKind::Denied => "cli-error-denied",
        PublishErrorKind::System => "cli-error-write",
    };
    let reason = error.source.as_ref().map_or_else(|| text(""), reason);
    terminal.say(id, &[("path", text(shown(&error.path))), ("reason", reason)])
}

/// Returns what the system said, without its number.
fn reason(error: &io::Error) -> Arg {
    let words = error.to_string();
    text(words.split(" (os error").next().unwrap_or_default())
}

/// Returns a path as people know it: from the current folder, if it lies there.
pub(super) fn shown(path: &Path) -> String {
    let current = std::env::current_dir().ok();
    if let (Some(current), "" | ".") = (&current, path.to_string_lossy().as_ref()) {
        return current.display().to_string();
    }
    let short = current.as_deref().and_then(|current| path.strip_prefix(current).ok());
    let short = short.filter(|short| !short.as_os_str().is_empty()).unwrap_or(path);
    short.display().to_string()
}
