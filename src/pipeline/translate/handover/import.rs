//! What came back, taken over into the kit.

use super::names::named;
use super::put::{Put, Taken};
use super::unread::{is_needed, unread};
use super::{Home, HomePlace, Read, of_locks};
use crate::diagnostic::{Diagnostic, Findings, Reported, code};
use crate::exchange::{self, Answer, State, compare};
use crate::model::LocaleIndex;
use crate::pipeline::translate::refused;
use crate::pipeline::{Failure, Progress};
use crate::publish::edit_files;
use crate::source::{Date, Place};
use std::path::Path;

/// What came of a file that came back.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// How many texts are other than they were, or new.
    pub texts: usize,
    /// How many texts of guides are recorded as current by now.
    pub recorded: usize,
    /// How many texts came back with the mark that they are not done, and were left out.
    pub marked: usize,
    /// How many guides stay untracked, because not all of their texts came back done.
    pub untracked: usize,
    /// The pages that are new.
    pub created: Vec<String>,
    /// How many files were changed.
    pub files: usize,
    /// Whether the file was refused, and nothing written.
    pub is_refused: bool,
}

/// Takes over what translators wrote, and records what it was made from.
///
/// `shown` is the name of the file for findings. Where anything in it is wrong, nothing is written.
/// A text that comes back with the mark that it is not done says nothing. The value is absent if
/// `kit.toml` is too broken to go on.
///
/// # Errors
///
/// When the kit cannot be read or written.
pub fn import(
    folder: &Path,
    shown: &str,
    bytes: Vec<u8>,
    today: &dyn Fn(Option<&str>) -> Date,
    progress: Progress,
) -> Result<Reported<Option<Imported>>, Failure> {
    let mut findings = Findings::default();
    let Some(read) = Read::new(folder, today, progress)?.into_value(&mut findings) else {
        return Ok(Reported::new(None, findings));
    };
    // Of the kit's own findings only those count that are about locks, or texts that were not read.
    let of_kit = findings;
    let mut findings = of_locks(&of_kit);
    let mut told = Findings::default();
    let unread = |locale| unread(&read, locale, &of_kit);
    let taken = taken(&read, shown, bytes, &unread, &mut findings, &mut told);
    let mut imported = Imported { is_refused: true, ..Imported::default() };
    if let Some((locale, taken, marked)) = taken.filter(|_| !told.has_errors()) {
        let put = Put::new(&read, locale, taken, &mut told);
        let newer = read.kit.locks.newer(&read.kit.locale(locale).id);
        told.extend(newer.map(refused).into_iter().collect());
        if !told.has_errors() {
            imported = put.imported.clone();
            imported.marked = marked;
            imported.files = edit_files(folder, &put.edits(folder)).map_err(Failure::Publish)?;
        }
    }
    findings.extend(told);
    findings.sort();
    Ok(Reported::new(Some(imported), findings))
}

/// Returns for which locale a file is, what of it is new to the kit, and how many texts bear the mark.
fn taken(
    read: &Read,
    shown: &str,
    bytes: Vec<u8>,
    unread: &dyn Fn(LocaleIndex) -> Findings,
    findings: &mut Findings,
    told: &mut Findings,
) -> Option<(LocaleIndex, Vec<Taken>, usize)> {
    let returned = exchange::read(shown, bytes).into_value(told)?;
    let kit = &read.kit;
    let target = returned.target.clone()?;
    let mut others = kit.locale_indices().filter(|locale| *locale != kit.source);
    let Some(locale) = others.find(|locale| kit.locale(*locale).id == target) else {
        let others = kit.locale_indices().filter(|locale| *locale != kit.source);
        let expected: Vec<&str> = others.map(|locale| kit.locale(locale).id.as_str()).collect();
        let other = Diagnostic::new(&code::OTHER_EXCHANGE_LOCALE).arg("found", target.as_str());
        let other = other.arg("expected", expected.join(", "));
        told.push(other.at(Place::start_of(&returned.file)));
        return None;
    };
    let unread = unread(locale);
    let is_hindered = unread.iter().any(|finding| is_needed(read, &returned, finding));
    if is_hindered {
        told.extend(unread);
        return None;
    }
    findings.extend(unread);
    let known = read.known(locale);
    let answers = compare(&known.exchange, &returned, &|id| named(read, id)).into_value(told);
    let mut marked = 0;
    let mut taken = Vec::new();
    let mut homes: Vec<Option<Home>> = known.homes.into_iter().map(Some).collect();
    for answer in answers {
        for remark in &answer.remarks {
            let id = known.exchange.units[answer.unit].id.as_str();
            let note = Diagnostic::new(&code::TRANSLATOR_REMARK).arg("id", id);
            told.push(note.arg("remark", remark.as_str()).at(answer.place.clone()));
        }
        if answer.state < State::Translated {
            marked += 1;
            continue;
        }
        if answer.is_untouched {
            continue;
        }
        let Answer { unit, text, is_changed, place, .. } = answer;
        let before = &known.exchange.units[unit];
        let Some(home) = homes[unit].take() else { continue };
        let is_guide = matches!(home.place, HomePlace::Guide { .. });
        if is_changed || (is_guide && before.state < State::Translated) {
            let id = before.id.clone();
            taken.push(Taken { id, home, text, is_changed, place });
        }
    }
    Some((locale, taken, marked))
}
