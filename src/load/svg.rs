//! Drawings: how large they are, and whether they only draw.
//!
//! An SVG may hold scripts, pages within the page, and references to other servers, which browsers
//! obey in some settings and typesetters in others. Nothing of that is let through, so that nobody
//! has to know which. The file itself is never changed.

use super::svg_size::size;
use super::{ImageFacts, read, svg_style};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::{Place, SourceFile, Span};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::ops::Range;
use std::sync::Arc;

/// The name of the language that drawings are written in.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Longer files are not kept for the sake of their findings' excerpts.
const EXCERPT_LIMIT: usize = 64 << 10;

/// Elements that run, embed or fetch something.
const UNSAFE_ELEMENTS: [&str; 14] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "link",
    "meta",
    "base",
    "handler",
    "listener",
    "form",
];

/// Attributes whose value is an address that is fetched.
const FETCHING_ATTRIBUTES: [&str; 9] =
    ["src", "srcset", "data", "poster", "action", "formaction", "background", "ping", "srcdoc"];

/// Returns the size of a drawing, or all that is wrong with it.
pub(super) fn inspect(path: &str, text: String) -> Result<ImageFacts, Findings> {
    let start = read::after_mark(&text);
    let mut inspection = Inspection { faults: Vec::new(), root: None, style: None };
    let mut reader = Reader::from_str(&text[start..]);
    let position = |reader: &Reader<&[u8]>| {
        start + usize::try_from(reader.buffer_position()).expect("a position within the text")
    };
    let unreadable = loop {
        let from = position(&reader);
        match reader.read_event() {
            Ok(Event::Eof) => break inspection.unclosed(),
            Ok(event) => {
                if let Err(reason) = inspection.event(&event, from..position(&reader)) {
                    break Some((reason, from..position(&reader)));
                }
            }
            Err(error) => {
                let at = start + usize::try_from(reader.error_position()).unwrap_or(0);
                break Some((error.to_string(), at..at));
            }
        }
    };
    let facts = inspection.root.as_ref().and_then(|root| root.facts.clone());
    let no_size = unreadable.is_none() && facts.is_none();
    let unreadable = unreadable.or(no_size.then(|| ("no-size".to_owned(), 0..0)));
    let faults = inspection.faults;
    if let (Some(facts), None, true) = (facts, &unreadable, faults.is_empty()) {
        return Ok(facts);
    }
    let kept = if text.len() > EXCERPT_LIMIT { String::new() } else { text };
    let file = Arc::new(SourceFile::new(path, kept));
    let place = |range: Range<usize>| {
        let is_kept = range.end <= file.text().len();
        Place::new(&file, if is_kept { Span::new(range) } else { Span::default() })
    };
    let mut findings = Findings::default();
    for (what, range) in faults {
        let fault = Diagnostic::new(&code::UNSAFE_SVG).arg("target", path).arg("what", what);
        findings.push(fault.at(place(range)));
    }
    if let Some((reason, range)) = unreadable {
        let fault = Diagnostic::new(&code::UNREADABLE_IMAGE).arg("target", path);
        findings.push(fault.arg("reason", reason).at(place(range)));
    }
    Err(findings)
}

/// What has been seen of a drawing so far.
struct Inspection {
    faults: Vec<(String, Range<usize>)>,
    root: Option<Root>,
    /// The text of the style sheet that is being read, with what is written in references.
    style: Option<String>,
}

struct Root {
    facts: Option<ImageFacts>,
    depth: usize,
}

