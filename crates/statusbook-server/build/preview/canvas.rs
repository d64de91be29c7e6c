//! Paper of one size and few inks. Every ink has a few tints for the edges of letters; a pixel is
//! the number of one.

use ab_glyph_rasterizer::{Rasterizer, point};
use anyhow::Result;

use super::colours::{Colours, Ink};
use super::font::Setting;
use super::png;

/// What sites that show previews ask for.
pub(crate) const WIDTH: usize = 1200;
pub(crate) const HEIGHT: usize = 630;

/// Tints of an ink, the last being the ink itself. With two more edges hardly look smoother, and
/// files are a tenth larger; with one less curves are rough.
const TINTS: u8 = 4;

/// Heights below which a pixel more or less between letters would be seen.
const SMALL: u16 = 40;

/// A picture being drawn.
pub(crate) struct Canvas {
    /// Rows of numbers of tints; 0 is the paper.
    pixels: Vec<u8>,
}

impl Canvas {
    pub(crate) fn new() -> Self {
        Self {
            pixels: vec![0; WIDTH * HEIGHT],
        }
    }

    /// A rectangle of whole pixels.
    pub(crate) fn bar(&mut self, [x, y, width, height]: [usize; 4], ink: Ink) {
        for row in self.pixels.chunks_mut(WIDTH).skip(y).take(height) {
            row[x..x + width].fill(ink.tint(TINTS, TINTS));
        }
    }

    /// A disc by its box.
    pub(crate) fn dot(&mut self, [x, y, size]: [f32; 3], ink: Ink) {
        let (middle, radius) = (point(x + size / 2.0, y + size / 2.0), size / 2.0);
        // What a cubic curve needs to pass for a quarter of a circle.
        let pull = radius * 0.552_285;
        let at = |dx: f32, dy: f32| point(middle.x + dx, middle.y + dy);
        let mut raster = Rasterizer::new(WIDTH, HEIGHT);
        for (x, y) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
            // A quarter turn leads from (x, y) to (-y, x).
            raster.draw_cubic(
                at(radius * x, radius * y),
                at(radius * x - pull * y, radius * y + pull * x),
                at(-radius * y + pull * x, radius * x + pull * y),
                at(-radius * y, radius * x),
            );
        }
        self.stamp(&raster, ink);
    }

    /// A line of text from where it stands; gives where it ends. Large letters begin on
    /// even pixels, so that equal ones are equal bytes of the file, where a byte has two.
    pub(crate) fn text(&mut self, set: Setting, at: [u16; 2], text: &str, ink: Ink) -> Result<u16> {
        let [left, foot] = at.map(f32::from);
        let (letters, end) = set.letters(text)?;
        let grid = if set.cap < SMALL { 1.0 } else { 2.0 };
        let mut raster = Rasterizer::new(WIDTH, HEIGHT);
        for (letter, x) in letters {
            let x = ((left + x) / grid).round() * grid;
            set.draw(letter, point(x, foot), &mut raster);
        }
        self.stamp(&raster, ink);
        Ok(whole(left + end))
    }

    fn stamp(&mut self, raster: &Rasterizer, ink: Ink) {
        let pixels = &mut self.pixels;
        raster.for_each_pixel(|at, cover| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of a pixel, at most 1"
            )]
            let tint = (cover.clamp(0.0, 1.0) * f32::from(TINTS)).round() as u8;
            if tint > 0 {
                pixels[at] = ink.tint(tint, TINTS);
            }
        });
    }

    /// The picture in these colours.
    pub(crate) fn png(&self, colours: &Colours) -> Result<Vec<u8>> {
        png::encode(WIDTH, &self.pixels, &colours.palette(TINTS))
    }
}

/// The nearest whole pixel.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on the paper"
)]
pub(crate) fn whole(place: f32) -> u16 {
    place.round() as u16
}
