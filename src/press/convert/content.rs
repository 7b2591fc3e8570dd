//! Content streams: colour operators rewritten, every other byte left alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Role;
use super::ink::{Cmyk, Inks, write_share};
use super::inline;
use super::lexer::{Lexer, Token};
use super::space::Space;

/// The colour spaces that a content stream can name.
pub(super) type Scope = BTreeMap<Vec<u8>, Arc<Space>>;

/// What holds while one content stream is rewritten.
pub(super) struct Surroundings<'a> {
    pub(super) scope: &'a Scope,
    pub(super) inks: Inks<'a>,
    pub(super) role: Role,
    /// Whether the stream starts with the black of a new page rather than a caller's colour.
    pub(super) starts_black: bool,
}

/// The current colour space of fills or strokes.
#[derive(Clone)]
struct Side {
    space: Arc<Space>,
    /// Chosen without a colour so far: the initial one holds if something is painted.
    is_initial: bool,
}

/// Which of the two current colours an operator sets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Fill,
    Stroke,
}

struct Rewriter<'a> {
    around: &'a Surroundings<'a>,
    source: &'a [u8],
    out: Vec<u8>,
    /// Up to where the source has been copied.
    copied: usize,
    sides: [Side; 2],
    saved: Vec<[Side; 2]>,
    numbers: Vec<f32>,
    name: Option<&'a [u8]>,
    /// Where the operands of the next operator start.
    start: Option<usize>,
}

/// Returns the content with all its paint in process inks, or in grays for a luminosity mask.
pub(super) fn rewrite(source: &[u8], around: &Surroundings) -> Vec<u8> {
    let unset = Side { space: Arc::new(Space::Unknown), is_initial: false };
    let mut rewriter = Rewriter {
        around,
        source,
        out: Vec::with_capacity(source.len() + 64),
        copied: 0,
        sides: [unset.clone(), unset],
        saved: Vec::new(),
        numbers: Vec::new(),
        name: None,
        start: None,
    };
    if around.starts_black && around.role == Role::Paint {
        rewriter.set(Use::Fill, Cmyk::BLACK);
        rewriter.set(Use::Stroke, Cmyk::BLACK);
        rewriter.out.push(b'\n');
    }
    rewriter.run();
    rewriter.out
}

impl<'a> Rewriter<'a> {
    fn run(&mut self) {
        let mut lexer = Lexer::new(self.source, 0);
        while let Some((start, token)) = lexer.next() {
            let start = *self.start.get_or_insert(start);
            match token {
                Token::Number(number) => self.numbers.push(number),
                Token::Name(name) => self.name = Some(name),
                Token::Other => {}
                Token::Word(b"true" | b"false" | b"null") => {}
                Token::Word(b"BI") => {
                    self.paint_initial(start);
                    let end = self.inline_image(start, lexer.at());
                    lexer = Lexer::new(self.source, end);
                    self.forget_operands();
                }
                Token::Word(operator) => {
                    self.operator(operator, start, lexer.at());
                    self.forget_operands();
                }
            }
        }
        self.copy_until(self.source.len());
        // A stream that saves more than it restores would leak into what follows it.
        for _ in 0..self.saved.len() {
            self.out.extend_from_slice(b"\nQ");
        }
    }

    fn forget_operands(&mut self) {
        self.numbers.clear();
        self.name = None;
        self.start = None;
    }

    fn operator(&mut self, operator: &[u8], start: usize, end: usize) {
        match operator {
            b"q" => self.saved.push(self.sides.clone()),
            b"Q" => {
                if let Some(sides) = self.saved.pop() {
                    self.sides = sides;
                }
            }
            b"g" => self.device(Use::Fill, &Space::Gray, start, end),
            b"G" => self.device(Use::Stroke, &Space::Gray, start, end),
            b"rg" => self.device(Use::Fill, &Space::Rgb(None), start, end),
            b"RG" => self.device(Use::Stroke, &Space::Rgb(None), start, end),
            b"k" => self.device(Use::Fill, &Space::Cmyk, start, end),
            b"K" => self.device(Use::Stroke, &Space::Cmyk, start, end),
            b"cs" => self.choose(Use::Fill, start, end),
            b"CS" => self.choose(Use::Stroke, start, end),
            b"sc" | b"scn" => self.colour(Use::Fill, start, end),
            b"SC" | b"SCN" => self.colour(Use::Stroke, start, end),
            _ => self.paint_initial(start),
        }
    }

    /// Handles an operator that chooses a device space and a colour at once.
    fn device(&mut self, side: Use, space: &Space, start: usize, end: usize) {
        self.sides[side as usize].is_initial = false;
        if self.is_right_already(space) {
            return;
        }
        self.replace_colour(side, space, start, end);
    }

