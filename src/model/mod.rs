//! The kit as a whole: everything resolved, every address decided.
//!
//! In: `load`'s [`Inputs`] and the day. Out: [`Kit`], plain data that rendering reads, and findings.
//! It is rebuilt whole after every edit, which is what keeps every dependant right. It holds no HTML
//! and no opinion on style.
//!
//! 1. [`locale`] settles the locales and who stands in for whom.
//! 2. [`assemble`] joins files into pages and pages into a tree, and [`title`] names them.
//! 3. [`route`] decides every address, and [`former`] where pages were.
//! 4. [`resolve`] says where each link leads, and [`record`] which record it names;
//!    [`uses`] sums up the records of a page, and [`due`] what somebody should look at again.
//! 5. [`audience`] says for whom each page is.
//! 6. [`freshness`] says which translations still say what their source says.
//! 7. [`booklet`] gathers the booklets.
//!
//! [`parallel`] lays a guide in two languages side by side for those who show it so, and [`row`]
//! says which of two rows of things answer to each other.

mod anchor;
mod assemble;
mod asset;
mod audience;
mod booklet;
mod due;
mod former;
mod freshness;
mod kit;
mod locale;
mod parallel;
mod record;
mod resolve;
mod route;
mod row;
mod title;
mod uses;

pub use due::{Due, SOON};
pub use freshness::{Answer, Change, Freshness, Mark, Marks, Settled};
pub use kit::*;
pub use parallel::{ParallelRow, Stretch};
pub use row::{RowStep, row_steps};

use crate::diagnostic::{Findings, Reported};
use crate::load::Inputs;
use crate::source::Date;
use std::sync::Arc;

/// Makes the model of a kit, as of `today`.
pub fn model(inputs: &Inputs, today: Date) -> Reported<Kit> {
    let mut findings = Findings::default();
    let config = &inputs.config;
    let locales = locale::locales(config);
    let source = locale::index_of(&locales, &config.source).unwrap_or(LocaleIndex(0));
    let mut pages = assemble::pages(inputs, &locales, source, &mut findings);
    let withheld = assemble::withheld(inputs, &pages);
    former::settle(&mut pages, &withheld, source, &mut findings);
    let routes = route::decide(&mut pages, &locales, source, &mut findings);
    anchor::share(&mut pages, source);
    let mut assets = asset::Assets::new(&inputs.assets);
    resolve::links(&mut pages, &locales, &inputs.records, &mut assets, &mut findings);
    audience::settle(&mut pages, &config.audiences, &mut findings);
    let booklets = booklet::gather(config, &locales, source, &pages, &mut assets, &mut findings);
    let mut kit = Kit {
        file: config.file.clone(),
        name: config.name.clone(),
        publisher: config.publisher.clone(),
        version: config.version.clone(),
        base_url: config.base_url.clone(),
        time_zone: config.time_zone.clone(),
        today,
        locales,
        source,
        records: Arc::clone(&inputs.records),
        locks: Arc::clone(&inputs.locks),
        withheld,
        pages,
        audiences: config.audiences.clone(),
        directive: config.directive.clone(),
        booklets,
        assets: assets.into_used(),
        routes,
    };
    route::add_records(&mut kit, &mut findings);
    former::add_redirects(&mut kit, &mut findings);
    freshness::settle(&mut kit);
    Reported::new(kit, findings)
}
