//! The one file to send: everything that the print shop needs, in a zip.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// Packs files under their names, in the order given; the same files give the same bytes.
///
/// Every name occurs once. PDFs are packed inside already and are kept as they are. All files are
/// dated 1980-01-01, the first day that a zip knows, because the day of the build is in the ticket.
pub fn archive(files: &[(String, &[u8])]) -> Vec<u8> {
    let size: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(size)));
    for (name, bytes) in files {
        let method = match name.ends_with(".pdf") {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::DEFAULT)
            .large_file(u32::try_from(bytes.len()).is_err())
            .unix_permissions(0o644)
            .system(System::Unix);
        writer.start_file(name, options).expect("every name occurs once");
        writer.write_all(bytes).expect("writing to memory does not fail");
    }
    writer.finish().expect("writing to memory does not fail").into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn files_keep_order_bytes_and_no_time() {
        let text = "Ticket\n".repeat(200);
        let files = [
            ("welcome-fr-ticket.txt".to_owned(), text.as_bytes()),
            ("welcome-fr-press.pdf".to_owned(), &b"%PDF-1.6"[..]),
            ("欢迎.json".to_owned(), &b"{}"[..]),
            ("empty.txt".to_owned(), &b""[..]),
        ];
        let bytes = archive(&files);
        assert_eq!(bytes, archive(&files));
        assert!(bytes.len() < text.len());
        let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        for (at, (name, content)) in files.iter().enumerate() {
            let mut file = zip.by_index(at).expect("a file");
            assert_eq!(file.name().expect("a name"), name.as_str());
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            let is_stored = file.compression() == CompressionMethod::Stored;
            assert_eq!(is_stored, name.ends_with(".pdf"), "{name}");
            let mut read = Vec::new();
            file.read_to_end(&mut read).expect("bytes");
            assert_eq!(read, *content, "{name}");
        }
        assert_eq!(zip.len(), files.len());
        ZipArchive::new(Cursor::new(archive(&[]))).expect("a zip with nothing in it");
    }
}
