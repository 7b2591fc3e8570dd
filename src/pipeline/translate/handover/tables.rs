//! The units of `kit.toml` and of records: one for each text by locale.

use super::terms::Terms;
use super::{Home, HomePlace, Known, Need, Read};
use crate::document::{RecordKind, count_words};
use crate::exchange::{Context, State, Syntax, Unit};
use crate::model::{LocaleIndex, RouteView};
use crate::patch::{Step, Text, TomlFile};
use crate::source::SourceFile;
use std::sync::Arc;

/// Where texts by locale stand in `kit.toml`.
const KIT_KEYS: &[&[&str]] = &[&["name"], &["directive", "title"], &["booklet", "*", "title"]];

const CONTACT_KEYS: &[&[&str]] = &[
    &["*", "name"],
    &["*", "role"],
    &["*", "phones", "*", "label"],
    &["*", "closed", "*", "reason"],
    &["*", "accessibility"],
    &["*", "note"],
];

const EVENT_KEYS: &[&[&str]] =
    &[&["*", "name"], &["*", "summary"], &["*", "typical"], &["*", "place"], &["*", "fee"]];

const FACT_KEYS: &[&[&str]] = &[&["*", "label"], &["*", "unit"], &["*", "note"]];

const TERM_KEYS: &[&[&str]] = &[&["*", "meaning"]];

/// The word that a term is called by in each locale; the source's is the term itself.
const GLOSS_KEYS: &[&[&str]] = &[&["*", "gloss"]];

/// A TOML file, and where texts by locale stand in it.
pub(super) struct Table {
    pub(super) file: Arc<SourceFile>,
    keys: &'static [&'static [&'static str]],
}

impl Read {
    pub(super) fn add_tables(&self, locale: LocaleIndex, known: &mut Known) {
        let terms = Terms::new(&self.kit, locale);
        for Table { file, keys } in self.tables() {
            let Some(table) = TomlFile::read(file.text()) else { continue };
            let locales = (&self.kit.locale(self.kit.source).id, &self.kit.locale(locale).id);
            let mut texts = table.texts(keys, locales, None);
            if keys == TERM_KEYS {
                let glosses = table.texts(GLOSS_KEYS, locales, Some("term"));
                // What a name is called otherwise is not its translation.
                texts.extend(glosses.into_iter().filter(|text| !self.is_kept_name(text)));
                texts.sort_by_key(|text| text.line);
            }
            for text in texts {
                let unit = self.table_unit(locale, &file, &table, &text, &terms);
                let need = if text.target.is_some() { Need::None } else { Need::Missing };
                let file = file.path().to_owned();
                let place = HomePlace::Table { file, path: text.path };
                known.add(unit, Home { need, place });
            }
        }
    }

    /// Returns the files that hold texts by locale.
    pub(super) fn tables(&self) -> Vec<Table> {
        let records = &self.kit.records;
        let firsts = [
            (records.contacts.first().map(|it| &it.id), CONTACT_KEYS),
            (records.events.first().map(|it| &it.id), EVENT_KEYS),
            (records.facts.first().map(|it| &it.id), FACT_KEYS),
            (records.terms.first().map(|it| &it.id), TERM_KEYS),
        ];
        let records = firsts
            .into_iter()
            .filter_map(|(id, keys)| Some(Table { file: Arc::clone(&id?.place.file), keys }));
        let kit = Table { file: Arc::clone(&self.kit.file), keys: KIT_KEYS };
        std::iter::once(kit).chain(records).collect()
    }

    fn is_kept_name(&self, text: &Text) -> bool {
        let Some(Step::Key(id)) = text.path.first() else { return false };
        self.kit.records.terms.iter().any(|term| term.keep && term.id.value == *id)
    }

    fn table_unit(
        &self,
        locale: LocaleIndex,
        file: &SourceFile,
        table: &TomlFile,
        text: &Text,
        terms: &Terms<'_>,
    ) -> Unit {
        let name = file.path().rsplit('/').next().unwrap_or_default();
        let kind =
            RecordKind::ALL.into_iter().find(|kind| name == format!("{}.toml", kind.plural()));
        let record = match (kind, text.path.first()) {
            (Some(kind), Some(Step::Key(id))) => Some((kind, id.as_str())),
            _ => None,
        };
        let source = &self.kit.locale(self.kit.source).id;
        let called = record.and_then(|(_, id)| {
            let called = ["name", "label", "term"].into_iter();
            called.filter_map(|key| table.said(&[id, key], source)).next()
        });
        Unit {
            id: format!("{name}#{}", self.table_name(table, text)),
            context: Context {
                guide: called.unwrap_or_default(),
                file: file.path().to_owned(),
                line: text.line,
                page: self.table_page(locale, record),
            },
            syntax: Syntax::Plain,
            source: text.source.clone(),
            target: text.target.clone(),
            notes: match text.path.last() {
                // The note would give the answer away.
                Some(Step::Key(key)) if key == "gloss" => vec!["Kind: term".to_owned()],
                _ => terms.notes(&text.source),
            },
            state: if text.target.is_some() { State::Translated } else { State::New },
            words: count_words(&text.source),
            ..Unit::default()
        }
    }

    /// Returns what names a text in its file: booklets are named by their own names, not by numbers.
    fn table_name(&self, table: &TomlFile, text: &Text) -> String {
        if let [Step::Key(list), Step::At(_), Step::Key(key)] = text.path.as_slice()
            && let Some(id) = table.beside(&text.path, "id")
        {
            return format!("{list}.{id}.{key}");
        }
        text.name()
    }

    /// Returns the address of the page that shows a text.
    fn table_page(
        &self,
        locale: LocaleIndex,
        record: Option<(RecordKind, &str)>,
    ) -> Option<String> {
        let wanted = match record {
            Some((RecordKind::Event, id)) => {
                RouteView::Event(self.kit.records.find(RecordKind::Event, id)?, locale)
            }
            Some((RecordKind::Term, _)) => RouteView::Glossary(locale),
            _ => return None,
        };
        let route = self.kit.routes.iter().find(|route| route.view == wanted)?;
        Some(self.address(route.path.address()))
    }
}

/// Returns whether a text of this name can stand in a file of this name.
pub(super) fn is_table_text(file: &str, name: &str) -> bool {
    let of_kind = |kind: &RecordKind| file == format!("{}.toml", kind.plural());
    let keys = match RecordKind::ALL.into_iter().find(of_kind) {
        Some(RecordKind::Contact) => &[CONTACT_KEYS][..],
        Some(RecordKind::Event) => &[EVENT_KEYS],
        Some(RecordKind::Fact) => &[FACT_KEYS],
        Some(RecordKind::Term) => &[TERM_KEYS, GLOSS_KEYS],
        None if file == "kit.toml" => &[KIT_KEYS],
        None => &[],
    };
    let parts: Vec<&str> = name.split('.').collect();
    let is_it = |key: &&[&str]| {
        let mut pairs = key.iter().zip(&parts);
        key.len() == parts.len() && pairs.all(|(key, part)| *key == "*" || key == part)
    };
    keys.iter().flat_map(|keys| keys.iter()).any(is_it)
}
