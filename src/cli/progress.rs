//! How a run gets on: one line where it is slow and somebody watches, and how long each stage took.

use super::terminal::{Terminal, text};
use crate::pipeline::Step;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Silence is kept for as long as nobody would wonder.
const PATIENCE: Duration = Duration::from_millis(700);
const CLEAR_LINE: &str = "\r\x1b[2K";

/// Watches a run from its beginning.
pub(super) struct Watch<'a> {
    terminal: &'a Terminal,
    begin: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    stages: Vec<(&'static str, Instant)>,
    is_line_shown: bool,
}

impl<'a> Watch<'a> {
    pub(super) fn new(terminal: &'a Terminal) -> Self {
        Self { terminal, begin: Instant::now(), state: Mutex::default() }
    }

    /// Takes notice of a step; may be called from many threads.
    pub(super) fn tell(&self, step: Step) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let stage = match step {
            Step::Load => "load",
            Step::Model => "model",
            Step::Pages => "pages",
            Step::Booklets => "booklets",
            Step::Publish => "publish",
            Step::Booklet { title, locale } => {
                return self.show(
                    "cli-progress-booklet",
                    format!("{title} ({locale})"),
                    &mut state,
                );
            }
            Step::Press { name } => {
                self.show("cli-progress-press", name.to_owned(), &mut state);
                let begins = state.stages.last().is_none_or(|(stage, _)| *stage != "press");
                if !begins {
                    return;
                }
                "press"
            }
        };
        state.stages.push((stage, Instant::now()));
    }

    /// Shows the line if somebody has waited for it.
    fn show(&self, id: &'static str, title: String, state: &mut State) {
        if self.terminal.is_watched() && self.begin.elapsed() > PATIENCE {
            let line = self.terminal.say(id, &[("title", text(title))]);
            self.terminal.whisper(&format!("{CLEAR_LINE}{line}"));
            state.is_line_shown = true;
        }
    }

    /// Takes the line away, and returns how long each stage took.
    pub(super) fn finish(self) -> Timings {
        let end = Instant::now();
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        if state.is_line_shown {
            self.terminal.whisper(CLEAR_LINE);
        }
        let ends = state.stages.iter().skip(1).map(|(_, begin)| *begin).chain([end]);
        let stages = state.stages.iter().zip(ends);
        Timings {
            stages: stages.map(|((name, begin), end)| (*name, end - *begin)).collect(),
            whole: end - self.begin,
        }
    }
}

/// How long each stage took.
pub(super) struct Timings {
    stages: Vec<(&'static str, Duration)>,
    whole: Duration,
}

impl Timings {
    /// Returns one line for each stage and one for the whole, in milliseconds.
    pub(super) fn table(&self) -> String {
        let mut table = String::new();
        for (name, time) in self.stages.iter().chain([&("total", self.whole)]) {
            let milliseconds = time.as_secs_f64() * 1000.0;
            writeln!(table, "{name:<9}{milliseconds:>10.1} ms").expect("strings take all text");
        }
        table
    }
}
