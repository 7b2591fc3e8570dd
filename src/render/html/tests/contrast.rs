//! The colours of the default theme, read from the tokens of its style sheet.

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../../../themes/default/static/style.css");
const PARALLEL: &str = include_str!("../../../../themes/default/static/parallel.css");

/// Text and what it stands on, by token.
fn pairs() -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = [
        ("ink", "paper"),
        ("ink", "panel"),
        ("ink", "raised"),
        ("ink", "warm-tint"),
        ("quiet", "paper"),
        ("quiet", "panel"),
        ("quiet", "raised"),
        ("quiet", "warm-tint"),
        ("link", "paper"),
        ("link", "panel"),
        ("link", "raised"),
        ("link", "warm-tint"),
        ("link-strong", "paper"),
        ("link-strong", "panel"),
        ("paper", "link"),
        ("warm", "paper"),
        ("warm", "raised"),
        ("on-deep", "deep"),
        ("on-deep-quiet", "deep"),
        ("on-deep-link", "deep"),
    ]
    .map(|(text, ground)| (text.to_owned(), ground.to_owned()))
    .into();
    for kind in ["note", "tip", "important", "warning", "caution"] {
        for text in [kind, "ink", "link", "link-strong"] {
            pairs.push((text.into(), format!("{kind}-tint")));
        }
    }
    for number in 1..=6 {
        let (color, tint) = (format!("section-{number}"), format!("section-{number}-tint"));
        for text in ["ink", "link", "link-strong", "quiet", color.as_str()] {
            pairs.push((text.into(), tint.clone()));
        }
        for ground in ["paper", "panel", "raised"] {
            pairs.push((color.clone(), ground.into()));
        }
        pairs.push(("on-accent".into(), color));
    }
    pairs
}

/// Reads `--name: #rrggbb;` up to the closing brace.
fn tokens(block: &str) -> BTreeMap<&str, [f64; 3]> {
    let block = block.split('}').next().unwrap_or_default();
    block
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let value = value.strip_suffix(';')?;
            let channel = |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok();
            Some((name, [channel(0)?, channel(2)?, channel(4)?].map(|c| f64::from(c) / 255.0)))
        })
        .collect()
}

fn luminance(color: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_can_be_read_in_light_and_dark() {
    let mut blocks = STYLE.split(":root {").skip(1);
    let light = tokens(blocks.next().expect("the light tokens"));
    let dark = tokens(blocks.next().expect("the dark tokens"));
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
    let mut weak = Vec::new();
    for (mode, tokens) in [("light", &light), ("dark", &dark)] {
        for (text, ground) in pairs() {
            let ratio = contrast(tokens[text.as_str()], tokens[ground.as_str()]);
            if ratio < 4.5 {
                weak.push(format!("{mode}: {text} on {ground} {ratio:.2}"));
            }
        }
        // Borders of what is filled in, such as boxes to tick, need three to one.
        let ratio = contrast(tokens["edge"], tokens["paper"]);
        if ratio < 3.0 {
            weak.push(format!("{mode}: edge on paper {ratio:.2}"));
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn sides_are_logical() {
    for (number, line) in (1..).zip(STYLE.lines()).chain((1..).zip(PARALLEL.lines())) {
        for side in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "border-left",
            "border-right",
            " left:",
            " right:",
            "float:",
        ] {
            let mirrored = line.contains("translateY"); // the tick of a box is drawn the same everywhere
            assert!(!line.contains(side) || mirrored, "line {number}: {line}");
        }
    }
}
