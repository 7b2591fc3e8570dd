//! What a drawing's style may refer to: parts of the drawing, and nothing else.

/// Returns what in a style sheet, or in a `style` attribute, refers to something outside.
///
/// Escapes could spell any of the words that are looked for, so they are refused themselves.
pub(super) fn outside_reference(style: &str) -> Option<&'static str> {
    let folded = style.to_ascii_lowercase();
    let words = [
        ("\\", "\\"),
        ("@import", "@import"),
        ("image-set(", "image-set()"),
        ("image(", "image()"),
        ("src(", "src()"),
        ("expression(", "expression()"),
        ("-moz-binding", "-moz-binding"),
        ("javascript:", "javascript:"),
    ];
    let word = words.iter().find(|(word, _)| folded.contains(word)).map(|(_, what)| *what);
    word.or_else(|| outside_address(style))
}

/// Returns `url()` if any of them leads elsewhere than to a part of the drawing.
pub(super) fn outside_address(value: &str) -> Option<&'static str> {
    let bytes = value.as_bytes();
    let is_url =
        |at: &usize| bytes[*at..].get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"url("));
    let leads_out = |at: usize| {
        let address = value[at + 4..].trim_start().trim_start_matches(['"', '\'']).trim_start();
        !address.starts_with('#')
    };
    let mut starts = (0..bytes.len()).filter(is_url);
    starts.any(leads_out).then_some("url()")
}

#[cfg(test)]
mod tests {
    use super::outside_reference;

    #[test]
    fn styles_stay_inside() {
        for style in ["fill: url(#a)", "fill:url( '#a' )", ".a { stroke: red }", ""] {
            assert_eq!(outside_reference(style), None, "{style}");
        }
        for (style, what) in [
            ("fill: url(http://a.example/b)", "url()"),
            ("fill:url(#a);stroke:URL(\"b.svg#a\")", "url()"),
            ("@IMPORT 'a.css';", "@import"),
            ("fill: u\\72l(http://a.example)", "\\"),
            ("background: image-set('a.png' 1x)", "image-set()"),
        ] {
            assert_eq!(outside_reference(style), Some(what), "{style}");
        }
    }
}
