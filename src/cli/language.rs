//! The language in which the program speaks: as asked, else the environment's.

use super::Language;
use crate::i18n::DiagnosticWords;
use crate::source::LocaleId;

/// Returns the words of `asked`, else of the first variable that POSIX says to look at.
pub(super) fn choose(asked: Option<Language>) -> DiagnosticWords {
    let language = asked.unwrap_or_else(|| from(&["LC_ALL", "LC_MESSAGES", "LANG"].map(variable)));
    let tag = match language {
        Language::Fr => "fr",
        Language::En => "en",
    };
    DiagnosticWords::new(&LocaleId::parse(tag).expect("a language tag"))
}

fn variable(name: &str) -> Option<String> {
    std::env::var_os(name)?.into_string().ok()
}

fn from(variables: &[Option<String>]) -> Language {
    let first = variables.iter().flatten().find(|value| !value.is_empty());
    match first.map(|value| value.split(['_', '-', '.', '@']).next().unwrap_or_default()) {
        Some(language) if language.eq_ignore_ascii_case("fr") => Language::Fr,
        _ => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_something_counts() {
        let check = |values: [&str; 3], expected| {
            let values = values.map(|value| (value != "-").then(|| value.to_owned()));
            assert_eq!(from(&values), expected, "{values:?}");
        };
        check(["-", "-", "fr_CA.UTF-8"], Language::Fr);
        check(["C", "-", "fr_CA.UTF-8"], Language::En);
        check(["", "fr", "en_US.UTF-8"], Language::Fr);
        check(["-", "-", "frr_DE"], Language::En);
        check(["-", "-", "-"], Language::En);
    }
}