impl Inspection {
    /// Looks at one piece of the file; the error is the reason why it is no drawing.
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) -> Result<(), String> {
        match event {
            Event::Start(element) => {
                self.element(element, &range)?;
                if let Some(root) = &mut self.root {
                    root.depth += 1;
                }
                if is_named(element, "style") {
                    self.style = Some(String::new());
                }
            }
            Event::Empty(element) => self.element(element, &range)?,
            Event::End(_) => {
                if let Some(root) = &mut self.root {
                    root.depth = root.depth.saturating_sub(1);
                }
                if let Some(style) = self.style.take() {
                    self.judge_style(&style, &range);
                }
            }
            Event::Text(text) => self.add_style(text),
            Event::CData(text) => self.add_style(text),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
                match character {
                    Some(character) => self.add_style(character.encode_utf8(&mut [0; 4])),
                    None => match quick_xml::escape::resolve_predefined_entity(reference) {
                        Some(text) => self.add_style(text),
                        None => self.refuse(format!("&{};", &**reference), &range),
                    },
                }
            }
            Event::DocType(_) => self.refuse("<!DOCTYPE>".to_owned(), &range),
            Event::PI(instruction)
                if instruction.target().eq_ignore_ascii_case("xml-stylesheet") =>
            {
                self.refuse("<?xml-stylesheet?>".to_owned(), &range);
            }
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                let is_utf8 = |name: &str| {
                    name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("us-ascii")
                };
                if encoding.is_some_and(|encoding| !is_utf8(&encoding)) {
                    return Err("not-utf8".to_owned());
                }
            }
            Event::PI(_) | Event::Comment(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn element(&mut self, element: &BytesStart<'_>, range: &Range<usize>) -> Result<(), String> {
        if self.root.is_none() {
            let facts = root_facts(element)?;
            self.root = Some(Root { facts, depth: 0 });
        }
        let local = element.local_name().into_inner().to_ascii_lowercase();
        if UNSAFE_ELEMENTS.contains(&&*local) {
            self.refuse(format!("<{}>", element.name().into_inner()), range);
        }
        let is_animation = local == "set" || local.starts_with("animate");
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let name = attribute.key.into_inner();
            let local = attribute.key.local_name().into_inner().to_ascii_lowercase();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| error.to_string())?;
            if let Some(what) = judge(name, &local, value.trim(), is_animation) {
                self.refuse(what, range);
            }
        }
        Ok(())
    }

    fn add_style(&mut self, text: &str) {
        if let Some(style) = &mut self.style {
            style.push_str(text);
        }
    }

    fn judge_style(&mut self, style: &str, range: &Range<usize>) {
        if let Some(what) = svg_style::outside_reference(style) {
            self.refuse(what.to_owned(), range);
        }
    }

    fn refuse(&mut self, what: String, range: &Range<usize>) {
        let again = self.faults.iter().any(|(told, _)| *told == what);
        if !again && self.faults.len() < 20 {
            self.faults.push((what, range.clone()));
        }
    }

    /// Returns why a file that has ended is no whole drawing.
    fn unclosed(&self) -> Option<(String, Range<usize>)> {
        match &self.root {
            None => Some(("not-an-image".to_owned(), 0..0)),
            Some(root) if root.depth > 0 => Some(("cut-off".to_owned(), 0..0)),
            Some(_) => None,
        }
    }
}

fn is_named(element: &BytesStart<'_>, name: &str) -> bool {
    element.local_name().into_inner().eq_ignore_ascii_case(name)
}

/// Returns the size that the outermost element states, which must be a drawing's.
fn root_facts(element: &BytesStart<'_>) -> Result<Option<ImageFacts>, String> {
    let attribute = |name: &str| {
        let attribute = element.try_get_attribute(name).ok().flatten()?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.trim().to_owned())
    };
    let prefix = element.name().prefix().map(|prefix| format!("xmlns:{}", prefix.into_inner()));
    let namespace = attribute(prefix.as_deref().unwrap_or("xmlns"));
    if element.local_name().into_inner() != "svg" || namespace.as_deref() != Some(NAMESPACE) {
        return Err("not-an-image".to_owned());
    }
    Ok(size(
        attribute("width").as_deref(),
        attribute("height").as_deref(),
        attribute("viewBox").as_deref(),
    ))
}

/// Returns what an attribute does beyond drawing.
fn judge(name: &str, local: &str, value: &str, is_animation: bool) -> Option<String> {
    let shown = || format!("{name}=\"{}\"", value.chars().take(60).collect::<String>());
    if name == "xmlns" || name.starts_with("xmlns:") {
        return value.contains("xhtml").then(shown);
    }
    if local.starts_with("on") {
        return Some(name.to_owned());
    }
    let is_refused = match local {
        "href" => !is_inside_reference(value),
        "base" => name == "xml:base",
        "attributename" if is_animation => {
            let animated = value.rsplit(':').next().unwrap_or(value).trim().to_ascii_lowercase();
            animated == "href" || animated.starts_with("on")
        }
        "style" => return svg_style::outside_reference(value).map(str::to_owned),
        _ if name == local && FETCHING_ATTRIBUTES.contains(&local) => true,
        _ => return svg_style::outside_address(value).map(str::to_owned),
    };
    is_refused.then(shown)
}

/// Returns whether an address stays within the file: a part of it, or a photograph written out.
fn is_inside_reference(address: &str) -> bool {
    let folded = address.get(..16).unwrap_or(address).to_ascii_lowercase();
    address.starts_with('#')
        || folded.starts_with("data:image/png")
        || folded.starts_with("data:image/jpeg")
}

#[cfg(test)]
mod tests {
    use super::super::test_kit::told;
    use super::inspect;

