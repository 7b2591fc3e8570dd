//! Booklets, typeset when somebody opens them, and kept until the kit changes.

use super::faults;
use super::reload::{self, State};
use super::workbench::{Answer, FAULTY};
use crate::diagnostic::Findings;
use crate::i18n::DiagnosticWords;
use crate::model::Booklet;
use crate::pipeline::Snapshot;
use crate::render::print;
use crate::source::OutputPath;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tokio::sync::oneshot;

/// One state of the kit, and its booklets as far as they are typeset.
pub(super) struct Shelf {
    snapshot: Option<Snapshot>,
    setting: Setting,
    booklets: BTreeMap<OutputPath, OnceLock<Typeset>>,
    typesetter: OnceLock<print::Typesetter>,
}

/// What else typesetting needs.
struct Setting {
    has_system_fonts: bool,
    words: Arc<DiagnosticWords>,
    state: State,
}

enum Typeset {
    Whole(Arc<[u8]>),
    Faulty(Findings),
}

impl Shelf {
    pub(super) fn new(
        snapshot: Option<Snapshot>,
        has_system_fonts: bool,
        words: Arc<DiagnosticWords>,
        state: State,
    ) -> Self {
        let booklets = (snapshot.iter())
            .flat_map(|snapshot| snapshot.kit.booklets.iter().flat_map(|booklet| &booklet.paths))
            .map(|path| (path.clone(), OnceLock::new()))
            .collect();
        Self {
            snapshot,
            setting: Setting { has_system_fonts, words, state },
            booklets,
            typesetter: OnceLock::new(),
        }
    }

    pub(super) fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// Replies with a booklet, from a thread of its own: pages need not wait for it. Who asks for
    /// one that is being typeset waits for that.
    pub(super) fn fetch(self: &Arc<Self>, path: &OutputPath, reply: oneshot::Sender<Answer>) {
        let (shelf, path) = (Arc::clone(self), path.clone());
        std::thread::spawn(move || {
            let Some(place) = shelf.booklets.get(&path) else { return };
            let answer = match place.get_or_init(|| shelf.typeset(&path)) {
                Typeset::Whole(bytes) => Answer::Bytes(Arc::clone(bytes)),
                Typeset::Faulty(findings) => {
                    let Setting { words, state, .. } = &shelf.setting;
                    let html = reload::with_script(faults::page(findings, words), *state);
                    Answer::Page { status: FAULTY, html }
                }
            };
            let _ = reply.send(answer);
        });
    }

    fn typeset(&self, path: &OutputPath) -> Typeset {
        let mut findings = Findings::default();
        let booklet = self.snapshot().and_then(|Snapshot { kit, theme, messages }| {
            let of = |(index, booklet): (usize, &Booklet)| {
                let place = booklet.paths.iter().position(|it| it == path)?;
                Some(print::Job { booklet: index, locale: booklet.locales[place] })
            };
            let job = kit.booklets.iter().enumerate().find_map(of)?;
            let fonts = self.setting.has_system_fonts;
            let typesetter = self.typesetter.get_or_init(|| print::Typesetter::new(theme, fonts));
            typesetter.render(kit, theme, messages, &job).into_value(&mut findings)
        });
        findings.sort();
        match booklet {
            Some(bytes) if !findings.has_errors() => Typeset::Whole(bytes.into()),
            _ => Typeset::Faulty(findings),
        }
    }
}
