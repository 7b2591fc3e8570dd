//! Everything below `content/` that is not Markdown: figures, and files to take away.

use super::walk::Found;
use super::{AssetFile, ImageFacts, names, read, svg};
use crate::diagnostic::{Diagnostic, Findings, code};
use crate::source::Place;
use imagesize::{Compression, ImageError, ImageType};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader};

/// Looks at every asset; only images are opened, and of photographs only the first bytes.
pub(super) fn assets(found: Vec<Found>) -> BTreeMap<String, AssetFile> {
    found.into_par_iter().map(|found| (found.path.clone(), asset(found))).collect()
}

fn asset(found: Found) -> AssetFile {
    let path = format!("content/{}", found.path);
    let mut faults = Findings::default();
    let is_plain = |part: &str| !names::is_reserved(part);
    // What no address can hold at all is told by whoever makes the address.
    if !found.path.split('/').all(is_plain) {
        let invalid = Diagnostic::new(&code::INVALID_FILE_NAME).arg("path", &*path);
        faults.push(invalid.at(Place::start_of(&read::unread(&path))));
    }
    let ending = found.path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let image = match ending.as_deref() {
        Some("png" | "jpg" | "jpeg" | "gif" | "webp" | "avif") => photograph(&found, &path),
        Some("svg") => drawing(&found, &path),
        _ => return AssetFile { disk: found.disk, image: None, faults },
    };
    let image = match image {
        Ok(facts) => Some(facts),
        Err(faults_of_image) => {
            faults.extend(faults_of_image);
            None
        }
    };
    AssetFile { disk: found.disk, image, faults }
}

fn photograph(found: &Found, path: &str) -> Result<ImageFacts, Findings> {
    let file = File::open(&found.disk).map_err(|error| unreadable(path, &read::reason(&error)))?;
    let mut reader = BufReader::new(file);
    let kind = imagesize::reader_type(&mut reader).map_err(|error| image_fault(path, &error))?;
    let size = kind.reader_size(&mut reader).map_err(|error| image_fault(path, &error))?;
    if !is_shown(kind) {
        return Err(unreadable(path, "not-an-image"));
    }
    let facts = (u32::try_from(size.width).ok(), u32::try_from(size.height).ok());
    match facts {
        (Some(width @ 1..), Some(height @ 1..)) => Ok(ImageFacts { width, height }),
        _ => Err(unreadable(path, "no-size")),
    }
}

/// Returns whether browsers show images of this kind; the ending of the name may promise another.
fn is_shown(kind: ImageType) -> bool {
    match kind {
        ImageType::Png | ImageType::Jpeg | ImageType::Gif | ImageType::Webp => true,
        ImageType::Heif(compression) => compression == Compression::Av1,
        _ => false,
    }
}

fn drawing(found: &Found, path: &str) -> Result<ImageFacts, Findings> {
    let bytes = read::bytes(&found.disk, read::DRAWING_LIMIT).map_err(|fault| {
        let fault = fault.diagnostic(path);
        Findings::from_iter([fault])
    })?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(unreadable(path, "not-utf8"));
    };
    svg::inspect(path, text)
}

fn image_fault(path: &str, error: &ImageError) -> Findings {
    match error {
        ImageError::NotSupported | ImageError::CorruptedImage => unreadable(path, "not-an-image"),
        ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            unreadable(path, "not-an-image")
        }
        ImageError::IoError(error) => unreadable(path, &read::reason(error)),
    }
}

fn unreadable(path: &str, reason: &str) -> Findings {
    let unreadable = Diagnostic::new(&code::UNREADABLE_IMAGE).arg("target", path);
    let place = Place::start_of(&read::unread(path));
    Findings::from_iter([unreadable.arg("reason", reason).at(place)])
}

#[cfg(test)]
mod tests {
    use super::super::ImageFacts;
    use super::super::test_kit::{TestKit, told};

    /// Returns size and faults of one asset.
    fn asset(name: &str, bytes: &[u8]) -> (Option<(u32, u32)>, Vec<String>) {
        let kit = TestKit::new(&[]);
        kit.write(&format!("content/{name}"), bytes);
        let inputs = kit.check(&[]).expect("a kit");
        let asset = &inputs.assets[name];
        let size = asset.image.as_ref().map(|ImageFacts { width, height }| (*width, *height));
        (size, told(&asset.faults))
    }

    #[test]
    fn images_have_sizes() {
        let gif = b"GIF89a\x05\x00\x03\x00\x80\x00\x00";
        assert_eq!(asset("a.gif", gif), (Some((5, 3)), vec![]));
        let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR".to_vec();
        png.extend([0, 0, 0, 7, 0, 0, 0, 9, 8, 6, 0, 0, 0]);
        assert_eq!(asset("a.PNG", &png), (Some((7, 9)), vec![]));
        assert_eq!(asset("a.jpg", &png).0, Some((7, 9)));
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'/>";
        assert_eq!(asset("a.svg", svg), (Some((20, 10)), vec![]));
        assert_eq!(asset("a.pdf", b"%PDF"), (None, vec![]));
    }

    #[test]
    fn faults_wait_until_something_refers_to_the_file() {
        let unreadable = |name: &str, reason: &str| {
            vec![format!(
                "content/{name}:1:1 `` unreadable-image target=content/{name} reason={reason}"
            )]
        };
        assert_eq!(asset("a.png", b"text"), (None, unreadable("a.png", "not-an-image")));
        assert_eq!(asset("a.gif", b""), (None, unreadable("a.gif", "not-an-image")));
        assert_eq!(asset("a.png", b"BM\x00\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00").1.len(), 1);
        assert_eq!(asset("a.svg", b"<svg>\xff</svg>"), (None, unreadable("a.svg", "not-utf8")));
        let (size, told) = asset(
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>\n<script/></svg>",
        );
        assert_eq!(size, None);
        assert_eq!(
            told,
            ["content/a.svg:2:1 `<script/>` unsafe-svg target=content/a.svg what=<script>"]
        );
        assert_eq!(
            asset("con.pdf", b"").1,
            ["content/con.pdf:1:1 `` invalid-file-name path=content/con.pdf"]
        );
    }

    #[test]
    fn a_drawing_that_is_too_large_is_not_read() {
        let kit = TestKit::new(&[]);
        let file = std::fs::File::create(kit.root().join("content/a.svg")).expect("a file");
        file.set_len(9 << 20).expect("a sparse file");
        let inputs = kit.check(&[]).expect("a kit");
        let expected = "content/a.svg:1:1 `` file-too-large path=content/a.svg size=9 limit=8";
        assert_eq!(told(&inputs.assets["a.svg"].faults), [expected]);
    }
}
