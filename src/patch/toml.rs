//! Texts by locale in TOML files, edited in place.

use super::lines::ending;
use crate::source::LocaleId;
use std::str::FromStr;
use toml_edit::{DocumentMut, InlineTable, Item, Key, Table, TableLike, Value};

/// A TOML file.
pub struct TomlFile {
    /// With the places of everything in it.
    read: toml_edit::Document<String>,
    edited: DocumentMut,
    /// The text as it was, and without its byte-order mark and the carriage returns at line ends.
    typed: String,
}

/// A text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where it stands, from the outermost key inwards.
    pub path: Vec<Step>,
    /// What it says in the source locale.
    pub source: String,
    /// The line on which that stands, from 1.
    pub line: usize,
    /// What it says in the locale that was asked for.
    pub target: Option<String>,
}

/// A step on the way to a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into the item of a list, from 0.
    At(usize),
}

impl Text {
    /// Returns what names the text in its file.
    pub fn name(&self) -> String {
        let step = |step: &Step| match step {
            Step::Key(key) => key.clone(),
            Step::At(at) => (at + 1).to_string(),
        };
        self.path.iter().map(step).collect::<Vec<_>>().join(".")
    }
}

/// Stands for every key of a table and every item of a list.
const EACH: &str = "*";

impl TomlFile {
    /// Reads a file; `None` if it is not TOML, which those who loaded it have told.
    pub fn read(text: &str) -> Option<Self> {
        let plain = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        let read = toml_edit::Document::parse(plain).ok()?;
        let edited = read.clone().into_mut();
        Some(Self { read, edited, typed: text.to_owned() })
    }

    /// Returns the texts that stand under these keys, in the order of the file. `*` is any key, or
    /// any item of a list.
    ///
    /// `elsewhere` is the name of a key beside a text that says the same in the source locale where
    /// the text itself does not.
    pub fn texts(
        &self,
        keys: &[&[&str]],
        locales: (&LocaleId, &LocaleId),
        elsewhere: Option<&str>,
    ) -> Vec<Text> {
        let mut found = Vec::new();
        for keys in keys {
            let mut path = Vec::new();
            self.walk(self.read.as_item(), keys, &mut path, &mut |path, parent, item| {
                let source = localized(item, locales.0, true).or_else(|| {
                    // A text of its own in the locale would be shown instead.
                    let official = parent.get(elsewhere?)?;
                    Some((official.as_str()?, official.span()))
                });
                let Some((source, span)) = source else { return };
                if source.trim().is_empty() {
                    return;
                }
                let start = span.map_or(0, |span| span.start);
                found.push((
                    start,
                    Text {
                        path: path.to_vec(),
                        source: source.trim().to_owned(),
                        line: self.read.raw()[..start].matches('\n').count() + 1,
                        target: localized(item, locales.1, false)
                            .map(|(text, _)| text.trim().to_owned()),
                    },
                ));
            });
        }
        found.sort_by_key(|(start, _)| *start);
        found.into_iter().map(|(_, text)| text).collect()
    }

    /// Returns what stands under these keys in a locale; a text alone is that locale's.
    pub fn said(&self, keys: &[&str], locale: &LocaleId) -> Option<String> {
        let mut item = self.read.as_item();
        for key in keys {
            item = item.as_table_like()?.get(key)?;
        }
        localized(item, locale, true).map(|(text, _)| text.trim().to_owned())
    }

    /// Returns the text that stands under a key beside another one.
    pub fn beside(&self, path: &[Step], key: &str) -> Option<String> {
        let (_, above) = path.split_last()?;
        let mut item = self.read.as_item();
        for step in above {
            item = inner(item, step)?;
        }
        Some(item.as_table_like()?.get(key)?.as_str()?.to_owned())
    }

    fn walk(
        &self,
        item: &Item,
        keys: &[&str],
        path: &mut Vec<Step>,
        take: &mut dyn FnMut(&[Step], &Item, &Item),
    ) {
        let Some((key, rest)) = keys.split_first() else { return };
        let mut steps = Vec::new();
        if *key != EACH {
            steps.push(Step::Key((*key).to_owned()));
        } else if let Some(table) = item.as_table_like() {
            steps.extend(table.iter().map(|(key, _)| Step::Key(key.to_owned())));
        } else if let Some(list) = item.as_array() {
            steps.extend((0..list.len()).map(Step::At));
        } else if let Some(list) = item.as_array_of_tables() {
            steps.extend((0..list.len()).map(Step::At));
        }
        for step in steps {
            let inner = inner(item, &step);
            let absent = Item::None;
            path.push(step);
            match (inner, rest.is_empty()) {
                (Some(inner), true) => take(path, item, inner),
                (None, true) if item.is_table_like() => take(path, item, &absent),
                (Some(inner), false) => self.walk(inner, rest, path, take),
                _ => {}
            }
            path.pop();
        }
    }