    /// Handles `cs` and `CS`.
    fn choose(&mut self, side: Use, start: usize, end: usize) {
        let name = self.name.map(plain_name).unwrap_or_default();
        let space = match name.as_slice() {
            b"DeviceGray" => Arc::new(Space::Gray),
            b"DeviceRGB" => Arc::new(Space::Rgb(None)),
            b"DeviceCMYK" => Arc::new(Space::Cmyk),
            b"Pattern" => Arc::new(Space::Pattern(None)),
            name => {
                let unknown = || Arc::new(Space::Unknown);
                self.around.scope.get(name).cloned().unwrap_or_else(unknown)
            }
        };
        let is_converted = space.is_converted();
        self.sides[side as usize] = Side { space, is_initial: is_converted };
        if is_converted {
            self.copy_until(start);
            self.copied = end;
        }
    }

    /// Handles `sc`, `scn` and their capitals.
    fn colour(&mut self, side: Use, start: usize, end: usize) {
        let space = Arc::clone(&self.sides[side as usize].space);
        self.sides[side as usize].is_initial = false;
        match (&*space, self.name) {
            (Space::Pattern(Some(base)), Some(name)) if base.is_converted() => {
                let Some(inks) = base.inks(&self.numbers, &self.around.inks) else { return };
                self.copy_until(start);
                self.copied = end;
                for share in inks.0 {
                    write_share(&mut self.out, share);
                    self.out.push(b' ');
                }
                self.out.push(b'/');
                self.out.extend_from_slice(name);
                let operator: &[u8] = if side == Use::Fill { b" scn" } else { b" SCN" };
                self.out.extend_from_slice(operator);
            }
            (_, Some(_)) => {}
            // A form may set a colour in the space of its caller; how many numbers tell which.
            (Space::Unknown, None) => match self.numbers.len() {
                1 => self.replace_colour(side, &Space::Gray, start, end),
                3 => self.replace_colour(side, &Space::Rgb(None), start, end),
                4 => self.replace_colour(side, &Space::Cmyk, start, end),
                _ => {}
            },
            (space, None) => self.replace_colour(side, space, start, end),
        }
    }

    /// Puts the colour of the operands in `space` in place of the operator between two offsets.
    fn replace_colour(&mut self, side: Use, space: &Space, start: usize, end: usize) {
        let is_mask = self.around.role == Role::Mask;
        let inks = space.inks(&self.numbers, &self.around.inks);
        let lightness = space.lightness(&self.numbers).filter(|_| is_mask);
        let (Some(inks), true) = (inks, is_mask == lightness.is_some()) else { return };
        self.copy_until(start);
        self.copied = end;
        match lightness {
            Some(lightness) => self.set_lightness(side, lightness),
            None => self.set(side, inks),
        }
    }

    /// Whether an operator of this space can stay as it is.
    fn is_right_already(&self, space: &Space) -> bool {
        match (self.around.role, space) {
            (Role::Mask, Space::Gray) => true,
            (Role::Paint, Space::Cmyk) => {
                let sum: f32 = self.numbers.iter().sum();
                let limit = f32::from(self.around.inks.limit) / 100.0;
                self.numbers.len() == 4 && sum <= limit
            }
            _ => false,
        }
    }

    /// Writes the initial colour of a space that was chosen without one, before something is painted.
    fn paint_initial(&mut self, start: usize) {
        for side in [Use::Fill, Use::Stroke] {
            let Side { space, is_initial } = self.sides[side as usize].clone();
            if !is_initial {
                continue;
            }
            self.sides[side as usize].is_initial = false;
            let Some(inks) = space.initial(&self.around.inks) else { continue };
            self.copy_until(start);
            match self.around.role {
                Role::Paint => self.set(side, inks),
                Role::Mask => self.set_lightness(side, inks.luminosity()),
            }
            self.out.push(b'\n');
        }
    }

    fn set(&mut self, side: Use, Cmyk(inks): Cmyk) {
        self.separate();
        for share in inks {
            write_share(&mut self.out, share);
            self.out.push(b' ');
        }
        self.out.push(if side == Use::Fill { b'k' } else { b'K' });
    }

    fn set_lightness(&mut self, side: Use, lightness: f32) {
        self.separate();
        write_share(&mut self.out, 10_000 - Cmyk::gray(lightness).0[3]);
        self.out.extend_from_slice(if side == Use::Fill { b" g" } else { b" G" });
    }

    fn separate(&mut self) {
        if self.out.last().is_some_and(|byte| !byte.is_ascii_whitespace()) {
            self.out.push(b'\n');
        }
    }

    fn copy_until(&mut self, end: usize) {
        let end = end.max(self.copied);
        self.out.extend_from_slice(&self.source[self.copied..end]);
        self.copied = end;
    }

    /// Handles an image within the content; returns where the content goes on.
    fn inline_image(&mut self, start: usize, after_bi: usize) -> usize {
        let Some(image) = inline::read(self.source, after_bi, self.around.scope) else {
            return after_bi;
        };
        if let Some(bytes) = inline::convert(&image, self.around) {
            self.copy_until(start);
            self.separate();
            self.out.extend_from_slice(&bytes);
            self.copied = image.end;
        }
        image.end
    }
}

/// Returns a name with its `#xx` escapes undone.
fn plain_name(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| *first == b'#');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            plain.push(byte);
            rest = &tail[2..];
        } else {
            plain.push(*first);
            rest = tail;
        }
    }
    plain
}
