//! Where each link leads.
//!
//! A link names a guide or a file, relative to its own file or, with a leading `/`, to `content/`.
//! It may bear a file's ending and any locale's tag, so that it works in Markdown previews; it
//! always leads to the reader's locale. Links with the scheme of a record name one by its id.

use super::assemble::last_segment;
use super::asset::Assets;
use super::record::RecordNames;
use super::{Locale, Page, PageId, Target};
use crate::diagnostic::{Diagnostic, Findings, code, nearest};
use crate::document::{Href, record_address};
use crate::load::{PageFile, PageFileKind, Records};
use crate::source::{LocaleId, Place};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Resolves the links and drawings of all pages.
pub(super) fn links(
    pages: &mut [Page],
    locales: &[Locale],
    records: &Records,
    assets: &mut Assets<'_>,
    findings: &mut Findings,
) {
    let ids: BTreeMap<String, PageId> =
        pages.iter().zip(0..).map(|(page, number)| (page.path.clone(), PageId(number))).collect();
    let mut names = RecordNames::new(records);
    for number in 0..pages.len() {
        for locale in 0..locales.len() {
            let translation = pages[number].translations[locale].as_ref();
            let Some(file) = translation.and_then(|translation| translation.file.clone()) else {
                continue;
            };
            let names = &mut names;
            let mut resolver =
                Resolver { pages, ids: &ids, locale, file: &file, names, assets, findings };
            let here = PageId(u32::try_from(number).expect("fewer pages than bytes of memory"));
            let targets =
                file.document.links.iter().map(|href| resolver.target(href, here)).collect();
            let drawing = file.front.shared.drawing.as_ref();
            let drawing = drawing.and_then(|name| resolver.file_named(&name.value, &name.place));
            if let Some(translation) = &mut pages[number].translations[locale] {
                translation.targets = targets;
            }
            pages[number].drawing = pages[number].drawing.or(drawing);
        }
    }
}

struct Resolver<'a, 'b, 'r> {
    names: &'a mut RecordNames<'r>,
    pages: &'a [Page],
    ids: &'a BTreeMap<String, PageId>,
    locale: usize,
    file: &'a Arc<PageFile>,
    assets: &'a mut Assets<'b>,
    findings: &'a mut Findings,
}

