//! From laid-out pages to what a print shop runs: PDF bytes to PDF bytes.
//!
//! In: a [`Job`] of plain values and the PDFs that the typesetter wrote. Out: a [`Package`]: press
//! PDF, cover, fold PDF, preflight, ticket, and the one archive that holds them. Nothing here reads
//! or writes files, and how the pages came about is unknown here.
//!
//! 1. [`convert`] puts every colour and every picture on the four plates of the press, and black on
//!    one of them.
//! 2. [`x4`] gives each file its boxes, its marks and the structure of PDF/X-4.
//! 3. [`fold`] places pages on the sheets of an office copier.
//! 4. [`preflight`] looks at the finished bytes with the eyes of a print shop; foreign files too.
//! 5. [`ticket`] says in words what a shop would ask on the telephone.
//! 6. [`package`](package()) makes all of these for one booklet, and the archive to send.
//!
//! This is the only user of lopdf and moxcms.

mod archive;
pub mod convert;
pub mod fold;
mod package;
pub mod preflight;
mod profile;
pub mod ticket;
pub mod x4;

pub use archive::archive;
pub use package::{Job, Package, Pages, package};
pub use profile::{Profile, ProfileFault, limit};
