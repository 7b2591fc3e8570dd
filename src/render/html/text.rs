//! Text as HTML: escaped, with runs of the other direction kept apart.

use crate::i18n::{Direction, directional_runs};

/// Appends `text` so that it can stand between tags or inside a quoted attribute.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    let mut done = 0;
    for (index, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[done..index]);
        out.push_str(entity);
        done = index + 1;
    }
    out.push_str(&text[done..]);
}

/// Appends `text` for the page, each run of the other direction in an isolate of its own, so that
/// a phone number or a French name inside Arabic reads in its own order.
pub(super) fn push_text(out: &mut String, text: &str, base: Direction) {
    if is_plain(text, base) {
        return push_escaped(out, text);
    }
    let opening = match base {
        Direction::Ltr => "<bdi dir=\"rtl\">",
        Direction::Rtl => "<bdi dir=\"ltr\">",
    };
    for (range, isolate) in directional_runs(text, base) {
        if isolate {
            out.push_str(opening);
            push_escaped(out, &text[range]);
            out.push_str("</bdi>");
        } else {
            push_escaped(out, &text[range]);
        }
    }
}

/// Returns `text` as HTML for a page that runs in `base`.
pub(super) fn text_html(text: &str, base: Direction) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    push_text(&mut html, text, base);
    html
}

/// Returns whether no part of the text can run the other way, judged from its bytes alone.
fn is_plain(text: &str, base: Direction) -> bool {
    match base {
        // Right-to-left scripts lie at U+0590 to U+08FF, in the presentation forms (U+FB1D to
        // U+FEFC) and above U+10000: these are the bytes that such characters begin with.
        Direction::Ltr => !text.bytes().any(|byte| matches!(byte, 0xD6..=0xE0 | 0xEF | 0xF0)),
        // Digits and Latin letters are ASCII or begin with 0xC3 and above; Hebrew and Arabic letters
        // begin with 0xD6 to 0xE0.
        Direction::Rtl => text
            .bytes()
            .all(|byte| !byte.is_ascii_alphanumeric() && matches!(byte, 0..=0xBF | 0xD6..=0xE0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        let mut out = String::new();
        push_escaped(&mut out, "<script>alert('x')</script> & \"é\"");
        assert_eq!(out, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;é&quot;");
    }

    #[test]
    fn runs_of_the_other_direction_are_isolated() {
        assert_eq!(
            text_html("اتصل بـ 418-641-6311 <الآن>", Direction::Rtl),
            "اتصل بـ <bdi dir=\"ltr\">418-641-6311</bdi> &lt;الآن&gt;"
        );
        assert_eq!(text_html("mot عقد", Direction::Ltr), "mot <bdi dir=\"rtl\">عقد</bdi>");
        assert_eq!(text_html("Договор за наем", Direction::Ltr), "Договор за наем");
    }
}
