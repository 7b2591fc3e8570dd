//! The two editions of a booklet, and what the theme is told of each through `sys.inputs`.
//!
//! Every input is a string, so that a theme can be tried with Typst's own command line.

use crate::paper::{Cover, Length, PrintSpec};
use typst::foundations::{Dict, IntoValue};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

/// What is typeset from a booklet's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edition {
    /// Pages to read: RGB, as long as their text.
    Screen,
    /// Pages to print: CMYK, with bleed, and filled up to whole sheets.
    Press,
    /// The cover of a perfect binding: back, spine and front on one sheet.
    CoverSheet {
        /// How thick the booklet is.
        spine: Length,
    },
}

impl Edition {
    /// Returns the typesetter's library with these inputs.
    pub(super) fn library(self, print: &PrintSpec) -> LazyHash<Library> {
        let inputs = self.inputs(print).into_iter();
        let inputs: Dict = inputs.map(|(name, value)| (name.into(), value.into_value())).collect();
        LazyHash::new(Library::builder().with_inputs(inputs).build())
    }

    /// Returns the inputs: lengths in millimetres, inks in percent.
    fn inputs(self, print: &PrintSpec) -> Vec<(&'static str, String)> {
        let is_press = self != Self::Screen;
        let millimetres = |length: Length| length.as_millimetres().to_string();
        let (part, spine) = match self {
            Self::Screen | Self::Press => ("booklet", Length::ZERO),
            Self::CoverSheet { spine } => ("cover-sheet", spine),
        };
        let multiple = if is_press { print.binding.multiple() } else { 1 };
        let cover = if is_press { print.cover } else { Cover::SelfCover };
        let spot = print.spot.as_ref().filter(|_| is_press);
        let percent = |inks: &[u8; 4]| inks.map(|ink| ink.to_string()).join(" ");
        vec![
            ("edition", if is_press { "press" } else { "screen" }.to_owned()),
            ("width", millimetres(print.trim.width)),
            ("height", millimetres(print.trim.height)),
            ("bleed", millimetres(if is_press { print.bleed } else { Length::ZERO })),
            ("safe", millimetres(print.safe)),
            ("cover", cover.as_str().to_owned()),
            ("multiple", multiple.to_string()),
            ("spot-name", spot.map_or_else(String::new, |spot| spot.name.clone())),
            ("spot-cmyk", spot.map_or_else(|| "0 0 0 0".to_owned(), |spot| percent(&spot.cmyk))),
            ("part", part.to_owned()),
            ("spine", millimetres(spine)),
        ]
    }
}
