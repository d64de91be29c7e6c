//! The rule beside a class, by which the site tells classes apart without colour: dotted, thin,
//! dashed, double, thick.

use super::canvas::Canvas;
use super::colours::Ink;

/// Where a rule begins and how long it is.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) length: usize,
    /// Pixels of the thick one; the others are shares of it, as on the site.
    pub(crate) thick: usize,
}

impl Rule {
    /// Draws the rule of a class.
    pub(crate) fn draw(self, canvas: &mut Canvas, class: u8, ink: Ink) {
        let Self { x, y, thick, .. } = self;
        match class {
            1 => self.repeat(thick / 2, thick / 2, |from, size| {
                #[expect(clippy::cast_precision_loss, reason = "pixels of a small picture")]
                canvas.dot([x as f32, from as f32, size as f32], ink);
            }),
            2 => canvas.bar([x, y, thick * 3 / 8, self.length], ink),
            3 => self.repeat(thick * 5 / 4, thick * 3 / 4, |from, size| {
                canvas.bar([x, from, thick / 2, size], ink);
            }),
            4 => {
                let line = thick / 4;
                canvas.bar([x, y, line, self.length], ink);
                canvas.bar([x + 2 * line, y, line, self.length], ink);
            }
            5 => canvas.bar([x, y, thick, self.length], ink),
            _ => canvas.bar([x, y, thick / 8, self.length], ink),
        }
    }

    /// Pieces with gaps between them: as many as fit, from the first pixel to the last.
    fn repeat(self, size: usize, gap: usize, mut draw: impl FnMut(usize, usize)) {
        let gaps = (self.length - size) / (size + gap);
        for piece in 0..=gaps {
            draw(self.y + piece * (self.length - size) / gaps.max(1), size);
        }
    }
}
