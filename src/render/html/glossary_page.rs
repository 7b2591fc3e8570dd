//! The page of all terms.

use super::record::term_anchor;
use super::record_page;
use super::said::Sayer;
use super::text::{push_escaped, push_text, text_html};
use super::view::{self, Html};
use super::words::Words;
use crate::i18n::Direction;
use crate::model::{Kit, LocaleIndex, RouteView};
use crate::render::record::{Definition, Letter, Said, Speaker};
use crate::source::OutputPath;
use std::fmt::Write;

/// What ids of the list by official words begin with, and those of the way back.
const OFFICIAL: &str = "f";
const OWN: &str = "o";

/// The level of a letter below the heading of one of two lists.
const BELOW_TITLE: u8 = 3;

/// Returns the view of the glossary of a locale.
pub(super) fn page(
    kit: &Kit,
    words: &Words,
    speaker: &Speaker<'_>,
    from: &OutputPath,
) -> Option<view::Page> {
    let locale = speaker.locale();
    let view = RouteView::Glossary(locale);
    let glossary = speaker.glossary();
    let writer = Writer { kit, words, speaker, locale };
    let (mut out, mut contents) = (String::new(), Vec::new());
    if glossary.own.is_empty() {
        writer.letters(&mut out, &glossary.official, OFFICIAL, 2);
    } else {
        let pairs = [(kit.source, locale), (locale, kit.source)];
        let lists = [(OFFICIAL, &glossary.official), (OWN, &glossary.own)];
        for ((from, to), (prefix, letters)) in pairs.into_iter().zip(lists) {
            let title = writer.pair(from, to);
            let _ = writeln!(out, "<h2 id=\"p_{prefix}\">{title}</h2>");
            writer.letters(&mut out, letters, prefix, BELOW_TITLE);
            let href = Html::new(&format!("#p_{prefix}"));
            contents.push(view::Entry { href, title: Html::new(&title), level: 2 });
        }
    }
    Some(view::Page {
        kind: "glossary",
        description: Some(words.plain(locale, "glossary-summary")),
        title: Html::new(&words.html(locale, "glossary")),
        summary: Some(Html::new(&words.html(locale, "glossary-summary"))),
        contents,
        body: Html::new(&out),
        ..record_page::page(kit, words, view, &words.plain(locale, "glossary"), from)?
    })
}

struct Writer<'a> {
    kit: &'a Kit,
    words: &'a Words,
    speaker: &'a Speaker<'a>,
    locale: LocaleIndex,
}

impl Writer<'_> {
    /// Returns the heading of a list: from which language to which, by their own names.
    fn pair(&self, from: LocaleIndex, to: LocaleIndex) -> String {
        let name = |locale: LocaleIndex| {
            let mut html = String::from("<span");
            let mark = super::words::lang_attr(self.kit, self.locale, locale);
            let locale = self.kit.locale(locale);
            html.push_str(&mark);
            html.push('>');
            html.push_str(&text_html(&locale.autonym, locale.direction));
            html.push_str("</span>");
            html
        };
        let arrow = match self.kit.locale(self.locale).direction {
            Direction::Ltr => "→",
            Direction::Rtl => "←",
        };
        format!("{} <span aria-hidden=\"true\">{arrow}</span> {}", name(from), name(to))
    }

    /// Appends a list, with a row of letters above a long one.
    fn letters(&self, out: &mut String, letters: &[Letter], prefix: &str, level: u8) {
        let class = if prefix == OWN { "glossary short" } else { "glossary" };
        let shown = || letters.iter().filter_map(|letter| letter.letter);
        if shown().next().is_some() {
            let _ = write!(out, "<nav class=\"letters\" id=\"p_{prefix}-nav\" aria-label=\"");
            push_escaped(out, &self.words.plain(self.locale, "glossary-letters"));
            if level == BELOW_TITLE {
                // Two rows on a page are told apart by their lists.
                let _ = write!(out, "\" aria-labelledby=\"p_{prefix}-nav p_{prefix}");
            }
            out.push_str("\"><ul>");
            for letter in shown() {
                let _ = write!(out, "<li><a href=\"#p_{prefix}-{letter}\">{letter}</a></li>");
            }
            out.push_str("</ul></nav>\n");
        }
        for letter in letters {
            if let Some(letter) = letter.letter {
                let id = format!("p_{prefix}-{letter}");
                let _ = writeln!(out, "<h{level} class=\"letter\" id=\"{id}\">{letter}</h{level}>");
            }
            let _ = writeln!(out, "<dl class=\"{class}\">");
            for definition in &letter.entries {
                if prefix == OWN {
                    self.way_back(out, definition);
                } else {
                    self.entry(out, definition);
                }
            }
            out.push_str("</dl>\n");
        }
    }

    /// Appends the official word, what it is called and what it means.
    fn entry(&self, out: &mut String, definition: &Definition) {
        out.push_str("<div id=\"");
        push_escaped(out, &term_anchor(self.kit, definition.term));
        out.push_str("\"><dt>");
        self.said(out, &definition.official);
        out.push_str("</dt>");
        if let Some(gloss) = &definition.gloss {
            out.push_str("<dd class=\"gloss\">");
            self.said(out, gloss);
            out.push_str("</dd>");
        }
        if let Some(meaning) = &definition.meaning {
            out.push_str("<dd>");
            self.said(out, meaning);
            out.push_str("</dd>");
        }
        if definition.is_kept {
            out.push_str("<dd class=\"kept\">");
            let direction = self.kit.locale(self.locale).direction;
            push_text(out, &self.speaker.kept(), direction);
            out.push_str("</dd>");
        }
        out.push_str("</div>\n");
    }

    /// Appends the reader's word, and the official one as the way to what it means.
    fn way_back(&self, out: &mut String, definition: &Definition) {
        let Some(gloss) = &definition.gloss else { return };
        out.push_str("<div><dt>");
        self.said(out, gloss);
        out.push_str("</dt><dd><a href=\"#");
        push_escaped(out, &term_anchor(self.kit, definition.term));
        out.push_str("\">");
        self.said(out, &definition.official);
        out.push_str("</a></dd></div>\n");
    }

    fn said(&self, out: &mut String, said: &Said) {
        Sayer { kit: self.kit, is_linked: false }.said(out, said, self.locale);
    }
}
