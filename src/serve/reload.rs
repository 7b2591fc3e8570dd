//! How an open page learns that the kit has changed.
//!
//! A page knows which state of the kit it shows. Its script listens for the present one, and loads
//! the page again when they differ; so nothing is missed between loading and listening, nor while
//! the program is started anew.

use axum::response::sse::{Event, KeepAlive, Sse};
use std::convert::Infallible;
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

pub(super) const EVENTS: &str = "/__trousse/events";
pub(super) const SCRIPT: &str = "/__trousse/reload.js";

/// The script that served pages hold; published ones hold none.
pub(super) const SCRIPT_TEXT: &str = r#"const shown = document.currentScript.dataset.state;
const events = new EventSource("/__trousse/events");
events.onmessage = ({ data }) => {
  if (data !== shown) {
    events.close();
    location.reload();
  }
};
"#;

/// Counts the times that the kit was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct State(u64);

impl State {
    pub(super) fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Names the state; no other run of the program has one of this name.
    fn name(self) -> String {
        format!("{}-{}", std::process::id(), self.0)
    }
}

/// Puts the script into a page.
pub(super) fn with_script(mut page: String, state: State) -> String {
    let script = format!("<script src=\"{SCRIPT}\" data-state=\"{}\"></script>", state.name());
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(end, &script);
    page
}

/// Sends the present state, and every later one.
pub(super) fn events(
    states: Receiver<State>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    // Before the kit was read for the first time there is nothing to tell.
    let read = WatchStream::new(states).filter(|state| *state != State::default());
    Sse::new(read.map(|state| Ok(Event::default().data(state.name()))))
        .keep_alive(KeepAlive::default())
}
