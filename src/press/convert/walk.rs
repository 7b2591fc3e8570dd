//! The way through a document: from its pages to all that they draw with.
//!
//! Small things (resources, groups, graphics states, gradients) are changed on the way; contents and
//! images are collected as jobs that need nothing of each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Role;
use super::content::Scope;
use super::ink::Inks;
use super::overlay::Overlay;
use super::shading;
use super::space::Spaces;

/// A content stream to rewrite.
pub(super) struct ContentJob {
    /// The streams that make up the content, in order.
    pub(super) sources: Vec<ObjectId>,
    /// The object that it becomes.
    pub(super) target: ObjectId,
    /// Its dictionary, already converted.
    pub(super) dictionary: Dictionary,
    pub(super) scope: Arc<Scope>,
    pub(super) role: Role,
    pub(super) starts_black: bool,
}

/// An image to convert.
pub(super) struct ImageJob {
    pub(super) source: ObjectId,
    pub(super) target: ObjectId,
    pub(super) role: Role,
}

/// What an object is used as, where the object itself does not say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    XObject,
    Pattern,
    Shading,
    Font,
    State,
    Resources,
}

/// What a walk found.
pub(super) struct Found {
    pub(super) contents: Vec<ContentJob>,
    pub(super) images: Vec<ImageJob>,
    /// Objects that the walk itself has changed or made.
    pub(super) changes: BTreeMap<ObjectId, Object>,
}

struct Waiting {
    kind: Kind,
    source: ObjectId,
    target: ObjectId,
    role: Role,
    /// The resources of whoever uses it, for old files whose forms have none.
    inherited: Option<Object>,
}

struct Walk<'a> {
    overlay: Overlay<'a>,
    spaces: Spaces<'a>,
    inks: Inks<'a>,
    known: BTreeMap<(Kind, ObjectId, Role), ObjectId>,
    scopes: BTreeMap<ObjectId, Arc<Scope>>,
    /// Content streams that a page has taken.
    used: BTreeSet<ObjectId>,
    waiting: Vec<Waiting>,
    contents: Vec<ContentJob>,
    images: Vec<ImageJob>,
}

/// Walks through all pages of a document.
pub(super) fn walk(document: &Document, inks: Inks) -> Found {
    let mut walk = Walk {
        overlay: Overlay::new(document),
        spaces: Spaces::new(document),
        inks,
        known: BTreeMap::new(),
        scopes: BTreeMap::new(),
        used: BTreeSet::new(),
        waiting: Vec::new(),
        contents: Vec::new(),
        images: Vec::new(),
    };
    for page in document.page_iter() {
        walk.page(page);
        while let Some(next) = walk.waiting.pop() {
            walk.visit(next);
        }
    }
    Found { contents: walk.contents, images: walk.images, changes: walk.overlay.into_changes() }
}

impl<'a> Walk<'a> {
    fn page(&mut self, id: ObjectId) {
        let document = self.overlay.document;
        let Ok(page) = document.get_dictionary(id) else { return };
        let mut page = page.clone();
        let resources = inherited(document, &page, b"Resources");
        let scope = self.scope(resources.as_ref());
        if let Some(resources) = &resources {
            let resources = self.resources(resources, Role::Paint);
            page.set("Resources", resources);
        }
        self.group(&mut page, Role::Paint);
        let sources = document.get_page_contents(id);
        if !sources.is_empty() {
            // The first page to use a stream may change it in place; another needs its own copy.
            let is_first = sources.len() == 1 && self.used.insert(sources[0]);
            let target = if is_first { sources[0] } else { self.overlay.new_id() };
            page.set("Contents", target);
            self.contents.push(ContentJob {
                sources,
                target,
                dictionary: Dictionary::new(),
                scope,
                role: Role::Paint,
                starts_black: true,
            });
        }
        self.overlay.set(id, page);
    }

