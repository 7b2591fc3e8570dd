//! Answers out of one state of the kit.

use super::faults;
use super::reload::{self, State};
use super::shelf::Shelf;
use super::workbench::{Answer, End, FAULTY, Request};
use crate::diagnostic::Findings;
use crate::i18n::DiagnosticWords;
use crate::model::{Route, RouteView};
use crate::render::html::Site;
use crate::source::OutputPath;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use tokio::sync::oneshot;

/// One state of the kit, ready to be asked.
pub(super) struct Desk<'a> {
    shelf: &'a Arc<Shelf>,
    site: Option<Site<'a>>,
    findings: Findings,
    words: &'a DiagnosticWords,
    state: State,
    /// Everything that would be published, by its path; there is no other way to a file.
    files: BTreeMap<String, Served<'a>>,
    not_found: Option<&'a Route>,
}

/// What is behind a path.
enum Served<'a> {
    Route(&'a Route),
    Asset(&'a Path),
    Static(Arc<[u8]>),
    Booklet(&'a OutputPath),
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        shelf: &'a Arc<Shelf>,
        site: Option<Site<'a>>,
        findings: Findings,
        words: &'a DiagnosticWords,
        state: State,
    ) -> Self {
        let mut files = BTreeMap::new();
        let mut add = |path: &OutputPath, served| files.insert(path.as_str().to_owned(), served);
        let mut not_found = None;
        if let Some(snapshot) = shelf.snapshot() {
            let kit = &snapshot.kit;
            for route in &kit.routes {
                add(&route.path, Served::Route(route));
            }
            for asset in &kit.assets {
                add(&asset.path, Served::Asset(&asset.disk));
            }
            for path in kit.booklets.iter().flat_map(|booklet| &booklet.paths) {
                add(path, Served::Booklet(path));
            }
            not_found = kit.routes.iter().find(|route| route.view == RouteView::NotFound);
        }
        for (path, bytes) in site.iter().flat_map(Site::statics) {
            add(&path, Served::Static(bytes));
        }
        Self { shelf, site, findings, words, state, files, not_found }
    }

    /// Answers requests until the kit changes.
    pub(super) fn answer(&self, requests: &Receiver<Request>) -> End {
        loop {
            match requests.recv() {
                Ok(Request::Get { path, reply }) => self.get(&path, reply),
                Ok(Request::Rescan) => return End::Rescan,
                Err(_) => return End::Over,
            }
        }
    }

    /// Replies to one request; a browser that went away in the meantime is no matter.
    fn get(&self, path: &str, reply: oneshot::Sender<Answer>) {
        let is_folder = path.is_empty() || path.ends_with('/');
        let file = if is_folder { format!("{path}index.html") } else { path.to_owned() };
        let served = self.files.get(&file);
        let answer = match served {
            None if self.files.contains_key(&format!("{path}/index.html")) => Answer::Folder,
            Some(Served::Asset(disk)) => Answer::File((*disk).to_owned()),
            Some(Served::Static(bytes)) => Answer::Bytes(Arc::clone(bytes)),
            _ if self.findings.has_errors() => self.faults(&self.findings),
            Some(Served::Route(route)) => self.page(route, 200),
            Some(Served::Booklet(path)) => return self.shelf.fetch(path, reply),
            None => self.not_found.map_or_else(nothing, |route| self.page(route, 404)),
        };
        let _ = reply.send(answer);
    }

    fn page(&self, route: &Route, status: u16) -> Answer {
        let Some(site) = &self.site else { return nothing() };
        let page = site.render(route);
        if page.findings.has_errors() {
            return self.faults(&page.findings);
        }
        if !route.path.as_str().ends_with(".html") {
            return Answer::Bytes(page.value.into_bytes().into());
        }
        Answer::Page { status, html: reload::with_script(page.value, self.state) }
    }

    fn faults(&self, findings: &Findings) -> Answer {
        let html = faults::page(findings, self.words);
        Answer::Page { status: FAULTY, html: reload::with_script(html, self.state) }
    }
}

fn nothing() -> Answer {
    Answer::Page { status: 404, html: String::new() }
}
