//! What templates are given: these structs, and nothing else, reach Tera.
//!
//! They are the theme contract, described field by field in `docs/theme.md`; a test holds the two
//! together. A `String` is text, escaped where it is shown, and may stand in an attribute; an
//! [`Html`] is markup for running text. Addresses in what pages share ([`Site`], [`Section`]) begin
//! at the site's root: templates write `page.root` before them. All others are complete.

use serde::{Serialize, Serializer};

/// Markup that is ready for the page, shared and not copied when templates pass it on.
#[derive(Clone, Debug)]
pub(super) struct Html(tera::Value);

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

impl Html {
    pub(super) fn new(html: &str) -> Self {
        Self(tera::Value::safe_string(html))
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A view that was prepared once and is given to many pages.
pub(super) type Shared = tera::Value;

/// What all pages of a locale share.
#[derive(Serialize)]
pub(super) struct Site {
    /// The kit's name.
    pub(super) name: Html,
    /// Where the locale's home page is.
    pub(super) home: Html,
    /// Who publishes the kit.
    pub(super) publisher: Option<String>,
    /// Which state of the kit this is, as its editors count.
    pub(super) version: Option<String>,
    /// The day of the build, for `date()`.
    pub(super) built: String,
    /// The sections, in reading order.
    pub(super) sections: Vec<Item>,
    /// The guides that belong to no section.
    pub(super) guides: Vec<Item>,
    /// The booklets that this locale's readers can have.
    pub(super) booklets: Vec<Booklet>,
    /// The next events that have dates.
    pub(super) events: Vec<NextEvent>,
    /// The page of all events.
    pub(super) calendar: Option<Html>,
    /// The page of all terms.
    pub(super) glossary: Option<Html>,
    /// By whose clocks events take place.
    pub(super) time_zone: Option<String>,
    /// Where the feed of changed guides is.
    pub(super) feed: Option<Html>,
}

/// A section and what it holds, for its own page and its guides'.
#[derive(Serialize)]
pub(super) struct Section {
    pub(super) id: u32,
    pub(super) number: usize,
    pub(super) color: usize,
    pub(super) title: Html,
    pub(super) href: Html,
    pub(super) lang_attr: Html,
    pub(super) drawing: Option<Drawing>,
    pub(super) guides: Vec<Item>,
}

/// A section or a guide in a list.
#[derive(Serialize)]
pub(super) struct Item {
    pub(super) id: u32,
    pub(super) number: usize,
    pub(super) color: usize,
    pub(super) title: Html,
    pub(super) summary: Option<Html>,
    pub(super) href: Html,
    pub(super) lang_attr: Html,
    pub(super) count: usize,
    pub(super) drawing: Option<Drawing>,
}

/// A drawing that stands for a section or the kit.
#[derive(Clone, Serialize)]
pub(super) struct Drawing {
    pub(super) src: Html,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

/// A PDF to take away.
#[derive(Serialize)]
pub(super) struct Booklet {
    pub(super) title: String,
    pub(super) href: Html,
    pub(super) lang: String,
    pub(super) other_language: Option<String>,
}

/// One page.
#[derive(Default, Serialize)]
pub(super) struct Page {
    pub(super) id: u32,
    pub(super) kind: &'static str,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) root: Html,
    pub(super) document_title: String,
    pub(super) description: Option<String>,
    pub(super) canonical: Html,
    /// What programs can know of it: JSON for a script element, which it cannot close.
    pub(super) data: Option<Html>,
    pub(super) alternates: Vec<Alternate>,
    pub(super) languages: Vec<Language>,
    pub(super) breadcrumbs: Vec<Link>,
    pub(super) notice: Option<Notice>,
    pub(super) original: Option<Original>,
    /// The same side by side with the source; from there, the way back.
    pub(super) parallel: Option<Link>,
    /// What the source says, side by side with it.
    pub(super) beside: Option<Beside>,
    pub(super) lang_attr: Html,
    pub(super) title: Html,
    pub(super) summary: Option<Html>,
    /// What the source says of title and summary by now.
    pub(super) since: Option<Html>,
    pub(super) drawing: Option<Drawing>,
    pub(super) glance: Option<Html>,
    pub(super) contents: Vec<Entry>,
    pub(super) body: Html,
    pub(super) previous: Option<Link>,
    pub(super) next: Option<Link>,
    pub(super) checked: Option<String>,
    pub(super) checked_last: Option<String>,
    pub(super) changed: Option<String>,
    pub(super) recheck: Option<String>,
    pub(super) credit: Option<String>,
    pub(super) calendar_file: Option<Html>,
    pub(super) cancelled: bool,
}

/// An event to come, in a short list.
#[derive(Serialize)]
pub(super) struct NextEvent {
    pub(super) title: Html,
    pub(super) href: Html,
    pub(super) when: Html,
    pub(super) cancelled: Option<String>,
}

/// The page where one chooses a language, and the page for addresses that lead nowhere.
#[derive(Serialize)]
pub(super) struct Door {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) root: Html,
    pub(super) document_title: String,
    pub(super) canonical: Html,
    pub(super) alternates: Vec<Alternate>,
    pub(super) drawing: Option<Drawing>,
    pub(super) locales: Vec<Entrance>,
}

/// A locale as seen from a [`Door`].
#[derive(Serialize)]
pub(super) struct Entrance {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) href: Html,
    pub(super) title: Html,
    pub(super) text: Html,
    pub(super) action: Html,
}

/// The same page in another language, for search engines.
#[derive(Serialize)]
pub(super) struct Alternate {
    pub(super) lang: String,
    pub(super) href: Html,
}

/// An entry of the language menu.
#[derive(Serialize)]
pub(super) struct Language {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) href: Html,
    pub(super) current: bool,
    pub(super) translated: bool,
}

/// A link to another page.
#[derive(Serialize)]
pub(super) struct Link {
    pub(super) title: Html,
    pub(super) href: Html,
    pub(super) lang_attr: Html,
}

/// What a reader must know about the text before reading it.
#[derive(Serialize)]
pub(super) struct Notice {
    pub(super) kind: &'static str,
    /// That so many texts are told to have changed in the source.
    pub(super) changes: Option<Html>,
    pub(super) language: String,
    pub(super) lang: String,
    pub(super) href: Option<Html>,
}

/// The source beside a page.
#[derive(Serialize)]
pub(super) struct Beside {
    pub(super) title: Html,
    pub(super) summary: Option<Html>,
    pub(super) lang_attr: Html,
    /// What the two languages are called in themselves.
    pub(super) language: String,
    pub(super) own_language: String,
}

/// For whom a page in another language than the source's is, and the way to the original.
#[derive(Serialize)]
pub(super) struct Original {
    pub(super) audience: Option<Html>,
    pub(super) link: Option<Link>,
}

/// A heading in the contents of the page.
#[derive(Serialize)]
pub(super) struct Entry {
    pub(super) href: Html,
    pub(super) title: Html,
    pub(super) level: u8,
}
