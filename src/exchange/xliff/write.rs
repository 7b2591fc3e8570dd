//! Units to XLIFF.

use super::super::markup::{Code, Token, codes, numbers, tokens};
use super::super::{Exchange, State, Syntax, Unit};
use super::{GUIDE, LEFT, NO_FILE, PAGE, PREVIOUS, TRANSLATOR};
use std::fmt::Write;

/// Returns the text of an XLIFF file, with an element `file` for each run of units of one file.
pub(in crate::exchange) fn write(exchange: &Exchange) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n",
    );
    let mut runs: Vec<&[Unit]> =
        exchange.units.chunk_by(|a, b| a.context.file == b.context.file).collect();
    if runs.is_empty() {
        // Without a file the languages would not be said.
        runs.push(&[]);
    }
    for units in runs {
        let file = units.first().map_or("", |unit| &unit.context.file);
        let original = if file.is_empty() { NO_FILE } else { file };
        let _ = writeln!(
            out,
            "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" \
             datatype=\"x-markdown\">\n    <body>",
            attribute(original),
            exchange.source,
            exchange.target,
        );
        for unit in units {
            trans_unit(&mut out, unit);
        }
        out.push_str("    </body>\n  </file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn trans_unit(out: &mut String, unit: &Unit) {
    let id = attribute(&unit.id);
    let translation = unit.translation();
    let approved = translation.is_some() && unit.state == State::Reviewed;
    let datatype = match unit.syntax {
        Syntax::Markdown => "",
        Syntax::Row => " datatype=\"x-markdown-row\"",
        Syntax::Message => " datatype=\"x-fluent\"",
        Syntax::Plain => " datatype=\"plaintext\"",
    };
    let approval = if approved { " approved=\"yes\"" } else { "" };
    let _ =
        writeln!(out, "      <trans-unit id=\"{id}\"{approval}{datatype} xml:space=\"preserve\">");
    let source = tokens(&unit.source, unit.syntax);
    let own: Vec<&Code> = codes(&source).collect();
    let mut text = |lead: &str, element: &str, attributes: &str, tokens: &[Token]| {
        let _ = write!(out, "{lead}<{element}{attributes}>");
        inline(out, tokens, &own);
        let _ = writeln!(out, "</{element}>");
    };
    text("        ", "source", "", &source);
    let target = translation.map(|text| tokens(text, unit.syntax));
    if let Some(target) = &target {
        let state = match unit.state {
            State::New | State::NeedsWork => "needs-translation",
            State::Translated => "translated",
            State::Reviewed => "final",
        };
        text("        ", "target", &format!(" state=\"{state}\""), target);
    }
    context(out, unit);
    if let Some(left) = unit.left {
        let _ = writeln!(
            out,
            "        <context-group purpose=\"information\"><context context-type=\"{LEFT}\">{left}</context></context-group>",
        );
    }
    let _ = writeln!(
        out,
        "        <count-group name=\"{id}\"><count count-type=\"total\" unit=\"word\">{}</count></count-group>",
        unit.words
    );
    for (from, note) in unit
        .notes
        .iter()
        .map(|note| ("", note))
        .chain(unit.remarks.iter().map(|remark| (TRANSLATOR, remark)))
    {
        let from = if from.is_empty() { String::new() } else { format!(" from=\"{from}\"") };
        let _ = writeln!(out, "        <note{from}>{}</note>", words(note));
    }
    if let Some(previous) = &unit.previous {
        let _ =
            writeln!(out, "        <alt-trans alttranstype=\"{PREVIOUS}\" xml:space=\"preserve\">");
        let mut text = |element: &str, tokens: &[Token]| {
            let _ = write!(out, "          <{element}>");
            inline(out, tokens, &own);
            let _ = writeln!(out, "</{element}>");
        };
        text("source", &tokens(previous, unit.syntax));
        text("target", target.as_deref().unwrap_or(&[]));
        out.push_str("        </alt-trans>\n");
    }
    out.push_str("      </trans-unit>\n");
}

fn context(out: &mut String, unit: &Unit) {
    let context = &unit.context;
    let line = context.line.to_string();
    let parts = [
        ("sourcefile", Some(&context.file).filter(|file| !file.is_empty())),
        ("linenumber", Some(&line).filter(|_| context.line > 0)),
        (GUIDE, Some(&context.guide).filter(|guide| !guide.is_empty())),
        (PAGE, context.page.as_ref()),
    ];
    if parts.iter().all(|(_, value)| value.is_none()) {
        return;
    }
    out.push_str("        <context-group purpose=\"location\">");
    for (kind, value) in parts {
        if let Some(value) = value {
            let _ = write!(out, "<context context-type=\"{kind}\">{}</context>", words(value));
        }
    }
    out.push_str("</context-group>\n");
}

/// Writes a text with placeholders numbered as in the source of its unit.
fn inline(out: &mut String, tokens: &[Token], source: &[&Code]) {
    let own: Vec<&Code> = codes(tokens).collect();
    let mut numbers = numbers(source, &own).into_iter();
    for token in tokens {
        match token {
            Token::Text(text) => out.push_str(&words(text)),
            Token::Whole(code) | Token::Open(code) => {
                let is_whole = matches!(token, Token::Whole(_));
                let _ = write!(
                    out,
                    "<{} id=\"{}\" ctype=\"{}\" equiv-text=\"{}\"{}>",
                    if is_whole { "x" } else { "g" },
                    numbers.next().unwrap_or(0),
                    code.kind,
                    attribute(&code.shown()),
                    if is_whole { "/" } else { "" },
                );
            }
            Token::Close => out.push_str("</g>"),
        }
    }
}

/// Returns a text as it stands between tags.
fn words(text: &str) -> String {
    escaped(text, false)
}

/// Returns a text as it stands between quotation marks.
fn attribute(text: &str) -> String {
    escaped(text, true)
}

fn escaped(text: &str, is_attribute: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' if is_attribute => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => out.push(super::super::compare::storable(c)),
        }
    }
    out
}