impl Resolver<'_, '_, '_> {
    fn target(&mut self, href: &Href, here: PageId) -> Target {
        if !href.is_image
            && let Some(address) = record_address(&href.target)
        {
            let place = Place::new(&self.file.source, href.span);
            return self.names.target(address, place, self.findings);
        }
        if has_scheme(&href.target) || href.target.starts_with("//") {
            // What may stand before the colon was judged while reading; only good ones arrive here
            // without a finding.
            return Target::External(href.target.clone());
        }
        let place = Place::new(&self.file.source, href.span);
        let (path, fragment) = split_fragment(&href.target);
        if href.is_image {
            return self.file_named(path, &place).map_or(Target::Broken, Target::Asset);
        }
        let page = if path.is_empty() { Some(here) } else { self.page_named(path) };
        match page {
            Some(page) => self.page_target(page, fragment, place),
            None => self.no_page(path, fragment, place),
        }
    }

    fn page_target(&mut self, page: PageId, fragment: Option<&str>, place: Place) -> Target {
        let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) else {
            return Target::Page { page, anchor: None };
        };
        let target = &self.pages[page.0 as usize];
        let fragment = percent_decode(fragment);
        // The link may use the shared anchor, or the one that its own locale's heading would have.
        let own = target.translations[self.locale].as_ref();
        let candidates = own.into_iter().chain(target.translations.iter().flatten());
        for translation in candidates {
            let outline = translation.document().map_or(&[][..], |document| &document.outline);
            let shared = translation.anchors.iter().zip(outline);
            let mut found =
                shared.filter(|(anchor, entry)| **anchor == fragment || entry.anchor == fragment);
            if let Some((anchor, _)) = found.next() {
                return Target::Page { page, anchor: Some(anchor.clone()) };
            }
        }
        let known: Vec<&str> = target
            .translations
            .iter()
            .flatten()
            .flat_map(|t| t.anchors.iter().map(String::as_str))
            .collect();
        let near = nearest(&fragment, known);
        let diagnostic = Diagnostic::new(&code::BROKEN_ANCHOR)
            .arg("anchor", fragment.clone())
            .arg("page", target.name())
            .arg("nearest", near.unwrap_or("none"));
        let diagnostic = match near {
            Some(near) => {
                let typed = &self.file.source.text()[place.span.range()];
                let kept = typed.split_once('#').map_or(typed, |(path, _)| path);
                let fixed = format!("{kept}#{near}");
                diagnostic.fix(place.clone(), fixed)
            }
            None => diagnostic,
        };
        self.findings.push(diagnostic.at(place));
        Target::Broken
    }

    fn no_page(&mut self, path: &str, fragment: Option<&str>, place: Place) -> Target {
        let name = self.absolute(path);
        let found = name.as_ref().and_then(|name| self.assets.refer(name, &place, self.findings));
        if let Some(asset) = found {
            return Target::Asset(asset);
        }
        let last = last_segment(path);
        let is_file = last.contains('.') && !ends_with_md(last);
        if is_file {
            self.missing_file(path, name.as_deref(), place);
            return Target::Broken;
        }
        let wanted = name.as_deref().map(without_file_ending).unwrap_or_default();
        let near = self.nearest_page(&wanted);
        let shown = if wanted.is_empty() { path } else { &wanted };
        let diagnostic = Diagnostic::new(&code::BROKEN_LINK)
            .arg("target", shown)
            .arg("nearest", near.unwrap_or("none"))
            .at(place.clone());
        let diagnostic = match near {
            Some(near) => {
                let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
                diagnostic.fix(place, format!("/{near}{fragment}"))
            }
            None => diagnostic,
        };
        self.findings.push(diagnostic);
        Target::Broken
    }

    /// Returns the asset of this name, or tells that there is none.
    fn file_named(&mut self, path: &str, place: &Place) -> Option<super::AssetId> {
        let name = self.absolute(path);
        let found = name.as_ref().and_then(|name| self.assets.refer(name, place, self.findings));
        if found.is_none()
            && !name.as_ref().is_some_and(|name| self.assets.names().any(|n| n == name))
        {
            self.missing_file(path, name.as_deref(), place.clone());
        }
        found
    }

    fn missing_file(&mut self, typed: &str, name: Option<&str>, place: Place) {
        let near = name.and_then(|name| nearest(name, self.assets.names()));
        let diagnostic = Diagnostic::new(&code::MISSING_FILE)
            .arg("target", typed)
            .arg("nearest", near.unwrap_or("none"));
        let diagnostic = match near {
            Some(near) => diagnostic.fix(place.clone(), format!("/{near}")),
            None => diagnostic,
        };
        self.findings.push(diagnostic.at(place));
    }

    fn page_named(&self, path: &str) -> Option<PageId> {
        let name = self.absolute(path)?;
        self.ids.get(&name).or_else(|| self.ids.get(&without_file_ending(&name))).copied()
    }

    /// Returns the guide that was probably meant: one of nearly this path, or of the same last part
    /// in another section.
    fn nearest_page(&self, wanted: &str) -> Option<&str> {
        let paths = || self.ids.keys().map(String::as_str).filter(|path| !path.is_empty());
        let last = |path: &'_ str| last_segment(path).to_owned();
        let wanted_last = last(wanted);
        nearest(wanted, paths()).or_else(|| paths().find(|path| last(path) == wanted_last)).or_else(
            || {
                let names: Vec<String> = paths().map(last).collect();
                let near = nearest(&wanted_last, names.iter().map(String::as_str))?;
                paths().find(|path| last(path) == near)
            },
        )
    }

    /// Returns a path below `content/`, or `None` if it leaves that folder.
    fn absolute(&self, path: &str) -> Option<String> {
        let path = percent_decode(path);
        let mut parts: Vec<&str> = Vec::new();
        if !path.starts_with('/') {
            let folder = match self.file.kind {
                PageFileKind::Index => self.file.path.as_str(),
                PageFileKind::Guide => {
                    self.file.path.rsplit_once('/').map_or("", |(folder, _)| folder)
                }
            };
            parts.extend(folder.split('/').filter(|part| !part.is_empty()));
        }
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }
}

fn ends_with_md(name: &str) -> bool {
    name.len() > 3
        && name.is_char_boundary(name.len() - 3)
        && name[name.len() - 3..].eq_ignore_ascii_case(".md")
}

/// Returns the guide that a file name names: `a/b.fr.md` is `a/b`, `a/_index.fr.md` is `a`.
fn without_file_ending(name: &str) -> String {
    if !ends_with_md(name) {
        return name.to_owned();
    }
    let stem = &name[..name.len() - 3];
    let stem = match stem.rsplit_once('.') {
        Some((stem, tag)) if LocaleId::parse(tag).is_some() => stem,
        _ => stem,
    };
    match stem.strip_suffix("_index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => {
            folder.trim_end_matches('/').to_owned()
        }
        _ => stem.to_owned(),
    }
}

fn split_fragment(target: &str) -> (&str, Option<&str>) {
    let (path, fragment) = match target.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (target, None),
    };
    (path.split('?').next().unwrap_or(path), fragment)
}

fn has_scheme(target: &str) -> bool {
    let Some((scheme, _)) = target.split_once(':') else { return false };
    // Browsers skip control characters and white space in a scheme.
    let mut letters = scheme.chars().filter(|c| !c.is_control() && !c.is_whitespace());
    letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let pair = text.get(index + 1..index + 3).filter(|_| bytes[index] == b'%');
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                index += 3;
            }
            None => {
                decoded.push(bytes[index]);
                index += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
