//! Text as Typst string literals, so that nothing an editor types is ever evaluated.

use std::fmt::Write;

/// Appends `text` as a string literal that evaluates to exactly that text.
pub(super) fn push_literal(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // These would be invisible in the source, end its line, or turn it around.
            c if c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                write!(out, "\\u{{{:x}}}", u32::from(c)).expect("a string takes any text");
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::push_literal;
    use proptest::prelude::*;
    use typst::syntax::{SyntaxNode, ast, parse_code};

    fn literal(text: &str) -> String {
        let mut out = String::new();
        push_literal(&mut out, text);
        out
    }

    /// Reads Typst code that should be one string, as the typesetter would.
    fn evaluate(code: &str) -> Option<String> {
        let tree: SyntaxNode = parse_code(code);
        let code: ast::Code<'_> = tree.cast()?;
        let mut expressions = code.exprs();
        let Some(ast::Expr::Str(text)) = expressions.next() else { return None };
        expressions.next().is_none().then(|| text.get().to_string())
    }

    #[test]
    fn nothing_is_evaluated() {
        for text in [
            "6 $ ou 6 $",
            "\"); panic(\"",
            "\\u{41}",
            "#let x = 1",
            "C:\\nouveau",
            "\\",
            "\"",
            "a\r\nb\tc",
            "\u{0}\u{1b}\u{85}\u{2028}\u{feff}",
            "",
        ] {
            assert_eq!(evaluate(&literal(text)).as_deref(), Some(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_survives(text in any::<String>()) {
            prop_assert_eq!(evaluate(&literal(&text)), Some(text));
        }

        #[test]
        fn active_characters_survive(text in "[\\\\\"#$*_`<>@\\[\\]{}()~u0-9a-f\\n\\r\\t=+/.-]{0,40}") {
            prop_assert_eq!(evaluate(&literal(&text)), Some(text));
        }
    }
}
