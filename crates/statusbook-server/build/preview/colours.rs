//! The colours of a picture: those of the site in its light theme, read in its style.

use anyhow::{Context, Result};
use statusbook_engine::Class;

/// An ink by its place among the colours.
#[derive(Clone, Copy)]
pub(crate) struct Ink(u8);

impl Ink {
    /// What is to be read.
    pub(crate) const TEXT: Self = Self(0);
    /// What says what it is.
    pub(crate) const SOFT: Self = Self(1);

    /// The colour of a picture's only class, 0, or of one among several.
    pub(crate) const fn class(nth: u8) -> Self {
        Self(2 + nth)
    }

    /// The number of a tint, from 1; the paper is 0.
    pub(crate) const fn tint(self, tint: u8, tints: u8) -> u8 {
        self.0 * tints + tint
    }
}

/// The paper of a picture, and its inks.
#[derive(Debug)]
pub(crate) struct Colours {
    paper: u32,
    inks: Vec<u32>,
}

impl Colours {
    /// The text's, and those of classes.
    pub(crate) fn of(style: &str, classes: impl IntoIterator<Item = Class>) -> Result<Self> {
        // Classes that HTTP does not have look like the first.
        let class = |class: Class| match class.digit() {
            digit @ 0..=5 => light(style, &format!("k{digit}")),
            _ => light(style, "k0"),
        };
        let text = ["ink", "soft"].into_iter().map(|name| light(style, name));
        Ok(Self {
            paper: light(style, "paper")?,
            inks: text
                .chain(classes.into_iter().map(class))
                .collect::<Result<_>>()?,
        })
    }

    /// The paper, then every ink from its lightest tint to itself.
    pub(crate) fn palette(&self, tints: u8) -> Vec<[u8; 3]> {
        let mut palette = vec![channels(self.paper)];
        for &ink in &self.inks {
            palette.extend((1..=tints).map(|tint| mixed(self.paper, ink, [tint, tints])));
        }
        palette
    }
}

/// A colour of the light theme: `--ink: light-dark(#1b1a16, …)`.
fn light(style: &str, name: &str) -> Result<u32> {
    let value = style.split_once(&format!("--{name}: light-dark(#"));
    let digits = value.and_then(|(_, value)| value.get(..6));
    let colour = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    colour.with_context(|| format!("the style has no colour --{name}"))
}

/// A share of ink on paper.
fn mixed(paper: u32, ink: u32, share: [u8; 2]) -> [u8; 3] {
    let ([part, whole], paper, ink) = (share.map(u16::from), channels(paper), channels(ink));
    std::array::from_fn(|at| {
        let sum = u16::from(ink[at]) * part + u16::from(paper[at]) * (whole - part);
        u8::try_from(sum / whole).unwrap_or(u8::MAX)
    })
}

fn channels(colour: u32) -> [u8; 3] {
    let [_, channels @ ..] = colour.to_be_bytes();
    channels
}
