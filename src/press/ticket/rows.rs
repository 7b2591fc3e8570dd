//! What stands on the ticket, in order, in one language.

use super::{Inks, Ticket, fold_percent};
use crate::i18n::{TicketVoice, Value, describe};
use crate::paper::{Binding, Edge, Length, PrintSpec, TrimSize};
use crate::source::LocaleId;

/// Room for a pen.
const BLANK: &str = "______________________________";

/// One piece of the text.
pub(super) enum Row {
    /// The name of the ticket, or of a part of it.
    Heading(String),
    /// What is asked, and the answer.
    Pair(String, String),
    /// The name of a file.
    File(String),
    /// More about the file above.
    More(String),
    /// Its SHA-256.
    Hash(String),
    /// A sentence.
    Text(String),
}

/// Lists all rows of a ticket.
pub(super) fn rows(ticket: &Ticket, voice: &TicketVoice) -> Vec<Row> {
    let mut list = List { voice, rows: Vec::new() };
    list.rows.push(Row::Heading(format!(
        "{} – {}",
        list.say("ticket-heading"),
        ticket.booklet.title
    )));
    if ticket.is_forced() {
        let advice = list.say("ticket-forced-advice");
        list.rows.push(Row::Text(advice));
    }
    list.booklet(ticket);
    list.order(ticket);
    list.size(ticket);
    list.inks(ticket);
    list.paper(ticket);
    list.files(ticket);
    list.heading("ticket-part-copier");
    let how = how_to_fold(&ticket.spec, voice);
    list.rows.push(Row::Text(how));
    list.rows
}

/// Says how to print and fold the fold PDF.
pub(super) fn how_to_fold(spec: &PrintSpec, voice: &TicketVoice) -> String {
    let sheet = Value::from(spec.sheet.as_str());
    let mut text = voice.say("ticket-fold", &[("sheet", sheet)]);
    let percent = fold_percent(spec);
    if percent < 100.0 {
        // Chinese sentences follow each other without a space.
        text.push_str(if text.ends_with('。') { "" } else { " " });
        text.push_str(&voice.say("ticket-fold-scale", &[("percent", Value::Number(percent))]));
    }
    text
}

/// Returns a count as messages take it.
#[expect(clippy::cast_precision_loss, reason = "no count comes near 2^53")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

/// Returns the value with at most three decimals: micrometres, and thousandths of an inch.
fn thousandths(value: f64) -> Value {
    Value::Number((value * 1000.0).round() / 1000.0)
}

struct List<'a> {
    voice: &'a TicketVoice,
    rows: Vec<Row>,
}

