//! The template engine: a theme's templates compiled, and the three functions they may call.
//!
//! `msg(id="…", …)` is a message as markup, or with `plain=true` as text for an attribute;
//! `date(value=…)` is a day as the reader's locale writes it; `asset(path="…")` is the address of a file of the
//! theme. All three find out from `page` for whom and from where.

use super::fault;
use super::scan::{self, RESERVED};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::{self, MessageUse};
use crate::load::Theme;
use crate::source::{Date, Place};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

/// The templates that every theme must have.
pub(super) const REQUIRED: [&str; 5] =
    ["home.html", "section.html", "guide.html", "chooser.html", "not-found.html"];

/// Returns the messages that the theme's templates use.
pub(super) fn message_uses(theme: &Theme) -> Reported<Vec<MessageUse>> {
    let mut findings = Findings::default();
    let uses = theme
        .templates
        .values()
        .flat_map(|file| scan::message_uses(file).into_value(&mut findings));
    let uses = uses.collect();
    Reported::new(uses, findings)
}

/// Compiles the theme's templates; `None` if any of them is at fault.
///
/// `assets` are the addresses of the theme's files from the site's root, by name.
pub(super) fn compile(
    theme: &Theme,
    words: &Arc<Words>,
    assets: BTreeMap<String, String>,
) -> Reported<Option<Tera>> {
    let mut findings = Findings::default();
    for name in REQUIRED {
        if !theme.templates.contains_key(name) {
            findings.push(
                Diagnostic::new(&code::MISSING_TEMPLATE)
                    .arg("name", name)
                    .at(Place::start_of(&theme.file)),
            );
        }
    }
    let mut tera = Tera::default();
    let messages = Arc::clone(words);
    tera.register_function("msg", move |arguments: Kwargs, state: &State| {
        message(&messages, &arguments, state)
    });
    let formats = Arc::clone(words);
    tera.register_function("date", move |arguments: Kwargs, state: &State| {
        date(&formats, &arguments, state)
    });
    tera.register_function("asset", move |arguments: Kwargs, state: &State| {
        asset(&assets, &arguments, state)
    });

    // Each template is first read alone: added together, the first fault would hide the others.
    for (name, file) in &theme.templates {
        if let Err(error) = Tera::default().add_raw_template(name, file.text())
            && matches!(error.kind(), tera::ErrorKind::SyntaxError(_))
        {
            findings.extend(fault::findings(&error, theme));
        }
    }
    if findings.has_errors() {
        return Reported::new(None, findings);
    }
    let templates = theme.templates.iter().map(|(name, file)| (name.as_str(), file.text()));
    match tera.add_raw_templates(templates) {
        Ok(()) => Reported::new(Some(tera), findings),
        Err(error) => {
            findings.extend(fault::findings(&error, theme));
            Reported::new(None, findings)
        }
    }
}

/// Fills a template; faults become findings with their place in it.
pub(super) fn fill(
    tera: &Tera,
    theme: &Theme,
    template: &str,
    context: &Context,
) -> Reported<String> {
    match tera.render(template, context) {
        Ok(html) => Reported::new(html, Findings::default()),
        Err(error) => Reported::new(String::new(), fault::findings(&error, theme)),
    }
}

fn message(words: &Words, arguments: &Kwargs, state: &State) -> TeraResult<Value> {
    let id: &str = arguments.must_get("id")?;
    let plain = arguments.get::<bool>("plain")?.unwrap_or(false);
    let mut values = Vec::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| !RESERVED.contains(name)) else { continue };
        let value = match (value.as_f64(), value.as_str()) {
            (Some(number), _) => i18n::Value::Number(number),
            (None, Some(text)) => i18n::Value::Text(text.to_owned()),
            (None, None) => {
                let kind = value.name();
                return Err(tera::Error::message(format!(
                    "`{name}` of `{id}` is neither text nor a number, but {kind}"
                )));
            }
        };
        values.push((name, value));
    }
    let page = page(state)?;
    let lang = field(&page, "lang")?;
    // A message that is missing was told when the templates were read, for all locales at once, and
    // nothing is published with it.
    let words = words.message(lang, id, &values, plain);
    Ok(words.unwrap_or_else(|| Value::normal_string("")))
}

fn date(words: &Words, arguments: &Kwargs, state: &State) -> TeraResult<Value> {
    let text: &str = arguments.must_get("value")?;
    let page = page(state)?;
    let lang = field(&page, "lang")?;
    let shown = Date::parse(text).and_then(|date| words.date(lang, date));
    shown
        .map(|text| Value::normal_string(&text))
        .ok_or_else(|| tera::Error::message(format!("`{text}` is not a day such as 2026-11-22")))
}

fn asset(
    assets: &BTreeMap<String, String>,
    arguments: &Kwargs,
    state: &State,
) -> TeraResult<Value> {
    let path: &str = arguments.must_get("path")?;
    let address = assets.get(path).ok_or_else(|| {
        tera::Error::message(format!("the theme has no file `{path}` in its folder `static`"))
    })?;
    let page = page(state)?;
    let root = field(&page, "root")?;
    Ok(Value::safe_string(&format!("{root}{address}")))
}

/// Returns the page that is being made; components do not see it unless they ask for it.
fn page(state: &State) -> TeraResult<Value> {
    let page = state.get::<Value>("page")?;
    page.ok_or_else(|| {
        tera::Error::message("`page` is not in reach here; a component must declare it as `@page`")
    })
}

fn field<'a>(page: &'a Value, name: &'a str) -> TeraResult<&'a str> {
    let value = page.get_from_path(name).and_then(Value::as_str);
    value.ok_or_else(|| tera::Error::message(format!("`page` has no text named `{name}`")))
}
