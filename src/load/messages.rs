//! The files that hold the words of the interface.

use super::walk::walk;
use super::{KitConfig, read};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::i18n::{Domain, MessageFile, Messages, shipped};
use crate::source::{LocaleId, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Reads the kit's own messages, and those inside the program behind them.
pub(super) fn messages(root: &Path, config: &KitConfig, findings: &mut Findings) -> Messages {
    with_shipped(kit_files(root, findings), config).into_value(findings)
}

/// Prepares a kit's own messages, and those inside the program behind them.
pub fn with_shipped(mut files: Vec<MessageFile>, config: &KitConfig) -> Reported<Messages> {
    files.extend(shipped());
    let chain = |locale: &LocaleId| {
        let own = config.fallback.get(locale).into_iter().flatten();
        let mut chain: Vec<LocaleId> = own.cloned().collect();
        if !chain.contains(&config.source) && *locale != config.source {
            chain.push(config.source.clone());
        }
        (locale.clone(), chain)
    };
    let chains: BTreeMap<_, _> = config.locales.iter().map(chain).collect();
    Messages::new(&config.locales, &chains, &config.file, files)
}

/// Reads the kit's own messages alone; what is wrong with them is told by those who load the kit.
pub fn own_messages(kit: &Path) -> Vec<MessageFile> {
    match fs::canonicalize(kit) {
        Ok(root) => kit_files(&root, &mut Findings::default()),
        Err(_) => Vec::new(),
    }
}

fn kit_files(root: &Path, findings: &mut Findings) -> Vec<MessageFile> {
    let mut files = Vec::new();
    let mut told = BTreeSet::new();
    for found in walk(root, "locales", &|_| true, findings) {
        let Some((folder, name)) = found.path.split_once('/') else { continue };
        let Some(locale) = LocaleId::parse(folder) else {
            if told.insert(folder.to_owned()) {
                let wrong = Diagnostic::new(&code::INVALID_LOCALE).arg("tag", folder);
                let place = Place::start_of(&read::unread(&format!("locales/{folder}")));
                findings.push(wrong.at(place));
            }
            continue;
        };
        let Some(domain) = domain(name) else { continue };
        let path = format!("locales/{}", found.path);
        if let Some(text) = read::text(&found.disk, &path, findings) {
            files.push(MessageFile { locale, domain, file: text.file });
        }
    }
    files
}

fn domain(name: &str) -> Option<Domain> {
    Domain::ALL.into_iter().find(|domain| domain.file_name() == name)
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::TestKit;
    use super::kit_files;
    use crate::diagnostic::Findings;
    use crate::i18n::Domain;

    #[test]
    fn the_files_of_a_kit_are_found() {
        let kit = TestKit::new(&[
            ("locales/fr/site.ftl", ""),
            ("locales/fr/booklet.ftl", ""),
            ("locales/fr/audience.ftl", ""),
            ("locales/fr/records.ftl", ""),
            ("locales/fr/diagnostics.ftl", ""),
            ("locales/fr/translations.lock", ""),
            ("locales/sources.lock", ""),
            ("locales/zh-hans/site.ftl", ""),
            ("locales/french/site.ftl", ""),
            ("locales/french/booklet.ftl", ""),
        ]);
        let mut findings = Findings::default();
        let files = kit_files(&kit.root(), &mut findings);
        let files: Vec<_> = files.iter().map(|file| (file.locale.as_str(), file.domain)).collect();
        let expected = [
            ("fr", Domain::Audience),
            ("fr", Domain::Booklet),
            ("fr", Domain::Record),
            ("fr", Domain::Site),
            ("zh-Hans", Domain::Site),
        ];
        assert_eq!(files, expected);
        let told = super::super::test_kit::told(&findings);
        assert_eq!(told, ["locales/french:1:1 `` invalid-locale tag=french"]);
    }
}