    /// Notes that an object is drawn with; returns the number under which it will be found.
    ///
    /// In a mask, colours mean something else than on paper, so a mask gets copies of its own.
    fn note(
        &mut self,
        kind: Kind,
        source: ObjectId,
        role: Role,
        inherited: Option<&Object>,
    ) -> ObjectId {
        if let Some(known) = self.known.get(&(kind, source, role)) {
            return *known;
        }
        let target = match role {
            Role::Paint => source,
            Role::Mask => self.overlay.new_id(),
        };
        self.known.insert((kind, source, role), target);
        self.waiting.push(Waiting { kind, source, target, role, inherited: inherited.cloned() });
        target
    }

    fn visit(&mut self, Waiting { kind, source, target, role, inherited }: Waiting) {
        let document = self.overlay.document;
        let Some(object) = document.objects.get(&source) else { return };
        match (kind, object) {
            (Kind::Resources, Object::Dictionary(resources)) => {
                let resources = self.resource_dictionary(resources, role);
                self.overlay.set(target, resources);
            }
            (Kind::State, Object::Dictionary(state)) => {
                let state = self.state(state);
                self.overlay.set(target, state);
            }
            (Kind::Shading, _) => {
                let converted = self.shading(object, role);
                self.overlay.set(target, converted);
            }
            (Kind::Font, Object::Dictionary(font)) => {
                let font = self.font(font, role, inherited.as_ref());
                self.overlay.set(target, font);
            }
            (Kind::Pattern, Object::Dictionary(pattern)) => {
                let pattern = self.shading_pattern(pattern, role);
                self.overlay.set(target, pattern);
            }
            (Kind::Pattern, Object::Stream(cell)) => {
                let is_coloured = number(document, &cell.dict, b"PaintType") != Some(2);
                self.content(source, target, &cell.dict, role, inherited.as_ref(), is_coloured);
            }
            (Kind::XObject, Object::Stream(stream)) => {
                if name(document, &stream.dict, b"Subtype") == Some(b"Image".as_slice()) {
                    self.images.push(ImageJob { source, target, role });
                } else {
                    self.content(source, target, &stream.dict, role, inherited.as_ref(), false);
                }
            }
            _ => self.overlay.set(target, object.clone()),
        }
    }

    /// Notes a stream of operators: a form, a pattern's cell, a glyph.
    fn content(
        &mut self,
        source: ObjectId,
        target: ObjectId,
        dictionary: &Dictionary,
        role: Role,
        inherited: Option<&Object>,
        starts_black: bool,
    ) {
        let mut dictionary = dictionary.clone();
        let own = dictionary.get(b"Resources").ok().cloned();
        let scope = self.scope(own.as_ref().or(inherited));
        if let Some(own) = &own {
            let resources = self.resources(own, role);
            dictionary.set("Resources", resources);
        }
        self.group(&mut dictionary, role);
        let sources = vec![source];
        self.contents.push(ContentJob { sources, target, dictionary, scope, role, starts_black });
    }

    /// Converts what stands at a Resources key: a reference, or the dictionary itself.
    fn resources(&mut self, stated: &Object, role: Role) -> Object {
        match stated {
            Object::Reference(id) => self.note(Kind::Resources, *id, role, None).into(),
            Object::Dictionary(resources) => self.resource_dictionary(resources, role).into(),
            other => other.clone(),
        }
    }

