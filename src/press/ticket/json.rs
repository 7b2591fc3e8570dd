//! The ticket for systems.
//!
//! Keys never change their meaning within a `schema`; new ones may come. What the kit does not say
//! is `null`. Lengths are millimetres, days are `2026-11-22`, names such as `saddle-stitch` are those
//! of `kit.toml`.
//!
//! | key | meaning |
//! |---|---|
//! | `schema` | 1 |
//! | `forced` | `true` if the files were made although the preflight found errors |
//! | `made` | the day on which the files were made |
//! | `booklet` | `id`, `title`, `titles` in other languages by tag, `publisher`, `edition` |
//! | `language` | `tag` (BCP 47), `autonym`, `script` (ISO 15924), `direction` (`ltr`, `rtl`) |
//! | `order` | `job`, `due`, `contact`, `phone`, `email`, `quantity` |
//! | `trim` | `name` or `null`, `width`, `height` |
//! | `bleed`, `safe` | beyond the trim on all sides; inside it, kept free of text |
//! | `marks` | `true` if crop marks are drawn outside the bleed |
//! | `pages` | `all`, of which `inside` and `cover` (0 if not separate); `notes` were added, within `all` |
//! | `inks` | `inside` and `cover` (`null` if not separate), each with `front`, `back`, `process`, `spots`; `limit` in percent |
//! | `condition` | `identifier` in the registry of the ICC, `description`, `profile` |
//! | `stock` | `inside`, `cover`, and `caliper`: the thickness of a leaf of the inside |
//! | `cover` | `self` or `separate` |
//! | `binding` | `method`, `edge` (`left`, `right`, seen from the front), `spine`: its width, `null` if there is none |
//! | `files` | each with `name`, `role`, `bytes`, `sha256`; roles to print are `all`, `inside`, `cover`, `cover-sheet` |
//! | `preflight` | `errors`, `warnings`, `unjudged`: counts |
//! | `fold` | of the file for copiers: `sheet`, `scale` (1 is full size), `duplex` |

use super::{Inks, Ticket};
use crate::i18n::describe;
use crate::paper::{Binding, Cover, Edge, Length};
use crate::press::fold;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Json<'a> {
    schema: u32,
    forced: bool,
    made: String,
    booklet: BookletJson<'a>,
    language: LanguageJson<'a>,
    order: OrderJson<'a>,
    trim: TrimJson<'a>,
    bleed: f64,
    safe: f64,
    marks: bool,
    pages: PagesJson,
    inks: AllInksJson<'a>,
    condition: ConditionJson<'a>,
    stock: StockJson<'a>,
    cover: &'a str,
    binding: BindingJson<'a>,
    files: Vec<FileJson<'a>>,
    preflight: PreflightJson,
    fold: FoldJson<'a>,
}

#[derive(Serialize)]
struct BookletJson<'a> {
    id: &'a str,
    title: &'a str,
    titles: BTreeMap<&'a str, &'a str>,
    publisher: Option<&'a str>,
    edition: Option<&'a str>,
}

#[derive(Serialize)]
struct LanguageJson<'a> {
    tag: &'a str,
    autonym: String,
    script: String,
    direction: &'a str,
}

#[derive(Serialize)]
struct OrderJson<'a> {
    job: Option<&'a str>,
    due: Option<String>,
    contact: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
    quantity: Option<u32>,
}

#[derive(Serialize)]
struct TrimJson<'a> {
    name: Option<&'a str>,
    width: f64,
    height: f64,
}

#[derive(Serialize)]
struct PagesJson {
    all: usize,
    inside: usize,
    cover: usize,
    notes: usize,
}

#[derive(Serialize)]
struct AllInksJson<'a> {
    inside: InksJson<'a>,
    cover: Option<InksJson<'a>>,
    limit: u16,
}

#[derive(Serialize)]
struct InksJson<'a> {
    front: u8,
    back: u8,
    process: bool,
    spots: &'a [String],
}

#[derive(Serialize)]
struct ConditionJson<'a> {
    identifier: &'a str,
    description: &'a str,
    profile: &'a str,
}

