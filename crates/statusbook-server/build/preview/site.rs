//! The picture of every page that is not a number's.

use anyhow::Result;
use statusbook_engine::Class;

use super::canvas::Canvas;
use super::colours::{Colours, Ink};
use super::look::{Look, MARGIN, SITE, set};
use super::rule::Rule;

/// From class to class.
const STEP: u16 = 222;
/// Where the classes are, and how high.
const TOP: u16 = 430;
const HEIGHT: u16 = 134;

/// The site's name, and the classes with their rules.
pub(crate) fn draw(look: &Look) -> Result<Vec<u8>> {
    let mut canvas = Canvas::new();
    let said = "Every HTTP status code, explained and searchable";
    let top = MARGIN + 116;
    canvas.text(set(&look.serif, 108), [MARGIN - 4, top], SITE, Ink::TEXT)?;
    canvas.text(set(&look.sans, 32), [MARGIN, top + 88], said, Ink::SOFT)?;
    let classes: Vec<Class> = (1..=5).filter_map(Class::new).collect();
    for (class, nth) in classes.iter().zip(0..) {
        let (x, ink) = (MARGIN + STEP * u16::from(nth), Ink::class(nth));
        let rule = Rule {
            x: x.into(),
            y: TOP.into(),
            length: HEIGHT.into(),
            thick: 24,
        };
        rule.draw(&mut canvas, class.digit(), ink);
        let number = set(&look.number, 56);
        canvas.text(number, [x + 42, TOP + 57], &class.to_string(), ink)?;
        canvas.text(
            set(&look.sans, 18),
            [x + 42, TOP + HEIGHT],
            class.words(),
            Ink::SOFT,
        )?;
    }
    canvas.png(&Colours::of(look.style, classes)?)
}
