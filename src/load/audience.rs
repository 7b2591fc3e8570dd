//! What `kit.toml` says of pages in other languages: for whom they may be, and by which directive.

use super::kit::Localize;
use super::toml_value::{Value, invalid};
use super::{Directive, Located};
use crate::diagnostic::Findings;

/// Reads the names of audiences, each of which is part of the name of a message.
pub(super) fn audiences(value: Option<Value<'_>>, findings: &mut Findings) -> Vec<Located<String>> {
    let mut kept: Vec<Located<String>> = Vec::new();
    for name in value.and_then(|value| value.strings(findings)).into_iter().flatten() {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_name = name.value.len() <= 60 && name.value.chars().all(is_plain);
        if !is_name {
            findings.push(invalid("audiences", &name.value, "audience-name", &name.place));
        } else if kept.iter().any(|other| other.value == name.value) {
            findings.push(invalid("audiences", &name.value, "once", &name.place));
        } else {
            kept.push(name);
        }
    }
    kept
}

/// Reads the directive: its title, and the day on which it was adopted.
pub(super) fn directive(
    value: Value<'_>,
    localize: &Localize<'_>,
    findings: &mut Findings,
) -> Option<Directive> {
    let place = value.place();
    let mut table = value.table(findings)?;
    let title = localize(table.require("title", findings), findings);
    let adopted = table.require("adopted", findings).and_then(|value| value.date(findings));
    table.finish(findings);
    Some(Directive { title, adopted: adopted?, place })
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::check;

    #[test]
    fn audiences_and_the_directive_are_read() {
        let kit = |text: &str| {
            format!(
                "base_url = 'https://a.example'\nsource = 'fr'\nlocales = ['fr', 'en']\n{text}\n"
            )
        };
        let read = |text: &str, expected: &[&str]| {
            check(&[("kit.toml", &kit(text))], expected).expect("a kit").config
        };
        let config = read(
            "audiences = ['new-6', 'Été', 'new-6']\ndirective = { title = { fr = 'D' }, adopted = 2025-05-01 }",
            &[
                "kit.toml:4:23 `'Été'` invalid-value key=audiences value=Été expected=audience-name",
                "kit.toml:4:30 `'new-6'` invalid-value key=audiences value=new-6 expected=once",
            ],
        );
        assert_eq!(config.audiences.len(), 1);
        assert_eq!(config.directive.expect("a directive").adopted.to_string(), "2025-05-01");
        let config = read(
            "directive = { title = 'D', web = 'W' }",
            &[
                "kit.toml:4:13 `{ title = 'D', web = 'W' }` missing-key key=adopted file=kit.toml",
                "kit.toml:4:28 `web` unknown-key key=web nearest=",
            ],
        );
        assert!(config.directive.is_none());
    }
}