impl List<'_> {
    fn booklet(&mut self, ticket: &Ticket) {
        let booklet = &ticket.booklet;
        self.heading("ticket-part-booklet");
        self.pair("ticket-title", booklet.title.clone());
        for (locale, title) in &booklet.other_titles {
            if *locale != booklet.locale && *title != booklet.title {
                let language = Value::from(self.language(locale));
                let label = self.voice.say("ticket-title-in", &[("language", language)]);
                self.labelled(&label, title.clone());
            }
        }
        if let Some(publisher) = &booklet.publisher {
            self.pair("ticket-publisher", publisher.clone());
        }
        if let Some(edition) = &ticket.spec.edition {
            self.pair("ticket-edition", edition.clone());
        }
        self.pair("ticket-made", self.voice.formats().date(ticket.made));
        let facts = describe(&booklet.locale, None);
        let language = self.language(&booklet.locale);
        // The autonym comes last: what runs the other way ends the line.
        let named = format!("{language} [{}], {}", booklet.locale, facts.autonym);
        let same = language.to_lowercase() == facts.autonym.to_lowercase();
        self.pair("ticket-language", if same { language } else { named });
        let script = self.choose("ticket-script-name", "script", &facts.script);
        self.pair("ticket-script", script);
        let direction = facts.direction.as_str();
        let direction = self.choose("ticket-direction-name", "direction", direction);
        self.pair("ticket-direction", direction);
    }

    fn order(&mut self, ticket: &Ticket) {
        let order = &ticket.spec.order;
        self.heading("ticket-part-order");
        self.pair("ticket-job", or_blank(order.job.as_deref()));
        let due = order.due.map(|due| self.voice.formats().date(due));
        self.pair("ticket-due", or_blank(due.as_deref()));
        self.pair("ticket-contact", or_blank(order.contact.as_deref()));
        self.pair("ticket-phone", or_blank(order.phone.as_deref()));
        self.pair("ticket-email", or_blank(order.email.as_deref()));
        let quantity = ticket.spec.quantity.map(|count| self.voice.formats().number(count.into()));
        self.pair("ticket-quantity", or_blank(quantity.as_deref()));
    }

    fn size(&mut self, ticket: &Ticket) {
        let spec = &ticket.spec;
        self.heading("ticket-part-size");
        self.pair("ticket-trim", self.trim(spec.trim));
        self.pair("ticket-bleed", self.length(spec.bleed));
        self.pair("ticket-safe", self.length(spec.safe));
        let marks = if spec.marks { "yes" } else { "no" };
        self.pair("ticket-marks", self.choose("ticket-marks-value", "marks", marks));
        self.pair("ticket-pages", self.count(ticket.pages.all));
        if ticket.has_separate_cover() {
            self.pair("ticket-pages-inside", self.count(ticket.pages.inside()));
            self.pair("ticket-pages-cover", self.count(ticket.pages.cover));
        }
        self.pair("ticket-pages-notes", self.count(ticket.pages.notes));
    }

    fn inks(&mut self, ticket: &Ticket) {
        let spec = &ticket.spec;
        self.heading("ticket-part-inks");
        let label = if ticket.cover_inks.is_some() { "ticket-inks-inside" } else { "ticket-inks" };
        self.pair(label, self.inks_of(&ticket.inks));
        if let Some(cover) = &ticket.cover_inks {
            self.pair("ticket-inks-cover", self.inks_of(cover));
        }
        let mut spots: Vec<&String> = ticket.inks.spots.iter().collect();
        let cover = ticket.cover_inks.iter().flat_map(|inks| &inks.spots);
        spots.extend(cover.filter(|spot| !ticket.inks.spots.contains(spot)));
        let names: Vec<&str> = spots.into_iter().map(String::as_str).collect();
        let none = self.say("ticket-none");
        self.pair("ticket-spots", if names.is_empty() { none } else { names.join(", ") });
        let limit = Value::Number(spec.ink_limit.into());
        self.pair("ticket-ink-limit", self.voice.say("ticket-percent", &[("percent", limit)]));
        let condition = &spec.condition;
        let described = format!("{}, {}", condition.identifier, condition.description);
        let plain = condition.identifier.clone();
        let is_plain = condition.description.is_empty();
        self.pair("ticket-condition", if is_plain { plain } else { described });
        self.pair("ticket-profile", ticket.profile.clone());
    }

    fn paper(&mut self, ticket: &Ticket) {
        let spec = &ticket.spec;
        self.heading("ticket-part-paper");
        let stock = or_blank(spec.stock.as_deref());
        if ticket.has_separate_cover() {
            self.pair("ticket-stock-inside", stock);
            self.pair("ticket-stock-cover", or_blank(spec.cover_stock.as_deref()));
        } else {
            self.pair("ticket-stock", stock);
        }
        self.pair("ticket-caliper", self.length(spec.caliper));
        self.pair("ticket-cover", self.choose("ticket-cover-value", "cover", spec.cover.as_str()));
        let binding = self.choose("ticket-binding-value", "binding", spec.binding.as_str());
        self.pair("ticket-binding", binding);
        if spec.binding != Binding::None {
            let edge = match ticket.booklet.edge {
                Edge::Left => "left",
                Edge::Right => "right",
            };
            self.pair("ticket-bound", self.choose("ticket-bound-value", "edge", edge));
        }
        if spec.binding == Binding::Perfect {
            self.pair("ticket-spine", self.length(spec.spine(ticket.pages.all)));
        }
    }

    fn files(&mut self, ticket: &Ticket) {
        self.heading("ticket-part-files");
        for file in &ticket.files {
            self.rows.push(Row::File(file.name.clone()));
            let role = self.choose("ticket-file-role", "role", file.role.as_str());
            self.rows.push(Row::More(role));
            let bytes = Value::Number(number(file.bytes));
            self.rows.push(Row::More(self.voice.say("ticket-file-size", &[("bytes", bytes)])));
            self.rows.push(Row::Hash(file.sha256.clone()));
        }
        self.heading("ticket-part-preflight");
        self.pair("ticket-errors", self.count(ticket.preflight.errors));
        self.pair("ticket-warnings", self.count(ticket.preflight.warnings));
        self.pair("ticket-unjudged", self.count(ticket.preflight.unjudged));
    }

    fn heading(&mut self, id: &str) {
        self.rows.push(Row::Heading(self.say(id)));
    }

    fn pair(&mut self, id: &str, value: String) {
        let label = self.say(id);
        self.labelled(&label, value);
    }

    fn labelled(&mut self, label: &str, value: String) {
        let label = self.voice.say("ticket-label", &[("label", Value::from(label))]);
        self.rows.push(Row::Pair(label, value));
    }

    fn say(&self, id: &str) -> String {
        self.voice.say(id, &[])
    }

    /// Says one of the texts between which a message chooses.
    fn choose(&self, id: &str, variable: &str, choice: &str) -> String {
        self.voice.say(id, &[(variable, Value::from(choice))])
    }

    fn count(&self, count: usize) -> String {
        self.voice.formats().number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn length(&self, length: Length) -> String {
        let mm = thousandths(length.as_millimetres());
        self.voice.say("ticket-length", &[("mm", mm), ("inches", thousandths(length.as_inches()))])
    }

    fn trim(&self, trim: TrimSize) -> String {
        let args = [
            ("width", thousandths(trim.width.as_millimetres())),
            ("height", thousandths(trim.height.as_millimetres())),
            ("width-inches", thousandths(trim.width.as_inches())),
            ("height-inches", thousandths(trim.height.as_inches())),
        ];
        let size = Value::from(self.voice.say("ticket-size", &args));
        let name = Value::from(trim.name.unwrap_or_default());
        self.voice.say("ticket-trim-size", &[("name", name), ("size", size)])
    }

    fn inks_of(&self, inks: &Inks) -> String {
        let process = if inks.is_process() { "ticket-ink-process" } else { "ticket-ink-black" };
        let mut names = vec![self.say(process)];
        names.extend(inks.spots.iter().cloned());
        let args = [
            ("front", Value::Number(inks.front.into())),
            ("back", Value::Number(inks.back.into())),
            ("inks", Value::from(names.join(" + "))),
        ];
        self.voice.say("ticket-inks-value", &args)
    }

    fn language(&self, locale: &LocaleId) -> String {
        let script = describe(locale, None).script;
        let tag = match locale.language() {
            "zh" => format!("zh-{script}"),
            language => language.to_owned(),
        };
        self.choose("ticket-language-name", "tag", &tag)
    }
}

fn or_blank(value: Option<&str>) -> String {
    value.filter(|value| !value.trim().is_empty()).unwrap_or(BLANK).to_owned()
}
