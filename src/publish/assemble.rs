//! From a filled stage to a published folder.

use super::claim::{Claim, create_folders};
use super::manifest::{self, Entry, Manifest};
use super::stage::{Stage, Staged};
use super::{PublishError, PublishErrorKind, Published, swap};
use rayon::prelude::*;
use std::fs::{self, File, FileTimes};
use std::io::{self, Write};
use std::path::Path;

/// Publishes what is on the stage.
pub(super) fn publish(claim: &Claim, mut stage: Stage) -> Result<Published, PublishError> {
    let (unchanged, written): (Vec<Staged>, Vec<Staged>) =
        stage.take_staged().into_iter().partition(|staged| staged.is_unchanged);
    let counts =
        |removed| Published { written: written.len(), unchanged: unchanged.len(), removed };
    let all = unchanged.iter().chain(&written).map(|staged| staged.entry.clone());
    let new = Manifest::new(claim.is_partial, claim.is_private, all.collect());
    if let Some(old) = &claim.old {
        let gone = old.files.iter().filter(|entry| new.find(&entry.path).is_none()).count();
        if counts(gone).is_unchanged() && old.is_partial == new.is_partial {
            return Ok(counts(0));
        }
        unchanged.par_iter().try_for_each(|staged| keep(claim, &stage, &staged.entry.path))?;
        keep_foreign(claim, &stage, old, Path::new(""))?;
        finish(claim, &stage.folder, &new)?;
        return Ok(counts(gone));
    }
    finish(claim, &stage.folder, &new)?;
    Ok(counts(0))
}

fn finish(claim: &Claim, folder: &Path, new: &Manifest) -> Result<(), PublishError> {
    let path = folder.join(manifest::NAME);
    let write = |mut file: File| {
        file.write_all(new.to_json().as_bytes())?;
        file.sync_all()
    };
    File::create_new(&path).and_then(write).map_err(PublishError::system(&claim.out))?;
    new.files.par_iter().try_for_each(|entry| verify(claim, folder, entry))?;
    if claim.is_there {
        // The new folder may be read by the same people as the old one.
        let permissions = fs::metadata(&claim.out).map(|metadata| metadata.permissions());
        let _ = permissions.and_then(|permissions| fs::set_permissions(folder, permissions));
    }
    swap::swap(claim)
}

fn keep(claim: &Claim, stage: &Stage, path: &str) -> Result<(), PublishError> {
    let old = claim.out.join(path);
    link(&old, &stage.place(path)?).map_err(PublishError::system(&old))
}

fn verify(claim: &Claim, folder: &Path, entry: &Entry) -> Result<(), PublishError> {
    let metadata = folder.join(&entry.path).symlink_metadata();
    let is_whole = metadata.is_ok_and(|it| it.is_file() && it.len() == entry.size);
    let error = || PublishError::new(PublishErrorKind::Incomplete, &claim.out.join(&entry.path));
    is_whole.then_some(()).ok_or_else(error)
}

/// Gives a published file a name in the new folder too.
fn link(old: &Path, new: &Path) -> io::Result<()> {
    fs::hard_link(old, new).or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotFound => Err(error),
        // Some file systems have no links; there a copy gets at least the time.
        _ => copy(old, new),
    })
}

fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let modified = fs::metadata(old)?.modified()?;
    fs::copy(old, new)?;
    let file = File::options().write(true).open(new)?;
    file.set_times(FileTimes::new().set_modified(modified))
}

/// Keeps what others have put below a folder, such as a host's settings.
///
/// It may be anywhere, so the whole folder is walked; nobody's work is lost to a rebuild.
fn keep_foreign(
    claim: &Claim,
    stage: &Stage,
    old: &Manifest,
    folder: &Path,
) -> Result<(), PublishError> {
    let disk = claim.out.join(folder);
    let mut folders = Vec::new();
    for entry in fs::read_dir(&disk).map_err(PublishError::system(&disk))? {
        let entry = entry.map_err(PublishError::system(&disk))?;
        let kind = entry.file_type().map_err(PublishError::system(&disk))?;
        let path = folder.join(entry.file_name());
        if kind.is_dir() {
            folders.push(path);
        } else if !is_ours(&path, old) {
            keep_foreign_file(&claim.out.join(&path), &stage.folder.join(&path))?;
        }
    }
    folders.par_iter().try_for_each(|folder| keep_foreign(claim, stage, old, folder))
}

fn keep_foreign_file(old: &Path, new: &Path) -> Result<(), PublishError> {
    if new.symlink_metadata().is_ok() {
        return Err(PublishError::new(PublishErrorKind::ForeignFile, old));
    }
    new.parent().map_or(Ok(()), create_folders)?;
    link(old, new).map_err(PublishError::system(old))
}

fn is_ours(path: &Path, old: &Manifest) -> bool {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    parts.is_some_and(|parts| {
        let path = parts.join("/");
        path == manifest::NAME || old.find(&path).is_some()
    })
}
