//! The shelf of a program that was built without booklets: it holds the kit, and nothing is typeset.

use super::reload::State;
use super::workbench::Answer;
use crate::i18n::DiagnosticWords;
use crate::pipeline::Snapshot;
use crate::source::OutputPath;
use std::sync::Arc;
use tokio::sync::oneshot;

/// One state of the kit.
pub(super) struct Shelf {
    snapshot: Option<Snapshot>,
}

impl Shelf {
    pub(super) fn new(
        snapshot: Option<Snapshot>,
        _has_system_fonts: bool,
        _words: Arc<DiagnosticWords>,
        _state: State,
    ) -> Self {
        Self { snapshot }
    }

    pub(super) fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// Replies that there is no booklet.
    pub(super) fn fetch(self: &Arc<Self>, _: &OutputPath, reply: oneshot::Sender<Answer>) {
        let html = "<!doctype html><p>This program was built without booklets.</p>".to_owned();
        let _ = reply.send(Answer::Page { status: 404, html });
    }
}
