//! The words that the program brings along, for kits that have none of their own.

use crate::source::{LocaleId, SourceFile};
use std::sync::{Arc, LazyLock};

/// Which part of the output a file of messages is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Domain {
    /// The website: `site.ftl`.
    Site,
    /// The booklets: `booklet.ftl`.
    Booklet,
    /// Contacts, events, facts and terms, on the website and in booklets: `records.ftl`.
    Record,
    /// What is said to each audience that a kit declares, likewise: `audience.ftl`. The program has
    /// none of these, because audiences are the kit's own.
    Audience,
}

impl Domain {
    /// All, in the order in which their files are read.
    pub const ALL: [Self; 4] = [Self::Site, Self::Booklet, Self::Record, Self::Audience];

    /// Returns the name of its file in the folder of each locale.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Site => "site.ftl",
            Self::Booklet => "booklet.ftl",
            Self::Record => "records.ftl",
            Self::Audience => "audience.ftl",
        }
    }
}

/// A file of messages in one locale.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// The locale that its folder is named after.
    pub locale: LocaleId,
    /// What it is for.
    pub domain: Domain,
    /// The file.
    pub file: Arc<SourceFile>,
}

/// Returns the message files inside the program; every call returns the same ones.
pub fn shipped() -> Vec<MessageFile> {
    SHIPPED.clone()
}

/// Returns whether a file is one of those inside the program.
pub(super) fn is_shipped(file: &Arc<SourceFile>) -> bool {
    SHIPPED.iter().any(|shipped| Arc::ptr_eq(&shipped.file, file))
}

macro_rules! locales {
    ($($tag:literal)*) => {
        &[$(
            ($tag, Domain::Site, include_str!(concat!("../../locales/", $tag, "/site.ftl"))),
            ($tag, Domain::Booklet, include_str!(concat!("../../locales/", $tag, "/booklet.ftl"))),
            ($tag, Domain::Record, include_str!(concat!("../../locales/", $tag, "/records.ftl"))),
        )*]
    };
}

static TEXTS: &[(&str, Domain, &str)] = locales!["ar" "bg" "en" "es" "fr" "ro" "zh-Hans"];

static SHIPPED: LazyLock<Vec<MessageFile>> = LazyLock::new(|| {
    let file = |&(tag, domain, text): &(&str, Domain, &str)| MessageFile {
        locale: LocaleId::parse(tag).expect("the program's own locales are well-formed"),
        domain,
        file: Arc::new(SourceFile::new(format!("locales/{tag}/{}", domain.file_name()), text)),
    };
    TEXTS.iter().map(file).collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{MessageUse, Messages, Value};
    use std::collections::BTreeMap;

    fn messages(tags: &[&str]) -> Messages {
        let locales: Vec<LocaleId> =
            tags.iter().map(|tag| LocaleId::parse(tag).expect("a tag")).collect();
        let kit = Arc::new(SourceFile::new("kit.toml", ""));
        let messages = Messages::new(&locales, &BTreeMap::new(), &kit, shipped());
        let findings: Vec<_> = messages.findings.iter().collect();
        assert!(findings.is_empty(), "{findings:?}");
        messages.value
    }

    #[test]
    fn all_locales_say_the_same_with_the_same_variables() {
        let tags: Vec<&str> = TEXTS.iter().map(|(tag, _, _)| *tag).collect();
        let messages = messages(&tags);
        let sites = TEXTS.iter().filter(|(_, domain, _)| *domain == Domain::Site);
        assert_eq!(sites.count(), 7);
        for domain in [Domain::Site, Domain::Booklet, Domain::Record] {
            let uses: Vec<MessageUse> = messages
                .ids(domain)
                .into_iter()
                .map(|id| MessageUse {
                    id: id.to_owned(),
                    variables: messages.variables(id),
                    place: None,
                })
                .collect();
            assert!(uses.len() >= 20);
            let findings: Vec<_> = messages.check(domain, &uses).iter().cloned().collect();
            assert!(findings.is_empty(), "{findings:?}");
        }
    }

    #[test]
    fn plurals_follow_each_language() {
        let tags = ["fr", "ro", "ar", "zh-Hans"];
        let messages = messages(&tags);
        let say = |tag: &str, count: f64| {
            let locale = LocaleId::parse(tag).expect("a tag");
            messages
                .format(&locale, "this-section-guides", &[("count", Value::Number(count))])
                .expect("words")
                .text
        };
        assert_eq!([0.0, 1.0, 2.0].map(|n| say("fr", n)), ["0 guide", "1 guide", "2 guides"]);
        assert_eq!(
            [1.0, 2.0, 20.0].map(|n| say("ro", n)),
            ["1 ghid", "2 ghiduri", "20 de ghiduri"]
        );
        assert_eq!(
            [0.0, 1.0, 2.0, 3.0, 11.0, 100.0].map(|n| say("ar", n)),
            ["لا توجد أدلة", "دليل واحد", "دليلان", "3 أدلة", "11 دليلًا", "100 دليل"]
        );
        assert_eq!(say("zh-Hans", 1.0), "1篇指南");
    }
}
