//! Cases of Markdown: what a text becomes as a tree, and what is found wrong with it.
//!
//! A fence ` ```md fr-CA titled ` gives the text, the locale of its typography (`en` if left out)
//! and whether front matter has a title; a fence ` ```tree ` holds the projection.

use super::cases::{self, Case};
use libtest_mimic::{Failed, Trial};
use std::fmt::Write;
use std::sync::Arc;
use trousse::diagnostic::{Arg, Diagnostic, Findings};
use trousse::document::{
    Alignment, Block, BlockKind, Definition, Document, Image, Inline, RecordBlock, Typography,
    parse,
};
use trousse::source::{LocaleId, Place, SourceFile, Span};

/// Returns one trial for every heading below `tests/markdown`.
pub fn trials() -> Vec<Trial> {
    let trial = |case: Case| {
        let stem = case.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(format!("markdown/{stem}: {}", case.name), move || run(&case))
    };
    cases::read("markdown").into_iter().map(trial).collect()
}

fn run(case: &Case) -> Result<(), Failed> {
    let fence = case.fence("md").ok_or("a case needs a fence of `md`")?;
    let mut words = fence.name.split_whitespace();
    let tag = words.next().unwrap_or("en");
    let locale = LocaleId::parse(tag).ok_or("the word after `md` is a locale")?;
    let has_title = words.next() == Some("titled");
    let source = Arc::new(SourceFile::new("case.md", fence.text.as_str()));
    let body = Span::new(0..fence.text.len());
    let read = parse(&source, body, has_title, Typography::for_locale(&locale));
    let mut projection = Projection { file: &source, text: String::new() };
    projection.document(&read.value);
    projection.findings(read.findings);
    case.expect("tree", &projection.text)
}

/// A document as text that people can compare.
struct Projection<'a> {
    file: &'a SourceFile,
    text: String,
}