    fn resource_dictionary(&mut self, resources: &Dictionary, role: Role) -> Dictionary {
        let document = self.overlay.document;
        let mut converted = Dictionary::new();
        let itself = Object::Dictionary(resources.clone());
        for (category, stated) in resources {
            let kind = match category.as_slice() {
                b"XObject" => Kind::XObject,
                b"Pattern" => Kind::Pattern,
                b"Shading" => Kind::Shading,
                b"Font" => Kind::Font,
                b"ExtGState" => Kind::State,
                b"ColorSpace" => {
                    let kept = self.kept_spaces(stated);
                    if !kept.is_empty() {
                        converted.set(category.clone(), kept);
                    }
                    continue;
                }
                // Lists of procedures mean nothing since PDF 1.4, and would name colour images.
                b"ProcSet" => continue,
                _ => {
                    converted.set(category.clone(), stated.clone());
                    continue;
                }
            };
            let Ok((_, Object::Dictionary(entries))) = document.dereference(stated) else {
                continue;
            };
            let mut noted = Dictionary::new();
            for (name, entry) in entries {
                noted.set(name.clone(), self.entry(kind, entry, role, &itself));
            }
            converted.set(category.clone(), noted);
        }
        converted
    }

    /// Converts one entry of a category: noted if it is an object of its own, done at once if not.
    fn entry(&mut self, kind: Kind, entry: &Object, role: Role, around: &Object) -> Object {
        match (kind, entry) {
            // A graphics state's mask is a mask wherever the state is used.
            (Kind::State, Object::Reference(id)) => self.note(kind, *id, Role::Paint, None).into(),
            (Kind::State, Object::Dictionary(state)) => self.state(state).into(),
            (Kind::Shading, Object::Dictionary(_)) => self.shading(entry, role),
            (Kind::Font, Object::Dictionary(font)) => self.font(font, role, Some(around)).into(),
            (Kind::Pattern, Object::Dictionary(pattern)) => {
                self.shading_pattern(pattern, role).into()
            }
            (_, Object::Reference(id)) => self.note(kind, *id, role, Some(around)).into(),
            _ => entry.clone(),
        }
    }

    /// Returns the spaces that content may still name: inks of their own, and patterns.
    fn kept_spaces(&mut self, stated: &Object) -> Dictionary {
        let document = self.overlay.document;
        let mut kept = Dictionary::new();
        if let Ok((_, Object::Dictionary(all))) = document.dereference(stated) {
            for (name, space) in all {
                // DefaultCMYK and its kin would change what device colours mean.
                if self.spaces.read(space).is_converted() || name.starts_with(b"Default") {
                    continue;
                }
                let space = shading::keep(space, &mut self.overlay, &mut self.spaces, self.inks);
                kept.set(name.clone(), space);
            }
        }
        kept
    }

    fn shading(&mut self, stated: &Object, role: Role) -> Object {
        shading::convert(stated, &mut self.overlay, &mut self.spaces, self.inks, role)
            .unwrap_or_else(|| stated.clone())
    }

    fn shading_pattern(&mut self, pattern: &Dictionary, role: Role) -> Dictionary {
        let mut pattern = pattern.clone();
        if let Ok(shading) = pattern.get(b"Shading").cloned() {
            let shading = match shading {
                Object::Reference(id) => self.note(Kind::Shading, id, role, None).into(),
                direct => self.shading(&direct, role),
            };
            pattern.set("Shading", shading);
        }
        pattern
    }

    /// Converts a font whose glyphs are drawn by operators; other fonts have no colour.
    fn font(&mut self, font: &Dictionary, role: Role, around: Option<&Object>) -> Dictionary {
        let document = self.overlay.document;
        let mut font = font.clone();
        if name(document, &font, b"Subtype") != Some(b"Type3".as_slice()) {
            return font;
        }
        let own = font.get(b"Resources").ok().cloned();
        let around = own.as_ref().or(around).cloned();
        if let Some(own) = &own {
            let resources = self.resources(own, role);
            font.set("Resources", resources);
        }
        if let Ok(Object::Dictionary(glyphs)) = font.get_deref(b"CharProcs", document) {
            let mut noted = Dictionary::new();
            for (name, glyph) in glyphs {
                let glyph = self.entry(
                    Kind::XObject,
                    glyph,
                    role,
                    around.as_ref().unwrap_or(&Object::Null),
                );
                noted.set(name.clone(), glyph);
            }
            font.set("CharProcs", noted);
        }
        font
    }

