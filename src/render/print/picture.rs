//! Figures and drawings as files of the typesetter's world.

use super::composer::{Body, Composer};
use super::jpeg;
use crate::diagnostic::{Diagnostic, code};
use crate::document::Image;
use crate::load::read_asset;
use crate::model::{AssetId, Kit, Target};
use crate::source::Place;
use std::collections::BTreeMap;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

/// The most pixels of a picture, which a poster of 84 cm by 59 cm needs at 300 to the inch.
const MOST_PIXELS: u64 = 80_000_000;

/// The pictures of one booklet, each read once.
pub(super) struct Pictures<'a> {
    kit: &'a Kit,
    /// The name of each in the world; `None` for one that cannot be shown.
    names: BTreeMap<AssetId, Option<String>>,
    files: Vec<(String, Bytes)>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(kit: &'a Kit) -> Self {
        Self { kit, names: BTreeMap::new(), files: Vec::new() }
    }

    /// Returns the names and the bytes of all pictures that were asked for.
    pub(super) fn into_files(self) -> Vec<(String, Bytes)> {
        self.files
    }

    /// Returns the name of a picture in the world, or what forbids showing it: told at its first use.
    fn name(&mut self, asset: AssetId) -> Result<Option<String>, Diagnostic> {
        if let Some(name) = self.names.get(&asset) {
            return Ok(name.clone());
        }
        self.names.insert(asset, None);
        let asset_file = self.kit.asset(asset);
        let bytes = read_asset(&asset_file.disk).map_err(|error| {
            let unreadable = Diagnostic::new(&code::UNREADABLE_IMAGE);
            unreadable.arg("target", &*asset_file.name).arg("reason", error.to_string())
        })?;
        let bytes = Bytes::new(bytes);
        let Some(ending) = ending(&bytes) else {
            let unprintable = Diagnostic::new(&code::UNPRINTABLE_IMAGE);
            return Err(unprintable.arg("target", &*asset_file.name));
        };
        let unreadable = |reason: String| {
            let unreadable = Diagnostic::new(&code::UNREADABLE_IMAGE);
            unreadable.arg("target", &*asset_file.name).arg("reason", reason)
        };
        let pixels = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
        if ending != "svg" && asset_file.size.is_some_and(|size| pixels(size) > MOST_PIXELS) {
            return Err(unreadable("too-many-pixels".to_owned()));
        }
        // The typesetter would tell it of the theme's file, not of the guide.
        decode(&bytes).map_err(unreadable)?;
        // Numbers, because the typesetter never forgets a name.
        let name = format!("/assets/{}.{ending}", self.files.len() + 1);
        self.files.push((name.clone(), bytes));
        self.names.insert(asset, Some(name.clone()));
        Ok(Some(name))
    }
}

impl<'a> Composer<'a> {
    /// Returns the name of a figure in the world; `None` if booklets cannot show it.
    pub(super) fn picture(&mut self, image: &Image, body: &Body<'a>) -> Option<String> {
        let Target::Asset(asset) = body.translation.target(image.link) else { return None };
        let href = body.document.links.get(image.link.0 as usize)?;
        self.asset(*asset, Some(body.place(href.span)))
    }

    /// Returns the name of the picture on a cover, a drawing or a photograph.
    pub(super) fn cover_picture(&mut self, asset: Option<AssetId>) -> Option<String> {
        self.asset(asset?, None)
    }

    /// Returns the name of a section's drawing, which must be an SVG.
    pub(super) fn drawing(&mut self, asset: Option<AssetId>) -> Option<String> {
        self.asset(asset?, None).filter(|name| name.ends_with(".svg"))
    }

    fn asset(&mut self, asset: AssetId, place: Option<Place>) -> Option<String> {
        match self.pictures.name(asset) {
            Ok(name) => name,
            Err(finding) => {
                self.findings.push(match place {
                    Some(place) => finding.at(place),
                    None => finding,
                });
                None
            }
        }
    }
}

/// Returns the ending that tells the typesetter what the bytes are, whatever the file is called.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    match ExchangeFormat::detect(bytes) {
        Some(ExchangeFormat::Png) => Some("png"),
        Some(ExchangeFormat::Jpg) => Some("jpg"),
        Some(ExchangeFormat::Gif) => Some("gif"),
        Some(ExchangeFormat::Webp) => Some("webp"),
        // `load` has read every drawing; other images of the kit are no text.
        None => std::str::from_utf8(bytes).ok().filter(|text| text.contains("<svg")).map(|_| "svg"),
    }
}

/// Reads an image as the typesetter will, which remembers it.
fn decode(bytes: &Bytes) -> Result<(), String> {
    match ExchangeFormat::detect(bytes) {
        Some(ExchangeFormat::Jpg) if !jpeg::is_whole(bytes) => Err("cut-off".to_owned()),
        Some(format) => RasterImage::plain(bytes.clone(), format).map(drop).map_err(String::from),
        None => SvgImage::new(bytes.clone()).map(drop).map_err(|_| "not-an-image".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn the_bytes_say_what_an_image_is() {
        assert_eq!(ending(b"\x89PNG\r\n\x1a\n"), Some("png"));
        assert_eq!(ending(b"\xff\xd8\xff\xe0"), Some("jpg"));
        assert_eq!(ending(b"GIF89a"), Some("gif"));
        assert_eq!(ending(b"RIFF\0\0\0\0WEBP"), Some("webp"));
        assert_eq!(ending(b"\xef\xbb\xbf<?xml?>\n<svg/>"), Some("svg"));
        assert_eq!(ending(b"\0\0\0\x20ftypavif"), None);
        assert_eq!(ending(b""), None);
    }
}
