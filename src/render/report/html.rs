//! HTML in the making: literals are markup, everything else is text.

use super::names::Named;

/// A page that grows.
#[derive(Default)]
pub(super) struct Writer(String);

/// What stands in a cell.
pub(super) enum Cell<'a> {
    /// Words of the report.
    Text(String),
    /// A number, to be compared with those above and below.
    Number(String),
    /// A day, kept on one line.
    Day(String),
    /// A name of the kit, and what to say of it in small print.
    Name(Named<'a>, Option<String>),
    /// Names of the kit, one after the other.
    Names(Vec<Named<'a>>),
    /// A source: an address that can be followed, or words.
    Source(String),
    /// A state in words, and the class of its colour.
    State(&'static str, String),
    /// A state in words, the class of its colour, and another one below it.
    States([(&'static str, String); 2]),
    /// A number that calls for something, and the class of its colour.
    Alert(&'static str, String),
    /// How much of a whole is this much, as a bar beside the words.
    Share(usize, String),
    /// Nothing.
    Empty,
}

/// A table; the first cell of a row is its head.
#[derive(Default)]
pub(super) struct Table<'a> {
    /// The class of the whole.
    pub(super) class: &'static str,
    /// The heads of the columns, and whether numbers stand below.
    pub(super) heads: Vec<(String, bool)>,
    /// The rows, each with a class of its own.
    pub(super) rows: Vec<(&'static str, Vec<Cell<'a>>)>,
}

impl Writer {
    /// Appends markup.
    pub(super) fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Appends text.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
    }

    /// Appends text between markup.
    pub(super) fn between(&mut self, before: &'static str, text: &str, after: &'static str) {
        self.raw(before);
        self.text(text);
        self.raw(after);
    }

    /// Appends the beginning of an element, with a class if there is one.
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        self.raw(tag);
        if !class.is_empty() {
            self.between(" class=\"", class, "\"");
        }
        self.raw(">");
    }

    /// Appends a name, marked with its language if that is not the report's.
    pub(super) fn name(&mut self, name: &Named<'_>) {
        let Some(locale) = name.locale else { return self.text(&name.text) };
        self.between("<bdi lang=\"", locale.id.as_str(), "\" dir=\"");
        self.between(name.direction().as_str(), "", "\">");
        self.between("", &name.text, "</bdi>");
    }

    /// Appends a table that scrolls on its own where it is too wide, named by the heading with this id.
    pub(super) fn table(&mut self, heading: &str, table: &Table<'_>) {
        self.between(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"",
            heading,
            "\">\n",
        );
        self.between("<table class=\"", table.class, "\">\n<thead><tr>");
        for (head, is_number) in &table.heads {
            self.raw(if *is_number {
                "<th scope=\"col\" class=\"number\">"
            } else {
                "<th scope=\"col\">"
            });
            self.between("", head, "</th>");
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for (class, cells) in &table.rows {
            self.open("<tr", class);
            for (index, cell) in cells.iter().enumerate() {
                let is_head = index == 0;
                self.raw(if is_head { "<th scope=\"row\"" } else { "<td" });
                self.cell(cell);
                self.raw(if is_head { "</th>" } else { "</td>" });
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&mut self, cell: &Cell<'_>) {
        match cell {
            Cell::Text(text) => self.between(">", text, ""),
            Cell::Number(number) => self.between(" class=\"number\">", number, ""),
            Cell::Day(day) => self.between(" class=\"day\">", day, ""),
            Cell::Name(name, small) => {
                self.raw(">");
                self.name(name);
                if let Some(small) = small {
                    self.between(" <small>", small, "</small>");
                }
            }
            Cell::Names(names) if names.is_empty() => self.raw(">"),
            Cell::Names(names) => {
                self.raw("><ul>");
                for name in names {
                    self.raw("<li>");
                    self.name(name);
                    self.raw("</li>");
                }
                self.raw("</ul>");
            }
            Cell::Source(source) => self.source(source),
            Cell::State(class, words) => {
                self.between(" class=\"state\"><span class=\"", class, "\">");
                self.between("", words, "</span>");
            }
            Cell::States(states) => {
                self.raw(" class=\"state\">");
                for (class, words) in states {
                    self.between("<span class=\"", class, "\">");
                    self.between("", words, "</span> ");
                }
            }
            Cell::Alert(class, number) => {
                self.between(" class=\"number state\"><span class=\"", class, "\">");
                self.between("", number, "</span>");
            }
            Cell::Share(percent, words) => {
                let width = format!("{}%", (*percent).min(100));
                self.between(
                    " class=\"number\">",
                    words,
                    " <span class=\"bar\" aria-hidden=\"true\">",
                );
                self.between("<span style=\"width:", &width, "\"></span></span>");
            }
            Cell::Empty => self.raw(">"),
        }
    }

    fn source(&mut self, source: &str) {
        let is_address = source.starts_with("https://") || source.starts_with("http://");
        self.raw(" class=\"source\">");
        if !is_address {
            return self.text(source);
        }
        self.between("<a rel=\"noopener\" href=\"", source, "\">");
        let shown = source.split_once("://").map_or(source, |(_, rest)| rest);
        let shown = shown.strip_prefix("www.").unwrap_or(shown).trim_end_matches('/');
        for (index, part) in shown.split_inclusive('/').enumerate() {
            if index > 0 {
                self.raw("<wbr>");
            }
            self.text(part);
        }
        self.raw("</a>");
    }

    /// Returns the page.
    pub(super) fn finish(self) -> String {
        self.0
    }
}