    /// Puts a text in a locale anew; `order` is the order of the kit's locales, which a new one
    /// keeps. Returns whether there was a place for it.
    pub fn set(
        &mut self,
        path: &[Step],
        source: &LocaleId,
        locale: &LocaleId,
        order: &[LocaleId],
        text: &str,
    ) -> bool {
        let Some((last, above)) = path.split_last() else { return false };
        let mut parent = self.edited.as_item_mut();
        for step in above {
            parent = match inner_mut(parent, step) {
                Some(inner) => inner,
                None => return false,
            };
        }
        let Some(item) = inner_mut(parent, last) else {
            // Nothing is said in any locale yet.
            let (Step::Key(key), Some(table)) = (last, parent.as_table_like_mut()) else {
                return false;
            };
            let mut texts = InlineTable::new();
            texts.insert(locale.as_str(), text.into());
            table.insert(key, Item::Value(Value::InlineTable(texts)));
            return true;
        };
        let rank = |key: &str| {
            let locale = LocaleId::parse(key);
            locale.and_then(|it| order.iter().position(|other| *other == it)).unwrap_or(usize::MAX)
        };
        match item {
            Item::Value(Value::String(only)) => {
                let decor = only.decor().clone();
                let mut texts = InlineTable::new();
                let mut only = Value::String(only.clone());
                only.decor_mut().clear();
                texts.insert(source.as_str(), only);
                texts.insert(locale.as_str(), text.into());
                *texts.decor_mut() = decor;
                *item = Item::Value(Value::InlineTable(texts));
                true
            }
            Item::Value(Value::InlineTable(table)) => {
                if !replace(table, locale, text) {
                    insert_inline(table, locale, text, &rank);
                }
                true
            }
            Item::Table(table) => {
                if !replace(table, locale, text) {
                    insert(table, locale, text, &rank);
                }
                true
            }
            _ => false,
        }
    }

    /// Returns the text of the file as it is to be.
    pub fn text(&self) -> String {
        let typed = self.typed.strip_prefix('\u{feff}').unwrap_or(&self.typed);
        let edited = self.edited.to_string();
        let most = ending(typed);
        let mut out =
            if typed.len() < self.typed.len() { "\u{feff}".to_owned() } else { String::new() };
        // Every line keeps the end that it had, and a new one has that of the first.
        let mut old: Vec<(&str, &str)> = Vec::new();
        for line in typed.split_inclusive('\n') {
            let plain = line.trim_end_matches('\n');
            let plain = if plain.len() < line.len() {
                plain.strip_suffix('\r').unwrap_or(plain)
            } else {
                plain
            };
            old.push((plain, &line[plain.len()..]));
        }
        let mut at = 0;
        for line in edited.split_inclusive('\n') {
            let plain = line.trim_end_matches('\n');
            let same = old[at..].iter().position(|(text, _)| *text == plain).map(|next| at + next);
            out.push_str(plain);
            match same {
                _ if plain.len() == line.len() => {}
                Some(same) if !old[same].1.is_empty() => {
                    out.push_str(old[same].1);
                    at = same + 1;
                }
                _ => out.push_str(most),
            }
        }
        if !typed.ends_with('\n') && !typed.is_empty() {
            let length = out.trim_end_matches(['\r', '\n']).len();
            out.truncate(length);
        }
        out
    }
}

/// Returns what stands in a locale, and where. A text alone is the source locale's.
fn localized<'a>(
    item: &'a Item,
    locale: &LocaleId,
    is_source: bool,
) -> Option<(&'a str, Option<std::ops::Range<usize>>)> {
    if let Some(text) = item.as_str() {
        return is_source.then(|| (text, item.span()));
    }
    let (_, value) = item
        .as_table_like()?
        .iter()
        .find(|(key, _)| LocaleId::parse(key).as_ref() == Some(locale))?;
    Some((value.as_str()?, value.span()))
}

fn inner<'a>(item: &'a Item, step: &Step) -> Option<&'a Item> {
    match step {
        Step::Key(key) => item.as_table_like()?.get(key),
        Step::At(at) => item.get(*at),
    }
}

fn inner_mut<'a>(item: &'a mut Item, step: &Step) -> Option<&'a mut Item> {
    match step {
        Step::Key(key) => item.as_table_like_mut()?.get_mut(key),
        Step::At(at) => item.get_mut(*at),
    }
}

