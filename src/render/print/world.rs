//! What the typesetter sees: the theme's files, the generated source, the pictures, the fonts. It
//! reaches no disk, no network and no clock.

use crate::load::Theme;
use crate::source::{Date, Place, SourceFile, Span};
use std::collections::HashMap;
use std::sync::Arc;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};
use typst_kit::fonts::FontStore;

/// The world of one booklet.
#[derive(Clone)]
pub(super) struct Desk {
    fonts: Arc<FontStore>,
    library: LazyHash<Library>,
    main: Source,
    theme: HashMap<FileId, (Source, Arc<SourceFile>)>,
    pictures: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

/// Where the typesetter found something.
pub(super) enum Spot {
    /// In the generated source, at this byte.
    Generated(usize),
    /// In a file of the theme.
    Theme(Place),
}

impl Desk {
    /// Lays out everything for one booklet.
    pub(super) fn new(
        fonts: Arc<FontStore>,
        library: LazyHash<Library>,
        theme: &Theme,
        source: String,
        pictures: Vec<(String, Bytes)>,
        today: Date,
    ) -> Self {
        let mut files = HashMap::new();
        for (name, file) in &theme.booklet {
            if let Some(id) = file_id(&format!("/theme/{name}")) {
                let source = Source::new(id, file.text().to_owned());
                files.insert(id, (source, Arc::clone(file)));
            }
        }
        let pictures = pictures.into_iter();
        let pictures =
            pictures.filter_map(|(name, bytes)| Some((file_id(&name)?, bytes))).collect();
        let main = file_id("/booklet.typ").expect("a plain path");
        Self {
            fonts,
            library,
            main: Source::new(main, source),
            theme: files,
            pictures,
            today: Datetime::from_ymd(today.year, today.month, today.day),
        }
    }

    /// Returns the same world with another library.
    pub(super) fn with(&self, library: LazyHash<Library>) -> Self {
        Self { library, ..self.clone() }
    }

    /// Returns where a stretch that the typesetter speaks of stands.
    pub(super) fn spot(&self, span: impl Into<DiagSpan>) -> Option<Spot> {
        let span = span.into();
        let id = span.id()?;
        let range = self.range(span)?;
        if id == self.main.id() {
            return Some(Spot::Generated(range.start));
        }
        let (_, file) = self.theme.get(&id)?;
        Some(Spot::Theme(Place::new(file, Span::new(range))))
    }

    /// Returns the generated source.
    pub(super) fn generated(&self) -> &str {
        self.main.text()
    }
}

/// Returns the typesetter's name for a path; `None` for one that it refuses.
fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let found = self.theme.get(&id).map(|(source, _)| source.clone());
        found.ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(bytes) = self.pictures.get(&id) {
            return Ok(bytes.clone());
        }
        let source = self.source(id)?;
        Ok(Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
