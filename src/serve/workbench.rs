//! The kit as it is now, and answers out of it.
//!
//! One thread owns it, so a page is never half of one state and half of the next, and no answer is
//! older than the change before it. Pages take well under a millisecond. Booklets take longer, and
//! have threads of their own.

use super::desk::Desk;
use super::reload::{self, State};
use super::shelf::Shelf;
use super::{Notice, Tell, Today, faults};
use crate::diagnostic::Reported;
use crate::i18n::DiagnosticWords;
use crate::pipeline::{Reader, Snapshot};
use crate::render::html::Site;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Instant;
use tokio::sync::{oneshot, watch};

/// The status of every page while the kit has errors: it will be there again when they are mended.
pub(super) const FAULTY: u16 = 503;

/// What the workbench is asked.
pub(super) enum Request {
    /// What is at this path, which may be anything?
    Get { path: String, reply: oneshot::Sender<Answer> },
    /// The kit has changed.
    Rescan,
}

/// What there is.
pub(super) enum Answer {
    /// A page, with the script that makes it follow changes.
    Page { status: u16, html: String },
    /// A file out of memory.
    Bytes(Arc<[u8]>),
    /// A file on disk.
    File(PathBuf),
    /// A folder, whose address lacks its last `/`.
    Folder,
}

/// Everything that reads the kit and tells of it.
pub(super) struct Workbench {
    pub(super) reader: Reader,
    pub(super) today: Today,
    pub(super) words: Arc<DiagnosticWords>,
    pub(super) has_system_fonts: bool,
    pub(super) state: watch::Sender<State>,
    pub(super) tell: Tell,
}

impl Workbench {
    /// Answers requests until nobody can ask any more, reading the kit anew whenever it changes.
    pub(super) fn work(mut self, first: Reported<Option<Snapshot>>, requests: &Receiver<Request>) {
        let mut begin = Instant::now();
        let mut read = Ok(first);
        let mut state = State::default();
        loop {
            state = state.next();
            let end = match read {
                Ok(read) => self.serve(read, state, begin, requests),
                Err(error) => {
                    let html = faults::unreadable(&error, &self.words);
                    (self.tell)(Notice::Unreadable(error));
                    self.state.send_replace(state);
                    answer_all(requests, &reload::with_script(html, state))
                }
            };
            match end {
                End::Rescan => {}
                End::Over => return,
            }
            begin = Instant::now();
            read = self.reader.read(&*self.today, &|_| ());
        }
    }

    fn serve(
        &self,
        read: Reported<Option<Snapshot>>,
        state: State,
        begin: Instant,
        requests: &Receiver<Request>,
    ) -> End {
        let mut findings = read.findings;
        let words = Arc::clone(&self.words);
        let shelf = Arc::new(Shelf::new(read.value, self.has_system_fonts, words, state));
        let site = shelf.snapshot().and_then(|Snapshot { kit, theme, messages }| {
            Site::new(kit, theme, messages).into_value(&mut findings)
        });
        findings.sort();
        (self.tell)(Notice::Read { time: begin.elapsed(), findings: findings.clone() });
        let desk = Desk::new(&shelf, site, findings, &self.words, state);
        // Pages that hear of the new state now find it here.
        self.state.send_replace(state);
        let end = desk.answer(requests);
        drop(desk);
        // A large kit takes a while to be forgotten, and the next state should not wait for that.
        std::thread::spawn(move || drop(shelf));
        end
    }
}

/// Why answering ended.
pub(super) enum End {
    /// The kit has changed.
    Rescan,
    /// Nobody asks any more.
    Over,
}

/// Answers every request alike, until there is something else to say.
fn answer_all(requests: &Receiver<Request>, html: &str) -> End {
    loop {
        match requests.recv() {
            Ok(Request::Get { reply, .. }) => {
                let _ = reply.send(Answer::Page { status: FAULTY, html: html.to_owned() });
            }
            Ok(Request::Rescan) => return End::Rescan,
            Err(_) => return End::Over,
        }
    }
}
