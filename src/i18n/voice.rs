//! All that one locale says itself, whichever files it comes from.

use super::bundle::{self, Bundle};
use super::facts::language_and_script;
use super::ftl::{Definition, Ftl};
use super::shipped::{self, Domain, MessageFile};
use crate::diagnostic::code::MESSAGE_SYNTAX;
use crate::diagnostic::{Diagnostic, Findings};
use crate::source::{LocaleId, SourceFile};
use fluent::{FluentArgs, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All that one locale says itself.
pub(super) struct Voice {
    pub(super) locale: LocaleId,
    pub(super) messages: BTreeMap<String, Message>,
    /// Its files, the kit's before the program's.
    pub(super) files: Vec<(Domain, Arc<SourceFile>)>,
    /// Where its words come from if it has none, by part of the output.
    pub(super) lenders: BTreeMap<Domain, LocaleId>,
    bundle: Bundle,
}

/// A message of one locale, the kit's definition before the program's.
pub(super) struct Message {
    pub(super) domain: Domain,
    /// Whether the definition is the program's own.
    pub(super) shipped: bool,
    /// Its variables include those of the messages it quotes.
    pub(super) definition: Definition,
}

impl Voice {
    /// Gathers the files that serve a locale: those of its language and script.
    pub(super) fn new(
        locale: &LocaleId,
        files: &[(MessageFile, Ftl)],
        findings: &mut Findings,
    ) -> Self {
        let wanted = language_and_script(locale);
        let serves = |file: &&(MessageFile, Ftl)| {
            file.0.locale == *locale || language_and_script(&file.0.locale) == wanted
        };
        let mut files: Vec<&(MessageFile, Ftl)> = files.iter().filter(serves).collect();
        // The exact tag comes first, then tags without a region; sorting keeps the kit's files first.
        files.sort_by_key(|(file, _)| (file.locale != *locale, file.locale.region().is_some()));
        let mut messages = BTreeMap::new();
        for (file, ftl) in &files {
            for (id, definition) in &ftl.messages {
                messages.entry(id.clone()).or_insert_with(|| Message {
                    domain: file.domain,
                    shipped: shipped::is_shipped(&file.file),
                    definition: definition.clone(),
                });
            }
        }
        quote(&mut messages);
        let bundle = bundle::new(locale.as_str(), files.iter().rev().map(|(_, ftl)| &ftl.resource));
        let files = files.iter().map(|(file, _)| (file.domain, Arc::clone(&file.file))).collect();
        let voice =
            Self { locale: locale.clone(), messages, files, lenders: BTreeMap::new(), bundle };
        voice.try_out(findings);
        voice
    }

    /// Returns whether it has words of its own for a part of the output.
    pub(super) fn speaks(&self, domain: Domain) -> bool {
        self.messages.values().any(|message| message.domain == domain)
    }

    /// Fills in a message; the second value says what went wrong, in Fluent's words.
    pub(super) fn fill(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, Vec<String>)> {
        let message = self.bundle.get_message(id)?;
        Some(bundle::fill(&self.bundle, message.value()?, args))
    }

    /// Returns an attribute of a message, which has no variables.
    pub(super) fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(name)?.value();
        Some(bundle::fill(&self.bundle, pattern, &FluentArgs::new()).0)
    }

    /// Returns what goes wrong with the attributes of a message, in Fluent's words.
    fn attribute_faults(&self, id: &str) -> Vec<String> {
        let attributes = self.bundle.get_message(id).into_iter().flat_map(|it| it.attributes());
        let fill = |pattern| bundle::fill(&self.bundle, pattern, &FluentArgs::new()).1;
        attributes.flat_map(|attribute| fill(attribute.value())).collect()
    }

    /// Fills in every message once, so that unknown functions and references are found now.
    fn try_out(&self, findings: &mut Findings) {
        for (id, message) in &self.messages {
            let variables = message.definition.variables.iter();
            let args = variables.map(|name| (name.as_str(), FluentValue::from(1.0))).collect();
            let value = self.fill(id, &args).map(|filled| filled.1).unwrap_or_default();
            for detail in value.into_iter().chain(self.attribute_faults(id)) {
                let finding = Diagnostic::new(&MESSAGE_SYNTAX).at(message.definition.place.clone());
                findings.push(finding.arg("detail", detail));
            }
        }
    }
}

/// Adds to each message the variables of those it quotes, however deep.
fn quote(messages: &mut BTreeMap<String, Message>) {
    let definitions: BTreeMap<String, Definition> =
        messages.iter().map(|(id, message)| (id.clone(), message.definition.clone())).collect();
    for message in messages.values_mut() {
        let mut open: Vec<&String> = message.definition.references.iter().collect();
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        let mut variables = BTreeSet::new();
        while let Some(id) = open.pop() {
            if let (true, Some(quoted)) = (seen.insert(id), definitions.get(id)) {
                variables.extend(quoted.variables.iter().cloned());
                open.extend(&quoted.references);
            }
        }
        message.definition.variables.extend(variables);
    }
}
