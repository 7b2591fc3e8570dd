//! Faults of a theme are findings with their place in the template.

use super::super::Site;
use super::fixture::*;
use crate::model::{Route, RouteView};
use crate::source::SourceFile;
use std::sync::Arc;

/// Returns code, detail, file, line and column of what is wrong when one template is replaced.
fn faults(name: &str, template: Option<&str>) -> Vec<(String, String, String)> {
    let kit = kit();
    let mut theme = theme();
    let messages = messages(&kit, &theme);
    match template {
        Some(text) => {
            theme
                .templates
                .insert(name.into(), Arc::new(SourceFile::new(format!("themes/t/{name}"), text)));
        }
        None => {
            theme.templates.remove(name);
        }
    }
    let site = Site::new(&kit, &theme, &messages);
    let mut findings = site.findings;
    if let Some(site) = site.value {
        let path = path("fr/se-loger/bail/index.html");
        findings.extend(site.render(&Route { path, view: RouteView::Page(LEASE, FR) }).findings);
    }
    let of_theme = findings.iter().filter(|d| d.code.name.contains("template"));
    let describe = |d: &crate::diagnostic::Diagnostic| {
        let place = d.place.as_ref().expect("a place");
        let (line, column) = place.file.line_column(place.span.start);
        (
            d.code.name.to_owned(),
            format!("{:?}", d.args),
            format!("{}:{line}:{column}", place.file.path()),
        )
    };
    of_theme.map(describe).collect()
}

#[test]
fn the_default_theme_has_no_faults() {
    assert_eq!(faults("spare.html", Some("")), []);
}

#[test]
fn syntax_errors_have_their_place() {
    let found = faults("guide.html", Some("é\n  {% if %}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "template-fault");
    assert!(found[0].2.starts_with("themes/t/guide.html:2:"), "{found:?}");
}

#[test]
fn unknown_names_have_their_place() {
    let found = faults("guide.html", Some("é\n{{ page.title | nope }}\n{{ missing() }}"));
    let places: Vec<_> = found.iter().map(|(_, _, place)| place.as_str()).collect();
    assert_eq!(places, ["themes/t/guide.html:2:17", "themes/t/guide.html:3:4"], "{found:?}");
}

#[test]
fn undefined_fields_have_their_place() {
    let found = faults("guide.html", Some("{{ page.tilte }}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].2.starts_with("themes/t/guide.html:1:"), "{found:?}");
}

#[test]
fn faults_in_an_included_template_are_told_of_that_template() {
    let found = faults("facts.html", Some("\n{{ page.body.nothing }}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].2.starts_with("themes/t/facts.html:2:"), "{found:?}");
}

#[test]
fn message_ids_must_be_literal() {
    let found = faults("guide.html", Some("{{ msg(id=page.title) }}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].2, "themes/t/guide.html:1:11");
}

#[test]
fn unknown_files_and_bad_days_are_faults() {
    assert_eq!(faults("guide.html", Some("{{ asset(path=\"no.png\") }}")).len(), 1);
    assert_eq!(faults("guide.html", Some("{{ date(value=\"soon\") }}")).len(), 1);
}

#[test]
fn missing_templates_are_named() {
    let found = faults("guide.html", None);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "missing-template");
    // Included by another: the fault is where it is included.
    let found = faults("notice.html", None);
    assert!(
        found.iter().all(|(code, ..)| code == "template-fault") && !found.is_empty(),
        "{found:?}"
    );
}

#[test]
fn circles_and_missing_parents_do_not_panic() {
    for template in [
        "{% extends \"guide.html\" %}",
        "{% extends \"nowhere.html\" %}",
        "{% include \"guide.html\" %}",
    ] {
        let found = faults("guide.html", Some(template));
        assert_eq!(found.len(), 1, "{template}: {found:?}");
    }
}
