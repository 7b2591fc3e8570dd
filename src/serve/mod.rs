//! The editor's loop: a site that shows every change as soon as it is saved.
//!
//! In: a kit's folder, and the day. Out: pages at an address of this machine, and [`Notice`]s of
//! what happened. Nothing is written. What is shown is what `build` would publish: the kit is read
//! whole after every change, and each page is rendered when it is asked for.
//!
//! 1. `watch` notices changes.
//! 2. `workbench` reads the kit after each change. `desk` answers out of one such state: a page, one
//!    of its files, or, while the kit has errors, `faults`, a page of them. `shelf` typesets booklets.
//! 3. `server` speaks HTTP to browsers on this machine and to nobody else; `guard` sees to that.
//! 4. `reload` makes open pages follow.

mod address;
mod body;
mod desk;
mod faults;
mod guard;
mod reload;
mod server;
#[cfg_attr(not(feature = "booklets"), path = "bare_shelf.rs")]
mod shelf;
#[cfg(test)]
mod tests;
mod watch;
mod workbench;

use crate::diagnostic::Findings;
use crate::i18n::DiagnosticWords;
use crate::load::LoadError;
use crate::pipeline::Reader;
use crate::source::Date;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

/// What to serve, and how.
pub struct Settings {
    /// The kit's folder.
    pub kit: PathBuf,
    /// The port to listen at; if it is taken, the next free one.
    pub port: u16,
    /// Whether booklets may use fonts that are installed, beside the theme's.
    pub has_system_fonts: bool,
    /// The language in which faults are shown.
    pub words: DiagnosticWords,
    /// Says what day it is.
    pub today: Today,
}

/// Says what day it is in a time zone, given by its IANA name; asked again whenever the kit is read.
pub type Today = Box<dyn Fn(Option<&str>) -> Date + Send>;

/// What happened, for whoever looks at the terminal.
pub enum Notice {
    /// The site can be looked at.
    Ready {
        /// Where.
        address: String,
    },
    /// The kit was read, for the first time or after a change.
    Read {
        /// How long that took.
        time: Duration,
        /// What is wrong with it; sorted.
        findings: Findings,
    },
    /// A change was made that could not be read at all.
    Unreadable(LoadError),
    /// Changes below a folder will not be noticed.
    NotWatched {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
}

/// Is told what happens, from any thread.
pub type Tell = Arc<dyn Fn(Notice) + Send + Sync>;

/// Why nothing can be served.
#[derive(Debug)]
pub enum ServeError {
    /// There is no kit, or it cannot be read.
    Load(LoadError),
    /// This machine has no port to listen at.
    Port(io::Error),
}

/// Serves a kit until the user interrupts.
///
/// # Errors
///
/// When there is no kit to serve, or no port to serve it at.
pub fn serve(settings: Settings, tell: Tell) -> Result<(), ServeError> {
    serve_until(settings, tell, async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without the signal, the system's own way of ending a program remains.
            std::future::pending::<()>().await;
        }
    })
}

fn serve_until(
    settings: Settings,
    tell: Tell,
    stop: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let Settings { kit, port, has_system_fonts, words, today } = settings;
    let (requests, waiting) = mpsc::channel();
    let rescan = requests.clone();
    // From before the first reading on, so that no change falls between the two.
    watch::watch(&kit, Arc::clone(&tell), move || rescan.send(workbench::Request::Rescan).is_ok());
    // A kit that is not there is told now; one that is broken is served, with its faults.
    let mut reader = Reader::new(&kit);
    let first = reader.read(&*today, &|_| ()).map_err(ServeError::Load)?;
    let listener = listen(port).map_err(ServeError::Port)?;
    let address = listener.local_addr().map_err(ServeError::Port)?;
    let (state, states) = tokio::sync::watch::channel(reload::State::default());
    let (words, bench_tell) = (Arc::new(words), Arc::clone(&tell));
    let bench =
        workbench::Workbench { reader, today, words, has_system_fonts, state, tell: bench_tell };
    std::thread::spawn(move || bench.work(first, &waiting));
    tell(Notice::Ready { address: format!("http://{address}/") });
    server::run(listener, server::Shared { requests, states, port: address.port() }, stop)
        .map_err(ServeError::Port)
}

/// Takes the port, or the next one that is free; on this machine's own address only.
fn listen(port: u16) -> io::Result<TcpListener> {
    let near = (port..port.saturating_add(20)).chain([0]);
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let mut tried = near.map(bind);
    let first = tried.next().expect("there is at least port 0");
    first.or_else(|error| tried.find_map(Result::ok).ok_or(error))
}
