//! Sitemaps: an index, and for each locale the pages that it really has, with their alternates.

use super::address::absolute;
use super::record_page;
use crate::model::{Kit, LocaleIndex, Page, PageKind};
use crate::source::{Date, OutputPath};
use std::fmt::Write;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const XMLNS: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// Returns the index of all sitemaps.
pub(super) fn index(kit: &Kit) -> String {
    let mut xml = format!("{HEAD}<sitemapindex {XMLNS}>\n");
    for locale in &kit.locales {
        let _ = writeln!(
            xml,
            "<sitemap><loc>{}{}/sitemap.xml</loc></sitemap>",
            escaped(&kit.base_url),
            locale.id
        );
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Returns the sitemap of one locale; pages that show another locale's text are left out.
pub(super) fn of_locale(kit: &Kit, locale: LocaleIndex) -> String {
    let mut xml = format!("{HEAD}<urlset {XMLNS} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for page in &kit.pages {
        let Some(path) = own_path(page, locale) else { continue };
        url(&mut xml, &absolute(&kit.base_url, path), page.shared.changed);
        push_alternates(&mut xml, alternates(kit, page));
        xml.push_str("</url>\n");
    }
    let of_records = kit.routes.iter().filter(|route| route.view.locale() == Some(locale));
    for route in of_records.filter(|route| record_page::has_text(kit, route.view)) {
        url(&mut xml, &absolute(&kit.base_url, &route.path), None);
        push_alternates(&mut xml, record_page::alternates(kit, route.view));
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn url(xml: &mut String, address: &str, changed: Option<Date>) {
    let _ = write!(xml, "<url><loc>{}</loc>", escaped(address));
    if let Some(changed) = changed {
        let _ = write!(xml, "<lastmod>{changed}</lastmod>");
    }
}

fn push_alternates(xml: &mut String, alternates: Vec<(String, String)>) {
    for (lang, href) in alternates {
        let href = escaped(&href);
        let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>");
    }
}

/// Returns where a page is in a locale that has it translated.
pub(super) fn own_path(page: &Page, locale: LocaleIndex) -> Option<&OutputPath> {
    let index = usize::from(locale.0);
    page.translations.get(index)?.as_ref()?;
    (*page.shown.get(index)? == Some(locale)).then(|| page.paths[index].as_ref())?
}

/// Returns the languages that a page really exists in, and last the address for everyone else:
/// the chooser for the home page, the source page elsewhere.
pub(super) fn alternates(kit: &Kit, page: &Page) -> Vec<(String, String)> {
    let mut alternates: Vec<(String, String)> = Vec::with_capacity(kit.locales.len() + 1);
    for locale in kit.locale_indices() {
        if let Some(path) = own_path(page, locale) {
            alternates.push((kit.locale(locale).id.to_string(), absolute(&kit.base_url, path)));
        }
    }
    let default = if page.kind == PageKind::Home {
        Some(kit.base_url.clone())
    } else {
        own_path(page, kit.source).map(|path| absolute(&kit.base_url, path))
    };
    alternates.extend(default.map(|href| ("x-default".to_owned(), href)));
    alternates
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    super::text::push_escaped(&mut out, text);
    out
}