    /// Converts a graphics state: the form of its soft mask, and the backdrop behind it.
    fn state(&mut self, state: &Dictionary) -> Dictionary {
        let document = self.overlay.document;
        let mut state = state.clone();
        if let Ok(Object::Dictionary(mask)) = state.get_deref(b"SMask", document) {
            let mut mask = mask.clone();
            let is_luminosity = name(document, &mask, b"S") == Some(b"Luminosity".as_slice());
            let role = if is_luminosity { Role::Mask } else { Role::Paint };
            if let Some(form) = mask.get(b"G").ok().and_then(|form| form.as_reference().ok()) {
                self.backdrop(&mut mask, form, role);
                let form = self.note(Kind::XObject, form, role, None);
                mask.set("G", form);
            }
            state.set("SMask", mask);
        }
        state
    }

    /// Converts the backdrop of a soft mask, which is a colour of its group.
    fn backdrop(&mut self, mask: &mut Dictionary, form: ObjectId, role: Role) {
        let document = self.overlay.document;
        let Some(backdrop) = super::space::numbers(document, mask, b"BC") else { return };
        let space = document.objects.get(&form).and_then(|form| form.as_stream().ok());
        let group =
            space.and_then(|form| form.dict.get_deref(b"Group", document).ok()?.as_dict().ok());
        let Some(space) = group.and_then(|group| group.get(b"CS").ok()) else { return };
        let space = self.spaces.read(space);
        match shading::colour(&space, &backdrop, self.inks, role) {
            Some(colour) => mask.set("BC", colour),
            None => drop(mask.remove(b"BC")),
        }
    }

    /// Sets the blend space of a transparency group to that of the press, or to gray in a mask.
    fn group(&mut self, dictionary: &mut Dictionary, role: Role) {
        let document = self.overlay.document;
        let Ok(Object::Dictionary(group)) = dictionary.get_deref(b"Group", document) else {
            return;
        };
        let mut group = group.clone();
        match role {
            Role::Mask => group.set("CS", "DeviceGray"),
            Role::Paint if group.has(b"CS") => group.set("CS", "DeviceCMYK"),
            Role::Paint => return,
        }
        dictionary.set("Group", group);
    }

    /// Returns the spaces that resources give names to.
    fn scope(&mut self, resources: Option<&Object>) -> Arc<Scope> {
        let document = self.overlay.document;
        let Some(resources) = resources else { return Arc::default() };
        let id = resources.as_reference().ok();
        if let Some(known) = id.and_then(|id| self.scopes.get(&id)) {
            return Arc::clone(known);
        }
        let mut scope = Scope::new();
        if let Ok((_, Object::Dictionary(resources))) = document.dereference(resources)
            && let Ok(Object::Dictionary(named)) = resources.get_deref(b"ColorSpace", document)
        {
            for (name, space) in named {
                scope.insert(name.clone(), self.spaces.read(space));
            }
        }
        let scope = Arc::new(scope);
        if let Some(id) = id {
            self.scopes.insert(id, Arc::clone(&scope));
        }
        scope
    }
}

/// Returns what a page states or inherits under a key.
pub(in super::super) fn inherited(
    document: &Document,
    page: &Dictionary,
    key: &[u8],
) -> Option<Object> {
    let mut node = page;
    // Trees of pages are shallow; a limit ends those that lead back to themselves.
    for _ in 0..64 {
        if let Ok(stated) = node.get(key)
            && !stated.is_null()
        {
            return Some(stated.clone());
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

pub(super) fn name<'d>(
    document: &'d Document,
    dictionary: &'d Dictionary,
    key: &[u8],
) -> Option<&'d [u8]> {
    dictionary.get_deref(key, document).ok()?.as_name().ok()
}

pub(super) fn number(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<i64> {
    dictionary.get_deref(key, document).ok()?.as_i64().ok()
}