impl Projection<'_> {
    fn document(&mut self, document: &Document) {
        if let Some(title) = &document.title {
            self.line(0, &format!("title {}", inlines(title)));
        }
        if let Some(glance) = &document.glance {
            self.line(0, "glance");
            self.definitions(1, glance);
        }
        self.blocks(0, document, &document.blocks);
        for (index, note) in document.footnotes.iter().enumerate() {
            let name = &note.label;
            self.line(0, &format!("note {} ({name}) marked {} times", index + 1, note.marks));
            self.blocks(1, document, &note.blocks);
        }
        for (index, href) in document.links.iter().enumerate() {
            let at = self.span(href.span);
            let kind = if href.is_image { "image" } else { "link" };
            let typed = self.file.text().get(href.span.range()).unwrap_or("");
            let typed = if typed == href.target { String::new() } else { format!(" as {typed:?}") };
            self.line(0, &format!("{kind} {index} {at} {:?}{typed}", href.target));
        }
    }

    fn blocks(&mut self, depth: usize, document: &Document, blocks: &[Block]) {
        for block in blocks {
            self.block(depth, document, &block.kind);
        }
    }

    fn block(&mut self, depth: usize, document: &Document, block: &BlockKind) {
        match block {
            BlockKind::Heading { entry, content } => {
                let entry = &document.outline[*entry];
                let (level, anchor) = (entry.level, &entry.anchor);
                self.line(depth, &format!("h{level} #{anchor} {}", inlines(content)));
            }
            BlockKind::Paragraph(content) => self.line(depth, &format!("p {}", inlines(content))),
            BlockKind::Figure(shown) => self.line(depth, &format!("figure {}", image(shown))),
            BlockKind::List(list) => {
                let start = list.start.map_or(String::new(), |start| format!(" from {start}"));
                let tight = if list.tight { " tight" } else { "" };
                self.line(depth, &format!("list{start}{tight}"));
                for item in &list.items {
                    let task = match item.task {
                        Some(true) => " [x]",
                        Some(false) => " [ ]",
                        None => "",
                    };
                    self.line(depth + 1, &format!("item{task}"));
                    self.blocks(depth + 2, document, &item.blocks);
                }
            }
            BlockKind::Quote(inner) => {
                self.line(depth, "quote");
                self.blocks(depth + 1, document, inner);
            }
            BlockKind::Callout(kind, inner) => {
                self.line(depth, &format!("callout {}", kind.name()));
                self.blocks(depth + 1, document, inner);
            }
            BlockKind::Table(table) => {
                let columns = table.columns.iter().map(|alignment| match alignment {
                    Alignment::Start => " start",
                    Alignment::Center => " center",
                    Alignment::End => " end",
                });
                self.line(depth, &format!("table{}", columns.collect::<String>()));
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| inlines(cell)).collect();
                    self.line(depth + 1, format!("| {}", cells.join(" | ")).trim_end());
                }
            }
            BlockKind::Definitions(definitions) => {
                self.line(depth, "definitions");
                self.definitions(depth + 1, definitions);
            }
            BlockKind::Code { language, text } => {
                self.line(depth, format!("code {language} {text:?}").as_str());
            }
            BlockKind::Rule => self.line(depth, "rule"),
            BlockKind::Records(records) => {
                for record in records {
                    let (name, kind) = match record {
                        RecordBlock::Card { kind, .. } => ("card", kind),
                        RecordBlock::List { kind, .. } => ("list of", kind),
                    };
                    let (link, words) = (record.link().0, inlines(record.words()));
                    self.line(depth, &format!("{name} {}{link}({words})", kind.name()));
                }
            }
        }
    }

    fn definitions(&mut self, depth: usize, definitions: &[Definition]) {
        let empty = Document::default();
        for definition in definitions {
            self.line(depth, &format!("term {}", inlines(&definition.term)));
            for details in &definition.details {
                self.line(depth + 1, "is");
                self.blocks(depth + 2, &empty, details);
            }
        }
    }

    fn findings(&mut self, mut findings: Findings) {
        findings.sort();
        for finding in findings.iter() {
            self.finding(finding);
        }
    }

    fn finding(&mut self, finding: &Diagnostic) {
        let mut line = format!("{:?} {}", finding.code.severity, finding.code.name).to_lowercase();
        if let Some(place) = &finding.place {
            let typed = &self.file.text()[place.span.range()];
            let _ = write!(line, " {} {typed:?}", self.span(place.span));
        }
        for (name, value) in &finding.args {
            match value {
                Arg::Text(text) => {
                    let _ = write!(line, " {name}={text:?}");
                }
                Arg::Number(number) => {
                    let _ = write!(line, " {name}={number}");
                }
            }
        }
        for label in &finding.labels {
            let _ = write!(line, " {}: {}", label.words, self.span(label.place.span));
        }
        self.line(0, &line);
        if let Some(fix) = &finding.fix {
            let fixed = self.fixed(&fix.place, &fix.replacement);
            self.line(1, &format!("fix {fixed:?}"));
        }
    }

    /// Returns the lines of a fix as they would be after it.
    fn fixed(&self, place: &Place, replacement: &str) -> String {
        let (text, range) = (self.file.text(), place.span.range());
        let start = text[..range.start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[range.end..].find('\n').map_or(text.len(), |newline| range.end + newline);
        format!("{}{replacement}{}", &text[start..range.start], &text[range.end..end])
    }

    fn span(&self, span: Span) -> String {
        let (line, column) = self.file.line_column(span.start);
        format!("{line}:{column}")
    }

    fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.text, "{:indent$}{line}", "", indent = 2 * depth);
    }
}

fn inlines(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect::<Vec<_>>().join(" ")
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => quoted(text),
        Inline::Code(code) => format!("code({code})"),
        Inline::Emphasis(inner) => format!("em({})", inlines(inner)),
        Inline::Strong(inner) => format!("strong({})", inlines(inner)),
        Inline::Strikethrough(inner) => format!("struck({})", inlines(inner)),
        Inline::Link(link, inner) => format!("link{}({})", link.0, inlines(inner)),
        Inline::Record { kind, link, words, is_plain } => {
            let plain = if *is_plain { "plain-" } else { "" };
            format!("{plain}{}{}({})", kind.name(), link.0, inlines(words))
        }
        Inline::Image(shown) => image(shown),
        Inline::Footnote(mark) => format!("mark{}", mark.0 + 1),
        Inline::SoftBreak => "/".to_owned(),
        Inline::HardBreak => "//".to_owned(),
    }
}

fn image(image: &Image) -> String {
    let caption = image.caption.as_ref().map_or(String::new(), |text| format!(" {}", quoted(text)));
    let alt = inlines(&image.alt);
    let alt = if alt.is_empty() { quoted("") } else { alt };
    format!("image{}({alt}{caption})", image.link.0)
}

/// Spaces that look alike are shown by their names.
fn quoted(text: &str) -> String {
    let text = text.replace('\u{A0}', "{nbsp}").replace('\u{202F}', "{nnbsp}");
    format!("'{}'", text.replace('\u{2011}', "{nbhy}"))
}
