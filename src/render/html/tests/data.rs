//! What programs can know of a page.

use super::super::Site;
use super::fixture::*;
use crate::model::{Kit, PageId, RouteView};
use serde_json::{Value, json};

/// Returns the structured data of a page as it stands in its script element.
fn script(kit: &Kit, page: PageId) -> String {
    let theme = theme();
    let messages = messages(kit, &theme);
    let site = Site::new(kit, &theme, &messages).value.expect("a sound theme");
    let view = RouteView::Page(page, FR);
    let route = kit.routes.iter().find(|route| route.view == view).expect("a route");
    let html = site.render(route).value;
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("data");
    rest.split("</script>").next().expect("an end").to_owned()
}

#[test]
fn texts_cannot_close_the_element() {
    let mut kit = kit();
    let hostile = "</script><!--<script>alert(1)&amp;\u{2028}\"\\";
    kit.publisher = Some(hostile.into());
    let text = script(&kit, LEASE);
    assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
    let data: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["@graph"][0]["publisher"]["name"], hostile);
}

#[test]
fn the_way_to_a_page_is_told() {
    let data: Value = serde_json::from_str(&script(&kit(), LEASE)).expect("JSON");
    let page = &data["@graph"][0];
    assert_eq!(page["@id"], "https://kit.example/base/fr/se-loger/bail/");
    assert_eq!(page["inLanguage"], "fr");
    assert_eq!(page["dateModified"], "2026-07-01");
    let steps = page["breadcrumb"]["itemListElement"].as_array().expect("a list");
    let places: Vec<&Value> = steps.iter().map(|step| &step["item"]).collect();
    assert_eq!(
        places,
        [
            &json!("https://kit.example/base/fr/"),
            &json!("https://kit.example/base/fr/se-loger/"),
            &json!("https://kit.example/base/fr/se-loger/bail/"),
        ]
    );
    let home: Value = serde_json::from_str(&script(&kit(), HOME)).expect("JSON");
    assert!(home["@graph"][0].get("breadcrumb").is_none());
}

#[test]
fn the_order_of_keys_is_that_of_the_terms() {
    let text = script(&kit(), HOME);
    assert!(
        text.starts_with(
            "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"@id\":"
        ),
        "{text}"
    );
}
