//! A font: how wide a text is, and its outlines.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use anyhow::{Context, Result};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// A font in one weight.
pub(crate) struct Font<'a> {
    face: Face<'a>,
    /// How high capitals are, and digits, in the font's units.
    cap: i16,
    kerning: Vec<PairAdjustment<'a>>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub(crate) font: &'a Font<'a>,
    /// Pixels of a capital's height, which is a digit's too. Whole ones, so that flat letters end
    /// where a pixel ends: that is sharper, and the file is smaller.
    pub(crate) cap: u16,
    /// What is added between letters, in capitals' heights.
    pub(crate) spacing: f32,
}

impl<'a> Font<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self> {
        let face = Face::parse(bytes, 0)?;
        let mut kerning = Vec::new();
        for lookup in face.tables().gpos.iter().flat_map(|table| table.lookups) {
            for subtable in lookup.subtables.into_iter::<PositioningSubtable>() {
                if let PositioningSubtable::Pair(pairs) = subtable {
                    kerning.push(pairs);
                }
            }
        }
        // Measured: what the font's tables say is meant for its other weights, too.
        let flat = face.glyph_index('H').or(face.glyph_index('1'));
        let bounds = flat.and_then(|letter| face.glyph_bounding_box(letter));
        let cap = bounds.context("the font has neither H nor 1")?.y_max;
        Ok(Self { face, cap, kerning })
    }

    /// What a pair of letters is moved together by, in the font's units. The first table that
    /// knows the pair decides.
    fn kern(&self, left: GlyphId, right: GlyphId) -> i16 {
        let known = self.kerning.iter().find_map(|pairs| match pairs {
            PairAdjustment::Format1 { coverage, sets } => sets.get(coverage.get(left)?)?.get(right),
            PairAdjustment::Format2 {
                coverage,
                classes,
                matrix,
            } => {
                coverage.get(left)?;
                matrix.get((classes.0.get(left), classes.1.get(right)))
            }
        });
        known.map_or(0, |(value, _)| value.x_advance)
    }
}

impl Setting<'_> {
    /// Pixels of the font's unit.
    fn scale(&self) -> f32 {
        f32::from(self.cap) / f32::from(self.font.cap)
    }

    /// The letters of a text, each with its place on the line, and the end of the last.
    pub(crate) fn letters(&self, text: &str) -> Result<(Vec<(GlyphId, f32)>, f32)> {
        let face = &self.font.face;
        let (mut letters, mut x): (Vec<(GlyphId, f32)>, f32) = (Vec::new(), 0.0);
        for letter in text.chars() {
            let id = face
                .glyph_index(letter)
                .with_context(|| format!("the font lacks “{letter}”, see assets/fonts"))?;
            if let Some(&(before, _)) = letters.last() {
                let kern = f32::from(self.font.kern(before, id));
                x += kern.mul_add(self.scale(), self.spacing * f32::from(self.cap));
            }
            letters.push((id, x));
            x += f32::from(face.glyph_hor_advance(id).unwrap_or_default()) * self.scale();
        }
        Ok((letters, x))
    }

    /// How wide a text is.
    pub(crate) fn width(&self, text: &str) -> Result<f32> {
        Ok(self.letters(text)?.1)
    }

    /// Draws a letter whose foot stands at a place.
    pub(crate) fn draw(&self, letter: GlyphId, at: Point, raster: &mut Rasterizer) {
        let mut pen = Pen {
            raster,
            at,
            scale: self.scale(),
            start: at,
            last: at,
        };
        self.font.face.outline_glyph(letter, &mut pen);
    }
}

/// Takes an outline from the font's units to pixels.
struct Pen<'a> {
    raster: &'a mut Rasterizer,
    at: Point,
    scale: f32,
    start: Point,
    last: Point,
}

impl Pen<'_> {
    /// The font's y grows upwards.
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.at.x + x * self.scale, self.at.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.place(x, y);
        self.last = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.raster.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.place(x1, y1), self.place(x, y));
        self.raster.draw_quad(self.last, by, to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (by, then, to) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.raster.draw_cubic(self.last, by, then, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.raster.draw_line(self.last, self.start);
        self.last = self.start;
    }
}
