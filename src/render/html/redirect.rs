//! The way on from an address where a page was: a page that browsers leave at once, and that has a link
//! for those that do not. It stands alone, so that every theme has it.

use super::address::{absolute, relative};
use super::shared::path;
use super::text::{push_escaped, text_html};
use super::words::{Words, lang_attr};
use crate::model::{Kit, LocaleIndex, PageId};
use crate::source::OutputPath;
use std::fmt::Write;

/// The message above the link.
pub(super) const MOVED: &str = "page-moved";

/// Returns the page that leads on from an address; `None` if the page that was there is nowhere.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    id: PageId,
    locale: LocaleIndex,
    from: &OutputPath,
) -> Option<String> {
    let (translation, shown) = kit.shown(id, locale)?;
    let to = path(kit, id, locale)?;
    let reader = kit.locale(locale);
    let mut name = String::new();
    push_escaped(&mut name, &translation.title);
    let href = relative(from, to);
    let mut canonical = String::new();
    push_escaped(&mut canonical, &absolute(&kit.base_url, to));
    let title = text_html(&translation.title, kit.locale(shown).direction);
    let mark = lang_attr(kit, locale, shown);
    let moved = words.html(locale, MOVED);
    let mut html = String::new();
    let _ = write!(
        html,
        "<!doctype html>\n\
         <html lang=\"{lang}\" dir=\"{dir}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <title>{name}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{moved}</h1>\n\
         <p><a href=\"{href}\"{mark}>{title}</a></p>\n\
         </main>\n\
         </body>\n\
         </html>\n",
        lang = reader.id,
        dir = reader.direction.as_str(),
    );
    Some(html)
}