/// Puts the text of a locale that is there anew, with the white space and comment around it.
fn replace(table: &mut dyn TableLike, locale: &LocaleId, text: &str) -> bool {
    for (key, item) in table.iter_mut() {
        if LocaleId::parse(&key).as_ref() == Some(locale)
            && let Some(value) = item.as_value_mut()
        {
            let decor = value.decor().clone();
            *value = text.into();
            *value.decor_mut() = decor;
            return true;
        }
    }
    false
}

/// Adds a locale to a table whose keys stand on lines of their own.
fn insert(table: &mut Table, locale: &LocaleId, text: &str, rank: &dyn Fn(&str) -> usize) {
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    let own = rank(locale.as_str());
    let next = keys.iter().rposition(|key| rank(key) <= own).map_or(0, |last| last + 1);
    let neighbour = keys.get(next.saturating_sub(1));
    let key = beside(locale, neighbour.and_then(|key| table.key(key)));
    let rest: Vec<(Key, Item)> =
        keys[next..].iter().filter_map(|key| table.remove_entry(key)).collect();
    let mut value = Value::from(text);
    let like = neighbour.and_then(|key| table.get(key)).and_then(Item::as_value).map(space_before);
    value.decor_mut().set_prefix(like.unwrap_or(" ".to_owned()));
    table.insert_formatted(&key, Item::Value(value));
    for (key, item) in rest {
        table.insert_formatted(&key, item);
    }
}

/// Adds a locale to a table between braces.
fn insert_inline(
    table: &mut InlineTable,
    locale: &LocaleId,
    text: &str,
    rank: &dyn Fn(&str) -> usize,
) {
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    let own = rank(locale.as_str());
    let next = keys.iter().rposition(|key| rank(key) <= own).map_or(0, |last| last + 1);
    let neighbour = keys.get(next.saturating_sub(1));
    let key = beside(locale, neighbour.and_then(|key| table.key(key)));
    let mut key = key;
    if key.leaf_decor().prefix().and_then(|it| it.as_str()).is_none_or(str::is_empty) {
        key.leaf_decor_mut().set_prefix(if next == 0 { "" } else { " " });
    }
    let mut value = Value::from(text);
    let like = neighbour.and_then(|key| table.get(key)).map(space_before);
    value.decor_mut().set_prefix(like.unwrap_or(" ".to_owned()));
    if next == keys.len()
        && let Some(last) = keys.last().and_then(|key| table.get_mut(key))
    {
        // The space before the brace stays there.
        let end = last.decor().suffix().and_then(|it| it.as_str()).unwrap_or("").to_owned();
        if !end.contains('#') {
            last.decor_mut().set_suffix("");
            value.decor_mut().set_suffix(end);
        }
    }
    let rest: Vec<(Key, Value)> =
        keys[next..].iter().filter_map(|key| table.remove_entry(key)).collect();
    table.insert_formatted(&key, value);
    for (key, value) in rest {
        table.insert_formatted(&key, value);
    }
}

/// Returns the space between the equals sign and a value.
fn space_before(value: &Value) -> String {
    value.decor().prefix().and_then(|it| it.as_str()).unwrap_or(" ").to_owned()
}

/// Makes a key that is set like the one beside it, comments left out.
fn beside(locale: &LocaleId, neighbour: Option<&Key>) -> Key {
    let mut key = Key::new(locale.as_str());
    let Some(neighbour) = neighbour else { return key };
    let part = |raw: Option<&toml_edit::RawString>| {
        raw.and_then(|raw| raw.as_str()).unwrap_or("").to_owned()
    };
    let (prefix, suffix) =
        (part(neighbour.leaf_decor().prefix()), part(neighbour.leaf_decor().suffix()));
    let indent = prefix.rsplit('\n').next().unwrap_or("");
    let indent = if indent.trim().is_empty() { indent } else { "" };
    // Only between braces does a key's own line begin in its prefix.
    let is_own_line = prefix.starts_with('\n') && !prefix.contains('#') && !prefix.contains("\n\n");
    let line = if is_own_line { "\n" } else { "" };
    let width = neighbour.display_repr().chars().count() + suffix.chars().count();
    let space = width.saturating_sub(key.display_repr().chars().count());
    let space = space.max(usize::from(!suffix.is_empty()));
    key.leaf_decor_mut().set_prefix(format!("{line}{indent}"));
    key.leaf_decor_mut().set_suffix(" ".repeat(space));
    key
}

/// Returns a text as a value of TOML.
pub(super) fn literal(text: &str) -> String {
    let text: Vec<&str> = text.split_ascii_whitespace().collect();
    Value::from(text.join(" ")).to_string().trim().to_owned()
}

/// Returns the text that a value of TOML stands for, if it is one.
pub fn literal_text(value: &str) -> Option<String> {
    let value = Value::from_str(value.trim()).ok()?;
    value.as_str().map(|text| text.trim().to_owned())
}