    /// Puts `inner` into a drawing and compares what is told of it.
    fn check(inner: &str, expected: &[&str]) {
        let text = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 2 1'>{inner}</svg>"
        );
        check_file(&text, expected);
    }

    fn check_file(text: &str, expected: &[&str]) {
        let findings = inspect("a.svg", text.to_owned()).err().unwrap_or_default();
        let told: Vec<_> = told(&findings);
        let said = told.iter().map(|line| {
            let start = line.find("unsafe-svg").or_else(|| line.find("unreadable-image"));
            &line[start.expect("a fault of a drawing")..]
        });
        assert_eq!(said.collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn drawings_draw() {
        for inner in [
            "",
            "<!-- <script/> --><title>script &amp; &#60;more&gt;</title><path d='M0 0'/>",
            "<defs><linearGradient id='g'/></defs><rect fill='url(#g)'/><use href='#g'/><use xlink:href='#g'/>",
            "<style>.a { fill: url(#g) } <![CDATA[ .b > .c {} ]]></style><g style='fill:url(\"#g\")'/>",
            "<image href='data:image/png;base64,AAAA'/><image xlink:href='data:image/jpeg;base64,AAAA'/>",
            "<animate attributeName='opacity' to='1'/><?xpacket begin?>",
            "<metadata><r:a xmlns:r='http://a.example/ns#' r:about='http://a.example/'/></metadata>",
        ] {
            check(inner, &[]);
        }
        let facts = inspect("a.svg", "\u{feff}<?xml version='1.0' encoding='UTF-8'?>\r\n<s:svg xmlns:s='http://www.w3.org/2000/svg' width='3' height='4'/>".to_owned());
        assert_eq!(facts.map(|facts| (facts.width, facts.height)).ok(), Some((3, 4)));
    }

    #[test]
    fn what_does_more_than_draw_is_told() {
        for (inner, what) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<s:SCRIPT xmlns:s='http://www.w3.org/2000/svg'/>", "<s:SCRIPT>"),
            ("<foreignObject/>", "<foreignObject>"),
            ("<g onload='a()'/>", "onload"),
            ("<g ONCLICK='a()'/>", "ONCLICK"),
            ("<a href='https://a.example'/>", "href=\"https://a.example\""),
            ("<a xlink:href='java&#115;cript:a()'/>", "xlink:href=\"javascript:a()\""),
            ("<use href='other.svg#a'/>", "href=\"other.svg#a\""),
            ("<image href='data:image/svg+xml,x'/>", "href=\"data:image/svg+xml,x\""),
            ("<image href='photo.jpg'/>", "href=\"photo.jpg\""),
            ("<rect fill='url(http://a.example/#g)'/>", "url()"),
            ("<rect style='fill:url(a.svg#g)'/>", "url()"),
            ("<style>@import 'a.css';</style>", "@import"),
            ("<style>@im<!-- -->port 'a.css';</style>", "@import"),
            ("<style>u&#114;l(a)</style>", "url()"),
            ("<style><![CDATA[ a { b: url(c) } ]]></style>", "url()"),
            ("<set attributeName='href' to='javascript:a()'/>", "attributeName=\"href\""),
            ("<animate attributeName='xlink:href' to='x'/>", "attributeName=\"xlink:href\""),
            ("<set attributeName='onclick' to='x'/>", "attributeName=\"onclick\""),
            ("<b xmlns='http://www.w3.org/1999/xhtml'/>", "xmlns=\"http://www.w3.org/1999/xhtml\""),
            ("<g xml:base='http://a.example/'/>", "xml:base=\"http://a.example/\""),
            ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet?>"),
            ("<text>&bomb;</text>", "&bomb;"),
        ] {
            check(inner, &[&format!("unsafe-svg target=a.svg what={what}")]);
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>&b;</svg>";
        check_file(
            bomb,
            &["unsafe-svg target=a.svg what=<!DOCTYPE>", "unsafe-svg target=a.svg what=&b;"],
        );
        check(
            "<script/><g onload=''/><script/>",
            &["unsafe-svg target=a.svg what=<script>", "unsafe-svg target=a.svg what=onload"],
        );
    }

    #[test]
    fn what_is_no_drawing_is_told() {
        for (text, reason) in [
            ("", "not-an-image"),
            ("Hello", "not-an-image"),
            ("<html/>", "not-an-image"),
            ("<svg width='1' height='1'/>", "not-an-image"),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>", "no-size"),
            ("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><g>", "cut-off"),
            ("<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>", "not-utf8"),
        ] {
            check_file(text, &[&format!("unreadable-image target=a.svg reason={reason}")]);
        }
        for broken in [
            "<svg",
            "<svg xmlns='http://www.w3.org/2000/svg'></g></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' a a='1'/>",
        ] {
            let findings = inspect("a.svg", broken.to_owned()).expect_err("a fault");
            assert!(told(&findings)[0].contains("unreadable-image"));
        }
        let deep = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>{}",
            "<g>".repeat(100_000)
        );
        check_file(&deep, &["unreadable-image target=a.svg reason=cut-off"]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_much(
            inner in r#"(<|>|/|=|'|&|;|#|a|svg|style|url\(|\)|xmlns|:|<!--|-->|<!\[CDATA\[|\]\]>|<\?|<!DOCTYPE|é| )*"#,
        ) {
            let text = format!("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>{inner}");
            told(&inspect("a.svg", text).err().unwrap_or_default());
            told(&inspect("a.svg", inner).err().unwrap_or_default());
        }
    }
}