#[derive(Serialize)]
struct StockJson<'a> {
    inside: Option<&'a str>,
    cover: Option<&'a str>,
    caliper: f64,
}

#[derive(Serialize)]
struct BindingJson<'a> {
    method: &'a str,
    edge: &'a str,
    spine: Option<f64>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    name: &'a str,
    role: &'a str,
    bytes: usize,
    sha256: &'a str,
}

#[derive(Serialize)]
struct PreflightJson {
    errors: usize,
    warnings: usize,
    unjudged: usize,
}

#[derive(Serialize)]
struct FoldJson<'a> {
    sheet: &'a str,
    scale: f64,
    duplex: &'a str,
}

/// Writes the ticket, ending in a line feed.
pub(super) fn write(ticket: &Ticket) -> String {
    let mut text = serde_json::to_string_pretty(&json(ticket)).expect("keys are strings");
    text.push('\n');
    text
}

fn json(ticket: &Ticket) -> Json<'_> {
    let (booklet, spec, order) = (&ticket.booklet, &ticket.spec, &ticket.spec.order);
    let facts = describe(&booklet.locale, None);
    let titles = booklet.other_titles.iter().map(|(tag, title)| (tag.as_str(), title.as_str()));
    let mm = Length::as_millimetres;
    Json {
        schema: 1,
        forced: ticket.is_forced(),
        made: ticket.made.to_string(),
        booklet: BookletJson {
            id: &booklet.id,
            title: &booklet.title,
            titles: titles.filter(|(tag, _)| *tag != booklet.locale.as_str()).collect(),
            publisher: booklet.publisher.as_deref(),
            edition: spec.edition.as_deref(),
        },
        language: LanguageJson {
            tag: booklet.locale.as_str(),
            autonym: facts.autonym,
            script: facts.script,
            direction: facts.direction.as_str(),
        },
        order: OrderJson {
            job: order.job.as_deref(),
            due: order.due.map(|due| due.to_string()),
            contact: order.contact.as_deref(),
            phone: order.phone.as_deref(),
            email: order.email.as_deref(),
            quantity: spec.quantity,
        },
        trim: TrimJson {
            name: spec.trim.name,
            width: mm(spec.trim.width),
            height: mm(spec.trim.height),
        },
        bleed: mm(spec.bleed),
        safe: mm(spec.safe),
        marks: spec.marks,
        pages: PagesJson {
            all: ticket.pages.all,
            inside: ticket.pages.inside(),
            cover: ticket.pages.cover,
            notes: ticket.pages.notes,
        },
        inks: AllInksJson {
            inside: inks(&ticket.inks),
            cover: ticket.cover_inks.as_ref().map(inks),
            limit: spec.ink_limit,
        },
        condition: ConditionJson {
            identifier: &spec.condition.identifier,
            description: &spec.condition.description,
            profile: &ticket.profile,
        },
        stock: StockJson {
            inside: spec.stock.as_deref(),
            cover: spec.cover_stock.as_deref().filter(|_| spec.cover == Cover::Separate),
            caliper: mm(spec.caliper),
        },
        cover: spec.cover.as_str(),
        binding: BindingJson {
            method: spec.binding.as_str(),
            edge: match booklet.edge {
                Edge::Left => "left",
                Edge::Right => "right",
            },
            spine: (spec.binding == Binding::Perfect).then(|| mm(spec.spine(ticket.pages.all))),
        },
        files: (ticket.files.iter())
            .map(|file| FileJson {
                name: &file.name,
                role: file.role.as_str(),
                bytes: file.bytes,
                sha256: &file.sha256,
            })
            .collect(),
        preflight: PreflightJson {
            errors: ticket.preflight.errors,
            warnings: ticket.preflight.warnings,
            unjudged: ticket.preflight.unjudged,
        },
        fold: FoldJson {
            sheet: spec.sheet.as_str(),
            scale: (fold::scale(spec) * 10_000.0).round() / 10_000.0,
            duplex: "short-edge",
        },
    }
}

fn inks(inks: &Inks) -> InksJson<'_> {
    let (front, back) = (inks.front, inks.back);
    InksJson { front, back, process: inks.is_process(), spots: &inks.spots }
}
