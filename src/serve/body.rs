//! Files of the kit, sent in pieces so that a long film takes no more memory than a drawing.

use axum::body::Body;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

const PIECE: usize = 64 * 1024;

/// Opens a file and returns its bytes as the body of an answer.
pub(super) fn of_file(path: &Path) -> io::Result<Body> {
    let mut file = File::open(path)?;
    let (pieces, body) = mpsc::channel::<io::Result<Vec<u8>>>(2);
    tokio::task::spawn_blocking(move || {
        loop {
            let mut piece = Vec::with_capacity(PIECE);
            let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            let is_last = !matches!(read, Ok(1..));
            // A browser that went away wants no more.
            if (read.is_err() || !piece.is_empty())
                && pieces.blocking_send(read.map(|_| piece)).is_err()
            {
                return;
            }
            if is_last {
                return;
            }
        }
    });
    Ok(Body::from_stream(ReceiverStream::new(body)))
}
