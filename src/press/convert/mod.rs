//! Every colour on the plates of the press, and black on one of them.
//!
//! In: the PDF that the typesetter wrote, the profile of the press, and the most ink that its paper
//! bears. Out: the same document with process inks and named inks only.
//!
//! 1. [`walk`] goes from the pages to all they draw with, changes what is small on the way, and lists
//!    contents and images.
//! 2. [`content`] rewrites the colour operators of one content stream, [`image`] the samples of one
//!    image; all of them at once, on as many threads as there are.
//! 3. The results take the places of what they were made from.
//!
//! Grays, and RGB colours that are grays, become black ink alone; other RGB goes through the profile.
//! Inside luminosity masks, where a colour says how much shows through, grays stay grays.
//! What cannot be converted stays as it was, and preflight finds it. Annotations are not looked at:
//! they do not go to the press.

mod calculator;
mod content;
mod function;
mod image;
mod ink;
mod inline;
mod lexer;
mod overlay;
mod shading;
mod space;
#[cfg(test)]
mod tests;
mod walk;

use std::fmt;

use lopdf::{Document, Object, ObjectId, Stream};
use rayon::prelude::*;

use super::profile::Profile;
use content::Surroundings;
use ink::Inks;
use walk::{ContentJob, Found, ImageJob};

pub(super) use overlay::squeeze;
pub(super) use walk::inherited;

/// Why a file could not be converted at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConvertError {
    /// It is no PDF, or not a whole one; with the reader's words.
    Unreadable(String),
    /// It asks for a password.
    Encrypted,
    /// It has no page.
    NoPages,
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "not a readable PDF: {reason}"),
            Self::Encrypted => f.write_str("the PDF is encrypted"),
            Self::NoPages => f.write_str("the PDF has no pages"),
        }
    }
}

impl std::error::Error for ConvertError {}

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    /// To be printed.
    Paint,
    /// To say, by its lightness, how much of something else shows.
    Mask,
}

/// Returns a document whose paint is process inks and named inks, never more than `ink_limit` percent.
///
/// # Errors
///
/// When the bytes are no PDF that can be read.
pub fn convert(pdf: &[u8], profile: &Profile, ink_limit: u16) -> Result<Document, ConvertError> {
    let unreadable = |error: lopdf::Error| ConvertError::Unreadable(error.to_string());
    let mut document = Document::load_mem(pdf).map_err(unreadable)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(ConvertError::Encrypted);
    }
    let inks = Inks { profile, limit: ink_limit, shades: false };
    let Found { contents, images, changes } = walk::walk(&document, inks);
    if document.page_iter().next().is_none() {
        return Err(ConvertError::NoPages);
    }
    // Images first: one of them can take as long as all contents together.
    let jobs: Vec<Job> =
        images.into_iter().map(Job::Image).chain(contents.into_iter().map(Job::Content)).collect();
    let done: Vec<(ObjectId, Object)> =
        jobs.par_iter().filter_map(|job| job.run(&document, inks)).collect();
    document.objects.extend(changes);
    document.objects.extend(done);
    document.max_id = document.objects.keys().next_back().map_or(0, |(number, _)| *number);
    Ok(document)
}

enum Job {
    Content(ContentJob),
    Image(ImageJob),
}

impl Job {
    fn run(&self, document: &Document, inks: Inks) -> Option<(ObjectId, Object)> {
        match self {
            Self::Content(job) => Some((job.target, rewrite(job, document, inks).into())),
            Self::Image(job) => {
                let source = document.objects.get(&job.source)?;
                match image::convert(document, source.as_stream().ok()?, inks, job.role) {
                    Some(converted) => Some((job.target, converted.into())),
                    None if job.target == job.source => None,
                    None => Some((job.target, source.clone())),
                }
            }
        }
    }
}

/// Rewrites the streams of one content as one.
fn rewrite(job: &ContentJob, document: &Document, inks: Inks) -> Stream {
    let mut source = Vec::new();
    for id in &job.sources {
        let Some(Object::Stream(stream)) = document.objects.get(id) else { continue };
        match stream.get_plain_content() {
            Ok(plain) => source.extend_from_slice(&plain),
            // A filter that is not known: the stream stays whole, and preflight says so.
            Err(_) if job.sources.len() == 1 => {
                let mut stream = stream.clone();
                stream.dict.extend(&job.dictionary);
                return stream;
            }
            Err(_) => {}
        }
        // Words do not run on from one stream of a page into the next.
        source.push(b'\n');
    }
    let around =
        Surroundings { scope: &job.scope, inks, role: job.role, starts_black: job.starts_black };
    let content = content::rewrite(source.trim_ascii_end(), &around);
    let mut stream = Stream::new(job.dictionary.clone(), Vec::new());
    overlay::squeeze(&mut stream, &content);
    stream
}
